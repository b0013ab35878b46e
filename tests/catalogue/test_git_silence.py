"""What git shows after an extract: nothing where nothing changed, else the entry that changed and no line of another.

Each file in ``styles`` was written by hand in the manner of one editor or tool. ``@3`` stands in it for what the third
unit of the page is given: its notes (``wrapped`` where the tool wraps them), its reference, its context.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import textwrap
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from newsroom import Newsroom, environment

from pipeline.catalogue.po import read_po

if TYPE_CHECKING:
    from collections.abc import Callable

    from newsroom import Server

    from pipeline.catalogue.po import Message

STYLES = sorted((Path(__file__).parent / "styles").glob("*.po"))
SLUG = "quay"
PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head><meta charset="utf-8"><title>The quay at Port Ellis is open</title></head>
<body>
<h1>The quay at Port Ellis is open</h1>
<p>"Nobody believed it," Olena Marchenko said. The first boat carried 240 passengers and 31 cars across the strait, \
and nobody on the quay could quite believe it.</p>
<p>Tickets cost $12.</p>
</body>
</html>
"""
LATER = "1717230600"
"""The time of the second extract, which is another than that of the first."""

FORMS: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "Windows": lambda text: text.replace("\n", "\r\n"),
    "Windows with a byte order mark": lambda text: "\ufeff" + text.replace("\n", "\r\n"),
    "no newline at its end": lambda text: text.rstrip("\n"),
    "two blank lines between entries": lambda text: text.replace("\n\n", "\n\n\n"),
}


