"""The names that are found in a text, on tables of texts and their names."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from pipeline.languages import get
from pipeline.names.extract import find_names

if TYPE_CHECKING:
    from pipeline.names.model import Name

HERE = Path(__file__).parent
ENGLISH = get("en").names


def cases(language: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    found: list[tuple[str, tuple[str, ...], tuple[str, ...]]] = []
    texts: list[str] = []
    for line in (HERE / f"extract.{language}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith(">"):
            texts.append(line[1:].strip())
        elif line.startswith("="):
            names = tuple(name.strip() for name in line[1:].split(";") if name.strip())
            found.append((language, tuple(texts), names))
            texts = []
        else:
            assert not line or line.startswith("#"), line
    return found


CASES = [case for language in ("en", "uk", "ko") for case in cases(language)]


def shown(name: Name) -> str:
    return f"{name.name} ({name.kind})" if name.kind else name.name


@pytest.mark.parametrize(("language", "texts", "names"), CASES, ids=lambda value: str(value)[:60])
def test_a_text_has_these_names(language: str, texts: tuple[str, ...], names: tuple[str, ...]) -> None:
    assert tuple(map(shown, find_names(texts, get(language).names))) == names


@pytest.mark.parametrize("case", [case for case in CASES if case[0] == "en"], ids=lambda case: str(case[1])[:60])
def test_every_name_is_found_again_as_a_known_one(case: tuple[str, tuple[str, ...], tuple[str, ...]]) -> None:
    _, texts, names = case
    first = find_names(texts, ENGLISH)
    again = find_names(texts, ENGLISH, known=[name.name for name in first])
    assert again == first
    assert tuple(map(shown, again)) == names
