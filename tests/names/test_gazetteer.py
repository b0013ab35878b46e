"""The tables of what has a name of its own in each language, and how their forms are found in a text."""

from __future__ import annotations

import re
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.languages import get
from pipeline.names.gazetteer import Gazetteer, metonyms

LANGUAGES = ("en", "uk", "ko")
TABLES = {language: get(language).names.gazetteer() for language in LANGUAGES}
COUNTRIES = [one for one in TABLES["en"].identifiers if re.fullmatch("[A-Z]{2}", one)]

ACCEPTED = {
    # One name, adjective or people for two countries.
    "CD CG, CG CD, DM DO, DO DM, GN GQ, GN GW, GQ GN, GQ GW, GW GN, GW GQ, PG GW",
    "KP KR, KR KP, WS AS, AS WS, VG VI, VI VG",
    # A name within another: South Sudan, Equatorial Guinea, American Samoa, Republic of China.
    "SS SD, PG GN, AS US, BQ NL, CN TW, TW CN, GF FR, IO GB, IO IN, PF FR, TC TR, VG GB, VI US, VG IE, VI IE",
    # The same in Hangul, where no space parts them: 볼리비아, 소말리아.
    "BO LY, SO ML, DE JP, KR IN",
    # Both at once: 이·팔.
    "IL PS, PS IL",
}
PAIRS = {tuple(pair.split()) for line in ACCEPTED for pair in line.split(", ")}


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_tables_have_the_same_things(language: str) -> None:
    assert set(TABLES[language].identifiers) == set(TABLES["en"].identifiers)


def test_all_countries_are_there() -> None:
    territories = {"UA", "KR", "KP", "US", "GB", "CN", "TW", "XK", "PS", "VA", "CD", "CG"}
    assert territories <= set(COUNTRIES)
    assert len(COUNTRIES) >= 240


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_thing_has_a_name_by_which_it_is_found(language: str) -> None:
    table = TABLES[language]
    for identifier in table.identifiers:
        forms = [form for form in table.forms(identifier) if not form.startswith("~")]
        assert forms, identifier
        for form in forms:
            assert table.sought(identifier).search(form.replace("*", "")), (identifier, form)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_country_is_taken_for_another(language: str) -> None:
    table = TABLES[language]
    mistaken = {
        (one, other): form
        for one, other in product(COUNTRIES, repeat=2)
        if one != other
        for form in table.forms(one)
        if not form.startswith("~") and table.sought(other).search(form.replace("*", ""))
    }
    assert {pair: form for pair, form in mistaken.items() if pair not in PAIRS} == {}


def test_what_stands_for_another_is_in_the_tables() -> None:
    for identifier, others in metonyms().items():
        assert {identifier, *others} <= set(TABLES["en"].identifiers)
        assert identifier not in others
    assert "US" in metonyms()["US-DC"]
    assert metonyms()["beijing"] == ("CN",)
    assert metonyms()["tehran"] == ("IR",)


UKRAINIAN = """
    KR Південної Кореї, KP Північній Кореї, KP КНДР, UA Україною, US Сполученими Штатами, US США,
    GB Великою Британією, GB британцям, DE Німеччини, DE німців, FR Франції, FR француженка, PL Польщею, PL поляків,
    HU угорців, CZ Чехії, SK Словаччиною, SI Словенії, AT Австрією, AU Австралії, CN Китаєм, JP японський, IN Індії,
    ID Індонезією, IR Іраном, IQ Іраку, IL Ізраїлем, TR Туреччині, EG Єгипту, GR греками, NL Нідерландах,
    BE Бельгією, CH Швейцарії, NE Нігері, NG Нігерії, ML Малі, MW Малаві, SD Судану, SS Південним Суданом,
    CD ДР Конго, PG Папуа-Новою Гвінеєю, MX Мексиці, CU Кубою, CI Кот-д'Івуару, CI Кот-д’Івуаром, VN В'єтнамом,
    BY білоруськими, MD молдовських, KZ Казахстаном, UZ узбеків, RO Румунію, BG болгарки, RS Сербією, LT Литві,
    LV латвійка, EE Естонією, FI фіни, PT Португалією, ZA ПАР, SA Саудівською Аравією, AE Еміратами, QA Катаром,
    NZ Новою Зеландією, TH Таїланду, PH Філіппінами, kharkiv Харковом, kharkiv харків'яни, kharkiv Харківщину,
    kyiv Києві, kyiv киян, lviv Львова, odesa Одесою, dnipro-city Дніпрі, vienna Відні, munich Мюнхеном,
    moscow московський, rome Римі, paris парижани, prague Празі, warsaw Варшавою, geneva Женеві,
    kryvyi-rih Кривому Розі, ivano-frankivsk Івано-Франківськом, chernihiv Чернігова, kherson Херсонщині,
    sumy Сумщини, beijing Пекіні, saint-petersburg Санкт-Петербурзі, new-york Нью-Йорку, hague Гаазі, crimea Криму,
    donbas Донбасі, eu Євросоюзу, eu ЄС, europe Європі, africa Африці, middle-east Близькому Сході,
    black-sea Чорним морем, vistula Віслі, alps Альпах
"""
KOREAN = """
    US 한미 정상회담, KR 한미 정상회담, US 미·중 갈등, CN 미·중 갈등, US 미중 무역, JP 한일 관계, KR 한일 관계,
    CN 한중 회담, RU 북러 밀착, KP 북러 밀착, KP 북·러, US 대미 수출, KP 대북 제재, RU 친러 세력, CN 반중 정서,
    US 주미 대사, GB 주영 대사관, DE 주독 대사, US 미 정부, CN 중국인, RU 러시아군, FR 프랑스어, US 방미 일정,
    KR 방한 기간, US 미국산, JP 한·미·일, KR 한·미·일, US 한·미·일, UA 우크라이나인, AU 호주산, SA 사우디,
    US 재미 교포, JP 재일 동포, KP 탈북민, KP 남북, KR 남북, US-WV 웨스트 버지니아, US-NC 노스 캐롤라이나,
    saint-petersburg 상트 페테르부르크, PG 파푸아 뉴기니, GB 한영, eu EU는, kyiv 키예프, kharkiv 하리코프,
    new-york 뉴욕시, hague 헤이그
"""
NOT_KOREAN = """
    US 이미, JP 내일, JP 일요일, JP 일자리, JP 생일, CN 집중, CN 중요, CN 중동, RU 러닝, KP 북유럽, KP 북부, ES 서방,
    ES 서울, IN 인구, IN 개인, DE 독립, TH 상태, TH 태양, VN 월요일, AR 아시아, ID 인도, IN 인도네시아,
    NE 나이지리아, AU 오스트리아, AT 오스트레일리아, SK 슬로베니아, IR 이라크, GN 파푸아뉴기니, IT 아이슬란드,
    JP 아일랜드, KR 남아공, KP 한국
"""
NOT_UKRAINIAN = """
    IN Індонезія, ID Індія, NE Нігерія, NG Нігер, AT Австралія, AU Австрія, SK Словенія, SI Словаччина, IR Ірак,
    IQ Іран, ML Малаві, MW Малі, PY Уругвай, LV Литва, LT Латвія, DM Домініканська Республіка, GN Гана, TD чадра,
    PE перука, US усе, kharkiv Херсон, kherson Харків, vienna відно, rome римар
"""


