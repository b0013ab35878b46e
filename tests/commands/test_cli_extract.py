"""``polyedition extract``: templates, catalogues and glossaries follow the articles and lose nothing."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import polib
import pytest
from newsroom import CROSSING, DATE, HEADLINE, NAMES, SHIPS, SLUG, TRANSLATIONS, UNITS, Newsroom, Run

if TYPE_CHECKING:
    from collections.abc import Callable

FILES = [
    f"locales/{SLUG}.pot",
    *(f"locales/{language}/LC_MESSAGES/{SLUG}.po" for language in ("en", "uk", "ko")),
    *(f"locales/{language}/LC_MESSAGES/names.po" for language in ("en", "uk", "ko")),
]
UP_TO_DATE = Run(0, "", "all catalogues are up to date\n")
STAMP = ".polyedition/extracted.json"
LATER = "1717230600"
LATER_DATE = "2024-06-01 08:30+0000"


def entries(newsroom: Newsroom, language: str, name: str = SLUG) -> dict[str, polib.POEntry]:
    return {entry.msgid: entry for entry in polib.pofile(str(newsroom.po(language, name)))}


def written(*names: str, proposed: int = 0) -> Run:
    """`proposed`: in how many entries of each glossary, but for the source's own language, a name is proposed."""
    told = f", {proposed} name{'s' * (proposed != 1)} proposed" if proposed else ""
    return Run(0, "", "".join(f"{name}: written{told if name in FILES[-2:] else ''}\n" for name in names))


def test_the_first_run_writes_every_catalogue(newsroom: Newsroom, msgfmt: Callable[..., str]) -> None:
    for path in FILES:
        (newsroom.root / path).unlink()
    before = newsroom.tree()
    assert newsroom("extract") == written(*FILES, proposed=3)
    assert newsroom.tree().keys() == {*before, *FILES}
    for path in FILES:
        assert msgfmt(newsroom.root / path, "--check") == ""
    assert list(entries(newsroom, "uk")) == list(TRANSLATIONS["uk"])
    assert list(entries(newsroom, "uk", "names")) == list(NAMES["uk"])


@pytest.mark.parametrize("state", ["newsroom", "translated"])
def test_a_second_run_changes_no_byte(request: pytest.FixtureRequest, state: str) -> None:
    newsroom: Newsroom = request.getfixturevalue(state)
    before = newsroom.tree()
    assert newsroom("extract", SOURCE_DATE_EPOCH=LATER) == UP_TO_DATE
    (newsroom.root / STAMP).unlink()
    assert newsroom("extract", SOURCE_DATE_EPOCH=LATER) == UP_TO_DATE
    assert newsroom.tree() == before


def test_a_translator_s_wrapping_stays_when_the_article_changes(translated: Newsroom) -> None:
    path = translated.po("ko")
    polib.pofile(str(path), wrapwidth=24).save(newline="\n")
    before = path.read_text(encoding="utf-8").rstrip("\n").split("\n\n")
    translated.edit(translated.page, "45 minutes", "35 minutes")
    assert translated("extract", SOURCE_DATE_EPOCH=LATER).status == 0
    after = path.read_text(encoding="utf-8").rstrip("\n").split("\n\n")
    changed = [part for part in after if part not in before]
    assert [part.count("POT-Creation-Date") for part in changed] == [1, 0, 0, 0, 0]
    header, heading, crossing, ships, obsolete = changed
    assert header == next(part for part in before if "POT-Creation-Date" in part).replace(DATE, LATER_DATE, 1)
    assert CROSSING.replace("45", "35") in crossing
    assert "#, fuzzy\n#| msgctxt" in crossing
    assert obsolete.startswith("#~ msgctxt")
    for part, note in ((heading, "#. After: The crossing"), (ships, "#. Before: The crossing")):
        assert note in part  # only what they say of their neighbour changed
        lines = part[part.index("msgctxt") :]
        assert any(old.endswith(lines) for old in before)


