"""Hangul syllables from sounds, by the general rules of the loanword orthography (외래어 표기법, chapter 3).

A sound is a letter of this small alphabet: vowels as jamo, ":" after a long one; p t k b d g f v s z h m n l r as they
are; "." between the parts of a compound; S as in ship, Z as in pleasure, C as in chip, J as in jump, T as in thin, N as in sing, c for ts, x for dz, B for a
v that is heard as p; w and y before a vowel.
"""

from __future__ import annotations

from typing import TypeAlias

_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_FINALS = "_ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"

_ONSET = dict(zip("ptkbdgfvszhmnlrSZCJTNcxB", "ㅍㅌㅋㅂㄷㄱㅍㅂㅅㅈㅎㅁㄴㄹㄹㅅㅈㅊㅈㅅㅇㅊㅈㅂ", strict=True))
_CODA = {"n": "ㄴ", "m": "ㅁ", "N": "ㅇ", "l": "ㄹ", "p": "ㅂ", "t": "ㅅ", "k": "ㄱ", "B": "ㅂ"}
_PALATAL = dict(zip("ㅏㅐㅓㅔㅗㅜ", "ㅑㅒㅕㅖㅛㅠ", strict=True))
_LABIAL = dict(zip("ㅏㅐㅓㅔㅗㅜㅣ", "ㅘㅙㅝㅞㅝㅜㅟ", strict=True))
_PLAIN = {palatal: plain for plain, palatal in _PALATAL.items()}
_VOICELESS = frozenset("ptkfsSCTch")
_OBSTRUENTS = frozenset("ptkbdgfvszSZCJTchxB")

Syllable: TypeAlias = tuple[str, str, str]


def syllable(initial: str, vowel: str, final: str = "") -> str:
    """One syllable of Hangul from its jamo."""
    number = (_INITIALS.index(initial) * 21 + _VOWELS.index(vowel)) * 28 + _FINALS.index(final or "_")
    return chr(0xAC00 + number)


def compose(sounds: str, *, english: bool = False) -> str:
    """The Hangul of a word.

    A consonant that no vowel follows closes the syllable or takes a vowel of its own: ㅡ, or ㅣ after sh, ch, j. English
    p, t, k close it after a short vowel (ch. 3 § 1.1); elsewhere only before a voiceless consonant.
    """
    found: list[Syllable] = []
    at = 0
    while at < len(sounds):
        sound = sounds[at]
        if sound in ":.":
            at += 1
            continue
        onset = ""
        if sound in _ONSET:
            onset, at = sound, at + 1
        glide = ""
        if at < len(sounds) and sounds[at] in "yw":
            glide, at = sounds[at], at + 1
        if at < len(sounds) and sounds[at] in _VOWELS:
            _open(found, onset, glide, sounds[at])
            at += 1
            continue
        if onset:
            _close(found, onset, sounds[at : at + 1], english=english, long=sounds[at - 2 : at - 1] == ":")
        if glide:
            found.append(("ㅇ", "ㅣ" if glide == "y" else "ㅜ", ""))
        if not onset and not glide:
            at += 1
    return "".join(syllable(*parts) for parts in found)


def _open(found: list[Syllable], onset: str, glide: str, vowel: str) -> None:
    """A syllable that begins: onset, glide, vowel."""
    if onset and glide == "w" and onset not in "kgh":
        _close(found, onset, "w", english=False, long=True)
        onset = ""
    if onset == "N":
        _close(found, "N", "", english=False, long=False)
        onset = ""
    if glide == "y":
        vowel = _PALATAL.get(vowel, vowel)
    elif glide == "w":
        vowel = _LABIAL.get(vowel, vowel)
    if onset == "S":
        vowel = _PALATAL.get(vowel, vowel)
    elif onset and onset in "zZCJcx":
        vowel = _PLAIN.get(vowel, vowel)
    if onset == "l" and found and not found[-1][2]:
        found[-1] = (*found[-1][:2], "ㄹ")
    found.append((_ONSET[onset] if onset else "ㅇ", vowel, ""))


def _close(found: list[Syllable], onset: str, following: str, *, english: bool, long: bool) -> None:
    """A consonant without a vowel."""
    free = bool(found) and not found[-1][2]
    if onset in "ptk":
        if english:
            closes = not long and (not following or following == "." or following in _OBSTRUENTS)
        else:
            closes = bool(following) and following in _VOICELESS and following != onset
        closes = closes and found[-1:] != [] and found[-1][1] != "ㅡ"
    else:
        closes = onset in _CODA
    if closes and free:
        found[-1] = (*found[-1][:2], _CODA[onset])
    elif onset in "SCJZ":
        found.append((_ONSET[onset], "ㅠ" if onset == "S" and following else "ㅣ", ""))
    elif onset == "N":
        found.append(("ㅇ", "ㅡ", "ㅇ"))
    else:
        found.append((_ONSET[onset], "ㅡ", ""))
