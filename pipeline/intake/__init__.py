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
_PAGE = re.compile(
    r"\s*(<(?:!doctype|!--|\?xml|(?:html|head|body|main|article|section|header|nav|div|p|h[1-6])[\s>]))", re.IGNORECASE
)
"""How a text begins that is a page, or a piece of one."""


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
    text = text.removeprefix("\ufeff")
    _refuse(text, file)
    parts = recognise(text, language)
    if len(parts) < 2:
        raise ProjectError(
            "holds no article",
            file=file,
            line=1,
            remedy="it needs a headline and, after a blank line, at least one paragraph",
        )
    return Article(slug or slug_of(parts[0].text), parts, page(parts, language))


def _refuse(text: str, file: object) -> None:
    """Raise `ProjectError` for what is no plain text."""
    for number, line in enumerate(text.split("\n"), start=1):
        for character in line:
            if unicodedata.category(character) in {"Cc", "Cs"} and character not in "\t\r\f\v\x85":
                raise ProjectError(
                    f"control character U+{ord(character):04X}",
                    file=file,
                    line=number,
                    remedy="delete it; is this a plain text?",
                )
    page = _PAGE.match(text)
    if page:
        raise ProjectError(
            "is an HTML page, not a plain text",
            file=file,
            line=text.count("\n", 0, page.start(1)) + 1,
            remedy="put it into source/ as it is",
        )


def slug_of(headline: str) -> str:
    """A short name for an article's files, from its headline: "From A to B: why ..." -> ``from-a-to-b``.

    The part before a colon if it has three words or more, otherwise as many words as fit.
    """
    head, colon = [*re.split(r"(:)(?=\s)", headline, maxsplit=1), ""][:2]
    title = head if colon and len(head.split()) >= 3 else headline
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFC", title.replace("’", "").replace("'", "")).lower())
    slug = ""
    for word in words:
        if slug and len(slug) + 1 + len(word) > SLUG_LENGTH:
            break
        slug = f"{slug}-{word}" if slug else word[:SLUG_LENGTH]
    return slug or "article"
