"""Whatever a message says, it is the same after it was written and read; msgfmt and polib agree."""

from __future__ import annotations

import re
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import polib
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.catalogue import po
from pipeline.catalogue.header import new_header
from pipeline.catalogue.merge import merge
from pipeline.catalogue.po import Catalogue, Message, format_po, read_po
from pipeline.errors import ProjectError
from pipeline.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

PIECES = [
    '"', "\\", "\n", "\t", "\r", "\v", "\f", "\b", "\a", "\\n", '\\"', "%s", "{0}", "<1>", "</1>", "#", "#~ ", "msgid ",
    " ", "  ", "\u00a0", "\u2028", "\x85", "\x1c", "a", "Z", "їжак", "’", "뷁", "한국 ", "👩‍👧", "𝒳", "é", "word " * 30,
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=6))
ANY = TEXTS.map("".join)
NAMED = ANY.filter(bool)
COMMENTS = st.lists(st.sampled_from(["word", "слово", "two  words", "", '"quoted"', "msgid"]), max_size=3).map(
    lambda lines: "\n".join(lines).strip("\n")
)
LINES = st.lists(st.sampled_from(["Headline", "Numbers: 1.5 million", "뒤: 글", '"', "#, fuzzy"]), max_size=3).map(
    tuple
)


@st.composite
def messages(draw: st.DrawFn) -> Message:
    fuzzy, obsolete = draw(st.booleans()), draw(st.booleans())
    return Message(
        context=draw(ANY),
        source=draw(NAMED),
        target=draw(ANY),
        fuzzy=fuzzy,
        obsolete=obsolete,
        flags=draw(st.sampled_from([(), ("no-wrap",), ("no-wrap", "python-brace-format")])),
        comments=draw(COMMENTS),
        notes=() if obsolete else draw(LINES),
        references=() if obsolete else draw(st.sampled_from([(), ("source/a.html",), ("a.html", "b.html:3")])),
        previous_context=draw(st.none() | ANY) if fuzzy else None,
        previous_source=draw(st.none() | ANY) if fuzzy else None,
    )


FILES = st.lists(messages(), max_size=6, unique_by=lambda message: message.key)


def written(found: Sequence[Message], folder: str) -> Path:
    comment, header = new_header("ferry", LANGUAGES["en"], LANGUAGES["ko"], "2024-05-03 16:00+0000")
    path = Path(folder) / "x.po"
    path.write_bytes(format_po(Catalogue(header, tuple(found), comment)).encode())
    return path


def bare(found: Sequence[Message]) -> list[Message]:
    """The messages as they were before they stood in a file, obsolete ones last."""
    return [replace(message, line=0, raw="") for message in sorted(found, key=lambda message: message.obsolete)]


