"""What is proposed for new names, on tables of names and their attested forms."""

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path
from subprocess import run
from typing import TYPE_CHECKING

import pytest
from costs import calls
from hypothesis import given
from hypothesis import strategies as st

from pipeline.languages.ko import transcription as ko
from pipeline.languages.ko.jamo import compose
from pipeline.languages.uk import transcription as uk
from pipeline.names.east_asian import kana, pinyin

if TYPE_CHECKING:
    from collections.abc import Callable

    from pipeline.names.proposals import Proposal

HERE = Path(__file__).parent
PROPOSE: dict[str, Callable[[str, bool], tuple[Proposal, ...]]] = {"uk": uk.propose, "ko": ko.propose}
WRITTEN = {
    "uk": re.compile(r"[А-ЩЬЮЯЄІЇҐа-щьюяєіїґ'. -]+(?:[ -][IVX]+|-\d+[A-Z]?)?"),
    # Initials stay Latin in Korean: J. D. 밴스.
    "ko": re.compile(r"(?:[A-Z]{1,2}\.? ?|(?:[A-Z]\.[ -]?)+)*[가-힣](?:[가-힣 -]|[A-Z]\. )*(?:[ -][IVX]+|-\d+[A-Z]?)?"),
}
SYLLABLES = """
    kim jong un - -- ' . von de al- mc o' sky enko zhzh yi ii shch ts ough igh eau sch ł ü é O' J. II Jr. А 김 3 _
""".split()
NAMES = st.text(max_size=40) | st.lists(
    st.sampled_from(SYLLABLES) | st.from_regex(r"[A-Z][a-z]{0,9}", fullmatch=True), max_size=8
).map(" ".join)


@dataclass(frozen=True)
class Row:
    """A line of a table: a name, a form of it, and where the form stands among the proposals."""

    language: str
    name: str
    person: bool
    sign: str
    form: str


def rows(language: str) -> list[Row]:
    found: list[Row] = []
    section = ""
    for line in (HERE / f"proposals.{language}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            section = line.strip("[]")
        elif line and not line.startswith("#"):
            name, sign, form = re.split(r" ([|~!]) ", line)
            found.append(Row(language, name, " " in name and "places" not in section, sign, form))
    return found


ROWS = [row for language in PROPOSE for row in rows(language)]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.language}: {row.name}")
def test_a_name_has_its_attested_form(row: Row) -> None:
    forms = [proposal.form for proposal in PROPOSE[row.language](row.name, row.person)]
    if row.sign == "|":
        assert forms[:1] == [row.form]
    elif row.sign == "~":
        assert row.form in forms
    else:
        assert forms[:1] != [row.form], "the rules have learned it: mark it with | in the table"


@pytest.mark.parametrize("language", PROPOSE)
def test_most_names_are_right_at_once(language: str) -> None:
    signs = [row.sign for row in ROWS if row.language == language]
    assert len(signs) > 300
    assert signs.count("!") < len(signs) * 0.1


@pytest.mark.parametrize("language", PROPOSE)
@pytest.mark.parametrize(
    "name", ["NATO", "U.S.", "NGO", "", " ", "김정은", "Київ", "Nguyen Phu Trong", "Munitions Industry Department"]
)
def test_nothing_is_proposed_where_no_rule_tells(language: str, name: str) -> None:
    assert PROPOSE[language](name, name.startswith("Nguyen")) == ()


@pytest.mark.parametrize("language", PROPOSE)
@pytest.mark.parametrize(
    ("name", "person", "sure"),
    [
        ("KN-23", False, "likely"),
        ("Poland", False, "sure"),
        ("James Smith", True, "sure"),
        ("Kyrylo Budanov", True, "likely"),
        ("Xi Jinping", True, "likely"),
        ("Jack Watling", True, "guess"),
        ("Kagamba", False, "guess"),
        ("Mariupol", False, "sure"),
    ],
)
def test_it_is_said_how_sure_a_proposal_is(language: str, name: str, person: bool, sure: str) -> None:
    first = PROPOSE[language](name, person)[0]
    assert (first.sure, bool(first.rule)) == (sure, True)


@pytest.mark.parametrize(
    ("name", "ukrainian", "korean"),
    [
        ("Robert Kennedy Jr.", "Роберт Кеннеді молодший", "로버트 케네디 주니어"),
        ("Charles Baker III", "Чарльз Бейкер III", "찰스 베이커 III"),
        ("Conor O'Brien", "Коннор О'Браєн", "코너 오브라이언"),
        ("Abu Hassan", "Абу Хасан", "아부 하산"),
        ("George H. W. Bush", "Джордж Г. В. Буш", "조지 H. W. 부시"),
    ],
)
def test_what_stands_beside_a_name_keeps_its_customary_form(name: str, ukrainian: str, korean: str) -> None:
    assert (uk.propose(name, True)[0].form, ko.propose(name, True)[0].form) == (ukrainian, korean)


