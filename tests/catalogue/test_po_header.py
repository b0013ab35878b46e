"""Headers of PO files: complete when made, an editor's own when there is one, and dated only when messages changed."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from pipeline.catalogue.header import creation_date, languages_of, new_header, now, plural_count, with_date
from pipeline.catalogue.po import Catalogue, Message, format_po, read_po
from pipeline.errors import ProjectError
from pipeline.languages import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pipeline.languages.language import Language

DATE, LATER = "2024-05-03 16:00+0000", "2024-06-01 08:30+0000"
ENGLISH, UKRAINIAN, KOREAN = LANGUAGES["en"], LANGUAGES["uk"], LANGUAGES["ko"]
UNKNOWN = "known languages: en, uk, ko"


def test_a_new_header_is_complete() -> None:
    assert new_header("ferry", ENGLISH, UKRAINIAN, DATE) == (
        "Ukrainian translations of ferry.",
        {
            "Project-Id-Version": "ferry",
            "POT-Creation-Date": DATE,
            "PO-Revision-Date": DATE,
            "Last-Translator": "Automatically generated",
            "Language-Team": "Ukrainian",
            "Language": "uk",
            "MIME-Version": "1.0",
            "Content-Type": "text/plain; charset=UTF-8",
            "Content-Transfer-Encoding": "8bit",
            "Plural-Forms": "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && "
            "(n%100<10 || n%100>=20) ? 1 : 2);",
            "X-Generator": "polyedition",
            "X-Source-Language": "en",
        },
    )


@pytest.mark.parametrize(
    ("target", "comment", "language", "plural_forms"),
    [
        (ENGLISH, "English translations of ferry.", "en", "nplurals=2; plural=(n != 1);"),
        (KOREAN, "Korean translations of ferry.", "ko", "nplurals=1; plural=0;"),
        (None, "Template of ferry.", "en", None),
    ],
)
def test_what_differs_by_language(
    target: Language | None, comment: str, language: str, plural_forms: str | None
) -> None:
    said, header = new_header("ferry", ENGLISH, target, DATE)
    assert (said, header["Language"], header.get("Plural-Forms")) == (comment, language, plural_forms)


@pytest.mark.parametrize("target", [*LANGUAGES.values(), None])
def test_msgfmt_has_nothing_to_say(tmp_path: Path, msgfmt: Callable[..., str], target: Language | None) -> None:
    comment, header = new_header("ferry", ENGLISH, target, DATE)
    path = tmp_path / "ferry.po"
    path.write_text(format_po(Catalogue(header, (Message("p-1", "One ship."),), comment)), encoding="utf-8")
    assert msgfmt(path, "--check") == ""
    path.write_text(path.read_text(encoding="utf-8").replace("Language-Team", "Team"), encoding="utf-8")
    assert "header field 'Language-Team' missing" in msgfmt(path, "--check")


# --- dates ---


@pytest.mark.parametrize(("epoch", "date"), [("0", "1970-01-01 00:00+0000"), ("1714752000", DATE)])
def test_the_clock_can_be_set(monkeypatch: pytest.MonkeyPatch, epoch: str, date: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert now() == date


@pytest.mark.parametrize("epoch", ["", None])
def test_without_it_the_clock_is_the_wall_s(monkeypatch: pytest.MonkeyPatch, epoch: str | None) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    if epoch is not None:
        monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    monkeypatch.setattr("time.time", lambda: 1717230600.9)
    assert now() == LATER


@pytest.mark.parametrize("epoch", ["yesterday", "1.5", "9" * 30])
def test_a_clock_that_tells_no_time_is_the_user_s_mistake(monkeypatch: pytest.MonkeyPatch, epoch: str) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(ProjectError) as error:
        now()
    assert str(error.value) == (
        f"SOURCE_DATE_EPOCH is '{epoch}', which is no time; "
        "set that environment variable to seconds since 1970, or unset it"
    )


ONE, TWO = Message("p-1", "One ship."), Message("p-2", "Two ships.")
SHIP = Message("", "ship", plural_source="ships", plural_targets=("", ""))


@pytest.mark.parametrize(
    ("old", "new", "date"),
    [
        ((ONE, TWO), (ONE, TWO), DATE),
        ((ONE, TWO), (TWO, ONE), DATE),
        ((ONE, TWO), (replace(ONE, notes=("Headline",), references=("b.html",)), TWO), DATE),
        ((replace(ONE, target="Корабель."), TWO), (ONE, TWO), DATE),
        ((ONE, replace(TWO, obsolete=True)), (ONE,), DATE),
        ((ONE, SHIP), (ONE,), DATE),
        ((ONE, SHIP), (ONE, SHIP), DATE),
        ((ONE,), (ONE, SHIP), LATER),
        ((ONE,), (ONE, TWO), LATER),
        ((ONE, TWO), (ONE,), LATER),
        ((ONE,), (replace(ONE, source="One boat."),), LATER),
        ((ONE,), (replace(ONE, context="p-9"),), LATER),
        ((replace(ONE, obsolete=True),), (ONE,), LATER),
    ],
)
def test_the_date_changes_when_the_set_of_messages_does(
    monkeypatch: pytest.MonkeyPatch, old: tuple[Message, ...], new: tuple[Message, ...], date: str
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1717230600")
    assert creation_date(new, Catalogue({"POT-Creation-Date": DATE}, old)) == date
    assert creation_date(new, None) == LATER


def test_a_template_that_a_person_stripped_of_its_date_stays_without(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1717230600")
    stripped = Catalogue({"Language": "en"}, (ONE,), raw_header='msgid ""\nmsgstr "Language: en\\n"')
    assert creation_date((ONE,), stripped) == ""
    dated = Catalogue({"POT-Creation-Date": DATE}, (ONE,), raw_header="...")
    assert with_date(dated, "") is dated
    assert new_header("ferry", ENGLISH, KOREAN, "")[1]["POT-Creation-Date"] == LATER


HEADER = """\
# Translated by Olena.
#, fuzzy
msgid ""
msgstr ""
"Project-Id-Version: ferry 2\\n"
"POT-Creation-Date: 2024-05-03 16:00+0000\\n"
"PO-Revision-Date: 2024-05-03 16:00+0000\\n"
"Last-Translator: Олена <olena@example.org>\\n"
"Language: uk_UA\\n"
"Plural-Forms: nplurals=4; plural=(n==1 ? 3 : n%10==1 && n%100!=11 ? 0 : n"
"%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);\\n"
"X-Generator: Lokalize 23.08.5\\n"
"X-Poedit-Basepath: ..\\n"
"""


@pytest.mark.parametrize(
    "header", [HEADER, 'msgid ""\nmsgstr "Language: uk\\nPOT-Creation-Date: 2024-05-03 16:00+0000\\n"\n']
)
def test_a_new_date_leaves_all_else_of_the_header(tmp_path: Path, header: str) -> None:
    path = tmp_path / "ferry.po"
    path.write_text(header, encoding="utf-8")
    dated = with_date(read_po(path), LATER)
    assert dated.header["POT-Creation-Date"] == LATER
    assert format_po(dated) == re.sub(rf"(?<=POT-Creation-Date: ){re.escape(DATE)}", LATER, header)
    assert format_po(dated) != header
    assert with_date(dated, LATER) is dated


@pytest.mark.parametrize(
    ("said", "count"),
    [
        *((language.plural_forms, len(language.plural_forms.split(" : "))) for language in (UKRAINIAN, KOREAN)),
        ("nplurals = 2;plural=n!=1;", 2),
        ("", 2),
        ("plural=0", 2),
    ],
)
def test_how_many_plural_forms_a_catalogue_has(said: str, count: int) -> None:
    assert plural_count(Catalogue({"Plural-Forms": said}, ())) == count
    assert plural_count(Catalogue({}, ())) == 2


# --- languages ---


@pytest.mark.parametrize(
    ("fields", "languages"),
    [
        ({"Language": "uk"}, (ENGLISH, UKRAINIAN)),
        ({"Language": "uk_UA", "X-Source-Language": ""}, (ENGLISH, UKRAINIAN)),
        ({"Language": "ko-KR", "X-Source-Language": "uk"}, (UKRAINIAN, KOREAN)),
        ({"Language": "en", "X-Source-Language": "en"}, (ENGLISH, ENGLISH)),
    ],
)
def test_the_languages_of_a_catalogue(fields: dict[str, str], languages: tuple[Language, Language]) -> None:
    assert languages_of(Catalogue(fields, ()), "a.po") == languages


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({}, "a.po: has no header entry; restore the file from version control, or add its header"),
        ({"Language": ""}, 'a.po: its header does not tell the language; add "Language: ko\\n" to the header entry'),
        ({"X-Lang": "uk"}, 'a.po: its header does not tell the language; add "Language: ko\\n" to the header entry'),
        ({"Language": "ua"}, f"a.po: unknown language 'ua'; {UNKNOWN}"),
        ({"Language": "uk", "X-Source-Language": "Ukrainian"}, f"a.po: unknown language 'Ukrainian'; {UNKNOWN}"),
    ],
)  # fmt: skip
def test_a_header_that_tells_no_known_language(fields: dict[str, str], message: str) -> None:
    with pytest.raises(ProjectError) as error:
        languages_of(Catalogue(fields, ()), "a.po", "ko")
    assert str(error.value) == message
