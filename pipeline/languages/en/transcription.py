"""How a Ukrainian or a Korean name is written in Latin letters.

Ukrainian by the resolution 55 of the Cabinet of Ministers of 27 January 2010. Korean by the Revised Romanisation of 2000
(Ministry of Culture and Tourism, notice 2000-8): the syllables of a given name as each stands alone, with the hyphen
that chapter 3 § 4 permits; family names, which it leaves to custom, as most who bear them spell them. A foreigner's
name has another spelling of its own, which only a table can tell.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.languages.uk.declension_words import FAMILY_FIRST
from pipeline.names.known_names import family_names, given_names, places
from pipeline.names.proposals import LONGEST, Proposal, distinct

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.names.proposals import Sureness

RESOLUTION = "KMU resolution 55 of 2010"
REVISED = "Revised Romanisation of Korean"
_ESTABLISHED = "the established spelling"

_CYRILLIC = re.compile(r"[А-ЩЬЮЯЄІЇҐа-щьюяєіїґ'-]+")
_HANGUL = re.compile("[가-힣]+")
_VOWELS = frozenset("аеєиіїоуюя")
_SLAVIC = frozenset({"ukrainian", "russian"})
_UKRAINIAN_SURNAME = re.compile(
    r"(?:енко|чук|юк|ук|як|ик|[сц]ький|[сц]ька|ний|на|ець|ів|їв|[^аеиіоуюя]ко|ич|іна|ань|ай|ій|уб|ба)$"
)


def propose(name: str, person: bool) -> tuple[Proposal, ...]:
    """What a name in Ukrainian letters or Hangul may be in English, the best first; nothing where no rule tells it."""
    words = name.replace("’", "'").replace("ʼ", "'").split()
    if not words or len(name) > LONGEST or len(words) > 4 or not (person or len(words) == 1):
        return ()
    if all(map(_CYRILLIC.fullmatch, words)):
        return distinct(_ukrainian(words, person)) if all(word[0].isupper() for word in words) else ()
    return distinct(_korean(words, person)) if all(map(_HANGUL.fullmatch, words)) else ()


# --- from Ukrainian ---------------------------------------------------------------------------------------------------

_LETTERS = {
    **dict(zip("абвгґдежзийклмнопрстуфхцчшщ", "a b v h g d e zh z y i k l m n o p r s t u f kh ts ch sh shch".split(), strict=True)),
    "є": "ie", "і": "i", "ї": "i", "ю": "iu", "я": "ia", "ь": "", "'": "",
}  # fmt: skip
_AT_THE_START = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_PIECE = re.compile(r"зг|\w|['-]", re.IGNORECASE)


def romanised(word: str) -> str:
    """A Ukrainian word in Latin letters by the resolution."""
    found: list[str] = []
    start = True
    for match in _PIECE.finditer(word):
        letter = match[0]
        small = letter.lower()
        if letter == "-":
            found.append(letter)
            start = True
            continue
        latin = "zgh" if small == "зг" else (_AT_THE_START.get(small) if start else None) or _LETTERS.get(small, letter)
        found.append(latin.capitalize() if letter[0].isupper() else latin)
        start = start and not latin
    return "".join(found)


def _ukrainian(words: list[str], person: bool) -> Iterator[Proposal]:
    if any(len(word) > 1 and word.isupper() for word in words):
        return  # an abbreviation is translated
    if not person:
        place = _places().get(words[0], "")
        if place:
            yield Proposal(place, _ESTABLISHED, "sure")
        yield Proposal(romanised(words[0]), RESOLUTION, "likely" if place else "guess")
        return
    if words[0].lower() in FAMILY_FIRST or all(sum(map(_VOWELS.__contains__, word.lower())) == 1 for word in words):
        return  # Кім Чен Ин, Сі Цзіньпін
    if established := _established(words, "uk"):
        yield established
        return
    origins = _given("uk").get(words[0], {})
    if origins and _SLAVIC.isdisjoint(origins):
        return
    sure: Sureness = "likely" if "ukrainian" in origins and _UKRAINIAN_SURNAME.search(words[-1]) else "guess"
    yield Proposal(" ".join(map(romanised, words)), RESOLUTION, sure)


def _established(words: list[str], language: str) -> Proposal | None:
    """A foreigner's name of which each word is in the tables: Joe Biden."""
    given, family = _given(language).get(words[0], {}), _families(language).get(words[-1], "")
    if len(words) != 2 or not family:
        return None
    spelling = next((spelling for origin, spelling in given.items() if origin not in _SLAVIC), "") or next(
        iter(given.values()), ""
    )
    return (
        Proposal(f"{spelling} {family}", "established spellings of the given name and the surname", "likely")
        if spelling
        else None
    )


