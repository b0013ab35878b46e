"""Where the files of a project lie, and its settings."""

from __future__ import annotations

import os
import re
import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, get_args

from pipeline.errors import ProjectError
from pipeline.files import OWN_FOLDER, read_text
from pipeline.languages import LANGUAGES, known_tags

if TYPE_CHECKING:
    from pathlib import Path

UnitSize: TypeAlias = Literal["sentence", "block"]

SETTINGS_FILE = "polyedition.toml"
MEMORY_VARIABLE = "POLYEDITION_MEMORY"
"""The environment variable that names another memory than the settings do: a URL with a password belongs there."""
SLUG = re.compile(r"\w[\w-]*")
SLUG_LENGTH = 200
"""Bytes; file systems allow 255 for a name with its ending."""
RESERVED_SLUGS = frozenset({"names", "index"})
"""The glossary's file name and the index of editions; no article may take them."""


@dataclass(frozen=True, slots=True)
class Project:
    """A project's folder with its settings: one field per key of ``[tool.polyedition]``."""

    root: Path
    source_language: str = "en"
    languages: tuple[str, ...] = field(default=("en", "uk", "ko"))
    """Every language that gets an edition, the source language among them."""
    unit: UnitSize = "sentence"
    base_url: str = ""
    """Where the editions folder is published, with a slash at its end; empty: links stay relative."""
    memory: str = ""
    """The URL of the database that holds the translation memory; empty: a file of the project's own."""

    @property
    def source_folder(self) -> Path:
        return self.root / "source"

    @property
    def editions_folder(self) -> Path:
        return self.root / "editions"

    def slugs(self) -> tuple[str, ...]:
        """The articles of the project, in alphabetical order."""
        return tuple(sorted(path.stem for path in self.source_folder.glob("*.html") if not path.name.startswith(".")))

    def page(self, slug: str) -> Path:
        return self.source_folder / f"{slug}.html"

    def template(self, slug: str) -> Path:
        return self.root / "locales" / f"{slug}.pot"

    def catalogue(self, slug: str, language: str) -> Path:
        return self.root / "locales" / language / "LC_MESSAGES" / f"{slug}.po"

    def names(self, language: str) -> Path:
        return self.root / "locales" / language / "LC_MESSAGES" / "names.po"

    def edition(self, slug: str, language: str) -> Path:
        return self.editions_folder / language / f"{slug}.html"

    def memory_place(self) -> str | Path:
        """The URL of the translation memory, or the file in the project that it is if nothing else was asked for."""
        return os.environ.get(MEMORY_VARIABLE) or self.memory or self.memory_file

    @property
    def memory_file(self) -> Path:
        return self.root / OWN_FOLDER / "memory.sqlite"

    def folders(self) -> tuple[Path, ...]:
        """Every folder into which commands write."""
        catalogues = (self.names(language).parent for language in self.languages)
        editions = (self.edition("index", language).parent for language in self.languages)
        locales = self.root / "locales"
        return self.root, self.source_folder, locales, self.editions_folder, *catalogues, *editions

    def relative(self, path: Path) -> str:
        """The path as people see it: from the project's folder, with slashes."""
        return path.relative_to(self.root).as_posix()


def find_project(start: Path) -> Project:
    """The project in which `start` lies: the nearest folder upwards that has settings.

    Settings are a ``polyedition.toml`` or the table ``[tool.polyedition]`` of a ``pyproject.toml``.
    Raises `ProjectError` where there is none, or where a setting is wrong.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        settings = read_settings(folder)
        if settings is not None:
            return _project(folder, *settings)
    raise ProjectError(
        "no polyedition project here or in a folder above",
        file=start,
        remedy="run the command inside a project, or make this folder one with polyedition init",
    )


def read_settings(folder: Path) -> tuple[object, Path] | None:
    """The settings that lie in this very folder, and their file; None where there are none."""
    own = folder / SETTINGS_FILE
    if own.is_file():
        return _toml(own), own
    shared = folder / "pyproject.toml"
    if shared.is_file():
        tool = _toml(shared).get("tool", {})
        if isinstance(tool, dict) and "polyedition" in tool:
            return tool["polyedition"], shared
    return None


def check_slug(slug: str, *, file: object = None) -> str:
    """The slug itself if it can name an article's files; otherwise `ProjectError`, which names `file`."""
    if not SLUG.fullmatch(slug) or slug.casefold() in RESERVED_SLUGS or len(slug.encode()) > SLUG_LENGTH:
        raise ProjectError(
            f"{slug!r} cannot name an article",
            file=file,
            remedy=f"use letters, digits and hyphens, at most {SLUG_LENGTH} bytes, and not 'names' or 'index'",
        )
    return slug


def _toml(path: Path) -> dict[str, Any]:
    text = read_text(path)
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        message, _, place = str(error).partition(" (at ")
        line = re.match(r"line (\d+)", place)  # or else it says: at end of document
        raise ProjectError(
            f"is not valid TOML ({message})",
            file=path,
            line=int(line[1]) if line else len(text.splitlines()),
            remedy="mend that line",
        ) from None


def _project(root: Path, table: object, file: Path) -> Project:
    if not isinstance(table, dict):
        raise ProjectError(
            "'tool.polyedition' is not a table", file=file, remedy="write [tool.polyedition] and the settings below it"
        )
    known = {"source-language", "languages", "unit", "base-url", "memory"}
    for key in table:
        if key not in known:
            raise ProjectError(
                f"unknown setting {key!r}", file=file, remedy=f"the settings are {', '.join(sorted(known))}"
            )
    source_language = table.get("source-language", "en")
    languages = table.get("languages", ["en", "uk", "ko"])
    unit = table.get("unit", "sentence")
    base_url = table.get("base-url", "")
    if not isinstance(languages, list) or not languages:
        raise ProjectError(
            "'languages' must be a list of language tags",
            file=file,
            remedy='write for example languages = ["en", "uk"]',
        )
    for tag in (source_language, *languages):
        if not isinstance(tag, str) or tag not in LANGUAGES:
            raise ProjectError(
                f"unknown language {tag!r}", file=file, remedy=f"known languages: {', '.join(known_tags())}"
            )
    if unit not in get_args(UnitSize):
        raise ProjectError(
            f"unit = {unit!r} is not a way to cut units", file=file, remedy='write "sentence" or "block"'
        )
    if not isinstance(base_url, str) or (base_url and not re.fullmatch(r"https?://[^\s\"'<>]+/", base_url)):
        raise ProjectError(
            "'base-url' is not a web address that ends in a slash",
            file=file,
            remedy='write for example "https://example.org/"',
        )
    memory = table.get("memory", "")
    if not isinstance(memory, str) or (memory and not re.match(r"(?:sqlite|postgresql)(?:\+\w+)?://", memory)):
        raise ProjectError(
            "'memory' is not the address of an SQLite or PostgreSQL database",
            file=file,
            remedy='write for example "postgresql://translator@db.example.org/memory", or leave it out',
        )
    return Project(root, source_language, tuple(dict.fromkeys([source_language, *languages])), unit, base_url, memory)
