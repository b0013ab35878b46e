"""Finds the names of a glossary in a text: one dictionary look-up a word, the longest name first."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.names.text import fold, lower

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from pipeline.names.model import Glossary, NameRules, Role, Word
    from pipeline.names.text import Folded

_WORD = re.compile(r"\w+")
_PIECE = re.compile(r"[가-힣]+|[^\W가-힣]+")
"""The same where a script changes inside a word: 북한KN-23."""
_MARK = re.compile("[\u0300-\u036f\u1160-\u11ff]")
"""What makes another letter of the one before it, where no composed one exists."""
_LATIN = re.compile("[0-9A-Za-z\u00c0-\u024f]")
_OTHER_SCRIPT = re.compile("'[^\\W\\d_A-Za-z\u00c0-\u024f]")
"""An ending in another script, which an apostrophe parts from a name that is kept in Latin: Reuters'у, KN-23'и."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a shape of a name stands for."""

    name: str
    word: Word = ""
    demonym: bool = False
    """In a source: the shape is an adjective or an inhabitant. In a target: it may stand for one."""


@dataclass(frozen=True, slots=True)
class Hit:
    """A stretch of a folded text that is a name."""

    start: int
    end: int
    meanings: tuple[Meaning, ...]
    inside: tuple[Meaning, ...] = ()
    """Where it is only part of a longer name: what that one means."""

    def means(self, names: Collection[str]) -> bool:
        return any(meaning.name in names for meaning in self.meanings)


@dataclass(frozen=True, slots=True)
class _Shape:
    text: str
    """In lower case."""
    capital: bool
    """Whether it is a name only with a capital at its start: West, not west."""
    capitals: bool
    """Whether it is a name only in capitals: AP."""
    meanings: tuple[Meaning, ...]

    def stands_in(self, folded: Folded, at: int) -> bool:
        if not folded.lower.startswith(self.text, at):
            return False
        if self.capitals:
            return folded.text[at : at + len(self.text)].isupper()
        return not self.capital or folded.text[at].isupper()


class Scanner:
    """Names compiled for one side of a comparison."""

    __slots__ = ("_attached", "_ends", "_lengths", "_prefixes", "_table", "_word")

    def __init__(self, shapes: Iterable[tuple[str, Meaning]], rules: NameRules) -> None:
        meanings: dict[str, dict[Meaning, None]] = {}
        for shape, meaning in shapes:
            meanings.setdefault(fold(shape).text.strip(), {})[meaning] = None
        self._word = _PIECE if rules.attached else _WORD
        table: dict[str, list[_Shape]] = {}
        for shape, listed in meanings.items():
            key = self._word.search(small := lower(shape))
            if key is None:
                continue
            cut = small[key.start() :]
            letter = shape[key.start()]
            capitals = shape.isupper() and sum(map(str.isalpha, shape)) > 1
            table.setdefault(key.group(), []).append(_Shape(cut, letter.isupper(), capitals, tuple(listed)))
        self._table = {
            key: tuple(sorted(items, key=lambda item: len(item.text), reverse=True)) for key, items in table.items()
        }
        self._lengths = tuple(sorted({len(key) for key in table}, reverse=True)) if rules.attached else ()
        self._ends = rules.ends
        self._attached = rules.attached
        self._prefixes = rules.prefixes

    def scan(self, folded: Folded) -> Iterator[Hit]:
        """The names in a text in their order, each followed by those that it contains."""
        if not self._table:
            return
        longest: Hit | None = None
        for at, word, prefixed in self._starts(folded):
            for shape in self._candidates(word):
                end = at + len(shape.text)
                if not shape.stands_in(folded, at) or not (self._ends(folded.text, at, end) or _kept(folded, end)):
                    continue
                if _MARK.match(folded.text, end):
                    continue
                if prefixed and end == at + 1:  # 주한 is no Han
                    continue
                if longest is None or end > longest.end:
                    longest = Hit(at, end, shape.meanings)
                    yield longest
                elif shape.meanings != longest.meanings:
                    yield Hit(at, end, shape.meanings, inside=longest.meanings)

    def _starts(self, folded: Folded) -> Iterator[tuple[int, str, bool]]:
        for match in self._word.finditer(folded.lower):
            word = match.group()
            yield match.start(), word, False
            if self._prefixes and len(word) > 2 and word[0] in self._prefixes:
                yield match.start() + 1, word[1:], True

    def _candidates(self, word: str) -> Iterable[_Shape]:
        if not self._attached:
            return self._table.get(word, ())
        found = [
            shape for length in self._lengths if length <= len(word) for shape in self._table.get(word[:length], ())
        ]
        found.sort(key=lambda shape: len(shape.text), reverse=True)
        return found


