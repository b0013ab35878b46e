"""What the reader of an additive numeral system, English or Ukrainian, has to know of its language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from pipeline.quantities.literals import LITERAL
from pipeline.quantities.model import Certainty
from pipeline.quantities.tries import trie_pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from re import Pattern

    from pipeline.quantities.model import Kind, Number


class Rank(IntEnum):
    """The place of a number word inside a compound: a word may only follow one of a higher place."""

    ALONE = 0
    """Combines with nothing but a scale after it: dozen, twice, половина."""
    UNITS = 1
    TEENS = 2
    TENS = 3
    HUNDREDS = 4
    """A word for several hundreds: двісті."""
    HUNDRED = 5
    """A word that multiplies what is before it: hundred."""
    SCALE = 6


@dataclass(frozen=True, slots=True)
class Word:
    """A number word, or a form of one."""

    value: Number
    rank: Rank
    kind: Kind = "cardinal"
    certainty: Certainty = Certainty.LIKELY
    unit: str = ""
    """The unit that the word itself names: півгодини is half an hour."""


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language's number words and the patterns around a number, all for text in small letters."""

    letters: str
    """The small letters with which a word can begin, as the inside of a character class."""
    decimal_sign: str
    words: Mapping[str, Word]
    also: Mapping[str, tuple[Word, ...]]
    """Further meanings of a word that stands alone: "a third", "секунда"."""
    compounds: str
    """Words made of a numeral and another stem, as a pattern; empty where the language has none."""
    compound: Callable[[str], Word]
    """What such a word counts."""
    months: Mapping[str, int]
    doubtful_months: frozenset[str]
    """Month names that are other words too, unless a number stands beside them."""
    scales: Mapping[str, Number]
    """Scale words and abbreviations after digits, without their full stop."""
    units: Mapping[str, tuple[str, ...]]
    """Unit words, abbreviations and currency names, each with its units, the likeliest first."""
    glued: frozenset[str]
    """The units that are a single letter or two and so need digits before them."""
    idioms: str
    """Phrases in which a number word is none, as a pattern."""
    link: str
    """What may stand between two words of one numeral, as a pattern."""
    point: str
    """The word for the decimal sign, as a pattern."""
    half_of: str
    """What may stand between a half and its unit, as a pattern (half *an* hour); empty for nothing."""
    attached: frozenset[str]
    """The units that are read only right after digits: 50F."""
    singular: frozenset[str]
    """Unit words that stand only after a number that ends in one: 21 рік, but 2,5 року."""
    inclusive: frozenset[str]
    """Unit words that count the one that has begun: на 92-му році життя is at the age of 91."""
    implied_before: str
    """Words after which "two" says nothing new (the two countries), as a pattern."""
    month_before: str
    """Words that tell that a doubtful month is one, as a pattern."""
    minor: Mapping[str, tuple[str, int]]
    """A unit -> the number of a smaller one right behind it, as a pattern, and how many of those make one: 6ft 7in."""
    article: str
    """A word for one before a unit, as a pattern; what it says is weak."""
    bare_units: Mapping[str, str]
    """Forms of unit words that mean one of it when nothing is before them (рік, годину)."""
    deixis: str
    """Words that point at a date, as a pattern."""
    deixis_units: Mapping[str, str]
    """Stems found in those words that tell which unit they point with."""
    many_parts: tuple[str, ...]
    """Endings of the ordinals that are denominators after two and more (дві треті)."""
    half_after: str
    """"and a half" after a number or its unit, as a pattern with a group named after nothing."""
    suffix: str
    """What makes an ordinal of digits, as a pattern with groups ``ordinal`` and ``decade``."""
    vague_before: str
    """Words before a scale word that make an order of magnitude of it (a few thousand)."""
    vague_link: str
    """What may stand between two orders of magnitude (dozens *of* thousands)."""
    range_gap: str
    """What stands between two numbers that share the unit or the scale of the second."""
    first: str
    last: str
    """Words before the two ends of a change or a range, as patterns."""
    over: str
    under: str
    """Bounds before a number."""
    minus: str
    half_days: Mapping[str, str]
    """Words after an hour and what they add: am, pm, night, clock."""
    clock_before: str
    """What stands before an hour of the day, as a pattern."""
    numbered: tuple[str, ...]
    """What stands before a Roman numeral that is certainly one: World War II."""
    per_century: Mapping[str, int]
    """Stems of words before which Roman numerals are read, whatever their case."""

    def deixis_unit(self, word: str) -> str:
        """The unit with which a word points at a date; a day where it says nothing else."""
        return next((unit for stem, unit in self.deixis_units.items() if stem in word), "day")


