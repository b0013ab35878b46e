"""What a translator writes into ``names.po``, and what is said against it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.checks.glossary import check_entries
from pipeline.languages import get
from pipeline.model import Entry, Finding, Pair
from pipeline.names.forms import Forms
from pipeline.names.model import Glossary

NOTHING = Forms()


@pytest.mark.parametrize(
    ("text", "forms", "written"),
    [
        ("", NOTHING, ""),
        (" | |", NOTHING, ""),
        ("!", NOTHING, ""),
        ("Київ", Forms(("Київ",)), "Київ"),
        ("  Київ|Києвів |", Forms(("Київ", "Києвів")), "Київ | Києвів"),
        ("Київ\u00a0｜ Київ", Forms(("Київ",)), "Київ"),
        ("Нью\n Йорк", Forms(("Нью Йорк",)), "Нью Йорк"),
        ("Київ | !Кієв", Forms(("Київ",), ("Кієв",)), "Київ | !Кієв"),
        ("! Кієв|Київ", Forms(("Київ",), ("Кієв",)), "Київ | !Кієв"),
        ("키이우｜！키예프", Forms(("키이우",), ("키예프",)), "키이우 | !키예프"),
        ("!Кієв", Forms((), ("Кієв",)), "!Кієв"),
        ("!!Кієв", Forms((), ("!Кієв",)), "!!Кієв"),
        ("Yahoo!", Forms(("Yahoo!",)), "Yahoo!"),
        ("-", Forms(no_name=True), "-"),
        (" – | ", Forms(no_name=True), "-"),
        ("- | Київ", Forms(("-", "Київ")), "- | Київ"),
        ("!-", Forms((), ("-",)), "!-"),
    ],
)
def test_the_forms_of_a_translation(text: str, forms: Forms, written: str) -> None:
    assert Forms.of(text) == forms
    assert str(forms) == written


@given(st.text(st.sampled_from(list("|｜!！-– \n'’Київa")) | st.characters(codec="utf-8"), max_size=12))
def test_what_is_written_is_read_again(text: str) -> None:
    forms = Forms.of(text)
    assert Forms.of(str(forms)) == forms


def test_a_glossary_knows_what_is_forbidden_and_what_is_no_name() -> None:
    glossary = Glossary.of([("Kyiv", ""), ("Kyiv", "Київ | !Кієв"), ("Photo", "-"), ("Lviv", "!Львов"), ("Dnipro", "")])
    assert glossary.entries == (("Kyiv", ("Київ",)), ("Lviv", ()), ("Dnipro", ()))
    assert glossary.forbidden == (("Kyiv", ("Кієв",)), ("Lviv", ("Львов",)))
    assert glossary.no_names == ("Photo",)
    assert glossary != Glossary.of([("Kyiv", "Київ"), ("Lviv", ""), ("Dnipro", "")])
    assert hash(glossary) != hash(Glossary.of([("Kyiv", "Київ")]))


def found(target: str, *, source: str = "Kyiv", fuzzy: bool = False, language: str = "uk") -> list[Finding]:
    entry = Entry("", source, target, fuzzy, "names.po", 3)
    return list(check_entries([Pair(entry, get("en"), get(language), Glossary())]))


STRIKES = "take it out (“-” alone, without other forms, strikes out what is no name)"


@pytest.mark.parametrize(
    ("target", "rules", "message"),
    [
        ("Київ", [], ""),
        ("Київ | Києвів | !Кієв", [], ""),
        ("-", [], ""),
        ("", ["untranslated warning"], "Not translated yet."),
        ("!Кієв", ["untranslated warning"], "Not translated yet."),
        (" | ", ["glossary error", "untranslated warning"],
         "“|” lists no form; write the translation of “Kyiv”, or leave it empty"),
        ("Київ | !Київ", ["glossary error"], "“Київ” is both allowed and forbidden; take out one of the two"),
        ("Кам’янець | !Кам'янець", ["glossary error"],
         "“Кам'янець” is both allowed and forbidden; take out one of the two"),
        ("hromadske | !Hromadske", [], ""),
        ("Київ | -", ["glossary error"], f"“-” is no form of a name; {STRIKES}"),
        ("Київ | !…", ["glossary error"], f"“…” is no form of a name; {STRIKES}"),
    ],
)  # fmt: skip
def test_what_is_said_of_an_entry(target: str, rules: list[str], message: str) -> None:
    findings = found(target)
    assert [f"{finding.rule} {finding.severity}" for finding in findings] == rules
    assert message in {"", *(finding.message for finding in findings[:1])}
    assert all(finding.entry == Entry("", "Kyiv", target, file="names.po", line=3) for finding in findings)


def test_numbers_are_looked_for_in_the_forms_that_may_be_used() -> None:
    assert found("KN-23 | !KN-24", source="KN-23") == []
    (finding,) = found("!KN-23 | KN-24", source="KN-23")
    assert (finding.rule, finding.entry.target) == ("number-altered", "!KN-23 | KN-24")
    assert [finding.entry.target[slice(*span)] for span in finding.target_spans] == ["24"]
    assert found("-", source="KN-23") == []


def test_what_is_fuzzy_is_told() -> None:
    assert [finding.rule for finding in found("Київ", fuzzy=True)] == ["fuzzy"]
    assert [finding.rule for finding in found("-", fuzzy=True)] == ["fuzzy"]
