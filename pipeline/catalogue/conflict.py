"""What version control could not merge, told with the lines of both sides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_MARKER = re.compile(r"(?P<sign>[<|=>])(?P=sign){6}(?:\s+(?P<name>.*))?")
"""A line that git, or Mercurial, puts around what it could not merge."""
_CONFLICT = re.compile(r"<\|?=>")
"""The signs of the markers of one conflict; the base, after ``|``, is there in the diff3 style."""


def is_marker(line: str) -> bool:
    """Whether version control wrote that line, which has no white space around it."""
    return _MARKER.fullmatch(line) is not None


def conflict(lines: Sequence[str], first: int) -> tuple[str, str]:
    """What to say of a conflict whose first marker stands in that line, and its remedy."""
    markers = [
        (number, match)
        for number, line in enumerate(lines[first - 1 :], start=first)
        if (match := _MARKER.fullmatch(line.strip()))
    ]
    signs = "".join(match["sign"] for _, match in markers)
    found = _CONFLICT.match(signs)
    if not found:
        return "a git conflict marker", "settle the conflict first"
    (start, ours), *base, (middle, _), (end, theirs) = markers[: found.end()]
    sides = [_side(start, base[0][0] if base else middle, ours["name"]), _side(middle, end, theirs["name"])]
    count = len(_CONFLICT.findall(signs))
    return (
        f"{f'the first of {count} git conflicts' if count > 1 else 'a git conflict'}: {' against '.join(sides)}",
        "keep what is right of both, and delete the lines with <<<<<<<, ======= and >>>>>>>",
    )


def _side(before: int, after: int, name: str | None) -> str:
    """The lines between two markers, in words."""
    first, last = before + 1, after - 1
    where = "nothing" if last < first else f"line {first}" if last == first else f"lines {first}-{last}"
    return f"{where} ({name})" if name else where
