"""Where sentences end.

One algorithm; what differs between languages (abbreviations, words that start a sentence, words that
carry a quotation on) is in each language's `SentenceRules`. It follows the sentence boundaries of
Unicode Standard Annex 29, with the abbreviations and quotations that a newsroom's text needs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.model import Span

_CANDIDATE = re.compile(
    r"""(?P<stop>[.?!…。？！]+)            # the stop itself
        (?P<close>["'”’»›“）)\]]*)         # quotes and brackets that close after it
        (?P<gap>\s+)
        (?P<open>["'“‘«‹„「（(\[]*)        # what opens before the next sentence
        (?=(?P<next>\S))""",
    re.VERBOSE,
)
_LAST_TOKEN = re.compile(r"[^\s\"'“”‘’«»„()\[\]–—]*\Z")
_WORD = re.compile(r"\w[\w’'-]*")
_LOOK_BACK = 40
"""How many characters before a stop can matter; abbreviations are shorter."""


@dataclass(frozen=True, slots=True)
class SentenceRules:
    """One language's habits. All words are in lower case and without their last stop."""

    never_final: frozenset[str] = frozenset()
    """Abbreviations that need a word after them (titles, "no", "вул"), so no sentence ends there."""
    seldom_final: frozenset[str] = frozenset()
    """Abbreviations that may end a sentence ("a.m", "U.S", "млн"): it ends if a starter follows."""
    starters: frozenset[str] = frozenset()
    """Words that, capitalised, begin a sentence more often than they are a name."""
    quote_carriers: frozenset[str] = frozenset()
    """Words that carry the sentence on after a closing quotation mark ("said", "라고")."""
    ordinal_stop: bool = False
    """Whether a stop after digits before another digit belongs to a date or an ordinal (2024. 10. 5.)."""


def split_sentences(text: str, rules: SentenceRules) -> tuple[Span, ...]:
    """The spans of the sentences of a text; what is between them is white space.

    White space at the ends of the text belongs to no sentence; a text of white space has none.
    """
    spans: list[Span] = []
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    for stop, following in _boundaries(text, rules):
        if start < stop < end:
            spans.append((start, stop))
            start = following
    if start < end:
        spans.append((start, end))
    return tuple(spans)


def _boundaries(text: str, rules: SentenceRules) -> Iterator[Span]:
    for match in _CANDIDATE.finditer(text):
        if _ends_sentence(text, match, rules):
            yield match.start("gap"), match.end("gap")


def _ends_sentence(text: str, match: re.Match[str], rules: SentenceRules) -> bool:
    following = match["next"]
    if following.islower() or following in "—–-,;:":
        return False
    words = [word.lower() for word in _WORD.findall(text[match.end() : match.end() + _LOOK_BACK])]
    first = words[0] if words else ""
    if match["close"]:
        # “Really?” Smith asked. - the question ends, the sentence does not.
        if first in rules.quote_carriers:
            return False
        return match["stop"] == "." or not _attribution_follows(text, match.end(), rules)
    if match["stop"] != ".":
        return True
    token = _token_before(text, match.start("stop"))
    key = token.lower()
    if key in rules.never_final:
        return False
    if rules.ordinal_stop and token.isdecimal() and following.isdecimal():
        return False
    if token.isdecimal() and match.start("stop") - len(token) == len(text) - len(text.lstrip()):
        return False  # the number of a list item: "1. Title"
    initial = (len(token) == 1 and token.isupper()) or bool(re.fullmatch(r"(?:\w\.)+\w", token) and token[0].isupper())
    if initial or key in rules.seldom_final:
        return first in rules.starters
    return True


def _token_before(text: str, end: int) -> str:
    match = _LAST_TOKEN.search(text[max(0, end - _LOOK_BACK) : end])
    return match.group() if match else ""


def _attribution_follows(text: str, start: int, rules: SentenceRules) -> bool:
    """Whether the clause that starts here says who speaks: a verb of speech among its first words."""
    clause = re.split(r"[.?!,;:]", text[start : start + _LOOK_BACK * 2], maxsplit=1)[0]
    return any(word.lower() in rules.quote_carriers for word in _WORD.findall(clause)[:6])
