"""PO files in and out. polib's types stay in this module; the rest of the project sees `Catalogue`.

The format is that of the gettext manual, chapter "The Format of PO Files". polib writes the entries; it does not
read them, since it tells neither the lines of an entry nor the previous text of an obsolete one, and lets much
pass that msgfmt refuses. A file that is written anew keeps the bytes of every entry that did not change, of the gaps
between them, its line ends and what stands at its end.
"""

from __future__ import annotations

import codecs
import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field, fields
from functools import lru_cache
from itertools import chain, repeat, zip_longest
from operator import attrgetter
from typing import TYPE_CHECKING, NoReturn

import polib

from pipeline.catalogue.conflict import conflict, is_marker
from pipeline.errors import ProjectError
from pipeline.files import read_bytes, read_text

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
    previous_plural: str | None = None
    plural_source: str | None = None
    """``msgid_plural``; None for an entry without plural forms."""
    plural_targets: tuple[str, ...] = ()
    """``msgstr[0]``, ``msgstr[1]`` and so on, in place of `target`."""
    line: int = 0
    """Where it starts in its file, from 1; 0 for a new one."""
    raw: str = ""
    """Its lines as they stand in the file, with the blank lines above; empty for one that is new or was changed."""

    @property
    def key(self) -> tuple[str, str]:
        """What makes an entry unique in a catalogue."""
        return self.context, self.source

    @property
    def plural(self) -> bool:
        """Whether it has plural forms."""
        return self.plural_source is not None

    def same_as(self, other: Message) -> bool:
        """Whether both say the same, wherever they stand."""
        return bool(_SAID(self) == _SAID(other))


_SAID = attrgetter(*(part.name for part in fields(Message) if part.name not in {"line", "raw"}))


@dataclass(frozen=True, slots=True)
class Catalogue:
    """A PO file: its header and its entries, obsolete ones included."""

    header: Mapping[str, str]
    messages: tuple[Message, ...]
    header_comment: str = ""
    raw_header: str = ""
    """The header entry's lines as they stand in the file: with the comments, and the byte order mark, above it."""
    tail: str = ""
    """Comments after the last entry, such as an editor's settings, blank lines above them included."""
    end: str = "\n"
    """What follows the last line that says something: the newline, if there is one, and blank lines."""
    order: tuple[tuple[str, str], ...] = ()
    """The keys of its entries as they stand in the file; none where obsolete entries stand at its end alone."""
    newline: str = "\n"
    """The line end that the whole file has; its entries are kept with ``\\n``. Where it has several, they are kept."""

    @property
    def active(self) -> tuple[Message, ...]:
        return tuple(message for message in self.messages if not message.obsolete)


# --- reading ---

_REMEDY = "mend that line, or restore the file from version control"
_LINE = re.compile(r'(?:(msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s*)?"([^"\\]*(?:\\.[^"\\]*)*)"')
"""A keyword, if there is one, and a string."""
_SIMPLE = re.compile(
    r'((?:#[.:] [^\n]*\n)*)(?:msgctxt "([^"\\\n]*)"\n)?msgid "([^"\\\n]*)"\nmsgstr "([^"\\\n]*)"(?=\n\n|\n?\Z)'
)
"""An entry as most are, of which each line is what it should be: read at once, in a fifth of the time."""
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
    stop: int = 0
    """Where its last line ends in the text."""
    last: str = ""
    """The keyword that was read last."""
    obsolete: bool = False
    strings: dict[str, str] = field(default_factory=dict)
    """What stands after each keyword; those of ``#|`` have that before their name."""
    plurals: list[str] = field(default_factory=list)
    """What stands after each ``msgstr[N]``."""
    comments: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    references: tuple[str, ...] = ()
    flags: list[str] = field(default_factory=list)


