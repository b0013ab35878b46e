"""The names of a Ukrainian text in the nominative.

A capital inside a sentence makes a name. What it is a form of is a guess, which the words before it (prepositions,
titles), the other forms in the text, what is known by name, and the shape of the nominative confirm.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.languages.uk import declension_words
from pipeline.languages.uk import extraction_words as words
from pipeline.languages.uk.extraction_bodies import agreeing, body_at, heads, initial_adjectives
from pipeline.languages.uk.extraction_choice import Evidence, adjective_and_noun, alone, together
from pipeline.languages.uk.extraction_context import found_at, title_cases
from pipeline.languages.uk.extraction_lexicon import lexicon
from pipeline.languages.uk.extraction_quoted import quoted_in
from pipeline.languages.uk.extraction_text import words_of
from pipeline.languages.uk.lemmas import VOWELS
from pipeline.languages.uk.name_words import ABBREVIATIONS, COMMON, CONNECTORS
from pipeline.languages.uk.phrases import inflected

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.languages.uk.extraction_context import Found
    from pipeline.languages.uk.extraction_text import Word
    from pipeline.names.text import Folded

_LATIN = re.compile(r"[A-Za-zÀ-ɏ][\w'&.-]*")
_CYRILLIC = re.compile(r"[А-ЯЄІЇҐа-яєіїґ]")
_DESIGNATOR = re.compile(r"[А-ЯЄІЇҐA-Z][^\W\d_]*-?\d[\w-]*")
_ROMAN = re.compile("[IVXІХ]+")
_LATIN_CONNECTORS = frozenset("of and for the de in to".split())
_WITHIN = CONNECTORS - {"і", "й", "та", "імені"}
"""Words in lower case within a person's name."""
_LONGEST = 6
"""Words of a name without a noun at its head."""
_DATELINE = 5
"""Letters from which a word in capitals at the head of a report is a city, though it is not known."""


@dataclass(slots=True)
class _Document:
    names: dict[str, None] = field(default_factory=dict)
    runs: list[Found] = field(default_factory=list)
    """What is still to be read."""
    evidence: Evidence = field(default_factory=Evidence)

    def add(self, found: Found, *, quoted: bool = False) -> None:
        """Takes a stretch whose nominative is to be found when the whole document is known."""
        self.runs.append(found)
        several = len(found.words) > 1
        for word in found.words:
            if not word.initial or quoted or (several and next(lexicon().given(word.text), None)):
                self.evidence.inside[word.text] += 1


def find(texts: Sequence[Folded]) -> list[str]:
    """The names of a document's texts, each once."""
    document = _Document()
    for text in texts:
        if not text.text.isupper():
            _read(text, document)
    names, evidence = document.names, document.evidence
    evidence.vote({word.text for found in document.runs for word in found.words})
    singles = Counter(found.words[0].text for found in document.runs if len(found.words) == 1)
    runs = [_without_adverb(found, evidence, singles) for found in document.runs]
    people: list[str] = []
    for found in runs:
        if len(found.words) > 1:
            name, person = together(found, evidence)
            if name:
                names[name] = None
                people += [name] if person else []
    surnames = frozenset(form for name in people for form in _forms_of(name))
    small = {surname.lower() for surname in surnames}
    for name in [name for name in names if name.lower() in small and name not in people]:
        del names[name]
    for found in runs:
        word = found.words[0]
        short = word.text in surnames and not (word.initial and evidence.small[word.small])
        if len(found.words) == 1 and not short and (name := alone(found, evidence)):
            names[name] = None
    return list(names)


def _forms_of(person: str) -> tuple[str, ...]:
    """The forms of a person's name, in full and of the surname alone."""
    parts = person.split()
    if parts[0].lower() in declension_words.FAMILY_FIRST:
        return (*inflected(person, person=True), parts[0])
    return (*inflected(person, person=True), *inflected(parts[-1], surname=True))


