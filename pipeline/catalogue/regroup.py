"""One text that became several, or several that became one: how the parts stand in the whole, and its translation cut.

That happens where a writer splits or joins sentences, and everywhere at once where units are blocks from now on, or
sentences.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.languages.sentences import split_sentences
from pipeline.units.placeholders import PLACEHOLDER, faults, placeholders, plain_text, span_in_unit

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pipeline.languages.sentences import SentenceRules
    from pipeline.model import Span

_GAP = re.compile(r"\s|<[0-9]{1,6}/>")
"""What may stand between two sentences of a block: white space, and single tags such as a line break."""
_BREAK = re.compile(r"(?P<sentence>[.!?…。]+[\"'”’»)\]]*\s+)|(?P<clause>\s*[;:—–]\s+|\s-\s+)|(?P<comma>,\s+)")
_COST = {"sentence": 0.0, "clause": 0.1, "comma": 0.15}
"""What a cut costs by where it is made, as a share of the text's length by which it may be farther off instead."""
TOO_FAR = 0.4
"""A cut that costs more is a guess: the whole translation is offered instead."""
OFF, SLACK = 0.35, 6
"""How much of the length that it should have by its share of the block a sentence may be longer or shorter, and by how
many characters besides."""
_DIGITS = re.compile(r"\d+")


def places_in(whole: str, parts: Sequence[str]) -> list[tuple[Span, Mapping[int, int]]] | None:
    """Where each part stands in the whole, with what its placeholders are numbered there.

    None unless the whole is these parts, one after the other, with nothing but white space and single tags around.
    """
    found: list[tuple[Span, Mapping[int, int]]] = []
    at = 0
    for part in parts:
        place = _place_of(part, whole, at)
        if place is None:
            return None
        found.append(place)
        at = place[0][1]
    while gap := _GAP.match(whole, at):
        at = gap.end()
    return found if at == len(whole) else None


def _place_of(part: str, whole: str, at: int) -> tuple[Span, Mapping[int, int]] | None:
    """The place of a part that stands in the whole from here on, or after a gap."""
    while True:
        found = _same_but_numbers(part, whole, at)
        if found:
            end, numbers = found
            return (at, end), numbers
        gap = _GAP.match(whole, at)
        if gap is None:
            return None
        at = gap.end()


def joined(whole: str, places: Sequence[tuple[Span, Mapping[int, int]]], targets: Sequence[str]) -> str:
    """The translation of a whole from those of its parts: what stands between them is copied from the source."""
    pieces = []
    at = 0
    for (span, numbers), target in zip(places, targets, strict=True):
        pieces += [whole[at : span[0]], renumbered(target, numbers)]
        at = span[1]
    return "".join([*pieces, whole[at:]])


def one_after_the_other(parts: Sequence[tuple[str, str]]) -> str:
    """Translations put together, each with its source: its placeholders are numbered on from those before."""
    pieces = []
    count = 0
    for source, target in parts:
        own = placeholders(source)
        pieces.append(renumbered(target, {number: number + count for number in own}))
        count += len(own)
    return " ".join(pieces)


def renumbered(text: str, numbers: Mapping[int, int]) -> str:
    """The text with other numbers in its placeholders; one that is not among them stays."""
    return PLACEHOLDER.sub(
        lambda match: f"<{match['close']}{numbers.get(int(match['number']), int(match['number']))}{match['void']}>",
        text,
    )


def cut_at_sentences(
    target: str, parts: Sequence[str], places: Sequence[tuple[Span, Mapping[int, int]]], rules: SentenceRules
) -> tuple[str, ...] | None:
    """The translation of a whole, cut into those of its parts; None where its sentences don't answer to them.

    They do where they are as many, each has its part's placeholders and no others and about its share of the length,
    and a number in digits stands in the same part as in the source: otherwise the translator cut or ordered them in
    another way.
    """
    plain = plain_text(target)
    spans = split_sentences(plain, rules)
    if len(spans) != len(parts):
        return None
    # A cut is made behind the white space between two sentences, before the tags that open with the second.
    found = set(_DIGITS.findall(plain))
    whole = sum(len(plain_text(part)) for part in parts)
    bounds = [span_in_unit(target, (start - 1, start))[1] for start, _ in spans[1:]]
    pieces = []
    for bound, part, (_, numbers) in zip(pairwise([0, *bounds, len(target)]), parts, places, strict=True):
        back = {there: here for here, there in numbers.items()}
        piece = _without_gaps(target[slice(*bound)], back)
        if not piece or any(int(match["number"]) not in back for match in PLACEHOLDER.finditer(piece)):
            return None
        piece = renumbered(piece, back)
        astray = found.intersection(_DIGITS.findall(plain_text(part))).difference(_DIGITS.findall(plain_text(piece)))
        length = len(plain) * len(plain_text(part)) / whole
        off = abs(len(plain_text(piece)) - length) > SLACK + OFF * length
        if astray or off or any(faults(piece, placeholders(part))):
            return None
        pieces.append(piece)
    return tuple(pieces)


def cut_by_length(target: str, sources: Sequence[str]) -> tuple[str, ...] | None:
    """A translation cut into as many pieces as there are texts: at the marks that stand nearest to where they end.

    A number in digits that one of the texts has speaks for a cut that leaves it in that piece. None where every
    cut would be a guess.
    """
    total = sum(map(len, sources))
    pieces: list[str] = []
    start, done = 0, 0
    for source in sources[:-1]:
        done += len(source)
        best = min(
            (
                (_cost(target, match, done / total, source), match.end())
                for match in _BREAK.finditer(target, start)
                if start < match.end() < len(target)
            ),
            default=(TOO_FAR + 1, 0),
        )
        if best[0] > TOO_FAR:
            return None
        pieces.append(target[start : best[1]].strip())
        start = best[1]
    return (*pieces, target[start:].strip())


def _cost(target: str, match: re.Match[str], share: float, source: str) -> float:
    away = abs(match.end() / len(target) - share)
    places = [target.find(digits) for digits in _DIGITS.findall(plain_text(source))]
    astray = sum(place >= match.end() for place in places)
    return away + _COST[match.lastgroup or "comma"] + 0.2 * astray


def _same_but_numbers(part: str, whole: str, at: int) -> tuple[int, Mapping[int, int]] | None:
    """Where a part ends that starts at that place of the whole, and its placeholders' numbers there."""
    numbers: dict[int, int] = {}
    here, there = 0, at
    for match in PLACEHOLDER.finditer(part):
        text = part[here : match.start()]
        there += len(text)
        other = PLACEHOLDER.match(whole, there)
        if not whole.startswith(text, there - len(text)) or other is None:
            return None
        if (match["close"], match["void"]) != (other["close"], other["void"]):
            return None
        if numbers.setdefault(int(match["number"]), int(other["number"])) != int(other["number"]):
            return None
        here, there = match.end(), other.end()
    if not whole.startswith(part[here:], there):
        return None
    return there + len(part) - here, numbers


def _without_gaps(piece: str, own: Mapping[int, int]) -> str:
    """A piece without white space and single tags at its ends that are none of its own."""
    kept = piece.strip()
    while match := re.match(r"<([0-9]{1,6})/>\s*", kept):
        if int(match[1]) in own:
            break
        kept = kept[match.end() :]
    while match := re.search(r"\s*<([0-9]{1,6})/>\Z", kept):
        if int(match[1]) in own:
            break
        kept = kept[: match.start()]
    return kept
