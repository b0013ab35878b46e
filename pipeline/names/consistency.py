"""Names that a document writes in two ways: Буданов here and Бундаров there, 부다노프 and 부다놉."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

FARTHEST = 2
"""Letters that may differ between two spellings of one name; what differs in more is another word for it."""
ENDING = 2
"""Letters at the end of a name that its cases change."""
_ALTERNATING = frozenset("іоеєїьй")
"""What comes and goes before an ending: Львів, Львова; Чернігів; Кременець, Кременця."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A name that is written otherwise than in most of the document."""

    unit: int
    word: str
    """The source word, in the letters of the comparison."""
    written: str
    """How it begins here, in these letters."""
    usual: str
    """How it begins in most units."""
    times: int
    """In how many units that is."""


def variants(uses: Mapping[str, Mapping[str, Collection[int]]], *, cases: bool) -> Iterator[Variant]:
    """The odd ones out among the spellings of each name.

    `uses` maps a source word to each beginning of its renderings, and that to the units in which it stands; `cases`
    tells whether the language has cases, so that the end of a name changes.
    """
    for word, spellings in uses.items():
        if len(spellings) < 2:
            continue
        usual = max(spellings, key=lambda spelling: len(spellings[spelling]))
        times = len(spellings[usual])
        for spelling, units in spellings.items():
            if spelling != usual and times > len(units) and _misspelt(spelling, usual, cases=cases):
                for unit in units:
                    if unit not in spellings[usual]:
                        yield Variant(unit, word, spelling, usual, times)


@dataclass(frozen=True, slots=True)
class Confusion:
    """A source word that is translated as another one of the document is, from which it differs like a misspelling."""

    unit: int
    word: str
    """In the letters of the comparison, like the others."""
    usual: str
    """The other source word."""
    times: int
    """In how many units that stands."""
    written: str
    """How their common rendering begins."""


def confusions(uses: Mapping[str, Mapping[str, Collection[int]]]) -> Iterator[Confusion]:
    """Source words that the translation writes as the usual one: Schuser, where the document says Schumer elsewhere."""
    by_rendering: dict[str, list[str]] = defaultdict(list)
    for word, spellings in uses.items():
        for spelling in spellings:
            by_rendering[spelling].append(word)
    for spelling, words in by_rendering.items():
        if len(words) < 2:
            continue
        usual = max(words, key=lambda word: len(uses[word][spelling]))
        times = len(uses[usual][spelling])
        for word in words:
            alike = word.startswith(usual) or usual.startswith(word)
            if alike or times <= len(uses[word][spelling]) or _distance(word, usual, FARTHEST) > FARTHEST:
                continue
            for unit in uses[word][spelling]:
                if unit not in uses[usual][spelling]:
                    yield Confusion(unit, word, usual, times, spelling)


def _misspelt(one: str, other: str, *, cases: bool) -> bool:
    """Whether two spellings differ as a misspelling does, and not as the cases of a name do."""
    if one.isascii() != other.isascii():
        return False
    if cases:
        shorter = min(len(one), len(other))
        if shorter <= ENDING + 1 or one[: shorter - ENDING] == other[: shorter - ENDING]:
            return False
        bare = [[letter for letter in word if letter not in _ALTERNATING] for word in (one, other)]
        if bare[0][: shorter - ENDING - 1] == bare[1][: shorter - ENDING - 1]:
            return False
    elif one.startswith(other) or other.startswith(one):
        return False
    return 0 < _distance(one, other, FARTHEST) <= FARTHEST


def _distance(one: Sequence[str], other: Sequence[str], most: int) -> int:
    """The edit distance; beyond `most` some greater number."""
    if abs(len(one) - len(other)) > most:
        return most + 1
    row = list(range(len(other) + 1))
    for index, letter in enumerate(one, 1):
        previous, row[0] = row[0], index
        for column, found in enumerate(other, 1):
            previous, row[column] = row[column], min(row[column] + 1, row[column - 1] + 1, previous + (letter != found))
    return row[-1]
