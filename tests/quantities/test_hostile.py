"""Reading and comparing take time in proportion to the text, whatever it holds."""

from __future__ import annotations

import pytest
from costs import calls
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.languages.en.numbers import quantities as english
from pipeline.languages.ko.numbers import quantities as korean
from pipeline.languages.uk.numbers import quantities as ukrainian
from pipeline.quantities.compare import compare

READERS = {"en": english, "uk": ukrainian, "ko": korean}
PIECES = [
    "9,", "9", "9.9,", "만", "만 ", "1만", "이천", "1-2-", "30~", "9:", "two ", "twenty-", "one hundred ", "сто ",
    "тисяч ", "п'ять-", "half a ", "$", "-", "3분의 ", "한 ", "두", "million ", "thousands of ",
    " 000", "1 000", "ii ", "xx", "’", "é", "½",
]  # fmt: skip


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("language", sorted(READERS))
def test_calls_grow_no_faster_than_the_text(language: str, piece: str) -> None:
    read = READERS[language]

    def check(times: int) -> int:
        text = piece * times
        return calls(lambda: compare(read(text), read(text + "7")))

    small, large = check(200), check(1600)
    assert large <= 8 * 1.5 * small + 200


@pytest.mark.parametrize(
    ("piece", "length"),
    [
        ("9,9,", 1_000_000), ("만", 1_000_000), ("1~2~", 1_000_000),
        ("만 ", 300_000), ("이천만 ", 300_000), ("1만", 300_000), ("두 ", 300_000), ("0.", 300_000), ("two ", 300_000),
        ("тисяч ", 300_000), ("1-2-3~", 300_000), ("1 000", 300_000), ("½", 300_000), ("'", 300_000), (" ", 300_000),
    ],
)  # fmt: skip
def test_a_megabyte_is_read(piece: str, length: int) -> None:
    """The patterns have bounded parts: one that backtracked over the text would be at it for hours."""
    text = piece * (length // len(piece))
    for read in READERS.values():
        read(text)


@given(text=st.text(max_size=80))
@settings(max_examples=300, deadline=None)
def test_no_text_breaks_a_reader(text: str) -> None:
    for read in READERS.values():
        found = read(text)
        for quantity in found:
            assert 0 <= quantity.span[0] < quantity.span[1] <= len(text)
        assert not compare(found, found)


@given(text=st.text(alphabet="0123456789.,:-–~ %$만천억백이삼두세명년월일시대분의amkбттисмлnпtwo'’iv½", max_size=40))
@settings(max_examples=400, deadline=None)
def test_no_mix_of_digits_and_signs_breaks_a_reader(text: str) -> None:
    for read in READERS.values():
        found = read(text)
        for quantity in found:
            assert 0 <= quantity.span[0] < quantity.span[1] <= len(text)
            assert quantity.readings
        assert not compare(found, found)
