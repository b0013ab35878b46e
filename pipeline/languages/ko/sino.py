"""The value of Sino-Korean numerals, in syllables, in digits and mixed (3만5000, 1억 2천만, 이십오)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.languages.ko.number_words import MYRIADS, SINO_DIGITS, SINO_PLACES
from pipeline.quantities.literals import LONGEST, decimal

if TYPE_CHECKING:
    from pipeline.quantities.model import Number

_PIECE = re.compile(r"(\d+)(?:\.(\d+))?|([가-힣])")


def sino_value(text: str) -> Number | None:
    """The value of a numeral without commas and spaces; None where its syllables do not make one."""
    total: Number = 0
    section: Number = 0
    digit: Number | None = None
    last_scale, last_place = 10**20, 10**5
    for integer, fraction, syllable in _PIECE.findall(text):
        if integer:
            if digit is not None or len(integer) > LONGEST:
                return None
            digit = decimal(integer, fraction) if fraction else int(integer)
        elif syllable in SINO_DIGITS:
            if digit is not None:
                return None
            digit = SINO_DIGITS[syllable]
        elif syllable in SINO_PLACES:
            place = SINO_PLACES[syllable]
            if place >= last_place:
                return None
            section += place if digit is None else digit * place
            digit, last_place = None, place
        else:
            scale = MYRIADS.get(syllable, 0)
            if not scale or scale >= last_scale:
                return None
            part = section + (digit or 0)
            total += scale if digit is None and not section else part * scale
            section, digit, last_scale, last_place = 0, None, scale, 10**5
    total += section + (digit or 0)
    return total if isinstance(total, int) or total.denominator != 1 else total.numerator
