"""A Korean text as the search for names reads it: its words, and what is known by name in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from babel import Locale

from pipeline.languages.ko import extraction_words as words
from pipeline.languages.ko.particles import PARTICLE
from pipeline.names.scan import Meaning, Scanner

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.names.text import Folded

HANGUL = re.compile(r"[가-힣]+")
_WORD = re.compile(r"[가-힣A-Za-z0-9À-ɏ]+(?:[-·&.'][가-힣A-Za-z0-9À-ɏ]+)*")
_VERSION = re.compile(
    r"(?: (?:[A-Z][A-Za-z0-9]*|\d{1,2}[A-Z]?\d?|[가-힣]{2,}\d{1,2}|\d{1,2}호)(?![0-9.,%-]|[가-힣]{3}))+"
)
"""What follows the name of a product: 갤럭시 Z 폴드7."""
_OF_COUNTRY = re.compile(r"[인계형산제어식]들?(?:은|는|이|가|을|를|의|에게|도|과|와|로|으로)?(?![가-힣])")
"""What makes an inhabitant, a language or a kind of a country."""
_KIND_OF_PLACE = re.compile(r"(?:시|군|역)(?:청|장|에|는|가|은|의| )")


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a text, with its particles."""

    text: str
    start: int
    end: int
    near: bool
    """Whether only a space stands before it."""
    hangul: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """A text, its words, and what is known in it: where that starts -> where it ends, and its name."""

    text: str
    tokens: tuple[Token, ...]
    known: Mapping[int, tuple[int, str]]

    def before(self, at: int) -> Token | None:
        """The word before the one at an index, if only a space parts them."""
        return self.tokens[at - 1] if at > 0 and self.tokens[at].near else None

    def whole(self, token: Token | None) -> str:
        """The known name that a word is, without anything behind it; empty if it is none."""
        end, name = self.known.get(token.start, (0, "")) if token else (0, "")
        return name if token and end == token.end else ""


def read(text: Folded) -> Reading:
    """A text's words, and the known names in it, of which those of a country's inhabitants are none."""
    found: list[Token] = []
    for match in _WORD.finditer(text.text):
        near = bool(found) and text.text[found[-1].end : match.start()] == " "
        word = match.group()
        found.append(Token(word, match.start(), match.end(), near, HANGUL.fullmatch(word) is not None))
    return Reading(text.text, tuple(found), _known_in(text))


@lru_cache(maxsize=8192)
def stems(word: str) -> tuple[str, ...]:
    """A word, and what is left of it before particles, the longest first."""
    return (word, *(word[:at] for at in range(len(word) - 1, 1, -1) if PARTICLE.match(word, at)))


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """Countries and territories, of whose names other words are made."""
    from pipeline.languages.ko.names import territories

    return territories()


@lru_cache(maxsize=1)
def places() -> frozenset[str]:
    """Countries, regions and cities."""
    from pipeline.languages.ko.names import gazetteer

    table = gazetteer()
    cities = {zone["city"] for zone in Locale.parse("ko").time_zones.values() if "," not in zone.get("city", ",")}
    listed = {form for code in table.identifiers if code[0].isupper() for form in table.forms(code)}
    found = {name for name in cities | listed if HANGUL.fullmatch(name) and len(name) > 2}
    return frozenset((found | countries() | words.PLACES) - words.NO_PLACES)


@lru_cache(maxsize=1)
def organisations() -> frozenset[str]:
    """Bodies and media that are known."""
    return words.ORGANISATIONS | words.MEDIA


@lru_cache(maxsize=1)
def _scanner() -> Scanner:
    from pipeline.languages.ko.names import NAMES

    listed = places() | organisations() | words.THINGS
    return Scanner(((name, Meaning(name)) for name in sorted(listed)), NAMES)


def _known_in(text: Folded) -> dict[int, tuple[int, str]]:
    found: dict[int, tuple[int, str]] = {}
    last = -1
    for hit in _scanner().scan(text):
        name, start, end = hit.meanings[0].name, hit.start, hit.end
        if hit.inside or (start and text.text[start - 1].isalnum()):
            continue
        if name in words.AMBIGUOUS and not _is_place(text.text, start, end, last):
            continue
        if name in countries() and _OF_COUNTRY.match(text.text, end):
            found[start] = (end, "")
            continue
        if name in words.THINGS and not name.endswith(words.EVENTS) and (version := _VERSION.match(text.text, end)):
            name = text.text[start : version.end()]
        found[start] = (end, name)
        last = end if name in places() else last
    return found


def _is_place(text: str, start: int, end: int, last: int) -> bool:
    """Whether a place stands right before an ambiguous name, or what kind of place it is right behind it."""
    beside = last >= 0 and start - last < len(" · ") and not text[last:start].strip(" ·,")
    return beside or _KIND_OF_PLACE.match(text, end) is not None