@given(FILES)
@settings(max_examples=100, deadline=None)
@example([Message("", "\u2028", "\x85", comments="", notes=("#, fuzzy",))])
@example([Message("c", "a\n", "\nb\n", fuzzy=True, obsolete=True, previous_source="", previous_context="")])
def test_what_is_written_is_read_again(found: list[Message]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = written(found, folder)
        catalogue = read_po(path)
        assert bare(catalogue.messages) == bare(found)
        assert format_po(catalogue) == path.read_bytes().decode()
        lines = path.read_bytes().decode().split("\n")
        for message in catalogue.messages:
            assert "\n".join(lines[message.line - 1 :]).startswith(message.raw.lstrip("\n"))


@given(FILES)
@settings(max_examples=60, deadline=None)
def test_polib_reads_what_is_written(found: list[Message]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        entries = polib.pofile(str(written(found, folder)))
    assert [(entry.msgctxt or "", entry.msgid, entry.msgstr, bool(entry.obsolete)) for entry in entries] == [
        (message.context, message.source, message.target, message.obsolete) for message in bare(found)
    ]


@given(FILES, FILES)
@settings(max_examples=100, deadline=None)
def test_merging_loses_nothing_and_makes_no_twins(old: list[Message], new: list[Message]) -> None:
    template = [Message(message.context, message.source, notes=message.notes) for message in new]
    with tempfile.TemporaryDirectory() as folder:
        before = read_po(written(old, folder)).messages
        merged = merge(template, before)
        after = read_po(written(merged, folder)).messages
    assert bare(after) == bare(merged)
    assert [message.key for message in merged if not message.obsolete] == [message.key for message in template]
    assert len({message.key for message in merged}) == len(merged)
    kept = {message.target for message in merged}
    assert {message.target for message in old} - {""} <= kept
    assert {line for message in old for line in message.comments.split("\n")} <= {
        line for message in merged for line in message.comments.split("\n")
    } | {""}
    confirmed = {(message.source, message.target) for message in old if message.target and not message.fuzzy}
    assert confirmed <= {(message.source, message.target) for message in merged if not message.fuzzy}
    assert merge(template, after) == after


TRICKY = [
    'say "hello"', "C:\\new\\table", "tab\there", "two\nlines", "ends\n", "\nstarts", "#~ msgid", "100 % of {0}",
    "<1>a</1>", "북해협 " * 30, "слово " * 30, "👩‍👧 e\u0301 \u00a0\u2028\u3000", "\\", '"', "'", "\\\\n", "\a\b\f\v",
]  # fmt: skip


@pytest.mark.parametrize("obsolete", [False, True])
@pytest.mark.parametrize("fuzzy", [False, True])
def test_msgfmt_accepts_what_is_written(
    tmp_path: Path, msgfmt: Callable[..., str], *, obsolete: bool, fuzzy: bool
) -> None:
    found = [
        Message(f"c{number}", text, text, fuzzy=fuzzy, obsolete=obsolete, previous_source=text if fuzzy else None)
        for number, text in enumerate(TRICKY)
    ]
    assert msgfmt(written(found, str(tmp_path)), "--check") == ""


# --- entries that are read at once, and those that are read line by line ---

DAMAGE = ["", "\n", " ", '"', "#", "#. ", "#: a.html", "#~ ", "#, fuzzy", 'msgid "a"', 'msgstr "b"', "\\", '"c"', "\r"]


def outcome(path: Path) -> Catalogue | str:
    try:
        return read_po(path)
    except ProjectError as error:
        return str(error)


@given(FILES, st.lists(st.tuples(st.integers(0, 200), st.booleans(), st.sampled_from(DAMAGE)), max_size=4))
@settings(max_examples=150, deadline=None)
def test_both_readings_say_the_same(found: list[Message], damages: list[tuple[int, bool, str]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = written(found, folder)
        lines = path.read_bytes().decode().split("\n")
        for place, inserted, damage in damages:
            at = place % len(lines)
            lines[at : at + (not inserted)] = [damage if inserted else lines[at] + damage]
        path.write_bytes("\n".join(lines).encode())
        at_once = outcome(path)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(po, "_SIMPLE", re.compile(r"(?!)"))
            assert outcome(path) == at_once


@pytest.mark.parametrize("note", ["#.   spaces   ", "#. ", "#: a.html  b.html ", "#. \u2028", "#. a\x0b", "#.\u00a0a"])
@pytest.mark.parametrize("end", ["", "\n", "\n\n", "\n ", "\n\n#. a", '\n"b"', '\nmsgstr "c"', "\n#~ msgid"])
def test_both_readings_of_odd_white_space_say_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, note: str, end: str
) -> None:
    path = tmp_path / "x.po"
    path.write_bytes(f'{note}\nmsgid "a"\nmsgstr "b"\n\n{note}\nmsgctxt "c"\nmsgid "a"\nmsgstr ""{end}'.encode())
    at_once = outcome(path)
    monkeypatch.setattr(po, "_SIMPLE", re.compile(r"(?!)"))
    assert outcome(path) == at_once


@pytest.mark.parametrize("style", sorted((Path(__file__).parent / "styles").glob("*.po")), ids=lambda path: path.stem)
def test_both_readings_of_an_editor_s_file_say_the_same(style: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    at_once = outcome(style)
    monkeypatch.setattr(po, "_SIMPLE", re.compile(r"(?!)"))
    assert outcome(style) == at_once
