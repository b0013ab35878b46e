"""What is known of each language: one folder each, and nothing about a language elsewhere.

`LANGUAGES` maps a BCP 47 tag to the `Language`; `get` raises for an unknown tag.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.errors import ProjectError
from pipeline.languages.en import ENGLISH
from pipeline.languages.ko import KOREAN
from pipeline.languages.uk import UKRAINIAN

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.languages.language import Language

LANGUAGES: Mapping[str, Language] = {language.tag: language for language in (ENGLISH, UKRAINIAN, KOREAN)}


def get(tag: str, *, file: object = None) -> Language:
    """The language of a tag such as ``uk``, ``ko_KR`` or ``en-GB`` (the region is not looked at).

    Raises `ProjectError`, which names `file`, where the language is unknown.
    """
    language = LANGUAGES.get(tag.replace("_", "-").split("-")[0].lower())
    if language is None:
        raise ProjectError(f"unknown language {tag!r}", file=file, remedy=f"known languages: {', '.join(LANGUAGES)}")
    return language
