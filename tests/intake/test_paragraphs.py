"""Where the paragraphs of a plain text begin: blank lines, line ends, and lines that were wrapped by hand."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.intake.recognise import WRAP_WIDTHS, paragraphs

FERRY = (
    "The ferry between Lowtown and the island of Hale left at dawn on Monday with forty people on board, the harbour "
    "master said. It was the first since the storm. The next one leaves on Friday, and all of its places are taken."
)
DAM = "The dam held through the night, although the engineers of the town had feared that it would break by morning."
PORT = (
    "낮은마을 항구의 배가 월요일 새벽에 사람 마흔 명을 태우고 섬으로 떠났다고 항구 관리자가 밝혔다. 태풍이 지나간 뒤 "
    "첫 배였다. 다음 배는 금요일에 떠나며 자리는 이미 다 찼고 그 다음 배의 표도 거의 남지 않았다고 한다."
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One\n\nTwo", ["One", "Two"]),
        ("One\nTwo", ["One", "Two"]),
        ("One\r\n\r\nTwo\r\n", ["One", "Two"]),
        ("One\rTwo", ["One", "Two"]),
        ("One\u2028Two\u2029Three", ["One", "Two", "Three"]),
        ("  One \n\t\n\n\u00a0Two  ", ["One", "Two"]),
        ("One\x0cTwo", ["One", "Two"]),
        ("A\u00a0B\tC", ["A\u00a0B\tC"]),
        ("", []),
        ("\n\n", []),
        ("The dam held.\nIt was old.\nNobody had expected that.\nNow it has to go.", 4),
        ("Bread\nWater and some salt\nSugar\nTea", 4),
        (f"{DAM[:-1]}\nIt was old.", [DAM[:-1], "It was old."]),
        ("Bread and some water\n\nSalt and some sugar\nTea", ["Bread and some water", "Salt and some sugar", "Tea"]),
        (f"{FERRY}\n{DAM}\n{FERRY}", [FERRY, DAM, FERRY]),
        (f"Headline\n{FERRY}\nDawn", ["Headline", FERRY, "Dawn"]),
    ],
)
def test_a_text_that_nobody_wrapped(text: str, expected: list[str] | int) -> None:
    assert list(paragraphs(text)) == (text.split("\n") if isinstance(expected, int) else expected)


@pytest.mark.parametrize("width", [48, 60, 72, 80, 100, WRAP_WIDTHS[1]])
@pytest.mark.parametrize("blank", ["\n\n", "\r\n \r\n"])
def test_a_text_wrapped_by_hand_is_put_together(width: int, blank: str) -> None:
    wanted = ["Headline of the day", FERRY, "Trouble", DAM + " " + FERRY, FERRY]
    text = blank.join(textwrap.fill(paragraph, width) for paragraph in wanted)
    assert [" ".join(paragraph.split()) for paragraph in paragraphs(text)] == wanted


def test_wrapped_paragraphs_without_blank_lines_between_them_are_kept_apart() -> None:
    text = "\n".join(textwrap.fill(paragraph, 60) for paragraph in (FERRY, DAM))
    assert [" ".join(paragraph.split()) for paragraph in paragraphs(text)] == [FERRY, DAM]


def test_a_text_wider_than_anybody_wraps_is_not_put_together() -> None:
    text = textwrap.fill(FERRY + " " + FERRY, WRAP_WIDTHS[1] + 20)
    assert list(paragraphs(text)) == text.split("\n")


@pytest.mark.parametrize("wide", [1, 2])
def test_korean_is_wrapped_by_characters_or_by_columns(wide: int) -> None:
    lines, line = [], ""
    for word in f"{PORT} {PORT}".split():
        if sum(wide if ord(letter) > 0x1100 else 1 for letter in f"{line} {word}".strip()) > 40 * wide:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    text = "\n".join(["제목", "", *lines, line])
    assert [" ".join(paragraph.split()) for paragraph in paragraphs(text)] == ["제목", f"{PORT} {PORT}"]


@given(st.lists(st.text(max_size=50), max_size=12).map("\n".join))
@settings(max_examples=300, deadline=None)
def test_the_words_stay_in_their_order(text: str) -> None:
    found = paragraphs(text)
    assert " ".join(found).split() == text.split()
    assert all(paragraph == paragraph.strip() != "" for paragraph in found)
