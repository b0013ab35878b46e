"""The translation memory: remembers what the catalogues hold, and finds it again by the same or a similar source text.

Distinct source texts, their translations and the keys to them (`pipeline.memory.keys`) are in three tables of an SQLite
file or a PostgreSQL database; the same statements serve both. What is in it depends on what was remembered alone, and
not on when or in which order; so do the answers.
"""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from itertools import accumulate, islice
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import func, select

from pipeline.memory.database import among, catalogues, connect, insert_rows, keys, texts, told, translations, writing
from pipeline.memory.keys import probed_keys, stored_keys
from pipeline.memory.likeness import likeness
from pipeline.memory.model import Match, Translation

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from sqlalchemy import Connection, Engine, Row, Select

BATCH = 20_000
"""Translations that are written in one transaction."""
CHUNK = 1_000
"""Values in one statement."""
CANDIDATES = 100
"""Texts that are compared with one that is looked up: those that share most keys with it."""
ROWS = 3_000
"""Rows of the index that are read for one text, at most: those of its rarest keys."""

T = TypeVar("T")


@contextmanager
def open_memory(where: str | Path) -> Iterator[Memory]:
    """The memory in a database that is given by its URL, or in the SQLite file at a path; both are made where missing.

    Raises `DatabaseError` for a database that cannot be reached or is not the memory's; so does all use of it.
    """
    engine, aside = connect(where)
    try:
        yield Memory(engine, aside)
    finally:
        engine.dispose()


@dataclass(frozen=True, slots=True)
class Memory:
    """An open memory. While `every` is being read, nothing can be written to an SQLite file."""

    _engine: Engine
    set_aside: Path | None
    """The file that was found in its place, was damaged or of another version, and now lies here."""

    def remember(self, catalogue: str, digest: str, translations: Iterable[Translation]) -> int:
        """Take in what a catalogue holds; how many translations were new or changed.

        A catalogue, such as ``uk/ferry``, whose digest is the one of the last time has nothing to tell: its
        translations are not even read. What it no longer holds stays in the memory.
        """
        known = select(catalogues.c.digest).where(catalogues.c.name == catalogue)
        with told(self._engine.url):
            with self._engine.connect() as connection:
                if connection.scalar(known) == digest:
                    return 0
            with writing(self._engine) as connection:
                changed = sum(_store(connection, batch) for batch in _in_parts(translations, BATCH))
                insert_rows(connection, catalogues, [(catalogue, digest)], replace=True)
        return changed

    def add(self, translations: Iterable[Translation]) -> int:
        """Take in translations from elsewhere; how many were new or changed.

        One with the languages, article, context and source of another takes its place, with its date, unless its
        target is the same. One with a character that cannot be stored, NUL or half a surrogate pair, is left out.
        """
        changed = 0
        with told(self._engine.url):
            for batch in _in_parts(translations, BATCH):
                with writing(self._engine) as connection:
                    changed += _store(connection, batch)
        return changed

    def lookup(
        self,
        sources: Collection[str],
        source_language: str,
        target_language: str,
        *,
        least: float = 0.7,
        limit: int = 1,
    ) -> dict[str, list[Match]]:
        """For each source text its best matches, at most `limit`: the likest first, of equals the newest.

        No match is less like than `least`, from 0 to 1. A similar text is found by the words they share: hardly one in
        a hundred is missed. A source without a match has an empty list.
        """
        wanted = {_text_id(source, source_language): source for source in sources}
        with told(self._engine.url), self._engine.connect() as connection:
            stored = _translations(connection, wanted, target_language, limit)
            open_ = {id_: source for id_, source in wanted.items() if len(stored.get(id_, ())) < limit}
            query = _sharing(connection)
            alike = {
                id_: _likest(source, connection.execute(query, {"values": chosen}), least, limit)
                for id_, source, chosen in _rarest_keys(connection, open_, source_language, target_language)
            }
            similar = {other for found in alike.values() for other in found}
            stored |= _translations(connection, similar - wanted.keys(), target_language, limit)
        return {
            source: _ranked(
                Match(Translation(source_language, target_language, text, *row), value)
                for other, (text, value) in {**alike.get(id_, {}), id_: (source, 1.0)}.items()
                for row in stored.get(other, ())
            )[:limit]
            for id_, source in wanted.items()
        }

    def every(self, source_language: str | None = None, target_language: str | None = None) -> Iterator[Translation]:
        """All translations, or those of these languages, one by one, in the order of all that makes them unique."""
        table = translations.c
        query = (
            select(
                texts.c.language,
                table.language,
                texts.c.text,
                table.target,
                table.article,
                table.context,
                table.date,
            )
            .join_from(translations, texts, table.text == texts.c.id)
            .order_by(texts.c.language, table.language, table.article, table.context, texts.c.text)
        )
        if source_language is not None:
            query = query.where(texts.c.language == source_language)
        if target_language is not None:
            query = query.where(table.language == target_language)
        with told(self._engine.url), self._engine.connect() as connection:
            for row in connection.execute(query, execution_options={"yield_per": CHUNK}):
                yield Translation(*row)

    def count(self) -> int:
        """How many translations there are."""
        with told(self._engine.url), self._engine.connect() as connection:
            return connection.scalar(select(func.count()).select_from(translations)) or 0


