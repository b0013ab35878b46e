"""Names in Polish: cases, surnames, what marks a name in a text."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from babel import Locale

from pipeline.names.gazetteer import Gazetteer
from pipeline.names.model import NameRules, NameVocabulary
from pipeline.names.runs import runs_by_capitals
from polish import name_words as words
from polish.declension import inflected
from polish.spelling import TABLE

if TYPE_CHECKING:
    from pipeline.names.model import Role, Word

_LETTERS = re.compile(r"[A-Za-zÀ-ɏ'’-]+")
_NUMERAL = re.compile(r" [IVX]+$")
_APOSTROPHE = re.compile(r"'(?:a|owi|em|ie|u|y|ego|emu|m|ów|om|ami|ach|owie|iem)(?!\w)")
_ENDINGS = (
    "iego", "iemu", "owie", "ego", "emu", "ami", "iem", "ach", "owi", "iej", "iom", "ow", "om", "em", "ie", "im", "ym", "ej", "ia",
    *"aeiouy",
)  # fmt: skip
"""Endings of the cases, in the letters of `pipeline.names.transliteration.letters`."""


def shapes(name: str, role: Role) -> tuple[str, ...]:
    """The name in every case; what the source takes for a person's may be none in Polish, and the other way round."""
    if role == "person" and not is_person(name):
        return tuple(dict.fromkeys([*inflected(name), *inflected(name, person=True)]))
    return inflected(name, person=role == "person", surname=role == "surname")


def ends(text: str, start: int, at: int) -> bool:
    """Whether a name may end here; an ending may follow an apostrophe: Macron'a."""
    following = text[at : at + 1]
    if following == "'":
        return bool(_APOSTROPHE.match(text, at)) or not text[at + 1 : at + 2].isalpha()
    return not (following.isalnum() or following == "_")


def stems(word: str) -> tuple[str, ...]:
    """Without each ending that a case can have."""
    return tuple(word[: -len(ending)] for ending in _ENDINGS if word.endswith(ending))


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The table beside this module."""
    return Gazetteer(files(__package__).joinpath("gazetteer.txt").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def territories() -> frozenset[str]:
    """Countries and territories as CLDR names them in Polish, and as newspapers do."""
    found = {
        re.sub(r"\s*\(.*\)", "", name)
        for code, name in Locale.parse("pl").territories.items()
        if code.isalpha() and code not in {"ZZ", "XA", "XB", "EZ", "QO"}
    }
    return frozenset(
        found | {"USA", "KRLD", "Korea", "Europa", "Azja", "Afryka", "Zachód", "Krym", "Donbas", "ZSRR", "UE"}
    )


def is_person(name: str) -> bool:
    """Whether a name can be a person's: two to four words with capitals, none of which names a place or a body."""
    parts = name.split()
    return (
        2 <= len(parts) <= 4
        and name not in territories()
        and all(_LETTERS.fullmatch(part) and part[0].isupper() and not part.isupper() for part in parts)
        and not any(part.lower() in words.HEADS for part in parts)
        and not parts[0].endswith(("ski", "ska", "skie", "cki", "cka", "ckie", "owy", "owa", "owe", "ny", "ne"))
    )


def short_forms(name: str) -> tuple[tuple[str, Word], ...]:
    """The surname of a person."""
    return ((name.split()[-1], "last"),) if is_person(name) else ()


def part(form: str, word: Word, short: str) -> str:
    """The word of a person's Polish name that stands where `short` does in the source's."""
    parts = _NUMERAL.sub("", form).split()
    if len(parts) < 2:
        return ""
    return parts[0] if word == "first" else " ".join(parts[-len(short.split()) :])


def table(tag: str) -> str:
    """The table from English; from other languages there is none."""
    return TABLE if tag == "en" else ""


NAMES = NameRules(
    shapes=shapes,
    ends=ends,
    attached=False,
    prefixes=frozenset(),
    short_forms=short_forms,
    part=part,
    # The adjective is another word (rosyjski); a glossary that allows it lists it, in lower case.
    adjectival=lambda form: form[:1].islower() and form.endswith(("ki", "y")),
    demonyms={},
    vocabulary=NameVocabulary(
        common=words.COMMON,
        connectors=words.CONNECTORS,
        within=words.CONNECTORS - {"i", "im"},
        stand_ins=words.STAND_INS,
        titles=words.TITLES,
        calendar=words.CALENDAR,
        abbreviations=words.ABBREVIATIONS,
        place_heads=words.PLACE_HEADS,
        organisation_heads=words.ORGANISATION_HEADS,
        media_heads=words.MEDIA_HEADS,
        event_heads=words.EVENT_HEADS,
        media=words.MEDIA,
        territories=territories,
    ),
    gazetteer=gazetteer,
    runs=runs_by_capitals,
    table=table,
    stems=stems,
    common=lambda: words.COMMON,
)
