"""Units: a page's blocks, cut into sentences, each with a stable context and with notes for translators."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.languages.dates import same_date_in
from pipeline.model import DatePlace, Place, Unit
from pipeline.units.blocks import METADATA, READ_ATTRIBUTES, Block, blocks
from pipeline.units.cutting import Cut, cut
from pipeline.units.notes import notes

if TYPE_CHECKING:
    from pipeline.languages.language import Language

METADATA_ROLES = frozenset({"title", *METADATA.values(), *READ_ATTRIBUTES})
"""Roles of text that the page holds beside its body."""


@dataclass(frozen=True, slots=True)
class Located:
    """One cut of a block, with its position among the cuts of that block."""

    block: Block
    cut: Cut
    index: int
    """From 0."""
    of: int


def read_units(page: str, language: Language, *, by_sentence: bool = True) -> tuple[Unit, ...]:
    """The units of a page, in the page's order.

    Metadata and attributes that repeat text of the body (title, description, alt) are no units of their
    own: they are more places of the body's unit, and follow its translation.
    """
    rules = language.sentences if by_sentence else None
    located = [
        Located(block, piece, index, len(cuts))
        for block in blocks(page)
        if _date(block, language) is None
        for cuts in [cut(block, rules)]
        for index, piece in enumerate(cuts)
    ]
    body = {item.cut.text: item for item in reversed(located) if item.block.role not in METADATA_ROLES}
    first_metadata = {item.cut.text: item for item in reversed(located) if item.cut.text not in body}
    places: dict[int, list[Place]] = {}
    own: list[Located] = []
    for item in located:
        home = item
        if item.block.role in METADATA_ROLES:
            home = body.get(item.cut.text) or first_metadata[item.cut.text]
        places.setdefault(id(home), []).append(
            Place(
                item.cut.span, item.cut.tags, item.block.quote, item.block.quote is None and item.block.role != "title"
            )
        )
        if home is item:
            own.append(item)
    contexts = _contexts(own)
    lines = notes(own, language)
    return tuple(
        Unit(context, item.cut.text, item.block.role, note, tuple(places[id(item)]))
        for item, context, note in zip(own, contexts, lines, strict=True)
    )


def read_dates(page: str, language: Language) -> tuple[DatePlace, ...]:
    """The dates of a page that are no units."""
    return tuple(date for block in blocks(page) if (date := _date(block, language)))


def _date(block: Block, language: Language) -> DatePlace | None:
    """The date that is all of a block: a ``time`` element whose text is its ``datetime`` as CLDR writes it."""
    pieces = [piece for piece in block.pieces if piece.tag or piece.text.strip()]
    tags = "".join(piece.tag for piece in pieces)
    if tags != "openclose" or pieces[0].tag != "open" or pieces[-1].tag != "close" or len(pieces) < 3:
        return None
    kind, _, iso = pieces[0].label.partition(": ")
    text = "".join(piece.text for piece in block.pieces)
    if kind != "time" or same_date_in(text, iso, language.tag, language.tag) is None:
        return None
    return DatePlace((pieces[1].span[0], pieces[-2].span[1]), iso, " ".join(text.split()))


def _contexts(located: list[Located]) -> list[str]:
    """A context for each unit that only its own role and text decide.

    Where the same text stands several times in one role, each adds a digest of the block around it, so that none
    passes for another where one goes; and, should the whole block stand there twice, a count.
    """
    repeated = Counter((item.block.role, item.cut.text) for item in located)
    taken: Counter[str] = Counter()
    digests: dict[int, str] = {}
    contexts = []
    for item in located:
        context = f"{item.block.role}-{_digest(item.cut.text)}"
        if repeated[item.block.role, item.cut.text] > 1:
            if id(item.block) not in digests:
                digests[id(item.block)] = _digest(" ".join(item.block.text.split()))[:4]
            context = f"{context}-{digests[id(item.block)]}"
        taken[context] += 1
        contexts.append(context if taken[context] == 1 else f"{context}-{taken[context]}")
    return contexts


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
