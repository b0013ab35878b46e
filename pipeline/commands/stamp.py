"""Whether anything changed since the last extraction: a record of all files that it read and wrote, as digests."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pipeline
from pipeline.errors import ProjectError
from pipeline.files import OWN_FOLDER, digest, read_bytes, read_text, write_text
from pipeline.languages import known_tags

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from pipeline.project import Project

NAME = "extracted.json"


def is_up_to_date(project: Project) -> bool:
    """Whether the pages, templates and catalogues are, byte for byte, those that the last extraction left behind.

    The settings and this program are the same, too, and the translation memory is there that it filled. A record that
    cannot be read says no.
    """
    if project.memory_place() == project.memory_file and not project.memory_file.exists():
        return False
    try:
        stamp = json.loads(read_text(_place(project)))
        return bool(stamp == _stamp(project, {path: digest(read_bytes(path)) for path in _files(project)}))
    except (ProjectError, ValueError):
        return False


def put_stamp(project: Project, digests: Mapping[Path, bytes]) -> None:
    """Record what the files hold; `digests` are of what was read or written, not of what stands there by now."""
    if all(path in digests for path in _files(project)):
        write_text(_place(project), json.dumps(_stamp(project, digests), indent=1, sort_keys=True))


def forget_stamp(project: Project) -> None:
    """Let the next extraction read everything."""
    _place(project).unlink(missing_ok=True)


def _place(project: Project) -> Path:
    return project.root / OWN_FOLDER / NAME


def _stamp(project: Project, digests: Mapping[Path, bytes]) -> dict[str, object]:
    return {
        "settings": digest(repr((project, project.memory_place(), list(known_tags()))).encode()).hex(),
        "program": _program(),
        "files": {project.relative(path): digests[path].hex() for path in _files(project)},
    }


def _files(project: Project) -> Iterator[Path]:
    for slug in project.slugs():
        yield project.page(slug)
        yield project.template(slug)
        yield from (project.catalogue(slug, language) for language in project.languages)
    yield from (project.names(language) for language in project.languages)


def _program() -> str:
    """What tells one state of this program from another, also while somebody works on it."""
    folder = Path(pipeline.__file__).parent
    parts = sorted(
        (path.relative_to(folder).as_posix(), status.st_size, status.st_mtime_ns)
        for path in folder.rglob("*")
        if path.suffix in {".py", ".txt"}
        for status in [path.stat()]
    )
    return digest(repr((pipeline.__version__, parts)).encode()).hex()
