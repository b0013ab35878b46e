"""All reading and writing of files: strict on the way in, atomic on the way out."""

from __future__ import annotations

import errno
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from pipeline.errors import ProjectError


def read_text(path: Path) -> str:
    """The text of a UTF-8 file, line ends untouched, without a byte order mark.

    Raises `ProjectError` for a file that is missing, unreadable or not UTF-8.
    """
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
    data = text.encode("utf-8")
    try:
        real = Path(os.path.realpath(path))
        if real.is_file():
            if real.read_bytes() == data:
                return False
            if not os.access(real, os.W_OK):
                raise PermissionError(errno.EACCES, "it is write-protected")
        real.parent.mkdir(parents=True, exist_ok=True)
        _replace(real, data)
    except OSError as error:
        reason = "its folder is a file" if isinstance(error, FileExistsError) else error.strerror
        raise ProjectError(
            f"cannot be written ({reason})",
            file=path,
            remedy="check the disk and the permissions; the file is as it was",
        ) from None
    return True


def _replace(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(name, path.stat().st_mode & 0o7777 if path.exists() else 0o666 & ~_umask())  # noqa: PTH101
        os.replace(name, path)  # noqa: PTH105
    except BaseException:
        with suppress(OSError):
            os.unlink(name)  # noqa: PTH108
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
