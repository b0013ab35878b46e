"""Units of measure: which ones can be converted into each other, and when a converted value is a right one."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.quantities.model import Number, Reading

# International yard and pound agreement of 1959 and the SI brochure; the Korean pyeong is 400/121 square metres.
_INCH = Fraction(254, 10000)
_POUND = Fraction(45359237, 100000000)

UNITS: dict[str, tuple[str, Fraction]] = {
    "millimetre": ("length", Fraction(1, 1000)),
    "centimetre": ("length", Fraction(1, 100)),
    "metre": ("length", Fraction(1)),
    "kilometre": ("length", Fraction(1000)),
    "inch": ("length", _INCH),
    "foot": ("length", 12 * _INCH),
    "yard": ("length", 36 * _INCH),
    "mile": ("length", 63360 * _INCH),
    "nautical-mile": ("length", Fraction(1852)),
    "milligram": ("mass", Fraction(1, 1000000)),
    "gram": ("mass", Fraction(1, 1000)),
    "kilogram": ("mass", Fraction(1)),
    "tonne": ("mass", Fraction(1000)),
    "ounce": ("mass", _POUND / 16),
    "pound-mass": ("mass", _POUND),
    "stone": ("mass", 14 * _POUND),
    "second": ("time", Fraction(1)),
    "minute": ("time", Fraction(60)),
    "hour": ("time", Fraction(3600)),
    "day": ("time", Fraction(86400)),
    "week": ("time", Fraction(604800)),
    "month": ("calendar", Fraction(1)),
    "year": ("calendar", Fraction(12)),
    "decade": ("calendar", Fraction(120)),
    "century": ("calendar", Fraction(1200)),
    "millilitre": ("volume", Fraction(1, 1000)),
    "litre": ("volume", Fraction(1)),
    "gallon": ("volume", Fraction(3785411784, 10**9)),
    "pint": ("volume", Fraction(568261, 10**6)),
    "barrel": ("volume", Fraction(158987, 1000)),
    "square-metre": ("area", Fraction(1)),
    "square-kilometre": ("area", Fraction(10**6)),
    "square-foot": ("area", (12 * _INCH) ** 2),
    "square-mile": ("area", (63360 * _INCH) ** 2),
    "hectare": ("area", Fraction(10**4)),
    "acre": ("area", Fraction(40468564224, 10**7)),
    "pyeong": ("area", Fraction(400, 121)),
    "cubic-metre": ("volume", Fraction(1000)),
    "celsius": ("temperature", Fraction(1)),
    "fahrenheit": ("temperature", Fraction(5, 9)),
    "degree": ("angle", Fraction(1)),
    "watt": ("power", Fraction(1)),
    "kilowatt": ("power", Fraction(1000)),
    "megawatt": ("power", Fraction(10**6)),
    "gigawatt": ("power", Fraction(10**9)),
    "horsepower": ("power", Fraction(7457, 10)),
    "byte": ("data", Fraction(1)),
    "kilobyte": ("data", Fraction(1000)),
    "megabyte": ("data", Fraction(10**6)),
    "gigabyte": ("data", Fraction(10**9)),
    "terabyte": ("data", Fraction(10**12)),
    "percent": ("share", Fraction(1, 100)),
}
"""What a unit measures, and how much of the dimension's own unit it is. Currencies are not here: they convert
at no fixed rate."""

_LOOSE = Fraction(4, 100)
_NEGLIGIBLE = Fraction(1, 200)
_TIGHT = Fraction(2, 100)
_ROUND_DIGITS = 2


def dimension(unit: str) -> str:
    """What the unit measures; "money" for a currency code, empty for the empty unit."""
    if unit in UNITS:
        return UNITS[unit][0]
    return "money" if unit else ""


def conflict(one: str, other: str) -> bool:
    """Whether the same value in the two units means two different things."""
    if not one or not other or one == other:
        return False
    # A degree may be of either temperature scale.
    return {one, other} - {"degree"} not in ({"celsius"}, {"fahrenheit"})


def converts(one: Reading, other: Reading) -> bool:
    """Whether `other` is what a translator may make of `one` in another unit, rounding it."""
    share_one, share_other = _share(one), _share(other)
    if share_one is not None and share_other is not None and "percent" in (one.unit, other.unit):
        return share_one == share_other
    if one.unit == other.unit or one.unit not in UNITS or other.unit not in UNITS:
        return False
    (measured, factor), (measured_other, factor_other) = UNITS[one.unit], UNITS[other.unit]
    if measured != measured_other:
        return False
    if measured == "temperature":
        return _close(_celsius(one), _celsius(other), Fraction(other.value), one)
    exact = Fraction(one.value) * factor / factor_other
    return _close(exact, Fraction(other.value), Fraction(other.value), one)


def converts_rounded(reading: Reading, exact: Fraction) -> bool:
    """Whether an exact value in the reading's own unit is what it says, within rounding."""
    return abs(exact - reading.value) <= _NEGLIGIBLE * abs(exact)


def _share(reading: Reading) -> Number | None:
    if reading.unit == "percent":
        return Fraction(reading.value) / 100
    return reading.value if reading.kind in ("fraction", "multiplier") else None


def _celsius(reading: Reading) -> Fraction:
    value = Fraction(reading.value)
    return (value - 32) * Fraction(5, 9) if reading.unit == "fahrenheit" else value


def _close(exact: Fraction, given: Fraction, shown: Fraction, original: Reading) -> bool:
    """Whether `given` is what a translator may round `exact` to: to the last place shown, or, where the
    original is itself a round number, to another round number near it."""
    gap = abs(exact - given)
    if gap <= Fraction(1, 2 * _place(shown)):
        return gap * 10 <= abs(exact)
    if gap <= _NEGLIGIBLE * abs(exact):
        return True
    if _significant(given) > _ROUND_DIGITS:
        return _significant(original.value) <= _ROUND_DIGITS and gap <= _LOOSE * abs(exact)
    return gap <= (_LOOSE if _significant(original.value) <= _ROUND_DIGITS else _TIGHT) * abs(exact)


def _place(value: Fraction) -> int:
    place = 1
    while (value * place).denominator != 1 and place < 10**6:
        place *= 10
    return place


def _significant(value: Number) -> int:
    fraction = Fraction(value)
    return len(str(fraction.numerator).rstrip("0")) if fraction.denominator == 1 else 9
