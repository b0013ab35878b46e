"""Whatever a library spells or formats is read back as itself."""

from __future__ import annotations

import unicodedata
from decimal import Decimal
from fractions import Fraction

import pytest
from babel.numbers import format_decimal
from hypothesis import given, settings
from hypothesis import strategies as st
from num2words import num2words

from pipeline.languages.en.numbers import quantities as english
from pipeline.languages.ko.numbers import quantities as korean
from pipeline.languages.uk.compounds import PATTERN, compound
from pipeline.languages.uk.number_words import WORDS
from pipeline.languages.uk.numbers import quantities as ukrainian
from pipeline.quantities.compare import compare
from pipeline.quantities.lexicon import Rank

READERS = {"en": english, "uk": ukrainian, "ko": korean}
LANGUAGES = sorted(READERS)

integers = st.one_of(st.integers(0, 9999), st.integers(0, 10**15 - 1))
decimals = st.decimals(min_value=0, max_value=10**6, places=2, allow_nan=False, allow_infinity=False)


def only_value(language: str, text: str) -> Fraction:
    found = READERS[language](text)
    assert len(found) == 1, (text, found)
    assert found[0].span == (0, len(text))
    return Fraction(found[0].value)


@pytest.mark.parametrize("language", LANGUAGES)
@given(value=integers)
@settings(max_examples=150, deadline=None)
def test_a_spelled_integer_is_read_back(language: str, value: int) -> None:
    assert only_value(language, num2words(value, lang=language)) == value


@pytest.mark.parametrize("language", LANGUAGES)
@given(value=decimals)
@settings(max_examples=100, deadline=None)
def test_a_spelled_decimal_is_read_back(language: str, value: Decimal) -> None:
    plain = value.quantize(Decimal("0.1"))
    assert only_value(language, num2words(str(plain), lang=language)) == Fraction(plain)


@pytest.mark.parametrize("language", ["en", "uk"])
@given(value=st.integers(1, 999))
@settings(max_examples=100, deadline=None)
def test_a_spelled_ordinal_is_read_back(language: str, value: int) -> None:
    text = num2words(value, lang=language, to="ordinal")
    assert READERS[language](text)[0].value == value


@pytest.mark.parametrize("language", LANGUAGES)
@given(value=st.one_of(integers, decimals))
@settings(max_examples=150, deadline=None)
def test_a_formatted_number_is_read_back(language: str, value: int | Decimal) -> None:
    text = format_decimal(value, locale=language)
    readings = {Fraction(reading.value) for reading in READERS[language](text)[0].readings}
    assert Fraction(text_value(value)) in readings


def text_value(value: int | Decimal) -> Fraction:
    return Fraction(value)


@pytest.mark.parametrize("space", [" ", "\u00a0", "\u2009", "\u202f", "\u2007"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_space_groups_digits(language: str, space: str) -> None:
    assert READERS[language](f"12{space}345{space}678")[0].value == 12_345_678


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "two cafés sold １２ cakes for €3.5"),
        ("uk", "п’ятий із двадцяти їхніх потягів, 1,5 млн гривень"),
        ("ko", "두 번째 열차, 스물다섯 명, 3만5000원"),
    ],
)
def test_reading_is_the_same_in_every_normal_form(language: str, text: str, form: str) -> None:
    whole = [quantity.readings for quantity in READERS[language](text)]
    other = unicodedata.normalize(form, text)
    again = READERS[language](other)
    assert [quantity.readings for quantity in again] == whole
    assert len(whole) >= 3
    for quantity in again:
        assert 0 <= quantity.span[0] < quantity.span[1] <= len(other)


@pytest.mark.parametrize("digits", ["٣٤", "３４", "३४", "۳۴"])
def test_digits_of_other_scripts(digits: str) -> None:
    for read in READERS.values():
        assert read(digits)[0].value == 34


