"""Where in a translation stands what sounds like a word of a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.names.renderings import BASE, PER_LETTER
from pipeline.names.transliteration import letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.names.transliteration import Transliteration

_WORD = re.compile(r"[가-힣]+|[^\W\d_가-힣]+(?:'[^\W\d_가-힣]+)*")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a folded translation."""

    text: str
    start: int
    end: int
    letters: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A word of the translation, compared with one of a name."""

    token: Token
    same: bool
    """Whether it begins with the very letters of the name."""
    score: float
    """In nats; 0 for the same letters."""
    length: int
    """How many of its letters render the name; what follows is an ending or a particle."""


def tokens(text: str) -> list[Token]:
    """The words of a folded text."""
    return [
        Token(match.group(), *match.span(), spelled)
        for match in _WORD.finditer(text)
        if (spelled := letters(match.group()))
    ]


def least(sought: str) -> float:
    """The score from which a word is a rendering of a name by itself."""
    return BASE + PER_LETTER * len(sought)


def spots(sought: str, found: Sequence[Token], model: Transliteration | None) -> Iterator[Spot]:
    """Each word of a translation that can begin with a rendering of these letters, however unlikely."""
    for token in found:
        if sought and token.letters.startswith(sought):
            yield Spot(token, True, 0.0, len(sought))
        elif sought and model is not None:
            score, length = model.score(sought, token.letters)
            if length > 0:
                yield Spot(token, False, score, length)


def best(sought: str, found: Sequence[Token], model: Transliteration | None) -> Spot | None:
    """The word that begins with the same letters, or else the one that sounds most like it; the first of equals."""
    return max(spots(sought, found, model), key=lambda spot: (spot.same, spot.score), default=None)


def renders(spot: Spot, sought: str) -> bool:
    """Whether the word renders the name by itself."""
    return spot.same or spot.score >= least(sought)
