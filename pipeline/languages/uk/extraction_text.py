"""The words of a Ukrainian text as the search for names sees them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.languages.uk.extraction_words import DOTTED

if TYPE_CHECKING:
    from pipeline.names.text import Folded

_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")
_ARTICLED = re.compile(r"(?:а[длнрстш]|аль|ель|уль)-[А-ЯЄІЇҐ]")
"""аль-Асад: a small letter at the head of a name."""
_STOP = re.compile(r"[.?!…:•]|\n")
_QUOTE_OPENS = re.compile(r"(?:^|[\s(—–-])\"$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a folded text."""

    text: str
    small: str
    start: int
    end: int
    initial: bool
    """Whether a sentence or a quotation starts here, so that the capital says nothing."""
    parted: bool
    """Whether a mark stands before it that no name goes over."""
    quoted: bool
    """Whether a quotation mark stands right before it."""
    capital: bool


def words_of(text: Folded) -> list[Word]:
    """The words of a text."""
    found: list[Word] = []
    for match in _WORD.finditer(text.text):
        start = match.start()
        word = match.group()
        before = found[-1] if found else None
        between = text.text[before.end : start] if before else ""
        joined = before is not None and between == " "
        initial = before is None
        if before is not None and not joined:
            dotted = between == ". " and (before.small in DOTTED or (len(before.text) == 1 and before.capital))
            joined = dotted
            dateline = (
                before.text.isupper() and len(before.text) > 2 and len(found) < 4 and between.strip() in ("—", "–", "-")
            )
            initial = not dotted and (dateline or _STOP.search(between) is not None)
        quoted = text.text[start - 1 : start] == '"'
        if quoted and _QUOTE_OPENS.search(text.text, max(0, start - 3), start):
            initial = True
        found.append(
            Word(
                word,
                text.lower[start : match.end()],
                start,
                match.end(),
                initial,
                not joined,
                quoted,
                word[0].isupper() or _ARTICLED.match(word) is not None,
            )
        )
    return found
