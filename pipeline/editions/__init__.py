"""Editions: the source page with its units translated, its metadata localised, and links to the other editions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.editions.edits import Edit, apply
from pipeline.editions.head import Alternate, head_edits, is_draft
from pipeline.editions.splice import date_edits, unit_edits
from pipeline.editions.switcher import switcher_edits
from pipeline.editions.typography import typeset
from pipeline.editions.verify import verify
from pipeline.units import read_dates
from pipeline.units.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pipeline.languages.language import Language
    from pipeline.model import Span, Unit


def make_edition(
    page: str,
    units: Sequence[Unit],
    translations: Mapping[str, str],
    source: Language,
    target: Language,
    alternates: Sequence[Alternate] = (),
    canonical: str = "",
    *,
    draft: bool = False,
) -> str:
    """The edition of a source page in one language.

    `translations` maps the contexts of units to sound translations: their placeholders must be those of
    the source. Units without one keep the source's text. In the source's own language translations are
    set as they stand; in another one, straight quotation marks become the language's own.
    Raises `EditionError` should the result differ from the source page in more than its words.
    """
    foreign = "" if target is source else source.tag
    if foreign:
        translations = {context: typeset(text, target) for context, text in translations.items()}
    marked = list(tokens(page))
    head = list(head_edits(page, marked, target, alternates, canonical=canonical, draft=draft))
    removed = [edit.span for edit in head if not edit.text]
    edits = [
        *(edit for edit in unit_edits(page, units, translations, foreign) if not _within(edit, removed)),
        *date_edits(read_dates(page, source), source, target),
        *head,
        *switcher_edits(page, marked, target, alternates),
    ]
    edition = apply(page, edits)
    kept = [place for unit in units if unit.context not in translations for place in unit.places]
    verify(page, edition, marks=sum(place.markup for place in kept) if foreign else 0)
    return edition


def _within(edit: Edit, spans: Sequence[Span]) -> bool:
    return any(start <= edit.span[0] and edit.span[1] <= end for start, end in spans)


__all__ = ["Alternate", "is_draft", "make_edition"]
