"""A command that is killed, or that finds the disk full, leaves every file as it was or as it is to be."""

from __future__ import annotations

import os
import random
import resource
import shutil
import signal
import subprocess
from functools import partial
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from newsroom import LEAD, NAMES, SLUG, TEXT, Newsroom
from watched import Watch, files, start

from pipeline.commands.build import build
from pipeline.commands.extract import extract
from pipeline.project import find_project

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from newsroom import Run

COMMANDS = [
    ("extract",),
    ("build",),
    ("run",),
    ("import", f"seeds/{SLUG}.txt", "--slug", SLUG, "--force"),
    ("names", "import", "names.csv", "--overwrite"),
]
AT_RANDOM = 8
"""How often each command is killed at a time that is left to chance."""


@pytest.fixture
def pending(translated: Newsroom) -> Newsroom:
    """A project that was built, and in which every command has something to do."""
    project = find_project(translated.root)
    extract(project)  # in this process, and so all that it loads is there in the commands that are forked off
    build(project)
    translated.edit(translated.page, "45 minutes", "35 minutes")
    translated.save("uk", {LEAD: "Перший пором привіз 240 пасажирів і 31 автомобіль."})
    seed = TEXT.replace("Fish & chips cost", "Fish & chips and tea cost")
    (translated.root / "seeds" / f"{SLUG}.txt").write_text(seed, encoding="utf-8")
    table = (
        f"name,uk,ko\nPort Ellis,Порт-Еліс,포트엘리스항\nOlena Marchenko,{NAMES['uk']['Olena Marchenko']},마르첸코\n"
    )
    (translated.root / "names.csv").write_text(table, encoding="utf-8")
    shutil.rmtree(translated.root / ".polyedition", ignore_errors=True)
    return translated


def copy(newsroom: Newsroom, name: str) -> Path:
    return Path(shutil.copytree(newsroom.root, newsroom.root.with_name(name)))


def afterwards(newsroom: Newsroom, command: tuple[str, ...]) -> tuple[int, dict[str, bytes], int]:
    """The status of a command that nothing happens to, the files as it leaves them, and how often it changes one."""
    root = copy(newsroom, "afterwards")
    done = start(root, *command, first=Watch(root, say)).end()
    return done.status, files(root), int(done.out.split("\x1e")[-2])


def say(number: int, *_: str) -> None:
    os.write(1, f"\x1e{number}\x1e".encode())


def kill(at: int, number: int, *_: str) -> None:
    if number == at:
        os.kill(os.getpid(), signal.SIGKILL)


def is_temporary(path: str) -> bool:
    return path.endswith(".tmp") and ".polyedition-" in path


class Killed:
    """What is to hold of a project after each time that a command was killed in it."""

    def __init__(self, newsroom: Newsroom, command: tuple[str, ...]) -> None:
        self.newsroom, self.command = newsroom, command
        self.before = files(newsroom.root)
        self.status, self.after, self.changes = afterwards(newsroom, command)
        self.completed: set[tuple[object, ...]] = set()
        """In what states the project was left from which the command was run again."""

    def check(self, name: str, first: Callable[[], object]) -> int:
        """Each file is whole, and the same command completes the work. Returns the status of the one killed."""
        root = copy(self.newsroom, name)
        status = start(root, *self.command, first=first).end().status
        left = files(root)
        kept = {path: data for path, data in left.items() if not is_temporary(path)}
        for path in self.before | self.after | kept:
            assert kept.get(path) in (self.before.get(path), self.after.get(path)), path
        state = (*kept.items(), len(left) > len(kept))
        if left != self.before and state not in self.completed:
            assert start(root, *self.command).end().status == self.status
            assert files(root) == self.after, "no temporary file stays"
            self.completed.add(state)
        return status


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_killed_before_any_change_of_a_file(pending: Newsroom, command: tuple[str, ...]) -> None:
    killed = Killed(pending, command)
    for at in range(1, killed.changes + 1):
        root = pending.root.with_name(f"killed-{at}")
        assert killed.check(root.name, Watch(root, partial(kill, at))) == -signal.SIGKILL
    assert len(killed.completed) > sum(killed.before.get(path) != data for path, data in killed.after.items())


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_killed_at_any_time(pending: Newsroom, command: tuple[str, ...]) -> None:
    killed = Killed(pending, command)
    chance = random.Random(" ".join(command))  # noqa: S311
    for number in range(AT_RANDOM):
        # The alarm, which nobody handles, ends the process as suddenly as SIGKILL does.
        alarm = partial(signal.setitimer, signal.ITIMER_REAL, chance.uniform(0.005, 0.1))
        assert killed.check(f"killed-{number}", alarm) in {-signal.SIGALRM, killed.status}


# --- no room ---

NO_ROOM = "check the disk and the permissions; the file is as it was\n"


def check_refused(root: Path, done: Run, before: dict[str, bytes], after: dict[str, bytes], reason: str) -> None:
    """The message names a file that was to be written and is as it was, and no folder holds half of the work."""
    name, told, remedy = done.err.removeprefix(f"polyedition: {root}/").partition(f": cannot be written ({reason}); ")
    assert (done.status, done.out, bool(told), remedy) == (2, "", True, NO_ROOM), done.err
    left = files(root)
    assert left.keys() <= before.keys() | after.keys(), "a temporary file stays"
    for folder in ("locales/", "source/", "editions/"):
        now, then, done_with = (
            {path: data for path, data in tree.items() if path.startswith(folder)} for tree in (left, before, after)
        )
        assert now == then or (now == done_with and not name.startswith(folder)), folder
    assert before.get(name) != after.get(name) or name.startswith(".polyedition/")


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_file_may_not_grow_so_long(pending: Newsroom, command: tuple[str, ...]) -> None:
    before = files(pending.root)
    _, after, _ = afterwards(pending, command)
    new = sorted({len(data) for path, data in after.items() if before.get(path) != data})
    for size in (new[0] - 1, new[-1] - 1):
        limit = partial(resource.setrlimit, resource.RLIMIT_FSIZE, (size, size))
        done = start(pending.root, *command, first=limit).end()
        check_refused(pending.root, done, before, after, "File too large")


PAGE = 4096
"""Bytes by which a disk in memory fills up."""


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of four megabytes."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = shutil.which("mount") and subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(folder)], capture_output=True, check=False
    )
    if not mounted or mounted.returncode:
        pytest.skip("no file system may be mounted here; the limit of a file's length is tried anyway")
    yield folder
    subprocess.run(["umount", "--lazy", str(folder)], check=True)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_disk_that_is_full(pending: Newsroom, disk: Path, command: tuple[str, ...]) -> None:
    before = files(pending.root)
    status, after, _ = afterwards(pending, command)
    shutil.copytree(pending.root, disk, dirs_exist_ok=True)
    refused = 0
    with (disk / "full").open("wb") as full:
        os.unlink(full.name)  # noqa: PTH108 - it takes up room until it is closed
        room = os.statvfs(disk).f_bavail * os.statvfs(disk).f_frsize
        for pages in count(0, 2):
            os.truncate(full.fileno(), 0)
            os.posix_fallocate(full.fileno(), 0, room - pages * PAGE)
            done = start(disk, *command).end()
            if done.status == status:
                break
            check_refused(disk, done, before, after, "No space left on device")
            refused += 1
    assert refused
    assert files(disk) == after