@pytest.mark.parametrize(
    ("name", "ukrainian", "korean"),
    [
        ("Bulsae-4", "Пульсе-4", "불새-4"),
        ("Cheongung-II", "Чхонгун-II", "천궁-II"),
        ("Hwasong-18", "Хвасон-18", "화성-18"),
        ("Su-35S", "Су-35С", "Su-35S"),
        ("MiG-31K", "МіГ-31К", "MiG-31K"),
        ("Nova Poshta", "Нова Пошта", "노바 포시타"),
        ("Kyiv", "Київ", "키이우"),
        ("Warsaw", "Варшава", "바르샤바"),
        ("Poland", "Польща", "폴란드"),
    ],
)
def test_a_place_or_a_thing_has_its_form(name: str, ukrainian: str, korean: str) -> None:
    assert (uk.propose(name, False)[0].form, ko.propose(name, False)[0].form) == (ukrainian, korean)


@pytest.mark.parametrize(
    "name", ["Kursk Oblast", "Baltic Sea", "Korean War", "Special Operations Forces", "hromadske TV"]
)
@pytest.mark.parametrize("language", PROPOSE)
def test_what_is_translated_is_not_transcribed(language: str, name: str) -> None:
    assert PROPOSE[language](name, False) == ()


@pytest.mark.parametrize(
    ("sounds", "english", "hangul"),
    [
        ("kㅐt", True, "캣"),
        ("kㅔㅣ:p", True, "케이프"),
        ("stㅐmp", True, "스탬프"),
        ("sㅔtbㅐk", True, "셋백"),
        ("flㅐS", True, "플래시"),
        ("SrㅓB", True, "슈럽"),
        ("hㅐmlㅣt", True, "햄릿"),
        ("slㅏㅣd", True, "슬라이드"),
        ("twㅣst", True, "트위스트"),
        ("pㅔNgwㅣn", True, "펭귄"),
        ("rㅣNk", True, "링크"),
        ("dㅗstㅗyㅔBskㅣ", False, "도스토옙스키"),
        ("lㅗpㅏtkㅏ", False, "로팟카"),
        ("", False, ""),
    ],
)
def test_sounds_are_put_together_as_the_orthography_has_it(sounds: str, english: bool, hangul: str) -> None:
    assert compose(sounds, english=english) == hangul


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("jinping", "j+in p+ing"),
        ("enlai", "+en l+ai"),
        ("xi'an", "x+i +an"),
        ("liyuan", "l+i +üan"),
        ("smith", ""),
        ("", ""),
    ],
)
def test_pinyin_is_cut_into_syllables(word: str, syllables: str) -> None:
    assert " ".join("+".join(one) for one in pinyin(word) or ()) == syllables


@pytest.mark.parametrize(
    ("word", "pieces"),
    [
        ("kishida", "ki shi da"),
        ("sapporo", "sa q po ro"),
        ("junichiro", "ju n i chi ro"),
        ("shin'ya", "shi n ya"),
        ("inoue", "i no u e"),
        ("smith", ""),
    ],
)
def test_japanese_is_cut_into_kana(word: str, pieces: str) -> None:
    assert " ".join(kana(word) or ()) == pieces


@pytest.mark.parametrize("language", PROPOSE)
@given(name=NAMES, person=st.booleans())
def test_no_name_breaks_the_rules(language: str, name: str, person: bool) -> None:
    proposals = PROPOSE[language](name, person)
    for proposal in proposals:
        assert proposal.form == " ".join(name.split()) or WRITTEN[language].fullmatch(proposal.form), proposal
        assert "  " not in proposal.form
    assert len({proposal.form for proposal in proposals}) == len(proposals) <= 12


@pytest.mark.parametrize("language", PROPOSE)
@pytest.mark.parametrize("piece", ["a", "Kim ", "yi", "shi", "-", "'", "O'", "zh", "Ri-", "e", "von "])
@pytest.mark.parametrize("person", [True, False])
def test_a_long_name_costs_little(language: str, piece: str, person: bool) -> None:
    propose = PROPOSE[language]
    propose("Kim Jong Un", person)
    for length in (78, 10_000):
        name = ("K" + piece * length)[:length]
        assert calls(lambda name=name: propose(name, person)) < 20_000


def test_importing_reads_no_table() -> None:
    program = (
        "import pipeline.languages.uk.transcription, pipeline.languages.ko.transcription\n"
        "from pipeline.names import known_names, proposals\n"
        "assert not known_names.given_names.cache_info().currsize and not proposals._cldr.cache_info().currsize"
    )
    assert run([sys.executable, "-c", program], check=False).returncode == 0
