"""An article that was renamed takes its catalogues along; one that was deleted leaves them to whoever wants them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polib
import pytest
from newsroom import LEAD, SLUG, TRANSLATIONS, Newsroom

if TYPE_CHECKING:
    from pathlib import Path

LANGUAGES = ("en", "uk", "ko")
NEW = "strait"


def catalogues(newsroom: Newsroom, slug: str) -> list[Path]:
    return [newsroom.root / "locales" / f"{slug}.pot", *(newsroom.po(language, slug) for language in LANGUAGES)]


@pytest.mark.parametrize("edited", [False, True])
def test_a_renamed_article_takes_its_catalogues_along(translated: Newsroom, *, edited: bool) -> None:
    before = [path.read_bytes() for path in catalogues(translated, SLUG)]
    translated.page.rename(translated.page.with_name(f"{NEW}.html"))
    if edited:
        translated.edit(translated.page.with_name(f"{NEW}.html"), "45 minutes", "35 minutes")
    done = translated("extract")
    assert done.status == 0
    told = [f"locales/{SLUG}.pot", *(f"locales/{language}/LC_MESSAGES/{SLUG}.po" for language in LANGUAGES)]
    for path in told:
        assert f"{path}: renamed to {NEW}.{path.rpartition('.')[2]}, as its page was\n" in done.err
    assert not any(path.exists() for path in catalogues(translated, SLUG))
    after = [path.read_bytes() for path in catalogues(translated, NEW)]
    if not edited:  # nothing but the page's name is another
        assert after == [data.replace(f"source/{SLUG}".encode(), f"source/{NEW}".encode()) for data in before]
    assert polib.pofile(str(translated.po("uk", NEW))).find(LEAD).msgstr == TRANSLATIONS["uk"][LEAD]
    assert translated("extract").err == "all catalogues are up to date\n"


def test_a_copy_of_an_article_takes_nothing_away(translated: Newsroom) -> None:
    before = [path.read_bytes() for path in catalogues(translated, SLUG)]
    translated.page.with_name(f"{NEW}.html").write_bytes(translated.page.read_bytes())
    assert translated("extract").status == 0
    assert [path.read_bytes() for path in catalogues(translated, SLUG)] == before
    copy = polib.pofile(str(translated.po("uk", NEW))).find(LEAD)
    assert (copy.msgstr, copy.fuzzy) == (TRANSLATIONS["uk"][LEAD], True)


def test_another_article_in_its_place_takes_nothing(translated: Newsroom) -> None:
    translated.page.unlink()
    other = '<html lang="en"><title>x</title><p>Nobody has asked the divers yet.</p></html>'
    translated.page.with_name(f"{NEW}.html").write_text(other, encoding="utf-8")
    before = [path.read_bytes() for path in catalogues(translated, SLUG)]
    done = translated("extract")
    assert "renamed" not in done.err
    assert [path.read_bytes() for path in catalogues(translated, SLUG)] == before


def test_what_has_no_page_is_told_and_stays(translated: Newsroom) -> None:
    assert translated("run").status == 0
    other = '<html lang="en"><title>x</title><p>Nobody has asked the divers yet.</p></html>'
    translated.page.with_name(f"{NEW}.html").write_text(other, encoding="utf-8")
    translated.page.unlink()
    before = translated.tree()
    done = translated("extract")
    assert done.status == 0
    left = [
        f"locales/{SLUG}.pot",
        *(f"locales/{language}/LC_MESSAGES/{SLUG}.po" for language in LANGUAGES),
        *(f"editions/{language}/{SLUG}.html" for language in LANGUAGES),
    ]
    end = "no article of that name in source/; rename it with its page, or delete it"
    assert [line for line in done.err.splitlines() if line.endswith(end)] == [f"{path}: {end}" for path in left]
    after = translated.tree()
    assert all(after[path] == before[path] for path in left)


def test_a_language_that_was_taken_out_of_the_settings_keeps_its_files(translated: Newsroom) -> None:
    assert translated("run").status == 0
    before = translated.tree()
    (translated.root / "polyedition.toml").write_text('languages = ["en", "uk"]\n', encoding="utf-8")
    assert translated("run").status == 0
    after = translated.tree()
    assert all(after[path] == before[path] for path in before if "/ko/" in path)
