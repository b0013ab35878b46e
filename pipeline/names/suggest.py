"""What is proposed for a name that nobody translated yet, by what is known of it.

First what people have confirmed: the name in another spelling, in short or in full, and the sentences in which it was
translated. Then the gazetteers, then the rules of transcription.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import permutations
from typing import TYPE_CHECKING

from babel import Locale, UnknownLocaleError

from pipeline.model import Entry, Pair
from pipeline.names.extract import kind_of
from pipeline.names.match import compare, find_mentions
from pipeline.names.model import Glossary
from pipeline.names.proposals import Proposal, distinct, is_latin
from pipeline.names.renderings import BESIDE, Renderings
from pipeline.names.spots import Token, renders, spots, tokens
from pipeline.names.text import fold
from pipeline.names.transliteration import letters

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.languages.language import Language
    from pipeline.names.gazetteer import Gazetteer, Known
    from pipeline.names.model import NameRules
    from pipeline.names.spots import Spot
    from pipeline.names.transliteration import Transliteration

Text = tuple[str, str]
"""A sentence and its confirmed translation."""

TEXTS = 30
"""Sentences with a name that are looked at."""
_WORDS = 4
"""Words of a name that are looked for one by one, and of a translation that can be one word of the source."""
_FIRST = re.compile(r"\w+(?:[.&'/-]\w+)*\.?")
_BRACKETS = re.compile(r"\s*\(.*\)")
_SAME = 2.0
"""The score of a word in the name's own letters, for each of them; that of a likely rendering is less."""
_ENDING = 0.5
"""How much a letter that no letter of the source answers to makes a dictionary form less likely, in nats."""


def suggest(
    name: str, source: Language, target: Language, latin: Language, confirmed: Glossary, texts: Sequence[Text]
) -> tuple[Proposal, ...]:
    """How a name of the source may be translated, the best first; nothing where nothing is known.

    `confirmed` are the entries of the target's glossary, `texts` are sentences with the name and their confirmed
    translations. A name that is not in Latin letters is transcribed by way of `latin`, a language that is.
    """
    if not name.strip():
        return ()
    kind = kind_of(name, source.names)
    # Park Min-ho is no park.
    person = kind == "person" or ((not kind or "-" in name) and source.names.family_first(name))
    by_rule = () if name[:1].islower() else _by_rule(name, person, target, latin)
    thing = _known(fold(name).text, 0, source.names.gazetteer())
    listed = tuple(_from_gazetteer(thing, target)) if thing else ()
    # What has a name of its own is not transcribed, unless that is the name.
    known = distinct([*listed, *(one for one in by_rule if not thing or _is_named(one, thing, target))])
    return distinct(
        [
            *_from_confirmed(name, source.names, target.names, confirmed, by_rule),
            *_from_texts(name, source, target, thing.identifiers if thing else (), known, texts[:TEXTS]),
            *known,
        ]
    )


def _by_rule(name: str, person: bool, target: Language, latin: Language) -> tuple[Proposal, ...]:
    found = target.names.propose(name, person)
    if found or is_latin(name):
        return found
    return tuple(
        Proposal(
            proposal.form,
            f"{proposal.rule}, by way of {spelled.form} ({spelled.rule})",
            "guess" if "guess" in (spelled.sure, proposal.sure) else "likely",
        )
        for spelled in latin.names.propose(name, person)[:1]
        for proposal in target.names.propose(spelled.form, person)
    )


# --- the gazetteers ---------------------------------------------------------------------------------------------------


def _known(text: str, start: int, gazetteer: Gazetteer, end: int = 0) -> Known | None:
    """What a stretch of a folded text, or all of it, is the name of."""
    first = _FIRST.match(text, start)
    known = gazetteer.at(text, first.group(), start) if first else None
    return known if known and known.end == (end or len(text)) else None


def _is_named(proposal: Proposal, thing: Known, target: Language) -> bool:
    """Whether a proposal is what a thing of the gazetteer is called."""
    gazetteer = target.names.gazetteer()
    listed = [gazetteer.sought(identifier) for identifier in thing.identifiers if identifier in gazetteer]
    return not listed or any(pattern.fullmatch(proposal.form) for pattern in listed)


def _from_gazetteer(thing: Known, target: Language) -> Iterator[Proposal]:
    """A thing's usual name in the target; where the table has only a stem, a territory's name is that of CLDR."""
    sure = thing.name and not thing.weak and len(thing.identifiers) == 1
    for identifier in thing.identifiers:
        if form := _name_of(identifier, target):
            yield Proposal(form, "the gazetteer", "sure" if sure else "likely")


