"""The names of an article: found by their capitals, by what the text shows of a word, and by what is known.

A capital is a sign only where a small letter could stand: not at a sentence's start, nor in a heading in which all
words have one. There a word counts if the text has it as a name elsewhere, or if it is known (a country, a designator,
an acronym). A surname or a part of a longer name is linked to the name in full; titles and demonyms are left off.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.names.model import Glossary, Name
from pipeline.names.scan import Meaning, Scanner, source_scanner
from pipeline.names.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from pipeline.names.model import Kind, NameRules
    from pipeline.names.text import Folded

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:['-]\w+|(?<=[A-Z])&[A-Z]|\.(?=com\b|ua\b|net\b))*")
_STOP = re.compile(r"[.?!…:][\"”»')\]]*\s*[\"“„«‘'(\[]*$|[\n•]\s*$|\s[\"“„«]$")
_DESIGNATOR = re.compile(
    r"(?=[^\W\d_]*[^\W\d_a-zа-яґєії])[^\W\d_]+(?:-\w+)*-(?:\d+\w*|[IVX]+)(?:-\w+)*|[^\W\d_]{1,5}\d+\w{0,3}"
)
_ROMAN = re.compile(r"[IVX]+")
_ALL_CAPITALS = re.compile(r"(?:[^\W\d_]\.){2,}|(?=..)[^\W\d_]+(?:-[^\W\d_]+)?")
TITLE_CASE = 0.75
"""The part of a text's words with capitals from which a capital in it tells nothing."""


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int
    initial: bool
    """Whether a sentence starts here, so that the capital says nothing."""
    parted: bool
    """Whether a mark stands before it that no name goes over."""

    @property
    def small(self) -> str:
        return self.text.lower()

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()


@dataclass(slots=True)
class _Evidence:
    """What the whole text shows of its words."""

    small: Counter[str]
    """Words in lower case."""
    capital: Counter[str]
    """Words with a capital where a small letter could stand."""


def find_names(blocks: Sequence[str], rules: NameRules, known: Collection[str] = ()) -> tuple[Name, ...]:
    """The names in the texts of a document, in the order of their first mention, each with the texts it stands in.

    `known` are names from a glossary; they are found wherever they stand, also brands with a small letter.
    """
    folded = [fold(block) for block in blocks]
    candidates = list(dict.fromkeys([*known, *_media_and_brands(folded, rules), *_by_territory(folded, rules)]))
    candidates += [name for name in _by_capitals(folded, rules, candidates) if name not in candidates]
    names = _linked(candidates, rules, frozenset(known))
    scanner = source_scanner(Glossary.of((name, "") for name in names), rules)
    where: dict[str, list[int]] = {}
    first: dict[str, tuple[int, int]] = {}
    for index, text in enumerate(folded):
        for hit in scanner.scan(text):
            meanings = [meaning for meaning in hit.meanings if not meaning.demonym]
            if hit.inside:
                continue
            for meaning in meanings:
                units = where.setdefault(meaning.name, [])
                if not units or units[-1] != index:
                    units.append(index)
                if not meaning.word:
                    first.setdefault(meaning.name, (index, hit.start))
    order = sorted((name for name in where if name in first), key=first.__getitem__)
    return tuple(Name(name, kind_of(name, rules), tuple(where[name])) for name in order)


def kind_of(name: str, rules: NameRules) -> Kind:
    """What a name stands for, as far as its words tell."""
    vocabulary = rules.vocabulary
    words = [word.lower() for word in name.split()]
    if name in vocabulary.media or (len(words) > 1 and words[-1] in vocabulary.media_heads):
        return "media"
    if name in _territories(rules):
        return "place"
    if _DESIGNATOR.fullmatch(name):
        return "weapon"
    # "Armed Forces of Ukraine", "Ministry of Defence": what stands before the connector is the head.
    head = next((index for index, word in enumerate(words) if index and word in vocabulary.connectors), len(words))
    for word in (words[head - 1], words[-1], words[0]):
        if word in vocabulary.event_heads:
            return ""
        if len(words) > 1 and word in vocabulary.organisation_heads:
            return "organisation"
        if len(words) > 1 and word in vocabulary.place_heads:
            return "place"
    if rules.short_forms(name):
        return "person"
    return "organisation" if _ALL_CAPITALS.fullmatch(name) and name.isupper() else ""


@lru_cache(maxsize=8)
def _territories(rules: NameRules) -> frozenset[str]:
    return frozenset(rules.vocabulary.territories())


@lru_cache(maxsize=8)
def _territory_scanner(rules: NameRules) -> Scanner:
    return Scanner(
        ((shape, Meaning(name)) for name in sorted(_territories(rules)) for shape in rules.shapes(name, "")), rules
    )


