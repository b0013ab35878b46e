"""Reading is strict; writing leaves the old file or the new one, whatever happens, and nothing of others is lost."""

from __future__ import annotations

import errno
import os
import random
import shutil
import signal
import subprocess
import sys
import time
import tracemalloc
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import pytest

from pipeline import files
from pipeline.errors import ProjectError
from pipeline.files import (
    ATTEMPTS,
    ChangedMeanwhile,
    clear_leftovers,
    digest,
    locked,
    read_text,
    recorded,
    reread_if_changed,
    write_pieces,
    write_text,
    write_texts,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pipeline.files import Held

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

    def close(self) -> None:
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


# --- in pieces ---


def test_pieces_are_never_in_memory_together(tmp_path: Path) -> None:
    path, size, number = tmp_path / "deep" / "a.bin", 1_000_000, 20
    tracemalloc.start()
    assert write_pieces(path, (bytes([n]) * size for n in range(number))) is True
    assert write_pieces(path, (bytes([n // 2]) * (size // 2) for n in range(2 * number))) is False
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5 * size
    assert path.read_bytes() == b"".join(bytes([n]) * size for n in range(number))
    assert names(path.parent) == ["a.bin"]


def test_a_piece_that_cannot_be_made_leaves_the_file(tmp_path: Path) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"old")

    def pieces() -> Iterator[bytes]:
        yield b"new"
        raise ProjectError("broken")

    with pytest.raises(ProjectError, match=r"^broken$"):
        write_pieces(path, pieces())
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a.bin"]


@pytest.mark.parametrize("failing", ["fsync", "replace"])
def test_pieces_and_a_full_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, failing: str) -> None:
    path = tmp_path / "a.bin"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, failing, full_disk)
    with pytest.raises(ProjectError, match=r"a\.bin: cannot be written \(No space left on device\)"):
        write_pieces(path, [b"new"])
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a.bin"]


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
    fail_at(monkeypatch, other)
    with pytest.raises(ProjectError, match=r"other\.txt: cannot be written \(Input/output error\)"):
        write_texts({one: "new", new: "new", other: "new"})
    assert (one.read_text(encoding="utf-8"), other.read_text(encoding="utf-8")) == ("old", "old")
    assert names(tmp_path) == ["one.txt", "other.txt"]


def test_texts_are_asked_for_one_by_one(tmp_path: Path) -> None:
    size, number = 1_000_000, 20

    def texts() -> Iterator[tuple[Path, str]]:
        for name in range(number):
            assert len(names(tmp_path)) == name, "each is written before the next is made"
            yield tmp_path / f"{name}.txt", f"{name % 10}" * size

    tracemalloc.start()
    written = write_texts(texts())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [path.name for path in written] == [f"{name}.txt" for name in range(number)]
    assert peak < 5 * size
    assert names(tmp_path) == sorted(path.name for path in written)


def test_old_files_are_not_kept_in_memory(tmp_path: Path) -> None:
    size = 1_000_000
    paths = [tmp_path / f"{name}.txt" for name in range(20)]
    for path in paths:
        path.write_bytes(b"o" * size)
    tracemalloc.start()
    assert write_texts((path, "new") for path in paths) == tuple(paths)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < size


@pytest.mark.parametrize("error", [ProjectError("malformed"), OSError("odd"), KeyboardInterrupt()])
def test_a_text_that_cannot_be_made_leaves_all_files(tmp_path: Path, error: BaseException) -> None:
    one = tmp_path / "one.txt"
    one.write_text("old", encoding="utf-8")

    def texts() -> Iterator[tuple[Path, str]]:
        yield one, "new"
        yield tmp_path / "other.txt", "new"
        raise error

    with pytest.raises(type(error)) as raised:
        write_texts(texts())
    assert raised.value is error
    assert one.read_text(encoding="utf-8") == "old"
    assert names(tmp_path) == ["one.txt"]


@pytest.mark.parametrize("linked", [True, False])
def test_the_old_file_is_put_back_where_there_are_no_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, linked: bool
) -> None:
    if not linked:
        monkeypatch.setattr(os, "link", full_disk)
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_text("old", encoding="utf-8")
    one.chmod(0o640)
    os.utime(one, (1, 1))
    inode = one.stat().st_ino
    fail_at(monkeypatch, other)
    with pytest.raises(ProjectError, match=r"other\.txt: cannot be written \(Input/output error\)"):
        write_texts({one: "new", other: "new"})
    status = one.stat()
    assert (one.read_text(encoding="utf-8"), status.st_mtime, status.st_mode & 0o7777) == ("old", 1, 0o640)
    assert (status.st_ino == inode) is linked
    assert names(tmp_path) == ["one.txt"]


def fail_at(monkeypatch: pytest.MonkeyPatch, path: Path, before: Callable[[], object] = bool) -> None:
    """Let the renaming to a path fail; `before` is called first."""
    replace = os.replace

    def refuse(source: Path, target: Path) -> None:
        if target == path:
            before()
            raise OSError(errno.EIO, "Input/output error")
        replace(source, target)

    monkeypatch.setattr(os, "replace", refuse)


@pytest.mark.parametrize("old", ["old", None])
def test_what_others_wrote_over_ours_is_not_put_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, old: str | None
) -> None:
    one, two, other = (tmp_path / f"{name}.txt" for name in ("one", "two", "other"))
    if old:
        one.write_text(old, encoding="utf-8")
        two.write_text(old, encoding="utf-8")
    fail_at(monkeypatch, other, lambda: one.write_text("new, and theirs", encoding="utf-8"))
    with pytest.raises(ProjectError, match=r"other\.txt: cannot be written"):
        write_texts({one: "new", two: "new", other: "new"})
    assert one.read_text(encoding="utf-8") == "new, and theirs"
    assert names(tmp_path) == ["one.txt", *(["two.txt"] if old else [])]
    assert not old or two.read_text(encoding="utf-8") == old


