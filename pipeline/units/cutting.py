"""Blocks cut into the texts of units: sentences with their inline markup as placeholders."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from pipeline.languages.sentences import split_sentences
from pipeline.model import Tags
from pipeline.units.placeholders import text_to_unit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pipeline.languages.sentences import SentenceRules
    from pipeline.model import Span
    from pipeline.units.blocks import Block, Piece

_SPACE = " \t\n\r\f"
_WHITE_SPACE = re.compile(r"[ \t\n\r\f]+")
"""What HTML collapses to one space; a no-break or an ideographic space is a character like others."""


@dataclass(frozen=True, slots=True)
class Cut:
    """One unit's text, and where it stands in the page."""

    text: str
    """With placeholders, white space collapsed."""
    span: Span
    tags: Mapping[int, Tags]
    labels: Mapping[int, str]


def cut(block: Block, rules: SentenceRules | None) -> tuple[Cut, ...]:
    """The units of a block: one per sentence, or one for the whole block where `rules` is None.

    Sentences that share a pair of tags stay one unit. Tags around the whole block, and single tags at
    its edges or between sentences, belong to no unit.
    """
    pieces = _peeled(block.pieces)
    text = "".join(piece.text for piece in pieces)
    start, end = len(text) - len(text.lstrip(_SPACE)), len(text.rstrip(_SPACE))
    if start >= end:
        return ()
    sentences = split_sentences(text, rules) if rules else ((start, end),)
    sentences = _joined(pieces, sentences)
    pieces = _split(pieces, sorted({bound for sentence in sentences for bound in sentence}))
    offsets = _offsets(pieces)
    return tuple(_cut(pieces, *_range(pieces, offsets, sentence)) for sentence in sentences)


def _peeled(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces without the tags around all of the text, and without single tags at its edges."""
    first, last = 0, len(pieces)
    while first < last:
        head, tail = pieces[first], pieces[last - 1]
        if head.tag == "single" or _is_space(head) or _opens_nothing(pieces, first):
            first += 2 if head.tag == "open" else 1
        elif tail.tag == "single" or _is_space(tail):
            last -= 1
        elif tail.tag == "close" and tail.partner == last - 2:
            last -= 2
        elif head.tag == "open" and head.partner == last - 1:
            first, last = first + 1, last - 1
        else:
            break
    return tuple(
        replace(piece, partner=piece.partner - first) if piece.partner >= 0 else piece for piece in pieces[first:last]
    )


def _is_space(piece: Piece) -> bool:
    return not piece.tag and not piece.text.strip(_SPACE)


def _opens_nothing(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a pair of tags without content starts here, such as an anchor."""
    return pieces[index].tag == "open" and pieces[index].partner == index + 1


def _offsets(pieces: Sequence[Piece]) -> list[int]:
    """Where each piece starts in the text of them all."""
    return [0, *accumulate(len(piece.text) for piece in pieces)]


def _joined(pieces: Sequence[Piece], sentences: Sequence[Span]) -> tuple[Span, ...]:
    """The sentences, those joined to one across which a pair of tags reaches."""
    offsets = _offsets(pieces)
    joined = list(sentences)
    for index, piece in enumerate(pieces):
        if piece.tag == "open":
            start, end = offsets[index], offsets[piece.partner]
            touched = [number for number, (begins, ends) in enumerate(joined) if begins < end and ends > start]
            if len(touched) > 1:
                joined[touched[0] : touched[-1] + 1] = [(joined[touched[0]][0], joined[touched[-1]][1])]
    return tuple(joined)


def _split(pieces: Sequence[Piece], bounds: Sequence[int]) -> tuple[Piece, ...]:
    """The same pieces, texts split where a sentence starts or ends, so that none reaches over a bound.

    Only a text that stands in the page as it reads can have a bound inside: a character reference is
    one character.
    """
    result: list[Piece] = []
    position: list[int] = []
    offset = 0
    for piece in pieces:
        position.append(len(result))
        cuts = [bound - offset for bound in bounds if offset < bound < offset + len(piece.text)]
        if cuts:
            result.extend(
                replace(piece, text=piece.text[start:end], span=(piece.span[0] + start, piece.span[0] + end))
                for start, end in pairwise([0, *cuts, len(piece.text)])
            )
        else:
            result.append(piece)
        offset += len(piece.text)
    return tuple(replace(piece, partner=position[piece.partner]) if piece.partner >= 0 else piece for piece in result)


def _range(pieces: Sequence[Piece], offsets: Sequence[int], sentence: Span) -> Span:
    """The range of pieces of a sentence: its text, the tags inside, and the partners of those at its edges."""
    inside = [index for index, piece in enumerate(pieces) if piece.text and sentence[0] <= offsets[index] < sentence[1]]
    first, last = inside[0], inside[-1]
    for index in range(first - 1, -1, -1):
        if pieces[index].tag == "open" and first <= pieces[index].partner <= len(pieces):
            first = index
        elif not _is_space(pieces[index]):
            break
    for index in range(last + 1, len(pieces)):
        if pieces[index].tag == "close" and first <= pieces[index].partner <= last:
            last = index
        elif not _is_space(pieces[index]):
            break
    return first, last + 1


def _cut(pieces: Sequence[Piece], first: int, last: int) -> Cut:
    parts: list[str] = []
    text = ""
    tags: dict[int, Tags] = {}
    labels: dict[int, str] = {}
    numbers: dict[int, int] = {}
    for index in range(first, last):
        piece = pieces[index]
        if not piece.tag:
            text += piece.text
            continue
        if piece.tag == "close" and piece.partner == index - 1 >= first:
            continue  # the end of an empty pair, which its start stands for
        parts.append(text_to_unit(text))
        text = ""
        if piece.tag == "close" and piece.partner in numbers:
            parts.append(f"</{numbers[piece.partner]}>")
            continue
        number = len(tags) + 1
        labels[number] = piece.label
        if piece.tag == "open" and not _opens_nothing(pieces, index) and piece.partner < last:
            numbers[index] = number
            tags[number] = Tags(piece.span, pieces[piece.partner].span)
            parts.append(f"<{number}>")
        else:
            end = pieces[index + 1].span[1] if _opens_nothing(pieces, index) else piece.span[1]
            tags[number] = Tags((piece.span[0], end))
            parts.append(f"<{number}/>")
    parts.append(text_to_unit(text))
    unit = _WHITE_SPACE.sub(" ", "".join(parts)).strip(" ")
    return Cut(unit, (pieces[first].span[0], pieces[last - 1].span[1]), tags, labels)
