"""A new template merged into a catalogue: what was translated stays, what changed is fuzzy, nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.catalogue.changes import CHANGED, change_note
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
    foreign: bool = False,
) -> tuple[Message, ...]:
    """The messages of `template`, in its order, with the translations of `old`, then what became obsolete.

    A message with the same text keeps its translation as it is, wherever it moved. One whose text is like that of
    an old message is offered its translation: fuzzy, with the old text in ``#|`` and a note on what changed. With
    the `rules` by which the translations are cut into sentences, a text that was split or joined is offered the
    pieces; where not a word changed, as between units of sentences and of blocks, they stay confirmed. `memory` has
    for a source text the best that other articles have; it is offered where nothing here is more like it.

    Messages that are `terms` are offered nothing of those that are still in use: two names that are alike are two
    names. In the source's `own` language a message without a translation stands for itself. In a `foreign` template,
    of another program, contexts tell meanings apart, and format flags are the template's.

    What is no longer used stays as an obsolete entry if a person wrote something in it: so does a confirmed
    translation that is offered for another text, since its own may come back, but not an offer that nobody touched.
    Both sequences have each key once, and so has the result.
    """
    pairs = pair(template, old, by_context=foreign)
    used = set(pairs.values())
    found = offers(template, old, pairs, rules, memory or {}, in_use=not terms, own=own)
    merged = []
    for index, message in enumerate(template):
        mine = _carry(message, old[pairs[index]], foreign=foreign) if index in pairs else message
        merged.append(_with_offer(mine, found[index], message.notes) if index in found else mine)
    # An unconfirmed offer goes from one text to the next, and leaves nothing behind.
    moved_on = {place for offer in found.values() for place in offer.places if old[place].fuzzy}
    rest = [message for place, message in enumerate(old) if place not in used and place not in moved_on]
    confirmed = {
        (message.source, message.target, message.comments)
        for message in (*merged, *rest)
        if message.target and not message.fuzzy
    }
    kept = [
        message if message.obsolete else replace(message, obsolete=True, notes=(), references=(), line=0, raw="")
        for message in rest
        if (message.target or any(message.plural_targets) or message.comments)
        and not (message.fuzzy and (message.previous_source, message.target, message.comments) in confirmed)
    ]
    return (*merged, *kept)


def _carry(message: Message, old: Message, *, foreign: bool) -> Message:
    """A message of the template with all that its old one says of the translation."""
    if message.plural_source != old.plural_source:
        return _with_other_plural(message, old)
    unconfirmed = old.fuzzy or not (old.target or old.plural)
    notes = (
        *(_changes(old, message.source) if old.target or old.plural else _told_changes(old)),
        *message.notes,
        *(recall_notes(old) if unconfirmed else ()),
    )
    flags = _flags(message, old) if foreign else old.flags
    same = message.references == old.references and message.context == old.context and flags == old.flags
    if same and _same_words(notes, old.notes) and not old.obsolete:
        return old
    carried = replace(
        old, context=message.context, notes=notes, references=message.references, flags=flags, obsolete=False
    )
    return _unchanged(carried, old)


def _told_changes(old: Message) -> tuple[str, ...]:
    """The note on what changed of an offer that was emptied: it keeps in mind that there was one."""
    return old.notes[:1] if old.notes and old.notes[0].startswith(CHANGED) else ()


def _flags(message: Message, old: Message) -> tuple[str, ...]:
    """The template's flags, and what others the old entry has that tell no format."""
    return (*message.flags, *(flag for flag in old.flags if flag not in message.flags and "-format" not in flag))


def _with_other_plural(message: Message, old: Message) -> Message:
    """A message whose plural is another, or is no more: fuzzy, with what the old one has; a comment keeps the rest."""
    forms = old.plural_targets if old.plural else (old.target,)
    lost = "" if message.plural or len(forms) < 2 else f"Plural forms: {' | '.join(forms)}"
    return replace(
        message,
        target="" if message.plural else forms[0] if forms else "",
        fuzzy=any(forms),
        flags=_flags(message, old),
        comments="\n".join(filter(None, [old.comments, lost])),
        previous_source=old.source,
        previous_plural=old.plural_source,
        plural_targets=forms if message.plural else (),
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


def _with_offer(message: Message, offer: Offer, notes: Sequence[str]) -> Message:
    """The message with a translation that it is offered; `notes` are those of the template."""
    offered = replace(
        message,
        target=offer.target,
        fuzzy=offer.fuzzy,
        flags=(*message.flags, *(flag for flag in offer.flags if flag not in message.flags)),
        comments=message.comments or offer.comments,
        previous_context=offer.previous_context,
        previous_source=offer.previous_source,
        line=0,
        raw="",
    )
    return replace(offered, notes=(*_changes(offered, message.source), *notes, *offer.notes))


def _changes(message: Message, source: str) -> tuple[str, ...]:
    """The note on what changed since the text that was last confirmed."""
    note = change_note(message.previous_source, source) if message.fuzzy and message.previous_source else ""
    return (note,) if note else ()