def _kept(folded: Folded, end: int) -> bool:
    """Whether a name in Latin letters ends here, and what follows is the ending that it has in another script."""
    return _LATIN.match(folded.text, end - 1) is not None and _OTHER_SCRIPT.match(folded.text, end) is not None


@lru_cache(maxsize=32)
def source_scanner(glossary: Glossary, rules: NameRules) -> Scanner:
    """Finds the glossary's names in a source text, in full and in short, and the demonyms of its countries."""
    return Scanner(_source_shapes(glossary, rules), rules)


def _source_shapes(glossary: Glossary, rules: NameRules) -> Iterator[tuple[str, Meaning]]:
    names = frozenset(glossary.names)
    # Theresa May: a word that is a month or a common word too says nothing of itself.
    ambiguous = rules.vocabulary.calendar | rules.vocabulary.common
    for name in glossary.names:
        shorts = rules.short_forms(name)
        for shape in rules.shapes(name, "person" if shorts else ""):
            yield shape, Meaning(name)
        for short, word in shorts:
            if short not in names and short.lower() not in ambiguous:
                for shape in rules.shapes(short, "surname"):
                    yield shape, Meaning(name, word)
    for demonym, origins in rules.demonyms.items():
        if demonym not in names:
            for origin in origins:
                if origin in names:
                    yield demonym, Meaning(origin, demonym=True)


@lru_cache(maxsize=32)
def target_scanner(glossary: Glossary, source: NameRules, target: NameRules) -> Scanner:
    """Finds the glossary's translations in a target text, in all their shapes, in full and in short."""
    return Scanner(_target_shapes(glossary.entries, source, target), target)


@lru_cache(maxsize=32)
def forbidden_scanner(glossary: Glossary, source: NameRules, target: NameRules) -> Scanner:
    """Finds the forms that the glossary forbids in a target text, in all their shapes, in full and in short."""
    return Scanner(_target_shapes(glossary.forbidden, source, target), target)


def _target_shapes(
    entries: Iterable[tuple[str, tuple[str, ...]]], source: NameRules, target: NameRules
) -> Iterator[tuple[str, Meaning]]:
    for name, forms in entries:
        for shape, form in full_shapes(name, forms, source, target):
            yield shape, Meaning(name, demonym=target.adjectival(form))
        for word, shape in short_shapes(name, forms, source, target):
            yield shape, Meaning(name, word)


def full_shapes(name: str, forms: Iterable[str], source: NameRules, target: NameRules) -> Iterator[tuple[str, str]]:
    """How a name is written in full in the target: each shape, and the form that it is a shape of."""
    role: Role = "person" if source.short_forms(name) else ""
    for form in forms:
        for shape in target.shapes(form, role):
            yield shape, form


def short_shapes(name: str, forms: Iterable[str], source: NameRules, target: NameRules) -> Iterator[tuple[Word, str]]:
    """How one word of a person's name is written in the target: which word it was, and each shape."""
    for short, word in source.short_forms(name):
        for form in forms:
            part = target.part(form, word, short)
            if part and part != form:
                for shape in target.shapes(part, "surname"):
                    yield word, shape
