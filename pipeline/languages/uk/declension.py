"""The cases of a Ukrainian word, from its nominative.

Rules after the Український правопис of 2019: the second declension's cases §§ 82-87 (genitive -а/-у § 82, vocative
§ 87), surnames § 142, place names § 152; alternations of о and е with і (Київ - Києва), of о and е with nothing
(Кравець - Кравця), and of г, к, х with з, ц, с and ж, ч, ш.

A word's gender and stem type cannot always be seen. Then all that the norm admits for some word of
this ending is given; a stem is never invented, so that one wrong letter in it matches nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeAlias

from pipeline.languages.uk import declension_words as words

Paradigm: TypeAlias = tuple[frozenset[str], ...]
"""The forms in each of the seven cases."""

CASES = ("nominative", "genitive", "dative", "accusative", "instrumental", "locative", "vocative")
VOWELS = "аеєиіїоуюя"
_SIBILANTS = {"г": "з", "ґ": "дз", "к": "ц", "х": "с"}
_HUSHERS = {"г": "ж", "ґ": "дж", "к": "ч", "х": "ш"}
_FROM_CONSONANT = {"я": "а", "ю": "у", "є": "е", "ї": "і"}


def _paradigm(*cases: str) -> Paradigm:
    """Seven cases, each with its forms parted by spaces."""
    return tuple(frozenset(case.split()) for case in cases)


def fixed(word: str) -> Paradigm:
    """A word that is not declined."""
    return (frozenset((word,)),) * len(CASES)


def merge(*paradigms: Paradigm) -> Paradigm:
    """What any of the paradigms allows."""
    return tuple(frozenset().union(*forms) for forms in zip(*paradigms, strict=True))


# --- adjectives ---


def is_adjective(word: str) -> bool:
    """Whether a word has an adjective's ending in the nominative; surnames in -ський and ordinals have it too."""
    small = word.lower()
    return len(small) > 3 and (small.endswith(("ий", "ній", "їй")) or _ADJECTIVAL.search(small) is not None)


_ADJECTIVAL = re.compile(r"(?:[сцз]ьк|зьк|н|ов|ев|єв|ив|ат|іч|уч|юч|ущ|ч|ш|ськ|л|т|р|г|к|х|д|з)(?:а|е|і)$|н(?:я|є)$")


@lru_cache(maxsize=4096)
def adjective(word: str) -> Paradigm:
    """Of the gender and number that the ending shows: -ий/-ій, -а/-я, -е/-є, or plural -і."""
    small, stem = word.lower(), word[:-2]
    if small.endswith("ий"):
        return _paradigm(
            word, f"{stem}ого", f"{stem}ому", f"{word} {stem}ого", f"{stem}им", f"{stem}ому {stem}ім", word
        )
    if small.endswith("їй"):
        return _paradigm(
            word, f"{stem}його", f"{stem}йому", f"{word} {stem}його", f"{stem}їм", f"{stem}йому {stem}їм", word
        )
    if small.endswith("ій"):
        return _paradigm(
            word, f"{stem}ього", f"{stem}ьому", f"{word} {stem}ього", f"{stem}ім", f"{stem}ьому {stem}ім", word
        )
    stem = word[:-1]
    if small.endswith("а"):
        return _paradigm(word, f"{stem}ої", f"{stem}ій", f"{stem}у", f"{stem}ою", f"{stem}ій", word)
    if small.endswith("я"):
        return _paradigm(word, f"{stem}ьої", f"{stem}ій", f"{stem}ю", f"{stem}ьою", f"{stem}ій", word)
    if small.endswith("е"):
        return _paradigm(word, f"{stem}ого", f"{stem}ому", word, f"{stem}им", f"{stem}ому {stem}ім", word)
    if small.endswith("є"):
        return _paradigm(word, f"{stem}ього", f"{stem}ьому", word, f"{stem}ім", f"{stem}ьому {stem}ім", word)
    if small.endswith("і"):
        hard = _paradigm(word, f"{stem}их", f"{stem}им", f"{word} {stem}их", f"{stem}ими", f"{stem}их", word)
        soft = _paradigm(word, f"{stem}іх", f"{stem}ім", f"{word} {stem}іх", f"{stem}іми", f"{stem}іх", word)
        return soft if stem.lower() in words.SOFT_ADJECTIVES else hard
    return fixed(word)


