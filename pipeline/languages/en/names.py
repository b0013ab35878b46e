"""Names in English: the words they are made of, and the shapes they take."""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING

from babel import Locale
from babel.core import get_global

from pipeline.languages.en import name_words as words
from pipeline.languages.en.demonyms import DEMONYMS
from pipeline.names.gazetteer import Gazetteer
from pipeline.names.model import NameRules, NameVocabulary
from pipeline.names.runs import runs_by_capitals

if TYPE_CHECKING:
    from pipeline.names.model import Role, Word
    from pipeline.names.proposals import Proposal

_ARTICLED = re.compile(r"(?:a[dlnrstz]|el|ul)-(?=[^\W\d_a-z])")
"""The Arabic article before a surname, al-Assad, who is called Assad too."""
_DESIGNATION = re.compile(r"[a-z]-[A-Z]$")
"""Of which there may be several: Iskander-Ms."""
_ROMAN = frozenset({"II", "III", "IV"})
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr."})
_CLITICS = re.compile(r"'(?:s|d|ll|re|ve|m)?(?!\w)")
# One or two syllables as Revised Romanisation, McCune-Reischauer, pinyin and Vietnamese write them.
_SYLLABLES = re.compile(r"(?:[bcdfghjklmnpqrstwxyz]{0,3}[aeiouyŏŭ]{1,3}(?:ng|[nklmpthgb])?){1,2}")
_HEADS = words.PLACE_HEADS | words.ORGANISATION_HEADS | words.MEDIA_HEADS | words.EVENT_HEADS

_LAST_VOWELS = re.compile(r"[aeiouy]+h?$")


def shapes(name: str, role: Role) -> tuple[str, ...]:
    """The name; an article at its head may go, and people may share a surname: the Kims."""
    bare = name.removeprefix("The ")
    if _DESIGNATION.search(bare):
        return (bare, f"{bare}s")
    if role == "surname":
        return (bare, f"{bare}es" if bare.endswith(("s", "z", "x", "ch", "sh")) else f"{bare}s")
    return (bare,)


def ends(text: str, start: int, at: int) -> bool:
    """Whether a name may end here: a hyphen or 's may follow (Moscow-based, Moscow's)."""
    following = text[at : at + 1]
    if following == "'":
        return bool(_CLITICS.match(text, at)) or text[at + 1 : at + 2] == "'"
    return not (following.isalnum() or following == "_")


@lru_cache(maxsize=1)
def common() -> frozenset[str]:
    """The list beside this module, see ``tools/common_words.py``."""
    text = files(__package__).joinpath("common_words.txt").read_text(encoding="utf-8")
    return frozenset(text.split("\n"))


def stems(word: str) -> tuple[str, ...]:
    """Without its last vowels: they are what changes in a language with cases (Utah, Юти)."""
    return (bare,) if (bare := _LAST_VOWELS.sub("", word)) != word else ()


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The table beside this module."""
    return Gazetteer(files(__package__).joinpath("gazetteer.txt").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def cities() -> frozenset[str]:
    """Cities after which CLDR names a time zone, and capitals that have none."""
    listed = {zone.rpartition("/")[2].replace("_", " ") for zone in get_global("zone_territories")}
    return frozenset((listed | words.CITIES) - words.NO_CITIES)


@lru_cache(maxsize=1)
def territories() -> frozenset[str]:
    """Countries and territories as CLDR names them in English, in full and in short (US, UK)."""
    locale = Locale.parse("en")
    found: set[str] = set()
    for code, name in locale.territories.items():
        # Regions with a number are continents and groupings; CLDR's "World" and "Pseudo-..." are no places.
        if (code.isalpha() or code in _CONTINENTS) and code not in {"ZZ", "XA", "XB", "EZ", "QO"}:
            found.add(re.sub(r"\s*\(.*\)", "", name).replace("’", "'").replace("&", "and"))
    found |= {f"Saint {name.removeprefix('St. ')}" for name in found if name.startswith("St. ")}
    return frozenset(found | _ALSO)


_CONTINENTS = frozenset({"002", "009", "019", "142", "150", "005", "013"})
# What CLDR names otherwise or lacks, as news text has it.
_ALSO = frozenset(
    {
        "United States", "United States of America", "US", "USA", "U.S.", "UK", "U.K.", "Britain", "Great Britain", "England", "Scotland",
        "Wales", "Hong Kong", "Macau", "Czech Republic", "Turkey", "Burma", "DPRK", "Republic of Korea", "Korea", "UAE", "Congo", "Bosnia",
        "Palestine", "Crimea", "Soviet Union", "USSR", "EU", "Ivory Coast", "Vatican", "West", "Donbas", "Siberia", "Russian Federation",
    }
)  # fmt: skip


def is_person(name: str) -> bool:
    """Whether a name can be a person's: two to five words with capitals, none of which names a place or a body."""
    parts = name.split()
    if not 2 <= len(parts) <= 5 or name in territories():
        return False
    small = [part.lower() for part in parts]
    if (
        small[0].rstrip(".") in words.PLACE_FIRSTS - {"ho", "rio"}
        or any(part in _HEADS for part in small[1:])
        or parts[0] in DEMONYMS
    ):
        return False
    if "of" in small or "the" in small or any(character.isdigit() for character in name):
        return False
    return parts[0][0].isupper() and all(
        part in words.PERSON_CONNECTORS
        or _ARTICLED.match(part)
        # JD Vance, John F. Kennedy, but not Telma TV
        or (part[0].isupper() and not (part.isupper() and len(part) > 1 + (index == 0 or part.endswith("."))))
        or (part in _ROMAN and 1 < index == len(parts) - 1)
        for index, part in enumerate(parts)
    )


