"""Names: each name of the source must stand in the translation, as the glossary has it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.model import Finding
from pipeline.names.match import compare
from pipeline.names.nearest import nearest
from pipeline.names.scan import full_shapes, short_shapes

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.model import Pair, Severity, Span
    from pipeline.names.match import Comparison, Misuse, Rendering
    from pipeline.names.model import Mention

SHOWN = 6
"""Shapes of a name that a message lists."""


def check_names(pair: Pair) -> Iterator[Finding]:
    """A finding for each name of the glossary that the translation lacks, has altered, or has fewer times.

    A name that is nowhere is an error: ``name-altered`` where something spelled like it stands there,
    ``name-replaced`` where another name of the glossary does that the source doesn't have,
    else ``name-missing``. A name that stands there, but less often or without the given name, is a warning.
    A form that the glossary forbids is ``name-forbidden``, an error; it accounts for the name that is lacking.
    """
    if not pair.target.strip():
        return
    comparison = compare(pair)
    excused: Counter[Mention] = Counter()
    for misuse in comparison.misuses:
        yield _forbidden(pair, misuse)
        excused.update(dict.fromkeys(misuse.mentions, len(misuse.spans)))
    lacking: dict[tuple[str, ...], list[Rendering]] = {}
    for rendering in comparison.renderings:
        if rendering.taken is None:
            key = rendering.mention.names if rendering.mention.word else (rendering.mention.name,)
            lacking.setdefault(key, []).append(rendering)
    for renderings in lacking.values():
        left = renderings[excused[renderings[0].mention] :]
        if left:
            yield _finding(pair, comparison, left)


def _forbidden(pair: Pair, misuse: Misuse) -> Finding:
    first = misuse.mentions[0]
    found = _text(pair, misuse.spans[0])
    forms = _forms(pair, replace(first, word=misuse.word)) if any(_allowed(pair, first)) else []
    remedy = f"write {forms[0]}" if forms else "the glossary has no other form yet: add the right one to names.po"
    message = f"{_label(pair, first)} stands here as “{found}”, which the glossary forbids; {remedy}"
    return Finding(
        check="name",
        rule="name-forbidden",
        severity="error",
        language=pair.target_language.tag,
        entry=pair.entry,
        message=message,
        source_spans=tuple(mention.span for mention in misuse.mentions),
        target_spans=misuse.spans,
        expected=", ".join(forms[:SHOWN]) + (" …" if len(forms) > SHOWN else ""),
        found=found,
    )


def _allowed(pair: Pair, mention: Mention) -> Iterator[str]:
    for _, forms in _entries(pair, mention):
        yield from forms


def _finding(pair: Pair, comparison: Comparison, renderings: Sequence[Rendering]) -> Finding:
    first = renderings[0]
    mention = first.mention
    shapes, short = _shapes(pair, mention)
    shown = _forms(pair, mention) if pair.target_language.names.attached else shapes
    expected = ", ".join(shown[:SHOWN]) + (" …" if len(shown) > SHOWN else "")
    label = _label(pair, mention)
    if first.spans:
        rivals = tuple(dict.fromkeys(rival.name for rival in first.rivals if rival.name not in mention.names))
        also = f" (or {' or '.join(rivals)}, which is translated alike)" if rivals else ""
        wanted = max(first.required, len(first.spans) + 1)
        message = (
            f"{label}{also} is missing once: the translation has {_times(len(first.spans))} what the source says"
            f" {_times(wanted)}; add it where it was left out"
        )
        return _make(pair, "name-missing", "warning", message, renderings, first.spans, expected, "")
    if first.shortened:
        found = _text(pair, first.shortened[0])
        message = f"{label} stands here only as “{found}”, the source gives the name in full; write {shapes[0]}"
        return _make(pair, "name-altered", "warning", message, renderings, first.shortened, expected, found)
    attached = pair.target_language.names.attached
    near = nearest(pair.target, shapes, comparison.covered, attached=attached)
    near = near or nearest(pair.target, short, comparison.covered, attached=attached)
    if near is not None:
        found = _text(pair, near)
        message = f"{label} is misspelled: found “{found}”, looked for {expected}"
        return _make(pair, "name-altered", "error", message, renderings, (near,), expected, found)
    if comparison.strangers:
        name, span = comparison.strangers[0]
        found = _text(pair, span)
        message = (
            f"{label} is missing, and “{found}” ({name}) stands here, which the source doesn't have;"
            f" looked for {expected}"
        )
        return _make(pair, "name-replaced", "error", message, renderings, (span,), expected, found)
    message = f"{label} is missing: looked for {expected}"
    return _make(pair, "name-missing", "error", message, renderings, (), expected, "")


def _make(
    pair: Pair,
    rule: str,
    severity: Severity,
    message: str,
    renderings: Sequence[Rendering],
    target_spans: tuple[Span, ...],
    expected: str,
    found: str,
) -> Finding:
    return Finding(
        check="name",
        rule=rule,
        severity=severity,
        language=pair.target_language.tag,
        entry=pair.entry,
        message=message,
        source_spans=tuple(rendering.mention.span for rendering in renderings),
        target_spans=target_spans,
        expected=expected,
        found=found,
    )


def _shapes(pair: Pair, mention: Mention) -> tuple[list[str], list[str]]:
    """What was looked for, the likeliest first; and the short shapes, which don't do for a mention in full."""
    source, target = pair.source_language.names, pair.target_language.names
    short: dict[str, None] = {}
    full: dict[str, None] = {}
    for name, forms in _entries(pair, mention):
        for word, shape in short_shapes(name, forms, source, target):
            if not mention.word or word == mention.word:
                short[shape] = None
        full.update((shape, None) for shape, _ in full_shapes(name, forms, source, target))
    return (list(short | full), []) if mention.word else (list(full), list(short))


def _forms(pair: Pair, mention: Mention) -> list[str]:
    """The same as the glossary has it, for a language in which a name's shapes differ by spaces only."""
    source, target = pair.source_language.names, pair.target_language.names
    forms: dict[str, None] = {}
    if mention.word:
        for name, listed in _entries(pair, mention):
            shorts = [short for short, word in source.short_forms(name) if word == mention.word]
            parts = [target.part(form, mention.word, short) for short in shorts for form in listed]
            forms.update((part, None) for part in parts if part)
    for _, listed in _entries(pair, mention):
        forms.update((form, None) for form in listed)
    return list(forms)


def _entries(pair: Pair, mention: Mention) -> list[tuple[str, tuple[str, ...]]]:
    return [entry for entry in pair.glossary.entries if entry[0] in mention.names]


def _label(pair: Pair, mention: Mention) -> str:
    text = pair.source[mention.start : mention.end]
    names = " or ".join(mention.names)
    return f"the name “{names}”" if names == text else f"the name “{text}” ({names})"


def _text(pair: Pair, span: Span) -> str:
    return pair.target[span[0] : span[1]]


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")
