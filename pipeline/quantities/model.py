"""A number with its meaning, whatever the language that it was read from."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from fractions import Fraction
from typing import Literal, TypeAlias

Number: TypeAlias = int | Fraction
"""An exact value; an `int` where it is whole, which is faster and equal to the fraction."""

Kind: TypeAlias = Literal[
    "cardinal",
    "ordinal",
    "percent",
    "money",
    "measure",
    "multiplier",
    "fraction",
    "year",
    "month",
    "day",
    "decade",
    "century",
    "time",
    "designator",
    "vague",
    "deixis",
]
"""What a number counts. ``vague`` is an order of magnitude ("dozens", "수백만"), ``time`` is in hours of the
day, ``month`` is the number of the month, ``deixis`` is a word that points at a date without a number ("last
Wednesday") and is never missed, only an excuse for a date in the other text."""

Bound: TypeAlias = Literal["", "over", "under"]
"""Whether the text says more or at least (over), or less, almost or at most (under)."""


End: TypeAlias = Literal["", "first", "last"]
"""Which end of a change or a range a number is; empty where the text does not tell."""


class Certainty(IntEnum):
    """How sure it is that the writer meant a number that a translation has to keep."""

    WEAK = 1
    """One, articles, idioms, pronouns: may answer to a number of the other text, is never missed itself."""
    LIKELY = 2
    """Number words of two and more, ordinals, months, dozens: missed with a warning."""
    SURE = 3
    """Digits: missed with an error."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One meaning that a piece of text can have."""

    value: Number
    kind: Kind = "cardinal"
    unit: str = ""
    """A key of `pipeline.quantities.units.UNITS`, an ISO 4217 currency code, "percent"; empty where unknown."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a text, with every meaning that it can have, the likeliest first."""

    span: tuple[int, int]
    """Start and end offset in the text, in characters."""
    readings: tuple[Reading, ...]
    certainty: Certainty = Certainty.SURE
    bound: Bound = ""
    negative: bool = False
    """Whether a sign or a word for minus precedes it; the values themselves are without sign."""
    words: bool = field(default=False)
    """Whether it is written with number words alone."""
    end: End = ""
    implied: bool = False
    """Whether a translation may leave it out, although it may not say another one: the two countries."""

    @property
    def value(self) -> Number:
        """The value of the likeliest reading."""
        return self.readings[0].value

    @property
    def kind(self) -> Kind:
        """The kind of the likeliest reading."""
        return self.readings[0].kind

    @property
    def unit(self) -> str:
        """The unit of the likeliest reading, empty where it has none."""
        return self.readings[0].unit
