"""What people did to a glossary by hand: names that they added, and what they struck out as no name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, get_args

from pipeline.catalogue.po import Message
from pipeline.catalogue.proposed import is_untouched
from pipeline.names.forms import Forms
from pipeline.names.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pipeline.catalogue.po import Catalogue

ADDED = "Added by hand"
"""The note of a name that a person added to the glossary, where it was found in an article since."""
KINDS = frozenset(kind for kind in get_args(Kind) if kind)


def no_names(glossaries: Iterable[Catalogue]) -> frozenset[str]:
    """What a translator struck out of one glossary, and nobody translated in another; a proposal does not count."""
    struck: set[str] = set()
    translated: set[str] = set()
    for found in glossaries:
        for message in found.messages:
            forms = Forms.of(message.target)
            if forms.no_name and not message.fuzzy:
                struck.add(name_key(message.source))
            elif forms and not forms.no_name and not is_untouched(message):
                translated.add(name_key(message.source))
    return frozenset(struck - translated)


def name_key(name: str) -> str:
    """The name as it is looked up, whatever its spacing."""
    return " ".join(name.split())


def hand_added(old: Catalogue, template: Sequence[Message]) -> tuple[Message, ...]:
    """The template of one glossary: with the entries of `old` that a person added, or struck out, whether found or not.

    An entry without a reference was never found in an article, so that somebody must have added it; once it is found,
    a note keeps that in mind.
    """
    added = {message.key: message for message in old.messages if _by_hand(message)}
    rest = dict(added)
    messages = []
    for message in template:
        mine = rest.pop(message.key, None)
        if mine is not None and not Forms.of(mine.target).no_name:
            kind = mine.notes[:1] if kind_note(mine) and not kind_note(message) else ()
            messages.append(replace(message, notes=(*kind, *message.notes, ADDED)))
        else:
            messages.append(message)
    kept = [
        Message(message.context, message.source, notes=message.notes if not message.references else _lasting(message))
        for message in rest.values()
    ]
    return (*messages, *kept)


def _by_hand(message: Message) -> bool:
    if message.obsolete or message.plural or not message.source.strip():
        return False
    struck = not message.fuzzy and Forms.of(message.target).no_name
    return struck or not message.references or ADDED in message.notes


def _lasting(message: Message) -> tuple[str, ...]:
    """The notes that still hold where a name left the articles."""
    return tuple(note for note in (kind_note(message), ADDED) if note and note in message.notes)


def kind_note(message: Message) -> str:
    """The note that tells what a name stands for; empty where there is none."""
    first = message.notes[0] if message.notes else ""
    return first if first.lower() in KINDS else ""