def read_po(path: Path, *, keep_lines: bool = True) -> Catalogue:
    """The catalogue in a PO or POT file; without the lines of its entries where it is not to be written again.

    Raises `ProjectError` with file, line and remedy for a file that is missing, not UTF-8, malformed, or that has
    one message twice.
    """
    mark = "\ufeff" if read_bytes(path).startswith(codecs.BOM_UTF8) else ""
    text = read_text(path)
    newline = _line_end(text)
    if newline != "\n":
        text = text.replace(newline, "\n")
    header: Message | None = None
    messages: dict[tuple[str, str], Message] = {}
    tail = ""
    start = stop = 0
    for draft in _drafts(text, path):
        stop = draft.stop
        raw = text[start:stop] if keep_lines or not draft.last else ""
        start = stop + 1
        if not draft.last:
            tail = raw
            continue
        message = _message(draft, raw)
        key = message.key
        twin = header if key == ("", "") else messages.get(key)
        if twin:
            raise ProjectError(
                f"the same message as in line {twin.line}",
                file=path,
                line=message.line,
                remedy="keep one of the two",
            )
        if key == ("", ""):
            header = message
        else:
            messages[key] = message
    return Catalogue(
        header=_fields(header.target) if header else {},
        messages=tuple(messages.values()),
        header_comment=header.comments if header else "",
        raw_header=mark + header.raw if header else "",
        tail=tail,
        end=text[stop:],
        order=_order(tuple(messages.values())),
        newline=newline,
    )


def _order(messages: Sequence[Message]) -> tuple[tuple[str, str], ...]:
    marks = [message.obsolete for message in messages]
    return () if marks == sorted(marks) else tuple(message.key for message in messages)


def _line_end(text: str) -> str:
    """The line end of a whole file; of one that has several they are part of the lines, as white space."""
    if "\r" not in text:
        return "\n"
    newlines = text.count("\n")
    if not newlines:
        return "\r"
    return "\r\n" if text.count("\r") == text.count("\r\n") == newlines else "\n"


def _drafts(text: str, path: Path) -> Iterator[_Draft]:
    """The entries of a file, and at its end what comments stand there."""

    def fail(message: str, remedy: str = _REMEDY) -> NoReturn:
        raise ProjectError(message, file=path, line=number, remedy=remedy)

    draft = _Draft()
    number = at = 0
    while at <= len(text):
        if (not draft.start or draft.last.startswith("msgstr")) and (simple := _SIMPLE.match(text, at)):
            if draft.start:
                yield draft
            draft = _simple_draft(simple, number)
            number, at = draft.end, draft.stop + 1
            continue
        stop = text.find("\n", at)
        stop = stop if stop >= 0 else len(text)
        line, at = text[at:stop], stop + 1
        number += 1
        content = line.strip()
        if not content or content == "#~":
            continue
        comment = content[0] == "#"
        obsolete = comment and content[1:2] == "~" and content[2:3] != "|"
        if obsolete:
            comment = False
            content = content[2:].lstrip()
        match = None if comment else _LINE.fullmatch(content)
        keyword = match[1] if match else None
        if (comment or keyword in {"msgctxt", "msgid"}) and draft.last.startswith("msgstr"):
            yield draft
            draft = _Draft()
        draft.start = draft.start or number
        try:
            if comment:
                _read_comment(draft, content)
            elif match is not None:
                _read_string(draft, keyword, match[2], obsolete=obsolete)
            elif is_marker(content):
                fail(*conflict(text.split("\n"), number))
            else:
                raise ValueError("not a line of a PO file (a keyword and a string in double quotes, or a comment)")
        except ValueError as error:
            fail(str(error))
        draft.end, draft.stop = number, stop
    if draft.last and not draft.last.startswith("msgstr"):
        number = draft.end
        fail(f"the file ends after {draft.last}, without a msgstr")
    if draft.start:
        yield draft


def _simple_draft(match: re.Match[str], number: int) -> _Draft:
    """The entry that a match of `_SIMPLE` is, after so many lines."""
    comments, context, source, target = match.groups()
    strings = {"msgctxt": context, "msgid": source, "msgstr": target}
    if context is None:
        del strings["msgctxt"]
    lines = comments.split("\n")[:-1]
    return _Draft(
        start=number + 1,
        end=number + len(lines) + len(strings),
        stop=match.end(),
        last="msgstr",
        strings=strings,
        notes=[line[3:].strip() for line in lines if line[1] == "."],
        references=tuple(one for line in lines if line[1] == ":" for one in _references(line[2:].strip())),
    )


