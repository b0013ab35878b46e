"""Which nominative a name of a Ukrainian text has, of those that its form can come from."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product
from typing import TYPE_CHECKING

from pipeline.languages.uk import declension_words
from pipeline.languages.uk import extraction_words as words
from pipeline.languages.uk.declension import noun
from pipeline.languages.uk.extraction_bodies import RELATIONAL, heads
from pipeline.languages.uk.extraction_context import ALL_CASES, Found, is_type
from pipeline.languages.uk.extraction_lexicon import lexicon
from pipeline.languages.uk.lemmas import VOWELS, Reading, readings
from pipeline.languages.uk.name_words import CALENDAR, COMMON

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.languages.uk.extraction_lexicon import Known
    from pipeline.languages.uk.extraction_text import Word

_MOST = {2: 8, 3: 6, 4: 4}
"""Readings of each word that are tried in a name of so many words; of a longer one two."""
_LIKELY = -0.6
"""The weight from which a reading counts as a sign of another form."""
_START = 3
"""Letters that two forms of a word have in common."""
_GOOD = (
    (("щина", "ччина"), "f", 1.2),
    (("івка", "ївка", "анка", "янка"), "f", 0.6),
    (("ськ", "цьк"), "m", 0.9),
    (("град", "бург", "город", "піль", "стан", "берг"), "m", 0.7),
    (("енко", "єнко"), "n", 1.2),
    (("чук", "юк", "як", "ак", "ик", "ич"), "m", 0.5),
    (("ський", "цький", "зький"), "m", 0.5),
    (("ія",), "f", 0.4),
)
"""Endings of names in the nominative, their gender, and how much they add to a reading."""
_BAD = re.compile(
    r"[бвгґджзйклмнпрстфхцчшщ][лрнмв]ь?$|[бвгґджзклмнпрстфхцчшщ]{2}ь$|[цкгх]ь$|ськом|[оеє]й$|ц$|ськ[оа]$|[уюоеєа]я$"
)
"""Ends of a stem that few nominatives have."""


@dataclass(slots=True)
class Evidence:
    """What the whole document shows."""

    small: Counter[str] = field(default_factory=Counter)
    """Words in lower case."""
    inside: Counter[str] = field(default_factory=Counter)
    """Words with a capital inside a sentence."""
    votes: Counter[str] = field(default_factory=Counter)
    """Nominatives, and how many different forms of the document can be theirs."""
    _starts: dict[str, list[str]] | None = None

    def vote(self, forms: set[str]) -> None:
        """Counts for each nominative the forms that can be its own."""
        for form in forms:
            self.votes.update({one.lemma for one in readings(form)})

    def otherwise(self, text: str) -> bool:
        """Whether another form of a word stands inside a sentence."""
        if self._starts is None:
            self._starts = defaultdict(list)
            for form in self.inside:
                self._starts[form[:_START]].append(form)
        lemmas = _lemmas(text)
        return any(form != text and lemmas & _lemmas(form) for form in self._starts.get(text[:_START], ()))


def _lemmas(text: str) -> set[str]:
    return {one.lemma for one in readings(text) if one.weight > _LIKELY}


# --- one word ---


def alone(found: Found, evidence: Evidence) -> str:
    """The nominative of a single word that is a name; else nothing."""
    word = found.words[0]
    text = word.text
    listed = [entry for entry in lexicon().words.get(text, ()) if entry.sort != "given"]
    if not _is_name(found, evidence, listed=bool(listed)):
        return ""
    if listed:
        entries = [entry for entry in listed if set(entry.cases) & set(found.cases)] or listed
        return max(entries, key=lambda entry: ("n" in entry.cases and found.nominative, entry.lemma == text)).lemma
    if given := list(lexicon().given(text)):
        fitting = [entry for entry in given if set(entry.cases) & set(found.cases)] or given
        sure = [entry for entry in fitting if entry.lemma == text or evidence.votes[entry.lemma] > 1]
        return (sure or fitting)[0].lemma
    if evidence.small[word.small] > evidence.inside[text]:
        return ""
    return max(readings(text), key=lambda one: _score(one, found, evidence, text)).lemma


def _is_name(found: Found, evidence: Evidence, *, listed: bool) -> bool:
    word = found.words[0]
    text, small = word.text, word.small
    common = small in no_names() or small in COMMON or small in words.FUNCTION or small in words.PREPOSITIONS
    if len(text) < 3 and not listed:
        return False
    if not word.initial or (word.quoted and found.cases != ALL_CASES):
        return listed or not common
    inside = evidence.inside[text] > 0
    if common and not inside:
        return False
    small_too = evidence.small[small] > 0
    if listed:
        seen = inside or any(evidence.inside[one.lemma] for one in readings(text) if one.lemma != text)
        return seen or not (text in words.DOUBTFUL or common or small_too)
    if small_too or (not inside and is_type(small, quoted=True)):
        return False
    shaped = small.endswith(("енко", "енка", "енку")) or (word.quoted and not found.nominative)
    return inside or shaped or next(lexicon().given(text), None) is not None or evidence.otherwise(text)


@lru_cache(maxsize=1)
def no_names() -> frozenset[str]:
    """The forms of words with a capital that are no names by themselves."""
    found: set[str] = set()
    for lemma in words.NO_NAMES | CALENDAR:
        found.update(*noun(lemma))
    alone = {form for form, listed in heads().items() if all(head.lemma not in words.HEADS_ALONE for head in listed)}
    return frozenset(found | alone)


def _score(one: Reading, found: Found, evidence: Evidence, form: str) -> float:
    """How likely a reading is."""
    score = one.weight + _shape(one) + 0.5 * min(3, evidence.votes[one.lemma] - 1)
    if not set(one.cases) & set(found.cases):
        score -= 3.0
    elif found.nominative and "n" in one.cases:
        score += 0.3
    if found.place and one.gender == "m" and one.cases == "l":
        score += 0.3
    if found.genitive and "g" in one.cases:
        score += 0.7
    if found.gender and one.gender in "mf" and one.gender != found.gender:
        score -= 1.0
    if found.typed and one.lemma == form:
        score += 1.5
    if one.lemma != form and evidence.inside[one.lemma]:
        score += 0.9
    if one.adjective and found.place:
        score += 0.4 * (one.gender == "n") - 0.2 * (one.gender == "m")
    return score


def _shape(one: Reading) -> float:
    small = one.lemma.lower()
    weight = next((bonus for ends, gender, bonus in _GOOD if one.gender == gender and small.endswith(ends)), 0.0)
    return weight - 0.8 if not one.adjective and one.gender != "p" and _BAD.search(small) else weight


# --- several words ---


def together(found: Found, evidence: Evidence) -> tuple[str, bool]:
    """The nominative of a name of several words, and whether it is a person's; nothing where it is no name."""
    first = found.words[0]
    given = list(lexicon().given(first.text))
    if not given and (thing := _thing(found)):
        return thing, False
    common = evidence.small[first.small] or first.small in COMMON
    if first.initial and not first.quoted and not given and not evidence.inside[first.text] and common:
        return "", False
    most = _MOST.get(len(found.words), 2)
    options = [_options(found, index, given, evidence)[:most] for index in range(len(found.words))]
    best: Sequence[str] = found.texts
    highest = -100.0
    for choice in product(*options):
        cases, genders = set(ALL_CASES), {"m", "f"}
        for one, _ in choice:
            cases &= set(one.cases)
            genders &= set(one.gender)
        if cases and genders:
            score = sum(weight for _, weight in choice) + _agreement(found, cases, genders, known=bool(given))
            if score > highest:
                best, highest = [one.lemma for one, _ in choice], score
    return " ".join(best), True


