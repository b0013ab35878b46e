"""Names that polyedition itself translated: fuzzy entries of a glossary, with a note on why, and how sure that is.

The note stays whatever a person makes of the entry, so that the same is not proposed twice.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pipeline.catalogue.po import Catalogue, Message
    from pipeline.names.proposals import Proposal

_START = "proposed: "
_NOTE = re.compile(rf"{_START}(?P<form>.+?); .+; (?:sure|likely|guess)(?: also: .+)?")
OTHERS = 3
"""Other proposals that the note lists."""


def with_proposals(message: Message, proposals: Sequence[Proposal]) -> Message:
    """An entry without a translation, with the first proposal, which nobody confirmed yet."""
    first, *others = proposals
    notes = [f"{_START}{first.form}; {first.rule}; {first.sure}"]
    if others:
        notes.append(f"also: {' | '.join(other.form for other in others[:OTHERS])}")
    return replace(message, target=first.form, fuzzy=True, notes=(*message.notes, *notes), line=0, raw="")


def proposal_notes(message: Message) -> tuple[str, ...]:
    """The note lines that tell of a proposal; none where nothing was proposed."""
    return last_notes(message, _START, _NOTE)


def last_notes(message: Message, start: str, pattern: re.Pattern[str]) -> tuple[str, ...]:
    """The last note of an entry if it is of this kind: its lines, as an editor may have wrapped them, or none."""
    for at in range(len(message.notes) - 1, -1, -1):
        if message.notes[at].startswith(start):
            found = message.notes[at:]
            return found if pattern.fullmatch(_joined(found)) else ()
    return ()


def is_untouched(message: Message) -> bool:
    """Whether an entry holds nothing but what was proposed: no person had a hand in it."""
    told = _NOTE.fullmatch(_joined(proposal_notes(message)))
    form = " ".join(message.target.split())
    return told is not None and message.fuzzy and not message.comments and form == told["form"]


def with_notes_of(template: Sequence[Message], old: Mapping[tuple[str, str], Message]) -> tuple[Message, ...]:
    """The messages of a template, each with what the old entry's notes told of a proposal."""
    return tuple(
        replace(message, notes=(*message.notes, *notes))
        if (notes := proposal_notes(old[message.key]) if message.key in old else ()) and not proposal_notes(message)
        else message
        for message in template
    )


def without_gone_proposals(catalogue: Catalogue, template: Sequence[Message]) -> Catalogue:
    """A glossary without the proposals that nobody touched for names that are no longer there."""
    keys = {message.key for message in template}
    return replace(
        catalogue,
        messages=tuple(message for message in catalogue.messages if message.key in keys or not is_untouched(message)),
    )


def _joined(notes: Sequence[str]) -> str:
    return " ".join(" ".join(notes).split())
