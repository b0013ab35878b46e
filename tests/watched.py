"""``polyedition`` forked off the tests' own process, and something happens at one of its file operations."""

from __future__ import annotations

import multiprocessing
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from newsroom import Run, environment

from pipeline.cli import main
from pipeline.files import OWN_FOLDER

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.context import ForkProcess

FORKS = multiprocessing.get_context("fork")
SECONDS = 60
"""What any command may take."""
CHANGES = {"os.chmod", "os.link", "os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.truncate"}
"""The operations of which Python tells by such names; ``open`` tells in its flags whether it is to write."""


@dataclass(frozen=True)
class Command:
    """A ``polyedition`` at work."""

    process: ForkProcess
    out: Path
    err: Path

    def end(self) -> Run:
        """What it did; its status is the signal, below zero, where one ended it."""
        self.process.join(SECONDS)
        status = self.process.exitcode
        assert status is not None, "it does not end"
        return Run(status, self.out.read_text(encoding="utf-8"), self.err.read_text(encoding="utf-8"))


def start(root: Path, *arguments: str, first: Callable[[], object] = bool, **settings: str) -> Command:
    """``polyedition`` started in a project's folder; `first` is called in its process before it does anything.

    What it writes to its standard streams goes beside the folder.
    """
    out, err = (root.with_name(f"{root.name}.{number}") for number in (1, 2))
    while out.exists():
        out, err = (path.with_name(f"{path.name}+") for path in (out, err))
    out.touch()
    process = FORKS.Process(target=_work, args=(arguments, root, environment(**settings), out, err, first))
    process.start()
    return Command(process, out, err)


def _work(
    arguments: tuple[str, ...],
    root: Path,
    settings: dict[str, str],
    out: Path,
    err: Path,
    first: Callable[[], object],
) -> None:
    os.chdir(root)
    os.environ.clear()
    os.environ.update(settings)
    for path, descriptor in ((out, 1), (err, 2)):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), descriptor)
    sys.stdout, sys.stderr = (open(descriptor, "w", closefd=False) for descriptor in (1, 2))  # noqa: SIM115
    first()
    sys.argv = ["polyedition", *arguments]
    main()


@dataclass(frozen=True)
class Watch:
    """To be called first: from then on `do` is told of every operation on a project's files, before it is done.

    It gets the operation's number, from 1, its name and its path, which is empty for a file that is open already.
    """

    root: Path
    do: Callable[[int, str, str], object]
    reading: bool = False
    """Whether the opening of a file to read it counts, too."""

    def __call__(self) -> None:
        number = 0
        busy = False

        def hook(event: str, arguments: tuple[object, ...]) -> None:
            nonlocal number, busy
            if busy or not (event in CHANGES or (event == "open" and (self.reading or _writes(arguments)))):
                return
            path = arguments[0]
            opened = event == "open" and isinstance(path, int)
            if opened or (isinstance(path, (str, Path)) and Path(path).is_relative_to(self.root)):
                number += 1
                busy = True  # what is done now is not the command's doing
                self.do(number, event, "" if opened else str(path))
                busy = False

        sys.addaudithook(hook)


def _writes(arguments: tuple[object, ...]) -> bool:
    _, mode, flags = arguments
    return bool(isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR)) or "w" in str(mode)


def files(root: Path) -> dict[str, bytes]:
    """Every file of a project with its bytes, but for what polyedition keeps there for itself."""
    paths = (path for path in root.rglob("*") if path.is_file() and path.relative_to(root).parts[0] != OWN_FOLDER)
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in paths}
