"""Editions built from the source pages and the catalogues, and the state of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.catalogue.mo import mo_bytes
from pipeline.commands.articles import article_slugs, load_articles
from pipeline.commands.catalogues import need_catalogue
from pipeline.commands.check import check_catalogue, check_glossary, entries, struck_names
from pipeline.editions import Alternate, is_draft, make_edition
from pipeline.editions.index import Listed, index_page
from pipeline.editions.typography import typeset
from pipeline.files import read_text, write_pieces, write_texts
from pipeline.languages import LANGUAGES
from pipeline.units.placeholders import faults, placeholders, plain_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from pipeline.catalogue.po import Catalogue
    from pipeline.commands.articles import Article
    from pipeline.languages.language import Language
    from pipeline.model import Entry, Finding, Unit
    from pipeline.project import Project


EXCERPT = 60
"""Characters of a unit that a problem quotes."""


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
    states: tuple[State, ...]
    """Of all editions that were asked for, by article and in the order of the project's languages."""


@dataclass(frozen=True, slots=True)
class _Names:
    """The glossary of one language."""

    catalogue: Catalogue
    findings: tuple[Finding, ...]
    struck: frozenset[str]
    """What is no name in any language."""


def states(project: Project, languages: Sequence[str] = ()) -> tuple[State, ...]:
    """The state of every edition, by article and in the order of the project's languages."""
    articles = load_articles(project)
    struck = struck_names(project)
    names = {language: _names(project, language, struck) for language in languages or project.languages}
    return tuple(
        _state(project, article, LANGUAGES[language], found)
        for article in articles
        for language, found in names.items()
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
    as it was, and is linked to if it was complete once. Without, its unsound units show the source, and it
    is a draft. An edition in a language that was not asked for is linked to likewise.
    """
    made: list[tuple[State, Path, str]] = []
    found: list[State] = []
    refused: list[State] = []
    listed: list[Listed] = []
    wanted = languages or project.languages
    articles = load_articles(project)
    struck = struck_names(project)
    names = {language: _names(project, language, struck) for language in project.languages}
    for article in articles:
        linked: list[State] = []
        fit: list[State] = []
        for language in project.languages:
            path = project.edition(article.slug, language)
            if language not in wanted and not path.is_file():
                continue
            step(project.relative(path))
            state = _state(project, article, LANGUAGES[language], names[language])
            if language in wanted:
                found.append(state)
                (fit if state.complete or not require_complete else refused).append(state)
            if state in fit or is_released(path) or (path.is_file() and not require_complete):
                linked.append(state)
        linked.sort(key=lambda state: state.language is not article.language)  # the source's edition is the default
        made += [
            (state, project.edition(article.slug, state.language.tag), _edition(project, article, state, linked))
            for state in fit
        ]
        if linked:
            listed.append(Listed(tuple(_listed(article, state) for state in linked)))
    # Everything is read and made before the first file is written: a fault in one leaves all as they were.
    texts = {path: text for _, path, text in made}
    if listed:
        texts[project.editions_folder / "index.html"] = index_page(listed, LANGUAGES[project.source_language])
    written = write_texts(texts)
    built = [Built(state, path, path in written) for state, path, _ in made]
    return Build(tuple(built), tuple(refused), tuple(found))


def compile_catalogues(project: Project, languages: Sequence[str] = ()) -> dict[Path, bool]:
    """Write a .mo file beside each catalogue of these languages, or of all; whether each had to be written.

    It holds what is translated and confirmed, for programs that load translations with gettext.
    """
    compiled = {
        project.catalogue(slug, language).with_suffix(".mo"): mo_bytes(
            need_catalogue(project, project.catalogue(slug, language), language)
        )
        for language in languages or project.languages
        for slug in article_slugs(project)
    }
    return {path: write_pieces(path, [data]) for path, data in compiled.items()}


def is_released(path: Path) -> bool:
    """Whether an edition stands there that was complete when it was built."""
    return path.is_file() and not is_draft(read_text(path))


def _edition(project: Project, article: Article, state: State, editions: Sequence[State]) -> str:
    base = project.base_url or "../"
    own = _address(article.slug, state)
    return make_edition(
        article.page,
        article.units,
        state.texts,
        article.language,
        state.language,
        [Alternate(other.language, f"{base}{_address(article.slug, other)}") for other in editions],
        f"{project.base_url}{own}" if project.base_url else "",
        draft=not state.complete,
    )


def _listed(article: Article, state: State) -> tuple[Language, str, Language, str]:
    """An edition's entry in the index; a headline that is not translated is in the source's language."""
    headline = next((unit for unit in article.units if unit.role == "headline"), article.units[0])
    address = _address(article.slug, state)
    if headline.context not in state.texts:
        return state.language, plain_text(headline.text), article.language, address
    text = state.texts[headline.context]
    if state.language is not article.language:
        text = typeset(text, state.language)
    return state.language, plain_text(text), state.language, address


def _names(project: Project, language: str, struck: frozenset[str]) -> _Names:
    """Raises `ProjectError` where there is no glossary: without it no name would be checked."""
    path = project.names(language)
    catalogue = need_catalogue(project, path, language)
    return _Names(catalogue, check_glossary(catalogue, project.relative(path)).findings, struck)


def _address(slug: str, state: State) -> str:
    return f"{state.language.tag}/{slug}.html"


def _state(project: Project, article: Article, language: Language, names: _Names) -> State:
    path = project.catalogue(article.slug, language.tag)
    where = project.relative(path)
    catalogue = need_catalogue(project, path, language.tag)
    by_key = {(entry.context, entry.source): entry for entry in entries(catalogue, where)}
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
    findings = check_catalogue(catalogue, where, names.catalogue, names.struck).findings
    problems += [_told(finding) for finding in findings if finding.severity == "error"]
    if not own:
        # A name without a translation is a name that no check looks for.
        mine = _names_of(project, article, names)
        problems += [_told(finding) for finding in mine]
        findings += mine
    return State(article.slug, language, len(article.units), translated, fuzzy, findings, tuple(problems), texts)


def _names_of(project: Project, article: Article, names: _Names) -> tuple[Finding, ...]:
    """What is wrong with the glossary's entries for the names of an article."""
    page = project.relative(project.page(article.slug))
    mine = {message.source for message in names.catalogue.active if page in message.references}
    return tuple(finding for finding in names.findings if finding.entry.source in mine and finding.severity != "note")


def _told(finding: Finding) -> str:
    entry = finding.entry
    what = f"{finding.rule}: {entry.source}" if finding.check == "status" else finding.message
    return f"{entry.file}:{entry.line}: {what}"


def _sound(entry: Entry, unit: Unit) -> bool:
    """Whether an edition can show the translation."""
    return bool(entry.target.strip()) and not entry.fuzzy and not any(faults(entry.target, placeholders(unit.text)))


def _problem(entry: Entry | None, unit: Unit, where: str) -> str:
    if entry is None:
        return f"{where}: lacks {unit.context} ({_excerpt(unit.text)}): run polyedition extract"
    what = "fuzzy" if entry.fuzzy else "untranslated" if not entry.target.strip() else ""
    return f"{where}:{entry.line}: {what}: {_excerpt(unit.text)}" if what else ""


def _excerpt(text: str) -> str:
    return text if len(text) <= EXCERPT else f"{text[:EXCERPT].rsplit(' ', 1)[0]} …"
