"""Every way in which one number or one name of the shipped catalogues can be dropped or altered."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.catalogue.po import read_po
from pipeline.catalogue.template import glossary
from pipeline.commands.check import entries
from pipeline.languages import LANGUAGES
from pipeline.model import Pair
from pipeline.names.match import align as align_names
from pipeline.quantities.compare import align
from pipeline.quantities.describe import describe
from pipeline.quantities.model import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.model import Span
    from pipeline.quantities.model import Quantity

ROOT = Path(__file__).parents[2]
TRANSLATIONS = ("uk", "ko")

SCALES = {
    "uk": (("мільйон", "мільярд"), ("мільярд", "мільйон"), ("тисяч", "мільйон")),
    "ko": (("만", "억"), ("억", "만"), ("조", "억")),
}
"""Another magnitude, by part of a word."""
SPELLED = {
    "uk": {"ordinal": "сьомий", "fraction": "третину", "vague": "сотнями", "": "сімнадцять"},
    "ko": {"ordinal": "일곱 번째", "fraction": "3분의 1", "vague": "수백", "": "열일곱"},
}
"""Another number in words, by the kind of the one that it takes the place of."""
LETTERS = {"uk": "щ", "ko": "뷁"}
"""A letter that no name of the article has in second place."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A pair whose translation says one thing otherwise."""

    pair: Pair
    check: str
    how: str
    was: str
    """The number or name of the source, as it stands there."""

    @property
    def name(self) -> str:
        return f"{self.pair.target_language.tag}-{self.pair.entry.line}-{self.how}-{self.was}"


def pairs(language: str) -> tuple[Pair, ...]:
    """The sample article's shipped translation."""
    folder = ROOT / "locales" / language / "LC_MESSAGES"
    terms = glossary(read_po(folder / "names.po").messages)
    path = folder / "from-pyongyang-to-kursk.po"
    found = entries(read_po(path), path.name)
    return tuple(Pair(entry, LANGUAGES["en"], LANGUAGES[language], terms) for entry in found)


def number_mutants(pair: Pair) -> Iterator[Mutant]:
    """Each number of the source that its translation has, dropped, and altered in every digit, magnitude or word."""
    said = pair.source_language.quantities(pair.source)
    answered = pair.target_language.quantities(pair.target)
    alignment = align(said, answered)
    for one, other in (*alignment.pairs, *alignment.composed):
        number, answer = said[one], answered[other]
        if number.certainty is Certainty.WEAK:
            continue
        for how, text in (("dropped", ""), *_altered(pair.target[slice(*answer.span)], answer, pair)):
            yield _mutant(pair, "number", how, number.span, answer.span, text)


def unanswered(pair: Pair) -> list[str]:
    """Numbers of the source that no mutant is made of; there must be none."""
    said = pair.source_language.quantities(pair.source)
    alignment = align(said, pair.target_language.quantities(pair.target))
    return [describe(said[place]) for place in alignment.source_left if said[place].certainty is not Certainty.WEAK]


def _altered(text: str, number: Quantity, pair: Pair) -> Iterator[tuple[str, str]]:
    language = pair.target_language.tag
    for match in re.finditer(r"\d", text):
        digit = "7" if match.group() != "7" else "4"
        yield f"digit{match.start()}", text[: match.start()] + digit + text[match.end() :]
    for scale, other in SCALES[language]:
        if scale in text:
            yield f"magnitude-{other}", text.replace(scale, other, 1)
    if not re.search(r"\d", text):
        yield "spelled", SPELLED[language].get(number.kind, SPELLED[language][""])


def name_mutants(pair: Pair) -> Iterator[Mutant]:
    """Each mention of a name dropped, misspelled by a letter, and replaced by another name."""
    language = pair.target_language.tag
    renderings = align_names(pair)
    mentioned = {name for rendering in renderings for name in rendering.mention.names}
    stranger = next(
        forms[0] for name, forms in pair.glossary.entries if name not in mentioned and forms[0] not in pair.target
    )
    for rendering in renderings:
        assert rendering.taken is not None
        span = rendering.taken
        text = pair.target[slice(*span)]
        middle = 1 if len(text) > 1 else 0
        misspelled = text[:middle] + LETTERS[language] + text[middle + 1 :]
        for how, changed in (("dropped", ""), ("misspelled", misspelled), ("replaced", stranger)):
            yield _mutant(pair, "name", how, rendering.mention.span, span, changed)


def _mutant(pair: Pair, check: str, how: str, source: Span, target: Span, text: str) -> Mutant:
    changed = pair.target[: target[0]] + text + pair.target[target[1] :]
    entry = replace(pair.entry, target=changed)
    return Mutant(replace(pair, entry=entry), check, how, pair.source[slice(*source)])
