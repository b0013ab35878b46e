"""Names without a translation: ``polyedition extract`` proposes one, and never twice, and never in a person's place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polib
import pytest
from newsroom import CROSSING, NAMES, SLUG, TRANSLATIONS, Newsroom, Run

if TYPE_CHECKING:
    from collections.abc import Callable

UP_TO_DATE = Run(0, "", "all catalogues are up to date\n")
PROPOSED = {
    "uk": {"Olena Marchenko": "Олена Марченко", "South Korea": "Південна Корея", "Park Min-ho": "Пак Мін Хо"},
    "ko": {"Olena Marchenko": "올레나 마르첸코", "South Korea": "한국", "Park Min-ho": "박민호"},
}


def entries(newsroom: Newsroom, language: str) -> dict[str, polib.POEntry]:
    return {entry.msgid: entry for entry in polib.pofile(str(newsroom.po(language, "names")))}


def note(entry: polib.POEntry) -> list[str]:
    """What an entry's note says of a proposal."""
    return [line for line in entry.comment.splitlines() if line.startswith(("proposed: ", "also: "))]


def put(newsroom: Newsroom, sentence: str) -> None:
    """A sentence more in the article, extracted."""
    newsroom.edit(newsroom.page, "Tickets cost", f"{sentence} Tickets cost")
    assert newsroom("extract").status == 0


@pytest.mark.parametrize("language", ["uk", "ko"])
def test_a_new_name_has_a_proposal_that_nobody_confirmed(
    newsroom: Newsroom, msgfmt: Callable[..., str], language: str
) -> None:
    found = entries(newsroom, language)
    assert {name: entry.msgstr for name, entry in found.items() if entry.msgstr} == PROPOSED[language]
    for name, entry in found.items():
        assert entry.flags == (["fuzzy"] if name in PROPOSED[language] else [])
        assert len(note(entry)) >= bool(entry.msgstr)
    assert note(found["South Korea"])[0] == f"proposed: {PROPOSED[language]['South Korea']}; the gazetteer; sure"
    assert msgfmt(newsroom.po(language, "names"), "--check") == ""


def test_the_note_says_why_and_how_sure_and_what_else(newsroom: Newsroom) -> None:
    assert note(entries(newsroom, "uk")["Olena Marchenko"]) == [
        "proposed: Олена Марченко; KMU resolution 55 of 2010, reversed; likely"
    ]
    put(newsroom, "Georgia agreed.")
    assert note(entries(newsroom, "uk")["Georgia"]) == ["proposed: Грузія; the gazetteer; likely", "also: Джорджія"]


def test_the_source_s_own_language_has_none(newsroom: Newsroom) -> None:
    assert not any(entry.msgstr or note(entry) for entry in entries(newsroom, "en").values())


def test_a_proposal_is_no_translation(translated: Newsroom) -> None:
    """No check looks for it, no edition is released with it."""
    before = translated("build", "--require-complete")
    assert before.status == 0
    put(translated, "Norway agreed.")
    translated.save("uk", {"Norway agreed.": "Фінляндія погодилася."})
    translated.save("ko", {"Norway agreed.": "노르웨이는 동의했다."})
    line = translated.line("uk", "Norway", "names")
    where = f"locales/uk/LC_MESSAGES/names.po:{line}: "
    done = translated("check", "-l", "uk")
    assert (done.status, f"{where}warning: Marked fuzzy" in done.out) == (0, True)
    assert "looked for Норвегія, " not in done.out
    refused = translated("build", "-l", "uk", "--require-complete")
    assert refused.status == 1
    assert f"  {where}fuzzy: Norway" in refused.err.splitlines()
    translated.save("uk", {"Norway": "Норвегія"}, "names")
    done = translated("check", "-l", "uk")
    assert (done.status, "error: the name “Norway” is missing" in done.out) == (1, True)


@pytest.mark.parametrize("wrapwidth", [30, 79])
def test_what_a_person_makes_of_a_proposal_stays(newsroom: Newsroom, wrapwidth: int) -> None:
    """Confirmed, mended or emptied, in an editor that wraps the notes as well."""
    path = newsroom.po("uk", "names")
    file = polib.pofile(str(path), wrapwidth=wrapwidth)
    for entry in file:
        if entry.msgid == "Olena Marchenko":
            entry.flags = []
        elif entry.msgid == "South Korea":
            entry.msgstr, entry.flags = "Республіка Корея", []
        elif entry.msgid == "Park Min-ho":
            entry.msgstr, entry.flags = "", []
    file.save(newline="\n")
    before = newsroom.tree()
    assert newsroom("extract") == UP_TO_DATE
    assert newsroom.tree() == before
    put(newsroom, "Norway agreed.")
    found = entries(newsroom, "uk")
    assert (found["South Korea"].msgstr, found["South Korea"].flags) == ("Республіка Корея", [])
    assert (found["Park Min-ho"].msgstr, found["Park Min-ho"].flags) == ("", [])
    assert found["Norway"].msgstr == "Норвегія"


