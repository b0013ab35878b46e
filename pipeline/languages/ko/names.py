"""Names in Korean: spacing, particles, titles, family names.

Spacing: proper nouns may be written by word or as one (Hangul Orthography § 49), a family name and a given
name are one word, a title stands apart (§ 48). Foreign names follow the loanword orthography.
"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib.resources import files
from itertools import product
from typing import TYPE_CHECKING

from babel import Locale

from pipeline.languages.ko import extraction_words
from pipeline.languages.ko.extraction import find, is_body
from pipeline.languages.ko.extraction_people import is_foreigner
from pipeline.languages.ko.extraction_text import places
from pipeline.languages.ko.particles import PARTICLE, TAIL, TITLE
from pipeline.languages.ko.runs import runs
from pipeline.names.gazetteer import Gazetteer
from pipeline.names.model import NameRules, NameVocabulary

if TYPE_CHECKING:
    from pipeline.names.model import Role, Word
    from pipeline.names.proposals import Proposal

_HANGUL = re.compile(r"[가-힣]+")
_SPACES = 5
"""Spaces of a name that are tried one by one; one with more is written as it stands or as one word."""
_LONG = 6
"""Syllables from which a compound may be parted where the glossary writes it as one: 국가 안전보장회의."""
TWO_SYLLABLE_SURNAMES = frozenset("남궁 황보 제갈 사공 선우 서문 독고 동방 망절 어금 장곡 사마 구양 상관".split())
_FOREIGN_SURNAMES = tuple("응우옌 마오 저우 자오 차오 샤오 야오 다이 바이 랴오 쩌우 하오 허우 레이".split())
"""Chinese and Vietnamese family names of more than one syllable."""
_WORDS = frozenset(
    "이나하오가사주전안남한시제지서만두도조소고구원국신강정차배손문양백성장동인진우유마모공방천금왕은연길선민변노임현함"
)
"""Family names that are a common word as well (이는: this, 시는: the city): a title tells them from it."""
_GENERIC = re.compile(r"[가-힣]{2,}?(산맥|반도|고원|해협|제도|군도|[해섬강산만주도시군현성호항])")
"""What a foreign place or body is; until 2017 it stood apart after a foreign word: 발트 해."""
_NUMERAL = re.compile(r" (?:[IVX]+|[0-9]+세)$")
_GLOSSED = re.compile(r"(.+?) ?\(([^()]+)\)")


def shapes(name: str, role: Role) -> tuple[str, ...]:
    """The name with each of its spaces or without; a long compound also parted once, two syllables from each end.

    Of a name with another in brackets, 북대서양조약기구(나토), either may stand alone.
    """
    if glossed := _GLOSSED.fullmatch(name):
        alone = [shape for part in glossed.groups() for shape in shapes(part, role)]
        return tuple(dict.fromkeys([name, *(f"{shape}({glossed[2]})" for shape in shapes(glossed[1], role)), *alone]))
    parts = name.split(" ")
    if len(parts) - 1 > _SPACES:
        found = [name, "".join(parts)]
    else:
        found = [
            "".join(piece for pair in zip(parts, (*gaps, ""), strict=True) for piece in pair)
            for gaps in product((" ", ""), repeat=len(parts) - 1)
        ]
    if len(parts) == 1 and len(name) >= _LONG and _HANGUL.fullmatch(name):
        found += [f"{name[:at]} {name[at:]}" for at in range(2, len(name) - 1)]
    if len(parts) == 1 and (generic := _GENERIC.fullmatch(name)):
        found.append(f"{name[: generic.start(1)]} {generic[1]}")
    return tuple(dict.fromkeys(found))


def ends(text: str, start: int, at: int) -> bool:
    """Whether a name ends here: nothing but particles, titles and suffixes follows in its word."""
    following = text[at : at + 1]
    if at == start + 1 and text[start] in _FAMILY:
        if TITLE.match(text, at):
            return True
        return text[start] not in _WORDS and PARTICLE.match(text, at) is not None
    if not following:
        return True
    if "가" <= following <= "힣" and not "가" <= text[at - 1] <= "힣":
        return True  # Hangul ends a Latin name as a space does: F-16전투기.
    if "가" <= following <= "힣":
        # 쿠르스크 주에서, but not 쿠르스크 주민: what stands apart takes no suffix of its own.
        apart = start < at - 2 and text[at - 2] == " "
        return (PARTICLE if apart else TAIL).match(text, at) is not None
    if following.isalnum() or following == "_":
        # A Latin name or a figure right after Hangul is a word of its own (북한KN-23); after its like it is not.
        return "가" <= text[at - 1 : at] <= "힣"
    return True


def short_forms(name: str) -> tuple[tuple[str, Word], ...]:
    """The family name of a Korean in Hangul, or the last word of a foreigner's name."""
    parts = name.split()
    if is_body(name):
        return ()
    if len(parts) == 1 and 3 <= len(name) <= 4 and _HANGUL.fullmatch(name):
        return ((_family_name(name), "first"),) if _is_korean_name(name) else ()
    return ((parts[-1], "last"),) if is_foreigner(name) else ()


