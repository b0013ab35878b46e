"""Number words one after the other: what they come to."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from pipeline.quantities.lexicon import Rank, Word
from pipeline.quantities.literals import LONGEST, decimal
from pipeline.quantities.model import Certainty, Reading

if TYPE_CHECKING:
    from re import Match

    from pipeline.quantities.lexicon import Patterns
    from pipeline.quantities.model import Number

_BELOW_UNITS = frozenset({Rank.TENS, Rank.HUNDREDS, Rank.HUNDRED, Rank.SCALE})
_BELOW_TENS = frozenset({Rank.HUNDREDS, Rank.HUNDRED, Rank.SCALE})


@dataclass(frozen=True, slots=True)
class Numeral:
    """A spelled number and where it ends."""

    end: int
    readings: tuple[Reading, ...]
    certainty: Certainty
    scale: Number = 1
    """Of the last word, where that is a scale: a million and a half adds half of it."""


class _Sum:
    """The value of the words so far, in the three parts that the next word may change."""

    __slots__ = ("group", "last", "scale", "total")

    def __init__(self, word: Word) -> None:
        self.total: Number = 0
        self.group: Number = word.value
        self.last = word.rank
        self.scale: Number = 10**30
        if word.rank is Rank.SCALE:
            self.total, self.group, self.scale = word.value, 0, word.value

    def takes(self, word: Word) -> bool:
        """Whether the word continues the numeral; adds it if so."""
        rank = word.rank
        if rank is Rank.UNITS:
            fits = self.last in _BELOW_UNITS
        elif rank in (Rank.TEENS, Rank.TENS):
            fits = self.last in _BELOW_TENS
        elif rank is Rank.HUNDREDS:
            fits = self.last is Rank.SCALE
        elif rank is Rank.HUNDRED:
            fits = self.last in (Rank.UNITS, Rank.TEENS)
        elif rank is Rank.SCALE:
            # A scale may follow a greater one without a number before it: milion tysiąc.
            fits = bool(self.group or self.last is Rank.SCALE) and word.value < self.scale
        else:
            fits = False
        if not fits:
            return False
        self.last = rank
        if rank is Rank.HUNDRED:
            self.group *= word.value
        elif rank is Rank.SCALE:
            self.total += (self.group or 1) * word.value
            self.group, self.scale = 0, word.value
        else:
            self.group += word.value
        return True

    @property
    def value(self) -> Number:
        value = self.total + self.group
        return value.numerator if isinstance(value, Fraction) and value.denominator == 1 else value


def spelled(text: str, match: Match[str], patterns: Patterns) -> Numeral:
    """The number that the word of the match and those after it spell."""
    lexicon = patterns.lexicon
    many_parts = lexicon.many_parts
    word = lexicon.compound(match.group()) if match.lastgroup == "compound" else lexicon.words[match.group()]
    end = match.end()
    if word.kind == "vague":
        return _vague(text, word, end, patterns)
    if word.rank in (Rank.SCALE, Rank.HUNDRED) and word.kind == "cardinal" and _is_vague(text, match.start(), patterns):
        return _vague(text, word, end, patterns)
    so_far, certainty, kind, unit = _Sum(word), word.certainty, word.kind, word.unit
    first, count = match.group(), 1
    while kind != "ordinal" and not unit and (following := patterns.follow.match(text, end)) is not None:
        joint, spelling = following.groups()
        word = lexicon.words[spelling]
        if (part := _part(so_far, count, word, kind, spelling.endswith(many_parts))) is not None:
            return Numeral(following.end(), (Reading(part, "fraction"),), Certainty.LIKELY)
        if "a" in joint.split() and so_far.value != Fraction(1, 2):
            break
        if word.kind == "vague" and word.rank in (Rank.SCALE, Rank.HUNDRED):
            word = Word(word.value, word.rank)
        if word.kind not in ("cardinal", "ordinal") or not so_far.takes(word):
            break
        end, count = following.end(), count + 1
        certainty = max(certainty, Certainty.LIKELY)
        kind = "ordinal" if word.kind == "ordinal" else "cardinal"
    if kind == "cardinal" and (point := patterns.point.match(text, end)) is not None:
        digits, stop = _decimals(text, point.end(), patterns)
        if digits:
            value = decimal(str(int(so_far.value)), digits)
            return Numeral(stop, (Reading(value),), Certainty.LIKELY)
    readings = [Reading(so_far.value, kind, unit)]
    if count == 1:
        readings += [Reading(other.value, other.kind, other.unit) for other in lexicon.also.get(first, ())]
    return Numeral(end, tuple(readings), certainty, so_far.scale if so_far.last is Rank.SCALE else 1)


def _decimals(text: str, end: int, patterns: Patterns) -> tuple[str, int]:
    """The digits that words after the decimal sign spell, one by one or as a number, and where they end."""
    digits = ""
    numeral: _Sum | None = None
    while len(digits) < LONGEST and (following := patterns.follow.match(text, end)) is not None:
        word = patterns.lexicon.words[following.group(2)]
        if word.kind != "cardinal" or following.group(1) not in (" ", "-"):
            break
        end = following.end()
        if numeral is not None and numeral.takes(word):
            continue
        digits += str(int(numeral.value)) if numeral is not None else ""
        numeral = _Sum(word)
    if numeral is not None:
        digits += str(int(numeral.value))
    return digits, end


def _is_vague(text: str, start: int, patterns: Patterns) -> bool:
    return patterns.vague_before.search(text, max(0, start - 20), start) is not None


def _vague(text: str, word: Word, end: int, patterns: Patterns) -> Numeral:
    """Dozens, hundreds of thousands: an order of magnitude."""
    value = 10 if word.value == 12 else word.value
    while (following := patterns.vague_follow.match(text, end)) is not None:
        value *= patterns.lexicon.words[following.group(1)].value
        end = following.end()
    return Numeral(end, (Reading(value, "vague", word.unit),), word.certainty)


def _part(so_far: _Sum, count: int, word: Word, kind: str, many: bool) -> Number | None:
    """The fraction that a number and a denominator make: two thirds, одна п'ята."""
    if kind != "cardinal" or count != 1 or so_far.last is not Rank.UNITS:
        return None
    if word.kind == "fraction":
        return so_far.value * word.value
    if word.kind == "ordinal" and 2 < word.value <= 1000 and (many or (so_far.value == 1 and word.value < 100)):
        return Fraction(int(so_far.value), int(word.value))
    return None
