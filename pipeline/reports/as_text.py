"""Findings for people, at a terminal or in a log."""

from __future__ import annotations

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
    for finding in findings:
        entry = finding.entry
        yield Text.assemble(
            f"{_clean(entry.file)}:{entry.line}: ",
            (finding.severity, STYLES[finding.severity]),
            f": {_clean(finding.message)} ",
            (f"[{finding.rule}]", "dim"),
        )
        yield _excerpt(entry.source, finding.source_spans, "source")
        if entry.target:
            yield _excerpt(entry.target, finding.target_spans, finding.language)
    yield Text(summary(findings, units))


def summary(findings: Sequence[Finding], units: int) -> str:
    """One line: how many units, how many findings of which severity."""
    counts = Counter(finding.severity for finding in findings)
    found = ", ".join(
        f"{counts[severity]} {severity}{'s' * (counts[severity] != 1)}" for severity in SEVERITIES if counts[severity]
    )
    return f"{units} unit{'s' * (units != 1)} checked: {found or 'no findings'}"


def _excerpt(text: str, spans: Sequence[Span], label: str) -> Text:
    line = Text(f"    {label}: ", style="dim")
    shown = Text(_clean(text), style="default")
    for start, end in spans:
        shown.stylize("bold underline", start, end)
    return line.append_text(shown)


def _clean(text: str) -> str:
    """Control characters made visible, one for one: a translation must not steer the terminal."""
    return "".join(
        "\N{SYMBOL FOR NEWLINE}"
        if c == "\n"
        else "\N{REPLACEMENT CHARACTER}"
        if not c.isprintable() and not c.isspace()
        else c
        for c in text
    )