def _read_comment(draft: _Draft, content: str) -> None:
    """Raises `ValueError` for a comment that may not stand there."""
    if draft.last:
        raise ValueError("a comment inside an entry; it must stand above it")
    kind, rest = content[1:2], content[2:].lstrip()
    if kind == ".":
        draft.notes.append(rest)
    elif kind == ":":
        draft.references += _references(rest)
    elif kind in {",", "="}:
        draft.flags += [flag for flag in map(str.strip, rest.split(",")) if flag]
    elif kind in {"|", "~"}:
        match = _LINE.fullmatch(rest.removeprefix("|").lstrip())
        keyword = (match[1] or next(reversed(draft.strings), "")) if match else ""
        if match is None or not keyword:
            raise ValueError("not the previous text of an entry (#|, a keyword and a string in double quotes)")
        keyword = keyword if keyword.startswith("#|") else f"#|{keyword}"
        draft.strings[keyword] = draft.strings.get(keyword, "") + _unescape(match[2])
    else:
        draft.comments.append(content[1:].removeprefix(" "))


@lru_cache(maxsize=1000)
def _references(line: str) -> tuple[str, ...]:
    """The references of a line; most entries of a file share theirs."""
    return tuple(_REFERENCE.findall(line))


def _read_string(draft: _Draft, keyword: str | None, string: str, *, obsolete: bool) -> None:
    """Raises `ValueError` for a keyword or a string that may not stand there."""
    if draft.last and obsolete != draft.obsolete:
        raise ValueError("only a part of the entry is marked obsolete with #~")
    string = _unescape(string)
    if keyword:
        _check_order(draft, keyword)
        draft.last, draft.obsolete = keyword, obsolete
        if keyword.startswith("msgstr["):
            draft.plurals.append(string)
        else:
            draft.strings[keyword] = string
    elif not draft.last:
        raise ValueError("a string without a keyword before it")
    elif draft.plurals:
        draft.plurals[-1] += string
    else:
        draft.strings[draft.last] += string


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
    elif not plural or keyword != f"msgstr[{len(draft.plurals)}]":
        due = f"msgstr[{len(draft.plurals)}]" if plural else "msgstr"
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

    return _ESCAPE.sub(character, string) if "\\" in string else string


