"""Where sentences end.

One algorithm; what differs between languages (abbreviations, words that start a sentence, words that
carry a quotation on) is in each language's `SentenceRules`. It follows the sentence boundaries of
Unicode Standard Annex 29, with the abbreviations and quotations that a newsroom's text needs.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pipeline.model import Span

# Possessive throughout: a stretch of marks is looked at once, however long it is.
_CANDIDATE = re.compile(
    r"""(?<![.?!…。？！])(?P<stop>[.?!…。？！]++)   # the stop itself
        (?P<close>["'”’»›“）)\]」』》〉]*+)          # quotes and brackets that close after it
        (?:[(\[][^()\[\]\s]{1,20}+[)\]])?+           # a note glued to it: [1], (웃음)
        (?P<gap>\s++)
        (?P<open>["'“‘«‹„「『《〈（(\[]*+)          # what opens before the next sentence
        (?=\s*(?P<next>\S))""",
    re.VERBOSE,
)
_LAST_TOKEN = re.compile(r"[^\s\"'“”‘’«»„()\[\]–—]*\Z")
_WORD = re.compile(r"\w[\w’'-]*")
_INITIALS = re.compile(r"[^\W\d_]|(?:\w\.-?)+\w")
_LIST_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*|[IVX]{1,5}")
_SPACED = re.compile(r"(?<!\w)(?:\w{1,3}\.\s?){1,2}\w{1,3}\Z")
_DATE_HEAD = re.compile(
    r"(?<!\d)(?:19|20)\d\d\.\s*\d{1,2}(?:\.\s*\d{1,2})?\Z|['’]\d\d\.\s*\d{1,2}\.\s*\d{1,2}\Z"
    r"|(?<![\d.])\d{1,2}\.\s\d{1,2}\Z"
)
_DATE_TAIL = re.compile(r"(?:\d{1,2}\.|(?:19|20)\d\d(?!\d))")
_SAID = re.compile(r"[,?!…]»?\s[—–]\s([^—–]*)\Z")
_CLAUSE = re.compile(r"(?P<words>[^.?!…,;:]*)(?P<end>[.?!…,;:]|\Z)")
_LOOK_BACK = 40
"""How many characters before a stop can matter; abbreviations are shorter."""
_CLAUSE_LENGTH = 80
"""How many characters after a quotation are read to find out who speaks."""
_DASHES = "—–-"


@dataclass(frozen=True, slots=True)
class SentenceRules:
    """One language's habits. All words are without their last stop.

    An abbreviation in lower case is one in whatever letters the text has it; one with a capital letter
    ("Sun", "Gen") only where the text has the capital, too.
    """

    never_final: frozenset[str] = frozenset()
    """Abbreviations that need a word after them (titles, "e.g", "вул"), so no sentence ends there."""
    seldom_final: frozenset[str] = frozenset()
    """Abbreviations that may end a sentence ("a.m", "U.S", "р"): it ends if a starter follows."""
    before_number: frozenset[str] = frozenset()
    """What is an abbreviation only before a number ("no", "рис"), and otherwise may be a word."""
    units: frozenset[str] = frozenset()
    """Units of measurement ("м", "ft"): after a number their stop is the sentence's, unless a number follows."""
    often_final: frozenset[str] = frozenset()
    """Abbreviations of several words that often end a sentence, though their last word is in another list ("т.п")."""
    starters: frozenset[str] = frozenset()
    """Words, in lower case, that, capitalised, begin a sentence more often than they are a name."""
    quote_carriers: frozenset[str] = frozenset()
    """Words, in lower case, that carry the sentence on after a closing quotation mark ("said", "라고")."""
    ordinal_stop: bool = False
    """Whether dates are written in numbers with a stop and a space after each (2024. 10. 5.)."""
    dialogue_dash: bool = False
    """Whether a dash before a capitalised starter begins what is said next ("— Так, — сказав він. — Я йду.")."""


def split_sentences(text: str, rules: SentenceRules) -> tuple[Span, ...]:
    """The spans of the sentences of a text; what is between them is white space.

    White space at the ends of the text belongs to no sentence; a text of white space has none.
    """
    spans: list[Span] = []
    start = len(text) - len(text.lstrip())
    end = len(text.rstrip())
    for match in _CANDIDATE.finditer(text, start, end):
        if _ends_sentence(text, match, start, rules):
            spans.append((start, match.start("gap")))
            start = match.end("gap")
    if start < end:
        spans.append((start, end))
    return tuple(spans)


def _ends_sentence(text: str, match: re.Match[str], start: int, rules: SentenceRules) -> bool:
    stop, close, following = match["stop"], match["close"], match["next"]
    word = _WORD.search(text, match.end(), match.end() + _LOOK_BACK)
    first = word.group().lower() if word else ""
    starts = first in rules.starters and not (word and _is_abbreviation(text, word, rules))
    if following in _DASHES:
        return rules.dialogue_dash and not close and _speech_goes_on(text, match, start, rules, starts=starts)
    if following in ",;:" or (following in ".…" and not match["open"]):
        return False
    if following.islower() and not text[match.start("next") + 1 : match.start("next") + 2].isupper():
        return False  # a capital as second letter is a name's: iPhone
    if close[:1] in {")", "]", "）"} and text[match.start() - 1 : match.start()] in {"(", "[", "（"}:
        return False  # a remark (?), an omission […]
    uncased = following.isalpha() and not following.isupper()
    if first in rules.quote_carriers and uncased and (close or (stop != "." and len(first) > 1)):
        return False
    if close.strip(")]）"):
        return _ends_after_quotation(text, match, rules, starts=starts and first != "i")
    if stop != ".":
        return True
    return _stop_ends(text, match, start, rules, starts=starts)


def _speech_goes_on(text: str, match: re.Match[str], start: int, rules: SentenceRules, *, starts: bool) -> bool:
    """Whether what somebody says begins, or goes on, with the dash after this stop."""
    begins = text[match.start("next") + 1 : match.start("next") + _LOOK_BACK].lstrip('"«“„ \t\n\r\u00a0')[:1]
    if not begins.isupper() and not begins.isdecimal():
        return False
    said = _SAID.search(text, max(start, match.start() - _CLAUSE_LENGTH), match.start())
    if match["stop"] == ".":
        if text[start] in _DASHES:
            return True
        if said and any(word.lower() in rules.quote_carriers for word in _WORD.findall(said[1])):
            return True
    return starts and not _attribution_follows(text, match.end(), rules)


def _ends_after_quotation(text: str, match: re.Match[str], rules: SentenceRules, *, starts: bool) -> bool:
    """Whether the sentence ends with its quotation: in “Really?” Smith asked. only the question does."""
    if match["stop"] != ".":
        return starts or not _attribution_follows(text, match.end(), rules)
    token = _token_before(text, match.start())
    if _listed(token, rules.seldom_final) or _is_initials(token):
        return starts or not _attribution_follows(text, match.end(), rules)
    return not _attribution_follows(text, match.end(), rules, brief=True)


def _stop_ends(text: str, match: re.Match[str], start: int, rules: SentenceRules, *, starts: bool) -> bool:
    """Whether a full stop without a quotation mark after it ends the sentence that begins at `start`."""
    token, at = _token_before(text, match.start()), match.start()
    if rules.ordinal_stop and token[-1:].isdecimal():
        if token.isdecimal() and _DATE_TAIL.match(text, match.end()):
            return False
        if _DATE_HEAD.search(text[max(start, at - _LOOK_BACK) : at]):
            return False
    if (
        at - start < _LOOK_BACK
        and _LIST_NUMBER.fullmatch(token)
        and not text[start:at].strip("\"'“‘«„([")[: -len(token)]
    ):
        return False  # the number of a list item: "1. Title"
    if _listed(token, rules.units) and text[max(start, at - len(token) - 2) : at - len(token)].strip()[-1:].isdecimal():
        return not match["next"].isdecimal()
    token = _spaced_abbreviation(text[max(start, at - _LOOK_BACK) : at], rules) or token
    if token.lower() in rules.often_final:
        return True
    if _listed(token, rules.never_final):
        return False
    if _listed(token, rules.before_number):
        return not (match["next"].isdecimal() or re.compile(r"(?:[VXLC]|[IVXLC]{2,})\b").match(text, match.end()))
    return starts or not (_is_initials(token) or _listed(token, rules.seldom_final))


def _spaced_abbreviation(before: str, rules: SentenceRules) -> str:
    """The abbreviation of several words that ends here ("т. п", "a. m"), without its spaces; empty if it is none."""
    match = _SPACED.search(before)
    parts = re.split(r"\.\s?", match.group()) if match else []
    for count in range(len(parts), 1, -1):
        token = ".".join(parts[-count:])
        if any(token.lower() in words for words in (rules.never_final, rules.seldom_final, rules.often_final)):
            return token
    return ""


def _listed(token: str, words: frozenset[str]) -> bool:
    """Whether a token is one of these abbreviations, alone or behind a hyphen (R-Fla.)."""
    if token in words:
        return True
    last = token.rpartition("-")[2]
    capital = last[:1].isupper() and last.capitalize() in words
    return len(last) > 1 and (capital or token.lower() in words)


def _is_initials(token: str) -> bool:
    return bool(_INITIALS.fullmatch(token)) and token[0].isupper()


def _is_abbreviation(text: str, word: re.Match[str], rules: SentenceRules) -> bool:
    """Whether the word before a stop is an initial or an abbreviation, and thus no word that starts a sentence."""
    return text.startswith(".", word.end()) and (len(word.group()) == 1 or word.group().lower() in rules.before_number)


def _token_before(text: str, end: int) -> str:
    match = _LAST_TOKEN.search(text[max(0, end - _LOOK_BACK) : end])
    return match.group() if match else ""


def _attribution_follows(text: str, at: int, rules: SentenceRules, *, brief: bool = False) -> bool:
    """Whether the clause that starts here says who speaks: a verb of speech among its first words.

    A `brief` one says nothing else, and the sentence ends with the verb: 그가 말했다. A clause before a
    colon speaks of what follows it.
    """
    clause = _CLAUSE.match(text[at : at + _CLAUSE_LENGTH])
    words = [word.lower() for word in _WORD.findall(clause["words"])] if clause else []
    if not clause or clause["end"] == ":":
        return False
    if brief:
        return (
            clause["end"] in {".", "?", "!", "…"}
            and len(words) <= 4
            and words[-1:] != []
            and words[-1] in rules.quote_carriers
        )
    return any(word in rules.quote_carriers for word in words[:6])
