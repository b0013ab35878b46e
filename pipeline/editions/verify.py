"""Whether an edition is its source page with nothing but the words changed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

from lxml import html

from pipeline.editions.head import MARK
from pipeline.units.blocks import METADATA, READ_ATTRIBUTES
from pipeline.units.elements import INLINE

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Shape: TypeAlias = tuple[str, tuple[tuple[str, str], ...]]

_CHANGING = READ_ATTRIBUTES | {"lang"}


class EditionError(RuntimeError):
    """The edition has lost or gained structure: a bug of polyedition, which must not be published."""


def verify(source: str, edition: str, *, marks: int) -> None:
    """Raise `EditionError` unless both pages have the same elements with the same attributes.

    Elements of block level must stand in the same order; inline ones may have moved within the page. `marks` is how
    many spans were put around text that is not translated. Left out are translated attributes, what `head_edits`
    writes, and the links in a ``nav`` that was empty.
    """
    blocks, inline = _shapes(source, empty := _empty_switchers(source))
    edition_blocks, edition_inline = _shapes(edition, empty)
    if blocks != edition_blocks:
        raise EditionError("the edition's blocks are not those of its source page")
    extra = edition_inline - inline
    if inline - edition_inline or any(name != "span" for name, _ in extra) or sum(extra.values()) != marks:
        raise EditionError("the edition's inline markup is not that of its source page")


def _parsed(page: str) -> HtmlElement:
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    return html.document_fromstring(page.encode("utf-8"), parser=parser)


def _empty_switchers(page: str) -> frozenset[int]:
    """Which of the page's switchers have nothing in them, by their number."""
    switchers = [element for element in _parsed(page).iter("nav") if _is_switcher(element)]
    return frozenset(
        number for number, element in enumerate(switchers) if not len(element) and not (element.text or "").strip()
    )


def _shapes(page: str, empty: frozenset[int]) -> tuple[list[Shape], Counter[Shape]]:
    blocks: list[Shape] = []
    inline: Counter[Shape] = Counter()
    for element in _elements(_parsed(page), empty):
        changing = _CHANGING | {"content"} if _is_translated_meta(element) else _CHANGING
        shape = str(element.tag), tuple(sorted((k, v) for k, v in element.attrib.items() if k not in changing))
        if element.tag in INLINE:
            inline[shape] += 1
        else:
            blocks.append(shape)
    return blocks, inline


def _elements(root: HtmlElement, empty: frozenset[int]) -> list[HtmlElement]:
    found = []
    stack = [root]
    switchers = 0
    while stack:
        element = stack.pop()
        if not isinstance(element.tag, str) or _is_of_the_head(element):
            continue
        if element.tag != "head":  # the edition's metadata bring one about where the page has none
            found.append(element)
        number = switchers
        switchers += _is_switcher(element)
        if not _is_switcher(element) or number not in empty:
            stack.extend(reversed(element))
    return found


def _is_switcher(element: HtmlElement) -> bool:
    return bool(element.tag == "nav" and "editions" in element.get("class", "").split())


def _is_of_the_head(element: HtmlElement) -> bool:
    """Whether it is one of the elements that `head_edits` writes or takes out."""
    if element.get(MARK) is not None:
        return True
    if element.tag == "link":
        relations = element.get("rel", "").lower().split()
        return "canonical" in relations or ("alternate" in relations and element.get("hreflang") is not None)
    return bool(element.tag == "meta" and element.get("property", "").lower().startswith("og:locale"))


def _is_translated_meta(element: HtmlElement) -> bool:
    return element.tag == "meta" and (element.get("property") or element.get("name") or "").lower() in METADATA
