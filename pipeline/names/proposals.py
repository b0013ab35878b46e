"""What is proposed for a name that no translator has seen yet."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from babel import Locale

if TYPE_CHECKING:
    from collections.abc import Iterable

Sureness: TypeAlias = Literal["sure", "likely", "guess"]
"""How far a proposal may be trusted: an official form, a rule that fits, a spelling that may be said otherwise."""

LONGEST = 80
"""Characters of a name; anything longer is no name, and nothing is proposed for it."""
_DESIGNATOR = re.compile(r"(?=[^a-z]*\d)[A-Z][A-Za-z]{0,5}-?\d{1,4}[A-Z]{0,3}(?:-[A-Z0-9]{1,4})?")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f][A-Za-z\u00c0-\u024f'. -]*")
_ACRONYM = re.compile(r"[A-Z](?:[A-Z]|\.[A-Z])[A-Z.&]{0,8}")


@dataclass(frozen=True, slots=True)
class Proposal:
    """One way to write a name in another language."""

    form: str
    """The name as it would stand in the glossary."""
    rule: str
    """Why, in plain English, for a translator's comment: "KMU resolution 55 of 2010, reversed"."""
    sure: Sureness


def distinct(proposals: Iterable[Proposal]) -> tuple[Proposal, ...]:
    """The proposals, each form once, as it was first proposed."""
    forms: dict[str, Proposal] = {}
    for proposal in proposals:
        if proposal.form:
            forms.setdefault(proposal.form, proposal)
    return tuple(forms.values())


def is_designator(name: str) -> bool:
    """Whether a name is a type designation, which no language changes: KN-23, F-16, M1A2."""
    return _DESIGNATOR.fullmatch(name) is not None


def is_acronym(name: str) -> bool:
    """Whether a name is nothing but capitals, and so to be translated rather than transcribed: NATO."""
    return _ACRONYM.fullmatch(name) is not None


def is_latin(name: str) -> bool:
    """Whether a name is written in Latin letters, without digits."""
    return _LATIN.fullmatch(name) is not None


def kept(name: str) -> tuple[Proposal, ...]:
    return (Proposal(name, "a type designation stays in Latin letters", "likely"),)


@lru_cache(maxsize=4)
def _cldr(tag: str) -> dict[str, str]:
    """Countries, and the cities after which time zones are called: English -> the language's own name (CLDR)."""
    english, target = Locale.parse("en"), Locale.parse(tag)
    found: dict[str, str] = {}
    zones = target.time_zones
    for zone, data in zones.items():
        city = data.get("city")
        if city and "/" in zone and not zone.startswith("Etc/"):
            own = english.time_zones.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
            found.setdefault(own, city)
    for code, name in english.territories.items():
        if code.isalpha() and code in target.territories and code not in {"ZZ", "XA", "XB", "EZ", "QO"}:
            found[name.replace("’", "'")] = target.territories[code].replace("’", "'")
    return found


def from_cldr(name: str, tag: str) -> tuple[Proposal, ...]:
    """A country or a city by its own name in the language, as far as CLDR has it."""
    form = _cldr(tag).get(name)
    return (Proposal(form, "the name in the Unicode CLDR", "sure"),) if form else ()
