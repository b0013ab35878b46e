"""Photo captions: where the credit begins that was set behind the caption, or run together with it."""

from __future__ import annotations

import re

CREDIT_LENGTH = 80
"""Characters."""

_UPPER = "A-ZА-ЯҐЄІЇ"
_LABEL = re.compile(
    rf"""(?<![^\W\d_가-힣])[(\[/|—–-]?\s*+
    (?:
      (?P<label>Photo(?:graph)?|Picture|Image|Credit|Illustration|Фото|Світлина|Ілюстрація|Джерело|사진|자료|출처|촬영|그래픽)
      (?: (?:\s*(?:by|courtesy|제공))?\s*[:=/](?=\s*["“«@]?\w) | \s*제공\s+(?=\w) | \s*(?P<weak>by|courtesy)\b )
    | [©ⓒⒸ]\s*(?-i:(?=[{_UPPER}\d가-힣]))
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""How a credit begins where it is set off from its caption."""
_GLUE = re.compile(
    rf"(?<=[^\W\d_{_UPPER}]{{3}})(?=[{_UPPER}©])|(?<=\d)(?=[{_UPPER}©][^\W\d_])"
    rf"|(?<=[.!?)\]»”’\"])(?=[{_UPPER}©\[(/])|(?<=[.!?\]])(?=[가-힣])|(?<=[가-힣])(?=[A-Z])"
)
"""Where two words were run together, as when a page's caption and credit are copied without their markup."""
_BRACKET = re.compile(r"[(\[][^()\[\]]*[)\]]\Z")
_END = re.compile(r"[.!?…)\]»”’\"]\Z")
"""How a caption ends that is a sentence."""
_RUNS_ON = re.compile(rf"(?<!\b[{_UPPER}])[.!?]\s+\S")
"""A stop, but that of an initial, with more behind it."""
_AGENCY_BEFORE = re.compile(r"(?:^|(?<=[\s.!?]))[(\[]?(\w+)\s?\Z")
_CONNECTORS = frozenset("by of for the and from via to in at de van von der la з із та і й для від про".split())


def split_credit(text: str, credit_words: frozenset[str]) -> tuple[str, str]:
    """A photo caption and its credit, without the space between them; the credit is empty where there is none."""
    for match in _LABEL.finditer(text):
        start = _with_agency(text, match.start(), credit_words)
        caption, credit = text[:start].rstrip(), text[start:].lstrip()
        if caption and _fits(credit) and _is_set_off(text, start, match, credit):
            return caption, credit
    bracket = _BRACKET.search(text)
    if bracket and bracket.start() and _fits(bracket.group()) and _names(bracket.group(), credit_words, few=True):
        return text[: bracket.start()].rstrip(), bracket.group()
    for match in _GLUE.finditer(text):
        caption, credit = text[: match.start()], text[match.start() :]
        if _fits(credit) and credit[-1] not in ".!?…" and _names(credit, credit_words, few="가" <= credit[0] <= "힣"):
            whole = "가" <= caption[-1] <= "힣"  # Latin letters often follow Hangul: the credit must be all agencies
            if not whole or all(word in credit_words for word in _words(credit.lower())):
                return caption, credit
    return text, ""


def is_credit(text: str) -> bool:
    """Whether a paragraph is a credit alone, without its caption."""
    match = _LABEL.match(text)
    return bool(match) and _fits(text)


def _fits(credit: str) -> bool:
    """Whether this is as short as a credit and no more than one: a paragraph may hold such a word, too."""
    return len(credit) <= CREDIT_LENGTH and not _RUNS_ON.search(credit.rstrip())


def _with_agency(text: str, start: int, credit_words: frozenset[str]) -> int:
    """Where the credit starts whose label starts here: AP Photo/..., Reuters Photo: ..."""
    while match := _AGENCY_BEFORE.search(text, 0, start):
        if not (match[1][0].isupper() and match[1].lower() in credit_words):
            break
        start = match.start()
    return start


def _is_set_off(text: str, start: int, label: re.Match[str], credit: str) -> bool:
    """Whether the label stands apart from the words before it, as no "Photo by" within a sentence does."""
    is_sentence = credit[-1] in ".!?…"
    if credit[0] in "([":
        return credit.rstrip(".")[-1:] in {")", "]"}
    before = text[:start].rstrip()
    between = text[len(before) : len(text) - len(credit)]
    if "\n" in between or not between or _END.search(before) or credit[0] in "|/":
        return True
    if is_sentence or (label["label"] or "©")[0].islower():
        return False
    word = before.split()[-1]
    return not label["weak"] or len(word) >= 4 or not word.islower()


def _words(text: str) -> list[str]:
    return [word for raw in re.split(r"[\s/]+", text) if (word := raw.strip('().,:;[]|="“”'))]


def _names(credit: str, credit_words: frozenset[str], *, few: bool) -> bool:
    """Whether a text without a label is a credit: a word of credits, written as a name, and nothing but names.

    A credit in Hangul, which has no capitals, has to be of a `few` words.
    """
    words = _words(credit)
    known = [word for word in words if word.lower() in credit_words]
    if not any(not word[0].islower() or word == "via" for word in known):
        return False
    if few and ({*known} <= {"사진", "자료", "출처"} or len(words) > 5):
        return False
    begins = words[0].lower() in credit_words
    return begins or all(not word[0].islower() or word in credit_words | _CONNECTORS for word in words)
