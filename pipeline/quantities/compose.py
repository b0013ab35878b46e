"""One number that the other text says with two or three: a year and six months, nine in ten, 17:10."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from pipeline.quantities.model import Certainty
from pipeline.quantities.units import UNITS, converts_rounded

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.quantities.model import Number, Quantity, Reading


def composed(
    ones: Sequence[Quantity], others: Sequence[Quantity], left: dict[int, None], free: dict[int, None]
) -> list[tuple[int, int]]:
    """Pairs a number with the first of two or three neighbours that say the same together, and takes them all.

    A year and six months are eighteen months, nine in ten are nine tenths.
    """
    pairs = []
    for place in tuple(left):
        for group in _neighbours(len(others)):
            if any(other in free for other in group) and _says_together(ones[place], [others[i] for i in group]):
                del left[place]
                for other in group:
                    free.pop(other, None)
                pairs.append((place, next((i for i in group if others[i].certainty is not Certainty.WEAK), group[0])))
                break
    return pairs


def _neighbours(count: int) -> Iterator[range]:
    """Three neighbours before two, so that none of the three is left over."""
    for size in (3, 2):
        for first in range(count - size + 1):
            yield range(first, first + size)


def _says_together(one: Quantity, parts: Sequence[Quantity]) -> bool:
    return any(
        _is_part(share, [part.readings for part in parts])
        if (share := _share(whole)) is not None
        else _is_score(whole, parts)
        if whole.kind == "time"
        else _is_sum(whole, [part.readings for part in parts])
        for whole in one.readings
    )


def _share(whole: Reading) -> Number | None:
    """The part of a whole that a fraction or a percentage is."""
    if whole.kind == "fraction" and not whole.unit:
        return whole.value
    return Fraction(whole.value) / 100 if whole.unit == "percent" else None


def _is_score(whole: Reading, parts: Sequence[Quantity]) -> bool:
    """Whether what reads as a time of the day is a score: 17:10."""
    if len(parts) != 2 or any(part.kind != "cardinal" for part in parts):
        return False
    first, second = parts[0].value, parts[1].value
    # Told from the other side, 27-13 is 13:27.
    return whole.value in (first + Fraction(second) / 60, second + Fraction(first) / 60)


def _is_part(share: Number, parts: Sequence[Sequence[Reading]]) -> bool:
    """Whether a fraction is one number of another: nine in ten."""
    if len(parts) != 2:
        return False
    return any(
        (b.value and share * b.value == a.value) or (a.value and share * a.value == b.value)
        for a in parts[0][:2]
        for b in parts[1][:2]
        if a.kind == b.kind == "cardinal"
    )


def _is_sum(whole: Reading, parts: Sequence[Sequence[Reading]]) -> bool:
    """Whether a measure is that in smaller and smaller units: two hours, one minute and 25 seconds."""
    if whole.unit not in UNITS:
        return False
    measured, size = UNITS[whole.unit]
    together, last = Fraction(0), None
    exact = measured in ("time", "calendar")  # only what is measured in other units is rounded
    for readings in parts:
        part = next((reading for reading in readings if reading.unit in UNITS), None)
        if part is None or UNITS[part.unit][0] != measured:
            return False
        factor = UNITS[part.unit][1]
        if last is not None and factor >= last:
            return False
        together, last = together + part.value * factor, factor
        exact = exact or part.unit == whole.unit
    return together / size == whole.value if exact else converts_rounded(whole, together / size)
