"""Regular expressions for large word lists that cost the same however long the list is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterable

_Node: TypeAlias = "dict[str, _Node]"


def trie_pattern(words: Iterable[str]) -> str:
    """A pattern that matches the longest of the words, by its letters one after the other."""
    root: _Node = {}
    for word in words:
        node = root
        for letter in word:
            node = node.setdefault(letter, {})
        node[""] = {}
    return _pattern(root)


def _pattern(node: _Node) -> str:
    branches = [re.escape(letter) + _pattern(after) for letter, after in sorted(node.items()) if letter]
    if not branches:
        return ""
    optional = "" in node
    if len(branches) == 1 and not optional:
        return branches[0]
    return "(?:" + "|".join(branches) + ")" + ("?" if optional else "")
