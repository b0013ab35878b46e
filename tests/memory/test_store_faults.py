"""Two who write at once, a process that is killed, files that are damaged, and servers that do not answer."""

from __future__ import annotations

import signal
import socket
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from databases import connected, translation
from sqlalchemy import URL, text
from writer import numbered

from pipeline.errors import DatabaseError
from pipeline.memory import database
from pipeline.memory.store import open_memory

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

WRITER = Path(__file__).with_name("writer.py")


@pytest.fixture
def write() -> Iterator[Callable[..., subprocess.Popen[str]]]:
    """A function that starts a process, which opens the memory and waits."""
    started = []

    def start(where: str | Path, first: int, step: int, last: int) -> subprocess.Popen[str]:
        command = [sys.executable, "-W", "error", str(WRITER), *map(str, (where, first, step, last))]
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.communicate()


def opened(process: subprocess.Popen[str]) -> None:
    assert process.stdout is not None
    assert process.stdout.readline() == "open\n"


def go(process: subprocess.Popen[str]) -> None:
    assert process.stdin is not None
    process.stdin.write("\n")
    process.stdin.flush()


def test_two_processes_write_the_same_translations_at_once(
    where: str | Path, write: Callable[..., subprocess.Popen[str]]
) -> None:
    """One from the first to the last, the other from the last to the first."""
    writers = [write(where, 0, 20, 381), write(where, 380, -20, -1)]
    for act in (opened, go):
        for writer in writers:
            act(writer)
    for writer in writers:
        assert writer.wait(timeout=120) == 0
    with open_memory(where) as memory:
        stored = {one.context: one for one in memory.every()}
        assert stored == {f"p{number}": numbered(number) for number in range(430)}
        asked = [numbered(number).source.replace("morning", "night") for number in (0, 50, 429)]
        assert all(matches[0].likeness > 0.85 for matches in memory.lookup(asked, "en", "uk").values())


def test_processes_make_the_tables_at_once(where: str | Path, write: Callable[..., subprocess.Popen[str]]) -> None:
    writers = [write(where, 0, 1, 1) for _ in range(3)]
    for writer in writers:
        go(writer)
    for writer in writers:
        assert writer.wait(timeout=120) == 0


def test_a_memory_works_after_a_process_was_killed_that_wrote_to_it(
    where: str | Path, write: Callable[..., subprocess.Popen[str]]
) -> None:
    writer = write(where, 0, 50, 1_000_000)
    opened(writer)
    go(writer)
    assert writer.stdout is not None
    assert writer.stdout.readline() == "0\n"
    writer.send_signal(signal.SIGKILL)
    writer.wait(timeout=120)
    with open_memory(where) as memory:
        assert memory.set_aside is None
        stored = memory.count()
        assert stored
        assert stored % 50 == 0
        assert memory.add([translation("One.")]) == 1
        assert len(list(memory.every())) == stored + 1
        asked = numbered(0).source + "!"
        assert memory.lookup([asked], "en", "uk")[asked]
    if isinstance(where, Path):
        assert [path.name for path in where.parent.iterdir()] == [where.name]


def test_who_waits_too_long_for_another_process_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.05)
    file = tmp_path / "memory.sqlite"
    with open_memory(file) as memory:
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(DatabaseError) as raised:
            memory.add([translation("One.")])
        assert str(raised.value) == (
            f"{file}: the translation memory cannot be used (database is locked); "
            "check the file's permissions and the space that is left, and that no other process holds it"
        )
        other.close()
        assert memory.add([translation("One.")]) == 1


def garbage(file: Path) -> None:
    file.write_bytes(b"These are no tables. " * 500)


def cut_short(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:5_000])


def another_version(file: Path) -> None:
    with connected(f"sqlite:///{file}") as connection:
        connection.execute(text("UPDATE polyedition_memory SET version = 0"))


def no_version(file: Path) -> None:
    with connected(f"sqlite:///{file}") as connection:
        connection.execute(text("DELETE FROM polyedition_memory"))


def a_table_less(file: Path) -> None:
    with connected(f"sqlite:///{file}") as connection:
        connection.execute(text("DROP TABLE polyedition_keys"))


@pytest.mark.parametrize("damage", [garbage, cut_short, another_version, no_version, a_table_less])
@pytest.mark.parametrize("address", [str, "sqlite:///{}".format])
def test_a_file_that_somebody_named_is_touched_by_nobody(
    tmp_path: Path, damage: Callable[[Path], None], address: Callable[[Path], str]
) -> None:
    file = tmp_path / "notes.txt"
    with open_memory(file) as memory:
        memory.remember("uk/ferry", "1", [translation("One.")])
    damage(file)
    spoiled = file.read_bytes()
    place = file if address is str else address(file)
    with pytest.raises(DatabaseError, match="the translation memory"), open_memory(place) as memory:
        memory.count()
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {"notes.txt": spoiled}


@pytest.mark.parametrize(
    "address",
    [
        "", "notes", "postgresql://", "postgresql+pg8000:///", "sqlite://", "sqlite+aiosqlite:///x", "sqlite:///x%00y",
        "sqlite:///x\0y", "sqlite:///x?foo=bar", "mysql://host/x", "postgresql://host:port/x",
    ],
)  # fmt: skip
def test_what_is_no_address(address: str) -> None:
    with pytest.raises(DatabaseError, match="address is not that of"):
        open_memory(address).__enter__()


