"""How likely a word of one script is the same name as a word of another: a learned model of joint letter chunks.

A name and its rendering are cut side by side into chunks of zero to two letters each (a joint multigram model, after
Deligne, Yvon and Bimbot 1995; Bisani and Ney 2008). A chunk pair weighs as much as it is likelier in renderings than
its letters are by chance (pointwise mutual information, in nats); the weight of the best way to cut is the score. What
is left of the rendering after the last chunk, a case's ending or a particle, costs nothing.

The tables in ``tables/`` are trained by ``tools/train_transliteration.py``, which names their data.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

MOST = 40
"""Letters of a word that are looked at; no word of a name is longer."""
UNSEEN = -6.0
"""The weight of a single letter that is left out, or put in, where the table has none for it."""
LIKELY = -1.5
"""The weight of a chunk with which a rendering can start."""
SELDOM = -1.0
"""The weight of letters that are often put in."""
ALIKE = 0.5
"""The part of a rendering's letters that are likely ones."""
SLACK = 8.0
"""How far a score may fall behind on the way."""
REMEMBERED = 5_000
"""Source words that are kept in mind."""
REMEMBERED_PAIRS = 50_000
"""Pairs of words whose score is."""
HOPELESS = -1e9
"""The score of what cannot be a rendering."""


def _bare_letters() -> dict[int, str]:
    """Small Latin letters with marks -> without them; and what has no sound of its own -> nothing."""
    table = {}
    for code in range(0xDF, 0x250):
        bare = unicodedata.normalize("NFD", chr(code))[0]
        if bare != chr(code):
            table[code] = bare
    special = "łl øo ßss æae œoe đd ðd þth ıi əa"
    table |= {ord(pair[0]): pair[1:] for pair in special.split()}
    return table | dict.fromkeys(map(ord, "'’ʼʻ‘`"), "")


_BARE = _bare_letters()
_JOINED = _BARE | dict.fromkeys(map(ord, "- ."), "")
_HANGUL = re.compile("[가-힣]")
_SPELLED = re.compile(r"[\u1100-\u11ff]+|[^\W\d_\u1100-\u11ff]+")
WRITTEN = re.compile(r"[가-힣]+|[^\W\d_가-힣]+(?:'[^\W\d_가-힣]+)*")
"""The words of a folded text that `spelled` gives the letters of, in the same order."""
_MIXED = re.compile("[а-яєіїґ][a-z]")
"""A Latin letter in a Cyrillic word. The reverse may be a Latin name with an ending: Reuters'у."""
_SILENT = "\u110b"
"""The consonant letter of a Hangul syllable that begins with a vowel."""


def letters(name: str) -> str:
    """The letters by which a name is compared, as one word: small, Latin ones without marks, Hangul as jamo."""
    small = name.lower().translate(_JOINED)
    if _HANGUL.search(small):
        small = unicodedata.normalize("NFD", small).replace(_SILENT, "")
    return small[:MOST]


def spelled(text: str) -> list[str]:
    """The words of a text, in these letters; Hangul and Latin letters in one word are two."""
    small = text.lower().translate(_BARE)
    if _HANGUL.search(small):
        small = unicodedata.normalize("NFD", small).replace(_SILENT, "")
    return _SPELLED.findall(small)


