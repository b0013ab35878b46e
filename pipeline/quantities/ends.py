"""Which end of a range, a change or a score a number is: 2 and 1 in "2-1", 5 and 10 in "rose to 10 % from 5 %"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from re import Pattern

    from pipeline.quantities.model import End
    from pipeline.quantities.text import Span


def ends(
    text: str, spans: Sequence[Span], joint: Pattern[str], around: Pattern[str], *, after: bool = False
) -> list[End]:
    """For each number's span its end, empty where the text doesn't tell.

    `joint` matches what stands between the two of a pair; more than two in a row are a date or a code, in which each
    language has its order. `around` matches the word for an end, in the groups ``first`` and ``last``: where a number
    begins, or with `after` where it ends.
    """
    if len(spans) < 2:
        return [""] * len(spans)
    joined = [joint.fullmatch(text, here[1], following[0]) is not None for here, following in pairwise(spans)]
    found: list[End] = [""] * len(spans)
    for place, (start, end) in enumerate(spans):
        behind = place > 0 and joined[place - 1]
        ahead = place < len(joined) and joined[place]
        if ahead and not behind and not (place + 1 < len(joined) and joined[place + 1]):
            found[place] = "first"
        elif behind and not ahead and not (place > 1 and joined[place - 2]):
            found[place] = "last"
        elif not ahead and not behind:
            match = around.match(text, end) if after else around.search(text, max(0, start - _LOOK_BACK), start)
            if match is not None:
                found[place] = "first" if match.lastgroup == "first" else "last"
    return found


_LOOK_BACK = 10
"""Characters before a number in which the word for its end can stand."""