def _without_adverb(found: Found, evidence: Evidence, singles: Counter[str]) -> Found:
    """«Удосвіта Ткач»: what a sentence starts with is no part of a name that stands without it elsewhere."""
    first = found.words[0]
    if len(found.words) != 2 or not first.initial or first.quoted or next(lexicon().given(first.text), None):
        return found
    second = found.words[1].text
    elsewhere = singles[second] or evidence.inside[second] > 1
    return replace(found, words=found.words[1:]) if elsewhere and evidence.inside[first.text] <= 1 else found


# --- reading a text ---


def _read(text: Folded, document: _Document) -> None:
    tokens = words_of(text)
    document.evidence.small.update(token.small for token in tokens if not token.capital)
    taken: set[int] = set()
    if '"' in text.text:
        for inner, name in quoted_in(text.text, tokens):
            taken.update(inner)
            if isinstance(name, str):
                document.names[name] = None
            else:
                document.add(name, quoted=True)
    at = 0
    while at < len(tokens):
        token = tokens[at]
        if at in taken or not (token.capital or token.text[1:2].isupper()):
            at += 1
        else:
            at = _name_at(tokens, at, taken, document)


def _name_at(tokens: Sequence[Word], at: int, taken: set[int], document: _Document) -> int:
    """Takes what starts at a word with a capital; returns where to go on."""
    token = tokens[at]
    if _is_compound(token.text):
        return at + 1
    if _LATIN.match(token.text):
        return _latin(tokens, at, taken, document)
    if _DESIGNATOR.fullmatch(token.text) or (token.text.isupper() and len(token.text) > 1):
        if name := _code(tokens, at):
            document.names[name] = None
        return at + 1
    if found := _street(tokens, at) or body_at(tokens, at):
        document.names[found[1]] = None
        return found[0]
    following = tokens[at + 1] if at + 1 < len(tokens) and not tokens[at + 1].parted else None
    if following and not token.initial and not following.capital and following.small not in words.FUNCTION:
        pair = adjective_and_noun(token, following)
        if pair:
            document.names[pair] = None
            return at + 2
    end = _run_end(tokens, at, taken)
    _part(tokens, at, end, document)
    return end


def _is_compound(text: str) -> bool:
    """Whether an abbreviation is joined to a common noun: ІТ-компанія."""
    head, _, tail = text.partition("-")
    return head.isupper() and tail.islower()


def _code(tokens: Sequence[Word], at: int) -> str:
    """The name that a designator or an acronym is; of a city in capitals at the head of a report as it is written."""
    token = tokens[at]
    if not at and token.text.isupper() and len(tokens) > 1 and tokens[1].parted:
        written = "-".join(part.capitalize() for part in token.text.split("-"))
        known = any(entry.sort == "place" for entry in lexicon().words.get(written, ()))
        if known or (token.text.replace("-", "").isalpha() and len(token.text) > _DATELINE):
            return written
    if token.small in ABBREVIATIONS or token.small in words.NO_NAMES or _ROMAN.fullmatch(token.text):
        return ""
    return token.text


def _latin(tokens: Sequence[Word], at: int, taken: set[int], document: _Document) -> int:
    end = at + 1
    while end < len(tokens) and end not in taken and not tokens[end].parted:
        word = tokens[end]
        following = tokens[end + 1] if end + 1 < len(tokens) else None
        named = _LATIN.match(word.text) and (word.capital or any(map(str.isdigit, word.text)))
        if named or (word.text.isdigit() and _is_version(tokens, at, end)):
            end += 1
        elif word.text in _LATIN_CONNECTORS and following and following.capital and _LATIN.match(following.text):
            end += 2
        else:
            break
    name = " ".join(word.text for word in tokens[at:end])
    if name.lower() not in ABBREVIATIONS and len(name) > 1 and not _ROMAN.fullmatch(name):
        document.names[name] = None
    return end


def _is_version(tokens: Sequence[Word], at: int, end: int) -> bool:
    """Whether a number belongs to the name before it (iPhone 15), and does not count what follows."""
    first, last, number = tokens[at].text, tokens[end - 1].text, tokens[end].text
    following = tokens[end + 1].small if end + 1 < len(tokens) else ""
    return (
        len(number) < 4
        and len(first) > 2
        and not first.isupper()
        and last[-1].isalpha()
        and (following not in words.COUNTED)
    )


