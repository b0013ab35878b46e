"""Pages made to be slow: reading them takes work in proportion to their length."""

from __future__ import annotations

import pytest
from costs import calls

from pipeline.languages import LANGUAGES
from pipeline.units import read_dates, read_units
from pipeline.units.placeholders import faults
from pipeline.units.tokens import tokens

ENGLISH = LANGUAGES["en"]

# A page is head + n times the middle + n times the tail.
PAGES = {
    "nested blocks": ("", "<div>", ""),
    "nested blocks with text": ("", "<div>a ", ""),
    "nested quotations": ("", "<blockquote>a", ""),
    "nested inline tags": ("", "<b>", "</b>"),
    "nested inline tags with text": ("<p>a", "<b>a ", "</b>"),
    "open inline tags": ("<p>", "<b>a ", ""),
    "crossing tags": ("<p>", "<b><i>a</b></i>", ""),
    "empty tags": ("<p>a", "<i></i>", ""),
    "end tags": ("", "</b>", ""),
    "end tags of nothing": ("<div>", "</x></p>a", ""),
    "end tags in depth": ("", "<div>", "</x>"),
    "paragraphs": ("", "<p>a", ""),
    "list items": ("", "<li>a", ""),
    "tables": ("", "<table><tr><td>a", ""),
    "angle brackets": ("", "<", ""),
    "angle brackets in text": ("<p>", "a < ", ""),
    "ampersands": ("", "&amp;", ""),
    "ampersands in text": ("<p>", "&amp;a", ""),
    "doubly escaped": ("<p>a&amp;", "amp;", ""),
    "escaped placeholders": ("<p>", "&lt;1&gt;", ""),
    "a long name of a reference": ("<p>a&", "a", ""),
    "a long number of a reference": ("<p>a&#", "1", ""),
    "unclosed quotes": ("", '<a href="', ""),
    "unclosed single quotes": ("<p>a", "<a title='", ""),
    "unclosed comments": ("<p>a", "<!--", ""),
    "unclosed declarations": ("<p>a", "<!", ""),
    "unclosed tags": ("<p>a", "<a", ""),
    "slashes": ("<p>a<a", "/", ""),
    "equals signs": ("<p>a<a", "=", ""),
    "attributes": ("<p>a<a", " x=1", " title=b"),
    "comments": ("<p>a", "<!-- a --> b", ""),
    "scripts": ("", "<script></script>", ""),
    "open scripts": ("", "<script>", ""),
    "titles": ("", "<title>a</title>", ""),
    "open code": ("<p>a", "<code>", ""),
    "code": ("<p>", "<code>a</code>. B", ""),
    "open pictures": ("<p>a", "<svg>", ""),
    "what is not translated": ("", "<p translate=no>a", ""),
    "one sentence many times": ("<p>", "Ha. ", ""),
    "sentences in tags": ("<p>", "<b>Ha.</b> ", ""),
    "tags across sentences": ("<p>", "<b>Ha. Ha</b>. ", ""),
    "line breaks": ("<p>", "a<br>", ""),
    "open quotations": ("<p>", '"So. ', ""),
    "a long quotation": ("<p>“", "So. ", "”"),
    "attributes alike": ("<p>One.", "<img alt='One.'>", ""),
    "control characters": ("<p>a", "\x01", ""),
    "white space": ("<p>a", " ", "b"),
    "no-break spaces": ("<p>a.", "\u00a0", "b"),
}


def cost(page: str) -> int:
    """How many functions reading a page calls."""
    return calls(lambda: (read_units(page, ENGLISH), read_dates(page, ENGLISH)))


def page_of(parts: tuple[str, str, str], length: int) -> str:
    head, middle, tail = parts
    times = length // len(middle + tail)
    return head + middle * times + tail * times


@pytest.mark.parametrize("parts", PAGES.values(), ids=PAGES)
def test_calls_grow_no_faster_than_the_page(parts: tuple[str, str, str]) -> None:
    small, large = (cost(page_of(parts, length)) for length in (700, 5600))
    assert large <= 8 * 1.3 * small + 300


@pytest.mark.parametrize("parts", PAGES.values(), ids=PAGES)
def test_a_long_page_is_read(parts: tuple[str, str, str]) -> None:
    """What is copied or searched is not counted above; were it quadratic, this would take minutes."""
    page = page_of(parts, 60_000)
    units = read_units(page, ENGLISH)
    assert len({unit.context for unit in units}) == len(units)
    assert sum(token.end - token.start for token in tokens(page)) == len(page)


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<div>" * 100_000 + "The dam.", ["The dam."]),
        ("<b>" * 100_000 + "The dam." + "</b>" * 100_000, ["The dam."]),
        ("<" * 1_000_000 + "p>The dam.", ["The dam."]),
        ("&amp;" * 200_000 + "<p>The dam.", ["The dam."]),
        ("<p>The dam." + "<a href='" * 110_000, ["The dam."]),
        ("<p>The dam." + "<!--" * 250_000, ["The dam."]),
    ],
    ids=["blocks", "inline tags", "angle brackets", "ampersands", "quotes", "comments"],
)
def test_a_megabyte_is_read(page: str, expected: list[str]) -> None:
    assert [unit.text for unit in read_units(page, ENGLISH)] == expected


def test_a_hundred_thousand_placeholders_are_checked() -> None:
    numbers = dict.fromkeys(range(100_000), True)
    opening, closing = ([f"<{slash}{number}>" for number in numbers] for slash in ("", "/"))
    assert list(faults("".join(opening + closing[::-1]), numbers)) == []
    assert len(list(faults("".join(opening + closing), numbers))) == 99_999
