"""Writing PO files: an entry that did not change keeps the bytes that its editor gave it, a changed one is plain."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pipeline.catalogue.merge import merge
from pipeline.catalogue.po import Catalogue, Message, format_po, read_po

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

POEDIT = """\
# Ukrainian translations of ferry.
msgid ""
msgstr ""
"Project-Id-Version: ferry\\n"
"POT-Creation-Date: 2024-05-03 16:00+0000\\n"
"PO-Revision-Date: 2024-05-04 10:11+0300\\n"
"Last-Translator: Олена <olena@example.org>\\n"
"Language-Team: Ukrainian\\n"
"Language: uk\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && "
"n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n"
"X-Generator: Poedit 3.4.2\\n"
"X-Poedit-Bookmarks: 1,-1,-1,-1,-1,-1,-1,-1,-1,-1\\n"

#. Headline
#: source/ferry.html
msgctxt "headline-1"
msgid ""
"Ferries return to the Northern Strait after eleven years, and nobody on the "
"quay can quite believe it"
msgstr ""
"Пороми повертаються до Північної протоки через одинадцять років, і на "
"причалі ніхто не може в це повірити"

#. Paragraph 1
#: source/ferry.html
#, fuzzy
#| msgid "The crossing takes 40 minutes."
msgctxt "paragraph-2"
msgid "The crossing takes 45 minutes."
msgstr "Переправа триває 40 хвилин."
"""

LOKALIZE = """\
# Copyright (C) YEAR This file is copyright:
# This file is distributed under the same license as the ferry package.
#
# SPDX-FileCopyrightText: 2024 박민호 <minho@example.org>
msgid ""
msgstr ""
"Project-Id-Version: ferry\\n"
"Report-Msgid-Bugs-To: \\n"
"POT-Creation-Date: 2024-05-03 16:00+0000\\n"
"PO-Revision-Date: 2024-05-04 16:11+0900\\n"
"Last-Translator: 박민호 <minho@example.org>\\n"
"Language-Team: Korean <ko@example.org>\\n"
"Language: ko\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=1; plural=0;\\n"
"X-Generator: Lokalize 23.08.5\\n"

# 제목은 짧게.
#. Headline
#: source/ferry.html
#, kde-format
msgctxt "headline-1"
msgid ""
"Ferries return to the Northern Strait after eleven years, and nobody on the "
"quay can quite believe it"
msgstr ""
"11년 만에 북해협으로 돌아온 여객선, 부두의 누구도 좀처럼 믿지 못"
"한다"

#. Paragraph 1
#: source/ferry.html
msgctxt "paragraph-2"
msgid "The crossing takes 45 minutes."
msgstr "건너는 데 45분이 걸린다."

#, fuzzy
#~| msgid "Old ships"
#~ msgctxt "heading-9"
#~ msgid "Old boats"
#~ msgstr "낡은 배"
"""

GETTEXT = """\
# SOME DESCRIPTIVE TITLE.
#, fuzzy
msgid ""
msgstr ""
"Project-Id-Version: ferry\\n"
"Language: ko\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

#. Headline
#: source/ferry.html
#, no-wrap
msgctxt "headline-1"
msgid "Ferries return to the Northern Strait after eleven years, and nobody on the quay can quite believe it"
msgstr "11년 만에 북해협으로 돌아온 여객선"

#. Paragraph 1
#: source/ferry.html
msgctxt "paragraph-2"
msgid "The crossing takes 45 minutes."
msgstr ""

msgid "ship"
msgid_plural "ships"
msgstr[0] "배"

#~ msgid ""
#~ "A line that is "
#~ "gone"
#~ msgstr ""
#~ "없어진 "
#~ "줄"
"""

WEBLATE = """\
msgid ""
msgstr ""
"Project-Id-Version: ferry\\nLanguage: uk\\nContent-Type: text/plain; charset=UTF-8\\nX-Generator: Weblate 5.5\\n"

#. Headline
#: source/ferry.html
msgctxt "headline-1"
msgid ""
"Ferries return to the Northern Strait after eleven years, "
"and nobody on the quay can quite believe it"
msgstr "Пороми повертаються до Північної протоки через одинадцять років, і на причалі ніхто не може в це повірити"

#. Paragraph 1
#: source/ferry.html
msgctxt "paragraph-2"
msgid "The crossing takes 45 minutes."
msgstr "Переправа триває 45 хвилин."

