"""Sentences that say the same in three languages, in every direction, and near misses that do not."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from pipeline.languages.en.numbers import quantities as english
from pipeline.languages.ko.numbers import quantities as korean
from pipeline.languages.uk.numbers import quantities as ukrainian
from pipeline.quantities.compare import compare
from pipeline.quantities.describe import describe

READERS = {"en": english, "uk": ukrainian, "ko": korean}
HERE = Path(__file__).parent


def rows(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [line.split("|") for line in lines if line and not line.startswith("#")]


SAME = [dict(zip(("en", "uk", "ko"), row, strict=True)) for row in rows("same.txt")]
OTHER = rows("other.txt")


@pytest.mark.parametrize("texts", SAME, ids=lambda texts: texts["en"][:40])
def test_a_right_translation_yields_nothing(texts: dict[str, str]) -> None:
    for source, target in permutations(READERS, 2):
        found = compare(READERS[source](texts[source]), READERS[target](texts[target]))
        assert not found, (texts[source], texts[target], found)


@pytest.mark.parametrize("row", OTHER, ids=lambda row: row[2][:40])
def test_a_near_miss_yields_its_fault(row: list[str]) -> None:
    language, source, target, fault, expected, found = row
    differences = compare(english(source), READERS[language](target))
    said = [
        (d.fault, describe(d.source) if d.source else "", describe(d.target) if d.target else "") for d in differences
    ]
    assert said == [(fault, expected, found)]


@pytest.mark.parametrize(
    ("source", "language", "target"),
    [
        ("He was charged on Boxing Day.", "uk", "Його обвинуватили 26 грудня."),
        ("He was charged on Boxing Day.", "ko", "그는 12월 26일 기소됐다."),
        ("It fell last Wednesday.", "uk", "Він упав у середу, 14 серпня."),
        ("It fell last Wednesday.", "ko", "지난 수요일인 8월 14일에 떨어졌다."),
        ("It topped 110 °F (43 °C).", "uk", "Було понад 43 °C."),
    ],
)
def test_what_a_translator_may_add_or_leave_out(source: str, language: str, target: str) -> None:
    assert not compare(english(source), READERS[language](target))


def test_every_number_of_a_right_translation_is_needed() -> None:
    """Cutting a number of sure reading out of a translation, or altering its digits, is found."""
    cut = 0
    for texts in SAME:
        source = english(texts["en"])
        for language in ("uk", "ko"):
            target = texts[language]
            for place, letter in enumerate(target):
                if letter in "123456789":
                    changed = target[:place] + ("7" if letter != "7" else "4") + target[place + 1 :]
                    assert compare(source, READERS[language](changed)), changed
                    cut += 1
    assert cut > 150
