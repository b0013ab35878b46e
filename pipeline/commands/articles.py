"""The articles of a project: their source pages, imported and read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.errors import ProjectError
from pipeline.files import read_text, write_text
from pipeline.intake import read_article
from pipeline.languages import LANGUAGES, get, language_of
from pipeline.project import check_slug
from pipeline.units import read_units
from pipeline.units.page import page_language

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.languages.language import Language
    from pipeline.model import Unit
    from pipeline.project import Project


@dataclass(frozen=True, slots=True)
class Article:
    """A source page, read."""

    slug: str
    page: str
    language: Language
    units: tuple[Unit, ...]


def load_article(project: Project, slug: str) -> Article:
    """The article of that name; its language is that of the page's ``lang``, or else the project's."""
    path = project.page(slug)
    page = read_text(path)
    tag = page_language(page)
    language = get(tag, file=project.relative(path)) if tag else LANGUAGES[project.source_language]
    units = read_units(page, language, by_sentence=project.unit == "sentence")
    if not units:
        raise ProjectError(
            "has no text to translate", file=project.relative(path), remedy="put the article's text into the page"
        )
    return Article(slug, page, language, units)


def article_slugs(project: Project) -> tuple[str, ...]:
    """The names of the project's articles. Raises `ProjectError` where there is none, or one that may not be."""
    slugs = project.slugs()
    if not slugs:
        raise ProjectError("no article yet", file="source", remedy="import a plain text, or put an HTML page there")
    return tuple(check_slug(slug, file=project.relative(project.page(slug))) for slug in slugs)


def load_articles(project: Project) -> tuple[Article, ...]:
    """The articles of the project, in the order of their names."""
    return tuple(load_article(project, slug) for slug in article_slugs(project))


@dataclass(frozen=True, slots=True)
class Imported:
    """A page that `import_article` made."""

    path: Path
    written: bool
    """False where the same page stood there already."""
    kinds: tuple[str, ...]
    """What each paragraph was recognised as."""


def import_article(
    project: Project, text_file: Path, *, slug: str = "", language: str = "", overwrite: bool = False
) -> Imported:
    """Make the source page of a plain text; returns what was made.

    Without a `language` it is in the project's source language, or in the one its letters tell.

    Raises `ProjectError` where a page of that name stands there that a person mended, unless `overwrite`.
    """
    told = get(language) if language else None
    text = read_text(text_file)
    known = told or language_of(text, LANGUAGES[project.source_language])
    article = read_article(text, known, file=text_file, slug=slug)
    path = project.page(check_slug(article.slug))
    if path.exists() and not overwrite and read_text(path) != article.html:
        raise ProjectError(
            "is there already and differs (other words, another language, or mended by hand)",
            file=project.relative(path),
            remedy="import with --force to write it anew, or with --slug to give the text another name",
        )
    return Imported(path, write_text(path, article.html), tuple(part.kind for part in article.parts))
