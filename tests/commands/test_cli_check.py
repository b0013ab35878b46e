"""``polyedition check``: the report alone on standard output, an exit status for scripts, any PO file on its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from newsroom import CROSSING, LEAD, NAMES, SHIPS, SLUG, TRANSLATIONS, UNITS, Newsroom, Run, environment

if TYPE_CHECKING:
    from newsroom import Server

ENTRIES = 3 * (UNITS + len(NAMES["uk"]))
CLEAN = Run(0, f"{ENTRIES} units checked: no findings\n", "")
NO_CARS = "Перший пором перевіз 240 пасажирів."
"""The lead without its second number."""


def report(done: Run) -> dict[str, Any]:
    assert done.err == ""
    found: dict[str, Any] = json.loads(done.out)
    return found


def test_a_correct_translation_is_not_accused(translated: Newsroom) -> None:
    assert translated("check", "--fail-on", "note") == CLEAN


def test_a_finding_in_text_and_in_json(translated: Newsroom) -> None:
    translated.save("uk", {LEAD: NO_CARS})
    line = translated.line("uk", LEAD)
    path = f"locales/uk/LC_MESSAGES/{SLUG}.po"
    done = translated("check")
    first, source, target, last = done.out.splitlines()
    assert (done.status, done.err) == (1, "")
    assert first.startswith(f"{path}:{line}: error: ")
    assert first.endswith(" [number-missing]")
    assert (source, target) == (f"    source: {LEAD}", f"    uk: {NO_CARS}")
    assert last == f"{ENTRIES} units checked: 1 error"

    done = translated("check", "--format", "json")
    assert done.status == 1
    (finding,) = report(done)["findings"]
    assert first == f"{path}:{line}: error: {finding.pop('message')} [number-missing]"
    context = finding["unit"].pop("context")
    assert context.startswith("standfirst-")
    assert finding == {
        "check": "number",
        "rule": "number-missing",
        "severity": "error",
        "language": "uk",
        "file": path,
        "line": line,
        "unit": {"source": LEAD, "target": NO_CARS},
        "source_spans": [[LEAD.index("31"), LEAD.index("31") + 2]],
        "target_spans": [],
        "expected": "31",
        "found": "",
    }
    assert report(done)["summary"] == {
        "units": ENTRIES, "findings": 1, "error": 1, "warning": 0, "note": 0, "checks": {"number": 1},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("change", "severity"), [("none", None), ("untranslated", "warning"), ("fuzzy", "warning"), ("wrong", "error")]
)
@pytest.mark.parametrize(
    ("options", "grave"),
    [
        ([], ["error"]),
        (["--fail-on", "error"], ["error"]),
        (["--fail-on", "warning"], ["error", "warning"]),
        (["--fail-on", "note"], ["error", "warning", "note"]),
        (["--fail-on", "never"], []),
    ],
)
def test_the_exit_status(
    translated: Newsroom, change: str, severity: str | None, options: list[str], grave: list[str]
) -> None:
    target = {"untranslated": "", "wrong": NO_CARS}.get(change, TRANSLATIONS["uk"][LEAD])
    translated.save("uk", {LEAD: target}, fuzzy=change == "fuzzy")
    done = translated("check", "-l", "uk", "--format", "json", *options)
    assert [finding["severity"] for finding in report(done)["findings"]] == ([severity] if severity else [])
    assert done.status == int(severity in grave)


def test_white_space_is_no_translation(translated: Newsroom) -> None:
    translated.save("uk", {SHIPS: " \n\t"})
    findings = report(translated("check", "-l", "uk", "--format", "json"))["findings"]
    assert [(finding["rule"], finding["unit"]["source"]) for finding in findings] == [("untranslated", SHIPS)]


def test_what_nobody_translated_yet_is_told_once_a_unit(newsroom: Newsroom) -> None:
    newsroom.save("uk", {LEAD: TRANSLATIONS["uk"][LEAD]}, fuzzy=True)
    findings = report(newsroom("check", "-l", "uk", "--format", "json"))["findings"]
    assert [(finding["rule"], finding["severity"]) for finding in findings] == [
        *([("untranslated", "warning")] * 3),
        *([("fuzzy", "warning")] * (len(NAMES["uk"]) - 3)),  # those names whose translation is proposed
        ("untranslated", "warning"),
        ("fuzzy", "warning"),
        *([("untranslated", "warning")] * (UNITS - 2)),
    ]
    assert {finding["message"] for finding in findings} == {
        "Not translated yet.",
        "Marked fuzzy: compare it with the source, then take the mark off.",
    }
    assert report(newsroom("check", "-l", "en", "--format", "json"))["findings"] == []  # there the source stands


@pytest.mark.parametrize(
    ("options", "units"),
    [
        ([], ENTRIES),
        (["-l", "uk"], ENTRIES // 3),
        (["--language", "uk", "-l", "ko"], ENTRIES // 3 * 2),
        ([f"locales/uk/LC_MESSAGES/{SLUG}.po"], UNITS),
        ([f"locales/uk/LC_MESSAGES/{SLUG}.po", f"locales/ko/LC_MESSAGES/{SLUG}.po"], 2 * UNITS),
        (["locales/uk"], ENTRIES // 3),
        (["locales"], ENTRIES),
        (["locales/ferry.pot"], UNITS),
    ],
)
def test_what_is_looked_at(translated: Newsroom, options: list[str], units: int) -> None:
    assert translated("check", *options) == Run(0, f"{units} units checked: no findings\n", "")


def test_from_another_folder(translated: Newsroom) -> None:
    inside = Newsroom(translated.root / "locales" / "uk", translated.server)
    assert inside("check") == CLEAN
    outside = Newsroom(translated.root.parent, translated.server)
    assert outside("-C", "newsroom", "check") == CLEAN


def test_on_a_terminal_the_progress_stays_out_of_the_report(translated: Newsroom) -> None:
    ours, terminal = os.openpty()
    done = subprocess.run(
        [Path(sys.executable).with_name("polyedition"), "check", "--format", "json"],
        cwd=translated.root, env=environment(TERM="xterm"), stdout=subprocess.PIPE, stderr=terminal, check=False,
    )  # fmt: skip
    os.close(terminal)
    shown = os.read(ours, 100_000).decode()
    os.close(ours)
    assert "Checking locales/ko/LC_MESSAGES/ferry.po" in shown
    assert json.loads(done.stdout)["findings"] == []
    assert done.returncode == 0


# --- a PO file on its own ---

BARE = """\
msgid ""
msgstr ""
"Language: uk\\n"
"Content-Type: text/plain; charset=UTF-8\\n"

