"""``polyedition build``: drafts that show the source where it must, releases that are whole or not at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import html
from newsroom import CROSSING, HEADLINE, LEAD, NAMES, SHIPS, SLUG, TRANSLATIONS, UNITS, Newsroom, Run

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

LANGUAGES = ("en", "uk", "ko")


def told(**editions: str) -> str:
    return "".join(f"editions/{language}/{SLUG}.html: {what}\n" for language, what in editions.items())


def text_of(path: Path) -> str:
    return " ".join(html.parse(str(path), html.HTMLParser(encoding="utf-8")).getroot().text_content().split())


def untranslated(path: Path) -> list[str]:
    """What an edition marks as being in the source's language."""
    body = html.parse(str(path), html.HTMLParser(encoding="utf-8")).getroot().find("body")
    assert body is not None
    return [span.text_content() for span in body.iter("span") if span.get("lang") == "en"]


def links(path: Path) -> list[tuple[str | None, str | None]]:
    root = html.parse(str(path), html.HTMLParser(encoding="utf-8")).getroot()
    return [(link.get("hreflang"), link.get("href")) for link in root.iter("link") if link.get("rel") == "alternate"]


def test_a_full_translation_is_built_and_a_second_build_changes_nothing(translated: Newsroom) -> None:
    assert translated("build") == Run(0, "", told(en="written", uk="written", ko="written"))
    before = translated.tree()
    assert translated("build", "--require-complete") == Run(0, "", told(en="unchanged", uk="unchanged", ko="unchanged"))
    assert translated.tree() == before
    for language in ("uk", "ko"):
        path = translated.edition(language)
        assert untranslated(path) == []
        shown = text_of(path)
        for target in TRANSLATIONS[language].values():
            assert target.split('"')[0] in shown
        assert f'<html lang="{language}">' in path.read_text(encoding="utf-8")
    for source in TRANSLATIONS["uk"]:
        assert source in text_of(translated.edition("en"))
    assert links(translated.edition("uk")) == [
        *((language, f"../{language}/{SLUG}.html") for language in LANGUAGES),
        ("x-default", f"../en/{SLUG}.html"),
    ]
    assert {path for path in before if path.startswith("editions/")} == {
        "editions/index.html", *(f"editions/{language}/{SLUG}.html" for language in LANGUAGES),
    }  # fmt: skip


def test_a_draft_shows_the_source_where_nothing_is_confirmed(newsroom: Newsroom) -> None:
    newsroom.save("uk", {HEADLINE: TRANSLATIONS["uk"][HEADLINE], LEAD: TRANSLATIONS["uk"][LEAD]})
    newsroom.save("uk", {SHIPS: TRANSLATIONS["uk"][SHIPS]}, fuzzy=True)
    newsroom.save("uk", {CROSSING: " \n"})
    assert newsroom("build", "-l", "uk") == Run(0, "", told(uk="written"))
    path = newsroom.edition("uk")
    assert untranslated(path) == [source for source in TRANSLATIONS["uk"] if source not in {HEADLINE, LEAD}]
    assert TRANSLATIONS["uk"][SHIPS] not in text_of(path)
    title = html.parse(str(path), html.HTMLParser(encoding="utf-8")).getroot().find("head/title")
    assert title is not None
    assert title.text == TRANSLATIONS["uk"][HEADLINE]


def test_the_source_s_own_edition_needs_no_catalogue_filled_in(newsroom: Newsroom) -> None:
    assert newsroom("build", "-l", "en", "--require-complete") == Run(0, "", told(en="written"))
    assert untranslated(newsroom.edition("en")) == []
    newsroom.save("en", {SHIPS: "Both ships were built in South Korea."})
    assert newsroom("build", "-l", "en", "--require-complete") == Run(0, "", told(en="written"))
    assert "Both ships were built in South Korea." in text_of(newsroom.edition("en"))
    assert SHIPS not in text_of(newsroom.edition("en"))


@pytest.mark.parametrize(
    ("translation", "fuzzy", "problem"),
    [
        ("", False, f"untranslated: {SHIPS}"),
        (" \n", False, f"untranslated: {SHIPS}"),
        (TRANSLATIONS["uk"][SHIPS], True, f"fuzzy: {SHIPS}"),
        ("Обидва кораблі збудували там.", False,
         "the name “South Korea” is missing: looked for "),
        (f"{TRANSLATIONS['uk'][SHIPS]} <b>", False, "<b> would stand in the edition as these very characters; "),
    ],
)  # fmt: skip
def test_a_release_refuses_what_is_not_whole(
    translated: Newsroom, translation: str, problem: str, *, fuzzy: bool
) -> None:
    assert translated("build").status == 0
    translated.save("uk", {SHIPS: translation}, fuzzy=fuzzy)
    before = translated.tree()
    done = translated("build", "--require-complete")
    assert (done.status, done.out) == (1, "")
    first, second, third, fourth = done.err.splitlines()
    assert [first, second] == told(en="unchanged", ko="unchanged").splitlines()
    assert third == f"{SLUG}, Ukrainian: not released, the earlier release stays:"
    assert fourth.startswith(f"  locales/uk/LC_MESSAGES/{SLUG}.po:{translated.line('uk', SHIPS)}: {problem}")
    after = translated.tree()
    for path in ("editions/index.html", f"editions/ko/{SLUG}.html", f"editions/uk/{SLUG}.html"):
        assert after[path] == before[path]  # the earlier release stays, and is linked to


