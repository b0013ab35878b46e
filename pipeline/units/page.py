"""What a page says of itself."""

from __future__ import annotations

from pipeline.units.references import value
from pipeline.units.tokens import first_attribute, tokens


def page_language(page: str) -> str:
    """The ``lang`` of the page's root element; empty where it has none."""
    for token in tokens(page):
        if token.kind == "start":
            if token.name != "html":
                return ""
            lang = first_attribute(token, "lang")
            return value(page, lang.span).strip() if lang else ""
    return ""
