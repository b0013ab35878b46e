"""The translation memory as a newsroom meets it: what one article has is offered in the next."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import polib
import pytest
from newsroom import CROSSING, LEAD, SHIPS, SLUG, TRANSLATIONS, UNITS, Newsroom

NEXT = "bridge"
SAME, SIMILAR, OTHER = SHIPS, "The crossing takes 35 minutes.", "Nobody has asked the divers yet."
DAY = "2024-05-03"
"""Of the catalogues' PO-Revision-Date."""


def add_article(newsroom: Newsroom, *sentences: str, slug: str = NEXT) -> None:
    page = (
        f'<!DOCTYPE html><html lang="en"><head><title>x</title></head><body><p>{" ".join(sentences)}</p></body></html>'
    )
    (newsroom.root / "source" / f"{slug}.html").write_text(page, encoding="utf-8")


def entry(newsroom: Newsroom, language: str, source: str, slug: str = NEXT) -> polib.POEntry:
    found = polib.pofile(str(newsroom.po(language, slug))).find(source)
    assert found is not None
    return found


def extract(newsroom: Newsroom, **settings: str) -> str:
    done = newsroom("extract", **settings)
    assert (done.status, done.out) == (0, ""), done
    return done.err


def test_the_next_article_is_offered_what_this_one_has(translated: Newsroom) -> None:
    add_article(translated, SAME, SIMILAR, OTHER)
    said = extract(translated)
    for language in ("uk", "ko"):
        assert f"{NEXT}.po: written, 2 translations offered from the memory" in said
        same, similar, other = (entry(translated, language, text) for text in (SAME, SIMILAR, OTHER))
        assert (same.msgstr, same.fuzzy, same.previous_msgid) == (TRANSLATIONS[language][SAME], True, SAME)
        assert same.comment.splitlines()[-1] == f"Memory: 100 %, {SLUG}, {DAY}"
        assert (similar.msgstr, similar.fuzzy) == (TRANSLATIONS[language][CROSSING], True)
        assert similar.previous_msgid == CROSSING
        assert similar.comment.splitlines()[0] == "Changed: 45 -> 35"
        assert similar.comment.splitlines()[-1] == f"Memory: 96 %, {SLUG}, {DAY}"
        assert (other.msgstr, other.fuzzy) == ("", False)
    assert extract(translated) == "all catalogues are up to date\n"
    assert entry(translated, "en", SAME).msgstr == ""  # in its own language an article needs no translation


def test_what_is_offered_is_published_only_once_somebody_confirms_it(translated: Newsroom) -> None:
    add_article(translated, SAME)
    extract(translated)
    edition = translated.root / "editions" / "uk" / f"{NEXT}.html"
    assert translated("build", "-l", "uk").status == 0
    assert TRANSLATIONS["uk"][SAME] not in edition.read_text(encoding="utf-8")
    translated.save("uk", {SAME: TRANSLATIONS["uk"][SAME]}, NEXT)
    extract(translated)
    assert "Memory:" not in entry(translated, "uk", SAME).comment
    assert translated("build", "-l", "uk").status == 0
    assert TRANSLATIONS["uk"][SAME] in edition.read_text(encoding="utf-8")


def test_an_offer_that_a_translator_emptied_does_not_come_back(translated: Newsroom) -> None:
    add_article(translated, SAME)
    extract(translated)
    translated.save("uk", {SAME: ""}, NEXT)
    translated.edit(translated.root / "source" / f"{NEXT}.html", "</p>", f" {OTHER}</p>")
    extract(translated)
    assert (entry(translated, "uk", SAME).msgstr, entry(translated, "uk", SAME).fuzzy) == ("", False)
    assert entry(translated, "uk", SAME).comment.endswith(f"Memory: 100 %, {SLUG}, {DAY}")


def test_what_was_emptied_by_mistake_is_offered_once(translated: Newsroom) -> None:
    for offered in (TRANSLATIONS["uk"][LEAD], ""):
        extract(translated)
        translated.save("uk", {LEAD: ""})
        extract(translated)
        assert (entry(translated, "uk", LEAD, SLUG).msgstr, entry(translated, "uk", LEAD, SLUG).fuzzy) == (
            offered, bool(offered),
        )  # fmt: skip


