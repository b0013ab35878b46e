"""Bodies and places of several words, most of them with a small letter: Міністерство оборони, Личаківський цвинтар.

The noun at the head gives gender and case; adjectives before it agree, and what follows it stays in the genitive.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.languages.uk import declension_words
from pipeline.languages.uk import extraction_words as words
from pipeline.languages.uk.declension import adjective, is_adjective, noun, plural
from pipeline.languages.uk.extraction_lexicon import lexicon
from pipeline.languages.uk.lemmas import readings

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pipeline.languages.uk.extraction_text import Word

_LONGEST = 6
"""Adjectives before a noun, and words behind it."""
RELATIONAL = ("ський", "ська", "ське", "ські", "цький", "цька", "цьке", "цькі", "зький", "зька", "зьке", "зькі")
"""Endings of adjectives made from names."""
_GENITIVE = ("ого", "ої", "их", "ього", "ьої", "іх")


@dataclass(frozen=True, slots=True)
class Head:
    """A noun that a form can be a form of."""

    lemma: str
    cases: str
    gender: str


def street_forms(name: str) -> tuple[str, ...]:
    """The cases of a street that bears an adjective, вулиця Зелена; nothing for another name."""
    head, _, rest = name.partition(" ")
    if head not in words.STREETS or " " in rest or not rest.endswith(("а", "ий", "е")) or not is_adjective(rest):
        return ()
    cases = zip(noun(head), adjective(rest), strict=True)
    return tuple(
        dict.fromkeys(f"{one} {other}" for ones, others in cases for one in sorted(ones) for other in sorted(others))
    )


@lru_cache(maxsize=1)
def heads() -> Mapping[str, tuple[Head, ...]]:
    """The nouns of bodies and places, and the types of streets, by their forms in lower case."""
    found: dict[str, dict[str, Head]] = {}
    for lemma in sorted(frozenset().union(*words.HEADS.values(), words.STREETS)):
        if lemma in ("аес", "гес", "тес", "тец"):
            found.setdefault(lemma, {})[lemma] = Head(lemma, "ngdail", "f")
            continue
        many = lemma in declension_words.PLURALS or lemma in ("острови", "гори")
        by_form: dict[str, str] = {}
        for letter, case in zip("ngdail", plural(lemma) if many else noun(lemma), strict=False):
            for form in case:
                by_form[form] = by_form.get(form, "") + letter
        last = lemma[-1]
        neuter = last in "ое" or lemma.endswith(("ння", "'я", "стя", "ддя"))
        gender = "p" if many else "n" if neuter else "f" if last in "ая" or lemma.endswith("сть") else "m"
        for form, cases in by_form.items():
            found.setdefault(form, {})[lemma] = Head(lemma, cases, gender)
    return {form: tuple(listed.values()) for form, listed in found.items()}


def agreeing(adjectives: Sequence[Word], head: Head) -> tuple[list[str], str]:
    """The nominatives of the adjectives before a noun, and the cases that all of them can be; none if they don't agree."""
    found, cases = [], head.cases
    for word in adjectives:
        for one in readings(word.text):
            common = "".join(case for case in one.cases if case in cases)
            if one.adjective and one.gender == head.gender and common:
                found.append(one.lemma)
                cases = common
                break
        else:
            return [], ""
    return found, cases


def body_at(tokens: Sequence[Word], at: int) -> tuple[int, str] | None:
    """The body or place that starts at a word with a capital: where it ends, and its name in the nominative."""
    end = at
    while end < len(tokens) and end - at < _LONGEST and (end == at or not tokens[end].parted):
        for head in heads().get(tokens[end].small, ()):
            if tokens[end].text.isupper() and head.lemma not in ("аес", "гес", "тес", "тец"):
                continue
            found = _body(tokens, at, end, head)
            if found:
                return found
        if not (tokens[end].text[0].isalpha() and any(one.adjective for one in readings(tokens[end].text))):
            return None
        end += 1
    return None


