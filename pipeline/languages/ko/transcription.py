"""What a name in Latin letters may be in Hangul.

Korean names are read back from the Revised Romanisation, McCune-Reischauer and free spellings. Foreign ones follow the
loanword orthography (외래어 표기법) of the National Institute of Korean Language. Family names of Koreans, Chinese and
Japanese stand first.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.languages.ko.jamo import compose, syllable
from pipeline.languages.ko.transcription_rules import spelling
from pipeline.names import east_asian, origins
from pipeline.names.known_names import family_names, given_names, places
from pipeline.names.proposals import LONGEST, Proposal, distinct, from_cldr, is_acronym, is_designator, is_latin, kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.names.proposals import Sureness

_LETTERS = re.compile(
    r"(?:[A-Z]{1,2} |(?:[A-Z]\. ?)+ ?)?[가-힣](?:[가-힣 -]|(?<= )[A-Z]\. )*(?:[ -][IVX]+|-\d+[A-Z]?)?"
)
_CONNECTORS = {
    "von": "폰", "van": "반", "der": "데어", "den": "덴", "de": "드", "del": "델", "della": "델라", "di": "디", "da": "다", "do": "두", "dos": "두스", "das": "다스", "du": "뒤",
    "des": "데", "la": "라", "le": "르", "zu": "추", "ter": "테르", "ten": "텐", "bin": "빈", "ibn": "이븐", "al": "알", "el": "엘", "y": "이", "e": "이", "abu": "아부", "ben": "벤",
}  # fmt: skip
_SPANISH_CONNECTORS = {"de": "데", "del": "델", "la": "라", "y": "이"}
_APART = frozenset({"van", "bin", "ibn", "abu", "ben"})
"""Connectors that stand apart from what follows; the others are written onto it: 폰데어라이엔."""
_SUFFIXES = {"jr": "주니어", "sr": "시니어"}

_AIRCRAFT = re.compile(r"(?:Su|MiG|Tu|Kh|Mi|Ka|An|Il|Be|Yak)-[0-9]{1,3}[A-Z]{0,2}")

_RULES: dict[str, tuple[str, Sureness]] = {
    "ukrainian": ("loanword orthography, Ukrainian as the Institute has written it since 2022", "likely"),
    "russian": ("loanword orthography, Russian", "likely"),
    "english": ("loanword orthography, English as its letters are likely to be said", "guess"),
    "international": ("loanword orthography, by the letters", "guess"),
    "european": ("loanword orthography, by the letters", "guess"),
}


def propose(name: str, person: bool) -> tuple[Proposal, ...]:
    """What a name in Latin letters may be in Hangul, the best first; nothing where no rule tells it."""
    name = " ".join(name.replace("’", "'").split())
    if not name or len(name) > LONGEST or len(name.split()) > 6:
        return ()
    thing = "" if person else east_asian.korean_place(name)  # with a number: Hwasong-18
    if is_designator(name) and not thing:
        return kept(name)
    if _AIRCRAFT.fullmatch(name) and not person:
        return kept(name)
    if is_acronym(name) or not (thing or is_latin(name)) or (person and not name[0].isupper()):
        return ()
    found = distinct(_proposals(name, person))
    return tuple(proposal for proposal in found if _LETTERS.fullmatch(proposal.form))


def _proposals(name: str, person: bool) -> Iterator[Proposal]:
    if not person:
        ukrainian = origins.origin_of(name, False).origin == "ukrainian"
        if ukrainian and from_cldr(name, "ko") and " " not in name:
            yield from _transcribed(name, person)  # older releases of CLDR have Russian names of Ukrainian places
        yield from from_cldr(name, "ko")
    asian = tuple(_east_asian(name, person))
    yield from asian
    if asian:
        return
    slavic = origins.origin_of(name, False).origin == "ukrainian" and not any(map(str.islower, name.split()))
    if person or len(name.split()) == 1 or (slavic and len(name.split()) <= 3):
        yield from _transcribed(name, person)


# --- East Asian names -------------------------------------------------------------------------------------------------


def _east_asian(name: str, person: bool) -> Iterator[Proposal]:
    people = east_asian.korean(name) if person else ()
    if person and not ("-" in name and people) and (chinese := east_asian.chinese(name)):
        yield Proposal("".join(map(pinyin, chinese)), "loanword orthography, Chinese", "likely")
        return
    if people:
        for korean in people:
            forms = korean.forms()
            sure: Sureness = "likely" if len(forms) == 1 else "guess"
            for given in forms:
                yield Proposal(
                    korean.family + given,
                    "Korean: the family name and the most frequent reading of the given name",
                    sure,
                )
        return
    if not person and (hangul := east_asian.korean_place(name)):
        yield Proposal(hangul, "Korean place", "sure")
        return
    if not person and (syllables := east_asian.chinese_place(name)):
        yield Proposal(pinyin(syllables), "loanword orthography, Chinese", "likely")
        return
    if person and any(known.origin != "spanish" for known in given_names().get(name.split()[0].lower(), ())):
        return
    words, order = east_asian.japanese(name)
    if words:
        forms_ = [_kana(word) for word in words]
        if order == "given first":
            forms_.reverse()
        yield Proposal(" ".join(forms_), "loanword orthography, Japanese; the family name first", "likely")


_PINYIN_INITIALS = {
    "b": "ㅂ", "p": "ㅍ", "m": "ㅁ", "f": "ㅍ", "d": "ㄷ", "t": "ㅌ", "n": "ㄴ", "l": "ㄹ", "g": "ㄱ", "k": "ㅋ", "h": "ㅎ", "j": "ㅈ", "q": "ㅊ", "x": "ㅅ",
    "zh": "ㅈ", "ch": "ㅊ", "sh": "ㅅ", "r": "ㄹ", "z": "ㅉ", "c": "ㅊ", "s": "ㅆ", "": "ㅇ",
}  # fmt: skip
_PINYIN_FINALS = {
    "a": "ㅏ", "o": "ㅗ", "e": "ㅓ", "i": "ㅣ", "u": "ㅜ", "ü": "ㅟ", "ai": "ㅏ이", "ei": "ㅔ이", "ao": "ㅏ오", "ou": "ㅓ우", "an": "ㅏㄴ", "en": "ㅓㄴ", "ang": "ㅏㅇ", "eng": "ㅓㅇ",
    "ong": "ㅜㅇ", "er": "ㅓㄹ", "ia": "ㅑ", "ie": "ㅖ", "iao": "ㅑ오", "iu": "ㅠ", "ian": "ㅖㄴ", "in": "ㅣㄴ", "iang": "ㅑㅇ", "ing": "ㅣㅇ", "iong": "ㅠㅇ",
    "ua": "ㅘ", "uo": "ㅝ", "uai": "ㅘ이", "ui": "ㅜ이", "uan": "ㅘㄴ", "un": "ㅜㄴ", "uang": "ㅘㅇ", "ueng": "ㅝㅇ", "üe": "ㅞ", "üan": "ㅟ안", "ün": "ㅟㄴ", "ue": "ㅞ",
}  # fmt: skip
_UNPALATAL = str.maketrans("ㅑㅕㅖㅛㅠ", "ㅏㅓㅔㅗㅜ")


def pinyin(syllables: east_asian.Syllables) -> str:
    """Chinese syllables by the orthography's table: 시진핑."""
    found: list[str] = []
    for initial, final in syllables:
        jamo = _PINYIN_FINALS.get(final, "ㅡ")
        if not initial:
            jamo = {"ui": "ㅞ이", "un": "ㅝㄴ"}.get(final, jamo)
        elif initial in {"zh", "ch", "sh", "r", "z", "c", "s"} and final == "i":
            jamo = "ㅡ"
        if initial in {"j", "q", "zh", "ch", "z", "c"}:
            jamo = jamo.translate(_UNPALATAL)
        vowel, rest = jamo[0], jamo[1:]
        final_jamo = rest if rest in {"ㄴ", "ㅇ", "ㄹ"} else ""
        found.append(syllable(_PINYIN_INITIALS[initial], vowel, final_jamo) + (rest if not final_jamo else ""))
    return "".join(found)