@lru_cache(maxsize=2)
def _given(language: str) -> dict[str, dict[str, str]]:
    """A given name as the language writes it -> where it comes from, and its first Latin spelling there."""
    found: dict[str, dict[str, str]] = {}
    for spelling, listed in given_names().items():
        for known in listed:
            if form := known.uk if language == "uk" else known.ko:
                found.setdefault(form, {}).setdefault(known.origin, spelling.title())
    return found


@lru_cache(maxsize=2)
def _families(language: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for spelling, known in family_names().items():
        if form := known.uk if language == "uk" else known.ko:
            found.setdefault(form, spelling.title())
    return found


@lru_cache(maxsize=1)
def _places() -> dict[str, str]:
    found: dict[str, str] = {}
    for spelling, known in places().items():
        if known.uk:
            found.setdefault(known.uk, spelling.title())
    return found


# --- from Korean ------------------------------------------------------------------------------------------------------

_INITIALS = "g kk n d tt r m b pp s ss - j jj ch k t p h".split()
_MEDIALS = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split()
_FINALS = "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split()
_BEFORE_VOWEL = "- g kk ks n nj n d r lg lm lb ls lt lp r m b ps s ss ng j ch k t p -".split()
"""The same where the next syllable begins with a vowel, and takes the last of it over."""
_NASAL = {"k": "ng", "t": "n", "p": "m"}
_FAMILY = {
    "김": "Kim", "이": "Lee", "박": "Park", "최": "Choi", "정": "Jung", "강": "Kang", "조": "Cho", "윤": "Yoon", "임": "Lim", "오": "Oh", "신": "Shin", "권": "Kwon",
    "안": "Ahn", "유": "Yoo", "고": "Ko", "문": "Moon", "허": "Heo", "노": "Noh", "심": "Shim", "구": "Koo", "우": "Woo", "주": "Joo", "곽": "Kwak", "리": "Ri", "림": "Rim",
    "남궁": "Namkung", "선우": "Sunwoo", "황보": "Hwangbo", "제갈": "Jegal",
}  # fmt: skip
_UNIT = re.compile(r"([가-힣]{2,})([도시군구읍면리동])")
"""A place with the unit that a hyphen parts from it (chapter 3 § 5); no sound changes over the hyphen."""


def romanised_korean(word: str) -> str:
    """A Korean word in small Latin letters, as it is said: 종로 jongno, 신라 silla."""
    parts = [divmod(ord(hangul) - 0xAC00, 588) for hangul in word]
    found: list[str] = []
    for at, (initial, rest) in enumerate(parts):
        onset = _INITIALS[initial]
        before = parts[at - 1][1] % 28 if at else 0
        coda = _FINALS[before]
        if before and onset == "-":
            found[-1] = found[-1].removesuffix(coda) + _BEFORE_VOWEL[before].replace("-", "")
            onset = ""
        elif before and onset in {"n", "m", "r"}:
            coda, onset = _met(coda, onset)
            found[-1] = found[-1].removesuffix(_FINALS[before]) + coda
        found.append(onset.replace("-", "") + _MEDIALS[rest // 28] + _FINALS[rest % 28].replace("-", ""))
    return "".join(found)


def _met(coda: str, onset: str) -> tuple[str, str]:
    """What becomes of an end and of n, m or r after it."""
    if onset == "r":
        if coda in {"l", "n"}:
            return "l", "l"
        return _NASAL.get(coda, coda), "n"
    if coda == "l" and onset == "n":
        return "l", "l"
    return _NASAL.get(coda, coda), onset


def _korean(words: list[str], person: bool) -> Iterator[Proposal]:
    if not person:
        if unit := _UNIT.fullmatch(words[0]):
            form = f"{romanised_korean(unit[1]).capitalize()}-{romanised_korean(unit[2])}"
            yield Proposal(form, REVISED, "guess")
        return
    if len(words) > 1:
        if established := _established(words, "ko"):
            yield established
        return
    name = words[0]
    family = name[:2] if len(name) > 3 and name[:2] in _FAMILY else name[:1]
    given = [romanised_korean(syllable) for syllable in name[len(family) :]]
    if not given:
        return
    own = romanised_korean(family).capitalize()
    spelled = _FAMILY.get(family, own)
    yield Proposal(f"{spelled} {'-'.join(given).capitalize()}", f"{REVISED}, the family name as is customary", "likely")
    yield Proposal(f"{own} {''.join(given).capitalize()}", f"{REVISED}, without custom", "guess")
