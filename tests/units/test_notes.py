"""Notes for translators: role and place, who speaks, what stands around, what the placeholders are."""

from __future__ import annotations

import pytest

from pipeline.languages import LANGUAGES
from pipeline.units import read_units
from pipeline.units.blocks import METADATA, ROLE_CLASSES, ROLES
from pipeline.units.notes import EXCERPT, ROLE_NAMES

ENGLISH = LANGUAGES["en"]


def notes(page: str, tag: str = "en") -> list[tuple[str, ...]]:
    return [unit.notes for unit in read_units(page, LANGUAGES[tag])]


def speakers(page: str, tag: str = "en") -> list[str]:
    """For each unit who speaks; empty where no note says so."""
    head = "Speaker: "
    return ["".join(line[len(head) :] for line in unit if line.startswith(head)) for unit in notes(page, tag)]


def test_an_article_has_its_notes() -> None:
    page = """<title>The dam</title><h1>The dam</h1><p class=standfirst>It is old.</p>
    <p>It was built in <b>1954</b>. It <a href=x>leaks</a>. Nobody cares.</p><h2>Why?</h2>
    <p>Money.</p><img alt="A dam"><figcaption>At dawn<p class=credit>Photo: Hale</figcaption><li>One<td>Two"""
    assert notes(page) == [
        ("Headline", "After: It is old."),
        ("Standfirst", "Before: The dam", "After: It was built in 1954."),
        ("Paragraph 1, sentence 1 of 3", "Before: It is old.", "After: It leaks.", "<1> bold"),
        ("Paragraph 1, sentence 2 of 3", "Before: It was built in 1954.", "After: Nobody cares.", "<1> link to x"),
        ("Paragraph 1, sentence 3 of 3", "Before: It leaks.", "After: Why?"),
        ("Section heading", "Before: Nobody cares.", "After: Money."),
        ("Paragraph 2", "Before: Why?", "After: At dawn"),
        ("Text in place of a picture",),
        ("Caption of a picture", "Before: Money.", "After: Photo: Hale"),
        ("Credit of a picture", "Before: At dawn", "After: One"),
        ("List item", "Before: Photo: Hale", "After: Two"),
        ("Table cell", "Before: One"),
    ]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<title>a</title>", "Title of the page"),
        ("<meta name=description content=a>", "Description of the page for search engines"),
        ("<meta name=description content='One. Two.'>", "Description of the page for search engines, sentence 1 of 2"),
        ("<p class=byline>a", "Byline"),
        ("<button>a", "Button"),
        ("<i title=a></i>", "Text that appears under the pointer"),
        ("<i aria-label=a></i>", "Attribute aria-label"),
        ("<input placeholder=a>", "Attribute placeholder"),
        ("<h1>One. Two.</h1>", "Headline, sentence 1 of 2"),
        ("<p>a", "Paragraph 1"),
        ("<p>a</p>", "Paragraph 1"),
    ],
)
def test_the_first_note_is_the_place(page: str, expected: str) -> None:
    assert notes(page)[0][0] == expected


def test_every_role_has_a_name() -> None:
    assert {*ROLES.values(), *ROLE_CLASSES, *METADATA.values()} == ROLE_NAMES.keys()


def test_paragraphs_are_counted_without_headings_and_lists() -> None:
    page = "<h1>A</h1><p>B<ul><li>C</ul><p>One. Two.<p class=credit>F<p>G"
    places = [unit[0] for unit in notes(page)]
    assert places == [
        "Headline",
        "Paragraph 1",
        "List item",
        "Paragraph 2, sentence 1 of 2",
        "Paragraph 2, sentence 2 of 2",
        "Credit of a picture",
        "Paragraph 3",
    ]


def test_a_long_neighbour_is_shortened_between_words() -> None:
    page = f"<p>{'word ' * 100}<p>End"
    assert notes(page)[1] == ("Paragraph 2", "Before: " + "word " * (EXCERPT // 5 - 1) + "word …")
    assert notes(f"<p>{'x' * EXCERPT}<p>End")[1][1] == "Before: " + "x" * EXCERPT


def test_a_note_is_one_line_and_shows_no_placeholders() -> None:
    page = "<p>A &lt;1&gt; <b>b</b> <a href='x\n y'>c</a>\n d.<p>End"
    assert notes(page) == [
        ("Paragraph 1", "After: End", "<1> bold", "<2> link to x y"),
        ("Paragraph 2", "Before: A &lt;1> b c d."),
    ]


@pytest.mark.parametrize(
    ("tag", "page", "expected"),
    [
        # the sentence that closes the quotation says whose it is
        ("en", '<p>"It is old. It leaks," engineer Ann Hale said. She left.', ["engineer Ann Hale said"] * 2 + [""]),
        ("en", '<p>"It is old," said Hale.', ["said Hale"]),
        ("en", "<p>“It is old. It leaks,” said Hale.", ["said Hale", "said Hale"]),
        ("uk", "<p>«Вона стара. Тече», – сказала Мороз.", ["сказала Мороз", "сказала Мороз"]),
        ("ko", "<p>“낡았습니다. 샙니다.”라고 김 씨가 말했다.", ["김 씨가 말했다"] * 2),
        # or the one that opens it
        ("en", '<p>Hale said: "It is old. It leaks."', ["", "Hale said"]),
        ("en", '<p>Hale said: "It is old. It leaks. Go." She left.', ["", "Hale said", "Hale said", ""]),
        ("en", '<p>"It is old," said Hale, "and bad. It leaks."', ["said Hale", "said Hale"]),
        ("en", "<p>“Is it old?” Hale asked. “It leaks.”", ["Hale asked", "Hale asked"]),
        ("uk", "<p>«Ми на «Зорі». Тече», – сказала Мороз.", ["сказала Мороз", "сказала Мороз"]),
        ("uk", "<p>„Вона стара. Тече“, – сказала Мороз.", ["сказала Мороз", "сказала Мороз"]),
        # over several paragraphs
        (
            "en",
            '<div class=quotation><p>"It is old.<p>It leaks," Hale told us.</div><p>She left.',
            ["Hale told us", "Hale told us", ""],
        ),
        ("en", '<div class=quotation><p>"It is old.<p>"It leaks," Hale told us.</div>', ["Hale told us"] * 2),
        ("en", '<p>"It is old.<p>It leaks," Hale told us.', ["", ""]),
        # nobody speaks
        ("en", "<p>It is old. It leaks.", ["", ""]),
        ("en", '<p>The so-called "dam" is old.', [""]),
        ("en", "<p>“It is old.” Nobody was there.", ["", ""]),
        ("en", "<h1>Hale said it</h1>", [""]),
        ("en", "<img alt='\"It is old,\" said Hale'>", [""]),
    ],
)
def test_the_speaker_of_a_quotation(tag: str, page: str, expected: list[str]) -> None:
    assert speakers(page, tag) == expected
