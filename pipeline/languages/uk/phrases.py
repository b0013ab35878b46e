"""The cases of a Ukrainian name of several words: which of them are declined, and together.

Український правопис 2019, §§ 104-107: a person's given name and surname are both declined; a woman's surname in
a consonant or -о is not; of an East Asian name only the last word is, if it ends in a consonant. In any other name the noun at the head is, with its adjectives (Курська область), while what depends on it
stays (Збройні сили України).
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from pipeline.languages.uk import declension_words as words
from pipeline.languages.uk.declension import (
    CASES,
    VOWELS,
    adjective,
    family,
    fixed,
    is_adjective,
    merge,
    noun,
    plural,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.languages.uk.declension import Paradigm

_MOST = 600
"""Forms that a case of a name may have together; of a name with more only the head is declined."""
_QUOTES = '«»„“”"‘’'


@lru_cache(maxsize=8192)
def inflected(name: str, *, person: bool = False, surname: bool = False) -> frozenset[str]:
    """Every case form of a name in the nominative, with the apostrophe ' and the name itself among them."""
    plain = name.strip(_QUOTES).replace("’", "'").replace("ʼ", "'")
    parts = plain.split(" ")
    found = {plain}
    if surname:
        found |= _surname_alone(parts)
    elif len(parts) == 1:
        found |= _joined([_single(plain)])
    elif person and all(part[:1].isupper() or part in words.INDECLINABLE for part in parts):
        for pattern in _people(parts):
            found |= _joined(pattern)
    else:
        for pattern in _phrases(parts):
            found |= _joined(pattern)
    return frozenset(found)


def _joined(pattern: Sequence[Paradigm]) -> set[str]:
    found: set[str] = set()
    for case in zip(*pattern, strict=True):
        count = 1
        for forms in case:
            count *= len(forms)
        if count <= _MOST:
            found.update(" ".join(choice) for choice in product(*case))
    return found


def _single(word: str) -> Paradigm:
    """A name of one word; an adjective in lower case (північнокорейський) in every gender and number."""
    if "-" in word:
        return _hyphenated(word, person=False, surname=False)
    if word.lower().endswith("ий"):
        if word[0].islower():
            stem = word[:-2]
            return merge(adjective(word), adjective(f"{stem}а"), adjective(f"{stem}е"), adjective(f"{stem}і"))
        return adjective(word)
    return noun(word)


def _surname_alone(parts: Sequence[str]) -> set[str]:
    """Of a man or of a woman, and of a family: Гончар, Гончара, Гончари."""
    head = [fixed(part) for part in parts[:-1]]
    last = parts[-1]
    found = _joined([*head, merge(_man(last), _woman(last))])
    return found | {" ".join((*parts[:-1], form)) for form in family(last)}


def _man(word: str) -> Paradigm:
    if "-" in word:
        return _hyphenated(word, person=True, surname=True)
    small = word.lower()
    if small.endswith("ий"):
        return _animate(adjective(word))
    if small.endswith("ній"):
        return merge(_animate(adjective(word)), noun(word, person=True, surname=True))
    return noun(word, person=True, surname=True)


def _animate(paradigm: Paradigm) -> Paradigm:
    """The accusative is the genitive."""
    at = CASES.index("accusative")
    return (*paradigm[:at], paradigm[CASES.index("genitive")], *paradigm[at + 1 :])


def _woman(word: str) -> Paradigm:
    return _man(word) if word.lower()[-1] in "ая" else fixed(word)


def _hyphenated(word: str, *, person: bool, surname: bool) -> Paradigm:
    """Івано-Франківськ, Жан-Клод: the last part is declined; Нечуй-Левицький: or both."""
    head, _, last = word.rpartition("-")

    def decline(piece: str) -> Paradigm:
        return adjective(piece) if piece.lower().endswith("ий") else noun(piece, person=person, surname=surname)

    tail = decline(last)
    found = [tuple(frozenset(f"{head}-{form}" for form in forms) for forms in tail)]
    if person and "-" not in head and len(head) > 1:
        both = zip(decline(head), tail, strict=True)
        found.append(tuple(frozenset(f"{one}-{other}" for one in first for other in second) for first, second in both))
    return merge(*found)


