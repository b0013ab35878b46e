"""Ukrainian number words in every case and gender (Український правопис 2019, §§ 105-109: відмінювання числівників)."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from pipeline.languages.uk.endings import HARD, SOFT
from pipeline.quantities.lexicon import Rank, Word
from pipeline.quantities.model import Certainty

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.quantities.model import Number

_FIVE = ("ь", "и", "ьох", "ьом", "ьма", "ьома")
# Number of each value: its forms as stem and endings, the genitive stem that compounds are made with.
_CARDINALS: dict[int, tuple[str, ...]] = {
    0: ("нуль", "нуля", "нулю", "нулем", "нулі"),
    2: ("два", "дві", "двох", "двом", "двома"),
    3: ("три", "трьох", "трьом", "трьома"),
    4: ("чотири", "чотирьох", "чотирьом", "чотирма"),
    5: tuple("п'ят" + ending for ending in _FIVE),
    6: ("шість", "шести", "шістьох", "шістьом", "шістьма", "шістьома", "шестьох"),
    7: ("сім", "семи", "сімох", "сімом", "сьома", "сімома"),
    8: ("вісім", "восьми", "вісьмох", "вісьмом", "вісьма", "вісьмома"),
    9: tuple("дев'ят" + ending for ending in _FIVE),
}
_TEENS = [
    "десят",
    "одинадцят",
    "дванадцят",
    "тринадцят",
    "чотирнадцят",
    "п'ятнадцят",
    "шістнадцят",
    "сімнадцят",
    "вісімнадцят",
    "дев'ятнадцят",
]
_TENS = {20: "двадцят", 30: "тридцят", 50: "п'ятдесят", 60: "шістдесят", 70: "сімдесят", 80: "вісімдесят"}
_HUNDREDS = {
    200: ("двісті", "двохсот", "двомстам", "двомастами", "двохстах"),
    300: ("триста", "трьохсот", "трьомстам", "трьомастами", "трьохстах"),
    400: ("чотириста", "чотирьохсот", "чотирьомстам", "чотирмастами", "чотирьохстах"),
    500: ("п'ятсот", "п'ятисот", "п'ятистам", "п'ятьмастами", "п'ятьомастами", "п'ятистах"),
    600: ("шістсот", "шестисот", "шестистам", "шістьмастами", "шістьомастами", "шестистах"),
    700: ("сімсот", "семисот", "семистам", "сьомастами", "сімомастами", "семистах"),
    800: ("вісімсот", "восьмисот", "восьмистам", "вісьмастами", "вісьмомастами", "восьмистах"),
    900: ("дев'ятсот", "дев'ятисот", "дев'ятистам", "дев'ятьмастами", "дев'ятьомастами", "дев'ятистах"),
}
_ONE = [
    "один",
    "одна",
    "одне",
    "одно",
    "одного",
    "одної",
    "однієї",
    "одному",
    "одній",
    "одну",
    "одним",
    "одною",
    "однією",
    "однім",
    "одні",
    "одних",
    "одними",
]
_ORDINALS = {
    1: "перш", 2: "друг", 4: "четверт", 5: "п'ят", 6: "шост", 7: "сьом", 8: "восьм", 9: "дев'ят",
    40: "сороков", 90: "дев'яност", 100: "сот", 200: "двохсот", 300: "трьохсот", 400: "чотирьохсот", 500: "п'ятисот",
    600: "шестисот", 700: "семисот", 800: "восьмисот", 900: "дев'ятисот", 1000: "тисячн", 10**6: "мільйонн",
    10**9: "мільярдн", 2000: "двотисячн",
}  # fmt: skip
_COLLECTIVES = {
    3: "тро",
    4: "четвер",
    5: "п'ятер",
    6: "шестер",
    7: "семер",
    8: "восьмер",
    9: "дев'ятер",
    10: "десятер",
}
_MULTIPLIERS = {2: "двічі", 3: "тричі"}
_TOGETHER = {
    2: "дв", 3: "трь", 4: "чотирь", 5: "п'ять", 6: "шість", 7: "сім", 8: "вісьм", 9: "дев'ять", 10: "десять",
}  # fmt: skip
_TOGETHER |= {value: stem + "ь" for value, stem in enumerate(_TEENS[1:], 11)}
"""Удвох, утрьох, уп'ятьох: so many together."""
_TIMES = {
    2: "двоє",
    3: "троє",
    4: "четверо",
    5: "п'ятеро",
    6: "шестеро",
    7: "семеро",
    8: "восьмеро",
    9: "дев'ятеро",
    10: "десятеро",
}

