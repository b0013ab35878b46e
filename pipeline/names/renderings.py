"""Where a name of the source stands in a translation, as far as its letters and the gazetteers tell."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from pipeline.names.gazetteer import metonyms
from pipeline.names.transliteration import WRITTEN, between, letters, read_table, spelled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.languages.language import Language
    from pipeline.names.runs import Run, Word
    from pipeline.names.transliteration import Heard, Transliteration

BASE, PER_LETTER = 1.0, 0.6
"""The score, in nats, from which a word is a rendering of a name: so much, and so much more for each of its letters."""
PER_LETTER_KNOWN = 1.0
"""The same for a thing whose usual names are known: Чинна is not China."""
BESIDE = 0.2
"""The same for each letter of a word that stands beside the rendering of another word of the same name."""
TOGETHER = 0.35
"""The same for each letter of two words whose renderings stand side by side."""
BASE_INSIDE, PER_LETTER_INSIDE = 2.0, 0.8
"""The same for a rendering that starts inside a word."""
UNLIKE = -8.0
"""The score below which a word is quite another one."""
JOINED = 3
"""Words before one with which it may be written as one."""
SHORTEST = 3
"""Letters that must be left of a name without its ending."""

_JAMO = re.compile("[\u1100-\u1112]")
"""A letter with which a Hangul syllable starts."""


@lru_cache(maxsize=16)
def _model(source: Language, target: Language) -> Transliteration | None:
    """The transliteration between two languages: of a table that one of them brings, or of the package's."""
    if text := target.names.table(source.tag):
        return read_table(text)
    if text := source.names.table(target.tag):
        return read_table(text, turned=True)
    return between(source.tag, target.tag)


