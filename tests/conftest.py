"""Fixtures: a newsroom's project before and after its translation, each test with its own copy."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from newsroom import SLUG, TEXT, Newsroom, Server

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


@pytest.fixture(scope="session")
def msgfmt() -> Callable[..., str]:
    """A function that runs gettext's own msgfmt on a file and returns what it has to say against it."""
    if not shutil.which("msgfmt"):
        message = "msgfmt is not installed: install gettext"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)

    def check(path: Path, *options: str) -> str:
        command = ["msgfmt", "-o", os.devnull, *options, str(path)]
        done = subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, "LC_ALL": "C"})
        assert bool(done.returncode) is ("fatal error" in done.stderr), done.stderr
        return done.stderr

    return check


@pytest.fixture(scope="session")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    server = Server(tmp_path_factory.mktemp("server"))
    yield server
    server.stop()


@pytest.fixture(scope="session")
def _extracted(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    newsroom = Newsroom(tmp_path_factory.mktemp("newsroom"), server)
    (newsroom.root / "seeds").mkdir()
    (newsroom.root / "seeds" / f"{SLUG}.txt").write_text(TEXT, encoding="utf-8", newline="")
    for arguments in (["init"], ["import", f"seeds/{SLUG}.txt", "--slug", SLUG], ["extract"]):
        done = newsroom(*arguments)
        assert done.status == 0, done
    return newsroom


def _copy(newsroom: Newsroom, folder: Path) -> Newsroom:
    return Newsroom(Path(shutil.copytree(newsroom.root, folder / "newsroom")), newsroom.server)


@pytest.fixture(scope="session")
def _translated(_extracted: Newsroom, tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    newsroom = _copy(_extracted, tmp_path_factory.mktemp("translated"))
    newsroom.translate("uk", "ko")
    return newsroom


@pytest.fixture
def newsroom(_extracted: Newsroom, tmp_path: Path) -> Newsroom:
    """A project with an article that was imported and extracted, and that nobody translated yet."""
    return _copy(_extracted, tmp_path)


@pytest.fixture
def translated(_translated: Newsroom, tmp_path: Path) -> Newsroom:
    """The same, translated without a fault into both languages."""
    return _copy(_translated, tmp_path)
