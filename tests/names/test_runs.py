"""The words of a source text that may be names, and what is known of them."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from costs import calls
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.languages import get
from pipeline.names.text import fold
from pipeline.names.transliteration import letters

if TYPE_CHECKING:
    from pipeline.names.runs import Run

ENGLISH = """
    Judge Sorensen spoke. > title Sorensen
    President Marcus Hollande arrived. > title Marcus+Hollande
    They met Dr. Fletcher and Prof. Sorensen. > They? | title Fletcher | title Sorensen
    Former Prime Minister Sorensen left. > title Sorensen
    She called Ursula von der Leyen. > She? | Ursula+(vonder)Leyen
    They saw Bashar al-Assad. > They? | Bashar+(al)Assad
    They saw President al-Assad. > They? | title (al)Assad
    They saw Mohammed bin Salman and Okafor. > They? | Mohammed+(bin)Salman | Okafor
    He read J.K. Rowling. > He? | Rowling
    He met George H. W. Sorensen. > He? | George+Sorensen
    Kristin Scott-Thompson left. > Kristin+Scott-Thompson
    They saw Jean-Claude Juncker. > They? | Jean-Claude+Juncker
    Yoon Suk-yeol spoke. > Yoon+Suk-yeol
    A Paris-based group and the Moscow-backed forces left. > Paris= | Moscow=
    Sorensen's aides met Fletcher's lawyers. > Sorensen | Fletcher
    He saw Fletcher's Okafor. > He? | Fletcher | Okafor
    I'm here, They've gone. >
    On Monday, December 4, they came. > On?
    They joined in May. > They?
    North Korea and South Korea agreed. > North Korea= | South Korea=
    North Korean troops left. >
    The Democratic Republic of the Congo asked. > The?+Democratic Republic of the Congo=
    KYIV, Ukraine — Sorensen left. > Ukraine= | Sorensen
    "Nonsense," Sorensen said. > Nonsense? | Sorensen
    Conor O’Brien and Søren Müller came. > Conor+O'Brien | Søren+Müller
    He drives an F-16 and reads B2B news. > He?
    Sorensen, Fletcher and Okafor came. > Sorensen | Fletcher | Okafor
    Sorensen / Fletcher > Sorensen | Fletcher
    They met <1>Rachel Ashworth</1>. > They? | Rachel+Ashworth
    The Okafor Foundation paid. > body The?+Okafor+Foundation?
    Beyoncé sang. > Beyoncé
    nobody came >
"""
UKRAINIAN = """
    Президент Зеленський прибув до Варшави. > title Зеленський | Варшави=
    вчора це сказав Кирило Буданов. > Кирило+Буданов
    Урсула фон дер Ляєн виступила. > Урсула+(фондер)Ляєн
    Джордж Г. В. Соренсен прийшов. > Джордж+Соренсен
    Марія Примаченко-Соколовська прийшла. > Марія+Примаченко-Соколовська
    чекали на Дар’ю й Соломію Крушельницьку. > Дар'ю | Соломію+Крушельницьку
    Росія та КНДР промовчали. > Росія= | КНДР=
    Пан Соколовський пішов. > title Соколовський
    зросли акції Rheinmetall. > Rheinmetall
    нікого не було >
"""
KOREAN = """
    시진핑 주석이 오지 않았다. > title 시진핑
    독일과 오스트리아에서 가스값이 올랐다. > 독일= | 오스트리아=
    이는 사실이 아니다. >
    최고재무책임자(CFO)가 물러났다. >
"""
TABLES = {"en": ENGLISH, "uk": UKRAINIAN, "ko": KOREAN}
ROWS = [
    (language, *(part.strip() for part in row.split(" >")))
    for language, text in TABLES.items()
    for row in text.strip().splitlines()
]


def runs(language: str, text: str) -> list[Run]:
    rules = get(language).names
    return rules.runs(fold(text), rules)


def told(run: Run) -> str:
    """Its words: in brackets what leads up to one; ? a common one; = one of the gazetteer; + and - what joins them."""
    said = ""
    for index, word in enumerate(run.words):
        joint = "" if not index else "-" if index in run.hyphened else "+"
        lead = f"({word.lead})" if word.lead else ""
        said += f"{joint}{lead}{word.text}{'?' * word.common}{'=' * bool(word.identifiers)}"
    return f"{'title ' * run.titled}{'body ' * run.body}{said}"


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_the_names_of_a_text(language: str, text: str, expected: str) -> None:
    assert " | ".join(map(told, runs(language, text))) == expected


@pytest.mark.parametrize(
    ("text", "initial"),
    [
        ("Sorensen left.", True),
        ("They left. Sorensen stayed.", True),
        ("“Sorensen left,” they said.", True),
        ("It is late: Sorensen left.", True),
        ("They met — Sorensen left.", True),
        ("They met Sorensen.", False),
        ("In court, Sorensen wept.", False),
    ],
)
def test_whether_a_sentence_starts_with_a_word(text: str, initial: bool) -> None:
    words = [word for run in runs("en", text) for word in run.words if word.text == "Sorensen"]
    assert [word.initial for word in words] == [initial]


TEXT = st.text(alphabet="AZKabz'’ -.,:“\"(&<1>/ʼАБЇїабю가은\u0301\u00ad\u200bÉßŁ0一", max_size=60) | st.text(
    max_size=40
)


@given(text=TEXT)
@settings(max_examples=300, deadline=None)
def test_words_lie_inside_the_text_in_order(text: str) -> None:
    folded = fold(text)
    for language in TABLES:
        words = [word for run in runs(language, text) for word in run.words]
        for word in words:
            assert folded.text[word.start : word.end] == word.text
            assert letters(word.text) == word.letters
        assert all(one.end <= other.start for one, other in pairwise(words))
        for run in runs(language, text):
            assert run.words
            assert all(0 < index < len(run.words) for index in run.hyphened)


PIECES = [
    "A",
    "A ",
    "A-",
    "A'",
    "A&",
    "U.",
    "Ab ",
    "Ab-",
    "Ab, ",
    "Ab. ",
    "Ab-Cd ",
    "van ",
    "al-",
    "Ab van der ",
    "Mr. ",
]
PIECES += [
    "North ",
    "North Korea ",
    "The Democratic Republic of ",
    "KYIV, ",
    "I'm ",
    "May ",
    "\u0301",
    "А",
    "Аб ",
    "가",
]


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("language", ["en", "uk", "ko"])
def test_finding_grows_no_faster_than_the_text(language: str, piece: str) -> None:
    def cost(times: int) -> int:
        return calls(lambda: runs(language, piece * times))

    cost(1)
    small, large = cost(200), cost(1600)
    assert (large - 500) / small / 8 <= 1.3
