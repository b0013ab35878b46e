"""Polish, which the package does not know: added from outside, it goes through every command."""

from __future__ import annotations

import json
import os
import re
import sys
from pathlib import Path
from typing import Any

import polib
import pytest
from click.testing import CliRunner
from newsroom import CROSSING, HEADLINE, LEAD, QUOTE, SHIPS, SLUG, TEXT, run
from polish import POLISH

from pipeline.cli import cli
from pipeline.errors import ProjectError
from pipeline.languages import LANGUAGES, get, known_tags, language_of
from pipeline.languages.sentences import split_sentences

HERE = Path(__file__).parent
MARK = " | "


def lines(name: str) -> list[str]:
    text = (HERE / "polish" / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and not line.startswith("#")]


PAIRS = [tuple(cell.strip() for cell in line.split("|")) for line in lines("pairs.txt")]
SENTENCES = lines("sentences.txt")


@pytest.fixture
def polish(monkeypatch: pytest.MonkeyPatch) -> None:
    """Polish among the languages, for one test."""
    monkeypatch.setitem(LANGUAGES, "pl", POLISH)


def polyedition(*arguments: str | Path) -> tuple[int, str]:
    """The exit status of a command and its standard output."""
    done = CliRunner().invoke(cli, [*map(str, arguments)])
    if isinstance(done.exception, ProjectError):
        raise done.exception
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done.exit_code, done.stdout


def catalogue(path: Path, column: int) -> Path:
    """A PO file of the pairs, each a document of its own."""
    file = polib.POFile()
    file.metadata = {"Language": "pl", "Content-Type": "text/plain; charset=UTF-8", "Plural-Forms": POLISH.plural_forms}
    for index, pair in enumerate(PAIRS):
        file.append(polib.POEntry(msgid=pair[0], msgstr=pair[column], occurrences=[(f"{index}.html", "1")]))
    file.save(str(path), newline="\n")
    return path


def findings(path: Path) -> list[dict[str, Any]]:
    _, out = polyedition("check", path, "--format", "json")
    found: list[dict[str, Any]] = json.loads(out)["findings"]
    return found


@pytest.mark.usefixtures("polish")
def test_correct_translations_are_not_accused(tmp_path: Path) -> None:
    assert len(PAIRS) >= 40
    assert findings(catalogue(tmp_path / "pl.po", 1)) == []


@pytest.mark.usefixtures("polish")
def test_every_planted_error_is_found(tmp_path: Path) -> None:
    told: dict[str, list[str]] = {}
    for finding in findings(catalogue(tmp_path / "pl.po", 2)):
        told.setdefault(finding["unit"]["source"], []).append(f"{finding['check']}/{finding['rule']}")
    assert told == {pair[0]: [pair[3]] for pair in PAIRS if pair[3]}


@pytest.mark.usefixtures("polish")
@pytest.mark.parametrize("line", SENTENCES)
def test_sentences(line: str) -> None:
    text = line.replace(MARK, " ")
    assert [text[start:end] for start, end in split_sentences(text, POLISH.sentences)] == line.split(MARK)


@pytest.mark.usefixtures("polish")
def test_explain() -> None:
    status, out = polyedition("explain", "numbers", "W 1989 r. było ich dwudziestu pięciu.", "--lang", "pl")
    assert (status, out.splitlines()) == (
        0,
        [
            "“1989 r”: 1989, measure; digits: an error if they are lost",
            "“dwudziestu pięciu”: 25, cardinal; a number word, a month or a date: a warning if it is lost",
        ],
    )
    status, out = polyedition("explain", "pair", "1.28 million", "1,28 miliarda", "--lang", "pl")
    assert (status, out.splitlines()[-1]) == (0, "error: number-altered: 1,280,000 -> 1,280,000,000")
    status, out = polyedition("explain", "pair", "1,28 mln", "128만", "--source-lang", "pl", "--lang", "ko")
    assert (status, out.splitlines()[-1]) == (0, "no finding")


