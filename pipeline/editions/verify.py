"""Whether an edition is its source page with nothing but the words changed."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, TypeAlias

from lxml import html

from pipeline.units.blocks import METADATA, READ_ATTRIBUTES
from pipeline.units.elements import INLINE

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Shape: TypeAlias = tuple[str, tuple[tuple[str, str], ...]]

_CHANGING = READ_ATTRIBUTES | {"lang"}
_HEAD_LANGUAGE = frozenset({"link", "meta", "style"})
"""Elements of the head that say in which language the edition is, and where the others are."""


class EditionError(RuntimeError):
    """The edition has lost or gained structure: a bug of polyedition, which must not be published."""


def verify(source: str, edition: str, *, marks: int) -> None:
    """Raise `EditionError` unless both pages have the same elements with the same attributes.

    Elements of block level must stand in the same order; inline ones may have moved within the page. `marks` is how
    many spans were put around text that is not translated.
    """
    blocks, inline = _shapes(source)
    edition_blocks, edition_inline = _shapes(edition)
    if blocks != edition_blocks:
        raise EditionError("the edition's blocks are not those of its source page")
    extra = edition_inline - inline
    if inline - edition_inline or any(name != "span" for name, _ in extra) or sum(extra.values()) != marks:
        raise EditionError("the edition's inline markup is not that of its source page")


def _shapes(page: str) -> tuple[list[Shape], Counter[Shape]]:
    parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
    root = html.document_fromstring(page.encode("utf-8"), parser=parser)
    blocks: list[Shape] = []
    inline: Counter[Shape] = Counter()
    for element in _elements(root):
        shape = str(element.tag), tuple(sorted((k, v) for k, v in element.attrib.items() if k not in _CHANGING))
        if element.tag in INLINE:
            inline[shape] += 1
        else:
            blocks.append(shape)
    return blocks, inline


def _elements(root: HtmlElement) -> list[HtmlElement]:
    found = []
    stack = [root]
    while stack:
        element = stack.pop()
        if not isinstance(element.tag, str) or (element.tag in _HEAD_LANGUAGE and not _translated_meta(element)):
            continue
        if element.tag != "head":  # the edition's metadata bring one about where the page has none
            found.append(element)
        if not (element.tag == "nav" and "editions" in element.get("class", "").split()):
            stack.extend(reversed(element))
    return found


def _translated_meta(element: HtmlElement) -> bool:
    key = (element.get("property") or element.get("name") or "").lower()
    return element.tag == "meta" and not key.startswith("og:locale") and key not in METADATA
