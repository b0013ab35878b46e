"""What stands before a name in a Ukrainian sentence, and what it tells of the name's case."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.languages.uk import extraction_words as words
from pipeline.languages.uk.declension import noun
from pipeline.languages.uk.name_words import CONNECTORS, TITLES

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pipeline.languages.uk.extraction_text import Word

ALL_CASES = "ngdail"
_OBLIQUE_ADJECTIVES = ((("ого", "ому"), "m"), (("ої", "ій"), "f"))
_ADJECTIVES = ("ова", "ева", "на", "ська", "цька", "ий", "ній", "ове", "ське", "ні", "ські")
"""Endings of adjectives in the nominative."""


@dataclass(frozen=True, slots=True)
class Found:
    """A stretch that is a name, or may be one, with what stands before it."""

    words: tuple[Word, ...]
    cases: str = ALL_CASES
    """The cases that a preposition or a title before it admits."""
    nominative: bool = True
    """Whether the nominative is likely."""
    place: bool = False
    """Whether a preposition of place stands before it."""
    genitive: bool = False
    """Whether a noun stands right before it, whose genitive it may be."""
    gender: str = ""
    """Of an adjective in an oblique case right before it."""
    subject: str = ""
    """The gender of a verb in the past right before it."""
    typed: bool = False
    """Whether a word stands before it that says what it is, so that it may not be declined."""

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(word.text for word in self.words)


def found_at(run: Sequence[Word], tokens: Sequence[Word], at: int, *, quoted: bool = False) -> Found:
    """A stretch that starts at an index of a text's words."""
    free = Found(tuple(run))
    here = tokens[at]
    if not at or (not quoted and (here.initial or (here.parted and not here.quoted))):
        return free
    small = tokens[at - 1].small
    if small in words.PREPOSITIONS:
        return _governed(free, small)
    if cases := title_cases().get(small):
        return replace(free, cases=cases, nominative="n" in cases)
    if is_type(small, quoted=quoted):
        return replace(free, typed=True)
    if tokens[at - 1].capital or small in words.FUNCTION or small in CONNECTORS:
        return free
    if small.endswith(words.VERBAL):
        return replace(free, subject="f" if small.endswith("ла") else "m" if small.endswith("в") else "")
    if small.endswith(_ADJECTIVES):
        return replace(free, typed=not quoted)
    gender = next((gender for endings, gender in _OBLIQUE_ADJECTIVES if small.endswith(endings)), "")
    if gender and at > 1 and tokens[at - 2].small in words.PREPOSITIONS:
        return replace(_governed(free, tokens[at - 2].small), gender=gender)
    return replace(free, genitive=True)


def _governed(found: Found, preposition: str) -> Found:
    cases, place = words.PREPOSITIONS[preposition], preposition in words.INTO_PLACES
    return replace(found, cases=cases, nominative=False, place=place)


@lru_cache(maxsize=1)
def title_cases() -> Mapping[str, str]:
    """The forms of titles, and the cases that each can be."""
    found: dict[str, str] = defaultdict(str)
    for title in TITLES:
        for letter, case in zip(ALL_CASES, noun(title, person=True), strict=False):
            for form in case:
                found[form] += letter
    return found


def is_type(small: str, *, quoted: bool) -> bool:
    """Whether a word says what the name behind it is, so that the name stays as it is."""
    listed = _types(quoted=quoted)
    return small in listed or small.rpartition("-")[2] in listed


@lru_cache(maxsize=2)
def _types(*, quoted: bool) -> frozenset[str]:
    found: set[str] = set()
    for lemma in words.TYPES if quoted else words.TYPES - words.WORKS:
        found.update(*noun(lemma))
        if lemma[-1] in "ая":
            found.update(lemma[:-1] + ending for ending in ("", "ами", "ах", "ам", "ями", "ях", "й"))
        elif lemma[-1] not in "оеєиіїую":
            found.update(lemma.removesuffix("ь") + ending for ending in ("и", "і", "ів", "ам", "ами", "ах"))
    return frozenset(found)
