"""Findings as JSON, for scripts: the format that the README describes."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from pipeline.model import SEVERITIES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.model import Finding

VERSION = 1


def as_json(findings: Sequence[Finding], units: int) -> str:
    """The report, with a line end; `units` is how many were looked at."""
    severities = Counter(finding.severity for finding in findings)
    report: dict[str, Any] = {
        "version": VERSION,
        "findings": [_finding(finding) for finding in findings],
        "summary": {
            "units": units,
            "findings": len(findings),
            **{severity: severities[severity] for severity in SEVERITIES},
            "checks": dict(sorted(Counter(finding.check for finding in findings).items())),
        },
    }
    return json.dumps(report, ensure_ascii=False, indent=2) + "\n"


def _finding(finding: Finding) -> dict[str, Any]:
    entry = finding.entry
    return {
        "check": finding.check,
        "rule": finding.rule,
        "severity": finding.severity,
        "language": finding.language,
        "file": entry.file,
        "line": entry.line,
        "unit": {"context": entry.context, "source": entry.source, "target": entry.target},
        "message": finding.message,
        "source_spans": [list(span) for span in finding.source_spans],
        "target_spans": [list(span) for span in finding.target_spans],
        "expected": finding.expected,
        "found": finding.found,
    }
