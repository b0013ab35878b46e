"""How alike two source texts are, and the words by which a similar one is found."""

from __future__ import annotations

import re

from rapidfuzz.distance import Indel

from pipeline.units.placeholders import PLACEHOLDER

_WORD = re.compile(r"\w+(?:[.,:'’-]\w+)*")
"""A word or a number: "don't", "30,000", "KN-23"."""


def words(text: str) -> list[str]:
    """The words of a text without its placeholders, in their order, small and large letters alike."""
    return _WORD.findall(PLACEHOLDER.sub("", text).casefold())


def likeness(one: str, other: str, least: float = 0.0) -> float:
    """From 0 to 1: twice the characters that stand in both in the same order, by all characters of both.

    It is the normalised similarity of insertions and deletions (rapidfuzz's Indel); 0 where it is below `least`.
    """
    return Indel.normalized_similarity(one, other, score_cutoff=least)