# --- nouns ---


@lru_cache(maxsize=4096)
def noun(word: str, *, person: bool = False, surname: bool = False) -> Paradigm:
    """In the singular; a plural noun (Штати, Карпати) is told by its ending, what has no declension stays.

    A person's name has no genitive in -у, and its accusative is the genitive.
    """
    small = word.lower()
    if len(small) < 2 or not _declinable(word):
        return fixed(word)
    last = small[-1]
    if last in "ая":
        return _in_a(word, surname=surname)
    if last == "о":
        return _in_o(word, person=person)
    if last == "е" and not person:
        return _in_e(word)
    if last in "иі" or small in words.PLURALS:
        return fixed(word) if person else plural(word)
    if last in VOWELS:
        return fixed(word)
    if small in words.FEMININE or small.endswith(("ість", "знь")):
        return _third(word)
    found = merge(*(_second(word, stem, person=person) for stem in _stems(word, surname=surname)))
    return merge(found, fixed(word)) if surname and small.endswith("их") else found


def _declinable(word: str) -> bool:
    small = word.lower()
    if not re.fullmatch(r"[абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'-]+", small) or _stays(word):
        return False
    return not (word.isupper() and len(word) > 1)


def _stays(word: str) -> bool:
    small = word.lower()
    given = small in words.ALSO_GIVEN and word[0].isupper()  # Ден, but ван ден Берг
    return (small in words.INDECLINABLE and not given) or small.endswith(("ого", "аго"))


_ADJECTIVAL_NAME = re.compile(r"(?:[оеє]в|[иії]н|[^аеєиіїоуюя]н|[вд]ч)а$")
_NEUTER = re.compile(r"([^аеєиіїоуюя'ь-])\1я$|[бпвмф]'я$|стя$")


def _in_a(word: str, *, surname: bool) -> Paradigm:
    """First declension: Україна, Авдіївка, Корея; neuter Запоріжжя; surnames in -ська and -ова (§ 142)."""
    small, stem = word.lower(), word[:-1]
    if small.endswith(("ська", "цька", "зька")):
        return adjective(word) if surname else merge(adjective(word), _first(word))
    if _ADJECTIVAL_NAME.search(small) if surname else small.endswith(("ова", "ева", "єва")):
        # Іванова, Залужна, the town of Лозова are adjectives; Голова, Калина, Молдова are not.
        return merge(adjective(word), _first(word))
    if _NEUTER.search(small) and small not in words.FEMININE_DOUBLED:
        neuter = _paradigm(word, word, f"{stem}ю", word, f"{stem}ям", f"{stem}і {stem}ю", word)
        return merge(neuter, _first(word)) if "'" in small[-2:] else neuter
    return _first(word)


def _first(word: str) -> Paradigm:
    small, stem = word.lower(), word[:-1]
    before = small[-2]
    if small.endswith("я"):
        if before in VOWELS + "'":
            return _paradigm(word, f"{stem}ї", f"{stem}ї", f"{stem}ю", f"{stem}єю", f"{stem}ї", f"{stem}є")
        return _paradigm(word, f"{stem}і", f"{stem}і", f"{stem}ю", f"{stem}ею", f"{stem}і", f"{stem}е {stem}ю")
    if before in "жчшщ":
        return _paradigm(word, f"{stem}і", f"{stem}і", f"{stem}у", f"{stem}ею", f"{stem}і", f"{stem}е {stem}о")
    if before in VOWELS:  # Гуам has none; Нікарагуа, Папуа stay
        return fixed(word)
    dative = _soften(stem)
    return _paradigm(word, f"{stem}и", dative, f"{stem}у", f"{stem}ою", dative, f"{stem}о")


