# ruff: noqa: E501
"""Which language a name in Latin letters comes from, as far as its spelling tells."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal, TypeAlias

from pipeline.names.known_names import given_names, places

Origin: TypeAlias = Literal[
    "ukrainian", "russian", "english", "german", "french", "italian", "spanish", "portuguese", "polish", "turkish",
    "arabic", "nordic", "dutch", "european", "international", "vietnamese", "",
]  # fmt: skip
"""Empty where nothing tells it."""

ROMAN = re.compile(r"[IVX]{1,5}")
INITIAL = re.compile(r"[A-Z]\.(?:-?[A-Z]\.)*|[A-Z]{1,2}")
SUFFIXES = frozenset({"jr", "jr.", "sr", "sr."})
CONNECTORS = frozenset(
    "von van der den de del della di da do dos das du des la le zu ter ten bin ibn al el y e abu ben".split()
)
ARTICLE = re.compile(r"(a[dlnrstz]|el|ul)-(?=[^\W\d_])", re.IGNORECASE)

_UKRAINIAN = re.compile(
    r"(?:enko|shchuk|chuk|[iy]uk|yak|iak|[sz]kyi|[sz]kyy|nyi|[hkr]yi|tskyi|yshyn|ivna|yna|ievych|ovych|evych|yshyna|zh?zhia|ets|iv|yiv|ivtsi|ske|[^aeiouc]ko|pole|nnia|ttia|llia|ivka|[aeioy]ivsk|tsia|ii|yy|yliv)$"
    r"|^ye?v[hg]|^i[aeu](?!n$)|hryh|shch|yk$|yshyn|zgh|khy|[^aeiou]yn[^aeiou]|tsk(?:e|a)$|^kry|^myk|ky[bivr]|ihor"
)
_RUSSIAN = re.compile(
    r"(?:[oe]v|[oe]va|[bdhklmnprstvz]in|[bdhklmnprstvz]ina|shin|chin|zhin|grad|gorod|insk|skoye|oye|[aio]yev|yov|sky|skaya|naya|[a-z]{3}yan)$|^zh|kh[aeio]|^yev?g"
)
_SIGNS: tuple[tuple[Origin, re.Pattern[str]], ...] = (
    ("european", re.compile(r"(?:[oe]vi[cć]|[jrn]ić)$")),
    ("polish", re.compile(r"[łńśźżąę]|cz|sz(?!t)|rz[^e]|(?:ski|cki|wicz|wska|ska|ewski)$")),
    ("turkish", re.compile(r"[ğışİ]|oğlu|oglu$")),
    ("german", re.compile(r"[äöüß]|sch(?![aeo]?r?$)|(?:mann|stein|meier|meyer|maier|bauer|burg|berger|hardt|bach|holz|heim|witz|haus|hoff|kel|[dlt]ner|recht|[ea]uer|ius|tz|holz)$")),
    ("portuguese", re.compile(r"[ãõ]|(?:ção|eiro|inho)$")),
    ("spanish", re.compile(r"ñ|(?:[^aeiou]ez|illo|[lr]era|uez)$")),
    ("french", re.compile(r"[èêëîôûœç]|(?:eau|eaux|oux|oix|ault|euil|ois|ièvre|gny|lle[rt]?ux)$")),
    ("italian", re.compile(r"(?:elli|etti|ini|ucci|oni|ello|etto|ucci|acci|gli[ao]|cci|zzi|zzo|ieri)$")),
    ("nordic", re.compile(r"[åøæ]|(?:sson|sen|qvist|strand|ström|nen)$")),
)  # fmt: skip
_ENGLISH = re.compile(r"th|wh|ck|sh|ee|oo|(?:son|ton|ley|field|ford|wood|worth|man|well|ham|land|ing|er|ey|y|s)$")
_UKRAINIAN_FIRSTS = re.compile(
    r"(?:velyk|mal|nov|star|bil|chorn|verkhn|nyzhn|chervon|zhovt|kryv|kamian|krasn)(?:a|e|i|yi|yy|y|oho)"
)
"""Adjectives with which the name of a Ukrainian place begins."""
_GENERIC = frozenset(
    "oblast region raion district street square city airport front river sea province war guard army".split()
)
"""What is translated, and so no Ukrainian name of two words: Kursk Oblast."""
_VIETNAMESE = frozenset("nguyen tran pham phan dang bui duong huynh vo ngo trinh dinh le vu".split())
_ENGLISH_ALSO = frozenset({"joseph", "david"})
"""Given names that a Russian bears as well, but an American rather."""


@dataclass(frozen=True, slots=True)
class Parts:
    """A name's words as they are told from one another before they are transcribed."""

    words: tuple[str, ...]
    origin: Origin
    sure: bool
    """Whether something of the spelling tells where the name is from."""


