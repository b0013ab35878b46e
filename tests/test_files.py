"""Reading is strict, and writing leaves the old file or the new one, whatever happens in between."""

from __future__ import annotations

import errno
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Self

import pytest

from pipeline.errors import ProjectError
from pipeline.files import read_text, write_text, write_texts

if TYPE_CHECKING:
    from collections.abc import Callable

# --- reading ---


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (b"", ""),
        ("Київ 부다 👩‍👧\n".encode(), "Київ 부다 👩‍👧\n"),
        (b"one\r\ntwo\rthree\n\n", "one\r\ntwo\rthree\n\n"),
        (b"\xef\xbb\xbfmarked", "marked"),
        (b"\xef\xbb\xbf\xef\xbb\xbftwice", "\ufefftwice"),
        (b"in\xef\xbb\xbfside", "in\ufeffside"),
        (b"no end", "no end"),
    ],
)
def test_what_is_read(tmp_path: Path, data: bytes, text: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    assert read_text(path) == text


@pytest.mark.parametrize(
    ("data", "line", "byte"),
    [
        (b"\xff\xfea\x00", 1, "ff"),
        (b"one\ntwo\nth\xe9\n", 3, "e9"),
        (b"one\r\n\xc3", 2, "c3"),
        ("зашифровано".encode("cp1251"), 1, "e7"),
        (b"surrogate \xed\xa0\x80", 1, "ed"),
    ],
)
def test_what_is_not_utf_8(tmp_path: Path, data: bytes, line: int, byte: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(ProjectError) as error:
        read_text(path)
    assert str(error.value) == f"{path}:{line}: byte 0x{byte} is not UTF-8; save the file as UTF-8"


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("missing.txt", "no such file; check the path"),
        ("folder", "is a folder, not a file; name a file"),
        ("folder/missing.txt", "no such file; check the path"),
        ("file.txt/inside.txt", "cannot be read (Not a directory); check the path"),
        ("n" * 300, "cannot be read (File name too long); check the path"),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, name: str, message: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file.txt").touch()
    with pytest.raises(ProjectError) as error:
        read_text(tmp_path / name)
    assert str(error.value) == f"{tmp_path / name}: {message}"


def test_an_unreadable_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> bytes:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(path))

    monkeypatch.setattr(Path, "read_bytes", refuse)  # a real one would be readable to the superuser
    with pytest.raises(ProjectError) as error:
        read_text(tmp_path / "a.txt")
    assert str(error.value) == f"{tmp_path / 'a.txt'}: cannot be read (Permission denied); check its permissions"


# --- writing ---


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("text", ["", "новий\r\nтекст 부다", "x" * 300_000])
def test_what_is_written(tmp_path: Path, text: str) -> None:
    path = tmp_path / "deep" / "er" / "a.txt"
    assert write_text(path, text) is True
    assert path.read_bytes() == text.encode()
    assert names(path.parent) == ["a.txt"]
    path.write_text("old", encoding="utf-8")
    assert write_text(path, text) is True
    assert path.read_bytes() == text.encode()
    assert names(path.parent) == ["a.txt"]


def test_the_same_text_is_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    write_text(path, "text")
    os.utime(path, (1, 1))
    inode = path.stat().st_ino
    assert write_text(path, "text") is False
    assert (path.stat().st_mtime, path.stat().st_ino) == (1, inode)
    assert write_text(path, "text ") is True
    assert path.stat().st_mtime > 1


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o755])
def test_permissions_are_kept(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "a.txt"
    path.touch()
    path.chmod(mode)
    write_text(path, "text")
    assert path.stat().st_mode & 0o7777 == mode


@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o077, 0o600), (0o002, 0o664)])
def test_a_new_file_has_the_permissions_that_others_get(tmp_path: Path, mask: int, mode: int) -> None:
    old = os.umask(mask)
    try:
        write_text(tmp_path / "a.txt", "text")
        now = os.umask(mask)
    finally:
        os.umask(old)
    assert (tmp_path / "a.txt").stat().st_mode & 0o7777 == mode
    assert now == mask


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    real, link = tmp_path / "real" / "a.txt", tmp_path / "a.txt"
    real.parent.mkdir()
    real.write_text("old", encoding="utf-8")
    link.symlink_to(real)
    assert write_text(link, "new") is True
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8") == "new"
    assert names(tmp_path) == ["a.txt", "real"]
    assert names(real.parent) == ["a.txt"]


def full_disk(*_: object, **__: object) -> object:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


class FullDisk:
    """A file that takes a little and then no more."""

    def __init__(self, handle: int, mode: str) -> None:
        self.file = open(handle, mode)  # noqa: SIM115 - it is given a descriptor

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()

    def write(self, data: bytes) -> None:
        self.file.write(data[:2])
        self.file.flush()
        full_disk()


@pytest.mark.parametrize(
    ("name", "failing"),
    [("fdopen", FullDisk), ("fsync", full_disk), ("chmod", full_disk), ("replace", full_disk)],
)
@pytest.mark.parametrize("old", ["old text", None])
def test_a_full_disk_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, failing: Callable[..., object], old: str | None
) -> None:
    path = tmp_path / "a.txt"
    if old:
        path.write_text(old, encoding="utf-8")
    monkeypatch.setattr(os, name, failing)
    with pytest.raises(ProjectError) as error:
        write_text(path, "new text")
    monkeypatch.undo()
    assert str(error.value) == (
        f"{path}: cannot be written (No space left on device); "
        "check the disk and the permissions; the file is as it was"
    )
    assert names(tmp_path) == (["a.txt"] if old else [])
    assert not old or path.read_text(encoding="utf-8") == old
    assert write_text(path, "new text") is True


