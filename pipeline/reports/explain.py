"""What the readers make of a text, and the comparison of a pair, for people who wonder about a finding."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.checks.numbers import SEVERITY
from pipeline.quantities.compare import align, compare
from pipeline.quantities.describe import describe, describe_reading
from pipeline.quantities.model import Certainty
from pipeline.units.placeholders import plain_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.languages.language import Language
    from pipeline.quantities.model import Quantity

_WHY = {
    Certainty.SURE: "digits: an error if they are lost",
    Certainty.LIKELY: "a number word, a month or a date: a warning if it is lost",
    Certainty.WEAK: "may be no number (one, an article, an idiom): answers to a number, and is never missed",
}


def explain_numbers(text: str, language: Language) -> Iterator[str]:
    """A line for each number of a text: what it is read as, how sure that is, and what else it may be."""
    plain = plain_text(text)
    found = language.quantities(plain)
    for number in found:
        yield f"“{plain[slice(*number.span)]}”: {describe(number)}, {number.kind}; {_WHY[number.certainty]}"
        for reading in number.readings[1:]:
            yield f"    or {describe_reading(reading)}, {reading.kind}"
    if not found:
        yield "no number"


def explain_pair(source: str, target: str, source_language: Language, target_language: Language) -> Iterator[str]:
    """A line for each number of a pair: what it answers to, and what is wrong."""
    source, target = plain_text(source), plain_text(target)
    said, answered = source_language.quantities(source), target_language.quantities(target)
    alignment = align(said, answered)
    for one, other in sorted((*alignment.pairs, *alignment.composed)):
        yield f"{_told(source, said, one)} = {_told(target, answered, other)}"
    for place in alignment.source_left:
        yield f"{_told(source, said, place)} has no answer{_unless_sure(said[place])}"
    for place in alignment.target_left:
        yield f"{_told(target, answered, place)} answers to nothing{_unless_sure(answered[place])}"
    faults = compare(said, answered)
    for fault in faults:
        parts = [describe(number) for number in (fault.source, fault.target) if number]
        yield f"{SEVERITY[fault.certainty]}: number-{fault.fault}: {' -> '.join(parts)}"
    if not faults:
        yield "no finding"


def _told(text: str, numbers: Sequence[Quantity], place: int) -> str:
    return f"“{text[slice(*numbers[place].span)]}” ({describe(numbers[place])})"


def _unless_sure(number: Quantity) -> str:
    return ", and need not have one" if number.certainty is Certainty.WEAK else ""
