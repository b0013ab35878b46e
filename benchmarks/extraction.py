"""Measures which names are found in articles whose names were annotated by hand.

usage: python benchmarks/extraction.py [ANNOTATED_DIR] [--language TAG] [--half development|held-out] [--list] [--time]

ANNOTATED_DIR, by default tests/names/annotated, holds one file a language; how it is written stands in its README. The
articles in odd places are those for development, those in even places are held out.

A name counts as found if its dictionary form is the annotated one; of a thing that is not a person the short form
under which an annotated span stands (ГУР) may be a name of its own. An annotated span counts as found if a mention of
that name covers it. ``--list`` shows what was missed (-: the name, .: only the span) and what is no name (+);
``--time`` shows the time a paragraph takes.
"""

from __future__ import annotations

import argparse
import re
import time
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.languages import get
from pipeline.names.extract import find_names
from pipeline.names.match import find_mentions
from pipeline.names.model import Glossary
from pipeline.names.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pipeline.names.model import NameRules

ANNOTATED = Path(__file__).parent.parent / "tests" / "names" / "annotated"
LANGUAGES = ("en", "uk", "ko")
_SPAN = re.compile(r"\[\[([^\[\]|]+)\|([a-z]+)(?:\|([^\[\]|]+))?\]\]")


@dataclass(frozen=True, slots=True)
class Annotation:
    """A span of a paragraph, what kind of name stands there, and the name's dictionary form."""

    start: int
    end: int
    surface: str
    kind: str
    lemma: str


@dataclass(frozen=True, slots=True)
class Article:
    """The paragraphs of an article without their marks, and the annotations of each."""

    title: str
    paragraphs: tuple[str, ...]
    annotations: tuple[tuple[Annotation, ...], ...]


@dataclass(frozen=True, slots=True)
class Score:
    """How many were wanted and found, how many of those found are right."""

    wanted: int = 0
    met: int = 0
    found: int = 0
    right: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(
            self.wanted + other.wanted, self.met + other.met, self.found + other.found, self.right + other.right
        )

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        return self.met / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Result:
    """What was measured on one article."""

    article: Article
    types: Score
    mentions: Score
    missed: tuple[tuple[str, str], ...]
    """Name and kind."""
    false: tuple[tuple[str, str], ...]
    kinds: Counter[str]
    """Annotated spans by kind."""
    kinds_met: Counter[str]
    missed_spans: tuple[tuple[str, Annotation], ...]
    """What stands around a span that no mention of its name covers."""


def read(path: Path) -> tuple[Article, ...]:
    """The articles of a file."""
    articles: list[Article] = []
    for chunk in re.split(r"\n\s*\n", path.read_text(encoding="utf-8").strip()):
        title, *lines = chunk.strip().split("\n")
        paragraphs = [_paragraph(line) for line in lines]
        articles.append(Article(title, tuple(text for text, _ in paragraphs), tuple(spans for _, spans in paragraphs)))
    return tuple(articles)


def _paragraph(line: str) -> tuple[str, tuple[Annotation, ...]]:
    text, at, spans = "", 0, []
    for match in _SPAN.finditer(line):
        text += line[at : match.start()]
        surface, kind, lemma = match.groups()
        spans.append(Annotation(len(text), len(text) + len(surface), surface, kind, lemma or surface))
        text += surface
        at = match.end()
    return text + line[at:], tuple(spans)


def same(name: str) -> str:
    """A name as it is compared."""
    return " ".join(fold(name).text.removeprefix("The ").replace('"', "").split())


