"""Findings for people, at a terminal or in a log."""

from __future__ import annotations

import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from rich.text import Text

from pipeline.model import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.model import Finding, Span

STYLES = {"error": "bold red", "warning": "yellow", "note": "blue"}


def as_text(findings: Sequence[Finding], units: int) -> Iterator[Text]:
    """The lines of the report: each finding with its source and translation, then the count."""
    yield from listing(findings)
    yield Text(summary(findings, units))


def listing(findings: Sequence[Finding]) -> Iterator[Text]:
    """Each finding in three lines: what and where, the source, the translation."""
    for finding in findings:
        entry = finding.entry
        yield Text.assemble(
            f"{visible(entry.file)}:{entry.line}: ",
            (finding.severity, STYLES[finding.severity]),
            f": {visible(finding.message)} ",
            (f"[{finding.rule}]", "dim"),
        )
        yield _excerpt(entry.source, finding.source_spans, "source")
        if entry.target:
            yield _excerpt(entry.target, finding.target_spans, finding.language)


def summary(findings: Sequence[Finding], units: int) -> str:
    """One line: how many units, how many findings of which severity."""
    counts = Counter(finding.severity for finding in findings)
    found = ", ".join(
        f"{counts[severity]} {severity}{'s' * (counts[severity] != 1)}" for severity in SEVERITIES if counts[severity]
    )
    return f"{units} unit{'s' * (units != 1)} checked: {found or 'no findings'}"


def visible(text: str) -> str:
    """The text on one line, its control characters as signs, one for one: a translation must not steer the terminal."""
    return "".join(character if character.isprintable() else _sign(character) for character in text)


_CONTROL_PICTURES = 0x2400
"""Where Unicode's signs for the control characters U+0000 to U+0020 start."""
_HARMLESS = frozenset("\N{ZERO WIDTH NON-JOINER}\N{ZERO WIDTH JOINER}")
"""They join letters and emoji, and are no control characters of a terminal."""


def _sign(character: str) -> str:
    if character in "\n\u2028\u2029":
        return "\N{SYMBOL FOR NEWLINE}"
    if character < " ":
        return chr(_CONTROL_PICTURES + ord(character))
    if character in _HARMLESS or unicodedata.category(character) == "Zs":
        return character
    return "\N{REPLACEMENT CHARACTER}"


def _excerpt(text: str, spans: Sequence[Span], label: str) -> Text:
    shown = Text(visible(text))
    for start, end in spans:
        shown.stylize("bold underline", start, end)
    return Text.assemble((f"    {label}: ", "dim"), shown)
