"""Names that no glossary lists: told from what stands in the translation by their letters.

A word of the source that may be a name is looked for in the translation: as a thing of the gazetteers in any of its
forms, in the same letters, or transliterated (`pipeline.names.transliteration`). Whether one that is nowhere is accused
hangs on what the whole document shows: common words with a capital, names of bodies that were translated, and what
the document never renders in a way that can be followed are left in peace.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.names.consistency import confusions, variants
from pipeline.names.renderings import Renderings
from pipeline.names.runs import DATELINE
from pipeline.names.text import fold
from pipeline.names.transliteration import Heard, letters, spelled

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from pipeline.model import Pair, Span
    from pipeline.names.model import NameRules
    from pipeline.names.runs import Run, Word
    from pipeline.names.text import Folded

REMEMBERED = 4096
"""Texts that are kept in mind: a source is read for each of its translations, and catalogues repeat themselves."""
LONGEST_FAMILY = 5
"""Letters of an East Asian family name."""
_GIVEN = re.compile(r"[^\W\d_]-[^\W\d_A-Z]\w*$")
"""A given name of two syllables behind its family name: Yang Moo-jin."""
_LETTERS = re.compile(r"\w+(?:'\w+)*")


@dataclass(frozen=True, slots=True)
class Missing:
    """A name that is nowhere in its translation."""

    word: Word
    """The word of it that decides: a surname, the only word."""
    spans: tuple[Span, ...]
    """Where its words that were not found stand in the source."""
    forms: tuple[str, ...]
    """How it is written elsewhere in the document, or how it can be."""
    nearest: Span | None
    """What sounds most like it in the translation, if anything does."""


@dataclass(frozen=True, slots=True)
class _Outcome:
    """A name of which something was not found."""

    unit: int
    run: Run
    stands: tuple[bool, ...]
    source: Folded

    def lost(self, index: int) -> bool:
        return not self.stands[index]


@dataclass(frozen=True, slots=True)
class Varied:
    """A name that is written otherwise than in most of its document."""

    unit: int
    name: str
    """The word as the source has it."""
    here: tuple[Span, str]
    """The word of this translation, and where it stands."""
    usual: tuple[Span, str]
    """The same in the first of the others."""
    times: int
    """In how many others it is so."""


@dataclass(frozen=True, slots=True)
class Confused:
    """A name of the source that is translated as another one of its document is, which is spelled nearly alike."""

    unit: int
    name: str
    """The word as the source has it here."""
    usual: str
    """The other one."""
    times: int
    """In how many other units that stands."""
    here: tuple[Span, str]
    """The word of this translation, and where it stands."""


@dataclass(frozen=True, slots=True)
class Inferred:
    """What the pairs of a document show of its names."""

    missing: Mapping[int, Sequence[Missing]]
    """The names that are nowhere in their translation, by the index of the pair."""
    varied: Sequence[Varied]
    """The names that are written otherwise than in most pairs."""
    confused: Sequence[Confused]
    """The names of the source that look like a misspelling of another."""


def infer(pairs: Sequence[Pair], covered: Sequence[Collection[Span]] = ()) -> Inferred:
    """Looks for the names of a document, whose pairs are all of the same two languages.

    `covered` are spans of each source that are left to the glossary.
    """
    if not pairs:
        return Inferred({}, (), ())
    document = _Document(pairs)
    for index, pair in enumerate(pairs):
        if pair.target.strip():
            document.read(index, covered[index] if covered else ())
    found: dict[int, list[Missing]] = {}
    for outcome, index in document.accused():
        found.setdefault(outcome.unit, []).append(document.missing(outcome, index))
    return Inferred(found, tuple(document.varied()), tuple(document.confused()))


class _Document:
    """What is known of the names of a document after reading its pairs."""

    def __init__(self, pairs: Sequence[Pair]) -> None:
        self._pairs = pairs
        self._source, self._target = pairs[0].source_language.names, pairs[0].target_language.names
        self._renderings = Renderings(pairs[0].source_language, pairs[0].target_language)
        self._found: Counter[str] = Counter()
        self._lost: Counter[str] = Counter()
        self._first: dict[str, int] = {}
        """The first unit in which each word was found."""
        self._uses: dict[str, dict[str, set[int]]] = defaultdict(dict)
        """A word -> how renderings of it begin -> the units where they stand."""
        self._texts: dict[str, str] = {}
        """A word's letters -> it as the source first has it."""
        self._outcomes: list[_Outcome] = []

    def read(self, index: int, covered: Collection[Span]) -> None:
        """Looks for the names of a pair."""
        source, runs = _read_source(self._pairs[index].source, self._source)
        if covered:
            runs = [run for run in runs if not _overlaps(run, source, covered)]
        if not runs:
            return
        heard = _hear(self._pairs[index].target)
        known: dict[tuple[str, ...], list[bool]] = {}
        for run in runs:
            key = tuple(word.letters for word in run.words)
            if key not in known:
                known[key] = self._look(run, heard)
            stands = known[key]
            for word, there in zip(run.words, stands, strict=True):
                (self._found if there else self._lost)[word.letters] += 1
                if there:
                    self._first.setdefault(word.letters, index)
                    if not word.common and not word.identifiers:
                        self._note(word, heard, index)
            if not all(stands):
                self._outcomes.append(_Outcome(index, run, tuple(stands), source))

    def _look(self, run: Run, heard: Heard) -> list[bool]:
        stands = self._renderings.stand(run, heard)
        if all(there or word.common for word, there in zip(run.words, stands, strict=True)):
            return stands
        return self._renderings.likely(run, stands, heard)

    def _note(self, word: Word, heard: Heard, index: int) -> None:
        for alias in self._renderings.aliases.get(word.letters, ()):
            if heard.has(alias):
                self._uses[word.letters].setdefault(alias, set()).add(index)
                self._texts.setdefault(word.letters, word.text)

    def varied(self) -> Iterator[Varied]:
        """The names that are written otherwise than in most pairs."""
        for variant in variants(self._uses, cases=not self._target.attached):
            here = self._as_written(variant.unit, variant.written)
            usual = self._as_written(min(self._uses[variant.word][variant.usual]), variant.usual)
            if here and usual:
                yield Varied(variant.unit, self._texts[variant.word], here, usual, variant.times)

    def confused(self) -> Iterator[Confused]:
        """The names that are translated as another one is, from which the source differs like a misspelling."""
        for one in confusions(self._uses):
            if here := self._as_written(one.unit, one.written):
                yield Confused(one.unit, self._texts[one.word], self._texts[one.usual], one.times, here)

    def _as_written(self, unit: int, beginning: str) -> tuple[Span, str] | None:
        target = fold(self._pairs[unit].target)
        for match in _LETTERS.finditer(target.text):
            if any(word.startswith(beginning) for word in spelled(match.group())):
                return target.span(*match.span()), match.group()
        return None

    def accused(self) -> Iterator[tuple[_Outcome, int]]:
        """Each name that nothing gives a reason to leave in peace, with the index of the word that decides."""
        for outcome in self._outcomes:
            index = self._deciding(outcome)
            if index is not None and self._is_name(outcome, index) and not self._excused(outcome, index):
                yield outcome, index

    def _excused(self, outcome: _Outcome, index: int) -> bool:
        """Whether the name was transcribed by another language's rules, or a pronoun stands for it."""
        words, pair = outcome.run.words, self._pairs[outcome.unit]
        if words[index].identifiers:
            return False
        name = outcome.source.text[words[0].start : words[-1].end]
        return self._renderings.transcribed(name, _hear(pair.target)) or self._pronoun(outcome, index)

    def _pronoun(self, outcome: _Outcome, index: int) -> bool:
        """Whether the translation has a pronoun more than the source, for a person who is named before."""
        words, pair = outcome.run.words, self._pairs[outcome.unit]
        if any(outcome.stands) or self._first.get(words[index].letters, outcome.unit) >= outcome.unit:
            return False
        before = _pronouns(outcome.source, self._source)
        after = _pronouns(fold(pair.target), self._target)
        return after[0] > before[0] or sum(after) > sum(before)

    def _deciding(self, outcome: _Outcome) -> int | None:
        """The word of a name that must not be missing: the surname, the last word; None where it is not missing."""
        run, words = outcome.run, outcome.run.words
        if words[-1].common and outcome.stands[-1]:
            return None
        proper = [index for index, word in enumerate(words) if not word.common or self._found[word.letters]]
        if not proper:
            return None
        name = " ".join(word.text for word in words)
        if outcome.stands[0] and self._source.family_first(name):
            return None
        if any(outcome.stands) and _GIVEN.search(name):
            return 0 if outcome.lost(0) and len(words[0].letters) > LONGEST_FAMILY else None
        if outcome.lost(proper[-1]):
            return proper[-1]
        if not run.body and (replaced := self._replaced(outcome)) is not None:
            return replaced
        # Plasco-Flaxman: each part of a double name is one that must be there.
        parts = (index - 1 for index in run.hyphened if outcome.lost(index - 1) and not words[index - 1].common)
        return next(parts, None)

    def _replaced(self, outcome: _Outcome) -> int | None:
        """A word before the surname in whose place the translation has something quite different."""
        words = outcome.run.words
        heard = _hear(self._pairs[outcome.unit].target)
        for index in range(len(words) - 1):
            if not outcome.lost(index) or words[index].common or words[index].identifiers or outcome.lost(index + 1):
                continue
            for place in self._renderings.places(words[index + 1], heard):
                # Between two words of the name stands one that is not of it; or before the surname a given name.
                between = index and any(
                    place - before == 2 for before in self._renderings.places(words[index - 1], heard)
                )
                given = not index and not words[index].initial and heard.is_name(place - 1)
                if not (between or given):
                    continue
                other = heard.words[place - 1]
                if self._renderings.is_unlike(words[index], other) and not self._is_known(other):
                    return index
        return None

    def _is_known(self, other: str) -> bool:
        """Whether a word of a translation renders some other word of the document."""
        return any(other.startswith(alias) for aliases in self._renderings.aliases.values() for alias in aliases)

    def _is_name(self, outcome: _Outcome, index: int) -> bool:
        run, word = outcome.run, outcome.run.words[index]
        if word.dateline and not DATELINE.match(fold(self._pairs[outcome.unit].target).text):
            return False  # KYIV, Ukraine: in other languages the city is enough
        if word.identifiers and not word.common:
            # The Israel Defense Forces have a name of their own, ЦАГАЛ; what the target's table lacks may have any.
            return not run.body and any(one in self._target.gazetteer() for one in word.identifiers)
        if word.common:
            usual = word.initial or word.text.lower() in self._source.vocabulary.common
            return not usual and self._found[word.letters] > max(1, self._lost[word.letters])
        if run.titled or self._found[word.letters]:
            return True
        plain = [other for other in run.words if not other.identifiers and not (other.initial and other.common)]
        if len(plain) == 2 and not run.body and not any(other.common for other in plain):
            return True
        weak = word.initial and not self._source.listed
        return len(plain) == 1 and not weak and self._lost[word.letters] == 1

    def missing(self, outcome: _Outcome, index: int) -> Missing:
        """What is to be told of a missing name."""
        word = outcome.run.words[index]
        target = fold(self._pairs[outcome.unit].target)
        lost = [other for other, there in zip(outcome.run.words, outcome.stands, strict=True) if not there]
        spans = tuple(outcome.source.span(other.start, other.end) for other in lost)
        gazetteer = self._target.gazetteer()
        if known := [identifier for identifier in word.identifiers if identifier in gazetteer]:
            return Missing(word, spans, tuple(form for one in known for form in gazetteer.forms(one)), None)
        name = outcome.source.text[lost[0].start : lost[-1].end]
        forms = self._elsewhere(word) or tuple(one.form for one in self._target.propose(name, True))
        return Missing(word, spans, forms, self._nearest(word, target))

    def _elsewhere(self, word: Word) -> tuple[str, ...]:
        """How a word is written where it was found."""
        aliases = tuple(self._renderings.aliases.get(word.letters, ()))
        if not aliases or word.letters not in self._first:
            return ()
        text = fold(self._pairs[self._first[word.letters]].target).text
        written = (one for one in _LETTERS.findall(text) if any(word.startswith(aliases) for word in spelled(one)))
        return tuple(dict.fromkeys(written))

    def _nearest(self, word: Word, target: Folded) -> Span | None:
        best, where = 0.0, None
        for match in _LETTERS.finditer(target.text):
            score = self._renderings.score(word.letters, letters(match.group()), 0.0)
            if score > best:
                best, where = score, match.span()
        return target.span(*where) if where else None


def _pronouns(text: Folded, rules: NameRules) -> tuple[int, int]:
    """How many words of a text may stand for a person, and how many for what is a person's."""
    words = _LETTERS.findall(text.lower)
    vocabulary = rules.vocabulary
    stand_ins = sum(word in vocabulary.stand_ins for word in words)
    return stand_ins, sum(word in vocabulary.possessives for word in words)


@lru_cache(maxsize=REMEMBERED)
def _read_source(text: str, rules: NameRules) -> tuple[Folded, Sequence[Run]]:
    folded = fold(text)
    return folded, rules.runs(folded, rules)


@lru_cache(maxsize=REMEMBERED)
def _hear(text: str) -> Heard:
    return Heard.of(fold(text).text)


def _overlaps(run: Run, source: Folded, covered: Collection[Span]) -> bool:
    spans = [source.span(word.start, word.end) for word in run.words]
    return any(start < end_ and start_ < end for start, end in spans for start_, end_ in covered)
