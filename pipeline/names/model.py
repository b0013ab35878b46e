"""Names as plain data: where they stand, how they are to be translated, and what a language does to them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal, TypeAlias

from pipeline.names.forms import Forms

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from pipeline.model import Span
    from pipeline.names.gazetteer import Gazetteer
    from pipeline.names.proposals import Proposal
    from pipeline.names.runs import Run
    from pipeline.names.text import Folded

Kind: TypeAlias = Literal["person", "place", "organisation", "weapon", "media", ""]
"""What a name stands for, as far as its words tell; empty where they do not."""

Word: TypeAlias = Literal["", "first", "last"]
"""Which word of a person's name stands for the whole of it; empty for the name in full."""

Role: TypeAlias = Literal["", "person", "surname"]
"""What is declined: any name, a person's in full, or one word of a person's."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name with its span in a text, where it may stand in a short form or in an inflected one."""

    name: str
    """The glossary's key: the name as the article first gives it in full."""
    start: int
    end: int
    word: Word = ""
    others: tuple[str, ...] = ()
    """Whom else the span may mean: the other people of that surname."""

    @property
    def span(self) -> Span:
        return self.start, self.end

    @property
    def names(self) -> tuple[str, ...]:
        return self.name, *self.others


@dataclass(frozen=True, slots=True)
class Name:
    """A name of an article, found once or many times."""

    name: str
    kind: Kind
    units: tuple[int, ...]
    """The indices of the texts in which it stands, ascending."""


@dataclass(frozen=True, slots=True)
class Glossary:
    """How each name is to be translated into one language.

    Glossaries are compared by their entries; the hash is kept, so that what is compiled from a
    glossary can be cached by it.
    """

    entries: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Name and allowed forms, the preferred one first; no forms where it is not translated yet."""
    forbidden: tuple[tuple[str, tuple[str, ...]], ...] = ()
    """Those of the names that have forms which must not be used, with these."""
    no_names: tuple[str, ...] = ()
    """What a translator struck out: it may look like a name, and is none of the entries."""
    _hash: int = field(init=False, repr=False, compare=False, default=0)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_hash", hash((self.entries, self.forbidden, self.no_names)))

    def __hash__(self) -> int:
        return self._hash

    def __bool__(self) -> bool:
        return bool(self.entries)

    @classmethod
    def of(cls, entries: Iterable[tuple[str, str | Forms]]) -> Glossary:
        """A glossary from pairs of a name and its translation, which may list forms: "Київ | Києвів | !Кієв".

        Of two entries for one name the first that says something holds.
        """
        found: dict[str, Forms] = {}
        for name, translation in entries:
            key = " ".join(name.split())
            if key and not found.get(key):
                found[key] = translation if isinstance(translation, Forms) else Forms.of(translation)
        return cls(
            tuple((name, forms.allowed) for name, forms in found.items() if not forms.no_name),
            tuple((name, forms.forbidden) for name, forms in found.items() if forms.forbidden),
            tuple(name for name, forms in found.items() if forms.no_name),
        )

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(name for name, _ in self.entries)


@dataclass(frozen=True, slots=True)
class NameVocabulary:
    """The words by which the names of a text are told from its other words. In lower case unless they say otherwise."""

    common: frozenset[str] = frozenset()
    """Words that stand with a capital at a sentence's start or in a heading and are no names."""
    connectors: frozenset[str] = frozenset()
    """Words in lower case that may stand inside a name: of, the, de, van."""
    within: frozenset[str] = frozenset()
    """Those that stand inside a person's name: van, de, bin, al."""
    stand_ins: frozenset[str] = frozenset()
    """Pronouns for a person who was named before: he, him."""
    possessives: frozenset[str] = frozenset()
    """Those for what is a person's, which other languages leave out: his, her."""
    titles: frozenset[str] = frozenset()
    """Words before a person's name, or before "of" and an organisation's, that are left off."""
    qualifiers: frozenset[str] = frozenset()
    """Words before a title, which are left off before any name: former, acting."""
    dotted: frozenset[str] = frozenset()
    """Abbreviated titles and the like, whose full stop ends no sentence."""
    offices: frozenset[str] = frozenset()
    """What a minister is one of, so no name between a title and a person: Defense, State."""
    calendar: frozenset[str] = frozenset()
    """Months, weekdays, holidays."""
    calendar_names: frozenset[str] = frozenset()
    """Those that are people's names as well: May."""
    abbreviations: frozenset[str] = frozenset()
    """Capitals that abbreviate common nouns: GDP, TV."""
    added: frozenset[str] = frozenset()
    """What a hyphen adds to a name to make an adjective of it: Moscow-based."""
    trailing: frozenset[str] = frozenset()
    """Words that follow a name with a capital without being part of it: Photo."""
    place_heads: frozenset[str] = frozenset()
    organisation_heads: frozenset[str] = frozenset()
    media_heads: frozenset[str] = frozenset()
    event_heads: frozenset[str] = frozenset()
    alone: frozenset[str] = frozenset()
    """Heads that are a name by themselves: Congress. As they write themselves."""
    organisations: frozenset[str] = frozenset()
    """Organisations whose name looks like something else: G7. As they write themselves."""
    weapons: frozenset[str] = frozenset()
    """Weapons whose name has no number. As they write themselves."""
    media: frozenset[str] = frozenset()
    """Media whose name does not show that they are any, as they write themselves."""
    brands: frozenset[str] = frozenset()
    """Names that begin with a small letter."""
    territories: Callable[[], Collection[str]] = frozenset
    """The names of countries and territories."""
    cities: Callable[[], Collection[str]] = frozenset
    """The names of cities, which a sentence may start with."""


