"""What `polyedition explain` says of a text and of a pair."""

from __future__ import annotations

from pipeline.languages import LANGUAGES
from pipeline.reports.explain import explain_numbers, explain_pair


def test_each_number_with_its_readings() -> None:
    text = "Half of the 1,200 men left at 3 p.m.; one of <1>them</1> stayed."
    assert list(explain_numbers(text, LANGUAGES["en"])) == [
        "“Half”: 1/2, fraction; a number word, a month or a date: a warning if it is lost",
        "“1,200”: 1200, cardinal; digits: an error if they are lost",
        "“3 p.m.”: 15:00, time; digits: an error if they are lost",
        "“one”: 1, cardinal; may be no number (one, an article, an idiom): answers to a number, and is never missed",
    ]
    assert list(explain_numbers("1,148", LANGUAGES["uk"])) == [
        "“1,148”: 1.148, cardinal; digits: an error if they are lost",
        "    or 1148, cardinal",
    ]
    assert list(explain_numbers("Слів багато.", LANGUAGES["uk"])) == ["no number"]


def test_a_pair_with_its_alignment_and_its_fault() -> None:
    source = "Two of 1.28 million soldiers, each day"
    assert list(explain_pair(source, "128억 명 중 두 명", LANGUAGES["en"], LANGUAGES["ko"])) == [
        "“Two” (2) = “두” (2)",
        "“1.28 million” (1,280,000) has no answer",
        "“each day” (1 day) has no answer, and need not have one",
        "“128억” (12,800,000,000) answers to nothing",
        "error: number-altered: 1,280,000 -> 12,800,000,000",
    ]
    assert list(explain_pair("10 men", "10명", LANGUAGES["en"], LANGUAGES["ko"])) == [
        "“10” (10) = “10” (10)",
        "no finding",
    ]
