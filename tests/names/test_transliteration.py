"""Which words the learned tables take for renderings of a name, and how they are learned."""

from __future__ import annotations

import importlib.util
import random
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import pipeline.names
from pipeline.names.renderings import BASE, PER_LETTER
from pipeline.names.transliteration import MOST, Transliteration, between, letters, read_table, spelled

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).parents[2]
TABLES = sorted((Path(pipeline.names.__file__).parent / "tables").glob("*.txt"))

SAME = {
    "uk": """
        Hollande Олланд, Sorensen Соренсен, Sikorski Сікорський, Milley Міллі, Fletcher Флетчер, Lindqvist Ліндквіст,
        Merkel Меркель, Meloni Мелоні, Snyder Снайдер, Netanyahu Нетаньягу, Erdogan Ердоган, Zelensky Зеленський,
        Zelenskyy Зеленський, Putin Путін, Lavrov Лавров, Medvedev Медведєв, Yeltsin Єльцин, Khrushchev Хрущов,
        Lukashenko Лукашенко, Prigozhin Пригожин, Budanov Буданов, Poroshenko Порошенко,
        Kuleba Кулеба, Szijjártó Сійярто, Orbán Орбан, Kaczyński Качинський, Vučić Вучич, Djokovic Джокович,
        Sarkozy Саркозі, Macron Макрон, Juncker Юнкер, Stoltenberg Столтенберг, Borrell Боррель,
        Scholz Шольц, Thunberg Тунберг, Starmer Стармер, Trudeau Трюдо, Clinton Клінтон, Harrington Гаррінгтон,
        Okafor Окафор, Modi Моді, Abe Абе, Murakami Муракамі, Novotroitske Новотроїцьке, Chornomorsk Чорноморськ,
        Vuhledar Вугледар, Toretsk Торецьк, Wickhamstead Вікгемстед, O'Brien О'Браєн, Trump Трамп, Müller Мюллер,
        Dvořák Дворжак, Mbappé Мбаппе, Tokayev Токаєв, Khamenei Хаменеї, Mubarak Мубарак
    """,
    "ko": """
        Hollande 올랑드, Sorensen 소렌슨, Sikorski 시코르스키, Milley 밀리, Fletcher 플레처, Lindqvist 린드크비스트,
        Merkel 메르켈, Meloni 멜로니, Snyder 스나이더, Netanyahu 네타냐후, Erdogan 에르도안, Zelensky 젤렌스키,
        Zelenskyy 젤렌스키, Putin 푸틴, Lavrov 라브로프, Yeltsin 옐친, Khrushchev 흐루쇼프, Lukashenko 루카셴코,
        Prigozhin 프리고진, Budanov 부다노프, Poroshenko 포로셴코, Kuleba 쿨레바, Orbán 오르반, Djokovic 조코비치,
        Sarkozy 사르코지, Macron 마크롱, Stoltenberg 스톨텐베르그, Borrell 보렐, Scholz 숄츠, Thunberg 툰베리,
        Trudeau 트뤼도, Clinton 클린턴, Harrington 해링턴, Okafor 오카포르, Modi 모디, Abe 아베, Murakami 무라카미,
        Novotroitske 노보트로이츠케, Chornomorsk 초르노모르스크, Toretsk 토레츠크, Trump 트럼프, Müller 뮐러,
        Dvořák 드보르자크, Mbappé 음바페, Swift 스위프트, Hawking 호킹, Newton 뉴턴, Edison 에디슨, Obama 오바마,
        Biden 바이든, Marchenko 마르첸코, Zaluzhnyi 잘루즈니, Tymoshenko 티모셴코, Kim 김, Wu 우, Yu 유, Son 손
    """,
}
OTHER = {
    "uk": """
        Hollande Саркозі, Sorensen Мартинюк, Sikorski Коваленко, Milley Остін, Fletcher Гопкінс, Lindqvist Андерссон,
        Merkel Шольц, Snyder Конквест, Erdogan Киличдароглу, Lavrov Пєсков, Putin Медведєв, Trump Байден, Biden Обама,
        Kovalenko Ковальчук, Anderson Андрусів, Okafor Менза, Delacroix Бертран, Kharkiv Херсон, Vienna Берн,
        India Ірландія, Harrington Ферґюсон, Murakami Місіма, Macron Меркель, Scholz Шредер, Modi Сунак, Abe Кісіда
    """,
    "ko": """
        Hollande 사르코지, Sorensen 마르티뉴, Sikorski 코발렌코, Milley 오스틴, Fletcher 홉킨스, Lindqvist 안데르손,
        Merkel 숄츠, Snyder 콘퀘스트, Lavrov 페스코프, Putin 메드베데프, Trump 바이든, Biden 오바마, Okafor 멘사,
        Delacroix 베르트랑, Harrington 퍼거슨, Murakami 미시마, Macron 메르켈, Scholz 슈뢰더, Modi 수낵, Abe 기시다,
        Xi 리, Kim 박, Zelensky 예르마크, Budanov 잘루즈니
    """,
}


