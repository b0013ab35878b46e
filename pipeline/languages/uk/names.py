"""Names in Ukrainian: cases, surnames, what marks a name in a text."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from babel import Locale

from pipeline.languages.uk import name_words as words
from pipeline.languages.uk.extraction import find
from pipeline.languages.uk.extraction_bodies import street_forms
from pipeline.languages.uk.extraction_lexicon import places
from pipeline.languages.uk.phrases import inflected
from pipeline.names.gazetteer import Gazetteer
from pipeline.names.model import NameRules, NameVocabulary
from pipeline.names.runs import runs_by_capitals

if TYPE_CHECKING:
    from collections.abc import Collection

    from pipeline.names.model import Role, Word
    from pipeline.names.proposals import Proposal

_ARTICLE = re.compile(r"^(?:а[длнрстш]|ель|аль)-(?=[А-ЯЄІЇҐ])")
_NUMERAL = re.compile(r" [IVXІХ]+$")
_LETTERS = re.compile(r"[А-ЯЄІЇҐа-яєіїґ'’ʼ-]+")

_ADJECTIVE = re.compile(
    r"(?:[сц]ьк|[нчжшвк]|ськ)(?:ий|ого|ому|им|ім|а|ої|ій|у|ою|е|і|их|ими)$|н(?:ій|ього|ьому|ім|я|ьої|ю|ьою|є|і|іх|іми)$"
)
_ENDINGS = (
    "ого",
    "ому",
    "ові",
    "еві",
    "єві",
    "ами",
    "ями",
    "ах",
    "ях",
    "ою",
    "ею",
    "єю",
    "ом",
    "ем",
    "єм",
    "ів",
    "їв",
    "им",
    "их",
    "ий",
    "ій",
    *"аеиіїоуюяєй",
)


def shapes(name: str, role: Role) -> Collection[str]:
    """The name in every case, a surname in the plural as well.

    What the source takes for a person's name and is none in Ukrainian (Біла Церква, Bila Tserkva) may be either.
    """
    if streets := street_forms(name):
        return streets
    if role == "person" and not is_person(name):
        return tuple(dict.fromkeys([*inflected(name), *inflected(name, person=True)]))
    return inflected(name, person=role == "person", surname=role == "surname")


def ends(text: str, start: int, at: int) -> bool:
    """Whether a name may end here; an apostrophe before a letter is part of a word."""
    following = text[at : at + 1]
    if following == "'":
        return not text[at + 1 : at + 2].isalpha()
    return not (following.isalnum() or following == "_")


def stems(word: str) -> tuple[str, ...]:
    """Without each ending that a noun's or an adjective's case can have."""
    return tuple(word[: -len(ending)] for ending in _ENDINGS if word.endswith(ending))


def propose(name: str, person: bool) -> tuple[Proposal, ...]:
    """By the rules of transcription, which are only loaded where they are needed."""
    from pipeline.languages.uk import transcription

    return transcription.propose(name, person)


def lemmas(written: str, person: bool) -> tuple[str, ...]:
    """In the nominative; what works that out is only loaded where it is needed."""
    from pipeline.languages.uk import dictionary

    return dictionary.lemmas(written, person)


@lru_cache(maxsize=1)
def common() -> frozenset[str]:
    """Function words, what bodies and offices are, months: in all their cases."""
    listed = words.COMMON | words.HEADS | words.TITLES | words.CALENDAR
    return frozenset(form for word in listed for form in inflected(word)) | listed


def adjective(word: str) -> bool:
    """Whether a word ends like an adjective in some case: Королівської, Юридичним."""
    return _ADJECTIVE.search(word) is not None


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The table beside this module."""
    return Gazetteer(files(__package__).joinpath("gazetteer.txt").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def territories() -> frozenset[str]:
    """Countries and territories as CLDR names them in Ukrainian, and as newspapers do."""
    locale = Locale.parse("uk")
    found = {
        re.sub(r"\s*\(.*\)", "", name).replace("’", "'")
        for code, name in locale.territories.items()
        if code.isalpha() and code not in {"ZZ", "XA", "XB", "EZ", "QO"}
    }
    return frozenset(
        found | {"США", "КНДР", "Корея", "Європа", "Азія", "Африка", "Захід", "Крим", "Донбас", "СРСР", "ЄС", "ОАЕ"}
    )


def is_person(name: str) -> bool:
    """Whether a name can be a person's: two to four words with capitals, none of which names a place or a body."""
    parts = name.split()
    return (
        2 <= len(parts) <= 4
        and name not in places()
        and all(
            (_LETTERS.fullmatch(part) and part[0].isupper() and not part.isupper())
            or (index and (part in words.CONNECTORS or _ARTICLE.match(part)))
            for index, part in enumerate(parts)
        )
        and not any(part.lower() in words.HEADS for part in parts)
        and not parts[0].lower().endswith(("ська", "цька", "ське", "цьке", "ські", "цькі", "ні", "ий", "на"))
        and parts[0].lower() not in words.PLACE_FIRSTS
    ) or (len(parts) in (2, 3) and parts[0] in words.GIVEN_IN_NA)


def short_forms(name: str) -> tuple[tuple[str, Word], ...]:
    """The surname of a person."""
    if not is_person(name):
        return ()
    parts = name.split()
    if parts[0].lower() in words.FAMILY_FIRST:
        return ((parts[0], "first"),)
    start = len(parts) - 1
    while start > 1 and parts[start - 1] in words.CONNECTORS:
        start -= 1
    surname = " ".join(parts[start:])
    return ((surname, "last"),) if start == len(parts) - 1 else ((surname, "last"), (parts[-1], "last"))


def part(form: str, word: Word, short: str) -> str:
    """The word of a person's Ukrainian name that stands where `short` does in the source's."""
    parts = _NUMERAL.sub("", form).split()
    if len(parts) < 2:
        return ""
    if word == "first":
        return parts[0]
    last = " ".join(parts[-len(short.split()) :])
    # Asad is аль-Асад without the article.
    return last if "-" in short or len(parts) <= len(short.split()) else _ARTICLE.sub("", last)


NAMES = NameRules(
    shapes=shapes,
    ends=ends,
    attached=False,
    prefixes=frozenset(),
    short_forms=short_forms,
    part=part,
    # The adjective is another word (російський); a glossary that allows it lists it, in lower case.
    adjectival=lambda form: form[:1].islower() and form.endswith(("ий", "ій")),
    demonyms={},
    vocabulary=NameVocabulary(
        common=words.COMMON,
        connectors=words.CONNECTORS,
        within=words.CONNECTORS - {"і", "й", "та", "імені"},
        stand_ins=words.STAND_INS,
        possessives=words.POSSESSIVES,
        titles=words.TITLES,
        calendar=words.CALENDAR,
        abbreviations=words.ABBREVIATIONS,
        place_heads=words.PLACE_HEADS,
        organisation_heads=words.ORGANISATION_HEADS,
        media_heads=words.MEDIA_HEADS,
        event_heads=words.EVENT_HEADS,
        media=words.MEDIA,
        territories=places,
    ),
    gazetteer=gazetteer,
    common=common,
    adjective=adjective,
    runs=runs_by_capitals,
    stems=stems,
    propose=propose,
    lemmas=lemmas,
    find=find,
)