@pytest.mark.parametrize("language", ["uk", "ko"])
@given(value=st.integers(10, 10**12), place=st.integers(0, 12), shift=st.integers(1, 9))
@settings(max_examples=150, deadline=None)
def test_any_changed_digit_is_found(language: str, value: int, place: int, shift: int) -> None:
    digits = str(value)
    place %= len(digits)
    changed = digits[:place] + str((int(digits[place]) + shift) % 10) + digits[place + 1 :]
    source = f"It sold {format_decimal(value, locale='en')} tickets"
    target = format_decimal(int(changed), locale=language)
    assert compare(english(source), READERS[language](target))
    assert not compare(english(source), READERS[language](format_decimal(value, locale=language)))


# Український правопис 2019, §§ 105-109: each numeral in its six cases.
CASES = {
    2: "два двох двом двома",
    5: "п’ять п’яти п’ятьох п’ятьом п’ятьма п’ятьома",
    12: "дванадцять дванадцяти дванадцятьох дванадцятьом дванадцятьма дванадцятьома",
    40: "сорок сорока",
    50: "п’ятдесят п’ятдесяти п’ятдесятьох п’ятдесятьом п’ятдесятьма",
    90: "дев’яносто дев’яноста",
    100: "сто ста",
    200: "двісті двохсот двомстам двомастами двохстах",
    500: "п’ятсот п’ятисот п’ятистам п’ятьмастами п’ятистах",
    1000: "тисяча тисячу тисячею",
}


@pytest.mark.parametrize(("value", "forms"), CASES.items())
def test_ukrainian_cases(value: int, forms: str) -> None:
    for form in forms.split():
        assert ukrainian(f"про {form} книг")[0].value == value, form


@given(value=integers, spaced=st.booleans(), commas=st.booleans())
@settings(max_examples=300, deadline=None)
def test_korean_myriads_in_digits_are_read_back(value: int, *, spaced: bool, commas: bool) -> None:
    """3만5000, 1억 2,345만: as newspapers write them."""
    parts = []
    for scale, sign in ((10**12, "조"), (10**8, "억"), (10**4, "만"), (1, "")):
        section = value // scale % 10**4
        if section or (scale == 1 and not parts):
            parts.append((f"{section:,}" if commas else str(section)) + sign)
    assert only_value("ko", (" " if spaced else "").join(parts)) == value


FORMS = {
    (value, rank): sorted(
        form
        for form, word in WORDS.items()
        if (word.value, word.rank) == (value, rank) and word.kind in ("cardinal", "vague") and " " not in form
    )
    for value, rank in {(word.value, word.rank) for word in WORDS.values() if word.kind == "cardinal"}
}


@given(value=integers, data=st.data())
@settings(max_examples=300, deadline=None)
def test_a_spelled_ukrainian_integer_is_read_back_in_every_case(value: int, data: st.DataObject) -> None:
    """Each word of the numeral in any of its forms: the cases, the collectives, the short forms."""
    words = num2words(value, lang="uk").replace("’", "'").split()
    entries = [WORDS[word] for word in words]
    text = " ".join(data.draw(st.sampled_from(FORMS[entry.value, entry.rank])) for entry in entries)
    assert {Fraction(reading.value) for reading in ukrainian(f"про {text} книг")[0].readings} >= {value}


@given(form=st.from_regex(PATTERN, fullmatch=True))
@settings(max_examples=300, deadline=None)
def test_every_ukrainian_compound_is_read(form: str) -> None:
    assert ukrainian(f"про {form} книг")[0].value in {compound(form).value, WORDS.get(form, compound(form)).value}


def test_ukrainian_ordinals_in_every_ending() -> None:
    endings = "ий ого ому им ім а ої ій у ою е і их ими".split()
    for stem, value in (("шост", 6), ("двадцят", 20), ("сот", 100)):
        for ending in endings:
            word = WORDS[stem + ending]
            assert (word.value, word.kind) == (value, "ordinal")
    assert WORDS["двадцять"].rank is Rank.TENS
