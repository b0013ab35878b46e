"""The old texts that are most like a new one, found by the words that they share."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from pipeline.memory.likeness import words

if TYPE_CHECKING:
    from collections.abc import Sequence

LIKELY = 12
"""Old texts that a new one is compared with in full: those with which it shares the most, and the rarest, words."""
LOOKED_THROUGH = 300
"""About how many places of words are looked through for one text; rare words come first."""
FEW = 3
"""Words up to which a text is also found by parts of its words."""


class Index:
    """Texts by their words. It is filled once, and asked from then on."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._places: defaultdict[str, list[int]] = defaultdict(list)
        for number, text in enumerate(texts):
            for word in _features(text):
                self._places[word].append(number)

    def likely(self, text: str) -> list[int]:
        """The numbers of the texts that share most with this one, the likeliest first."""
        known = sorted((len(self._places[word]), word) for word in _features(text) if word in self._places)
        score: Counter[int] = Counter()
        left = LOOKED_THROUGH
        for count, word in known:
            if left < LOOKED_THROUGH and left < count:
                break  # the rare words tell the text, and "the" tells nothing
            score.update(self._places[word][:left])
            left -= count
        return [number for number, _ in score.most_common(LIKELY)]


def _features(text: str) -> set[str]:
    """The words of a text; of one with few also every three letters in a row: a changed word is much of it."""
    found = words(text)
    parts = set(found)
    if len(found) <= FEW:
        parts.update(word[at : at + 3] for word in found for at in range(len(word) - 2))
    return parts