# The orthography's table for Japanese: at the head of a word, and within it where that differs.
_KANA = {
    "": "아이우에오", "k": "카키쿠케코", "s": "사시스세소", "t": "타티투테토", "n": "나니누네노", "h": "하히후헤호", "m": "마미무메모", "y": "야이유에요", "r": "라리루레로",
    "w": "와이우에오", "g": "가기구게고", "z": "자지즈제조", "d": "다디두데도", "b": "바비부베보", "p": "파피푸페포", "f": "파피후페포", "j": "자지주제조", "sh": "샤시슈셰쇼",
    "ch": "차치추체초", "ts": "쓰쓰쓰쓰쓰", "ky": "캬키큐케쿄", "gy": "갸기규게교", "ny": "냐니뉴녜뇨", "hy": "햐히휴헤효", "my": "먀미뮤메묘", "ry": "랴리류레료", "by": "뱌비뷰베뵤",
    "py": "퍄피퓨페표",
}  # fmt: skip
_KANA_HEAD = {"k": "가기구게고", "t": "다디두데도", "ch": "자지주제조", "ky": "갸기규게교"}


def _kana(pieces: tuple[str, ...]) -> str:
    found: list[str] = []
    for piece in pieces:
        if piece in {"n", "q"}:
            if found:
                last = ord(found[-1]) - 0xAC00
                found[-1] = chr(0xAC00 + last - last % 28 + (4 if piece == "n" else 19))
            continue
        table = _KANA_HEAD if not found and piece[:-1] in _KANA_HEAD else _KANA
        found.append(table[piece[:-1]]["aiueo".index(piece[-1])])
    return "".join(found)


# --- Names by the letters of their language ---------------------------------------------------------------------------


