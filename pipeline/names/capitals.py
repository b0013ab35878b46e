"""Names found by their capitals, which are a sign only where a small letter could stand.

That is not at a sentence's start, nor in a heading in which all words have one: there a word counts if the text has
it as a name elsewhere, or if it is known. Stretches of words with capitals are trimmed (titles, demonyms) and parted
(two names joined by "and") until each is one name.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from pipeline.names.model import NameRules
    from pipeline.names.text import Folded

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|\w+(?:['-]\w+|(?<=[A-Z])&[A-Z]|\.(?=com\b|ua\b|net\b))*")
_POSSESSIVE = re.compile(r"'(?:s|d|ll|re|ve|m)?\Z")
_STOP = re.compile(r"[.?!…:][\"')\]]*\s*[\"'(\[]*$|•\s*$|\s\"$")
_SENTENCE_END = re.compile(r"[.…][\"')\]]*\s*$")
_PARTICLED = re.compile(r"(?:a[dlnrstz]|el|ul)-[^\W\d_a-z]|[dl]'[^\W\d_a-z]")
"""al-Assad, d'Arc: a small letter at the head of a name."""
_ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)")
DESIGNATOR = re.compile(
    r"(?=[^\W\d_]*[^\W\d_a-zа-яґєії])[^\W\d_]+(?:-\w+)*-(?:\d+\w*|[IVX]+)(?:-\w+)*|[^\W\d_]{1,5}\d+\w{0,3}"
)
ALL_CAPITALS = re.compile(r"(?:[^\W\d_]\.){2,}|(?=..)[^\W\d_]+(?:-[^\W\d_]+)?")
_PLURAL = re.compile(r"[A-Z][a-z]+-[A-Z]s")
"""Iskander-Ms: more than one of a designation."""
_ROMAN = re.compile(r"[IVX]+")
_LATIN = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
_COORDINATING = frozenset({"and", "і", "й", "та", "y", "e"})
_SAINTS = frozenset({"st", "saint"})
_JOINING = frozenset({"of", "for"})
TITLE_CASE = 0.75
"""The part of a text's words with capitals from which a capital in it tells nothing."""
LONGEST = 40
"""Words of a name; a longer stretch with capitals is cut, which bounds the work on it."""


@dataclass(frozen=True, slots=True)
class Token:
    """A word of a folded text, without a possessive's ending."""

    text: str
    start: int
    end: int
    initial: bool
    """Whether a sentence starts here, so that the capital says nothing."""
    parted: bool
    """Whether a mark stands before it that no name goes over."""
    dated: bool
    """Whether a figure follows, so that a month is one."""

    @property
    def small(self) -> str:
        return self.text.lower()

    @property
    def capital(self) -> bool:
        return self.text[0].isupper() or _PARTICLED.match(self.text) is not None


@dataclass(frozen=True, slots=True)
class _Evidence:
    """What the whole text shows of its words."""

    small: Counter[str]
    """Words in lower case."""
    capital: Counter[str]
    """Words with a capital where a small letter could stand."""


@dataclass(frozen=True, slots=True)
class _Known:
    rules: NameRules
    sure: frozenset[str]
    """Names that are found without their capitals."""
    words: frozenset[str]
    """Their words."""


def by_capitals(texts: Sequence[Folded], rules: NameRules, sure: Collection[str]) -> list[str]:
    """The names in the texts of one document, each once."""
    if not rules.vocabulary.common:  # a script without capitals: only Latin designators and acronyms can be told
        latin = [word for text in texts for word in _LATIN.findall(text.text)]
        return [word for word in dict.fromkeys(latin) if _is_code(word, rules)]
    documents = [list(tokens(text.text, rules)) for text in texts]
    headings = [_is_title_case(text.text, words, rules) for text, words in zip(texts, documents, strict=True)]
    evidence = _Evidence(Counter(), Counter())
    for words, heading in zip(documents, headings, strict=True):
        for token in () if heading else words:
            if not token.capital:
                evidence.small[token.small] += 1
            elif not token.initial:
                evidence.capital[token.text] += 1
    known = _Known(rules, frozenset(sure), frozenset(word for name in sure for word in name.split()))
    found: dict[str, None] = {}
    for text, words, heading in zip(texts, documents, headings, strict=True):
        for run in _runs(words, rules):
            for name in _trim(run, text.text, known):
                if _is_name(name, known, evidence, weak=heading):
                    found[_written(name, text.text)] = None
    return list(found)