def test_a_draft_is_no_release(translated: Newsroom) -> None:
    translated.save("uk", {SHIPS: ""})
    assert translated("build").status == 0
    assert b'<meta name="robots" content="noindex"' in translated.tree()[f"editions/uk/{SLUG}.html"]
    done = translated("build", "--require-complete")
    assert done.status == 1
    assert f"{SLUG}, Ukrainian: not released, a draft stays:" in done.err.splitlines()
    after = translated.tree()
    for path in ("editions/index.html", f"editions/ko/{SLUG}.html"):
        assert f"uk/{SLUG}.html".encode() not in after[path]
    assert b"noindex" not in after[f"editions/ko/{SLUG}.html"]


def test_a_name_without_a_translation_is_not_released(translated: Newsroom) -> None:
    name = next(iter(NAMES["uk"]))
    translated.save("uk", {name: ""}, "names")
    done = translated("build", "--require-complete")
    assert done.status == 1
    assert done.err.splitlines()[-1].endswith(f"untranslated: {name}")


def test_a_release_lists_some_problems_and_counts_the_others(newsroom: Newsroom) -> None:
    lines = newsroom("build", "-l", "ko", "--require-complete").err.splitlines()
    assert lines[0] == f"{SLUG}, Korean: not released:"
    assert len(lines) == 12
    assert lines[-1] == f"  ... and {UNITS + len(NAMES['ko']) - 10} more; polyedition check lists them all"
    assert not (newsroom.root / "editions").exists()


def test_a_catalogue_that_lags_behind_the_article_is_told(translated: Newsroom) -> None:
    translated.edit(translated.page, "built both ships", "built all ships")
    done = translated("build", "-l", "uk", "--require-complete")
    assert done.status == 1
    assert done.err.splitlines()[1].endswith("(South Korea built all ships.): run polyedition extract")
    assert translated("build", "-l", "uk").status == 0
    assert untranslated(translated.edition("uk")) == ["South Korea built all ships."]


def hreflangs(path: Path) -> Sequence[str | None]:
    return [language for language, _ in links(path)]


def test_one_language_is_built_without_hiding_the_others(translated: Newsroom) -> None:
    assert translated("build", "-l", "ko") == Run(0, "", told(ko="written"))
    assert hreflangs(translated.edition("ko")) == ["ko", "x-default"]  # it links to no edition that is not there
    assert translated("build").status == 0
    before = translated.tree()
    assert translated("build", "-l", "ko") == Run(0, "", told(ko="unchanged"))
    assert translated.tree() == before
    translated.save("ko", {SHIPS: "한국이 두 배를 모두 지었다."})
    assert translated("build", "-l", "ko") == Run(0, "", told(ko="written"))
    assert hreflangs(translated.edition("ko")) == ["en", "uk", "ko", "x-default"]
    after = translated.tree()
    assert {path for path in after if after[path] != before.get(path)} == {
        f"editions/ko/{SLUG}.html", f"locales/ko/LC_MESSAGES/{SLUG}.po",
    }  # fmt: skip


def test_links_are_absolute_where_the_project_has_an_address(translated: Newsroom) -> None:
    translated.edit(translated.root / "polyedition.toml", 'base-url = ""', 'base-url = "https://example.org/news/"')
    assert translated("build").status == 0
    assert links(translated.edition("ko"))[1] == ("uk", f"https://example.org/news/uk/{SLUG}.html")
    page = translated.edition("ko").read_text(encoding="utf-8")
    assert f'<link rel="canonical" href="https://example.org/news/ko/{SLUG}.html">' in page
    assert f'href="uk/{SLUG}.html"' in (translated.root / "editions/index.html").read_text(encoding="utf-8")


def test_a_fault_in_one_article_leaves_the_editions_of_all(translated: Newsroom) -> None:
    assert translated("build").status == 0
    page = translated.page.with_name("zebra.html")
    page.write_text("<html lang=en><title>Zebra</title><p>One zebra came.", encoding="utf-8")
    assert translated("extract").status == 0
    translated.save("uk", {SHIPS: "Південна Корея збудувала обидва кораблі."})
    path = translated.po("uk", "zebra")
    path.write_text(path.read_text(encoding="utf-8") + "\n<<<<<<< HEAD\n", encoding="utf-8")
    before = translated.tree()
    done = translated("build")
    line = before["locales/uk/LC_MESSAGES/zebra.po"].count(b"\n")
    assert done == Run(2, "", f"polyedition: {path}:{line}: a git conflict marker; settle the conflict first\n")
    assert translated.tree() == before
