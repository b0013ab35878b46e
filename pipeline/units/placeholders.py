"""Inline markup as numbered placeholders, and back: ``<1>...</1>`` for a pair of tags, ``<2/>`` for a single one.

A placeholder hides the tag with all its attributes, so a translator can move it and cannot break it.
Everything else in a unit is text: a "<" that the reader of the page would see stands as itself, and
only where it would read as a placeholder it is written ``&lt;``.
"""

from __future__ import annotations

import re
from html import escape
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from pipeline.model import Span

PLACEHOLDER = re.compile(r"<(?P<close>/?)(?P<number>[0-9]{1,6})(?P<void>/?)>")
_LOOKS_LIKE_PLACEHOLDER = re.compile(r"(?:<|&(?P<amps>(?:amp;)*)lt;)(?=/?[0-9]{1,6}/?>)")


def text_to_unit(text: str) -> str:
    """Text as a reader sees it -> text in which nothing reads as a placeholder."""
    return _LOOKS_LIKE_PLACEHOLDER.sub(
        lambda match: "&lt;" if match["amps"] is None else f"&amp;{match.group()[1:]}", text
    )


def unit_to_text(text: str) -> str:
    """The reverse of `text_to_unit`, for the text between placeholders."""
    return _LOOKS_LIKE_PLACEHOLDER.sub(
        lambda match: match.group() if match["amps"] is None else f"&{match['amps'][4:]}lt;" if match["amps"] else "<",
        text,
    )


def plain_text(unit: str) -> str:
    """The text of a unit as it is read: a pair of placeholders is nothing, a single one stands for a space."""
    return PLACEHOLDER.sub(lambda match: " " if match["void"] else "", unit)


def span_in_unit(unit: str, span: Span) -> Span:
    """Where a stretch of a unit's plain text, not an empty one, stands in the unit."""
    start, end = span
    for match in PLACEHOLDER.finditer(unit):
        length = len(match.group()) - bool(match["void"])
        if match.start() < start or (match.start() == start and not match["void"]):
            start += length
        if match.start() < end:
            end += length
    return start, end


def faults(unit: str, numbers: Mapping[int, bool]) -> Iterator[tuple[str, Span]]:
    """What is wrong with the placeholders of a translation: (message, span in the translation).

    `numbers` maps the number of each placeholder of the source to whether it is a pair.
    """
    seen: set[int] = set()
    open_tags: dict[int, Span] = {}  # in the order in which they were opened
    for match in PLACEHOLDER.finditer(unit):
        number, span = int(match["number"]), match.span()
        if match["close"] and match["void"]:
            yield f"{match.group()} is no placeholder; write </{number}> or <{number}/>", span
        elif match["close"]:
            last = next(reversed(open_tags), None)
            if number == last:
                open_tags.popitem()
            elif number in open_tags:
                yield f"</{number}> closes across <{last}>; close <{last}> first", span
                del open_tags[number]
            else:
                yield f"</{number}> closes what was never opened; put <{number}> before it", span
        elif number not in numbers:
            yield f"{match.group()} is not in the source; take it out", span
        elif number in seen:
            yield f"{match.group()} stands here twice; the source has it once", span
        elif numbers[number] == bool(match["void"]):
            yield (
                f"{match.group()} must be " + (f"<{number}>...</{number}>" if numbers[number] else f"<{number}/>"),
                span,
            )
        else:
            if not match["void"]:
                open_tags[number] = span
        if not match["close"]:
            seen.add(number)
    for number, span in open_tags.items():
        yield f"<{number}> is never closed; put </{number}> after its text", span
    for number in numbers:
        if number not in seen:
            form = f"<{number}>...</{number}>" if numbers[number] else f"<{number}/>"
            yield (
                f"{form} is missing; put it around the same words as in the source"
                if numbers[number]
                else f"{form} is missing",
                (0, 0),
            )


def placeholders(unit: str) -> dict[int, bool]:
    """The placeholders of a source unit: number -> whether it is a pair."""
    return {int(match["number"]): not match["void"] for match in PLACEHOLDER.finditer(unit) if not match["close"]}


def to_html(unit: str, tag_source: Callable[[int, bool], str]) -> str:
    """A sound translation as HTML: text escaped, each placeholder replaced by its source tag.

    `tag_source` gives the source of the opening (False) or closing (True) tag of a number.
    """
    pieces: list[str] = []
    at = 0
    for match in PLACEHOLDER.finditer(unit):
        pieces.append(escape(unit_to_text(unit[at : match.start()]), quote=False))
        pieces.append(tag_source(int(match["number"]), bool(match["close"])))
        at = match.end()
    pieces.append(escape(unit_to_text(unit[at:]), quote=False))
    return "".join(pieces)