# --- other people at the same file ---


def refused(path: Path) -> str:
    return (
        f"{path}: another program changed it meanwhile; "
        "save it there and run the command again; the file is as that program left it"
    )


@pytest.mark.parametrize("age", [0, 3600])
@pytest.mark.parametrize(
    ("read", "now"),
    [
        ("read", "theirs"),
        ("read", "dear"),  # no longer, no shorter
        ("read", ""),
        ("read", None),
        (None, "theirs"),
        (None, ""),
    ],
)
def test_a_file_that_was_changed_since_it_was_read(tmp_path: Path, read: str | None, now: str | None, age: int) -> None:
    path, other = tmp_path / "a.txt", tmp_path / "other.txt"
    put(path, read, age)
    with recorded() as held:
        if read is not None:
            read_text(path)
    put(path, now, age)
    for texts in ({path: "ours"}, {other: "ours", path: "ours"}, {path: "ours", other: "ours"}):
        with pytest.raises(ChangedMeanwhile) as error:
            write_texts(texts, held)
        assert str(error.value) == refused(path)
        assert names(tmp_path) == ([] if now is None else ["a.txt"])
        assert now is None or path.read_text(encoding="utf-8") == now
    assert write_text(path, "ours") is True


def put(path: Path, text: str | None, age: int) -> None:
    """Save as an editor does; `age` in seconds is what the time stamp then says."""
    path.unlink(missing_ok=True)
    if text is not None:
        path.write_text(text, encoding="utf-8")
        os.utime(path, (time.time() - age,) * 2)


@pytest.mark.parametrize("age", [0, 3600])
@pytest.mark.parametrize("read", ["read", "", None])
def test_a_file_that_is_as_it_was_read(tmp_path: Path, read: str | None, age: int) -> None:
    path, same = tmp_path / "a.txt", tmp_path / "same.txt"
    put(path, read, age)
    with recorded() as held:
        if read is not None:
            read_text(path)
    put(path, read, age)  # saved again, without a change
    same.write_text("ours", encoding="utf-8")  # what is to be written stands there already
    assert write_texts({path: "ours", same: "ours"}, held) == (path,)
    assert path.read_text(encoding="utf-8") == "ours"


