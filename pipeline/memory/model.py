"""What a translation memory holds, and what it answers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Translation:
    """A confirmed translation."""

    source_language: str
    """Tag, as the catalogue's header has it; so is the next."""
    target_language: str
    source: str
    """The msgid, with its placeholders."""
    target: str
    """The msgstr."""
    article: str
    """The article's slug; for what came from elsewhere, the name of that file."""
    context: str
    """The msgctxt; empty where there is none."""
    date: str
    """When it was confirmed, as far as is known: ``2026-11-25T02:00:00Z``, always in this form and in UTC."""


@dataclass(frozen=True, slots=True)
class Match:
    """A translation of the same or a similar text."""

    translation: Translation
    likeness: float
    """From 0 to 1, see `pipeline.memory.likeness.likeness`; 1 for the same text."""
