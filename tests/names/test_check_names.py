"""The check of names, on tables of an English text, its translation and what is to be found."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from pipeline.checks.names import check_names
from pipeline.languages import get
from pipeline.model import Entry, Finding, Pair
from pipeline.names.model import Glossary

HERE = Path(__file__).parent
TABLES = ("check.uk", "check.ko", "glossary.uk", "glossary.ko", "glossary.en")
"""Each with the language of its translations; the sources are English, those of English translations Ukrainian."""


@dataclass(frozen=True)
class Case:
    """A row of a table."""

    language: str
    glossary: Glossary
    source: str
    target: str
    findings: tuple[str, ...]

    @property
    def pair(self) -> Pair:
        entry = Entry(context="", source=self.source, target=self.target)
        return Pair(entry, get("uk" if self.language == "en" else "en"), get(self.language), self.glossary)


def cases(table: str) -> list[Case]:
    language = table.partition(".")[2]
    found: list[Case] = []
    entries: list[tuple[str, str]] = []
    source = ""
    for line in (HERE / f"{table}.txt").read_text(encoding="utf-8").splitlines():
        sign, text = line[:1], line[1:].strip()
        if sign == "[":
            entries = []
        elif sign == ">":
            source = text
        elif sign == "<":
            found.append(Case(language, Glossary.of(entries), source, text, ()))
        elif sign == "!":
            last = found.pop()
            found.append(Case(language, last.glossary, last.source, last.target, (*last.findings, text)))
        elif line and sign != "#":
            name, equals, forms = line.partition("=")
            assert equals, line
            entries.append((name, forms))
    return found


def told(finding: Finding) -> str:
    source, target = finding.entry.source, finding.entry.target
    of = " + ".join(source[start:end] for start, end in finding.source_spans)
    by = " + ".join(target[start:end] for start, end in finding.target_spans)
    return f"{finding.rule} {finding.severity}: {of} / {by}".strip()


@pytest.mark.parametrize(
    "case",
    [case for table in TABLES for case in cases(table)],
    ids=lambda case: f"{case.language} {case.source} {case.target}",
)
def test_the_check_says_what_the_table_says(case: Case) -> None:
    assert tuple(map(told, check_names(case.pair))) == case.findings


@pytest.mark.parametrize("table", TABLES)
def test_the_table_has_right_translations_and_wrong_ones(table: str) -> None:
    wrong = [bool(case.findings) for case in cases(table)]
    assert min(wrong.count(True), wrong.count(False)) >= (20 if table.startswith("check") else 10)
