"""Intake: a plain text, as it arrived, becomes the source page.

`read_article` recognises the parts and returns the page; `slug_of` names the article.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.errors import ProjectError
from pipeline.intake.page import page
from pipeline.intake.recognise import Part, recognise

if TYPE_CHECKING:
    from pipeline.languages.language import Language

SLUG_LENGTH = 60


@dataclass(frozen=True, slots=True)
class Article:
    """An article as intake understood it."""

    slug: str
    parts: tuple[Part, ...]
    html: str


def read_article(text: str, language: Language, *, file: object = None, slug: str = "") -> Article:
    """The page of a plain text; `file` is named in errors.

    Raises `ProjectError` for a text that is empty, is HTML already, or has characters no page can hold.
    """
    for number, line in enumerate(text.split("\n"), start=1):
        for character in line:
            if unicodedata.category(character) == "Cc" and character not in "\t\r\f\v\x85":
                raise ProjectError(
                    f"control character U+{ord(character):04X}",
                    file=file,
                    line=number,
                    remedy="delete it; is this a plain text?",
                )
    if re.match(r"\s*(?:<!doctype|<html|<\?xml)", text, re.IGNORECASE):
        raise ProjectError("is an HTML page, not a plain text", file=file, remedy="put it into source/ as it is")
    parts = recognise(text, language)
    if len(parts) < 2:
        raise ProjectError(
            "holds no article", file=file, remedy="it needs a headline and, after a blank line, at least one paragraph"
        )
    return Article(slug or slug_of(parts[0].text), parts, page(parts, language))


def slug_of(headline: str) -> str:
    """A short name for an article's files, from its headline: "From A to B: why ..." -> ``from-a-to-b``.

    The part before a colon if it has three words or more, otherwise as many words as fit.
    """
    head, colon, _ = headline.partition(":")
    title = head if colon and len(head.split()) >= 3 else headline
    words = re.findall(r"\w+", unicodedata.normalize("NFC", title.replace("’", "").replace("'", "")).lower())
    slug = ""
    for word in words:
        if slug and len(slug) + 1 + len(word) > SLUG_LENGTH:
            break
        slug = f"{slug}-{word}" if slug else word[:SLUG_LENGTH]
    return slug.replace("_", "-").strip("-") or "article"
