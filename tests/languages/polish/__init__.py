"""Polish: a language that the package does not have, as another package would bring it."""

from __future__ import annotations

from pipeline.languages.language import Language
from polish.names import NAMES
from polish.numbers import quantities
from polish.text import CREDIT_WORDS, PHRASES, SENTENCES, SPEECH_VERBS

POLISH = Language(
    tag="pl",
    name="Polish",
    endonym="Polski",
    script="Latn",
    og_locale="pl_PL",
    plural_forms=("nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);"),
    quotes=(("„", "”"), ("«", "»")),
    apostrophe="’",
    sentences=SENTENCES,
    credit_words=CREDIT_WORDS,
    speech_verbs=SPEECH_VERBS,
    css="",
    joint="",
    phrases=PHRASES,
    quantities=quantities,
    names=NAMES,
)
