"""The keys by which a stored text is found again when a similar one is looked up.

A key stands for two words that follow one another, each cut to its beginning, so that an ending or a particle may
change. A text is stored under few of its keys, those with the longest words, which are the rarest and tell most, and is
looked up under all of them: so the index stays small, and what survives an edit is still found. In short texts little
survives one, and they are stored under more: pairs with a word between them, and single words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from zlib import crc32

from pipeline.memory.likeness import words

if TYPE_CHECKING:
    from collections.abc import Iterable

STORED, STORED_APART = 6, 4
"""Pairs of neighbours a text is stored under, or a quarter of all where that is more; and pairs of words apart."""
PROBED = 256
"""Pairs of each kind that a text is looked up under, at most."""
SHORT, APART = 5, 10
"""Words, at most, of a text that is stored under its single words; and under pairs of words apart."""
SHORT_PROBED = 8
"""Words, at most, of a text that is looked up under its single words: an edit may have added some."""


def stored_keys(text: str, source_language: str, target_language: str) -> set[int]:
    """The keys a text is stored under, as signed numbers of 32 bits: the same at all times and on all machines."""
    found = words(text)
    neighbours = _pairs(found, 1)
    chosen = neighbours[: max(STORED, min(len(neighbours) // 4, PROBED))]
    if len(found) <= APART:
        chosen += _pairs(found, 2)[:STORED_APART]
    if len(found) <= SHORT:
        chosen += _singles(found)
    return _hashed(chosen, source_language, target_language)


def probed_keys(text: str, source_language: str, target_language: str) -> set[int]:
    """The keys a text is looked up under; those that `stored_keys` gives for the same text are among them."""
    found = words(text)
    # Both kinds of pairs give the same keys: a word that was put between two does not hide them.
    chosen = _pairs(found, 1)[:PROBED] + _pairs(found, 2)[:PROBED]
    if len(found) <= SHORT_PROBED:
        chosen += _singles(found)
    return _hashed(chosen, source_language, target_language)


def _pairs(found: list[str], distance: int) -> list[str]:
    """The different pairs of each word and the one at a distance from it, longest first."""
    # Numbers do not count: they change most often.
    cut = [(_beginning(word, 5), 0 if word[0].isdigit() else len(word)) for word in found]
    lengths: dict[str, int] = {}
    for (one, length), (other, other_length) in zip(cut, cut[distance:], strict=False):
        pair = f"{one} {other}"
        lengths[pair] = max(length + other_length, lengths.get(pair, 0))
    return sorted(lengths, key=lambda pair: (-lengths[pair], pair))


def _singles(found: list[str]) -> list[str]:
    return [_beginning(word, 4) for word in found]


def _beginning(word: str, letters: int) -> str:
    """The beginning of a word, or a number; two syllables of Hangul say as much as four or five letters."""
    if word[0].isdigit():
        return word
    return word[: 2 if "가" <= word[0] <= "힣" else letters]


def _hashed(keys: Iterable[str], source_language: str, target_language: str) -> set[int]:
    # The languages are part of the key: how many translations there are into one does not matter to another.
    languages = crc32(f"{source_language}>{target_language}".encode(errors="surrogatepass"))
    return {crc32(key.encode(errors="surrogatepass"), languages) - 2**31 for key in keys}
