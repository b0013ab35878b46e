"""Which name of the source is rendered where in the translation. Knows no language.

Each mention of the source needs a place of its own in the translation: a name that stands twice in a
sentence and once in its translation was dropped once. What a language lets stand for two things is carried:
where a country's name is also its adjective (한국 정부, the South Korean government), the adjectives of the
source take their places first; a surname that several people bear may be any of them; two names that are
translated alike (DPRK and North Korea, 북한) share their places.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.names.model import Glossary, Mention
from pipeline.names.scan import Hit, forbidden_scanner, full_shapes, source_scanner, target_scanner
from pipeline.names.text import fold

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from pipeline.model import Pair, Span
    from pipeline.names.model import NameRules, Word
    from pipeline.names.text import Folded

_SHORT = 3
"""Letters of a word that says nothing of itself: of, the, and."""
MOST = 150
"""Mentions of a unit that are given a place each; in a unit with more, one place for a name is enough."""


@dataclass(frozen=True, slots=True)
class Rendering:
    """A mention of the source, and the translation's places that can stand for it."""

    mention: Mention
    spans: tuple[Span, ...]
    """All places that would do for the mention, in the translation's order."""
    taken: Span | None
    """The one that is the mention's own; none where there are fewer places than mentions."""
    required: int
    """How many of `spans` the unit needs: with fewer, this mention or one that shares them has none."""
    rivals: tuple[Mention, ...] = ()
    """Other mentions that can stand in the same places."""
    shortened: tuple[Span, ...] = ()
    """Places of the short form, which doesn't do for a mention in full."""


@dataclass(frozen=True, slots=True)
class Misuse:
    """A name of the source that stands in the translation in a form that the glossary forbids."""

    mentions: tuple[Mention, ...]
    word: Word
    """Which word of a person's name the form is of."""
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """All that was found in a pair."""

    renderings: tuple[Rendering, ...] = ()
    strangers: tuple[tuple[str, Span], ...] = ()
    """Names in the translation that the source does not mention, with their spans."""
    covered: tuple[Span, ...] = ()
    """Every span of the translation that is some name."""
    misuses: tuple[Misuse, ...] = ()


def find_mentions(text: str, glossary: Glossary, rules: NameRules) -> tuple[Mention, ...]:
    """The glossary's names in a source text, in their order; short forms count, adjectives don't."""
    folded = fold(text)
    hits = source_scanner(glossary, rules).scan(folded)
    return tuple(_mention(hit, folded) for hit in hits if _is_mention(hit))


def settled_spans(text: str, glossary: Glossary, rules: NameRules) -> list[Span]:
    """What a translator has decided on in a source text: the glossary's names, and what was struck out as no name."""
    folded = fold(text)
    spans = [mention.span for mention in find_mentions(text, glossary, rules)] if glossary else []
    if glossary.no_names:
        struck = source_scanner(Glossary.of((name, "") for name in glossary.no_names), rules)
        spans += [folded.span(hit.start, hit.end) for hit in struck.scan(folded)]
    return spans


def align(pair: Pair) -> tuple[Rendering, ...]:
    """Each mention of a pair's source with its places in the translation; names without a translation are left out."""
    return compare(pair).renderings


def compare(pair: Pair) -> Comparison:
    """What became of the names of a pair."""
    if not pair.glossary:
        return Comparison()
    source, target = pair.source_language.names, pair.target_language.names
    text = fold(pair.source)
    translated = _translated(pair.glossary)
    found = tuple(source_scanner(pair.glossary, source).scan(text))
    mentions = tuple(_mention(hit, text) for hit in found if _is_mention(hit))
    wanted = tuple(mention for mention in mentions if translated.issuperset(mention.names))
    mentioned = {name for mention in mentions for name in mention.names}
    barred = mentioned.intersection(name for name, _ in pair.glossary.forbidden)
    if not wanted and not barred:
        return Comparison()
    adjectives = tuple(hit for hit in found if not hit.inside and not _is_mention(hit))
    folded = fold(pair.target)
    hits = tuple(target_scanner(pair.glossary, source, target).scan(folded))
    misused = _misused(pair, folded, hits, mentioned) if barred else ()
    if misused:
        hits = tuple(hit for hit in hits if not any(_holds(place, hit) for place in misused))
    said = frozenset(re.findall(r"\w+", text.text)) if any(hit.inside for hit in hits) else frozenset()
    usable: list[Hit] = []
    hidden: list[Hit] = []
    for hit in hits:
        longer = {meaning.name for meaning in hit.inside}
        belongs = longer.isdisjoint(mentioned) and any(
            hit.means(_belongs_to(name, pair.glossary, source)) and _spoken_of(name, said) for name in longer
        )
        (usable if not longer or belongs else hidden).append(hit)
    known = mentioned | {meaning.name for hit in adjectives for meaning in hit.meanings}
    return Comparison(
        renderings=_assign(wanted, adjectives, [*usable, *hidden], len(usable), folded),
        strangers=tuple(
            (hit.meanings[0].name, folded.span(hit.start, hit.end))
            for hit in hits
            if not hit.inside and not hit.means(known)
        ),
        covered=tuple(folded.span(hit.start, hit.end) for hit in (*hits, *misused) if not hit.inside),
        misuses=_misuses(misused, mentions, folded),
    )


