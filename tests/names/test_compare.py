"""What becomes of each name of a text: which place in the translation is its own, and which it shares."""

from __future__ import annotations

import pytest

from pipeline.checks.names import check_names
from pipeline.languages import get
from pipeline.model import Entry, Pair
from pipeline.names.match import align, compare
from pipeline.names.model import Glossary
from pipeline.names.nearest import nearest

GLOSSARY = Glossary.of(
    [
        ("Kyrylo Budanov", "Кирило Буданов"),
        ("Olena Honchar", "Олена Гончар"),
        ("Petro Honchar", "Петро Гончар"),
        ("DPRK", "Північна Корея"),
        ("North Korea", "Північна Корея"),
        ("Ukraine", "Україна"),
        ("Armed Forces of Ukraine", "Збройні сили України"),
        ("Poland", ""),
    ]
)


def pair(source: str, target: str, language: str = "uk", glossary: Glossary = GLOSSARY) -> Pair:
    return Pair(Entry(context="", source=source, target=target), get("en"), get(language), glossary)


@pytest.mark.parametrize(
    ("listed", "entries"),
    [
        ([("Kyiv", "Київ")], (("Kyiv", ("Київ",)),)),
        ([("Kyiv", "Київ | Києвів|Київ")], (("Kyiv", ("Київ", "Києвів")),)),
        ([("  Kim   Jong  Un ", " Кім  Чен Ин ")], (("Kim Jong Un", ("Кім Чен Ин",)),)),
        ([("Kyiv", ""), ("Kyiv", "Київ"), ("Kyiv", "Киев")], (("Kyiv", ("Київ",)),)),
        ([("", "Київ"), ("Lviv", " | ")], (("Lviv", ()),)),
    ],
)
def test_a_glossary_is_read(listed: list[tuple[str, str]], entries: tuple[tuple[str, tuple[str, ...]], ...]) -> None:
    assert Glossary.of(listed).entries == entries


def test_glossaries_of_the_same_entries_are_equal() -> None:
    one, other = Glossary.of([("Kyiv", "Київ")]), Glossary.of([("Kyiv", "Київ")])
    assert (one, hash(one)) == (other, hash(other))
    assert one != Glossary.of([("Kyiv", "Киев")])
    assert not Glossary.of([])


@pytest.mark.parametrize(
    ("source", "target", "places"),
    [
        # each mention's own place
        ("Kyrylo Budanov and Ukraine", "Україна й Кирило Буданов", ["Кирило Буданов", "Україна"]),
        ("Kyrylo Budanov. Budanov", "Буданов. Кирило Буданов", ["Кирило Буданов", "Буданов"]),
        ("Budanov. Budanov", "Кирило Буданов", ["Кирило Буданов", ""]),
        ("Kyrylo Budanov. Kyrylo Budanov", "Кирило Буданов і Буданов", ["Кирило Буданов", "Буданов"]),
        ("Honchar. Petro Honchar", "Петра Гончара, Олену Гончар", ["Олену Гончар", "Петра Гончара"]),
        ("Honchar. Petro Honchar", "Гончара, Петра Гончара", ["Гончара", "Петра Гончара"]),
        ("DPRK. North Korea", "Північна Корея", ["Північна Корея", ""]),
        ("DPRK. North Korea", "Північну Корею, Північній Кореї", ["Північну Корею", "Північній Кореї"]),
        ("Ukraine", "Збройні сили України", [""]),
        ("Ukraine's forces", "Збройні сили України", ["України"]),
        ("Poland", "Польща", []),
        ("nothing", "Україна", []),
    ],
)
def test_each_mention_has_a_place_of_its_own(source: str, target: str, places: list[str]) -> None:
    taken = [rendering.taken or (0, 0) for rendering in align(pair(source, target))]
    assert [target[start:end] for start, end in taken] == places


@pytest.mark.parametrize(
    ("source", "target", "strangers"),
    [
        ("Ukraine", "Буданов", [("Kyrylo Budanov", (0, 7))]),
        ("Ukraine and Budanov", "Буданов", []),
        ("Ukrainian forces, Budanov", "Україна, Буданов", []),
        ("Ukraine, Honchar", "Гончар", []),
    ],
)
def test_a_name_that_the_source_lacks_is_a_stranger(
    source: str, target: str, strangers: list[tuple[str, tuple[int, int]]]
) -> None:
    assert list(compare(pair(source, target)).strangers) == strangers


