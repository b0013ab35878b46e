"""``polyedition init`` and ``polyedition import``: a project, and the page of a plain text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from newsroom import HEADLINE, SLUG, TEXT, Newsroom, Run

from pipeline.project import Project, find_project

if TYPE_CHECKING:
    from pathlib import Path

    from newsroom import Server

PARTS = "1 headline, 1 standfirst, 2 paragraphs, 1 caption, 1 heading"


@pytest.fixture
def empty(tmp_path: Path, server: Server) -> Newsroom:
    """A folder without a project."""
    return Newsroom(tmp_path, server)


def test_init_writes_the_settings_each_at_its_default(empty: Newsroom) -> None:
    done = empty("init")
    assert done == Run(0, "", "polyedition.toml: written; put a text into seeds/ and import it\n")
    assert list(empty.tree()) == ["polyedition.toml"]
    assert find_project(empty.root) == Project(empty.root)


def test_init_works_in_another_folder(empty: Newsroom) -> None:
    (empty.root / "newsroom").mkdir()
    assert empty("-C", "newsroom", "init").err.startswith("newsroom/polyedition.toml: written; ")
    assert list(empty.tree()) == ["newsroom/polyedition.toml"]


@pytest.mark.parametrize(
    ("name", "text"), [("polyedition.toml", 'unit = "block"\n'), ("pyproject.toml", "[tool.polyedition]\n")]
)
def test_init_leaves_settings_that_are_there(empty: Newsroom, name: str, text: str) -> None:
    (empty.root / name).write_text(text, encoding="utf-8")
    assert empty("init") == Run(2, "", f"polyedition: {name}: holds the settings of a project already; edit them\n")
    assert empty.tree() == {name: text.encode()}


def test_init_does_not_mind_another_tool_s_pyproject(empty: Newsroom) -> None:
    (empty.root / "pyproject.toml").write_text("[tool.ruff]\n", encoding="utf-8")
    assert empty("init").status == 0


def test_a_second_import_changes_nothing(newsroom: Newsroom) -> None:
    before = newsroom.tree()
    assert "<figcaption>" in newsroom.page.read_text(encoding="utf-8")
    done = newsroom("import", f"seeds/{SLUG}.txt", "--slug", SLUG)
    assert done == Run(0, "", f"source/{SLUG}.html: unchanged, {PARTS}\n")
    assert newsroom.tree() == before


def test_the_slug_is_that_of_the_headline_if_none_is_given(newsroom: Newsroom) -> None:
    slug = "ferries-return-to-the-northern-strait-after-eleven-years"
    before = newsroom.tree()
    assert newsroom("import", f"seeds/{SLUG}.txt") == Run(0, "", f"source/{slug}.html: written, {PARTS}\n")
    assert newsroom.tree() == {**before, f"source/{slug}.html": newsroom.page.read_bytes()}


@pytest.mark.parametrize("side", ["page", "text"])
def test_a_page_that_is_not_the_text_s_is_written_over_by_force_alone(newsroom: Newsroom, side: str) -> None:
    text = newsroom.root / "seeds" / f"{SLUG}.txt"
    newsroom.edit(newsroom.page if side == "page" else text, "45 minutes", "35 minutes")
    before = newsroom.tree()
    arguments = ("import", text, "--slug", SLUG)
    assert newsroom(*arguments) == Run(
        2, "", f"polyedition: source/{SLUG}.html: is there already and differs "
        "(other words, another language, or mended by hand); "
        "import with --force to write it anew, or with --slug to give the text another name\n",
    )  # fmt: skip
    assert newsroom.tree() == before
    assert newsroom(*arguments, "--force").err == f"source/{SLUG}.html: written, {PARTS}\n"
    assert ("35 minutes" in newsroom.page.read_text(encoding="utf-8")) is (side == "text")


@pytest.mark.parametrize("change", [("\n", "\r\n"), ("\n\n", "\n\n\n"), ("Ferries", "\ufeffFerries")])
def test_line_ends_and_a_byte_order_mark_make_no_other_page(newsroom: Newsroom, change: tuple[str, str]) -> None:
    (newsroom.root / "seeds" / f"{SLUG}.txt").write_text(TEXT.replace(*change), encoding="utf-8", newline="")
    assert newsroom("import", f"seeds/{SLUG}.txt", "--slug", SLUG).err == f"source/{SLUG}.html: unchanged, {PARTS}\n"


def test_a_text_in_another_language(newsroom: Newsroom) -> None:
    (newsroom.root / "seeds" / "poromy.txt").write_text(
        "Пороми повернулися\n\nПерший перевіз 240 людей.\n", encoding="utf-8"
    )
    done = newsroom("import", "seeds/poromy.txt", "--language", "uk")
    assert done == Run(0, "", "source/пороми-повернулися.html: written, 1 headline, 1 paragraph\n")
    assert '<html lang="uk">' in (newsroom.root / "source/пороми-повернулися.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "options", "tag"),
    [
        ("Пороми повернулися\n\nПерший перевіз 240 людей.\n", [], "uk"),
        ("돌아온 여객선\n\n첫 배는 240명을 실어 날랐다. https://example.org/ferries/return\n", [], "ko"),
        ("Ferries return\n\nThe first carried 240 people, Пороми said.\n", [], "en"),
        ("2024\n\n240 + 31.\n", [], "en"),
        ("Πλοία\n\nΕπιστρέφουν.\n", [], "en"),
        ("Пороми повернулися\n\nПерший перевіз 240 людей.\n", ["--language", "en"], "en"),
    ],
)
def test_the_language_is_told_by_the_letters_if_none_is_given(
    newsroom: Newsroom, text: str, options: list[str], tag: str
) -> None:
    (newsroom.root / "new.txt").write_text(text, encoding="utf-8")
    arguments = ("import", "new.txt", "--slug", "new", *options)
    assert newsroom(*arguments) == Run(0, "", "source/new.html: written, 1 headline, 1 paragraph\n")
    assert f'<html lang="{tag}">' in (newsroom.root / "source/new.html").read_text(encoding="utf-8")
    other = "ko" if tag == "uk" else "uk"
    assert " is there already and differs " in newsroom("import", "new.txt", "--slug", "new", "--language", other).err


WRONG_SLUG = "cannot name an article; use letters, digits and hyphens, at most 200 bytes, and not 'names' or 'index'"


@pytest.mark.parametrize(
    ("data", "options", "message"),
    [
        (TEXT, ["--slug", "../x"], f"'../x' {WRONG_SLUG}"),
        (TEXT, ["--slug", "a/b"], f"'a/b' {WRONG_SLUG}"),
        (TEXT, ["--slug", "names"], f"'names' {WRONG_SLUG}"),
        (f"Index\n\n{HEADLINE}.", [], f"'index' {WRONG_SLUG}"),
        (TEXT, ["--language", "de"], "unknown language 'de'; known languages: en, uk, ko"),
        (b"Headline\n\nCaf\xe9.", [], "new.txt:3: byte 0xe9 is not UTF-8; save the file as UTF-8"),
    ],
)
def test_what_cannot_be_imported(newsroom: Newsroom, data: str | bytes, options: list[str], message: str) -> None:
    (newsroom.root / "new.txt").write_bytes(data.encode() if isinstance(data, str) else data)
    before = newsroom.tree()
    assert newsroom("import", "new.txt", *options) == Run(2, "", f"polyedition: {message}\n")
    assert newsroom.tree() == before


@pytest.mark.parametrize(
    "text", ["", " \n\n", "Only a headline\n", "Headline\n\nText \x1b[31mred", "<!DOCTYPE html><p>x", "a\0b"]
)
def test_a_text_that_is_no_article_is_refused_in_one_line(newsroom: Newsroom, text: str) -> None:
    (newsroom.root / "new.txt").write_bytes(text.encode())
    before = newsroom.tree()
    done = newsroom("import", "new.txt")
    assert (done.status, done.out) == (2, "")
    assert re.fullmatch(r"polyedition: new\.txt(?::\d+)?: [^;\n]+; [^\n]+\n", done.err)
    assert newsroom.tree() == before


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("none.txt", "none.txt: no such file; check the path"),
        ("seeds", "seeds: is a folder, not a file; name a file"),
        ("two\nlines \x1b[31m.txt", "two␤lines ␛[31m.txt: no such file; check the path"),
    ],
)
def test_a_text_that_is_not_there(newsroom: Newsroom, path: str, message: str) -> None:
    assert newsroom("import", path) == Run(2, "", f"polyedition: {message}\n")
