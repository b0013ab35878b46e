"""The stretch of a text that is spelled most like a name."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.names.text import fold, lower

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from pipeline.model import Span

_WORD = re.compile(r"[\w'-]+")
FARTHEST = 0.34
"""Letters that may differ, as a part of the name's own: one of three."""
WORDS = 500
"""Words of a text that are looked at; only a finding's wording hangs on it."""
LETTERS = 80
"""Letters of a name beyond which no misspelling is looked for."""


def nearest(text: str, shapes: Iterable[str], covered: Sequence[Span], *, attached: bool) -> Span | None:
    """The span of what is nearest to one of the shapes, outside those that are names already; None if none is."""
    folded = fold(text)
    words = [
        match
        for match in list(_WORD.finditer(folded.lower))[:WORDS]
        if not _overlaps(folded.span(*match.span()), covered)
    ]
    best: tuple[float, Span] | None = None
    for shape in shapes:
        wanted = lower(fold(shape).text)
        if not 2 <= len(wanted) <= LETTERS:
            continue
        for start, end in _stretches(words, len(_WORD.findall(wanted))):
            found = folded.lower[start:end]
            if attached:
                distance, length = _distance(wanted, found[: len(wanted) + 1], open_end=True)
                end = start + length
            elif abs(len(found) - len(wanted)) > 2:
                continue
            else:
                distance, _ = _distance(wanted, found, open_end=False)
            far = distance / len(wanted)
            allowed = 0.5 if len(wanted) == 2 else FARTHEST
            if end > start and 0 < far <= allowed and (best is None or far < best[0]):
                best = (far, folded.span(start, end))
    return best[1] if best else None


def _overlaps(span: Span, covered: Sequence[Span]) -> bool:
    return any(span[0] < end and start < span[1] for start, end in covered)


def _stretches(words: Sequence[re.Match[str]], count: int) -> Iterator[Span]:
    for index in range(len(words) - count + 1):
        stretch = words[index : index + count]
        if stretch:
            yield stretch[0].start(), stretch[-1].end()


def _distance(wanted: str, found: str, *, open_end: bool) -> tuple[int, int]:
    """The edit distance (Levenshtein), and how much of `found` it took; with an open end, the best beginning."""
    row = list(range(len(found) + 1))
    for index, letter in enumerate(wanted, 1):
        previous, row[0] = row[0], index
        for column, other in enumerate(found, 1):
            previous, row[column] = row[column], min(row[column] + 1, row[column - 1] + 1, previous + (letter != other))
    if not open_end:
        return row[-1], len(found)
    # Of equals the beginning that is as long as the name: a letter changed, rather than lost.
    length = min(range(len(row)), key=lambda column: (row[column], abs(column - len(wanted))))
    return row[length], length
