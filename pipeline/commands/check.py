"""Catalogues checked: those of a project, or any PO file on its own."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.catalogue.added import no_names
from pipeline.catalogue.header import languages_of
from pipeline.catalogue.po import read_po
from pipeline.catalogue.template import glossary
from pipeline.checks import check_pairs
from pipeline.checks.glossary import check_entries
from pipeline.commands.articles import article_slugs
from pipeline.commands.catalogues import need_catalogue, read_catalogue
from pipeline.errors import ProjectError
from pipeline.model import Entry, Pair
from pipeline.names.model import Glossary

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Sequence
    from pathlib import Path

    from pipeline.catalogue.po import Catalogue
    from pipeline.model import Finding
    from pipeline.project import Project

NAMES = "names.po"
_LINE = re.compile(r":\d+$")
"""The line number at the end of a reference."""


@dataclass(frozen=True, slots=True)
class Report:
    """What was found, and in how much."""

    findings: tuple[Finding, ...] = ()
    units: int = 0
    """How many entries were looked at."""


def _joined(reports: Sequence[Report]) -> Report:
    findings = tuple(finding for report in reports for finding in report.findings)
    return Report(findings, sum(report.units for report in reports))


def check_project(project: Project, languages: Sequence[str] = (), step: Callable[[str], object] = str) -> Report:
    """Checks the catalogue of every article, and the glossary, in these languages, or in all."""
    reports = []
    slugs = article_slugs(project)
    struck = struck_names(project)
    for language in languages or project.languages:
        names = need_catalogue(project, project.names(language), language)
        step(project.relative(project.names(language)))
        reports.append(check_glossary(names, project.relative(project.names(language))))
        for slug in slugs:
            path = project.catalogue(slug, language)
            step(project.relative(path))
            catalogue = need_catalogue(project, path, language)
            reports.append(check_catalogue(catalogue, project.relative(path), names, struck))
    return _joined(reports)


def check_paths(paths: Sequence[Path], step: Callable[[str], object] = str) -> Report:
    """Checks PO files, and all that lie in folders, without a project: their headers tell their languages.

    The glossary of a file is the ``names.po`` beside it, if that is for the same language.
    """
    reports = []
    for path in _po_files(paths):
        step(str(path))
        catalogue = read_po(path, keep_lines=False)
        _, target = languages_of(catalogue, str(path))
        beside = path.parent / NAMES
        if path.name == NAMES:
            reports.append(check_glossary(catalogue, str(path)))
            continue
        names = read_po(beside, keep_lines=False) if beside.is_file() else None
        if names is not None and languages_of(names, str(beside))[1] is not target:
            names = None
        reports.append(check_catalogue(catalogue, str(path), names))
    return _joined(reports)


def _po_files(paths: Sequence[Path]) -> Iterator[Path]:
    """Each file once, however often it was named."""
    seen: set[Path] = set()
    for path in _named_files(paths):
        if path.resolve() not in seen:
            seen.add(path.resolve())
            yield path


def _named_files(paths: Sequence[Path]) -> Iterator[Path]:
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


def struck_names(project: Project) -> frozenset[str]:
    """What is no name in any language, see `no_names`; a glossary that cannot be read says nothing here."""
    found = []
    for language in project.languages:
        with suppress(ProjectError):
            found.append(read_catalogue(project, project.names(language), language))
    return no_names(catalogue for catalogue in found if catalogue)


def check_catalogue(
    catalogue: Catalogue, where: str, names: Catalogue | None = None, struck: Collection[str] = ()
) -> Report:
    """Checks one catalogue with the glossary `names`; `where` is how its findings name it, `struck` are no names.

    Raises `ProjectError` for a header without a known language.
    """
    source, target = languages_of(catalogue, where)
    terms = glossary(names.messages if names else (), own=source is target, no_names=sorted(struck))
    pairs = [Pair(entry, source, target, terms) for entry in entries(catalogue, where)]
    return Report(tuple(check_pairs(pairs)), len(pairs))


def check_glossary(catalogue: Catalogue, where: str) -> Report:
    """Checks a ``names.po``; otherwise as `check_catalogue`."""
    source, target = languages_of(catalogue, where)
    pairs = [Pair(entry, source, target, Glossary()) for entry in entries(catalogue, where)]
    return Report(tuple(check_entries(pairs)), len(pairs))


def entries(catalogue: Catalogue, where: str) -> Iterator[Entry]:
    """The entries that are to be translated, with their places."""
    for message in catalogue.active:
        if not message.plural:
            document = _LINE.sub("", message.references[0]) if message.references else ""
            yield Entry(message.context, message.source, message.target, message.fuzzy, where, message.line, document)
