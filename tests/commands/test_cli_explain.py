"""``polyedition explain names``: what the checks read, in a project with its glossary and outside without one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsroom import NAMES, Newsroom

if TYPE_CHECKING:
    from pathlib import Path

NAME = "“Olena Marchenko” (0-15): person"


def explained(newsroom: Newsroom, *arguments: str) -> list[str]:
    done = newsroom("explain", "names", *arguments)
    assert (done.status, done.err) == (0, ""), done
    return done.out.splitlines()


def test_a_project_s_glossary_is_asked(translated: Newsroom) -> None:
    arguments = ["Olena Marchenko left.", "--lang", "uk", "--target", "Олену Марченко бачили."]
    assert explained(translated, *arguments) == [
        f"{NAME}; in the glossary: Олена Марченко",
        "    stands there as “Олену Марченко” (0-14), by the glossary",
        "no finding",
    ]
    assert explained(translated, "Olena Marchenko left.", "--lang", "en") == [NAME]
    translated.save("uk", {"Olena Marchenko": NAMES["uk"]["Olena Marchenko"]}, "names", fuzzy=True)
    assert explained(translated, *arguments)[0].startswith(f"{NAME}; in the glossary: no confirmed translation")


def test_without_a_project_there_is_no_glossary(newsroom: Newsroom, tmp_path: Path) -> None:
    nowhere = Newsroom(tmp_path / "nowhere", newsroom.server)
    nowhere.root.mkdir()
    lines = explained(nowhere, "Olena Marchenko left.", "--lang", "uk", "--target", "Марченко поїхала.")
    assert lines[0] == NAME
    assert lines[2].startswith("    “Marchenko” stands there as “Марченко” (0-8), by transliteration (score ")
    lines = explained(nowhere, "Олена Марченко прийшла.", "--lang", "ko", "--source-lang", "uk")
    assert lines == ["“Олена Марченко” (0-14): person"]


def test_a_malformed_glossary_is_told(translated: Newsroom) -> None:
    path = translated.po("uk", "names")
    path.write_text(path.read_text(encoding="utf-8") + '\nmsgid "x"\n', encoding="utf-8")
    done = translated("explain", "names", "Oslo", "--lang", "uk")
    assert (done.status, done.out) == (2, "")
    assert "names.po" in done.err
