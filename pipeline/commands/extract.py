"""Templates, catalogues and glossaries brought up to the articles."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from pipeline.catalogue.added import hand_added, name_key, no_names
from pipeline.catalogue.header import creation_date, new_header, with_date, with_source_language
from pipeline.catalogue.merge import merge
from pipeline.catalogue.po import Catalogue, po_pieces, read_po
from pipeline.catalogue.proposed import with_notes_of, without_gone_proposals
from pipeline.catalogue.recalled import recall_notes, unknown_texts
from pipeline.catalogue.renamed import renamed
from pipeline.catalogue.template import (
    Source,
    article_messages,
    article_names,
    confirmed_texts,
    known_names,
    name_messages,
    propose_names,
)
from pipeline.commands.articles import load_articles
from pipeline.commands.catalogues import orphan_catalogues, read_catalogue
from pipeline.commands.memory import opened_memory, remember_catalogues
from pipeline.commands.stamp import is_up_to_date, put_stamp
from pipeline.errors import DatabaseError
from pipeline.files import digest, read_bytes, reread_if_changed, write_texts
from pipeline.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from pipeline.catalogue.po import Message
    from pipeline.commands.articles import Article
    from pipeline.files import Held
    from pipeline.languages.language import Language
    from pipeline.memory.model import Match
    from pipeline.memory.store import Memory
    from pipeline.names.model import Name
    from pipeline.project import Project

LATIN = LANGUAGES["en"]
"""The rules of transcription read Latin letters; other names reach them by way of this language."""
LEAST = 0.7
"""How alike a text of another article must be for its translation to be offered."""
AT_ONCE = 1000
"""Texts that the memory is asked for in one go."""
ROUNDS = 5
"""How often names are looked for, since one that is found in one article is known in all."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """What was brought up to the articles."""

    written: tuple[Path, ...] = ()
    """The files that were written anew."""
    proposed: Mapping[Path, int] = field(default_factory=dict)
    """In how many entries of a glossary a translation was proposed; without those in which none was."""
    recalled: Mapping[Path, int] = field(default_factory=dict)
    """In how many entries of a catalogue a translation was offered that another article has; likewise."""
    renamed: Mapping[Path, Path] = field(default_factory=dict)
    """Where the catalogues and templates stood whose article's page has another name now."""
    fault: str = ""
    """Why the translation memory could not be asked; empty where it could."""
    aside: Path | None = None
    """The memory that was damaged, or of another version, and in whose place a new one was filled."""
    again: bool = False
    """Whether the memory may have more to offer by now."""


def extract(project: Project, step: Callable[[str], object] = str) -> Extracted:
    """Bring every template, catalogue and glossary up to the source pages, and propose translations of new names.

    The glossary is that of all articles, so all are read; `step` is told each file's name before it is
    worked on. Everything is read and merged before the first file takes its place: a fault in one of them
    leaves all as they were, and where another program saves one meanwhile, all are read anew.
    """
    if is_up_to_date(project):
        return Extracted()
    done = reread_if_changed(lambda held: _extract(project, held, step))
    if not done.again:
        return done
    # What was carried over into other entries is news to the memory, and may be an answer to what is still open.
    more = reread_if_changed(lambda held: _extract(project, held, step))
    written = dict.fromkeys((*done.written, *more.written))
    return replace(
        done,
        written=tuple(written),
        proposed={**done.proposed, **more.proposed},
        recalled={**done.recalled, **more.recalled},
    )


def _extract(project: Project, held: Held, step: Callable[[str], object]) -> Extracted:
    articles = load_articles(project)
    with ExitStack() as stack:
        memory, fault = None, ""
        try:
            memory = stack.enter_context(opened_memory(project))
            remember_catalogues(memory, project, articles)
        except DatabaseError as error:
            memory, fault = None, str(error)
        work = _Work(project, articles, _moves(project, articles), memory, step)
        written = write_texts(work.texts(), held)
    for place in work.moves.values():
        if digest(read_bytes(place)) == held.get(place):
            place.unlink()
    again = work.unanswered and (work.carried or bool(work.moves))
    if memory and not again and (project.memory_place() == project.memory_file or not work.unanswered):
        put_stamp(project, held)
    aside = memory.set_aside if memory else None
    return Extracted(written, work.proposed, work.recalled, work.moves, fault, aside, again)


