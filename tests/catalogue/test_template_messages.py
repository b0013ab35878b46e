"""What a template says to translators: the units with their numbers and names, and the names of all articles."""

from __future__ import annotations

import pytest

from pipeline.catalogue.po import Catalogue, Message
from pipeline.catalogue.template import (
    Source,
    article_messages,
    article_names,
    glossary,
    known_names,
    name_messages,
)
from pipeline.languages import LANGUAGES
from pipeline.model import Unit
from pipeline.names.model import Name
from pipeline.quantities.describe import describe

ENGLISH = LANGUAGES["en"]


def source(*texts: str, reference: str = "source/ferry.html") -> Source:
    units = [Unit(f"p-{number}", text, "paragraph", (f"Paragraph {number}",), ()) for number, text in enumerate(texts)]
    return Source(reference, ENGLISH, tuple(units))


@pytest.mark.parametrize(
    ("text", "notes"),
    [
        ("The ship is old.", []),
        ("The ship carried 240 passengers and 31 cars.", ["Numbers: 240; 31"]),
        ("The <1>ship</1> carried <2/>240 cars.", ["Numbers: 240"]),
        ("It is one of them.", []),
        ("They fired a KN-23.", ["Numbers: KN-23"]),
        ("Olena Marchenko waits in Port Ellis.", ["Names: Olena Marchenko; Port Ellis"]),
        ("Marchenko waits; Olena Marchenko waits; Marchenko waits.",
         ["Names: Marchenko (Olena Marchenko); Olena Marchenko"]),
        ("<1>Olena</1> Marchenko and <2>Port Ellis</2>.", ["Names: Olena Marchenko; Port Ellis"]),
        ("<1>Olena\u00a0</1> Marchenko saw <2>1.5\u00a0million</2>.",
         ["Numbers: 1.5 million (1,500,000)", "Names: Olena Marchenko"]),
        ("In 2024 Marchenko came.", ["Numbers: 2024", "Names: Marchenko (Olena Marchenko)"]),
    ],
)  # fmt: skip
def test_the_notes_of_a_unit_end_with_its_numbers_and_names(text: str, notes: list[str]) -> None:
    (message,) = article_messages(source(text), ["Olena Marchenko", "Port Ellis"])
    assert message == Message("p-0", text, notes=("Paragraph 0", *notes), references=("source/ferry.html",))


@pytest.mark.parametrize("words", ["1.5 million", "$12", "eleven years", "12 %"])
def test_a_number_that_is_not_written_as_a_value_is_explained(words: str) -> None:
    (message,) = article_messages(source(f"They saw {words} here."), [])
    (quantity,) = ENGLISH.quantities(f"They saw {words} here.")
    value = describe(quantity)
    assert message.notes[1:] == (f"Numbers: {words} ({value})" if value != words else f"Numbers: {words}",)


def test_every_unit_has_its_message_in_order() -> None:
    messages = article_messages(source("One.", "Two.", "One."), [])
    assert [(message.context, message.source) for message in messages] == [
        ("p-0", "One."),
        ("p-1", "Two."),
        ("p-2", "One."),
    ]


def test_the_names_of_an_article_include_those_that_the_glossary_knows() -> None:
    article = source("The captain of the Sea Swallow waved.", "In winter, bora blows over Port Ellis.")
    assert "bora" not in [name.name for name in article_names(article, ())]
    found = {name.name: name.units for name in article_names(article, ["bora", "Atlantis"])}
    assert found["bora"] == (1,)
    assert found["Port Ellis"] == (1,)
    assert "Atlantis" not in found


def test_a_name_is_one_message_for_all_articles() -> None:
    first = source("A <1>ship</1>  came.", "B came.", "C came.", "D came.")
    other = source("E came.", reference="source/boats.html")
    assert name_messages(
        [
            (first, [Name("Port Ellis", "place", (0, 1)), Name("Olena", "person", (1,)), Name("X", "", (0, 1, 2, 3))]),
            (other, [Name("Bora", "", (0,)), Name("Port Ellis", "organisation", (0,))]),
        ]
    ) == (
        Message("", "Port Ellis", notes=("Place", "A ship came.", "B came.", "E came."),
                references=("source/ferry.html", "source/boats.html")),
        Message("", "Olena", notes=("Person", "B came."), references=("source/ferry.html",)),
        Message("", "X", notes=("A ship came.", "B came.", "... and 2 more units of source/ferry.html"),
                references=("source/ferry.html",)),
        Message("", "Bora", notes=("E came.",), references=("source/boats.html",)),
    )  # fmt: skip


def test_one_more_unit_is_singular() -> None:
    (message,) = name_messages([(source("A.", "B.", "C."), [Name("X", "", (0, 1, 2))])])
    assert message.notes[-1] == "... and 1 more unit of source/ferry.html"


@pytest.mark.parametrize(
    ("message", "own", "entries"),
    [
        (Message("", "Kyiv", "Київ"), False, [("Kyiv", ("Київ",))]),
        (Message("", "Kyiv", " Київ  |Києва | | Київ"), False, [("Kyiv", ("Київ", "Києва"))]),
        (Message("", "Port  Ellis", "Порт-Елліс"), False, [("Port Ellis", ("Порт-Елліс",))]),
        (Message("", "Kyiv", "Київ", fuzzy=True), False, [("Kyiv", ())]),
        (Message("", "Kyiv", ""), False, [("Kyiv", ())]),
        (Message("", "Kyiv", "|"), False, [("Kyiv", ())]),
        (Message("", "Kyiv", "Київ", obsolete=True), False, []),
        (Message("", "ship", plural_source="ships"), False, []),
        (Message("", "Kyiv", ""), True, [("Kyiv", ("Kyiv",))]),
        (Message("", "Kyiv", "Kiev", fuzzy=True), True, [("Kyiv", ("Kyiv",))]),
        (Message("", "Kiev", "Kyiv"), True, [("Kiev", ("Kyiv",))]),
        (Message("", "  ", "x"), False, []),
    ],
)
def test_what_counts_in_a_glossary(message: Message, *, own: bool, entries: list[tuple[str, tuple[str, ...]]]) -> None:
    assert glossary([message], own=own).entries == tuple(entries)


def test_the_names_of_all_glossaries_are_known_and_those_that_may_come_back() -> None:
    ukrainian = Catalogue(
        {}, (Message("", "Kyiv", "Київ"), Message("", "Dnipro"), Message("", "Odesa", "Одеса", obsolete=True))
    )
    korean = Catalogue(
        {}, (Message("", "Seoul", "서울"), Message("", "Kyiv", "키이우"), Message("", "Busan", obsolete=True))
    )
    assert known_names([ukrainian, korean]) == ("Kyiv", "Dnipro", "Odesa", "Seoul")
    assert known_names([]) == ()
