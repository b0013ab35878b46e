"""``polyedition run`` and ``polyedition status``: everything in one go, and a table of how far each edition is."""

from __future__ import annotations

import pytest
from newsroom import CROSSING, LEAD, NAMES, SHIPS, SLUG, TRANSLATIONS, UNITS, Newsroom, Run

ENTRIES = 3 * (UNITS + len(NAMES["uk"]))
HEAD = ["Article", "Language", "Units", "Translated", "Fuzzy", "Findings", "Edition"]


def row(language: str, tag: str, translated: int, fuzzy: int, findings: int, *stands: str) -> list[str]:
    edition = ["not", "built", "yet"] if stands == ("nothing",) else [f"editions/{tag}/{SLUG}.html", *stands]
    return [SLUG, language, str(UNITS), str(translated), str(fuzzy), str(findings), *edition]


def table(done: Run) -> list[list[str]]:
    return [line.split() for line in done.out.splitlines()]


def test_everything_is_done_at_once(translated: Newsroom) -> None:
    before = translated.tree()
    done = translated("run")
    assert (done.status, done.err) == (0, f"{ENTRIES} units checked: no findings\n")
    assert table(done) == [
        HEAD,
        row("English", "en", UNITS, 0, 0),
        row("Ukrainian", "uk", UNITS, 0, 0),
        row("Korean", "ko", UNITS, 0, 0),
    ]
    after = translated.tree()
    assert {path for path in after if path not in before} == {
        "editions/index.html", *(f"editions/{language}/{SLUG}.html" for language in ("en", "uk", "ko")),
    }  # fmt: skip
    assert translated("run") == done
    assert translated.tree() == after


def test_columns_stand_below_their_headers(translated: Newsroom) -> None:
    done = translated("status")
    assert translated("status", COLUMNS="40") == done  # a narrow terminal wraps the lines and cuts no path
    lines = done.out.splitlines()
    for header, value in (("Language", "Ukrainian"), ("Edition", "not built yet")):
        assert lines[0].index(header) == lines[2].index(value)
    assert lines[0].index("Units") + len("Units") == lines[2].index(f" {UNITS} ") + len(f" {UNITS}")


def test_a_catalogue_in_work_is_not_released(translated: Newsroom) -> None:
    assert translated("run").status == 0
    before = translated.tree()
    for _ in range(2):  # emptied once, the memory offers what stood there; emptied once more, it is left alone
        translated.save("uk", {CROSSING: "", LEAD: ""})
        translated.save("uk", {SHIPS: TRANSLATIONS["uk"][SHIPS]}, fuzzy=True)
        done = translated("run")
    assert done.status == 1
    assert table(done)[1:] == [
        row("English", "en", UNITS, 0, 0),
        row("Ukrainian", "uk", UNITS - 3, 1, 3, "(the", "earlier", "release)"),
        row("Korean", "ko", UNITS, 0, 0),
    ]
    path = f"locales/uk/LC_MESSAGES/{SLUG}.po"
    assert done.err.splitlines() == [
        f"{ENTRIES} units checked: 3 warnings",
        f"{SLUG}, Ukrainian: not released, the earlier release stays:",
        f"  {path}:{translated.line('uk', LEAD)}: untranslated: {LEAD}",
        f"  {path}:{translated.line('uk', CROSSING)}: untranslated: {CROSSING}",
        f"  {path}:{translated.line('uk', SHIPS)}: fuzzy: {SHIPS}",
    ]
    assert translated.tree()[f"editions/uk/{SLUG}.html"] == before[f"editions/uk/{SLUG}.html"]


@pytest.mark.parametrize(
    ("options", "status"),
    [
        (["--allow-incomplete"], 0),
        (["--allow-incomplete", "--fail-on", "warning"], 1),
        (["--require-complete", "--fail-on", "never"], 1),
        (["--fail-on", "never"], 1),
        (["-l", "ko"], 0),
        (["-l", "uk"], 1),
    ],
)
def test_the_exit_status_of_a_draft(translated: Newsroom, options: list[str], status: int) -> None:
    translated.save("uk", {LEAD: ""})
    done = translated("run", *options)
    assert done.status == status
    assert translated.edition("uk").exists() is ("--allow-incomplete" in options)


def test_findings_are_told_beside_the_table(translated: Newsroom) -> None:
    translated.save("ko", {CROSSING: "건너는 데 54분이 걸린다."})
    done = translated("run", "--allow-incomplete")
    assert done.status == 1
    lines = done.err.splitlines()
    line = translated.line("ko", CROSSING)
    assert lines[0].startswith(f"locales/ko/LC_MESSAGES/{SLUG}.po:{line}: error: ")
    assert lines[1:] == [
        f"    source: {CROSSING}",
        "    ko: 건너는 데 54분이 걸린다.",
        f"{ENTRIES} units checked: 1 error",
    ]
    assert table(done)[3] == row("Korean", "ko", UNITS, 0, 1, "(a", "draft)")


def test_an_edited_article_is_extracted_first(translated: Newsroom) -> None:
    assert translated("run").status == 0
    translated.edit(translated.page, "45 minutes", "35 minutes")
    done = translated("run", "-l", "uk")
    assert done.status == 1
    new = CROSSING.replace("45", "35")
    assert f"  locales/uk/LC_MESSAGES/{SLUG}.po:{translated.line('uk', new)}: fuzzy: {new}" in done.err.splitlines()
    assert f"{new}" in translated.po("ko").read_text(encoding="utf-8")  # every catalogue follows its article
    assert "35" not in translated.edition("uk").read_text(encoding="utf-8").split("<body>")[1]


def test_status_shows_what_is_there_and_changes_nothing(newsroom: Newsroom) -> None:
    newsroom.save("uk", {LEAD: TRANSLATIONS["uk"][LEAD], CROSSING: "Переправа триває 54 хвилини."})
    newsroom.save("ko", {LEAD: TRANSLATIONS["ko"][LEAD]}, fuzzy=True)
    before = newsroom.tree()
    done = newsroom("status")
    assert (done.status, done.err) == (0, "")
    assert table(done) == [
        HEAD,
        row("English", "en", UNITS, 0, 0, "nothing"),
        row("Ukrainian", "uk", 2, 0, UNITS - 2 + 1 + len(NAMES["uk"]), "nothing"),
        row("Korean", "ko", 0, 1, UNITS + len(NAMES["ko"]), "nothing"),
    ]
    assert newsroom.tree() == before
    assert table(newsroom("status", "-l", "ko")) == [
        HEAD,
        row("Korean", "ko", 0, 1, UNITS + len(NAMES["ko"]), "nothing"),
    ]
