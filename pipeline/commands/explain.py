"""What an explanation needs of the project in which it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.catalogue.header import languages_of
from pipeline.catalogue.template import glossary
from pipeline.commands.catalogues import read_catalogue
from pipeline.commands.check import struck_names
from pipeline.names.model import Glossary
from pipeline.project import find_project, read_settings

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.languages.language import Language


def glossary_around(folder: Path, source: Language, target: Language) -> Glossary:
    """The glossary of the project in which a folder lies; an empty one outside of projects, or for other languages."""
    start = folder.resolve()
    if not any(read_settings(place) for place in (start, *start.parents)):
        return Glossary()
    project = find_project(start)
    if target.tag not in project.languages or source is target:
        return Glossary()
    path = project.names(target.tag)
    names = read_catalogue(project, path, target.tag)
    if names is None or languages_of(names, project.relative(path))[0] is not source:
        return Glossary()
    return glossary(names.messages, no_names=sorted(struck_names(project)))
