"""Straight quotation marks and apostrophes set as the edition's language sets them, words kept on one line.

What a translator typed as typographic marks stays; no other character changes. Marks after CLDR's
delimiters; lines are kept together with U+2060 WORD JOINER (Unicode Standard Annex 14).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.languages.language import Language

_STRAIGHT = re.compile(r"\"|(?<=[^\W\d_])'(?=[^\W\d_])")
_BEFORE_OPENING = re.compile(r"(?:^|[\s(\[{—–«„“‘/-])(?:<[0-9]{1,6}>)*$")
_LOOK_BACK = 40


WORD_JOINER = "\u2060"


def typeset(text: str, language: Language) -> str:
    """The text of a unit as the language sets it."""
    marked = _quotes(text, language)
    return re.sub(language.joint, WORD_JOINER, marked) if language.joint else marked


def _quotes(text: str, language: Language) -> str:
    """The text with the language's marks; a mark opens after white space, a bracket or another opening one.

    A straight mark after a digit outside a quotation is an inch sign if another mark follows; the last one ends
    a quotation that an earlier unit opened.
    """
    if '"' not in text and "'" not in text:
        return text
    pieces: list[str] = []
    at = depth = 0
    for match in _STRAIGHT.finditer(text):
        pieces.append(text[at : match.start()])
        at = match.end()
        if match.group() == "'":
            pieces.append(language.apostrophe)
        elif _BEFORE_OPENING.search(text[max(0, match.start() - _LOOK_BACK) : match.start()]):
            pieces.append(language.quotes[min(depth, 1)][0])
            depth += 1
        elif depth == 0 and text[match.start() - 1].isdigit() and '"' in text[at:]:
            pieces.append('"')
        else:
            depth = max(0, depth - 1)
            pieces.append(language.quotes[min(depth, 1)][1])
    return "".join([*pieces, text[at:]])
