"""Korean names where they stand: particles, titles, suffixes and spacing; and longer words that only begin like one."""

from __future__ import annotations

import pytest
from spans import find_spans

from pipeline.languages.ko.names import NAMES, ends
from pipeline.languages.ko.particles import PARTICLES


def found(text: str, form: str) -> list[str]:
    return [text[start:end] for start, end in find_spans(text, form, NAMES)]


AFTER_A_VOWEL = """
    는 가 를 의 에 에서 에게 로 와 랑 도 만 까지 부터 보다 처럼 라는 라고 라며 였다 로서 나 든지 에게서 에서는 에서도
    로부터
""".split()
AFTER_A_CONSONANT = """
    은 이 을 의 에 에서 에게 으로 과 이랑 도 만 까지 부터 보다 처럼 이라는 이라고 이라며 이었다 으로서 이나 이든지 이란
    에서의 으로부터 인가
""".split()
TITLED = """
    김정은 국무위원장은|김정은 위원장|김정은위원장의|김정은 총비서가|김정은씨|김정은 씨는|‘김정은’|(김정은)|김정은, 그
    김정은·푸틴|김정은…|김정은|친김정은파
""".replace("\n", "|").split("|")


@pytest.mark.parametrize("particle", AFTER_A_VOWEL)
def test_a_particle_after_a_vowel(particle: str) -> None:
    assert found(f"키릴로 부다노프{particle} 그랬다", "키릴로 부다노프") == ["키릴로 부다노프"]


@pytest.mark.parametrize("particle", AFTER_A_CONSONANT)
def test_a_particle_after_a_consonant(particle: str) -> None:
    assert found(f"어제 김정은{particle} 그랬다", "김정은") == ["김정은"]


def test_no_particle_is_more_than_a_few_syllables() -> None:
    assert max(map(len, PARTICLES)) <= 6


@pytest.mark.parametrize("text", [text.strip() for text in TITLED if text.strip()])
def test_a_title_or_a_mark_may_follow(text: str) -> None:
    assert found(text, "김정은") == ["김정은"]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("북한군은", "북한"),
        ("북한군인들이", "북한"),
        ("한국인의", "한국"),
        ("독일제 전차", "독일"),
        ("이란산 드론", "이란"),
        ("중국발 소식", "중국"),
        ("러시아식으로", "러시아"),
        ("러시아계", "러시아"),
        ("영국령", "영국"),
        ("북한 측은", "북한"),
        ("서울시에서", "서울"),
        ("쿠르스크주에서", "쿠르스크"),
        ("우크라이나전에서", "우크라이나"),
        ("국가정보원장이", "국가정보원"),
        # a language is its country's adjective in Korean, as 한국 정부 is: the source says Korean
        ("한국어로", "한국"),
        # before the name
        ("친러시아 세력", "러시아"),
        ("반중국 시위", "중국"),
        ("대북한 제재", "북한"),
        ("주우크라이나 대사관", "우크라이나"),
        ("탈중국", "중국"),
    ],
)
def test_a_compound_holds_the_name(text: str, form: str) -> None:
    assert found(text, form) == [form]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("인도네시아는", "인도"),
        ("인도차이나", "인도"),
        ("인도양에서", "인도"),
        ("터키석 반지", "터키"),
        ("가나안 땅", "가나"),
        ("그리스도교", "그리스"),
        ("기니비사우가", "기니"),
        ("니제르델타", "니제르"),
        ("나이지리아", "나이지"),
        ("모스크바에서", "모스크"),
        ("트럼펫을", "트럼프"),
        ("푸틴주의자들이", "푸틴"),
        ("로마자로", "로마"),
        ("이라크", "이란"),
        ("이란격석", "이란"),
        ("러시아워에", "러시아"),
        ("몽골리안", "몽골"),
        ("김정은숙이", "김정은"),
        ("북한산성", "북한산성문"),
        ("남북한은", "북한"),
        ("중국집에서", "중국"),
        ("일본뇌염", "일본"),
        ("파리채로", "파리"),
        ("KN-230은", "KN-23"),
        ("KN-23A는", "KN-23"),
        ("AKN-23은", "KN-23"),
    ],
)
def test_a_longer_word_is_another(text: str, form: str) -> None:
    assert found(text, form) == []


