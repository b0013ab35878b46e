"""Numbers in Korean texts."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from pipeline.languages.ko.number_patterns import (
    BEFORE,
    DIGITS,
    END_AFTER,
    HALF,
    HALF_BEFORE,
    MULTIPLE,
    ORDINAL,
    OVER,
    POINT_CLOCK,
    RANGE,
    SCALE_SYLLABLES,
    SEED,
    UNDER,
    UNIT,
    WEAK,
    YEARS,
)
from pipeline.languages.ko.number_words import (
    DAYS,
    NATIVE_TENS,
    NATIVE_UNITS,
    SINO_DIGITS,
    TWO_UNITS,
    UNITS,
)
from pipeline.languages.ko.sino import sino_value
from pipeline.quantities import literals
from pipeline.quantities.clock import hour_readings
from pipeline.quantities.ends import ends
from pipeline.quantities.literals import decimal
from pipeline.quantities.model import Certainty, Quantity, Reading
from pipeline.quantities.roman import roman_value
from pipeline.quantities.signs import currency_before
from pipeline.quantities.text import prepare

if TYPE_CHECKING:
    from collections.abc import Callable
    from re import Match

    from pipeline.quantities.model import Bound, End, Kind, Number
    from pipeline.quantities.text import Prepared


class _Draft:
    """A number while what stands around it is still being read."""

    __slots__ = ("certainty", "end", "readings", "scale", "start", "unit", "words")

    def __init__(self, start: int, end: int, readings: list[Reading], certainty: Certainty, words: bool) -> None:
        self.start, self.end, self.readings = start, end, readings
        self.certainty, self.words = certainty, words
        self.scale: Number = 1
        self.unit = False


def quantities(text: str) -> tuple[Quantity, ...]:
    """The numbers of a Korean text, in its order."""
    prepared = prepare(text)
    lowered = prepared.text
    drafts: list[_Draft] = []
    position = 0
    while (match := SEED.search(lowered, position)) is not None:
        group = match.lastgroup
        if group in ("hour", "minute", "thirty", "colon"):
            group = "clock"
        if group is None:  # pragma: no cover
            raise AssertionError(match)
        position = _READERS[group](lowered, match, drafts)
    if not drafts:
        return ()
    _share(lowered, drafts)
    places = ends(lowered, [(draft.start, draft.end) for draft in drafts], END_AFTER, after=True)
    return tuple(_finish(draft, prepared, end) for draft, end in zip(drafts, places, strict=True))


def _finish(draft: _Draft, prepared: Prepared, end: End) -> Quantity:
    # 1명 is what other languages say with an article, 제1야당 the main opposition.
    implied = draft.readings[0].value == 1 and draft.readings[0].kind in ("cardinal", "ordinal") and not draft.unit
    bound, negative = _around(prepared.text, draft)
    return Quantity(
        prepared.span(draft.start, draft.end),
        tuple(draft.readings),
        draft.certainty,
        bound,
        negative,
        draft.words,
        end,
        implied,
    )


def _around(text: str, draft: _Draft) -> tuple[Bound, bool]:
    start = draft.start
    if start and text[start - 1] in "-−" and (start == 1 or text[start - 2] in " (") and not draft.words:
        return "", True
    if draft.readings[0].kind in ("deixis", "month", "designator"):
        return "", False
    if start:
        before = BEFORE.search(text, max(0, start - 8), start)
        if before is not None:
            if before.lastgroup == "minus":
                return "", True
            return ("over" if before.lastgroup == "over" else "under"), False
    if OVER.match(text, draft.end):
        return "over", False
    if UNDER.match(text, draft.end):
        return "under", False
    return "", False


def _digits(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    start, end = match.span()
    literal = match.group()
    values = literals.values(literal, ".")
    if not values:
        for first, last in literals.parts(literal):
            reading = literals.code(literal[first:last])
            drafts.append(_Draft(start + first, start + last, [reading], Certainty.SURE, words=False))
        return end
    if start and "a" <= text[start - 1] <= "z" and not text.endswith("per", 0, start):
        drafts.append(
            _Draft(start, end, [Reading(value, "designator") for value in values], Certainty.SURE, words=False)
        )
        return end
    if (clock := POINT_CLOCK.fullmatch(literal)) is not None and HALF_BEFORE.search(text, max(0, start - 3), start):
        return _time(text, start, end, int(clock.group(1)) % 25, int(clock.group(2)), drafts)
    # 다우존스30: a number written onto a name is part of it, and a name may be longer in the other language.
    certainty = Certainty.LIKELY if _ONTO_A_NAME.search(text, max(0, start - 4), start) else Certainty.SURE
    return _counted(text, start, end, values, certainty, drafts)


_ONTO_A_NAME = re.compile(r"[가-힣]{4}\Z")


def _mixed(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    literal = match.group()
    value = sino_value(re.sub(r"[,\s여]", "", literal))
    if value is None:
        # Not one numeral after all ("3천 2만"): the digits alone, and on from there.
        digits = re.match(DIGITS, literal)
        end = match.start() + (digits.end() if digits else 1)
        values = literals.values(text[match.start() : end], ".")
        return _counted(text, match.start(), end, values or (0,), Certainty.SURE, drafts)
    end = match.end()
    drafts_before = len(drafts)
    position = _counted(text, match.start(), end, (value,), Certainty.SURE, drafts)
    if len(drafts) > drafts_before and (tail := SCALE_SYLLABLES.search(literal)) is not None:
        drafts[-1].scale = sino_value(tail.group().strip()) or 1
        if literal.endswith("조") and not drafts[-1].unit and value % 10**12 == 0:
            # A trillion, or an article of a law.
            drafts[-1].readings.append(Reading(value // 10**12, "ordinal"))
    return position


def _counted(
    text: str,
    start: int,
    end: int,
    values: tuple[Number, ...],
    certainty: Certainty,
    drafts: list[_Draft],
    kind: Kind = "cardinal",
    words: bool = False,
) -> int:
    """Reads what a number counts, and adds it to the drafts."""
    currency, begin = currency_before(text, start) if not words else ("", start)
    draft = _Draft(begin, end, [Reading(value, kind) for value in values], certainty, words)
    drafts.append(draft)
    if currency:
        draft.readings = [Reading(value, "money", currency) for value in values]
        draft.unit = True
        return end
    if end == len(text):
        return end
    if kind == "cardinal" and text.startswith("여", end):
        # 10여 명 is also what Korean makes of a dozen people, 20여 명 of two dozen.
        values = (*values, *(value * 12 // 10 for value in values if value in (10, 20, 30)))
        draft.readings = [Reading(value, kind) for value in values]
    if (decade := YEARS.match(text, end)) is not None:
        draft.readings = [Reading(value, "decade") for value in values]
        draft.readings += [Reading(1900 + value, "decade") for value in values if value < 100]
        draft.end = decade.end()
    elif (times := MULTIPLE.match(text, end)) is not None:
        draft.readings = [Reading(value, "multiplier") for value in values]
        draft.end = times.end()
    elif (unit := UNIT.match(text, end)) is not None:
        word = unit.group("unit")
        names = TWO_UNITS.get(word) or (UNITS[word],)
        draft.readings = [Reading(value, _kind(kind, name), name) for name in names for value in values]
        draft.end = unit.end()
        draft.unit = True
        if word in ("m", "미터", "초") and (hundredths := _HUNDREDTHS.match(text, draft.end)) is not None:
            more = Fraction(int(hundredths.group()), 100)
            draft.readings = [Reading(value + more, "measure", UNITS[word]) for value in values]
            draft.end = hundredths.end()
        if word == "분" and (half_time := _HALF_TIME.search(text, max(0, begin - _LOOK_BACK), begin)) is not None:
            before = _PLAYED[half_time.group(1).replace(" ", "")]
            draft.readings += [Reading(value + before, "measure", "minute") for value in values]
        if word in ("일", "분", "주", "세", "살", "도", "원", "해"):
            # These are also the first syllable of other words: days or work, minutes or persons.
            draft.readings += [Reading(value, kind) for value in values]
        if (half := HALF.match(text, draft.end)) is not None:
            draft.readings = [
                Reading(value + Fraction(1, 2), reading.kind, reading.unit)
                for reading in draft.readings
                for value in (reading.value,)
            ] + draft.readings
            draft.end = half.end()
            if draft.certainty is Certainty.WEAK:
                draft.certainty = Certainty.LIKELY
    elif kind != "vague" and (ordinal := ORDINAL.match(text, end)) is not None:
        ordinals = [Reading(value, "ordinal") for value in values]
        # 5대 is five cars far more often than the fifth generation.
        draft.readings = [*draft.readings, *ordinals] if ordinal.group().endswith("대") else ordinals
        draft.end = ordinal.end()
    return draft.end


_HUNDREDTHS = re.compile(r"\d\d(?!\d)")
"""Behind a unit: a jump of 4m95, a run of 49초87."""
_HALF_TIME = re.compile(r"(연장\s?전반|연장\s?후반|후반)\s?(?:추가\s?시간\s?)?\Z")
_PLAYED = {"후반": 45, "연장전반": 90, "연장후반": 105}
"""Minutes played before a part of a football match, in which Korean counts anew: 후반 44분 is the 89th minute."""
_LOOK_BACK = 16


def _kind(kind: Kind, unit: str) -> Kind:
    if kind != "cardinal":
        return kind
    if unit == "percent":
        return "percent"
    return "money" if len(unit) == 3 and unit.isupper() else "measure"


def _month(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    value = int(match.group()[:-1])
    drafts.append(_Draft(match.start(), match.end(), [Reading(value, "month")], Certainty.SURE, words=False))
    return match.end()


def _clock(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    hour, minute = int(match.group("hour")), int(match.group("minute") or match.group("colon") or 0)
    if hour > 24 or minute > 59:
        drafts.append(_Draft(*match.span("hour"), [Reading(hour)], Certainty.SURE, words=False))
        return match.end("hour")
    return _time(text, *match.span(), hour, 30 if match.group("thirty") else minute, drafts)


def _time(text: str, start: int, end: int, hour: int, minute: int, drafts: list[_Draft]) -> int:
    """Adds a time of the day, with the half of the day that stands before it."""
    half = ""
    if (before := HALF_BEFORE.search(text, max(0, start - 3), start)) is not None:
        half, start = _HALF_DAYS[before.group(1)], before.start()
    drafts.append(_Draft(start, end, list(hour_readings(hour, minute, half)), Certainty.SURE, words=False))
    return end


_HALF_DAYS = {
    "오전": "am",
    "오후": "pm",
    "새벽": "am",
    "아침": "am",
    "저녁": "pm",
    "밤": "night",
    "낮": "pm",
    "정오": "pm",
}


def _part(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    below, above = match.group().split("분의")
    denominator, numerator = literals.values(below, ".")[:1], literals.values(above.strip(), ".")[:1]
    if not denominator or not numerator or not denominator[0]:
        return match.end()
    reading = Reading(Fraction(numerator[0]) / denominator[0], "fraction")
    drafts.append(_Draft(match.start(), match.end(), [reading], Certainty.SURE, words=False))
    return match.end()


def _sino_part(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    below, above = (sino_value(part.strip()) for part in match.group().split("분의"))
    if not below or above is None:
        return match.end()
    _say(match, drafts, Fraction(above) / below, "fraction")
    return match.end()


def _score(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    one, other = match.group().split("대")
    first, second = one.strip(), other.strip()
    start = match.start()
    drafts.append(_Draft(start, start + len(first), [literals.code(first)], Certainty.SURE, words=False))
    drafts.append(_Draft(match.end() - len(second), match.end(), [literals.code(second)], Certainty.SURE, words=False))
    return match.end()


def _vague(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    value = sino_value(re.sub(r"[수몇\s]", "", match.group()))
    if value is None:
        return match.end()
    return _counted(text, *match.span(), (value,), Certainty.LIKELY, drafts, "vague", words=True)


def _native(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    word = match.group().replace(" ", "")
    tens = next((tens for tens in NATIVE_TENS if word.startswith(tens)), "")
    value = NATIVE_TENS.get(tens, 0) + NATIVE_UNITS.get(word[len(tens) :], 0)
    certainty = Certainty.WEAK if value == 1 else Certainty.LIKELY
    end = match.end()
    if (hour := _HOUR.match(text, end)) is not None and value <= 12:
        drafts.append(
            _Draft(
                match.start(),
                hour.end(),
                list(hour_readings(value, 30 if hour.group(1) else 0)),
                certainty,
                words=True,
            )
        )
        return hour.end()
    return _counted(text, match.start(), end, (value,), certainty, drafts, words=True)


_HOUR = re.compile(r"\s?시(?!간|즌|점|대|리|장|민|도|작|기|위|절|설|즉|스)(?:\s?(반)(?![가-힣]))?")


def _decimal(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    whole, places = re.sub(r"\s", "", match.group()).split("점")
    value = sino_value(whole)
    if value is None:
        return match.end()
    return _say(match, drafts, decimal(str(value), "".join(str(SINO_DIGITS[digit]) for digit in places)), "cardinal")


def _sino(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    value = sino_value("".join(match.group().split()))
    if value is None:
        return match.start() + 1
    certainty = (
        Certainty.LIKELY if len(match.group()) > 1 and value >= 10 and match.group() not in _WORDS else Certainty.WEAK
    )
    return _counted(text, *match.span(), (value,), certainty, drafts, words=True)


_WORDS = frozenset(
    [
        "이만",
        "일만",
        "사천",
        "이천",
        "구조",
        "이조",
        "오경",
        "사경",
        "구만",
        "오만",
        "사만",
        "조사",
        "만일",
        "천만",
        "만",
        "천",
        "백",
        "십",
        "억",
        "조",
        "구백",
        "이백",
        "백만",
        "만이",
    ]
)
"""Numerals that are common words too."""


def _say(
    match: Match[str],
    drafts: list[_Draft],
    value: Number,
    kind: Kind,
    unit: str = "",
    certainty: Certainty = Certainty.LIKELY,
) -> int:
    drafts.append(_Draft(*match.span(), [Reading(value, kind, unit)], certainty, words=True))
    return match.end()


_HALVES = {"반세기": "century", "반년": "year", "반나절": "day", "반값": ""}


def _half_year(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    word = match.group()
    half = Fraction(1, 2)
    if word in _HALVES:
        return _say(match, drafts, half, "fraction", _HALVES[word])
    _say(match, drafts, 1 if word[0] in "상전" else 2, "ordinal", certainty=Certainty.WEAK)
    unit = "year" if word in ("상반기", "하반기") else ""
    return _say(match, drafts, half, "fraction", unit, Certainty.WEAK)


def _days(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    value = DAYS[match.group()]
    return _say(match, drafts, value, "measure", "day", Certainty.WEAK if value == 1 else Certainty.LIKELY)


def _first(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    certainty = Certainty.LIKELY if match.group().startswith("첫") else Certainty.WEAK
    return _say(match, drafts, 1, "ordinal", certainty=certainty)


def _fraction(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    certainty = Certainty.LIKELY if match.group() == "절반" else Certainty.WEAK
    return _say(match, drafts, Fraction(1, 2), "fraction", certainty=certainty)


def _ordinal(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    numeral = re.sub(r"[제\s]", "", match.group())
    digits = numeral[0].isdecimal()
    # After 제 and digits 조 is an article of a law, not a trillion.
    value = sino_value(numeral.rstrip("조") if digits else numeral)
    if value is None:
        return match.start() + 1
    certainty = Certainty.SURE if digits else Certainty.WEAK
    drafts.append(_Draft(*match.span(), [Reading(value, "ordinal")], certainty, words=not digits))
    return match.end()


def _weak(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    value, kind = WEAK[match.group()]
    return _say(match, drafts, value, kind, certainty=Certainty.WEAK)


def _both(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    kind: Kind = "ordinal" if match.group() == "둘째" else "cardinal"
    return _say(match, drafts, 2, kind, certainty=Certainty.LIKELY if kind == "ordinal" else Certainty.WEAK)


def _week(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    unit = "week" if match.group() == "일주일" else "year"
    return _say(match, drafts, 1, "measure", unit, Certainty.WEAK)


def _times(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    value = 3 if match.group().startswith("삼") else 2
    return _say(match, drafts, value, "multiplier", certainty=Certainty.WEAK)


def _deixis(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    word = match.group()
    unit = (
        "month"
        if "달" in word or word == "매월"
        else "week"
        if word[-1] == "주"
        else "year"
        if word[-1] in "해년간"
        else "day"
    )
    return _say(match, drafts, 0, "deixis", unit, Certainty.WEAK)


def _roman(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    value = roman_value(match.group())
    if value:
        _say(match, drafts, value, "ordinal", certainty=Certainty.WEAK)
    return match.end()


_READERS: dict[str, Callable[[str, Match[str], list[_Draft]], int]] = {
    "roman": _roman,
    "part": _part,
    "score": _score,
    "clock": _clock,
    "month": _month,
    "mixed": _mixed,
    "digits": _digits,
    "vague": _vague,
    "half_year": _half_year,
    "days": _days,
    "first": _first,
    "fraction": _fraction,
    "sino_part": _sino_part,
    "ordinal": _ordinal,
    "native": _native,
    "weak": _weak,
    "both": _both,
    "decimal": _decimal,
    "sino": _sino,
    "week": _week,
    "times": _times,
    "deixis": _deixis,
}


def _share(text: str, drafts: list[_Draft]) -> None:
    """Gives the first number of a range the unit and the scale of the second (2~3만 명)."""
    for here, following in zip(drafts[-2::-1], drafts[:0:-1], strict=True):
        if not 0 < following.start - here.end <= 4 or here.words or following.words:
            continue
        if here.readings[0].kind != "cardinal" or RANGE.match(text, here.end, following.start) is None:
            continue
        if following.readings[0].kind == "month" and here.readings[0].value <= 12:
            # 10~12월 is also what the three months to December are.
            first, last = here.readings[0].value, following.readings[0].value
            here.readings += [Reading(first, "month"), Reading((last - first) % 12 + 1, "measure", "month")]
            continue
        kind = following.readings[0].kind
        units = dict.fromkeys(reading.unit for reading in following.readings if reading.unit)
        if units and not here.unit:
            here.readings = [Reading(reading.value, kind, unit) for unit in units for reading in here.readings]
            here.unit = True
        if here.scale == 1 and following.scale != 1 and here.readings[0].value < following.scale:
            here.readings = [
                Reading(reading.value * following.scale, reading.kind, reading.unit) for reading in here.readings
            ] + here.readings
