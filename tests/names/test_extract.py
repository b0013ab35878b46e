"""The names that are found in a text, on tables of texts and their names."""

from __future__ import annotations

import importlib.util
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from costs import calls

from pipeline.languages import get
from pipeline.names.extract import find_names

if TYPE_CHECKING:
    from types import ModuleType

    from pipeline.names.model import Name

HERE = Path(__file__).parent
ENGLISH = get("en").names


REACHED = {
    "en": ((93, 92), (92, 91)),
    "uk": ((91, 90), (92, 90)),
    "ko": ((96, 77), (95, 76)),
}
"""Precision and recall in per cent on the annotated articles, of the names and of their mentions."""


def benchmark() -> ModuleType:
    path = HERE.parent.parent / "benchmarks" / "extraction.py"
    spec = importlib.util.spec_from_file_location("extraction", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["extraction"] = module
    spec.loader.exec_module(module)
    return module


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


@pytest.mark.parametrize("language", sorted(REACHED))
def test_on_annotated_articles_no_fewer_names_are_found_than_once(language: str) -> None:
    module = benchmark()
    results = module.measured(language)
    for scores, (precision, recall) in zip(
        ([result.types for result in results], [result.mentions for result in results]), REACHED[language], strict=True
    ):
        score = module.total(scores)
        assert 100 * score.precision >= precision
        assert 100 * score.recall >= recall


def test_the_benchmark_reads_what_was_annotated() -> None:
    module = benchmark()
    for language in REACHED:
        articles = module.read(module.ANNOTATED / f"{language}.txt")
        assert len(articles) == 24
        for article in articles:
            for text, spans in zip(article.paragraphs, article.annotations, strict=True):
                assert "[[" not in text
                assert all(text[span.start : span.end] == span.surface for span in spans)


@pytest.mark.parametrize(
    ("language", "piece"),
    [
        *(("uk", piece) for piece in ("Анна Коваленко ", "Київ ", "«Анна» ", "Міністерства оборони ", "фон ", "А. ")),
        *(("uk", piece) for piece in ("Верховна ", "Kim ", "вулиці Зеленій ", "КИЇВ ", "Президент України ")),
        *(
            ("ko", piece)
            for piece in ("김", "김 위원장 ", "올렉산드르 ", "국방부 장관 ", "서울 ", "(IMO) ", "LG ", "「가」")
        ),
    ],
)
def test_finding_grows_no_faster_than_the_text(language: str, piece: str) -> None:
    rules = get(language).names
    find_names([piece], rules)
    costs = [calls(partial(find_names, [piece * times], rules)) for times in (200, 1600)]
    assert costs[1] - 500 <= 1.3 * 8 * costs[0]
