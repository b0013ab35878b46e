"""Sentence ends, by the case files beside this one: sentences.<language>.txt."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.languages import LANGUAGES
from pipeline.languages.sentences import split_sentences

HERE = Path(__file__).parent
MARK = " | "


def cases(tag: str) -> list[str]:
    lines = (HERE / f"sentences.{tag}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


CASES = [(tag, line) for tag in LANGUAGES for line in cases(tag)]


@pytest.mark.parametrize(("tag", "line"), CASES, ids=[f"{tag}: {line[:60]}" for tag, line in CASES])
@pytest.mark.parametrize("gap", [" ", "\n", "\u00a0", " \t\r\n "])
def test_a_text_is_cut_where_its_case_says(tag: str, line: str, gap: str) -> None:
    text = line.replace(MARK, gap)
    spans = split_sentences(text, LANGUAGES[tag].sentences)
    assert [text[start:end] for start, end in spans] == line.split(MARK)


@pytest.mark.parametrize("tag", LANGUAGES)
def test_each_language_has_its_cases(tag: str) -> None:
    lines = cases(tag)
    assert len(lines) == len(set(lines)) >= 40
    assert sum(MARK in line for line in lines) >= 20
    assert sum(MARK not in line for line in lines) >= 15
