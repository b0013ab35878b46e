"""Checks: a unit and its translation -> findings.

A check is a function from a `Pair` to findings, and nothing else. They are asked in the
order in which their findings are told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.checks.markup import check_markup
from pipeline.checks.names import check_names
from pipeline.checks.numbers import check_numbers
from pipeline.checks.status import check_status

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pipeline.model import Check, Finding, Pair

CONTENT_CHECKS: tuple[Check, ...] = (check_numbers, check_names, check_markup)
"""What a translation says; asked only of units that have one."""


def check_pairs(pairs: Iterable[Pair]) -> Iterator[Finding]:
    """The findings of all checks on all pairs, in the order of the pairs."""
    for pair in pairs:
        yield from check_status(pair)
        for check in CONTENT_CHECKS if pair.target.strip() else ():
            yield from check(pair)