#: article.html:3
msgid "Two ferries carried 240 people to Busan."
msgstr "{}"
"""


@pytest.fixture
def folder(tmp_path: Path, server: Server) -> Newsroom:
    """A folder without a project."""
    (tmp_path / "a.uk.po").write_text(BARE.format("Два пороми перевезли 240 людей до Пусана."), encoding="utf-8")
    return Newsroom(tmp_path, server)


def test_without_a_project(folder: Newsroom) -> None:
    assert folder("check", "a.uk.po") == Run(0, "1 unit checked: no findings\n", "")
    folder.edit(folder.root / "a.uk.po", "240 людей", "204 людей")
    (finding,) = report(folder("check", "a.uk.po", "--format", "json"))["findings"]
    assert (finding["rule"], finding["file"], finding["line"]) == ("number-altered", "a.uk.po", 6)
    assert (finding["unit"]["context"], finding["expected"], finding["found"]) == ("", "240", "204")


def test_the_glossary_is_the_one_beside_it(folder: Newsroom) -> None:
    names = BARE.replace('"Two ferries carried 240 people to Busan."', '"Busan"').format("Пусан")
    (folder.root / "names.po").write_text(names, encoding="utf-8")
    assert folder("check", ".") == Run(0, "2 units checked: no findings\n", "")
    folder.edit(folder.root / "a.uk.po", " до Пусана", "")
    (finding,) = report(folder("check", "a.uk.po", "--format", "json"))["findings"]
    assert (finding["rule"], finding["file"], finding["severity"]) == ("name-missing", "a.uk.po", "error")
    folder.edit(folder.root / "names.po", "Language: uk", "Language: ko")  # one for another language is none
    done = folder("check", "a.uk.po", "--format", "json")
    (finding,) = report(done)["findings"]  # what no glossary has is inferred, and so is no error
    assert (done.status, finding["rule"], finding["severity"]) == (0, "name-missing", "warning")
    assert "Пусан…" in finding["message"]


def test_a_folder_is_searched_for_po_files_that_people_made(folder: Newsroom) -> None:
    (folder.root / "b" / ".git").mkdir(parents=True)
    (folder.root / "b" / "ko.po").write_text(
        BARE.replace("uk", "ko").format("여객선 두 척이 부산으로 240명을 날랐다."), encoding="utf-8"
    )
    for name in ("b/.git/x.po", "b/.#ko.po", "b/ko.po~", "b/ko.mo"):
        (folder.root / name).write_text("no PO file", encoding="utf-8")
    assert folder("check", ".") == Run(0, "2 units checked: no findings\n", "")
    assert folder("check", "b", "a.uk.po", "--format", "json").status == 0


@pytest.mark.parametrize(
    ("field", "rules"),
    [
        ("X-Source-Language: uk", []),  # an edition in the source's language stands as it is
        ("X-Source-Language: en", ["untranslated"]),
        ("X-Source: uk", ["untranslated"]),
    ],
)
def test_the_source_language_is_in_the_header_or_english(folder: Newsroom, field: str, rules: list[str]) -> None:
    (folder.root / "a.uk.po").write_text(BARE.format("").replace('"Lang', f'"{field}\\n"\n"Lang'), encoding="utf-8")
    findings = report(folder("check", "a.uk.po", "--format", "json"))["findings"]
    assert [finding["rule"] for finding in findings] == rules


def test_a_language_is_chosen_in_a_project_alone(translated: Newsroom) -> None:
    done = translated("check", "-l", "uk", "locales")
    assert (done.status, done.out) == (2, "")
    assert done.err.endswith("Error: --language chooses among a project's catalogues; leave it out with a PATH.\n")


def test_markup_of_the_terminal_is_shown_as_it_is(translated: Newsroom) -> None:
    translated.save("uk", {CROSSING: "[bold red]Переправа[/] \x1b[31m:ship: триває 54 хвилини."})
    out = translated("check", f"locales/uk/LC_MESSAGES/{SLUG}.po").out
    assert "    uk: [bold red]Переправа[/] ␛[31m:ship: триває 54 хвилини.\n" in out
    assert "\x1b" not in out
    assert SHIPS not in out