@pytest.mark.parametrize("age", [0, 3600])
@pytest.mark.parametrize("place", [0, 1, 2])
@pytest.mark.parametrize("moment", ["chmod", "link", "replace"])
def test_a_file_that_is_changed_while_others_are_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moment: str, place: int, age: int
) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(4)]
    for path in paths:
        put(path, "read", age)
    with recorded() as held:
        for path in paths:
            read_text(path)
    calls = dict.fromkeys(["chmod", "link", "replace"], 0)

    def change_the_last(name: str, do: Callable[..., object], *arguments: object) -> None:
        if (name, calls[name]) == (moment, place):
            put(paths[3], "theirs", 0)
        calls[name] += 1
        do(*arguments)

    for name in calls:
        monkeypatch.setattr(os, name, partial(change_the_last, name, getattr(os, name)))
    with pytest.raises(ChangedMeanwhile) as error:
        write_texts(dict.fromkeys(paths, "ours"), held)
    assert str(error.value) == refused(paths[3])
    assert [path.read_text(encoding="utf-8") for path in paths] == ["read", "read", "read", "theirs"]
    assert names(tmp_path) == [path.name for path in paths]
    assert bool(calls["replace"]) is (moment == "replace"), "none is renamed where a change can be seen before"


def test_a_time_stamp_of_just_now_tells_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.txt"
    put(path, "read", 0)
    with recorded() as held:
        read_text(path)
    chmod = os.chmod

    def change(*arguments: object) -> None:
        before = path.stat().st_mtime_ns
        path.write_text("dear", encoding="utf-8")  # within one tick of the file system's clock
        os.utime(path, ns=(before, before))
        chmod(*arguments)

    monkeypatch.setattr(os, "chmod", change)
    with pytest.raises(ChangedMeanwhile):
        write_text(path, "ours", held)
    assert path.read_text(encoding="utf-8") == "dear"


