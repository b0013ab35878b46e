"""Which paragraph of a plain text is what: rules that look at form, never at the words of one article."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, TypeAlias

from pipeline.languages.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.languages.language import Language

Kind: TypeAlias = Literal["headline", "standfirst", "heading", "paragraph", "caption"]

HEADING_LENGTH = 90
"""Characters; a section heading fits on one line."""
CAPTION_LENGTH = 500
CREDIT_LENGTH = 80
STANDFIRST_LENGTH = 400
WRAP_WIDTH = 120
"""A text whose longest line is longer than this was not wrapped by hand: each of its lines is a paragraph."""


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph of the text with its role on the page."""

    kind: Kind
    text: str
    credit: str = ""
    """The credit of a caption."""
    quotation: int = 0
    """Paragraphs of one quotation share a number, counted from 1; 0 is none."""


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a plain text, without the white space around them.

    A blank line ends a paragraph. So does a line end, unless the line was wrapped: the next line's
    first word would not have fitted into the width of the text.
    """
    lines = [line.strip() for line in text.splitlines()]
    width = max((len(line) for line in lines), default=0)
    found: list[str] = []
    open_paragraph = False
    for previous, line in zip(["", *lines], lines, strict=False):
        wrapped = (
            width <= WRAP_WIDTH
            and open_paragraph
            and len(previous) + 1 + len(line.split(maxsplit=1)[0] if line else "") > width
        )
        if line and wrapped:
            found[-1] += "\n" + line
        elif line:
            found.append(line)
        open_paragraph = bool(line)
    return tuple(found)


def recognise(text: str, language: Language) -> tuple[Part, ...]:
    """The parts of an article in plain text, in order; the first is its headline.

    What form alone does not tell (a caption without a credit, a heading that ends in a full stop)
    stays a paragraph, for a person to mend in the page.
    """
    texts = paragraphs(text)
    quotations = quotation_numbers(texts)
    parts = [_part(paragraph, number, language) for paragraph, number in zip(texts, quotations, strict=True)]
    if parts:
        parts[0] = Part("headline", texts[0])
    parts = _headings(parts, language)
    if len(parts) > 3 and _is_standfirst(parts[1]):
        parts[1] = replace(parts[1], kind="standfirst")
    return tuple(parts)


def _part(text: str, quotation: int, language: Language) -> Part:
    if not quotation and len(text) <= CAPTION_LENGTH:
        caption, credit = split_credit(text, language.credit_words)
        if credit:
            return Part("caption", caption, credit)
    return Part("paragraph", text, quotation=quotation)


# --- section headings ---


def _headings(parts: Sequence[Part], language: Language) -> list[Part]:
    """Short lines without a final stop become headings, where running text follows.

    Several such lines in a row are a list or a byline, and stay paragraphs.
    """
    candidate = [
        part.kind == "paragraph" and not part.quotation and _looks_like_heading(part.text, language) for part in parts
    ]
    result = list(parts)
    for index in range(1, len(parts) - 1):
        alone = not candidate[index - 1] and not candidate[index + 1]
        if candidate[index] and alone and parts[index + 1].kind == "paragraph":
            result[index] = replace(parts[index], kind="heading")
    return result


def _looks_like_heading(text: str, language: Language) -> bool:
    if len(text) > HEADING_LENGTH or "\n" in text or not (text[0].isalnum() or text[0] in "“«\"'‘"):
        return False
    if len(split_sentences(text, language.sentences)) != 1:
        return False
    return text[-1].isalnum() or text[-1] in "?？)）”»\"'’"


def _is_standfirst(part: Part) -> bool:
    return (
        part.kind == "paragraph"
        and not part.quotation
        and len(part.text) <= STANDFIRST_LENGTH
        and part.text[0] not in '"“«„'
    )


# --- captions ---

_GLUE = re.compile(
    r"(?<=[^\W\d_A-ZА-ЯҐЄІЇ]{3})(?=[A-ZА-ЯҐЄІЇ©])|(?<=\d)(?=[A-ZА-ЯҐЄІЇ©][^\W\d_])|(?<=[.!?)\]»”’\"])(?=[A-ZА-ЯҐЄІЇ©\[(/])"
)
"""Where two words were run together, as when a page's caption and credit are copied without their markup."""
_LABEL = re.compile(
    r"(?<![^\s.!?)\]»”])[(\[/|—–-]?\s*"
    r"(?:(?:Photo|Picture|Image|Credit|Illustration|Фото|Світлина|Джерело|사진|자료|출처|촬영)\s*(?:[:=]|by\b|courtesy\b|제공\b|/)|©|\((?=[^()]*\b(?:Reuters|AFP|AP|EPA|Getty)\b))"
)
"""How a credit begins where it is set off from its caption."""


def split_credit(text: str, credit_words: frozenset[str]) -> tuple[str, str]:
    """A photo caption and its credit, without the space between them; the credit is empty where there is none."""
    for match in _LABEL.finditer(text):
        caption, credit = text[: match.start()].rstrip(), text[match.start() :].lstrip()
        if caption and len(credit) <= CREDIT_LENGTH and not _runs_on(credit):
            return caption, credit
    for match in _GLUE.finditer(text):
        caption, credit = text[: match.start()], text[match.start() :]
        words = {word.strip("().,:;/[]").lower() for word in re.split(r"[\s/]+", credit)}
        if len(credit) <= CREDIT_LENGTH and words & credit_words and not _runs_on(credit):
            return caption, credit
    return text, ""


def _runs_on(credit: str) -> bool:
    """Whether more than a credit follows: it would be a paragraph that happens to hold such a word."""
    return bool(re.search(r"[.!?]\s+\S", credit.rstrip()))


# --- quotations over several paragraphs ---

_MARKS = re.compile(r"[\"“”„«»]")
MAX_QUOTATION = 12
"""Paragraphs; a mark that is still open after so many was never meant to be closed."""


def quotation_numbers(texts: Sequence[str]) -> tuple[int, ...]:
    """For each paragraph the number of the quotation over several paragraphs that it belongs to, or 0.

    Such a quotation opens in one paragraph and closes in a later one; English repeats the opening
    mark at the head of each paragraph in between, which opens nothing new.
    """
    numbers = [0] * len(texts)
    count = 0
    opened: int | None = None
    for index, text in enumerate(texts):
        still_open = _open_after(text, inside=opened is not None)
        if opened is None:
            opened = index if still_open else None
        elif not still_open:
            count += 1
            numbers[opened : index + 1] = [count] * (index + 1 - opened)
            opened = None
        elif index - opened >= MAX_QUOTATION:
            opened = None
    return tuple(numbers)


def _open_after(text: str, *, inside: bool) -> bool:
    """Whether a quotation is open at the end of a paragraph that starts inside one, or not.

    Straight marks are told apart by what stands before them: an opening one follows white space, an
    opening bracket or nothing. A straight mark after a digit is an inch sign unless a quotation is open.
    """
    is_open = inside
    for match in _MARKS.finditer(text):
        mark, at = match.group(), match.start()
        before = text[at - 1] if at else ""
        at_head = not before or before.isspace() or before in "([{—–-“„«"
        if mark == '"':
            opening = at_head and (at == 0 or not is_open)
            if not opening and not is_open:
                continue
        elif mark == "“":
            opening = at_head  # it closes a German or an inner Ukrainian quotation after a letter
        else:
            opening = mark in "„«"
        is_open = opening
    return is_open
