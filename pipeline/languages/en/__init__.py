"""English."""

from __future__ import annotations

from pipeline.languages.en.names import NAMES
from pipeline.languages.en.numbers import quantities
from pipeline.languages.en.text import CREDIT_WORDS, PHRASES, SENTENCES, SPEECH_VERBS
from pipeline.languages.language import Language

ENGLISH = Language(
    tag="en",
    name="English",
    endonym="English",
    script="Latn",
    og_locale="en_US",
    plural_forms="nplurals=2; plural=(n != 1);",
    quotes=(("“", "”"), ("‘", "’")),
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
