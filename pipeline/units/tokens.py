"""A tokeniser of HTML that knows where everything stands.

It follows the tokenisation of the HTML Living Standard (section 13.2.5) as far as the bounds of tags,
attributes, comments and text go, in one pass whose time is linear in the page's length. It mends
nothing: whoever copies the spans of all tokens gets the page back.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, TypeAlias

from pipeline.units.elements import ESCAPABLE_RAW_TEXT, FOREIGN, RAW_TEXT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.model import Span

TokenKind: TypeAlias = Literal["text", "start", "end", "other"]

_TAG_NAME = re.compile(r"[^ \t\n\r\f/>]+")
_SPACE_OR_SLASH = re.compile(r"[ \t\n\r\f/]*")
_ATTRIBUTE_NAME = re.compile(r"=?[^ \t\n\r\f/>=]*")
_VALUE_SIGN = re.compile(r"[ \t\n\r\f]*=[ \t\n\r\f]*")
_UNQUOTED = re.compile(r"[^ \t\n\r\f>]*")
_COMMENT_END = re.compile(r"--!?>")


@dataclass(frozen=True, slots=True)
class Attribute:
    """An attribute of a start tag; the span is its raw value's, without quotation marks."""

    name: str
    """In lower case."""
    span: Span
    quote: str
    """The quotation mark around the value, or the empty string."""


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of a page: ``page[start:end]``."""

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    """The element's name in lower case, for tags."""
    attributes: tuple[Attribute, ...] = ()
    self_closing: bool = False
    """Whether the tag ends in a slash, which ends the element in SVG and MathML only."""


def first_attribute(token: Token, name: str) -> Attribute | None:
    """The first attribute of that name, which is the one that counts."""
    return next((attribute for attribute in token.attributes if attribute.name == name), None)


def tokens(page: str) -> Iterator[Token]:
    """The tokens of a page in order; their spans follow each other without a gap."""
    at = text_start = 0
    foreign = 0  # how many svg and math elements are open
    while (at := page.find("<", at)) >= 0:
        token = _markup(page, at)
        if token is None:
            at += 1
            continue
        if text_start < at:
            yield Token("text", text_start, at)
        yield token
        at = text_start = token.end
        if token.name in FOREIGN and not token.self_closing:
            foreign = foreign + 1 if token.kind == "start" else max(0, foreign - 1)
        ends_itself = foreign and token.self_closing
        if token.kind == "start" and token.name in RAW_TEXT | ESCAPABLE_RAW_TEXT and not ends_itself:
            end = _raw_text_end(page, at, token.name)
            if end > at:
                yield Token("text" if token.name in ESCAPABLE_RAW_TEXT else "other", at, end)
            at = text_start = end
    if text_start < len(page):
        yield Token("text", text_start, len(page))


def _markup(page: str, at: int) -> Token | None:
    """The tag, comment or declaration that starts at a "<", or None where the "<" is text."""
    following = page[at + 1 : at + 3]
    if following[:1].isascii() and following[:1].isalpha():
        return _start_tag(page, at)
    if following[:1] == "/" and following[1:].isascii() and following[1:].isalpha():
        tag = _start_tag(page, at + 1)
        return Token("end" if tag.kind == "start" else "other", at, tag.end, tag.name)
    if page.startswith("<!--", at):
        return Token("other", at, _comment_end(page, at + 4))
    if following[:1] in {"!", "?"} or (following[:1] == "/" and following[1:]):
        end = page.find(">", at + 2)
        return Token("other", at, len(page) if end < 0 else end + 1)
    return None


def _comment_end(page: str, at: int) -> int:
    if page.startswith(">", at):
        return at + 1
    if page.startswith("->", at):
        return at + 2
    match = _COMMENT_END.search(page, at)
    return match.end() if match else len(page)


def _start_tag(page: str, at: int) -> Token:
    """The tag whose name starts after the character at `at`; a tag that never ends is dropped by browsers."""
    name = _match(_TAG_NAME, page, at + 1)
    position = at + 1 + len(name)
    attributes: list[Attribute] = []
    while True:
        gap = _match(_SPACE_OR_SLASH, page, position)
        position += len(gap)
        if position >= len(page):
            return Token("other", at, len(page))
        if page[position] == ">":
            return Token("start", at, position + 1, name.lower(), tuple(attributes), self_closing=gap.endswith("/"))
        attribute_name = _match(_ATTRIBUTE_NAME, page, position)
        position += len(attribute_name)
        sign = _match(_VALUE_SIGN, page, position)
        if not sign:
            continue
        position += len(sign)
        quote = page[position : position + 1]
        if quote in {'"', "'"}:
            start = position + 1
            end = page.find(quote, start)
            if end < 0:
                return Token("other", at, len(page))
            position = end + 1
        else:
            quote, start = "", position
            end = position = start + len(_match(_UNQUOTED, page, position))
        attributes.append(Attribute(attribute_name.lower(), (start, end), quote))


def _raw_text_end(page: str, at: int, name: str) -> int:
    match = re.compile(rf"</{name}(?=[ \t\n\r\f/>])", re.IGNORECASE | re.ASCII).search(page, at)
    return match.start() if match else len(page)


def _match(pattern: re.Pattern[str], page: str, at: int) -> str:
    match = pattern.match(page, at)
    return match.group() if match else ""
