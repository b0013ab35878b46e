"""What is known of names in English: who is called by a surname, whose family name is first, what a demonym means."""

from __future__ import annotations

import pytest

from pipeline.languages.en.demonyms import DEMONYMS
from pipeline.languages.en.names import NAMES, family_first, is_person, territories
from pipeline.languages.uk.names import NAMES as UKRAINIAN
from pipeline.names.extract import kind_of
from pipeline.names.match import find_mentions
from pipeline.names.model import Glossary


@pytest.mark.parametrize(
    ("name", "shorts"),
    [
        ("Kyrylo Budanov", (("Budanov", "last"),)),
        ("Edward Hunter Christie", (("Christie", "last"),)),
        ("John F. Kennedy", (("Kennedy", "last"),)),
        ("JD Vance", (("Vance", "last"),)),
        ("Martin Luther King Jr.", (("King", "last"),)),
        ("John Paul II", (("John Paul", "last"),)),
        ("Ursula von der Leyen", (("von der Leyen", "last"),)),
        ("Sean O'Brien", (("O'Brien", "last"),)),
        ("Tim Berners-Lee", (("Berners-Lee", "last"),)),
        ("Bashar al-Assad", (("al-Assad", "last"), ("Assad", "last"))),
        ("Kim Jong Un", (("Kim", "first"),)),
        ("Kim Tae-hyo", (("Kim", "first"),)),
        ("Xi Jinping", (("Xi", "first"),)),
        ("Nguyen Phu Trong", (("Nguyen", "first"),)),
        # a European of that name
        ("Kim Kardashian", (("Kardashian", "last"),)),
        ("Lee Harvey Oswald", (("Oswald", "last"),)),
        # no people
        ("Ukraine", ()),
        ("New York", ()),
        ("Baltic Sea", ()),
        ("Armed Forces of Ukraine", ()),
        ("Korean War", ()),
        ("Wall Street Journal", ()),
        ("KN-23", ()),
        ("Telma TV", ()),
        ("Bila Tserkva", ()),
        ("Part II", ()),
        ("hromadske", ()),
        ("Johnson & Johnson", ()),
        ("South Korea", ()),
    ],
)
def test_the_surname_stands_for_a_person(name: str, shorts: tuple[tuple[str, str], ...]) -> None:
    assert NAMES.short_forms(name) == shorts
    assert is_person(name) == bool(shorts)


@pytest.mark.parametrize(
    ("name", "first"),
    [
        ("Kim Jong Un", True),
        ("Lee Jae-myung", True),
        ("Mao Zedong", True),
        ("Kim Kardashian", False),
        ("Lee Harper", False),
    ],
)
def test_a_family_name_stands_first_before_syllables(name: str, first: bool) -> None:
    assert family_first(name) is first


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Kyrylo Budanov", "person"),
        ("Ukraine", "place"),
        ("Russian Federation", "place"),
        ("Kursk Oblast", "place"),
        ("White House", "place"),
        ("House of Commons", "organisation"),
        ("Armed Forces of Ukraine", "organisation"),
        ("Bank of England", "organisation"),
        ("NATO", "organisation"),
        ("G7", "organisation"),
        ("KN-23", "weapon"),
        ("HIMARS", "weapon"),
        ("Cheongung-II", "weapon"),
        ("Washington Post", "media"),
        ("hromadske", "media"),
        ("Economist", "media"),
        ("Korean War", ""),
        ("Battle of Hue", ""),
        ("Moscow", ""),
    ],
)
def test_the_kind_is_what_the_words_tell(name: str, kind: str) -> None:
    assert kind_of(name, NAMES) == kind


@pytest.mark.parametrize(
    ("demonym", "origins"),
    [
        ("Korean", ("Korea", "South Korea", "North Korea", "DPRK")),
        ("North Koreans", ("North Korea", "DPRK")),
        ("Russo", ("Russia", "Russian Federation")),
        ("Dutch", ("Netherlands",)),
        ("Kurdish", ()),
    ],
)
def test_a_demonym_comes_from_these_countries(demonym: str, origins: tuple[str, ...]) -> None:
    assert DEMONYMS[demonym] == origins


def test_every_origin_of_a_demonym_is_a_name_that_can_be_found() -> None:
    wider = {"America", "Chechnya", "Catalonia", "Scandinavia", "Balkans", "Macedonia", "PRC"}
    origins = {origin for names in DEMONYMS.values() for origin in names}
    assert origins - territories() <= wider


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Budanov's aide", [("Budanov", "last")]),
        ("the Budanovs", [("Budanovs", "last")]),
        ("Kyrylo Budanov, Budanov", [("Kyrylo Budanov", ""), ("Budanov", "last")]),
        ("BUDANOV", [("BUDANOV", "last")]),
        ("budanov", []),
        ("Budanova", []),
        ("May, Theresa May and May", [("Theresa May", "")]),
        ("Russia's Russian Russians", [("Russia", "")]),
        ("anti-Russia, Russia-based, Russia's", [("Russia", ""), ("Russia", ""), ("Russia", "")]),
        ("Kyrylo\u00a0Budanov", [("Kyrylo\u00a0Budanov", "")]),
        ("<1>Kyrylo</1> Budanov", [("Kyrylo</1> Budanov", "")]),
        ("the Economist", [("Economist", "")]),
        ("an economist", []),
        ("AP and Ap and ap", [("AP", "")]),
    ],
)
def test_a_mention_is_found_with_its_span_and_word(text: str, found: list[tuple[str, str]]) -> None:
    glossary = Glossary.of((name, "") for name in ("Kyrylo Budanov", "Theresa May", "Russia", "The Economist", "AP"))
    mentions = find_mentions(text, glossary, NAMES)
    assert [(text[mention.start : mention.end], mention.word) for mention in mentions] == found


@pytest.mark.parametrize(
    ("name", "shorts"),
    [
        ("Кирило Буданов", (("Буданов", "last"),)),
        ("Кім Чен Ин", (("Кім", "first"),)),
        ("Марина Коваль", (("Коваль", "last"),)),
        ("Біла Церква", ()),
        ("Часів Яр", ()),
        ("Північна Корея", ()),
        ("Збройні сили України", ()),
        ("НАТО", ()),
    ],
)
def test_in_ukrainian_too(name: str, shorts: tuple[tuple[str, str], ...]) -> None:
    assert UKRAINIAN.short_forms(name) == shorts
