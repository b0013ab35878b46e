"""A new template merged into a catalogue: what was translated stays, what changed is fuzzy, nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.catalogue.changes import change_note
from pipeline.catalogue.offers import offers
from pipeline.catalogue.pairing import pair
from pipeline.catalogue.po import with_notes
from pipeline.catalogue.recalled import recall_notes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pipeline.catalogue.offers import Offer
    from pipeline.catalogue.po import Message
    from pipeline.languages.sentences import SentenceRules
    from pipeline.memory.model import Match


def merge(
    template: Sequence[Message],
    old: Sequence[Message],
    rules: SentenceRules | None = None,
    memory: Mapping[str, Match] | None = None,
    *,
    terms: bool = False,
    own: bool = False,
) -> tuple[Message, ...]:
    """The messages of `template`, in its order, with the translations of `old`, then what became obsolete.

    A message with the same text keeps its translation as it is, wherever it moved. One whose text is like that of
    an old message is offered its translation: fuzzy, with the old text in ``#|`` and a note on what changed. With
    the `rules` by which the translations are cut into sentences, a text that was split or joined is offered the
    pieces; where not a word changed, as between units of sentences and of blocks, they stay confirmed. `memory` has
    for a source text the best that other articles have; it is offered where nothing here is more like it.

    Messages that are `terms` are offered nothing of those that are still in use: two names that are alike are two
    names. In the source's `own` language a message without a translation stands for itself.

    What is no longer used stays as an obsolete entry if a person wrote something in it: so does a confirmed
    translation that is offered for another text, since its own may come back, but not an offer that nobody touched.
    Both sequences have each key once, and so has the result.
    """
    pairs = pair(template, old)
    used = set(pairs.values())
    found = offers(template, old, pairs, rules, memory or {}, in_use=not terms, own=own)
    merged = []
    for index, message in enumerate(template):
        mine = _carry(message, old[pairs[index]]) if index in pairs else message
        merged.append(_with_offer(mine, found[index]) if index in found else mine)
    # An unconfirmed offer goes from one text to the next, and leaves nothing behind.
    moved_on = {place for offer in found.values() for place in offer.places if old[place].fuzzy}
    rest = [message for place, message in enumerate(old) if place not in used and place not in moved_on]
    confirmed = {
        (message.source, message.target, message.comments) for message in (*merged, *rest) if not message.fuzzy
    }
    kept = [
        message if message.obsolete else replace(message, obsolete=True, notes=(), references=(), line=0, raw="")
        for message in rest
        if (message.target or any(message.plural_targets) or message.comments)
        and not (message.fuzzy and (message.previous_source, message.target, message.comments) in confirmed)
    ]
    return (*merged, *kept)


def _carry(message: Message, old: Message) -> Message:
    """A message of the template with all that its old one says of the translation.

    One that has plural forms from now on is fuzzy, with the old translation as the first of them. An old one with
    plural forms that the template does not have is somebody's own, and stays as it is.
    """
    if message.plural_source != old.plural_source:
        return old if not message.plural else _with_plural(message, old)
    unconfirmed = old.fuzzy or not old.target
    notes = (
        *_changes(old, message.source),
        *message.notes,
        *(recall_notes(old) if unconfirmed else ()),
    )
    same_notes = _same_words(notes, old.notes)
    if same_notes and message.references == old.references and message.context == old.context and not old.obsolete:
        return old
    return _unchanged(
        replace(old, context=message.context, notes=notes, references=message.references, obsolete=False), old
    )


def _with_plural(message: Message, old: Message) -> Message:
    return replace(
        message,
        fuzzy=bool(old.target or any(old.plural_targets)),
        flags=old.flags,
        comments=old.comments,
        previous_source=old.source,
        previous_plural=old.plural_source,
        plural_targets=old.plural_targets or (old.target,),
        line=0,
        raw="",
    )


def _unchanged(new: Message, old: Message) -> Message:
    """The old message with its bytes where the new one says nothing else; where only notes differ, its other lines."""
    if _same_words(new.notes, old.notes) and new.same_as(replace(old, notes=new.notes)):
        return old
    if new.same_as(replace(old, notes=new.notes, references=new.references)) and old.raw:
        return replace(new, line=0, raw=with_notes(replace(new, raw=old.raw)))
    return replace(new, line=0, raw="")


def _same_words(notes: Sequence[str], others: Sequence[str]) -> bool:
    """Whether two notes say the same; editors wrap their lines."""
    return notes == others or " ".join(notes).split() == " ".join(others).split()


def _with_offer(message: Message, offer: Offer) -> Message:
    offered = replace(
        message,
        target=offer.target,
        fuzzy=offer.fuzzy,
        flags=offer.flags or message.flags,
        comments=message.comments or offer.comments,
        previous_context=offer.previous_context,
        previous_source=offer.previous_source,
        line=0,
        raw="",
    )
    return replace(offered, notes=(*_changes(offered, message.source), *message.notes, *offer.notes))


def _changes(message: Message, source: str) -> tuple[str, ...]:
    """The note on what changed since the text that was last confirmed."""
    note = change_note(message.previous_source, source) if message.fuzzy and message.previous_source else ""
    return (note,) if note else ()
