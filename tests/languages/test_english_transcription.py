"""Ukrainian and Korean names in Latin letters, on the examples of the rules themselves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.languages.en.transcription import propose, romanised, romanised_korean

# The examples in the table of the resolution 55 of 2010.
RESOLUTION = """
    Алушта Alushta; Андрій Andrii; Борщагівка Borshchahivka; Борисенко Borysenko; Вінниця Vinnytsia;
    Володимир Volodymyr; Гадяч Hadiach; Богдан Bohdan; Згурський Zghurskyi; Ґалаґан Galagan; Ґорґани Gorgany;
    Донецьк Donetsk; Дмитро Dmytro; Рівне Rivne; Олег Oleh; Есмань Esman; Єнакієве Yenakiieve; Гаєвич Haievych;
    Короп'є Koropie; Житомир Zhytomyr; Жанна Zhanna; Жежелів Zhezheliv; Закарпаття Zakarpattia;
    Казимирчук Kazymyrchuk; Медвин Medvyn; Михайленко Mykhailenko; Іванків Ivankiv; Іващенко Ivashchenko;
    Їжакевич Yizhakevych; Кадиївка Kadyivka; Мар'їне Marine; Йосипівка Yosypivka; Стрий Stryi; Олексій Oleksii;
    Київ Kyiv; Коваленко Kovalenko; Лебедин Lebedyn; Леонід Leonid; Миколаїв Mykolaiv; Маринич Marynych;
    Ніжин Nizhyn; Наталія Nataliia; Одеса Odesa; Онищенко Onyshchenko; Полтава Poltava; Петро Petro;
    Решетилівка Reshetylivka; Рибчинський Rybchynskyi; Суми Sumy; Соломія Solomiia; Тернопіль Ternopil; Троць Trots;
    Ужгород Uzhhorod; Уляна Uliana; Фастів Fastiv; Філіпчук Filipchuk; Харків Kharkiv; Христина Khrystyna; Біла Bila;
    Стеценко Stetsenko; Чернівці Chernivtsi; Шевченко Shevchenko; Шостка Shostka; Кишеньки Kyshenky;
    Щербухи Shcherbukhy; Гоща Hoshcha; Гаращенко Harashchenko; Юрій Yurii; Корюківка Koriukivka; Яготин Yahotyn;
    Ярошенко Yaroshenko; Костянтин Kostiantyn; Знам'янка Znamianka; Феодосія Feodosiia; Розгон Rozghon;
    Івано-Франківськ Ivano-Frankivsk; Нечуй-Яворський Nechui-Yavorskyi
"""
# The examples of the notice of 2000, chapters 2 and 3.
NOTICE = """
    구미 gumi; 영동 yeongdong; 백암 baegam; 옥천 okcheon; 합덕 hapdeok; 호법 hobeop; 월곶 wolgot; 벚꽃 beotkkot;
    한밭 hanbat; 구리 guri; 설악 seorak; 칠곡 chilgok; 임실 imsil; 울릉 ulleung; 대관령 daegwallyeong; 백마 baengma;
    종로 jongno; 왕십리 wangsimni; 별내 byeollae; 신라 silla; 묵호 mukho; 집현전 jiphyeonjeon; 압구정 apgujeong;
    낙동강 nakdonggang; 죽변 jukbyeon; 합정 hapjeong; 속리산 songnisan; 독도 dokdo; 경복궁 gyeongbokgung;
    독립문 dongnimmun; 무량수전 muryangsujeon; 오죽헌 ojukheon; 촉석루 chokseongnu; 종묘 jongmyo; 다보탑 dabotap;
    압록 amnok; 젊은이 jeolmeuni
"""


def pairs(table: str) -> list[list[str]]:
    return [entry.split() for entry in table.split(";") if entry.strip()]


@pytest.mark.parametrize(("ukrainian", "latin"), pairs(RESOLUTION))
def test_ukrainian_is_written_as_the_resolution_has_it(ukrainian: str, latin: str) -> None:
    assert romanised(ukrainian) == latin


@pytest.mark.parametrize(("korean", "latin"), pairs(NOTICE))
def test_korean_is_written_as_it_is_said(korean: str, latin: str) -> None:
    assert romanised_korean(korean) == latin


@pytest.mark.parametrize(
    ("name", "person", "form", "sure"),
    [
        ("Олена Марченко", True, "Olena Marchenko", "likely"),
        ("Лук’ян Згурський", True, "Lukian Zghurskyi", "likely"),
        ("Володимир Путін", True, "Volodymyr Putin", "guess"),
        ("Джо Байден", True, "Joe Biden", "likely"),
        ("Авдіївка", False, "Avdiivka", "guess"),
        ("Одеса", False, "Odesa", "sure"),
        ("박민호", True, "Park Min-ho", "likely"),
        ("한복남", True, "Han Bok-nam", "likely"),
        ("남궁민수", True, "Namkung Min-su", "likely"),
        ("조 바이든", True, "Joe Biden", "likely"),
        ("종로구", False, "Jongno-gu", "guess"),
        ("의정부시", False, "Uijeongbu-si", "guess"),
    ],
)
def test_the_first_proposal(name: str, person: bool, form: str, sure: str) -> None:
    first = propose(name, person)[0]
    assert (first.form, first.sure) == (form, sure)


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Маркус Олланд", True),  # a foreigner, who has a spelling of his own
        ("올레나 마르첸코", True),
        ("Кім Чен Ин", True),
        ("Сі Цзіньпін", True),
        ("НАТО", False),
        ("Верховна Рада", False),
        ("외교부", False),
        ("김", True),
        ("Kyiv", False),
        ("місто", False),
        ("", True),
        ("Ж" * 100, True),
    ],
)
def test_nothing_is_proposed_where_no_rule_tells(name: str, person: bool) -> None:
    assert propose(name, person) == ()


@given(name=st.text(alphabet="АБЇєьжЗг' -’김남궁ㄱab가힣", max_size=12) | st.text(max_size=20), person=st.booleans())
def test_no_name_breaks_the_rules(name: str, person: bool) -> None:
    for proposal in propose(name, person):
        assert proposal.form.replace("-", "").replace(" ", "").replace("'", "").isascii()
        assert proposal.form.strip() == proposal.form