def _body(tokens: Sequence[Word], at: int, end: int, head: Head) -> tuple[int, str] | None:
    first, noun_word = tokens[at], tokens[end]
    adjectives, _ = agreeing(tokens[at:end], head)
    if end > at and not adjectives:
        return None
    written = head.lemma.upper() if noun_word.text.isupper() else head.lemma
    if noun_word.capital and not noun_word.text.isupper():
        written = head.lemma[0].upper() + head.lemma[1:]
    if head.lemma in words.STREETS:
        return None
    after, complement = _complement(tokens, end + 1)
    if not adjectives:
        if not complement or (first.initial and not _sure(complement)):
            return None
    elif first.initial and not _is_sure(adjectives[0], head):
        return None
    return after, " ".join([*adjectives, written, *complement])


def _is_sure(adjective: str, head: Head) -> bool:
    """Whether an adjective at a sentence's start makes a name: Верховний Суд, Одеська область, but not Міська рада."""
    small = adjective.lower()
    if small in _officials() and head.lemma in words.HEADS["organisation"]:
        return True
    common = small in initial_adjectives() and head.lemma not in words.REGIONS
    return not common and (small in _officials() or small.endswith(RELATIONAL))


def _sure(complement: Sequence[str]) -> bool:
    return complement[0][0].islower()


@lru_cache(maxsize=1)
def initial_adjectives() -> frozenset[str]:
    """The nominatives of adjectives that a sentence may start with before a name."""
    return frozenset(form for lemma in words.SMALL for form in _genders(lemma))


@lru_cache(maxsize=1)
def _officials() -> frozenset[str]:
    return frozenset(form for lemma in words.OFFICIAL for form in _genders(lemma))


def _genders(adjective: str) -> tuple[str, ...]:
    stem = adjective[:-2]
    return (adjective, f"{stem}а", f"{stem}е", f"{stem}і")


def _complement(tokens: Sequence[Word], at: int) -> tuple[int, list[str]]:
    """The genitives behind a noun: of which kind it is, and whose."""
    found: list[str] = []
    end = at
    while end < len(tokens) and len(found) < _LONGEST and not tokens[end].parted:
        word = tokens[end]
        if word.capital and word.small.endswith(_GENITIVE) and _is_complement(tokens, end + 1):
            found.append(word.text)
            end += 1
            continue
        if word.capital:
            size = _owner(tokens, end)
            if not size:
                break
            found += [each.text for each in tokens[end : end + size]]
            end += size
            break
        if (
            word.small in ("і", "й", "та", "з", "із", "у", "питань") and _is_complement(tokens, end + 1)
        ) or _is_complement(tokens, end):
            found.append(word.text)
        elif word.small == "імені":
            size = 1
            while end + size < len(tokens) and tokens[end + size].capital and not tokens[end + size].parted:
                size += 1
            if size > 1:
                found += [each.text for each in tokens[end : end + size]]
                end += size
            break
        else:
            break
        end += 1
    return end, found


def _is_complement(tokens: Sequence[Word], at: int) -> bool:
    if at >= len(tokens) or tokens[at].parted or tokens[at].capital:
        return False
    small = tokens[at].small
    if small in words.COMPLEMENTS:
        return True
    return small.endswith(_GENITIVE) and len(small) > 5 and _is_complement(tokens, at + 1)


def _owner(tokens: Sequence[Word], at: int) -> int:
    """How many words of a name in the genitive stand there, by which a body calls itself: України, ЗСУ, Великої Британії."""
    known = lexicon()
    text = tokens[at].text
    for form, _ in known.phrases.get(text, ()):
        size = form.count(" ") + 1
        if [word.text for word in tokens[at : at + size]] == form.split() and not form.endswith(("а", "я")):
            return size
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    joined = following is not None and following.capital and not following.parted
    if text.isupper() and len(text) > 1:
        return 1
    if any("g" in entry.cases and entry.sort != "given" for entry in known.words.get(text, ())):
        return 1
    if text[0].isupper() and text.lower() in words.COMPLEMENTS:
        return 1
    if not joined and text.endswith(("ії", "щини", "ччини")):
        return 1
    if (
        not joined
        and any("g" in one.cases and not one.adjective and one.gender == "m" for one in readings(text))
        and text.endswith(("а", "я"))
    ):
        return 1
    return 0
