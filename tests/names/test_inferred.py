"""Names that no glossary lists, on tables of documents: texts, translations and the names that are to be reported."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import partial
from itertools import pairwise, permutations
from pathlib import Path

import pytest
from costs import calls
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.checks import check_pairs
from pipeline.languages import get
from pipeline.model import Entry, Finding, Pair
from pipeline.names.model import Glossary

HERE = Path(__file__).parent
HEADING = re.compile(r"\[(\w+) -> (\w+)\]")
DIRECTIONS = list(permutations(("en", "uk", "ko"), 2))

Languages = tuple[str, str]
Text = tuple[str, str]
"""A sentence and its translation."""


@dataclass(frozen=True)
class Case:
    """A paragraph of a table: a document."""

    table: str
    line: int
    languages: Languages
    texts: tuple[Text, ...]
    names: tuple[tuple[int, str], ...]
    """The number of a sentence and a name that is missing from its translation."""

    @property
    def pairs(self) -> list[Pair]:
        return pairs(self.languages, *self.texts)

    def __str__(self) -> str:
        return f"{self.table}:{self.line} {self.texts[0][0]} {self.texts[0][1]}"


def pairs(languages: Languages, *texts: Text) -> list[Pair]:
    source, target = map(get, languages)
    entries = [Entry(context=str(number), source=one, target=other) for number, (one, other) in enumerate(texts)]
    return [Pair(entry, source, target, Glossary()) for entry in entries]


def cases(table: str) -> list[Case]:
    found: list[Case] = []
    languages = ("", "")
    texts: list[Text] = []
    names: list[tuple[int, str]] = []
    source, first = "", 0
    lines = (HERE / f"inferred.{table}.txt").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate([*lines, ""], 1):
        sign, text = line[:1], line[1:].strip()
        if sign == "[":
            heading = HEADING.fullmatch(line)
            assert heading, line
            languages = (heading[1], heading[2])
        elif sign == ">":
            source, first = text, first or number
        elif sign == "<":
            texts.append((source, text))
        elif sign == "!":
            assert text in source, line
            names.append((len(texts) - 1, text))
        elif not line and texts:
            found.append(Case(table, first, languages, tuple(texts), tuple(names)))
            texts, names, first = [], [], 0
        else:
            assert not line or sign == "#", line
    return found


CASES = [case for table in ("uk", "ko", "other") for case in cases(table)]


def reported(checked: list[Pair]) -> list[Finding]:
    return [finding for finding in check_pairs(checked) if finding.check == "name"]


def told(finding: Finding) -> tuple[int, str]:
    start, end = finding.source_spans[0][0], finding.source_spans[-1][1]
    return int(finding.entry.context), finding.entry.source[start:end]


def missing(languages: Languages, *texts: Text) -> tuple[tuple[int, str], ...]:
    return tuple(map(told, reported(pairs(languages, *texts))))


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_check_reports_what_the_table_says(case: Case) -> None:
    findings = reported(case.pairs)
    assert tuple(map(told, findings)) == case.names
    assert {(finding.rule, finding.severity) for finding in findings} <= {("name-missing", "warning")}


@pytest.mark.parametrize("table", ["uk", "ko"])
def test_a_table_has_right_translations_and_wrong_ones(table: str) -> None:
    wrong = [bool(case.names) for case in cases(table)]
    assert min(wrong.count(True), wrong.count(False)) >= 50


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_every_direction_has_cases(direction: Languages) -> None:
    assert sum(case.languages == direction for case in CASES) >= 28


@pytest.mark.parametrize("case", CASES, ids=str)
def test_decomposed_letters_and_other_apostrophes_are_the_same(case: Case) -> None:
    def written(text: str) -> str:
        return unicodedata.normalize("NFD", text.replace("'", "\u2019").replace(" - ", " \u2013 "))

    found = missing(case.languages, *((written(one), written(other)) for one, other in case.texts))
    assert found == tuple((number, written(name)) for number, name in case.names)


@pytest.mark.parametrize("case", CASES, ids=str)
def test_a_name_in_a_tag_is_the_same_name(case: Case) -> None:
    """The text of a tag is the whole sentence, as in a link of a list."""
    found = missing(case.languages, *((f"<1>{one}</1>", f"<1>{other}</1>") for one, other in case.texts))
    assert found == case.names


@pytest.mark.parametrize("case", CASES, ids=str)
def test_without_a_translation_no_name_is_missing(case: Case) -> None:
    assert missing(case.languages, *((one, " ") for one, _ in case.texts)) == ()


@pytest.mark.parametrize("case", [case for case in CASES if case.names and case.languages[0] == "en"], ids=str)
def test_a_name_that_is_put_in_is_missing_no_more(case: Case) -> None:
    """In its own letters and in brackets, as newspapers add what the original has."""
    texts = [list(text) for text in case.texts]
    for number, name in case.names:
        texts[number][1] += f" ({name})"
    assert missing(case.languages, *((one, other) for one, other in texts)) == ()


def test_what_is_told_of_a_missing_name() -> None:
    texts = [
        ("Olena Marchenko came.", "Приїхала Олена Марченко."),
        ("Mr. Marchenko left Kharkiv.", "Пан Бондар поїхав."),
    ]
    person, city = reported(pairs(("en", "uk"), *texts))
    assert person.source_spans == ((4, 13),)
    assert (person.expected, person.language, person.entry.context) == ("Марченко", "uk", "1")
    assert person.message.startswith("the name “Marchenko” seems to be missing: looked for Марченко")
    assert person.message.endswith("put it in, or confirm its translation in names.po")
    assert city.source_spans == ((19, 26),)
    assert city.expected.startswith("Харків")
    assert city.target_spans == ()


def test_what_sounds_most_alike_is_shown() -> None:
    source, target = "Judge Fletcher spoke.", "Суддя Флеммінг виступив."
    (finding,) = reported(pairs(("en", "uk"), (source, target)))
    ((start, end),) = finding.target_spans
    assert (target[start:end], finding.found) == ("Флеммінг", "Флеммінг")


def test_a_name_of_the_glossary_is_left_to_it() -> None:
    entry = Entry(context="", source="Judge Sorensen spoke.", target="Суддя Мартинюк виступив.")
    (finding,) = check_pairs([Pair(entry, get("en"), get("uk"), Glossary.of([("Sorensen", "Соренсен")]))])
    assert (finding.rule, finding.severity) == ("name-missing", "error")


def test_each_document_is_read_by_itself() -> None:
    """A pronoun stands only for who was named in the same article."""
    first, second = ("Olena Marchenko came.", "Приїхала Олена Марченко."), ("Marchenko left.", "Вона поїхала.")
    assert missing(("en", "uk"), first, second) == ()
    entries = [
        Entry(context=str(number), source=one, target=other, document=f"{number}.html")
        for number, (one, other) in enumerate((first, second))
    ]
    apart = [Pair(entry, get("en"), get("uk"), Glossary()) for entry in entries]
    assert tuple(map(told, reported(apart))) == ((1, "Marchenko"),)


def test_the_same_language_has_nothing_to_look_for() -> None:
    assert missing(("en", "en"), ("Judge Sorensen spoke.", "The judge spoke.")) == ()


@pytest.mark.parametrize("direction", DIRECTIONS)
@given(
    texts=st.lists(
        st.tuples(
            *[
                st.text(
                    alphabet="AZKabz'’ -.,:“\"(&<1>/ʼАБЇІҐєїабю가김은이을한미\u0301\u00ad\u200bÉßœŁ0一あ", max_size=50
                )
                | st.text(max_size=30)
            ]
            * 2
        ),
        max_size=4,
    )
)
@settings(max_examples=80, deadline=None)
def test_no_text_breaks_the_check(direction: Languages, texts: list[Text]) -> None:
    for finding in reported(pairs(direction, *texts)):
        source, target = finding.entry.source, finding.entry.target
        for spans, text in ((finding.source_spans, source), (finding.target_spans, target)):
            assert all(0 <= start < end <= len(text) for start, end in spans)
            assert list(spans) == sorted(spans)
            assert all(one[1] <= other[0] for one, other in pairwise(spans))
        assert finding.source_spans
        assert finding.message


HANGUL = re.compile("[가-힣]")


def some_words(hangul: bool) -> st.SearchStrategy[str]:
    """Words of the tables, of Korean texts or of the others."""
    texts = [text for case in CASES for one, other in case.texts for text in (one, other)]
    words = [word for text in texts if bool(HANGUL.search(text)) is hangul for word in re.findall(r"[^\s.-]+", text)]
    return st.lists(st.sampled_from(words), max_size=14).map(" ".join)


@pytest.mark.parametrize("direction", DIRECTIONS)
@given(data=st.data())
@settings(max_examples=80, deadline=None)
def test_what_stays_in_its_own_letters_is_not_missing(direction: Languages, data: st.DataObject) -> None:
    text = data.draw(some_words(hangul=direction[0] == "ko"))
    assert missing(direction, (text, text)) == ()


@given(data=st.data())
@settings(max_examples=300, deadline=None)
def test_more_text_makes_no_name_missing(data: st.DataObject) -> None:
    """What a translation adds is no fault of a name's; it may have a part of one that was missing altogether."""
    case = data.draw(st.sampled_from(CASES))
    source, target = case.texts[-1]
    before, after = data.draw(st.tuples(*[some_words(hangul=case.languages[1] == "ko")] * 2))
    longer = (*case.texts[:-1], (source, f"{before} {target} {after}"))
    found = {(unit, name.split()[-1]) for unit, name in missing(case.languages, *longer)}
    assert found <= {(unit, name.split()[-1]) for unit, name in case.names}


CHEAP = [("A", "А"), ("A ", "А "), ("A-", "А-"), ("A&", "А"), ("A'", "А'"), ("A.", "А."), ("O'", "'"), ("U.", "У.")]
CHEAP += [("AB ", "АБ "), ("KYIV, ", "КИЇВ, "), ("van der ", "ван "), ("I'm ", "я "), ("the ", "і "), ("-", "-")]
CHEAP += [("\u0301", "\u0301"), ("<1>A</1>", "<1>А</1>"), ("A", "가"), ("Aa", "가나"), ("가", "가"), ("가 ", "a ")]


@pytest.mark.parametrize("texts", CHEAP)
@pytest.mark.parametrize("direction", DIRECTIONS)
def test_the_check_grows_no_faster_than_the_text(direction: Languages, texts: Text) -> None:
    def cost(times: int) -> int:
        return calls(partial(reported, pairs(direction, (texts[0] * times, texts[1] * times))))

    cost(1)
    small, large = cost(100), cost(800)
    assert (large - 500) / small / 8 <= 1.3
