"""Polish number words in their cases and genders (Wielki słownik ortograficzny PWN, [195]-[201]: liczebniki)."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from pipeline.quantities.lexicon import Rank, Word
from pipeline.quantities.model import Certainty
from pipeline.quantities.tries import trie_pattern
from polish.units import ADJECTIVE_UNITS, HARD, SOFT, YEARS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.quantities.model import Number

_ONE = "jeden jedna jedno jednego jednej jednemu jedną jednym jedni jedne jednych jednymi".split()
_CARDINALS: dict[int, str] = {
    0: "zero zera zeru zerem",
    2: "dwa dwie dwaj dwóch dwu dwom dwoma dwiema",
    3: "trzy trzej trzech trzem trzema",
    4: "cztery czterej czterech czterem czterema",
    5: "pięć pięciu pięcioma", 6: "sześć sześciu sześcioma", 7: "siedem siedmiu siedmioma", 8: "osiem ośmiu ośmioma",
    9: "dziewięć dziewięciu dziewięcioma", 10: "dziesięć dziesięciu dziesięcioma",
    11: "jedenaście jedenastu jedenastoma", 12: "dwanaście dwunastu dwunastoma",
    **{value: f"{stem}aście {stem}astu {stem}astoma" for value, stem in (
        (13, "trzyn"), (14, "cztern"), (15, "piętn"), (16, "szesn"), (17, "siedemn"), (18, "osiemn"), (19, "dziewiętn"))},
    20: "dwadzieścia dwudziestu dwudziestoma", 30: "trzydzieści trzydziestu trzydziestoma",
    40: "czterdzieści czterdziestu czterdziestoma",
    **{value: f"{stem}dziesiąt {stem}dziesięciu {stem}dziesięcioma" for value, stem in (
        (50, "pięć"), (60, "sześć"), (70, "siedem"), (80, "osiem"), (90, "dziewięć"))},
    100: "sto stu stoma", 200: "dwieście dwustu dwustoma", 300: "trzysta trzystu trzystoma",
    400: "czterysta czterystu czterystoma", 500: "pięćset pięciuset", 600: "sześćset sześciuset",
    700: "siedemset siedmiuset", 800: "osiemset ośmiuset", 900: "dziewięćset dziewięciuset",
}  # fmt: skip
_COLLECTIVES = {
    2: "dwoje dwojga dwojgu dwojgiem", 3: "troje trojga trojgu trojgiem",
    **{value: f"{stem}oro {stem}orga {stem}orgu {stem}orgiem" for value, stem in (
        (4, "czw"), (5, "pięci"), (6, "sześci"), (7, "siedmi"), (8, "ośmi"), (9, "dziewięci"), (10, "dziesięci"))},
}  # fmt: skip
_ORDINALS = {
    1: "pierwsz", 4: "czwart", 5: "piąt", 6: "szóst", 7: "siódm", 8: "ósm", 9: "dziewiąt", 10: "dziesiąt", 11: "jedenast",
    12: "dwunast", 13: "trzynast", 14: "czternast", 15: "piętnast", 16: "szesnast", 17: "siedemnast", 18: "osiemnast",
    19: "dziewiętnast", 20: "dwudziest", 30: "trzydziest", 40: "czterdziest", 50: "pięćdziesiąt", 60: "sześćdziesiąt",
    70: "siedemdziesiąt", 80: "osiemdziesiąt", 90: "dziewięćdziesiąt", 100: "setn", 200: "dwusetn", 300: "trzysetn",
    400: "czterysetn", 500: "pięćsetn", 600: "sześćsetn", 700: "siedemsetn", 800: "osiemsetn", 900: "dziewięćsetn",
    1000: "tysięczn", 2000: "dwutysięczn", 10**6: "milionow", 10**9: "miliardow",
}  # fmt: skip
_BIG = {10**6: "milion", 10**9: "miliard", 10**12: "bilion", 10**15: "biliard", 10**18: "trylion"}
"""The long scale: a billion is a miliard."""
_THOUSAND = "tysiąc tysiąca tysiącowi tysiącu tysiącem".split()
_THOUSANDS = "tysiące tysięcy tysiącom tysiącami tysiącach".split()
_SINGULAR = ("", "a", "owi", "em")
_PLURAL = ("y", "ów", "om", "ami", "ach")


def _rank(value: int) -> Rank:
    if value < 10:
        return Rank.UNITS if value else Rank.ALONE
    if value < 20:
        return Rank.TEENS
    if value < 100:
        return Rank.TENS
    return Rank.HUNDREDS if value < 1000 else Rank.SCALE


def ordinal_forms(value: int) -> dict[str, str]:
    """The endings of an ordinal of one word: ending -> the form with it; what agrees has the same ending."""
    if value in (2, 3):
        stem = "drug" if value == 2 else "trzec"
        forms = {hard: stem + soft for hard, soft in zip(HARD[:10], SOFT, strict=True)}
        return forms | ({"a": "druga", "ą": "drugą", "e": "drugie", "i": "drudzy"} if value == 2 else {"i": "trzeci"})
    stem = _ORDINALS[value]
    return {ending: stem + ending for ending in HARD}


def _numerals() -> Iterator[tuple[str, Word]]:
    for value, forms in (*_CARDINALS.items(), *_COLLECTIVES.items()):
        for form in forms.split():
            yield form, Word(value, _rank(value))
    for form in _ONE:
        yield form, Word(1, Rank.UNITS, certainty=Certainty.WEAK)
    for form in _THOUSAND:
        yield form, Word(1000, Rank.SCALE)
    for form in _THOUSANDS:
        yield form, Word(1000, Rank.SCALE, "vague")
    for value, stem in _BIG.items():
        for ending in (*_SINGULAR, "zie" if stem.endswith("d") else "ie"):
            yield (
                (stem[:-1] if ending == "zie" else stem) + ("dzie" if ending == "zie" else ending),
                Word(value, Rank.SCALE),
            )
        for ending in _PLURAL:
            yield stem + ending, Word(value, Rank.SCALE, "vague")
    yield "półtora", Word(Fraction(3, 2), Rank.UNITS)
    yield "półtorej", Word(Fraction(3, 2), Rank.UNITS)


def _ordinals() -> Iterator[tuple[str, Word]]:
    for value in (*_ORDINALS, 2, 3):
        for form in ordinal_forms(value).values():
            yield form, Word(value, _rank(value), "ordinal")
    # Both words of a compound are ordinals, in the same case: dwudziestego piątego.
    for tens in range(20, 100, 10):
        for unit in range(1, 10):
            units = ordinal_forms(unit)
            for ending, form in ordinal_forms(tens).items():
                yield f"{form} {units[ending]}", Word(tens + unit, Rank.TENS, "ordinal")
    for word, value, certainty in (("po pierwsze", 1, Certainty.WEAK), ("po drugie", 2, Certainty.LIKELY),
                                   ("po trzecie", 3, Certainty.LIKELY), ("najpierw", 1, Certainty.WEAK),
                                   ("początkowo", 1, Certainty.WEAK)):  # fmt: skip
        yield word, Word(value, Rank.ALONE, "ordinal", certainty)


def _others() -> Iterator[tuple[str, Word]]:
    half = Fraction(1, 2)
    for form in "oba obie obaj obu oboma obiema oboje obojga para pary parę parze parą".split():
        yield form, Word(2, Rank.ALONE, certainty=Certainty.WEAK)
    for form in "raz jedyny jedyna jedyne jedynego jedynej jedynym".split():
        yield form, Word(1, Rank.ALONE, certainty=Certainty.WEAK)
    for value, stem in ((10, "dziesiąt"), (100, "set")):
        for ending in ("ki", "ek", "kom", "kami", "kach"):
            yield stem + ending, Word(value, Rank.HUNDRED if value == 100 else Rank.ALONE, "vague")
    for form in "kilkadziesiąt kilkudziesięciu".split():
        yield form, Word(10, Rank.ALONE, "vague")
    for form in "kilkaset kilkuset".split():
        yield form, Word(100, Rank.ALONE, "vague")
    for form in "kilkanaście kilkunastu kilkunastoma".split():  # eleven to nineteen, where English has a dozen
        yield form, Word(12, Rank.ALONE, certainty=Certainty.WEAK)
    for form in "tuzin tuzina tuzinem".split():
        yield form, Word(12, Rank.SCALE)
    for form in "pół połowa połowy połowie połowę połową".split():
        yield form, Word(half, Rank.ALONE, "fraction")
    for form in "ćwierć ćwierci ćwiercią".split():
        yield form, Word(Fraction(1, 4), Rank.ALONE, "fraction")
    for value, stem in _MULTIPLIED.items():
        for form in (f"{stem}krotnie", *(f"{stem}krotn{ending}" for ending in HARD)):
            yield form, Word(value, Rank.ALONE, "multiplier")
    for stem, value in (("podwójn", 2), ("potrójn", 3)):
        for ending in HARD:
            yield stem + ending, Word(value, Rank.ALONE, "multiplier", Certainty.WEAK)
    for form in "podwoić podwoił podwoiła podwoiło podwoili podwoiły podwojenie podwoi podwoją".split():
        yield form, Word(2, Rank.ALONE, "multiplier", Certainty.WEAK)
    for form in ("południe", "w południe"):
        yield form, Word(12, Rank.ALONE, "time", Certainty.WEAK)
    for form in ("północ", "o północy"):
        yield form, Word(0, Rank.ALONE, "time", Certainty.WEAK)
    # Lata dziewięćdziesiąte: the nineties, of the last century unless it says another.
    for tens in range(20, 100, 10):
        ordinal = ordinal_forms(tens)
        for phrase in (
            f"lata {ordinal['e']}",
            *(f"{noun} {ordinal['ych']}" for noun in ("lat", "latach")),
            f"latami {ordinal['ymi']}",
        ):
            yield phrase, Word(1900 + tens, Rank.ALONE, "decade")
            yield phrase, Word(tens, Rank.ALONE, "decade")


_STEMS = {
    2: "dwu", 3: "trzy", 4: "cztero", 5: "pięcio", 6: "sześcio", 7: "siedmio", 8: "ośmio", 9: "dziewięcio", 10: "dziesięcio",
    11: "jedenasto", 12: "dwunasto", 13: "trzynasto", 14: "czternasto", 15: "piętnasto", 16: "szesnasto", 17: "siedemnasto",
    18: "osiemnasto", 19: "dziewiętnasto", 20: "dwudziesto", 30: "trzydziesto", 40: "czterdziesto", 50: "pięćdziesięcio",
    60: "sześćdziesięcio", 70: "siedemdziesięcio", 80: "osiemdziesięcio", 90: "dziewięćdziesięcio", 100: "stu",
}  # fmt: skip
"""A numeral as the first part of a compound."""
_MULTIPLIED = {value: stem for value, stem in _STEMS.items() if value < 11 or value in (20, 100)}
_COUNTED = dict.fromkeys("piętrow osobow punktow pokojow częściow stopniow bramkow miejscow".split(), 1) | {
    "tysięczn": 1000, "milionow": 10**6,
}  # fmt: skip
"""Adjectives that count things, and how many each is."""

_PREFIXES: dict[str, Number] = {"jedno": 1, "pół": Fraction(1, 2), "półtora": Fraction(3, 2)}
_PREFIXES |= {stem: value for value, stem in _STEMS.items()}
_PREFIXES |= {_STEMS[tens] + _STEMS[unit]: tens + unit for tens in range(20, 100, 10) for unit in range(2, 10)}
_SUFFIXES: dict[str, tuple[int, str]] = {
    **{stem + ending: (1, unit) for stem, unit in ADJECTIVE_UNITS.items() for ending in HARD},
    **{stem + ending: (value, "") for stem, value in _COUNTED.items() for ending in HARD},
    **dict.fromkeys(YEARS, (1, "year")),
    "wiecze": (1, "century"), "wiecza": (1, "century"), "wieczu": (1, "century"),
}  # fmt: skip

COMPOUNDS = trie_pattern(_PREFIXES) + trie_pattern(_SUFFIXES)
"""Dwudniowy, pięcioletni, półwiecze."""
_PARTS = re.compile(f"(?P<prefix>{trie_pattern(_PREFIXES)})(?P<suffix>{trie_pattern(_SUFFIXES)})")


def compound(form: str) -> Word:
    """What a compound word counts."""
    match = _PARTS.fullmatch(form)
    if match is None:
        raise ValueError(form)
    value = _PREFIXES[match["prefix"]]
    many, unit = _SUFFIXES[match["suffix"]]
    certainty = Certainty.WEAK if value == 1 else Certainty.LIKELY
    return Word(value * many, Rank.ALONE, "measure" if unit else "cardinal", certainty, unit)


def _all() -> tuple[dict[str, Word], dict[str, tuple[Word, ...]]]:
    words: dict[str, Word] = {}
    also: dict[str, tuple[Word, ...]] = {}
    # The first meaning of a form counts in numerals; the others are carried.
    for source in (_numerals(), _ordinals(), _others()):
        for form, word in source:
            if form not in words:
                words[form] = word
            elif (words[form].value, words[form].kind) != (word.value, word.kind):
                also[form] = (*also.get(form, ()), word)
    return words, also


WORDS, ALSO = _all()

SCALES: dict[str, Number] = {
    **dict.fromkeys((*_THOUSAND, *_THOUSANDS, "tys"), 1000),
    **{form: word.value for form, word in WORDS.items() if word.rank is Rank.SCALE and word.value >= 10**6},
    "mln": 10**6, "mld": 10**9, "bln": 10**12,
}  # fmt: skip
