"""Which end of a change or a range a number is: the last one for 10 in "rose to 10 % from 5 %"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from re import Pattern

    from pipeline.quantities.model import End
    from pipeline.quantities.text import Span

_LOOK_BACK = 10
"""Characters before a number in which the word for its end can stand."""


def ends(text: str, spans: Sequence[Span], around: Pattern[str], *, after: bool = False) -> list[End]:
    """For each number's span its end; empty where the text has no word for it.

    `around` matches that word in the groups ``first`` and ``last``: right before a number, or with `after`
    right behind it. A dash tells nothing: a score may be told from either side.
    """
    found: list[End] = [""] * len(spans)
    if len(spans) < 2:
        return found
    for place, (start, end) in enumerate(spans):
        match = around.match(text, end) if after else around.search(text, max(0, start - _LOOK_BACK), start)
        if match is not None:
            found[place] = "first" if match.lastgroup == "first" else "last"
    return found
