"""Translations put into the places of their units."""

from __future__ import annotations

from bisect import bisect_left
from html import escape
from typing import TYPE_CHECKING

from pipeline.editions.edits import Edit, apply, attribute_text
from pipeline.languages.dates import same_date_in
from pipeline.units.placeholders import PLACEHOLDER, to_html, unit_to_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from pipeline.languages.language import Language
    from pipeline.model import DatePlace, Place, Span, Unit


def unit_edits(page: str, units: Iterable[Unit], translations: Mapping[str, str], foreign: str) -> Iterator[Edit]:
    """The edits that translate a page; `translations` maps a unit's context to its text in the edition.

    A unit that has none keeps the source's bytes. `foreign` is the language tag with which they are marked
    where an element can stand; it is empty in the edition of the source's own language.
    """
    places = [(place, translations.get(unit.context)) for unit in units for place in unit.places]
    attributes = sorted(
        (_attribute(place, target) for place, target in places if place.quote is not None and target is not None),
        key=lambda edit: edit.span,
    )
    # An attribute of a tag inside a translated text is part of that text's edit, which copies the tag.
    inside: set[Span] = set()
    for place, target in places:
        start, end = place.span
        if place.quote is None and target is not None:
            within = _within(attributes, place.span)
            inside.update(edit.span for edit in within)
            yield Edit(place.span, _rendered(page, place, target, within))
        elif foreign and place.markup:
            yield Edit((start, start), f'<span lang="{foreign}">')
            yield Edit((end, end), "</span>")
    yield from (edit for edit in attributes if edit.span not in inside)


def _attribute(place: Place, target: str) -> Edit:
    return Edit(place.span, attribute_text(unit_to_text(PLACEHOLDER.sub("", target)), place.quote or ""))


def _within(edits: Sequence[Edit], span: Span) -> Sequence[Edit]:
    first = bisect_left(edits, span[0], key=lambda edit: edit.span[0])
    last = bisect_left(edits, span[1], key=lambda edit: edit.span[0])
    return edits[first:last]


def _rendered(page: str, place: Place, target: str, attributes: Sequence[Edit]) -> str:
    def tag_source(number: int, closing: bool) -> str:
        tags = place.tags[number]
        start, end = tags.close if closing and tags.close else tags.open
        moved = [
            Edit((edit.span[0] - start, edit.span[1] - start), edit.text) for edit in _within(attributes, (start, end))
        ]
        return apply(page[start:end], moved)

    return to_html(target, tag_source)


def date_edits(dates: Iterable[DatePlace], source: Language, target: Language) -> Iterator[Edit]:
    """The edits that write a page's dates as the target language writes them."""
    for date in dates:
        text = same_date_in(date.text, date.iso, source.tag, target.tag)
        if text is not None:
            yield Edit(date.span, escape(text, quote=False))
