"""What the numbers of a translation say otherwise than those of its source; knows no language."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, TypeAlias

from pipeline.quantities.compose import composed
from pipeline.quantities.model import Certainty
from pipeline.quantities.units import UNITS, conflict, converts, dimension

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pipeline.quantities.model import Number, Quantity, Reading

Fault: TypeAlias = Literal["missing", "altered", "extra", "unit", "currency", "bound", "sign", "swapped"]

_MANY = 64
"""More numbers than this without an answer are not compared each with each, so that time stays linear."""

_CALENDAR = frozenset({"year", "month", "day"})
_POINTED = frozenset({"day", "month", "year", "century"})
"""Units with which a text points at a date (this century), which the other may spell out (the 21st)."""
_COUNTED = frozenset({"percent", "money"})
_UNCOUNTED = frozenset({"multiplier", "ordinal", "month", "decade", "time", "designator"})
"""What can never be said of percents or of money: seven percent are not seven times, nor the seventh."""

_COUNTS = frozenset({"cardinal", "measure"})

_SIGNED = frozenset({"celsius", "fahrenheit", "degree"})

_CONFLICT = 40
_NO_MATCH = 1000


@dataclass(frozen=True, slots=True)
class Difference:
    """One number that the two texts do not share."""

    fault: Fault
    source: Quantity | None
    target: Quantity | None
    certainty: Certainty


@dataclass(frozen=True, slots=True)
class Alignment:
    """Which number of the source answers to which of the target, by their places in the two texts."""

    pairs: tuple[tuple[int, int], ...]
    composed: tuple[tuple[int, int], ...]
    """Pairs of which one number is said with two on the other side; the first of the two stands for both."""
    source_left: tuple[int, ...]
    target_left: tuple[int, ...]


def compare(source: Sequence[Quantity], target: Sequence[Quantity]) -> tuple[Difference, ...]:
    """All differences, in the order of the source, then what the target has more."""
    if not source and not target:
        return ()
    alignment = align(source, target)
    found = [*_pair_faults(source, target, alignment.pairs), *_swapped(source, target, alignment.pairs)]
    if alignment.source_left or alignment.target_left:
        found += _left_faults(source, target, alignment)
    return tuple(found)


def align(source: Sequence[Quantity], target: Sequence[Quantity]) -> Alignment:
    """Pairs the numbers one to one: equal values first, then equal measures in other units."""
    free = dict.fromkeys(range(len(target)))
    by_value: dict[Number, list[int]] = defaultdict(list)
    for place, quantity in enumerate(target):
        for value in {reading.value for reading in quantity.readings}:
            by_value[value].append(place)
    candidates: list[tuple[int, int, int, int]] = []
    for place, quantity in enumerate(source):
        seen: set[int] = set()
        for reading in quantity.readings:
            for other in (
                by_value.get(reading.value, ())[:_MANY]
                if len(source) < _MANY
                else _near(by_value.get(reading.value, []), place)
            ):
                if other not in seen:
                    seen.add(other)
                    cost = _cost(quantity, target[other])
                    if cost < _NO_MATCH:
                        candidates.append((cost, abs(place - other), place, other))
    candidates.sort()
    pairs: list[tuple[int, int]] = []
    left = dict.fromkeys(range(len(source)))
    late: list[tuple[int, int]] = []
    for cost, _, place, other in candidates:
        if place in left and other in free:
            if cost >= _CONFLICT:
                late.append((place, other))
                continue
            del left[place], free[other]
            pairs.append((place, other))
    if left and free and len(left) <= _MANY and len(free) <= _MANY:
        for place in tuple(left):
            for other in tuple(free):
                if _converted(source[place], target[other]):
                    del left[place], free[other]
                    pairs.append((place, other))
                    break
    sums: list[tuple[int, int]] = []
    if left and free and max(len(left), len(free)) <= _MANY:
        sums += composed(source, target, left, free)
        sums += [(place, other) for other, place in composed(target, source, free, left)]
    for place, other in late:
        if place in left and other in free:
            del left[place], free[other]
            pairs.append((place, other))
    return Alignment(tuple(sorted(pairs)), tuple(sorted(sums)), tuple(left), tuple(free))


def _near(places: list[int], place: int) -> list[int]:
    """A few of the places, those about as far into the text; a hostile text has thousands."""
    if len(places) <= 4:
        return places
    # Equal numbers stand in the same order on both sides far more often than not.
    start = min(place, len(places) - 1)
    return places[start : start + 4]


def _cost(one: Quantity, other: Quantity) -> int:
    """How badly two quantities of the same value agree: 0 in everything, `_NO_MATCH` not at all."""
    best = _NO_MATCH
    if Certainty.WEAK in (one.certainty, other.certainty) and one.certainty is not other.certainty:
        sure, weak = (one, other) if other.certainty is Certainty.WEAK else (other, one)
        # "First" is not answered by an article or by the "one" of "one of".
        if sure.value == 1 and sure.kind == "ordinal" and weak.kind != "ordinal":
            return _NO_MATCH
    clocks = _tells_time(one) and _tells_time(other)
    for i, reading in enumerate(one.readings):
        for j, answer in enumerate(other.readings):
            if reading.value != answer.value:
                continue
            cost = _reading_cost(reading, answer, clocks)
            cost += i + j
            if cost < best:
                best = cost
    if best < _NO_MATCH and one.certainty is not other.certainty:
        best += 2 * abs(one.certainty - other.certainty)
    if best < _NO_MATCH and one.negative != other.negative:
        best += 3
    return best


def _reading_cost(one: Reading, other: Reading, clocks: bool) -> int:
    if clocks and not (one.kind == "time" and other.kind == "time"):
        return _NO_MATCH
    kinds = {one.kind, other.kind}
    if len(kinds) == 2 and ("vague" in kinds or "deixis" in kinds):
        return _NO_MATCH
    if (one.kind in _COUNTED and other.kind in _UNCOUNTED) or (other.kind in _COUNTED and one.kind in _UNCOUNTED):
        return _NO_MATCH
    cost = 0
    if one.unit != other.unit:
        if not one.unit or not other.unit:
            cost += 2
        elif one.kind == "designator" and other.kind == "designator":
            return _NO_MATCH
        elif conflict(one.unit, other.unit):
            cost += _CONFLICT
    if len(kinds) == 2:
        cost += 6 if "month" in kinds else 3
    return cost


def _tells_time(quantity: Quantity) -> bool:
    return any(reading.kind == "time" for reading in quantity.readings)


def _converted(one: Quantity, other: Quantity) -> bool:
    return any(converts(reading, answer) for reading in one.readings for answer in other.readings)


def _pair_faults(
    source: Sequence[Quantity], target: Sequence[Quantity], pairs: Sequence[tuple[int, int]]
) -> Iterator[Difference]:
    """What is wrong with numbers of the same value: another unit, bound or sign."""
    for place, other in pairs:
        one, answer = source[place], target[other]
        if one.certainty is Certainty.WEAK and answer.certainty is Certainty.WEAK:
            continue
        certainty = min(one.certainty, answer.certainty)
        if _unit_differs(one, answer):
            money = len(one.unit) == 3 and len(answer.unit) == 3 and one.unit.isupper()
            yield Difference("currency" if money else "unit", one, answer, certainty)
        elif one.bound and answer.bound and one.bound != answer.bound and one.value == answer.value:
            yield Difference("bound", one, answer, Certainty.LIKELY)
        elif one.negative != answer.negative and one.value == answer.value and one.unit != "percent":
            # Percents fall in words ("fell by 3 %"), other numbers seldom do.
            told = one.unit in _SIGNED
            if told or one.negative:
                yield Difference("sign", one, answer, certainty if told else Certainty.LIKELY)


def _swapped(
    source: Sequence[Quantity], target: Sequence[Quantity], pairs: Sequence[tuple[int, int]]
) -> Iterator[Difference]:
    """Numbers of which the first end of a change or a range became the last, and the last the first."""
    told = [(source[place], target[other]) for place, other in pairs if source[place].end and target[other].end]
    for (one, its), (other, others) in pairwise(told):
        ends = one.end, its.end, other.end, others.end
        if (
            ends in (("first", "last", "last", "first"), ("last", "first", "first", "last"))
            and one.value != other.value
        ):
            yield Difference("swapped", one, its, Certainty.LIKELY)


def _unit_differs(one: Quantity, other: Quantity) -> bool:
    """Whether both say what they count, and no reading of theirs agrees."""
    if not one.unit or not other.unit:
        return False
    return not any(
        reading.value == answer.value and not conflict(reading.unit, answer.unit)
        for reading in one.readings
        for answer in other.readings
    ) and not _converted(one, other)


def _left_faults(source: Sequence[Quantity], target: Sequence[Quantity], alignment: Alignment) -> Iterator[Difference]:
    """What to make of the numbers that have no answer."""
    said_source = _values(source[place] for place, _ in alignment.pairs)
    said_target = _values(target[place] for _, place in alignment.pairs)
    pointed = {quantity.unit for quantity in target if quantity.kind == "deixis"}
    missing = [
        place
        for place in alignment.source_left
        if source[place].certainty is not Certainty.WEAK
        and not source[place].implied
        and not (_is_nothing(source[place]) and 0 in said_target)
        and not _repeated(source[place], said_target)
        and not ("month" in pointed and source[place].kind == "month")
        and not _said_otherwise(source[place], target, alignment)
        and not (source[place].value == 1 and source[place].unit in pointed)
    ]
    deictic = any(quantity.kind == "deixis" for quantity in source)
    extra = [
        place for place in alignment.target_left if not _excused(target[place], said_source, source, alignment, deictic)
    ]
    spare = list(extra)
    spare += (
        [place for place in alignment.target_left if place not in extra and _may_be_altered(target[place])]
        if missing
        else []
    )
    accused: set[int] = set()
    for place in missing:
        quantity = source[place]
        best = _likeliest(quantity, place / max(1, len(source)), spare, target)
        if best is None:
            # No cars are 0 cars.
            certainty = Certainty.LIKELY if _is_nothing(quantity) else quantity.certainty
            yield Difference("missing", quantity, None, certainty)
        else:
            spare.remove(best)
            accused.add(best)
            yield Difference("altered", quantity, target[best], quantity.certainty)
    for place in extra:
        if place in spare:
            yield Difference("extra", None, target[place], target[place].certainty)
    hushed = [place for place in alignment.source_left if place not in missing and _may_be_altered(source[place])]
    if hushed and len(alignment.target_left) <= _MANY:
        free = [place for place in alignment.target_left if place not in extra and place not in accused]
        yield from _hushed_faults(source, target, hushed, free)


def _hushed_faults(
    source: Sequence[Quantity], target: Sequence[Quantity], hushed: Sequence[int], free: list[int]
) -> Iterator[Difference]:
    """Numbers that could be left out, since they stand there twice, but have become another one.

    "Three of the five judges agreed, the other five did not": a translation that says two in the second place
    has not left five out.
    """
    said = {reading.value for quantity in source for reading in quantity.readings}
    for place in hushed:
        one = source[place]
        for other in free:
            answer = target[other]
            both_sure = one.certainty is answer.certainty is Certainty.SURE
            if not _may_be_altered(answer) or not _same_sort(one, answer):
                continue
            if both_sure or said.isdisjoint(reading.value for reading in answer.readings):
                free.remove(other)
                yield Difference("altered", one, answer, Certainty.LIKELY)
                break


def _same_sort(one: Quantity, other: Quantity) -> bool:
    """Whether one number can have become the other: of one kind, and not of two units."""
    return (one.kind == other.kind or {one.kind, other.kind} <= _COUNTS) and not (
        one.unit and other.unit and one.unit != other.unit
    )


def _is_nothing(quantity: Quantity) -> bool:
    """Whether it is a nought that words can say as well: the nil of a score, 0 deaths."""
    return quantity.value == 0 and quantity.kind == "cardinal"


def _said_otherwise(quantity: Quantity, target: Sequence[Quantity], alignment: Alignment) -> bool:
    """Whether it is the same measure in another unit as one that the translation has: 110 °F (43 °C)."""
    if quantity.unit not in UNITS or len(alignment.pairs) > _MANY:
        return False
    if any(dimension(target[other].unit) == dimension(quantity.unit) for other in alignment.target_left[:_MANY]):
        return False  # that one is what it has become
    return any(target[other].unit and _converted(quantity, target[other]) for _, other in alignment.pairs)


def _values(quantities: Iterable[Quantity]) -> set[Number]:
    return {
        reading.value
        for quantity in quantities
        # A goalless draw is one weak nothing, 0:0 is two.
        if (quantity.certainty is not Certainty.WEAK or quantity.value == 0) and quantity.kind != "deixis"
        for reading in quantity.readings
    }


def _repeated(quantity: Quantity, said: set[Number]) -> bool:
    """Whether the other text says this value, if fewer times: a pronoun stands for it there."""
    return any(reading.value in said for reading in quantity.readings if reading.kind != "deixis")


def _may_be_altered(quantity: Quantity) -> bool:
    return quantity.certainty is not Certainty.WEAK and quantity.kind != "deixis"


def _excused(
    quantity: Quantity, said: set[Number], source: Sequence[Quantity], alignment: Alignment, deictic: bool
) -> bool:
    """Whether a translator may rightly have added the number."""
    if quantity.certainty is not Certainty.SURE or _repeated(quantity, said):
        return True
    if quantity.value == 1 and quantity.kind != "designator":
        return True
    if _is_nothing(quantity):
        return True
    if deictic and (quantity.kind in _CALENDAR or quantity.unit in _POINTED):
        return True
    if len(alignment.pairs) > _MANY or quantity.unit not in UNITS:
        return False
    return any(_converted(source[place], quantity) for place, _ in alignment.pairs)


def _likeliest(quantity: Quantity, position: float, spare: Sequence[int], target: Sequence[Quantity]) -> int | None:
    """Which of the spare numbers of the target a number seems to have become."""
    best, best_score = None, -1.0
    for place in spare[:_MANY]:
        answer = target[place]
        score = 1.0 - abs(position - place / max(1, len(target)))
        score += 3 * (quantity.kind == answer.kind) + 3 * (quantity.unit == answer.unit)
        score += 2 * (quantity.words == answer.words)
        score += 3 * _shared_digits(quantity.value, answer.value)
        if score > best_score:
            best, best_score = place, score
    return best


def _shared_digits(one: Number, other: Number) -> float:
    """How much of the shorter number's digits stand in the same places, from 0 to 1."""
    first, second = str(one)[:20], str(other)[:20]
    same = sum(a == b for a, b in zip(first, second, strict=False))
    return same / max(len(first), len(second))
