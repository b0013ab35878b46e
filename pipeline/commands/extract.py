"""Templates, catalogues and glossaries brought up to the articles."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.catalogue.added import hand_added, name_key, no_names
from pipeline.catalogue.header import creation_date, languages_of, new_header, with_date
from pipeline.catalogue.merge import merge
from pipeline.catalogue.po import Catalogue, format_po, read_po
from pipeline.catalogue.proposed import with_notes_of, without_gone_proposals
from pipeline.catalogue.template import (
    Source,
    article_messages,
    article_names,
    known_names,
    name_messages,
    propose_names,
)
from pipeline.commands.articles import load_articles
from pipeline.errors import ProjectError
from pipeline.files import write_text
from pipeline.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from pipeline.catalogue.po import Message
    from pipeline.languages.language import Language
    from pipeline.project import Project

LATIN = LANGUAGES["en"]
"""The rules of transcription read Latin letters; other names reach them by way of this language."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """What was brought up to the articles."""

    written: tuple[Path, ...]
    """The files that were written anew."""
    proposed: Mapping[Path, int]
    """In how many entries of a glossary a translation was proposed; without those in which none was."""


def extract(project: Project, step: Callable[[str], object] = str) -> Extracted:
    """Bring every template, catalogue and glossary up to the source pages, and propose translations of new names.

    The glossary is that of all articles, so all are read; `step` is told each file's name before it is
    worked on. Everything is read and merged before the first file is written: a fault in one of them
    leaves all as they were.
    """
    articles = load_articles(project)
    sources = [
        Source(project.relative(project.page(article.slug)), article.language, article.units) for article in articles
    ]
    glossaries = {
        language: read_catalogue(project, project.names(language), language) for language in project.languages
    }
    standing = [found for found in glossaries.values() if found]
    struck = no_names(standing)
    known = [name for name in known_names(standing) if name_key(name) not in struck]
    names = [article_names(source, known, struck) for source in sources]
    texts: dict[Path, str] = {}
    translated: dict[str, list[Catalogue]] = {language: [] for language in project.languages}
    for article, source, found in zip(articles, sources, names, strict=True):
        messages = article_messages(source, [name.name for name in found])
        template = project.template(article.slug)
        step(project.relative(template))
        old = read_po(template) if template.exists() else None
        date = creation_date(messages, old)
        texts[template] = format_po(_merged(article.slug, messages, old, date, article.language, None))
        for language in project.languages:
            path = project.catalogue(article.slug, language)
            step(project.relative(path))
            old = read_catalogue(project, path, language)
            merged = _merged(article.slug, messages, old, date, article.language, LANGUAGES[language])
            translated[language].append(merged)
            texts[path] = format_po(merged)
    messages = name_messages(zip(sources, names, strict=True))
    source_language = LANGUAGES[project.source_language]
    proposed: dict[Path, int] = {}
    for language, old in glossaries.items():
        path = project.names(language)
        step(project.relative(path))
        mine = messages
        if old:
            old = without_gone_proposals(old, messages)
            mine = with_notes_of(hand_added(old, messages), {message.key: message for message in old.messages})
        merged = _merged("names", mine, old, creation_date(mine, old), source_language, LANGUAGES[language])
        filled = propose_names(
            merged, list(zip(sources, names, translated[language], strict=True)), LANGUAGES[language], LATIN
        )
        if count := sum(one is not other for one, other in zip(merged.messages, filled.messages, strict=True)):
            proposed[path] = count
        texts[path] = format_po(filled)
    return Extracted(tuple(path for path, text in texts.items() if write_text(path, text)), proposed)


def orphans(project: Project) -> tuple[Path, ...]:
    """The catalogues and editions whose article has no page any more: it was renamed or deleted."""
    slugs = set(project.slugs())
    found = []
    for language in project.languages:
        names = project.names(language)
        catalogues = [path for path in sorted(names.parent.glob("*.po")) if path != names]
        editions = sorted(project.edition("index", language).parent.glob("*.html"))
        found += [path for path in (*catalogues, *editions) if path.stem not in slugs and not path.name.startswith(".")]
    return tuple(found)


def read_catalogue(project: Project, path: Path, language: str) -> Catalogue | None:
    """A catalogue of the project, None where there is no such file yet.

    Raises `ProjectError` where it is malformed, or where its header tells no language or another one.
    """
    if not path.exists():
        return None
    catalogue = read_po(path)
    where = project.relative(path)
    _, target = languages_of(catalogue, where, language)
    if target.tag != language:
        raise ProjectError(
            f"is a catalogue for {catalogue.header['Language']!r}, in the folder of {language!r}",
            file=where,
            remedy="move it to its own folder, or correct the Language field of its header",
        )
    return catalogue


def need_catalogue(project: Project, path: Path, language: str) -> Catalogue:
    """A catalogue of the project. Raises `ProjectError` also where there is no such file yet."""
    catalogue = read_catalogue(project, path, language)
    if catalogue is None:
        raise ProjectError("no such catalogue yet", file=project.relative(path), remedy="run polyedition extract")
    return catalogue


def _merged(
    name: str, messages: Sequence[Message], old: Catalogue | None, date: str, source: Language, target: Language | None
) -> Catalogue:
    """A catalogue, or a template where there is no `target`, with these messages and what the old one says of them."""
    if old is None:
        comment, header = new_header(name, source, target, date)
        return Catalogue(header, tuple(messages), comment)
    return replace(with_date(old, date), messages=merge(messages, old.messages))
