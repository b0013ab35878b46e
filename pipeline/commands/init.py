"""A new project."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.errors import ProjectError
from pipeline.files import write_text
from pipeline.project import SETTINGS_FILE, read_settings

if TYPE_CHECKING:
    from pathlib import Path

_SETTINGS = """\
# The settings of this polyedition project.
source-language = "en"
# Every language that gets an edition.
languages = ["en", "uk", "ko"]
# What a translation unit is: "sentence" or "block".
unit = "sentence"
# Where the folder editions/ is published, with a slash at its end; empty: links stay relative.
base-url = ""
"""


def init(folder: Path) -> Path:
    """Write the settings of a new project, each at its default. Raises `ProjectError` where there are some."""
    path = folder / SETTINGS_FILE
    settings = read_settings(folder)
    if settings is not None:
        raise ProjectError("holds the settings of a project already", file=settings[1], remedy="edit them")
    write_text(path, _SETTINGS)
    return path
