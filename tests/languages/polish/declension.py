"""The cases of Polish names by their ending (Wielki słownik ortograficzny PWN, [226]-[270]).

A name gets the forms of every declension that its ending allows: a form too many does no harm where names are looked for.
Foreign names keep their spelling before a Polish ending, some with an apostrophe: Trumpa, Kennedy'ego.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product
from typing import TypeAlias

Paradigm: TypeAlias = tuple[frozenset[str], ...]
"""Nominative, genitive, dative, accusative, instrumental, locative: the forms of each."""

CASES = 6
VOWELS = "aeiouyąęó"
MOST = 400
"""Forms that a case of a name may have together."""

_SOFTENED = (
    ("ch", "sz"), ("sł", "śl"), ("st", "ści"), ("sn", "śni"), ("k", "c"), ("g", "dz"), ("r", "rz"), ("ł", "l"), ("t", "ci"),
    ("d", "dzi"), ("h", "sz"),
)  # fmt: skip
_PLURAL_GENITIVES = {"Niemcy": "Niemiec", "Węgry": "Węgier", "Włochy": "Włoch", "Czechy": "Czech", "Indie": "Indii"}
_NOUNS_LIKE_ADJECTIVES = frozenset("Włochy Węgry Niemcy Czechy Chiny Filipiny Bałkany Katowice Wyspy".split())
_FLEETING = (
    ("niec", "ńc"),
    ("iec", "c"),
    ("ec", "c"),
    ("iek", "k"),
    ("ek", "k"),
    ("ieł", "ł"),
    ("eł", "ł"),
    ("ień", "ni"),
    ("zeń", "żni"),
)


def _of(*cases: str) -> Paradigm:
    return tuple(frozenset(case.split("|")) for case in cases)


def merge(*paradigms: Paradigm) -> Paradigm:
    """All forms of several paradigms, case by case."""
    return tuple(frozenset().union(*forms) for forms in zip(*paradigms, strict=True))


def fixed(word: str) -> Paradigm:
    return (frozenset({word}),) * CASES


def _softened(stem: str) -> str:
    """The locative of a hard stem: Trumpie, Budanowie, Tokio excluded."""
    for end, soft in _SOFTENED:
        if stem.endswith(end):
            return f"{stem[: -len(end)]}{soft}e"
    return f"{stem}ie"


def adjective(word: str) -> Paradigm:
    """Of the gender and number that the nominative shows: Zełenski, Zełenska, Południowa, Zjednoczone."""
    ending = word[-1]
    stem = word[:-1]
    if ending == "a":
        i = "i" if stem[-1] in "kg" else ""
        return _of(word, f"{stem}{i}ej", f"{stem}{i}ej", f"{stem}ą", f"{stem}ą", f"{stem}{i}ej")
    if ending == "e":
        bare = stem.removesuffix("i")
        i = "i" if stem.endswith("i") else "y"
        neuter = _of(
            word, f"{stem}go" if stem.endswith("e") else f"{stem}ego", f"{stem}emu", word, f"{bare}{i}m", f"{bare}{i}m"
        )
        plural = _of(word, f"{bare}{i}ch", f"{bare}{i}m", word, f"{bare}{i}mi", f"{bare}{i}ch")
        return merge(neuter, plural)
    i = "i" if ending == "i" else ""
    v = "i" if ending == "i" else "y"
    return _of(word, f"{stem}{i}ego", f"{stem}{i}emu", f"{stem}{i}ego|{word}", f"{stem}{v}m", f"{stem}{v}m")


def is_adjective(word: str) -> bool:
    """Whether a word looks like an adjective: in -ski, -owa, -na, -one, and the like."""
    return (
        word not in _NOUNS_LIKE_ADJECTIVES
        and re.search(r"(?:[sc]k|dzk|ow|n|on|eln|ł|ch|[^aeiouy]w|rn|gi)(?:[iyae]|ie)$|(?:y|owe|ie)$", word) is not None
    )


def noun(word: str) -> Paradigm:
    """Of a noun, by its ending."""
    small = word.lower()
    if small.endswith(("ia", "ja")):
        return _feminine_soft(word)
    if small.endswith("a"):
        return _feminine(word)
    if small.endswith("um"):
        return fixed(word)
    if small.endswith("ko"):  # Szewczenko; Kongo is neuter
        return merge(_feminine(f"{word[:-1]}a", word), _neuter(word))
    if small.endswith(("o", "e", "ę")):
        return _neuter(word)
    if small[-1] in "yi":
        return _plural(word)
    if small[-1] in VOWELS:
        return fixed(word)
    return _consonant(word)


def _feminine(word: str, nominative: str = "") -> Paradigm:
    stem = word[:-1]
    genitive = f"{stem}i" if stem[-1] in f"kgjl{VOWELS}" else f"{stem}y"
    locative = genitive if stem[-1] in f"czjl{VOWELS}" else _softened(stem)
    return _of(nominative or word, genitive, locative, f"{stem}ę", f"{stem}ą", locative)


def _feminine_soft(word: str) -> Paradigm:
    stem = word[:-1]
    oblique = f"{stem}i|{stem}" if stem.endswith("i") else f"{stem}i|{stem[:-1]}i"
    return _of(word, oblique, oblique, f"{stem}ę", f"{stem}ą", oblique)


def _neuter(word: str) -> Paradigm:
    stem = word[:-1]
    return merge(
        fixed(word), _of(word, f"{stem}a", f"{stem}u", word, f"{stem}em|{stem}iem", f"{_softened(stem)}|{stem}u")
    )


def _plural(word: str) -> Paradigm:
    stem = word[:-1]
    genitive = _PLURAL_GENITIVES.get(word, f"{stem}|{stem}ów")
    stem = stem.removesuffix("i") if word.endswith("ie") else stem
    return _of(word, genitive, f"{stem}om", word, f"{stem}ami", f"{stem}ach|{_softened(stem)}ch")


def _foreign_vowel(word: str) -> Paradigm:
    """Kennedy, Orsi: as adjectives; after a vowel with an apostrophe."""
    if word[-1] == "i":
        return adjective(word)
    return merge(adjective(word), _of(word, f"{word}'ego", f"{word}'emu", f"{word}'ego", f"{word}m", f"{word}m"))


def _consonant(word: str) -> Paradigm:
    """A masculine noun, and a feminine one where the last consonant is soft (Białoruś, Łódź)."""
    stem = word
    for ending, short in _FLEETING:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            stem = word[: -len(ending)] + short
            break
    if word.endswith(("ów", "óg", "ód", "ór")):
        stem = f"{word[:-2]}o{word[-1]}"
    if word.endswith("ódź"):
        stem = f"{word[:-3]}odź"
    soft = {"ś": "si", "ć": "ci", "ń": "ni", "ź": "zi"}.get(stem[-1])
    base = stem[:-1] + soft if soft else stem
    i = "i" if stem[-1] in "kg" else ""
    # Of a foreign name the spelling may stay as it is.
    locatives = f"{base}u|{_softened(base) if not soft else base + 'u'}" + ("" if soft else f"|{base}ie")
    masculine = _of(word, f"{base}a|{base}u", f"{base}owi", f"{word}|{base}a", f"{base}{i}em|{base}em", locatives)
    variants = (
        [masculine]
        if "o" + word[-1:] == stem[-2:] or stem == word
        else [masculine, _of(word, f"{word}a", f"{word}owi", f"{word}a", f"{word}em", f"{word}ie|{word}u")]
    )
    if soft:
        variants.append(_of(word, base, base, word, f"{base}ą", base))
    elif word[-1] in "lw" or word.endswith(("ż", "sz", "rz", "cz")):
        variants.append(
            _of(
                word,
                f"{word}i|{word}y|{base}i",
                f"{word}i|{word}y|{base}i",
                word,
                f"{word}ą|{base}ią",
                f"{word}i|{word}y|{base}i",
            )
        )
    return merge(*variants)


def _surname(word: str) -> Paradigm:
    """A man's or a woman's; a woman's that ends like a man's stays."""
    if re.search(r"(?:[sc]k|dzk)[ia]$", word):
        stem = word[:-1]
        return merge(
            adjective(word), _of(f"{stem[:-1]}cy", f"{stem}ich", f"{stem}im", f"{stem}ich", f"{stem}imi", f"{stem}ich")
        )
    plural = frozenset(f"{word}{end}" for end in ("owie", "ów", "om", "ami")) if word[-1] not in VOWELS else frozenset()
    declined = merge(_foreign_vowel(word) if word[-1] in "yi" else noun(word), fixed(word))
    return (declined[0] | plural, *declined[1:])


def _given(word: str) -> Paradigm:
    if "-" in word:
        return merge(fixed(word), _last_part(word))
    return merge(_foreign_vowel(word) if word[-1] in "yi" else noun(word), fixed(word))


def _last_part(word: str) -> Paradigm:
    """Of a word with a hyphen: the last part, or both, are declined."""
    head, _, last = word.rpartition("-")
    tail = adjective(last) if is_adjective(last) else noun(last)
    both = tuple(
        frozenset(f"{one}-{other}" for one in first for other in second)
        for first, second in zip(noun(head), tail, strict=True)
    )
    return merge(tuple(frozenset(f"{head}-{form}" for form in forms) for forms in tail), both)


def _word(word: str) -> Paradigm:
    if "-" in word:
        return _last_part(word)
    if word.isupper():
        return (*(frozenset({word, *(f"{word}-{end}" for end in ("u", "owi", "em", "ie", "ów"))}),) * CASES,)
    return adjective(word) if is_adjective(word) else noun(word)


def _joined(words: list[Paradigm]) -> list[str]:
    found: list[str] = []
    for case in range(CASES):
        choices = [sorted(paradigm[case]) for paradigm in words]
        count = 1
        for choice in choices:
            count *= len(choice)
        if count <= MOST:
            found += [" ".join(choice) for choice in product(*choices)]
    return found


@lru_cache(maxsize=4096)
def inflected(name: str, *, person: bool = False, surname: bool = False) -> tuple[str, ...]:
    """Every case form of a name in the nominative: the name itself first."""
    parts = name.replace("’", "'").split() or [name]
    if surname:
        found = _joined([*map(fixed, parts[:-1]), _surname(parts[-1])])
    elif person and len(parts) > 1:
        found = _joined([*map(_given, parts[:-1]), _surname(parts[-1])])
        found += _joined([*map(fixed, parts[:-1]), _surname(parts[-1])])
    elif len(parts) == 1:
        found = _joined([_word(parts[0])]) + _joined([noun(parts[0])] if "-" not in name and not name.isupper() else [])
    else:
        # The head alone (Ministerstwo Obrony), or all words (Stany Zjednoczone), or the first two (Siły Zbrojne Ukrainy).
        found = []
        for count in sorted({1, 2, len(parts)}):
            found += _joined([noun(parts[0]), *map(_word, parts[1:count]), *map(fixed, parts[count:])])
            found += _joined([*map(_word, parts[:count]), *map(fixed, parts[count:])])
    return tuple(dict.fromkeys([" ".join(parts), *found]))