def test_a_text_that_waits_is_offered_what_is_translated_since(newsroom: Newsroom) -> None:
    add_article(newsroom, SAME)
    extract(newsroom)
    assert entry(newsroom, "ko", SAME).msgstr == ""
    newsroom.save("ko", {SAME: TRANSLATIONS["ko"][SAME]})
    extract(newsroom)
    assert (entry(newsroom, "ko", SAME).msgstr, entry(newsroom, "ko", SAME).fuzzy) == (TRANSLATIONS["ko"][SAME], True)


def test_an_emptied_offer_of_the_article_itself_does_not_come_back(translated: Newsroom) -> None:
    translated.edit(translated.page, "45 minutes", "35 minutes")
    extract(translated)
    changed = CROSSING.replace("45", "35")
    assert entry(translated, "uk", changed, SLUG).fuzzy
    translated.save("uk", {changed: ""})
    for _ in range(3):
        (translated.root / ".polyedition" / "extracted.json").unlink(missing_ok=True)
        extract(translated)
        found = entry(translated, "uk", changed, SLUG)
        assert (found.msgstr, found.fuzzy) == ("", False)
        assert found.comment.count("Changed: 45 -> 35") == 1


def test_what_was_carried_over_is_offered_in_the_same_run(translated: Newsroom) -> None:
    add_article(translated, "The harbour of Port Ellis reopened on 4 May 2024, the ministry said. Nobody came.", SAME)
    settings = translated.root / "polyedition.toml"
    settings.write_text(settings.read_text(encoding="utf-8").replace('"sentence"', '"block"'), encoding="utf-8")
    translated.page.rename(translated.page.with_name("strait.html"))
    extract(translated)
    before = translated.tree()
    (translated.root / ".polyedition" / "extracted.json").unlink(missing_ok=True)
    assert extract(translated).startswith("all catalogues are up to date\n")
    assert translated.tree() == before


def test_another_memory_is_asked_at_once(newsroom: Newsroom, tmp_path: Path) -> None:
    file = tmp_path / "shared.sqlite"
    newsroom.translate("uk")
    extract(newsroom, POLYEDITION_MEMORY=f"sqlite:///{file}")
    newsroom.save("uk", dict.fromkeys(TRANSLATIONS["uk"], ""))
    (newsroom.root / ".polyedition" / "memory.sqlite").unlink(missing_ok=True)
    extract(newsroom)
    assert entry(newsroom, "uk", LEAD, SLUG).msgstr == ""
    extract(newsroom, POLYEDITION_MEMORY=f"sqlite:///{file}")
    assert entry(newsroom, "uk", LEAD, SLUG).msgstr == TRANSLATIONS["uk"][LEAD]


def test_a_correction_takes_the_place_of_what_it_corrects(translated: Newsroom) -> None:
    extract(translated)
    translated.save("uk", {SAME: "Кораблі корейські."})
    extract(translated)
    add_article(translated, SAME)
    extract(translated)
    assert entry(translated, "uk", SAME).msgstr == "Кораблі корейські."


def test_a_memory_that_was_deleted_is_filled_again_from_the_catalogues(translated: Newsroom) -> None:
    extract(translated)
    (translated.root / ".polyedition" / "memory.sqlite").unlink()
    assert extract(translated) == "all catalogues are up to date\n"
    add_article(translated, SAME)
    assert "offered from the memory" in extract(translated)


def test_a_damaged_memory_is_made_anew(translated: Newsroom) -> None:
    extract(translated)
    (translated.root / ".polyedition" / "memory.sqlite").write_bytes(b"no database" * 1000)
    add_article(translated, SAME)
    said = extract(translated)
    assert "offered from the memory" in said
    assert ".polyedition/memory.sqlite.aside: the translation memory, damaged or of another version; it was" in said


def test_an_article_that_was_deleted_is_remembered(translated: Newsroom) -> None:
    extract(translated)
    translated.page.unlink()
    for language in ("en", "uk", "ko"):
        translated.po(language).unlink()
    (translated.root / "locales" / f"{SLUG}.pot").unlink()
    add_article(translated, SAME)
    extract(translated)
    assert entry(translated, "uk", SAME).msgstr == TRANSLATIONS["uk"][SAME]


def test_nothing_of_it_is_seen_by_git(translated: Newsroom) -> None:
    extract(translated)
    assert (translated.root / ".polyedition" / ".gitignore").read_text(encoding="utf-8") == "*\n"


# --- exchanged ---


@pytest.fixture
def other(tmp_path_factory: pytest.TempPathFactory, newsroom: Newsroom) -> Newsroom:
    """Another project, of the same article, with nothing translated."""
    place = tmp_path_factory.mktemp("other") / "newsroom"
    return Newsroom(Path(shutil.copytree(newsroom.root, place)), newsroom.server)


