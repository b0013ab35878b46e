"""Whether a Korean word can be a foreign name, by its syllables."""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.languages.ko import extraction_words as words
from pipeline.languages.ko.extraction_text import HANGUL, organisations, places, stems
from pipeline.languages.ko.particles import TITLES
from pipeline.names.known_names import given_names

ALL_TITLES = TITLES | words.TITLES_MORE
_ENDINGS = ("들", "적인", "스러운", "하기", "되기", "하게", "에서", "으로", "라고")
_BEFORE_GO = frozenset("하되라이있없않보가오시키리지치기나다으했었였겠말")
"""Stems of verbs, after which 고 is an ending."""
_TENSE = (1, 4, 8, 13)
_FINALS = (0, 1, 4, 8, 16, 17, 19, 21)
"""Final consonants that the loanword orthography admits (§ 1.3)."""
_VERY = re.compile("[크트프브드즈츠흐르느스][가-힣]|[가-힣][크트프브드즈츠르스]|[카타파코토포쿠투푸케테페키티피퍼터커]")


@lru_cache(maxsize=1)
def given() -> frozenset[str]:
    """Foreign given names, as they are written in Hangul."""
    written = {known.ko for listed in given_names().values() for known in listed}
    return frozenset(name for name in written if len(name) > 1 and HANGUL.fullmatch(name))


@lru_cache(maxsize=1)
def common() -> frozenset[str]:
    """Words that are no names."""
    return words.STOP | words.LOANWORDS | words.GENERIC | words.MODIFIERS | words.OCCUPATIONS | ALL_TITLES


@lru_cache(maxsize=1)
def known() -> frozenset[str]:
    """Names that are no people's."""
    return places() | organisations() | words.THINGS


@lru_cache(maxsize=8192)
def is_foreign(word: str) -> bool:
    """Whether a word has syllables that are no Chinese character's, and none of a Korean ending."""
    if word in given() and word not in words.STOP:
        return True
    if len(word) < 2 or word in common() or word in known() or word[-1] in words.NATIVE:
        return False
    if set(word) <= words.SINO or not all(map(_is_transcribed, word)) or word.endswith(_ENDINGS):
        return False
    if len(word) > 3 and word[-1] in "와과":
        return False
    if any(stem in words.STOP for stem in stems(word)[1:]):
        return False
    return not (word[-1] == "고" and word[-2] in _BEFORE_GO)


def _is_transcribed(syllable: str) -> bool:
    """Whether a syllable can stand in a foreign name: without tense consonants and rare finals."""
    code = ord(syllable) - ord("가")
    return code // 588 not in _TENSE and code % 28 in _FINALS


@lru_cache(maxsize=8192)
def is_very_foreign(word: str) -> bool:
    """Whether a word of three syllables or more can hardly be anything but foreign."""
    strange = sum(one not in words.SINO for one in word)
    return len(word) > 2 and strange * 2 >= len(word) and _VERY.search(word) is not None and is_foreign(word)