TRANSLATION = {
    HEADLINE: "Promy wracają do Cieśniny Północnej po jedenastu latach",
    LEAD: "Pierwszy prom przewiózł 240 pasażerów i 31 samochodów.",
    "The harbour of Port Ellis reopened on 3 May 2024, the Ministry of Transport said.":
        "Przystań w Porcie Ellis otwarto ponownie 3 maja 2024 r., poinformowało Ministerstwo Transportu.",
    QUOTE: '"Czekaliśmy na to jedenaście lat" – powiedziała dziennikarzom kapitan Ołena Marczenko.',
    "Tickets cost $12, and 1.5 million people are expected by 2030.":
        "Bilety kosztują 12 dolarów, a do 2030 roku oczekuje się 1,5 mln osób.",
    "Port Ellis, May 2024.": "Port Ellis, maj 2024 r.",
    "Photo: Reuters": "Fot. Reuters",
    "What changes for the islands": "Co zmieni się dla wysp",
    CROSSING: "Przeprawa trwa 45 minut.",
    SHIPS: "Oba statki zbudowano w Korei Południowej.",
    "Fish & chips cost less than before, says Park Min-ho.":
        "Ryba z frytkami kosztuje mniej niż wcześniej, mówi Park Min-ho.",
}  # fmt: skip
NAMES = {
    "Northern Strait": "Cieśnina Północna", "Port Ellis": "Port Ellis",
    "Ministry of Transport": "Ministerstwo Transportu", "Olena Marchenko": "Ołena Marczenko",
    "South Korea": "Korea Południowa", "Park Min-ho": "Park Min-ho",
}  # fmt: skip


def translate(path: Path, translations: dict[str, str]) -> None:
    file = polib.pofile(str(path))
    for source, target in translations.items():
        entry = file.find(source)
        assert entry is not None, source
        entry.msgstr = target
        entry.flags = []
    file.save(newline="\n")


@pytest.fixture
def project(polish: None, tmp_path: Path) -> Path:
    """A project with Polish among its languages, whose article was extracted and translated into it."""
    assert polyedition("-C", tmp_path, "init")[0] == 0
    settings = tmp_path / "polyedition.toml"
    settings.write_text(settings.read_text(encoding="utf-8").replace('"ko"', '"pl"'), encoding="utf-8")
    seed = tmp_path / "ferry.txt"
    seed.write_text(TEXT, encoding="utf-8")
    assert polyedition("-C", tmp_path, "import", seed, "--slug", SLUG)[0] == 0
    assert polyedition("-C", tmp_path, "extract")[0] == 0
    translate(tmp_path / f"locales/pl/LC_MESSAGES/{SLUG}.po", TRANSLATION)
    translate(tmp_path / "locales/pl/LC_MESSAGES/names.po", NAMES)
    return tmp_path


def test_a_catalogue_tells_the_language(project: Path) -> None:
    header = polib.pofile(str(project / f"locales/pl/LC_MESSAGES/{SLUG}.po")).metadata
    assert (header["Language"], header["Language-Team"]) == ("pl", "Polish")
    assert header["Plural-Forms"] == POLISH.plural_forms


def test_a_project_is_checked_with_its_glossary(project: Path) -> None:
    assert polyedition("-C", project, "check", "-l", "pl", "--fail-on", "note")[0] == 0
    replaced = {
        HEADLINE: ("Cieśniny Północnej", "Cieśniny Duńskiej"),
        QUOTE: ("Marczenko", "Kowalczuk"),
        SHIPS: ("Korei Południowej", "Norwegii"),
    }
    for source, (old, new) in replaced.items():
        translate(project / f"locales/pl/LC_MESSAGES/{SLUG}.po", {source: TRANSLATION[source].replace(old, new)})
    status, out = polyedition("-C", project, "check", "-l", "pl", "--format", "json")
    told = {(finding["unit"]["source"], finding["severity"]) for finding in json.loads(out)["findings"]}
    assert (status, told) == (1, {(source, "error") for source in replaced})


def test_an_edition_is_built(project: Path) -> None:
    assert polyedition("-C", project, "build", "-l", "pl", "--require-complete")[0] == 0
    page = (project / f"editions/pl/{SLUG}.html").read_text(encoding="utf-8")
    assert re.search(r'<html\b[^>]* lang="pl"', page)
    assert "„Czekaliśmy na to jedenaście lat”" in page
    assert "pl_PL" in page