def _name_of(identifier: str, target: Language) -> str:
    gazetteer = target.names.gazetteer()
    if identifier not in gazetteer:
        return ""
    form = gazetteer.forms(identifier)[0]
    known = None if "*" in form else _known(form, 0, gazetteer)
    return form if known and known.name and identifier in known.identifiers else _territory(identifier, target.tag)


def _territory(identifier: str, tag: str) -> str:
    try:
        name = Locale.parse(tag).territories.get(identifier, "")
    except (UnknownLocaleError, ValueError):
        return ""
    return _BRACKETS.sub("", name).replace("’", "'").replace("ʼ", "'")


# --- confirmed names --------------------------------------------------------------------------------------------------


def _from_confirmed(
    name: str, source: NameRules, target: NameRules, confirmed: Glossary, by_rule: Sequence[Proposal]
) -> Iterator[Proposal]:
    """The same name in another spelling; a part of a confirmed name; and a proposal with a part that is confirmed."""
    own = source.short_forms(name)
    parts: dict[str, tuple[str, str]] = {}
    for other, forms in confirmed.entries:
        if not forms or other == name:
            continue
        if letters(other) == letters(name):
            for form in forms:
                yield Proposal(form, f"confirmed for {other}", "sure")
        parts.setdefault(other, (forms[0], other))
        for short, word in source.short_forms(other):
            if part := target.part(forms[0], word, short):
                parts.setdefault(short, (part, other))
        words, translated = other.split(), forms[0].split()
        if source.short_forms(other) and len(words) == len(translated) > 1 and name in words:
            parts.setdefault(name, (translated[words.index(name)], other))
    if name in parts:
        yield Proposal(parts[name][0], f"as in the name confirmed for {parts[name][1]}", "sure")
    for short, word in own:
        if short in parts and (mended := _with_part(by_rule, short, word, parts[short][0], target)):
            yield replace(mended, rule=f"{parts[short][0]} as confirmed for {parts[short][1]}; else {mended.rule}")


def _with_part(
    by_rule: Sequence[Proposal], short: str, word: str, confirmed: str, target: NameRules
) -> Proposal | None:
    """The first proposal, with the confirmed form of one of its words."""
    for proposal in by_rule:
        part = target.part(proposal.form, "first" if word == "first" else "last", short)
        if not part:
            continue
        if word == "first" and proposal.form.startswith(part):
            return replace(proposal, form=confirmed + proposal.form[len(part) :])
        if word == "last" and proposal.form.endswith(part):
            return replace(proposal, form=proposal.form[: -len(part)] + confirmed)
    return None


# --- confirmed translations -------------------------------------------------------------------------------------------


def _from_texts(
    name: str,
    source: Language,
    target: Language,
    identifiers: Sequence[str],
    known: Sequence[Proposal],
    texts: Sequence[Text],
) -> list[Proposal]:
    """The forms that stand in the translations in some case, those that stand in most of them first."""
    if not texts:
        return []
    model = Renderings(source, target).model
    person = bool(source.names.short_forms(name))
    forms: dict[str, float] = {}
    literal: set[str] = set()
    for text, translation in texts:
        folded = fold(translation).text
        mentions = find_mentions(text, Glossary.of([(name, "")]), source.names)
        heard = _written(name, folded, target.names, model) if any(not one.word for one in mentions) else ""
        for written in [heard] if heard else _listed(identifiers, folded, target.names.gazetteer()):
            literal.add(written)
            for form in target.names.lemmas(written, person):
                forms.setdefault(form, _likeness(name, form, model) if heard else 0.0)
    ruled = [proposal.form for proposal in known]
    candidates = dict.fromkeys([*ruled, *sorted(forms, key=lambda form: -forms[form])])
    standing = {form: _standing(name, form, source, target, texts) for form in candidates}
    found: list[Proposal] = []
    told: set[int] = set()
    for form in sorted(candidates, key=lambda form: -len(standing[form])):
        # A second form is only of use for a translation in which the first does not stand.
        if standing[form] <= told:
            continue
        told |= standing[form]
        count = len(standing[form])
        rule = f"as {'1 confirmed unit has it' if count == 1 else f'{count} confirmed units have it'}"
        found.append(Proposal(form, rule, "sure" if form in ruled or (form in literal and count > 1) else "likely"))
    return found


def _standing(name: str, form: str, source: Language, target: Language, texts: Sequence[Text]) -> frozenset[int]:
    """In which of the texts the form stands for the name, as the check of names sees it."""
    glossary = Glossary.of([(name, form)])
    pairs = (Pair(Entry("", text, translation), source, target, glossary) for text, translation in texts)
    return frozenset(
        at for at, pair in enumerate(pairs) if any(rendering.taken for rendering in compare(pair).renderings)
    )


