"""The cases of a Ukrainian name of several words: which of them are declined, and together.

Український правопис 2019, §§ 142 and 152: a person's given name and surname are both declined; a woman's surname in
a consonant or -о is not; of an East Asian name only the last word is, if it ends in a consonant. In any other name the
noun at the head is, with its adjectives (Курська область), while what depends on it stays (Збройні сили України).
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from math import prod
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
_QUOTED = re.compile('[«„“"]([^«»„“”"]+)[»“”"]')


@lru_cache(maxsize=8192)
def inflected(name: str, *, person: bool = False, surname: bool = False) -> tuple[str, ...]:
    """Every case form of a name in the nominative, with the apostrophe ': the name itself first, then by case."""
    plain = name.replace("’", "'").replace("ʼ", "'")
    if quoted := _QUOTED.fullmatch(plain):
        plain = quoted[1].strip() or plain
    parts = plain.split() or [plain]
    if surname:
        found = _surname_alone(parts)
    elif len(parts) == 1:
        found = _joined([[_single(plain)]])
    elif person and all(part[:1].isupper() or part in words.INDECLINABLE for part in parts):
        found = _joined([*_people(parts)])
    else:
        found = _joined([*_phrases(parts)])
    return tuple(dict.fromkeys([plain, *found]))


def _joined(patterns: Sequence[Sequence[Paradigm]]) -> list[str]:
    """The forms of each case in turn, whichever pattern gives them."""
    found: list[str] = []
    for case in range(len(CASES)):
        for pattern in patterns:
            choices = [sorted(paradigm[case]) for paradigm in pattern]
            if prod(map(len, choices)) <= _MOST:
                found += [" ".join(choice) for choice in product(*choices)]
    return found


def _single(word: str) -> Paradigm:
    """A name of one word; an adjective in lower case (північнокорейський) in every gender and number."""
    if word.lower() in words.INDECLINABLE:
        return fixed(word)
    if "-" in word:
        return _hyphenated(word, person=False, surname=False)
    if _is_adjective(word) and word.lower().endswith("ий"):
        if word[0].islower():
            stem = word[:-2]
            return merge(adjective(word), adjective(f"{stem}а"), adjective(f"{stem}е"), adjective(f"{stem}і"))
        return adjective(word)
    return noun(word)


def _is_adjective(word: str) -> bool:
    """Whether a word looks like an adjective and is none of the nouns that do: Рада, Гора, Стрий."""
    return word.lower() not in words.NOUNS and _syllables(word) > 1 and is_adjective(word)


def _surname_alone(parts: Sequence[str]) -> list[str]:
    """Of a man or of a woman, and of a family: Гончар, Гончара, Гончари; фон дер Ляєн, Гарсії Маркеса."""
    last = parts[-1]
    either = merge(_man(last), _woman(last))
    found = _joined([[*map(fixed, parts[:-1]), either], [*map(_given, parts[:-1]), either]])
    return found + [" ".join((*parts[:-1], form)) for form in sorted(family(last))]


def _man(word: str) -> Paradigm:
    if "-" in word:
        return _hyphenated(word, person=True, surname=True)
    small = word.lower()
    if small.endswith("ий"):
        return _animate(adjective(word))
    declined = noun(word, person=True, surname=True)
    if small.endswith("ой"):  # Толстого, but Цоя
        return merge(_animate((frozenset((word,)), *adjective(f"{word[:-2]}ий")[1:-1], frozenset((word,)))), declined)
    if small.endswith("ній"):
        return merge(_animate(adjective(word)), declined)
    return declined


def _animate(paradigm: Paradigm) -> Paradigm:
    """The accusative is the genitive."""
    at = CASES.index("accusative")
    return (*paradigm[:at], paradigm[CASES.index("genitive")], *paradigm[at + 1 :])


def _woman(word: str) -> Paradigm:
    return _man(word) if word.lower().endswith(("а", "я")) else fixed(word)