# Local Variables:
# coding: utf-8
# End:
"""

EDITORS = pytest.mark.parametrize(
    "text", [POEDIT, LOKALIZE, GETTEXT, WEBLATE], ids="Poedit Lokalize gettext Weblate".split()
)
HEADLINE = "Ferries return to the Northern Strait after eleven years, and nobody on the quay can quite believe it"
TEMPLATE = (
    Message("headline-1", HEADLINE, notes=("Headline",), references=("source/ferry.html",)),
    Message(
        "paragraph-2", "The crossing takes 45 minutes.", notes=("Paragraph 1",), references=("source/ferry.html",)
    ),
)  # fmt: skip


def read(tmp_path: Path, text: str) -> Catalogue:
    path = tmp_path / "x.po"
    path.write_text(text, encoding="utf-8", newline="")
    return read_po(path)


def merged(catalogue: Catalogue, *template: Message) -> str:
    return format_po(replace(catalogue, messages=merge(template, catalogue.messages)))


@EDITORS
def test_what_an_editor_saved_keeps_its_bytes(tmp_path: Path, text: str) -> None:
    catalogue = read(tmp_path, text)
    assert format_po(catalogue) == text
    assert merged(catalogue, *TEMPLATE) == text


@EDITORS
def test_msgfmt_accepts_the_examples(tmp_path: Path, msgfmt: Callable[..., str], text: str) -> None:
    read(tmp_path, text)
    assert msgfmt(tmp_path / "x.po") == ""


@EDITORS
def test_line_ends_of_another_system_become_newlines_and_nothing_else_changes(tmp_path: Path, text: str) -> None:
    assert merged(read(tmp_path, text.replace("\n", "\r\n")), *TEMPLATE) == text
    assert merged(read(tmp_path, f"\ufeff{text}"), *TEMPLATE) == text
    assert merged(read(tmp_path, text.replace("\n\n", "\n\n\n\n")), *TEMPLATE) == text


@EDITORS
def test_other_notes_leave_the_wrapping_of_the_entry(tmp_path: Path, text: str) -> None:
    noted = replace(TEMPLATE[0], notes=("Headline", "After: The first boat"), references=("source/boat.html",))
    result = merged(read(tmp_path, text), noted, TEMPLATE[1])
    old = "#. Headline\n#: source/ferry.html\n"
    assert text.count(old) == 1
    assert result == text.replace(old, "#. Headline\n#. After: The first boat\n#: source/boat.html\n")
    assert merged(read(tmp_path, result), noted, TEMPLATE[1]) == result
    assert merged(read(tmp_path, result), *TEMPLATE) == text


@EDITORS
def test_notes_that_an_editor_wrapped_stay_wrapped(tmp_path: Path, text: str) -> None:
    noted = replace(TEMPLATE[0], notes=("Headline", "After: The first boat carried 240 passengers."))
    wrapped = text.replace("#. Headline\n", "#. Headline\n#. After: The first boat\n#.  carried 240 passengers.\n")
    assert merged(read(tmp_path, wrapped), noted, TEMPLATE[1]) == wrapped
    assert merged(read(tmp_path, wrapped.replace("240", "250")), noted, TEMPLATE[1]) == text.replace(
        "#. Headline\n", "#. Headline\n#. After: The first boat carried 240 passengers.\n"
    )


@EDITORS
def test_a_changed_text_changes_its_own_entry_alone(tmp_path: Path, text: str) -> None:
    changed = replace(TEMPLATE[0], context="headline-3", source=HEADLINE.replace("eleven", "twelve"))
    catalogue = read(tmp_path, text)
    result = merged(catalogue, changed, TEMPLATE[1])
    others = [part for part in text.rstrip("\n").split("\n\n") if "headline-1" not in part]
    assert [part for part in result.rstrip("\n").split("\n\n") if part in others] == others
    (entry,) = [message for message in read(tmp_path, result).active if message.context == "headline-3"]
    (old,) = [message for message in catalogue.messages if message.context == "headline-1"]
    comment = f"# {old.comments}\n" if old.comments else ""
    flags = ", ".join(["fuzzy", *old.flags])
    assert entry.raw == (
        f'{comment}#. Headline\n#: source/ferry.html\n#, {flags}\n#| msgctxt "headline-1"\n#| msgid "{HEADLINE}"\n'
        f'msgctxt "headline-3"\nmsgid "{changed.source}"\nmsgstr "{old.target}"'
    )
    assert merged(read(tmp_path, result), changed, TEMPLATE[1]) == result


def test_a_new_file_is_not_wrapped_and_has_its_obsolete_entries_last() -> None:
    long = "слово " * 40
    catalogue = Catalogue(
        {"Project-Id-Version": "ferry", "Language": "uk", "X-Source-Language": "en"},
        (
            Message("c", "gone", "нема", obsolete=True, fuzzy=True, comments="word", previous_source="went"),
            Message("c", "two\nlines", long + "\nще", comments="one\n\ntwo", flags=("no-wrap",), notes=("", "note")),
            Message("", "tab\t\"quote\" \\ ", "", references=("source/a.html", "source/b.html")),
        ),
        "Ukrainian translations of ferry.",
    )  # fmt: skip
    assert format_po(catalogue) == (
        "# Ukrainian translations of ferry.\n"
        'msgid ""\nmsgstr ""\n"Project-Id-Version: ferry\\n"\n"Language: uk\\n"\n"X-Source-Language: en\\n"\n\n'
        "# one\n#\n# two\n#.\n#. note\n#, no-wrap\n"
        f'msgctxt "c"\nmsgid ""\n"two\\n"\n"lines"\nmsgstr ""\n"{long}\\n"\n"ще"\n\n'
        '#: source/a.html source/b.html\nmsgid "tab\\t\\"quote\\" \\\\ "\nmsgstr ""\n\n'
        '# word\n#, fuzzy\n#~| msgid "went"\n#~ msgctxt "c"\n#~ msgid "gone"\n#~ msgstr "нема"\n'
    )


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n"])
def test_a_file_without_entries(tmp_path: Path, text: str) -> None:
    catalogue = read(tmp_path, text)
    assert (catalogue.header, catalogue.messages, catalogue.tail) == ({}, (), text.strip("\n"))
