"""``polyedition names``: the glossary of all languages goes out as one file and comes back, and loses nothing."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from pathlib import Path

import polib
import pytest
from lxml import etree
from newsroom import DATE, NAMES, SLUG, Newsroom, Run

UK = "locales/uk/LC_MESSAGES/names.po"
KO = "locales/ko/LC_MESSAGES/names.po"
NOTHING = "nothing to change in the glossaries\n"
UP_TO_DATE = Run(0, "", "all catalogues are up to date\n")
FORMS = {"South Korea": "Південна Корея | Республіка Корея | !Корея", "Port Ellis": "Порт-Елліс | !Порт-Еліс"}


def entries(newsroom: Newsroom, language: str) -> dict[str, polib.POEntry]:
    return {entry.msgid: entry for entry in polib.pofile(str(newsroom.po(language, "names")))}


def table(newsroom: Newsroom, name: str = "g.csv") -> list[dict[str, str]]:
    text = (newsroom.root / name).read_text(encoding="utf-8-sig")
    return list(csv.DictReader(text.splitlines()))


def put(newsroom: Newsroom, text: str, name: str = "in.csv") -> Path:
    path = newsroom.root / name
    path.write_text(text, encoding="utf-8", newline="")
    return path


def add(newsroom: Newsroom, language: str, text: str) -> None:
    path = newsroom.po(language, "names")
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8", newline="")


# --- out ---


def test_a_table_has_a_row_for_each_name(translated: Newsroom) -> None:
    translated.save("uk", FORMS, "names")
    translated.save("ko", {"Park Min-ho": "박민호"}, "names", fuzzy=True)
    assert translated("names", "export", "g.csv") == Run(0, "", "g.csv: written\n")
    rows = table(translated)
    assert list(rows[0]) == ["name", "kind", "uk", "ko", "fuzzy"]
    assert [row["name"] for row in rows] == list(NAMES["uk"])
    assert {row["name"]: row["uk"] for row in rows} == NAMES["uk"] | FORMS
    assert {row["name"]: row["ko"] for row in rows} == NAMES["ko"]
    assert {row["name"]: row["kind"] for row in rows}["South Korea"] == "place"
    assert [row["name"] for row in rows if row["fuzzy"] == "ko"] == ["Park Min-ho"]
    assert (translated.root / "g.csv").read_bytes().startswith(b"\xef\xbb\xbfname,kind,uk,ko,fuzzy\r\n")
    assert translated("names", "export", "g.csv") == Run(0, "", "g.csv: unchanged\n")
    assert translated("names", "export", "-l", "ko", "g.csv").status == 0
    assert list(table(translated)[0]) == ["name", "kind", "ko", "fuzzy"]


@pytest.mark.parametrize(
    ("form", "concept", "term"), [("tbx", "conceptEntry", "termSec"), ("tbx2", "termEntry", "tig")]
)
def test_tbx_has_a_concept_for_each_name(translated: Newsroom, form: str, concept: str, term: str) -> None:
    translated.save("uk", FORMS, "names")
    translated.save("uk", {"Park Min-ho": "Пак Мін Хо"}, "names", fuzzy=True)
    add(translated, "uk", '\nmsgid "Photo"\nmsgstr "-"\n')
    assert translated("names", "export", "--format", form, "g.xml") == Run(0, "", "g.xml: written\n")
    root = etree.parse(translated.root / "g.xml").getroot()
    found = {}
    for element in root.iter(f"{{*}}{concept}"):
        sections = {
            section.get("{http://www.w3.org/XML/1998/namespace}lang"): [
                tuple("".join(part.itertext()) for part in entry) for entry in section.iter(f"{{*}}{term}")
            ]
            for section in element
            if etree.QName(section).localname in {"langSec", "langSet"}
        }
        ((name,),) = sections["en"]
        found[name] = sections
    assert list(found) == list(NAMES["uk"])  # what is struck out is no name to tell others
    preferred, admitted, deprecated = (f"{status}Term-admn-sts" for status in ("preferred", "admitted", "deprecated"))
    assert found["South Korea"] == {
        "en": [("South Korea",)],
        "uk": [("Південна Корея", preferred), ("Республіка Корея", admitted), ("Корея", deprecated)],
        "ko": [("한국", preferred), ("대한민국", admitted)],
    }
    assert found["Park Min-ho"]["uk"] == [("Пак Мін Хо", preferred, "provisionallyProcessed")]
    assert root.xpath("string(//*[@type='subjectField'])") == "place"


def test_the_source_s_own_language_is_exported_where_it_says_something(translated: Newsroom) -> None:
    translated.save("en", {"Port Ellis": "Port Ellis | !Port Elis"}, "names")
    assert translated("names", "export", "g.csv").status == 0
    assert list(table(translated)[0]) == ["name", "kind", "en", "uk", "ko", "fuzzy"]
    assert {row["name"]: row["en"] for row in table(translated)}["Port Ellis"] == "Port Ellis | !Port Elis"


# --- there and back ---


@pytest.mark.parametrize("form", ["csv", "tbx", "tbx2"])
@pytest.mark.parametrize("state", ["newsroom", "translated"])
def test_what_was_exported_changes_nothing(request: pytest.FixtureRequest, state: str, form: str) -> None:
    newsroom: Newsroom = request.getfixturevalue(state)
    if state == "translated":
        newsroom.save("uk", FORMS, "names")
        newsroom.save("ko", {"Park Min-ho": "박민호"}, "names", fuzzy=True)
        add(newsroom, "uk", '\n# mine\nmsgid "=1+1 \\"x\\", y;"\nmsgstr "+380 | !@x|"\n\nmsgid "Photo"\nmsgstr "-"\n')
        add(newsroom, "ko", '\nmsgid "\'-9"\nmsgstr ""\n\nmsgid "  two   words"\nmsgstr "두\\n단어"\n')
    file = f"g.{form.replace('tbx2', 'tbx')}"
    assert newsroom("names", "export", "--format", form, file).status == 0
    before = newsroom.tree()
    for arguments in ([], ["--overwrite"]):
        assert newsroom("names", "import", file, *arguments) == Run(0, "", NOTHING)
        assert newsroom.tree() == before


@pytest.mark.parametrize("form", ["csv", "tbx", "tbx2"])
def test_another_project_takes_it_over(translated: Newsroom, tmp_path: Path, form: str) -> None:
    translated.save("uk", FORMS, "names")
    translated.save("ko", {"Park Min-ho": "박민호"}, "names", fuzzy=True)
    file = tmp_path / f"g.{form}"
    assert translated("names", "export", "--format", form, file).status == 0
    other = Newsroom(tmp_path / "other", translated.server)
    other.root.mkdir()
    assert other("init").status == 0
    done = other("names", "import", file)
    assert done == Run(0, "", f"{UK}: 6 added\n{KO}: 6 added\n")
    for language in ("uk", "ko"):
        ours, theirs = entries(translated, language), entries(other, language)
        assert {name: (entry.msgstr, entry.fuzzy) for name, entry in theirs.items()} == {
            name: (entry.msgstr, entry.fuzzy) for name, entry in ours.items()
        }
    assert entries(other, "uk")["South Korea"].comment == "Place"
    assert polib.pofile(str(other.po("uk", "names"))).metadata["POT-Creation-Date"] == DATE


# --- in ---


def test_names_are_added_and_gaps_are_filled(translated: Newsroom) -> None:
    translated.save("uk", {"Port Ellis": ""}, "names")
    before = translated.po("uk", "names").read_text(encoding="utf-8")
    untouched = translated.po("ko", "names").read_bytes()
    path = put(translated, "name,kind,uk\nPort  Ellis,,Порт-Елліс\nOslo,place,Осло | !Ословль\nSouth Korea,,\n")
    assert translated("names", "import", path) == Run(0, "", f"{UK}: 1 filled, 1 added\n")
    after = translated.po("uk", "names").read_text(encoding="utf-8")
    assert entries(translated, "uk")["Port Ellis"].msgstr == "Порт-Елліс"
    assert after.endswith('\n\n#. Place\nmsgid "Oslo"\nmsgstr "Осло | !Ословль"\n')
    kept = before.replace('msgid "Port Ellis"\nmsgstr ""', 'msgid "Port Ellis"\nmsgstr "Порт-Елліс"')
    assert after.split("\n\n")[:-1] == kept.rstrip("\n").split("\n\n")
    assert translated.po("ko", "names").read_bytes() == untouched
    assert translated("names", "import", path) == Run(0, "", NOTHING)


def test_a_confirmed_translation_stays_unless_it_is_to_be_overwritten(translated: Newsroom) -> None:
    path = put(translated, "name,uk,ko\nSouth Korea,Республіка Корея,한국 | 대한민국\n")
    before = translated.tree()
    line = translated.line("uk", "South Korea", "names")
    where = f"{UK}:{line}: South Korea"
    assert translated("names", "import", path) == Run(
        0, "", f"{where}: “Південна Корея” stays, the file has “Республіка Корея”; --overwrite takes that\n"
        f"{UK}: 1 kept\n{NOTHING}",
    )  # fmt: skip
    assert translated.tree() == before
    assert translated("names", "import", "--overwrite", path) == Run(
        0, "", f"{where}: “Республіка Корея” takes the place of “Південна Корея”\n{UK}: 1 replaced\n"
    )
    entry = entries(translated, "uk")["South Korea"]
    assert (entry.msgstr, entry.tcomment) == ("Республіка Корея", "Before the import: Південна Корея")
    assert entry.occurrences


def test_what_is_not_approved_is_fuzzy_and_approval_confirms(translated: Newsroom) -> None:
    translated.save("uk", {"Port Ellis": "Порт-Еліс", "South Korea": "Південна Корея"}, "names", fuzzy=True)
    text = "name,uk,fuzzy\nOslo,Осло,uk\nSouth Korea,Південна Корея,\nPort Ellis,Порт-Елліс,\nPark Min-ho,Пак,uk\n"
    done = translated("names", "import", put(translated, text))
    assert done.status == 0
    assert done.err.splitlines()[-1] == f"{UK}: 1 added, 1 confirmed, 1 replaced, 1 kept"
    found = entries(translated, "uk")
    assert [name for name, entry in found.items() if entry.fuzzy] == ["Oslo"]
    assert found["Port Ellis"].tcomment == "Before the import: Порт-Еліс"
    assert found["Park Min-ho"].msgstr == "Пак Мін Хо"


def test_an_obsolete_entry_comes_back_with_what_it_said(translated: Newsroom) -> None:
    translated.edit(translated.page, "South Korea built", "Norway built")
    assert translated("extract").status == 0
    assert entries(translated, "uk")["South Korea"].obsolete
    done = translated("names", "import", put(translated, "name,uk,ko\nSouth Korea,Республіка Корея,한국|대한민국\n"))
    assert done.status == 0
    for language in ("uk", "ko"):
        entry = entries(translated, language)["South Korea"]
        assert (bool(entry.obsolete), entry.msgstr) == (False, NAMES[language]["South Korea"])
    assert translated("extract", SOURCE_DATE_EPOCH="1717230600") == UP_TO_DATE


@pytest.mark.parametrize(
    "text",
    [
        "\ufeffname;kind;uk;ko\r\nOslo;place;Осло;오슬로\r\n",
        "sep=;\r\nname;kind;uk;ko\r\n\r\nOslo;place;Осло;오슬로\r\n;;;\r\n",
        'Name,Kind,uk-UA,KO_kr,,\n"Oslo",PLACE,"Осло",오슬로,,\n',
        "name\tkind\tuk\tko\nOslo\t\tОсло\t오슬로\n",
        "ko,uk,name\n오슬로,Осло,Oslo\n",
    ],
)
def test_tables_of_spreadsheets_are_read(translated: Newsroom, text: str) -> None:
    assert translated("names", "import", put(translated, text)) == Run(0, "", f"{UK}: 1 added\n{KO}: 1 added\n")
    assert (entries(translated, "uk")["Oslo"].msgstr, entries(translated, "ko")["Oslo"].msgstr) == ("Осло", "오슬로")


FOREIGN = """<?xml version="1.0" encoding="UTF-16"?>
<!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
<martif type="TBX-Basic" xml:lang="en-US"><martifHeader/><text><body>
 <termEntry id="a"><descrip type="subjectField">Geography</descrip>
  <langSet xml:lang="en-US"><tig><term>United <hi>States</hi></term></tig>
   <ntig><termGrp><term>USA</term>
   <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote></termGrp></ntig>
   <tig><term>Amerika</term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></tig></langSet>
  <langSet xml:lang="uk-UA"><tig><term>США</term></tig>
   <tig><term>Сполучені Штати</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
   <tig><term>Америка</term><termNote type="administrativeStatus">forbidden</termNote></tig></langSet>
  <langSet xml:lang="de"><tig><term>Vereinigte Staaten</term></tig></langSet></termEntry>
 <termEntry><langSet xml:lang="ko"><tig><term>이름 없음</term></tig></langSet></termEntry>
