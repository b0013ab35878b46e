"""Dates as CLDR writes them, through Babel."""

from __future__ import annotations

from datetime import date


def same_date_in(text: str, iso: str, source: str, target: str) -> str | None:
    """The date `iso` (YYYY-MM-DD...) in `target`, in the format in which `text` writes it in `source`.

    None where `text` is not exactly CLDR's full, long, medium or short form of that date.
    """
    from babel.dates import format_date  # imported here: it takes longer to load than most commands to run

    try:
        day = date.fromisoformat(iso.strip()[:10])
    except ValueError:
        return None
    for form in ("full", "long", "medium", "short"):
        if " ".join(text.split()) == format_date(day, form, locale=source).replace("\u202f", " "):
            return format_date(day, form, locale=target)
    return None
