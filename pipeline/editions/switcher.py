"""The links between the editions that readers see, in the page's element ``<nav class="editions">``."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from pipeline.editions.edits import Edit, set_attribute, value
from pipeline.units.tokens import first_attribute

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.editions.head import Alternate
    from pipeline.languages.language import Language
    from pipeline.units.tokens import Token


def switcher_edits(
    page: str, tokens: Sequence[Token], language: Language, alternates: Sequence[Alternate]
) -> Iterator[Edit]:
    """Fills each empty ``nav`` of the class; a page without one, or with links of its own, is left as it is."""
    if len(alternates) < 2:
        return
    links = "".join(f"{_link(alternate, language)}\n" for alternate in alternates)
    for index, token in enumerate(tokens[:-1]):
        if token.kind == "start" and token.name == "nav" and "editions" in value(page, token, "class").split():
            end = next((later for later in tokens[index + 1 :] if later.kind == "end" and later.name == "nav"), None)
            if end is None or page[token.end : end.start].strip():
                continue
            if first_attribute(token, "aria-label") is None:
                yield set_attribute(page, token, "aria-label", language.phrases["editions"])
            yield Edit((token.end, end.start), f"\n{links}")


def _link(alternate: Alternate, language: Language) -> str:
    tag, name = alternate.language.tag, escape(alternate.language.endonym)
    if alternate.language is language:
        return f'<a lang="{tag}" aria-current="page">{name}</a>'
    return f'<a href="{escape(alternate.href)}" lang="{tag}" hreflang="{tag}" rel="alternate">{name}</a>'
