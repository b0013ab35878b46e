"""The nominatives that an inflected Ukrainian word can come from.

Each ending is tried backwards: Київ from Києві, Авдіївка from Авдіївкою, Зеленський from Зеленському. A reading is a
guess, which `pipeline.languages.uk.declension` confirms or not, and between which the text has to choose.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, TypeAlias

from pipeline.languages.uk import declension_words as words

if TYPE_CHECKING:
    from collections.abc import Callable

    _Add: TypeAlias = Callable[[str, str, str, float], None]

VOWELS: Final = "аеєиіїоуюя"
_HUSHERS: Final = "жчшщ"
_UNSOFTENED: Final = {"з": "г", "ц": "к", "с": "х"}
NOMINATIVE, GENITIVE, DATIVE, ACCUSATIVE, INSTRUMENTAL, LOCATIVE = "ngdail"
_STEMS: Final = {
    stem.removesuffix("ь"): nominative for nominative, stems in words.ALTERNATING.items() for stem in stems.split()
}


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to read a word."""

    lemma: str
    cases: str
    """Letters of the cases that the ending may be, of `NOMINATIVE` and so on."""
    gender: str
    """m, f, n, or p for a plural."""
    adjective: bool = False
    weight: float = 0.0
    """How much likelier than another it is before anything is known of the text."""


@lru_cache(maxsize=4096)
def readings(word: str) -> tuple[Reading, ...]:
    """Every reading of a word with a capital; of one with a hyphen only the last part is declined."""
    head, hyphen, tail = word.rpartition("-")
    if hyphen and len(tail) > 2 and len(head) > 1:
        both = _both(head, tail)
        last = tuple(
            Reading(f"{head}-{one.lemma}", one.cases, one.gender, one.adjective, one.weight) for one in _whole(tail)
        )
        return both + last
    return tuple(_whole(word))


def _both(head: str, tail: str) -> tuple[Reading, ...]:
    """Кам'янця-Подільського: both parts, where the second is an adjective."""
    return tuple(
        Reading(f"{one.lemma}-{other.lemma}", "".join(sorted({*one.cases} & {*other.cases})), one.gender, False, 0.5)
        for other in (_whole(tail) if tail[:1].isupper() else ())
        if other.adjective
        for one in _whole(head)
        if one.gender == other.gender and {*one.cases} & {*other.cases} and not one.adjective
    )


def _whole(word: str) -> list[Reading]:
    small = word.lower()
    if len(small) < 3 or (word.isupper() and len(word) > 1) or not small[-1].isalpha() or small[-1] < "а":
        return [Reading(word, "ngdail", "mfnp")]
    if small in words.INDECLINABLE:
        return [Reading(word, "ngdail", "mfnp", weight=2.0)]
    if small[-1] == "а" and small[-2] in VOWELS:
        return [Reading(word, "ngdail", "mfnp")]
    found = [*_adjectives(word, small), *_nouns(word, small), *_plurals(word, small)]
    if small[-1] in "иіїуюеєо":  # a foreign word: Баку, Токіо
        found.append(Reading(word, "ngdail", "mfnp", weight=-1.5 if small[-1] in "ияуює" else -0.5))
    return found


_ADJECTIVE_ENDINGS: Final = (
    ("ього", "ій", "ga", "m"),
    ("ього", "є", "g", "n"),
    ("ьому", "ій", "dl", "m"),
    ("ього", "ій", "ga", "m"),
    ("ьої", "я", "g", "f"),
    ("ьою", "я", "i", "f"),
    ("ого", "ий", "ga", "m"),
    ("ого", "е", "g", "n"),
    ("ому", "ий", "dl", "m"),
    ("ому", "е", "dl", "n"),
    ("ими", "і", "i", "p"),
    ("ої", "а", "g", "f"),
    ("ою", "а", "i", "f"),
    ("им", "ий", "i", "m"),
    ("им", "е", "i", "n"),
    ("им", "і", "d", "p"),
    ("их", "і", "gal", "p"),
    ("ій", "а", "dl", "f"),
    ("у", "а", "a", "f"),
    ("ий", "ий", "na", "m"),
    ("ій", "ій", "na", "m"),
    ("а", "а", "n", "f"),
    ("я", "я", "n", "f"),
    ("ю", "я", "a", "f"),
    ("е", "е", "na", "n"),
    ("є", "є", "na", "n"),
    ("і", "і", "na", "p"),
)
_ADJECTIVE_STEMS: Final = (
    "ськ",
    "цьк",
    "зьк",
    "окрем",
    "сьом",
    "восьм",
    "відом",
    "ов",
    "ев",
    "єв",
    "н",
    "ар",
    "ив",
    "лив",
    "т",
    "л",
    "р",
    "ч",
    "ш",
    "щ",
    "в",
    "б",
    "х",
    "г",
    "к",
)


