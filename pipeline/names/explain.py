"""What the check of names sees in a pair without a glossary, step by step, for people who wonder about a finding."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.names.renderings import BESIDE, Renderings
from pipeline.names.spots import best, least, renders, tokens
from pipeline.names.text import fold
from pipeline.names.transliteration import Heard

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from pipeline.model import Pair, Span
    from pipeline.names.model import NameRules
    from pipeline.names.runs import Run, Word
    from pipeline.names.spots import Spot, Token
    from pipeline.names.text import Folded

_BEFORE = re.compile(r"[^\s\"'(]+\s*\Z")
_TITLES = 6
"""Words before a name that are looked at for titles."""


@dataclass(frozen=True, slots=True)
class Trace:
    """What became of a word of a name."""

    word: Word
    span: Span
    """In the source."""
    stands: bool
    by: str
    """What it was found by; empty where it was not."""
    place: Span | None
    """Where it stands, or else what sounds most like it; none where nothing does."""
    score: float | None
    """Of its transliteration, in nats; none where that was not asked."""
    least: float
    """The score from which a word is a rendering."""


@dataclass(frozen=True, slots=True)
class Traced:
    """A name of the source, and what became of it."""

    span: Span
    title: str
    """The titles that were left off before it."""
    identifiers: tuple[str, ...]
    """What it is in the gazetteer."""
    words: tuple[Trace, ...]
    """Empty where there is no translation."""
    nothing: bool
    """Whether it is but a common word at a sentence's start, which is looked for and never missed."""
    why: str
    """Why it is not accused although something of it is missing, if it is not; empty where nothing is."""


def trace(pair: Pair, covered: Collection[Span] = ()) -> tuple[Traced, ...]:
    """The names of a pair that no glossary lists, in their order; `covered` are spans that are left to the glossary."""
    source, target = fold(pair.source), fold(pair.target)
    tracer = _Tracer(pair, target)
    found = []
    for run in pair.source_language.names.runs(source, pair.source_language.names):
        spans = [source.span(word.start, word.end) for word in run.words]
        if any(start < end_ and start_ < end for start, end in spans for start_, end_ in covered):
            continue
        stands, words = tracer.words(run, spans) if pair.target.strip() else ((), ())
        found.append(
            Traced(
                (spans[0][0], spans[-1][1]),
                title_before(source, run.words[0].start, pair.source_language.names),
                tuple(dict.fromkeys(one for word in run.words for one in word.identifiers)),
                words,
                all(word.common and word.initial and not word.identifiers for word in run.words),
                "" if all(stands) else tracer.why(run, stands, source),
            )
        )
    return tuple(found)


def title_before(text: Folded, start: int, rules: NameRules) -> str:
    """The titles right before a name: Lt. Gen., former President."""
    vocabulary = rules.vocabulary
    begin = start
    for _ in range(_TITLES):
        match = _BEFORE.search(text.text, 0, begin)
        word = match.group().strip().lower() if match else ""
        known = {word, word.rstrip(".")} & (vocabulary.titles | vocabulary.qualifiers | vocabulary.dotted)
        if match is None or not known:
            break
        begin = match.start()
    return text.text[begin:start].strip()


class _Tracer:
    """Asks what the check asks, a word at a time."""

    def __init__(self, pair: Pair, target: Folded) -> None:
        self._source, self._target = pair.source_language.names, pair.target_language.names
        self._renderings = Renderings(pair.source_language, pair.target_language)
        self._text = target
        self._heard = Heard.of(target.text)
        self._tokens = tokens(target.text)

    def words(self, run: Run, spans: Sequence[Span]) -> tuple[tuple[bool, ...], tuple[Trace, ...]]:
        """Which words stand in the translation, and what was found of each."""
        at_once = self._renderings.stand(run, self._heard)
        in_all = at_once if all(at_once) else self._renderings.likely(run, at_once, self._heard)
        traces = tuple(
            self._trace(word, span, at_once[at], in_all[at])
            for at, (word, span) in enumerate(zip(run.words, spans, strict=True))
        )
        return tuple(in_all), traces

    def _trace(self, word: Word, span: Span, at_once: bool, stands: bool) -> Trace:
        gazetteer = self._target.gazetteer()
        for identifier in self._renderings.meant(word):
            if match := gazetteer.sought(identifier).search(self._text.text):
                return Trace(word, span, True, "a form of the gazetteer", self._span(match.span()), None, 0.0)
        spot = best(word.letters, self._tokens, self._renderings.model)
        asked = least(word.letters)
        if spot is None:
            return Trace(
                word, span, stands, "its own and the words beside it together" if stands else "", None, None, asked
            )
        by = ""
        if spot.same:
            by = "the same letters"
        elif renders(spot, word.letters):
            by = "transliteration"
        elif at_once:
            by = "its stem, or together with the words beside it"
            spot = self._shorter(word) or spot
        elif stands and spot.score >= BESIDE * len(word.letters):
            by, asked = "transliteration, beside another word of the name", BESIDE * len(word.letters)
        elif stands:
            by = "its own and the words beside it together, or inside another word"
        score = None if spot.same else spot.score
        return Trace(word, span, stands, by if stands else "", self._place(spot), score, asked)

    def _shorter(self, word: Word) -> Spot | None:
        stems = [(stem, best(stem, self._tokens, self._renderings.model)) for stem in self._source.stems(word.letters)]
        return next((spot for stem, spot in stems if spot and renders(spot, stem)), None)

    def _place(self, spot: Spot) -> Span:
        return self._span(_bounds(spot.token))

    def _span(self, bounds: Span) -> Span:
        return self._text.span(*bounds)

    def why(self, run: Run, stands: Sequence[bool], source: Folded) -> str:
        """What speaks against accusing a name, as far as one pair shows it."""
        words = run.words
        proper = [at for at, word in enumerate(words) if not word.common or stands[at : at + 1] == (True,)]
        if not stands:
            return ""
        if not proper or (words[-1].common and not stands[-1] and len(words) == 1):
            return "its words are common words as well, whose capital says nothing"
        if words[-1].common and stands[-1]:
            return "its last word stands there"
        if stands[0] and self._source.family_first(" ".join(word.text for word in words)):
            return "the family name stands there"
        deciding = words[proper[-1]]
        if stands[proper[-1]]:
            return f"“{deciding.text}” stands there, which decides"
        if deciding.identifiers and run.body:
            return "the name of a body, which may have another in the translation"
        if deciding.identifiers and not any(one in self._target.gazetteer() for one in deciding.identifiers):
            return "the gazetteer has no form of it in the translation's language"
        if self._renderings.transcribed(source.text[words[0].start : words[-1].end], self._heard):
            return "it stands there as the rules of transcription for its language have it"
        if deciding.initial:
            return "a sentence starts with it, so that the capital says nothing"
        return "nothing shows that it is a name and not to be translated, or a pronoun may stand for it"


def _bounds(token: Token) -> Span:
    return token.start, token.end
