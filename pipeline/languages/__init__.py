"""What is known of each language: one folder each, and nothing about a language elsewhere.

`LANGUAGES` maps a BCP 47 tag to the `Language`; `get` raises for an unknown tag; `language_of` tells
the language of a text by its letters.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING

from pipeline.errors import ProjectError
from pipeline.languages.en import ENGLISH
from pipeline.languages.ko import KOREAN
from pipeline.languages.uk import UKRAINIAN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.languages.language import Language

LANGUAGES: Mapping[str, Language] = {language.tag: language for language in (ENGLISH, UKRAINIAN, KOREAN)}
SCRIPTS: Mapping[str, str] = {"LATIN": "Latn", "CYRILLIC": "Cyrl", "HANGUL": "Hang"}
"""The ISO 15924 code of a script, by the first word of its letters' names in Unicode."""

_ADDRESS = re.compile(r"\S+://\S+|\S+@\S+")
"""Of a page or a mailbox: in Latin letters whatever the text is in."""


def get(tag: str, *, file: object = None) -> Language:
    """The language of a tag such as ``uk``, ``ko_KR`` or ``en-GB`` (the region is not looked at).

    Raises `ProjectError`, which names `file`, where the language is unknown.
    """
    language = LANGUAGES.get(tag.replace("_", "-").split("-")[0].lower())
    if language is None:
        raise ProjectError(f"unknown language {tag!r}", file=file, remedy=f"known languages: {', '.join(LANGUAGES)}")
    return language


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
