"""Bodies and places in a Korean text, told by how they end and by the place before them."""

from __future__ import annotations

from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from pipeline.languages.ko import extraction_words as words
from pipeline.languages.ko.extraction_foreign import is_foreign, is_very_foreign
from pipeline.languages.ko.extraction_text import countries, places, stems
from pipeline.languages.ko.particles import PARTICLE

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from pipeline.languages.ko.extraction_text import Reading

_SMALLER = tuple("시군구동읍면리")
_AT = frozenset("에 에서 에는 에서는 까지 부터 으로".split())
"""Particles of a place."""
_HEADED = 5
"""Syllables from which a word in 장 is rather whoever heads a body: 통일연구원장."""
_ADNOMINAL = tuple("의한은는된던적")


def _by_last(endings: Collection[str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for ending in sorted(endings, key=len, reverse=True):
        found[ending[-1]].append(ending)
    return {last: tuple(listed) for last, listed in found.items()}


_ENDINGS = _by_last((*words.ORGANISATION_ENDINGS, *words.MEDIA_ENDINGS, *words.PLACE_ENDINGS))


@lru_cache(maxsize=8192)
def body_of(word: str) -> str:
    """The body or place whose ending a word has before its particles; else nothing."""
    for stem in (*stems(word), *(stem[:-1] for stem in stems(word) if stem[-1] == "장" and len(stem) > _HEADED)):
        ending = next((one for one in _ENDINGS.get(stem[-1], ()) if stem.endswith(one)), "")
        base = stem[: -len(ending)] if ending else ""
        if len(base) >= 2 and not (base in words.GENERIC or stem in words.STOP or base.endswith(_ADNOMINAL)):
            return stem
        long = next((size for last, size in words.LONG_FROM.items() if stem[-1] == last), 0)
        if long and len(stem) >= long and not stem.endswith(words.NO_BODY):
            return stem
    return ""


def bodies_at(reading: Reading, at: int) -> Iterator[str]:
    """The body that a word is, with the one before it of which it is a part."""
    token, before = reading.tokens[at], reading.before(at)
    earlier = reading.before(at - 1) if before else None
    if before and before.text in ("국제", "세계") and (place := reading.whole(earlier)):
        for stem in stems(token.text):
            if stem.endswith(words.EVENTS):
                yield f"{place} {before.text} {stem}"
                return
    if owner := reading.whole(before):  # 미국 지질조사국, 북중미 월드컵
        for stem in stems(token.text):
            if stem in words.STOP and owner in places():
                break
            if stem.endswith(words.PARTS) and stem not in words.PARTS_ALONE:
                yield f"{owner} {stem}"
                return
    end, _ = reading.known.get(token.start, (0, ""))
    if end - token.start >= 3 and PARTICLE.match(reading.text, end):
        return
    if body := body_of(token.text):
        yield body
    elif before and before.hangul and before.start not in reading.known and is_very_foreign(before.text):
        yield from (f"{before.text} {stem}" for stem in stems(token.text) if stem in words.HEADS)


def places_at(reading: Reading, at: int, found: Collection[str]) -> Iterator[str]:
    """The place that a word is; `found` are the names found before it."""
    token, before = reading.tokens[at], reading.before(at)
    after_place = before is not None and (
        (before.text in found and before.text[-1] in (*_SMALLER, "도"))
        or (before.text in words.PLACES and reading.whole(before) != "" and set(before.text) <= words.SINO)
    )
    for stem in stems(token.text):
        if len(stem) < 3 or stem in words.STOP or stem.endswith(words.NO_PLACE):
            continue
        if _is_place(stem, token.text[len(stem) :], after_place=after_place, known=token.start in reading.known):
            yield stem
            return


@lru_cache(maxsize=1)
def _towns() -> frozenset[str]:
    return places() - words.AMBIGUOUS - countries()


def _is_place(stem: str, particles: str, *, after_place: bool, known: bool) -> bool:
    base, last = stem[:-1], stem[-1]
    short = len(stem) == 3
    sino = set(base) <= words.SINO
    if last in _SMALLER and after_place and len(stem) <= 4:
        return True
    if known and last in "시구역항섬강산선" and base in _towns():
        return True
    if known and ((last == "주" and base in words.STATES) or (last == "군" and base in words.PLACES)):
        return True
    if len(stem) > 3 and particles.startswith("에서") and is_very_foreign(stem):
        return True
    if last in "섬강해주성" and len(base) > 2 and is_foreign(base):
        return True
    if last == "동":
        return short and sino and (particles in _AT or particles in ("을", "의"))
    if last == "역":
        return short and particles in _AT
    if last == "항":
        return short and sino
    if last in "산굴":
        return short and after_place
    if stem.endswith("대로"):
        return len(stem) == 4 and stem[:2] in places()
    return stem.endswith(("둘레길", "올레길", "바위길"))
