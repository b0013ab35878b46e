"""PO files in and out. polib's types stay in this module; the rest of the project sees `Catalogue`.

The format is that of the gettext manual, chapter "The Format of PO Files". polib writes the entries; it does not
read them, since it tells neither the lines of an entry nor the previous text of an obsolete one, and lets much
pass that msgfmt refuses.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NoReturn

import polib

from pipeline.errors import ProjectError
from pipeline.files import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Message:
    """One entry of a PO file."""

    context: str
    source: str
    target: str = ""
    fuzzy: bool = False
    obsolete: bool = False
    flags: tuple[str, ...] = ()
    """Flags other than fuzzy."""
    comments: str = ""
    """The translator's comment."""
    notes: tuple[str, ...] = ()
    """The extracted comment, ``#.``, line by line."""
    references: tuple[str, ...] = ()
    previous_context: str | None = None
    previous_source: str | None = None
    plural: bool = False
    """Whether the entry has plural forms; such an entry is kept as it stands."""
    line: int = 0
    """Where it starts in its file, from 1; 0 for a new one."""
    raw: str = ""
    """Its lines as they stand in the file; empty for an entry that is new or was changed."""

    @property
    def key(self) -> tuple[str, str]:
        """What makes an entry unique in a catalogue."""
        return self.context, self.source

    def same_as(self, other: Message) -> bool:
        """Whether both say the same, wherever they stand."""
        return replace(self, line=0, raw="") == replace(other, line=0, raw="")


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A PO file: its header and its entries, obsolete ones included."""

    header: Mapping[str, str]
    messages: tuple[Message, ...]
    header_comment: str = ""
    raw_header: str = ""
    """The header entry's lines as they stand in the file, comments above it included."""
    tail: str = ""
    """Comments after the last entry, such as an editor's settings."""

    @property
    def active(self) -> tuple[Message, ...]:
        return tuple(message for message in self.messages if not message.obsolete)


# --- reading ---

_REMEDY = "mend that line, or restore the file from version control"
_LINE = re.compile(r'(?:(?P<keyword>msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s*)?"(?P<string>(?:[^"\\]|\\.)*)"')
_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)")
_ESCAPE = re.compile(r"\\(?:(?P<letter>[\\\"abfnrtv])|(?P<octal>[0-7]{1,3})|x(?P<hex>[0-9A-Fa-f]{1,2})|.)")
_LETTERS = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v"}
_REFERENCE = re.compile(r"\u2068[^\u2069]*\u2069\S*|\S+")
"""A file's name with spaces stands between the marks U+2068 and U+2069."""


@dataclass(slots=True)
class _Draft:
    """An entry while its lines are read."""

    start: int = 0
    end: int = 0
    """Its first and last line, from 1."""
    last: str = ""
    """The keyword that was read last."""
    plurals: int = 0
    """How many ``msgstr[N]`` were read."""
    obsolete: bool = False
    strings: dict[str, str] = field(default_factory=dict)
    """What stands after each keyword; those of ``#|`` have that before their name."""
    comments: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    references: list[str] = field(default_factory=list)
    flags: list[str] = field(default_factory=list)


def read_po(path: Path, *, keep_lines: bool = True) -> Catalogue:
    """The catalogue in a PO or POT file; without the lines of its entries where it is not to be written again.

    Raises `ProjectError` with file, line and remedy for a file that is missing, not UTF-8, malformed, or that has
    one message twice.
    """
    lines = re.split(r"\r\n?|\n", read_text(path))
    header: Message | None = None
    messages: dict[tuple[str, str], Message] = {}
    tail = ""
    for draft in _drafts(lines, path):
        raw = "\n".join(lines[draft.start - 1 : draft.end]) if keep_lines or not draft.last else ""
        if not draft.last:
            tail = raw
            continue
        message = _message(draft, raw)
        twin = header if message.key == ("", "") else messages.get(message.key)
        if twin:
            raise ProjectError(
                f"the same message as in line {twin.line}",
                file=path,
                line=message.line,
                remedy="keep one of the two",
            )
        if message.key == ("", ""):
            header = message
        else:
            messages[message.key] = message
    if header is None:
        return Catalogue({}, tuple(messages.values()), tail=tail)
    return Catalogue(_fields(header.target), tuple(messages.values()), header.comments, header.raw, tail)


