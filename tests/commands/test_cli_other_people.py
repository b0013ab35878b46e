"""While a command works, an editor saves the same file, or another command starts: nobody's work is lost."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import polib
import pytest
from newsroom import CROSSING, LEAD, NAMES, SLUG, Newsroom, Run
from watched import FORKS, SECONDS, Watch, files, start

from pipeline.files import ATTEMPTS

if TYPE_CHECKING:
    from multiprocessing.synchronize import Event

PO = f"locales/uk/LC_MESSAGES/{SLUG}.po"
GLOSSARY = "locales/uk/LC_MESSAGES/names.po"
NEW = "Перший пором привіз 240 пасажирів і 31 автомобіль."
LONG_AGO = 1_000_000_000
"""A time stamp of seconds; that of a file that was written just now tells little."""


def save(path: Path, old: str, new: str) -> None:
    """Save as most editors do: a new file takes the place of the old one."""
    beside = path.with_name("saved by an editor")
    beside.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    beside.replace(path)


def save_in_place(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def is_of(file: str, path: str) -> bool:
    """Whether a path is the file's, or that of the text that is to take its place."""
    where, name = os.path.split(path)
    return os.path.split(file)[0] == where and os.path.basename(file) in {name, name[1:].partition(".polyedition-")[0]}  # noqa: PTH119


@dataclass
class Editor:
    """Saves a file at the command's operation of this number on it, but for the renaming itself."""

    path: Path
    at: int
    save: partial[None]
    seen: int = 0

    def __call__(self, number: int, event: str, path: str) -> None:
        if is_of(str(self.path), path) and event != "os.rename":
            self.seen += 1
            if self.seen == self.at:
                self.save()
                os.write(1, b"\x1esaved\x1e")


def with_editor(newsroom: Newsroom, path: str, at: int, kept: partial[None], *command: str) -> Run:
    file = newsroom.root / path
    watch = Watch(newsroom.root, Editor(file, at, kept), reading=True)
    return start(newsroom.root, *command, first=watch).end()


def copies(newsroom: Newsroom, name: str, *, aged: bool) -> Newsroom:
    copy = Newsroom(Path(shutil.copytree(newsroom.root, newsroom.root.with_name(name))), newsroom.server)
    for path in copy.root.rglob("*"):
        if aged:
            os.utime(path, (LONG_AGO, LONG_AGO))
    return copy


@pytest.mark.parametrize("aged", [False, True])
@pytest.mark.parametrize("saving", [save, save_in_place])
def test_an_editor_saves_a_catalogue_while_it_is_extracted(
    translated: Newsroom, saving: partial[None], aged: bool
) -> None:
    translated.edit(translated.page, "45 minutes", "35 minutes")
    old = "Перший пором перевіз 240 пасажирів і 31 автомобіль."
    moments = 0
    while True:
        newsroom = copies(translated, f"moment-{moments}", aged=aged)
        done = with_editor(newsroom, PO, moments + 1, partial(saving, newsroom.root / PO, old, NEW), "extract")
        assert done.status == 0, done
        if "saved" not in done.out:
            break
        moments += 1
        entries = {entry.msgid: entry for entry in polib.pofile(str(newsroom.root / PO))}
        assert entries[LEAD].msgstr == NEW
        assert entries[CROSSING.replace("45", "35")].fuzzy
        assert entries[CROSSING].obsolete
        assert files(newsroom.root).keys() == files(translated.root).keys()
    assert moments > 5


@pytest.mark.parametrize("aged", [False, True])
def test_an_editor_saves_a_glossary_while_names_are_imported(translated: Newsroom, aged: bool) -> None:
    (translated.root / "new.csv").write_text("name,uk,ko\nMoominvalley,Мумі-дол,무민 골짜기\n", encoding="utf-8")
    old, new = NAMES["uk"]["Port Ellis"], "Порт-Еліс"
    moments = 0
    while True:
        newsroom = copies(translated, f"moment-{moments}", aged=aged)
        kept = partial(save, newsroom.root / GLOSSARY, old, new)
        done = with_editor(newsroom, GLOSSARY, moments + 1, kept, "names", "import", "new.csv")
        assert done.status == 0, done
        if "saved" not in done.out:
            break
        moments += 1
        for language, names in (
            ("uk", {"Port Ellis": new, "Moominvalley": "Мумі-дол"}),
            ("ko", {"Port Ellis": NAMES["ko"]["Port Ellis"], "Moominvalley": "무민 골짜기"}),
        ):
            found = {entry.msgid: entry.msgstr for entry in polib.pofile(str(newsroom.po(language, "names")))}
            assert {name: found[name] for name in names} == names
        assert files(newsroom.root).keys() == files(translated.root).keys()
    assert moments > 5


@dataclass
class Restless:
    """Saves a file each time that the command is about to write beside it."""

    path: Path
    times: int = 0

    def __call__(self, number: int, event: str, path: str) -> None:
        if event == "os.chmod" and is_of(str(self.path), path):
            self.times += 1
            save(self.path, f"X-Saved: {self.times - 1}", f"X-Saved: {self.times}")


def test_a_file_that_is_saved_again_and_again_is_left_to_its_editor(translated: Newsroom) -> None:
    translated.edit(translated.root / PO, '"Language: uk\\n"\n', '"Language: uk\\n"\n"X-Saved: 0\\n"\n')
    translated.edit(translated.page, "45 minutes", "35 minutes")
    before = files(translated.root)
    done = start(translated.root, "extract", first=Watch(translated.root, Restless(translated.root / PO))).end()
    assert done == Run(
        2, "", f"polyedition: {translated.root / PO}: another program changed it meanwhile; "
        "save it there and run the command again; the file is as that program left it\n",
    )  # fmt: skip
    saved = before[PO].replace(b"X-Saved: 0", f"X-Saved: {ATTEMPTS}".encode())
    assert files(translated.root) == {**before, PO: saved}


# --- two commands ---


@dataclass
class Pause:
    """Tells that the command is about to rename a file for the first time, and waits there."""

    reached: Event
    go: Event

    def __call__(self, number: int, event: str, path: str) -> None:
        if event == "os.rename" and not self.reached.is_set():
            self.reached.set()
            self.go.wait(SECONDS)


@dataclass
class AtTheLock:
    """Tells that the command has tried to take the lock, in vain: it opens the file once more."""

    tried: Event
    opened: int = 0

    def __call__(self, number: int, event: str, path: str) -> None:
        self.opened += path.endswith(os.path.join(".polyedition", "lock"))  # noqa: PTH118
        if self.opened > 2:
            self.tried.set()


def test_two_commands_work_one_after_the_other(translated: Newsroom) -> None:
    translated.edit(translated.page, "45 minutes", "35 minutes")
    alone = copies(translated, "alone", aged=False)
    assert start(alone.root, "extract").end().status == 0
    reached, go, tried = (FORKS.Event() for _ in range(3))
    one = start(translated.root, "extract", first=Watch(translated.root, Pause(reached, go)))
    assert reached.wait(SECONDS)
    other = start(translated.root, "extract", first=Watch(translated.root, AtTheLock(tried)))
    assert tried.wait(SECONDS), "the second command does not wait for the first"
    assert files(translated.root) != files(alone.root)
    go.set()
    assert one.end().status == 0
    assert other.end() == Run(0, "", "all catalogues are up to date\n")
    assert files(translated.root) == files(alone.root)
