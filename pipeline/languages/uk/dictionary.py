"""The nominative of a Ukrainian name that a text has in another case: the names of which it can be a form."""

from __future__ import annotations

from functools import lru_cache
from itertools import product

from pipeline.languages.uk.lemmas import readings
from pipeline.languages.uk.phrases import inflected

_MOST = 6
"""Nominatives of a word that are tried with those of the other words."""
_LONGEST = 3
"""Words of a name; of one with more only the form itself is known."""


@lru_cache(maxsize=2048)
def lemmas(written: str, person: bool) -> tuple[str, ...]:
    """The names whose declension has the form, the likeliest first; the form itself is always one."""
    plain = written.replace("’", "'").replace("ʼ", "'")
    words = plain.split()
    if not 1 <= len(words) <= _LONGEST:
        return (plain,)
    choices = [_nominatives(word) for word in words]
    ways = sorted(product(*(choice.items() for choice in choices)), key=lambda way: -sum(weight for _, weight in way))
    found = [" ".join(word for word, _ in way) for way in ways]
    return tuple(dict.fromkeys([*(name for name in found if plain in inflected(name, person=person)), plain]))


def _nominatives(word: str) -> dict[str, float]:
    """Each with how likely it is."""
    weights: dict[str, float] = {}
    for reading in readings(word):
        weights[reading.lemma] = max(reading.weight, weights.get(reading.lemma, reading.weight))
    likeliest = sorted(weights, key=lambda lemma: -weights[lemma])[:_MOST]
    return {lemma: weights[lemma] for lemma in likeliest} or {word: 0.0}