@pytest.mark.parametrize(
    ("form", "written"),
    [
        ("키릴로 부다노프", ["키릴로 부다노프", "키릴로부다노프"]),
        ("전국 금속 노조", ["전국 금속 노조", "전국금속 노조", "전국 금속노조", "전국금속노조"]),
        ("국가안전보장회의", ["국가안전보장회의", "국가 안전보장회의", "국가안전 보장회의", "국가안전보장 회의"]),
        ("발트해", ["발트해", "발트 해"]),
        ("발트 해", ["발트해", "발트 해"]),
        ("쿠르스크주", ["쿠르스크주", "쿠르스크 주"]),
        ("크림반도", ["크림반도", "크림 반도"]),
        ("우크라이나군", ["우크라이나군", "우크라이나 군"]),
        ("북대서양조약기구(나토)", ["북대서양조약기구(나토)", "북대서양조약기구", "나토", "북대서양 조약기구(나토)"]),
        ("북대서양조약기구 (나토)", ["북대서양조약기구 (나토)", "북대서양조약기구(나토)", "나토"]),
    ],
)
def test_spacing_may_vary(form: str, written: list[str]) -> None:
    for variant in written:
        assert found(f"어제 {variant}에서 그랬다", form) == [variant]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("키 릴로 부다노프", "키릴로 부다노프"),
        ("국 가안전보장회의", "국가안전보장회의"),
        ("김 정은이", "김정은"),
        # what stands apart from its name takes no suffix of its own
        ("쿠르스크 주민들은", "쿠르스크주"),
        ("쿠르스크 주요 도시", "쿠르스크주"),
        ("우크라이나 군사 원조", "우크라이나군"),
        ("발트 해군이", "발트해"),
    ],
)
def test_spacing_varies_at_the_edge_of_a_word_only(text: str, form: str) -> None:
    assert found(text, form) == []


@pytest.mark.parametrize(
    ("text", "name", "surname"),
    [
        ("김 위원장은", "김", True),
        ("김은 말했다", "김", True),
        ("김씨 일가", "김", True),
        ("김 국무위원장", "김", True),
        ("이 대통령은", "이", True),
        ("이 전 대통령", "이", True),
        ("이씨는", "이", True),
        ("왕 외교부장이", "왕", True),
        ("시 주석과", "시", True),
        ("정 장관", "정", True),
        # common words: this, the city, before, what comes, I
        ("이는 사실이다", "이", False),
        ("이 사람은", "이", False),
        ("시에서 했다", "시", False),
        ("전에 말했다", "전", False),
        ("오는 금요일", "오", False),
        ("나는 간다", "나", False),
        ("정말로", "정", False),
        ("주한 미군", "한", False),
        ("김치를", "김", False),
        ("김포에서", "김", False),
        ("이란은", "이", False),
    ],
)
def test_a_family_name_of_one_syllable_needs_a_title_where_it_is_a_word(text: str, name: str, surname: bool) -> None:
    assert found(text, name) == ([name] if surname else [])


@pytest.mark.parametrize(
    ("form", "word", "short", "part"),
    [
        ("김정은", "first", "Kim", "김"),
        ("남궁민수", "first", "Namgung", "남궁"),
        ("시진핑", "first", "Xi", "시"),
        ("마오쩌둥", "first", "Mao", "마오"),
        ("응우옌푸쫑", "first", "Nguyen", "응우옌"),
        ("응우옌 푸 쫑", "first", "Nguyen", "응우옌"),
        ("키릴로 부다노프", "last", "Budanov", "부다노프"),
        ("우르줄라 폰데어라이엔", "last", "von der Leyen", "폰데어라이엔"),
        ("우르줄라 폰 데어 라이엔", "last", "von der Leyen", "폰 데어 라이엔"),
        ("바샤르 알아사드", "last", "al-Assad", "알아사드"),
        ("바샤르 알아사드", "last", "Assad", "아사드"),
        ("앨버트 알바", "last", "Alba", "알바"),
        ("요한 바오로 2세", "last", "John Paul", "요한 바오로"),
        ("에드워드 헌터 크리스티", "last", "Christie", "크리스티"),
        # it can't be told which syllables of one word were the last
        ("부다노프", "last", "Budanov", ""),
        ("KN-23", "first", "KN", ""),
    ],
)
def test_the_family_name_in_the_translation(form: str, word: str, short: str, part: str) -> None:
    assert word in ("first", "last")
    assert NAMES.part(form, "first" if word == "first" else "last", short) == part


@pytest.mark.parametrize(
    ("name", "shorts"),
    [
        ("김정은", (("김", "first"),)),
        ("황보민서", (("황보", "first"),)),
        ("러시아", ()),
        ("조지아", ()),
        ("한국", ()),
        ("우크라이나", ()),
        ("키릴로 부다노프", ()),
    ],
)
def test_who_is_called_by_a_family_name(name: str, shorts: tuple[tuple[str, str], ...]) -> None:
    assert NAMES.short_forms(name) == shorts


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("KN-23은", "KN-23"),
        ("KN-23 미사일", "KN-23"),
        ("KN-23형", "KN-23"),
        ("북한KN-23은", "KN-23"),
        ("HIMARS를", "HIMARS"),
        ("AP통신은", "AP"),
        ("AP에", "AP"),
        ("천궁-II를", "천궁-II"),
        ("‘천궁-II’가", "천궁-II"),
        ("F16전투기가", "F16"),
    ],
)
def test_a_latin_name_takes_particles_too(text: str, form: str) -> None:
    assert found(text, form) == [form]


def test_an_acronym_is_one_in_capitals_only() -> None:
    assert found("ap와 Ap와 AP", "AP") == ["AP"]


def test_a_name_may_end_at_the_end_of_a_text() -> None:
    assert ends("김정은", 0, 3)
    assert ends("김정은 ", 0, 3)
    assert not ends("김정은숙", 0, 3)
