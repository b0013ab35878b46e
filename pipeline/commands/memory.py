"""The project's translation memory: filled from its catalogues, asked for its articles, exchanged as TMX."""

from __future__ import annotations

from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline import __version__
from pipeline.catalogue.header import revision_date
from pipeline.catalogue.po import read_po
from pipeline.commands.articles import load_articles
from pipeline.commands.stamp import forget_stamp
from pipeline.files import digest, read_bytes, write_pieces
from pipeline.languages import LANGUAGES
from pipeline.memory.model import Translation

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from pipeline.commands.articles import Article
    from pipeline.memory.store import Memory
    from pipeline.project import Project


def remember_catalogues(memory: Memory, project: Project, articles: Iterable[Article]) -> None:
    """Take in what the catalogues of these articles hold, those that changed since they were taken in last."""
    for article in articles:
        for language in project.languages:
            path = project.catalogue(article.slug, language)
            if LANGUAGES[language] is not article.language and path.exists():
                held = digest(read_bytes(path)).hex()
                translations = _confirmed(path, article.slug, article.language.tag, language)
                memory.remember(f"{language}/{article.slug}", held, translations)


def _confirmed(path: Path, slug: str, source: str, target: str) -> Iterator[Translation]:
    """The confirmed translations of a catalogue, obsolete ones, too."""
    catalogue = read_po(path, keep_lines=False)
    date = revision_date(catalogue)
    for message in catalogue.messages:
        if message.target.strip() and not message.fuzzy:
            yield Translation(source, target, message.source, message.target, slug, message.context, date)


@dataclass(frozen=True, slots=True)
class Exchanged:
    """What went into the memory, or out of it."""

    translations: int
    """How many went out, or were new or other than before."""
    skipped: Mapping[str, int]
    """How many were left out, by reason."""


def export_memory(project: Project, path: Path, languages: Sequence[str] = ()) -> Exchanged:
    """Write all that the memory holds, or the translations into these languages, as a TMX file."""
    from pipeline.memory.tmx import write_tmx

    skipped: Counter[str] = Counter()
    count = 0

    def counted(memory: Memory) -> Iterator[Translation]:
        nonlocal count
        for translation in memory.every():
            if not languages or translation.target_language in languages:
                count += 1
                yield translation

    with opened_memory(project) as memory:
        remember_catalogues(memory, project, load_articles(project) if project.slugs() else ())
        write_pieces(path, write_tmx(counted(memory), __version__, skipped))
    return Exchanged(count - skipped.total(), skipped)


def import_memory(project: Project, path: Path) -> Exchanged:
    """Take the translations of a TMX file into the memory, all of them or, where the file is broken, none."""
    from pipeline.memory.tmx import read_tmx

    undated = revision_date(None)
    skipped: Counter[str] = Counter()
    for _ in read_tmx(path, project.source_language, undated, skipped):
        pass  # a fault at its end is found before anything is stored
    with opened_memory(project) as memory:
        changed = memory.add(read_tmx(path, project.source_language, undated, Counter()))
        forget_stamp(project)
    return Exchanged(changed, skipped)


@contextmanager
def opened_memory(project: Project) -> Iterator[Memory]:
    """The memory, open. SQLAlchemy takes long to import, and most commands do without."""
    from pipeline.memory.store import open_memory

    with open_memory(project.memory_place()) as memory:
        yield memory
