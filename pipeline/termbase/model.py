"""A glossary of several languages as plain data, whichever file it stands in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pipeline.errors import ProjectError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from pipeline.names.forms import Forms


@dataclass(frozen=True, slots=True)
class Translation:
    """How a name is to be translated into one language."""

    forms: Forms
    confirmed: bool = True


@dataclass(frozen=True, slots=True)
class Term:
    """A name with its translations."""

    name: str
    kind: str = ""
    """What it stands for, one of `pipeline.names.model.Kind`; empty where nobody says."""
    translations: Mapping[str, Translation] = field(default_factory=dict)
    """By language; none where it is not translated."""
    line: int = 0
    """Where it starts in its file, from 1; 0 where it has none."""


@dataclass(frozen=True, slots=True)
class Termbase:
    """The names of a file, or of a project, each once."""

    languages: tuple[str, ...]
    """The languages that it has translations for, or room for them."""
    terms: tuple[Term, ...]
    unknown: tuple[str, ...] = ()
    """Languages of the file that the project doesn't have."""


def each_once(terms: Iterable[Term], file: Path) -> tuple[Term, ...]:
    """The terms; what is said twice in the same words, once. Raises `ProjectError` where it is said differently."""
    found: dict[str, Term] = {}
    for term in terms:
        twin = found.setdefault(term.name, term)
        if (twin.translations, twin.kind) != (term.translations, term.kind):
            raise ProjectError(
                f"the name “{term.name}” stands in line {twin.line} already, with other translations",
                file=file,
                line=term.line,
                remedy="keep one of the two",
            )
    return tuple(found.values())
