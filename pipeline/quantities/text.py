"""A text as the readers want it: composed, in small letters, with plain digits, and the way back to its offsets."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TypeAlias

Span: TypeAlias = tuple[int, int]

# Decomposed letters and syllables, digits of other scripts, full-width forms, squared units, vulgar fractions
# and Roman numeral signs: all that normalisation form KC turns into what the readers know.
_UNUSUAL = re.compile(
    "[\u00aa\u00b2\u00b3\u00b9\u00ba\u00bc-\u00be\u0300-\u036f\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u1100-\u11ff"
    "\u2070-\u209f\u2103\u2109\u2116\u2150-\u218b\u3200-\u33ff\uff01-\uff5e\uffe0-\uffee\u0130]"
)
_VULGAR = re.compile("[\u00bc-\u00be\u2150-\u215e]")
_ALIKE = (("’", "'"), ("ʼ", "'"), ("‘", "'"), ("\u00ad", " "), ("\u200b", " "))


@dataclass(frozen=True, slots=True)
class Prepared:
    """A text ready to be read."""

    text: str
    starts: tuple[int, ...] | None
    """For each character the offset in the original of what it stands for; None where they are the same."""
    ends: tuple[int, ...] | None
    """For each character where that ends in the original: one character may have become several (½, ㎞)."""

    def span(self, start: int, end: int) -> Span:
        """The span of the original that stands for a span of the prepared text, which is not empty."""
        if self.starts is None or self.ends is None:
            return start, end
        return self.starts[start], self.ends[end - 1]


def prepare(text: str) -> Prepared:
    """The text in small letters, with straight apostrophes, its letters composed and its digits plain."""
    if _UNUSUAL.search(text) is None:
        return Prepared(_alike(text.lower()), None, None)
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    start = 0
    for end in _cluster_ends(text):
        cluster = text[start:end]
        # Without the space "2½" would become "21⁄2".
        piece = " " if _VULGAR.match(cluster) else ""
        piece += unicodedata.normalize("NFKC", cluster).lower()
        pieces.append(piece)
        starts.extend([start] * len(piece))
        ends.extend([end] * len(piece))
        start = end
    return Prepared(_alike("".join(pieces)), tuple(starts), tuple(ends))


def _alike(lowered: str) -> str:
    """The text with one apostrophe for all, and spaces for what is invisible."""
    if not lowered.isascii():
        for letter, plain in _ALIKE:
            # Looking first is much faster than a translation table.
            if letter in lowered:
                lowered = lowered.replace(letter, plain)
    return lowered


def _cluster_ends(text: str) -> list[int]:
    """Where each piece ends that normalisation may compose: a letter with its marks, a syllable of jamo."""
    ends = []
    for i in range(1, len(text)):
        code = ord(text[i])
        joins = unicodedata.combining(text[i]) or 0x1160 <= code <= 0x11FF
        if not joins:
            ends.append(i)
    if text:
        ends.append(len(text))
    return ends
