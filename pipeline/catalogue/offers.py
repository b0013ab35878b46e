"""What a new text is offered: the translation of an old one that it is like, whole, in pieces or put together."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from rapidfuzz import fuzz

from pipeline.catalogue.recalled import is_open, recall_note
from pipeline.catalogue.regroup import cut_at_sentences, cut_by_length, joined, one_after_the_other, places_in
from pipeline.catalogue.similar import Index
from pipeline.memory.likeness import likeness, words
from pipeline.units.placeholders import PLACEHOLDER

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pipeline.catalogue.po import Message
    from pipeline.languages.sentences import SentenceRules
    from pipeline.memory.model import Match

SIMILAR = 0.6
"""Above this likeness the translation of a text that is gone is offered."""
SIMILAR_IN_USE = 0.7
"""Above this, that of a text that still stands elsewhere."""
SIMILAR_PARTS = 0.7
"""Above this, texts that were split or joined are taken for the same."""
INSIDE = 75.0
"""From this on a text is taken to stand in a longer one: so many of its words do, in per cent, and so many of its
characters in one stretch of it (rapidfuzz's partial ratio)."""
MORE = 0.05
"""By so much likeness an offer from elsewhere must be better: than that of a text gone, than one of this article."""
SURE = 0.9
"""From this likeness on a text is the other; only of that one is asked whether it was split or joined."""
UNCHANGED = 0.999
"""What only texts exceed in which not a word changed."""
TOO_LONG = 20_000
"""Characters of a text for which nothing is looked for."""
LONGEST_RUN = 200
"""Texts that may become one, or that one may become."""
TRIED = 4
"""The likeliest texts of which one is asked whether it was split or joined."""


@dataclass(frozen=True, slots=True)
class Offer:
    """A translation for a new text, and where it comes from."""

    target: str
    likeness: float
    fuzzy: bool = True
    places: tuple[int, ...] = ()
    """The old messages, as positions; none where it is from the memory."""
    flags: tuple[str, ...] = ()
    comments: str = ""
    previous_context: str | None = None
    previous_source: str | None = None
    notes: tuple[str, ...] = ()


def offers(
    new: Sequence[Message],
    old: Sequence[Message],
    pairs: Mapping[int, int],
    rules: SentenceRules | None,
    memory: Mapping[str, Match],
    *,
    in_use: bool = True,
    own: bool = False,
) -> dict[int, Offer]:
    """By position, what each new message is offered that has no old one in `pairs`, or an empty one there.

    Without sentence `rules` nothing is cut or put together; without `in_use` only what is gone is offered. See
    `merge`.
    """
    changed = len(pairs) < len(new) or any(old[place].obsolete for place in pairs.values())
    found = _Search(new, old, pairs, rules, in_use=in_use, own=own).offers() if changed else {}
    for index, message in enumerate(new):
        match = None if message.plural else memory.get(message.source)
        if match and (index not in pairs or is_open(old[pairs[index]])) and _is_better(match, found.get(index)):
            found[index] = _recalled(message, match)
    return found


def _is_better(match: Match, offer: Offer | None) -> bool:
    if offer is None:
        return True
    same = (match.translation.source, match.translation.target) == (offer.previous_source, offer.target)
    return offer.fuzzy and not same and match.likeness > offer.likeness + MORE


def _recalled(message: Message, match: Match) -> Offer:
    found = match.translation
    return Offer(
        found.target,
        match.likeness,
        previous_context=found.context if found.context not in {"", message.context} else None,
        previous_source=found.source,
        notes=(recall_note(match),),
    )


class _Search:
    """The search through one catalogue; `offers` is called once."""

    def __init__(
        self,
        new: Sequence[Message],
        old: Sequence[Message],
        pairs: Mapping[int, int],
        rules: SentenceRules | None,
        *,
        in_use: bool,
        own: bool,
    ) -> None:
        self.new, self.old, self.pairs, self.rules, self.own = new, old, pairs, rules, own
        used = set(pairs.values())
        self.gone = {
            place
            for place, message in enumerate(old)
            if place not in used
            and not message.plural
            and (own or message.target.strip())
            and len(message.source) <= TOO_LONG
        }
        self.gone_index = _Places(self.old, sorted(self.gone))
        self.used_index = _Places(
            old,
            [
                place
                for place in sorted(used if in_use else ())
                if old[place].target.strip() and not (old[place].fuzzy or old[place].obsolete)
            ],
        )
        self.found: dict[int, Offer] = {}

    def offers(self) -> dict[int, Offer]:
        for index, message in enumerate(self.new):
            if not self._is_free(index) or len(message.source) > TOO_LONG:
                continue
            if index in self.pairs:  # with an obsolete one: what is in use may have been corrected since
                place = self.pairs[index]
                if self.rules and self.gone:
                    likely = [at for at in self._likely(index) if at != place][:TRIED]
                    self.found |= self._regrouped(index, likely, UNCHANGED, self.rules)
                continue
            likely = self._likely(index)
            single = self._single(index, likely)
            least = single.likeness if single else 0.0
            tried = likely[: TRIED if least < SURE else 1]
            regrouped = self._regrouped(index, tried, least, self.rules) if self.rules else {}
            if regrouped:
                self.found |= regrouped
            elif single:
                self.found[index] = single
                self.gone.difference_update(place for place in single.places if self.old[place].fuzzy)
        return self.found

    def _likely(self, index: int) -> list[int]:
        """Old messages that may be what this one was: first those between whose neighbours it stands."""
        beside = [self.pairs[index + step] - step for step in (-1, 1) if index + step in self.pairs]
        found = [place for place in beside if place in self.gone]
        return list(dict.fromkeys([*found, *self.gone_index.likely(self.new[index].source)]))

    def _single(self, index: int, likely: Sequence[int]) -> Offer | None:
        """Of what is gone the most similar, or of what still stands elsewhere, if that is much more so."""
        message = self.new[index]
        gone = [place for place in likely if place in self.gone and self.old[place].target]
        best, alike = self._best(message.source, gone, SIMILAR)
        if alike < SIMILAR_IN_USE:
            other, more = self._best(message.source, self.used_index.likely(message.source), SIMILAR_IN_USE)
            if more > alike + MORE:
                best, alike = other, more
        return _whole(message, self.old[best], best, alike) if alike else None

    def _best(self, text: str, places: Sequence[int], least: float) -> tuple[int, float]:
        """The place of the most similar text and how much it is so; 0 where none is more so than `least`."""
        best, most = 0, least
        for place in places:
            alike = likeness(text, self.old[place].source, most)
            if alike > most:
                best, most = place, alike
        return best, most if most > least else 0.0

    # --- split and joined texts ---

    def _regrouped(self, index: int, likely: Sequence[int], least: float, rules: SentenceRules) -> dict[int, Offer]:
        """What this text is offered if it was joined from several; or it and its neighbours, if they were one."""
        text = self.new[index].source
        for place in likely:
            if place not in self.gone or self.old[place].obsolete:
                continue
            whole = self.old[place].source
            if len(whole) < len(text) and _is_inside(whole, text):
                found = self._joined(index, place, least)
            elif len(text) < len(whole) and _is_inside(text, whole):
                found = self._split(place, index, least, rules)
            else:
                continue
            if found:
                return found
        return {}

    # Where not a word changed, the texts around may be those that stand elsewhere, too; otherwise only such as are
    # gone, or have nothing yet.

    def _was_here(self, place: int) -> bool:
        return (
            0 <= place < len(self.old)
            and not self.old[place].obsolete
            and bool(self.old[place].target.strip() or self.own)
        )

    def _is_free(self, index: int) -> bool:
        if not 0 <= index < len(self.new) or index in self.found or self.new[index].plural:
            return False
        return index not in self.pairs or self.old[self.pairs[index]].obsolete

    def _joined(self, index: int, place: int, least: float) -> dict[int, Offer]:
        message = self.new[index]
        run = _run(place, self._was_here, lambda at: self.old[at].source, message.source)
        parts = [self.old[at] for at in run]
        places = places_in(message.source, [part.source for part in parts])
        if places is not None:
            fuzzy, alike = any(part.fuzzy for part in parts), 1.0
            target = joined(message.source, places, [part.target or part.source for part in parts])
        else:
            run = _run(
                place, lambda at: at in self.gone and self._was_here(at), lambda at: self.old[at].source, message.source
            )
            parts = [self.old[at] for at in run]
            fuzzy, target = True, one_after_the_other([(part.source, part.target or part.source) for part in parts])
            alike = likeness(message.source, _together(parts), max(SIMILAR_PARTS, least))
        if len(run) < 2 or alike <= max(SIMILAR_PARTS, least) or not any(part.target for part in parts):
            return {}
        if fuzzy and least == UNCHANGED:
            return {}
        comments = "\n".join(part.comments for part in parts if part.comments)
        source = _together(parts) if fuzzy else None
        places_gone = tuple(at for at in run if at in self.gone)
        return {index: Offer(target, alike, fuzzy, places_gone, parts[0].flags, comments, previous_source=source)}

    def _split(self, place: int, index: int, least: float, rules: SentenceRules) -> dict[int, Offer]:
        whole = self.old[place]
        run = _run(index, lambda at: 0 <= at < len(self.new), lambda at: self.new[at].source, whole.source)
        sources = [self.new[at].source for at in run]
        places = places_in(whole.source, sources)
        if places is not None:
            alike = 1.0
        else:
            run = _run(index, self._is_free, lambda at: self.new[at].source, whole.source)
            sources = [self.new[at].source for at in run]
            alike = likeness(whole.source, " ".join(sources), max(SIMILAR_PARTS, least))
        if len(run) < 2 or alike <= max(SIMILAR_PARTS, least) or not whole.target:
            return {}
        pieces = cut_at_sentences(whole.target, sources, places, rules) if places is not None else None
        fuzzy = whole.fuzzy or pieces is None
        if fuzzy and least == UNCHANGED:
            return {}
        offered = pieces or cut_by_length(whole.target, sources) or [whole.target] * len(run)
        # Only what is confirmed takes the place of what was confirmed once.
        goes_on = [at for at in run if self._is_free(at) and not (fuzzy and at in self.pairs)]
        first = _whole(self.new[run[0]], whole, place, alike)
        if len(goes_on) < len(run):
            first = replace(first, places=())  # not all of it goes on in new entries: the old one stays
        return {
            at: replace(
                first,
                target="" if self.own and piece == source else piece,
                fuzzy=fuzzy,
                comments=first.comments if at == run[0] else "",
                previous_context=first.previous_context if fuzzy else None,
                previous_source=first.previous_source if fuzzy else None,
            )
            for at, source, piece in zip(run, sources, offered, strict=True)
            if at in goes_on
        }


def _whole(message: Message, old: Message, place: int, alike: float) -> Offer:
    """An old translation as it is; its previous text is the one that was last confirmed."""
    context, source = old.context, old.source
    if old.fuzzy and old.previous_source is not None:
        context, source = old.previous_context or context, old.previous_source
    return Offer(
        old.target,
        alike,
        places=(place,),
        flags=old.flags,
        comments=old.comments,
        previous_context=context if context != message.context else None,
        previous_source=source,
    )


def _together(parts: Sequence[Message]) -> str:
    return one_after_the_other([(part.source, part.source) for part in parts])


def _is_inside(part: str, whole: str) -> bool:
    """Whether a text stands in a longer one, word for word or nearly."""
    if _unnumbered(part) in _unnumbered(whole):
        return True
    own = _word_set(part)
    shared = own & _word_set(whole)  # a quick look, before the slow one
    return 100 * len(shared) >= INSIDE * len(own) and fuzz.partial_ratio(part, whole, score_cutoff=INSIDE) >= INSIDE


@lru_cache(maxsize=10_000)
def _word_set(text: str) -> frozenset[str]:
    return frozenset(words(text))


def _unnumbered(text: str) -> str:
    return PLACEHOLDER.sub(r"<\g<close>\g<void>>", text) if "<" in text else text


def _run(at: int, is_one: Callable[[int], bool], text: Callable[[int], str], whole: str) -> range:
    """The positions around this one whose texts stand in the whole, too."""
    first = last = at
    while at - first < LONGEST_RUN and is_one(first - 1) and _is_inside(text(first - 1), whole):
        first -= 1
    while last - at < LONGEST_RUN and is_one(last + 1) and _is_inside(text(last + 1), whole):
        last += 1
    return range(first, last + 1)


class _Places:
    """Some of the old messages by their words; the index is made when it is first asked."""

    def __init__(self, old: Sequence[Message], places: Sequence[int]) -> None:
        self._old, self._places = old, places

    @cached_property
    def _index(self) -> Index:
        return Index([self._old[place].source for place in self._places])

    def likely(self, text: str) -> list[int]:
        return [self._places[number] for number in self._index.likely(text)]
