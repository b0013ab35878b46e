"""English number words, after The Cambridge Grammar of the English Language, chapter 5, and CLDR's spellout rules."""

from __future__ import annotations

from fractions import Fraction

from pipeline.quantities.lexicon import Rank, Word
from pipeline.quantities.model import Certainty

_UNITS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
_TEENS = [
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_SCALES = {
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "quadrillion": 10**15,
    "lakh": 10**5,
    "crore": 10**7,
}
_ORDINAL_UNITS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
_ORDINAL_TEENS = [
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
]


def _words() -> dict[str, Word]:
    words: dict[str, Word] = {"zero": Word(0, Rank.ALONE)}
    for value, word in enumerate(_UNITS, 1):
        words[word] = Word(value, Rank.UNITS)
    for value, word in enumerate(_TEENS, 10):
        words[word] = Word(value, Rank.TEENS)
    for value, word in enumerate(_TENS, 2):
        words[word] = Word(10 * value, Rank.TENS)
        words[word[:-1] + "ieth"] = Word(10 * value, Rank.TENS, "ordinal")
        words[word[:-1] + "ies"] = Word(10 * value, Rank.ALONE, "decade")
    for value, word in enumerate(_ORDINAL_UNITS, 1):
        words[word] = Word(value, Rank.UNITS, "ordinal")
    for value, word in enumerate(_ORDINAL_TEENS, 10):
        words[word] = Word(value, Rank.TEENS, "ordinal")
    for value, word in enumerate([*_ORDINAL_UNITS[2:], *_ORDINAL_TEENS[:3]], 3):
        words[word + "s"] = Word(Fraction(1, value), Rank.ALONE, "fraction")
    words["hundred"] = Word(100, Rank.HUNDRED)
    words["hundredth"] = Word(100, Rank.HUNDRED, "ordinal")
    words["hundreds"] = Word(100, Rank.ALONE, "vague")
    for word, scale in _SCALES.items():
        words[word] = Word(scale, Rank.SCALE)
        words[word + "th"] = Word(scale, Rank.SCALE, "ordinal")
        words[word + "s"] = Word(scale, Rank.ALONE, "vague")
    weak = Certainty.WEAK
    words |= {
        "one": Word(1, Rank.UNITS, certainty=weak),
        "once": Word(1, Rank.ALONE, "multiplier", weak),
        "twice": Word(2, Rank.ALONE, "multiplier"),
        "thrice": Word(3, Rank.ALONE, "multiplier"),
        "double": Word(2, Rank.ALONE, "multiplier", weak),
        "doubled": Word(2, Rank.ALONE, "multiplier", weak),
        "doubling": Word(2, Rank.ALONE, "multiplier", weak),
        "triple": Word(3, Rank.ALONE, "multiplier", weak),
        "tripled": Word(3, Rank.ALONE, "multiplier", weak),
        "quadrupled": Word(4, Rank.ALONE, "multiplier", weak),
        "both": Word(2, Rank.ALONE, certainty=weak),
        "pair": Word(2, Rank.ALONE, certainty=weak),
        "couple": Word(2, Rank.ALONE, certainty=weak),
        "duo": Word(2, Rank.ALONE, certainty=weak),
        "two-way": Word(2, Rank.ALONE, certainty=weak),
        "bilateral": Word(2, Rank.ALONE, certainty=weak),
        "twins": Word(2, Rank.ALONE, certainty=weak),
        "either": Word(2, Rank.ALONE, certainty=weak),
        "other": Word(2, Rank.ALONE, certainty=weak),
        "another": Word(1, Rank.ALONE, certainty=weak),
        "single": Word(1, Rank.ALONE, certainty=weak),
        "fortnight": Word(2, Rank.ALONE, "measure", weak, "week"),
        "sophomore": Word(2, Rank.ALONE, "ordinal", weak),
        "freshman": Word(1, Rank.ALONE, "ordinal", weak),
        "runner-up": Word(2, Rank.ALONE, "ordinal", weak),
        "hat-trick": Word(3, Rank.ALONE, certainty=weak),
        "brace": Word(2, Rank.ALONE, certainty=weak),
        "trio": Word(3, Rank.ALONE, certainty=weak),
        "quartet": Word(4, Rank.ALONE, certainty=weak),
        "dozen": Word(12, Rank.SCALE),
        "dozens": Word(10, Rank.ALONE, "vague"),
        "tens": Word(10, Rank.ALONE, "vague"),
        "scores": Word(10, Rank.ALONE, "vague", weak),
        "half": Word(Fraction(1, 2), Rank.UNITS, "fraction"),
        "halves": Word(Fraction(1, 2), Rank.ALONE, "fraction"),
        "hundredths": Word(Fraction(1, 100), Rank.ALONE, "fraction"),
        "thousandths": Word(Fraction(1, 1000), Rank.ALONE, "fraction"),
        "second best": Word(2, Rank.ALONE, "ordinal", weak),
        "quarter of a century": Word(Fraction(1, 4), Rank.ALONE, "fraction", unit="century"),
        "baker's dozen": Word(13, Rank.ALONE, certainty=weak),
        "quarter of a million": Word(250_000, Rank.ALONE),
        "three-quarters of a million": Word(750_000, Rank.ALONE),
        "quarter-century": Word(Fraction(1, 4), Rank.ALONE, "fraction", unit="century"),
        # The round of eight, as Korean calls it: 8강.
        **{word + ending: Word(value, Rank.ALONE, certainty=weak)
           for word, value in (("quarter-final", 8), ("quarterfinal", 8), ("semi-final", 4), ("semifinal", 4))
           for ending in ("", "s", "ist", "ists")},
        "sub-zero": Word(0, Rank.ALONE, certainty=weak),
        "goalless": Word(0, Rank.ALONE, certainty=weak),
        "scoreless": Word(0, Rank.ALONE, certainty=weak),
        "quarter": Word(Fraction(1, 4), Rank.ALONE, "fraction", weak),
        "quarters": Word(Fraction(1, 4), Rank.ALONE, "fraction", weak),
        "teenager": Word(10, Rank.ALONE, certainty=weak),
        "teenagers": Word(10, Rank.ALONE, certainty=weak),
        "teenage": Word(10, Rank.ALONE, certainty=weak),
        "teen": Word(10, Rank.ALONE, certainty=weak),
        "teens": Word(10, Rank.ALONE, certainty=weak),
        "decades": Word(10, Rank.ALONE, "vague", weak, "year"),
        "centuries": Word(100, Rank.ALONE, "vague", weak, "year"),
        "millennium": Word(1000, Rank.ALONE, "measure", weak, "year"),
        "initially": Word(1, Rank.ALONE, "ordinal", weak),
        "initial": Word(1, Rank.ALONE, "ordinal", weak),
        "originally": Word(1, Rank.ALONE, "ordinal", weak),
        "original": Word(1, Rank.ALONE, "ordinal", weak),
        "opening": Word(1, Rank.ALONE, "ordinal", weak),
        "maiden": Word(1, Rank.ALONE, "ordinal", weak),
        "halved": Word(2, Rank.ALONE, "multiplier", weak),
        "halving": Word(2, Rank.ALONE, "multiplier", weak),
        "next decade": Word(1, Rank.ALONE, "measure", weak, "decade"),
        "last decade": Word(1, Rank.ALONE, "measure", weak, "decade"),
        "past decade": Word(1, Rank.ALONE, "measure", weak, "decade"),
        "firstly": Word(1, Rank.ALONE, "ordinal", weak),
        "secondly": Word(2, Rank.ALONE, "ordinal"),
        "thirdly": Word(3, Rank.ALONE, "ordinal"),
        "noon": Word(12, Rank.ALONE, "time", weak),
        "midnight": Word(0, Rank.ALONE, "time", weak),
    }  # fmt: skip
    for word, entry in list(words.items()):
        if entry.rank is Rank.UNITS and entry.kind == "cardinal" and entry.value > 1:
            words[word + "fold"] = Word(entry.value, Rank.ALONE, "multiplier")
    words["tenfold"] = Word(10, Rank.ALONE, "multiplier")
    words["twofold"] = Word(2, Rank.ALONE, "multiplier")
    return words


def _clock_words() -> dict[str, tuple[Word, ...]]:
    """Times of the day in words, before noon and after: half past two, quarter to eleven."""
    hours = {word: value for value, word in enumerate([*_UNITS, *_TEENS[:3]], 1)} | {"midnight": 0, "noon": 12}
    times: dict[str, tuple[Word, ...]] = {}
    for word, hour in hours.items():
        for minutes, said in ((30, ("half past",)), (15, ("quarter past", "quarter after")), (-15, ("quarter to",))):
            told = [(hour * 60 + minutes) % 1440]
            if word not in ("midnight", "noon"):
                told.append((told[0] + 720) % 1440)
            for phrase in said:
                times[f"{phrase} {word}"] = tuple(Word(Fraction(minute, 60), Rank.ALONE, "time") for minute in told)
    return times


_CLOCK = _clock_words()
WORDS = _words() | {phrase: words[0] for phrase, words in _CLOCK.items()}

ALSO = {
    "third": (Word(Fraction(1, 3), Rank.ALONE, "fraction"),),
    "fourth": (Word(Fraction(1, 4), Rank.ALONE, "fraction"),),
    "fifth": (Word(Fraction(1, 5), Rank.ALONE, "fraction"),),
    "tenth": (Word(Fraction(1, 10), Rank.ALONE, "fraction"),),
    "second": (Word(1, Rank.ALONE, "measure", unit="second"),),
    "decades": (Word(10, Rank.ALONE, "vague"),),
    **{phrase: words[1:] for phrase, words in _CLOCK.items()},
} | {
    word: (Word(1900 + int(entry.value), Rank.ALONE, "decade"),)
    for word, entry in WORDS.items()
    if entry.kind == "decade"
}

SCALES = {
    **_SCALES,
    **{word + "s": value for word, value in _SCALES.items()},
    "hundred": 100, "k": 10**3, "thou": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "mil": 10**6,
    "b": 10**9, "bn": 10**9, "bln": 10**9, "t": 10**12, "tn": 10**12, "trn": 10**12, "dozen": 12,
}  # fmt: skip
