"""The translation of a name as ``names.po`` lists it: "Київ | Києвів | !Кієв", or "-" for what is no name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.names.text import fold

SEPARATOR = " | "
"""Between the forms of a name."""
FORBIDDEN = "!"
"""Before a form that must not be used."""
NO_NAME = "-"
"""The whole translation of what was taken for a name and is none."""
_SEPARATORS = re.compile("[|｜]")
_MARKS = ("!", "！")
_DASHES = frozenset("-‐‑‒–—―−－")


@dataclass(frozen=True, slots=True)
class Forms:
    """What a translator says of a name."""

    allowed: tuple[str, ...] = ()
    """The preferred form first."""
    forbidden: tuple[str, ...] = ()
    no_name: bool = False

    @classmethod
    def of(cls, text: str) -> Forms:
        """The forms of a ``msgstr``, in any spacing, each once, empty ones left out."""
        allowed: dict[str, None] = {}
        forbidden: dict[str, None] = {}
        for part in _SEPARATORS.split(text):
            form = " ".join(part.split())
            if form.startswith(_MARKS):
                forbidden[form[1:].lstrip()] = None
            else:
                allowed[form] = None
        listed = tuple(form for form in allowed if form)
        barred = tuple(form for form in forbidden if form)
        if len(listed) == 1 and not barred and listed[0] in _DASHES:
            return cls(no_name=True)
        return cls(listed, barred)

    def __bool__(self) -> bool:
        return bool(self.allowed or self.forbidden or self.no_name)

    def __str__(self) -> str:
        """The forms as a ``msgstr``."""
        if self.no_name:
            return NO_NAME
        return SEPARATOR.join([*self.allowed, *(f"{FORBIDDEN}{form}" for form in self.forbidden)])

    @property
    def contradictory(self) -> tuple[str, ...]:
        """The forms that are both allowed and forbidden, however their apostrophes and quotation marks are written."""
        allowed = {fold(form).text for form in self.allowed}
        return tuple(form for form in self.forbidden if fold(form).text in allowed)
