"""The entries of ``names.po``: whether each says how its name is to be translated."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.checks.markup import check_markup
from pipeline.checks.numbers import check_numbers
from pipeline.checks.status import check_status
from pipeline.model import Finding
from pipeline.names.forms import FORBIDDEN, NO_NAME, Forms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from pipeline.model import Pair

_FORBIDDEN = re.compile(r"(?<![^|｜])\s*[!！][^|｜]*")


def check_entries(pairs: Iterable[Pair]) -> Iterator[Finding]:
    """The findings on the entries of a glossary, in their order.

    What is struck out as no name needs no translation; forbidden forms are none.
    """
    for pair in pairs:
        forms = Forms.of(pair.target)
        if forms.no_name:
            if pair.entry.fuzzy:
                yield from check_status(pair)
            continue
        yield from _check_forms(pair, forms)
        used = replace(pair, entry=replace(pair.entry, target=_FORBIDDEN.sub(_blank, pair.target)))
        if not forms.allowed:
            used = replace(used, entry=replace(used.entry, target=""))
        for finding in check_status(used):
            yield replace(finding, entry=pair.entry)
        for check in (check_numbers, check_markup) if forms.allowed else ():
            for finding in check(used):
                yield replace(finding, entry=pair.entry)


def _check_forms(pair: Pair, forms: Forms) -> Iterator[Finding]:
    """Findings of the rule ``glossary``: a list that says nothing, or two things at once."""
    if pair.target.strip() and not forms:
        message = f"“{pair.target.strip()}” lists no form; write the translation of “{pair.source}”, or leave it empty"
        yield _finding(pair, message, "")
    for form in forms.contradictory:
        message = f"“{form}” is both allowed and forbidden; take out one of the two"
        yield _finding(pair, message, f"{FORBIDDEN}{form}")
    for form in (*forms.allowed, *forms.forbidden):
        if not any(letter.isalnum() for letter in form):
            message = (
                f"“{form}” is no form of a name; take it out"
                f" (“{NO_NAME}” alone, without other forms, strikes out what is no name)"
            )
            yield _finding(pair, message, form)


def _finding(pair: Pair, message: str, found: str) -> Finding:
    language = pair.target_language.tag
    return Finding("name", "glossary", "error", language, pair.entry, message, expected=pair.source, found=found)


def _blank(match: re.Match[str]) -> str:
    """As many spaces, so that what stands behind keeps its place."""
    return " " * len(match.group())
