"""The names of an article: found by their capitals, by what the text shows of a word, and by what is known.

A surname or a part of a longer name is linked to the name in full; titles and demonyms are left off.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.names.capitals import ALL_CAPITALS, DESIGNATOR, by_capitals
from pipeline.names.model import Glossary, Name
from pipeline.names.scan import Meaning, Scanner, source_scanner
from pipeline.names.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from pipeline.names.model import Kind, NameRules
    from pipeline.names.text import Folded


def find_names(blocks: Sequence[str], rules: NameRules, known: Collection[str] = ()) -> tuple[Name, ...]:
    """The names in the texts of a document, in the order of their first mention, each with the texts it stands in.

    `known` are names from a glossary; they are found wherever they stand, also brands with a small letter.
    """
    folded = [fold(block) for block in blocks]
    sure = list(dict.fromkeys([*known, *_media_and_brands(folded, rules)]))
    if rules.find is not None:
        candidates = dict.fromkeys([*sure, *rules.find(folded)])
    else:
        sure += _by_territory(folded, rules)
        candidates = dict.fromkeys([*sure, *by_capitals(folded, rules, sure)])
    names = _linked(list(candidates), rules, frozenset(known))
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
    if name in vocabulary.organisations:
        return "organisation"
    if name in vocabulary.weapons or DESIGNATOR.fullmatch(name):
        return "weapon"
    # "Armed Forces of Ukraine", "Ministry of Defence": what stands before the connector is the head.
    head = next((index for index, word in enumerate(words) if index and word in vocabulary.connectors), len(words))
    if words[head - 1] == "house" and head < len(words):
        return "organisation"
    for word in (words[head - 1], words[-1], words[0]):
        if word in vocabulary.event_heads:
            return ""
        if len(words) > 1 and word in vocabulary.organisation_heads:
            return "organisation"
        if len(words) > 1 and word in vocabulary.place_heads:
            return "place"
    if rules.short_forms(name):
        return "person"
    if any(word in vocabulary.organisation_heads for word in words[1:]):  # Збройні сили України
        return "organisation"
    return "organisation" if ALL_CAPITALS.fullmatch(name) and name.isupper() else ""


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


def _linked(candidates: Sequence[str], rules: NameRules, known: frozenset[str]) -> list[str]:
    """Without those that are another in short, a surname or a given name, or another behind a common word.

    Nurse Olena Kovalenko is Olena Kovalenko where the article has her without the word as well.
    """
    shorts = {short for name in candidates for short, _ in rules.short_forms(name)}
    parts = {part for name in candidates if " " in name and rules.short_forms(name) for part in name.split()}
    territories = _territories(rules)
    people = {name for name in candidates if " " in name and rules.short_forms(name)}
    linked = []
    for name in candidates:
        first, _, rest = name.partition(" ")
        short = name in shorts or name in parts or (rest in people and first.lower() in rules.common())
        plural = name.endswith("s") and name[:-1] in shorts
        if name in known or name in territories or not (short or plural):
            linked.append(name)
    return linked