def rows(text: str) -> list[tuple[str, str]]:
    return [(row.split()[0], row.split(maxsplit=1)[1]) for row in " ".join(text.split()).split(", ")]


@pytest.mark.parametrize(("identifier", "written"), rows(UKRAINIAN))
def test_a_ukrainian_form_is_found(identifier: str, written: str) -> None:
    text = f"Про це говорили в {written}, але недовго.".replace("’", "'")
    assert TABLES["uk"].sought(identifier).search(text)


@pytest.mark.parametrize(("identifier", "written"), rows(NOT_UKRAINIAN))
def test_another_ukrainian_word_is_not_found(identifier: str, written: str) -> None:
    assert not TABLES["uk"].sought(identifier).search(f"Це {written}, кажуть.")


@pytest.mark.parametrize(("identifier", "written"), rows(KOREAN))
def test_a_korean_compound_is_found(identifier: str, written: str) -> None:
    assert TABLES["ko"].sought(identifier).search(f"최근 {written} 소식이 전해졌다.")


@pytest.mark.parametrize(("identifier", "written"), rows(NOT_KOREAN))
def test_another_korean_word_is_not_found(identifier: str, written: str) -> None:
    assert not TABLES["ko"].sought(identifier).search(f"최근 {written} 소식이 전해졌다.")


SMALL = Gazetteer("""\
# a table
AA\tNew Ruritania, Ruritania\tRuritanian, Ruritanians
BB\tРуританія, Руританії, Північн* Руритані*\tруританськ*
CC\t루리타니아, 루리\t~루
""")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ruritania fell.", (9, ("AA",), True)),
        ("Ruritanian wine", (10, ("AA",), False)),
        ("Ruritaniana", None),
        ("ruritania", None),
        ("New Ruritania fell.", (13, ("AA",), True)),
        ("Newer Ruritania", None),
        ("Північної Руританії", (19, ("BB",), True)),
        ("Руритань", None),
        ("루리타니아가", (5, ("CC",), True)),
        ("루리에서", (2, ("CC",), True)),
        ("루", None),
        ("", None),
    ],
)
def test_the_longest_form_at_a_place(text: str, found: tuple[int, tuple[str, ...], bool] | None) -> None:
    word = re.match(r"\w*", text)
    assert word
    known = SMALL.at(text, word.group(), 0)
    assert (known and (known.end, known.identifiers, known.name)) == found


def test_a_thing_and_its_forms() -> None:
    assert list(SMALL.identifiers) == ["AA", "BB", "CC"]
    assert SMALL.forms("AA") == ("New Ruritania", "Ruritania", "Ruritanian", "Ruritanians")
    assert "AA" in SMALL
    assert "DD" not in SMALL


@given(text=st.text(alphabet="АвстріяІндКоре미중한일남북·-'’* aUS.가", max_size=40) | st.text(max_size=30))
@settings(max_examples=200, deadline=None)
def test_no_text_breaks_the_search(text: str) -> None:
    for table in TABLES.values():
        for identifier in ("US", "KP", "KR", "AT", "CI", "US-DC"):
            match = table.sought(identifier).search(text)
            assert match is None or match.group()
        for place in re.finditer(r"\w+", text):
            known = table.at(text, place.group(), place.start())
            assert known is None or place.start() < known.end <= len(text)