@pytest.fixture(scope="module")
def _project(server: Server, tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    newsroom = Newsroom(tmp_path_factory.mktemp("quay"), server)
    assert newsroom("init").status == 0
    (newsroom.root / "source").mkdir(exist_ok=True)
    (newsroom.root / f"source/{SLUG}.html").write_text(PAGE, encoding="utf-8", newline="")
    assert newsroom("extract").status == 0
    return newsroom


@pytest.fixture
def project(_project: Newsroom, tmp_path: Path) -> Newsroom:
    return Newsroom(Path(shutil.copytree(_project.root, tmp_path / "project")), _project.server)


def styled(style: Path, units: tuple[Message, ...]) -> str:
    """A file of ``styles`` with the notes, references and contexts of these units."""

    def notes(match: re.Match[str]) -> str:
        lines = units[int(match[1]) - 1].notes
        if match[2]:
            lines = tuple(part for line in lines for part in textwrap.wrap(line, 75))
        return "\n".join(f"#. {line}" for line in lines)

    text = style.read_text(encoding="utf-8")
    text = re.sub(r"^#\. @(\d)( wrapped)?$", notes, text, flags=re.MULTILINE)
    text = re.sub(r"^#: @(\d)$", lambda at: f"#: {units[int(at[1]) - 1].references[0]}", text, flags=re.MULTILINE)
    return re.sub(r'(?<=^msgctxt ")@(\d)(?="$)', lambda at: units[int(at[1]) - 1].context, text, flags=re.MULTILINE)


def put(project: Newsroom, style: Path, form: str) -> Path:
    """The catalogue of the page as that tool would have saved it."""
    language = "ko" if "Language: ko" in style.read_text(encoding="utf-8") else "uk"
    path = project.po(language, SLUG)
    units = read_po(path).active
    assert len(units) == 4
    path.write_bytes(FORMS[form](styled(style, units)).encode())
    return path


EVERY = pytest.mark.parametrize(
    ("style", "form"),
    [
        *(pytest.param(style, "as it is", id=style.stem) for style in STYLES),
        *(pytest.param(STYLES[-3], form, id=form) for form in FORMS if form != "as it is"),
    ],
)


def test_there_is_a_style_of_each_tool() -> None:
    assert [style.stem for style in STYLES] == (
        "babel emacs flags gettext lokalize omegat poedit polib virtaal weblate".split()
    )
    assert STYLES[-3].stem == "polib"


@EVERY
def test_nothing_changed(project: Newsroom, style: Path, form: str) -> None:
    path = put(project, style, form)
    before = path.read_bytes()
    assert [message.references for message in read_po(path).active] == [(f"source/{SLUG}.html",)] * 4
    assert project("extract", SOURCE_DATE_EPOCH=LATER).status == 0
    assert path.read_bytes() == before
    tree = project.tree()
    assert project("extract", SOURCE_DATE_EPOCH=LATER).status == 0
    assert project.tree() == tree


@EVERY
def test_one_unit_changed(project: Newsroom, style: Path, form: str) -> None:
    """Its entry, its confirmed translation at the end, the notes that quote it, and the date: no other line."""
    path = put(project, style, form)
    before = read_po(path)
    lines = path.read_bytes().decode().split(before.newline)
    old = before.active[2]
    project.edit(project.root / f"source/{SLUG}.html", "31 cars", "35 cars")
    assert project("extract", SOURCE_DATE_EPOCH=LATER).status == 0
    after = read_po(path)
    now = path.read_bytes().decode().split(after.newline)
    new = after.active[2]
    (kept,) = [one for one in after.messages if one.obsolete and one.source == old.source]
    assert (new.source, new.target, new.fuzzy) == (old.source.replace("31", "35"), old.target, True)
    gone, come = changes(lines, now)
    others = [lines[at] for at in gone if at not in place(old)]
    others += [now[at] for at in come if at not in place(new) and at not in place(kept)]
    for line in others:
        assert (
            line.startswith(("#. Before: ", "#. After: ")) or wrapped_note(line, style) or "POT-Creation-Date: " in line
        )
    assert {line for line in others if "POT-Creation-Date: " in line} == {
        line for line in (*lines, *now) if "POT-Creation-Date: " in line
    }
    assert before.newline == after.newline
    assert project("extract", SOURCE_DATE_EPOCH=LATER).status == 0
    assert path.read_bytes().decode().split(after.newline) == now


def wrapped_note(line: str, style: Path) -> bool:
    """Whether it goes on with a note, which only some tools wrap."""
    return line.startswith("#. ") and style.stem in {"babel", "polib"}


def changes(old: list[str], new: list[str]) -> tuple[list[int], list[int]]:
    """The lines, as numbers from 0, that a diff takes out, and those that it puts in."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    spans = [(range(a, b), range(c, d)) for kind, a, b, c, d in matcher.get_opcodes() if kind != "equal"]
    return [at for gone, _ in spans for at in gone], [at for _, come in spans for at in come]


def place(message: Message) -> range:
    """The lines of an entry, as numbers from 0, with the blank ones around it: a diff may show either as its own."""
    blank = len(message.raw) - len(message.raw.lstrip("\n"))
    return range(message.line - 1 - blank, message.line + message.raw[blank:].count("\n") + blank)


@pytest.mark.parametrize("style", [style for style in STYLES if style.stem == "poedit"], ids=["poedit"])
def test_git_says_so_too(project: Newsroom, style: Path) -> None:
    if not shutil.which("git"):
        pytest.skip("git is not installed")

    def git(*arguments: str) -> str:
        command = ["git", "-c", "user.name=O", "-c", "user.email=o@example.org", *arguments]
        done = subprocess.run(command, cwd=project.root, capture_output=True, check=True, env=environment())
        return done.stdout.decode()

    path = put(project, style, "as it is")
    assert project("extract").status == 0  # for the names that the translations tell
    git("init", "--quiet")
    git("add", ".")
    git("commit", "--quiet", "--message", "All of it")
    assert project("extract", SOURCE_DATE_EPOCH=LATER).status == 0
    assert git("status", "--porcelain") == ""
    project.edit(project.root / f"source/{SLUG}.html", "$12", "$13")
    assert project("extract", SOURCE_DATE_EPOCH=LATER).status == 0
    shown = git("diff", "--unified=0", "--", path.relative_to(project.root).as_posix())
    assert [line for line in shown.split("\n") if re.match(r"-(?!--)", line)] == [
        '-"POT-Creation-Date: 2024-05-03 16:00+0000\\n"',
        "-#. After: Tickets cost $12.",
        "-#. Changed: 10 -> 12",
        "-#. Numbers: $12 (12 USD)",
        f'-msgctxt "{old_context(git, path, project)}"',
        '-msgid "Tickets cost $12."',
    ]


def old_context(git: Callable[..., str], path: Path, project: Newsroom) -> str:
    committed = git("show", f"HEAD:{path.relative_to(project.root).as_posix()}")
    found = re.search(r'msgctxt "(.+)"\nmsgid "Tickets', committed)
    assert found
    return found[1]
