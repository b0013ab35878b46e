"""Reading PO files: every field and its line, and one clear message for what msgfmt would refuse."""

from __future__ import annotations

import re
import shutil
import subprocess
from dataclasses import replace
from typing import TYPE_CHECKING

import polib
import pytest

from pipeline.catalogue.po import Message, read_po
from pipeline.errors import ProjectError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HEADER = """\
# Ukrainian translations.
msgid ""
msgstr ""
"Language: uk\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"X-Editor: knows this\\n"
"""
MEND = "mend that line, or restore the file from version control"
NO_LINE = f"not a line of a PO file (a keyword and a string in double quotes, or a comment); {MEND}"
NO_PREVIOUS = f"not the previous text of an entry (#|, a keyword and a string in double quotes); {MEND}"
MARKER = "a git conflict marker; settle the conflict first"
SETTLE = "keep what is right of both, and delete the lines with <<<<<<<, ======= and >>>>>>>"
TWIN = "the same message as in line {}; keep one of the two"

MALFORMED = [
    ('msgid "a\nmsgstr "b"\n', 1, NO_LINE),
    ('msgid "a" "b\nmsgstr "c"\n', 1, NO_LINE),
    ('msgid "say "hello""\nmsgstr ""\n', 1, NO_LINE),
    ("msgid 'a'\nmsgstr 'b'\n", 1, NO_LINE),
    ('msgid "a"\nmsgstr "b"\n\nhello\n', 4, NO_LINE),
    ('msgid "a"\nmsgstr "C:\\dir"\n', 2, f"unknown escape \\d; a backslash itself is written \\\\; {MEND}"),
    ('msgid "a"\nmsgstr "\\303\\251"\n', 2, f"unknown escape \\303; a backslash itself is written \\\\; {MEND}"),
    ('# word\nmsgstr "b"\n', 2, f"msgstr without a msgid before it; {MEND}"),
    ('msgctxt "c"\nmsgstr "b"\n', 2, f"msgstr without a msgid before it; {MEND}"),
    ('# word\n"a"\n', 2, f"a string without a keyword before it; {MEND}"),
    ('msgid "a"\nmsgstr "b"\n\n#. note\n"c"\n', 5, f"a string without a keyword before it; {MEND}"),
    ('msgid "a"\n', 1, f"the file ends after msgid, without a msgstr; {MEND}"),
    ('msgid "a"\nmsgstr "b"\n\nmsgctxt "c"\n\n', 4, f"the file ends after msgctxt, without a msgstr; {MEND}"),
    ('msgid "a"\n\nmsgid "b"\nmsgstr "c"\n', 3, f"msgid after msgid, where its msgstr is missing; {MEND}"),
    ('msgid "a"\nmsgctxt "c"\nmsgstr "b"\n', 2, f"msgctxt after msgid, where its msgstr is missing; {MEND}"),
    ('msgid "a"\nmsgstr "b"\nmsgstr "c"\n', 3, f"a second msgstr; {MEND}"),
    ('msgid "a"\n# word\nmsgstr "b"\n', 2, f"a comment inside an entry; it must stand above it; {MEND}"),
    ('msgid "a"\n#~ msgstr "b"\n', 2, f"only a part of the entry is marked obsolete with #~; {MEND}"),
    ('msgid "a"\nmsgstr[0] "b"\n', 2, f"msgstr[0] where msgstr is due; {MEND}"),
    ('msgid "a"\nmsgid_plural "as"\nmsgstr "b"\n', 3, f"msgstr of an entry with msgid_plural; write msgstr[0]; {MEND}"),
    ('msgid "a"\nmsgid_plural "as"\nmsgstr[0] "b"\nmsgstr[2] "c"\n', 4, f"msgstr[2] where msgstr[1] is due; {MEND}"),
    ('msgctxt "c"\nmsgid_plural "as"\n', 2, f"msgid_plural without a msgid before it; {MEND}"),
    ('#| "a"\nmsgid "b"\nmsgstr "c"\n', 1, NO_PREVIOUS),
    ('#| msgid a\nmsgid "b"\nmsgstr "c"\n', 1, NO_PREVIOUS),
    ('<<<<<<< HEAD\nmsgid "a"\n', 1, MARKER),
    ('msgid "a"\n=======\nmsgstr "b"\n', 2, MARKER),
    ('msgid "a"\nmsgstr "b"\n>>>>>>> branch\n', 3, MARKER),
    ('msgid "a"\nmsgstr ""\n"b"\n||||||| 1a2b3c4\n"c"\n', 4, MARKER),
    ('msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n', 4, TWIN.format(8)),
    ('msgid "a"\nmsgstr "b"\n\n#~ msgid "a"\n#~ msgstr "c"\n', 4, TWIN.format(8)),
    ('msgctxt "c"\nmsgid "a"\nmsgstr ""\n\nmsgctxt "c"\nmsgid "a"\nmsgstr ""\n', 5, TWIN.format(8)),
    ('# second\nmsgid ""\nmsgstr "Language: ko\\n"\n', 1, TWIN.format(1)),
]  # fmt: skip
"""What follows a header of seven lines, the line of it that is wrong, and what is said."""