def measure(article: Article, rules: NameRules) -> Result:
    """What was found of an article."""
    found = find_names(article.paragraphs, rules)
    spans = [span for listed in article.annotations for span in listed]
    lemmas = {same(span.lemma): span.kind for span in reversed(spans)}
    shorts: dict[str, str] = {}  # a short form -> the name in full
    for span in spans:
        if span.kind != "person" and same(span.surface) not in _shapes(span.lemma, rules):
            for name in found:
                if same(span.surface) in _shapes(name.name, rules):
                    shorts.setdefault(same(name.name), same(span.lemma))
    names = {same(name.name): name.kind for name in found}
    false = tuple((name, kind) for name, kind in names.items() if name not in lemmas and name not in shorts)
    reached = {*names, *(shorts[name] for name in names if name in shorts)}
    missed = tuple((name, kind) for name, kind in lemmas.items() if name not in reached)

    glossary = Glossary.of((name.name, "") for name in found)
    met: Counter[str] = Counter()
    right = total = 0
    missed_spans: list[tuple[str, Annotation]] = []
    for text, annotated in zip(article.paragraphs, article.annotations, strict=True):
        mentions = find_mentions(text, glossary, rules)
        total += len(mentions)
        taken: set[int] = set()
        for span in annotated:
            for index, mention in enumerate(mentions):
                meant = {same(name) for name in mention.names}
                meant |= {shorts[name] for name in meant if name in shorts}
                if mention.start <= span.start and mention.end >= span.end and same(span.lemma) in meant:
                    taken.add(index)
                    met[span.kind] += 1
                    break
            else:
                missed_spans.append((text[max(0, span.start - 20) : span.end + 20], span))
        right += len(taken)
    return Result(
        article=article,
        types=Score(len(lemmas), len(lemmas) - len(missed), len(names), len(names) - len(false)),
        mentions=Score(len(spans), met.total(), total, right),
        missed=missed,
        false=false,
        kinds=Counter(span.kind for span in spans),
        kinds_met=met,
        missed_spans=tuple(missed_spans),
    )


def _shapes(name: str, rules: NameRules) -> frozenset[str]:
    shapes = {*rules.shapes(name, "")}
    if rules.short_forms(name):
        shapes |= {*rules.shapes(name, "person")}
    return frozenset(map(same, shapes))


def measured(language: str, folder: Path = ANNOTATED) -> list[Result]:
    """What was measured on each article of a language."""
    rules = get(language).names
    return [measure(article, rules) for article in read(folder / f"{language}.txt")]


def total(scores: Iterable[Score]) -> Score:
    """Of all articles together."""
    return sum(scores, Score())


def _row(label: str, score: Score) -> str:
    figures = "  ".join(f"{100 * value:5.1f}" for value in (score.precision, score.recall, score.f1))
    return f"  {label:24} {figures}   {score.met}/{score.wanted} found, {score.found - score.right} false"


def _listed(results: Sequence[Result]) -> None:
    for result in results:
        print(f"  {result.article.title}")
        for name, kind in result.missed:
            print(f"    - {name} ({kind})")
        for name, kind in result.false:
            print(f"    + {name}" + (f" ({kind})" if kind else ""))
        missed = {name for name, _ in result.missed}
        for text, span in result.missed_spans:
            if same(span.lemma) not in missed:
                print(f"    . {span.surface} ({span.lemma}): {text}")


def main() -> None:
    """Prints a table per language."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", nargs="?", type=Path, default=ANNOTATED)
    parser.add_argument("--language", choices=LANGUAGES)
    parser.add_argument("--half", choices=("development", "held-out"))
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--time", action="store_true")
    options = parser.parse_args()
    for language in [options.language] if options.language else LANGUAGES:
        results = measured(language, options.folder)
        print(f"{language}                           precis.  recall   F1")
        for half, chosen in (("development", results[0::2]), ("held-out", results[1::2])):
            if options.half not in (None, half):
                continue
            print(_row(f"{half}, names", total(result.types for result in chosen)))
            print(_row(f"{half}, mentions", total(result.mentions for result in chosen)))
            wanted = sum((result.kinds for result in chosen), Counter[str]())
            met = sum((result.kinds_met for result in chosen), Counter[str]())
            print("    " + ", ".join(f"{kind} {met[kind]}/{wanted[kind]}" for kind in sorted(wanted)))
            if options.list:
                _listed(chosen)
        if options.time:
            rules = get(language).names
            articles = [result.article.paragraphs for result in results]
            start = time.perf_counter()
            for paragraphs in articles:
                find_names(paragraphs, rules)
            elapsed = time.perf_counter() - start
            print(f"  {1000 * elapsed / sum(map(len, articles)):.2f} ms a paragraph")


if __name__ == "__main__":
    main()
