"""Catalogues checked: those of a project, or any PO file on its own."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pipeline.catalogue.header import languages_of
from pipeline.catalogue.po import read_po
from pipeline.catalogue.template import glossary
from pipeline.checks import check_pairs
from pipeline.commands.articles import article_slugs
from pipeline.commands.extract import need_catalogue
from pipeline.errors import ProjectError
from pipeline.model import Entry, Pair

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from pipeline.catalogue.po import Catalogue, Message
    from pipeline.model import Finding
    from pipeline.project import Project

NAMES = "names.po"


@dataclass(frozen=True, slots=True)
class Report:
    """What was looked at, and what was found."""

    findings: tuple[Finding, ...] = ()
    units: int = 0
    """How many entries were looked at."""
    files: tuple[str, ...] = field(default=())

    def __add__(self, other: Report) -> Report:
        return Report(self.findings + other.findings, self.units + other.units, self.files + other.files)


def check_project(project: Project, languages: Sequence[str] = (), step: Callable[[str], object] = str) -> Report:
    """Checks the catalogue of every article, and the glossary, in these languages, or in all."""
    report = Report()
    slugs = article_slugs(project)
    for language in languages or project.languages:
        paths = [project.names(language), *(project.catalogue(slug, language) for slug in slugs)]
        for path in paths:
            where = project.relative(path)
            step(where)
            report += check_catalogue(need_catalogue(project, path, language), path, where)
    return report


def check_paths(paths: Sequence[Path], step: Callable[[str], object] = str) -> Report:
    """Checks PO files, and all that lie in folders, without a project: their headers tell their languages."""
    report = Report()
    for path in _po_files(paths):
        step(str(path))
        report += check_catalogue(read_po(path), path, str(path))
    return report


def _po_files(paths: Sequence[Path]) -> Iterator[Path]:
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 - a path that cannot be one, say too long a name, is no folder
            found = [file for file in sorted(path.rglob("*.po")) if not _is_hidden(file.relative_to(path))]
            if not found:
                raise ProjectError("holds no PO file", file=path, remedy="name a PO file, or a folder with some")
            yield from found
        else:
            yield path


def _is_hidden(path: Path) -> bool:
    """Whether it is an editor's or a version control's own file."""
    return any(part.startswith(".") for part in path.parts)


def check_catalogue(catalogue: Catalogue, path: Path, where: str) -> Report:
    """Checks one catalogue; `where` is how its findings name it.

    The glossary is the ``names.po`` beside it if that is for the same language.
    Raises `ProjectError` for a header without a known language.
    """
    source, target = languages_of(catalogue, where)
    beside = path.parent / NAMES
    names: tuple[Message, ...] = ()
    if path.name != NAMES and beside.is_file():
        found = read_po(beside)
        if languages_of(found, str(beside), target.tag)[1] is target:
            names = found.messages
    terms = glossary(names, own=source is target)
    pairs = [Pair(entry, source, target, terms) for entry in entries(catalogue, where)]
    return Report(tuple(check_pairs(pairs)), len(pairs), (where,))


def entries(catalogue: Catalogue, where: str) -> Iterator[Entry]:
    """The entries that are to be translated, with their places."""
    for message in catalogue.active:
        if not message.plural:
            yield Entry(message.context, message.source, message.target, message.fuzzy, where, message.line)