def _drafts(lines: list[str], path: Path) -> Iterator[_Draft]:
    """The entries of a file, and at its end what comments stand there."""

    def fail(message: str, remedy: str = _REMEDY) -> NoReturn:
        raise ProjectError(message, file=path, line=number, remedy=remedy)

    draft = _Draft()
    number = 0
    for number, line in enumerate(lines, start=1):
        content = line.strip()
        if content in {"", "#~"}:
            continue
        if _CONFLICT.match(content):
            fail("a git conflict marker", "settle the conflict first")
        obsolete = content.startswith("#~") and not content.startswith("#~|")
        comment = content.startswith("#") and not obsolete
        if obsolete:
            content = content[2:].lstrip()
        match = None if comment else _LINE.fullmatch(content)
        keyword = (match["keyword"] or "") if match else ""
        if draft.last.startswith("msgstr") and (comment or keyword in {"msgctxt", "msgid"}):
            yield draft
            draft = _Draft()
        draft.start = draft.start or number
        try:
            if comment:
                _read_comment(draft, content)
            elif match is None:
                raise ValueError("not a line of a PO file (a keyword and a string in double quotes, or a comment)")
            else:
                _read_string(draft, keyword, match["string"], obsolete=obsolete)
        except ValueError as error:
            fail(str(error))
        draft.end = number
    if draft.last and not draft.last.startswith("msgstr"):
        number = draft.end
        fail(f"the file ends after {draft.last}, without a msgstr")
    if draft.start:
        yield draft


def _read_comment(draft: _Draft, content: str) -> None:
    """Raises `ValueError` for a comment that may not stand there."""
    if draft.last:
        raise ValueError("a comment inside an entry; it must stand above it")
    kind, rest = content[1:2], content[2:].strip()
    if kind == ".":
        draft.notes.append(rest)
    elif kind == ":":
        draft.references += _REFERENCE.findall(rest)
    elif kind in {",", "="}:
        draft.flags += [flag for flag in map(str.strip, rest.split(",")) if flag]
    elif kind in {"|", "~"}:
        match = _LINE.fullmatch(rest.removeprefix("|").lstrip())
        keyword = (match["keyword"] or next(reversed(draft.strings), "")) if match else ""
        if match is None or not keyword:
            raise ValueError("not the previous text of an entry (#|, a keyword and a string in double quotes)")
        keyword = keyword if keyword.startswith("#|") else f"#|{keyword}"
        draft.strings[keyword] = draft.strings.get(keyword, "") + _unescape(match["string"])
    else:
        draft.comments.append(content[1:].removeprefix(" "))


def _read_string(draft: _Draft, keyword: str, string: str, *, obsolete: bool) -> None:
    """Raises `ValueError` for a keyword or a string that may not stand there."""
    if draft.last and obsolete != draft.obsolete:
        raise ValueError("only a part of the entry is marked obsolete with #~")
    if keyword:
        _check_order(draft, keyword)
        draft.last, draft.obsolete = keyword, obsolete
        draft.plurals += keyword.startswith("msgstr[")
    elif not draft.last:
        raise ValueError("a string without a keyword before it")
    draft.strings[draft.last] = draft.strings.get(draft.last, "") + _unescape(string)


def _check_order(draft: _Draft, keyword: str) -> None:
    plural = "msgid_plural" in draft.strings
    if keyword in {"msgctxt", "msgid"}:
        if draft.last not in {"", "msgctxt"} or draft.last == keyword:
            raise ValueError(f"{keyword} after {draft.last}, where its msgstr is missing")
    elif "msgid" not in draft.strings:
        raise ValueError(f"{keyword} without a msgid before it")
    elif keyword == "msgid_plural":
        if draft.last != "msgid":
            raise ValueError(f"msgid_plural after {draft.last}; it must follow its msgid")
    elif keyword == "msgstr":
        if draft.last != "msgid":
            raise ValueError("msgstr of an entry with msgid_plural; write msgstr[0]" if plural else "a second msgstr")
    elif not plural or keyword != f"msgstr[{draft.plurals}]":
        due = f"msgstr[{draft.plurals}]" if plural else "msgstr"
        raise ValueError(f"{keyword} where {due} is due")


