"""Text folded for comparison, with a way back to its own offsets.

Two spellings of one text are made one: composed and decomposed letters (Unicode Standard Annex 15), the
kinds of apostrophe, quotation mark, hyphen and space, stress marks and invisible characters, placeholders.
Look-alikes of different scripts are not: a Latin "a" in a Cyrillic name is a misspelling that no reader can see.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.model import Span

_SAME = {
    **dict.fromkeys("’ʼ‘‛`´′＇ʹ", "'"),
    **dict.fromkeys("‐‑−﹣－", "-"),
    **dict.fromkeys("«»„“”‟", '"'),
    **dict.fromkeys(
        "\u00a0\u1680\u202f\u205f\u3000\t\n\v\f\r\x85\u2028\u2029" + "".join(map(chr, range(0x2000, 0x200B))), " "
    ),
    # Nothing to see: soft hyphen, zero-width space and joiners, byte order mark, directional marks.
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u2066\u2067\u2068\u2069", ""),
}
_STRESS = "\u0301\u0300"
_CYRILLIC_VOWELS = frozenset("аеєиіїоуюяАЕЄИІЇОУЮЯ")
_FOLDABLE = re.compile("[" + "".join(_SAME) + "<\u0300-\u036f\u1100-\u11ff\uff00-\uffef]|  ")
_SAME_LENGTH = {ord(mark): same for mark, same in _SAME.items() if same}
_MOVING = re.compile(
    "[" + "".join(mark for mark, same in _SAME.items() if not same) + "<\u0300-\u036f\u1100-\u11ff\uff00-\uffef]"
    "|[ " + "".join(mark for mark, same in _SAME.items() if same == " ") + "]{2}"
)
"""What folds to fewer letters, or to more."""
# A letter with the marks that compose with it, as many as Unicode's stream-safe format allows one; jamo compose too.
_CLUSTER = re.compile(
    r"(?P<pair></?[0-9]{1,6}>)|(?P<void><[0-9]{1,6}/>)|.(?:[\u0300-\u036f]|(?<=[\u1100-\u11ff가-힣])[\u1160-\u11ff]){0,30}",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text. `lower` is it in lower case, of the same length."""

    text: str
    lower: str
    _starts: tuple[int, ...] | None
    """For each character where what it stands for starts in the original; None where nothing moved."""
    _ends: tuple[int, ...] | None
    """And where that ends."""

    def span(self, start: int, end: int) -> Span:
        """Where a non-empty stretch of the folded text stands in the original."""
        if self._starts is None or self._ends is None:
            return start, end
        return self._starts[start], self._ends[end - 1]


def lower(text: str) -> str:
    """The text in lower case, letter by letter, so that its length stays."""
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)


def fold(text: str) -> Folded:
    """The text as it is compared; see the module. A name's tags vanish, a single placeholder is a space."""
    if not _FOLDABLE.search(text):
        return Folded(text, lower(text), None, None)
    if not _MOVING.search(text):  # as nearly always: only marks that have another form of the same length
        text = text.translate(_SAME_LENGTH)
        return Folded(text, lower(text), None, None)
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _CLUSTER.finditer(text):
        if match["pair"]:
            continue
        piece = " " if match["void"] else _letter(match.group())
        if piece == " " and letters and letters[-1] == " ":
            continue
        for letter in piece:
            letters.append(letter)
            starts.append(match.start())
            ends.append(match.end())
    folded = "".join(letters)
    return Folded(folded, lower(folded), tuple(starts), tuple(ends))


def _letter(cluster: str) -> str:
    if len(cluster) == 1:
        wide = "\uff00" <= cluster <= "\uffef"
        return unicodedata.normalize("NFKC", cluster) if wide else _SAME.get(cluster, cluster)
    cluster = unicodedata.normalize("NFD", cluster)
    if cluster[0] in _CYRILLIC_VOWELS:
        cluster = cluster[0] + "".join(mark for mark in cluster[1:] if mark not in _STRESS)
    return unicodedata.normalize("NFC", cluster)
