"""Reads the numbers of a text in an additive numeral system, from the lexicon of its language."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.quantities import literals
from pipeline.quantities.clock import clock_readings
from pipeline.quantities.ends import ends
from pipeline.quantities.lexicon import Rank
from pipeline.quantities.model import Certainty, Quantity, Reading
from pipeline.quantities.numerals import Numeral, spelled
from pipeline.quantities.roman import roman_value
from pipeline.quantities.signs import CURRENCY_SIGN, currency_before
from pipeline.quantities.text import prepare

if TYPE_CHECKING:
    from re import Match

    from pipeline.quantities.lexicon import Patterns
    from pipeline.quantities.model import Bound, Kind, Number

_JOINT = re.compile(r"\s?[-–—:]\s?")
_LOOK_BACK = 28
"""How far before a number its bound may begin."""


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
        elif group == "word":
            position = _word(lowered, match, patterns, drafts)
        elif group != "idiom":
            position = _other(lowered, match, patterns, drafts, text)
    if not drafts:
        return ()
    if len(drafts) > 1:
        _share(lowered, drafts, patterns)
    found = []
    spans = [(draft.start, draft.end) for draft in drafts]
    for draft, end in zip(drafts, ends(lowered, spans, _JOINT, patterns.end_before), strict=True):
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
            )
        )
    return tuple(found)


def _digits(text: str, match: Match[str], patterns: Patterns, drafts: list[_Draft], original: str) -> int:
    start, end = match.span()
    literal = match.group()
    before = text[start - 1] if start else " "
    if end - start > 2 * literals.LONGEST and not literal.isdecimal():
        return _apart(literal, start, drafts)
    values = literals.values(literal, patterns.lexicon.decimal_sign)
    if not values:
        if (hours := clock_readings(literal, patterns, text, end)) is not None:
            drafts.append(_Draft(start, hours.end, list(hours.readings), Certainty.SURE))
            return hours.end
        return _apart(literal, start, drafts)
    if before.isalpha() and (before.isascii() or _capital(original, text, start - 1)):
        drafts.append(_Draft(start, end, literals.designators(values), Certainty.SURE))
        return end
    draft = _Draft(start, end, [Reading(value) for value in values], Certainty.SURE)
    drafts.append(draft)
    currency, draft.start = currency_before(text, start)
    _after(text, draft, patterns, currency)
    return draft.end


def _capital(original: str, text: str, place: int) -> bool:
    """Whether a letter is a capital, where the two texts have the same offsets."""
    return len(original) == len(text) and original[place].isupper()


def _apart(literal: str, start: int, drafts: list[_Draft]) -> int:
    """Reads each part of a date, a score or a version as a number of its own."""
    for first, last in literals.parts(literal):
        drafts.append(_Draft(start + first, start + last, [literals.code(literal[first:last])], Certainty.SURE))
    return start + len(literal)


def _word(text: str, match: Match[str], patterns: Patterns, drafts: list[_Draft]) -> int:
    numeral: Numeral = spelled(text, match, patterns)
    draft = _Draft(match.start(), numeral.end, list(numeral.readings), numeral.certainty, words=True)
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
        if word in lexicon.doubtful_months and not _beside_digits(text, start, end):
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
            drafts.append(_Draft(start, end, [Reading(value, "ordinal")], Certainty.WEAK))
    elif group == "deixis":
        drafts.append(_Draft(start, end, [Reading(0, "deixis", lexicon.deixis_unit(word))], Certainty.WEAK, words=True))
    return end


def _beside_digits(text: str, start: int, end: int) -> bool:
    return any(letter.isdecimal() for letter in text[max(0, start - 4) : start] + text[end : end + 6])


def _after(text: str, draft: _Draft, patterns: Patterns, currency: str) -> None:
    """Reads the scale, the unit, the time of day or the suffix that follows a number."""
    lexicon = patterns.lexicon
    end = draft.end
    if not draft.words and (clock := clock_readings(text[draft.start : end], patterns, text, end)) is not None:
        if clock.sure and not currency:
            draft.readings[:] = clock.readings
            draft.end = clock.end
            return
        draft.readings.extend(clock.readings)
    if end >= len(text):
        _money(draft, currency)
        return
    if not draft.words:
        if (suffix := patterns.suffix.match(text, end)) is not None:
            kind: Kind = "ordinal"
            if suffix.lastgroup == "decade" and draft.readings[0].value % 10 == 0:
                kind = "decade"
            draft.readings[:] = [replace(reading, kind=kind) for reading in draft.readings]
            draft.end = end = suffix.end()
            if suffix.lastgroup == "decade":
                return
        elif (scale := patterns.scale.match(text, end)) is not None:
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
            draft.end = end = scale.end()
            if text[end - 1] == "." and end == len(text):
                draft.end = end = end - 1
    if (half := patterns.half_after.match(text, end)) is not None:
        _add_half(draft)
        draft.end = end = half.end()
    if currency:
        _money(draft, currency)
        return
    unit = patterns.unit.match(text, end)
    if unit is None or (draft.words and unit.group(2) in lexicon.glued):
        return
    draft.unit = True
    draft.readings[:] = [
        Reading(reading.value, _kind(reading, name), name)
        for name in lexicon.units[unit.group(2)]
        for reading in draft.readings
        if reading.kind != "time"
    ] + [reading for reading in draft.readings if reading.kind == "time"]
    draft.end = unit.end()
    if (half := patterns.half_after.match(text, draft.end)) is not None:
        _add_half(draft)
        draft.end = half.end()


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


def _add_half(draft: _Draft) -> None:
    draft.readings[:] = [replace(reading, value=_half_more(reading.value, draft.scale)) for reading in draft.readings]
    if draft.certainty is Certainty.WEAK:
        draft.certainty = Certainty.LIKELY


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
        if here.readings[0].kind != "cardinal":  # "doubled to $1.5 billion" has no double dollars
            continue
        if patterns.range_gap.match(text, here.end, following.start) is None:
            continue
        unit = following.readings[0].unit
        kind = following.readings[0].kind
        shared = list(here.readings)
        if unit and kind in ("percent", "money", "measure"):
            shared = [Reading(reading.value, kind, unit) for reading in shared]
            here.unit = True
        if following.scale != 1 and here.scale == 1:
            scaled = [replace(reading, value=_times(reading.value, following.scale)) for reading in shared]
            shared = scaled + shared if here.readings[0].value < following.scale else shared
        here.readings[:] = shared


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


__all__ = ["CURRENCY_SIGN", "Rank", "read"]
