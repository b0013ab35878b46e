"""The catalogues of a project: read, and those told whose article is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.catalogue.header import languages_of
from pipeline.catalogue.po import read_po
from pipeline.errors import ProjectError

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.catalogue.po import Catalogue
    from pipeline.project import Project


def read_catalogue(project: Project, path: Path, language: str) -> Catalogue | None:
    """A catalogue of the project, None where there is no such file yet.

    Raises `ProjectError` where it is malformed, or where its header tells no language or another one.
    """
    if not path.exists():
        return None
    catalogue = read_po(path)
    where = project.relative(path)
    _, target = languages_of(catalogue, where, language)
    if target.tag != language:
        raise ProjectError(
            f"is a catalogue for {catalogue.header['Language']!r}, in the folder of {language!r}",
            file=where,
            remedy="move it to its own folder, or correct the Language field of its header",
        )
    return catalogue


def need_catalogue(project: Project, path: Path, language: str) -> Catalogue:
    """A catalogue of the project. Raises `ProjectError` also where there is no such file yet."""
    catalogue = read_catalogue(project, path, language)
    if catalogue is None:
        raise ProjectError("no such catalogue yet", file=project.relative(path), remedy="run polyedition extract")
    return catalogue


def orphan_catalogues(project: Project) -> dict[str, tuple[Path, ...]]:
    """The templates and catalogues whose article has no page any more, by its slug: it was renamed or deleted."""
    slugs = {*project.slugs(), project.names(project.source_language).stem}
    found: dict[str, tuple[Path, ...]] = {}
    for path in (
        *sorted(project.template("x").parent.glob("*.pot")),
        *(path for language in project.languages for path in sorted(project.names(language).parent.glob("*.po"))),
    ):
        if path.stem not in slugs and not path.name.startswith("."):
            found[path.stem] = (*found.get(path.stem, ()), path)
    return found


def orphans(project: Project) -> tuple[Path, ...]:
    """The templates, catalogues and editions whose article has no page any more."""
    slugs = {*project.slugs(), "index"}
    editions = [
        path
        for language in project.languages
        for path in sorted(project.edition("index", language).parent.glob("*.html"))
        if path.stem not in slugs and not path.name.startswith(".")
    ]
    return (*(path for paths in orphan_catalogues(project).values() for path in paths), *editions)
