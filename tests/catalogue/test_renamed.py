"""An article whose page has another name now."""

from __future__ import annotations

import pytest

from pipeline.catalogue.renamed import renamed

ONE, TWO, THREE = "The dam leaks.", "It is old.", "Nobody cares."


@pytest.mark.parametrize(
    ("new", "left", "found"),
    [
        ({"dam": {ONE, TWO, THREE}}, {"news": {ONE, TWO, THREE}}, {"dam": "news"}),
        ({"dam": {ONE, TWO}}, {"news": {ONE, THREE}}, {"dam": "news"}),  # renamed and edited in one go
        ({"dam": {ONE, "a", "b"}}, {"news": {ONE, "c", "d"}}, {}),
        ({"dam": {ONE, TWO}}, {"old": {ONE, THREE}, "news": {ONE, TWO}}, {"dam": "news"}),
        ({"a": {ONE, TWO}, "b": {ONE, THREE}}, {"x": {ONE, THREE}, "y": {ONE, TWO}}, {"a": "y", "b": "x"}),
        ({"a": {ONE, TWO}, "b": {ONE, TWO}}, {"x": {ONE, TWO}}, {"a": "x"}),  # the other is a copy
        ({"dam": {ONE}}, {"empty": set()}, {}),
        ({"short": {ONE, TWO}}, {"long": {ONE, TWO, "a", "b", "c"}}, {}),  # what stands on every page
        ({}, {"news": {ONE}}, {}),
    ],
)
def test_which_article_it_was(new: dict[str, set[str]], left: dict[str, set[str]], found: dict[str, str]) -> None:
    assert renamed(new, left) == found