SOUND = [
    ('msgid "a"\nmsgstr "b"', [("", "a", "b")]),
    ('msgid "a"\nmsgstr "b"\nmsgid "c"\nmsgstr "d"\n', [("", "a", "b"), ("", "c", "d")]),
    ('msgid "say \\"hello\\""\nmsgstr "\'"\n', [("", 'say "hello"', "'")]),
    ('msgid "C:\\\\dir"\nmsgstr "\\\\n"\n', [("", "C:\\dir", "\\n")]),
    ('msgid "\\t\\a\\b\\f\\v\\r\\n"\nmsgstr "\\101\\x42"\n', [("", "\t\a\b\f\v\r\n", "AB")]),
    ('msgid ""\n"a "\n"b"\nmsgstr ""\n"c"\n""\n"d"\n', [("", "a b", "cd")]),
    ('msgctxt "c"\nmsgid ""\nmsgstr "x"\n', [("c", "", "x")]),
    ('msgctxt "1"\nmsgid "a"\nmsgstr ""\n\nmsgctxt "2"\nmsgid "a"\nmsgstr ""\n', [("1", "a", ""), ("2", "a", "")]),
    ('msgid "a"\nmsgstr "======= <<<<<<< HEAD"\n', [("", "a", "======= <<<<<<< HEAD")]),
    ('# =======\n# <<<<<<< HEAD\n#=======\n#. >>>>>>> x\nmsgid "a"\nmsgstr "b"\n', [("", "a", "b")]),
    ('#======== a ruler\nmsgid "a"\nmsgstr "b"\n', [("", "a", "b")]),
    ('#note\n#\n##\nmsgid "a"\nmsgstr "b"\n', [("", "a", "b")]),
    ('  msgid  "a"  \n\tmsgstr\t"b"\n', [("", "a", "b")]),
    ('msgid "a\u2028\x85\x0bb"\nmsgstr "c"\n', [("", "a\u2028\x85\x0bb", "c")]),
    ('msgid "넣다 👩‍👧"\nmsgstr "їжак"\n', [("", "넣다 👩‍👧", "їжак")]),
    ("", []),
]  # fmt: skip


def read(tmp_path: Path, text: str) -> tuple[Message, ...]:
    path = tmp_path / "x.po"
    path.write_bytes(text.encode())
    return read_po(path).messages


@pytest.mark.parametrize(("body", "line", "message"), MALFORMED)
def test_a_malformed_file_is_refused_with_line_and_remedy(tmp_path: Path, body: str, line: int, message: str) -> None:
    with pytest.raises(ProjectError) as error:
        read(tmp_path, f"{HEADER}\n{body}")
    assert str(error.value) == f"{tmp_path / 'x.po'}:{line + 7}: {message}"


@pytest.mark.parametrize(("body", "entries"), SOUND)
def test_its_sound_neighbour_is_read(tmp_path: Path, body: str, entries: list[tuple[str, str, str]]) -> None:
    messages = read(tmp_path, f"{HEADER}\n{body}")
    assert [(message.context, message.source, message.target) for message in messages] == entries


@pytest.mark.parametrize(
    ("body", "sound"),
    [
        *((body, False) for body, *_ in MALFORMED if "303" not in body),
        *((body, True) for body, entries in SOUND if entries and "\\r" not in body),
    ],
)
def test_msgfmt_is_of_the_same_opinion(tmp_path: Path, msgfmt: Callable[..., str], body: str, *, sound: bool) -> None:
    path = tmp_path / "x.po"
    path.write_text(f"{HEADER}\n{body}", encoding="utf-8", newline="")
    complaints = msgfmt(path)
    assert complaints == "" if sound else complaints


