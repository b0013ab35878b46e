"""People in a Korean text: by a title or an age behind the name, an occupation or a given name before it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.languages.ko import extraction_words as words
from pipeline.languages.ko.extraction_bodies import body_of
from pipeline.languages.ko.extraction_foreign import ALL_TITLES, common, given, is_foreign, known
from pipeline.languages.ko.extraction_text import HANGUL, places, stems
from pipeline.languages.ko.particles import PARTICLE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.languages.ko.extraction_text import Reading

SURNAMES = frozenset(
    "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용예경봉사부복태목형피두감음빈동호범좌팽승간시상갈단견당화창리지나라"
)
"""Family names of one syllable, after the census of 2015 (Statistics Korea)."""
FREQUENT = frozenset("김이박최정강조윤임한오서신권황안송류홍문손배백허유남심노곽차왕리")
_DOUBLE = frozenset("남궁 황보 제갈 사공 선우 서문 독고 동방".split())
_SHORT_GIVEN = frozenset("댄 윌 척 칩 톰 존 팀 밥 짐 벤 맷 샘 론 잭 빌 켄 딕 닉 앤 팻 조 킴".split())
_WITHIN = frozenset("폰 반 데 데어 드 라 알 빈 벤 판 더 디 다 르".split())
"""Particles within a foreigner's name."""
_BETWEEN = frozenset("상원 하원 전 현 신임 초대 당시 겸 전직 현직 차기 신".split())
"""What may stand between a name and its title."""
_FARTHEST = 3
_NO_GIVEN = frozenset("권계문로하관소점객이되")
"""Syllables with which a word before 은 or 는 is rather a common noun or a verb."""
_SUBJECT = ("은", "는", "이", "가")
_ATTACHED = re.compile(r"([가-힣]{3})(?:[씨님옹](?:[은는이가를의도와]|에게)?|호(?:는|가|의|를)?)")
"""곽순임씨는; 홍명보호, a team after its coach."""
_BRACKET = re.compile(r"\((?:(?P<age>\d{1,3})세?|(?P<code>[A-Z]{2,})|(?P<team>[가-힣]{2,8}))\)")
_SUSPECT = re.compile(r"[가-힣]모")
"""김모: whose given name is not told."""
_LONG_TITLES = tuple(title for title in sorted(ALL_TITLES) if len(title) > 1 and title not in words.EXACT_TITLES)


@lru_cache(maxsize=8192)
def is_korean(word: str) -> bool:
    """Whether a word can be a Korean's name: a family name and one or two syllables of a given name."""
    double = len(word) > 2 and word[:2] in _DOUBLE
    rest = word[2:] if double else word[1:]
    if not (double or word[:1] in SURNAMES) or not 1 <= len(rest) <= 2 or not set(rest) <= words.NAME_SYLLABLES:
        return False
    return word not in common() and word not in known()


def is_subject(stem: str, particles: str) -> bool:
    """Whether a word of three syllables before 은 or 가 is a Korean's name without any other sign."""
    return (
        len(stem) == 3
        and particles in _SUBJECT
        and stem[0] in FREQUENT
        and stem[2] not in _NO_GIVEN
        and is_korean(stem)
        and not stem.endswith(words.NO_PLACE)
        and not body_of(stem)
    )


def is_foreigner(name: str) -> bool:
    """Whether a name of several words can be a foreigner's, who is called by the last of them."""
    parts = name.split()
    if not 2 <= len(parts) <= 4 or not all(map(HANGUL.fullmatch, parts)):
        return False
    if any(part in known() or body_of(part) for part in parts):
        return False
    return is_foreign(parts[0]) and (is_foreign(parts[-1]) or len(parts[-1]) < 3)


def people_at(reading: Reading, at: int) -> Iterator[str]:
    """The person whose name ends with a word, and the team in brackets behind it."""
    token = reading.tokens[at]
    word = token.text
    attached = _ATTACHED.fullmatch(word)
    if attached and is_korean(attached[1]):
        yield attached[1]
    elif reading.whole(token):
        return
    elif bracket := _BRACKET.match(reading.text, token.end):
        yield from _with_bracket(reading, at, bracket)
    elif _is_titled(reading, at):
        yield from _before_title(reading, at)
    else:
        yield from _before_particle(reading, at)


