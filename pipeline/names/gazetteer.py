"""Countries, cities, bodies: what has a name of its own in each language, which can't be told from its letters.

Each language has a table, ``gazetteer.txt`` in its folder; a line is an identifier that all tables share (ISO 3166
codes for territories), the names, and what is derived from them: adjectives, inhabitants, abbreviations. An asterisk
stands for any ending. A tilde marks a syllable that stands for a country in compounds: 한미, 대미, 미 정부. A line
"# weak:" lists forms that are common words as well.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

_WEAK = "# weak:"
"""Before the forms that stand for a thing, but don't show by themselves that it is meant: West, Того, 인도."""
_STEM = 4
"""Letters of a stem's first word under which it is found; no stem is shorter."""
_SYLLABLES = 2
"""The same of a name in Hangul, which any particle may follow."""
_PARTED = 5
"""Syllables from which a name in Hangul may be two words."""
_FIRST = re.compile(r"\w+(?:[.&'/]\w+)*\.?")
_HANGUL = re.compile("[가-힣]+")
_LOUD = re.compile(r"([^\W\d_])([^\W\d_]*)")
_WORDS_BEFORE = 3
"""Words of a text from which a longer name may start."""


@dataclass(frozen=True, slots=True)
class _Form:
    """One way to write a thing."""

    text: str
    identifier: str
    name: bool
    """Whether it is the thing's name, and not only derived from it."""

    def end(self, text: str, position: int) -> int:
        """Where the form ends that stands in a text at a position; -1 where it does not stand there."""
        if "*" in self.text or "-" in self.text:
            match = _compiled(self.text).match(text, position)
            return match.end() if match else -1
        end = position + len(self.text)
        if not text.startswith(self.text, position):
            return -1
        following = text[end : end + 1]
        return end if _HANGUL.match(self.text) or not (following.isalnum() or following == "_") else -1


@dataclass(frozen=True, slots=True)
class Known:
    """What a text names somewhere."""

    end: int
    identifiers: tuple[str, ...]
    """What it may be."""
    name: bool
    """Whether it is a name, and not only derived from one."""
    weak: bool
    """Whether it is more often a common word."""

    @property
    def place(self) -> bool:
        """Whether it may be a territory."""
        return any(identifier[0].isupper() for identifier in self.identifiers)


