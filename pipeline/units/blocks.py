"""The blocks of a page: runs of text that belong together, and attributes that people read.

A block is what a browser lays out as one flow of text: the text and inline markup between two tags of
block level. Its pieces keep their spans in the page, so that a translation can be put in their place.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pipeline.units.elements import ENDS_PARAGRAPH, INLINE, VOID
from pipeline.units.hiding import Hiding, hides
from pipeline.units.pieces import Hidden, Piece, pieces, text_pieces
from pipeline.units.references import value
from pipeline.units.tokens import Token, first_attribute, tokens

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.units.tokens import Attribute

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


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text, or the value of one attribute."""

    role: str
    pieces: tuple[Piece, ...]
    quote: str | None = None
    """None for text; for an attribute's value the quotation mark around it, or the empty string."""
    group: int = 0
    """Blocks within one quotation over several paragraphs share a number; 0 is none."""
    is_attribute: bool = False
    """Whether it is the value of an attribute of `READ_ATTRIBUTES`, whose name is its role."""

    @property
    def text(self) -> str:
        return "".join(piece.text for piece in self.pieces)


@dataclass(frozen=True, slots=True)
class _Open:
    """An element that is open while the page is read, with what it means for the text in it."""

    name: str
    role: str
    group: int


@dataclass(slots=True)
class _Reader:
    """The state of one reading; lives only inside `blocks`."""

    page: str
    stack: list[_Open] = field(default_factory=list)
    names: Counter[str] = field(default_factory=Counter)
    """How many elements of each name are open."""
    run: list[Token | Hidden] = field(default_factory=list)
    hiding: Hiding | None = None
    quotations: int = 0

    @property
    def top(self) -> _Open:
        return self.stack[-1] if self.stack else _Open("", "paragraph", 0)

    def flush(self) -> Iterator[Block]:
        run, self.run = self.run, []
        found = pieces(self.page, run)
        if _has_text(found):
            yield Block(self.top.role, found, group=self.top.group)

    def open(self, token: Token) -> None:
        attribute = first_attribute(token, "class")
        classes = {*value(self.page, attribute.span).split()} if attribute else set()
        role, group = ROLES.get(token.name, self.top.role), self.top.group
        if token.name in {"p", "div"} and classes & ROLE_CLASSES:
            role = min(classes & ROLE_CLASSES)
        if token.name == "blockquote" or "quotation" in classes:
            self.quotations += 1
            group = self.quotations
        self.stack.append(_Open(token.name, role, group))
        self.names[token.name] += 1

    def close(self, name: str) -> None:
        """Take the innermost open element of this name off the stack, with all in it; a stray end tag is nothing."""
        while self.names[name]:
            closed = self.stack.pop().name
            self.names[closed] -= 1
            if closed == name:
                return


def blocks(page: str) -> tuple[Block, ...]:
    """The blocks of a page in order, attributes before the text that follows their tag.

    Left out: scripts, styles, templates, code, and what ``translate="no"`` marks.
    """
    return tuple(_read(_Reader(page)))


def _read(reader: _Reader) -> Iterator[Block]:
    for token in tokens(reader.page):
        if reader.hiding is not None and _stays_hidden(reader, reader.hiding, token):
            continue
        if token.kind in {"text", "other"}:
            reader.run.append(token)
        elif token.kind == "end":
            yield from _end(reader, token)
        else:
            yield from _start(reader, token)
    yield from reader.flush()


def _stays_hidden(reader: _Reader, hiding: Hiding, token: Token) -> bool:
    """Whether a token belongs to the element that hides its content; where that ends, it joins the run."""
    inside = hiding.takes(reader.page, token, reader.names, in_paragraph=reader.top.name == "p")
    if not inside or hiding.done:
        reader.hiding = None
        if hiding.is_inline:
            reader.run.append(hiding.element(token.end if inside else token.start))
    return inside


def _end(reader: _Reader, token: Token) -> Iterator[Block]:
    if token.name in INLINE:
        reader.run.append(token)
    else:
        yield from reader.flush()
        reader.close(token.name)


def _start(reader: _Reader, token: Token) -> Iterator[Block]:
    page, inline = reader.page, token.name in INLINE
    translate = first_attribute(token, "translate")
    translates = translate is None or value(page, translate.span).lower() != "no"
    if translates:
        yield from _metadata(page, token) if token.name == "meta" else _attributes(page, token)
    if not inline:
        yield from reader.flush()
        if token.name in ENDS_PARAGRAPH and reader.top.name == "p":
            reader.close("p")
    if hides(token, translates=translates):
        hiding = Hiding(token, is_word=not translates)
        if hiding.done:
            reader.run.append(hiding.element(token.end))
        else:
            reader.hiding = hiding
    elif inline:
        reader.run.append(token)
    elif token.name not in VOID:
        reader.open(token)


def _metadata(page: str, token: Token) -> Iterator[Block]:
    """The content of a meta element that holds text for people."""
    key = first_attribute(token, "property") or first_attribute(token, "name")
    content = first_attribute(token, "content")
    role = METADATA.get(value(page, key.span).lower(), "") if key else ""
    if role and content:
        yield from _value_block(page, content, role)


def _attributes(page: str, token: Token) -> Iterator[Block]:
    seen: set[str] = set()  # the first attribute of a name is the one that counts
    for attribute in token.attributes:
        if attribute.name in READ_ATTRIBUTES and attribute.name not in seen:
            seen.add(attribute.name)
            yield from _value_block(page, attribute, attribute.name, is_attribute=True)


def _value_block(page: str, attribute: Attribute, role: str, *, is_attribute: bool = False) -> Iterator[Block]:
    found = tuple(text_pieces(page, *attribute.span, attribute=True))
    if _has_text(found):
        yield Block(role, found, quote=attribute.quote, is_attribute=is_attribute)


def _has_text(found: tuple[Piece, ...]) -> bool:
    return any(character.isalnum() for piece in found for character in piece.text)
