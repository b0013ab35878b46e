"""The text of a unit as it is read, and the way back to the unit."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.checks.numbers import check_numbers
from pipeline.languages import LANGUAGES
from pipeline.model import Entry, Pair
from pipeline.names.model import Glossary
from pipeline.units.placeholders import PLACEHOLDER, plain_text, span_in_unit

pieces = st.lists(st.sampled_from(["<1>", "</1>", "<2/>", "a", "1.5", " ", "만"]), max_size=12)


@given(parts=pieces, data=st.data())
def test_every_stretch_of_the_plain_text_is_found_in_the_unit(parts: list[str], data: st.DataObject) -> None:
    unit = "".join(parts)
    plain = plain_text(unit)
    if not plain:
        return
    start = data.draw(st.integers(0, len(plain) - 1))
    end = data.draw(st.integers(start + 1, len(plain)))
    there = unit[slice(*span_in_unit(unit, (start, end)))]
    assert plain_text(there) == plain[start:end]
    assert not (match := PLACEHOLDER.match(there)) or match["void"]


@pytest.mark.parametrize(
    ("source", "target", "span"),
    [
        ("<1>1.5</1> million", "<1>1,5</1> млн", None),
        ("<1>1.5</1> million", "1,5 <1>млн</1>", None),
        ("<1>1.5</1> million", "<1>1,5</1> млрд", "1,5</1> млрд"),
        ("a<1/>12 men", "<1/>12 людей", None),
        ("a<1/>12 men", "а<1/>13 людей", "13"),
    ],
)
def test_a_number_is_read_across_markup(source: str, target: str, span: str | None) -> None:
    pair = Pair(Entry("", source, target), LANGUAGES["en"], LANGUAGES["uk"], Glossary())
    found = [target[slice(*finding.target_spans[0])] for finding in check_numbers(pair)]
    assert found == ([span] if span else [])
