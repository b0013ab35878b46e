"""The plain data that the stages exchange."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from pipeline.languages.language import Language
    from pipeline.names.model import Glossary

Span: TypeAlias = tuple[int, int]
"""Start and end offset in a text, in characters (code points), end excluded."""

Severity: TypeAlias = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")
"""Gravest first."""


@dataclass(frozen=True, slots=True)
class Tags:
    """The spans of the source tags behind one placeholder; a single tag has no `close`."""

    open: Span
    close: Span | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Where a unit stands in its page."""

    span: Span
    """In the page's text, in characters."""
    tags: Mapping[int, Tags]
    """The source tags behind each placeholder."""
    quote: str | None = None
    """None for running text; for an attribute's value the quotation mark around it, or the empty string."""
    markup: bool = True
    """Whether an element can stand there, as it cannot in an attribute or in the page's title."""


@dataclass(frozen=True, slots=True)
class DatePlace:
    """A date that stands alone in a page, written as CLDR has it: no unit, since each edition can write it itself."""

    span: Span
    iso: str
    """YYYY-MM-DD, from the ``datetime`` of its ``time`` element; a time may follow."""
    text: str


@dataclass(frozen=True, slots=True)
class Unit:
    """The smallest thing that is translated: a sentence, a headline, an attribute's text."""

    context: str
    """Its stable identity, the msgctxt: role and digest of its text, never a position."""
    text: str
    """The msgid: text with inline markup as ``<1>...</1>`` and ``<2/>``."""
    role: str
    notes: tuple[str, ...]
    """What the translator should know, one line each."""
    places: tuple[Place, ...]
    """Every place of the page where it stands: a headline is also the page's title."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One message of a catalogue as it stands in its file."""

    context: str
    """The msgctxt; empty where the file has none."""
    source: str
    """The msgid."""
    target: str
    """The msgstr; empty where it is untranslated."""
    fuzzy: bool = False
    file: str = ""
    line: int = 0
    """The line of the file on which the entry starts, counted from 1; 0 where it has no file."""
    document: str = ""
    """The page or the source file that it belongs to, as far as its references tell."""


@dataclass(frozen=True, slots=True)
class Pair:
    """An entry with all that a check may know about it."""

    entry: Entry
    source_language: Language
    target_language: Language
    glossary: Glossary

    @property
    def source(self) -> str:
        return self.entry.source

    @property
    def target(self) -> str:
        return self.entry.target


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check has to say about a pair."""

    check: str
    """The family: number, name, markup, status."""
    rule: str
    """What exactly is wrong, e.g. number-missing."""
    severity: Severity
    language: str
    entry: Entry
    message: str
    """One sentence for people, which names the thing and the remedy."""
    source_spans: tuple[Span, ...] = ()
    target_spans: tuple[Span, ...] = ()
    expected: str = ""
    found: str = ""


Check: TypeAlias = "Callable[[Pair], Iterator[Finding]]"
"""A check yields what it finds, and raises nothing on any text."""

DocumentCheck: TypeAlias = "Callable[[Sequence[Pair]], Iterator[tuple[int, Finding]]]"
"""A check that looks at all pairs of a document together: each finding with the index of its pair."""
