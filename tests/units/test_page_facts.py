"""What a page says of itself: its language, and the dates that each edition can write."""

from __future__ import annotations

import pytest

from pipeline.languages import LANGUAGES
from pipeline.units import read_dates, read_units
from pipeline.units.page import page_language


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<html lang=uk>", "uk"),
        ("<!doctype html>\n<!-- x --><HTML LANG=' ko-KR '>", "ko-KR"),
        ("<html lang='en' lang=uk>", "en"),
        ("<html lang='&#117;k'>", "uk"),
        ("<html xml:lang=uk>", ""),
        ("<html><body lang=uk>", ""),
        ("<p lang=uk>", ""),
        ("<!-- <html lang=uk> -->", ""),
        ("text", ""),
        ("", ""),
    ],
)
def test_the_language_of_a_page(page: str, expected: str) -> None:
    assert page_language(page) == expected


@pytest.mark.parametrize(
    ("tag", "page", "text", "source"),
    [
        ("en", "<p><time datetime=2026-05-03>May 3, 2026</time></p>", "May 3, 2026", "May 3, 2026"),
        ("en", "<p> <time datetime='2026-05-03T09:00Z'> Sunday, May 3,\n2026 </time>", "Sunday, May 3, 2026", None),
        ("en", "<div><b></b><time datetime=2026-05-03>5/3/26</time></div>", None, None),
        (
            "uk",
            "<p><time datetime=2026-05-03>3 травня 2026&nbsp;р.</time>",
            "3 травня 2026 р.",
            "3 травня 2026&nbsp;р.",
        ),
        ("ko", "<li><time datetime=2026-05-03>2026년 5월 3일</time></li>", "2026년 5월 3일", "2026년 5월 3일"),
        # near misses
        ("en", "<p><time datetime=2026-05-04>May 3, 2026</time></p>", None, None),
        ("en", "<p><time>May 3, 2026</time></p>", None, None),
        ("en", "<p><b>May 3, 2026</b></p>", None, None),
        ("en", "<p>On <time datetime=2026-05-03>May 3, 2026</time></p>", None, None),
        ("en", "<p><time datetime=2026-05-03>May 3, 2026</time>.</p>", None, None),
        ("en", "<p><time datetime=2026-05-03>May <b>3</b>, 2026</time></p>", None, None),
        ("en", "<p><time datetime=2026-05-03>3 May 2026</time></p>", None, None),
        ("en", "<p><time datetime=2026-05-03>May 3, 2026</p>", None, None),
        ("uk", "<p><time datetime=2026-05-03>May 3, 2026</time></p>", None, None),
    ],
)
def test_a_date_that_stands_alone_is_no_unit(tag: str, page: str, text: str | None, source: str | None) -> None:
    language = LANGUAGES[tag]
    dates, units = read_dates(page, language), read_units(page, language)
    if text is None:
        assert dates == ()
        assert len(units) == 1
    else:
        assert units == ()
        (date,) = dates
        assert (date.text, date.iso[:10]) == (text, "2026-05-03")
        assert source is None or page[slice(*date.span)] == source


def test_dates_and_units_of_one_page() -> None:
    page = "<h1>A dam</h1><p><time datetime=2026-05-03>May 3, 2026</time></p><p>It leaks.<p>May 3, 2026"
    assert [date.text for date in read_dates(page, LANGUAGES["en"])] == ["May 3, 2026"]
    assert [unit.text for unit in read_units(page, LANGUAGES["en"])] == ["A dam", "It leaks.", "May 3, 2026"]