def test_a_file_that_is_not_changed_is_read_once_more_at_most(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    paths = [tmp_path / f"{number}.txt" for number in range(3)]
    for path in paths:
        put(path, "read", 3600)
    with recorded() as held:
        for path in paths:
            read_text(path)
    opened: list[str] = []
    monkeypatch.setattr(files.hashlib, "file_digest", counting(opened, files.hashlib.file_digest))
    assert write_texts(dict.fromkeys(paths, "ours"), held) == tuple(paths)
    assert opened == [str(path) for path in paths]


def counting(opened: list[str], function: Callable[..., object]) -> Callable[..., object]:
    def count(file: BinaryIO, *arguments: object) -> object:
        opened.append(file.name)
        return function(file, *arguments)

    return count


def test_a_record_holds_what_is_read_inside_alone(tmp_path: Path) -> None:
    one, other = tmp_path / "one.txt", tmp_path / "other.txt"
    one.write_text("1", encoding="utf-8")
    other.write_text("2", encoding="utf-8")
    read_text(one)
    with recorded() as held:
        assert held == {}
        read_text(other)
        assert held.keys() == {other}
        with pytest.raises(ProjectError, match="no such file"):
            read_text(tmp_path / "none.txt")
        read_text(other)
        with recorded() as inner:
            read_text(one)
        assert inner.keys() == {one}
    read_text(one)
    assert held.keys() == {other}


def test_a_file_that_changes_between_two_readings(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("one", encoding="utf-8")
    with recorded():
        read_text(path)
        path.write_text("two", encoding="utf-8")
        with pytest.raises(ChangedMeanwhile):
            read_text(path)
    assert read_text(path) == "two"


def test_what_is_written_is_recorded_too(tmp_path: Path) -> None:
    one, same, new = (tmp_path / f"{name}.txt" for name in ("one", "same", "new"))
    one.write_text("old", encoding="utf-8")
    same.write_text("same", encoding="utf-8")
    with recorded() as held:
        read_text(one)
        assert write_texts({one: "ours", same: "same", new: "ours"}, held) == (one, new)
        assert held == {one: digest(b"ours"), same: digest(b"same"), new: digest(b"ours")}
        assert read_text(one) == "ours"
        assert write_text(one, "ours, once more", held) is True


@pytest.mark.parametrize("times", [0, 1, ATTEMPTS - 1, ATTEMPTS])
def test_what_changed_is_read_anew(tmp_path: Path, times: int) -> None:
    path = tmp_path / "a.txt"
    path.write_text("0", encoding="utf-8")
    calls = 0

    def add_ours(held: Held) -> bool:
        nonlocal calls
        calls += 1
        text = read_text(path)
        if calls <= times:
            path.write_text(f"{calls}", encoding="utf-8")
        return write_text(path, f"{text} and ours", held)

    if times < ATTEMPTS:
        assert reread_if_changed(add_ours) is True
        assert path.read_text(encoding="utf-8") == f"{times} and ours"
        assert calls == times + 1
    else:
        with pytest.raises(ChangedMeanwhile):
            reread_if_changed(add_ours)
        assert path.read_text(encoding="utf-8") == f"{ATTEMPTS}"
        assert calls == ATTEMPTS
    assert names(tmp_path) == ["a.txt"]


def test_another_mistake_is_told_at_once(tmp_path: Path) -> None:
    calls = []

    def work(held: Held) -> str:
        calls.append(held)
        return read_text(tmp_path / "none.txt")

    with pytest.raises(ProjectError, match="no such file"):
        reread_if_changed(work)
    assert len(calls) == 1


# --- the lock ---


def test_the_lock_makes_a_folder_that_git_leaves_alone(tmp_path: Path) -> None:
    with locked(tmp_path, "extract"):
        assert names(tmp_path) == [".polyedition"]
        assert names(tmp_path / ".polyedition") == [".gitignore", "lock"]
    with locked(tmp_path, "extract"):
        pass
    assert names(tmp_path / ".polyedition") == [".gitignore", "lock"]
    assert (tmp_path / ".polyedition" / ".gitignore").read_bytes() == b"*\n"
    if shutil.which("git"):
        subprocess.run(["git", "init", "--quiet", str(tmp_path)], check=True)
        command = ["git", "-C", str(tmp_path), "status", "--porcelain"]
        assert subprocess.run(command, capture_output=True, check=True).stdout == b""


HOLDER = """
import sys
from pathlib import Path
from pipeline.files import locked
with locked(Path(sys.argv[1]), "extract"):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_one_command_waits_for_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert holder.stdout is not None
    assert holder.stdout.readline() == b"held\n"
    monkeypatch.setattr(files, "WAIT", 0.1)
    with pytest.raises(ProjectError) as error, locked(tmp_path, "names import"):
        pass
    assert str(error.value) == (
        f"{tmp_path}: another polyedition command is at work in the project; "
        "wait until it has ended, and run polyedition names import again"
    )
    (tmp_path / "other").mkdir()
    with locked(tmp_path / "other", "extract"):  # another project is no matter
        pass
    holder.send_signal(signal.SIGKILL)
    holder.communicate()
    with locked(tmp_path, "names import"):  # the lock went with the process
        pass


def test_the_lock_is_given_back_when_the_command_fails(tmp_path: Path) -> None:
    for _ in range(2):
        with pytest.raises(ProjectError, match="malformed"), locked(tmp_path, "extract"):
            raise ProjectError("malformed")


def test_no_lock_where_there_is_no_folder_for_it(tmp_path: Path) -> None:
    (tmp_path / ".polyedition").touch()
    with pytest.raises(ProjectError) as error, locked(tmp_path, "extract"):
        pass
    assert str(error.value) == (
        f"{tmp_path / '.polyedition' / 'lock'}: cannot be written (its folder is a file); "
        "check the disk and the permissions; the file is as it was"
    )


@pytest.mark.parametrize("before", [True, False])
def test_a_project_that_may_only_be_read(tmp_path: Path, before: bool) -> None:
    if before:
        with locked(tmp_path, "extract"):
            pass
    command = f"mount --bind {tmp_path} {tmp_path} && mount -o remount,bind,ro {tmp_path} && exec {sys.executable} -c"
    script = f"from pathlib import Path; from pipeline.files import locked\nwith locked(Path('{tmp_path}'), 'x'): pass"
    apart = ["unshare", "--map-root-user", "--mount"]
    if not shutil.which("unshare") or subprocess.run([*apart, "true"], capture_output=True, check=False).returncode:
        pytest.skip("nothing may be mounted here")
    done = subprocess.run([*apart, "sh", "-c", f'{command} "$0"', script], capture_output=True, text=True, check=False)
    assert done.stderr.splitlines()[-1] == (
        f"pipeline.errors.ProjectError: {tmp_path / '.polyedition' / 'lock'}: cannot be written "
        "(Read-only file system); check the disk and the permissions; the file is as it was"
    )


# --- leftovers ---


@pytest.mark.parametrize(
    ("name", "cleared"),
    [
        (".a.po.polyedition-0123abcd1f-abcdefg_.tmp", True),
        (".a.po.polyedition-0123abcd1f-abcdefg_.old.tmp", True),
        (".부다 київ.polyedition-0123abcd1f-a1234567.tmp", True),
        (f".{'n' * 40}.polyedition-0123abcd1f-a1234567.tmp", True),
        (".two\nlines.polyedition-0123abcd1f-a1234567.tmp", True),
        (f".{'n' * 41}.polyedition-0123abcd1f-a1234567.tmp", False),
        ("a.po.polyedition-0123abcd1f-abcdefg_.tmp", False),
        (".a.po.polyedition-0123abcd1f-abcdefg_.tmp.po", False),
        (".a.po.polyedition-0123abcd1f-abcdefg.tmp", False),
        (".a.po.polyedition-0123ABCD1F-abcdefg_.tmp", False),
        (".a.po.polyedition-abcdefg_.tmp", False),
        (".a.po.abcdefg_.tmp", False),
        (".polyedition-0123abcd1f-abcdefg_.tmp", False),
        ("..polyedition-0123abcd1f-abcdefg_.tmp", False),
        (".a.po.tmp", False),
        ("a.po", False),
    ],
)
def test_which_files_are_leftovers(tmp_path: Path, name: str, cleared: bool) -> None:
    (tmp_path / name).write_text("x", encoding="utf-8")
    clear_leftovers([tmp_path, tmp_path / "none"])
    assert names(tmp_path) == ([] if cleared else [name])


def test_no_folder_and_no_link_is_a_leftover(tmp_path: Path) -> None:
    folder, link = (tmp_path / f".{name}.polyedition-0123abcd1f-abcdefg_.tmp" for name in "ab")
    folder.mkdir()
    link.symlink_to(tmp_path / "elsewhere")
    clear_leftovers([tmp_path])
    assert names(tmp_path) == [folder.name, link.name]


def test_the_files_of_this_process_are_no_leftovers(tmp_path: Path) -> None:
    def texts() -> Iterator[tuple[Path, str]]:
        yield tmp_path / "a.txt", "a"
        clear_leftovers([tmp_path])
        yield tmp_path / "b.txt", "b"

    write_texts(texts())
    assert names(tmp_path) == ["a.txt", "b.txt"]


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
    clear_leftovers([tmp_path])
    assert names(tmp_path) == ["a.txt"]
    assert write_text(path, "after all") is True
    assert path.read_bytes() == b"after all"