def _holds(outer: Hit, inner: Hit) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def _misused(pair: Pair, folded: Folded, hits: Sequence[Hit], mentioned: Collection[str]) -> tuple[Hit, ...]:
    """Where a forbidden form of a mentioned name stands, unless that is part of a longer allowed form of any name."""
    source, target = pair.source_language.names, pair.target_language.names
    found: list[Hit] = []
    for hit in forbidden_scanner(pair.glossary, source, target).scan(folded):
        meanings = tuple(meaning for meaning in hit.meanings if meaning.name in mentioned)
        over = [other for other in hits if _holds(other, hit)]
        if (
            meanings
            and not any(_holds(place, hit) for place in found)
            and all(_holds(hit, other) for other in over)
            and (not any(other.means(mentioned) for other in over) or _written_as_forbidden(pair, folded, hit))
        ):
            found.append(Hit(hit.start, hit.end, meanings))
    return tuple(found)


def _written_as_forbidden(pair: Pair, folded: Folded, hit: Hit) -> bool:
    """Whether only its capitals make a place a forbidden form: hromadske, never Hromadske."""
    source, target = pair.source_language.names, pair.target_language.names
    text = folded.text[hit.start : hit.end]

    def shapes(entries: Sequence[tuple[str, tuple[str, ...]]]) -> set[str]:
        return {fold(shape).text for name, forms in entries for shape, _ in full_shapes(name, forms, source, target)}

    return text in shapes([entry for entry in pair.glossary.forbidden if hit.means(entry[:1])]) and (
        text not in shapes(pair.glossary.entries)
    )


def _misuses(places: Sequence[Hit], mentions: Sequence[Mention], folded: Folded) -> tuple[Misuse, ...]:
    """The places of each name together, in the order of the first ones."""
    spans: dict[tuple[tuple[Mention, ...], Word], list[Span]] = {}
    for place in places:
        meant = tuple(mention for mention in mentions if place.means(mention.names))
        word = min((meaning.word for meaning in place.meanings), key=len)
        spans.setdefault((meant, word), []).append(folded.span(place.start, place.end))
    return tuple(Misuse(meant, word, tuple(listed)) for (meant, word), listed in spans.items())


@lru_cache(maxsize=32)
def _translated(glossary: Glossary) -> frozenset[str]:
    return frozenset(name for name, forms in glossary.entries if forms)


@lru_cache(maxsize=4096)
def _belongs_to(name: str, glossary: Glossary, rules: NameRules) -> frozenset[str]:
    """The names whose body a name is: Ukraine for "Armed Forces of Ukraine" and "Ukrainian Armed Forces".

    A name at its head does not count: Kursk Oblast is not something of Kursk, but another place.
    """
    hits = source_scanner(glossary, rules).scan(fold(name))
    return frozenset(
        meaning.name
        for hit in hits
        for meaning in hit.meanings
        if meaning.name != name and (hit.start > 0 or meaning.demonym)
    )


def _spoken_of(name: str, said: frozenset[str]) -> bool:
    """Whether a text of these words speaks of a body without naming it: Ukraine's armed forces, for its name."""
    return not said.isdisjoint({word.lower() for word in name.split() if len(word) > _SHORT})


