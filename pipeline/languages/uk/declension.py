"""The cases of a Ukrainian word, from its nominative.

Rules after the Український правопис of 2019: nouns §§ 82-101 (declensions § 82, genitive -а/-у § 82.2.2.2-3, dative
-ові/-еві § 84, instrumental § 86, locative § 87, vocative § 88), adjectives §§ 102-103, surnames § 104, given names § 105,
place names § 106, foreign names § 107, alternations §§ 9-10 (о, е with і) and § 16 (г к х with з ц с and ж ч ш).

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
    if last == "е":
        return _in_e(word)
    if last in "иі" or small in words.PLURALS:
        return fixed(word) if person else plural(word)
    if last in VOWELS:
        return fixed(word)
    if small in words.FEMININE or small.endswith(("ість", "знь")):
        return _third(word)
    return merge(*(_second(word, stem, person=person) for stem in _stems(word, surname=surname)))


def _declinable(word: str) -> bool:
    small = word.lower()
    if not re.fullmatch(r"[абвгґдеєжзиіїйклмнопрстуфхцчшщьюя'-]+", small) or small in words.INDECLINABLE:
        return False
    return not (word.isupper() and len(word) > 1)


_NEUTER = re.compile(r"([^аеєиіїоуюя'ь-])\1я$|[бпвмф]'я$|стя$")


def _in_a(word: str, *, surname: bool) -> Paradigm:
    """First declension: Україна, Авдіївка, Корея; neuter Запоріжжя; surnames in -ська and -ова (§ 104)."""
    small, stem = word.lower(), word[:-1]
    if small.endswith(("ська", "цька", "зька")):
        return adjective(word) if surname else merge(adjective(word), _first(word))
    if surname and re.search(r"(?:[оеє]в|[иії]н)а$", small):
        women = _paradigm(word, f"{stem}ої", f"{stem}ій", f"{stem}у", f"{stem}ою", f"{stem}ій", word)
        return merge(women, _first(word))
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
    """Павло, Гончаренко (§ 105), Дніпро, військо: -о, -а, -у/-ові."""
    if word.lower()[-2] in VOWELS:
        return fixed(word)
    stem = word[:-1]
    vocative = f"{stem}у" if word.lower()[-2] in _SIBILANTS else f"{stem}е"
    return _paradigm(
        word,
        f"{stem}а",
        f"{stem}у {stem}ові",
        f"{stem}а" if person else f"{stem}а {word}",
        f"{stem}ом",
        f"{stem}ові {stem}у {_soften(stem)}",
        f"{vocative} {word}",
    )


def _in_e(word: str) -> Paradigm:
    """Море, серце, Рівне; a place name in -не, -ське is an adjective (§ 106), other foreign words stay."""
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
        return [word[0] + words.ALTERNATING[small][1:]]
    if small.endswith("їв"):
        return [f"{word[:-2]}єв"]
    if small.endswith("ів") and len(small) > 3:
        # і in the closed last syllable goes back to о, after a husher to е (§ 9); a surname may keep it.
        changed = f"{word[:-2]}{'ев' if small[-3] in 'жчшщц' else 'ов'}"
        return [changed, word] if surname else [changed]
    if small.endswith("піль"):
        return [f"{word[:-3]}оль"]
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
        vocative += f" {root}у {root[:-1]}{_HUSHERS[small[-1]]}е"
        locative += "" if small.endswith(("ськ", "цьк")) else f" {_soften(root)}"
    else:
        locative += f" {root}{i}"
    genitive = f"{root}{a}" if person else f"{root}{a} {root}{u}"
    instrumental = f"{root}{om}"
    if small.endswith(words.POSSESSIVE) and word.lower() == small:
        # Прізвища на -ов, -ев, -ин, -ін (§ 104) end in -им; places (§ 106) and foreign names in -ом.
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


def _third(word: str) -> Paradigm:
    """Feminine in a consonant: Білорусь - Білоруссю, область - областю, Керч - Керчю (§ 86)."""
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

    As a foreign name in -и or -і (Гаїті) may be indeclinable, its unchanged form stays in every case.
    """
    small, stem = word.lower(), word[:-1]
    if small in words.PLURALS:
        genitive = word[0] + words.PLURALS[small][1:]
    elif small.endswith("ці"):
        genitive = f"{stem}ів"
    elif small.endswith("и"):
        genitive = f"{stem}ів {stem}"
    else:
        return fixed(word)
    a = "а" if small[-1] in "иа" or small[-2] in "жчшщ" else "я"
    return _paradigm(word, genitive, f"{stem}{a}м", f"{word} {genitive}", f"{stem}{a}ми", f"{stem}{a}х", word)


@lru_cache(maxsize=4096)
def family(word: str) -> frozenset[str]:
    """The plural of a surname: Зеленські, Буданови, Кіми, Гончарі."""
    small = word.lower()
    if not _declinable(word) or small[-1] in "еєиіїоуюя":
        return frozenset()
    if small.endswith("ий"):
        return frozenset().union(*adjective(f"{word[:-2]}і"))
    if small.endswith("а"):
        return frozenset() if not small.endswith("ська") else frozenset().union(*adjective(f"{word[:-1]}і"))
    if small.endswith("й"):
        stem, endings = word[:-1], ("ї", "їв", "ям", "ями", "ях")
    elif small.endswith("ь"):
        stem, endings = _stems(word, surname=True)[0].removesuffix("ь"), ("і", "ів", "ям", "ями", "ях")
    elif small[-1] in "жчшщ":
        stem, endings = word, ("і", "ів", "ам", "ами", "ах")
    else:
        stem, endings = word, ("и", "ів", "ам", "ами", "ах")
    return frozenset(stem + ending for ending in endings)


def _soften(stem: str) -> str:
    last = stem[-1].lower()
    return f"{stem[:-1]}{_SIBILANTS[last]}і" if last in _SIBILANTS else f"{stem}і"
