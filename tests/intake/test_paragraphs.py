"""Where the paragraphs of a plain text begin: blank lines, line ends, and lines that were wrapped by hand."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.intake.recognise import paragraphs
from pipeline.intake.wrapping import WRAP_WIDTHS

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


URL = f"https://example.org/reports/{'harbour-' * 8}2024"
VOLUME = "The dam holds 12 million tonnes of water, 3 of them above the town, and nobody has measured it since 2019."


def wrapped(*texts: str, width: int) -> str:
    return "\n\n".join(
        textwrap.fill(text, width, break_long_words=False, break_on_hyphens=False) if " " in text[:width] else text
        for text in texts
    )


def words(text: str) -> list[str]:
    """The paragraphs of a text, each on one line."""
    return [" ".join(paragraph.split()) for paragraph in paragraphs(text)]


@pytest.mark.parametrize("width", [64, 72, 78])
@pytest.mark.parametrize(
    "long",
    [
        URL.ljust(95, "0"),
        "Read all of it at " + URL.ljust(77, "0")[:77],
        "https://example.org/" + "a" * 120,
    ],
)
def test_one_long_line_does_not_decide_the_width(width: int, long: str) -> None:
    wanted = ["Headline of the day", FERRY, VOLUME, long, DAM + " " + FERRY, VOLUME]
    text = wrapped(*wanted, width=width).replace(wrapped(long, width=width), long)
    assert words(text) == wanted


@pytest.mark.parametrize("width", [64, 72, 78])
def test_a_long_line_within_a_paragraph(width: int) -> None:
    wanted = ["Headline of the day", FERRY, f"{DAM} See {URL.ljust(95, '0')} for 12 photos. {VOLUME}", VOLUME]
    assert words(wrapped(*wanted, width=width)) == wanted


@pytest.mark.parametrize("width", [64, 72, 78])
@pytest.mark.parametrize(
    ("mark", "more"), [*((mark, more) for mark in ("- ", "* ", "• ", "2. ") for more in (1, 2, 6)), ("", 6)]
)
def test_a_line_that_is_slightly_longer_stands_alone(width: int, more: int, mark: str) -> None:
    line = (mark + "The old ferry in the harbour of Lowtown, seen from the northern dam at dawn ")[: width + more - 7]
    line = line.rstrip() + "x" * (width + more - 7 - len(line.rstrip())) + " (2021)"
    listed = f"{mark}The dam\n{line}\n{mark}The town"
    assert len(line) == width + more
    wanted = ["Headline", FERRY, DAM, VOLUME]
    assert words(wrapped(*wanted, width=width) + f"\n\n{listed}") == [*wanted, *listed.split("\n")]
    assert words(f"{listed}\n\n" + wrapped(*wanted, width=width)) == [*listed.split("\n"), *wanted]


@pytest.mark.parametrize("width", [64, 72, 78])
@pytest.mark.parametrize("more", [1, 2, 3, 6, 12])
@pytest.mark.parametrize("mark", ["", "- "])
def test_a_longer_line_between_blank_lines(width: int, more: int, mark: str) -> None:
    caption = f"{mark}The ferry and the dam, ".ljust(width + more, "x")
    text = wrapped(FERRY, DAM, VOLUME, FERRY, width=width)
    for place in range(5):
        wanted = [FERRY, DAM, VOLUME, FERRY]
        wanted.insert(place, caption)
        blocks = text.split("\n\n")
        blocks.insert(place, caption)
        assert words("\n\n".join(blocks)) == wanted


@pytest.mark.parametrize("next_line", ["and the ferry.", "12 metres high."])
def test_a_longer_line_goes_on_in_lower_case_or_with_a_number(next_line: str) -> None:
    line = "The harbour of Lowtown and the old dam, which is as everybody here knows"
    text = f"{wrapped(FERRY, DAM, VOLUME, width=64)}\n\n{line}\n{next_line}"
    assert words(text) == [FERRY, DAM, VOLUME, f"{line} {next_line}"]


def test_a_line_that_ends_early_goes_on_in_lower_case() -> None:
    early = "The engineers of the town had feared that the dam would\nbreak, and so had everybody at the harbour."
    text = wrapped(FERRY, DAM + " " + FERRY, VOLUME, width=64)
    assert words(f"{text}\n\n{early}") == [FERRY, f"{DAM} {FERRY}", VOLUME, early.replace("\n", " ")]


HEADLINES = [
    ("낮은마을 항구의 낡은 둑, 일흔 해 만에 허물기로", "기술자들은 왜 서두르나"),
    ("낮은마을 둑, 왜 지금 허무나: 태풍이 지나간 뒤", "첫 배를 기다리는 항구 사람들"),
]


@pytest.mark.parametrize("headline", HEADLINES)
def test_a_korean_headline_of_two_lines(headline: tuple[str, str]) -> None:
    assert words(f"{headline[0]}\n{headline[1]}\n\n첫 배였다.\n\n둑은 낡았다.") == [
        " ".join(headline),
        "첫 배였다.",
        "둑은 낡았다.",
    ]
    assert words(f"{headline[0]}\n{headline[1]}\n\n{PORT}\n\n{PORT}") == [*headline, PORT, PORT]


@pytest.mark.parametrize(
    "text",
    [
        # verse
        (
            "The dam was old, the dam was grey and tall,\nThe ferry left at dawn with all its crew,\n"
            "And no one in the town had feared the fall,\nAnd no one in the harbour thought it true;\n"
            "The water came at night above the wall,\nAnd all the lamps along the river blew."
        ),
        # lists
        (
            "- bread from the baker of the northern harbour\n- water from the wells of the lower town\n"
            "- salt from the mines behind the old dam\n- tea from the islands in the southern sea"
        ),
        (
            "1. Repair the dam before the winter storms begin\n2. Build another ferry for the island of Hale\n"
            "3. Measure the water behind the dam each week\n4. Tell the town what everything will cost"
        ),
        (
            "https://example.org/reports/harbour/2021/the-dam\nhttps://example.org/reports/harbour/2022/the-ferry\n"
            "https://example.org/reports/harbour/2023/the-town\nhttps://example.org/reports/harbour/2024/everything"
        ),
        # addresses
        "Harbour Office of the Town of Lowtown, Engineers\n12 Northern Quay\nLowtown LT1 4XX\nUnited Kingdom",
        "Ann Lowe\nHarbour Office of the Town of Lowtown\n12 Northern Quay\n\nJohn Hale\nFerry Company\n3 Dam Road",
        # one paragraph a line
        (
            "The dam held through the night, the town said.\nThe ferry left at dawn with forty people on board.\n"
            "Nobody had measured the water since the great flood.\nEngineers want to tear it all down before winter."
        ),
        (
            "둑은 1954년 큰 홍수 뒤에 세워졌고 그 뒤로 아무도 고치지 않았다.\n기술자들은 둑을 허물자고 한다.\n"
            "공사비는 25억 원이며 시는 절반을 가지고 있다고 밝혔다.\n다음 배는 금요일에 떠난다."
        ),
        f"{DAM[:60]}\nBy Ann Lowe\n\n{DAM}\n\n{DAM}\n\n{DAM}",
    ],
)
def test_near_misses_of_wrapped_text(text: str) -> None:
    assert list(paragraphs(text)) == [line for line in text.split("\n") if line]


@pytest.mark.parametrize("width", [64, 72, 78])
@pytest.mark.parametrize(
    "block", ["Bread\nWater and some salt\nSugar\nTea", "Ann Lowe\n12 Northern Quay\nLowtown", "bread\nwater\nsalt"]
)
def test_short_lines_in_a_wrapped_text_stay_apart(width: int, block: str) -> None:
    text = wrapped(FERRY, DAM + " " + FERRY, VOLUME, width=width)
    assert words(f"{text}\n\n{block}\n\n{text}")[3:-3] == block.split("\n")