_NOUN_A = ["а", "и", "і", "у", "ою", "о"]
_MASCULINE = ("", "а", "у", "ові", "ом", "і", "и", "ів", "ам", "ами", "ах")
_THOUSAND_SINGULAR = ("тисяча", "тисячу", "тисячею")
_THOUSAND = ("тисячі", "тисяч", "тисячам", "тисячами", "тисячах")
BIG = {10**6: "мільйон", 10**9: "мільярд", 10**12: "трильйон", 10**15: "квадрильйон"}


def _numerals() -> Iterator[tuple[str, Word]]:
    for value, forms in _CARDINALS.items():
        for form in forms:
            yield form, Word(value, Rank.UNITS if value else Rank.ALONE)
    for form in _ONE:
        yield form, Word(1, Rank.UNITS, certainty=Certainty.WEAK)
    for value, stem in enumerate(_TEENS, 10):
        for ending in _FIVE:
            yield stem + ending, Word(value, Rank.TEENS)
    for value, stem in _TENS.items():
        for ending in _FIVE:
            yield stem + ending, Word(value, Rank.TENS)
        if value >= 50:
            yield stem, Word(value, Rank.TENS)
    for value, forms in {40: ("сорок", "сорока"), 90: ("дев'яносто", "дев'яноста")}.items():
        for form in forms:
            yield form, Word(value, Rank.TENS)
    for value, forms in {100: ("сто", "ста"), **_HUNDREDS}.items():
        for form in forms:
            yield form, Word(value, Rank.HUNDREDS)
    for form in _THOUSAND_SINGULAR:
        yield form, Word(1000, Rank.SCALE)
    for form in _THOUSAND:
        yield form, Word(1000, Rank.SCALE, "vague")
    for value, stem in BIG.items():
        for ending in _MASCULINE:
            yield (
                stem + ending,
                Word(
                    value,
                    Rank.SCALE,
                    "vague" if ending[:1] in ("и", "і", "а") and ending not in ("а", "і") else "cardinal",
                ),
            )
    for form in ("сотень", "сотні", "сотням", "сотнями", "сотнях"):
        yield form, Word(100, Rank.HUNDRED, "vague")
    for form in ("десятки", "десятків", "десяткам", "десятками", "десятках"):
        yield form, Word(10, Rank.ALONE, "vague")
    for form in ("десяток", "десятка", "десятку", "десятком"):
        yield form, Word(10, Rank.ALONE)
    for form in ("сотня", "сотню", "сотнею"):
        yield form, Word(100, Rank.ALONE)


