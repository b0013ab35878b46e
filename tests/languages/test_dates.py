"""A date in the form in which CLDR writes it, written in another language."""

from __future__ import annotations

from datetime import date

import pytest
from babel.dates import format_date
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.languages import LANGUAGES
from pipeline.languages.dates import same_date_in

FORMS = ("full", "long", "medium", "short")


@pytest.mark.parametrize(
    ("text", "iso", "source", "target", "expected"),
    [
        ("May 3, 2026", "2026-05-03", "en", "uk", "3 травня 2026\u202fр."),
        ("May 3, 2026", "2026-05-03", "en", "ko", "2026년 5월 3일"),
        ("Sunday, May 3, 2026", "2026-05-03", "en", "ko", "2026년 5월 3일 일요일"),
        ("Jan 9, 2025", "2025-01-09", "en", "uk", "9 січ. 2025\u202fр."),
        ("1/9/25", "2025-01-09", "en", "uk", "09.01.25"),
        ("3 травня 2026 р.", "2026-05-03", "uk", "en", "May 3, 2026"),
        ("3 травня 2026\u202fр.", "2026-05-03", "uk", "en", "May 3, 2026"),
        ("3\u00a0травня 2026\u00a0р.", "2026-05-03", "uk", "ko", "2026년 5월 3일"),
        ("2026년 5월 3일", "2026-05-03", "ko", "en", "May 3, 2026"),
        ("\n May 3,\n  2026 ", "2026-05-03", "en", "en", "May 3, 2026"),
        ("May 3, 2026", " 2026-05-03T09:30:00+03:00", "en", "uk", "3 травня 2026\u202fр."),
        ("May 3, 2026", "2026-05-03 09:30", "en", "en", "May 3, 2026"),
    ],
)
def test_a_date_is_written_as_the_target_writes_it(
    text: str, iso: str, source: str, target: str, expected: str
) -> None:
    assert same_date_in(text, iso, source, target) == expected


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("May 4, 2026", "2026-05-03"),
        ("3 May 2026", "2026-05-03"),
        ("On May 3, 2026", "2026-05-03"),
        ("May 3, 2026.", "2026-05-03"),
        ("May 2026", "2026-05"),
        ("May 3, 2026", ""),
        ("May 3, 2026", "yesterday"),
        ("May 3, 2026", "2026-05-031"),
        ("May 3, 2026", "20260503"),
        ("May 3, 2026", "2026-W18-7"),
        ("May 3, 2026", "0000-05-03"),
        ("February 30, 2026", "2026-02-30"),
        ("", "2026-05-03"),
    ],
)
def test_what_is_no_such_date_is_none(text: str, iso: str) -> None:
    assert same_date_in(text, iso, "en", "uk") is None


@given(day=st.dates(min_value=date(1800, 1, 1), max_value=date(2199, 12, 31)), form=st.sampled_from(FORMS))
@settings(max_examples=60, deadline=None)
def test_every_form_of_every_language_is_known_and_comes_back(day: date, form: str) -> None:
    for source in LANGUAGES:
        text = format_date(day, form, locale=source)
        longest = next(each for each in FORMS if format_date(day, each, locale=source) == text)  # May is May in two
        for target in LANGUAGES:
            there = same_date_in(text, day.isoformat(), source, target)
            assert there == format_date(day, longest, locale=target)
            assert there is not None
            back = same_date_in(there, day.isoformat(), target, source)
            assert back in {format_date(day, each, locale=source) for each in FORMS}