def _hyphenated(word: str, *, person: bool, surname: bool) -> Paradigm:
    """Івано-Франківськ: the last part is declined; Ростов-на-Дону: the first; Кам'янець-Подільський: both.

    Of a person's name (Нечуй-Левицький, Жан-Клод), and where the last part has no cases (Гвінея-Бісау): either.
    """

    def decline(piece: str) -> Paradigm:
        return adjective(piece) if piece.lower().endswith("ий") else noun(piece, person=person, surname=surname)

    first, _, rest = word.partition("-")
    if rest.lower().startswith(_BETWEEN):
        return tuple(frozenset(f"{form}-{rest}" for form in forms) for forms in decline(first))
    head, _, last = word.rpartition("-")
    tail = decline(last)
    both = tuple(
        frozenset(f"{one}-{other}" for one in first for other in second)
        for first, second in zip(decline(head), tail, strict=True)
    )
    if "-" in head or len(head) < 2:
        both = fixed(word)
    elif not person and last[:1].isupper() and _is_adjective(last) and last.lower().endswith(("ий", "ька")):
        return both
    found = [tuple(frozenset(f"{head}-{form}" for form in forms) for forms in tail)]
    return merge(*found, both) if person or tail == fixed(last) else found[0]


_BETWEEN = ("на-", "над-", "під-", "при-")


def _people(parts: Sequence[str]) -> Iterator[Sequence[Paradigm]]:
    """A person's name: as a man's, as a woman's, or either where the given name doesn't tell."""
    first, last = parts[0].lower(), parts[-1].lower()
    if first in words.FAMILY_FIRST or all(_syllables(part) == 1 for part in parts):
        stays = last[-1] in VOWELS
        yield [*map(fixed, parts[:-1]), fixed(parts[-1]) if stays else noun(parts[-1], person=True)]
        if first in words.FAMILY_FIRST and (len(parts) > 2 or first not in words.ALSO_GIVEN):
            return
    # Мустафа Джемілєв: a woman's surname would end in -а.
    man = first in words.MASCULINE_IN_A or last.endswith(("ий", "ов", "ев", "єв")) or first[-1] not in "ая"
    man = man and first not in words.FEMININE
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
    before = [_thing(_adjective_of(part)) for part in parts[:at]]
    plural_head = at > 0 and parts[0].lower()[-1] in "іи" and "plural" in number
    head = plural(parts[at]) if plural_head else _single(parts[at])
    if before:
        head = _thing(head)
    rest = parts[at + 1 :]
    yield [*before, head, *map(fixed, rest)]
    if len(rest) > 1 and rest[0] in _AND and rest[1][0].isupper():
        # Боснія і Герцеговина; of Антигуа і Барбуда each part as it is.
        for other in _phrases(rest[1:]):
            yield [*before, head, fixed(rest[0]), *other]
    elif rest and not before and not any(_BESIDE.search(part) for part in rest):
        yield [head, *(_single(part) for part in rest)]


_AND = ("і", "й", "та")
# A word that has no capital, or an ending of the genitive, is no name in the nominative beside the head's.
_BESIDE = re.compile(r"^[^А-ЯЄІЇҐ]|(?:[иіїуюеоє]|их|іх|ої|ого|ього|ів|їв|ей|ій)$")


def _thing(paradigm: Paradigm) -> Paradigm:
    """The accusative of a thing: Європейський Союз, Збройні сили; a feminine one keeps its own, Верховну Раду."""
    at = CASES.index("accusative")
    if not paradigm[at] & paradigm[0]:
        return paradigm
    return (*paradigm[:at], paradigm[0], *paradigm[at + 1 :])


def _head(parts: Sequence[str]) -> int:
    """The index of the noun: the last word up to which all are adjectives that agree with it."""
    head = 0
    for index, part in enumerate(parts):
        if index and all(_agrees(before, part) for before in parts[:index]):
            head = index
        if not _is_adjective(part.rpartition("-")[2]) and not _owner(part):
            break
    return head


def _owner(word: str) -> bool:
    """Whether a word is a possessive adjective without an ending: Часів Яр, Михайлів Хутір."""
    small = word.lower()
    return word[:1].isupper() and small.endswith(("ів", "їв")) and len(word) > 3 and small not in words.NOUNS


def _agrees(before: str, word: str) -> bool:
    ending = before.lower()[-1]
    gender = {
        "й": "masculine",
        "в": "masculine",
        "а": "feminine",
        "я": "feminine",
        "е": "neuter",
        "є": "neuter",
        "і": "plural",
    }.get(ending)
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
    if _owner(word):
        stem = f"{word[:-2]}{'єв' if word.lower().endswith('їв') else 'ов'}"
        declined = adjective(f"{stem}ий")
        return tuple(frozenset({word}) if f"{stem}ий" in forms else forms for forms in declined)
    head, hyphen, last = word.rpartition("-")
    return tuple(frozenset(head + hyphen + form for form in forms) for forms in adjective(last))
