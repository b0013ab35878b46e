"""Bad input: one line on standard error that names the file and the remedy, exit status 2, and no byte changed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from newsroom import LEAD, SLUG, Newsroom, Run, environment

UK = f"locales/uk/LC_MESSAGES/{SLUG}.po"
NAMES = "locales/uk/LC_MESSAGES/names.po"
PAGE = f"source/{SLUG}.html"
KNOWN = "known languages: en, uk, ko"
MEND = "mend that line, or restore the file from version control"
NO_LINE = f"not a line of a PO file (a keyword and a string in double quotes, or a comment); {MEND}"
CONFLICT = "a git conflict marker; settle the conflict first"
NOT_UTF8 = "is not UTF-8; save the file as UTF-8"
NO_HEADER = "has no header entry; restore the file from version control, or add its header"
NO_LANGUAGE = 'its header does not tell the language; add "Language: uk\\n" to the header entry'
FOLDER = "in the folder of 'uk'; move it to its own folder, or correct the Language field of its header"
SLUGS = "cannot name an article; use letters, digits and hyphens, at most 200 bytes, and not 'names' or 'index'"
LANGUAGE = b'"Language: uk\\n"\n'
NO_TOML = "is not valid TOML (Invalid value); mend that line"
READERS = ("extract", "check", "status", "build", "run")
"""The commands that read a project."""


def change(newsroom: Newsroom, path: str, old: bytes | None, new: bytes) -> int:
    """Put something else into a file, or make it that alone; returns the line."""
    file = newsroom.root / path
    data = file.read_bytes() if file.exists() else b""
    if old is None:
        file.write_bytes(new)
        return 1
    assert data.count(old) == 1
    file.write_bytes(data.replace(old, new))
    return data[: data.index(old)].count(b"\n") + 1


PROJECT = [
    (UK, f'msgid "{LEAD}'.encode(), b'msgid "\xff', f"{{root}}/{UK}:{{line}}: byte 0xff {NOT_UTF8}"),
    (UK, f'msgid "{LEAD}"'.encode(), f'msgid "{LEAD}'.encode(), f"{{root}}/{UK}:{{line}}: {NO_LINE}"),
    (UK, b"#. Standfirst", b"=======\n", f"{{root}}/{UK}:{{line}}: {CONFLICT}"),
    (UK, LANGUAGE, b'"Language: ko\\n"\n', f"{UK}: is a catalogue for 'ko', {FOLDER}"),
    (UK, LANGUAGE, b'"Language: ua\\n"\n', f"{UK}: unknown language 'ua'; {KNOWN}"),
    (UK, LANGUAGE, b"", f"{UK}: {NO_LANGUAGE}"),
    (UK, b'"X-Source-Language: en\\n"', b'"X-Source-Language: xx\\n"', f"{UK}: unknown language 'xx'; {KNOWN}"),
    (UK, None, b"", f"{UK}: {NO_HEADER}"),
    (NAMES, None, b'#~ msgid "x"\n', f"{{root}}/{NAMES}:1: the file ends after msgid, without a msgstr; {MEND}"),
    (NAMES, LANGUAGE, b'"Language: ko_KR\\n"\n', f"{NAMES}: is a catalogue for 'ko_KR', {FOLDER}"),
    (PAGE, b"The crossing", b"\xe9", f"{{root}}/{PAGE}:{{line}}: byte 0xe9 {NOT_UTF8}"),
    (PAGE, b'<html lang="en">', b'<html lang="tlh">', f"{PAGE}: unknown language 'tlh'; {KNOWN}"),
    (PAGE, None, b"<p> </p>", f"{PAGE}: has no text to translate; put the article's text into the page"),
    ("source/my page.html", None, b"<p>Text", f"source/my page.html: 'my page' {SLUGS}"),
    ("source/names.html", None, b"<p>Text", f"source/names.html: 'names' {SLUGS}"),
    ("polyedition.toml", b"unit = ", b"unit = block #", f"{{root}}/polyedition.toml:{{line}}: {NO_TOML}"),
    ("polyedition.toml", b'"ko"', b'"kr"', f"{{root}}/polyedition.toml: unknown language 'kr'; {KNOWN}"),
]  # fmt: skip
"""A file, what stands in it once (or all of it), what stands there instead, and what is said of it."""


@pytest.mark.parametrize(("path", "old", "new", "message"), PROJECT)
def test_a_fault_in_a_project(translated: Newsroom, path: str, old: bytes | None, new: bytes, message: str) -> None:
    translated("build")
    line = change(translated, path, old, new)
    expected = Run(2, "", f"polyedition: {message.format(root=translated.root, line=line)}\n")
    before = translated.tree()
    for command in READERS:
        if path != PAGE or command != "check":
            assert translated(command) == expected, command
    assert translated.tree() == before


def test_a_template_that_is_malformed(translated: Newsroom) -> None:
    template = translated.root / "locales" / f"{SLUG}.pot"
    template.write_text('msgid "x"\n', encoding="utf-8")
    before = translated.tree()
    message = f"polyedition: {template}:1: the file ends after msgid, without a msgstr; {MEND}\n"
    assert translated("extract") == Run(2, "", message)
    assert translated("run") == Run(2, "", message)
    assert translated.tree() == before


@pytest.mark.parametrize("command", READERS)
def test_no_project(tmp_path: Path, newsroom: Newsroom, command: str) -> None:
    nowhere = Newsroom(tmp_path / "nowhere", newsroom.server)
    nowhere.root.mkdir()
    assert nowhere(command) == Run(
        2, "", f"polyedition: {nowhere.root}: no polyedition project here or in a folder above; "
        "run the command inside a project, or make this folder one with polyedition init\n",
    )  # fmt: skip
    assert nowhere.tree() == {}


@pytest.mark.parametrize("command", READERS)
def test_no_article_yet(tmp_path: Path, newsroom: Newsroom, command: str) -> None:
    empty = Newsroom(tmp_path / "empty", newsroom.server)
    empty.root.mkdir()
    assert empty("init").status == 0
    before = empty.tree()
    message = "polyedition: source: no article yet; import a plain text, or put an HTML page there\n"
    assert empty(command) == Run(2, "", message)
    assert empty.tree() == before


@pytest.mark.parametrize("command", ["check", "status", "build"])
@pytest.mark.parametrize("path", [UK, NAMES])
def test_a_catalogue_that_is_not_there(newsroom: Newsroom, command: str, path: str) -> None:
    (newsroom.root / path).unlink()
    before = newsroom.tree()
    assert newsroom(command) == Run(2, "", f"polyedition: {path}: no such catalogue yet; run polyedition extract\n")
    assert newsroom.tree() == before


@pytest.mark.parametrize("command", READERS[1:])
def test_a_language_that_is_not_the_project_s(newsroom: Newsroom, command: str) -> None:
    newsroom.edit(newsroom.root / "polyedition.toml", '["en", "uk", "ko"]', '["en", "ko"]')
    before = newsroom.tree()
    message = f"polyedition: {newsroom.root}: 'uk' is not a language of the project; its languages are en, ko\n"
    assert newsroom(command, "-l", "uk") == Run(2, "", message)
    assert newsroom.tree() == before


HEADER = b'msgid ""\nmsgstr "Language: uk\\n"\n'


@pytest.mark.parametrize(
    ("name", "data", "message"),
    [
        ("none.po", None, "none.po: no such file; check the path"),
        ("n" * 300, None, f"{'n' * 300}: cannot be read (File name too long); check the path"),
        (PAGE, b"<p>x", f"{PAGE}:1: {NO_LINE}"),
        ("x.po", b"\xff\xfem\x00", f"x.po:1: byte 0xff {NOT_UTF8}"),
        ("x.po", b"", f"x.po: {NO_HEADER}"),
        ("x.po", b'msgid "a"\nmsgstr "b"\n', f"x.po: {NO_HEADER}"),
        ("x.po", b'msgid ""\nmsgstr "Team: x\\n"\n', f"x.po: {NO_LANGUAGE}"),
        ("x.po", b'msgid ""\nmsgstr "Language: Klingon\\n"\n', f"x.po: unknown language 'Klingon'; {KNOWN}"),
        ("x.po", HEADER + b'msgid "a"\n', f"x.po:3: the file ends after msgid, without a msgstr; {MEND}"),
        ("x.po", HEADER + 2 * b'msgid "a"\nmsgstr ""\n', "x.po:5: the same message as in line 3; keep one of the two"),
        ("seeds", None, "seeds: holds no PO file; name a PO file, or a folder with some"),
        ("two\nlines\x1b.po", None, "two␤lines␛.po: no such file; check the path"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("form", ["text", "json"])
def test_a_file_on_its_own(newsroom: Newsroom, name: str, data: bytes | None, message: str, form: str) -> None:
    if data is not None:
        (newsroom.root / name).write_bytes(data)
    before = newsroom.tree()
    assert newsroom("check", name, "--format", form) == Run(2, "", f"polyedition: {message}\n")
    assert newsroom.tree() == before


def test_a_sound_file_beside_a_bad_one_is_not_reported_alone(newsroom: Newsroom) -> None:
    assert newsroom("check", UK, "none.po") == Run(2, "", "polyedition: none.po: no such file; check the path\n")


def test_a_glossary_that_is_malformed_is_named(newsroom: Newsroom) -> None:
    (newsroom.root / NAMES).write_text("<<<<<<< HEAD\n", encoding="utf-8")
    message = f"polyedition: {NAMES}:1: a git conflict marker; settle the conflict first\n"
    assert newsroom("check", UK) == Run(2, "", message)


@pytest.mark.parametrize("arguments", [["check", UK, "--format", "json"], ["check", UK], ["status"]])
def test_standard_output_on_a_full_disk(newsroom: Newsroom, arguments: list[str]) -> None:
    script = Path(sys.executable).with_name("polyedition")
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(
            [script, *arguments], cwd=newsroom.root, env=environment(), stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.stderr.decode() == (
        "polyedition: standard output: cannot be written (No space left on device); check where it goes\n"
    )
    assert done.returncode == 2


def test_a_reader_that_goes_away_is_no_traceback(newsroom: Newsroom) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    script = Path(sys.executable).with_name("polyedition")
    done = subprocess.run(
        [script, "check"], cwd=newsroom.root, env=environment(), stdout=writer, stderr=subprocess.PIPE, check=False
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (1, b"")