@pytest.mark.parametrize(
    ("text", "shapes", "attached", "found"),
    [
        ("Виступив Буданок.", ["Буданов", "Буданова"], False, "Буданок"),
        ("Виступив Будонав.", ["Буданов"], False, "Будонав"),
        ("Виступив буданов.", ["Буданов"], False, "буданов"),
        ("У Киеві тихо", ["Києві"], False, "Киеві"),
        ("Кирилл Буданов виступив", ["Кирило Буданов"], False, "Кирилл Буданов"),
        ("부다노포가 말했다", ["부다노프"], True, "부다노포"),
        ("김태호는 말했다", ["김태효"], True, "김태호"),
        ("KN-24는 날았다", ["KN-23"], True, "KN-24"),
        # too far, a small letter, a short word, another syllable
        ("Виступив Бандура.", ["Буданов"], False, ""),
        ("про буданок", ["Буданов"], False, ""),
        ("За та до", ["Сі"], False, ""),
        ("이번에 말했다", ["이란"], True, ""),
        ("부산에서 말했다", ["북한"], True, ""),
        ("", ["Буданов"], False, ""),
        ("Буданок", [], False, ""),
    ],
)
def test_the_nearest_spelling(text: str, shapes: list[str], attached: bool, found: str) -> None:
    start, end = nearest(text, shapes, (), attached=attached) or (0, 0)
    assert text[start:end] == found


def test_what_is_a_name_already_is_no_misspelling() -> None:
    assert nearest("Гончаров", ["Гончарова"], [], attached=False) == (0, 8)
    assert nearest("Гончаров", ["Гончарова"], [(0, 8)], attached=False) is None


FORMS = {
    "Budanov": "Буданов, Буданова, Будановові, Буданову, Будановим, Буданові …",
    "Olena Honchar": "Олена Гончар, Олени Гончар, Олені Гончар, Олену Гончар, Оленою Гончар, Олено Гончар",
    "Ukraine": "Україна, України, Україні, Україну, Україною, Україно",
    "North Korea": "Північна Корея, Північної Кореї, Північній Кореї, Північну Корею, Північною Кореєю, Північна Кореє",
    "Kim": "김, 김정은",
    "National Council": "국가안전보장회의",
}


@pytest.mark.parametrize(
    ("language", "name", "source", "target", "found", "message"),
    [
        (
            *("uk", "Budanov", "Budanov spoke.", "Виступив Буданок.", "Буданок"),
            "(Kyrylo Budanov) is misspelled: found “Буданок”, looked for {}",
        ),
        (
            *("uk", "Olena Honchar", "Olena Honchar spoke.", "Виступила Гончар.", "Гончар"),
            "stands here only as “Гончар”, the source gives the name in full; write Олена Гончар",
        ),
        (
            *("uk", "Ukraine", "Ukraine spoke.", "Виступив Буданов.", "Буданов"),
            "is missing, and “Буданов” (Kyrylo Budanov) stands here, which the source doesn't have; looked for {}",
        ),
        (
            *("uk", "North Korea", "DPRK is North Korea.", "Це Північна Корея.", ""),
            (
                "(or DPRK, which is translated alike) is missing once: the translation has once what the source says"
                " twice; add it where it was left out"
            ),
        ),
        ("ko", "Kim", "Kim spoke.", "그는 말했다.", "", "(Kim Jong Un) is missing: looked for {}"),
        ("ko", "National Council", "The National Council met.", "회의가 열렸다.", "", "is missing: looked for {}"),
    ],
)
def test_a_finding_as_a_whole(language: str, name: str, source: str, target: str, found: str, message: str) -> None:
    korean = Glossary.of([("Kim Jong Un", "김정은"), ("National Council", "국가안전보장회의")])
    (finding,) = check_names(pair(source, target, language, korean if language == "ko" else GLOSSARY))
    assert (finding.check, finding.language, finding.entry.source) == ("name", language, source)
    assert (finding.expected, finding.found) == (FORMS[name], found)
    assert finding.message == f"the name “{name}” {message.format(FORMS[name])}"


def test_spans_point_at_the_original_text() -> None:
    source, target = "He met <1>Kyrylo</1> Budanov\u00ad.", "Він зустрів <1>Кири\u0301ла</1> Буданока."
    (finding,) = check_names(pair(source, target))
    assert finding.source_spans == ((10, 28),)
    assert finding.target_spans == ((15, 35),)
    assert target[15:35] == "Кири\u0301ла</1> Буданока"


def test_an_empty_translation_says_nothing_of_names() -> None:
    assert list(check_names(pair("Kyrylo Budanov", "  \n"))) == []
