"""The parts of small articles in three languages, and near misses of each rule."""

from __future__ import annotations

import pytest

from pipeline.intake.recognise import HEADING_LENGTH, STANDFIRST_LENGTH, Part, recognise
from pipeline.languages import LANGUAGES

ENGLISH = """\
Harbour of Lowtown: why the old dam has to go

The dam in the harbour of Lowtown is seventy years old. Engineers want to tear it down.

It was built in 1954, after the great flood. Since then nobody has repaired it.

Why now?

"The dam is old. Water seeps through it every winter.

We cannot wait until it breaks," engineer Ann Lowe told reporters.

The old dam and the new ferry in May 2021Harbour Pool Photo via AP

Money and "patience"

The work costs $2.5 million. The town has half of it.
"""
UKRAINIAN = """\
Гребля в Низовому: чому її розберуть

Греблі в порту Низового сімдесят років. Інженери хочуть її розібрати.
Її збудували 1954 року, після великої повені. Відтоді її ніхто не лагодив.
Чому саме тепер?
«Гребля стара. Щозими крізь неї тече вода.
Ми не можемо чекати, доки вона впаде», – сказала інженерка Ганна Мороз.
Стара гребля і новий пором. Фото: пресслужба порту
Гроші й «терпіння»
Робота коштує 2,5 млн грн. Половина в міста вже є.
"""
KOREAN = """\
낮은마을 둑, 왜 허무나

낮은마을 항구의 둑은 일흔 살이다. 기술자들은 둑을 허물자고 한다.

둑은 1954년 큰 홍수 뒤에 세워졌다. 그 뒤로 아무도 고치지 않았다.

왜 지금인가

“둑은 낡았습니다. 겨울마다 물이 샙니다.

무너질 때까지 기다릴 수 없습니다”라고 기술자 김철수 씨가 말했다.

낡은 둑과 새 배. [사진=연합뉴스]

돈과 ‘인내’

공사비는 25억 원이다. 시는 절반을 가지고 있다.
"""


def kinds(text: str, tag: str = "en") -> list[str]:
    return [part.kind for part in recognise(text, LANGUAGES[tag])]


def test_an_english_article() -> None:
    assert recognise(ENGLISH, LANGUAGES["en"]) == (
        Part("headline", "Harbour of Lowtown: why the old dam has to go"),
        Part(
            "standfirst",
            "The dam in the harbour of Lowtown is seventy years old. Engineers want to tear it down.",
        ),
        Part("paragraph", "It was built in 1954, after the great flood. Since then nobody has repaired it."),
        Part("heading", "Why now?"),
        Part("paragraph", '"The dam is old. Water seeps through it every winter.', quotation=1),
        Part("paragraph", 'We cannot wait until it breaks," engineer Ann Lowe told reporters.', quotation=1),
        Part("caption", "The old dam and the new ferry in May 2021", "Harbour Pool Photo via AP"),
        Part("heading", 'Money and "patience"'),
        Part("paragraph", "The work costs $2.5 million. The town has half of it."),
    )


@pytest.mark.parametrize(("tag", "text"), [("uk", UKRAINIAN), ("ko", KOREAN)])
def test_the_same_article_in_other_languages(tag: str, text: str) -> None:
    parts = recognise(text, LANGUAGES[tag])
    assert [(part.kind, part.quotation) for part in parts] == [
        ("headline", 0),
        ("standfirst", 0),
        ("paragraph", 0),
        ("heading", 0),
        ("paragraph", 1),
        ("paragraph", 1),
        ("caption", 0),
        ("heading", 0),
        ("paragraph", 0),
    ]
    assert parts[6].credit == {"uk": "Фото: пресслужба порту", "ko": "[사진=연합뉴스]"}[tag]


@pytest.mark.parametrize(
    ("tag", "line"),
    [
        ("en", "Why now?"),
        ("en", "A dam nobody wanted"),
        ("en", "1. Money"),
        ("en", "“Nothing to lose”"),
        ("en", '"Is it over?"'),
        ("en", "The dam (and the ferry)"),
        ("en", "Growth of 5%"),
        ("en", "Trouble in the U.S. Senate"),
        ("en", "x" * HEADING_LENGTH),
        ("uk", "Чому саме тепер?"),
        ("uk", "«Нам нема чого втрачати»"),
        ("ko", "왜 지금인가"),
        ("ko", "‘둑’이라는 이름"),
    ],
)
def test_a_short_line_without_a_stop_is_a_heading(tag: str, line: str) -> None:
    text = f"Headline\n\nThe first paragraph.\n\n{line}\n\nThe second paragraph."
    assert kinds(text, tag) == ["headline", "standfirst", "heading", "paragraph"]


