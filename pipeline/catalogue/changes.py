"""What changed in a source text, in words for the translator who is to bring its translation up to it."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

CHANGED = "Changed: "
"""How the note starts."""
SHOWN = 4
"""Changes that a note lists."""
LONGEST = 60
"""Characters of a stretch of text that a note quotes."""

TOO_LONG = 40_000
"""Characters of both texts beyond which they are not compared word by word."""

_TOKEN = re.compile(r"</?[0-9]{1,6}/?>|\w+(?:[.,:'’-]\w+)*|[^\w\s]")
"""A placeholder, a word or a number ("don't", "30,000", "KN-23"), or a single mark."""


def change_note(previous: str, source: str) -> str:
    """One line that tells the changes, ``Changed: 30,000 -> 35,000; added: not``; empty where no word or mark changed.

    Stretches are told in the text's order: replaced, added or removed.
    """
    if len(previous) + len(source) > TOO_LONG:
        return f"{CHANGED}too long a text to tell where" if previous != source else ""
    old, new = list(_TOKEN.finditer(previous)), list(_TOKEN.finditer(source))
    matcher = SequenceMatcher(None, [one.group() for one in old], [one.group() for one in new], autojunk=False)
    stretches = [
        (_stretch(previous, old[a:b]), _stretch(source, new[c:d]))
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal"
    ]
    if not stretches:
        return ""
    told = [
        f"{before} -> {after}" if before and after else f"added: {after}" if after else f"removed: {before}"
        for before, after in stretches
    ]
    more = f"; and {len(told) - SHOWN} more" if len(told) > SHOWN else ""
    return f"{CHANGED}{'; '.join(told[:SHOWN])}{more}"


def _stretch(text: str, tokens: list[re.Match[str]]) -> str:
    if not tokens:
        return ""
    words = " ".join(text[tokens[0].start() : tokens[-1].end()].split())
    return words if len(words) <= LONGEST else f"{words[: LONGEST // 2].rstrip()} … {words[-LONGEST // 2 :].lstrip()}"
