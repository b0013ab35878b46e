"""PO files in and out. polib's types stay in this module; the rest of the project sees `Catalogue`.

The format is that of the gettext manual, chapter "The Format of PO Files".
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import polib

from pipeline.errors import ProjectError
from pipeline.files import read_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
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

    @property
    def active(self) -> tuple[Message, ...]:
        return tuple(message for message in self.messages if not message.obsolete)


# --- reading ---


def read_po(path: Path) -> Catalogue:
    """The catalogue in a PO or POT file.

    Raises `ProjectError` with file, line and remedy for a file that is missing, not UTF-8 or malformed.
    """
    text = read_text(path)
    _validate(text, path)
    try:
        file = polib.pofile(str(path), encoding="utf-8")
    except (OSError, ValueError, UnicodeDecodeError) as error:
        place = re.search(r"\(line (\d+)\)", str(error))
        message = str(error).rpartition(": ")[2] if place else str(error)
        raise ProjectError(
            f"not a valid PO file ({message})", file=path, line=int(place[1]) if place else None, remedy=_REMEDY
        ) from None
    lines = re.split(r"\r\n?|\n", text)
    entries = sorted(file, key=lambda entry: entry.linenum or 0)
    starts = [entry.linenum or 0 for entry in entries]
    messages = tuple(
        _message(entry, "\n".join(lines[start - 1 : end - 1]).strip("\n"))
        for entry, start, end in zip(entries, starts, [*starts[1:], len(lines) + 1], strict=True)
    )
    raw_header = "\n".join(lines[: starts[0] - 1] if starts else lines).strip("\n") if file.metadata else ""
    return Catalogue(dict(file.metadata), messages, file.header, raw_header)


def _message(entry: polib.POEntry, raw: str) -> Message:
    return Message(
        context=entry.msgctxt or "",
        source=entry.msgid,
        target=entry.msgstr,
        fuzzy="fuzzy" in entry.flags,
        obsolete=bool(entry.obsolete),
        flags=tuple(flag for flag in entry.flags if flag != "fuzzy"),
        comments=entry.tcomment,
        notes=tuple(entry.comment.split("\n")) if entry.comment else (),
        references=tuple(f"{file}:{line}" if line else file for file, line in entry.occurrences),
        previous_context=entry.previous_msgctxt,
        previous_source=entry.previous_msgid,
        plural=bool(entry.msgid_plural),
        line=entry.linenum or 0,
        raw=raw,
    )


_REMEDY = "mend that line, or restore the file from version control"
_STRING = r'"(?:[^"\\]|\\.)*"'
_LINE = re.compile(rf"(?:(?P<keyword>msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s*)?{_STRING}\s*")
_BEFORE = {
    "msgctxt": ("", "msgstr"),
    "msgid": ("", "msgctxt", "msgstr"),
    "msgid_plural": ("msgid",),
    "msgstr": ("msgid", "msgid_plural", "msgstr"),
}
"""For each keyword those that may stand before it; polib itself drops what is cut off in silence."""


def _validate(text: str, path: Path) -> None:
    """Raise `ProjectError` for what no PO file may have, with its line."""

    def fail(number: int, message: str, remedy: str = _REMEDY) -> None:
        raise ProjectError(message, file=path, line=number, remedy=remedy)

    last, number = "", 0
    for number, line in enumerate(re.split(r"\r\n?|\n", text), start=1):
        content = line.strip()
        if content.startswith("#~") and not content.startswith("#~|"):
            content = content[2:].strip()
        if not content or content.startswith("#"):
            continue
        if re.match(r"(?:<{7}|={7}|>{7}|\|{7})(?:\s|$)", content):
            fail(number, "a git conflict marker", "settle the conflict first")
        match = _LINE.fullmatch(content)
        if not match:
            fail(number, "not a line of a PO file (a keyword and a string in double quotes, or a comment)")
        elif match["keyword"]:
            keyword = match["keyword"].partition("[")[0]
            if last not in _BEFORE[keyword]:
                fail(number, f"{match['keyword']} after {last or 'nothing'}")
            last = keyword
        elif not last:
            fail(number, "a string without a keyword before it")
    if last not in {"", "msgstr"}:
        fail(number, f"the file ends after {last}, without a msgstr")


# --- writing ---


def format_po(catalogue: Catalogue) -> str:
    """The text of a PO file: entries that did not change as they stood, others without line wraps.

    Obsolete entries stand at the end.
    """
    ordered = [*catalogue.active, *(message for message in catalogue.messages if message.obsolete)]
    header = catalogue.raw_header or _format_header(catalogue)
    return "\n\n".join([header, *(message.raw or _format(message) for message in ordered)]) + "\n"


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
    return str(entry.__unicode__(wrapwidth=0)).strip("\n")


def duplicates(messages: Sequence[Message]) -> Iterator[tuple[Message, Message]]:
    """Pairs of active entries with one key; msgfmt refuses such a file."""
    seen: dict[tuple[str, str], Message] = {}
    for message in messages:
        if not message.obsolete:
            if message.key in seen:
                yield seen[message.key], message
            seen.setdefault(message.key, message)