def _ordinals() -> Iterator[tuple[str, Word]]:
    stems: dict[int, str] = dict(_ORDINALS)
    stems |= dict(enumerate(_TEENS, 10))
    stems |= {
        20: "двадцят",
        30: "тридцят",
        50: "п'ятдесят",
        60: "шістдесят",
        70: "сімдесят",
        80: "вісімдесят",
    }
    for value, stem in stems.items():
        rank = (
            Rank.UNITS if value < 10
            else Rank.TEENS if value < 20
            else Rank.TENS if value < 100
            else Rank.HUNDREDS if value < 1000
            else Rank.SCALE
        )  # fmt: skip
        for ending in HARD:
            yield stem + ending, Word(value, rank, "ordinal")
    for ending in SOFT:
        yield "трет" + ending, Word(3, Rank.UNITS, "ordinal")
    # Уперше, вдруге, втретє, вшосте, втринадцяте: for which time.
    for value, adverb in {
        1: "перше",
        3: "третє",
        **{v: stem + "е" for v, stem in stems.items() if v not in (1, 3)},
    }.items():
        for prefix in ("в", "у"):
            yield prefix + adverb, Word(value, Rank.ALONE, "ordinal")
    yield "по-перше", Word(1, Rank.ALONE, "ordinal", Certainty.WEAK)
    for word, value in (("по-друге", 2), ("по-третє", 3)):
        yield word, Word(value, Rank.ALONE, "ordinal")
    for word in (
        "спершу",
        "спочатку",
        "першочергово",
        "початково",
        "насамперед",
        "першість",
        "першістю",
        "першості",
    ):
        yield word, Word(1, Rank.ALONE, "ordinal", Certainty.WEAK)
    for ending in HARD:
        yield "початков" + ending, Word(1, Rank.ALONE, "ordinal", Certainty.WEAK)
        yield "первинн" + ending, Word(1, Rank.ALONE, "ordinal", Certainty.WEAK)
        yield "вторинн" + ending, Word(2, Rank.ALONE, "ordinal", Certainty.WEAK)


