"""The words of a Korean text that may be names, for the check without a glossary: people, and what is known by name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.languages.ko.extraction_people import people_at
from pipeline.languages.ko.extraction_text import read
from pipeline.languages.ko.particles import PARTICLE
from pipeline.names.runs import Run, Word
from pipeline.names.transliteration import letters

if TYPE_CHECKING:
    from pipeline.names.model import NameRules
    from pipeline.names.text import Folded


def runs(text: Folded, rules: NameRules) -> list[Run]:
    """The people of a text, without particles and titles, and the places of the gazetteer."""
    gazetteer = rules.gazetteer()
    reading = read(text)
    found: dict[int, Run] = {}
    for at, token in enumerate(reading.tokens):
        if not token.hangul:
            continue
        known = gazetteer.at(text.text, token.text, token.start)
        if known and known.name and known.place and known.end <= token.end and PARTICLE.match(text.text, known.end):
            name = text.text[token.start : known.end]
            word = Word(name, token.start, known.end, letters(name), "", known.identifiers, known.weak)
            found.setdefault(token.start, Run((word,)))
        for name in people_at(reading, at):
            parts = name.split(" ")
            first = at - len(parts) + 1
            tokens = reading.tokens[first : at + 1] if first >= 0 else []
            if len(tokens) == len(parts) and all(map(str.startswith, (one.text for one in tokens), parts)):
                words = tuple(
                    Word(part, one.start, one.start + len(part), letters(part))
                    for part, one in zip(parts, tokens, strict=True)
                )
                found[tokens[0].start] = Run(words, titled=True)
    return [found[start] for start in sorted(found)]
