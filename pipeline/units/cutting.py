"""Blocks cut into the texts of units: sentences with their inline markup as placeholders."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from pipeline.languages.sentences import split_sentences
from pipeline.model import Tags
from pipeline.units.pieces import OBJECT
from pipeline.units.placeholders import text_to_unit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pipeline.languages.sentences import SentenceRules
    from pipeline.model import Span
    from pipeline.units.blocks import Block
    from pipeline.units.pieces import Piece

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
    its edges or between sentences, belong to no unit; but for those that stand for words, as code does.
    What has no letter and no digit, such as a row of stars, is no unit. An attribute's value without
    quotation marks is one unit, since it gets marks when it is written.
    """
    if block.quote == "":
        return (_cut(block.pieces, 0, len(block.pieces)),)
    pieces = _peeled(block.pieces)
    text = "".join(piece.read for piece in pieces)
    start, end = len(text) - len(text.lstrip(_SPACE)), len(text.rstrip(_SPACE))
    if start >= end:
        return ()
    sentences = split_sentences(text, rules) if rules else ((start, end),)
    sentences = _joined(pieces, sentences)
    pieces = _split(pieces, [bound for sentence in sentences for bound in sentence])
    offsets = _offsets(pieces)
    ranges = [_range(pieces, offsets, sentence) for sentence in sentences]
    return tuple(
        _cut(pieces, first, last)
        for first, last in ranges
        if any(character.isalnum() for piece in pieces[first:last] for character in piece.text)
    )


def _peeled(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces without the tags around all of the text, and without single tags at its edges."""
    first, last = 0, len(pieces)
    while first < last:
        head, tail = pieces[first], pieces[last - 1]
        if _is_nothing(head) or _opens_nothing(pieces, first):
            first += 2 if head.tag == "open" else 1
        elif _is_nothing(tail):
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


def _is_nothing(piece: Piece) -> bool:
    """Whether a piece at the edge of a text is none of it: white space, or a single tag that stands for no word."""
    return piece.stands_for != OBJECT if piece.tag == "single" else _is_space(piece)


def _is_space(piece: Piece) -> bool:
    return not piece.tag and not piece.text.strip(_SPACE)


def _opens_nothing(pieces: Sequence[Piece], index: int) -> bool:
    """Whether a pair of tags without content starts here, such as an anchor."""
    return pieces[index].tag == "open" and pieces[index].partner == index + 1


def _offsets(pieces: Sequence[Piece]) -> list[int]:
    """Where each piece starts in the text of them all."""
    return [0, *accumulate(len(piece.read) for piece in pieces)]


def _joined(pieces: Sequence[Piece], sentences: Sequence[Span]) -> tuple[Span, ...]:
    """The sentences, those joined to one across which a pair of tags reaches."""
    offsets = _offsets(pieces)
    pairs = [(offsets[index], offsets[piece.partner]) for index, piece in enumerate(pieces) if piece.tag == "open"]
    joined = list(sentences[:1])
    reach = number = 0
    for start, end in sentences[1:]:
        while number < len(pairs) and pairs[number][0] < joined[-1][1]:
            reach = max(reach, pairs[number][1])
            number += 1
        if reach > start:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(joined)


def _split(pieces: Sequence[Piece], bounds: Sequence[int]) -> tuple[Piece, ...]:
    """The same pieces, texts split where a sentence starts or ends, so that none reaches over a bound.

    Only a text that stands in the page as it reads can be split: a character reference stays whole.
    """
    result: list[Piece] = []
    position: list[int] = []
    offset = number = 0
    for piece in pieces:
        position.append(len(result))
        end = offset + len(piece.read)
        cuts = []
        while number < len(bounds) and bounds[number] < end:
            if offset < bounds[number]:
                cuts.append(bounds[number] - offset)
            number += 1
        if cuts and len(piece.text) == piece.span[1] - piece.span[0]:
            result.extend(
                replace(piece, text=piece.text[start:end], span=(piece.span[0] + start, piece.span[0] + end))
                for start, end in pairwise([0, *cuts, len(piece.text)])
            )
        else:
            result.append(piece)
        offset = end
    return tuple(replace(piece, partner=position[piece.partner]) if piece.partner >= 0 else piece for piece in result)


def _range(pieces: Sequence[Piece], offsets: Sequence[int], sentence: Span) -> Span:
    """The range of pieces of a sentence: its text, the tags in it and at its edges, each with its partner."""
    first, last = bisect_left(offsets, sentence[0]), bisect_left(offsets, sentence[1]) - 1
    while not pieces[first].read:
        first += 1
    while not pieces[last].read:
        last -= 1
    index = first - 1
    while index >= 0 and (_is_space(pieces[index]) or (pieces[index].tag == "open" and pieces[index].partner >= first)):
        first = first if _is_space(pieces[index]) else index
        index -= 1
    index = first
    while index <= last:  # grows while tags are met whose partners stand farther off
        partner = pieces[index].partner
        last = max(last, partner)
        if 0 <= partner < first:
            first = index = partner
        else:
            index += 1
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