def _others() -> Iterator[tuple[str, Word]]:
    half = Fraction(1, 2)
    yield "двоє", Word(2, Rank.UNITS)
    for form in ("двійко", "двійка", "двійці"):
        yield form, Word(2, Rank.ALONE)
    for form in ("обидва", "обидві", "обоє", "обох", "обом", "обома", "пара", "пари", "пару", "парі", "парою",
                 "близнюки", "близнюків", "двобічн", "дует", "дуету"):  # fmt: skip
        yield form, Word(2, Rank.ALONE, certainty=Certainty.WEAK)
    for form in ("переобрано", "переобрали", "переобраний", "переобрання", "переоберуть", "переобраним"):
        yield form, Word(2, Rank.ALONE, "ordinal", Certainty.WEAK)
    for form in ("трійка", "трійки", "трійку", "трійці", "трійкою", "тріо"):
        yield form, Word(3, Rank.ALONE, certainty=Certainty.WEAK)
    for value, stem in _COLLECTIVES.items():
        for ending in ("є", "йко", "х") if value == 3 else ("о", "ко", "ом", "ома", "ох"):
            # Тридцять троє: a collective ends a compound as its cardinal does.
            yield stem + ending, Word(value, Rank.UNITS if value < 10 else Rank.ALONE)
    for value, stem in [*enumerate(_TEENS[1:], 11), (20, "двадцят"), (30, "тридцят")]:
        for ending in ("еро", "ерох", "ером", "ерома"):
            yield stem + ending, Word(value, Rank.ALONE)
    for form in ("півріччя", "півріччі", "півріччю", "півріччям"):
        yield form, Word(half, Rank.ALONE, "fraction", Certainty.WEAK, "year")
    for value, stem in ((2, "дубл"), (3, "хет-трик")):
        for ending in ("ь", "я", "ю", "ем", "") if value == 2 else ("", "а", "у", "ом"):
            yield stem + ending, Word(value, Rank.ALONE, certainty=Certainty.WEAK)
    for value, stem in ((1, "першо"), (2, "друго"), (3, "третьо"), (4, "четверто")):
        for noun in ("курсни", "класни"):
            for ending in ("к", "ка", "ку", "ком", "ки", "ків", "кам", "ця", "цю", "ці", "ці", "цею", "ць"):
                yield stem + noun + ending, Word(value, Rank.ALONE, "ordinal", Certainty.WEAK)
    for form in ("тайм", "тайму", "таймі", "таймом"):
        yield form, Word(half, Rank.ALONE, "fraction", Certainty.WEAK)
    for prefix in ("у", "в"):
        yield prefix + "двічі", Word(2, Rank.ALONE, "multiplier")
        yield prefix + "тричі", Word(3, Rank.ALONE, "multiplier")
        for value, stem in _TOGETHER.items():
            yield (
                prefix + stem + "ох",
                Word(value, Rank.ALONE, certainty=Certainty.WEAK if value == 2 else Certainty.LIKELY),
            )
    for value, word in _MULTIPLIERS.items():
        yield word, Word(value, Rank.ALONE, "multiplier")
    for value, word in _TIMES.items():
        for prefix in ("у", "в"):
            yield prefix + word, Word(value, Rank.ALONE, "multiplier")
    for stem, value in (("подвійн", 2), ("потрійн", 3), ("подвоєн", 2)):
        for ending in HARD:
            yield stem + ending, Word(value, Rank.ALONE, "multiplier", Certainty.WEAK)
    for form in ("подвоїти", "подвоїв", "подвоїла", "подвоїло", "подвоїли", "подвоїлася", "подвоївся", "подвоїлись",
                 "подвоїлися", "подвоїлось", "подвоїлося", "подвоєння"):  # fmt: skip
        yield form, Word(2, Rank.ALONE, "multiplier", Certainty.WEAK)
    for form in ("раз", "одноразово", "єдиний", "єдина", "єдине", "єдиного", "єдину", "єдиним", "єдиною"):
        yield form, Word(1, Rank.ALONE, certainty=Certainty.WEAK)
    for form in ("позавчора", "післязавтра"):
        yield form, Word(2, Rank.ALONE, "measure", Certainty.WEAK, "day")
    # Topped the charts, was No. 1 in them.
    for form in "очолив очолила очолило очолили очолить очолити очоливши очолює очолюють очолював очолювала".split():
        yield form, Word(1, Rank.ALONE, "ordinal", Certainty.WEAK)
    # The penalty spot, or the penalty itself.
    for ending in HARD:
        yield "одинадцятиметров" + ending, Word(11, Rank.ALONE, "measure", Certainty.WEAK, "metre")
    for form in ("дюжина", "дюжини", "дюжину", "дюжиною", "дюжині"):
        yield form, Word(12, Rank.SCALE)
    for form in ("половина", "половини", "половині", "половину", "половиною", "пів"):
        yield form, Word(half, Rank.ALONE, "fraction")
    for form in ("наполовину", "напів"):
        yield form, Word(half, Rank.ALONE, "fraction", Certainty.WEAK)
    for stem in ("трет",):
        for ending in ("ина", "ини", "ині", "ину", "иною", "ин"):
            yield stem + ending, Word(Fraction(1, 3), Rank.ALONE, "fraction")
    for form in ("чверть", "чверті", "чвертю", "чвертей"):
        yield form, Word(Fraction(1, 4), Rank.ALONE, "fraction", Certainty.WEAK)
    for form in ("півтора", "півтори"):
        yield form, Word(Fraction(3, 2), Rank.UNITS)
    yield "півтораста", Word(150, Rank.ALONE)
    for noun, unit in (("години", "hour"), ("року", "year"), ("дня", "day"), ("доби", "day"), ("хвилини", "minute"),
                       ("місяця", "month"), ("століття", "century"), ("кілометра", "kilometre"), ("метра", "metre"),
                       ("тонни", "tonne"), ("літра", "litre"), ("кілограма", "kilogram")):  # fmt: skip
        yield "пів" + noun, Word(half, Rank.ALONE, "fraction", Certainty.LIKELY, unit)
    for ending in ("", "а", "у", "ом"):
        yield "півмільйон" + ending, Word(500_000, Rank.ALONE)
        yield "півмільярд" + ending, Word(500_000_000, Rank.ALONE)
    for form in ("півстоліття", "півстоліттям", "півстоліттю", "півсторіччя"):
        yield form, Word(half, Rank.ALONE, "fraction", Certainty.LIKELY, "century")
    for ending in HARD:
        yield "піврічн" + ending, Word(half, Rank.ALONE, "fraction", Certainty.LIKELY, "year")
        yield "півторарічн" + ending, Word(Fraction(3, 2), Rank.ALONE, "measure", Certainty.LIKELY, "year")
    for form in ("чверть століття", "чверті століття", "чвертю століття"):
        yield form, Word(Fraction(1, 4), Rank.ALONE, "fraction", Certainty.LIKELY, "century")
    yield "півсотні", Word(50, Rank.ALONE)
    yield "півтисячі", Word(500, Rank.ALONE)
    for form in (
        "десятиліття",
        "десятиліть",
        "десятиріччя",
        "десятиріч",
        "десятиліттям",
        "десятиліттями",
        "десятиріччям",
    ):
        yield form, Word(10, Rank.ALONE, "measure", Certainty.WEAK, "year")
    for ending in ("я", "і", "ю", "єю", "ею"):
        yield "пятниц" + ending, Word(0, Rank.ALONE, "deixis", Certainty.WEAK)
    for form in ("опівдні", "полудень", "полудня"):
        yield form, Word(12, Rank.ALONE, "time", Certainty.WEAK)
    for form in ("опівночі", "північ"):
        yield form, Word(0, Rank.ALONE, "time", Certainty.WEAK)


