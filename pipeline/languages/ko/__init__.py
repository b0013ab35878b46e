"""Korean, as written in South Korea."""

from __future__ import annotations

from pipeline.languages.ko.names import NAMES
from pipeline.languages.ko.numbers import quantities
from pipeline.languages.ko.text import CREDIT_WORDS, PHRASES, SENTENCES, SPEECH_VERBS
from pipeline.languages.language import Language

KOREAN = Language(
    tag="ko",
    name="Korean",
    endonym="한국어",
    script="Hang",
    og_locale="ko_KR",
    plural_forms="nplurals=1; plural=0;",
    quotes=(("“", "”"), ("‘", "’")),
    apostrophe="’",
    sentences=SENTENCES,
    credit_words=CREDIT_WORDS,
    speech_verbs=SPEECH_VERBS,
    # W3C Korean layout requirements (klreq): lines break between words, never inside one.
    css="word-break: keep-all; overflow-wrap: break-word;",
    # keep-all does not hold at marks inside a word: 없다”라고, 기구(나토), 나토)의.
    joint=r"(?<=[”’)\]])(?=[가-힣])|(?<=[가-힣])(?=[(\[])",
    phrases=PHRASES,
    quantities=quantities,
    names=NAMES,
)