@dataclass(frozen=True, slots=True)
class Patterns:
    """The compiled patterns of a lexicon."""

    lexicon: Lexicon
    seed: Pattern[str]
    follow: Pattern[str]
    point: Pattern[str]
    scale: Pattern[str]
    unit: Pattern[str]
    implied_before: Pattern[str]
    month_before: Pattern[str]
    half_of: Pattern[str] | None
    minor: Mapping[str, tuple[Pattern[str], int]]
    half_after: Pattern[str]
    suffix: Pattern[str]
    vague_before: Pattern[str]
    vague_follow: Pattern[str]
    range_gap: Pattern[str]
    end_before: Pattern[str]
    before: Pattern[str]
    half_day: Pattern[str]
    clock_before: Pattern[str]


def _countable(lexicon: Lexicon) -> tuple[str, ...]:
    """The units that an article can stand before: "the second" is an ordinal, "a m" is nothing."""
    return tuple(word for word in lexicon.units if len(word) > 2 and word.isalpha() and word not in lexicon.words)


def compile_lexicon(lexicon: Lexicon) -> Patterns:
    """The patterns, with one master pattern that finds where any number begins."""
    words = trie_pattern(lexicon.words)
    vague = trie_pattern(word for word, entry in lexicon.words.items() if entry.kind == "vague")
    end = r"(?![^\W\d_])"
    seed = (
        rf"(?=\d)(?P<digits>{LITERAL})"
        rf"|\b(?=[{lexicon.letters}])(?:(?P<idiom>{lexicon.idioms})(?!\w)"
        rf"|(?P<article>{lexicon.article}(?={trie_pattern(_countable(lexicon))}(?!\w)))"
        rf"|(?P<word>{words})(?!\w)"
        + (rf"|(?P<compound>{lexicon.compounds})(?!\w)" if lexicon.compounds else "")
        + rf"|(?P<month>{trie_pattern(lexicon.months)})(?!\w)"
        + (rf"|(?P<bare>{trie_pattern(lexicon.bare_units)})(?!\w)" if lexicon.bare_units else "")
        + rf"|(?P<deixis>{lexicon.deixis})(?!\w)"
        rf"|(?P<roman>[ivxіх]{{1,6}})(?=[\s-]{trie_pattern(lexicon.per_century)})"
        rf"|(?P<reign>[ivxі]{{2,5}})(?!\w))"
    )
    return Patterns(
        lexicon=lexicon,
        seed=re.compile(seed),
        follow=re.compile(rf"({lexicon.link})({words})(?!\w)"),
        point=re.compile(rf"\s(?:{lexicon.point})(?=\s(?:{words})(?!\w))"),
        scale=re.compile(rf"[\s-]{{0,2}}({trie_pattern(lexicon.scales)}){end}\.?"),
        unit=re.compile(rf"([\s-]{{0,2}})({trie_pattern(lexicon.units)}){end}"),
        implied_before=re.compile(rf"(?<!\w)(?:{lexicon.implied_before})\s\Z"),
        month_before=re.compile(rf"(?<!\w)(?:{lexicon.month_before})\s\Z"),
        half_of=re.compile(lexicon.half_of) if lexicon.half_of else None,
        minor={unit: (re.compile(pattern), many) for unit, (pattern, many) in lexicon.minor.items()},
        half_after=re.compile(lexicon.half_after),
        suffix=re.compile(lexicon.suffix),
        vague_before=re.compile(rf"(?:{lexicon.vague_before})\s\Z"),
        vague_follow=re.compile(rf"{lexicon.vague_link}({vague})(?!\w)"),
        range_gap=re.compile(rf"(?:{lexicon.range_gap})\Z"),
        end_before=re.compile(rf"(?<!\w)(?:(?P<first>{lexicon.first})|(?P<last>{lexicon.last}))\s[$€£¥₴]?\Z"),
        before=re.compile(
            rf"(?:(?P<over>{lexicon.over})|(?P<under>{lexicon.under})|(?P<minus>{lexicon.minus}))\s?[$€£¥₴]?\Z"
        ),
        half_day=re.compile(rf"[\s-]?(?:{trie_pattern(lexicon.half_days)})(?!\w)"),
        clock_before=re.compile(rf"(?<!\w)(?:{lexicon.clock_before})\s\Z"),
    )