def family_first(name: str) -> bool:
    """Whether a person's family name stands first: a Korean, Chinese or Vietnamese name in that order."""
    parts = name.lower().split()
    given = [piece for part in parts[1:] for piece in re.split(r"['-]", part)]
    return (
        parts[0] in words.EAST_ASIAN_SURNAMES
        and len(given) <= 3
        and all(_SYLLABLES.fullmatch(piece) for piece in given)
    )


def short_forms(name: str) -> tuple[tuple[str, Word], ...]:
    """The surname of a person: what the second mention calls them by."""
    if not is_person(name):
        return ()
    parts = name.split()
    if family_first(name):
        return ((parts[0], "first"),)
    if parts[-1] in _ROMAN:
        return ((" ".join(parts[:-1]), "last"),)  # John Paul II
    while len(parts) > 2 and parts[-1].lower() in _SUFFIXES:
        parts.pop()
    start = len(parts) - 1
    while start > 1 and parts[start - 1] in words.PERSON_CONNECTORS:
        start -= 1
    surname = " ".join(parts[start:])
    articled = _ARTICLED.match(surname)
    return ((surname, "last"), *(((surname[articled.end() :], "last"),) if articled else ()))


def part(form: str, word: Word, short: str) -> str:
    """The word of a person's English name that stands where `short` does in the source's."""
    parts = form.split()
    if parts[-1] in _ROMAN:
        parts.pop()
    if len(parts) < 2:
        return ""
    return parts[0] if word == "first" else " ".join(parts[-len(short.split()) :])


def propose(name: str, person: bool) -> tuple[Proposal, ...]:
    """By the rules of transcription, which are only loaded where they are needed."""
    from pipeline.languages.en import transcription

    return transcription.propose(name, person)


NAMES = NameRules(
    shapes=shapes,
    ends=ends,
    attached=False,
    prefixes=frozenset(),
    short_forms=short_forms,
    part=part,
    adjectival=lambda form: False,
    demonyms=DEMONYMS,
    vocabulary=NameVocabulary(
        common=words.COMMON,
        connectors=words.CONNECTORS,
        within=words.PERSON_CONNECTORS,
        stand_ins=words.STAND_INS,
        possessives=words.POSSESSIVES,
        titles=words.TITLES,
        qualifiers=words.QUALIFIERS,
        dotted=words.DOTTED,
        offices=words.OFFICES,
        calendar=words.CALENDAR,
        calendar_names=words.CALENDAR_NAMES,
        abbreviations=words.ABBREVIATIONS,
        added=words.ADDED,
        trailing=words.TRAILING,
        place_heads=words.PLACE_HEADS,
        organisation_heads=words.ORGANISATION_HEADS,
        media_heads=words.MEDIA_HEADS,
        event_heads=words.EVENT_HEADS,
        alone=words.ALONE,
        organisations=words.ORGANISATIONS,
        weapons=words.WEAPONS,
        media=words.MEDIA,
        brands=words.BRANDS,
        territories=territories,
        cities=cities,
    ),
    gazetteer=gazetteer,
    runs=runs_by_capitals,
    stems=stems,
    propose=propose,
    common=common,
    listed=True,
    family_first=family_first,
)
