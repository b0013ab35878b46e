"""What a translator should know of a unit: its role and place, who speaks, what stands around it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.units.placeholders import PLACEHOLDER

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.languages.language import Language
    from pipeline.units import Located

EXCERPT = 160
"""Characters of a neighbouring sentence that a note shows."""

ROLE_NAMES = {
    "headline": "Headline", "standfirst": "Standfirst", "heading": "Section heading", "byline": "Byline",
    "caption": "Caption of a picture", "credit": "Credit of a picture", "alt": "Text in place of a picture",
    "list-item": "List item", "table-cell": "Table cell", "button": "Button",
    "title": "Title of the page", "description": "Description of the page for search engines",
}  # fmt: skip
_QUOTED = re.compile(r"[\"“„«][^\"“”„«»]*(?:[\"”“»]|$)")


def notes(located: Sequence[Located], language: Language) -> list[tuple[str, ...]]:
    """For each unit its notes, in the units' order."""
    speakers = _speakers(located, language)
    numbered: dict[int, int] = {}
    for item in located:
        if item.block.role == "paragraph":
            numbered.setdefault(id(item.block), len(numbered) + 1)
    result = []
    for index, item in enumerate(located):
        lines = [_place(item, numbered)]
        if speaker := speakers.get((id(item.block), item.index)):
            lines.append(f"Speaker: {speaker}")
        if item.block.quote is None:
            if index and located[index - 1].block.quote is None:
                lines.append(f"Before: {_excerpt(located[index - 1].cut.text)}")
            if index + 1 < len(located) and located[index + 1].block.quote is None:
                lines.append(f"After: {_excerpt(located[index + 1].cut.text)}")
        lines += [f"<{number}> is {label}" for number, label in item.cut.labels.items()]
        result.append(tuple(" ".join(line.split()) for line in lines))
    return result


def _place(item: Located, numbered: dict[int, int]) -> str:
    role = item.block.role
    name = f"Paragraph {numbered[id(item.block)]}" if role == "paragraph" else ROLE_NAMES.get(role, f"Attribute {role}")
    return f"{name}, sentence {item.index + 1} of {item.of}" if item.of > 1 else name


def _excerpt(text: str) -> str:
    plain = PLACEHOLDER.sub("", text)
    return plain if len(plain) <= EXCERPT else plain[:EXCERPT].rsplit(" ", 1)[0] + " …"


# --- who speaks ---


def _speakers(located: Sequence[Located], language: Language) -> dict[tuple[int, int], str]:
    """For each unit (block, index in it) inside a quotation: the words that say whose it is.

    They are what the sentence that opens or closes the quotation says outside of it, where that has
    a verb of speech: "military analyst Mykhailo Samus told hromadske".
    """
    quotations: dict[int, list[Located]] = {}
    for item in located:
        if item.block.quote is None:
            quotations.setdefault(-item.block.group or id(item.block), []).append(item)
    speakers = {}
    for items in quotations.values():
        inside = _inside(items)
        said = [_attribution(item.cut.text, language) for item in items]
        for number, item in enumerate(items):
            if inside[number]:
                following = next(
                    (text for text, within in zip(said[number:], inside[number:], strict=True) if text or not within),
                    "",
                )
                preceding = said[number - 1] if number and not following else ""
                if following or preceding:
                    speakers[id(item.block), item.index] = following or preceding
    return speakers


def _inside(items: Sequence[Located]) -> list[bool]:
    """For each unit whether it starts inside a quotation or opens one at its head."""
    result, is_open = [], False
    for item in items:
        text = item.cut.text
        result.append(is_open or text.startswith(('"', "“", "«", "„")))
        straight = text.count('"') % 2 == 1
        opened, closed = sum(map(text.count, "“«„")), sum(map(text.count, "”»"))
        if straight:
            is_open = not is_open
        elif opened != closed:
            is_open = opened > closed
    return result


def _attribution(text: str, language: Language) -> str:
    """What a sentence says outside its quotation, if that has a verb of speech."""
    plain = PLACEHOLDER.sub("", text)
    at = max(plain.rfind(mark) for mark in '"”»')
    outside = _QUOTED.sub("", plain) if plain.count('"') % 2 == 0 and '"' not in plain[:1] else plain[at + 1 :]
    words = {word.lower() for word in re.findall(r"[\w’'-]+", outside)}
    if at < 0 or not words & language.speech_verbs:
        return ""
    return outside.strip(" ,.—–-:")
