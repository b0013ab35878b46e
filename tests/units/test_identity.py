"""Each unit's own text, put back, gives the same page: the same DOM, and outside the units the same bytes.

The pages are those of the folder ``pages``; beside each stands a list of its units, one a line.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import html

from pipeline.editions.edits import Edit, apply
from pipeline.editions.splice import unit_edits
from pipeline.languages import LANGUAGES, get
from pipeline.units import read_units
from pipeline.units.page import page_language

if TYPE_CHECKING:
    from pipeline.languages.language import Language

PAGES = sorted((Path(__file__).parent / "pages").glob("*.html"))
PIECES = [
    "<p>", "</p>", "<b>", "</b>", "<i>", "</i>", "<a href=x title='A. B'>", "</a>", "<br>", "<img alt='One two.'>",
    "<code>", "</code>", "<li>", "<ul>", "</ul>", "<div>", "</div>", "<span translate=no>", "</span>", "<td>",
    "<p translate=no>", "<svg/>", "<svg>", "</svg>", "<table>", "</table>", "<tr>", "<h1 aria-label=One.>", "</h1>",
    "<pre>", "</pre>", "<blockquote>", "</blockquote>", "<title>", "</title>", "<script>", "</script>", "<button>",
    "</button>", "<a id=q></a>", "</x>", "<em>", "</em>", "<meta name=description content='One.'>", "<!-- c -->",
    "<time datetime=2024-10-05>October 5, 2024</time>", "One. ", "two ", "Three? ", "“So. ", "”", '"', " ", "\n", "&",
    "&amp;", "&nbsp;", "&lt;", "&lt;1&gt;", "<1>", "< ", "<", "&copy", "&nbspx", "&#x80;", "a&b;", "&#13;", "<!-->",
    "\u00a0", "\u3000",
]  # fmt: skip


def read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")  # line ends as they are


def language_of(page: str) -> Language:
    return get(page_language(page) or "en")


def put_back(page: str, language: Language, *, by_sentence: bool) -> str:
    units = read_units(page, language, by_sentence=by_sentence)
    return apply(page, unit_edits(page, units, {unit.context: unit.text for unit in units}, ""))


def tree(page: str) -> list[tuple[object, ...]]:
    """All elements and comments in order, with their depth, attributes and text, white space collapsed as HTML does."""

    def collapsed(text: str | None) -> str:
        return re.sub(r"[ \t\n\r\f]+", " ", text or "")

    root = html.document_fromstring(page, parser=html.HTMLParser(huge_tree=True))
    return [
        (
            str(element.tag),
            len(list(element.iterancestors())),
            sorted(element.attrib.items()),
            collapsed(element.text),
            collapsed(element.tail),
        )
        for element in root.iter()
    ]


def outside(page: str, language: Language, *, by_sentence: bool) -> list[str]:
    """What lies between the units; a unit within a tag of another one is part of that."""
    found = []
    at = 0
    units = read_units(page, language, by_sentence=by_sentence)
    for start, end in sorted(place.span for unit in units for place in unit.places):
        if start >= at:
            found.append(page[at:start])
        at = max(at, end)
    return [*found, page[at:]]


def quoted(page: str, language: Language) -> str:
    """The page with quotation marks around those values of attributes that are units and have none."""
    places = [place for unit in read_units(page, language, by_sentence=False) for place in unit.places]
    edges = {at for place in places if place.quote == "" for at in place.span}
    return apply(page, [Edit((at, at), '"') for at in edges])


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_the_units_of_each_page_are_those_of_its_list(path: Path) -> None:
    page = read(path)
    expected = path.with_suffix(".txt").read_text(encoding="utf-8")
    assert "".join(f"{unit.role}: {unit.text}\n" for unit in read_units(page, language_of(page))) == expected


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
@pytest.mark.parametrize("by_sentence", [True, False])
def test_each_units_own_text_gives_the_same_page(path: Path, by_sentence: bool) -> None:
    page = read(path)
    language = language_of(page)
    edition = put_back(page, language, by_sentence=by_sentence)
    assert tree(edition) == tree(page)
    before = outside(quoted(page, language), language, by_sentence=by_sentence)
    assert outside(edition, language, by_sentence=by_sentence) == before
    was, becomes = (read_units(each, language, by_sentence=by_sentence) for each in (page, edition))
    assert [(unit.context, unit.text, unit.notes) for unit in was] == [
        (unit.context, unit.text, unit.notes) for unit in becomes
    ]


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_second_time_nothing_changes(path: Path) -> None:
    page = read(path)
    once = put_back(page, language_of(page), by_sentence=True)
    assert put_back(once, language_of(page), by_sentence=True) == once


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_translating_nothing_changes_nothing(path: Path) -> None:
    page = read(path)
    assert apply(page, unit_edits(page, read_units(page, language_of(page)), {}, "")) == page


def test_the_comparison_of_pages_sees_a_difference() -> None:
    for one, other in [
        ("<p>a b</p>", "<p>a  c</p>"),
        ("<p>a</p>", "<p><b>a</b></p>"),
        ("<p>a<!-- b --></p>", "<p>a</p>"),
        ("<p id=x>a</p>", "<p>a</p>"),
        ("<p>a\u00a0b</p>", "<p>a b</p>"),
        ("<p>a</p> b", "<p>a b</p>"),
    ]:
        assert tree(one) != tree(other)
        assert tree(one) == tree(one.replace(" ", " \n "))


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join), st.sampled_from(sorted(LANGUAGES)), st.booleans())
@settings(max_examples=1000, deadline=None)
def test_no_soup_of_tags_is_spoilt(soup: str, tag: str, by_sentence: bool) -> None:
    page = f"<html><body>{soup}"
    edition = put_back(page, LANGUAGES[tag], by_sentence=by_sentence)
    assert tree(edition) == tree(page)
