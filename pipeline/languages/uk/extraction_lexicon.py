"""What is known by name in Ukrainian, by every form in which it can stand."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal, TypeAlias

from babel import Locale

from pipeline.languages.uk import declension_words
from pipeline.languages.uk import extraction_words as words
from pipeline.languages.uk.declension import adjective, noun
from pipeline.languages.uk.name_words import GIVEN_IN_NA
from pipeline.languages.uk.phrases import inflected
from pipeline.names.known_names import given_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pipeline.languages.uk.declension import Paradigm

Sort: TypeAlias = Literal["place", "organisation", "given"]
_CASES = "ngdailv"
_CYRILLIC = re.compile(r"[А-ЯЄІЇҐа-яєіїґ' -]+")


@dataclass(frozen=True, slots=True)
class Known:
    """What a form can be a form of."""

    lemma: str
    cases: str
    """As in `pipeline.languages.uk.lemmas`."""
    gender: str
    """Of a given name."""
    sort: Sort


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Names by their forms, of which those of several words stand under the first."""

    words: Mapping[str, tuple[Known, ...]]
    phrases: Mapping[str, tuple[tuple[str, str], ...]]
    """First word -> form, name; the longest first."""
    places: frozenset[str]
    organisations: frozenset[str]

    def given(self, word: str) -> Iterator[Known]:
        """What given name a form can be."""
        return (known for known in self.words.get(word, ()) if known.sort == "given")


def places() -> frozenset[str]:
    """Countries, regions and cities."""
    return lexicon().places


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """The lexicon, compiled."""
    from pipeline.languages.uk.names import territories

    cities = {
        _plain(zone["city"]) for zone in Locale.parse("uk").time_zones.values() if "," not in zone.get("city", ",")
    }
    listed = {name for name in cities | territories() | words.PLACES if _CYRILLIC.fullmatch(name)} - words.NO_CITIES
    found: dict[str, dict[Known, None]] = {}
    phrases: dict[str, dict[tuple[str, str], None]] = {}
    sorts: tuple[tuple[Sort, frozenset[str]], ...] = (
        ("place", frozenset(listed)),
        ("organisation", words.ORGANISATIONS),
    )
    for sort, names in sorts:
        for name in sorted(names):
            if " " in name:
                for form in inflected(name):
                    phrases.setdefault(form.split()[0], {})[form, name] = None
            else:
                _enter(found, name, _cases(name), "", sort)
    for name, gender in _given():
        _enter(found, name, noun(name, person=True) if "-" not in name else _flat(name), gender, "given")
    return Lexicon(
        {form: tuple(known) for form, known in found.items()},
        {first: tuple(sorted(forms, key=lambda pair: -len(pair[0]))) for first, forms in phrases.items()},
        frozenset(listed),
        words.ORGANISATIONS,
    )


def _plain(name: str) -> str:
    return name.replace("’", "'").replace("ʼ", "'").replace("Ґ", "Г").replace("ґ", "г")


def _enter(found: dict[str, dict[Known, None]], name: str, forms: Paradigm, gender: str, sort: Sort) -> None:
    by_form: dict[str, str] = {}
    for letter, case in zip(_CASES, forms, strict=False):
        for form in case:
            by_form[form] = by_form.get(form, "") + letter
    for form, cases in by_form.items():
        if cases != "v":
            found.setdefault(form, {})[Known(name, cases.replace("v", ""), gender, sort)] = None


def _cases(name: str) -> Paradigm:
    if "-" in name or name.isupper():
        return _flat(name)
    return adjective(name) if name.endswith(("ький", "овий", "зний")) else noun(name)


def _flat(name: str) -> Paradigm:
    """Where it is not known which case a form is."""
    forms = frozenset(inflected(name))
    return (frozenset({name}), *(forms,) * 5, frozenset())


def _given() -> Iterator[tuple[str, str]]:
    """Given names with their gender, m, f or mf."""
    for gender, names in words.GIVEN.items():
        yield from ((name, gender) for name in names)
    for listed in given_names().values():
        for known in listed:
            if name := _plain(known.uk):
                yield name, _gender(name, known.origin)
    yield from ((name, "f") for name in GIVEN_IN_NA)


def _gender(name: str, origin: str) -> str:
    small = name.lower()
    if small in declension_words.MASCULINE_IN_A:
        return "m"
    if small in declension_words.FEMININE or small[-1] in "ая":
        return "f"
    if origin in ("ukrainian", "russian") or small[-1] == "о":
        return "m"
    return "mf"