def table_of(text: str) -> list[tuple[str, str]]:
    rows = [tuple(row.split()) for row in text.split(",")]
    return [(one, other) for one, other in rows]


def rows(table: dict[str, str]) -> list[tuple[str, str, str, str]]:
    """Source language, target language, name and word; each row in both directions."""
    return [
        row
        for language, text in table.items()
        for name, word in table_of(text)
        for row in (("en", language, name, word), (language, "en", word, name))
    ]


def is_rendering(source: str, target: str, name: str, word: str) -> bool:
    model = between(source, target)
    assert model is not None
    sought = letters(name)
    return model.score(sought, letters(word))[0] >= BASE + PER_LETTER * len(sought)


@pytest.mark.parametrize(("source", "target", "name", "word"), rows(SAME))
def test_a_rendering_is_taken_for_one(source: str, target: str, name: str, word: str) -> None:
    assert is_rendering(source, target, name, word)


@pytest.mark.parametrize(("source", "target", "name", "word"), rows(OTHER))
def test_another_name_is_taken_for_none(source: str, target: str, name: str, word: str) -> None:
    assert not is_rendering(source, target, name, word)


@pytest.mark.parametrize("language", ["uk", "ko"])
@pytest.mark.parametrize("ending", ["", "x", "xx"])
def test_what_follows_a_rendering_costs_nothing(language: str, ending: str) -> None:
    """A case's ending, a particle."""
    endings = {"uk": {"": "", "x": "а", "xx": "ові"}, "ko": {"": "", "x": "은", "xx": "에게서"}}[language]
    model = between("en", language)
    assert model is not None
    word = letters({"uk": "Буданов", "ko": "부다노프"}[language])
    bare, followed = (model.score("budanov", f"{word}{after}") for after in ("", letters(endings[ending] or "-")))
    assert bare == followed == (bare[0], len(word))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Müller", "muller"),
        ("O’Brien", "obrien"),
        ("Scott-Thompson", "scottthompson"),
        ("Wałęsa", "walesa"),
        ("Kjærgaard", "kjaergaard"),
        ("Нью-Йорк", "ньюйорк"),
        ("В’ячеслав", "вячеслав"),
        ("x" * 60, "x" * MOST),
    ],
)
def test_the_letters_of_a_name(name: str, expected: str) -> None:
    assert letters(name) == expected


def test_hangul_is_compared_by_its_letters() -> None:
    assert letters("김") == "\u1100\u1175\u11b7"
    assert letters("아베") == "\u1161\u1107\u1166"  # the silent consonant is left out
    assert spelled("Palantir는 좋다") == ["palantir", letters("는"), letters("좋다")]


@pytest.mark.parametrize("pair", [("en", "uk"), ("en", "ko"), ("uk", "ko")])
def test_a_table_is_read_in_either_direction(pair: tuple[str, str]) -> None:
    one, other = pair
    assert between(one, other) is not None
    assert between(other, one) is not None
    assert between(one, one) is None


def test_no_table_is_made_up() -> None:
    assert between("en", "xx") is None


