"""The messages of a template: the units of an article, and the names of all articles."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.catalogue.po import Message
from pipeline.catalogue.proposed import proposal_notes, with_proposals
from pipeline.names.extract import find_names, kind_of
from pipeline.names.forms import Forms
from pipeline.names.match import find_mentions
from pipeline.names.model import Glossary, Name
from pipeline.names.suggest import suggest
from pipeline.quantities.describe import describe
from pipeline.quantities.model import Certainty
from pipeline.units.placeholders import PLACEHOLDER, plain_text

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from pipeline.catalogue.po import Catalogue
    from pipeline.languages.language import Language
    from pipeline.model import Span, Unit
    from pipeline.names.proposals import Proposal

_LETTERS_BEFORE = re.compile(r"[^\W\d_]+-?\Z")
"""The letters of a designator, of which only the digits are the number: KN-23."""
_LONGEST = 20
BEARERS = 4
"""Names that a note lists for a surname that several have."""
SHOWN = 2
"""Sentences that a name's note quotes from an article."""


@dataclass(frozen=True, slots=True)
class Source:
    """An article as it is to be translated."""

    reference: str
    """Its page, as the ``#:`` comments name it; it holds no line numbers, which would change with every edit."""
    language: Language
    units: tuple[Unit, ...]


def article_messages(source: Source, names: Sequence[str]) -> tuple[Message, ...]:
    """A message for each unit; the notes end with the numbers and the names that the checks will look for."""
    glossary = Glossary.of((name, "") for name in names)
    return tuple(
        Message(
            context=unit.context,
            source=unit.text,
            notes=(*unit.notes, *_numbers(unit.text, source.language), *_names(unit.text, glossary, source.language)),
            references=(source.reference,),
        )
        for unit in source.units
    )


def _numbers(text: str, language: Language) -> list[str]:
    plain = plain_text(text)
    said = []
    for quantity in language.quantities(plain):
        if quantity.certainty is not Certainty.WEAK:
            start, end = quantity.span
            word = _LETTERS_BEFORE.search(plain, max(0, start - _LONGEST), start)
            words, value = " ".join(plain[word.start() if word else start : end].split()), describe(quantity)
            said.append(words if value in words else f"{words} ({value})")
    return [f"Numbers: {'; '.join(said)}"] if said else []


def _names(text: str, glossary: Glossary, language: Language) -> list[str]:
    mentions = find_mentions(text, glossary, language.names)
    said = dict.fromkeys(
        name if (shown := _words(text, mention.span)) == name else f"{shown} ({name})"
        for mention in mentions
        for name in [_either(mention.names)]
    )
    return [f"Names: {'; '.join(said)}"] if said else []


def _either(names: Sequence[str]) -> str:
    """The names that a surname may stand for; a few of them."""
    more = len(names) - BEARERS
    return " or ".join([*names[:BEARERS], *([f"{more} more"] if more > 0 else [])])


def _words(text: str, span: Span) -> str:
    """What stands there to be read: without placeholders, on one line."""
    return " ".join(PLACEHOLDER.sub("", text[slice(*span)]).split())


def article_names(source: Source, known: Collection[str], no_names: Collection[str] = ()) -> tuple[Name, ...]:
    """The names of an article; `known` are those of the glossary, which are found wherever they stand.

    `no_names` are those that a translator struck out: they hide no name that stands inside them.
    """
    texts = [plain_text(unit.text) for unit in source.units]
    found = find_names(texts, source.language.names, known)
    if not any(name.name in no_names for name in found):
        return found
    kinds = {name.name: name.kind for name in found if name.name not in no_names}
    terms = Glossary.of((name, "") for name in dict.fromkeys([*kinds, *known]) if name not in no_names)
    units: dict[str, dict[int, None]] = {}
    full: set[str] = set()
    for index, text in enumerate(texts):
        for mention in find_mentions(text, terms, source.language.names):
            for name in mention.names:
                units.setdefault(name, {})[index] = None
            full.update(() if mention.word else mention.names)
    order = sorted((name for name in units if name in full), key=lambda name: min(units[name]))
    return tuple(
        Name(name, kinds[name] if name in kinds else kind_of(name, source.language.names), tuple(units[name]))
        for name in order
    )


