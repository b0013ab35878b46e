"""No text and no glossary breaks what is done with names, and the work grows no faster than the text."""

from __future__ import annotations

from functools import partial
from itertools import islice, product
from typing import TYPE_CHECKING

import pytest
from costs import calls
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.checks.names import check_names
from pipeline.languages import get
from pipeline.model import Entry, Pair
from pipeline.names.extract import find_names
from pipeline.names.match import MOST, compare, find_mentions
from pipeline.names.model import Glossary
from pipeline.names.text import fold, lower

if TYPE_CHECKING:
    from collections.abc import Callable

GIVEN = """
    John|Джон|존 Maria|Марія|마리아 Anna|Анна|안나 Petro|Петро|페트로 Ivan|Іван|이반 Kim|Кім|김 Olha|Ольга|올하
""".split()
SURNAMES = """
    Kovalenko|Коваленко|코발렌코 Shevchuk|Шевчук|셰우추크 Honchar|Гончар|혼차르 Budanov|Буданов|부다노프
    Moroz|Мороз|모로즈 Sorokin|Сорокін|소로킨 Lys|Лис|리스
""".split()
PEOPLE = [
    tuple(f"{one} {two}" for one, two in zip(given.split("|"), last.split("|"), strict=True))
    for given, last in product(GIVEN, SURNAMES)
]
NAMES = [*PEOPLE, ("South Korea", "Південна Корея", "한국")]
GLOSSARIES = {
    language: Glossary.of((name[0], name[column]) for name in NAMES) for column, language in ((1, "uk"), (2, "ko"))
}
LETTERS = "Kim Jong-unАнна КовльїЇ'’김정은이한국.,:;!?()«»“”<1>/|=-–0123 \n\u0301\u00ad\u200b&"
PIECES = [
    *(
        "Kim ",
        "Kim and ",
        "Kovalenko ",
        "Anna Kovalenko ",
        "Anna ",
        "South Korean ",
        "South Korea ",
        "President ",
        "The ",
    ),
    *("U.S. ", "J. ", "Ministry of ", "of ", "a-", "A-", "O'", "1st ", "Kim's ", "<1>Kim</1> ", "\u0301", "Gen. "),
    *(
        "Kyiv of the ",
        "김",
        "김 ",
        "김 위원장 ",
        "안나 코발렌코는 ",
        "존코발렌코",
        "한국 ",
        "한국군 ",
        "친반",
        "군",
        "이이",
    ),
    *("Анна ", "Анна Коваленко ", "Коваленком ", "Південна ", "«Анна» "),
]


def pair(language: str, source: str, target: str, glossary: Glossary | None = None) -> Pair:
    entry = Entry(context="", source=source, target=target)
    return Pair(entry, get("en"), get(language), GLOSSARIES[language] if glossary is None else glossary)


def growth(work: Callable[[int], object], small: int, large: int) -> float:
    """How many times the cost of a text is that of a shorter one, as a part of what would be in proportion."""
    work(1)
    costs = [calls(partial(work, times)) for times in (small, large)]
    return (costs[1] - 500) / costs[0] / (large / small)


def test_there_are_fifty_names() -> None:
    assert [len(glossary.names) for glossary in GLOSSARIES.values()] == [50, 50]


@pytest.mark.parametrize("piece", PIECES)
def test_finding_grows_no_faster_than_the_text(piece: str) -> None:
    rules = get("en").names
    assert growth(lambda times: find_names([piece * times], rules), 200, 1600) <= 1.3


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("language", ["uk", "ko"])
def test_checking_grows_no_faster_than_the_text(language: str, piece: str) -> None:
    def check(times: int) -> object:
        return list(check_names(pair(language, f"Anna Kovalenko. {piece * times}", piece * times)))

    assert growth(check, 200, 1600) <= 1.3


@pytest.mark.parametrize("between", [" ", " met ", " and ", ". The "])
def test_many_different_words_cost_as_much_as_one_many_times(between: str) -> None:
    words = ["".join(letters) for letters in islice(product("BCDFG", "aeiou", "klmnr", "aeiou", "sthdg", "a"), 1600)]
    rules = get("en").names
    assert growth(lambda times: find_names([between.join(words[:times])], rules), 200, 1600) <= 1.3