CONFLICTS = [
    pytest.param(
        'msgid "a"\n<<<<<<< HEAD\nmsgstr "b"\n=======\nmsgstr "c"\n>>>>>>> uk-fixes\n',
        2, "a git conflict: line 3 (HEAD) against line 5 (uk-fixes)", id="one line each",
    ),
    pytest.param(
        'msgid "a"\nmsgstr ""\n<<<<<<< HEAD:uk.po\n"b "\n"c"\n=======\n"d "\n"e "\n"f"\n>>>>>>> Олена: fix\n"g"\n',
        3, "a git conflict: lines 4-5 (HEAD:uk.po) against lines 7-9 (Олена: fix)", id="inside a string",
    ),
    pytest.param(
        '<<<<<<< ours\nmsgid "a"\nmsgstr "b"\n\n||||||| 1a2b3c4\nmsgid "a"\nmsgstr ""\n\n=======\n>>>>>>> theirs\n',
        1, "a git conflict: lines 2-4 (ours) against nothing (theirs)", id="with its base, and deleted by them",
    ),
    pytest.param(
        '<<<<<<< \n=======\nmsgid "a"\nmsgstr "b"\n>>>>>>>\n',
        1, "a git conflict: nothing against lines 3-4", id="without names",
    ),
    pytest.param(
        'msgid "a"\n<<<<<<< local\nmsgstr "b"\n=======\nmsgstr "c"\n>>>>>>> other\n\n# =======\n'
        '<<<<<<< local\n# one\n=======\n# two\n>>>>>>> other\nmsgid "d"\nmsgstr ""\n'
        '<<<<<<< local\n||||||| base\n=======\n# two\n>>>>>>> other\n',
        2, "the first of 3 git conflicts: line 3 (local) against line 5 (other)", id="three of them, of Mercurial",
    ),
    pytest.param(
        '<<<<<<< HEAD\nmsgid "a"\nmsgstr "b"\n=======\nmsgid "a"\nmsgstr "c"\n>>>>>>> x\n>>>>>>> x\n',
        1, "a git conflict: lines 2-3 (HEAD) against lines 5-6 (x)", id="the same message on both sides",
    ),
]  # fmt: skip
"""What follows a header of seven lines, the line of it that is told, and what is said, without these seven lines."""


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(("body", "line", "message"), CONFLICTS)
def test_a_conflict_is_told_with_both_its_sides(tmp_path: Path, body: str, line: int, message: str, end: str) -> None:
    with pytest.raises(ProjectError) as error:
        read(tmp_path, f"{HEADER}\n{body}".replace("\n", end))
    told = re.sub(r"(?<=\bline )\d+|(?<=\blines )\d+|(?<=\d-)\d+", lambda found: str(int(found[0]) + 7), message)
    assert str(error.value) == f"{tmp_path / 'x.po'}:{line + 7}: {told}; {SETTLE}"


def test_a_conflict_that_git_made(tmp_path: Path) -> None:
    """What is told of a real one, in both of git's styles."""
    if not shutil.which("git"):
        pytest.skip("git is not installed")
    for name, target in {"ours": "один", "base": "", "theirs": "two"}.items():
        (tmp_path / name).write_text(
            f'{HEADER}\nmsgid "a"\nmsgstr "{target}"\n\nmsgid "z"\nmsgstr ""\n', encoding="utf-8"
        )
    for style, lines in {
        "--no-diff3": "line 10 (ours) against line 12",
        "--diff3": "line 10 (ours) against line 14",
    }.items():
        command = ["git", "merge-file", "-p", style, "ours", "base", "theirs"]
        command = [part for part in command if part != "--no-diff3"]
        merged = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
        (tmp_path / "x.po").write_bytes(merged.stdout)
        with pytest.raises(ProjectError, match=re.escape(f"x.po:9: a git conflict: {lines} (theirs); {SETTLE}")):
            read_po(tmp_path / "x.po")


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (b'msgid "\xff"\n', ":1: byte 0xff is not UTF-8; save the file as UTF-8"),
        (b'msgid "a"\r\nmsgstr "b\xe9"\n', ":2: byte 0xe9 is not UTF-8; save the file as UTF-8"),
    ],
)
def test_another_encoding_is_refused(tmp_path: Path, text: bytes, place: str) -> None:
    path = tmp_path / "x.po"
    path.write_bytes(text)
    with pytest.raises(ProjectError) as error:
        read_po(path)
    assert str(error.value) == f"{path}{place}"


ENTRY = """\
# Checked with the editor.
#
#\tSecond thoughts
#. Paragraph 1
#.  Numbers: 3
#: source/a.html source/b.html:12
#: \u2068source/my page.html\u2069:3
#, fuzzy, no-wrap
#= read-only
#| msgctxt "paragraph-0"
#| msgid ""
#| "old "
#| "text"
msgctxt "paragraph-1"
msgid "new text"
msgstr "новий текст"
"""