@pytest.mark.parametrize("damage", [garbage, cut_short, another_version, no_version, a_table_less])
def test_a_file_that_cannot_be_used_is_set_aside(tmp_path: Path, damage: Callable[[Path], None]) -> None:
    file = tmp_path / ".polyedition" / "memory.sqlite"
    aside = file.with_name("memory.sqlite.aside")
    with open_memory(file) as memory:
        memory.remember("uk/ferry", "1", [translation("One.")])
    damage(file)
    spoiled = file.read_bytes()
    for attempt in range(2):
        with open_memory(file) as memory:
            assert memory.set_aside == (None if attempt else aside)
            assert aside.read_bytes() == spoiled
            assert memory.remember("uk/ferry", "1", [translation("One.")]) == 1 - attempt
            assert memory.count() == 1


def test_the_journal_of_a_damaged_file_goes_with_it(tmp_path: Path) -> None:
    """It would be played back into the new file."""
    for name in ("memory.sqlite", "memory.sqlite-journal"):
        (tmp_path / name).write_text(name, encoding="utf-8")
    aside = database.set_aside(URL.create("sqlite", database=str(tmp_path / "memory.sqlite")))
    assert aside == tmp_path / "memory.sqlite.aside"
    moved = {path.name: path.read_text(encoding="utf-8") for path in tmp_path.iterdir()}
    assert moved == {"memory.sqlite.aside": "memory.sqlite", "memory.sqlite.aside-journal": "memory.sqlite-journal"}


def test_damage_that_shows_late_sets_the_file_aside_too(tmp_path: Path) -> None:
    file = tmp_path / ".polyedition" / "memory.sqlite"
    many = [translation(f"Boat {number} came home.", context=f"{number}") for number in range(2_000)]
    with open_memory(file) as memory:
        memory.add(many)
    data = bytearray(file.read_bytes())
    data[40_960:-40_960] = b"\xff" * (len(data) - 2 * 40_960)
    file.write_bytes(data)
    with open_memory(file) as memory, pytest.raises(DatabaseError) as raised:
        list(memory.every())
    assert str(raised.value) == f"{file}: was damaged and is now {file}.aside; run the command again"
    with open_memory(file) as memory:
        assert memory.add(many) == 2_000


def test_a_database_of_something_else_is_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "memory.sqlite"
    with connected(f"sqlite:///{file}") as connection:
        connection.execute(text("CREATE TABLE photos (name TEXT)"))
    before = file.read_bytes()
    with pytest.raises(DatabaseError) as raised, open_memory(file):
        pass
    assert str(raised.value) == f"{file}: is a database of something else, with a table photos; name another file"
    assert file.read_bytes() == before


def test_a_folder_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(DatabaseError, match=r"file: cannot be made \(.+\); check its permissions"):
        open_memory(tmp_path / "file" / "memory.sqlite").__enter__()


def test_tables_of_another_version_on_a_server_are_left_alone(server_url: str) -> None:
    with open_memory(server_url) as memory:
        memory.add([translation("One.")])
    with connected(server_url) as connection:
        connection.execute(text("UPDATE polyedition_memory SET version = 0"))
    with pytest.raises(DatabaseError, match="is of another version; name another database"):
        open_memory(server_url).__enter__()
    with connected(server_url) as connection:
        assert connection.scalar(text("SELECT count(*) FROM polyedition_translations")) == 1


def test_a_connection_that_breaks_is_told(server_url: str) -> None:
    with open_memory(server_url) as memory:
        memory.count()
        with connected(server_url) as connection:
            connection.execute(
                text(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                    "WHERE datname = current_database() AND pid <> pg_backend_pid()"
                )
            )
        with pytest.raises(DatabaseError, match="cannot be used"):
            memory.add([translation("One.")])


def test_a_server_that_cannot_be_reached_is_named_without_the_password() -> None:
    with socket.socket() as taken:  # bound and not listening: nobody answers there
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
        with pytest.raises(DatabaseError) as raised:
            open_memory(f"postgresql://reader:s3cret@127.0.0.1:{port}/memory").__enter__()
    message = str(raised.value)
    assert message.startswith(f"the translation memory in memory on 127.0.0.1:{port} cannot be used (")
    assert message.endswith("; check that the server runs, that its address is right, and what this user may do there")
    assert "s3cret" not in message


@pytest.mark.parametrize(
    "url",
    ["postgresql://reader:s3cret@host:port/memory", "reader:s3cret@host", "mysql://reader:s3cret@host/memory", ""],
)
def test_an_address_that_is_none(url: str) -> None:
    with pytest.raises(DatabaseError) as raised:
        open_memory(url).__enter__()
    assert str(raised.value) == (
        "the translation memory's address is not that of an SQLite file or a PostgreSQL database; "
        "write for example postgresql://user@host/database"
    )


@pytest.mark.parametrize(
    ("scheme", "message"),
    [
        ("postgresql", "the driver pg8000 for PostgreSQL is not installed; pip install 'polyedition[postgresql]'"),
        ("postgresql+psycopg", "the driver psycopg for PostgreSQL is not installed; install it, or leave it out"),
        ("postgresql+nosuch", "the driver nosuch for PostgreSQL is not installed; install it, or leave it out"),
    ],
)
def test_a_driver_that_is_not_installed(monkeypatch: pytest.MonkeyPatch, scheme: str, message: str) -> None:
    monkeypatch.setitem(sys.modules, "pg8000", None)
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(DatabaseError) as raised:
        open_memory(f"{scheme}://reader:s3cret@127.0.0.1/memory").__enter__()
    assert str(raised.value) == message
