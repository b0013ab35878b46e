"""Names that no glossary lists: each must stand in the translation, as far as it can be told without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.model import Finding
from pipeline.names.inferred import infer
from pipeline.names.match import settled_spans

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.model import Pair, Span
    from pipeline.names.inferred import Confused, Missing, Varied

SHOWN = 4
"""Forms of a name that a message lists."""


def check_inferred_names(pairs: Sequence[Pair]) -> Iterator[tuple[int, Finding]]:
    """A warning for each name that is in no glossary and not in the translation, or is written in two ways.

    Warnings, not errors: without a glossary the name, and how it is to be translated, are inferred. A name that a
    document spells in two ways is of the check ``consistency``, rule ``name-inconsistent``.
    """
    if not pairs or pairs[0].source_language is pairs[0].target_language:
        return
    covered = [settled_spans(pair.source, pair.glossary, pair.source_language.names) for pair in pairs]
    inferred = infer(pairs, covered)
    for index, missing in inferred.missing.items():
        for one in missing:
            yield index, _missing(pairs[index], one)
    for varied in inferred.varied:
        yield varied.unit, _varied(pairs[varied.unit], varied)
    for confused in inferred.confused:
        yield confused.unit, _confused(pairs[confused.unit], confused)


def _varied(pair: Pair, varied: Varied) -> Finding:
    (span, written), (_, usual) = varied.here, varied.usual
    message = (
        f"the name “{varied.name}” is “{written}” here and “{usual}” in {_units(varied.times)}: write it in one way"
    )
    spans = _first(varied.name, pair.source)
    return _warning(pair, "name-inconsistent", message, spans, span, expected=usual, found=written)


def _confused(pair: Pair, confused: Confused) -> Finding:
    span, written = confused.here
    message = (
        f"the source has “{confused.name}” here and “{confused.usual}” in {_units(confused.times)}, the translation"
        f" “{written}” for both: correct the source or the translation"
    )
    spans = _first(confused.name, pair.source)
    return _warning(pair, "name-inconsistent", message, spans, span, expected=confused.usual, found=confused.name)


def _missing(pair: Pair, missing: Missing) -> Finding:
    name = pair.source[missing.spans[0][0] : missing.spans[-1][1]]
    forms = [form.replace("*", "…").lstrip("~") for form in missing.forms]
    listed = ", ".join(forms[:SHOWN]) + (" …" if len(forms) > SHOWN else "")
    found = pair.target[slice(*missing.nearest)] if missing.nearest else ""
    looked_for = f"{listed} and what sounds like it" if listed and not missing.word.identifiers else listed
    message = (
        f"the name “{name}” seems to be missing: looked for {looked_for or 'what sounds like it'}"
        + (f"; nearest is “{found}”" if found else "")
        + "; put it in, or confirm its translation in names.po"
    )
    return _warning(pair, "name-missing", message, missing.spans, missing.nearest, expected=listed or name, found=found)


def _units(times: int) -> str:
    return f"{times} other unit{'s' * (times != 1)}"


def _first(name: str, source: str) -> tuple[Span, ...]:
    at = source.find(name)
    return ((at, at + len(name)),) if at >= 0 else ()


def _warning(
    pair: Pair, rule: str, message: str, source: tuple[Span, ...], target: Span | None, *, expected: str, found: str
) -> Finding:
    return Finding(
        check="name" if rule == "name-missing" else "consistency",
        rule=rule,
        severity="warning",
        language=pair.target_language.tag,
        entry=pair.entry,
        message=message,
        source_spans=source,
        target_spans=(target,) if target else (),
        expected=expected,
        found=found,
    )
