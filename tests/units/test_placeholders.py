"""Placeholders: there and back, for any text, and what is wrong with those of a translation."""

from __future__ import annotations

from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.units.placeholders import (
    PLACEHOLDER,
    faults,
    placeholders,
    plain_text,
    text_to_unit,
    to_html,
    unit_to_text,
)

PIECES = ["<", ">", "/", "1", "12", "&", "&lt;", "&gt;", "&amp;", "lt;", "amp;", ";", "<1>", "</1>", "<2/>", "a", " "]
TAGS = {"<1>": "[1 False]", "</1>": "[1 True]", "<2/>": "[2 False]"}
ANY_TAG = ["<1>", "</1>", "<2/>", "<2>", "<3>", "</3>", "</1/>", "a", "&lt;1>"]


def soup() -> st.SearchStrategy[str]:
    return st.one_of(st.text(max_size=40), st.lists(st.sampled_from(PIECES), max_size=14).map("".join))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("a < b & c > d", "a < b & c > d"),
        ("<1>", "&lt;1>"),
        ("</12>", "&lt;/12>"),
        ("<3/>", "&lt;3/>"),
        ("&lt;1>", "&amp;lt;1>"),
        ("&amp;lt;1>", "&amp;amp;lt;1>"),
        ("<1", "<1"),
        ("< 1>", "< 1>"),
        ("<1a>", "<1a>"),
        ("<1234567>", "<1234567>"),
        ("&lt;b>", "&lt;b>"),
        ("<<1>", "<&lt;1>"),
    ],
)
def test_text_that_reads_as_a_placeholder_is_marked(text: str, unit: str) -> None:
    assert text_to_unit(text) == unit
    assert unit_to_text(unit) == text


@given(soup())
@settings(max_examples=500, deadline=None)
def test_any_text_comes_back_from_a_unit_and_from_html(text: str) -> None:
    unit = text_to_unit(text)
    assert not PLACEHOLDER.search(unit)
    assert unit_to_text(unit) == text
    html = to_html(unit, lambda number, closing: "")
    assert "<" not in html
    assert html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&") == text


@given(soup(), st.lists(st.tuples(st.sampled_from(sorted(TAGS)), soup()), max_size=6))
@settings(max_examples=500, deadline=None)
def test_placeholders_between_texts_are_told_from_the_texts(first: str, rest: list[tuple[str, str]]) -> None:
    unit = text_to_unit(first) + "".join(tag + text_to_unit(text) for tag, text in rest)
    assert [match.group() for match in PLACEHOLDER.finditer(unit)] == [tag for tag, _ in rest]
    html = to_html(unit, lambda number, closing: f"[{number} {closing}]")
    assert html == escape(first, quote=False) + "".join(TAGS[tag] + escape(text, quote=False) for tag, text in rest)


def test_tags_are_put_back_by_number() -> None:
    sources = {(1, False): '<a href="x">', (1, True): "</a>", (2, False): "<br>"}
    unit = "A <1>b & c</1><2/> &lt;1> \"d\" 'e'"
    html = 'A <a href="x">b &amp; c</a><br> &lt;1&gt; "d" \'e\''
    assert to_html(unit, lambda number, closing: sources[number, closing]) == html


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("a", {}),
        ("<1>a</1> <2/>", {1: True, 2: False}),
        ("<2/><1><3>a</3></1>", {2: False, 1: True, 3: True}),
        ("&lt;1> <b> <1234567>", {}),
    ],
)
def test_the_placeholders_of_a_unit(unit: str, expected: dict[int, bool]) -> None:
    assert placeholders(unit) == expected


@pytest.mark.parametrize(
    ("unit", "expected"),
    [("", ""), ("a", "a"), ("a <1>b</1><22/>c", "a b c"), ("&lt;1> <x>", "&lt;1> <x>")],
)
def test_plain_text_is_what_is_read(unit: str, expected: str) -> None:
    assert plain_text(unit) == expected


SOURCE = {1: True, 2: False}


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("<1>a</1> <2/>", []),
        ("<2/> <1>a</1>", []),
        ("<1>a <2/></1>", []),
        ("<1>a</1>", [("<2/> is missing", (0, 0))]),
        ("<2/>", [("<1>...</1> is missing; put it around the same words as in the source", (0, 0))]),
        ("<1>a</1><2/><3/>", [("<3/> is not in the source; take it out", (12, 16))]),
        ("<1>a</1><2/><2/>", [("<2/> stands here twice; the source has it once", (12, 16))]),
        ("<1>a<2/>", [("<1> is never closed; put </1> after its text", (0, 3))]),
        ("</1>a<1><2/></1>", [("</1> closes what was never opened; put <1> before it", (0, 4))]),
        ("<1>a</1><2>", [("<2> must be <2/>", (8, 11))]),
        ("<1/><2/>", [("<1/> must be <1>...</1>", (0, 4))]),
        ("<1>a</1/></1><2/>", [("</1/> is no placeholder; write </1> or <1/>", (4, 9))]),
        ("&lt;1>a</1><1>b</1><2/>", [("</1> closes what was never opened; put <1> before it", (7, 11))]),
    ],
)
def test_faults_of_a_translation(unit: str, expected: list[tuple[str, tuple[int, int]]]) -> None:
    assert list(faults(unit, SOURCE)) == expected


def test_tags_that_cross() -> None:
    numbers = {1: True, 2: True, 3: True}
    found = list(faults("<1>a<2>b<3>c</1>d</3>e</2>", numbers))
    assert found == [("</1> closes across <3>; close <3> first", (12, 16))]


@given(st.lists(st.sampled_from(ANY_TAG), max_size=9).map("".join))
@settings(max_examples=500, deadline=None)
def test_without_faults_means_each_placeholder_once_and_well_nested(unit: str) -> None:
    tags = [match.group() for match in PLACEHOLDER.finditer(unit)]
    sound = sorted(tags) == ["</1>", "<1>", "<2/>"] and tags.index("<1>") < tags.index("</1>")
    assert (not list(faults(unit, SOURCE))) == sound
