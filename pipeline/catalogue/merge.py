"""A new template merged into a catalogue: what was translated stays, what changed is fuzzy, nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache
from heapq import nlargest
from typing import TYPE_CHECKING

from pipeline.catalogue.po import with_notes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.catalogue.po import Message

SIMILAR = 0.6
"""From this ratio on (difflib: twice the shared characters by all characters) an old translation is offered."""
LIKELY = 30
"""Old texts that are compared in full with a new one: those that share the most words with it."""


def merge(template: Sequence[Message], old: Sequence[Message]) -> tuple[Message, ...]:
    """The messages of `template`, in its order, with the translations of `old`, then what became obsolete.

    A message with the same context and text, or that merely moved to another context, keeps its
    translation as it is. One whose text changed is fuzzy, with its previous text in ``#|``. What is no
    longer used stays as an obsolete entry if a person wrote something in it: so does a confirmed translation
    that is offered for another text, since its own may come back, but not an offer that nobody touched.
    Both sequences have each key once, and so has the result.
    """
    rest = {message.key: message for message in old if not message.plural}
    plural = {message.key: message for message in old if message.plural}
    wanted = [message for message in template if message.key not in plural]
    found = {message.key: rest.pop(message.key) for message in wanted if message.key in rest}
    by_source: dict[str, list[Message]] = {}
    for message in sorted(rest.values(), key=lambda message: message.obsolete):
        if message.target:
            by_source.setdefault(message.source, []).append(message)
    for message in wanted:
        if message.key not in found and by_source.get(message.source):
            moved = by_source[message.source].pop(0)
            found[message.key] = rest.pop(moved.key)
    offers = [message for message in rest.values() if message.target]
    merged = []
    for message in wanted:
        if message.key in found:
            merged.append(_carry(message, found[message.key]))
        elif similar := _most_similar(message, offers):
            merged.append(_suggest(message, similar))
            if similar.fuzzy:
                offers.remove(similar)
                del rest[similar.key]
        else:
            merged.append(message)
    confirmed = {
        (message.source, message.target, message.comments) for message in (*merged, *rest.values()) if not message.fuzzy
    }
    kept = [
        _unchanged(replace(message, obsolete=True, notes=(), references=()), message)
        for message in rest.values()
        if (message.target or message.comments)
        and not (message.fuzzy and (message.previous_source, message.target, message.comments) in confirmed)
    ]
    return (*merged, *kept, *plural.values())


def _carry(message: Message, old: Message) -> Message:
    carried = replace(
        message,
        target=old.target,
        fuzzy=old.fuzzy,
        flags=old.flags,
        comments=old.comments,
        previous_context=old.previous_context,
        previous_source=old.previous_source,
    )
    return _unchanged(carried, old)


def _unchanged(new: Message, old: Message) -> Message:
    """The old message with its bytes where the new one says nothing else; where only notes differ, its other lines.

    Notes are compared by their words, since editors wrap them.
    """
    if " ".join(new.notes).split() == " ".join(old.notes).split() and new.same_as(replace(old, notes=new.notes)):
        return old
    if new.same_as(replace(old, notes=new.notes, references=new.references)) and old.raw:
        return replace(new, line=0, raw=with_notes(replace(new, raw=old.raw)))
    return replace(new, line=0, raw="")


def _suggest(message: Message, old: Message) -> Message:
    """The message with the translation of a similar one; its previous text is the one that was last confirmed."""
    context, source = old.context, old.source
    if old.fuzzy and old.previous_source is not None:
        context, source = old.previous_context or context, old.previous_source
    return replace(
        message,
        target=old.target,
        fuzzy=True,
        flags=old.flags,
        comments=old.comments,
        previous_context=context if context != message.context else None,
        previous_source=source,
    )


def _most_similar(message: Message, offers: Sequence[Message]) -> Message | None:
    words = _words(message.source)
    likely = nlargest(LIKELY, offers, key=lambda offer: len(words & _words(offer.source)))
    best, best_ratio = None, SIMILAR
    matcher = SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(message.source)
    for offer in likely:
        matcher.set_seq1(offer.source)
        if matcher.real_quick_ratio() > best_ratio and matcher.quick_ratio() > best_ratio:
            ratio = matcher.ratio()
            if ratio > best_ratio:
                best, best_ratio = offer, ratio
    return best


@lru_cache(maxsize=10_000)
def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())
