"""Numbers in digits: what the separators between them can mean."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.quantities.model import Reading

if TYPE_CHECKING:
    from pipeline.quantities.model import Number

SPACES = " \u00a0\u2007\u2009\u202f"
"""The spaces that group digits: plain, no-break, figure, thin, narrow no-break (CLDR uses the second and the last)."""

_FRACTION = r"(?:\d{1,9}\s)?\d{1,9}\u2044\d{1,9}"
"""A fraction as compatibility normalisation writes ½ and 2½: with U+2044 FRACTION SLASH."""

LITERAL = rf"(?:{_FRACTION}|(?:\d{{1,3}}(?:[{SPACES}]\d{{3}})+(?!\d)|\d+)(?:[.,:']\d+)*)"
"""Digits with all that may group them or part them, as one piece."""

LONGEST = 36
"""More digits than this are no number but a code, and are compared as they stand."""

_PARTS = re.compile(r"\d+")


HALF = Fraction(1, 2)


ROUND_THE_CLOCK = re.compile(r"24[/-]7(?!\d)")
"""Digits that say "always"; a translation may say it without."""


def code(digits: str) -> Reading:
    """Digits that are part of a date, a version, a phone number; too many of them are compared letter by letter."""
    if len(digits) > LONGEST:
        return Reading(0, "designator", digits)
    return Reading(int(digits), "designator" if len(digits) > 1 and digits[0] == "0" else "cardinal")


def decimal(integer: str, fraction: str) -> Number:
    """The value of an integer part and a fraction part."""
    scale = 10 ** len(fraction)
    value = Fraction(int(integer + fraction), scale)
    return value.numerator if value.denominator == 1 else value


@lru_cache(maxsize=4096)
def values(literal: str, decimal_sign: str) -> tuple[Number, ...]:
    """All values that a literal can have, the likeliest first; empty where it is no single number.

    The decimal sign is the language's own, "." or ","; the other one groups thousands, unless what follows it
    cannot be a group. Where the decimal sign is a comma and three digits follow a single sign, both meanings are
    carried: such texts quote English figures too.
    """
    if len(literal) > 2 * LONGEST:
        return ()
    if "\u2044" in literal:
        return _fraction(literal)
    bare = "".join(literal.split()).replace("'", "")
    if len(bare) > LONGEST:
        return ()
    if bare.isdecimal():
        return (int(bare),)
    if ":" in bare:
        return ()
    dots, commas = bare.count("."), bare.count(",")
    integer, sign, rest = bare.rpartition("." if bare.rfind(".") > bare.rfind(",") else ",")
    if dots and commas:
        # 1,234.5 and 1.234,5: the last one is the decimal sign, whatever the language.
        if bare.count(sign) > 1 or not _grouped(integer):
            return ()
        return (decimal(integer.replace(",", "").replace(".", ""), rest),)
    if dots + commas > 1:
        return (int(_join(bare)),) if _grouped(bare) else ()
    as_decimal = decimal(integer, rest)
    may_group = len(rest) == 3 and len(integer) <= 3 and integer[0] != "0"
    if decimal_sign == ".":
        return (int(integer + rest),) if may_group and sign == "," else (as_decimal,)
    if not may_group:
        return (as_decimal,)
    grouped = int(integer + rest)
    return (as_decimal, grouped) if sign == decimal_sign else (grouped, as_decimal)


def _fraction(literal: str) -> tuple[Number, ...]:
    numbers, _, denominator = literal.partition("\u2044")
    *whole, numerator = map(int, numbers.split())
    return (sum(whole) + Fraction(numerator, int(denominator)),) if int(denominator) else ()


def designators(numbers: tuple[Number, ...]) -> list[Reading]:
    """The readings of digits glued to letters; two digits may be a year (SS19)."""
    readings = [Reading(number, "designator") for number in numbers]
    first = numbers[0]
    if isinstance(first, int) and 10 <= first <= 99:
        readings.append(Reading(first + (2000 if first < 50 else 1900), "designator"))
    return readings


def parts(literal: str) -> tuple[tuple[int, int], ...]:
    """The spans of the plain digits in a literal that is no single number: a date, a score, a version."""
    return tuple(match.span() for match in _PARTS.finditer(literal))


def _join(grouped: str) -> str:
    return grouped.replace(",", "").replace(".", "")


def _grouped(integer: str) -> bool:
    first, *groups = re.split(r"[.,]", integer)
    return 1 <= len(first) <= 3 and all(len(group) == 3 for group in groups)
