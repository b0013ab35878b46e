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
    "basis-point": ("share", Fraction(1, 10000)),
    "permille": ("share", Fraction(1, 1000)),
}
"""What a unit measures, and how much of the dimension's own unit it is. Currencies are not here: they convert
at no fixed rate."""

_LOOSE = Fraction(4, 100)
_NEGLIGIBLE = Fraction(1, 200)
_LOOSE = Fraction(1, 25)
_COARSE = Fraction(1, 10)
"""How far off a rounded value may be, as a part of the exact one: always, in round figures, in whole units."""
_EXACT = frozenset({"time", "calendar", "data"})
"""What is measured in these has no odd factors, and is converted without rounding."""


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
    if {one.kind, other.kind} == {"fraction", "multiplier"} and not (one.unit or other.unit):
        return one.value * other.value == 1  # cut by half, reduced to one half: вдвічі менше
    if share_one is not None and share_other is not None and not _SHARES.isdisjoint((one.unit, other.unit)):
        return share_one == share_other
    if one.unit == other.unit or one.unit not in UNITS or other.unit not in UNITS:
        return False
    (measured, factor), (measured_other, factor_other) = UNITS[one.unit], UNITS[other.unit]
    if measured != measured_other:
        return False
    if measured == "temperature":
        return _close(_celsius(one), _celsius(other), Fraction(one.value), Fraction(5, 9))
    exact = Fraction(one.value) * factor / factor_other
    if measured in _EXACT:
        return exact == other.value
    return _close(exact, Fraction(other.value), Fraction(one.value), factor / factor_other)


def converts_rounded(reading: Reading, exact: Fraction) -> bool:
    """Whether an exact value in the reading's own unit is what it says, within rounding."""
    return abs(exact - reading.value) <= _NEGLIGIBLE * abs(exact)


_SHARES = frozenset({"percent", "basis-point", "permille"})


def _share(reading: Reading) -> Number | None:
    if reading.unit in _SHARES:
        return Fraction(reading.value) * UNITS[reading.unit][1]
    return reading.value if reading.kind in ("fraction", "multiplier") else None


def _celsius(reading: Reading) -> Fraction:
    value = Fraction(reading.value)
    return (value - 32) * Fraction(5, 9) if reading.unit == "fahrenheit" else value


def _close(exact: Fraction, given: Fraction, original: Fraction, rate: Fraction) -> bool:
    """Whether a translator may round `exact` to `given`: to the last place that it shows, or to round figures.

    `original` is what the source says, `rate` what one of its unit is in the other: what is round in the source is
    only exact to its own last figure.
    """
    gap = abs(exact - given)
    if given.denominator == 1 or _place(given) < _ENDLESS:
        if gap <= Fraction(1, 2 * _place(given)):
            return gap <= _COARSE * abs(exact)
        return gap <= _LOOSE * abs(exact) and gap <= max(_figure(given), _figure(original) * abs(rate)) / 2
    return gap <= _NEGLIGIBLE * abs(exact)  # six feet and four inches are no decimal


def _figure(value: Fraction) -> Fraction:
    """What the last figure of a number stands for: 100 in 12,500, 0.1 in 2.5."""
    if value.denominator != 1:
        return Fraction(1, _place(value))
    digits = str(abs(value.numerator))
    return Fraction(10 ** (len(digits) - len(digits.rstrip("0"))))


_ENDLESS = 10**6


def _place(value: Fraction) -> int:
    place = 1
    while (value * place).denominator != 1 and place < _ENDLESS:
        place *= 10
    return place