def translate(newsroom: Newsroom) -> None:
    newsroom.translate("uk", "ko")


def test_a_memory_goes_to_another_project_as_tmx(newsroom: Newsroom, other: Newsroom) -> None:
    translate(newsroom)
    done = newsroom("memory", "export", "memory.tmx")
    assert (done.status, done.err) == (0, f"memory.tmx: {2 * UNITS} translations\n")
    file = newsroom.root / "memory.tmx"
    done = other("memory", "import", file)
    assert (done.status, done.err) == (0, f"{file}: {2 * UNITS} translations new or changed\n")
    assert extract(other).count(f"{UNITS} translations offered from the memory") == 2
    assert entry(other, "ko", LEAD, SLUG).msgstr == TRANSLATIONS["ko"][LEAD]
    assert other("memory", "import", file).err == f"{file}: 0 translations new or changed\n"
    assert other("memory", "export", "-l", "uk", "uk.tmx").err == f"uk.tmx: {UNITS} translations\n"


def test_a_tmx_file_that_breaks_off_changes_nothing(newsroom: Newsroom, other: Newsroom) -> None:
    translate(newsroom)
    assert newsroom("memory", "export", "memory.tmx").status == 0
    file = other.root / "half.tmx"
    file.write_bytes((newsroom.root / "memory.tmx").read_bytes()[:-200])
    done = other("memory", "import", file)
    assert done.status == 2
    assert done.err.startswith(f"polyedition: {file}:")
    assert other("memory", "export", "all.tmx").err == "all.tmx: 0 translations\n"


def test_what_could_not_be_taken_is_told(newsroom: Newsroom) -> None:
    (newsroom.root / "a.tmx").write_text(
        '<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>One.</seg></tuv></tu></body></tmx>',
        encoding="utf-8",
    )
    done = newsroom("memory", "import", "a.tmx")
    assert (done.status, done.err) == (
        0, "a.tmx: 0 translations new or changed\na.tmx: 1 left out: is in one language only\n",
    )  # fmt: skip


# --- shared ---


@pytest.fixture
def database() -> str:
    """The address of an empty PostgreSQL database."""
    url = os.environ.get("POLYEDITION_TEST_POSTGRESQL")
    if not url:
        message = "POLYEDITION_TEST_POSTGRESQL does not name a PostgreSQL server"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    from sqlalchemy import MetaData, create_engine

    engine = create_engine(url.replace("postgresql://", "postgresql+pg8000://"))
    tables = MetaData()
    tables.reflect(engine)
    tables.drop_all(engine)
    engine.dispose()
    return url


def test_two_newsrooms_share_a_database(newsroom: Newsroom, other: Newsroom, database: str) -> None:
    translate(newsroom)
    (newsroom.root / ".polyedition" / "memory.sqlite").unlink()
    extract(newsroom, POLYEDITION_MEMORY=database)
    assert not (newsroom.root / ".polyedition" / "memory.sqlite").exists()
    add_article(other, SAME, SIMILAR)
    extract(other, POLYEDITION_MEMORY=database)
    assert entry(other, "uk", SAME).msgstr == TRANSLATIONS["uk"][SAME]
    assert entry(other, "ko", SIMILAR).msgstr == TRANSLATIONS["ko"][CROSSING]


def test_a_server_that_is_down_keeps_nobody_from_working(translated: Newsroom) -> None:
    add_article(translated, SAME)
    settings = (translated.root / "polyedition.toml").read_text(encoding="utf-8")
    place = 'memory = "postgresql://somebody:secret@127.0.0.1:9/memory"\n'
    (translated.root / "polyedition.toml").write_text(f"{place}{settings}", encoding="utf-8")
    said = extract(translated)
    assert "nothing is offered from the translation memory: " in said
    assert "127.0.0.1" in said
    assert "secret" not in said
    assert entry(translated, "uk", SAME).msgstr == ""
    assert translated("memory", "export", "memory.tmx").status == 2


@pytest.mark.parametrize("memory", ["5", '"memory.sqlite"', '"mysql://host/db"'])
def test_a_memory_that_is_no_database(newsroom: Newsroom, memory: str) -> None:
    (newsroom.root / "polyedition.toml").write_text(f"memory = {memory}\n", encoding="utf-8")
    done = newsroom("extract")
    assert done.status == 2
    assert "'memory' is not the address of an SQLite or PostgreSQL database" in done.err
