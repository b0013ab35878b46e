"""What `polyedition explain` says of a text and of a pair."""

from __future__ import annotations

import re

import pytest

from pipeline.languages import LANGUAGES
from pipeline.names.model import Glossary
from pipeline.reports.explain import explain_names, explain_numbers, explain_pair


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


UKRAINE = ["Україна", "України", "Україні", "Україну", "Україною", "Україно"]


def names(source: str, target: str | None, languages: str = "en uk", glossary: Glossary | None = None) -> list[str]:
    one, other = languages.split()
    return list(explain_names(source, target, LANGUAGES[one], LANGUAGES[other], glossary or Glossary()))


def test_the_names_of_a_text() -> None:
    source = "Lt. Gen. Kyrylo Budanov left <1>Ukraine</1>."
    assert names(source, None) == [
        "“Kyrylo Budanov” (9-23): person; title left off: Lt. Gen.",
        "“Ukraine” (29-36): place; in the gazetteer: UA",
    ]
    assert names("Nothing here.", None) == ["no name"]
    assert names("Nothing here.", "Тут нічого немає.") == ["no name", "no finding"]


def test_where_each_name_stands_and_by_what() -> None:
    lines = names("President Joe Biden left Kyiv, Reuters reported.", "Байден поїхав з Києва, повідомило Reuters.")
    assert lines[0] == "“Joe Biden” (10-19): person; title left off: President"
    assert re.fullmatch(r"    “Joe” is not there: looked for what sounds like Joe(; nearest is “.+” .+)?", lines[1])
    assert re.fullmatch(
        r"    “Biden” stands there as “Байден” \(0-6\), by transliteration \(score [\d.]+, needed 4\.0\)", lines[2]
    )
    assert lines[3:] == [
        "    no warning: “Biden” stands there, which decides",
        "“Kyiv” (25-29): name; in the gazetteer: kyiv",
        "    “Kyiv” stands there as “Києва” (16-21), by a form of the gazetteer",
        "“Reuters” (31-38): media; in the gazetteer: reuters",
        "    “Reuters” stands there as “Reuters” (34-41), by a form of the gazetteer",
        "no finding",
    ]


def test_why_a_name_is_accused() -> None:
    lines = names("Judge Sorensen left Kharkiv.", "Суддя Мартинюк поїхав.")
    assert lines[0] == "“Sorensen” (6-14): name; title left off: Judge"
    assert re.fullmatch(
        r"    “Sorensen” is not there: looked for what sounds like Sorensen;"
        r" nearest is “.+” \(\d+-\d+\) \(score -?[\d.]+, needed 5\.8\)",
        lines[1],
    )
    assert lines[2] == "    a warning"
    assert lines[4].startswith("    “Kharkiv” is not there: looked for Харків, ")
    assert [line.split(":")[:2] for line in lines[-2:]] == [["warning", " name-missing"]] * 2


@pytest.mark.parametrize(
    ("source", "target", "why"),
    [
        ("Will Young sang.", "Співав він.", "its words are common words as well, whose capital says nothing"),
        ("Kim Jong Un met them.", "Кім зустрівся з ними.", "the family name stands there"),
    ],
)
def test_why_a_name_that_is_missing_is_not_accused(source: str, target: str, why: str) -> None:
    lines = names(source, target)
    assert f"    no warning: {why}" in lines
    assert lines[-1] == "no finding"


def test_the_glossary_goes_first() -> None:
    glossary = Glossary.of([("Kyrylo Budanov", "Кирило Буданов"), ("Ukraine", "Україна"), ("Oslo", "")])
    source = "Budanov left Ukraine for Oslo."
    assert names(source, "Буданова бачили в Осло.", glossary=glossary) == [
        "“Budanov” (Kyrylo Budanov) (0-7): person; in the glossary: Кирило Буданов",
        "    stands there as “Буданова” (0-8), by the glossary",
        "“Ukraine” (13-20): place; in the glossary: Україна",
        "    is not there in any of its forms: an error",
        "“Oslo” (25-29): name; in the glossary: no confirmed translation, so that it is not looked for",
        f"error: name-missing: the name “Ukraine” is missing: looked for {', '.join(UKRAINE)}",
    ]


def test_hangul_is_traced_as_well() -> None:
    lines = names("Kyrylo Budanov left.", "키릴로 부다노프가 떠났다.", "en ko")
    assert re.fullmatch(r"    “Budanov” stands there as “부다노프가” \(4-9\), by transliteration \(.+\)", lines[2])
