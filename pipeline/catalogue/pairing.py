"""Messages of a new template and of an old catalogue that have the same text, paired."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.catalogue.po import Message

SAME_CONTEXT = 3
SAME_NEIGHBOUR = 2
"""What speaks for a pair of messages with the same text: two neighbours say more than a context, which may count."""

MANY = 10_000
"""Pairs up to which all repetitions of a text are compared with each other."""
NEAR = 20
"""Beyond that, only those with the same context, and so many before and after in the order."""


def pair(template: Sequence[Message], old: Sequence[Message], *, by_context: bool = False) -> dict[int, int]:
    """For each message of `template` its old one with the same text, as positions.

    Where contexts tell meanings apart (`by_context`), only one with the same context is.

    A text that stands once in each is a pair wherever it moved. Of a repeated one each goes to the old message
    with its context and its neighbours, so that the one that stays keeps its own translation when another goes.
    """
    if by_context:
        keys = {message.key: index for index, message in enumerate(old)}
        return {index: keys[message.key] for index, message in enumerate(template) if message.key in keys}
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, message in enumerate(old):
        places[message.source].append(index)
    wanted: defaultdict[str, list[int]] = defaultdict(list)
    for index, message in enumerate(template):
        if message.source in places:
            wanted[message.source].append(index)
    pairs: dict[int, int] = {}
    for source, new in wanted.items():
        if len(new) == len(places[source]) == 1:
            pairs[new[0]] = places[source][0]
        else:
            pairs.update(_pair_repeated(template, new, old, places[source]))
    return pairs


def _pair_repeated(
    template: Sequence[Message], new: Sequence[int], old: Sequence[Message], places: Sequence[int]
) -> dict[int, int]:
    """The best pairs first; an entry in use goes before an obsolete one, a translated one before an empty one."""
    reach = NEAR if len(new) * len(places) > MANY else max(len(new), len(places))
    contexts = {old[other].context: near for near, other in enumerate(places)}
    ranked = sorted(
        (
            -_likeness(template, one, old, places[near]),
            not old[places[near]].target,
            old[places[near]].obsolete,
            at,
            near,
        )
        for at, one in enumerate(new)
        for near in {*range(max(0, at - reach), min(len(places), at + reach + 1))}
        | {contexts[context] for context in (template[one].context,) if context in contexts}
    )
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for *_, at, near in ranked:
        if new[at] not in pairs and near not in taken:
            pairs[new[at]] = places[near]
            taken.add(near)
    return pairs


def _likeness(template: Sequence[Message], new: int, old: Sequence[Message], other: int) -> int:
    likeness = SAME_CONTEXT * (template[new].context == old[other].context)
    for step in (-1, 1):
        here, there = new + step, other + step
        both = 0 <= here < len(template), 0 <= there < len(old)
        if both == (True, True):
            likeness += SAME_NEIGHBOUR * (template[here].source == old[there].source)
        else:
            likeness += SAME_NEIGHBOUR * (both == (False, False))
    return likeness