def _people(parts: Sequence[str]) -> Iterator[Sequence[Paradigm]]:
    """A person's name: as a man's, as a woman's, or either where the given name doesn't tell."""
    first, last = parts[0].lower(), parts[-1].lower()
    if first in words.FAMILY_FIRST or all(_syllables(part) == 1 for part in parts):
        stays = last[-1] in VOWELS
        yield [*map(fixed, parts[:-1]), fixed(parts[-1]) if stays else noun(parts[-1], person=True)]
        return
    man = first in words.MASCULINE_IN_A or first[-1] not in "ая"
    woman = first not in words.MASCULINE_IN_A and (
        first[-1] in "аяеиіую" or first in words.FEMININE or last[-1] in "ая"
    )
    if man:
        yield [*(_given(part) for part in parts[:-1]), _man(parts[-1])]
    if woman:
        given = _given(parts[0]) if first[-1] in "ая" or first in words.FEMININE else fixed(parts[0])
        middle = [_given(part) if part.lower()[-1] in "ая" else fixed(part) for part in parts[1:-1]]
        yield [given, *middle, _woman(parts[-1])]


def _given(word: str) -> Paradigm:
    return _hyphenated(word, person=True, surname=False) if "-" in word else noun(word, person=True)


def _syllables(word: str) -> int:
    return sum(word.lower().count(vowel) for vowel in VOWELS)


def _phrases(parts: Sequence[str]) -> Iterator[Sequence[Paradigm]]:
    """Adjectives and the noun that they agree with, together; the rest stays, or is a name beside it."""
    at = _head(parts)
    number = _genders(parts[at])
    before = [_adjective_of(part) for part in parts[:at]]
    plural_head = at > 0 and parts[0].lower()[-1] in "іи" and "plural" in number
    head = plural(parts[at]) if plural_head else _single(parts[at])
    rest = parts[at + 1 :]
    yield [*before, head, *map(fixed, rest)]
    if rest and all(part[0].isupper() and part[-1].lower() not in "ииіїуюео" for part in rest) and not before:
        yield [head, *(_single(part) for part in rest)]


def _head(parts: Sequence[str]) -> int:
    """The index of the noun: the last word up to which all are adjectives that agree with it."""
    head = 0
    for index, part in enumerate(parts):
        if index and all(_agrees(before, part) for before in parts[:index]):
            head = index
        if not is_adjective(part.rpartition("-")[2]):
            break
    return head


def _agrees(before: str, word: str) -> bool:
    ending = before.lower()[-1]
    gender = {"й": "masculine", "а": "feminine", "я": "feminine", "е": "neuter", "є": "neuter", "і": "plural"}.get(
        ending
    )
    return gender in _genders(word)


def _genders(word: str) -> frozenset[str]:
    small = word.lower()
    if small in words.PLURALS or (small[-1] in "иії" and small not in words.INDECLINABLE):
        return frozenset({"plural"})
    if small in words.FEMININE or small.endswith("ість"):
        return frozenset({"feminine"})
    if small[-1] in "ая":
        return (
            frozenset({"neuter", "feminine"}) if re.search(r"([^аеєиіїоуюя])\1я$", small) else frozenset({"feminine"})
        )
    if small[-1] in "ое":
        return frozenset({"neuter"})
    return frozenset({"masculine"})


def _adjective_of(word: str) -> Paradigm:
    """An adjective before its noun; of one with a hyphen the last part is declined: Народно-Демократична."""
    head, hyphen, last = word.rpartition("-")
    return tuple(frozenset(head + hyphen + form for form in forms) for forms in adjective(last))
