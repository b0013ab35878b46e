"""Dates as CLDR writes them, through Babel."""

from __future__ import annotations

import re
from datetime import date

_DAY = re.compile(r"\s*(\d{4}-\d\d-\d\d)(?![\d-])")


def same_date_in(text: str, iso: str, source: str, target: str) -> str | None:
    """The date `iso` (YYYY-MM-DD...) in `target`, in the format in which `text` writes it in `source`.

    None where `text` is not exactly CLDR's full, long, medium or short form of that date.
    """
    from babel.dates import format_date  # imported here: it takes longer to load than most commands to run

    match = _DAY.match(iso)
    try:
        day = date.fromisoformat(match[1]) if match else None
    except ValueError:
        return None
    if day is None:
        return None
    for form in ("full", "long", "medium", "short"):
        if text.split() == format_date(day, form, locale=source).split():  # whatever kind of space stands between
            return format_date(day, form, locale=target)
    return None