def test_a_changed_sentence_is_fuzzy_with_its_previous_text(translated: Newsroom) -> None:
    translated.edit(translated.page, "45 minutes", "35 minutes")
    assert translated("extract", SOURCE_DATE_EPOCH=LATER) == written(*FILES[:4])
    new = CROSSING.replace("45", "35")
    for language in ("uk", "ko"):
        found = entries(translated, language)
        assert list(found) == [text.replace(CROSSING, new) for text in TRANSLATIONS[language]] + [CROSSING]
        entry = found[new]
        assert (entry.msgstr, entry.flags, entry.previous_msgid) == (
            TRANSLATIONS[language][CROSSING],
            ["fuzzy"],
            CROSSING,
        )
        assert (found[CROSSING].obsolete, found[CROSSING].msgstr) == (True, TRANSLATIONS[language][CROSSING])
        others = [entry for source, entry in found.items() if source not in {CROSSING, new}]
        assert [entry.msgstr for entry in others if entry.translated()] == [
            target for source, target in TRANSLATIONS[language].items() if source != CROSSING
        ]
        assert polib.pofile(str(translated.po(language))).metadata["POT-Creation-Date"] == LATER_DATE
    assert translated("extract") == UP_TO_DATE


def test_an_edit_that_is_taken_back_leaves_the_translations_as_they_were(translated: Newsroom) -> None:
    before = translated.tree()
    paragraph = translated.page.read_text(encoding="utf-8")[-300:].split("<p>")[1]
    for change in (("45 minutes", "35 minutes"), (paragraph.replace("45", "35"), "Soon.</p>")):
        translated.edit(translated.page, *change)
        assert translated("extract").status == 0
    for change in (("Soon.</p>", paragraph.replace("45", "35")), ("35 minutes", "45 minutes")):
        translated.edit(translated.page, *change)
        assert translated("extract").status == 0
    for language in ("uk", "ko"):
        found = entries(translated, language)
        assert {source: entry.msgstr for source, entry in found.items() if entry.translated()} == TRANSLATIONS[language]
        assert len(found) == UNITS
    assert translated.tree().keys() == before.keys()


def test_a_name_that_leaves_the_article_is_kept_and_comes_back(translated: Newsroom) -> None:
    translated.edit(translated.page, "South Korea built", "Norway built")
    assert translated("extract").status == 0
    gone = entries(translated, "uk", "names")
    assert (gone["South Korea"].obsolete, gone["South Korea"].msgstr) == (True, "Південна Корея")
    assert (gone["Norway"].msgstr, gone["Norway"].flags) == ("Норвегія", ["fuzzy"])
    assert "South Korea" not in entries(translated, "en", "names")  # nobody wrote anything there
    translated.edit(translated.page, "Norway built", "South Korea built")
    assert translated("extract").status == 0
    back = entries(translated, "uk", "names")
    assert {name: entry.msgstr for name, entry in back.items()} == NAMES["uk"]


def test_a_name_that_a_person_added_to_one_glossary_is_in_all(translated: Newsroom) -> None:
    path = translated.po("uk", "names")
    path.write_text(path.read_text(encoding="utf-8") + '\nmsgid "captain"\nmsgstr "капітан"\n', encoding="utf-8")
    assert translated("extract").status == 0
    assert entries(translated, "uk", "names")["captain"].msgstr == "капітан"
    assert entries(translated, "ko", "names")["captain"].msgstr == ""
    assert "#. Names: captain; Olena Marchenko\n" in translated.po("ko").read_text(encoding="utf-8")
    assert translated("extract") == UP_TO_DATE


def test_another_language_is_one_more_catalogue(newsroom: Newsroom) -> None:
    newsroom.edit(newsroom.root / "polyedition.toml", '["en", "uk", "ko"]', '["en", "ko"]')
    newsroom.po("uk").unlink()
    newsroom.po("uk", "names").unlink()
    assert newsroom("extract") == UP_TO_DATE
    newsroom.edit(newsroom.root / "polyedition.toml", '["en", "ko"]', '["en", "uk", "ko"]')
    assert newsroom("extract") == written(FILES[2], FILES[5], proposed=3)


