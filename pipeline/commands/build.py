"""Editions built from the source pages and the catalogues, and the state of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.commands.articles import load_articles
from pipeline.commands.check import check_catalogue, entries
from pipeline.commands.extract import need_catalogue
from pipeline.editions import Alternate, make_edition
from pipeline.editions.index import Listed, index_page
from pipeline.files import write_text
from pipeline.languages import LANGUAGES
from pipeline.units.placeholders import faults, placeholders, plain_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from pipeline.commands.articles import Article
    from pipeline.languages.language import Language
    from pipeline.model import Entry, Finding, Unit
    from pipeline.project import Project


@dataclass(frozen=True, slots=True)
class State:
    """How far an edition is."""

    slug: str
    language: Language
    units: int
    translated: int
    """Units that the edition can show: translated and confirmed, or left as they are in the source's language."""
    fuzzy: int
    findings: tuple[Finding, ...]
    problems: tuple[str, ...]
    """Why it is not fit for release, one line each; empty if it is."""
    texts: Mapping[str, str]
    """Unit context -> its translation; a unit without one shows the source."""

    @property
    def complete(self) -> bool:
        return not self.problems


@dataclass(frozen=True, slots=True)
class Built:
    """An edition that was made."""

    state: State
    path: Path
    written: bool
    """False where the file held the same bytes already."""


@dataclass(frozen=True, slots=True)
class Build:
    """What became of a project's editions."""

    built: tuple[Built, ...]
    refused: tuple[State, ...]


def states(project: Project, languages: Sequence[str] = ()) -> tuple[State, ...]:
    """The state of every edition, by article and in the order of the project's languages."""
    return tuple(
        _state(project, article, LANGUAGES[language])
        for article in load_articles(project)
        for language in languages or project.languages
    )


def build(
    project: Project,
    languages: Sequence[str] = (),
    *,
    require_complete: bool = False,
    step: Callable[[str], object] = str,
) -> Build:
    """Write the editions of all articles in these languages, or in all, and the index.

    With `require_complete` an edition with a missing or fuzzy unit or an error is refused: its file stays
    as it was, and no other edition links to it. Without, its unsound units show the source. An edition in a
    language that was not asked for is linked to where it was built before.
    """
    made: list[tuple[State, Path, str]] = []
    refused: list[State] = []
    listed: list[Listed] = []
    wanted = languages or project.languages
    for article in load_articles(project):
        linked: list[State] = []
        for language in project.languages:
            path = project.edition(article.slug, language)
            if language in wanted or path.is_file():
                step(project.relative(path))
                state = _state(project, article, LANGUAGES[language])
                if state.complete or not require_complete:
                    linked.append(state)
                elif language in wanted:
                    refused.append(state)
        linked.sort(key=lambda state: state.language is not article.language)  # the source's edition is the default
        made += [
            (state, project.edition(article.slug, state.language.tag), _edition(project, article, state, linked))
            for state in linked
            if state.language.tag in wanted
        ]
        if linked:
            titles = [(state.language, _title(article, state), _address(article.slug, state)) for state in linked]
            listed.append(Listed(tuple(titles)))
    # Everything is read and made before the first file is written: a fault in one leaves all as they were.
    built = [Built(state, path, write_text(path, text)) for state, path, text in made]
    if listed:
        write_text(project.editions_folder / "index.html", index_page(listed, LANGUAGES[project.source_language]))
    return Build(tuple(built), tuple(refused))


def _edition(project: Project, article: Article, state: State, editions: Sequence[State]) -> str:
    own = _address(article.slug, state)
    return make_edition(
        article.page,
        article.units,
        state.texts,
        article.language,
        state.language,
        [
            Alternate(
                other.language,
                f"{project.base_url}{_address(article.slug, other)}"
                if project.base_url
                else f"../{_address(article.slug, other)}",
            )
            for other in editions
        ],
        f"{project.base_url}{own}" if project.base_url else "",
    )


def _address(slug: str, state: State) -> str:
    return f"{state.language.tag}/{slug}.html"


def _title(article: Article, state: State) -> str:
    headline = next((unit for unit in article.units if unit.role == "headline"), article.units[0])
    return plain_text(state.texts.get(headline.context) or headline.text)


def _state(project: Project, article: Article, language: Language) -> State:
    path = project.catalogue(article.slug, language.tag)
    where = project.relative(path)
    need_catalogue(project, project.names(language.tag), language.tag)  # without it no name would be checked
    catalogue = need_catalogue(project, path, language.tag)
    by_key = {(entry.context, entry.source): entry for entry in entries(catalogue, where)}
    findings = check_catalogue(catalogue, path, where).findings
    own = language is article.language
    texts: dict[str, str] = {}
    problems: list[str] = []
    translated = fuzzy = 0
    for unit in article.units:
        entry = by_key.get((unit.context, unit.text))
        fuzzy += entry is not None and entry.fuzzy
        if entry is not None and _sound(entry, unit):
            texts[unit.context] = entry.target
            translated += 1
        elif own and (entry is None or not entry.target.strip()):
            translated += 1
        elif problem := _problem(entry, unit, where):
            problems.append(problem)
    problems += [
        f"{finding.entry.file}:{finding.entry.line}: {finding.message}"
        for finding in findings
        if finding.severity == "error"
    ]
    return State(article.slug, language, len(article.units), translated, fuzzy, findings, tuple(problems), texts)


def _sound(entry: Entry, unit: Unit) -> bool:
    """Whether an edition can show the translation."""
    return bool(entry.target.strip()) and not entry.fuzzy and not any(faults(entry.target, placeholders(unit.text)))


def _problem(entry: Entry | None, unit: Unit, where: str) -> str:
    if entry is None:
        return f"{where}: lacks {unit.context} ({unit.text[:60]}): run polyedition extract"
    what = "fuzzy" if entry.fuzzy else "untranslated" if not entry.target.strip() else ""
    return f"{where}:{entry.line}: {what}: {unit.text[:60]}" if what else ""