def _store(connection: Connection, batch: Sequence[Translation]) -> int:
    """Write what is new or changed in a batch; how many translations that were."""
    rows = {id_: translation for translation in batch if (id_ := _translation_id(translation)) is not None}
    targets: dict[int, str] = {}
    query = select(translations.c.id, translations.c.target).where(among(connection, translations.c.id))
    for part in _in_parts(rows, CHUNK):
        targets.update((id_, target) for id_, target in connection.execute(query, {"values": part}))
    changed = [(id_, rows[id_]) for id_ in sorted(rows) if targets.get(id_) != rows[id_].target]
    new_texts: dict[int, tuple[int, str, str]] = {}
    new_keys: set[tuple[int, int]] = set()
    for id_, translation in changed:
        source, languages = translation.source, (translation.source_language, translation.target_language)
        if id_ not in targets:
            text_id = _text_id(source, languages[0])
            new_texts[text_id] = (text_id, languages[0], source)
            new_keys.update((key, text_id) for key in stored_keys(source, *languages))
    insert_rows(connection, texts, [new_texts[text_id] for text_id in sorted(new_texts)])
    insert_rows(connection, keys, sorted(new_keys))
    insert_rows(connection, translations, [_row(id_, translation) for id_, translation in changed], replace=True)
    return len(changed)


def _row(id_: int, translation: Translation) -> tuple[int, int, str, str, str, str, str]:
    return (
        id_,
        _text_id(translation.source, translation.source_language),
        translation.target_language,
        translation.target,
        translation.article,
        translation.context,
        translation.date,
    )


def _translations(
    connection: Connection, text_ids: Collection[int], language: str, limit: int
) -> dict[int, list[tuple[str, str, str, str]]]:
    """The newest translations of each text, at most `limit`, as target, article, context, and date."""
    table = translations.c
    newest_first = (table.date.desc(), table.article, table.context)
    rank = func.row_number().over(partition_by=table.text, order_by=newest_first).label("rank")
    ranked = (
        select(table.text, table.target, table.article, table.context, table.date, rank)
        .where(among(connection, table.text), table.language == language)
        .subquery()
    )
    query = select(ranked).where(ranked.c.rank <= limit)
    found: dict[int, list[tuple[str, str, str, str]]] = {}
    for part in _in_parts(text_ids, CHUNK):
        for text_id, target, article, context, date, _ in connection.execute(query, {"values": part}):
            found.setdefault(text_id, []).append((target, article, context, date))
    return found


def _rarest_keys(
    connection: Connection, sources: Mapping[int, str], source_language: str, target_language: str
) -> Iterator[tuple[int, str, list[int]]]:
    """Of each text the keys that lead to it, rarest first, as far as few enough texts have them."""
    probed = {id_: probed_keys(source, source_language, target_language) for id_, source in sources.items()}
    counts: dict[int, int] = {}
    query = select(keys.c.key, func.count()).where(among(connection, keys.c.key)).group_by(keys.c.key)
    for part in _in_parts(sorted(set().union(*probed.values())), CHUNK):
        counts.update((key, count) for key, count in connection.execute(query, {"values": part}))
    for id_, source in sources.items():
        known = sorted((counts[key], key) for key in probed[id_] if key in counts)
        sums = accumulate(count for count, _ in known)
        if chosen := [key for (_, key), total in zip(known, sums, strict=True) if total <= ROWS]:
            yield id_, source, chosen


def _sharing(connection: Connection) -> Select[int, str]:
    """The texts that have most of the keys that are given as ``values``."""
    shared = (
        select(keys.c.text)
        .where(among(connection, keys.c.key))
        .group_by(keys.c.text)
        .order_by(func.count().desc(), keys.c.text)
        .limit(CANDIDATES)
        .subquery()
    )
    return select(texts.c.id, texts.c.text).join_from(shared, texts, shared.c.text == texts.c.id)


def _likest(source: str, candidates: Iterable[Row[int, str]], least: float, limit: int) -> dict[int, tuple[str, float]]:
    """The texts that are most like another, at least `limit` where there are as many, each with its likeness."""
    found = {id_: (text, value) for id_, text in candidates if (value := likeness(source, text, least)) >= least}
    # As like as the last that is wanted: which of these it is, their dates decide.
    worth = sorted((value for _, value in found.values()), reverse=True)[:limit]
    return {id_: match for id_, match in found.items() if match[1] >= worth[-1]}


def _ranked(matches: Iterable[Match]) -> list[Match]:
    """The likest first; of equals the newest, and then by what makes them unique."""

    def unique(match: Match) -> tuple[str, str, str]:
        return match.translation.article, match.translation.context, match.translation.source

    return sorted(sorted(matches, key=unique), key=lambda match: (match.likeness, match.translation.date), reverse=True)


def _translation_id(translation: Translation) -> int | None:
    """The number of what makes a translation unique; None for one that cannot be stored."""
    unique = (
        translation.source_language,
        translation.target_language,
        translation.article,
        translation.context,
        translation.source,
    )
    everything = "".join((*unique, translation.target, translation.date))
    if "\0" in everything:
        return None
    try:
        everything.encode()
    except UnicodeEncodeError:
        return None
    return _hash(*unique)


def _text_id(text: str, language: str) -> int:
    return _hash(language, text)


def _hash(*parts: str) -> int:
    """A signed number of 64 bits, the same at all times and on all machines."""
    whole = "\0".join(parts).encode(errors="surrogatepass")
    return int.from_bytes(blake2b(whole, digest_size=8).digest(), "big", signed=True)


def _in_parts(values: Iterable[T], size: int) -> Iterator[list[T]]:
    """All values in their order, in lists of `size`."""
    rest = iter(values)
    while part := list(islice(rest, size)):
        yield part