def _in_o(word: str, *, person: bool) -> Paradigm:
    """Павло, Гончаренко, Дніпро, військо: -о, -а, -у/-ові. A foreigner's name may stay: Гюго, Пікассо."""
    small, stem = word.lower(), word[:-1]
    if small[-2] in VOWELS:
        return fixed(word)
    soft, velar = small[-2] == "ь", small[-2] in _SIBILANTS
    root, a, u = (stem[:-1], "я", "ю") if soft else (stem, "а", "у")
    native = _paradigm(
        word,
        f"{root}{a}",
        f"{root}{u} {stem}ові" + (f" {root}еві" if soft else ""),
        f"{root}{a}" if person else word,
        f"{stem}ом" + (f" {root}ем" if soft else ""),
        f"{root}{u} {stem}ові" + ("" if velar else f" {root}і"),
        f"{root}{u if velar or soft else 'е'} {word}",
    )
    return merge(native, fixed(word)) if person and not _NATIVE_IN_O.search(small) else native


_NATIVE_IN_O = re.compile(r"енко$|(?:^|й|ри|ни|ди|мі|рі)ло$|авло$|^петро$|^дмитро$|^левко$|ьо$")


def _in_e(word: str) -> Paradigm:
    """Море, серце, Рівне; a place name in -не, -ське is an adjective (§ 152), other foreign words stay."""
    small, stem = word.lower(), word[:-1]
    if re.search(r"[лрц]е$", small):
        return _paradigm(word, f"{stem}я", f"{stem}ю", word, f"{stem}ем", f"{stem}і {stem}ю", word)
    if re.search(r"[жчшщ]е$", small):
        return _paradigm(word, f"{stem}а", f"{stem}у", word, f"{stem}ем", f"{stem}і {stem}у", word)
    if re.search(r"(?:н|ськ|цьк|зьк|[оеєи]в)е$", small):
        return adjective(word)
    return fixed(word)


def _stems(word: str, *, surname: bool) -> list[str]:
    """What stands before the endings: Київ - Києв-, Харків - Харков-, Донець - Донць-, Самусь - Самусь-."""
    small = word.lower()
    if small in words.ALTERNATING:
        return [word[0] + stem[1:] for stem in words.ALTERNATING[small].split()]
    if small.endswith(("хід", "дім")) and not surname:
        return [f"{word[:-2]}о{word[-1]}"]
    if small.endswith("їв"):
        return [f"{word[:-2]}єв"]
    if small.endswith("ів") and len(small) > 3:
        # і in the closed last syllable goes back to о, after a husher to е; a surname may keep it.
        changed = f"{word[:-2]}{'ев' if small[-3] in 'жчшщц' else 'ов'}"
        return [changed, word] if surname else [changed]
    if small.endswith("піль"):
        return [f"{word[:-3]}оль"]
    if small.endswith("ець") and sum(map(small.count, VOWELS)) == 1:
        return [word]
    if re.search(r"[аеєиіїоуюя]єць$", small):
        return [f"{word[:-3]}йць"]
    if small.endswith("лець"):
        return [f"{word[:-3]}ьць"]
    if small.endswith("ець"):
        return [f"{word[:-3]}ць"]
    if re.search(r"[^аеєиіїоуюя]ок$", small) and len(small) > 4:
        return [f"{word[:-2]}к", word]
    return [word]


def _second(word: str, stem: str, *, person: bool) -> Paradigm:
    """Masculine, hard, mixed or soft: genitive, dative, accusative, instrumental, locative, vocative."""
    small = stem.lower()
    if small.endswith("й"):
        root, a, u, i, ovi, om, e = stem[:-1], "я", "ю", "ї", "єві", "єм", "ю"
    elif small.endswith("ь") or word.lower() in words.SOFT_R:
        root, a, u, i, ovi, om, e = stem.removesuffix("ь"), "я", "ю", "і", "еві", "ем", "ю"
    elif small[-1] in "жчшщ":
        root, a, u, i, ovi, om, e = stem, "а", "у", "і", "еві", "ем", "у"
    else:
        root, a, u, i, ovi, om, e = stem, "а", "у", "і", "ові", "ом", "е"
    locative = f"{root}{u} {root}{ovi}"
    vocative = f"{root}{e} {word}"
    if small[-1] in _HUSHERS:
        # Олегу and Олеже (§ 87); у Владивостоку and Владивостоці (§ 152), but a person's -к- is only in -кові and -ку.
        adjectival = small.endswith(("ськ", "цьк", "зьк"))
        vocative = f"{root}у {word}" + ("" if adjectival else f" {root[:-1]}{_HUSHERS[small[-1]]}е")
        locative += "" if adjectival or (person and small[-1] == "к") else f" {_soften(root)}"
    else:
        locative += f" {root}{i}"
    genitive = f"{root}{a}" if person else f"{root}{a} {root}{u}"
    instrumental = f"{root}{om}"
    if _is_possessive(word) and word.lower() == small:
        # Surnames in -ов, -ев, -ин, -ін end in -им (§ 142), places (§ 152) and foreigners (Дарвіном) in -ом.
        surname_only = person and small.endswith(("ов", "ев", "єв"))
        instrumental = f"{root}им" if surname_only else f"{root}им {instrumental}"
    return _paradigm(
        word,
        genitive,
        f"{root}{u} {root}{ovi}",
        f"{root}{a}" if person else f"{word} {root}{a}",
        instrumental,
        locative,
        vocative,
    )