def _listed(identifiers: Sequence[str], text: str, gazetteer: Gazetteer) -> Iterator[str]:
    """The names of a thing of the gazetteer that stand in a folded translation."""
    for identifier in identifiers:
        for match in gazetteer.sought(identifier).finditer(text) if identifier in gazetteer else ():
            known = _known(text, match.start(), gazetteer, match.end())
            if known and known.name and identifier in known.identifiers:
                yield match.group()


def _likeness(name: str, form: str, model: Transliteration | None) -> float:
    """How well a dictionary form answers to the name, letter by letter up to the end of its words."""
    words, parts = name.split(), form.split()
    if len(words) != len(parts):
        words, parts = ["".join(words)], ["".join(parts)]
    total = 0.0
    for word, part in zip(map(letters, words), map(letters, parts), strict=True):
        if word != part:
            score, length = model.score(word, part) if model else (0.0, 0)
            total += score - _ENDING * (len(part) - max(length, 0))
    return total


def _written(name: str, text: str, rules: NameRules, model: Transliteration | None) -> str:
    """What a translation has for a name in full, without particles; empty where it can't be told."""
    words = [letters(word) for word in name.split()]
    found = tokens(text)
    runs = _runs(found, text)
    blocks = [*_word_by_word(words, runs, model), *_as_one("".join(words), runs, text, model)]
    if not blocks:
        return ""
    best = max(blocks, key=lambda block: block.score)
    start, last, length = best.start, best.last, best.length
    if name[0].isupper() and text[start].islower():
        return ""
    return text[start : _end(last, length, text, rules)]


@dataclass(frozen=True, slots=True)
class _Block:
    """Words side by side that render a name."""

    score: float
    start: int
    last: Token
    length: int
    """How many letters of the last word belong to the name."""


def _runs(found: Sequence[Token], text: str) -> list[list[Token]]:
    """The words between which only a space or a hyphen stands."""
    runs: list[list[Token]] = []
    for token in found:
        if runs and text[runs[-1][-1].end : token.start] in {" ", "-"}:
            runs[-1].append(token)
        else:
            runs.append([token])
    return runs


def _word_by_word(
    words: Sequence[str], runs: Sequence[Sequence[Token]], model: Transliteration | None
) -> Iterator[_Block]:
    """As many words side by side as the name has, each of which renders one, one of them beyond doubt."""
    if len(words) > _WORDS:
        return
    for run in runs:
        for at in range(len(run) - len(words) + 1):
            block = run[at : at + len(words)]
            grid = [{spot.token.start: spot for spot in spots(word, block, model)} for word in words]
            for order in permutations(block):
                chosen = [row.get(token.start) for row, token in zip(grid, order, strict=True)]
                score = _together(words, chosen)
                if score is not None:
                    last = next(spot for spot in chosen if spot and spot.token is block[-1])
                    yield _Block(score, block[0].start, block[-1], last.length)


def _together(words: Sequence[str], chosen: Sequence[Spot | None]) -> float | None:
    """The score of spots that render the words of a name; None where they do not."""
    spotted = [(word, spot) for word, spot in zip(words, chosen, strict=True) if spot]
    if len(spotted) < len(words) or not any(renders(spot, word) for word, spot in spotted):
        return None
    if any(not spot.same and spot.score < BESIDE * len(word) for word, spot in spotted):
        return None
    return sum(_SAME * len(word) if spot.same else spot.score for word, spot in spotted)


def _as_one(sought: str, runs: Sequence[Sequence[Token]], text: str, model: Transliteration | None) -> Iterator[_Block]:
    """One to a few words that render the name together: 박민호, Пак Мін Хо."""
    for run in runs:
        for at in range(len(run)):
            for count in range(1, min(_WORDS, len(run) - at) + 1):
                block = run[at : at + count]
                joined = Token("", block[0].start, block[-1].end, letters(text[block[0].start : block[-1].end]))
                for spot in spots(sought, [joined], model):
                    left = spot.length - len(letters(text[block[0].start : block[-1].start]))
                    if renders(spot, sought) and left > 0:
                        score = _SAME * len(sought) if spot.same else spot.score
                        yield _Block(score, block[0].start, block[-1], left)


def _end(last: Token, length: int, text: str, rules: NameRules) -> int:
    """Where a name ends in its last word: before particles and what else the language writes onto it."""
    for at in range(last.start + 1, last.end):
        if len(letters(text[last.start : at])) >= length and rules.ends(text, last.start, at):
            return at
    return last.end
