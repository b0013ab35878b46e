"""The page that lists all editions of all articles."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.languages.language import Language


_CSS = """\
.index { list-style: none; margin: 0 0 2.5rem; padding: 0; }
.index li { margin-bottom: .6rem; }
.index a { color: var(--accent); }
.index span { color: var(--soft); font-size: .875em; white-space: nowrap; }
"""


@dataclass(frozen=True, slots=True)
class Listed:
    """An article in the index."""

    editions: tuple[tuple[Language, str, Language, str], ...]
    """Of each edition its language, its headline and the language that this is in, and its address."""


def index_page(articles: Sequence[Listed], language: Language) -> str:
    """A complete HTML5 page in the project's source language."""
    title = escape(language.phrases["index-title"])
    style = files("pipeline.intake").joinpath("article.css").read_text(encoding="utf-8")
    items = "\n".join(_article(article) for article in articles)
    return (
        f'<!DOCTYPE html>\n<html lang="{language.tag}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>\n{style}{_CSS}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n{items}\n"
        "</main>\n</body>\n</html>\n"
    )


def _article(article: Listed) -> str:
    links = "\n".join(
        f'<li><a href="{escape(href)}" lang="{spoken.tag}" hreflang="{language.tag}"{_style(spoken)}>'
        f'{escape(title, quote=False)}</a> <span lang="{language.tag}">{escape(language.endonym)}</span></li>'
        for language, title, spoken, href in article.editions
    )
    return f'<ul class="index">\n{links}\n</ul>'


def _style(language: Language) -> str:
    return f' style="{escape(language.css)}"' if language.css else ""
