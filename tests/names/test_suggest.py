"""What is proposed for names without a translation, on a table of names and of what is known of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from costs import calls
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.catalogue.po import read_po
from pipeline.languages import get
from pipeline.names.match import find_mentions
from pipeline.names.model import Glossary
from pipeline.names.suggest import suggest
from pipeline.units.placeholders import plain_text

HERE = Path(__file__).parent
HEADING = re.compile(r"\[(\w+) -> (\w+)\]")
DIRECTIONS = ["en uk", "en ko", "uk en", "uk ko", "ko en", "ko uk"]


@dataclass
class Case:
    """A paragraph of the table."""

    line: int
    source: str
    target: str
    name: str
    confirmed: list[tuple[str, str]] = field(default_factory=list)
    texts: list[tuple[str, str]] = field(default_factory=list)
    proposals: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        return f"{self.line}: {self.name}"


def cases() -> list[Case]:
    found: list[Case] = []
    source = target = text = ""
    lines = (HERE / "suggestions.txt").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines, 1):
        sign, rest = line[:1], line[1:].strip()
        if heading := HEADING.fullmatch(line):
            source, target = heading[1], heading[2]
        elif sign == "?":
            found.append(Case(number, source, target, rest))
        elif sign == "+":
            name, _, forms = rest.partition(" = ")
            found[-1].confirmed.append((name, forms))
        elif sign == ">":
            text = rest
        elif sign == "<":
            found[-1].texts.append((text, rest))
        elif sign == "|":
            found[-1].proposals.append(rest)
        else:
            assert not line or sign == "#", line
    return found


def proposed(
    source: str, target: str, name: str, confirmed: list[tuple[str, str]], texts: list[tuple[str, str]]
) -> list[str]:
    found = suggest(name, get(source), get(target), get("en"), Glossary.of(confirmed), texts)
    return [f"{one.form}; {one.rule}; {one.sure}" for one in found]


CASES = cases()


@pytest.mark.parametrize("case", CASES, ids=str)
def test_the_proposals_are_those_of_the_table(case: Case) -> None:
    found = proposed(case.source, case.target, case.name, case.confirmed, case.texts)
    patterns = [re.escape(wanted).replace(r"\*", ".+") for wanted in case.proposals]
    assert len(found) == len(patterns), found
    for told, pattern in zip(found, patterns, strict=True):
        assert re.fullmatch(pattern, told), (told, pattern)


@pytest.mark.parametrize("direction", DIRECTIONS)
def test_every_direction_has_cases(direction: str) -> None:
    assert any([case.source, case.target] == direction.split() for case in CASES)


@pytest.mark.parametrize(("language", "proposed_", "right"), [("uk", 44, 42), ("ko", 43, 43)])
def test_the_sample_s_sentences_tell_its_names(language: str, proposed_: int, right: int) -> None:
    """As if names.po were still empty: its 50 names, each with the sentences that have it."""
    folder = HERE.parent.parent / "locales" / language / "LC_MESSAGES"
    units = read_po(folder / "from-pyongyang-to-kursk.po").active
    names = {message.source: message.target.split(" | ") for message in read_po(folder / "names.po").active}
    source, target = get("en"), get(language)
    listed = Glossary.of((name, "") for name in names)
    texts: dict[str, list[tuple[str, str]]] = {name: [] for name in names}
    for unit in units:
        text = plain_text(unit.source)
        for name in {name for mention in find_mentions(text, listed, source.names) for name in mention.names}:
            texts[name].append((text, plain_text(unit.target)))
    found = {name: suggest(name, source, target, source, Glossary(), texts[name]) for name in names}
    first = {name: proposals[0].form for name, proposals in found.items() if proposals}
    assert (len(first), sum(form in names[name] for name, form in first.items())) == (proposed_, right)


WORDS = st.text(max_size=20) | st.sampled_from(
    [
        word
        for case in CASES
        for text in [case.name, *(part for pair in case.texts for part in pair)]
        for word in text.split()
    ]
)
TEXTS = st.lists(WORDS, max_size=8).map(" ".join)


@pytest.mark.parametrize("direction", DIRECTIONS)
@given(name=TEXTS, texts=st.lists(st.tuples(TEXTS, TEXTS), max_size=2), forms=TEXTS)
@settings(max_examples=60, deadline=None)
def test_no_text_breaks_the_proposals(direction: str, name: str, texts: list[tuple[str, str]], forms: str) -> None:
    source, target = direction.split()
    texts = [(f"{text} {name}", translation) for text, translation in texts]
    found = suggest(name, get(source), get(target), get("en"), Glossary.of([("Budanov", forms)]), texts)
    assert all(one.form.strip() and one.rule for one in found)
    assert len({one.form for one in found}) == len(found)


def test_a_long_translation_costs_no_more_than_its_length() -> None:
    def cost(times: int) -> int:
        translation = "Слухали Кирила Буданова. " * times
        return calls(lambda: proposed("en", "uk", "Mark Sorensen", [], [("Mark Sorensen spoke.", translation)]))

    cost(10)
    assert cost(400) < 10 * cost(50)