LIMITED = """
import resource, sys
from pathlib import Path
from pipeline.files import write_text
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
write_text(Path(sys.argv[1]), "fits")
write_text(Path(sys.argv[1]), "does not " * 1000)
"""


def test_the_system_refuses_to_write_more(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    done = subprocess.run([sys.executable, "-c", LIMITED, str(path)], capture_output=True, text=True, check=False)
    assert done.stderr.splitlines()[-1] == (
        f"pipeline.errors.ProjectError: {path}: cannot be written (File too large); "
        "check the disk and the permissions; the file is as it was"
    )
    assert names(tmp_path) == ["a.txt"]
    assert path.read_text(encoding="utf-8") == "fits"


def test_no_temporary_file_is_left_when_a_person_interrupts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_text(tmp_path / "a.txt", "new text")
    assert names(tmp_path) == []


@pytest.mark.parametrize(
    ("place", "reason"),
    [("folder", "Is a directory"), ("file.txt/a.txt", "its folder is a file"), ("n" * 300, "File name too long")],
)
def test_a_place_where_nothing_can_be_written(tmp_path: Path, place: str, reason: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file.txt").write_text("kept", encoding="utf-8")
    with pytest.raises(ProjectError) as error:
        write_text(tmp_path / place, "text")
    assert str(error.value).startswith(f"{tmp_path / place}: cannot be written ({reason}); ")
    assert names(tmp_path) == ["file.txt", "folder"]
    assert (tmp_path / "file.txt").read_text(encoding="utf-8") == "kept"


def test_a_file_that_is_write_protected_stays(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    path.write_text("old", encoding="utf-8")
    monkeypatch.setattr(os, "access", lambda *_: False)  # the superuser may write to any file
    with pytest.raises(ProjectError, match=r"cannot be written \(it is write-protected\); check the disk and the perm"):
        write_text(path, "new")
    assert path.read_text(encoding="utf-8") == "old"
    assert write_text(path, "old") is False


# --- several files ---


def test_several_files_are_written_together(tmp_path: Path) -> None:
    one, other, same = tmp_path / "one.txt", tmp_path / "deep" / "other.txt", tmp_path / "same.txt"
    same.write_text("same", encoding="utf-8")
    assert write_texts({one: "1", same: "same", other: "2"}) == (one, other)
    assert [path.read_text(encoding="utf-8") for path in (one, other, same)] == ["1", "2", "same"]
    assert names(tmp_path) == ["deep", "one.txt", "same.txt"]
    assert write_texts({}) == ()


def test_where_one_cannot_be_written_none_is(tmp_path: Path) -> None:
    one, folder = tmp_path / "one.txt", tmp_path / "folder"
    one.write_text("old", encoding="utf-8")
    folder.mkdir()
    with pytest.raises(ProjectError, match=r"folder: cannot be written \(Is a directory\)"):
        write_texts({one: "new", tmp_path / "new.txt": "new", folder: "new"})
    assert one.read_text(encoding="utf-8") == "old"
    assert names(tmp_path) == ["folder", "one.txt"]


def test_what_was_renamed_already_is_put_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, new, other = tmp_path / "one.txt", tmp_path / "new.txt", tmp_path / "other.txt"
    one.write_text("old", encoding="utf-8")
    other.write_text("old", encoding="utf-8")
    replace = os.replace

    def refuse(source: str, target: Path) -> None:
        if target == other:
            raise OSError(errno.EIO, "Input/output error")
        replace(source, target)

    monkeypatch.setattr(os, "replace", refuse)
    with pytest.raises(ProjectError, match=r"other\.txt: cannot be written \(Input/output error\)"):
        write_texts({one: "new", new: "new", other: "new"})
    assert (one.read_text(encoding="utf-8"), other.read_text(encoding="utf-8")) == ("old", "old")
    assert names(tmp_path) == ["one.txt", "other.txt"]


# --- killed ---

SIZE, ROUNDS = 2_000_000, 20
WRITER = f"""
import itertools, sys
from pathlib import Path
from pipeline.files import write_text
for number in itertools.count(1):
    write_text(Path(sys.argv[1]), f"{{number % 10}}" * {SIZE})
    print(number, flush=True)
"""


def test_a_process_that_is_killed_leaves_the_file_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    chance = random.Random(2024)  # noqa: S311
    seen = set()
    interrupted = 0
    for _ in range(ROUNDS):
        process = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE)
        assert process.stdout is not None
        process.stdout.readline()
        time.sleep(chance.uniform(0, 0.02))
        process.send_signal(signal.SIGKILL)
        process.communicate()
        assert process.returncode == -signal.SIGKILL
        data = path.read_bytes()
        assert data == data[:1] * SIZE
        seen.add(data[:1])
        interrupted += any(temporary.suffix == ".tmp" for temporary in tmp_path.iterdir())
    assert len(seen) > 1
    assert interrupted, "no round hit the moment of writing: nothing was tried"
    assert write_text(path, "after all") is True
    assert path.read_bytes() == b"after all"
