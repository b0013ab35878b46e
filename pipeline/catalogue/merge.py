"""A new template merged into a catalogue: what was translated stays, what changed is fuzzy, nothing is lost."""

from __future__ import annotations

from dataclasses import replace
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from pipeline.catalogue.po import Message

SIMILAR = 0.6
"""From this ratio on (difflib: twice the shared characters by all characters) an old translation is offered."""


def merge(template: Sequence[Message], old: Sequence[Message]) -> tuple[Message, ...]:
    """The messages of `template`, in its order, with the translations of `old`, then what became obsolete.

    A message with the same context and text, or that merely moved to another context, keeps its
    translation as it is. One whose text changed is fuzzy, with its previous text in ``#|``. What is no
    longer used stays as an obsolete entry if a person wrote something in it.
    """
    rest = {id(message): message for message in old if not message.plural}
    found: dict[int, Message] = {}

    def take(index: int, message: Message) -> None:
        found[index] = message
        del rest[id(message)]

    # Active entries come before obsolete ones, so that a returning text prefers its living translation.
    for active in (True, False):
        by_key = {message.key: message for message in rest.values() if message.obsolete != active}
        for index, message in enumerate(template):
            if index not in found and message.key in by_key:
                take(index, by_key.pop(message.key))
    by_source: dict[str, list[Message]] = {}
    for message in sorted(rest.values(), key=lambda message: message.obsolete):
        if message.target:
            by_source.setdefault(message.source, []).append(message)
    for index, message in enumerate(template):
        if index not in found and by_source.get(message.source):
            take(index, by_source[message.source].pop(0))
    merged = []
    for index, message in enumerate(template):
        if index in found:
            merged.append(_carry(message, found[index]))
        else:
            similar = _most_similar(message, rest.values())
            if similar:
                del rest[id(similar)]
            merged.append(_suggest(message, similar) if similar else message)
    kept = [
        _unchanged(replace(message, obsolete=True, notes=(), references=()), message)
        for message in rest.values()
        if message.target or message.comments
    ]
    kept += [message for message in old if message.plural]
    return (*merged, *kept)


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
    """The old message with its bytes where the new one says nothing else."""
    return old if new.same_as(old) else replace(new, line=0, raw="")


def _suggest(message: Message, old: Message) -> Message:
    return replace(
        message,
        target=old.target,
        fuzzy=True,
        comments=old.comments,
        previous_context=old.context if old.context != message.context else None,
        previous_source=old.source,
    )


def _most_similar(message: Message, candidates: Iterable[Message]) -> Message | None:
    best, best_ratio = None, SIMILAR
    matcher = SequenceMatcher(None, autojunk=False)
    matcher.set_seq2(message.source)
    for candidate in candidates:
        if not candidate.target:
            continue
        matcher.set_seq1(candidate.source)
        if matcher.real_quick_ratio() > best_ratio and matcher.quick_ratio() > best_ratio:
            ratio = matcher.ratio()
            if ratio > best_ratio:
                best, best_ratio = candidate, ratio
    return best