def tokens(text: str, rules: NameRules) -> Iterator[Token]:
    """The words of a folded text. What a hyphen adds to a name is left off: Moscow-based."""
    before: Token | None = None
    earlier: Token | None = None
    for match in _TOKEN.finditer(text):
        between = text[before.end : match.start()] if before else ""
        word = match.group()
        possessive = _POSSESSIVE.search(word)
        if possessive and possessive.start():
            word = word[: possessive.start()]
        head, _, tail = word.rpartition("-")
        added = tail in rules.vocabulary.added or (tail.endswith("ed") and len(tail) > 4)
        if head and word[0].isupper() and tail.islower() and added:
            word = head
        if _PLURAL.fullmatch(word):
            word = word[:-1]
        joined = before is not None and _joined(before, between, word, rules)
        if between in ("'s ", "' ") and earlier is not None and before is not None and not before.parted:
            # St. Luke's Hospital, St James' Park
            joined = earlier.small in _SAINTS and word[0].isupper()
        end = match.start() + len(word)
        earlier, before = (
            before,
            Token(
                text=word,
                start=match.start(),
                end=end,
                initial=before is None or (not joined and (between == " " or _STOP.search(between) is not None)),
                parted=not joined,
                dated=text[end : end + 2].strip(" ").isdigit(),
            ),
        )
        yield before


def _joined(before: Token, between: str, word: str, rules: NameRules) -> bool:
    """Whether two words can belong to one name: after a space, after an initial's or a title's full stop."""
    vocabulary = rules.vocabulary
    if between in (" ", " & "):
        # In the U.S. Officials said: this full stop ends the sentence too.
        common = word.lower() in vocabulary.common and word.lower() not in vocabulary.organisation_heads
        return not (before.text.endswith(".") and word[0].isupper() and common)
    if between != ". " or not word[0].isupper():
        return False
    initial = len(before.text) == 1 and before.capital and not _ROMAN.fullmatch(before.text)
    return before.small in vocabulary.dotted or (initial and word.lower() not in vocabulary.common)


def _is_title_case(text: str, words: Sequence[Token], rules: NameRules) -> bool:
    """Whether a text is a heading in which nearly all longer words have a capital, among them some that are common."""
    longer = [token for token in words if len(token.text) > 3 and token.text[0].isalpha()]
    if len(longer) < 4 or _SENTENCE_END.search(text):
        return False
    if sum(token.capital for token in longer) < TITLE_CASE * len(longer):
        return False
    often, common = rules.vocabulary.common, rules.common()
    return any(token.capital and (token.small in often or token.small in common) for token in longer[1:])


def _runs(words: Sequence[Token], rules: NameRules) -> Iterator[list[Token]]:
    """Stretches of words with capitals, with connectors between them; no mark and no possessive inside."""
    run: list[Token] = []
    waiting: list[Token] = []
    for token in words:
        ordinal = _ORDINAL.fullmatch(token.text) is not None
        named = token.capital or ordinal or (DESIGNATOR.fullmatch(token.text) is not None and token.text[0].isalpha())
        connector = token.small in rules.vocabulary.connectors and not token.capital
        if run and (token.parted or (named and (token.initial or ordinal)) or len(run) + len(waiting) >= LONGEST):
            yield run
            run, waiting = [], []
        if named:
            run += [*waiting, token]
            waiting = []
        elif connector and run and len(waiting) < 2:
            waiting.append(token)
        elif run:
            yield run
            run, waiting = [], []
    if run:
        yield run


def _trim(run: list[Token], text: str, known: _Known) -> Iterator[list[Token]]:
    """The names of a run: without titles, demonyms and common words at its head, parted where two names meet."""
    words, office = _without_head(run, known.rules)
    words = _without_tail(words, known.rules)
    if not words:
        return
    parts = _at_title(words, known.rules) or _at_country(words, text, known, office=office)
    parts = parts or _at_connector(words, text, known)
    if parts:
        for part in parts:
            yield from _trim(part, text, known)
        return
    size = next((size for size in (3, 2, 1) if _written(words[:size], text) in known.rules.demonyms), 0)
    if size == len(words):
        return
    heads = _heads(known.rules)
    founded = len(words) > size + 2 and words[size].small in heads and words[size + 1].small in _JOINING
    if size and not (founded or (len(words) - size <= 2 and words[-1].small in heads)):
        # A demonym is left off, unless it belongs to what follows: Korean War, Ukrainian Armed Forces.
        yield from _trim(words[size:], text, known)
    else:
        yield words