@dataclass(frozen=True, slots=True, eq=False)
class Heard:
    """A translation as names are looked for in it."""

    text: str
    """Folded."""
    words: tuple[str, ...]
    """Its words, in the letters of the comparison."""
    joined: str
    """The same with a space before each."""
    starts: Mapping[str, tuple[int, ...]]
    """Where words stand that start with a letter."""

    @classmethod
    def of(cls, text: str) -> Heard:
        """What is heard in a folded text."""
        return cls.said(text, tuple(spelled(text)))

    @classmethod
    def said(cls, text: str, words: tuple[str, ...]) -> Heard:
        """What is heard in a text of these words."""
        starts: dict[str, tuple[int, ...]] = {}
        joined = "".join([f" {word}" for word in words])
        mixed = _MIXED.search(joined) is not None
        for index, word in enumerate(words):
            if not mixed or not _MIXED.search(word):
                starts[word[0]] = (*starts.get(word[0], ()), index)
        if mixed:  # Будaнов with a Latin "a" is nobody's name
            joined = "".join([f" {word}" for word in words if not _MIXED.search(word)])
        return cls(text, words, joined, starts)

    def as_one(self) -> Heard:
        """The same with each two and each three words that stand together as one word: Kim Jong Un, 김정은."""
        return _as_one(self)

    def is_name(self, place: int) -> bool:
        """Whether the word at a place has a capital where a small letter could stand, right before the next word."""
        if place < 1:
            return False
        found = list(WRITTEN.finditer(self.text))
        if len(found) != len(self.words):
            return False
        before, match, following = found[place - 1], found[place], found[place + 1]
        apart = self.text[before.end() : match.start()].strip(" ,-")
        return match.group()[0].isupper() and not apart and self.text[match.end() : following.start()] == " "

    def has(self, beginning: str) -> bool:
        """Whether a word begins so."""
        return f" {beginning}" in self.joined


@lru_cache(maxsize=64)
def _as_one(heard: Heard) -> Heard:
    words = heard.words
    joined = ("".join(words[at : at + size]) for size in (2, 3) for at in range(len(words) - size + 1))
    return Heard.said(heard.text, tuple(joined))


@dataclass(frozen=True, slots=True)
class _Sought:
    """What is worked out once for a source word."""

    chunks: tuple[tuple[Mapping[str, float], Mapping[str, float]], ...]
    """At each letter, the weights of the chunk of one letter and of that of two."""
    firsts: frozenset[str]
    """Letters with which a rendering may start."""
    likely: frozenset[str]
    """Letters of which most of a rendering consists."""


