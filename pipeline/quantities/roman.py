"""Roman numerals."""

from __future__ import annotations

import re

# Latin letters, and the Cyrillic ones that look like them and are often typed instead.
_VALUES = {"i": 1, "v": 5, "x": 10, "і": 1, "х": 10}
_ROMAN = re.compile("[xх]{0,3}(?:[iі][xх]|[iі]v|v?[iі]{0,3})")


def roman_value(letters: str) -> int:
    """The value of a Roman numeral up to 39, in small letters; 0 where it is none."""
    if not letters or _ROMAN.fullmatch(letters) is None:
        return 0
    total = 0
    for here, following in zip(letters, [*letters[1:], "i"], strict=True):
        value = _VALUES[here]
        total += -value if value < _VALUES[following] else value
    return total
