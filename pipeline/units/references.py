"""Character references (HTML Living Standard, 13.2.5.72 and following), each with its place in the page."""

from __future__ import annotations

import re
from html.entities import html5
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.model import Span

_REFERENCE = re.compile(
    r"&(?:#(?:[xX](?P<hex>[0-9a-fA-F]+)|(?P<decimal>[0-9]+));?|(?P<name>[A-Za-z][A-Za-z0-9]*+)(?P<end>;?))"
)
_LONGEST_BARE = max(len(name) for name in html5 if not name.endswith(";"))
_REPLACEMENT = "\ufffd"


def decoded(page: str, start: int, end: int, *, attribute: bool = False) -> Iterator[tuple[str, Span]]:
    """The text of a stretch of the page as a reader sees it, with its spans in the page.

    Each character reference is one pair; all else stands as in the page. In an attribute's value
    "&copy=" is no reference.
    """
    at = start
    for match in _REFERENCE.finditer(page, start, end):
        text, stop = _character(match), match.end()
        if match["name"]:
            text, stop = _named(page, match, attribute=attribute)
        if not text:
            continue
        if at < match.start():
            yield page[at : match.start()], (at, match.start())
        yield text, (match.start(), stop)
        at = stop
    if at < end:
        yield page[at:end], (at, end)


def value(page: str, span: Span) -> str:
    """An attribute's value as a browser reads it."""
    return "".join(text for text, _ in decoded(page, *span, attribute=True))


def _character(match: re.Match[str]) -> str:
    digits = (match["hex"] or match["decimal"] or "").lstrip("0")
    if len(digits) > 7:
        return _REPLACEMENT
    number = int(digits or "0", 16 if match["hex"] else 10)
    if number == 0 or number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
        return _REPLACEMENT
    if 0x80 <= number <= 0x9F:  # numbers of Windows-1252, as the standard's table has them
        return bytes([number]).decode("windows-1252", errors="ignore") or chr(number)
    return chr(number)


def _named(page: str, match: re.Match[str], *, attribute: bool) -> tuple[str, int]:
    """The characters of a name and where the reference ends; without a semicolon the longest old name counts."""
    name = match["name"]
    if match["end"] and f"{name};" in html5:
        return html5[f"{name};"], match.end()
    for length in range(min(len(name), _LONGEST_BARE), 1, -1):
        if name[:length] in html5:
            stop = match.start() + 1 + length
            if attribute and (page[stop : stop + 1].isalnum() or page[stop : stop + 1] == "="):
                break
            return html5[name[:length]], stop
    return "", match.end()
