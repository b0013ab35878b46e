"""The stretch of a text that is spelled most like a name."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from pipeline.names.text import fold, lower

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pipeline.model import Span

_WORD = re.compile(r"[\w'-]+")
FARTHEST = 0.3
"""Letters that may differ, as a part of the name's own. A Hangul syllable counts as its letters."""
FARTHEST_HANGUL = 0.25
"""The same where letters are parts of syllables, so that 부산 is no misspelt 북한."""
WORDS = 500
"""Words of a text that are looked at; only a finding's wording hangs on it."""
LETTERS = 80
"""Letters of a name beyond which no misspelling is looked for."""


@dataclass(frozen=True, slots=True)
class _Spelled:
    """A stretch of text in single letters."""

    letters: str
    ends: tuple[int, ...]
    """After how many letters each character of the stretch ends."""
    set: frozenset[str]
    start: int

    @classmethod
    def of(cls, text: str, start: int = 0) -> _Spelled:
        pieces = [unicodedata.normalize("NFD", letter) if "가" <= letter <= "힣" else letter for letter in text]
        letters = "".join(pieces)
        return cls(letters, tuple(accumulate(map(len, pieces))), frozenset(letters), start)


def nearest(text: str, shapes: Iterable[str], covered: Sequence[Span], *, attached: bool) -> Span | None:
    """The span of what is nearest to one of the shapes, outside those that are names already; None if none is.

    A capital is looked for where the name has one; where only capitals are wrong, nothing is nearer. Of two that are
    equally near, what is near to the earlier shape, then what stands earlier.
    """
    folded = fold(text)
    words = [
        match
        for match in list(_WORD.finditer(folded.lower))[:WORDS]
        if not _overlaps(folded.span(*match.span()), covered)
    ]
    stretches: dict[int, tuple[_Spelled, ...]] = {}
    best: tuple[float, Span] | None = None
    for name in shapes:
        shape = fold(name).text
        wanted = _Spelled.of(lower(shape))
        if len(shape) < 2 or len(wanted.letters) > LETTERS:
            continue
        count = len(_WORD.findall(shape))
        if count not in stretches:
            # A stretch that stands twice is looked at once.
            found = {folded.lower[start:end]: start for start, end in reversed(list(_stretches(words, count)))}
            stretches[count] = tuple(_Spelled.of(written, found[written]) for written in reversed(found))
        most = int((FARTHEST_HANGUL if len(wanted.letters) > len(shape) else FARTHEST) * len(wanted.letters))
        for written in stretches[count]:
            if len(wanted.set - written.set) > most:
                continue
            distance, length = _distance(wanted, written, most, open_end=attached)
            capital = not shape[0].isupper() or not folded.text[written.start].islower()
            near = (0 < distance <= most and capital) or (distance == 0 and not attached)
            far = distance / len(wanted.letters)
            if near and (best is None or far < best[0]):
                best = (far, folded.span(written.start, written.start + length))
    return best[1] if best else None


def _overlaps(span: Span, covered: Sequence[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in covered)


def _stretches(words: Sequence[re.Match[str]], count: int) -> Iterator[Span]:
    for index in range(len(words) - count + 1):
        stretch = words[index : index + count]
        if stretch:
            yield stretch[0].start(), stretch[-1].end()


def _distance(wanted: _Spelled, found: _Spelled, most: int, *, open_end: bool) -> tuple[int, int]:
    """The edit distance (Levenshtein), and how many characters it took; with an open end, the best beginning.

    Beyond `most` any greater number may come back.
    """
    width = len(wanted.letters) + most + 1
    letters = found.letters[:width] if open_end else found.letters
    if not open_end and abs(len(letters) - len(wanted.letters)) > most:
        return most + 1, 0
    row = list(range(len(letters) + 1))
    for index, letter in enumerate(wanted.letters, 1):
        previous, row[0] = row[0], index
        for column, other in enumerate(letters, 1):
            previous, row[column] = row[column], min(row[column] + 1, row[column - 1] + 1, previous + (letter != other))
        if min(row) > most:
            return most + 1, 0
    if not open_end:
        return row[-1], len(found.ends)
    # Of equals the beginning that is as long as the name: a letter changed, rather than lost.
    options = [
        (row[end], abs(end - len(wanted.letters)), size) for size, end in enumerate(found.ends, 1) if end < len(row)
    ]
    distance, _, size = min(options, default=(most + 1, 0, 0))
    return distance, size
