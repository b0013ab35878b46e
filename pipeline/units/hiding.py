"""Elements whose content is not text of the article, and where they end."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from pipeline.units.elements import ENDS_PARAGRAPH, FOREIGN, INLINE, RAW_TEXT, VOID
from pipeline.units.pieces import LABEL_LENGTH, Hidden
from pipeline.units.references import decoded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pipeline.units.tokens import Token

SKIPPED = RAW_TEXT | {"noscript", "template", "select", "textarea", "pre"}
CODE = frozenset("code kbd samp var math".split())
"""Inline elements that are one thing to a translator, and stand for words."""
PICTURES = frozenset("svg audio canvas map object picture video".split())
"""Inline elements that are one thing to a translator, and stand for none."""

_ENDED_BY: Mapping[str, frozenset[str]] = {
    "p": ENDS_PARAGRAPH,
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": frozenset("td th tr tbody tfoot".split()),
    "th": frozenset("td th tr tbody tfoot".split()),
    "tr": frozenset("tr tbody tfoot".split()),
    "thead": frozenset("tbody tfoot".split()),
    "tbody": frozenset("tbody tfoot".split()),
}
"""Elements whose end tag may be left out -> the start tags that end them (Living Standard, 13.1.2.4)."""


def hides(token: Token, *, translates: bool) -> bool:
    """Whether the content of the element that starts here is left out of the page's text."""
    if token.name in VOID:
        return False
    return token.name in SKIPPED or token.name in CODE or token.name in PICTURES or not translates


class Hiding:
    """The element that hides its content, while the page is read.

    It ends with its end tag, or where an element around it ends, or with a start tag that implies its end;
    so a tag that was left open hides no more than a browser would put into it.
    """

    def __init__(self, token: Token, *, is_word: bool) -> None:
        self.name = token.name
        self.start = token.start
        self.is_inline = token.name in INLINE
        self.is_word = token.name in CODE or (is_word and token.name not in PICTURES)
        self.done = token.name in FOREIGN and token.self_closing
        self._stack: list[str] = []  # the elements open inside
        self._names: Counter[str] = Counter()
        self._barriers = 0  # how many of them keep a start tag from ending the element
        self._text = ""

    def takes(self, page: str, token: Token, outside: Mapping[str, int], *, in_paragraph: bool) -> bool:
        """Whether a token belongs to the element; with its end tag the element is `done`."""
        if token.kind == "text" and len(self._text) < LABEL_LENGTH:
            shown = decoded(page, token.start, min(token.end, token.start + LABEL_LENGTH))
            self._text += "".join(text for text, _ in shown)
        if token.kind == "start":
            return self._takes_start(token, in_paragraph=in_paragraph)
        if token.kind == "end":
            return self._takes_end(token.name, outside)
        return True

    def _takes_start(self, token: Token, *, in_paragraph: bool) -> bool:
        name = token.name
        if not self._barriers:
            if name in _ENDED_BY.get(self.name, ()):
                return False
            if self.is_inline and self.name not in PICTURES and in_paragraph and name in ENDS_PARAGRAPH:
                return False
        foreign = self.name in FOREIGN or any(self._names[each] for each in FOREIGN)
        if name not in VOID and not (foreign and token.self_closing):
            self._stack.append(name)
            self._names[name] += 1
            self._barriers += _is_barrier(name)
        return True

    def _takes_end(self, name: str, outside: Mapping[str, int]) -> bool:
        if self._names[name]:
            closed = ""
            while closed != name:
                closed = self._stack.pop()
                self._names[closed] -= 1
                self._barriers -= _is_barrier(closed)
            return True
        self.done = name == self.name
        return self.done or not outside.get(name, 0)

    def element(self, end: int) -> Hidden:
        """The element as a piece of its block, up to this place in the page."""
        return Hidden((self.start, end), self.name, " ".join(self._text.split())[:LABEL_LENGTH], self.is_word)


def _is_barrier(name: str) -> bool:
    return name not in INLINE and name not in _ENDED_BY