@pytest.mark.parametrize(
    ("tag", "line"),
    [
        ("en", "Nobody wanted the dam."),
        ("en", "Nobody wanted it!"),
        ("en", "The dam held… "),
        ("en", "“I will never leave this harbour.”"),
        ("en", '"I will never leave this harbour."'),
        ("en", "(The dam held.)"),
        ("en", "These are the reasons:"),
        ("en", "The dam, the ferry,"),
        ("en", "Why now? Nobody knows"),
        ("en", "- the dam"),
        ("en", "• the dam"),
        ("en", "Photo: Ann Lowe"),
        ("en", "x" * (HEADING_LENGTH + 1)),
        ("uk", "«Я нікуди не поїду»."),
        ("uk", "— Іди сюди"),
        ("ko", "“떠나지 않겠습니다.”"),
        ("ko", "사진=연합뉴스"),
    ],
)
def test_other_short_lines_are_paragraphs(tag: str, line: str) -> None:
    text = f"Headline\n\nThe first paragraph.\n\n{line}\n\nThe second paragraph."
    assert kinds(text, tag) == ["headline", "standfirst", "paragraph", "paragraph"]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["Bread", "Water", "Salt", "They bought it all."], ["paragraph"] * 4),
        (["Bread", "They bought it."], ["heading", "paragraph"]),
        (["They bought it.", "Bread"], ["paragraph", "paragraph"]),
        (["Bread", "A loaf of bread. Photo: Ann Lowe", "Water."], ["paragraph", "caption", "paragraph"]),
        (["Bread", '"It is dear.', 'Too dear," she said.'], ["heading", "paragraph", "paragraph"]),
        (['"Bread', 'Water"', "They bought it."], ["paragraph"] * 3),
    ],
)
def test_a_heading_stands_alone_before_running_text(lines: list[str], expected: list[str]) -> None:
    text = "\n\n".join(["Headline", "The first paragraph.", "The second one.", *lines])
    assert kinds(text)[3:] == expected


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("The dam is old.", "standfirst"),
        ("What the town has decided and what the engineers fear", "standfirst"),
        ("x " * (STANDFIRST_LENGTH // 2 - 1) + "x.", "standfirst"),
        ("x " * (STANDFIRST_LENGTH // 2) + "x.", "paragraph"),
        ('"The dam is old," Ann Lowe says.', "paragraph"),
        ("“The dam is old,” Ann Lowe says.", "paragraph"),
        ("By Ann Lowe and John Hale", "paragraph"),
        ("Ann Lowe, ann@example.org, with many of the best reporters of the town", "paragraph"),
        ("Lowtown", "paragraph"),
        ("The old dam. Photo: Ann Lowe", "caption"),
        ('"The dam is old.\n\nIt leaks," she says.', "paragraph"),
    ],
)
def test_the_first_paragraph_is_a_standfirst_if_it_sums_up(first: str, expected: str) -> None:
    text = f"Headline\n\n{first}\n\nThe second paragraph.\n\nThe third one."
    assert kinds(text)[:2] == ["headline", expected]


@pytest.mark.parametrize("text", ["Headline\n\nOne.", "Headline\n\nOne.\n\nTwo."])
def test_a_note_of_a_few_lines_has_no_standfirst(text: str) -> None:
    assert kinds(text) == ["headline", *["paragraph"] * text.count("\n\n")]


def test_a_headline_is_one_whatever_it_looks_like() -> None:
    text = '"The dam is old." Photo: Ann Lowe\n\nThe first paragraph.'
    assert recognise(text, LANGUAGES["en"])[0] == Part("headline", '"The dam is old." Photo: Ann Lowe')


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("text", ["", "\n \n", "\u00a0"])
def test_no_text_has_no_parts(text: str, tag: str) -> None:
    assert recognise(text, LANGUAGES[tag]) == ()
