"""A memory's database, past the memory; and translations to put into it."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from sqlalchemy import create_engine, make_url

from pipeline.memory.database import tables
from pipeline.memory.model import Translation

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Connection

DATE = "2026-11-25T02:00:00Z"


def translation(source: str, target: str = "Переклад", language: str = "uk", **others: str) -> Translation:
    told = {"source_language": "en", "article": "ferry", "context": "p1", "date": DATE} | others
    return Translation(target_language=language, source=source, target=target, **told)


@contextmanager
def connected(url: str) -> Iterator[Connection]:
    """A connection to a database; what is done with it is committed."""
    address = make_url(url)
    if address.drivername == "postgresql":
        address = address.set(drivername="postgresql+pg8000")
    engine = create_engine(address)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def drop_tables(url: str) -> None:
    with connected(url) as connection:
        tables.drop_all(connection)
