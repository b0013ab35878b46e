"""Ukrainian."""

from __future__ import annotations

from pipeline.languages.language import Language
from pipeline.languages.uk.names import NAMES
from pipeline.languages.uk.numbers import quantities
from pipeline.languages.uk.text import CREDIT_WORDS, PHRASES, SENTENCES, SPEECH_VERBS

UKRAINIAN = Language(
    tag="uk",
    name="Ukrainian",
    endonym="Українська",
    script="Cyrl",
    og_locale="uk_UA",
    plural_forms=(
        "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
    ),
    quotes=(("«", "»"), ("„", "“")),
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