@dataclass(frozen=True, slots=True, eq=False)
class NameRules:
    """What a language does to names: as the source in which they are found, as the target in which they are matched.

    Compared by identity, so that what is compiled from it can be cached.
    """

    shapes: Callable[[str, Role], Collection[str]]
    """(name, what it is) -> each way in which it is written: its cases, its spacings. The name itself is one."""
    ends: Callable[[str, int, int], bool]
    """(text, start, end) -> whether a name that stands there may end there, and does not go on as another word."""
    attached: bool
    """Whether particles and suffixes are written onto a name, so that a word can begin with it."""
    prefixes: frozenset[str]
    """What may be written onto a name before it: 친 in 친러시아."""
    short_forms: Callable[[str], tuple[tuple[str, Word], ...]]
    """A name in this language -> the words by which a person of that name is called; nothing for another name."""
    part: Callable[[str, Word, str], str]
    """(translated full name, which word of the source's, that word) -> what became of it; empty if it can't be told."""
    adjectival: Callable[[str], bool]
    """Whether a form of a country's name may also stand for the adjective: 한국 in 한국 정부."""
    demonyms: Mapping[str, tuple[str, ...]]
    """Adjectives and inhabitants -> the names they come from: Russians -> Russia, Korean -> both Koreas."""
    vocabulary: NameVocabulary
    gazetteer: Callable[[], Gazetteer]
    """What is known by name."""
    runs: Callable[[Folded, NameRules], list[Run]]
    """The words of a text in this language that may be names."""
    table: Callable[[str], str] = lambda tag: ""
    """Another language's tag -> the text of the table from it into this one, see `pipeline.names.transliteration`;
    empty where that has the table, or nobody."""
    stems: Callable[[str], tuple[str, ...]] = lambda word: ()
    """A word, in `pipeline.names.transliteration.letters` -> it without the endings that it may have, or lose."""
    propose: Callable[[str, bool], tuple[Proposal, ...]] = lambda name, person: ()
    """(name, whether it is a person's) -> how it can be written in this language, the likeliest first. The name is in
    Latin letters; only English is asked for names in others."""
    lemmas: Callable[[str, bool], tuple[str, ...]] = lambda written, person: (written,)
    """(a name as a text has it, whether it is a person's) -> what it can be in a dictionary, the likeliest first."""
    family_first: Callable[[str], bool] = lambda name: False
    """Whether a person's family name stands first in a name."""
    common: Callable[[], frozenset[str]] = frozenset
    """Words, in lower case, that are no names unless something says so, whatever their capital."""
    listed: bool = False
    """Whether these are nearly all words, so that any other is a name, also where a sentence starts with it."""
    adjective: Callable[[str], bool] = lambda word: False
    """Whether a word, in lower case, looks like an adjective, which before a small letter is no name by itself."""
    find: Callable[[Sequence[Folded]], Sequence[str]] | None = None
    """The texts of a document -> its names in their dictionary form; none where capitals alone tell them."""
