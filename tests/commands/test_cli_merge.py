"""One PO file of any project brought up to its template: what msgmerge is used for."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import TYPE_CHECKING

import polib
import pytest
from newsroom import CROSSING, SLUG, TRANSLATIONS, Newsroom

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HEADER = """\
msgid ""
msgstr ""
"Project-Id-Version: harbour 2\\n"
"POT-Creation-Date: {date}\\n"
"PO-Revision-Date: 2026-01-05 10:00+0000\\n"
"Last-Translator: Olena <olena@example.org>\\n"
"Language-Team: uk\\n"
"Language: {language}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n"
"""  # noqa: E501 - as editors write it
PO = """
#. Button
#: harbour/views.py:10
#, python-format
msgid "%d boat"
msgid_plural "%d boats"
msgstr[0] "%d човен"
msgstr[1] "%d човни"
msgstr[2] "%d човнів"

#: harbour/views.py:12
msgid "The harbour is closed until 5 May."
msgstr "Гавань зачинено до 5 травня."

# Ask the harbour master.
#: harbour/views.py:30
msgid "Leave"
msgstr "Відпливти"

#~ msgid "Arrive"
#~ msgstr "Прибути"
"""
POT = """
#: harbour/views.py:14
msgid "The harbour is closed until 7 May."
msgstr ""

#. Button
#: harbour/views.py:11
#, python-format
msgid "%d boat"
msgid_plural "%d boats"
msgstr[0] ""
msgstr[1] ""

#: harbour/views.py:31
msgid "Arrive"
msgstr ""

#: harbour/views.py:40
msgid "%d ferry"
msgid_plural "%d ferries"
msgstr[0] ""
msgstr[1] ""
"""
MERGED = """
#. Changed: 5 -> 7
#: harbour/views.py:14
#, fuzzy
#| msgid "The harbour is closed until 5 May."
msgid "The harbour is closed until 7 May."
msgstr "Гавань зачинено до 5 травня."

#. Button
#: harbour/views.py:11
#, python-format
msgid "%d boat"
msgid_plural "%d boats"
msgstr[0] "%d човен"
msgstr[1] "%d човни"
msgstr[2] "%d човнів"

#: harbour/views.py:31
msgid "Arrive"
msgstr "Прибути"

#: harbour/views.py:40
msgid "%d ferry"
msgid_plural "%d ferries"
msgstr[0] ""
msgstr[1] ""
msgstr[2] ""

#~ msgid "The harbour is closed until 5 May."
#~ msgstr "Гавань зачинено до 5 травня."

