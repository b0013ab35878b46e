"""Where one form of a name stands in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.names.scan import Meaning, Scanner
from pipeline.names.text import fold

if TYPE_CHECKING:
    from pipeline.model import Span
    from pipeline.names.model import NameRules


def find_spans(text: str, form: str, rules: NameRules) -> tuple[Span, ...]:
    """The places of a translated form in a target text, in any of its shapes."""
    shapes = rules.shapes(form, "person" if rules.short_forms(form) else "")
    scanner = Scanner(((shape, Meaning(form)) for shape in shapes), rules)
    folded = fold(text)
    return tuple(folded.span(hit.start, hit.end) for hit in scanner.scan(folded) if not hit.inside)
