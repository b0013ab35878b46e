"""An article whose page got another name: told by its texts."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

SAME = 0.5
"""From this share of common texts on (of the longer article's), a page is an earlier one under another name."""


def renamed(new: Mapping[str, AbstractSet[str]], left: Mapping[str, AbstractSet[str]]) -> dict[str, str]:
    """For the slug of a new page, the slug of the article without a page that it was, by the texts of both."""
    ranked = sorted(
        (-len(new[slug] & left[old]) / max(len(new[slug]), len(left[old])), slug, old)
        for slug, old in product(new, left)
        if new[slug] and left[old]
    )
    found: dict[str, str] = {}
    for shared, slug, old in ranked:
        if -shared >= SAME and slug not in found and old not in found.values():
            found[slug] = old
    return found
