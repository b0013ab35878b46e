"""Numbers that a translation lost, altered or added."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.model import Finding
from pipeline.quantities.compare import Difference, compare
from pipeline.quantities.describe import describe
from pipeline.quantities.model import Certainty
from pipeline.units.placeholders import plain_text, span_in_unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.languages.language import Language
    from pipeline.model import Pair, Severity
    from pipeline.quantities.model import Quantity

SEVERITY: dict[Certainty, Severity] = {
    Certainty.SURE: "error",
    Certainty.LIKELY: "warning",
    Certainty.WEAK: "note",
}


REMEMBERED = 4096
"""Texts that are kept in mind: a source is read for each of its translations, and catalogues repeat themselves."""


def check_numbers(pair: Pair) -> Iterator[Finding]:
    """Compares the numbers of the two texts by what they mean."""
    for difference in _differences(pair.source, pair.target, pair.source_language, pair.target_language):
        yield _finding(pair, difference)


@lru_cache(maxsize=REMEMBERED)
def _differences(source: str, target: str, one: Language, other: Language) -> tuple[Difference, ...]:
    return tuple(compare(_quantities(source, one), _quantities(target, other)))


@lru_cache(maxsize=REMEMBERED)
def _quantities(text: str, language: Language) -> tuple[Quantity, ...]:
    return language.quantities(plain_text(text))


def _finding(pair: Pair, difference: Difference) -> Finding:
    one, other = difference.source, difference.target
    return Finding(
        check="number",
        rule=f"number-{difference.fault}",
        severity=SEVERITY[difference.certainty],
        language=pair.target_language.tag,
        entry=pair.entry,
        message=_message(pair, difference),
        source_spans=(span_in_unit(pair.source, one.span),) if one else (),
        target_spans=(span_in_unit(pair.target, other.span),) if other else (),
        expected=describe(one) if one else "",
        found=describe(other) if other else "",
    )


def _message(pair: Pair, difference: Difference) -> str:
    one, other = difference.source, difference.target
    said = f"“{plain_text(pair.source)[slice(*one.span)]}” ({describe(one)})" if one else ""
    became = f"“{plain_text(pair.target)[slice(*other.span)]}” ({describe(other)})" if other else ""
    match difference.fault:
        case "missing":
            return f"The number {said} is missing from the translation: put it in."
        case "altered":
            return f"The number {said} seems to have become {became}: write the number of the source."
        case "extra":
            return f"The number {became} is not in the source: take it out, or check what it should be."
        case "unit":
            return f"The number {said} has another unit here, {became}: correct the unit or convert the value."
        case "currency":
            return (
                f"The sum {said} has another currency in the translation, {became}: write the currency of the source."
            )
        case "bound":
            return f"The limit {said} points the other way in the translation, {became}: write the bound of the source."
        case "swapped":
            return f"The number {said} has changed places with the other end of its change or range: swap them."
        case _:
            return f"The sign of {said} is another one in the translation, {became}: write the sign of the source."
