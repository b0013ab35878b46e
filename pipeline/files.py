"""All reading and writing of files: strict on the way in, atomic on the way out, and never over another's work.

A command that changes files which people edit, too, does all three of these:

- it holds the project's lock (`locked`), so that no other polyedition command writes there meanwhile;
- it reads and writes inside `reread_if_changed`, and gives `write_texts` the record of what it read, so that a
  file which an editor saved meanwhile is read anew and not overwritten;
- it writes all its files with one `write_texts`, so that all of them are written or none.
"""

from __future__ import annotations

import errno
import hashlib
import os
import re
import shutil
import tempfile
import time
from collections.abc import Mapping
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, TypeAlias, TypeVar

from pipeline.errors import ProjectError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

Held: TypeAlias = Mapping[Path, bytes]
"""What files held when they were read, as digests; a file that is not in it was not there."""
Result = TypeVar("Result")

OWN_FOLDER = ".polyedition"
"""Where a project keeps what is no part of it; git is told to leave it alone."""
WAIT = 10.0
"""Seconds that a command waits for another one to end."""
ATTEMPTS = 5
"""How often a command reads its files anew before it gives up, where another program changes them all the time."""
UNFIT_FOR_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What may not stand in an XML document (XML 1.0, production 2)."""
SETTLED = 2_000_000_000
"""Nanoseconds after which a file that is written again has another time for certain: FAT counts in two seconds."""


class ChangedMeanwhile(ProjectError):  # noqa: N818 - it says what happened
    """Another program changed a file between its reading and its writing; nothing was written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            "another program changed it meanwhile",
            file=path,
            remedy="save it there and run the command again; the file is as that program left it",
        )


# --- reading ---


def digest(data: bytes) -> bytes:
    """What tells the contents of one file from another's: 32 bytes, SHA-256."""
    return hashlib.sha256(data).digest()


_record: ContextVar[dict[Path, bytes] | None] = ContextVar("_record", default=None)


def read_bytes(path: Path) -> bytes:
    """What a file holds. Raises `ProjectError` for one that is missing or unreadable."""
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        raise ProjectError("no such file", file=path, remedy="check the path") from None
    except IsADirectoryError:
        raise ProjectError("is a folder, not a file", file=path, remedy="name a file") from None
    except PermissionError as error:
        raise ProjectError(f"cannot be read ({error.strerror})", file=path, remedy="check its permissions") from None
    except OSError as error:
        raise ProjectError(f"cannot be read ({error.strerror})", file=path, remedy="check the path") from None
    record = _record.get()
    if record is not None:
        found = digest(data)
        if record.setdefault(path, found) != found:
            raise ChangedMeanwhile(path)
    return data


def read_text(path: Path) -> str:
    """The text of a UTF-8 file, line ends untouched, without a byte order mark.

    Raises `ProjectError` for a file that is missing, unreadable or not UTF-8.
    """
    data = read_bytes(path)
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise ProjectError(
            f"byte 0x{data[error.start]:02x} is not UTF-8", file=path, line=line, remedy="save the file as UTF-8"
        ) from None


@contextmanager
def recorded() -> Iterator[Held]:
    """A record of every file that is read inside, for `write_texts`, which adds what it writes there.

    A file that is read twice and changed in between raises `ChangedMeanwhile`.
    """
    record: dict[Path, bytes] = {}
    token = _record.set(record)
    try:
        yield record
    finally:
        _record.reset(token)


def reread_if_changed(work: Callable[[Held], Result]) -> Result:
    """What `work` returns, which reads files and writes them, given the record of what it read.

    Where a file was changed meanwhile it is called again, and reads anew; `ChangedMeanwhile` is raised after
    several times.
    """
    for _ in range(ATTEMPTS - 1):
        with suppress(ChangedMeanwhile), recorded() as held:
            return work(held)
    with recorded() as held:
        return work(held)


# --- writing ---


def write_text(path: Path, text: str | Iterable[str], held: Held | None = None) -> bool:
    """Make `path` hold `text`, or its pieces one after the other; whether it had to be written.

    The text is written beside the file and renamed over it, so that a crash or a full disk leaves
    either the old file or the new one. A file that holds the text already keeps its time stamp, one
    that is a link stays one. Raises `ProjectError` where the place cannot be written, or is write-protected.
    With a record of what was read, `held`, it raises `ChangedMeanwhile` for a file that holds something else by now.
    """
    return bool(write_texts({path: text}, held))