class Transliteration:
    """The weights of one pair of languages."""

    def __init__(self, weights: Mapping[str, Mapping[str, float]]) -> None:
        """From the weights: source chunk -> target chunk -> weight; the empty source chunk has what is put in."""
        self._weights = weights
        self._inserted = weights.get("", {})
        self._put_in = frozenset(
            letter for chunk, weight in self._inserted.items() if weight > SELDOM for letter in chunk
        )
        self._good = {
            chunk: frozenset("".join(target for target, weight in targets.items() if weight > 0))
            for chunk, targets in weights.items()
        }
        """Letters of which renderings of a chunk consist."""
        self._known: dict[str, _Sought] = {}
        self._scores: dict[tuple[str, str, float], tuple[float, int]] = {}

    def find(self, source: str, heard: Heard, least: float) -> tuple[int, int] | None:
        """A word that renders `source` with a score of `least` or more: its index, and the rendering's length."""
        sought = self._sought(source)
        likely, length = sought.likely, len(source)
        for first in sought.firsts & heard.starts.keys():
            for index in heard.starts[first]:
                word = heard.words[index]
                if sum(map(likely.__contains__, word[:length])) > ALIKE * length:
                    score, end = self.score(source, word, least)
                    if score >= least:
                        return index, end
        return None

    def first_letters(self, source: str) -> frozenset[str]:
        """The letters with which a rendering may start."""
        return self._sought(source).firsts

    def score(self, source: str, target: str, least: float = HOPELESS) -> tuple[float, int]:
        """The weight of the best rendering of all of `source` by a beginning of `target`, and that one's length.

        Both are `letters`. What cannot well come to `least` is given up early; its score is some number below that.
        """
        key = (source, target, least)
        known = self._scores.get(key)
        if known is None:
            if len(self._scores) >= REMEMBERED_PAIRS:
                self._scores.clear()
            known = self._scores[key] = self._score(source, target, least)
        return known

    def _sought(self, source: str) -> _Sought:
        known = self._known.get(source)
        if known is None:
            if len(self._known) >= REMEMBERED:
                self._known.clear()
            chunks = tuple(
                (
                    self._weights.get(source[at], _NONE),
                    self._weights.get(source[at : at + 2], _NONE) if source[at + 1 :] else _NONE,
                )
                for at in range(len(source))
            )
            keys = [source[at : at + size] for at in range(len(source)) for size in (1, 2)]
            likely = self._put_in.union(*(self._good[key] for key in keys if key in self._good))
            known = self._known[source] = _Sought(chunks, self._firsts(chunks), likely)
        return known

    def _firsts(self, chunks: Sequence[tuple[Mapping[str, float], Mapping[str, float]]]) -> frozenset[str]:
        found: set[str] = set()
        for length in (1, 2):
            for chunk, weight in chunks[0][length - 1].items() if chunks else ():
                if weight >= LIKELY:
                    found |= {chunk[0]} if chunk else self._firsts(chunks[length:])
        return frozenset(found)

    def _score(self, source: str, target: str, least: float) -> tuple[float, int]:
        """Dynamic programming over the letters of both; rows are dictionaries, since few columns stay likely."""
        width, length = len(target), len(source)
        inserted = self._inserted
        row: dict[int, float] = {0: 0.0}
        following: dict[int, float] = {}
        for at, (one, two) in enumerate(self._sought(source).chunks):
            second: dict[int, float] = {}
            # What lags far behind the way to `least` seldom comes up to it.
            need = least * at / length - SLACK
            lost = one.get("", UNSEEN)
            columns = sorted(row)
            for column in columns:
                value = row[column]
                if value < need:
                    continue
                if value + lost > following.get(column, HOPELESS):
                    following[column] = value + lost
                if two and (weight := two.get("")) is not None and value + weight > second.get(column, HOPELESS):
                    second[column] = value + weight
                if column >= width:
                    continue
                head = target[column]
                after = column + 1
                if at:  # nothing is put in before the first letter
                    put = value + inserted.get(head, UNSEEN)
                    if put > row.get(after, need):
                        if after not in row:
                            columns.append(after)
                        row[after] = put
                if (weight := one.get(head)) is not None and value + weight > following.get(after, HOPELESS):
                    following[after] = value + weight
                if two and (weight := two.get(head)) is not None and value + weight > second.get(after, HOPELESS):
                    second[after] = value + weight
                if after < width:
                    pair, after = target[column : column + 2], column + 2
                    if (weight := one.get(pair)) is not None and value + weight > following.get(after, HOPELESS):
                        following[after] = value + weight
                    if two and (weight := two.get(pair)) is not None and value + weight > second.get(after, HOPELESS):
                        second[after] = value + weight
            if not following and not second:
                return HOPELESS, -1
            row, following = following, second
        if not row:
            return HOPELESS, -1
        end = max(row, key=lambda column: (row[column], column))
        return row[end], end


_NONE: Mapping[str, float] = {}


@lru_cache(maxsize=16)
def between(source: str, target: str) -> Transliteration | None:
    """The package's table for two languages, by their tags, read in either direction; None where there is none."""
    tables = files("pipeline.names").joinpath("tables")
    straight = tables.joinpath(f"{source}-{target}.txt")
    turned = tables.joinpath(f"{target}-{source}.txt")
    if straight.is_file():
        return read_table(straight.read_text(encoding="utf-8"))
    if turned.is_file():
        return read_table(turned.read_text(encoding="utf-8"), turned=True)
    return None


@lru_cache(maxsize=16)
def read_table(text: str, *, turned: bool = False) -> Transliteration:
    """The table of such a text: source chunk, target chunk and weight on each line, with tabs between them."""
    weights: dict[str, dict[str, float]] = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            one, other, number = line.split("\t")
            source, target = (other, one) if turned else (one, other)
            weights.setdefault(source, {})[target] = float(number)
    return Transliteration(weights)
