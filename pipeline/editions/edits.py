"""Changes to a page as edits of its text, so that everything else stays byte for byte."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from pipeline.units import references
from pipeline.units.tokens import first_attribute

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.model import Span
    from pipeline.units.tokens import Token


@dataclass(frozen=True, slots=True)
class Edit:
    """A stretch of the page and what stands there instead; an empty stretch is an insertion."""

    span: Span
    text: str


def apply(page: str, edits: Iterable[Edit]) -> str:
    """The page with all edits made. Raises `ValueError` where two of them overlap."""
    pieces: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: edit.span):
        start, end = edit.span
        if start < at:
            raise ValueError(f"two edits overlap at offset {start}")
        pieces += [page[at:start], edit.text]
        at = end
    return "".join([*pieces, page[at:]])


def value(page: str, token: Token, name: str) -> str:
    """An attribute's value as a browser reads it; empty where there is none."""
    found = first_attribute(token, name)
    return references.value(page, found.span) if found else ""


def set_attribute(page: str, token: Token, name: str, text: str) -> Edit:
    """The edit that gives an attribute of a start tag this value, whether or not it stands there."""
    found = first_attribute(token, name)
    if found is None:
        at = token.end - 1
        while page[at - 1] == "/" or page[at - 1].isspace():
            at -= 1
        return Edit((at, at), f' {name}="{escape(text)}"')
    return Edit(found.span, attribute_text(text, found.quote))


def attribute_text(text: str, quote: str) -> str:
    """A text as an attribute's raw value inside this quotation mark; with marks of its own where there are none."""
    return escape(text) if quote else f'"{escape(text)}"'