def _adjectives(word: str, small: str) -> list[Reading]:
    found = []
    for ending, nominative, cases, gender in _ADJECTIVE_ENDINGS:
        if not small.endswith(ending) or len(small) - len(ending) < 2:
            continue
        stem = word[: -len(ending)]
        bare = stem.lower()
        if not bare.endswith(_ADJECTIVE_STEMS) or (nominative in "яє" and not bare.endswith(("н", "трет"))):
            continue
        if nominative == "ій" and not bare.endswith(("н", "трет")):
            continue
        relational = bare.endswith(("ськ", "цьк", "зьк"))
        weight = 0.5 if relational or len(ending) > 2 else -0.7
        if bare in words.SOFT_ADJECTIVES and nominative in ("ий", "а"):
            continue
        found.append(Reading(stem + nominative, cases, gender, True, weight))
    return found


def _nouns(word: str, small: str) -> list[Reading]:
    """Singular nouns."""
    found: list[Reading] = []

    def add(lemma: str, cases: str, gender: str, weight: float = 0.0) -> None:
        found.append(Reading(lemma, cases, gender, False, weight))

    last, stem = small[-1], word[:-1]
    if last not in VOWELS:
        feminine = small in words.FEMININE or small.endswith(("ість", "знь"))
        add(word, "na", "f" if feminine else "m", 0.6)
    for ending, cases in (
        ("ові", "dl"),
        ("еві", "dl"),
        ("єві", "dl"),
        ("ом", "i"),
        ("ем", "i"),
        ("єм", "i"),
        ("им", "i"),
    ):
        if small.endswith(ending) and len(small) > len(ending) + 1:
            root = word[: -len(ending)]
            soft = ending[0] in "еє"
            if ending == "им":
                if root.lower().endswith(("ов", "ев", "єв", "ін", "їн", "ин")):
                    add(root, cases, "m", 0.8)
                continue
            for lemma, weight in _masculines(root, "є" if ending[0] == "є" else "е" if soft else "о"):
                add(lemma, cases, "m", weight + (0.4 if len(ending) > 2 else 0.3))
            if ending == "ом":
                add(f"{root}о", cases, "n", 0.4 if root.lower().endswith(("енк", "єнк")) else -0.6)
            elif ending == "ем":
                add(f"{root}е", cases, "n", -0.8)
    if last in "аяую" or small.endswith(("і", "ї")):
        cases = {"а": "ga", "я": "ga", "у": "gdl", "ю": "gdl", "і": "l", "ї": "l"}[last]
        mark = {"а": "о", "у": "о", "я": "е", "ю": "е", "і": "і", "ї": "є"}[last]
        if last in "яю" and (small[-2:-1] in VOWELS or small[-2:-1] == "'"):
            mark = "є"
        for lemma, weight in _masculines(stem, mark):
            add(lemma, cases, "m", weight + (-0.3 if last in "уюії" else 0.0))
        if last in "ауі" and not stem.lower().endswith(tuple(_HUSHERS)):
            native = stem.lower().endswith(("енк", "єнк", "йл", "ьк", "ичк"))
            add(f"{stem}о", cases, "n", 0.7 if stem.lower().endswith(("енк", "єнк")) else 0.1 if native else -1.0)
        if small.endswith(("сьці", "цці")):
            add(f"{stem}е", "l", "n", 0.5)
        if last in "яю" and small[-2:-1] in "рлц":
            add(f"{stem}е", "g" if last == "я" else "dl", "n", -1.2)
    if last in "аяиіїую":
        _first_declension(add, word, small)
    for ending, replaced in (("ою", "а"), ("ею", "я"), ("єю", "я"), ("ею", "а")):
        if small.endswith(ending) and not (ending == "ею" and (replaced == "а") != (small[-3] in _HUSHERS)):
            add(word[:-2] + replaced, "i", "f", 0.4)
    if last in "ія":
        for nominative in ("ь", ""):  # Волині, Керчі
            lemma = stem + nominative
            if last == "і" and lemma.lower() in words.FEMININE:
                add(lemma, "gdl", "f", 2.0)
    if last == "ю" and small[-2:-1] not in VOWELS:
        bare = stem[:-1] if len(stem) > 2 and stem[-1] == stem[-2] else stem.removesuffix("'")
        for nominative in ("ь", ""):
            if (bare + nominative).lower() in words.FEMININE:
                add(bare + nominative, "i", "f", 2.0)
    if last == "я" and len(small) > 3 and small[-2] == small[-3]:
        add(word, "nga", "n", 1.5)
    elif last in "юі" and len(small) > 4 and small[-2] == small[-3] and small[-2] not in VOWELS:
        add(f"{stem}я", "dl" if last == "ю" else "l", "n", 0.8)
    elif last == "м" and small.endswith("ям") and len(small) > 5 and small[-3] == small[-4]:
        add(word[:-1], "i", "n", 1.2)
    if last in "ое":
        add(word, "na", "n", 0.5)
    return found