def _street(tokens: Sequence[Word], at: int) -> tuple[int, str] | None:
    """A street, by its type before it: вулиця Руська, вулиця Соборності."""
    if not at or tokens[at].parted:
        return None
    for head in heads().get(tokens[at - 1].small, ()):
        if head.lemma in words.STREETS:
            end = at + 1
            while end < min(len(tokens), at + 3) and tokens[end].capital and not tokens[end].parted:
                end += 1
            adjectives, _ = agreeing(tokens[at : at + 1], head)
            rest = adjectives if adjectives and end == at + 1 else [word.text for word in tokens[at:end]]
            return end, " ".join([head.lemma, *rest])
    return None


def _run_end(tokens: Sequence[Word], at: int, taken: set[int]) -> int:
    """Where a stretch of words with capitals ends, with фон and the like between them."""
    end = at + 1
    while end < min(len(tokens), at + _LONGEST) and end not in taken and not tokens[end].parted:
        word = tokens[end]
        if word.capital:
            if not _CYRILLIC.match(word.text) or word.text.isupper() or _is_compound(word.text) or body_at(tokens, end):
                break
            end += 1
            continue
        after = end
        while after < min(len(tokens), end + 2) and tokens[after].small in _WITHIN and not tokens[after].capital:
            after += 1
        if after == end or after >= len(tokens) or not tokens[after].capital or tokens[after].parted:
            break
        end = after + 1
    return end


# --- parting a stretch into names ---


def _part(tokens: Sequence[Word], start: int, end: int, document: _Document) -> None:
    """Parts a stretch of words with capitals into names, without the titles at its head."""
    while start < end and _is_no_part(tokens, start, end):
        start += 1
    while start < end:
        listed = _listed(tokens, start, end)
        if listed:
            start += listed[0]
            document.names[listed[1]] = None
            continue
        stop = _split(tokens, start, end)
        run = tokens[start:stop]
        while len(run) > 1 and len(run[0].text) == 1:  # initials
            run = run[1:]
        document.add(found_at(run, tokens, start))
        start = stop


def _listed(tokens: Sequence[Word], at: int, end: int) -> tuple[int, str] | None:
    """The known name of several words that starts at a word: of how many, and in the nominative."""
    for form, name in lexicon().phrases.get(tokens[at].text, ()):
        parts = form.split()
        if at + len(parts) <= end and [word.text for word in tokens[at : at + len(parts)]] == parts:
            return len(parts), name
    return None


def _is_no_part(tokens: Sequence[Word], at: int, end: int) -> bool:
    """Whether a word at a stretch's head is a title, or has its capital only from the sentence's start."""
    word, known = tokens[at], lexicon()
    small, size = word.small, end - at
    if size > 1 and next(known.given(word.text), None):
        return False
    if small in title_cases() or (size > 1 and small in words.RELATIVES):
        return True
    if not word.initial or size < 2:
        return False
    if small in _starting() or small in initial_adjectives():
        return True
    if known.words.get(word.text):
        return False
    following = known.words.get(tokens[at + 1].text, ())
    if any(entry.sort == "place" and "g" in entry.cases for entry in following):
        return True
    named = any(entry.sort == "given" for entry in following)
    if named and size > 2 and (small[-1] in VOWELS or small.endswith(("ий", "ій"))):
        return True
    return small.endswith(words.OCCUPATIONS) and (size > 2 or named)


@lru_cache(maxsize=1)
def _starting() -> frozenset[str]:
    """Words that start a sentence before a name."""
    return COMMON | words.FUNCTION | frozenset(words.PREPOSITIONS)


def _split(tokens: Sequence[Word], at: int, end: int) -> int:
    """Where the name that starts at a word ends: behind a place or a body, before a given name."""
    known = lexicon()
    listed = known.words.get(tokens[at].text, ())
    if not listed or end - at < 2 or any(entry.sort == "given" for entry in listed):
        return end
    return at + 1 if end - at > 2 or next(known.given(tokens[at + 1].text), None) else end