def _unescape(string: str) -> str:
    """Raises `ValueError` for an escape that gettext does not know."""

    def character(match: re.Match[str]) -> str:
        if match["letter"]:
            return _LETTERS.get(match["letter"], match["letter"])
        code = int(match["octal"], 8) if match["octal"] else int(match["hex"] or "0", 16)
        if not 0 < code < 0x80:  # beyond ASCII it would be a byte of an encoding that nobody tells
            raise ValueError(f"unknown escape {match.group()}; a backslash itself is written \\\\")
        return chr(code)

    return _ESCAPE.sub(character, string)


def _message(draft: _Draft, raw: str) -> Message:
    return Message(
        context=draft.strings.get("msgctxt", ""),
        source=draft.strings["msgid"],
        target=draft.strings.get("msgstr", ""),
        fuzzy="fuzzy" in draft.flags,
        obsolete=draft.obsolete,
        flags=tuple(dict.fromkeys(flag for flag in draft.flags if flag != "fuzzy")),
        comments="\n".join(draft.comments),
        notes=tuple(draft.notes),
        references=tuple(draft.references),
        previous_context=draft.strings.get("#|msgctxt"),
        previous_source=draft.strings.get("#|msgid"),
        plural="msgid_plural" in draft.strings,
        line=draft.start,
        raw=raw,
    )


def _fields(header: str) -> dict[str, str]:
    """The fields of a header entry; a line without a colon goes on with the one before it."""
    fields: dict[str, str] = {}
    name = ""
    for line in header.split("\n"):
        head, colon, value = line.partition(":")
        if colon:
            name = head.strip()
            fields[name] = value.strip()
        elif name and line.strip():
            fields[name] += f"\n{line.strip()}"
    return fields


# --- writing ---


def format_po(catalogue: Catalogue) -> str:
    """The text of a PO file: entries that did not change as they stood, others without line wraps.

    Obsolete entries stand at the end.
    """
    ordered = [*catalogue.active, *(message for message in catalogue.messages if message.obsolete)]
    header = catalogue.raw_header or _format_header(catalogue)
    parts = [header, *(message.raw or _format(message) for message in ordered), catalogue.tail]
    return "\n\n".join(part for part in parts if part) + "\n"


def _format_header(catalogue: Catalogue) -> str:
    file = polib.POFile(wrapwidth=0)
    file.header = catalogue.header_comment
    file.metadata = dict(catalogue.header)
    return str(file).strip("\n")


def _format(message: Message) -> str:
    entry = polib.POEntry(
        msgctxt=message.context or None,
        msgid=message.source,
        msgstr=message.target,
        obsolete=message.obsolete,
        flags=[*(["fuzzy"] if message.fuzzy else []), *message.flags],
        tcomment=message.comments,
        comment="\n".join(message.notes),
        occurrences=[(reference, "") for reference in message.references],
        previous_msgctxt=message.previous_context,
        previous_msgid=message.previous_source,
    )
    lines = str(entry.__unicode__(wrapwidth=0)).strip("\n").split("\n")
    return "\n".join(line.rstrip() for line in lines)


def with_notes(message: Message) -> str:
    """An entry's lines as they stand in its file, but with other notes and references."""
    kept = [line for line in message.raw.split("\n") if not line.lstrip().startswith(("#.", "#:"))]
    at = next((number for number, line in enumerate(kept) if not re.match(r"\s*(?:#(?![,|=~])|$)", line)), len(kept))
    notes = [f"#. {note}".rstrip() for note in message.notes]
    references = [f"#: {' '.join(message.references)}"] if message.references else []
    return "\n".join([*kept[:at], *notes, *references, *kept[at:]])