@pytest.mark.parametrize("path", TABLES, ids=lambda path: path.name)
def test_a_shipped_table_names_its_data_and_their_licences(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    head = "\n".join(line for line in lines if line.startswith("#"))
    assert head.startswith(f"# {path.stem}: ")
    for said in ("tools/train_transliteration.py", "GeoNames", "geonames.org", "CC BY 4.0", "CLDR", "Unicode License"):
        assert said in head
    body = [line.split("\t") for line in lines if not line.startswith("#")]
    assert all(len(row) == 3 for row in body)
    chunks = [(one, other) for one, other, _ in body]
    assert chunks == sorted(set(chunks))
    assert all(len(one) <= 2 and len(other) <= 2 and (one or other) for one, other in chunks)
    assert all(-15 < float(weight) < 15 for _, _, weight in body)


def test_there_are_three_tables() -> None:
    assert [path.stem for path in TABLES] == ["en-ko", "en-uk", "uk-ko"]


TEXT = st.text(alphabet="abkz'-шЩіїйґ가김이ßœ\u0301Ĳ1 ", max_size=50) | st.text(max_size=20)


@given(name=TEXT, word=TEXT)
@settings(max_examples=300, deadline=None)
def test_no_text_breaks_a_comparison(name: str, word: str) -> None:
    for language in ("uk", "ko"):
        model = between("en", language)
        assert model is not None
        score, end = model.score(letters(name), letters(word))
        assert isinstance(score, float)
        assert -1 <= end <= len(letters(word))
        assert all(spelled(word))


CIPHER = dict(zip("abdegikmnoprstuvz", "ыэфжцюъпрщясёздхл", strict=True)) | {"sh": "ч", "th": "м"}
"""An invented writing: a letter for each letter, and one letter for two."""


def enciphered(name: str) -> str:
    for letter in ("sh", "th", *CIPHER):
        name = name.replace(letter, CIPHER[letter])
    return name


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("train", ROOT / "tools" / "train_transliteration.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def invented(count: int) -> list[tuple[str, str]]:
    choose = random.Random(7).choice  # noqa: S311
    consonants = ["b", "d", "g", "k", "m", "n", "p", "r", "s", "t", "v", "z", "sh", "th"]
    names = {"".join(choose(consonants) + choose("aeiou") for _ in range(choose((2, 3, 4)))) for _ in range(count)}
    return [(name, enciphered(name)) for name in sorted(names)]


@pytest.fixture(scope="module")
def learned(tool: ModuleType) -> Transliteration:
    return read_table(tool.table("aa", "bb", invented(400)))


def test_the_trainer_learns_an_invented_writing(tool: ModuleType) -> None:
    weights = tool.train(invented(400))
    for letters_, cipher in (("sh", "ч"), ("th", "м")):
        others = {other: weight for (one, other), weight in weights.items() if one == letters_}
        assert max(others, key=others.__getitem__) == cipher
    model = read_table(tool.table("aa", "bb", invented(400)))
    known = dict(invented(400))
    unseen = [name for name, _ in invented(900) if name not in known and len(name) > 5]
    assert len(unseen) > 100
    renderings = [model.score(name, enciphered(name))[0] >= BASE + PER_LETTER * len(name) for name in unseen]
    others = [model.score(name, enciphered(name)[::-1])[0] >= BASE + PER_LETTER * len(name) for name in unseen]
    assert all(renderings)
    assert sum(others) <= 0.05 * len(unseen)


def test_what_was_learned_holds_for_a_name_not_seen(learned: Transliteration) -> None:
    name = "zuthopishagebo"
    assert name not in dict(invented(400))
    assert learned.score(name, enciphered(name))[0] >= BASE + PER_LETTER * len(name)
    assert learned.score(name, enciphered(name)[::-1])[0] < BASE


def test_names_that_are_no_renderings_teach_nothing(tool: ModuleType) -> None:
    """Data has places whose names in two languages have nothing in common."""
    good = invented(400)
    bad = [(one, other) for (one, _), (_, other) in zip(good[:40], good[200:240], strict=True)]
    model = read_table(tool.table("aa", "bb", sorted([*good, *bad])))
    for name in ("zuthopishagebo", "mishadu", "thekovi"):
        assert name not in dict(good)
        least = BASE + PER_LETTER * len(name)
        assert model.score(name, enciphered(name))[0] >= least
        assert model.score(name, good[0][1])[0] < least


def test_the_same_data_gives_the_same_bytes(tool: ModuleType) -> None:
    once, again = (tool.table("aa", "bb", invented(200)).encode() for _ in range(2))
    assert once == again
    assert once.startswith(b"# aa-bb: ")


def test_words_are_paired_where_both_names_have_as_many(tool: ModuleType) -> None:
    named = [("New Ferry", "Нью-Феррі"), ("Ferry", "Велике Феррі"), ("Ferry", "Феррі"), ("A", "А")]
    assert tool.words(named) == [("ferry", "великеферрі"), ("ferry", "феррі"), ("new", "нью")]
