"""The blocks of a page: runs of text that belong together, and attributes that people read.

A block is what a browser lays out as one flow of text: the text and inline markup between two tags of
block level. Its pieces keep their spans in the page, so that a translation can be put in their place.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from html import unescape
from typing import TYPE_CHECKING

from pipeline.units.tokens import RAW_TEXT, Attribute, Token, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.model import Span

INLINE = frozenset(
    """
    a abbr acronym b bdi bdo big br cite code data del dfn em font i img ins kbd label mark nobr q rp rt ruby s samp
    small span strike strong sub sup time tt u var wbr svg math audio canvas map object picture video
    """.split()
)
"""Elements of HTML's phrasing content that may stand within a sentence; all others bound a block."""

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
"""Elements without content or end tag (HTML Living Standard, 13.1.2)."""

OPAQUE_INLINE = frozenset("code kbd samp var svg math audio canvas map object picture video".split())
"""Inline elements that are one thing to a translator: code, pictures, players."""

SKIPPED = RAW_TEXT | {"noscript", "template", "select", "textarea", "pre"}
"""Elements whose content is not text of the article."""

READ_ATTRIBUTES = frozenset({"alt", "title", "aria-label", "placeholder"})

METADATA = {
    "description": "description",
    "og:title": "title",
    "og:description": "description",
    "twitter:title": "title",
    "twitter:description": "description",
    "og:image:alt": "alt",
    "twitter:image:alt": "alt",
}
"""The name or property of a meta element whose content is text for people -> the unit's role."""

ROLES = {
    "h1": "headline", "h2": "heading", "h3": "heading", "h4": "heading", "h5": "heading", "h6": "heading",
    "figcaption": "caption", "caption": "caption", "li": "list-item", "dt": "list-item", "dd": "list-item",
    "td": "table-cell", "th": "table-cell", "title": "title", "button": "button", "summary": "heading",
}  # fmt: skip
ROLE_CLASSES = frozenset({"standfirst", "credit", "byline"})
"""Classes that give a paragraph its role, as intake writes them."""

_CHARACTER_REFERENCE = re.compile(r"&(?:#[xX][0-9a-fA-F]+|#[0-9]+|[A-Za-z][A-Za-z0-9]*);?")


@dataclass(frozen=True, slots=True)
class Piece:
    """Text of a block, or one tag in it, with its span in the page."""

    text: str
    """What the reader sees; empty for a tag."""
    span: Span
    tag: str = ""
    """For tags: open, close or single."""
    partner: int = -1
    """For an open or close tag the index of its partner among the block's pieces."""
    label: str = ""
    """For a tag, what it is, for the legend of the placeholders."""


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text, or the value of one attribute."""

    role: str
    pieces: tuple[Piece, ...]
    quote: str | None = None
    """None for text; for an attribute's value the quotation mark around it, or the empty string."""
    group: int = 0
    """Blocks within one quotation over several paragraphs share a number; 0 is none."""

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


@dataclass(slots=True)
class _Open:
    """An element that is open while the page is read."""

    name: str
    classes: frozenset[str]
    translate: bool


@dataclass(slots=True)
class _Reader:
    """The state of one reading; lives only inside `blocks`."""

    page: str
    stack: list[_Open] = field(default_factory=list)
    run: list[Token] = field(default_factory=list)
    quotations: int = 0

    def role(self) -> str:
        for element in reversed(self.stack):
            if element.name in {"p", "div", "span"} and element.classes & ROLE_CLASSES:
                return min(element.classes & ROLE_CLASSES)
            if element.name in ROLES:
                return ROLES[element.name]
        return "paragraph"

    def group(self) -> int:
        inside = any("quotation" in element.classes or element.name == "blockquote" for element in self.stack)
        return self.quotations if inside else 0

    def flush(self) -> Iterator[Block]:
        run, self.run = self.run, []
        pieces = _pieces(self.page, run)
        if any(character.isalnum() for piece in pieces for character in piece.text):
            yield Block(self.role(), pieces, group=self.group())


def blocks(page: str) -> tuple[Block, ...]:
    """The blocks of a page in order, attributes before the text that follows their tag.

    Left out: scripts, styles, templates, code, and what ``translate="no"`` marks.
    """
    return tuple(_read(_Reader(page)))


def _read(reader: _Reader) -> Iterator[Block]:
    skipping: list[str] = []  # the element that hides text, and those of its name inside it
    hidden_from = 0
    for token in tokens(reader.page):
        if skipping:
            if token.name == skipping[0] and token.name not in VOID:
                if token.kind == "start":
                    skipping.append(token.name)
                elif token.kind == "end":
                    skipping.pop()
                    if not skipping and token.name in INLINE:
                        reader.run.append(Token("other", hidden_from, token.end, token.name))
            continue
        if token.kind in {"text", "other"}:
            reader.run.append(token)
            continue
        if token.kind == "start" and _translates(reader.page, token):
            yield from _metadata(reader.page, token) if token.name == "meta" else _attributes(reader.page, token)
        inline = token.name in INLINE
        if not inline:
            yield from reader.flush()
        if token.kind == "end":
            if inline:
                reader.run.append(token)
            _close(reader, token.name)
            continue
        if token.name in SKIPPED or (inline and token.name in OPAQUE_INLINE) or not _translates(reader.page, token):
            if token.name in VOID:
                if inline:
                    reader.run.append(token)
            else:
                skipping, hidden_from = [token.name], token.start
            continue
        if inline:
            reader.run.append(token)
        elif token.name not in VOID:
            _open(reader, token)
    yield from reader.flush()


