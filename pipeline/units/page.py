"""What a page says of itself."""

from __future__ import annotations

from html import unescape

from pipeline.units.tokens import tokens


def page_language(page: str) -> str:
    """The ``lang`` of the page's root element; empty where it has none."""
    for token in tokens(page):
        if token.kind == "start":
            if token.name != "html":
                return ""
            values = {attribute.name: unescape(page[slice(*attribute.span)]) for attribute in token.attributes}
            return values.get("lang", "").strip()
    return ""