class _Work:
    """One extraction: `texts` yields each file's text when it is asked for, so that not all are held at once."""

    def __init__(
        self,
        project: Project,
        articles: Sequence[Article],
        moves: Mapping[Path, Path],
        memory: Memory | None,
        step: Callable[[str], object],
    ) -> None:
        self.project, self.articles, self.moves, self.memory, self.step = project, articles, moves, memory, step
        self.proposed: dict[Path, int] = {}
        self.recalled: dict[Path, int] = {}
        self.said: dict[str, list[Mapping[tuple[str, str], str]]] = {language: [] for language in project.languages}
        """For each language, article by article, the confirmed translations."""
        self.unanswered = False
        """Whether there is a text for which the memory has no answer yet."""
        self.carried = False
        """Whether a confirmed translation stands in an entry in which the memory has not seen it."""

    def texts(self) -> Iterator[tuple[Path, Iterator[str]]]:
        for path, catalogue in self._catalogues():
            pieces = po_pieces(catalogue)
            del catalogue  # before the next one is read
            yield path, pieces
            del pieces

    def _catalogues(self) -> Iterator[tuple[Path, Catalogue]]:
        project = self.project
        sources = [
            Source(project.relative(project.page(article.slug)), article.language, article.units)
            for article in self.articles
        ]
        glossaries = {
            language: read_catalogue(project, project.names(language), language) for language in project.languages
        }
        names = _names(sources, [found for found in glossaries.values() if found])
        for article, source, found in zip(self.articles, sources, names, strict=True):
            messages = article_messages(source, [name.name for name in found])
            old, date = self._old_template(project.template(article.slug), messages)
            yield project.template(article.slug), _merged(article.slug, messages, old, date, article.language, None)
            del old
            for language in project.languages:
                yield project.catalogue(article.slug, language), self._catalogue(article, messages, language, date)
        messages = name_messages(zip(sources, names, strict=True))
        for language, old in glossaries.items():
            path = project.names(language)
            self.step(project.relative(path))
            articles = list(zip(sources, names, self.said[language], strict=True))
            yield path, self._glossary(messages, old, language, articles)

    def _old_template(self, path: Path, messages: Sequence[Message]) -> tuple[Catalogue | None, str]:
        """The template as it stands, and the POT-Creation-Date that is due."""
        self.step(self.project.relative(path))
        place = self.moves.get(path, path)
        old = read_po(place) if place.exists() else None
        return old, creation_date(messages, old)

    def _catalogue(self, article: Article, messages: Sequence[Message], language: str, date: str) -> Catalogue:
        path = self.project.catalogue(article.slug, language)
        self.step(self.project.relative(path))
        old = read_catalogue(self.project, self.moves.get(path, path), language)
        memory = self._recall(messages, old, article.language, LANGUAGES[language])
        merged = _merged(article.slug, messages, old, date, article.language, LANGUAGES[language], memory)
        if count := _recalls(merged) - (_recalls(old) if old else 0):
            self.recalled[path] = count
        said = confirmed_texts(merged)
        self.carried |= old is not None and bool(said.keys() - confirmed_texts(old).keys())
        self.said[language].append(said)
        return merged

    def _glossary(
        self,
        messages: Sequence[Message],
        old: Catalogue | None,
        language: str,
        articles: Sequence[tuple[Source, Sequence[Name], Mapping[tuple[str, str], str]]],
    ) -> Catalogue:
        if old:
            old = without_gone_proposals(old, messages)
            messages = with_notes_of(hand_added(old, messages), {message.key: message for message in old.messages})
        source, target = LANGUAGES[self.project.source_language], LANGUAGES[language]
        merged = _merged("names", messages, old, creation_date(messages, old), source, target)
        filled = propose_names(merged, articles, target, LATIN)
        if count := sum(one is not other for one, other in zip(merged.messages, filled.messages, strict=True)):
            self.proposed[self.project.names(language)] = count
        return filled

    def _recall(
        self, messages: Sequence[Message], old: Catalogue | None, source: Language, target: Language
    ) -> dict[str, Match]:
        """For the texts that this catalogue has no translation of, the best that the memory has."""
        asked = unknown_texts(messages, old.messages if old else ())
        if self.memory is None or source is target or not asked:
            return {}
        best: dict[str, Match] = {}
        for start in range(0, len(asked), AT_ONCE):
            found = self.memory.lookup(asked[start : start + AT_ONCE], source.tag, target.tag, least=LEAST)
            best |= {text: matches[0] for text, matches in found.items() if matches}
        self.unanswered |= len(best) < len(asked)
        return best


def _moves(project: Project, articles: Iterable[Article]) -> dict[Path, Path]:
    """For each file of an article whose page has another name now: where it stands."""
    left = orphan_catalogues(project)
    new = {
        article.slug: {unit.text for unit in article.units}
        for article in articles
        if left and not any(path.exists() for path in _files(project, article.slug))
    }
    texts = {
        slug: {message.source for path in paths[:1] for message in read_po(path, keep_lines=False).active}
        for slug, paths in left.items()
        if new
    }
    return {
        path: place
        for slug, old in renamed(new, texts).items()
        for path, place in zip(_files(project, slug), _files(project, old), strict=True)
        if place.exists()
    }


def _files(project: Project, slug: str) -> list[Path]:
    return [project.template(slug), *(project.catalogue(slug, language) for language in project.languages)]


def _names(sources: Sequence[Source], glossaries: Sequence[Catalogue]) -> list[tuple[Name, ...]]:
    """The names of each article; those of the glossaries, and of the other articles, are found wherever they stand."""
    struck = no_names(glossaries)
    known = {name: None for name in known_names(glossaries) if name_key(name) not in struck}
    found: list[tuple[Name, ...]] = []
    for _ in range(ROUNDS):
        found = [article_names(source, known, struck) for source in sources]
        before = len(known)
        known |= dict.fromkeys(name.name for names in found for name in names)
        if len(known) == before:
            break
    return found


def _merged(
    name: str,
    messages: Sequence[Message],
    old: Catalogue | None,
    date: str,
    source: Language,
    target: Language | None,
    memory: Mapping[str, Match] | None = None,
) -> Catalogue:
    """A catalogue, or a template where there is no `target`, with these messages and what the old one says of them."""
    terms = name == "names"
    rules = target.sentences if target and not terms else None
    merged = merge(messages, old.messages if old else (), rules, memory, terms=terms, own=source is target)
    if old:
        return replace(with_source_language(with_date(old, date), source), messages=merged)
    comment, header = new_header(name, source, target, date)
    return Catalogue(header, merged, comment)


def _recalls(catalogue: Catalogue) -> int:
    return sum(bool(message.target and recall_notes(message)) for message in catalogue.messages)
