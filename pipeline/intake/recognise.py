"""Which paragraph of a plain text is what: rules that look at form, never at the words of one article."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, TypeAlias

from pipeline.intake.captions import is_credit, split_credit
from pipeline.intake.quotations import quotation_numbers
from pipeline.intake.wrapping import wrapped_lines
from pipeline.languages.sentences import split_sentences

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.languages.language import Language

Kind: TypeAlias = Literal["headline", "standfirst", "heading", "paragraph", "caption"]

HEADING_LENGTH = 90
"""Characters; a section heading fits on one line."""
CAPTION_LENGTH = 500
STANDFIRST_LENGTH = 400

_MARKS = "\"“”„«»'‘’"


@dataclass(frozen=True, slots=True)
class Part:
    """One paragraph of the text with its role on the page."""

    kind: Kind
    text: str
    credit: str = ""
    """The credit of a caption."""
    quotation: int = 0
    """Paragraphs of one quotation share a number, counted from 1; 0 is none."""


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
    if len(parts) > 3 and _is_standfirst(parts[1], language):
        parts[1] = replace(parts[1], kind="standfirst")
    return tuple(parts)


def _part(text: str, quotation: int, language: Language) -> Part:
    if not quotation and len(text) <= CAPTION_LENGTH:
        caption, credit = split_credit(text, language.credit_words)
        if credit:
            return Part("caption", caption, credit)
    return Part("paragraph", text, quotation=quotation)


# --- paragraphs ---


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a plain text, without the white space around them.

    A blank line ends a paragraph. So does a line end, unless the text was wrapped by hand there.
    """
    lines = text.splitlines()
    wrapped = wrapped_lines(lines)
    found: list[str] = []
    for index, line in enumerate(map(str.strip, lines)):
        if index in wrapped:
            found[-1] += "\n" + line
        elif line:
            found.append(line)
    return tuple(found)


# --- section headings, standfirst ---


def _headings(parts: Sequence[Part], language: Language) -> list[Part]:
    """Short lines without a final stop become headings, where running text stands before and after.

    Several such lines in a row are a list or a byline, and stay paragraphs.
    """
    candidate = [
        part.kind == "paragraph" and not part.quotation and _looks_like_heading(part.text, language) for part in parts
    ]
    result = list(parts)
    for index in range(2, len(parts) - 1):
        alone = not candidate[index - 1] and not candidate[index + 1]
        if candidate[index] and alone and parts[index + 1].kind == "paragraph":
            result[index] = replace(parts[index], kind="heading")
    return result


def _looks_like_heading(text: str, language: Language) -> bool:
    if len(text) > HEADING_LENGTH or "\n" in text or is_credit(text):
        return False
    if not (text[0].isalnum() or text[0] in _MARKS) or len(split_sentences(text, language.sentences)) != 1:
        return False
    last = text.rstrip(_MARKS + ")）")[-1:]
    return last.isalnum() or last in {"?", "？", "%"}


def _is_standfirst(part: Part, language: Language) -> bool:
    """Whether the paragraph after the headline sums the article up; a byline there is a few names."""
    if part.kind != "paragraph" or part.quotation or len(part.text) > STANDFIRST_LENGTH or part.text[0] in _MARKS:
        return False
    ordinary = sum(word[0].isalpha() and not word[0].isupper() for word in part.text.split())
    return not _looks_like_heading(part.text, language) or (ordinary >= 4 and "@" not in part.text)
