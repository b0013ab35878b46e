"""The words of a source text that may be names, those of one name together. No glossary is asked.

This is light work for each unit of a catalogue; the names of an article are found with more care by
`pipeline.names.extract`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.names.transliteration import letters

if TYPE_CHECKING:
    from pipeline.names.model import NameRules
    from pipeline.names.text import Folded

_CAPITALS = "".join(letter for letter in map(chr, range(0x41, 0x530)) if letter.isupper())
_NAME = re.compile(rf"(?<![\w'])(?:(?:[{_CAPITALS}]\.){{2,}}|[{_CAPITALS}]\w*(?:['&]\w+)*(?:-[a-z]\w*)?)")
_CLITIC = re.compile(r"'(?:s|d|ll|re|ve|m|t)?$")
_POSSESSIVE = frozenset({"'", "'s"})
_INITIAL = re.compile(r"(?:^|[.?!…:;•\"(\[]|--|[–—] ?)[ \"'(]*$")
_LOOK_BACK = 6
"""Characters before a word that tell whether a sentence starts with it."""
_JOINTS = frozenset({" ", "-", ". "})
_MOST = 6
"""Words of a name."""
HEADLINE = 0.6
"""The part of a text's longer words with capitals from which it is a headline."""
_SHORTEST = 3
"""Letters of a word that is a part of a compound."""
_LONGEST_LEAD = 20
"""Characters of small words inside a name: van der, bin, al-."""
_ACRONYM = re.compile(rf"(?:[{_CAPITALS}]\.){{2,}}|[{_CAPITALS}]+&?[{_CAPITALS}]+s?")
DATELINE = re.compile(
    rf"(?:[{_CAPITALS}'.-]+\s)*[{_CAPITALS}'.-]+, (?P<country>[^—–(-]{{3,30}}?) (?:\([^)]{{1,30}}\) )?(?:[—–-]|--) "
)
"""KHARKIV, Ukraine (AP) — names a country that other languages leave to the city."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word that must stand in the translation; or a thing of the gazetteer, of one word or more."""

    text: str
    start: int
    """In the folded text."""
    end: int
    letters: str
    lead: str = ""
    """The letters of the small words right before it that belong to it: vonder, al."""
    identifiers: tuple[str, ...] = ()
    """What it is in the gazetteer."""
    common: bool = False
    """Whether it is a common word with a capital, too."""
    initial: bool = False
    """Whether a sentence or a quotation starts with it, so that the capital says nothing."""
    dateline: bool = False
    """Whether it is the country behind the city from which a report comes."""


@dataclass(frozen=True, slots=True)
class Run:
    """Words that may be one name."""

    words: tuple[Word, ...]
    titled: bool = False
    """Whether a title stands before them, so that they are a person's name."""
    body: bool = False
    """Whether one of them says that they are the name of a body, a place, a paper: Court, Street, Times."""
    hyphened: frozenset[int] = frozenset()
    """The words that a hyphen joins to the one before."""


@lru_cache(maxsize=16)
def _heads(rules: NameRules) -> frozenset[str]:
    vocabulary = rules.vocabulary
    return vocabulary.organisation_heads | vocabulary.place_heads | vocabulary.event_heads | vocabulary.media_heads