def _agreement(found: Found, cases: set[str], genders: set[str], *, known: bool) -> float:
    """What the case and the gender that all words of a person's name share add to a choice."""
    score = 0.0 if cases & set(found.cases) else -3.0
    object_of = found.genitive or found.subject == "m"
    if not known and genders == {"m"} and object_of and all(map(_ends_in_a, found.texts)):
        score += 1.0
    if found.genitive and "g" in cases:
        score += 0.5
    if "n" in cases and found.subject:
        score += 1.2 if found.subject in genders else -0.6
    if "n" in cases and found.nominative:
        score += 0.8
    return score


def _ends_in_a(text: str) -> bool:
    """Whether a word ends as a man's name does in the genitive, and few women's that are not known."""
    return text[0].islower() or (text[-1] == "а" and text[-2:-1] not in VOWELS)


def _options(found: Found, index: int, given: Sequence[Known], evidence: Evidence) -> list[tuple[Reading, float]]:
    """The readings of a word of a person's name with their weights, the likeliest first."""
    word = found.words[index]
    text = word.text
    if not word.capital:
        return [(Reading(text, ALL_CASES, "mf"), 0.0)]
    family_first = not given and found.words[0].small in declension_words.FAMILY_FIRST
    if family_first and index < len(found.words) - 1:
        return [(Reading(text, ALL_CASES, "mf"), 1.0)]
    options = list(_given_options(text, given, evidence)) if index == 0 else []
    context = Found((word,), nominative=found.nominative)
    for one in readings(text):
        if person := _as_person(one, text, surname=index > 0):
            bonus = 0.6 if one.gender == "mfnp" and text[-1] in "іїеєоую" else 0.0
            options.append((person, _score(one, context, evidence, text) + bonus))
    if text[-1] not in "ая" and index:  # a woman's surname stays
        options.append((Reading(text, ALL_CASES, "f"), 0.1 if text[-1] in VOWELS else 0.5))
    return sorted(options, key=lambda option: -option[1])