def part(form: str, word: Word, short: str) -> str:
    """The family name's syllables in a Korean or Chinese name that is one word; else the first or the last word."""
    if glossed := _GLOSSED.fullmatch(form):
        form = glossed[1]
    bare = _NUMERAL.sub("", form)
    parts = bare.split()
    if len(parts) > 1 and word == "first":
        return parts[0]
    if len(parts) > 1:
        count = len(short.split())
        # What is several words in English may be one: 폰데어라이엔. Assad is 알아사드 without the article.
        last = " ".join(parts[-count:]) if count < len(parts) or bare != form else parts[-1]
        return last.removeprefix("알") if "-" not in short and not short.lower().startswith("al") else last
    if word == "first" and 2 <= len(form) <= 6 and _HANGUL.fullmatch(form):
        return next((name for name in _FOREIGN_SURNAMES if form.startswith(name) and form != name), _family_name(form))
    return ""


def _family_name(name: str) -> str:
    return name[:2] if len(name) > 2 and name[:2] in TWO_SYLLABLE_SURNAMES else name[:1]


# The most frequent family names of the census of 2015 (Statistics Korea); nine of ten bear one of them.
_SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부가복태목형피두감음빈동온호범좌팽승간시상갈단견당화창국로리"
)

_FAMILY = _SURNAMES | _WORDS


def _is_korean_name(name: str) -> bool:
    return (name[:2] in TWO_SYLLABLE_SURNAMES or name[0] in _SURNAMES) and name not in territories()


def stems(word: str) -> tuple[str, ...]:
    """Nothing: what follows a name is left off where names are found."""
    return ()


def propose(name: str, person: bool) -> tuple[Proposal, ...]:
    """By the rules of transcription, which are only loaded where they are needed."""
    from pipeline.languages.ko import transcription

    return transcription.propose(name, person)


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """The table beside this module."""
    return Gazetteer(
        files(__package__).joinpath("gazetteer.txt").read_text(encoding="utf-8"),
        prefixes="친반대주탈범재방",
        alone="미북러영독불",
        frequent="한미중일북러영독불프",
    )


@lru_cache(maxsize=1)
def territories() -> frozenset[str]:
    """Countries and territories as CLDR names them in Korean, and as newspapers do."""
    locale = Locale.parse("ko")
    found = {
        re.sub(r"\s*\(.*\)", "", name)
        for code, name in locale.territories.items()
        if code.isalpha() and code not in {"ZZ", "XA", "XB", "EZ", "QO"}
    }
    return frozenset(
        found
        | {
            "한국",
            "남한",
            "북한",
            "유럽",
            "아시아",
            "아프리카",
            "서방",
            "소련",
            "영국",
            "대만",
            "홍콩",
            "유엔",
            "유럽연합",
        }
    )


NAMES = NameRules(
    shapes=shapes,
    ends=ends,
    attached=True,
    # 친러시아, 반서방, 대북한, 주우크라이나 대사관, 탈중국, 범유럽
    prefixes=frozenset("친반대주탈범재"),
    short_forms=short_forms,
    part=part,
    # 한국 정부, 러시아군: a country's name before a noun is its adjective.
    adjectival=lambda form: _HANGUL.fullmatch(form) is not None,
    demonyms={},
    vocabulary=NameVocabulary(
        possessives=frozenset({"그의", "그녀의"}),
        stand_ins=frozenset("그는 그가 그를 그에게 그도 그녀는 그녀가 그녀를 그녀에게 그녀도".split()),
        abbreviations=frozenset(
            "tv gdp gnp ceo cfo ai it pc cctv dvd pr sns id ip usb led dna kg km mm cm ok vs".split()
        ),
        organisations=extraction_words.ORGANISATIONS,
        media=extraction_words.MEDIA,
        territories=places,
    ),
    gazetteer=gazetteer,
    find=find,
    runs=runs,
    stems=stems,
    propose=propose,
)
