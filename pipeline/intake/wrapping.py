"""Which lines of a plain text were wrapped by hand: each goes on with the paragraph of the line before it."""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

WRAP_WIDTHS = (40, 120)
"""Columns; nobody wraps a text at a width outside of this."""
RAGGED = 0.75
"""The share of the width from which on a line may have been ended early, if the next one goes on in lower case."""

_STOPS = ".!?…。！？"
_ITEM = re.compile(r"\s*(?:[•‣▪◦*+–—-]|\d{1,2}[.)])\s")
"""How an item of a list begins, and now and then a line within a sentence."""
_BULLET = re.compile(r"[•‣▪◦*+]\s")
"""An item's mark that no sentence holds."""
_CONTINUATION = re.compile(r"\d(?![\d.]*[.)]\s)")
"""A number that is not the number of a list's item."""


def wrapped_lines(text_lines: Sequence[str]) -> frozenset[int]:
    """The indices of the lines that were wrapped; none where the text was not wrapped at all.

    Widths are counted in characters and in columns: both ways are used for Hangul.
    """
    lines = [line.expandtabs().rstrip() for line in text_lines]
    return _wrapped(lines, len) | _wrapped(lines, _columns)


def _columns(text: str) -> int:
    """How many columns of a terminal a text takes; a Hangul syllable takes two."""
    return sum(2 if unicodedata.east_asian_width(character) in "WF" else 1 for character in text)


class _Pair:
    """Two lines with no blank line between them, and the widths at which the second would have been wrapped."""

    __slots__ = ("before", "fits", "index", "line", "width")

    def __init__(self, index: int, before: str, line: str, width_of: Callable[[str], int]) -> None:
        self.index = index
        self.before = before
        self.line = line.lstrip()
        self.width = width_of(before)
        self.fits = self.width + 1 + width_of(self.line.split(maxsplit=1)[0])
        """The width at which the first word of the line would have fitted behind the line before."""

    def votes_for(self, width: int) -> bool:
        """Whether this looks like a line end of a text wrapped at this width: within a sentence, at the margin."""
        return self.width <= width < self.fits and self.before[-1] not in _STOPS

    def is_evidence(self) -> bool:
        """Whether the pair tells about the width; two addresses of pages, or an item of a list, do not."""
        return not self.is_apart() and not _ITEM.match(self.line)

    def is_apart(self) -> bool:
        """Whether the lines are two items of a list, or two single words, whatever their widths."""
        if _ITEM.match(self.line):
            return bool(_BULLET.match(self.line) or _ITEM.match(self.before))
        return len(self.before.split()) == len(self.line.split()) == 1

    def continues(self) -> bool:
        """Whether the line goes on with a sentence, as its first character tells."""
        number = _CONTINUATION.match(self.line) and self.before[-1] != ":"
        return self.before[-1] not in _STOPS and (self.line[0].islower() or bool(number))

    def joins(self, width: int) -> bool:
        """Whether the two lines are of one paragraph, in a text wrapped at this width."""
        if self.is_apart():
            return False
        if self.width > width and len(self.before.split()) > 1:
            return self.continues()
        return self.fits > width or (self.width >= RAGGED * width and self.continues())


def _wrapped(lines: Sequence[str], width_of: Callable[[str], int]) -> frozenset[int]:
    pairs = [
        _Pair(index, before, line, width_of)
        for index, (before, line) in enumerate(pairwise(lines), start=1)
        if before and line
    ]
    width = _width([width_of(line) for line in lines if line], pairs, spaced="" in lines[1:-1])
    return frozenset(pair.index for pair in pairs if width and pair.joins(width))


def _width(widths: Sequence[int], pairs: Iterable[_Pair], *, spaced: bool) -> int:
    """The width at which most lines with another one behind them were wrapped; 0 if there is none.

    A line that is longer, such as the address of a page, has one vote as each line has. Of two widths with
    as many votes the greater one is returned. `spaced` tells whether blank lines stand in the text.
    """
    evidence = [pair for pair in pairs if pair.is_evidence()]
    best = (0, 0)
    for width in {width for width in widths if WRAP_WIDTHS[0] <= width <= WRAP_WIDTHS[1]}:
        votes = [pair for pair in evidence if pair.votes_for(width)]
        longer = sum(other > width for other in widths)
        enough = 2 * len(votes) > len(evidence) and (len(votes) > 1 or spaced)
        if enough and 2 * longer <= len(votes) and not _is_verse(votes):
            best = max(best, (len(votes), width))
    return best[1]


def _is_verse(pairs: Sequence[_Pair]) -> bool:
    """Whether more than three in four lines begin with a capital, as those of a poem or of a list do."""
    return len(pairs) > 2 and 4 * sum(pair.line[0].isupper() for pair in pairs) > 3 * len(pairs)
