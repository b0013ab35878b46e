"""The pieces of a block: text and tags, each with its span in the page, tags with their partners."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.units.elements import VOID
from pipeline.units.references import decoded, value
from pipeline.units.tokens import Token, first_attribute

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.model import Span

LINE_BREAK = "\n"
OBJECT = "\ufffc"
"""OBJECT REPLACEMENT CHARACTER, of Unicode."""
LABEL_LENGTH = 80

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f]")
"""What no catalogue can hold."""
_MAX_DEPTH = 64
"""How far up an end tag looks for its partner; deeper nesting within one block is no markup of a text."""


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
    stands_for: str = ""
    """For a single tag what it is to the sentence around it: `LINE_BREAK`, `OBJECT` such as code, or nothing."""

    @property
    def read(self) -> str:
        """What the sentence is made of here."""
        return self.text or self.stands_for


@dataclass(frozen=True, slots=True)
class Hidden:
    """An inline element that is one thing to a translator, with all in it."""

    span: Span
    name: str
    text: str
    is_word: bool
    """Whether it stands for words, as code does and a picture does not."""


def pieces(page: str, run: Sequence[Token | Hidden]) -> tuple[Piece, ...]:
    """The pieces of a run; a tag without a partner inside it (misnested, left open) is a single one."""
    partner = _partners(run)
    found: list[Piece] = []
    position: dict[int, int] = {}
    for index, item in enumerate(run):
        position[index] = len(found)
        if isinstance(item, Hidden):
            label = f"{item.name}: {item.text}" if item.text and item.is_word else item.name
            found.append(Piece("", item.span, "single", label=label, stands_for=OBJECT if item.is_word else ""))
        elif item.kind == "text":
            found.extend(text_pieces(page, item.start, item.end))
        elif index in partner:
            kind = "open" if item.kind == "start" else "close"
            found.append(Piece("", (item.start, item.end), kind, partner[index], _label(page, item)))
        else:
            stands_for = LINE_BREAK if item.name == "br" else ""
            found.append(Piece("", (item.start, item.end), "single", label=_label(page, item), stands_for=stands_for))
    return tuple(replace(piece, partner=position[piece.partner]) if piece.partner >= 0 else piece for piece in found)


def text_pieces(page: str, start: int, end: int, *, attribute: bool = False) -> Iterator[Piece]:
    """Text as a reader sees it: each character reference is a piece of its own, all else stands as in the page.

    A control character is no text, so it is a single tag.
    """
    for text, span in decoded(page, start, end, attribute=attribute):
        if text != page[slice(*span)]:
            control = _CONTROL.fullmatch(text)
            yield Piece("", span, "single", label=page[slice(*span)]) if control else Piece(text, span)
            continue
        at = 0
        for control in _CONTROL.finditer(text):
            if at < control.start():
                yield Piece(text[at : control.start()], (span[0] + at, span[0] + control.start()))
            at = control.end()
            label = f"U+{ord(control.group()):04X}"
            yield Piece("", (span[0] + control.start(), span[0] + at), "single", label=label)
        if at < len(text):
            yield Piece(text[at:], (span[0] + at, span[1]))


def _partners(run: Sequence[Token | Hidden]) -> dict[int, int]:
    """For each tag of a pair the index of the other one."""
    partner: dict[int, int] = {}
    stack: list[tuple[int, str]] = []
    for index, item in enumerate(run):
        if isinstance(item, Hidden):
            continue
        if item.kind == "start" and item.name not in VOID:
            stack.append((index, item.name))
        elif item.kind == "end":
            for depth in range(len(stack) - 1, max(-1, len(stack) - 1 - _MAX_DEPTH), -1):
                if stack[depth][1] == item.name:
                    partner[index], partner[stack[depth][0]] = stack[depth][0], index
                    del stack[depth:]
                    break
    return partner


_TELLING = {"a": "href", "img": "src", "time": "datetime"}


def _label(page: str, token: Token) -> str:
    """What a tag is, in a word: "a: https://example.org/", "time: 2024-10-28", "em", "img"."""
    telling = first_attribute(token, _TELLING.get(token.name, ""))
    if telling:
        return f"{token.name}: {value(page, telling.span).strip()[:LABEL_LENGTH]}"
    return token.name or "comment"