def test_an_entry_that_was_there_before_proposals_gets_one(newsroom: Newsroom) -> None:
    path = newsroom.po("uk", "names")
    file = polib.pofile(str(path), wrapwidth=0)
    for entry in file:
        entry.msgstr, entry.flags = "", []
        entry.comment = "\n".join(line for line in entry.comment.splitlines() if not line.startswith("proposed: "))
        entry.tcomment = "who is this?" if entry.msgid == "Olena Marchenko" else ""
    file.save(newline="\n")
    done = newsroom("extract")
    assert done == Run(0, "", "locales/uk/LC_MESSAGES/names.po: written, 3 names proposed\n")
    found = entries(newsroom, "uk")
    assert {name: entry.msgstr for name, entry in found.items() if entry.msgstr} == PROPOSED["uk"]
    assert found["Olena Marchenko"].tcomment == "who is this?"
    assert newsroom("extract") == UP_TO_DATE


def test_confirmed_sentences_tell_how_a_name_is_written(newsroom: Newsroom) -> None:
    """No rule has these; the sentences have Порт-Елліс in two cases."""
    newsroom.save("uk", TRANSLATIONS["uk"])
    assert newsroom("extract").err == "locales/uk/LC_MESSAGES/names.po: written, 2 names proposed\n"
    found = entries(newsroom, "uk")
    assert (found["Port Ellis"].msgstr, found["Port Ellis"].flags) == ("Порт-Елліс", ["fuzzy"])
    assert note(found["Port Ellis"]) == ["proposed: Порт-Елліс; as 2 confirmed units have it; sure"]
    assert note(found["Ministry of Transport"]) == [
        "proposed: Міністерство транспорту; as 1 confirmed unit has it; likely"
    ]
    assert newsroom("extract") == UP_TO_DATE


def test_what_is_fuzzy_in_the_catalogue_confirms_nothing(newsroom: Newsroom) -> None:
    newsroom.save("uk", TRANSLATIONS["uk"], fuzzy=True)
    assert newsroom("extract") == UP_TO_DATE


def test_a_confirmed_name_tells_its_surname(translated: Newsroom) -> None:
    translated.save("uk", {"Olena Marchenko": "Олена Марченкова"}, "names")
    put(translated, "Ivan Marchenko agreed.")
    entry = entries(translated, "uk")["Ivan Marchenko"]
    assert entry.msgstr == "Іван Марченкова"
    assert note(entry)[0].startswith("proposed: Іван Марченкова; Марченкова as confirmed for Olena Marchenko; else KMU")


def test_a_proposal_goes_with_its_name(translated: Newsroom) -> None:
    """Nobody touched it, so that no obsolete entry is kept, and no other name gets it."""
    put(translated, "Iceland agreed.")
    translated.edit(translated.page, "Iceland agreed.", "Ireland agreed.")
    assert translated("extract").status == 0
    found = entries(translated, "uk")
    assert "Iceland" not in found
    assert (found["Ireland"].msgstr, found["Ireland"].previous_msgid) == ("Ірландія", None)
    translated.edit(translated.page, "Ireland agreed. ", "")
    assert translated("extract").status == 0
    assert {name: entry.msgstr for name, entry in entries(translated, "uk").items()} == NAMES["uk"]


def test_what_one_translator_strikes_out_no_proposal_keeps(translated: Newsroom) -> None:
    put(translated, "Norway agreed.")
    assert entries(translated, "ko")["Norway"].msgstr == "노르웨이"
    translated.save("uk", {"Norway": "-"}, "names")
    assert translated("extract").status == 0
    assert "Norway" not in entries(translated, "ko")
    assert translated("extract") == UP_TO_DATE


def test_names_of_a_ukrainian_article_are_proposed_in_english_and_korean(newsroom: Newsroom) -> None:
    text = "Пором повернувся\n\nКапітан Олена Марченко привела пором до Києва. Олена Марченко усміхалася.\n"
    (newsroom.root / "seeds" / "pore.txt").write_text(text, encoding="utf-8")
    assert newsroom("import", "seeds/pore.txt", "--slug", "porom").status == 0
    assert newsroom("extract").status == 0
    forms = {language: entries(newsroom, language)["Олена Марченко"].msgstr for language in ("en", "uk", "ko")}
    assert forms == {"en": "Olena Marchenko", "uk": "", "ko": "올레나 마르첸코"}
    assert newsroom("extract") == UP_TO_DATE


def test_an_import_takes_the_place_of_a_proposal(newsroom: Newsroom) -> None:
    (newsroom.root / "g.csv").write_text("name,uk\nSouth Korea,Республіка Корея\n", encoding="utf-8")
    assert newsroom("names", "import", "g.csv").status == 0
    entry = entries(newsroom, "uk")["South Korea"]
    assert (entry.msgstr, entry.flags) == ("Республіка Корея", [])
    assert newsroom("extract") == UP_TO_DATE


def test_a_second_run_changes_no_byte(newsroom: Newsroom) -> None:
    put(newsroom, "Norway agreed.")
    newsroom.save("uk", {CROSSING: TRANSLATIONS["uk"][CROSSING]})
    assert newsroom("extract").status == 0
    before = newsroom.tree()
    assert newsroom("extract", SOURCE_DATE_EPOCH="1717230600") == UP_TO_DATE
    assert newsroom.tree() == before
    assert f"locales/uk/LC_MESSAGES/{SLUG}.po" in before
