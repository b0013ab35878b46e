"""What is known of each language: one folder each, and nothing about a language elsewhere.

`LANGUAGES` maps a BCP 47 tag to the `Language`; `get` raises for an unknown tag; `language_of` tells
the language of a text by its letters.

A language of a package of one's own
------------------------------------
A language may also come from another package; nothing here has to be touched. That package makes one `Language`, whose
fields are described in `pipeline.languages.language`, out of tables like those in ``pipeline/languages/uk/``:

- the language itself: tag, names, script, plural forms, quotation marks, the two phrases of an edition
- ``text``: `SentenceRules`, the words that mark a photo's credit, the verbs of speech
- ``numbers``: a `pipeline.quantities.lexicon.Lexicon` of number words in every case, months, units, currencies, and of
  what may stand around a number; `compile_lexicon` and `pipeline.quantities.reader.read` make a reader of it. A
  language whose numerals do not add up from left to right has a reader of its own, as Korean does
- ``names``: a `pipeline.names.model.NameRules`: the cases of a name, the words by which names are told from other words
- ``gazetteer.txt``: countries, cities, bodies, under the identifiers of the tables here (`pipeline.names.gazetteer`);
  what it lacks is not accused
- a transliteration table from the languages that it is translated from, if the letters of names change
  (`pipeline.names.transliteration`); `NameRules.table` returns its text

and tells of it in its ``pyproject.toml`` under the language's tag::

    [project.entry-points."polyedition.languages"]
    pl = "polyedition_polish:POLISH"

It is loaded when ``pl`` is first asked for. A program can do with ``LANGUAGES["pl"] = POLISH`` instead.
``tests/languages/polish`` is such a package, and ``tests/languages/test_fourth_language_complete.py`` finds out whether
a language is complete.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import MutableMapping
from contextlib import suppress
from typing import TYPE_CHECKING

from pipeline.errors import ProjectError
from pipeline.languages.en import ENGLISH
from pipeline.languages.ko import KOREAN
from pipeline.languages.language import Language
from pipeline.languages.uk import UKRAINIAN

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

GROUP = "polyedition.languages"
"""The entry point group in which other packages tell of their languages; an entry's name is the tag."""


class Languages(MutableMapping[str, Language]):
    """Languages by tag. One that is not there is looked for in the installed packages when it is asked for."""

    def __init__(self, *languages: Language) -> None:
        self._known = {language.tag: language for language in languages}

    def __getitem__(self, tag: str) -> Language:
        if tag not in self._known:
            self._known[tag] = _installed(tag)
        return self._known[tag]

    def __setitem__(self, tag: str, language: Language) -> None:
        self._known[tag] = language

    def __delitem__(self, tag: str) -> None:
        del self._known[tag]

    def __iter__(self) -> Iterator[str]:
        """The tags of those that are there; `known_tags` has those of the installed packages as well."""
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)


LANGUAGES = Languages(ENGLISH, UKRAINIAN, KOREAN)
SCRIPTS: Mapping[str, str] = {
    "LATIN": "Latn", "CYRILLIC": "Cyrl", "HANGUL": "Hang", "GREEK": "Grek", "ARMENIAN": "Armn", "GEORGIAN": "Geor",
    "HEBREW": "Hebr", "ARABIC": "Arab", "DEVANAGARI": "Deva", "BENGALI": "Beng", "THAI": "Thai",
}  # fmt: skip
"""The ISO 15924 code of a script, by the first word of its letters' names in Unicode."""

_ADDRESS = re.compile(r"\S+://\S+|\S+@\S+")
"""Of a page or a mailbox: in Latin letters whatever the text is in."""


def get(tag: str, *, file: object = None) -> Language:
    """The language of a tag such as ``uk``, ``ko_KR`` or ``en-GB``: of the very tag, or else of it without its region.

    Raises `ProjectError`, which names `file`, where the language is unknown.
    """
    whole = tag.replace("_", "-")
    for known in (whole, whole.split("-")[0].lower()):
        with suppress(KeyError):
            return LANGUAGES[known]
    raise ProjectError(f"unknown language {tag!r}", file=file, remedy=f"known languages: {', '.join(known_tags())}")


def known_tags() -> tuple[str, ...]:
    """The tags of all languages, those of the installed packages included."""
    from importlib.metadata import entry_points

    return tuple(dict.fromkeys([*LANGUAGES, *sorted(entry_points(group=GROUP).names)]))


def _installed(tag: str) -> Language:
    """The language that an installed package has for a tag.

    Raises `KeyError` where none has, `ProjectError` where its language can't be loaded or is none.
    """
    from importlib.metadata import entry_points  # imported here: most commands need none of it

    for entry in entry_points(group=GROUP, name=tag):
        remedy = f"install the package of {entry.value} anew, or uninstall it"
        try:
            language = entry.load()
        except (ImportError, AttributeError) as error:
            raise ProjectError(f"the language {tag!r} cannot be loaded ({error})", remedy=remedy) from error
        if not isinstance(language, Language) or language.tag != tag:
            raise ProjectError(f"{entry.value} is not the language {tag!r}", remedy=remedy)
        return language
    raise KeyError(tag)


def language_of(text: str, default: Language) -> Language:
    """The language of a text by the script of its letters.

    That is `default` where no other script has more letters, or where no known language is written in
    the script that has the most; otherwise the first of `LANGUAGES` that is.
    """
    letters = Counter(_script(character) for character in _ADDRESS.sub(" ", text) if character.isalpha())
    script, count = max(letters.items(), key=lambda item: item[1], default=("", 0))
    if count <= letters[default.script]:
        return default
    return next((language for language in LANGUAGES.values() if language.script == script), default)


def _script(letter: str) -> str:
    """The ISO 15924 code of a letter's script; empty for one that no language here is written in."""
    return SCRIPTS.get(unicodedata.name(letter, "").split(" ", 1)[0], "")