def _is_possessive(word: str) -> bool:
    small = word.lower()
    return small.endswith(words.POSSESSIVE) and sum(map(small.count, VOWELS)) > 1


def _third(word: str) -> Paradigm:
    """Feminine in a consonant: Білорусь - Білоруссю, область - областю, Керч - Керчю."""
    bare = word.removesuffix("ь")
    small = bare.lower()
    if word.lower() in words.ALTERNATING:
        oblique = bare[0] + words.ALTERNATING[word.lower()].removesuffix("ь")[1:]
    else:
        oblique = f"{bare[:-3]}ост" if small.endswith("іст") else bare
    if small[-1] in "бпвмфр":
        instrumental = f"{bare}'ю"
    else:
        instrumental = f"{bare}ю" if small[-2] not in VOWELS else f"{bare}{small[-1]}ю"
    case = f"{oblique}і"
    return _paradigm(word, case, case, word, instrumental, case, f"{oblique}е {case}")


@lru_cache(maxsize=4096)
def plural(word: str) -> Paradigm:
    """A plural noun: Штати, Карпати, сили, Чернівці. Its genitive's ending cannot be seen, so each is given.

    A foreign name in -і (Гаїті) has no cases.
    """
    small, stem = word.lower(), word[:-1]
    if small in words.PLURALS:
        genitive = word[0] + words.PLURALS[small][1:]
    elif small.endswith("ці"):
        genitive = f"{stem}ів"
    elif small.endswith("ії"):
        genitive = f"{stem}й"
    elif small.endswith("и"):
        genitive = f"{stem}ів {stem}"
    else:
        return fixed(word)
    a = "а" if small[-1] in "иа" or small[-2] in "жчшщ" else "я"
    return _paradigm(word, genitive, f"{stem}{a}м", word, f"{stem}{a}ми", f"{stem}{a}х", word)


@lru_cache(maxsize=4096)
def family(word: str) -> frozenset[str]:
    """The plural of a surname: Зеленські, Буданови, Кіми, Гончарі, Клички."""
    small = word.lower()
    if small.endswith(("ий", "ська", "цька", "зька")):
        return frozenset().union(*adjective(f"{word.removesuffix('ий').removesuffix('а')}і"))
    if not _declinable(word) or small[-1] in "аеєиіїуюя":
        return frozenset()
    found: set[str] = set()
    for stem in [word[:-1]] if small[-1] == "о" else _stems(word, surname=True):
        last = stem[-1].lower()
        if last == "й":
            endings = "ї їв ям ями ях"
        elif last == "ь" or small in words.SOFT_R:
            endings = "і ів ям ями ях"
        elif last in "жчшщ":
            endings = "і ів ам ами ах"
        else:
            endings = "и і ів ам ами ах" if small.endswith(("ар", "яр")) else "и ів ам ами ах"
        if _is_possessive(stem):  # Буданових, Путіних; but Дарвінів
            endings = "и их им ими" if small.endswith("в") else f"{endings} их им ими"
        found.update(stem.rstrip("йь") + ending for ending in endings.split())
    return frozenset(found)


def _soften(stem: str) -> str:
    last = stem[-1].lower()
    return f"{stem[:-1]}{_SIBILANTS[last]}і" if last in _SIBILANTS else f"{stem}і"