def test_markup_and_attributes_become_placeholders_and_units(newsroom: Newsroom) -> None:
    newsroom.edit(
        newsroom.page, SHIPS, '<a href="https://example.org/" title="Its page">South Korea</a> built both ships.'
    )
    assert newsroom("extract").status == 0
    found = entries(newsroom, "ko")
    assert found["<1>South Korea</1> built both ships."].comment.splitlines()[-2:] == [
        "<1> link to example.org",
        "Names: South Korea",
    ]
    assert "Its page" in found
    assert HEADLINE in found


@pytest.mark.parametrize("name", [".#ferry.html", "._ferry.html", "ferry.html~"])
def test_files_of_an_editor_are_no_articles(newsroom: Newsroom, name: str) -> None:
    (newsroom.root / "source" / name).symlink_to("nowhere")
    assert newsroom("extract") == UP_TO_DATE


def test_an_article_turns_out_to_be_in_another_language(translated: Newsroom) -> None:
    translated.edit(translated.page, '<html lang="en"', '<html lang="uk"')
    assert translated("extract").status == 0
    for path in (translated.po("en"), translated.po("uk"), translated.root / "locales" / f"{SLUG}.pot"):
        assert '"X-Source-Language: uk\\n"' in path.read_text(encoding="utf-8")


# --- a run in which nothing changed reads no catalogue ---


def test_a_name_of_one_article_is_found_in_all_at_once(newsroom: Newsroom) -> None:
    page = '<!DOCTYPE html><html lang="en"><title>x</title><p>{}</p></html>'
    for slug, text in (("a", "Mirna floods each spring."), ("b", "The dam above Mirna leaks.")):
        (newsroom.root / "source" / f"{slug}.html").write_text(page.format(text), encoding="utf-8")
    assert newsroom("extract").status == 0
    assert "source/a.html source/b.html" in newsroom.po("uk", "names").read_text(encoding="utf-8")
    before = newsroom.tree()
    (newsroom.root / STAMP).unlink()
    assert newsroom("extract").err == "all catalogues are up to date\n"
    assert newsroom.tree() == before


def test_nothing_is_read_again_that_did_not_change(translated: Newsroom) -> None:
    assert translated("extract").status == 0
    stamp = (translated.root / STAMP).read_bytes()
    assert translated("extract").err == "all catalogues are up to date\n"
    assert (translated.root / STAMP).read_bytes() == stamp


@pytest.mark.parametrize(
    ("file", "old", "new", "written"),
    [
        ("source/ferry.html", "45 minutes", "35 minutes", True),
        ("locales/ferry.pot", "Caption of a picture", "Caption", True),  # by hand, which nobody should
        ("locales/uk/LC_MESSAGES/ferry.po", "45 хвилин", "сорок п'ять хвилин", False),
        ("locales/ko/LC_MESSAGES/names.po", "북해협", "북해협 | 북방해협", False),
        ("polyedition.toml", 'unit = "sentence"', 'unit = "block"', True),
    ],
)
def test_what_changed_is_seen_whatever_its_time_stamp(
    translated: Newsroom, file: str, old: str, new: str, *, written: bool
) -> None:
    assert translated("extract").status == 0
    stamp = (translated.root / STAMP).read_bytes()
    path = translated.root / file
    times = path.stat()
    translated.edit(path, old, new)
    os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))
    done = translated("extract")
    assert (done.status, "written" in done.err) == (0, written)
    assert ((translated.root / STAMP).read_bytes() == stamp) is file.endswith(".pot")  # which is as it was


@pytest.mark.parametrize("stamp", ["", "{", "[]", '{"files": 3}', "\0"])
def test_a_record_that_cannot_be_read_says_nothing(translated: Newsroom, stamp: str) -> None:
    assert translated("extract").status == 0
    whole = (translated.root / STAMP).read_bytes()
    (translated.root / STAMP).write_text(stamp, encoding="utf-8")
    assert translated("extract").err == "all catalogues are up to date\n"
    assert (translated.root / STAMP).read_bytes() == whole