def _masculines(stem: str, mark: str) -> list[tuple[str, float]]:
    """The nominatives of a masculine stem: before a hard ending (о), a soft (е) or an iotated one (є), before і."""
    small = stem.lower()
    if len(small) < 2:
        return []
    last = small[-1]
    if mark == "є":
        return [(f"{stem}й", 0.0)] if last in VOWELS else []
    if last in VOWELS + "'":
        return []
    found: list[tuple[str, float]] = []
    if nominative := _STEMS.get(small):
        found.append((stem[0] + nominative[1:], 1.2))
    soft = mark == "е"
    if soft:
        if last in _HUSHERS or small in words.SOFT_R:
            found.append((stem, 0.3 if last in _HUSHERS else 1.2))
        elif last == "ц":
            before = small[-2]
            if before == "й":
                found.append((f"{stem[:-2]}єць", 0.4))
            elif before == "ь":
                found.append((f"{stem[:-2]}ець", 0.4))
            elif before not in VOWELS:
                found.append((f"{stem[:-1]}ець", 0.4))
            found.append((f"{stem}ь", 0.0 if before in VOWELS else -0.6))
        elif last in "рлнтдсз":
            if small.endswith("пол"):
                found.append((f"{stem[:-2]}іль", 0.6))
            found.append((f"{stem}ь", 0.0 if last != "р" else -1.0))
        return found
    if mark == "і" and last in "цзс" and small[-2:-1] in VOWELS:
        found.append((stem[:-1] + _UNSOFTENED[last], -0.8))
    if small.endswith(("ов", "ев")):
        found.append((f"{stem[:-2]}ів", 0.1 if small.endswith("ев") or len(small) < 6 else -0.2))
    elif small.endswith("єв"):
        found.append((f"{stem[:-2]}їв", 0.2))
    if small in words.SOFT_R:
        return found
    found.append((stem, 0.0))
    if mark == "і" and last in "лнтр":
        found.append((f"{stem}ь", -0.5))
        if small.endswith("пол"):
            found.append((f"{stem[:-2]}іль", 0.6))
    return found


def _first_declension(add: _Add, word: str, small: str) -> None:
    last, stem = small[-1], word[:-1]
    before = small[-2]
    if last in "ая":
        add(word, "n", "f", 0.2)
    elif last == "у" and before not in VOWELS:
        add(f"{stem}а", "a", "f", 0.0)
    elif last == "ю":
        add(f"{stem}я", "a", "f", 0.2 if before in VOWELS else -0.2)
    elif last == "и" and before not in VOWELS + _HUSHERS:
        add(f"{stem}а", "g", "f", 0.3)
    elif last == "ї":
        add(f"{stem}я", "gdl", "f", 0.6)
    elif last == "і":
        if before in _HUSHERS:
            add(f"{stem}а", "gdl", "f", -0.3)
        elif before in _UNSOFTENED and small[-3] != "ц":
            add(f"{stem[:-1]}{_UNSOFTENED[before]}а", "dl", "f", 0.4 if before == "ц" else -0.3)
            if before == "ц":
                add(f"{stem}я", "gdl", "f", -0.2)
        else:
            add(f"{stem}а", "dl", "f", -0.2)
            if before in "лнртдсз":
                add(f"{stem}я", "gdl", "f", -0.4)


def _plurals(word: str, small: str) -> list[Reading]:
    found = []
    if small[-1] in "иії" and small[-2] not in VOWELS.replace("і", "").replace("и", ""):
        found.append(Reading(word, "na", "p", weight=1.0 if small in words.PLURALS else -0.2))
    for nominative, genitive in words.PLURALS.items():
        if small == genitive:
            found.append(Reading(word[0] + nominative[1:], "g", "p", weight=1.5))
    for ending, cases in (("ів", "g"), ("ам", "d"), ("ям", "d"), ("ах", "l"), ("ях", "l"), ("ами", "i"), ("ями", "i")):
        if small.endswith(ending) and len(small) > len(ending) + 2:
            stem = word[: -len(ending)]
            soft = ending[0] == "я" or (ending == "ів" and stem.lower().endswith("ц")) or stem[-1] in "жчшщ"
            weight = 0.4 if ending != "ів" else -0.4
            found.append(
                Reading(stem + ("ї" if stem[-1] in VOWELS else "і" if soft else "и"), cases, "p", weight=weight)
            )
    return found
