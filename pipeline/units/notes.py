"""What a translator should know of a unit: its role and place, who speaks, what stands around it."""

from __future__ import annotations

import re
from itertools import pairwise
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
ATTRIBUTE_NAMES = {"alt": "Text in place of a picture", "title": "Text that appears under the pointer"}
ELEMENT_NAMES = {
    "a": "link", "abbr": "abbreviation", "b": "bold", "bdi": "text of either direction", "br": "line break",
    "cite": "title of a work", "code": "code", "del": "struck out", "dfn": "term", "em": "emphasis", "i": "italics",
    "img": "picture", "ins": "inserted", "kbd": "keys", "mark": "highlight", "q": "quotation", "s": "struck out",
    "samp": "output", "small": "small print", "strike": "struck out", "strong": "strong emphasis",
    "sub": "subscript", "sup": "superscript", "u": "underline", "var": "variable", "wbr": "place for a line break",
}  # fmt: skip
"""What an element is to a translator; others go by their own name."""
_ADDRESS = re.compile(r"(?:https?://|mailto:)?(?:www\.)?(?P<address>.*?)/?")
_MARK = re.compile(r"[\"“”„«»]")


def notes(located: Sequence[Located], language: Language) -> list[tuple[str, ...]]:
    """For each unit its notes, in the units' order."""
    speakers = _speakers(located, language)
    numbered: dict[int, int] = {}
    for item in located:
        if item.block.role == "paragraph":
            numbered.setdefault(id(item.block), len(numbered) + 1)
    flow = [item for item in located if _is_flow(item)]
    before = {id(item): previous for previous, item in pairwise(flow)}
    after = {id(item): following for item, following in pairwise(flow)}
    result = []
    for item in located:
        lines = [_place(item, numbered)]
        if speaker := speakers.get((id(item.block), item.index)):
            lines.append(f"Speaker: {speaker}")
        if neighbour := before.get(id(item)):
            lines.append(f"Before: {_excerpt(neighbour.cut.text)}")
        if neighbour := after.get(id(item)):
            lines.append(f"After: {_excerpt(neighbour.cut.text)}")
        lines += [f"<{number}> {_legend(label)}" for number, label in item.cut.labels.items()]
        result.append(tuple(" ".join(line.split()) for line in lines))
    return result


def _legend(label: str) -> str:
    """What a placeholder stands for: "link to economist.com/asia", "picture map.png", "emphasis"."""
    name, _, rest = label.partition(": ")
    told = ELEMENT_NAMES.get(name, name)
    if name in {"a", "img"} and rest:
        address = _ADDRESS.fullmatch(rest)
        rest = address["address"] if address and address["address"] else rest
    return f"{told} to {rest}" if name == "a" and rest else f"{told} {rest}".rstrip()


def _is_flow(item: Located) -> bool:
    """Whether a unit is read with those around it, as an attribute and the page's title are not."""
    return item.block.quote is None and item.block.role != "title"


def _place(item: Located, numbered: dict[int, int]) -> str:
    role = item.block.role
    if item.block.is_attribute:
        name = ATTRIBUTE_NAMES.get(role, f"Attribute {role}")
    else:
        name = f"Paragraph {numbered[id(item.block)]}" if role == "paragraph" else ROLE_NAMES[role]
    return f"{name}, sentence {item.index + 1} of {item.of}" if item.of > 1 else name


def _excerpt(text: str) -> str:
    plain = PLACEHOLDER.sub("", text)
    return plain if len(plain) <= EXCERPT else plain[:EXCERPT].rsplit(" ", 1)[0] + " …"


# --- who speaks ---


def _speakers(located: Sequence[Located], language: Language) -> dict[tuple[int, int], str]:
    """For each unit (block, index in it) inside a quotation: the words that say whose it is.

    They are what the sentence that closes or opens the quotation says outside of it, where that has
    a verb of speech: "military analyst Mykhailo Samus told hromadske".
    """
    quotations: dict[int, list[Located]] = {}
    for item in located:
        if item.block.quote is None:
            quotations.setdefault(-item.block.group or id(item.block), []).append(item)
    speakers = {}
    for items in quotations.values():
        inside, said = _read(items, language)
        following, preceding = [""], [""]
        for text, within in zip(reversed(said), reversed(inside), strict=True):
            following.append(text if text or not within else following[-1])
        following.reverse()
        for text, within in zip(said, inside, strict=True):
            preceding.append(text or (preceding[-1] if within else ""))
        for number, item in enumerate(items):
            if inside[number] and (speaker := following[number] or preceding[number]):
                speakers[id(item.block), item.index] = speaker
    return speakers


def _read(items: Sequence[Located], language: Language) -> tuple[list[bool], list[str]]:
    """For each unit whether it starts inside a quotation or opens one at its head, and whom it names as the speaker."""
    carriers = language.sentences.quote_carriers - language.speech_verbs
    inside: list[bool] = []
    said: list[str] = []
    depth = 0
    for item in items:
        plain = PLACEHOLDER.sub("", item.cut.text)
        marks = list(_MARK.finditer(plain))
        inside.append(depth > 0 or (bool(marks) and marks[0].start() == 0))
        outside: list[str] = []
        at = 0
        for mark in marks:
            if depth == 0:
                outside.append(plain[at : mark.start()])
            depth = _depth_after(mark, depth)
            at = mark.end()
        if depth == 0:
            outside.append(plain[at:])
        words = "".join(outside).strip(" ,.—–-:").split()
        if words and words[0] in carriers:
            del words[0]
        speaks = {word.strip(",.;:—–-").lower() for word in words} & language.speech_verbs
        said.append(" ".join(words) if marks and speaks else "")
    return inside, said


def _depth_after(mark: re.Match[str], depth: int) -> int:
    """How many quotations are open after a mark; one at a paragraph's head may repeat the one that is open."""
    sign = mark.group()
    if sign in "”»" or (sign in '"“' and depth and mark.start()):
        return max(0, depth - 1)
    return depth if depth and sign in '"“' else depth + 1
