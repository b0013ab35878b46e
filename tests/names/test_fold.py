"""Text folded for comparison: what is made one, what is not, and the way back to the original's offsets."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spans import find_spans

from pipeline.languages.ko.names import NAMES as KOREAN
from pipeline.languages.uk.names import NAMES as UKRAINIAN
from pipeline.names.text import fold, lower

HANGUL = unicodedata.normalize("NFD", "김정은")
PIECES = [
    *("а", "и\u0306", "і\u0308", "е\u0301", "ї\u0301", "\u00ad", "\u200b", "\u0301", "\u0323", "’", "ʼ", "'", "‑", "-"),
    *(
        "\u00a0",
        "  ",
        " ",
        "\n",
        "<1>",
        "</1>",
        "<2/>",
        "<",
        "김",
        HANGUL,
        "ᄀ",
        "ᅡ",
        "ᆨ",
        "가",
        "Ａ",
        "－",
        "𝐀",
        "İ",
        "ß",
    ),
    *("«", "”", "x", "9"),
]
MIXED = st.lists(st.sampled_from(PIECES), max_size=30).map("".join) | st.text(max_size=40)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Київ", "Київ"),
        ("Кии\u0306в", "Кийв"),
        ("Ки\u0301їв", "Київ"),
        ("Киі\u0308\u0301в", "Київ"),
        ("Слов’янськ", "Слов'янськ"),
        ("Словʼянськ", "Слов'янськ"),
        ("Слов`янськ", "Слов'янськ"),
        ("Івано‑Франківськ", "Івано-Франківськ"),
        ("Івано-\u00adФран\u00adківськ", "Івано-Франківськ"),
        ("Kim\u00a0Jong\u202fUn", "Kim Jong Un"),
        ("Kim  Jong \n Un", "Kim Jong Un"),
        ("<1>Kim</1> <2>Jong</2> Un", "Kim Jong Un"),
        ("Kim<3/>Un", "Kim Un"),
        ("Kim <3/> Un", "Kim Un"),
        ("<b>Kim</b>", "<b>Kim</b>"),
        ("<1234567>Kim", "<1234567>Kim"),
        ("ＫＮ－２３", "KN-23"),
        (HANGUL, "김정은"),
        ("가\u11a8", "각"),
        ("«Бабель»", '"Бабель"'),
        ("“Babel”", '"Babel"'),
        ("Ko\u0308ln", "Köln"),
        # near misses: neither a dash nor a look-alike is a spelling of the same
        ("KN–23", "KN–23"),
        ("Kиїв", "Kиїв"),
        ("𝐀\u00ad", "𝐀"),
        ("á la carte", "á la carte"),
    ],
)
def test_spellings_of_one_text_are_made_one(text: str, folded: str) -> None:
    assert fold(text).text == folded


def test_a_latin_letter_in_a_cyrillic_word_stays_another() -> None:
    assert fold("Київ").text != fold("Kиїв").text


@pytest.mark.parametrize(
    ("text", "word", "original"),
    [
        ("у Ки\u0301єві", "Києві", "Ки\u0301єві"),
        ("в Івано\u00ad-Франківську!", "Івано-Франківську", "Івано\u00ad-Франківську"),
        ("<1>Кирила</1>  Буданова", "Кирила Буданова", "Кирила</1>  Буданова"),
        ("про <1>Кирила Буданова</1>.", "Кирила Буданова", "Кирила Буданова"),
        (f"오늘 {HANGUL}은", "김정은", HANGUL),
        ("das ist Ko\u0308ln.", "Köln", "Ko\u0308ln"),
        ("Kim<2/>Un", "Kim Un", "Kim<2/>Un"),
    ],
)
def test_a_span_leads_back_to_the_original(text: str, word: str, original: str) -> None:
    folded = fold(text)
    at = folded.text.index(word)
    start, end = folded.span(at, at + len(word))
    assert text[start:end] == original


@given(text=MIXED)
@settings(max_examples=400, deadline=None)
def test_every_stretch_leads_back_to_what_folds_to_it(text: str) -> None:
    folded = fold(text)
    assert len(folded.lower) == len(folded.text)
    spans = [folded.span(index, index + 1) for index in range(len(folded.text))]
    # Letters of one cluster share its span; a stretch that parts none folds back to itself.
    edges = [index for index in range(len(spans) + 1) if index in (0, len(spans)) or spans[index - 1] != spans[index]]
    for start in edges:
        for end in edges:
            if start < end:
                first, last = folded.span(start, end)
                assert 0 <= first < last <= len(text)
                assert fold(text[first:last]).text == folded.text[start:end]


@given(text=MIXED)
@settings(max_examples=400, deadline=None)
def test_spans_go_forward(text: str) -> None:
    folded = fold(text)
    spans = [folded.span(index, index + 1) for index in range(len(folded.text))]
    for before, after in pairwise(spans):
        assert before == after or before[1] <= after[0]


@given(text=st.text(alphabet="Кирил Бudaнвоийї김정은'’-«\u0301\u0306", max_size=30))
@settings(max_examples=300, deadline=None)
def test_composed_and_decomposed_text_folds_alike(text: str) -> None:
    assert fold(unicodedata.normalize("NFD", text)).text == fold(unicodedata.normalize("NFC", text)).text


@given(text=st.text(max_size=40))
@settings(max_examples=300, deadline=None)
def test_lower_case_keeps_the_length(text: str) -> None:
    assert len(lower(text)) == len(text)


@given(
    before=MIXED, after=MIXED, form=st.sampled_from(["Київ", "Кирило Буданов", "김정은", "키릴로 부다노프", "KN-23"])
)
@settings(max_examples=400, deadline=None)
def test_every_hit_is_a_spelling_of_the_name(before: str, after: str, form: str) -> None:
    rules = KOREAN if "김정은" in form or "부다노프" in form else UKRAINIAN
    shapes = {fold(shape).lower for shape in rules.shapes(form, "person" if rules.short_forms(form) else "")}
    text = f"{before} {form} {after}"
    found = find_spans(text, form, rules)
    for start, end in found:
        assert fold(text[start:end]).lower in shapes
    assert (len(before) + 1, len(before) + 1 + len(form)) in found