def name_messages(articles: Iterable[tuple[Source, Sequence[Name]]]) -> tuple[Message, ...]:
    """A message for each name of all articles, in the order of the articles and of the first mentions.

    Its context is empty: a name is one entry, whatever it stands for, so that no guess about it parts it
    from its translation.
    """
    notes: dict[str, list[str]] = {}
    references: dict[str, list[str]] = {}
    for source, names in articles:
        for name in names:
            lines = notes.setdefault(name.name, [name.kind.capitalize()] if name.kind else [])
            lines += _where(name, source)
            references.setdefault(name.name, []).append(source.reference)
    return tuple(
        Message("", name, notes=tuple(lines), references=tuple(references[name])) for name, lines in notes.items()
    )


def _where(name: Name, source: Source) -> list[str]:
    more = len(name.units) - SHOWN
    quoted = [" ".join(plain_text(source.units[index].text).split()) for index in name.units[:SHOWN]]
    return quoted + ([f"... and {more} more unit{'s' * (more != 1)} of {source.reference}"] if more > 0 else [])


def glossary(messages: Iterable[Message], *, own: bool = False, no_names: Iterable[str] = ()) -> Glossary:
    """The confirmed entries of a ``names.po``; an entry without a translation keeps its name and has no forms.

    In the source's own language (`own`) such a name stands for itself. `no_names` are those that the translator of
    another language struck out; they count where this one says nothing.
    """
    said = [
        (message.source, _forms(message, own=own))
        for message in messages
        if not message.obsolete and not message.plural
    ]
    return Glossary.of([*said, *((name, Forms(no_name=True)) for name in no_names)])


def _forms(message: Message, *, own: bool) -> Forms:
    forms = Forms() if message.fuzzy else Forms.of(message.target)
    if own and not forms.allowed and not forms.no_name:
        return Forms((" ".join(message.source.split()),), forms.forbidden)
    return forms


def known_names(glossaries: Iterable[Catalogue]) -> tuple[str, ...]:
    """The names in the glossaries of all languages, also those that a person added to one of them.

    A name that left the articles is known as long as a translation of it is kept: it may come back.
    """
    return tuple(
        dict.fromkeys(
            message.source
            for found in glossaries
            for message in found.messages
            if message.source.strip() and (message.target or not message.obsolete)
        )
    )


def confirmed_texts(catalogue: Catalogue) -> dict[tuple[str, str], str]:
    """The confirmed translations of an article, by the keys of their messages."""
    return {message.key: message.target for message in catalogue.active if message.target and not message.fuzzy}


def propose_names(
    names: Catalogue,
    articles: Iterable[tuple[Source, Sequence[Name], Mapping[tuple[str, str], str]]],
    target: Language,
    latin: Language,
) -> Catalogue:
    """A glossary with a proposal in each entry that has no translation, and never had a proposal.

    It is for names of articles in other languages than the target; the confirmed translations of the articles, each
    with its names, say how a name was rendered. `latin`: see `suggest`.
    """
    empty = {
        message.source
        for message in names.active
        if message.references and not message.target.strip() and not message.plural and not proposal_notes(message)
    }
    if not empty:
        return names
    sources: dict[str, Language] = {}
    texts: dict[str, list[tuple[str, str]]] = {}
    for source, found, said in articles:
        if source.language is target:
            continue
        for name in found:
            if name.name in empty and sources.setdefault(name.name, source.language) is source.language:
                units = [source.units[index] for index in name.units]
                texts.setdefault(name.name, []).extend(
                    (plain_text(unit.text), plain_text(said[_key(unit)])) for unit in units if _key(unit) in said
                )
    confirmed = glossary(names.messages)
    messages = []
    for message in names.messages:
        proposals: tuple[Proposal, ...] = ()
        if message.source in sources and not message.obsolete and not message.context:
            language = sources[message.source]
            proposals = suggest(message.source, language, target, latin, confirmed, texts.get(message.source, ()))
        messages.append(with_proposals(message, proposals) if proposals else message)
    return replace(names, messages=tuple(messages))


def _key(unit: Unit) -> tuple[str, str]:
    return unit.context, unit.text