def _given_options(text: str, given: Sequence[Known], evidence: Evidence) -> list[tuple[Reading, float]]:
    found: list[tuple[Reading, float]] = []
    lemmas = {entry.lemma for entry in given}
    for entry in given:
        declined = text != entry.lemma and entry.lemma[-1] not in VOWELS
        gender = entry.gender.replace("f", "") or "f" if declined else entry.gender
        weight = 3.0 + 0.5 * (evidence.inside[entry.lemma] > 0 or entry.lemma == text)
        weight -= 0.2 * (entry.lemma[-1] == "о" and entry.lemma[:-1] in lemmas)  # Марк rather than Марко
        found += [(Reading(entry.lemma, entry.cases, each), weight) for each in gender]
        if gender == "mf" and text == entry.lemma:
            found.append((Reading(text, ALL_CASES, "f"), 2.0))
    return found


def _as_person(one: Reading, text: str, *, surname: bool) -> Reading | None:
    """A reading of a word of a person's name: men bear surnames in -а too."""
    if one.gender == "mfnp":
        return Reading(one.lemma, one.cases, "mf")
    if one.adjective:
        return one if one.gender in "mf" and (surname or one.lemma == text) else None
    if one.gender == "f":
        return Reading(one.lemma, one.cases, "mf" if surname else "f") if one.lemma[-1] in "ая" else None
    if one.gender == "m" or (one.gender == "n" and one.lemma[-1] == "о"):
        return Reading(one.lemma, one.cases, "m")
    return None


def _thing(found: Found) -> str:
    """An adjective and its noun: Великі Гаї, Сполучені Штати."""
    *adjectives, last = found.words
    best, highest = "", -1.0
    for one in readings(last.text):
        if one.adjective:
            continue
        agreed = _agreeing(adjectives, one)
        if agreed is None or not is_describing(agreed[0][0]):
            continue
        names, cases, weight = agreed
        weight += _shape(one) + 0.6 * ("n" in cases and found.nominative) - 3.0 * (not cases & set(found.cases))
        if weight > highest:
            best, highest = " ".join([*names, one.lemma]), weight
    return best


def _agreeing(adjectives: Sequence[Word], head: Reading) -> tuple[list[str], set[str], float] | None:
    """The nominatives of adjectives before a noun, the cases that all can be, and their weight; None without agreement."""
    names, cases, weight = [], set(head.cases), head.weight
    for word in adjectives:
        fitting = (one for one in readings(word.text) if one.adjective and one.gender == head.gender)
        one = next((one for one in fitting if set(one.cases) & cases), None)
        if one is None:
            return None
        names.append(one.lemma)
        cases &= set(one.cases)
        weight += one.weight
    return names, cases, weight


def adjective_and_noun(adjective: Word, other: Word) -> str:
    """Світова серія: an adjective with a capital and the noun with which it agrees, in the nominative; else nothing."""
    if lexicon().words.get(adjective.text) or any(one.adjective and one.weight > 0 for one in readings(other.text)):
        return ""
    best, highest = "", 0.0
    for one in readings(other.text):
        agreed = None if one.adjective else _agreeing([adjective], one)
        if agreed and is_describing(agreed[0][0]) and agreed[2] + 1.0 > highest:
            best, highest = f"{agreed[0][0]} {one.lemma}", agreed[2] + 1.0
    return best


def is_describing(adjective: str) -> bool:
    """Whether an adjective in the nominative is one of those that stand in names of places and bodies."""
    small = adjective.lower()
    return small.endswith(RELATIONAL) or small[:-1] in _stems() or small[:-2] in _stems()


@lru_cache(maxsize=1)
def _stems() -> frozenset[str]:
    return frozenset(adjective[:-2] for adjective in words.SMALL | words.OFFICIAL | words.OF_PLACES)
