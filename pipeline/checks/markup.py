"""Placeholders kept, and no markup of the translator's own."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from pipeline.model import Finding
from pipeline.units.placeholders import faults, placeholders

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.model import Pair

_HANDLERS = (
    "abort|animation[a-z]+|before[a-z]+|blur|canplay[a-z]*|change|click|close|contextmenu|copy|cut|dblclick|drag[a-z]*|"
    "drop|ended|error|focus[a-z]*|hashchange|input|invalid|key(?:down|press|up)|load[a-z]*|message|mouse[a-z]+|"
    "page(?:hide|show)|paste|pause|play[a-z]*|pointer[a-z]+|popstate|reset|resize|scroll[a-z]*|select[a-z]*|submit|"
    "toggle|touch[a-z]+|transition[a-z]+|unload|wheel"
)
"""Event handler attributes of the HTML Living Standard (8.1.8.2), without their "on"."""

_OWN_MARKUP = re.compile(
    r"</?[A-Za-z][\w:-]*(?:[\s/][^<>]{0,1000})?/?>"  # a tag
    r"|<!--|<!\[CDATA\["
    r"|</?(?:script|iframe|img|svg|object|embed|style|link|meta|base|form)\b"  # one that is cut off
    r"|\bjavascript\s*:(?=\S|\s*[\w.]+\()"
    rf"|\bon(?:{_HANDLERS})\s*=(?!=)"
    r"|&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,30});",
    re.IGNORECASE,
)


def check_markup(pair: Pair) -> Iterator[Finding]:
    """Findings of the check ``markup``: rules ``placeholder`` and ``own-markup``.

    What the source has in the same spelling is text that the article is about, and may stand.
    """
    language = pair.target_language.tag
    numbers = placeholders(pair.source)
    if numbers or "<" in pair.target:
        for message, span in faults(pair.target, numbers):
            yield Finding(
                "markup", "placeholder", "error", language, pair.entry, f"Placeholder {message}.",
                target_spans=(span,) if span != (0, 0) else (), expected=" ".join(_forms(numbers)),
            )  # fmt: skip
    for match in _OWN_MARKUP.finditer(pair.target):
        if match.group() not in pair.source and not _is_plain(match.group()):
            yield Finding(
                "markup", "own-markup", "error", language, pair.entry,
                f"{match.group()} would stand in the edition as these very characters; "
                f"{_remedy(match.group(), numbers)}.",
                target_spans=(match.span(),), found=match.group(),
            )  # fmt: skip


def _remedy(text: str, numbers: dict[int, bool]) -> str:
    if text.startswith("&"):
        character = unescape(text)
        shown = character if character.isprintable() and not character.isspace() else f"U+{ord(character[0]):04X}"
        return f"write the character itself, {shown}"
    if numbers:
        return f"markup is written with the placeholders of the source, here {' '.join(_forms(numbers))}"
    return "the source has no markup here, so take it out"


def _is_plain(text: str) -> bool:
    """Whether it only looks like a character reference: "Johnson&Johnson;"."""
    return text.startswith("&") and unescape(text) == text


def _forms(numbers: dict[int, bool]) -> list[str]:
    return [f"<{number}>...</{number}>" if is_pair else f"<{number}/>" for number, is_pair in numbers.items()]