@lru_cache(maxsize=8)
def _media_scanner(rules: NameRules) -> Scanner:
    names = sorted(rules.vocabulary.brands | {name for name in rules.vocabulary.media if name[0].islower()})
    return Scanner(((name, Meaning(name)) for name in names), rules)


def _by_territory(texts: Sequence[Folded], rules: NameRules) -> Iterator[str]:
    for text in texts:
        for hit in _territory_scanner(rules).scan(text):
            if not hit.inside:
                yield hit.meanings[0].name


def _media_and_brands(texts: Sequence[Folded], rules: NameRules) -> Iterator[str]:
    for text in texts:
        for hit in _media_scanner(rules).scan(text):
            yield hit.meanings[0].name


# --- by capitals ---


def _by_capitals(texts: Sequence[Folded], rules: NameRules, sure: Collection[str]) -> list[str]:
    if not rules.vocabulary.common:  # a script without capitals: only Latin designators and acronyms can be told
        latin = [token for text in texts for token in _tokens(text.text) if token.text.isascii()]
        return [token.text for token in latin if _is_code(token.text, rules)]
    documents = [list(_tokens(text.text)) for text in texts]
    evidence = _Evidence(Counter(), Counter())
    for tokens in documents:
        if _is_title_case(tokens, rules):
            continue
        for token in tokens:
            if not token.capital:
                evidence.small[token.small] += 1
            elif not token.initial:
                evidence.capital[token.text] += 1
    found: list[str] = []
    sure_words = {word for name in sure for word in name.split()}
    for text, tokens in zip(texts, documents, strict=True):
        weak = _is_title_case(tokens, rules)
        for run in _runs(tokens, rules, text.text):
            for words in _trim(run, rules, sure):
                if _is_name(words, rules, evidence, sure_words, weak=weak):
                    found.append(" ".join(word.text for word in words))  # noqa: PERF401 - the loop reads better
    return list(dict.fromkeys(found))


def _tokens(text: str) -> Iterator[_Token]:
    at = 0
    for match in _TOKEN.finditer(text):
        between = text[at : match.start()]
        word = match.group()
        possessive = re.search(r"'(?:s|d|ll|re|ve|m)?\Z", word)
        end = match.start() + possessive.start() if possessive and possessive.start() else match.end()
        initial = at == 0 or bool(_STOP.search(between))
        parted = at == 0 or between != " "
        yield _Token(text[match.start() : end], match.start(), end, initial, parted)
        at = match.end() if end == match.end() else end


def _is_title_case(tokens: Sequence[_Token], rules: NameRules) -> bool:
    """Whether nearly all longer words have a capital, among them some that are common."""
    words = [token for token in tokens if len(token.text) > 3 and token.text[0].isalpha()]
    if len(words) < 4 or sum(token.capital for token in words) < TITLE_CASE * len(words):
        return False
    return any(token.capital and token.small in rules.vocabulary.common for token in words[1:])


def _runs(tokens: Sequence[_Token], rules: NameRules, text: str) -> Iterator[list[_Token]]:
    """Stretches of words with capitals, with connectors between them; no mark and no possessive inside."""
    run: list[_Token] = []
    waiting: list[_Token] = []
    for token in tokens:
        connector = token.small in rules.vocabulary.connectors and not token.capital
        if run and token.parted and not _initial_before(text, (waiting or run)[-1], token):
            yield run
            run, waiting = [], []
        if _may_be_name(token):
            if token.initial and run:
                yield run
                run = []
            else:
                run += waiting
            waiting = []
            run.append(token)
        elif connector and run:
            waiting.append(token)
            if len(waiting) > 2:
                yield run
                run, waiting = [], []
        elif run:
            yield run
            run, waiting = [], []
    if run:
        yield run


def _initial_before(text: str, last: _Token, token: _Token) -> bool:
    """Whether only an initial's or a title's full stop parts two words: J. Smith."""
    return len(last.text) == 1 and last.capital and text[last.end : token.start] == ". "


def _may_be_name(token: _Token) -> bool:
    return token.capital or (_DESIGNATOR.fullmatch(token.text) is not None and not token.text[0].isdigit())


def _trim(run: list[_Token], rules: NameRules, sure: Collection[str]) -> Iterator[list[_Token]]:
    """The names of a run: without titles, demonyms and common words at its head, parted where two names meet."""
    vocabulary = rules.vocabulary
    words = list(run)
    while words:
        size = next((size for size in (3, 2, 1) if " ".join(word.text for word in words[:size]) in rules.demonyms), 0)
        rest = words[size:]
        if size and rest and not (len(rest) <= 2 and _is_body(rest, rules)):
            words = rest
        elif size and not rest:
            return
        elif size:
            break
        elif (
            (
                words[0].small in vocabulary.connectors
                and not (words[0].capital and len(words) > 1 and not words[0].initial)
            )
            or (words[0].small in vocabulary.titles and (len(words) > 1 or words[0].initial))
            or (words[0].initial and words[0].small in vocabulary.common)
            or (words[0].initial and len(words) > 1 and _is_adverb(words[0], rules))
            or words[0].small == "the"
        ):
            words = words[1:]
        else:
            break
    while words and (words[-1].small in vocabulary.trailing or words[-1].small in vocabulary.calendar):
        words = words[:-1]
    if not words:
        return
    yield from _split(words, rules, sure)


