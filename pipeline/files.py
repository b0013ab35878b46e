"""All reading and writing of files: strict on the way in, atomic on the way out."""

from __future__ import annotations

import errno
import os
import tempfile
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.errors import ProjectError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


def read_bytes(path: Path) -> bytes:
    """What a file holds. Raises `ProjectError` for one that is missing or unreadable."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        raise ProjectError("no such file", file=path, remedy="check the path") from None
    except IsADirectoryError:
        raise ProjectError("is a folder, not a file", file=path, remedy="name a file") from None
    except PermissionError as error:
        raise ProjectError(f"cannot be read ({error.strerror})", file=path, remedy="check its permissions") from None
    except OSError as error:
        raise ProjectError(f"cannot be read ({error.strerror})", file=path, remedy="check the path") from None


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


def write_text(path: Path, text: str) -> bool:
    """Make `path` hold `text`; whether it had to be written.

    The text is written beside the file and renamed over it, so that a crash or a full disk leaves
    either the old file or the new one. A file that holds the text already keeps its time stamp, one
    that is a link stays one. Raises `ProjectError` where the place cannot be written, or is write-protected.
    """
    return bool(write_texts({path: text}))


def write_texts(texts: Mapping[Path, str]) -> tuple[Path, ...]:
    """Make each file hold its text, as `write_text` does, all of them or none; returns those that had to be written."""
    staged: list[_Staged] = []
    renamed: list[_Staged] = []
    try:
        for path, text in texts.items():
            with _told(path):
                staged += _stage(path, text.encode("utf-8"))
        for file in staged:
            with _told(file.path):
                os.replace(file.beside, file.real)  # noqa: PTH105
            renamed.append(file)
    except BaseException:
        for file in staged:
            with suppress(OSError):
                os.unlink(file.beside)  # noqa: PTH108
        for file in renamed:
            with suppress(OSError):
                _put_back(file)
        raise
    return tuple(file.path for file in staged)


@dataclass(frozen=True, slots=True)
class _Staged:
    """A text that was written beside the file whose place it is to take."""

    path: Path
    real: Path
    """The same, links followed."""
    beside: Path
    old: bytes | None
    """What the file held; None where there was none."""


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


def _stage(path: Path, data: bytes) -> list[_Staged]:
    """The file written beside its place; nothing where it holds the same already."""
    real = Path(os.path.realpath(path))
    old = None
    if real.is_file():
        old = real.read_bytes()
        if old == data:
            return []
        if not os.access(real, os.W_OK):
            raise PermissionError(errno.EACCES, "it is write-protected")
    real.parent.mkdir(parents=True, exist_ok=True)
    if real.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    return [_Staged(path, real, _write_beside(real, data), old)]


def _write_beside(path: Path, data: bytes) -> Path:
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, path.stat().st_mode & 0o7777 if path.exists() else 0o666 & ~_umask())  # noqa: PTH101
    except BaseException:
        with suppress(OSError):
            os.unlink(name)  # noqa: PTH108
        raise
    return Path(name)


def _put_back(file: _Staged) -> None:
    if file.old is None:
        file.real.unlink()
    else:
        os.replace(_write_beside(file.real, file.old), file.real)  # noqa: PTH105


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