def test_a_polish_text_is_an_article(project: Path) -> None:
    settings = project / "polyedition.toml"
    settings.write_text(settings.read_text(encoding="utf-8").replace('"en"', '"pl"', 1), encoding="utf-8")
    seed = project / "prom.txt"
    sentences = [
        "Promy wracają",
        "Pierwszy prom przewiózł 240 osób.",
        "Prezydent Andrzej Nowak był w Kijowie, podał prof. Jan Kowal.",
    ]
    seed.write_text("{}\n\n{} {}\n".format(*sentences), encoding="utf-8")
    assert polyedition("-C", project, "import", seed, "--slug", "prom")[0] == 0
    assert polyedition("-C", project, "extract")[0] == 0
    entries = polib.pofile(str(project / "locales/uk/LC_MESSAGES/prom.po"))
    assert entries.metadata["X-Source-Language"] == "pl"
    assert [entry.msgid for entry in entries] == sentences
    names = {entry.msgid for entry in polib.pofile(str(project / "locales/uk/LC_MESSAGES/names.po"))}
    assert {"Andrzej Nowak", "Jan Kowal"} <= names


# --- how a language is found ---


def package(folder: Path, entry: str) -> None:
    """What an installed package leaves in a folder of Python's: its metadata with an entry point."""
    metadata = folder / "polyedition_polish-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text(
        "Metadata-Version: 2.1\nName: polyedition-polish\nVersion: 1.0\n", encoding="utf-8"
    )
    (metadata / "entry_points.txt").write_text(f"[polyedition.languages]\n{entry}\n", encoding="utf-8")


@pytest.fixture
def unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    """No language but those of the package, whatever is asked for meanwhile."""
    monkeypatch.setattr(LANGUAGES, "_known", {tag: LANGUAGES[tag] for tag in ("en", "uk", "ko")})


@pytest.mark.usefixtures("unknown")
def test_an_installed_package_is_found_when_it_is_asked_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "pl" not in LANGUAGES
    package(tmp_path, "pl = polish:POLISH")
    monkeypatch.syspath_prepend(str(tmp_path))
    assert list(LANGUAGES) == ["en", "uk", "ko"]
    assert known_tags() == ("en", "uk", "ko", "pl")
    assert get("pl_PL") is LANGUAGES["pl"] is POLISH
    assert "pl" in LANGUAGES
    assert list(LANGUAGES) == ["en", "uk", "ko", "pl"]
    assert language_of("Zażółć gęślą jaźń", POLISH) is POLISH
    assert language_of("Пором відплив", POLISH) is LANGUAGES["uk"]


def test_an_installed_package_serves_the_command(tmp_path: Path) -> None:
    packages = tmp_path / "packages"
    packages.mkdir()
    package(packages, "pl = polish:POLISH")
    path = catalogue(tmp_path / "pl.po", 1)
    search = os.pathsep.join(map(str, [packages, HERE, *filter(None, sys.path)]))
    command = sys.executable, "-m", "pipeline", "check", str(path)
    done = run(*command, cwd=tmp_path, PYTHONPATH=search)
    assert (done.status, done.out) == (0, f"{len(PAIRS)} units checked: no findings\n"), done.err
    search = os.pathsep.join(map(str, [HERE, *filter(None, sys.path)]))
    done = run(*command, cwd=tmp_path, PYTHONPATH=search)
    assert (done.status, done.out) == (2, "")
    assert "unknown language 'pl'; known languages: en, uk, ko" in done.err


@pytest.mark.usefixtures("unknown")
@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("pl = polish_that_is_gone:POLISH", "cannot be loaded (No module named 'polish_that_is_gone')"),
        ("pl = polish:GERMAN", "cannot be loaded (module 'polish' has no attribute 'GERMAN')"),
        ("pl = polish.text:PHRASES", "polish.text:PHRASES is not the language 'pl'"),
        ("de = polish:POLISH", "polish:POLISH is not the language 'de'"),
    ],
)
def test_a_broken_package_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, entry: str, message: str) -> None:
    package(tmp_path, entry)
    monkeypatch.syspath_prepend(str(tmp_path))
    with pytest.raises(ProjectError, match=re.escape(message)):
        get(entry[:2])


def test_start_up_asks_no_package(tmp_path: Path) -> None:
    """The entry points of all packages are not read for a language of one's own."""
    code = (
        "import importlib.metadata as m, sys\n"
        "def refuse(**asked): raise SystemExit('asked')\n"
        "m.entry_points = refuse\n"
        "from pipeline.cli import cli\n"
        "cli(['explain', 'numbers', '5', '--lang', 'ko'], standalone_mode=False)\n"
    )
    done = run(sys.executable, "-c", code, cwd=tmp_path, PYTHONPATH=os.pathsep.join(filter(None, sys.path)))
    assert (done.status, done.err) == (0, "")