</body></text></martif>
"""


def test_tbx_of_another_tool_is_read(translated: Newsroom) -> None:
    path = translated.root / "in.tbx"
    path.write_bytes(FOREIGN.encode("utf-16"))
    assert translated("names", "import", path) == Run(
        0, "", f"{path}: the project has no language 'de'; its terms are left out\n{UK}: 2 added\n"
    )
    found = entries(translated, "uk")
    for name in ("United States", "USA"):
        assert (found[name].msgstr, found[name].comment) == ("Сполучені Штати | США | !Америка", "")
    assert "Amerika" not in found


def test_tbx_in_the_style_dct_is_read(translated: Newsroom) -> None:
    text = """<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
        xmlns:min="http://www.tbxinfo.net/ns/min"><tbxHeader/><text><body><conceptEntry id="a">
        <min:subjectField>place</min:subjectField><langSec xml:lang="en"><termSec><term>Oslo</term></termSec></langSec>
        <langSec xml:lang="uk"><termSec><term>Ословль</term>
        <min:administrativeStatus>deprecatedTerm-admn-sts</min:administrativeStatus></termSec></langSec>
        </conceptEntry></body></text></tbx>"""
    assert translated("names", "import", put(translated, text, "in.tbx")).status == 0
    entry = entries(translated, "uk")["Oslo"]
    assert (entry.msgstr, entry.comment) == ("!Ословль", "Place")


# --- bad files ---

HEAD = "<tbx xmlns='urn:iso:std:iso:30042:ed-2'><text><body>"
TAIL = "</body></text></tbx>"


def concept(name: str, form: str) -> str:
    return (
        f"<conceptEntry><langSec xml:lang='en'><termSec><term>{name}</term></termSec></langSec>\n"
        f"<langSec xml:lang='uk'><termSec><term>{form}</term></termSec></langSec></conceptEntry>\n"
    )


BAD = [
    ("a.csv", "Oslo,Осло\n", 1, "unknown column 'Oslo'; the columns are name, kind, en, uk, ko and fuzzy"),
    ("a.csv", "", 1, "has no column 'name'; begin the table with the row name,kind,en,uk,ko"),
    ("a.csv", "kind,uk\n", 1, "has no column 'name'; begin the table with the row name,kind,en,uk,ko"),
    ("a.csv", "name,uk,uk-UA\n", 1, "the column 'uk' stands there twice; keep one of the two"),
    ("a.csv", "name,uk\nOslo,Осло\n\n,Берген\n", 4,
     "a row without a name; write the name into the column 'name', or take out the row"),
    ("a.csv", "name,uk\nOslo,Осло,x\n", 2, "“x” stands in no column of the table; put a row's cells below the header"),
    ("a.csv", "name,kind,uk\nOslo,city,Осло\n", 2,
     "unknown kind 'city'; write one of media, organisation, person, place, weapon, or nothing"),
    ("a.csv", "name,uk,fuzzy\nOslo,Осло,ko\n", 2,
     "'ko' in the column 'fuzzy' is no language of the table; list languages, parted by spaces"),
    ("a.csv", 'name,uk\nOslo,"Осло\nx,y\n', 2,
     "is no row of a CSV table (unexpected end of data); mend its quotation marks"),
    ("a.csv", 'name,uk\n"Oslo"x,Осло\n', 2,
     "is no row of a CSV table (',' expected after '\"'); mend its quotation marks"),
    ("a.csv", "sep=;\nname;uk\nOslo;Осло\nOslo;Ословль\n", 4,
     "the name “Oslo” stands in line 3 already, with other translations; keep one of the two"),
    ("a.tbx", "", 1, "is not well-formed XML (Document is empty); mend that line, or export the file anew"),
    ("a.tbx", "<tbx>\n<text>\n</tbx>", 3,
     ("is not well-formed XML (Opening and ending tag mismatch: text line 2 and tbx); "
     "mend that line, or export the file anew")),
    ("a.tbx", "<html/>", 1, ("is no TBX file: its outermost element is <html>; "
     "export TBX from your tool, or give a CSV file the ending .csv")),
    ("a.tbx", f"{HEAD}\n<conceptEntry><langSec xml:lang='de'/></conceptEntry>{TAIL}", 2,
     ("a concept without a term in English, as all are: there is no name to translate; "
     'export the terms of xml:lang="en" too')),
    ("a.tbx", f"{HEAD}{concept('Oslo', 'Осло | Христіанія')}{TAIL}", 2,
     ("the terms Осло | Христіанія cannot be told apart in names.po, where | parts forms, ! forbids one and - is no "
     "name; write them without these signs")),
    ("a.tbx", f"{HEAD}\n{concept('Oslo', 'Осло')}{concept('Oslo', 'Ословль')}{TAIL}", 4,
     "the name “Oslo” stands in line 2 already, with other translations; keep one of the two"),
    ("a.tbx", f"<!DOCTYPE tbx [<!ENTITY x 'Осло'>]>{HEAD}{concept('Oslo', '&x;')}{TAIL}", 1,
     "declares entities, which are not read; export the file without them"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "text", "line", "message"), BAD)
def test_a_bad_file(translated: Newsroom, name: str, text: str, line: int, message: str) -> None:
    path = put(translated, text, name)
    before = translated.tree()
    assert translated("names", "import", path) == Run(2, "", f"polyedition: {path}:{line}: {message}\n")
    assert translated.tree() == before


def test_no_file_is_read_from_elsewhere(translated: Newsroom) -> None:
    secret = put(translated, "secret", "secret.txt")
    text = f"<!DOCTYPE tbx [<!ENTITY x SYSTEM '{secret.as_uri()}'>]>{HEAD}{concept('Oslo', '&x;')}{TAIL}"
    assert translated("names", "import", put(translated, text, "a.tbx")).status == 2
    bomb = "".join(f"<!ENTITY e{n + 1} '{f'&e{n};' * 10}'>" for n in range(20))
    text = f"<!DOCTYPE tbx [<!ENTITY e0 'ha'>{bomb}]>{HEAD}{concept('Oslo', '&e20;')}{TAIL}"
    done = translated("names", "import", put(translated, text, "a.tbx"))
    assert (done.status, "Traceback" in done.err) == (2, False)
    assert "Oslo" not in entries(translated, "uk")


def test_a_file_that_is_missing_or_not_utf_8(translated: Newsroom) -> None:
    assert translated("names", "import", "no.tbx") == Run(2, "", "polyedition: no.tbx: no such file; check the path\n")
    (translated.root / "a.csv").write_bytes("name,uk\nOslo,Осло\n".encode("cp1251"))
    assert translated("names", "import", "a.csv") == Run(
        2, "", "polyedition: a.csv:2: byte 0xce is not UTF-8; save the file as UTF-8\n"
    )


def test_a_glossary_that_is_malformed_keeps_all_as_they_were(translated: Newsroom) -> None:
    add(translated, "ko", '\nmsgid "x"\n')
    path = put(translated, "name,uk\nOslo,Осло\n")
    before = translated.tree()
    assert translated("names", "import", path).status == 2
    assert translated.tree() == before
    assert translated("names", "export", "g.csv").status == 2
    assert translated.tree() == before


def test_what_no_xml_can_hold_is_told(translated: Newsroom) -> None:
    add(translated, "uk", '\nmsgid "bell"\nmsgstr "\\adzvin"\n')
    assert translated("names", "export", "g.tbx") == Run(
        2, "", "polyedition: the entry of “bell” holds the character U+0007, which no XML file can hold; "
        "take it out of names.po, or export CSV\n",
    )  # fmt: skip
    assert not (translated.root / "g.tbx").exists()


@pytest.mark.parametrize("command", [["export", "g.csv"], ["import", "g.csv"]])
def test_no_project(tmp_path: Path, newsroom: Newsroom, command: list[str]) -> None:
    nowhere = Newsroom(tmp_path / "nowhere", newsroom.server)
    nowhere.root.mkdir()
    done = nowhere("names", *command)
    assert done.status == 2
    assert "no polyedition project here" in done.err


# --- what people add, and what they strike out ---


def test_what_was_imported_survives_the_next_extract(translated: Newsroom) -> None:
    path = put(translated, "name,kind,uk,fuzzy\nOslo,place,Осло,\nBergen,,Берген,uk\nTromsø,,,\n")
    assert translated("names", "import", path) == Run(0, "", f"{UK}: 3 added\n")
    before = translated.tree()
    assert translated("extract", SOURCE_DATE_EPOCH="1717230600") == UP_TO_DATE
    assert translated.tree() == before


def test_an_imported_name_comes_into_an_article_and_leaves_it(translated: Newsroom) -> None:
    assert translated("names", "import", put(translated, "name,kind,uk\nOslo,organisation,Осло\n")).status == 0
    before = entries(translated, "uk")["Oslo"]
    translated.edit(translated.page, "for this", "for Oslo")
    assert translated("extract").status == 0
    entry = entries(translated, "uk")["Oslo"]
    assert (entry.msgstr, entry.occurrences) == ("Осло", [(f"source/{SLUG}.html", "")])
    assert entry.comment.splitlines()[0] == "Organisation"
    assert entry.comment.splitlines()[-1] == "Added by hand"
    proposed = entries(translated, "ko")["Oslo"]
    assert (proposed.msgstr, proposed.flags) == ("오슬로", ["fuzzy"])
    assert translated("extract") == UP_TO_DATE
    translated.edit(translated.page, "for Oslo", "for this")
    assert translated("extract").status == 0
    entry = entries(translated, "uk")["Oslo"]
    assert (bool(entry.obsolete), entry.msgstr, entry.occurrences) == (False, "Осло", [])
    assert entry.comment.splitlines() == ["Organisation", "Added by hand"]
    assert "Oslo" not in entries(translated, "ko")
    assert before.msgstr == entry.msgstr
    assert translated("extract") == UP_TO_DATE


def test_what_is_no_name_stays_away(translated: Newsroom) -> None:
    """One translator strikes out what nobody translated yet: it is no name for the others either."""
    translated.edit(translated.page, "for this", "for Eldorado")
    assert translated("extract").status == 0
    assert "Eldorado" in entries(translated, "ko")
    translated.save("uk", {"Eldorado": "-"}, "names")
    assert translated("extract").status == 0
    struck = entries(translated, "uk")["Eldorado"]
    assert (bool(struck.obsolete), struck.msgstr, struck.occurrences) == (False, "-", [])
    for language in ("en", "ko"):
        assert "Eldorado" not in entries(translated, language)
        assert "Names: Eldorado" not in translated.po(language).read_text(encoding="utf-8")
    assert translated("extract") == UP_TO_DATE
    translated.save("uk", {QUOTE: "„Ми чекали одинадцять років“, - сказала капітан Олена Марченко."})
    translated.save("ko", {QUOTE: '올레나 마르첸코 선장은 기자들에게 "우리는 11년 동안 기다렸다"고 말했다.'})
    assert "Eldorado" not in translated("check").out
    assert translated("build", "--require-complete").status == 0


QUOTE = '"We waited eleven years for Eldorado," captain Olena Marchenko told reporters.'


def test_a_name_that_another_translator_has_is_struck_out_of_one_language_alone(translated: Newsroom) -> None:
    translated.save("uk", {"Northern Strait": "-"}, "names")
    assert translated("extract") == UP_TO_DATE
    assert translated("check").status == 0
    translated.save("uk", {"Ferries return to the Northern Strait after eleven years": "Пороми знову через 11 років"})
    assert translated("check", "-l", "uk").status == 0
    translated.save("ko", {"Ferries return to the Northern Strait after eleven years": "11년 만에 돌아온 여객선"})
    done = translated("check", "-l", "ko")
    assert (done.status, "the name “Northern Strait” is missing" in done.out) == (1, True)


def test_a_name_inside_what_was_struck_out_is_found(translated: Newsroom) -> None:
    translated.edit(translated.page, "for this", "for Oslo Corporation")
    assert translated("extract").status == 0
    assert "Oslo Corporation" in entries(translated, "uk")
    translated.save("uk", {"Oslo Corporation": "–"}, "names")
    add(translated, "uk", '\nmsgid "Oslo"\nmsgstr "Осло"\n')
    assert translated("extract").status == 0
    assert [reference for reference, _ in entries(translated, "uk")["Oslo"].occurrences] == [f"source/{SLUG}.html"]
    assert "Oslo Corporation" not in entries(translated, "ko")


@pytest.mark.parametrize(
    ("forms", "rule"),
    [("|", "glossary"), ("Порт-Елліс | !Порт-Елліс", "glossary"), ("!Порт-Еліс", "untranslated"), ("-", "")],
)
def test_an_entry_that_says_nothing_holds_a_release_back(translated: Newsroom, forms: str, rule: str) -> None:
    translated.save("uk", {"Port Ellis": forms}, "names")
    done = translated("build", "-l", "uk", "--require-complete")
    where = f"{UK}:{translated.line('uk', 'Port Ellis', 'names')}"
    if rule:
        assert done.status == 1
        assert where in done.err
        assert f"{where}: " in translated("check", "-l", "uk").out
        assert f"[{rule}]" in translated("check", "-l", "uk").out
    else:
        assert done.status == 0


def test_a_forbidden_form_holds_a_release_back(translated: Newsroom) -> None:
    translated.save("uk", {"South Korea": "Південна Корея | !Корея"}, "names")
    assert translated("check", "-l", "uk").status == 0
    translated.save("uk", {"South Korea built both ships.": "Обидва кораблі збудувала Корея."})
    done = translated("check", "-l", "uk")
    assert done.status == 1
    assert "the name “South Korea” stands here as “Корея”, which the glossary forbids; write Південна Корея" in done.out
    assert "[name-forbidden]" in done.out
    assert translated("build", "-l", "uk", "--require-complete").status == 1


# --- another tool ---


@pytest.fixture(scope="session")
def tbx2po() -> Path:
    """The converter of translate-toolkit, as a program."""
    path = Path(sys.executable).with_name("tbx2po")
    if not path.exists():
        message = "tbx2po is not installed: install translate-toolkit"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return path


@pytest.mark.parametrize("language", ["uk", "ko"])
def test_translate_toolkit_reads_the_older_tbx(
    translated: Newsroom, tbx2po: Path, tmp_path: Path, language: str
) -> None:
    assert translated("names", "export", "--format", "tbx2", "g.tbx").status == 0
    out = tmp_path / "out.po"
    command = [str(tbx2po), "--progress=none", "-l", language, str(translated.root / "g.tbx"), str(out)]
    subprocess.run(command, check=True, capture_output=True, timeout=60, env={**os.environ, "LC_ALL": "C.UTF-8"})
    found = {entry.msgid: entry.msgstr for entry in polib.pofile(str(out))}
    assert found == {name: forms.split(" | ")[0] for name, forms in NAMES[language].items()}
