"""The parts of an article as a complete HTML5 page."""

from __future__ import annotations

from html import escape
from importlib.resources import files
from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.intake.recognise import Part
    from pipeline.languages.language import Language


def page(parts: Sequence[Part], language: Language) -> str:
    """A valid, complete HTML5 page; `parts` starts with the headline.

    The style is in the page, so that one file is the whole edition. The empty ``nav`` is where the
    links between the editions go.
    """
    headline = _text(parts[0].text)
    standfirst = next((part.text for part in parts if part.kind == "standfirst"), "")
    head = [
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{headline}</title>",
        *([f'<meta name="description" content="{escape(standfirst)}">'] if standfirst else []),
        '<meta property="og:type" content="article">',
        f'<meta property="og:locale" content="{language.og_locale}">',
        f'<meta property="og:title" content="{escape(parts[0].text)}">',
        *([f'<meta property="og:description" content="{escape(standfirst)}">'] if standfirst else []),
        f"<style>\n{_style()}</style>",
    ]
    body = "\n".join(_body(parts))
    return (
        f'<!DOCTYPE html>\n<html lang="{language.tag}">\n<head>\n' + "\n".join(head) + "\n</head>\n<body>\n"
        '<nav class="editions"></nav>\n<main>\n<article>\n' + body + "\n</article>\n</main>\n</body>\n</html>\n"
    )


def _style() -> str:
    return files("pipeline.intake").joinpath("article.css").read_text(encoding="utf-8")


def _text(text: str) -> str:
    return escape(text, quote=False)


def _body(parts: Sequence[Part]) -> Iterator[str]:
    yield "<header>"
    yield f"<h1>{_text(parts[0].text)}</h1>"
    rest = list(parts[1:])
    if rest and rest[0].kind == "standfirst":
        yield f'<p class="standfirst">{_text(rest.pop(0).text)}</p>'
    yield "</header>"
    for quotation, group in groupby(rest, key=lambda part: part.quotation):
        if quotation:
            yield '<div class="quotation">'
        for part in group:
            if part.kind == "heading":
                yield f"<h2>{_text(part.text)}</h2>"
            elif part.kind == "caption":
                yield "<figure>\n<figcaption>"
                yield f"<p>{_text(part.text)}</p>"
                yield f'<p class="credit">{_text(part.credit)}</p>'
                yield "</figcaption>\n</figure>"
            else:
                yield f"<p>{_text(part.text)}</p>"
        if quotation:
            yield "</div>"