def runs_by_capitals(text: Folded, rules: NameRules) -> list[Run]:
    """What has capitals, but for titles, dates and acronyms that nothing is known of."""
    vocabulary, gazetteer, common, heads = rules.vocabulary, rules.gazetteer(), rules.common(), _heads(rules)
    folded = text.text
    dateline = DATELINE.match(folded)
    runs: list[Run] = []
    words: list[Word] = []
    hyphened: set[int] = set()
    titled = body = initials = False
    taken = last = 0
    headline = _is_headline(folded)
    for match in _NAME.finditer(folded):
        start, end = match.span()
        if start < taken:
            continue
        written = match.group()
        clitic = ""
        if "'" in written and (ending := _CLITIC.search(written)) and ending.start():
            clitic = ending.group()
            written = written[: ending.start()]
            end = start + len(written)
        if "-" in written:
            written = _without_addition(written, rules)
            end = start + len(written)
        joint, lead = folded[last:start], ""
        if len(joint) > 1 and joint != ". " and (head := _lead(folded, start, rules)) < start:
            joint, lead = folded[last:head], letters(folded[head:start])
        # A full stop joins an initial only: John F. Kennedy, but They met Ferguson. Delacroix left.
        if joint not in _JOINTS or (joint == ". " and not (initials or titled)) or len(words) >= _MOST:
            if words:
                runs.append(Run(tuple(words), titled, body, frozenset(hyphened)))
            words, hyphened, titled, body = [], set(), False, False
        last = end
        initials = False
        small = written.lower()
        known = gazetteer.at(folded, written, start)
        closes = opens = False
        if clitic and clitic not in _POSSESSIVE:
            closes, last = True, match.end()  # I'm, They've
        elif small.rstrip(".") in vocabulary.titles and not (known and known.name and known.end > end):
            opens = True
        elif known and known.end >= end:
            stop = taken = last = known.end
            closes = not known.name
            placed = dateline is not None and start < dateline.end()
            if known.name and not (dateline and placed and known.end > dateline.end("country")):
                name = folded[start:stop]
                usual = known.weak or (not known.place and all(part in common for part in name.lower().split()))
                words.append(Word(name, start, stop, letters(name), lead, known.identifiers, usual, dateline=placed))
        elif small in vocabulary.qualifiers:
            opens = True
        elif len(written) == 1 or (len(written) == 2 and written[1] == "."):
            initials = True
            continue
        elif (
            not {small, small.removesuffix("s")}.isdisjoint(vocabulary.calendar)
            or _ACRONYM.fullmatch(written)
            or any(map(str.isdigit, written))
        ):
            closes = True
        else:
            if joint == "-" and words:
                hyphened.add(len(words))
            initial = not start or (
                not titled and not words and _INITIAL.search(folded, max(0, start - _LOOK_BACK), start) is not None
            )
            usual = small in common or small in heads or (initial and _is_compound(small, common))
            if titled and not words and not headline and small not in vocabulary.common | heads:
                usual = usual and folded[end + 1 : end + 2].isupper()  # President Trump, but Mr Evil President
            if not usual and not words and not titled and rules.adjective(small):
                following = folded[end : end + 2]
                usual = following[:1] == " " and following[1:].islower()
            words.append(Word(written, start, end, letters(written), lead, (), usual, initial))
            body = body or small in heads
        if closes or opens or clitic:
            if words:
                runs.append(Run(tuple(words), titled, body, frozenset(hyphened)))
            words, hyphened, titled, body = [], set(), opens, False
    if words:
        runs.append(Run(tuple(words), titled, body, frozenset(hyphened)))
    return runs


def _is_headline(text: str) -> bool:
    """Whether nearly all longer words have a capital, so that it says nothing."""
    longer = [word for word in text.split() if len(word) > _SHORTEST]
    return len(longer) > _SHORTEST and sum(word[0].isupper() for word in longer) > HEADLINE * len(longer)


def _without_addition(written: str, rules: NameRules) -> str:
    """Without what a hyphen adds to a name: Moscow-based; Jong-un is one name."""
    head, _, tail = written.rpartition("-")
    return head if tail in rules.vocabulary.added or tail in rules.common() else written


@lru_cache(maxsize=10_000)
def _is_compound(small: str, common: frozenset[str]) -> bool:
    """Whether a word is made of two that are common: floodwaters, carmakers."""
    cuts = range(_SHORTEST, len(small) - _SHORTEST + 1)
    return any(small[:at] in common and small[at:] in common for at in cuts)


def _lead(text: str, start: int, rules: NameRules) -> int:
    """Where the small words start that stand before a name and belong to it: van der, al-; `start` without any."""
    at = start
    while at > 1 and text[at - 1] in " -" and start - at < _LONGEST_LEAD:
        begin = at - 1
        while begin and text[begin - 1].isalpha():
            begin -= 1
        if text[begin : at - 1] not in rules.vocabulary.within:
            break
        at = begin
    return at
