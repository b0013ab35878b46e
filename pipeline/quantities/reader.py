"""Reads the numbers of a text in an additive numeral system, from the lexicon of its language."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.quantities import literals
from pipeline.quantities.clock import clock_readings, hour_readings
from pipeline.quantities.ends import ends
from pipeline.quantities.model import Certainty, Quantity, Reading
from pipeline.quantities.numerals import Numeral, spelled
from pipeline.quantities.roman import roman_value
from pipeline.quantities.signs import currency_before
from pipeline.quantities.text import prepare

if TYPE_CHECKING:
    from collections.abc import Sequence
    from re import Match

    from pipeline.quantities.lexicon import Patterns
    from pipeline.quantities.model import Bound, Kind, Number

_MILLION = 10**6
_LOOK_BACK = 28
"""How far before a number its bound may begin."""


_DESIGNATED = re.compile(r"\w-$")
"""What stands before the number of a designator."""


@dataclass(slots=True)
class _Draft:
    """A number while what stands around it is still being read."""

    start: int
    end: int
    readings: list[Reading]
    certainty: Certainty
    words: bool = False
    scale: Number = 1
    unit: bool = False


def read(text: str, patterns: Patterns) -> tuple[Quantity, ...]:
    """The numbers of the text, in its order."""
    prepared = prepare(text)
    lowered = prepared.text
    drafts: list[_Draft] = []
    position = 0
    search = patterns.seed.search
    while (match := search(lowered, position)) is not None:
        position = match.end()
        group = match.lastgroup
        if group == "digits":
            position = _digits(lowered, match, patterns, drafts, text)
        elif group in ("word", "compound"):
            position = _word(lowered, match, patterns, drafts)
        elif group != "idiom":
            position = _other(lowered, match, patterns, drafts, text)
    if not drafts:
        return ()
    if len(drafts) > 1:
        _share(lowered, drafts, patterns)
        _demote_first(drafts)
        _days(drafts)
    found = []
    spans = [(draft.start, draft.end) for draft in drafts]
    for draft, end in zip(drafts, ends(lowered, spans, patterns.end_before), strict=True):
        bound, negative = _before(lowered, draft, patterns)
        found.append(
            Quantity(
                prepared.span(draft.start, draft.end),
                tuple(draft.readings),
                draft.certainty,
                bound,
                negative,
                draft.words,
                end,
                _implied(lowered, draft, patterns),
            )
        )
    return tuple(found)


def _digits(text: str, match: Match[str], patterns: Patterns, drafts: list[_Draft], original: str) -> int:
    start, end = match.span()
    literal = match.group()
    before = text[start - 1] if start else " "
    if end - start > 2 * literals.LONGEST and not literal.isdecimal():
        return _apart(literal, start, drafts)
    if (always := literals.ROUND_THE_CLOCK.match(text, start)) is not None:
        return _apart(always.group(), start, drafts, Certainty.WEAK)
    values = literals.values(literal, patterns.lexicon.decimal_sign)
    if not values:
        if (hours := clock_readings(literal, patterns, text, end)) is not None:
            drafts.append(_Draft(start, hours.end, list(hours.readings), Certainty.SURE))
            return hours.end
        return _apart(literal, start, drafts)
    same = original if len(original) == len(text) else ""
    currency, begin = currency_before(text, start, same)
    if not currency and before.isalpha() and (before.isascii() or (same and same[start - 1].isupper())):
        drafts.append(_Draft(start, end, literals.designators(values), Certainty.SURE))
        return end
    draft = _Draft(begin, end, [Reading(value) for value in values], Certainty.SURE)
    drafts.append(draft)
    _after(text, draft, patterns, currency)
    return draft.end


def _capital(original: str, text: str, place: int) -> bool:
    """Whether a letter is a capital, where the two texts have the same offsets."""
    return len(original) == len(text) and original[place].isupper()


def _apart(literal: str, start: int, drafts: list[_Draft], certainty: Certainty = Certainty.SURE) -> int:
    """Reads each part of a date, a score or a version as a number of its own."""
    for first, last in literals.parts(literal):
        drafts.append(_Draft(start + first, start + last, [literals.code(literal[first:last])], certainty))
    return start + len(literal)


def _word(text: str, match: Match[str], patterns: Patterns, drafts: list[_Draft]) -> int:
    numeral: Numeral = spelled(text, match, patterns)
    draft = _Draft(
        match.start(), numeral.end, list(numeral.readings), numeral.certainty, words=True, scale=numeral.scale
    )
    drafts.append(draft)
    if numeral.readings[0].unit == "" and numeral.readings[0].kind != "multiplier":
        _after(text, draft, patterns, "")
    return draft.end


def _other(text: str, match: Match[str], patterns: Patterns, drafts: list[_Draft], original: str) -> int:
    """A month, an article before a unit, a unit alone, a Roman numeral, a word that points at a date."""
    lexicon = patterns.lexicon
    start, end = match.span()
    group, word = match.lastgroup, match.group()
    if group == "month":
        certainty = Certainty.LIKELY
        told = _beside_digits(text, start, end) or patterns.month_before.search(text, max(0, start - _LOOK_BACK), start)
        if word in lexicon.doubtful_months and not told:
            if not _capital(original, text, start):
                return end
            certainty = Certainty.WEAK
        drafts.append(_Draft(start, end, [Reading(lexicon.months[word], "month")], certainty, words=True))
    elif group == "article":
        draft = _Draft(start, end, [Reading(1)], Certainty.WEAK, words=True)
        _after(text, draft, patterns, "")
        drafts.append(draft)
        return draft.end
    elif group == "bare":
        drafts.append(_Draft(start, end, [Reading(1, "measure", lexicon.bare_units[word])], Certainty.WEAK, words=True))
    elif group == "roman":
        value = roman_value(word)
        if value:
            drafts.append(_Draft(start, end, [Reading(value, "ordinal")], Certainty.SURE))
    elif group == "reign":
        # Elizabeth II, World War II: a capital numeral after a name; the words around it do not say what of.
        value = roman_value(word)
        if value > 1 and _capital(original, text, start):
            war = text.endswith(lexicon.numbered, 0, start)
            certainty = Certainty.LIKELY if war else Certainty.WEAK
            drafts.append(_Draft(start, end, [Reading(value, "ordinal")], certainty))
    elif group == "deixis":
        drafts.append(_Draft(start, end, [Reading(0, "deixis", lexicon.deixis_unit(word))], Certainty.WEAK, words=True))
    return end


def _beside_digits(text: str, start: int, end: int) -> bool:
    return any(letter.isdecimal() for letter in text[max(0, start - 4) : start] + text[end : end + 6])


def _after(text: str, draft: _Draft, patterns: Patterns, currency: str) -> None:
    """Reads the scale, the unit, the time of day or the suffix that follows a number."""
    if not draft.words:
        clock = clock_readings(text[draft.start : draft.end], patterns, text, draft.end)
        if clock is not None:
            if clock.sure and not currency:
                draft.readings[:] = clock.readings
                draft.end = clock.end
                return
            draft.readings.extend(clock.readings)
    if draft.end < len(text):
        if not draft.words and (suffix := patterns.suffix.match(text, draft.end)) is not None:
            draft.end = suffix.end()
            if suffix.lastgroup == "decade":
                value = draft.readings[0].value
                kind: Kind = "decade" if value % 10 == 0 else "ordinal"
                draft.readings[:] = [replace(reading, kind=kind) for reading in draft.readings]
                if kind == "decade" and value < 100:
                    draft.readings.append(Reading(1900 + value, kind))
                return
            draft.readings[:] = [replace(reading, kind="ordinal") for reading in draft.readings]
        elif not draft.words:
            _scale(text, draft, patterns, currency)
        _hour(text, draft, patterns)
        if _half(text, draft, patterns):
            _scale(text, draft, patterns, currency)
    if currency:
        _money(draft, currency)
    elif draft.end < len(text):
        _unit(text, draft, patterns)


def _scale(text: str, draft: _Draft, patterns: Patterns, currency: str) -> None:
    """Multiplies a number by the scale word that follows it."""
    scale = patterns.scale.match(text, draft.end)
    if scale is None or text[scale.end() : scale.end() + 1] == "/":  # 34 t/ha is no trillion
        return
    lexicon = patterns.lexicon
    if scale.group(1) in lexicon.glued and _DESIGNATED.search(text, max(0, draft.start - 2), draft.start):
        return  # K2-18b, TOI-561 b: a letter of a name
    if len(draft.readings) > 1 and lexicon.scales[scale.group(1)] >= _MILLION:
        # 1,148 млн: thousands of millions are written as milliards.
        draft.readings[:] = [min(draft.readings, key=lambda reading: reading.value)]
    draft.scale = lexicon.scales[scale.group(1)]
    scaled = [replace(reading, value=_times(reading.value, draft.scale)) for reading in draft.readings]
    if not currency and scale.group(1) in lexicon.glued:
        # "100m" is a hundred million or a hundred metres.
        scaled += [
            Reading(reading.value, "measure", unit)
            for reading in draft.readings
            for unit in lexicon.units.get(scale.group(1), ())
        ]
    draft.readings[:] = scaled
    draft.end = scale.end()
    if text[draft.end - 1] == "." and draft.end == len(text):
        draft.end -= 1


def _hour(text: str, draft: _Draft, patterns: Patterns) -> None:
    """Reads an ordinal as an hour where the part of the day follows it: о третій годині дня."""
    first = draft.readings[0]
    if first.kind != "ordinal" or not 0 < first.value <= 24:
        return
    after = patterns.half_day.match(text, draft.end)
    if after is None:
        return
    half_day = patterns.lexicon.half_days[after.group().strip(" -\u00a0\u202f")]
    hours = hour_readings(int(first.value), 0, half_day)
    draft.readings[:] = [*draft.readings, *hours] if half_day == "clock" else [*hours, *draft.readings]
    draft.end = after.end()


def _half(text: str, draft: _Draft, patterns: Patterns) -> bool:
    """Adds "and a half", and tells whether it stands there."""
    half = patterns.half_after.match(text, draft.end)
    if half is None:
        return False
    draft.readings[:] = [replace(reading, value=_half_more(reading.value, draft.scale)) for reading in draft.readings]
    if draft.certainty is Certainty.WEAK:
        draft.certainty = Certainty.LIKELY
    draft.end = half.end()
    return True


def _unit(text: str, draft: _Draft, patterns: Patterns) -> None:
    """Reads the unit that follows a number, and the smaller unit that may follow it."""
    lexicon, start = patterns.lexicon, draft.end
    if patterns.half_of is not None and draft.words and draft.readings[0].value == literals.HALF:
        between = patterns.half_of.match(text, start)
        start = between.end() if between is not None else start
    unit = patterns.unit.match(text, start)
    if unit is None:
        return
    word = unit.group(2)
    if word in lexicon.singular and not _ends_in_one(draft.readings[0]):
        return
    if (draft.words and word in lexicon.glued) or (word in lexicon.attached and unit.group(1)):
        return
    draft.unit = True
    others = [reading for reading in draft.readings if reading.kind == "time" or word in lexicon.attached]
    draft.readings[:] = [
        Reading(reading.value, _kind(reading, name), name)
        for name in lexicon.units[word]
        for reading in draft.readings
        if reading.kind != "time"
    ] + others
    draft.end = unit.end()
    if word in lexicon.inclusive:
        draft.readings += [replace(reading, value=reading.value - 1) for reading in draft.readings]
    _half(text, draft, patterns)
    name = draft.readings[0].unit
    if name in patterns.minor:
        pattern, many = patterns.minor[name]
        if (minor := pattern.match(text, draft.end)) is not None:
            more = Fraction(int(minor.group(minor.lastindex or 1)), many)
            draft.readings[:] = [Reading(draft.readings[0].value + more, "measure", name)]
            draft.end = minor.end()


def _ends_in_one(reading: Reading) -> bool:
    return reading.kind == "ordinal" or (reading.value % 10 == 1 and reading.value % 100 != 11)


def _money(draft: _Draft, currency: str) -> None:
    if currency:
        draft.readings[:] = [Reading(reading.value, "money", currency) for reading in draft.readings]
        draft.unit = True


def _kind(reading: Reading, unit: str) -> Kind:
    if reading.kind in ("ordinal", "vague", "fraction"):
        return reading.kind
    if unit == "percent":
        return "percent"
    return "money" if len(unit) == 3 and unit.isupper() else "measure"


def _half_more(value: Number, scale: Number) -> Number:
    return _times(2 * value + scale, literals.HALF)


def _times(one: Number, other: Number) -> Number:
    product = one * other
    if isinstance(product, int):
        return product
    return product.numerator if product.denominator == 1 else product


def _share(text: str, drafts: list[_Draft], patterns: Patterns) -> None:
    """Gives the first number of a range or a list the scale and the unit of the next."""
    for here, following in zip(drafts[-2::-1], drafts[:0:-1], strict=True):
        gap = following.start - here.end
        if gap < 1 or gap > 8 or here.unit or not (following.unit or following.scale != 1):
            continue
        # "Doubled to $1.5 billion" has no double dollars, "30 to the dollar" no thirty.
        if here.readings[0].kind != "cardinal" or following.certainty is Certainty.WEAK:
            continue
        if patterns.range_gap.match(text, here.end, following.start) is None or _is_year(here, following):
            continue
        kind = following.readings[0].kind
        shared = list(here.readings)
        units = dict.fromkeys(reading.unit for reading in following.readings if reading.unit)
        if units and kind in ("percent", "money", "measure"):
            shared = [Reading(reading.value, _kind(reading, unit), unit) for unit in units for reading in shared]
            here.unit = True
        if following.scale != 1 and here.scale == 1:
            scaled = [replace(reading, value=_times(reading.value, following.scale)) for reading in shared]
            shared = scaled + shared if here.readings[0].value < following.scale else shared
        here.readings[:] = shared


def _is_year(here: _Draft, following: _Draft) -> bool:
    """Whether the first number is a year rather than the first end of a range: for 2024 to 2.6 %."""
    return 1900 <= here.readings[0].value <= 2100 and following.readings[0].value < here.readings[0].value


def _implied(text: str, draft: _Draft, patterns: Patterns) -> bool:
    """Whether the number says how many there are of what everybody knows: the two countries."""
    return (
        draft.words
        and draft.readings[0] == Reading(2)
        and patterns.implied_before.search(text, max(0, draft.start - _LOOK_BACK), draft.start) is not None
    )


def _days(drafts: Sequence[_Draft]) -> None:
    """Makes a number up to 31 beside a month the day of a date: 26 December, May 3."""
    for first, second in pairwise(drafts):
        for day, month in ((first, second), (second, first)):
            told = month.readings[0].kind == "month" and day.readings[0].kind == "cardinal" and not day.unit
            if told and second.start - first.end == 1 and 1 <= day.readings[0].value <= 31:
                day.readings.insert(0, replace(day.readings[0], kind="day"))


def _demote_first(drafts: Sequence[_Draft]) -> None:
    """Makes "first" weak right before a number: the first four days are four days, which start a thing."""
    for here, following in pairwise(drafts):
        first = here.readings[0]
        counts = following.readings[0].kind in ("cardinal", "measure", "money")
        if first.kind == "ordinal" and first.value == 1 and here.words and counts and following.start - here.end == 1:
            here.certainty = Certainty.WEAK


def _before(text: str, draft: _Draft, patterns: Patterns) -> tuple[Bound, bool]:
    start = draft.start
    if start == 0 or draft.readings[0].kind in ("month", "deixis"):
        return "", False
    previous = text[start - 1]
    if previous in "-−" and (start == 1 or text[start - 2] in " \u00a0(") and not draft.words:
        return "", True
    if not previous.isspace():
        return "", False
    match = patterns.before.search(text, max(0, start - _LOOK_BACK), start)
    if match is None:
        return "", False
    if match.lastgroup == "minus":
        return "", True
    return ("over" if match.lastgroup == "over" else "under"), False
