"""The memory's tables, in SQLite or in PostgreSQL, and what can go wrong in reaching them."""

from __future__ import annotations

import socket
import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import (
    BigInteger,
    Column,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    any_,
    bindparam,
    create_engine,
    event,
    func,
    inspect,
    select,
)
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from pipeline.errors import DatabaseError
from pipeline.files import OWN_FOLDER

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy import ColumnElement, Connection, Engine

VERSION = 1
"""Of the tables and of the keys in them: to be raised when either changes."""
PATIENCE = 60
"""Seconds to wait for another process that writes the same SQLite file."""

ANSWERS = 10
"""Seconds in which a server has to answer."""
PORT = 5432
_CHECK = "check that the server runs, that its address is right, and what this user may do there"

_TEXT = Text().with_variant(Text(collation="C"), "postgresql")  # the order of code points, as SQLite has it

tables = MetaData()
memory = Table("polyedition_memory", tables, Column("version", Integer, nullable=False))
catalogues = Table(
    "polyedition_catalogues",
    tables,
    Column("name", _TEXT, primary_key=True),
    Column("digest", _TEXT, nullable=False),
)
# The rows of the next two are known by 64 bits of a hash of what makes them unique. In a memory of a million, the odds
# that any two share it are one in thirty million.
texts = Table(
    "polyedition_texts",
    tables,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("language", _TEXT, nullable=False),
    Column("text", _TEXT, nullable=False),
)
translations = Table(
    "polyedition_translations",
    tables,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("text", BigInteger, nullable=False),  # the source
    Column("language", _TEXT, nullable=False),
    Column("target", _TEXT, nullable=False),
    Column("article", _TEXT, nullable=False),
    Column("context", _TEXT, nullable=False),
    Column("date", _TEXT, nullable=False),
    Index("polyedition_translations_text", "text"),
)
keys = Table(
    "polyedition_keys",
    tables,
    Column("key", Integer, primary_key=True, autoincrement=False),
    Column("text", BigInteger, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

_LOCK = {"sqlite": "BEGIN IMMEDIATE", "postgresql": "SELECT pg_advisory_xact_lock(7305808869229638005)"}
_UNREADABLE = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


class _OtherVersionError(Exception):
    """The tables are there and are of another version."""


def connect(where: str | Path) -> tuple[Engine, Path | None]:
    """The engine of a database that has the tables, and where the file went that was found in its place.

    `where` is a URL or the path of an SQLite file, which is made with its folder. A file that is damaged or of another
    version is only a cache: it is set aside and a new one begun. Raises `DatabaseError` for what cannot be used.
    """
    url = _url(where)
    engine = _engine(url)
    with told(url):
        try:
            _prepare(engine)
        except (DBAPIError, _OtherVersionError) as error:
            engine.dispose()
            if isinstance(error, DBAPIError) and not is_damaged(error):
                raise
            if not _is_ours(url):
                what = "is damaged, or no SQLite file" if isinstance(error, DBAPIError) else "is of another version"
                raise DatabaseError(
                    f"the translation memory in {name(url)} {what}",
                    remedy="name another database, or take away this one's tables polyedition_*: "
                    "they are filled again from the catalogues",
                ) from None
            aside = set_aside(url)
            engine = _engine(url)
            _prepare(engine)
            return engine, aside
    return engine, None


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that writes: one at a time, whoever else uses the database, so none can wait for the other."""
    with engine.begin() as connection:
        connection.exec_driver_sql(_LOCK[engine.dialect.name])
        yield connection


@contextmanager
def told(url: URL) -> Iterator[None]:
    """What the database has against it, told to the user."""
    try:
        yield
    except DBAPIError as error:
        raised = error.orig.args[0] if error.orig is not None and error.orig.args else error
        reason = raised.get("M", raised) if isinstance(raised, dict) else raised  # pg8000 has the server's fields
        if url.get_backend_name() != "sqlite":
            message = f"the translation memory in {name(url)} cannot be used ({reason})"
            raise DatabaseError(message, remedy=_CHECK) from error
        if is_damaged(error) and _is_ours(url):
            message, remedy = f"was damaged and is now {set_aside(url)}", "run the command again"
            raise DatabaseError(message, file=url.database, remedy=remedy) from error
        message = f"the translation memory cannot be used ({reason})"
        remedy = "check the file's permissions and the space that is left, and that no other process holds it"
        raise DatabaseError(message, file=url.database, remedy=remedy) from error
    except ConnectionError as error:  # the driver lets it through
        reason = error.strerror or error
        raise DatabaseError(
            f"the translation memory in {name(url)} cannot be used ({reason})", remedy=_CHECK
        ) from error


def insert_rows(
    connection: Connection, table: Table, rows: Sequence[tuple[object, ...]], *, replace: bool = False
) -> None:
    """Insert rows, with a value for each column; one that is there already stays, or is replaced."""
    if not rows:
        return
    columns = list(table.columns)
    values: object
    insert: sqlite.Insert | postgresql.Insert
    if connection.dialect.name == "postgresql":
        # An array for each column: a statement for each row would go to the server and back for each.
        arrays = [bindparam(column.name, type_=postgresql.ARRAY(column.type)) for column in columns]
        insert = postgresql.insert(table).from_select(columns, select(*map(func.unnest, arrays)))
        values = dict(zip(table.columns.keys(), map(list, zip(*rows, strict=True)), strict=True))
    else:
        insert = sqlite.insert(table)
        values = [dict(zip(table.columns.keys(), row, strict=True)) for row in rows]
    if replace:
        changed = {column.name: insert.excluded[column.name] for column in columns if not column.primary_key}
        insert = insert.on_conflict_do_update(index_elements=list(table.primary_key), set_=changed)
    else:
        insert = insert.on_conflict_do_nothing()
    connection.execute(insert, values)


def among(connection: Connection, column: Column[int]) -> ColumnElement[bool]:
    """The condition that a column has one of the numbers given as the parameter ``values``, a list."""
    if connection.dialect.name == "postgresql":  # as one array: with a thousand parameters, reading them takes longest
        return column == any_(bindparam("values", type_=postgresql.ARRAY(column.type)))
    return column.in_(bindparam("values", expanding=True))


def name(url: URL) -> str:
    """A database as it can be shown to anyone: without user, password and options."""
    return str(url.database) if url.host is None else f"{url.database} on {url.host}:{url.port or 5432}"


def is_damaged(error: DBAPIError) -> bool:
    """Whether SQLite cannot read the file at all."""
    return isinstance(error.orig, sqlite3.Error) and getattr(error.orig, "sqlite_errorcode", 0) & 0xFF in _UNREADABLE


def set_aside(url: URL) -> Path:
    """Rename an SQLite file, and the journal that belongs to it; an earlier one that was set aside is overwritten."""
    path = Path(str(url.database))
    aside = path.with_name(f"{path.name}.aside")
    for suffix in ("-journal", ""):  # the file last: a journal left behind would be played back into the next one
        file = path.with_name(path.name + suffix)
        try:
            if file.exists():
                file.replace(aside.with_name(aside.name + suffix))
        except OSError as error:
            message = f"is damaged or of another version, and cannot be renamed ({error.strerror})"
            raise DatabaseError(message, file=file, remedy="delete it") from None
    return aside


def _url(where: str | Path) -> URL:
    if isinstance(where, Path):
        return URL.create("sqlite", database=str(where))
    try:
        url = make_url(where)
    except (ArgumentError, ValueError):  # neither is repeated here: it may hold a password
        url = None
    backend = url.get_backend_name() if url else ""
    sqlite_file = url and url.drivername == "sqlite" and url.database and "\0" not in url.database and not url.query
    if url is None or not (sqlite_file or (backend == "postgresql" and url.database)):
        raise DatabaseError(
            "the translation memory's address is not that of an SQLite file or a PostgreSQL database",
            remedy="write for example postgresql://user@host/database",
        )
    return url.set(drivername="postgresql+pg8000") if url.drivername == "postgresql" else url


def _is_ours(url: URL) -> bool:
    """Whether it is a file that may be made anew; one that a person named is theirs."""
    return url.get_backend_name() == "sqlite" and Path(str(url.database)).parent.name == OWN_FOLDER


def _reach(url: URL) -> None:
    """Raises `DatabaseError` for a server that doesn't answer; the driver would wait as long as the system does."""
    if url.host:
        try:
            socket.create_connection((url.host, url.port or PORT), timeout=ANSWERS).close()
        except OSError as error:
            raise DatabaseError(
                f"the translation memory in {name(url)} cannot be used ({error.strerror or error})", remedy=_CHECK
            ) from None


def _engine(url: URL) -> Engine:
    if url.get_backend_name() == "sqlite":
        path = Path(str(url.database))
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            message = f"cannot be made ({error.strerror})"
            raise DatabaseError(message, file=path.parent, remedy="check its permissions") from None
        engine = create_engine(url, connect_args={"timeout": PATIENCE})
        event.listen(engine, "connect", _tune)
        return engine
    try:
        engine = create_engine(url)
    except (ModuleNotFoundError, NoSuchModuleError):
        driver = url.get_driver_name()
        remedy = "pip install 'polyedition[postgresql]'" if driver == "pg8000" else "install it, or leave it out"
        raise DatabaseError(f"the driver {driver} for PostgreSQL is not installed", remedy=remedy) from None
    _reach(url)
    return engine


def _tune(connection: sqlite3.Connection, _: object) -> None:
    # What a process has written survives it without this; what a power cut damages is set aside and filled again.
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute(f"PRAGMA cache_size = {-64 * 1024}")  # in KiB


def _prepare(engine: Engine) -> None:
    """Make the tables, if another process has not done so already."""
    with engine.connect() as connection:
        if _is_ready(connection):
            return
    with writing(engine) as connection:
        if not _is_ready(connection):
            tables.create_all(connection)
            connection.execute(memory.insert().values(version=VERSION))


def _is_ready(connection: Connection) -> bool:
    found = inspect(connection).get_table_names()  # in one look: another process may be making them
    if memory.name in found:
        if not {table.name for table in tables.sorted_tables} <= {*found}:
            raise _OtherVersionError
        if connection.scalar(memory.select()) != VERSION:
            raise _OtherVersionError
        return True
    if connection.dialect.name == "sqlite" and found:
        message = f"is a database of something else, with a table {found[0]}"
        raise DatabaseError(message, file=connection.engine.url.database, remedy="name another file")
    return False