def write_texts(
    texts: Mapping[Path, str | Iterable[str]] | Iterable[tuple[Path, str | Iterable[str]]], held: Held | None = None
) -> tuple[Path, ...]:
    """Make each file hold its text, as `write_text` does, all of them or none; returns those that had to be written.

    Each text is written beside its file before the next one is asked for, and the renaming starts after the last:
    texts that are made one by one need not be in memory together. What the making of one raises is passed on.
    """
    pairs = texts.items() if isinstance(texts, Mapping) else texts
    return _write_all(((path, _encoded(text)) for path, text in pairs), held)


def write_pieces(path: Path, pieces: Iterable[bytes]) -> bool:
    """Make `path` hold these bytes, as `write_text` does."""
    return bool(_write_all([(path, pieces)], None))


def _encoded(text: str | Iterable[str]) -> Iterator[bytes]:
    if isinstance(text, str):
        yield text.encode()
    else:
        for piece in text:
            yield piece.encode()


def _write_all(files: Iterable[tuple[Path, Iterable[bytes]]], held: Held | None) -> tuple[Path, ...]:
    now: dict[Path, bytes] = {}
    staged: list[_Staged] = []
    renamed: list[_Staged] = []
    try:
        for path, pieces in files:
            with _told(path):
                now[path] = _stage(path, pieces, held, staged)
            del pieces  # before the next ones are made
        for file in staged:
            with _told(file.path):
                if held is not None:
                    _check_unchanged(file)  # the others took their time
                if len(staged) > 1:
                    _set_aside(file)
        for file in staged:
            with _told(file.path):
                if held is not None:
                    _check_unchanged(file)
                renamed.append(file)
                os.replace(file.beside, file.real)  # noqa: PTH105
    except BaseException:
        for file in reversed(renamed):
            with suppress(OSError):
                _put_back(file)
        raise
    finally:
        for file in staged:
            for left in (file.beside, file.aside):
                with suppress(OSError):
                    os.unlink(left)  # noqa: PTH108
    record = _record.get()
    if record is not None:
        record.update(now)
    return tuple(file.path for file in staged)


@dataclass(frozen=True, slots=True)
class _Seen:
    """What a file held when it was looked at."""

    digest: bytes | None
    """None where there was no file."""
    stamp: tuple[int, ...] | None
    """What another writing changes for certain; None if the last one was too short a time ago to tell."""


@dataclass(frozen=True, slots=True)
class _Staged:
    """A text that was written beside the file whose place it is to take."""

    path: Path
    real: Path
    """The same, links followed."""
    beside: Path
    aside: Path
    """Where the old file stays until all are renamed, to be put back."""
    old: _Seen
    new: bytes
    """The text's digest."""


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """Raises `ProjectError` for what the system says against the writing of a file."""
    try:
        yield
    except OSError as error:
        reason = "its folder is a file" if isinstance(error, FileExistsError) else error.strerror
        raise ProjectError(
            f"cannot be written ({reason})",
            file=path,
            remedy="check the disk and the permissions; the file is as it was",
        ) from None


def _stage(path: Path, pieces: Iterable[bytes], held: Held | None, staged: list[_Staged]) -> bytes:
    """Write a file beside its place, for which it is `staged`, unless it holds the same already; returns its digest.

    The pieces are had once, so they are written before it is known whether they must be.
    """
    real = Path(os.path.realpath(path))
    whole = hashlib.sha256()
    draft = _Draft(real)
    try:
        for piece in pieces:
            whole.update(piece)
            draft.write(piece)
        old, new = _look(real), whole.digest()
        if old.digest != new:
            if held is not None and old.digest != held.get(path):
                raise ChangedMeanwhile(path)
            beside = draft.finished()
            staged.append(_Staged(path, real, beside, beside.with_suffix(".old.tmp"), old, new))
    finally:
        draft.drop()
    return new


def _look(path: Path) -> _Seen:
    """What a file holds; it is read bit by bit."""
    with suppress(FileNotFoundError):
        if path.is_file():
            with path.open("rb") as file:
                stamp = _stamp(os.fstat(file.fileno()))
                return _Seen(hashlib.file_digest(file, "sha256").digest(), stamp)
    return _Seen(None, None)


