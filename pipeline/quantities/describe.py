"""Quantities in words for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.quantities.model import Number, Quantity, Reading

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_TWENTY_FOUR = 24
_SIGNS = {"percent": "%", "permille": "‰"}
_NO_PLURAL = frozenset({"celsius", "fahrenheit", "horsepower", "stone", "pyeong"})


def describe_value(value: Number) -> str:
    """The number with commas between thousands, a fraction as n/d, or as a decimal where it ends."""
    if isinstance(value, int):
        return f"{value:,}"
    denominator = value.denominator
    for prime in (2, 5):
        while denominator % prime == 0:
            denominator //= prime
    if denominator != 1 or (value == value.limit_denominator(10) and value < 1):
        return f"{value.numerator}/{value.denominator}"
    whole, places = divmod(value, 1), 0
    while (value * 10**places).denominator != 1:
        places += 1
    digits = str((value * 10**places).numerator).rjust(places + 1, "0")
    return f"{int(whole[0]):,}.{digits[-places:]}"


def describe_reading(reading: Reading) -> str:
    """The value with its unit or its kind, as a person would write it in a report."""
    value = reading.value
    if reading.kind == "month" and 1 <= value <= len(_MONTHS):
        return _MONTHS[int(value) - 1]
    if reading.kind == "time" and 0 <= value < _TWENTY_FOUR + 1:
        seconds = int(value * 3600)
        return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}" + (f":{seconds % 60:02d}" if seconds % 60 else "")
    if reading.kind == "designator" and value == 0 and reading.unit:
        return reading.unit
    if reading.kind == "decade":
        return f"{value}s"
    text = describe_value(value)
    if reading.unit in _SIGNS:
        return text + _SIGNS[reading.unit]
    if reading.unit == "year" and isinstance(value, int) and 1000 <= value <= 2100:
        return str(value)
    if reading.kind == "ordinal":
        text += _suffix(int(value))
    elif reading.kind == "multiplier":
        text += " times"
    elif reading.kind == "vague":
        text = {10: "tens", 100: "hundreds"}.get(int(value), "several times " + text)
    if isinstance(value, int) and 1000 <= value <= 2100 and not reading.unit and reading.kind == "cardinal":
        text = str(value)
    return f"{text} {_unit(reading)}" if reading.unit else text


def _suffix(value: int) -> str:
    if value % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")


def _unit(reading: Reading) -> str:
    name = reading.unit.removesuffix("-mass").replace("-", " ")
    if reading.value == 1 or reading.kind == "ordinal" or reading.unit.isupper() or reading.unit in _NO_PLURAL:
        return name
    if name.endswith("foot"):
        return name.removesuffix("foot") + "feet"
    if name.endswith("century"):
        return name.removesuffix("y") + "ies"
    return name + ("es" if name.endswith("inch") else "s")


def describe(quantity: Quantity) -> str:
    """The likeliest reading of the quantity, with its sign and its bound."""
    text = describe_reading(quantity.readings[0])
    if quantity.negative:
        text = "-" + text
    if quantity.bound:
        text += " or more" if quantity.bound == "over" else " or less"
    return text
