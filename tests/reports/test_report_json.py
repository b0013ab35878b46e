"""The report for scripts: golden JSON, spans in characters, every text as it stands."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from pipeline.model import Entry, Finding
from pipeline.reports.as_json import as_json

if TYPE_CHECKING:
    from pipeline.model import Severity

FINDING = Finding(
    "number", "number-altered", "error", "ko",
    Entry("paragraph-1", "👩‍👧 saw 240 “ships”.", "배 [bold]24\t척[/]을 보았다.", file="locales/ko/ferry.po", line=26),
    "The number “240” seems to have become “24”.",
    source_spans=((8, 11),), target_spans=((8, 10),), expected="240", found="24",
)  # fmt: skip

GOLDEN = """\
{
  "version": 1,
  "findings": [
    {
      "check": "number",
      "rule": "number-altered",
      "severity": "error",
      "language": "ko",
      "file": "locales/ko/ferry.po",
      "line": 26,
      "unit": {
        "context": "paragraph-1",
        "source": "👩‍👧 saw 240 “ships”.",
        "target": "배 [bold]24\\t척[/]을 보았다."
      },
      "message": "The number “240” seems to have become “24”.",
      "source_spans": [
        [
          8,
          11
        ]
      ],
      "target_spans": [
        [
          8,
          10
        ]
      ],
      "expected": "240",
      "found": "24"
    }
  ],
  "summary": {
    "units": 11,
    "findings": 1,
    "error": 1,
    "warning": 0,
    "note": 0,
    "checks": {
      "number": 1
    }
  }
}
"""


def test_a_golden_report() -> None:
    assert as_json([FINDING], 11) == GOLDEN


def test_spans_count_characters() -> None:
    (found,) = json.loads(as_json([FINDING], 11))["findings"]
    (source,), (target,) = found["source_spans"], found["target_spans"]
    assert found["unit"]["source"][slice(*source)] == found["expected"]
    assert found["unit"]["target"][slice(*target)] == found["found"]


def test_nothing_found() -> None:
    assert json.loads(as_json([], 3)) == {
        "version": 1,
        "findings": [],
        "summary": {"units": 3, "findings": 0, "error": 0, "warning": 0, "note": 0, "checks": {}},
    }


def test_the_summary_counts_severities_and_checks() -> None:
    counted: list[tuple[str, Severity]] = [
        ("status", "warning"),
        ("name", "error"),
        ("status", "warning"),
        ("markup", "note"),
    ]
    findings = [Finding(check, "rule", severity, "uk", Entry("", "a", "b"), "") for check, severity in counted]
    assert json.loads(as_json(findings, 9))["summary"] == {
        "units": 9,
        "findings": 4,
        "error": 1,
        "warning": 2,
        "note": 1,
        "checks": {"markup": 1, "name": 1, "status": 2},
    }


@pytest.mark.parametrize(
    "text", ["\x1b[31m", "\x00", "\u2028", 'a"b\\c', "two\nlines", "한국어", "[bold]", "</script>"]
)
def test_every_text_comes_back_as_it_was(text: str) -> None:
    finding = Finding(
        "markup", "own-markup", "error", "uk", Entry(text, text, text, file=text), text, expected=text, found=text
    )
    report = as_json([finding], 1)
    assert "\x1b" not in report
    (found,) = json.loads(report)["findings"]
    assert found["unit"] == {"context": text, "source": text, "target": text}
    assert [found[key] for key in ("file", "message", "expected", "found")] == [text] * 4
