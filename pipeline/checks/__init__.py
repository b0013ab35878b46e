"""Checks: a unit and its translation -> findings.

A check is a function from a `Pair` to findings, or from the pairs of a document; and nothing else. They are asked in
the order in which their findings are told.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from pipeline.checks.inferred import check_inferred_names
from pipeline.checks.markup import check_markup
from pipeline.checks.names import check_names
from pipeline.checks.numbers import check_numbers
from pipeline.checks.status import check_status

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.model import Check, DocumentCheck, Finding, Pair

CONTENT_CHECKS: tuple[Check, ...] = (check_numbers, check_names, check_markup)
"""What a translation says; asked only of units that have one."""
DOCUMENT_CHECKS: tuple[DocumentCheck, ...] = (check_inferred_names,)
"""What the translations of a document say together."""


def check_pairs(pairs: Sequence[Pair]) -> Iterator[Finding]:
    """The findings of all checks on all pairs, in the order of the pairs."""
    of_documents = _document_findings(pairs)
    for index, pair in enumerate(pairs):
        yield from check_status(pair)
        for check in CONTENT_CHECKS if pair.target.strip() else ():
            yield from check(pair)
        yield from of_documents.get(index, ())


def _document_findings(pairs: Sequence[Pair]) -> dict[int, list[Finding]]:
    documents: dict[str, list[int]] = defaultdict(list)
    for index, pair in enumerate(pairs):
        documents[pair.entry.document].append(index)
    found: dict[int, list[Finding]] = {}
    for indices in documents.values():
        document = [pairs[index] for index in indices]
        for check in DOCUMENT_CHECKS:
            for index, finding in check(document):
                found.setdefault(indices[index], []).append(finding)
    return found
