"""Quotations that open in one paragraph and close in a later one."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.intake.quotations import MAX_QUOTATION, quotation_numbers

CASES: list[tuple[str, list[str], tuple[int, ...]]] = [
    ("over two", ['"The dam is old.', 'It will hold," she said.'], (1, 1)),
    ("curly marks", ["“The dam is old.", "It will hold,” she said."], (1, 1)),
    ("mark repeated", ['"The dam is old.', '"It leaks.', '"It will hold," she said.'], (1, 1, 1)),
    ("curly mark repeated", ["“The dam is old.", "“It leaks.", "“It will hold,” she said."], (1, 1, 1)),
    ("opens in the middle", ['She said: "The dam is old.', "It leaks.", 'It will hold."', "She left."], (1, 1, 1, 0)),
    ("two quotations", ['"One.', 'Two."', "Three.", '"Four.', 'Five."'], (1, 1, 0, 2, 2)),
    ("one behind the other", ['"One.', 'Two," she said.', '"Three.', 'Four," he said.'], (1, 1, 2, 2)),
    ("closes and goes on", ['"One.', 'Two," she said. "Three.', 'Four."'], (1, 1, 1)),
    ("inner quotation", ["\"She called it 'a farce.' We laughed.", 'Then we left," he said.'], (1, 1)),
    ("Ukrainian", ["«Гребля стара.", "Але вона вистоїть», – сказала вона."], (1, 1)),
    ("Ukrainian, a name inside", ["«Ми були на «Зорі».", "Вона вистоїть», – сказала вона."], (1, 1)),
    ("Ukrainian, other marks inside", ["«Ми були на “Зорі”.", "Вона вистоїть», – сказала вона."], (1, 1)),
    ("Ukrainian, low marks", ["„Гребля стара.", "Але вона вистоїть“, – сказала вона."], (1, 1)),
    ("Ukrainian, mark repeated", ["«Гребля стара.", "«Вона вистоїть», – сказала вона."], (1, 1)),
    ("Ukrainian, a name at the head", ["«Гребля стара.", "«Зоря» поруч.", "Вистоїть», – сказала."], (1, 1, 1)),
    ("Ukrainian, behind a colon", ["Вона каже: «Ми були на «Зорі».", "Вона вистоїть»."], (1, 1)),
    ("Korean", ["“둑은 낡았습니다.", "하지만 버틸 겁니다”라고 말했다."], (1, 1)),
    ("Korean, an inner quotation", ["“둑은 ‘노인’입니다.", "버틸 겁니다”라고 말했다."], (1, 1)),
    ("an inch mark inside", ['"We need a 6" pipe," she said. "It leaks.', 'It is old."'], (1, 1)),
]
NEAR_MISSES: list[tuple[str, list[str]]] = [
    ("within one paragraph", ['"The dam is old," she said.', '"It will hold," she added.']),
    ("several in one paragraph", ['"One," she said. "Two."', '"Three" and "four" are numbers.']),
    ("inch marks", ['The pipe is 6" wide.', 'The valve is 4" wide.', "Both leak."]),
    ("one inch mark", ['The screen is 27" wide.', 'He said "no" and left.']),
    ("an inch mark in a quotation", ['"We need a 6" pipe," she said.', '"It is 4" wide," he said.']),
    ("apostrophes", ["The dam's wall is the '90s' work.", "It's the engineers' fault."]),
    ("never closed", ['"The dam is old.', "It was built in 1954.", "It will hold."]),
    ("a stray mark, then a quotation", ['The " dam is old.', 'She said "no" and left.']),
    ("a stray curly mark, then a quotation", ["The “dam is old.", "She said “no” and left."]),
    ("closed, never opened", ['The dam is old," she said.', "It will hold."]),
    ("an omitted mark of a name", ["ТОВ «Фірма «Зоря» будує греблю.", "«Вона вистоїть», – сказала вона."]),
    ("a dash before the closing mark", ['"The dam is—" she said.', "Then she left."]),
    ("spaces inside the marks", ['" The dam is old " she said.', "Then she left."]),
    ("single paragraphs", []),
]


@pytest.mark.parametrize(("texts", "numbers"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_paragraphs_of_one_quotation_share_a_number(texts: list[str], numbers: tuple[int, ...]) -> None:
    assert quotation_numbers(texts) == numbers


@pytest.mark.parametrize("texts", [case[1] for case in NEAR_MISSES], ids=[case[0] for case in NEAR_MISSES])
def test_other_paragraphs_have_none(texts: list[str]) -> None:
    assert quotation_numbers(texts) == (0,) * len(texts)


@pytest.mark.parametrize("length", [1, 2, MAX_QUOTATION, MAX_QUOTATION + 1])
def test_a_mark_that_is_open_too_long_was_never_meant_to_be_closed(length: int) -> None:
    texts = ["“The dam is old.", *["It leaks."] * (length - 1), "It will hold,” she said."]
    number = 1 if length <= MAX_QUOTATION else 0
    assert quotation_numbers(texts) == (number,) * (length + 1)


@given(st.lists(st.text(alphabet='a6 "“”«»„:.—', max_size=14), max_size=16))
@settings(max_examples=500, deadline=None)
def test_numbers_count_up_and_each_has_two_paragraphs_or_more(texts: list[str]) -> None:
    numbers = quotation_numbers(texts)
    assert len(numbers) == len(texts)
    runs = [numbers.index(number) for number in sorted({*numbers} - {0})]
    assert runs == sorted(runs)
    for number in {*numbers} - {0}:
        first, count = numbers.index(number), numbers.count(number)
        assert count >= 2
        assert numbers[first : first + count] == (number,) * count
    assert {*numbers} - {0} == set(range(1, len(runs) + 1))


@pytest.mark.parametrize("text", ["«", '"', "“a ", "«a» ", ' "a" ', "a» ", '1" ', "„a“"])
def test_hostile_marks_are_read(text: str) -> None:
    texts = [text * (200_000 // len(text)), "»" * 200_000]
    assert quotation_numbers([*texts, ""]) in {(0, 0, 0), (1, 1, 0)}
