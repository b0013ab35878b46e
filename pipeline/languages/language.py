"""What polyedition must know of a language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from pipeline.languages.sentences import SentenceRules
    from pipeline.names.model import NameRules
    from pipeline.quantities.model import Quantity


@dataclass(frozen=True, slots=True, eq=False)
class Language:
    """One language, put together in its folder from the tables there; see `pipeline.languages`."""

    tag: str
    """The BCP 47 tag, which is also the folder under ``locales/``, and which CLDR knows."""
    name: str
    """The English name, for the PO header and for messages."""
    endonym: str
    """The language's name for itself, for links between editions."""
    script: str
    """The ISO 15924 code of the script it is written in, one of `pipeline.languages.SCRIPTS`."""
    og_locale: str
    """The locale of Open Graph metadata, language and territory."""
    plural_forms: str
    """The Plural-Forms header of the gettext manual."""
    quotes: tuple[tuple[str, str], tuple[str, str]]
    """Outer and inner quotation marks (CLDR delimiters)."""
    apostrophe: str
    sentences: SentenceRules
    credit_words: frozenset[str]
    """Words, in lower case, that mark the tail of a photo caption as its credit."""
    speech_verbs: frozenset[str]
    """Verb forms, in lower case, with which a text says who speaks."""
    css: str
    """Declarations that an edition in this language needs on its root element; empty for most."""
    joint: str
    """Where a line must not end although browsers end it there, as a pattern that matches nothing; empty for most."""
    phrases: Mapping[str, str]
    """The few words that polyedition itself adds to an edition, by their key in `pipeline.editions`."""
    quantities: Callable[[str], tuple[Quantity, ...]]
    """Reads the numbers of a text in this language."""
    names: NameRules
    """How names are found in this language, and matched in it."""