def _without_head(run: list[Token], rules: NameRules) -> tuple[list[Token], bool]:
    """Without titles and common words at its head; and whether that was an office "of" what comes then."""
    vocabulary = rules.vocabulary
    words, office = run, False
    while words:
        first, alone = words[0], len(words) == 1
        title = first.small in vocabulary.titles and (alone or not _is_body(words, rules))
        if first.small in vocabulary.connectors and not (first.capital and not alone and not first.initial):
            office = office or (first.small in _JOINING and words is not run)
        elif _ORDINAL.fullmatch(first.text):
            if words[-1].small in vocabulary.organisation_heads and not alone:
                break
        elif not (
            first.small == "the"
            or ((title or first.small in vocabulary.qualifiers) and (not alone or first.initial))
            or (first.initial and first.small in vocabulary.common)
            or (first.initial and not alone and (_is_adverb(first, rules) or _is_numbered(words[1].text)))
            or (office and not alone and first.small in vocabulary.offices | vocabulary.common)
        ):
            break
        words = words[1:]
    return words, office


def _is_body(words: Sequence[Token], rules: NameRules) -> bool:
    """Whether its head is one of a body or place, at its end or before "of": General Staff of the Armed Forces."""
    heads = _heads(rules)
    first = next((index for index, word in enumerate(words) if index and not word.capital), len(words))
    return words[first - 1].small in heads or words[-1].small in heads


def _is_numbered(text: str) -> bool:
    return DESIGNATOR.fullmatch(text) is not None and text[-1].isdigit()


def _without_tail(words: list[Token], rules: NameRules) -> list[Token]:
    """Without photo credits, dates and connectors at its end."""
    vocabulary = rules.vocabulary
    while words:
        last = words[-1]
        date = last.small in vocabulary.calendar
        if date and last.small in vocabulary.calendar_names and not last.dated and len(words) == 2:
            break  # Theresa May
        if not (
            date
            or (last.text == "I" and len(words) > 1)
            or last.small in vocabulary.trailing
            or (not last.capital and last.small in vocabulary.connectors)
        ):
            break
        words = words[:-1]
    return words


def _is_adverb(word: Token, rules: NameRules) -> bool:
    return "the" in rules.vocabulary.connectors and word.small.endswith("ly") and len(word.small) > 5


def _at_title(words: list[Token], rules: NameRules) -> tuple[list[Token], ...]:
    """Parted before a title in the middle: Massachusetts | Senator Elizabeth Warren."""
    vocabulary = rules.vocabulary
    if words[-1].small in _heads(rules):
        return ()
    for index in range(1, len(words) - 1):
        if words[index].small in vocabulary.titles and words[index].capital and words[index - 1].capital:
            offices = all(word.small in vocabulary.offices for word in words[:index])
            return (words[index:],) if offices else (words[:index], words[index:])
    return ()


def _at_country(words: list[Token], text: str, known: _Known, *, office: bool) -> tuple[list[Token], ...]:
    """Parted behind the country of an office: President of Ukraine | Volodymyr Zelenskyy."""
    if words[-1].small in _heads(known.rules):
        return ()
    starts = [index + 1 for index, word in enumerate(words) if word.small == "of" and not word.capital]
    for start in [0, *starts] if office else starts:
        for size in (5, 4, 3, 2, 1):
            behind = words[start + size :]
            if len(behind) > 1 and behind[0].capital and _written(words[start : start + size], text) in known.sure:
                return words[: start + size], behind
    return ()


def _at_connector(words: list[Token], text: str, known: _Known) -> tuple[list[Token], ...]:
    """Parted at "and", and at "of" where what stands before it is no head: the invasion of Ukraine, not a name."""
    heads = _heads(known.rules)
    inside = False
    for index, word in enumerate(words):
        if word.capital or word.small not in known.rules.vocabulary.connectors:
            continue
        before = words[index - 1]
        if word.small in _COORDINATING:
            keep = _is_one_body(words[:index], words[index + 1 :], text, known)
        elif word.small == "the":
            keep = not before.capital
        elif word.small in _JOINING:
            keep = inside = (
                inside
                or _is_named(words[:index], known.rules)
                or before.small in heads
                or before.small.removesuffix("s") in heads
            )
        else:
            keep = True
        if not keep:
            return words[:index], words[index + 1 :]
    return ()