def _metadata(page: str, token: Token) -> Iterator[Block]:
    """The content of a meta element that holds text for people."""
    values = {attribute.name: attribute for attribute in token.attributes}
    key = values.get("property") or values.get("name")
    role = METADATA.get(_value(page, key).lower(), "") if key else ""
    if role and "content" in values:
        yield from _attribute_block(page, values["content"], role)


def _open(reader: _Reader, token: Token) -> None:
    classes = frozenset(
        word
        for attribute in token.attributes
        if attribute.name == "class"
        for word in _value(reader.page, attribute).split()
    )
    if token.name == "p":
        _close(reader, "p", only_top=True)
    if token.name == "blockquote" or "quotation" in classes:
        reader.quotations += 1
    reader.stack.append(_Open(token.name, classes, translate=True))


def _close(reader: _Reader, name: str, *, only_top: bool = False) -> None:
    """Take the innermost open element of this name off the stack, with all in it; a stray end tag is nothing."""
    for depth in range(len(reader.stack) - 1, -1, -1):
        if reader.stack[depth].name == name:
            del reader.stack[depth:]
            return
        if only_top:
            return


def _value(page: str, attribute: Attribute) -> str:
    return unescape(page[slice(*attribute.span)])


def _translates(page: str, token: Token) -> bool:
    return not any(
        attribute.name == "translate" and _value(page, attribute).lower() == "no" for attribute in token.attributes
    )


def _attributes(page: str, token: Token) -> Iterator[Block]:
    for attribute in token.attributes:
        if attribute.name in READ_ATTRIBUTES:
            yield from _attribute_block(page, attribute, attribute.name)


def _attribute_block(page: str, attribute: Attribute, role: str) -> Iterator[Block]:
    pieces = tuple(_text_pieces(page, *attribute.span))
    if any(character.isalnum() for piece in pieces for character in piece.text):
        yield Block(role, pieces, quote=attribute.quote)


# --- a run of tokens -> pieces ---


_MAX_DEPTH = 64
"""How far up an end tag looks for its partner; deeper nesting within one block is no markup of a text."""


def _pieces(page: str, run: Sequence[Token]) -> tuple[Piece, ...]:
    """The pieces of a run; a tag without a partner inside it (misnested, left open) is a single one."""
    partner: dict[int, int] = {}
    stack: list[int] = []
    for index, token in enumerate(run):
        if token.kind == "start" and token.name not in VOID:
            stack.append(index)
        elif token.kind == "end":
            for depth in range(len(stack) - 1, max(-1, len(stack) - 1 - _MAX_DEPTH), -1):
                if run[stack[depth]].name == token.name:
                    partner[index], partner[stack[depth]] = stack[depth], index
                    del stack[depth:]
                    break
    pieces: list[Piece] = []
    position: dict[int, int] = {}
    for index, token in enumerate(run):
        position[index] = len(pieces)
        if token.kind == "text":
            pieces.extend(_text_pieces(page, token.start, token.end))
        elif index in partner:
            kind = "open" if token.kind == "start" else "close"
            pieces.append(Piece("", (token.start, token.end), kind, partner[index], _label(page, token)))
        else:
            pieces.append(Piece("", (token.start, token.end), "single", label=_label(page, token)))
    return tuple(replace(piece, partner=position[piece.partner]) if piece.partner >= 0 else piece for piece in pieces)


def _label(page: str, token: Token) -> str:
    """What a tag is, in a word: "a: https://example.org/", "time: 2024-10-28", "em", "img"."""
    for attribute in token.attributes:
        if (token.name, attribute.name) in {("a", "href"), ("img", "src"), ("time", "datetime")}:
            return f"{token.name}: {_value(page, attribute).strip()[:80]}"
    return token.name or "comment"


def _text_pieces(page: str, start: int, end: int) -> Iterator[Piece]:
    """Text as a reader sees it: each character reference is a piece of its own, all else stands as in the page."""
    at = start
    for match in _CHARACTER_REFERENCE.finditer(page, start, end):
        text = unescape(match.group())
        if text == match.group():
            continue
        if at < match.start():
            yield Piece(page[at : match.start()], (at, match.start()))
        yield Piece(text, match.span())
        at = match.end()
    if at < end:
        yield Piece(page[at:end], (at, end))