@pytest.mark.parametrize("language", ["uk", "ko"])
def test_the_matching_of_many_mentions_is_bounded(language: str) -> None:
    """Each mention contests the place of each other one, up to a number from which one place does for all."""
    surname, people = {"uk": ("Коваленко ", "Анна Коваленко "), "ko": ("코발렌코는 ", "안나 코발렌코는 ")}[language]

    def check(times: int) -> int:
        source = "Kovalenko. Anna Kovalenko. " * (times // 2)
        target = (surname + people) * (times // 2 - 1)
        return calls(lambda: list(check_names(pair(language, source, target))))

    check(2)
    assert check(MOST) <= 40 * MOST * MOST
    assert check(MOST + 2) <= 200 * (MOST + 2)
    assert check(8 * MOST) <= 200 * 8 * MOST


@pytest.mark.parametrize("language", ["uk", "ko"])
def test_in_a_crowd_one_place_for_a_name_is_enough(language: str) -> None:
    surname = {"uk": "Коваленко", "ko": "코발렌코"}[language]
    found = {
        times: [finding.rule for finding in check_names(pair(language, "Kovalenko. " * times, surname))]
        for times in (2, MOST, MOST + 1)
    }
    assert found == {2: ["name-missing"], MOST: ["name-missing"], MOST + 1: []}
    (missing,) = check_names(pair(language, "Kovalenko. " * (MOST + 1), "нічого 없음"))
    assert (missing.rule, missing.severity, len(missing.source_spans)) == ("name-missing", "error", MOST + 1)


def test_a_finding_in_a_long_text_costs_little() -> None:
    """A misspelling is looked for among a bounded number of words."""
    words = "Повітряна коваленка шевчука гончарів будинок морозиво сорокініана лисиця "
    source = ". ".join(name for name, *_ in PEOPLE)
    assert growth(lambda times: list(check_names(pair("uk", source, words * times))), 80, 800) <= 0.25


@pytest.mark.parametrize(
    "piece", ["Kim ", "Kim and ", "김", "김 ", "Анна Коваленко ", "A-", "\u0301\u0323", "Alpha Beta "]
)
def test_a_long_text_is_looked_through(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    assert len(find_names([text], get("en").names)) <= 1
    for language in ("uk", "ko"):
        comparison = compare(pair(language, "Anna Kovalenko", text))
        assert len(comparison.renderings) == 1


@given(text=st.text(alphabet=LETTERS, max_size=60) | st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_no_text_breaks_the_finding_of_names(text: str) -> None:
    for language in ("en", "uk", "ko"):
        rules = get(language).names
        found = find_names([text], rules)
        names = [name.name for name in found]
        assert len(set(names)) == len(names)
        for name in found:
            assert name.units == (0,)
            assert language == "uk" or lower(name.name) in fold(text).lower


@given(text=st.text(alphabet=LETTERS, max_size=60), before=st.sampled_from(NAMES), after=st.sampled_from(NAMES))
@settings(max_examples=300, deadline=None)
def test_no_text_breaks_a_comparison(text: str, before: tuple[str, ...], after: tuple[str, ...]) -> None:
    for column, language in ((1, "uk"), (2, "ko")):
        source, target = f"{before[0]} {text} {after[0]}", f"{before[column]} {text} {after[column]}"
        both = pair(language, source, target)
        for mention in find_mentions(source, both.glossary, both.source_language.names):
            assert 0 <= mention.start < mention.end <= len(source)
        for finding in check_names(both):
            assert all(0 <= start < end <= len(source) for start, end in finding.source_spans)
            assert all(0 <= start < end <= len(target) for start, end in finding.target_spans)
            assert finding.source_spans
            assert finding.message


@given(
    names=st.lists(
        st.tuples(st.text(alphabet=LETTERS, max_size=14), st.text(alphabet=LETTERS, max_size=14)), max_size=6
    ),
    text=st.text(alphabet=LETTERS, max_size=20),
)
@settings(max_examples=300, deadline=None)
def test_no_glossary_breaks_a_comparison(names: list[tuple[str, str]], text: str) -> None:
    glossary = Glossary.of(names)
    source = " ".join([*glossary.names, text])
    for language in ("uk", "ko", "en"):
        for target in (" ".join(form for _, forms in glossary.entries for form in forms), text):
            for finding in check_names(pair(language, source, target, glossary)):
                assert finding.rule in ("name-missing", "name-altered", "name-replaced", "name-forbidden")
        find_names([source, text], get(language).names, known=glossary.names)