def _is_named(words: Sequence[Token], rules: NameRules) -> bool:
    """Whether what stands before "of" is a common noun that only a name gives a capital: Ring of Fire."""
    first = words[0]
    vocabulary = rules.vocabulary
    if len(words) > 1 or first.initial or not first.capital or first.small not in rules.common():
        return False
    return first.small not in vocabulary.titles | vocabulary.offices | vocabulary.qualifiers | vocabulary.common


def _is_one_body(before: Sequence[Token], after: Sequence[Token], text: str, known: _Known) -> bool:
    """Whether "and" joins words of one name: Department of Health and Human Services, Food and Drug Administration."""
    rules, last = known.rules, after[-1]
    either = (_written(before, text), _written(after, text))
    if not after[0].capital or known.sure.intersection(either):
        return False
    if any(rules.short_forms(name) and not _is_common(name, rules) for name in either):
        return False
    if before[-1].text in rules.demonyms:
        return False
    if any(not word.capital and word.small in _JOINING for word in before):
        own = before[-1].text in known.sure or after[0].text in known.sure
        return not own and not _is_code(after[0].text, rules) and after[0].small not in _heads(rules)
    return len(after) > 1 and before[-1].small not in _heads(rules) and last.small in _heads(rules)


def _is_common(name: str, rules: NameRules) -> bool:
    """Whether all words of a name are common ones: Human Services."""
    common = rules.common()
    return all(word.lower() in common for word in name.split())


def _heads(rules: NameRules) -> frozenset[str]:
    """The words that end a name, or stand before its "of", whatever it is a name of."""
    vocabulary = rules.vocabulary
    return vocabulary.organisation_heads | vocabulary.place_heads | vocabulary.event_heads | vocabulary.media_heads


def _written(words: Sequence[Token], text: str) -> str:
    if not words:
        return ""
    end = words[-1].end
    dotted = words[-1].small in ("jr", "sr") and text[end : end + 1] == "."
    return text[words[0].start : end + dotted]


def _is_code(text: str, rules: NameRules) -> bool:
    """Whether a word is a designator or an acronym that is a name."""
    if text.lower() in rules.vocabulary.abbreviations or _ROMAN.fullmatch(text):
        return False
    if DESIGNATOR.fullmatch(text):
        return any(letter.isupper() for letter in text)
    return text.isupper() and ALL_CAPITALS.fullmatch(text) is not None


def _is_name(words: Sequence[Token], known: _Known, evidence: _Evidence, *, weak: bool) -> bool:
    vocabulary = known.rules.vocabulary
    first = words[0]
    if all(word.small in vocabulary.calendar or word.text.isdigit() for word in words):
        return False
    if all(word.small in vocabulary.titles | vocabulary.qualifiers | vocabulary.offices for word in words):
        return False
    if len(words) == 1:
        return _is_code(first.text, known.rules) or _is_single(first, known, evidence, weak=weak)
    if weak:
        return all(evidence.capital[word.text] or word.text in known.words for word in words if word.capital)
    if first.initial and all(evidence.small[word.small] or word.small in vocabulary.common for word in words):
        return False
    return any(word.small not in vocabulary.common and not _ROMAN.fullmatch(word.text) for word in words)


def _is_single(word: Token, known: _Known, evidence: _Evidence, *, weak: bool) -> bool:
    vocabulary, demonyms = known.rules.vocabulary, known.rules.demonyms
    small, seen = word.small, evidence.small[word.small]
    if small in vocabulary.abbreviations or len(word.text) < 2 or word.text in demonyms or small.endswith("n't"):
        return False
    if small in vocabulary.organisation_heads | vocabulary.place_heads | vocabulary.event_heads:
        return word.text in vocabulary.alone  # Congress, but not the Ministry
    if "-" in word.text and any(part in demonyms for part in word.text.split("-")):
        return False
    if not word.initial and not weak:
        # A word that stands in lower case more often is a common noun with a capital: the State, the Internet.
        return small not in vocabulary.common and seen <= evidence.capital[word.text]
    if word.initial and word.text in vocabulary.cities() and small not in known.rules.common() and not seen:
        return True
    return word.text in known.words or (evidence.capital[word.text] > 0 and small not in vocabulary.common and not seen)