def test_every_field_of_an_entry(tmp_path: Path) -> None:
    assert read(tmp_path, f"{HEADER}\n{ENTRY}") == (
        Message(
            context="paragraph-1",
            source="new text",
            target="новий текст",
            fuzzy=True,
            flags=("no-wrap", "read-only"),
            comments="Checked with the editor.\n\n\tSecond thoughts",
            notes=("Paragraph 1", "Numbers: 3"),
            references=("source/a.html", "source/b.html:12", "\u2068source/my page.html\u2069:3"),
            previous_context="paragraph-0",
            previous_source="old text",
            line=8,
            raw="\n" + ENTRY.strip("\n"),
        ),
    )


def test_an_obsolete_entry_keeps_its_previous_text(tmp_path: Path) -> None:
    entry = '# word\n#, fuzzy\n#~| msgid "old"\n#~ msgctxt "c"\n#~ msgid "new"\n#~ msgstr ""\n#~ "target"'
    active = 'msgid "a"\nmsgstr "b"'
    first, second = read(tmp_path, f"{HEADER}\n{active}\n\n{entry}\n")
    assert (first.raw, second.raw) == (f"\n{active}", f"\n{entry}")
    assert second == Message(
        "c", "new", "target", fuzzy=True, obsolete=True, comments="word", previous_source="old", line=11, raw=second.raw
    )


def test_plural_forms_are_marked_and_kept(tmp_path: Path) -> None:
    entry = 'msgid "ship"\nmsgid_plural "ships"\nmsgstr[0] "корабель"\nmsgstr[1] "кораблі"\nmsgstr[2] "кораблів"'
    expected = Message(
        "", "ship", plural_source="ships", plural_targets=("корабель", "кораблі", "кораблів"), line=8, raw=f"\n{entry}"
    )
    assert read(tmp_path, f"{HEADER}\n{entry}\n") == (expected,)
    assert expected.plural
    assert (expected.key, expected.target) == (("", "ship"), "")
    previous = '#| msgid "boat"\n#| msgid_plural ""\n#| "boats"\n'
    wrapped = entry.replace('"кораблі"', '"кора"\n"блі"')
    assert read(tmp_path, f"{HEADER}\n{previous}{wrapped}\n")[0] == replace(
        expected, previous_source="boat", previous_plural="boats", raw=f"\n{previous}{wrapped}"
    )


@pytest.mark.parametrize(
    ("text", "fields"),
    [
        (HEADER, {"Language": "uk", "Content-Type": "text/plain; charset=UTF-8", "X-Editor": "knows this"}),
        ('#, fuzzy\nmsgid ""\nmsgstr "Language: uk\\nA: b: c\\n"\n', {"Language": "uk", "A": "b: c"}),
        ('msgid ""\nmsgstr ""\n"Team: a\\n"\n"  b\\n"\n"Language:\\n"\n', {"Team": "a\nb", "Language": ""}),
        ('msgid "a"\nmsgstr "b"\n', {}),
        ("", {}),
    ],
)  # fmt: skip
def test_the_header(tmp_path: Path, text: str, fields: dict[str, str]) -> None:
    path = tmp_path / "x.po"
    path.write_text(text, encoding="utf-8")
    assert read_po(path).header == fields


@pytest.mark.parametrize("text", ['# mine\nmsgid "a"\nmsgstr "b"\n', '\n\nmsgid "a"\nmsgstr "b"\n'])
def test_without_a_header_the_first_entry_is_an_entry(tmp_path: Path, text: str) -> None:
    (message,) = read(tmp_path, text)
    assert message.line == (1 if text.startswith("#") else 3)
    assert message.raw == text.rstrip("\n")
    assert message.comments == ("mine" if text.startswith("#") else "")


@pytest.mark.parametrize("end", ["\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark_do_not_matter(tmp_path: Path, end: str, mark: str) -> None:
    expected = read(tmp_path, f"{HEADER}\n{ENTRY}")
    path = tmp_path / "x.po"
    path.write_bytes((mark + f"{HEADER}\n{ENTRY}".replace("\n", end)).encode())
    assert read_po(path).messages == expected
    assert read_po(path).header["Language"] == "uk"


def test_polib_reads_the_same(tmp_path: Path) -> None:
    text = f"{HEADER}\n{ENTRY.replace('#= read-only', '#, read-only')}\n" + 'msgid "a\\tb"\nmsgstr ""\n"c\\n"\n"d"\n'
    messages = read(tmp_path, text)
    assert [
        (
            entry.msgctxt or "", entry.msgid, entry.msgstr, tuple(flag for flag in entry.flags if flag != "fuzzy"),
            entry.tcomment, entry.previous_msgctxt, entry.previous_msgid, entry.linenum,
        )
        for entry in polib.pofile(str(tmp_path / "x.po"))
    ] == [
        (
            message.context, message.source, message.target, message.flags, message.comments,
            message.previous_context, message.previous_source, message.line,
        )
        for message in messages
    ]  # fmt: skip