def _stamp(status: os.stat_result) -> tuple[int, ...] | None:
    if time.time_ns() - status.st_mtime_ns < SETTLED:
        return None
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def _check_unchanged(file: _Staged) -> None:
    """Raises `ChangedMeanwhile` if another program wrote to the file since it was looked at."""
    with suppress(FileNotFoundError):
        if file.old.stamp and file.old.stamp == _stamp(file.real.stat()):
            return
    if _look(file.real).digest != file.old.digest:
        raise ChangedMeanwhile(file.path)


def _set_aside(file: _Staged) -> None:
    """Give the old file, if there is one, a second name; a copy where the file system has no links."""
    if file.old.digest:
        try:
            os.link(file.real, file.aside)
        except OSError:
            shutil.copy2(file.real, file.aside)


def _put_back(file: _Staged) -> None:
    """Undo a renaming, unless another program has changed the new file since."""
    if _look(file.real).digest == file.new:
        if file.old.digest:
            os.replace(file.aside, file.real)  # noqa: PTH105
        else:
            file.real.unlink()


# --- temporary files ---

_LOADED = os.urandom(4).hex()
"""Tells this process from one of the same number in another container, say."""
_LEFTOVER = re.compile(r"\..{1,40}\.polyedition-(?P<maker>[0-9a-f]{9,})-[a-z0-9_]{8}(?:\.old)?\.tmp", re.DOTALL)


def _maker() -> str:
    """This process, as the names of its temporary files tell it."""
    return f"{_LOADED}{os.getpid():x}"


class _Draft:
    """A new file beside the one at `path`, whose place it may take. Its folder is made if need be.

    What the system has against it is raised once it is finished, since nothing may have to be written at all.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: IO[bytes] | None = None
        self._fault: OSError | None = None
        self._name = ""
        prefix = f".{path.name[:40]}.polyedition-{_maker()}-"
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.is_dir():
                raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
            if path.exists() and not path.is_file():
                raise OSError(errno.EINVAL, "it is a device or a pipe")
            handle, self._name = tempfile.mkstemp(prefix=prefix, suffix=".tmp", dir=path.parent)
            self._file = os.fdopen(handle, "wb")
        except OSError as error:
            self._fault = error

    def write(self, piece: bytes) -> None:
        if self._file and not self._fault:
            try:
                self._file.write(piece)
            except OSError as error:
                self._fault = error

    def finished(self) -> Path:
        """Where it lies, on the disk in full and with the permissions of the file whose place it takes."""
        there = self._path.is_file()
        if there and not os.access(self._path, os.W_OK):
            raise PermissionError(errno.EACCES, "it is write-protected")
        if self._fault:
            raise self._fault
        if self._file:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
        os.chmod(self._name, self._path.stat().st_mode & 0o7777 if there else 0o666 & ~_umask())  # noqa: PTH101
        beside, self._name = Path(self._name), ""
        return beside

    def drop(self) -> None:
        """Remove it, unless it was finished."""
        if self._name:
            with suppress(OSError):
                os.unlink(self._name)  # noqa: PTH108
        if self._file:
            with suppress(OSError):  # what could not be written cannot be now
                self._file.close()


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def clear_leftovers(folders: Iterable[Path]) -> None:
    """Remove the temporary files that a process which was killed left in these folders.

    For a command that holds the lock: no other one is at work there. Its own are left alone.
    """
    for folder in folders:
        with suppress(OSError), os.scandir(folder) as entries:
            for entry in entries:
                match = _LEFTOVER.fullmatch(entry.name)
                if match and match["maker"] != _maker() and entry.is_file(follow_symlinks=False):
                    with suppress(OSError):
                        os.unlink(entry)  # noqa: PTH108


# --- the lock ---


@contextmanager
def locked(folder: Path, command: str) -> Iterator[None]:
    """Keeps other polyedition commands that write from the project in a folder while this one, `command`, does.

    A process takes it once. Raises `ProjectError` where another command is still at work after `WAIT` seconds, or
    where nothing can be written. The system ends the lock with the process, however that ends.
    """
    from filelock import FileLock, Timeout  # 40 ms, which commands that only read need not take

    own = folder / OWN_FOLDER
    lock = FileLock(own / "lock", timeout=WAIT)
    with _told(own / "lock"):
        own.mkdir(exist_ok=True)
        try:
            lock.acquire()
        except Timeout:
            raise ProjectError(
                "another polyedition command is at work in the project",
                file=folder,
                remedy=f"wait until it has ended, and run polyedition {command} again",
            ) from None
    try:
        clear_leftovers([own])
        if not (own / ".gitignore").exists():
            write_text(own / ".gitignore", "*\n")
        yield
    finally:
        lock.release()