_GROUPS = {
    4: "четвір", 5: "п'ятір", 6: "шіст", 7: "сім", 8: "вісім", 9: "дев'ят", 10: "десят", 20: "двадцят",
}  # fmt: skip
"""Nouns for so many together: Велика сімка is the G7, перша десятка the top ten."""


def _groups() -> Iterator[tuple[str, Word]]:
    for value, stem in _GROUPS.items():
        for ending in ("ка", "ки", "ку", "ці", "кою"):
            # The plural десятки is an order of magnitude; only some words before it tell the genitive of one ten.
            for before in ("до ", "першої ", "великої ", "світової ") if stem + ending == "десятки" else ("",):
                yield before + stem + ending, Word(value, Rank.ALONE)
    yield "до десятки", Word(10, Rank.ALONE, "vague")


_HOURS = {
    1: "перш", 2: "друг", 3: "трет", 4: "четверт", 5: "п'ят", 6: "шост", 7: "сьом", 8: "восьм", 9: "дев'ят", 10: "десят",
    11: "одинадцят", 12: "дванадцят",
}  # fmt: skip


def _clock() -> Iterator[tuple[str, Word]]:
    """Times of the day in words: пів на другу is 1:30 or 13:30, чверть на другу 1:15, за чверть друга 1:45."""
    for hour, stem in _HOURS.items():
        soft = hour == 3
        accusative, nominative, locative = stem + ("ю" if soft else "у"), stem + ("я" if soft else "а"), stem + "ій"
        for phrase, minutes in (
            (f"пів на {accusative}", -30), (f"чверть на {accusative}", -45), (f"за чверть {nominative}", -15),
            (f"чверть по {locative}", 15), (f"пів до {stem}ої", -30),
        ):  # fmt: skip
            for half_day in (0, 720):
                yield phrase, Word(Fraction((hour * 60 + minutes + half_day) % 1440, 60), Rank.ALONE, "time")


def _all() -> tuple[dict[str, Word], dict[str, tuple[Word, ...]]]:
    words: dict[str, Word] = {}
    also: dict[str, tuple[Word, ...]] = {}
    # The first meaning of a form counts in numerals ("сьома" is seventh and with seven); the others are carried.
    for source in (_numerals(), _ordinals(), _others(), _groups(), _clock()):
        for form, word in source:
            if form not in words:
                words[form] = word
            elif (words[form].value, words[form].kind) != (word.value, word.kind):
                also[form] = (*also.get(form, ()), word)
    return words, also


WORDS, ALSO = _all()

SCALES: dict[str, Number] = {
    **dict.fromkeys((*_THOUSAND_SINGULAR, *_THOUSAND, "тис", "тищ"), 1000),
    **{stem + ending: value for value, stem in BIG.items() for ending in _MASCULINE},
    "млн": 10**6, "мільйони": 10**6, "млрд": 10**9, "трлн": 10**12, "мільйонів": 10**6,
    **{"тисячн" + ending: 1000 for ending in HARD},
    **{"мільйонн" + ending: 10**6 for ending in HARD},
    **{"мільярдн" + ending: 10**9 for ending in HARD},
}  # fmt: skip
