"""The nominative of a Ukrainian name that a text has in another case: the names of which it can be a form."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise, product
from typing import TYPE_CHECKING

from pipeline.languages.uk import name_words as words
from pipeline.languages.uk.lemmas import readings
from pipeline.languages.uk.phrases import inflected

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.languages.uk.lemmas import Reading

_MOST = 6
"""Readings of a word that are tried with those of the other words."""
_LONGEST = 3
"""Words of a name; of one with more only the form itself is known."""
_AGREE = 2.0
"""How much likelier a name is in which an adjective agrees with the word after it."""
_HEAD = 1.0
"""How much likelier a word is that is known to name bodies or places: море, служба."""


@lru_cache(maxsize=2048)
def lemmas(written: str, person: bool) -> tuple[str, ...]:
    """The names whose declension has the form, the likeliest first; the form itself is always one."""
    plain = written.replace("’", "'").replace("ʼ", "'")
    parts = plain.split()
    if not 1 <= len(parts) <= _LONGEST:
        return (plain,)
    choices = [sorted(readings(part), key=_weight, reverse=True)[:_MOST] for part in parts]
    ways = sorted(product(*choices), key=lambda way: -_likelihood(way))
    found = dict.fromkeys(" ".join(reading.lemma for reading in way) for way in ways)
    return tuple(dict.fromkeys([*(name for name in found if plain in inflected(name, person=person)), plain]))


def _weight(reading: Reading) -> float:
    return reading.weight + (_HEAD if reading.lemma.lower() in words.HEADS else 0.0)


def _likelihood(way: Sequence[Reading]) -> float:
    agreeing = sum(
        one.adjective and one.gender == other.gender and bool({*one.cases} & {*other.cases})
        for one, other in pairwise(way)
    )
    return sum(map(_weight, way)) + _AGREE * agreeing