def _message(draft: _Draft, raw: str) -> Message:
    return Message(
        context=draft.strings.get("msgctxt", ""),
        source=draft.strings["msgid"],
        target=draft.strings.get("msgstr", ""),
        fuzzy="fuzzy" in draft.flags,
        obsolete=draft.obsolete,
        flags=tuple(dict.fromkeys(flag for flag in draft.flags if flag != "fuzzy")) if draft.flags else (),
        comments="\n".join(draft.comments),
        notes=tuple(draft.notes),
        references=draft.references,
        previous_context=draft.strings.get("#|msgctxt"),
        previous_source=draft.strings.get("#|msgid"),
        previous_plural=draft.strings.get("#|msgid_plural"),
        plural_source=draft.strings.get("msgid_plural"),
        plural_targets=tuple(draft.plurals),
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

_BLANK_LINES = re.compile(r"(?:[^\S\n]*\n)*")
_ABOVE = r"\s*(?:#(?![{}])|$)"
"""A line that stays above comments of those kinds: a blank one, or a comment of another kind."""


def format_po(catalogue: Catalogue) -> str:
    """The text of a PO file: entries that did not change as they stood, others without line wraps.

    Obsolete entries stand at the end, but for those that stand elsewhere in the file and did not change.
    """
    return "".join(po_pieces(catalogue))


def po_pieces(catalogue: Catalogue) -> Iterator[str]:
    """The same, entry by entry: all of a large file at once would take as much memory as its messages."""
    gap = _gap(catalogue.messages)
    header = catalogue.raw_header or (_format_header(catalogue) if catalogue.header else "")
    entries = (message.raw or gap + _format(message) for message in _ordered(catalogue))
    parts = (part for part in chain((header,), entries, (catalogue.tail,)) if part)
    lines = chain.from_iterable(zip(chain(("",), repeat("\n")), parts, strict=False))
    pieces = chain(lines, (catalogue.end,))
    return pieces if catalogue.newline == "\n" else (piece.replace("\n", catalogue.newline) for piece in pieces)


def _gap(messages: Sequence[Message]) -> str:
    """The blank lines that most entries have above them."""
    gaps = Counter(match.group() for message in messages if (match := _BLANK_LINES.match(message.raw)) and message.raw)
    return gaps.most_common(1)[0][0] if gaps else "\n"


def _ordered(catalogue: Catalogue) -> list[Message]:
    """The messages in the order of a file: unchanged obsolete ones that stand among others stay beside them."""
    active, order = catalogue.active, catalogue.order
    obsolete = [message for message in catalogue.messages if message.obsolete]
    standing = {message.key for message in active}
    if standing.isdisjoint(order):
        return [*active, *obsolete]
    places = {key: place for place, key in enumerate(order)}
    strays = {message.key: message for message in obsolete if message.raw and message.key in places}
    behind: defaultdict[tuple[str, str], list[Message]] = defaultdict(list)
    before: defaultdict[tuple[str, str], list[Message]] = defaultdict(list)
    for key in sorted(strays, key=places.__getitem__):
        above = (order[at] for at in range(places[key] - 1, -1, -1) if order[at] not in strays)
        below = (order[at] for at in range(places[key] + 1, len(order)) if order[at] not in strays)
        for one, other in zip_longest(above, below):
            if one in standing or other in standing:
                (behind[one] if one in standing else before[other]).append(strays[key])
                break
    return [
        *chain.from_iterable((*before[one.key], one, *behind[one.key]) for one in active),
        *(message for message in obsolete if message.key not in strays),
    ]


def _format_header(catalogue: Catalogue) -> str:
    file = polib.POFile(wrapwidth=0)
    file.header = catalogue.header_comment
    file.metadata = dict(catalogue.header)
    return str(file).strip("\n").removeprefix("#\n")  # which it writes where there is no comment


def _format(message: Message) -> str:
    entry = polib.POEntry(
        msgctxt=message.context or None,
        msgid=message.source,
        msgid_plural=message.plural_source or "",
        msgstr=message.target,
        msgstr_plural=dict(enumerate(message.plural_targets)),
        obsolete=message.obsolete,
        flags=[*(["fuzzy"] if message.fuzzy else []), *message.flags],
        tcomment=message.comments,
        comment="\n".join(message.notes),
        occurrences=[(reference, "") for reference in message.references],
        previous_msgctxt=message.previous_context,
        previous_msgid=message.previous_source,
        previous_msgid_plural=message.previous_plural,
    )
    lines = str(entry.__unicode__(wrapwidth=0)).strip("\n").split("\n")
    return "\n".join(line.rstrip() for line in lines)


def with_notes(message: Message) -> str:
    """An entry's lines as they stand in its file, but with the notes and the references that it has now.

    A note that the file has, wrapped or not, keeps its lines there, and so do references that are the same.
    """
    lines = message.raw.split("\n")
    lines = _exchanged(lines, ".", _note_lines([line for line in lines if _is(line, ".")], message.notes), ".:,|=~")
    old = [line for line in lines if _is(line, ":")]
    if tuple(one for line in old for one in _references(line.lstrip()[2:])) != message.references:
        new = [f"#: {' '.join(message.references)}"] if message.references else []
        lines = _exchanged(lines, ":", new, ":,|=~")
    return "\n".join(lines)


def _is(line: str, kind: str) -> bool:
    return line.lstrip().startswith(f"#{kind}")


def _exchanged(lines: Sequence[str], kind: str, new: Sequence[str], below: str) -> list[str]:
    """Lines of an entry with others in place of its comments of a kind; `below` are the kinds that follow them."""
    others = [line for line in lines if not _is(line, kind)]
    at = next((number for number, line in enumerate(lines) if _is(line, kind)), -1)
    if at < 0:
        above = re.compile(_ABOVE.format(below))
        at = next((number for number, line in enumerate(others) if not above.match(line)), len(others))
    return [*others[:at], *new, *others[at:]]


def _note_lines(old: Sequence[str], notes: Sequence[str]) -> list[str]:
    """The lines of notes: as they stand in `old`, where their words stand there."""
    words = [line.lstrip()[2:].split() for line in old]
    lines: list[str] = []
    at = 0
    for note in notes:
        start, stop = _run(words, note.split(), at)
        lines += old[start:stop] if stop else [f"#. {note}".rstrip()]
        at = stop or at
    return lines


def _run(lines: Sequence[Sequence[str]], words: Sequence[str], at: int) -> tuple[int, int]:
    """The lines that have these words together, from the line `at` on; (0, 0) where there are none."""
    for start in range(at, len(lines)):
        found: list[str] = []
        for stop in range(start, len(lines)):
            found += lines[stop]
            if found == words:
                return start, stop + 1
            if len(found) > len(words):
                break
    return 0, 0
