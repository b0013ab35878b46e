"""Translations that the memory offers: the note that tells where one comes from, and which texts to ask for.

The note stays for as long as nobody confirmed a translation, so that an offer that a translator emptied does not come
back.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.catalogue.changes import CHANGED
from pipeline.catalogue.proposed import last_notes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.catalogue.po import Message
    from pipeline.memory.model import Match

_START = "Memory: "
_NOTE = re.compile(rf"{_START}\d+ %, .+, \d{{4}}-\d\d-\d\d")


def recall_note(match: Match) -> str:
    """One line: how alike the texts are, the article, and the day on which its translation was confirmed."""
    found = match.translation
    return f"{_START}{int(match.likeness * 100)} %, {' '.join(found.article.split())}, {found.date[:10]}"


def recall_notes(message: Message) -> tuple[str, ...]:
    """The note lines that tell of an offer of the memory; none where there was none."""
    return last_notes(message, _START, _NOTE)


def is_open(message: Message) -> bool:
    """Whether an entry waits for a translation, and was never offered one: a note tells of each offer."""
    offered = recall_notes(message) or any(note.startswith(CHANGED) for note in message.notes)
    return not (message.target or message.plural or message.obsolete or offered)


def unknown_texts(template: Sequence[Message], old: Sequence[Message]) -> tuple[str, ...]:
    """The texts of a template to which a catalogue has no translation and had no offer: what to ask the memory for."""
    known = {message.source for message in old if not is_open(message)}
    return tuple(dict.fromkeys(message.source for message in template if message.source not in known))