def _is_mention(hit: Hit) -> bool:
    return not hit.inside and not all(meaning.demonym for meaning in hit.meanings)


def _mention(hit: Hit, folded: Folded) -> Mention:
    # A shape that is a name in full and another's short form is the one in full.
    meanings = [meaning for meaning in hit.meanings if not meaning.demonym]
    word = min((meaning.word for meaning in meanings), key=len)
    names = tuple(dict.fromkeys(meaning.name for meaning in meanings if meaning.word == word or word))
    return Mention(names[0], *folded.span(hit.start, hit.end), word=word, others=names[1:])


def _assign(
    mentions: Sequence[Mention], adjectives: Sequence[Hit], places: Sequence[Hit], usable: int, folded: Folded
) -> tuple[Rendering, ...]:
    """Gives each mention a place of its own, as far as they go, after each adjective that can take one."""
    spans = [folded.span(hit.start, hit.end) for hit in places]
    in_full = frozenset(meaning.name for hit in places[:usable] for meaning in hit.meanings if not meaning.word)
    kinds = {(mention.names, mention.word): mention for mention in mentions}
    fitting = {key: _chances(mention, places[:usable], in_full) for key, mention in kinds.items()}
    chances = [fitting[mention.names, mention.word] for mention in mentions]
    crowded = len(mentions) + len(adjectives) > MOST or len(places) > MOST
    takers = [] if crowded else [_adjective_chances(hit, places, usable) for hit in adjectives]
    taken: list[int | None] = [chance[0] if chance else None for chance in chances]
    if not crowded:
        owned = {who: place for place, who in _match([*takers, *chances]).items()}
        taken = [owned.get(len(takers) + index) for index in range(len(mentions))]
    shown = {key: tuple(sorted(spans[index] for index in chance)) for key, chance in fitting.items()}
    sets = {key: frozenset(chance) for key, chance in fitting.items()}
    return tuple(
        Rendering(
            mention=mention,
            spans=shown[key],
            taken=None if (place := taken[index]) is None else spans[place],
            required=1
            if crowded or not sets[key]
            else sum(1 for chance in (*takers, *chances) if chance and sets[key].issuperset(chance)),
            rivals=()
            if crowded
            else tuple(
                other
                for at, other in enumerate(mentions)
                if at != index and not sets[key].isdisjoint(sets[other.names, other.word])
            ),
            shortened=()
            if sets[key] or mention.word
            else tuple(
                span
                for span, hit in zip(spans[:usable], places, strict=False)
                if any(meaning.name == mention.name for meaning in hit.meanings)
            ),
        )
        for index, mention in enumerate(mentions)
        for key in [(mention.names, mention.word)]
    )


def _chances(mention: Mention, places: Sequence[Hit], in_full: frozenset[str]) -> list[int]:
    """The places that would do for a mention, the best first."""
    full, short = [], []
    for index, hit in enumerate(places):
        words = {meaning.word for meaning in hit.meanings if meaning.name in mention.names}
        if "" in words:
            full.append(index)
        elif words and (mention.word in words or (not mention.word and mention.name in in_full)):
            # In full once, a person may be called by the surname after that.
            short.append(index)
    return short + full if mention.word else full + short


def _adjective_chances(adjective: Hit, places: Sequence[Hit], usable: int) -> list[int]:
    """The places that would do for an adjective or an inhabitant; best inside a longer name, as in 우크라이나군."""
    origins = {meaning.name for meaning in adjective.meanings}
    fitting = [
        index
        for index, hit in enumerate(places)
        if any(meaning.demonym and meaning.name in origins for meaning in hit.meanings)
    ]
    return [*(index for index in fitting if index >= usable), *(index for index in fitting if index < usable)]


def _match(chances: Sequence[Sequence[int]]) -> dict[int, int]:
    """A greatest matching (augmenting paths): place -> who has it. Who comes first never loses a place altogether."""
    owners: dict[int, int] = {}

    def place(who: int, tried: set[int]) -> bool:
        free = next((option for option in chances[who] if option not in owners), None)
        if free is not None:
            owners[free] = who
            return True
        for option in chances[who]:
            if option not in tried:
                tried.add(option)
                if place(owners[option], tried):
                    owners[option] = who
                    return True
        return False

    for who in range(len(chances)):
        place(who, set())
    return owners
