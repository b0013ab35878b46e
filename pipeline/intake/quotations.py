"""Quotations that run over several paragraphs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

MAX_QUOTATION = 12
"""Paragraphs; a mark that is still open after so many was never meant to be closed."""

MAX_DEPTH = 8
"""Quotations within quotations; more is no text."""

_MARKS = re.compile(r"[\"“”„«»]")
_CLOSES = {"»": "«", "”": '“„"', "“": "„“", '"': '"“„'}
"""A closing mark -> the opening ones that it closes, the likeliest first."""
_SAID = re.compile(r"»[.,!?…]*\s*(?:[—–-]|\Z)")
"""A closing mark that ends what is said, not a name in it."""


def quotation_numbers(texts: Sequence[str]) -> tuple[int, ...]:
    """For each paragraph the number of the quotation over several paragraphs that it belongs to, or 0.

    Such a quotation opens in one paragraph and closes in a later one; English repeats the opening
    mark at the head of each paragraph in between, which opens nothing new.
    """
    numbers = [0] * len(texts)
    count = 0
    opened: int | None = None
    marks: list[str] = []
    for index, text in enumerate(texts):
        restarted = _read(text, marks)
        if opened is None:
            if not _is_speech(text, marks):
                marks.clear()
            opened = index if marks else None
        elif restarted:
            opened = index if marks else None
        elif not marks:
            count += 1
            numbers[opened : index + 1] = [count] * (index + 1 - opened)
            opened = None
        elif index - opened >= MAX_QUOTATION:
            opened = None
            marks.clear()
    return tuple(numbers)


def _read(text: str, marks: list[str]) -> bool:
    """Bring the open marks up to the end of a paragraph; whether a quotation began inside one of its own kind.

    Then the earlier one was never meant to be closed, since an inner quotation has marks of another kind;
    but for « », of which Ukrainian has no others on many keyboards.
    """
    restarted = False
    found = list(_MARKS.finditer(text))
    for number, match in enumerate(found):
        mark = match.group()
        if not _opens(text, match, marks):
            if mark == '"' and _is_inch(text, found, number, marks):
                continue
            kind = next((kind for kind in _CLOSES.get(mark, "") if kind in marks), "")
            if kind:
                del marks[len(marks) - 1 - marks[::-1].index(kind) :]
        elif len(marks) == MAX_DEPTH:
            continue
        elif mark not in marks:
            marks.append(mark)
        elif mark in "«„":
            if match.start() or not _repeats(text):
                marks.append(mark)
        elif match.start():
            restarted = True
            del marks[marks.index(mark) + 1 :]
    return restarted


def _opens(text: str, match: re.Match[str], marks: Sequence[str]) -> bool:
    """Whether a mark opens a quotation: a straight one, or “, does after white space, a bracket, a dash or nothing.

    A straight mark behind a dash, or between two spaces, closes what is open.
    """
    mark, at = match.group(), match.start()
    if mark in "«„":
        return True
    if mark in "»”":
        return False
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    at_head = not before or before.isspace() or before in "([{—–-“„«"
    if mark == "“" or mark not in marks:
        return at_head
    return not before or ((before.isspace() or before in "([{") and bool(after) and not after.isspace())


def _is_inch(text: str, found: Sequence[re.Match[str]], number: int, marks: Sequence[str]) -> bool:
    """Whether a straight mark after a digit is an inch sign: nothing is open, or the next mark closes what is."""
    at = found[number].start()
    if not text[at - 1 : at].isdigit():
        return False
    if '"' not in marks:
        return True
    following = found[number + 1] if number + 1 < len(found) else None
    return following is not None and following.group() == '"' and not _opens(text, following, marks)


def _repeats(text: str) -> bool:
    """Whether a mark « at a paragraph's head repeats the one that is open, and opens no name."""
    return text.count("«") != text.count("»") or bool(_SAID.search(text))


def _is_speech(text: str, marks: Sequence[str]) -> bool:
    """Whether a mark left open is that of a quotation, and not of a name with an omitted mark: «Firm «Name».

    Speech begins with the paragraph or behind a colon.
    """
    closed = re.search(r"[»“”][^«»„“”\"]*\Z", text)
    if not marks or marks[0] not in "«„" or not closed:
        return True
    return text[0] in "«„—–-" or bool(re.search(r":\s*[«„]", text))