def _with_bracket(reading: Reading, at: int, bracket: re.Match[str]) -> Iterator[str]:
    word, before = reading.tokens[at].text, reading.before(at)
    if bracket["team"]:
        if len(word) == 3 and is_korean(word):
            yield word
            if is_foreign(bracket["team"]) or body_of(bracket["team"]):
                yield bracket["team"]
        return
    foreign = before is not None and (is_foreign(before.text) or before.text in _WITHIN)
    if bracket["age"] and foreign and len(word) < 4:
        yield _with_given(reading, at)
    elif (len(word) > 2 and is_korean(word)) or (bracket["age"] and (is_korean(word) or _SUSPECT.fullmatch(word))):
        yield word
    elif bracket["age"] and is_foreign(word):
        yield _with_given(reading, at)


def _before_title(reading: Reading, at: int) -> Iterator[str]:
    word, before = reading.tokens[at].text, reading.before(at)
    if is_korean(word) and (len(word) > 2 or (word[0] in FREQUENT and word not in words.NO_PEOPLE)):
        yield word
    elif is_foreign(word) or (len(word) == 1 and word not in _BETWEEN and before and is_foreign(before.text)):
        yield _with_given(reading, at)


def _before_particle(reading: Reading, at: int) -> Iterator[str]:
    word, before = reading.tokens[at].text, reading.before(at)
    for stem in stems(word)[1:]:
        particles = word[len(stem) :]
        if is_subject(stem, particles):
            yield stem
            return
        if before is None:
            continue
        if before.text in words.OCCUPATIONS:
            if (len(stem) == 3 and is_korean(stem)) or (is_foreign(stem) and (len(stem) > 2 or stem in given())):
                yield stem
                return
            continue
        named = before.text in given() or before.text in _SHORT_GIVEN
        if named and before.start not in reading.known:
            short = len(stem) < 4 and particles in _SUBJECT and not is_title(word) and stem not in words.STOP
            if is_foreign(stem) or (short and before.text in given()):
                yield f"{before.text} {stem}"
                return
        earlier = reading.before(at - 1)
        if earlier and earlier.text in words.OCCUPATIONS and is_foreign(before.text) and is_foreign(stem):
            yield f"{before.text} {stem}"
            return


def _is_titled(reading: Reading, at: int) -> bool:
    """Whether a title follows a word, perhaps after a body of which its bearer is one."""
    for token in reading.tokens[at + 1 : at + 1 + _FARTHEST]:
        if not token.near:
            return False
        if token.text in _BETWEEN:
            continue
        if is_title(token.text):
            return True
        end, _ = reading.known.get(token.start, (0, ""))
        if end and token.text[end - token.start :].startswith("장"):  # 우주항공청장
            return True
        if end != token.end and not body_of(token.text):
            return False
    return False


@lru_cache(maxsize=8192)
def is_title(word: str) -> bool:
    """Whether a word is a title, with particles or without."""
    for stem in stems(word) if len(word) > 1 else (word,):
        if stem in ALL_TITLES:
            return True
        if len(stem) > 2 and stem not in words.STOP and stem.endswith(_LONG_TITLES):
            return not stem.endswith("시장") or stem[:-2] in places() or stem == "부시장"
    return len(word) > 1 and word[0] in "씨님" and PARTICLE.match(word, 1) is not None


def _with_given(reading: Reading, at: int) -> str:
    """A foreigner's last name with what stands before it of the name: 볼로디미르 젤렌스키, 젠슨 황."""
    start = at
    while at - start < 3 and (before := reading.before(start)) and before.hangul and before.start not in reading.known:
        word = before.text
        listed = word in _WITHIN or word in given() or word in _SHORT_GIVEN
        if not (listed or is_foreign(word) or (start == at and _is_open(word))):
            break
        start -= 1
    while start < at and reading.tokens[start].text in _WITHIN:
        start += 1
    return " ".join(token.text for token in reading.tokens[start : at + 1])


def _is_open(word: str) -> bool:
    """Whether a word may be a given name of which nothing else tells: Oksana, Bola."""
    return 2 <= len(word) <= 4 and word[-1] in "나라야아샤타마바카다니" and word not in common()