def _is_adverb(word: _Token, rules: NameRules) -> bool:
    return "the" in rules.vocabulary.connectors and word.small.endswith("ly") and len(word.small) > 5


def _split(words: list[_Token], rules: NameRules, sure: Collection[str]) -> Iterator[list[_Token]]:
    """Parts a run at "and", and at "of" where what stands before it is no head: the invasion's Ukraine, not a name."""
    vocabulary = rules.vocabulary
    heads = vocabulary.organisation_heads | vocabulary.place_heads | vocabulary.event_heads | vocabulary.media_heads
    for index, word in enumerate(words):
        if index and word.small in vocabulary.titles and index + 1 < len(words) and words[-1].small not in heads:
            # A title in the middle: Massachusetts Senator Elizabeth Warren.
            yield from _trim(words[:index], rules, sure)
            yield from _trim(words[index:], rules, sure)
            return
        if word.capital or word.small not in vocabulary.connectors:
            continue
        before = words[index - 1].small
        inner = word.small in _JOINING
        if word.small in _COORDINATING:
            keep = before not in heads and words[-1].small in heads and not _known(words[:index], sure)
            keep = keep or any(
                earlier.small in vocabulary.connectors for earlier in words[:index] if not earlier.capital
            )
        elif inner:
            keep = before in heads or before.removesuffix("s") in heads
        else:
            keep = True
        if not keep:
            yield from _trim(words[:index], rules, sure)
            yield from _trim(words[index + 1 :], rules, sure)
            return
    yield words


_COORDINATING = frozenset({"and", "і", "й", "та", "y", "e"})
_JOINING = frozenset({"of", "for", "the"})


def _known(words: Sequence[_Token], sure: Collection[str]) -> bool:
    return " ".join(word.text for word in words) in sure


def _is_body(words: Sequence[_Token], rules: NameRules) -> bool:
    """Whether a demonym belongs to what follows: Korean War, Ukrainian Armed Forces, European Union."""
    vocabulary = rules.vocabulary
    last = words[-1].small
    return (
        last in vocabulary.organisation_heads | vocabulary.event_heads | vocabulary.place_heads | vocabulary.media_heads
    )


def _is_code(text: str, rules: NameRules) -> bool:
    """Whether a word is a designator or an acronym that is a name."""
    if text.lower() in rules.vocabulary.abbreviations or _ROMAN.fullmatch(text):
        return False
    if _DESIGNATOR.fullmatch(text):
        return any(letter.isupper() for letter in text)
    return text.isupper() and _ALL_CAPITALS.fullmatch(text) is not None


def _is_name(
    words: Sequence[_Token], rules: NameRules, evidence: _Evidence, sure: Collection[str], *, weak: bool
) -> bool:
    vocabulary = rules.vocabulary
    first = words[0]
    if all(word.small in vocabulary.calendar or word.text.isdigit() for word in words):
        return False
    if len(words) == 1:
        if _is_code(first.text, rules):
            return True
        if first.small in vocabulary.abbreviations or len(first.text) < 2 or first.text in rules.demonyms:
            return False
        if first.small in vocabulary.titles and evidence.small[first.small]:
            return False
        if any(part in rules.demonyms for part in first.text.split("-")) and "-" in first.text:
            return False
        if not first.initial and not weak:
            # A word that stands in lower case more often is a common noun with a capital: the State, the Internet.
            return first.small not in vocabulary.common and evidence.small[first.small] <= evidence.capital[first.text]
        return first.text in sure or (
            evidence.capital[first.text] > 0
            and first.small not in vocabulary.common
            and not evidence.small[first.small]
        )
    if weak:
        return all(evidence.capital[word.text] or word.text in sure for word in words if word.capital)
    if first.initial and all(evidence.small[word.small] or word.small in vocabulary.common for word in words):
        return False
    return any(word.small not in vocabulary.common for word in words)


# --- which names are one ---


def _linked(candidates: Sequence[str], rules: NameRules, known: frozenset[str]) -> list[str]:
    """Without those that are only a short form of another: a surname, a given name."""
    shorts = {short for name in candidates for short, _ in rules.short_forms(name)}
    parts = {part for name in candidates if rules.short_forms(name) for part in name.split()}
    territories = _territories(rules)
    linked = []
    for name in candidates:
        short = name in shorts or name in parts
        plural = name.endswith("s") and name[:-1] in shorts
        if name in known or name in territories or not (short or plural):
            linked.append(name)
    return linked