def _given_origins(word: str) -> tuple[str, ...]:
    return tuple(known.origin for known in given_names().get(word, ()))


def _surname_origin(word: str) -> Origin:
    if _UKRAINIAN.search(word):
        return "ukrainian"
    for origin, sign in _SIGNS:
        if sign.search(word):
            return origin
    if _RUSSIAN.search(word):
        return "russian"
    return ""


def origin_of(name: str, person: bool) -> Parts:
    """The words of a name and the language whose spelling they follow.

    A given name of one language alone decides; of several languages' the surname's ending does.
    """
    words = tuple(name.split())
    small = tuple(word.lower() for word in words)
    last = next((word for word in reversed(small) if word not in SUFFIXES and not ROMAN.fullmatch(word.upper())), "")
    if not person or len(words) == 1:
        return Parts(words, *_place_origin(small))
    if small[0] in _VIETNAMESE and len(words) == 3 and all(len(word) <= 6 for word in small):
        return Parts(words, "vietnamese", True)
    if small[0].startswith("jean-"):
        return Parts(words, "french", True)
    given = _given_origins(small[0].split("-")[0])
    if not given and "arabic" in _given_origins(last):
        return Parts(words, "arabic", True)
    by_surname = _surname_origin(last.split("-")[-1])
    if any(word in {"bin", "ibn"} or ARTICLE.match(word) for word in small):
        return Parts(words, "arabic", True)
    slavic = {"ukrainian", "russian"} & set(given)
    if slavic:
        return Parts(words, _slavic(small[0], last, set(given), by_surname), True)
    if by_surname in given:
        return Parts(words, by_surname, True)
    if len(set(given)) > 1 and by_surname:
        return Parts(words, by_surname if by_surname in given else _origin(given[0]), True)
    if given:
        # Of several the Continental one where the surname does not look English.
        others = [one for one in given if one != "english"]
        english = "english" in given and (not others or _ENGLISH.search(last) or not by_surname)
        return Parts(words, "english" if english else _origin(others[0]), True)
    if by_surname:
        return Parts(words, by_surname, True)
    if re.search(r"[yi]y$|khai|hii|[aeio]slav$|[aeio]myr$", small[0]):
        return Parts(words, "ukrainian", True)
    english = bool(_ENGLISH.search(last)) or "english" in _given_origins(last)
    return Parts(words, "english" if english else "international", False)


def _origin(value: str) -> Origin:
    return value  # type: ignore[return-value]


def _slavic(first: str, last: str, given: set[str], by_surname: Origin) -> Origin:
    if len(given) == 1:
        return "ukrainian" if "ukrainian" in given else "russian"
    if by_surname in given and not (first in _ENGLISH_ALSO and not re.search(r"(?:[oe]va?|sk[iy]|stalin)$", last)):
        return by_surname
    if by_surname == "russian" and re.search(r"(?:[oe]va?|sky)$", last):
        return "russian"
    if by_surname == "ukrainian":
        return "ukrainian" if "ukrainian" in given else "russian"
    if "ukrainian" in given and "russian" in given and (by_surname or len(given) == 2):
        return by_surname if by_surname in {"ukrainian", "russian", "polish"} else "ukrainian"
    for origin in ("english", "french", "german", "nordic", "polish", "european"):
        if origin in given and first in given_names():
            return _origin(origin)
    return "ukrainian" if "ukrainian" in given else "russian"


def _place_origin(words: tuple[str, ...]) -> tuple[Origin, bool]:
    """A place's, or a single word's: only its letters tell."""
    if len(words) > 1 and words[-1] in _GENERIC:
        return "", False
    if len(words) > 1 and _UKRAINIAN_FIRSTS.fullmatch(words[0]):
        return "ukrainian", True
    if words and words[0] in places():
        return "ukrainian", True
    for word in words:
        for piece in word.split("-"):
            if _UKRAINIAN.search(piece) or re.search(r"kh|zh|(?:ove|yne|ky|pil|hrad|hirsk)$|[uoy]h[lr]", piece):
                return ("ukrainian" if not _RUSSIAN.search(piece) or _UKRAINIAN.search(piece) else "russian"), True
    for word in words:
        if re.search(r"(?:ts|[^aeiou]|[aeiou])k?sk$|tsk$", word):
            return "ukrainian", True
        origin = _surname_origin(word)
        if origin:
            return origin, True
    return ("english" if any(map(_ENGLISH.search, words)) else "international"), False
