"""The names of a Korean text, without particles.

Hangul has no capitals: a name is told by what stands beside it (a title, an age in brackets, a place before a smaller
one), by its ending (위원회, 시), by Latin letters, or it is known. A word without any of these is none.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from pipeline.languages.ko import extraction_words as words
from pipeline.languages.ko.extraction_bodies import bodies_at, body_of, places_at
from pipeline.languages.ko.extraction_foreign import is_foreign, is_very_foreign, known
from pipeline.languages.ko.extraction_people import FREQUENT, is_korean, people_at
from pipeline.languages.ko.extraction_text import HANGUL, organisations, places, read, stems
from pipeline.languages.ko.particles import PARTICLE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from pipeline.languages.ko.extraction_text import Reading
    from pipeline.names.text import Folded

_LATIN = re.compile(r"[A-Za-zÀ-ɏ][A-Za-z0-9À-ɏ.&'-]*")
_MORE_LATIN = re.compile(r"[A-Z][A-Za-z0-9.'&-]*|\d{1,2}(?![가-힣0-9,.%])")
_HYPHENED = re.compile(r"[가-힣]{2,}-\d+(?:[A-Z]|형|호)?|[A-Z]{2,}-[가-힣]{2}(?=[가-힣]{0,2}$)")
"""불새-4, ITX-마음."""
_COUNTDOWN = re.compile(r"D[-+]\d+")
_BOOK = re.compile(r"[「『《〈]([^「」『』《》〈〉]{1,30})[」』》〉]")
_ACRONYM = re.compile(r"(?<=[가-힣])\(([A-Z][A-Za-z&-]{1,10})\)")
_DIVISION = re.compile(r"(?:형사|민사|행정|가사|특허)[가-힣]{0,4}\d+(?:-\d+)?부|(?:형사|민사)\d+단독")
_KINDS = "시군구도역항섬강산주선동읍면리"
"""What a place is, written onto its name."""
_COURTS = ("지법", "고법", "법원")
_OF_NAMES = frozenset("은 는 이 가 와 과 의 를 을 에게 도".split())
"""Particles that stand behind names rather than behind verbs."""
_CONNECTIVE = frozenset("고온겨려져쳐켜워렵멀")
"""Ends of verbs that stand before a noun."""
_REPEATED = 3
"""Syllables of a name of which only its repetition tells."""


def is_body(name: str) -> bool:
    """Whether a name is a place's, a body's or a thing's: known, or by its ending."""
    return name in known() or body_of(name) != "" or (name[:-1] in places() and name[-1] in _KINDS)


def find(texts: Sequence[Folded]) -> list[str]:
    """The names of a document's texts, each once."""
    readings = [read(text) for text in texts]
    names: dict[str, None] = {}
    for reading in readings:
        names.update(dict.fromkeys(name for _, name in reading.known.values() if name))
        names.update(dict.fromkeys(_in_brackets(reading)))
        for at, token in enumerate(reading.tokens):
            if not token.hangul:
                names.update(dict.fromkeys(_latin(reading, at)))
                continue
            for name in (*people_at(reading, at), *bodies_at(reading, at)):
                names[name] = None
            names.update(dict.fromkeys(places_at(reading, at, names)))
    names.update(dict.fromkeys(_repeated(readings, names)))
    parts = {part for name in names if " " in name for part in (name.partition(" ")[2], name.rpartition(" ")[0])}
    return [name for name in names if name not in parts or name in places() or name in organisations()]


def _in_brackets(reading: Reading) -> Iterator[str]:
    """Titles of works, and what a Latin abbreviation in brackets follows."""
    yield from (match[1].strip() for match in _BOOK.finditer(reading.text))
    if "(" not in reading.text:
        return
    ends = {token.end: token.text for token in reading.tokens if token.hangul}
    for match in _ACRONYM.finditer(reading.text):
        word = ends.get(match.start(), "")
        if match[1].lower() not in words.UNITS and len(word) > 2 and word not in words.STOP and not is_korean(word):
            yield word


def _latin(reading: Reading, at: int) -> Iterator[str]:
    """The name that a word with Latin letters or a number is, or starts."""
    token, before = reading.tokens[at], reading.before(at)
    text = token.text
    if before and before.text.endswith(_COURTS) and (division := _DIVISION.match(text)):
        yield f"{before.text} {division.group()}"
        return
    if hyphened := _HYPHENED.match(text):
        yield hyphened.group()
        return
    match = _LATIN.match(text)
    if match is None or _COUNTDOWN.fullmatch(match.group()):
        return
    if before and _LATIN.fullmatch(before.text) and before.text[0].isupper() and _LATIN.fullmatch(text):
        return  # taken with the word before it
    latin, rest = match.group(), text[match.end() :]
    if HANGUL.fullmatch(rest) and not PARTICLE.match(rest):
        for stem in (rest, *(rest[:end] for end in range(len(rest) - 1, 0, -1) if PARTICLE.match(rest, end))):
            if stem in words.FIRMS or stem in words.MEDIA_ENDINGS or stem in organisations() or is_foreign(stem):
                yield latin + stem
                return
    if len(latin) < 2 or latin.lower() in words.UNITS or latin.islower():
        return
    parts = [latin]
    for following in reading.tokens[at + 1 :] if not rest else ():
        more = _MORE_LATIN.match(following.text) if following.near else None
        if more is None or (more.group().isdigit() and (more.end() < len(following.text) or latin.isupper())):
            break
        parts.append(more.group())
        if more.end() < len(following.text):
            break
    yield " ".join(parts)


def _repeated(readings: Sequence[Reading], names: Collection[str]) -> Iterator[str]:
    """Words that are names because the text says them again: a foreign word, a Korean's name."""
    counts: Counter[str] = Counter()
    named: set[str] = set()
    first: dict[str, str] = {}
    for reading in readings:
        for at, token in enumerate(reading.tokens):
            if token.hangul:
                listed = stems(token.text)
                counts.update(listed)
                named.update(stem for stem in listed if token.text[len(stem) :] in _OF_NAMES)
                before = reading.before(at)
                if (
                    before
                    and before.hangul
                    and before.start not in reading.known
                    and before.text[-1] not in _CONNECTIVE
                    and is_foreign(before.text)
                ):
                    first.update((stem, before.text) for stem in listed)
    listed_places = tuple(places().intersection(names))
    for word in sorted(named):
        count = counts[word]
        if len(word) < _REPEATED or word in names or _has_particle(word, counts, names):
            continue
        if count < 2:
            if is_very_foreign(word) and not word.endswith(words.LOAN_ENDINGS) and not word.startswith(listed_places):
                yield f"{first[word]} {word}" if word in first else word
            continue
        korean = len(word) == _REPEATED and word[0] in FREQUENT and is_korean(word)
        if (korean and not word.endswith(words.NO_PLACE) and not body_of(word)) or (
            not korean and is_very_foreign(word) and not word.startswith(listed_places)
        ):
            yield word


def _has_particle(word: str, counts: Counter[str], names: Collection[str]) -> bool:
    """Whether a word is rather a shorter one with a particle."""
    if word[-1] in "의가" and counts[word[:-1]] >= counts[word]:
        return True
    return any(counts[stem] >= counts[word] and (stem in names or len(stem) >= _REPEATED) for stem in stems(word)[1:])
