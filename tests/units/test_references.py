"""Character references: what they say, and where they stand."""

from __future__ import annotations

from html import unescape
from html.entities import html5

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.units.references import decoded, value

PARTS = ["&", "#", "x", "amp", "not", "in", "nbsp", ";", "6", "5", "A", "=", " ", "é"]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("", []),
        ("a & b", [("a & b", (0, 5))]),
        ("a&amp;b", [("a", (0, 1)), ("&", (1, 6)), ("b", (6, 7))]),
        ("&amp;amp;", [("&", (0, 5)), ("amp;", (5, 9))]),
        ("&nbsp;&#160;&#xA0;", [("\u00a0", (0, 6)), ("\u00a0", (6, 12)), ("\u00a0", (12, 18))]),
        ("&nbspNext", [("\u00a0", (0, 5)), ("Next", (5, 9))]),
        ("&notit;", [("¬", (0, 4)), ("it;", (4, 7))]),
        ("&notin;", [("∉", (0, 7))]),
        ("&unknown;", [("&unknown;", (0, 9))]),
        ("&;&#;&#x;", [("&;&#;&#x;", (0, 9))]),
        ("&#65", [("A", (0, 4))]),
        ("&#65B", [("A", (0, 4)), ("B", (4, 5))]),
        ("&#x80;", [("€", (0, 6))]),
        ("&#0;&#xD800;&#x110000;", [("\ufffd", (0, 4)), ("\ufffd", (4, 12)), ("\ufffd", (12, 22))]),
        ("&#" + "9" * 5000 + ";", [("\ufffd", (0, 5003))]),
        ("&#" + "0" * 5000 + "65;", [("A", (0, 5005))]),
        ("&AMP&COPY", [("&", (0, 4)), ("©", (4, 9))]),
        ("&NotEqualTilde;", [("≂̸", (0, 15))]),
    ],
    ids=lambda case: case[:20] if isinstance(case, str) else None,
)
def test_a_reference_is_a_piece_of_its_own(page: str, expected: list[tuple[str, tuple[int, int]]]) -> None:
    assert list(decoded(page, 0, len(page))) == expected


@pytest.mark.parametrize(
    ("attribute", "text"),
    [
        ("?a=1&copy=2", "?a=1&copy=2"),
        ("?a=1&copyb", "?a=1&copyb"),
        ("?a=1&copy;=2", "?a=1©=2"),
        ("&copy 2024", "© 2024"),
        ("&copy", "©"),
        ("a&amp;b", "a&b"),
        ("&#169=2", "©=2"),
    ],
)
def test_in_an_attribute_an_old_name_before_a_letter_is_no_reference(attribute: str, text: str) -> None:
    page = f'<a href="{attribute}">'
    assert value(page, (9, 9 + len(attribute))) == text


def test_every_name_is_known() -> None:
    for name, text in html5.items():
        page = f"&{name}"
        assert "".join(part for part, _ in decoded(page, 0, len(page))) == text
        assert len(list(decoded(page, 0, len(page)))) == 1


@given(
    st.lists(
        st.sampled_from(["&", "#", "x", "amp", "not", "in", "nbsp", ";", "6", "5", "A", "=", " ", "é"]), max_size=14
    )
)
@settings(max_examples=500, deadline=None)
def test_the_text_is_what_the_standard_library_reads(parts: list[str]) -> None:
    page = "".join(parts)
    found = list(decoded(page, 0, len(page)))
    spans = [span for _, span in found]
    assert [start for start, _ in spans] == [0, *(end for _, end in spans[:-1])][: len(spans)]
    assert sum(end - start for start, end in spans) == len(page)
    text = "".join(part for part, _ in found)
    controls = {ord(character) for character in text if ord(character) < 32}
    if not controls:  # the standard library drops them
        assert text == unescape(page)


@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
@settings(max_examples=200, deadline=None)
def test_nothing_outside_the_stretch_is_looked_at(page: str, first: int, second: int) -> None:
    start, end = sorted((min(first, len(page)), min(second, len(page))))
    found = list(decoded(page, start, end))
    assert found == [
        (text, (low + start, high + start)) for text, (low, high) in decoded(page[start:end], 0, end - start)
    ]