class Renderings:
    """Looks for names of a document; what a name was once found as is looked for first the next time."""

    def __init__(self, source: Language, target: Language) -> None:
        self.source, self.target = source.names, target.names
        self.model = _model(source, target)
        self._latin = between("en", target.tag) if source.script != "Latn" else self.model
        """For what stands in Latin letters in another script."""
        self._parted = source.script != "Latn"
        self.aliases: dict[str, list[str]] = defaultdict(list)
        """A word's letters -> how renderings of it begin."""

    def stand(self, run: Run, heard: Heard) -> list[bool]:
        """Which words of a name stand in a translation."""
        return [self._stands(run, at, heard) for at in range(len(run.words))]

    def _stands(self, run: Run, at: int, heard: Heard) -> bool:
        word = run.words[at]
        if word.text in heard.text:
            return True
        if word.identifiers:
            gazetteer = self.target.gazetteer()
            if any(gazetteer.stands(identifier, heard.text) for identifier in self.meant(word)):
                return True
            known = any(identifier in gazetteer for identifier in word.identifiers)
            if known and all(other.identifiers for other in run.words):
                return self._otherwise_spelled(word, heard)
        if any(heard.has(alias) for alias in self.aliases.get(word.letters, ())):
            return True
        return any(self._sounds(sought, word, heard) for sought in self._spellings(run, at)) or (
            # What is one word in Hangul or Cyrillic may be several in Latin letters: Kim Jong Un, Da Nang.
            not (word.identifiers or word.common)
            and ("-" in word.text or (self._parted and len(run.words) == 1))
            and self._sounds(word.letters, word, heard.as_one())
        )

    def meant(self, word: Word) -> list[str]:
        """The identifiers that a thing of the gazetteer may have in the target, in whose table they are."""
        gazetteer = self.target.gazetteer()
        others = (other for identifier in word.identifiers for other in metonyms().get(identifier, ()))
        return [identifier for identifier in (*word.identifiers, *others) if identifier in gazetteer]

    def _otherwise_spelled(self, word: Word, heard: Heard) -> bool:
        """Whether each word of a known thing stands there in another spelling than the usual: Фенікс, 메사추세츠."""
        gazetteer, text = self.target.gazetteer(), heard.text
        places = [match.span() for match in WRITTEN.finditer(text)]

        def sounds(part: str) -> bool:
            least = BASE + PER_LETTER_KNOWN * len(part)
            for other, (start, end) in zip(heard.words, places, strict=False):
                if other.startswith(part) or self.score(part, other, least) >= least:
                    known = gazetteer.at(text, text[start:end], start)
                    if known is None or not set(word.identifiers).isdisjoint(known.identifiers):
                        return True
            return False

        return all(sounds(letters(part)) for part in re.split(r"[\s-]", word.text) if len(part) > 1)

    def _spellings(self, run: Run, at: int) -> Iterator[str]:
        """The letters that are looked for: the word's, those without an ending, and with the words before as one."""
        word = run.words[at]
        yield word.letters
        for stem in self.source.stems(word.letters):
            if len(stem) >= SHORTEST:
                yield stem
        before = word.lead
        if before:
            yield before + word.letters
        for other in reversed(run.words[max(0, at - JOINED) : at]):
            before = other.letters + before
            yield before + word.letters
            before = other.lead + before

    def _sounds(self, sought: str, word: Word, heard: Heard) -> bool:
        if heard.has(sought):
            return True
        model = self._latin if sought.isascii() else self.model
        found = model.find(sought, heard, BASE + PER_LETTER * len(sought)) if model else None
        if found is None:
            return False
        index, end = found
        self.aliases[word.letters].append(heard.words[index][:end])
        return True

    def likely(self, run: Run, stands: Sequence[bool], heard: Heard) -> list[bool]:
        """The same with more patience: what stands beside another word of the name, or inside a compound."""
        found = self._beside(run, stands, heard.words) if any(stands) else self._together(run, stands, heard.words)
        return [there or self._inside(word, heard.words) for word, there in zip(run.words, found, strict=True)]

    def _beside(self, run: Run, stands: Sequence[bool], words: Sequence[str]) -> list[bool]:
        found = list(stands)
        for at, word in enumerate(run.words):
            for other in (at - 1, at + 1):
                if not found[at] and 0 <= other < len(found) and stands[other]:
                    aliases = tuple(self.aliases.get(run.words[other].letters, ()))
                    places = [place for place, one in enumerate(words) if one.startswith(aliases)]
                    near = {place + step for place in places for step in (-2, -1, 1, 2)} & set(range(len(words)))
                    found[at] = any(
                        self.score(sought, words[place], BESIDE * len(sought)) >= BESIDE * len(sought)
                        for sought in {word.letters, word.lead + word.letters}
                        for place in near
                    )
        return found

    def _together(self, run: Run, stands: Sequence[bool], words: Sequence[str]) -> list[bool]:
        """Finds two words whose renderings are both unlikely, but stand side by side."""
        if len(run.words) == 2 and not any(word.identifiers for word in run.words):
            one, other = (word.letters for word in run.words)
            least = BASE + TOGETHER * len(one + other)
            for first, second in pairwise(words):
                score = self.score(one, first, 0.0)
                if score >= 0 and (rest := self.score(other, second, 0.0)) >= 0 and score + rest >= least:
                    return [True, True]
        return list(stands)

    def _inside(self, word: Word, words: Sequence[str]) -> bool:
        """Whether a word stands inside a compound: 뉴욕포스트, 알마와시."""
        if self.model is None or word.identifiers or len(word.letters) < SHORTEST:
            return False
        least = BASE_INSIDE + PER_LETTER_INSIDE * len(word.letters)
        firsts = self.model.first_letters(word.letters)
        return any(
            other[at] in firsts and self.score(word.letters, other[at:], least) >= least
            for other in words
            if len(other) > len(word.letters) and _JAMO.match(other)
            for at in range(1, len(other) - 1)
        )

    def places(self, word: Word, heard: Heard) -> list[int]:
        """The places of the words that render a word."""
        aliases = (*self.aliases.get(word.letters, ()), word.letters)
        return [place for place, other in enumerate(heard.words) if other.startswith(aliases)]

    def is_unlike(self, word: Word, other: str) -> bool:
        """Whether a word of the translation is quite another one: it starts with another sound, too."""
        if self.model is None or other[0] in self.model.first_letters(word.letters):
            return False
        return self.score(word.letters, other, UNLIKE) < UNLIKE

    def transcribed(self, name: str, heard: Heard) -> bool:
        """Whether a name stands there as the official rules for its language of origin have it."""
        for proposal in self.target.propose(name, True):
            parts = spelled(proposal.form) if proposal.sure != "guess" else []
            if parts and all(map(heard.has, parts)):
                return True
        return False

    def score(self, sought: str, other: str, least: float) -> float:
        """How likely `other` is a rendering of `sought`; below `least` where no table tells."""
        return self.model.score(sought, other, least)[0] if self.model else least - 1