# Ask the harbour master.
#~ msgid "Leave"
#~ msgstr "Відпливти"
"""
OLD, NEW = "2026-01-01 10:00+0000", "2026-02-02 10:00+0000"


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "uk.po").write_text(HEADER.format(date=OLD, language="uk") + PO, encoding="utf-8")
    (tmp_path / "new.pot").write_text(HEADER.format(date=NEW, language="") + POT, encoding="utf-8")
    return tmp_path


def test_a_file_of_another_project(newsroom: Newsroom, files: Path, msgfmt: Callable[..., str]) -> None:
    before = (files / "uk.po").read_bytes()
    done = newsroom("merge", files / "uk.po", files / "new.pot", "-o", files / "out.po")
    assert (done.status, done.out) == (0, "")
    assert done.err == f"{files}/out.po: written, 2 translated, 1 fuzzy, 1 untranslated, 2 obsolete\n"
    assert (files / "out.po").read_text(encoding="utf-8") == HEADER.format(date=NEW, language="uk") + MERGED
    assert (files / "uk.po").read_bytes() == before
    assert msgfmt(files / "out.po", "--check") == ""


def test_a_file_is_merged_in_its_place(newsroom: Newsroom, files: Path) -> None:
    for said in ("written", "unchanged"):
        done = newsroom("merge", files / "uk.po", files / "new.pot")
        assert done.err == f"{files}/uk.po: {said}, 2 translated, 1 fuzzy, 1 untranslated, 2 obsolete\n"


@pytest.mark.parametrize("language", ["", "xx", "de_AT", "uk_UA@latin"])
def test_a_language_that_nobody_knows(newsroom: Newsroom, files: Path, language: str) -> None:
    text = (files / "uk.po").read_text(encoding="utf-8")
    (files / "xx.po").write_text(text.replace("Language: uk\\n", f"Language: {language}\\n"), encoding="utf-8")
    assert "2 translated, 1 fuzzy" in newsroom("merge", files / "xx.po", files / "new.pot").err


@pytest.mark.parametrize("fault", ["po", "template"])
def test_what_cannot_be_read_changes_nothing(newsroom: Newsroom, files: Path, fault: str) -> None:
    broken = files / ("uk.po" if fault == "po" else "new.pot")
    broken.write_text(broken.read_text(encoding="utf-8").replace('msgstr ""', "msgstr", 2), encoding="utf-8")
    before = (files / "uk.po").read_bytes()
    done = newsroom("merge", files / "uk.po", files / "new.pot")
    assert done.status == 2
    assert done.err.startswith(f"polyedition: {broken}:")
    assert (files / "uk.po").read_bytes() == before


def test_it_does_what_extract_does(translated: Newsroom) -> None:
    po = translated.po("uk")
    kept = shutil.copy(po, translated.root / "uk.po")
    translated.edit(translated.page, "45 minutes", "35 minutes")
    assert translated("extract").status == 0
    assert translated("merge", kept, f"locales/{SLUG}.pot").status == 0
    assert (translated.root / "uk.po").read_bytes() == po.read_bytes()


def test_it_keeps_what_msgmerge_keeps(translated: Newsroom, msgfmt: Callable[..., str]) -> None:
    assert msgfmt(translated.po("uk"), "--check") == ""
    before = shutil.copy(translated.po("uk"), translated.root / "uk.po")
    translated.edit(translated.page, "45 minutes", "35 minutes")
    assert translated("extract").status == 0
    pot = translated.root / "locales" / f"{SLUG}.pot"
    command = ["msgmerge", "--quiet", "--previous", "-o", "their.po", str(before), str(pot)]
    subprocess.run(command, cwd=translated.root, check=True)
    assert translated("merge", "uk.po", pot, "-o", "our.po").status == 0
    theirs, ours = (polib.pofile(str(translated.root / name)) for name in ("their.po", "our.po"))
    for entry in theirs:
        if not entry.obsolete and entry.msgstr and not entry.fuzzy:
            assert ours.find(entry.msgid).msgstr == entry.msgstr
    changed = ours.find(CROSSING.replace("45", "35"))
    assert (changed.msgstr, changed.fuzzy, changed.previous_msgid) == (TRANSLATIONS["uk"][CROSSING], True, CROSSING)


def test_the_texts_of_a_template_are_no_translations(newsroom: Newsroom, files: Path) -> None:
    text = (files / "new.pot").read_text(encoding="utf-8")
    (files / "en.pot").write_text(
        text.replace('msgstr ""\n\n#. Button', 'msgstr "Closed."\n\n#. Button'), encoding="utf-8"
    )
    assert newsroom("merge", files / "uk.po", files / "en.pot", "-o", files / "out.po").status == 0
    assert newsroom("merge", files / "uk.po", files / "new.pot", "-o", files / "same.po").status == 0
    assert (files / "out.po").read_bytes() == (files / "same.po").read_bytes()


def test_plural_forms_are_filled_up(newsroom: Newsroom, files: Path, msgfmt: Callable[..., str]) -> None:
    text = (files / "uk.po").read_text(encoding="utf-8")
    (files / "uk.po").write_text(text.replace('msgstr[2] "%d човнів"\n', ""), encoding="utf-8")
    assert newsroom("merge", files / "uk.po", files / "new.pot").status == 0
    assert msgfmt(files / "uk.po", "--check") == ""
    assert 'msgstr[1] "%d човни"\nmsgstr[2] ""' in (files / "uk.po").read_text(encoding="utf-8")


@pytest.mark.parametrize("charset", ["ASCII", "ISO-8859-1", "CHARSET"])
def test_a_header_says_what_is_written(
    newsroom: Newsroom, files: Path, msgfmt: Callable[..., str], charset: str
) -> None:
    text = (files / "uk.po").read_text(encoding="utf-8")
    (files / "uk.po").write_text(text.replace("charset=UTF-8", f"charset={charset}"), encoding="utf-8")
    assert newsroom("merge", files / "uk.po", files / "new.pot").status == 0
    assert msgfmt(files / "uk.po", "--check") == ""


@pytest.mark.parametrize(
    ("place", "said"),
    [
        ("new.pot", "is the template; write into another file"),
        ("pipe", "cannot be written (it is a device or a pipe)"),
        ("empty.po", "has no header entry"),
    ],
)
def test_where_nothing_is_written(newsroom: Newsroom, files: Path, place: str, said: str) -> None:
    os.mkfifo(files / "pipe")
    (files / "empty.po").write_bytes(b"")
    before = {path.name: path.read_bytes() for path in files.iterdir() if path.is_file()}
    po = files / ("empty.po" if place == "empty.po" else "uk.po")
    done = newsroom("merge", po, files / "new.pot", "-o", files / place)
    assert (done.status, done.err.startswith(f"polyedition: {files / place}: {said}")) == (2, True), done
    assert {path.name: path.read_bytes() for path in files.iterdir() if path.is_file()} == before
    assert (files / "pipe").is_fifo()
