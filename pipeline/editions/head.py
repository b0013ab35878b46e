"""What the root element and the head of an edition say of its language and of the other editions.

``lang`` after BCP 47; alternates after RFC 8288 and Google's "Tell Google about localized versions of your
page": each edition names all of them, itself included, and ``x-default``; ``og:locale`` after the Open
Graph protocol.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING

from pipeline.editions.edits import Edit, set_attribute, value
from pipeline.units.tokens import first_attribute

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.languages.language import Language
    from pipeline.model import Span
    from pipeline.units.tokens import Token


MARK = "data-edition"
"""An attribute of the elements that an edition adds to its page."""
_DRAFT = f'<meta name="robots" content="noindex" {MARK}="draft">'


def is_draft(edition: str) -> bool:
    """Whether an edition was built although it was not complete."""
    return _DRAFT in edition


@dataclass(frozen=True, slots=True)
class Alternate:
    """One edition of an article."""

    language: Language
    href: str
    """Its address, absolute or relative to the edition that links to it."""


def head_edits(
    page: str,
    tokens: Sequence[Token],
    language: Language,
    alternates: Sequence[Alternate],
    *,
    canonical: str,
    draft: bool,
) -> Iterator[Edit]:
    """The edits of the root's language and of the head's links and metadata.

    The first of `alternates` is the default one; `canonical` is the edition's own address, or empty. A
    draft asks search engines to leave it alone, and can be told by `is_draft`.
    """
    yield _root(page, tokens, language)
    lines = [f'<link rel="canonical" href="{escape(canonical)}">'] if canonical else []
    lines += [
        f'<link rel="alternate" hreflang="{alternate.language.tag}" href="{escape(alternate.href)}">'
        for alternate in alternates
    ]
    if alternates:
        lines.append(f'<link rel="alternate" hreflang="x-default" href="{escape(alternates[0].href)}">')
    locale_found = False
    for token in tokens:
        if token.kind != "start":
            continue
        if token.name == "link" and _is_ours(page, token, canonical=bool(canonical)):
            yield Edit(_with_line(page, token), "")
        elif token.name == "meta":
            match value(page, token, "property").lower():
                case "og:locale":
                    yield set_attribute(page, token, "content", language.og_locale)
                    locale_found = True
                case "og:locale:alternate":
                    yield Edit(_with_line(page, token), "")
    others = [alternate.language.og_locale for alternate in alternates if alternate.language is not language]
    if not locale_found:
        lines.append(f'<meta property="og:locale" content="{language.og_locale}">')
    lines += [f'<meta property="og:locale:alternate" content="{locale}">' for locale in others]
    if language.css:
        lines.append(f'<style {MARK}="{language.tag}">html {{ {language.css} }}</style>')
    if draft:
        lines.append(_DRAFT)
    at = _end_of_head(page, tokens)
    yield Edit((at, at), "".join(f"{line}\n" for line in lines))


def _root(page: str, tokens: Sequence[Token], language: Language) -> Edit:
    root = next((token for token in tokens if token.kind == "start"), None)
    if root is not None and root.name == "html":
        return set_attribute(page, root, "lang", language.tag)
    at = _doctype_end(page, tokens)
    return Edit((at, at), f'<html lang="{language.tag}">')


def _doctype_end(page: str, tokens: Sequence[Token]) -> int:
    for token in tokens:
        if token.kind == "other" and page[token.start : token.start + 9].lower() == "<!doctype":
            return token.end
        if token.kind != "other" and page[token.start : token.end].strip():
            break
    return 0


def _is_ours(page: str, token: Token, *, canonical: bool) -> bool:
    """Whether a link is one that the edition writes anew."""
    relations = value(page, token, "rel").lower().split()
    return ("alternate" in relations and first_attribute(token, "hreflang") is not None) or (
        canonical and "canonical" in relations
    )


def _with_line(page: str, token: Token) -> Span:
    """The span of a tag, with the line that it leaves empty."""
    before = page.rfind("\n", 0, token.start) + 1
    after = page.find("\n", token.end)
    if after >= 0 and not page[before : token.start].strip() and not page[token.end : after].strip():
        return before, after + 1
    return token.start, token.end


_HEAD = frozenset("html head title base link meta style script noscript template".split())


def _end_of_head(page: str, tokens: Sequence[Token]) -> int:
    """Where the head ends: before its end tag, or where HTML's optional tags imply it (Living Standard, 13.1.2.4)."""
    at = 0
    for token in tokens:
        if token.kind == "end" and token.name == "head":
            return token.start
        if token.kind == "start" and token.name not in _HEAD:
            return max(at, _doctype_end(page, tokens)) if token.name != "body" else token.start
        if token.kind == "start" or (token.kind == "end" and token.name in _HEAD):
            at = token.end
    return at
