"""Ukrainian words made of a numeral and a noun's stem: двотижневий, п'ятиповерхівка, сторіччя (Правопис 2019, § 40).

They are far too many to list: each is recognised by its parts.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.languages.uk.endings import HARD, SOFT
from pipeline.quantities.lexicon import Rank, Word
from pipeline.quantities.model import Certainty
from pipeline.quantities.tries import trie_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable

_PREFIXES: dict[int, tuple[str, ...]] = {
    1: ("одно",), 2: ("дво", "двох"), 3: ("три", "трьох"), 4: ("чотири", "чотирьох"), 5: ("п'яти",), 6: ("шести",),
    7: ("семи",), 8: ("восьми",), 9: ("дев'яти",), 10: ("десяти",), 11: ("одинадцяти",), 12: ("дванадцяти",),
    13: ("тринадцяти",), 14: ("чотирнадцяти",), 15: ("п'ятнадцяти",), 16: ("шістнадцяти",), 17: ("сімнадцяти",),
    18: ("вісімнадцяти",), 19: ("дев'ятнадцяти",), 20: ("двадцяти",), 25: ("двадцятип'яти",), 30: ("тридцяти",),
    40: ("сорока",), 50: ("п'ятдесяти",), 60: ("шістдесяти",), 70: ("сімдесяти",), 80: ("вісімдесяти",),
    90: ("дев'яносто",), 100: ("сто", "ста"),
}  # fmt: skip
"""What a numeral becomes as the first part of a compound adjective, § 40."""

ADJECTIVE_UNITS = {
    "річн": "year", "добов": "day", "місячн": "month", "тижнев": "week", "денн": "day", "годинн": "hour", "хвилинн": "minute",
    "секундн": "second", "метров": "metre", "кілометров": "kilometre", "міліметров": "millimetre",
    "сантиметров": "centimetre", "кілограмов": "kilogram", "грамов": "gram", "тонн": "tonne", "літров": "litre",
    "відсотков": "percent", "градусн": "degree", "доларов": "USD", "миль": "mile", "мильн": "mile", "футов": "foot",
    "фунтов": "pound-mass", "дюймов": "inch",
}  # fmt: skip
"""Adjectives made of units: two-year, 155-millimetre."""

_COUNTED = {
    **dict.fromkeys(
        "поверхов томн мандатн кімнатн місн значн кратн разов ступенев етапн серійн частинн актн дверн колісн очков бальн зірков мовн складов палубн".split(), 1
    ),
    "тисячн": 1000, "мільйонн": 10**6, "мільярдн": 10**9,
}  # fmt: skip
"""Stems of adjectives that count things, and how many each is."""

_NOUNS = {"поверхівк": "", "метрівк": "metre", "кілометрівк": "kilometre"}
"""Stems of feminine nouns, and their unit."""

_YEARS = "річч"
_WEAK = "сторонн"
"""двосторонній, bilateral, says no number."""

_VALUES = {prefix: value for value, prefixes in _PREFIXES.items() for prefix in prefixes}


def _any(words: Iterable[str]) -> str:
    return trie_pattern(words)


PATTERN = (
    rf"{_any(_VALUES)}(?:{_any([*ADJECTIVE_UNITS, *_COUNTED])}{_any(HARD)}"
    rf"|{_any(_NOUNS)}{_any(['а', 'и', 'у', 'ою', 'ці'])}|{_YEARS}{_any(['я', 'ю', 'ям', 'і'])}"
    rf"|{_WEAK}{_any([*HARD, *SOFT])})"
)
"""Matches a compound of any value in any of its forms."""

_PARTS = re.compile(
    rf"(?P<prefix>{_any(_VALUES)})(?P<stem>{_any([*ADJECTIVE_UNITS, *_COUNTED, *_NOUNS, _YEARS, _WEAK])})"
    rf"{_any([*HARD, *SOFT, 'и', 'ці', 'ям'])}"
)


def compound(form: str) -> Word:
    """What a form that matches the pattern counts."""
    match = _PARTS.fullmatch(form)
    if match is None:  # pragma: no cover - both patterns are made of the same tables
        raise ValueError(form)
    value, stem = _VALUES[match["prefix"]], match["stem"]
    certainty = Certainty.WEAK if value == 1 or stem == _WEAK else Certainty.LIKELY
    if stem in _COUNTED:
        return Word(value * _COUNTED[stem], Rank.ALONE, certainty=certainty)
    if stem == _WEAK:
        return Word(value, Rank.ALONE, certainty=certainty)
    unit = ADJECTIVE_UNITS.get(stem) or _NOUNS.get(stem, "year" if stem == _YEARS else "")
    return Word(value, Rank.ALONE, "measure", certainty, unit)
