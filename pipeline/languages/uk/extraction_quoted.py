"""Names in quotation marks in a Ukrainian text, and what is speech instead."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.languages.uk import extraction_words as words
from pipeline.languages.uk.extraction_context import found_at, is_type
from pipeline.languages.uk.extraction_lexicon import lexicon
from pipeline.languages.uk.lemmas import readings
from pipeline.languages.uk.name_words import COMMON

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.languages.uk.extraction_context import Found
    from pipeline.languages.uk.extraction_text import Word

_CYRILLIC = re.compile(r"[А-ЯЄІЇҐа-яєіїґ]")
_SENTENCE = re.compile(r"[.?!,;:]|\s[—–-]\s")
_SAID = re.compile(r", [—–-] ")
_DASH = re.compile(r",? [—–-] ")
_OBLIQUE = ("ого", "ої", "ому", "ою", "ові", "ам", "ах", "ами")
_LONGEST = 6
"""Words of a name in quotation marks."""


def quoted_in(text: str, tokens: Sequence[Word]) -> Iterator[tuple[range, str | Found]]:
    """The names in quotation marks of a folded text: which words are theirs, and the name or what is still to be read."""
    marks = [match.start() for match in re.finditer('"', text)]
    index = 0
    for opening, closing in zip(marks[0::2], marks[1::2], strict=False):
        while index < len(tokens) and tokens[index].start < opening:
            index += 1
        end = index
        while end < len(tokens) and tokens[end].start < closing:
            end += 1
        inner = range(index, end)
        if inner and _is_title(text, opening, closing, tokens[index:end]):
            yield inner, _name(text[opening + 1 : closing], text, tokens, inner)
        index = end


def _is_title(text: str, opening: int, closing: int, inner: Sequence[Word]) -> bool:
    """Whether what is quoted is a name and no speech."""
    first, content = inner[0], text[opening + 1 : closing]
    numbered = content[0].isdigit() and len(inner) > 1
    if not (first.capital or numbered) or len(inner) > _LONGEST or content != content.strip():
        return False
    if _SENTENCE.search(content) or text[max(0, opening - 2) : opening].startswith((":", "—")):
        return False
    if not opening and (len(inner) > 3 or text.startswith((",", " —"), closing + 1)):
        return False
    if _SAID.match(text, closing + 1) or (len(inner) > 2 and _DASH.match(text, closing + 1)):
        return False
    return numbered or first.small not in COMMON or len(inner) <= 2


def _name(content: str, text: str, tokens: Sequence[Word], inner: range) -> str | Found:
    first = tokens[inner.start]
    before = tokens[inner.start - 1] if inner.start else None
    if before and text[before.end : first.start].strip('" '):
        before = None
    own = tokens[inner.start : inner.stop]
    if before and (is_type(before.small, quoted=True) or not _CYRILLIC.match(content)):
        return content
    if all(word.capital and _CYRILLIC.match(word.text) for word in own):
        return found_at(own, tokens, inner.start, quoted=True)
    if len(own) > 1 and before and before.small not in words.FUNCTION:
        return _declined(content, tokens, inner)
    return content


def _declined(content: str, tokens: Sequence[Word], inner: range) -> str:
    """Детектор медіа from Детектора медіа: the first word is the head of what is quoted."""
    first = tokens[inner.start]
    context = found_at([first], tokens, inner.start, quoted=True)
    if context.nominative and not first.small.endswith(_OBLIQUE):
        return content
    for form, name in lexicon().phrases.get(first.text, ()):
        if form == content:
            return name
    cases = set(context.cases)
    if len(inner) == 2:
        for one in readings(first.text):
            for other in readings(tokens[inner.start + 1].text):
                agreed = one.adjective and not other.adjective and one.gender == other.gender
                if agreed and set(one.cases) & set(other.cases) & cases:
                    return f"{one.lemma} {other.lemma}"
    best = max(readings(first.text), key=lambda one: one.weight + (1.0 if set(one.cases) & cases else -3.0))
    return content if best.adjective else best.lemma + content[len(first.text) :]