def _transcribed(name: str, person: bool) -> Iterator[Proposal]:
    parts = origins.origin_of(name, person)
    if parts.origin == "vietnamese":
        return
    rule, sure = _RULES.get(parts.origin, (f"loanword orthography, {parts.origin.capitalize()}", "guess"))
    if not parts.sure:
        sure = "guess"
    words: list[str] = []
    known = 0
    joined = False
    for at, word in enumerate(parts.words):
        form, established, onto = _word(word, at, len(parts.words), parts.origin, person)
        if not form:
            return
        known += established
        if joined:
            words[-1] += form
        else:
            words.append(form)
        joined = onto
    if known == len(parts.words) and (known > 1 or not person):
        rule = "established forms of the given name and the surname" if person else "the place's established form"
        sure = "sure"
    form = " ".join(words)
    yield Proposal(form, rule, sure)
    if parts.origin in {"ukrainian", "russian"}:
        yield from _others(form, parts, rule, person)


def _others(form: str, parts: origins.Parts, rule: str, person: bool) -> Iterator[Proposal]:
    """How else newspapers write a Slavic в, and a Ukrainian name of several words."""
    last = parts.words[-1].lower()
    if person and parts.origin == "ukrainian" and re.search(r"[oea]v$", last) and form.endswith("프"):
        yield Proposal(f"{form[:-1]}우", f"{rule}; the final в as Ukrainian says it", "guess")
    if parts.origin == "ukrainian" and re.search(r"[aeiou]v[bcdfghkmnpstz]", " ".join(parts.words).lower()):
        sounds = [
            compose(spelling("ukrainian")(re.sub(r"v(?=[bcdfghkmnpstz])", "_", word.lower())).replace("_", "v"))
            for word in parts.words
        ]
        yield Proposal(" ".join(sounds), f"{rule}; в as ㅂ", "guess")
    if not person and " " in form:
        yield Proposal(form.replace(" ", ""), f"{rule}; as one word", "likely")


def _word(word: str, at: int, count: int, origin: str, person: bool) -> tuple[str, bool, bool]:
    """A word of the name, whether its form is an established one, and whether the next is written onto it."""
    small = word.lower()
    bare = small.rstrip(".")
    if person and origins.INITIAL.fullmatch(word) and (at < count - 1 or "." in word):
        return word, True, False
    if at and at == count - 1 and origins.ROMAN.fullmatch(word):
        return word, True, False
    if at and bare in _SUFFIXES and at == count - 1:
        return _SUFFIXES[bare], True, False
    if person and 0 < at < count - 1 and small in _CONNECTORS:
        table = _CONNECTORS | _SPANISH_CONNECTORS if origin in {"spanish", "portuguese", "italian"} else _CONNECTORS
        return table[small], True, small not in _APART
    if article := origins.ARTICLE.match(word):
        form, established, _ = _word(word[article.end() :], at, count, "arabic", person)
        return ("엘" if small[0] == "e" else "알") + form if form else "", established, False
    pieces = [_piece(piece, at == 0 and person, origin, person) for piece in word.split("-")]
    return "".join(form for form, _ in pieces), all(established for _, established in pieces), False


def _piece(word: str, given: bool, origin: str, person: bool) -> tuple[str, bool]:
    small = word.lower()
    choices = [known for known in given_names().get(small, ()) if known.ko]
    own = [known for known in choices if known.origin == origin]
    if given and origin not in {"ukrainian", "russian"} and (own or choices):
        return (own or choices)[0].ko, True
    family = family_names().get(small)
    if person and not given and family and family.ko:
        return family.ko, True
    if person and not given and own and origin == "english":
        return own[0].ko, True
    if person and not given and east_asian.is_japanese_family(small) and (pieces := east_asian.kana(small)):
        return _kana(pieces), False
    if not person and (place := places().get(small)) and place.ko:
        return place.ko, True
    by = origin
    if person and not given and origin == "english" and re.search(r"enko$|[^aeiou]chuk$|[^l]skyi$|[^aeo]ov$", small):
        by = "ukrainian"
    if origin == "english" and (person and not given) and re.search(r"(?:eau|oux|ault|[nv]sky|tsky|[^aeo]ova)$", small):
        by = "french" if small[-1] in "uxt" else "russian"
    elif origin == "english" and (person and not given) and re.search(r"[^eo]o$|[^aeo]u$|[^e][ai]$", small):
        by = "international"
    if given and origin == "russian" and small in {"alexander", "aleksander"}:
        return "알렉산드르", True
    if given and origin == "russian" and small == "joseph":
        return "이오시프", True
    if given and origin in {"ukrainian", "russian"} and small == "alexandra":
        return "알렉산드라", True
    sounds = spelling(by)(small)
    # A person's final в is 프 (부다노프), a place's 우.
    sounds = sounds.replace("F", "f" if person else "ㅜ")
    return compose(sounds, english=by == "english"), origin in {"ukrainian", "russian"} and bool(
        given_names().get(small)
    )
