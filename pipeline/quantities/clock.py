"""Times of the day, which two texts may write in twelve or in twenty-four hours."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from pipeline.quantities.model import Reading

if TYPE_CHECKING:
    from pipeline.quantities.lexicon import Patterns
    from pipeline.quantities.model import Number

_CLOCK = re.compile(r"(\d{1,2})(?:([.:])(\d\d)(?::(\d\d))?)?")
_FOUR_DIGITS = re.compile(r"([01]\d|2[0-3])([0-5]\d)")
"""As armies and agencies write it: 0600 GMT."""
_LASTED = re.compile(r"(\d{1,2}):(\d\d)[.,](\d{1,3})")
"""Minutes and seconds of a race: 28:54.14."""
_SPACES = " -\u00a0\u202f"
_NOON = 12


@dataclass(frozen=True, slots=True)
class Clock:
    """The times that some digits may tell."""

    end: int
    readings: tuple[Reading, ...]
    sure: bool
    """Whether nothing but a time is meant."""


def hour_readings(hour: int, minute: int, half_day: str = "") -> tuple[Reading, ...]:
    """The hours of the day, as readings, of a time in twelve hours or twenty-four."""
    if half_day == "am":
        hours: tuple[int, ...] = (hour % _NOON,)
    elif half_day == "pm":
        hours = (hour % _NOON + _NOON,)
    elif half_day == "night":
        hours = (hour % _NOON if hour < 6 or hour == _NOON else hour % _NOON + _NOON,)
    else:
        hours = (hour, hour + _NOON) if 1 <= hour < _NOON else (hour, 0) if hour == _NOON else (hour % 24,)
    return tuple(Reading(_plus(value, minute), "time") for value in hours)


def _plus(hour: int, minute: int) -> Number:
    return hour + Fraction(minute, 60) if minute else hour


def clock_readings(literal: str, patterns: Patterns, text: str, end: int) -> Clock | None:
    """The times that a literal can tell, together with the words after it; None where it can be none."""
    if (four := _FOUR_DIGITS.fullmatch(literal)) is not None:
        zone = patterns.half_day.match(text, end)
        if zone is None or patterns.lexicon.half_days[zone.group().strip(_SPACES)] != "zone":
            return None
        reading = Reading(_plus(int(four.group(1)), int(four.group(2))), "time")
        return Clock(end, (reading,), sure=True)
    if (race := _LASTED.fullmatch(literal)) is not None:
        minutes, seconds = int(race.group(1)), Fraction(f"{race.group(2)}.{race.group(3)}")
        return Clock(end, (Reading(60 * minutes + seconds, "measure", "second"),), sure=True)
    match = _CLOCK.fullmatch(literal)
    if match is None or int(match.group(1)) > 24:
        return None
    minute = int(match.group(3) or 0)
    if minute > 59:
        return None
    hour, sign = int(match.group(1)), match.group(2)
    after = patterns.half_day.match(text, end)
    if after is not None:
        half_day = patterns.lexicon.half_days[after.group().strip(_SPACES)]
        if half_day == "zone":
            after = None
        elif half_day != "clock" or sign:
            return Clock(after.end(), hour_readings(hour, minute, half_day), sure=True)
    start = end - len(literal)
    told = patterns.clock_before.search(text, max(0, start - 8), start) is not None
    if sign == ":":
        readings = hour_readings(hour, minute)
        if match.group(4):
            lasted = Fraction(3600 * hour + 60 * minute + int(match.group(4)), 3600)
            readings = Reading(lasted, "time"), Reading(lasted, "measure", "hour")
        return Clock(end, readings, sure=True)
    if sign or after is not None:
        stop = after.end() if after is not None else end
        return Clock(stop, hour_readings(hour, minute), sure=told and after is not None)
    return None