class Gazetteer:
    """One language's table."""

    def __init__(self, text: str, prefixes: str = "", alone: str = "", frequent: str = "") -> None:
        """From the text of a table: identifier, names and derived forms of a line have tabs between them.

        `prefixes` are syllables that are written onto a country's name, or onto the syllable that stands for it;
        `alone` are those of the latter that are no other word, and `frequent` those that any other may stand beside.
        """
        self._forms: dict[str, list[_Form]] = {}
        self._weak: set[str] = set()
        for line in text.splitlines():
            if line.startswith(_WEAK):
                self._weak |= {form.strip() for form in line.removeprefix(_WEAK).split(",")}
            elif line.strip() and not line.startswith("#"):
                identifier, names, derived = (*line.split("\t"), "", "")[:3]
                self._forms[identifier] = [
                    _Form(form.strip(), identifier, listed is names)
                    for listed in (names, derived)
                    for form in listed.split(",")
                    if form.strip()
                ]
        every = (form for forms in self._forms.values() for form in forms if form.text.startswith("~"))
        self._syllables = "".join(sorted({form.text[1] for form in every}))
        self._prefixes, self._alone, self._frequent = prefixes, alone, frequent
        self._sought: dict[str, re.Pattern[str]] = {}

    def __contains__(self, identifier: str) -> bool:
        return identifier in self._forms

    @property
    def identifiers(self) -> Collection[str]:
        """Of all things in the table."""
        return self._forms.keys()

    def forms(self, identifier: str) -> tuple[str, ...]:
        """The names of a thing, and after them what is derived from them."""
        return tuple(form.text for form in self._forms[identifier])

    def at(self, text: str, word: str, position: int) -> Known | None:
        """The longest form in `text` that starts with the `word` at `position`."""
        end, found = position, []
        for key in {_key(word, stem=False), _key(word, stem=True)}:
            for form in self._by_word.get(key, ()):
                ends = form.end(text, position)
                if ends > end:
                    end, found = ends, [form]
                elif ends == end > position:
                    found.append(form)
        if not found:
            return None
        return Known(
            end,
            tuple(dict.fromkeys(form.identifier for form in found)),
            name=any(form.name for form in found),
            weak=all(form.text in self._weak for form in found),
        )

    @cached_property
    def _by_word(self) -> Mapping[str, Sequence[_Form]]:
        """The forms by their first word."""
        found: dict[str, list[_Form]] = defaultdict(list)
        for forms in self._forms.values():
            for form in forms:
                first = _FIRST.search(form.text)
                if first and not form.text.startswith("~"):
                    found[_key(first.group(), stem=form.text[first.end() :].startswith("*"))].append(form)
        return found

    def stands(self, identifier: str, text: str) -> bool:
        """Whether any form of a thing stands in a text, and a territory's not inside another's: Guinea, New Guinea."""
        matches = self.sought(identifier).finditer(text)
        if not identifier[0].isupper():
            return next(matches, None) is not None
        return any(not self._is_inside(match, identifier, text) for match in matches)

    def _is_inside(self, match: re.Match[str], identifier: str, text: str) -> bool:
        for start in _starts_before(text, match.start()):
            first = _FIRST.match(text, start)
            known = self.at(text, first.group(), start) if first else None
            if known and known.end >= match.end() and known.place and identifier not in known.identifiers:
                return True
        return False

    def sought(self, identifier: str) -> re.Pattern[str]:
        """What finds any form of a thing in a text."""
        pattern = self._sought.get(identifier)
        if pattern is None:
            pattern = self._sought[identifier] = re.compile("|".join(self._patterns(identifier)))
        return pattern

    def _patterns(self, identifier: str) -> Iterator[str]:
        forms = sorted(self.forms(identifier), key=len, reverse=True)
        yield from (self._syllable(form[1]) for form in forms if form.startswith("~"))
        hangul = [form for form in forms if _HANGUL.match(form)]
        yield from (self._in_hangul(form, identifier) for form in hangul if len(form) > _SYLLABLES)
        if short := [self._in_hangul(form, identifier) for form in hangul if len(form) <= _SYLLABLES]:
            yield rf"(?:(?<![가-힣])|(?<=[{self._syllables}{self._prefixes}]))(?:{'|'.join(short)})"
        plain = [form for form in forms if not form.startswith("~") and form not in hangul]
        # Того is a country, and того another word; but фейсбук is Facebook.
        written = [
            _written(form)
            if form.isupper() and len(form) <= _STEM
            else _written(form if identifier[0].isupper() else form.lower(), loud=True)
            for form in plain
        ]
        if written:
            letter = "[A-Za-z0-9]" if hangul else r"\w"  # UN에서
            yield rf"(?<!{letter})(?:{'|'.join(written)})(?!{letter})"

    def _in_hangul(self, form: str, identifier: str) -> str:
        alike = (other for other in self._by_word[_key(form, stem=True)] if other.identifier != identifier)
        longer = sorted({other.text[len(form) :] for other in alike if other.text.startswith(form)} - {""})
        # A compound may be parted anywhere: 웨스트버지니아, 웨스트 버지니아.
        written = re.escape(form) if len(form) < _PARTED or " " in form else " ?".join(form)
        return written + (f"(?!{'|'.join(map(re.escape, longer))})" if longer else "")

    def _syllable(self, one: str) -> str:
        """A syllable that stands for a country: 미 정부, 대미, 한미, 한미일, 미·중; 일 and 중 are also words."""
        beside = self._syllables if one in self._frequent else self._frequent
        end = "" if one in self._alone else "(?![가-힣])"
        patterns = [
            rf"(?<![가-힣])[{self._prefixes}]{one}{end}",
            rf"(?<![가-힣])[{beside}]{{1,2}}{one}",
            rf"(?<![가-힣])[{beside}]?{one}[{beside}]",
            rf"[{beside}][·ㆍ‧∙・-]{one}|(?<![가-힣]){one}[·ㆍ‧∙・-][{beside}]",
        ]
        if one in self._alone or not _HANGUL.match(one):
            patterns.append(rf"(?<![가-힣\d]){one}(?![가-힣])")
        return "|".join(patterns)


def _key(word: str, *, stem: bool) -> str:
    """Under what a form is found that starts with this word."""
    small = word.lower()
    if _HANGUL.match(small):
        return small[:_SYLLABLES]
    return small[:_STEM] + "*" if stem else small


def _starts_before(text: str, position: int) -> Iterator[int]:
    """Where the word at a position starts, and the two before it."""
    for _ in range(_WORDS_BEFORE):
        while position and (text[position - 1].isalnum() or text[position - 1] == "'"):
            position -= 1
        yield position
        if not position or text[position - 1] not in " -":
            return
        position -= 1


def _written(form: str, *, loud: bool = False) -> str:
    """The pattern of a form: its spaces may be hyphens, an asterisk is any ending; if `loud`, it may be in capitals."""
    pattern = re.escape(form)
    if loud:  # a capital stays one: the country Того, but not того
        pattern = _LOUD.sub(
            lambda match: match[1] + f"(?i:{match[2]})" if match[1].isupper() else f"(?i:{match[0]})", pattern
        )
    return pattern.replace(r"\ ", r"[\s-]").replace(r"\*", r"[^\W\d_]*")


@lru_cache(maxsize=2000)
def _compiled(form: str) -> re.Pattern[str]:
    return re.compile(_written(form) + r"(?!\w)")


@lru_cache(maxsize=1)
def metonyms() -> Mapping[str, tuple[str, ...]]:
    """Identifier of a capital or a seat -> those of what may be written in its place; and the reverse."""
    text = files("pipeline.names").joinpath("metonyms.txt").read_text(encoding="utf-8")
    found: dict[str, list[str]] = defaultdict(list)
    for line in text.splitlines():
        if not line.startswith("#"):
            seat, others = line.split("\t")
            for other in others.split(", "):
                found[seat].append(other)
                found[other].append(seat)
    return {identifier: tuple(others) for identifier, others in found.items()}
