"""Writing PO files: an entry that did not change keeps the bytes that its editor gave it, a changed one is plain."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pipeline.catalogue.merge import merge
from pipeline.catalogue.po import Catalogue, Message, format_po, read_po, with_notes

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

#. Changed: 40 -> 45
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
    """The file after a merge; the plural entries of the examples are in every template."""
    plural = [message for message in catalogue.active if message.plural]
    return format_po(replace(catalogue, messages=merge([*template, *plural], catalogue.messages)))


@EDITORS
def test_what_an_editor_saved_keeps_its_bytes(tmp_path: Path, text: str) -> None:
    catalogue = read(tmp_path, text)
    assert format_po(catalogue) == text
    assert merged(catalogue, *TEMPLATE) == text


@EDITORS
def test_msgfmt_accepts_the_examples(tmp_path: Path, msgfmt: Callable[..., str], text: str) -> None:
    read(tmp_path, text)
    assert msgfmt(tmp_path / "x.po") == ""


FORMS = [
    ("Windows line ends", lambda text: text.replace("\n", "\r\n")),
    ("old Macintosh line ends", lambda text: text.replace("\n", "\r")),
    ("mixed line ends", lambda text: text.replace('"\nmsgstr', '"\r\nmsgstr')),
    ("a carriage return in a string", lambda text: text.replace("crossing", "cros\rsing")),
    ("a byte order mark", lambda text: f"\ufeff{text}"),
    ("both of Windows", lambda text: "\ufeff" + text.replace("\n", "\r\n")),
    ("blank lines first", lambda text: f"\n \n{text}"),
    ("two blank lines", lambda text: text.replace("\n\n", "\n\n\n")),
    ("blanks in a blank line", lambda text: text.replace("\n\n", "\n \t\n")),
    ("no blank lines", lambda text: text.replace("\n\n", "\n")),
    ("a blank line inside an entry", lambda text: text.replace("\nmsgstr", "\n\nmsgstr")),
    ("an empty line of an obsolete entry", lambda text: text.replace("\n\n#~", "\n#~\n#~")),
    ("no newline at the end", lambda text: text.rstrip("\n")),
    ("blank lines at the end", lambda text: f"{text}\n \n"),
    ("white space at line ends", lambda text: text.replace("\n", " \t\n")),
    ("indented", lambda text: re.sub("^(msg|#,)", r"  \1", text, flags=re.MULTILINE)),
]
EVERY_FORM = pytest.mark.parametrize("form", [pytest.param(form, id=name) for name, form in FORMS])


@EDITORS
@EVERY_FORM
def test_a_file_of_which_nothing_changed_keeps_its_bytes(tmp_path: Path, text: str, form: Callable[[str], str]) -> None:
    text = form(text)
    catalogue = read(tmp_path, text)
    assert format_po(catalogue) == text
    assert format_po(replace(catalogue, messages=tuple(map(replace, catalogue.messages)))) == text


@EDITORS
@EVERY_FORM
def test_where_one_entry_changed_all_other_lines_keep_their_bytes(
    tmp_path: Path, text: str, form: Callable[[str], str]
) -> None:
    text = form(text)
    catalogue = read(tmp_path, text)
    (old,) = [message for message in catalogue.active if message.context == "headline-1"]
    new = replace(old, target="Новий переклад.", raw="", line=0)
    result = format_po(replace(catalogue, messages=tuple(new if one is old else one for one in catalogue.messages)))
    before, after = text.split(catalogue.newline), result.split(catalogue.newline)
    start = old.line - 1
    stop = start + len(old.raw.lstrip(" \t\n").split("\n"))
    assert after[:start] == before[:start]
    assert after[len(after) - len(before) + stop :] == before[stop:]
    assert after[start : len(after) - len(before) + stop][-1].rstrip() == 'msgstr "Новий переклад."'
    (changed,) = [one for one in read(tmp_path, result).active if one.context == "headline-1"]
    assert changed.same_as(new)


def test_obsolete_entries_in_the_middle_stay_there(tmp_path: Path) -> None:
    """Also where a neighbour changed, went or came; what becomes obsolete goes to the end."""
    first, second, gone = (
        '#~ msgid "one"\n#~ msgstr "1"',
        '#~ msgid "two"\n#~ msgstr "2"',
        '#~ msgid "b"\n#~ msgstr "y"',
    )
    a, b, c = 'msgid "a"\nmsgstr "x"', 'msgid "b"\nmsgstr "y"', 'msgid "c"\nmsgstr "z"'
    header = 'msgid ""\nmsgstr "Language: uk\\n"'
    catalogue = read(tmp_path, f"{header}\n\n{a}\n\n{first}\n\n{second}\n\n{b}\n\n{c}")

    def after(*template: str) -> list[str]:
        messages = merge([Message("", source) for source in template], catalogue.messages)
        return format_po(replace(catalogue, messages=messages)).removeprefix(f"{header}\n\n").split("\n\n")

    new = 'msgid "Nothing like it"\nmsgstr ""'
    assert after("a", "b", "c") == [a, first, second, b, c]
    assert after("b", "c") == [first, second, b, c, '#~ msgid "a"\n#~ msgstr "x"']
    assert after("a", "c") == [a, first, second, c, gone]
    assert after("a", "Nothing like it", "b", "c") == [a, first, second, new, b, c]
    assert after("a", "Nothing like it", "c") == [a, first, second, new, c, gone]
    assert after("Nothing like it", "b", "c") == [new, first, second, b, c, '#~ msgid "a"\n#~ msgstr "x"']
    assert after("c", "b", "a") == [c, b, a, first, second]
    gone_a, gone_b, gone_c = ('#~ msgid "{}"\n#~ msgstr "{}"'.format(*pair) for pair in ("ax", "by", "cz"))
    assert after() == [gone_a, first, second, gone_b, gone_c]


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
    after = "#. After: The first boat\n#.  carried 240 passengers.\n"
    wrapped = text.replace("#. Headline\n", f"#. Headline\n{after}")
    assert merged(read(tmp_path, wrapped), noted, TEMPLATE[1]) == wrapped
    assert merged(read(tmp_path, wrapped.replace("240", "250")), noted, TEMPLATE[1]) == text.replace(
        "#. Headline\n", "#. Headline\n#. After: The first boat carried 240 passengers.\n"
    )
    more = replace(noted, notes=("Chapter 1", *noted.notes, "Numbers: 240"), references=("source/boat.html",))
    assert merged(read(tmp_path, wrapped), more, TEMPLATE[1]) == text.replace(
        "#. Headline\n#: source/ferry.html\n",
        f"#. Chapter 1\n#. Headline\n{after}#. Numbers: 240\n#: source/boat.html\n",
    )


@EDITORS
def test_a_changed_text_changes_its_own_entry_alone(tmp_path: Path, text: str) -> None:
    changed = replace(TEMPLATE[0], context="headline-3", source=HEADLINE.replace("eleven", "twelve"))
    catalogue = read(tmp_path, text)
    result = merged(catalogue, changed, TEMPLATE[1])
    others = [part for part in text.rstrip("\n").split("\n\n") if "headline-1" not in part]
    assert [part for part in result.rstrip("\n").split("\n\n") if part in others] == others
    (entry,) = [message for message in read(tmp_path, result).active if message.context == "headline-3"]
    (old,) = [message for message in catalogue.active if message.context == "headline-1"]
    comment = f"# {old.comments}\n" if old.comments else ""
    flags = ", ".join(["fuzzy", *old.flags])
    assert entry.raw == (
        f"\n{comment}#. Changed: eleven -> twelve\n#. Headline\n#: source/ferry.html\n"
        f'#, {flags}\n#| msgctxt "headline-1"\n#| msgid "{HEADLINE}"\n'
        f'msgctxt "headline-3"\nmsgid "{changed.source}"\nmsgstr "{old.target}"'
    )
    assert merged(read(tmp_path, result), changed, TEMPLATE[1]) == result


NOTED = [
    ("# a\n#. one\n#.  two\n#. three\n#: x y\n#: z\n#, fuzzy\n", ("one two", "three"), ("x", "y", "z"), ""),
    ("# a\n#. one\n#.  two\n#. three\n#: x y\n#: z\n#, fuzzy\n", ("one two", "four"), ("x", "y", "z"),
     "# a\n#. one\n#.  two\n#. four\n#: x y\n#: z\n#, fuzzy\n"),
    ("# a\n#. one\n#.  two\n#: x y\n#: z\n", ("one two",), ("x", "w"), "# a\n#. one\n#.  two\n#: x w\n"),
    ("# a\n#: x\n#. one\n#.  two\n#, no-wrap\n", ("two one", "one two"), ("x",),
     "# a\n#: x\n#. two one\n#. one\n#.  two\n#, no-wrap\n"),
    ("#. one\n#.\n#. two\n", ("one", "", "two", ""), (), "#. one\n#.\n#. two\n#.\n"),
    ("# a\n#, fuzzy\n", ("one",), ("x",), "# a\n#. one\n#: x\n#, fuzzy\n"),
    ("# a\n#: x\n#= done\n", ("one",), ("x",), "# a\n#. one\n#: x\n#= done\n"),
    ("#. one\n# a\n#| msgid \"b\"\n", ("one",), ("x",), "#. one\n# a\n#: x\n#| msgid \"b\"\n"),
    ("#. one\n#: x\n#: y\n", (), (), "\n"),
    (" #. one\n #:  x  \n", ("one",), ("x",), ""),
    ("#. one two\n#. one\n", ("one", "one two"), (), "#. one\n#. one two\n"),
]  # fmt: skip
"""The comments of an entry, its notes and references from now on, and the comments then; empty where they stay."""


@pytest.mark.parametrize(("comments", "notes", "references", "then"), NOTED)
def test_notes_and_references_change_no_other_line(
    tmp_path: Path, comments: str, notes: tuple[str, ...], references: tuple[str, ...], then: str
) -> None:
    entry = 'msgctxt "c"\nmsgid ""\n"a"\nmsgstr ""\n"b"'
    catalogue = read(tmp_path, f'msgid ""\nmsgstr "Language: uk\\n"\n\n\n{comments}{entry}\n')
    (message,) = catalogue.messages
    raw = with_notes(replace(message, notes=notes, references=references))
    assert raw == f"\n\n{(then or comments).lstrip(chr(10))}{entry}"


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
    assert format_po(catalogue) == text


PLURAL = Message(
    "c", "ship", fuzzy=True, plural_source="ships", plural_targets=("корабель", "кораблі\n", ""),
    previous_source="boat", previous_plural="boats", notes=("note",),
)  # fmt: skip


def test_plural_forms_are_written(tmp_path: Path) -> None:
    gone = replace(PLURAL, context="d", obsolete=True, notes=())
    text = format_po(Catalogue({"Language": "uk"}, (PLURAL, gone)))
    assert text == (
        'msgid ""\nmsgstr "Language: uk\\n"\n\n'
        '#. note\n#, fuzzy\n#| msgid "boat"\n#| msgid_plural "boats"\nmsgctxt "c"\nmsgid "ship"\nmsgid_plural "ships"\n'
        'msgstr[0] "корабель"\nmsgstr[1] "кораблі\\n"\nmsgstr[2] ""\n\n'
        '#, fuzzy\n#~| msgid "boat"\n#~| msgid_plural "boats"\n#~ msgctxt "d"\n#~ msgid "ship"\n'
        '#~ msgid_plural "ships"\n#~ msgstr[0] "корабель"\n#~ msgstr[1] "кораблі\\n"\n#~ msgstr[2] ""\n'
    )
    assert [message.same_as(PLURAL) for message in read(tmp_path, text).messages] == [True, False]
    assert read(tmp_path, text).messages[1].same_as(gone)
