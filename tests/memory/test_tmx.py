"""The translation memory goes out as valid TMX and comes back the same; that of other tools is read with its tags."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections import Counter
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import etree

from pipeline.catalogue.header import new_header
from pipeline.catalogue.po import Catalogue, Message, format_po
from pipeline.errors import ProjectError
from pipeline.languages import LANGUAGES
from pipeline.memory.model import Translation
from pipeline.memory.tmx import EMPTY, NO_LANGUAGE, NO_SOURCE, NO_TRANSLATION, NO_XML, read_tmx, write_tmx

SAMPLES = Path(__file__).with_name("samples")
DATE, UNDATED = "2026-11-25T02:00:00Z", "2020-01-01T00:00:00Z"


def translation(source: str, target: str, language: str = "uk", **others: str) -> Translation:
    told = {"source_language": "en", "article": "harbour", "context": "", "date": DATE} | others
    return Translation(target_language=language, source=source, target=target, **told)


def written(*translations: Translation) -> bytes:
    return b"".join(write_tmx(translations, "0.1.0", Counter()))


def read(data: bytes | str, source: str = "en") -> tuple[list[Translation], dict[str, int]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "other.tmx"
        path.write_bytes(data.encode() if isinstance(data, str) else data)
        skipped: Counter[str] = Counter()
        return list(read_tmx(path, source, UNDATED, skipped)), dict(skipped)


def tmx(units: str, header: str = '<header srclang="en"/>', version: str = "1.4") -> str:
    return f'<?xml version="1.0"?>\n<tmx version="{version}">{header}<body>{units}</body></tmx>'


def tuv(language: str, segment: str, attributes: str = "") -> str:
    return f'<tuv xml:lang="{language}" {attributes}><seg>{segment}</seg></tuv>'


def pair(source: str, target: str) -> tuple[str, str]:
    """The texts of a unit with these two segments."""
    (found,), skipped = read(tmx(f"<tu>{tuv('en', source)}{tuv('uk', target)}</tu>"))
    assert not skipped
    return found.source, found.target


# --- what is written ---

GOLDEN = """\
<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
  <header creationtool="polyedition" creationtoolversion="0.1.0" segtype="sentence" o-tmf="PO" adminlang="en" srclang="en" datatype="html"/>
  <body>
    <tu changedate="20261125T020000Z">
      <prop type="x-article">harbour</prop>
      <prop type="x-context">p1.s1</prop>
      <tuv xml:lang="en"><seg>Grain &amp; oil: see <bpt i="1" x="1">&lt;1&gt;</bpt>the list<ept i="1">&lt;/1&gt;</ept>.<ph x="2">&lt;2/&gt;</ph></seg></tuv>
      <tuv xml:lang="uk"><seg>Зерно й нафта: дивіться <bpt i="1" x="1">&lt;1&gt;</bpt>перелік<ept i="1">&lt;/1&gt;</ept>.<ph x="2">&lt;2/&gt;</ph></seg></tuv>
    </tu>
    <tu changedate="20240229T235959Z" srclang="uk">
      <prop type="x-article">letters</prop>
      <tuv xml:lang="uk"><seg>Гроші надійшли.</seg></tuv>
      <tuv xml:lang="ko"><seg>돈이 도착했다.</seg></tuv>
    </tu>
    <tu changedate="20261125T020000Z">
      <prop type="x-article">harbour</prop>
      <tuv xml:lang="en"><seg><bpt i="1" x="1">&lt;1&gt;</bpt>Big<ept i="1">&lt;/1&gt;</ept> <bpt i="2" x="2">&lt;2&gt;</bpt>ship<ept i="2">&lt;/2&gt;</ept></seg></tuv>
      <tuv xml:lang="uk"><seg><bpt i="1" x="1">&lt;1&gt;</bpt>Велике <it pos="begin" x="2">&lt;2&gt;</it>судно<ept i="1">&lt;/1&gt;</ept><it pos="end" x="1">&lt;/1&gt;</it></seg></tuv>
    </tu>
  </body>
</tmx>
"""  # noqa: E501
GOLDEN_TRANSLATIONS = (
    translation(
        "Grain & oil: see <1>the list</1>.<2/>",
        "Зерно й нафта: дивіться <1>перелік</1>.<2/>",
        context="p1.s1",
    ),
    translation(
        "Гроші надійшли.", "돈이 도착했다.", "ko", source_language="uk", article="letters", date="2024-02-29T23:59:59Z"
    ),
    translation("<1>Big</1> <2>ship</2>", "<1>Велике <2>судно</1></1>"),
)


def test_a_file_as_it_is_written() -> None:
    assert written(*GOLDEN_TRANSLATIONS).decode() == GOLDEN
    assert read(GOLDEN) == (list(GOLDEN_TRANSLATIONS), {})


def test_a_memory_without_translations_is_a_file_all_the_same() -> None:
    assert b'srclang="*all*"' in written()
    assert read(written()) == ([], {})


def test_a_unit_is_written_as_soon_as_it_is_known() -> None:
    asked: list[int] = []

    def endless() -> Translation:
        asked.append(1)
        return translation("Yes.", "Так.")

    pieces = write_tmx(iter(endless, None), "0.1.0", Counter())
    assert b"<header" in next(pieces)
    assert "Так." in next(pieces).decode()
    assert len(asked) == 1


@pytest.mark.parametrize("character", ["\x00", "\x0b", "\x1f", "\ufffe", "\uffff", "\ud800"])
@pytest.mark.parametrize("field", ["source", "target", "article", "context"])
def test_what_xml_cannot_hold_is_left_out_and_counted(field: str, character: str) -> None:
    good = translation("One.", "Один.")
    bad = translation(**{"source": "Two.", "target": "Два."} | {field: f"a{character}"})
    skipped: Counter[str] = Counter()
    data = b"".join(write_tmx([bad, good, bad], "0.1.0", skipped))
    assert skipped == {NO_XML: 2}
    assert read(data) == ([good], {})


def test_what_xml_can_just_hold_is_not_left_out() -> None:
    odd = translation("a\tb\nc\rd\r\ne\u0085f\u2028g\u007fh\ufffdi\U0010ffffj", " \u00a0так\ufeff ", context="\r")
    assert read(written(odd)) == ([odd], {})


TEXTS = st.lists(
    st.sampled_from(
        ["<1>", "</1>", "<2>", "</2>", "<3/>", "</1/>", "<01>", "<", ">", "&lt;1>", "&amp;", "]]>", "\r\n", "\r", " ",
         '"', "'", "Київ", "한국", "👩‍👧", "e\u0301", "\u200b", "1>"]
    )
    | st.text(st.characters(codec="utf-8"), max_size=3)
).map("".join)  # fmt: skip
PRINTABLE = TEXTS.filter(
    lambda text: all(sign in "\t\n\r" or " " <= sign < "\ufffe" or sign > "\uffff" for sign in text)
)
DATES = st.datetimes().map(lambda moment: f"{moment.replace(microsecond=0).isoformat()}Z")
TAGS = st.sampled_from(["en", "uk", "ko", "pl", "ka"])
TRANSLATIONS = st.builds(
    Translation, TAGS, TAGS, PRINTABLE.filter(str.strip), PRINTABLE.filter(str.strip), PRINTABLE, PRINTABLE, DATES
)


@given(st.lists(TRANSLATIONS, max_size=4))
@settings(max_examples=200, deadline=None)
@example([translation("<1>a</1>", "<1><2>а</1></2>"), translation("<1><1>a</1></1>", "</1>а<1>")])
@example([translation("<1>a</1><1>b</1>", "<2>а</2><1>б</1></1><1>")])
@example([translation("&lt;1>", "&amp;lt;1>", context="]]>")])
def test_what_is_written_says_the_same_when_it_is_read(translations: list[Translation]) -> None:
    data = written(*translations)
    assert read(data) == (translations, {})
    assert_valid(data)


# --- the standard ---

SCHEMA = etree.RelaxNG(
    etree.XML("""
<grammar xmlns="http://relaxng.org/ns/structure/1.0">
  <start><element name="tmx"><attribute name="version"><value>1.4</value></attribute>
    <ref name="header"/><element name="body"><zeroOrMore><ref name="tu"/></zeroOrMore></element>
  </element></start>
  <define name="header"><element name="header">
    <attribute name="creationtool"/><attribute name="creationtoolversion"/><ref name="segtype"/>
    <attribute name="o-tmf"/><attribute name="adminlang"/><attribute name="srclang"/><attribute name="datatype"/>
    <ref name="stamps"/><ref name="about"/>
  </element></define>
  <define name="segtype"><attribute name="segtype"><choice>
    <value>block</value><value>paragraph</value><value>sentence</value><value>phrase</value>
  </choice></attribute></define>
  <define name="stamps">
    <optional><attribute name="creationdate"/></optional><optional><attribute name="creationid"/></optional>
    <optional><attribute name="changedate"/></optional><optional><attribute name="changeid"/></optional>
  </define>
  <define name="about"><zeroOrMore><choice>
    <element name="note"><text/></element>
    <element name="prop"><attribute name="type"/><text/></element>
  </choice></zeroOrMore></define>
  <define name="tu"><element name="tu">
    <optional><attribute name="tuid"/></optional><optional><attribute name="srclang"/></optional>
    <ref name="stamps"/><ref name="about"/><oneOrMore><ref name="tuv"/></oneOrMore>
  </element></define>
  <define name="tuv"><element name="tuv">
    <attribute name="xml:lang"><data type="language" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"/>
    </attribute><ref name="stamps"/><ref name="about"/>
    <element name="seg"><ref name="inline"/></element>
  </element></define>
  <define name="inline"><zeroOrMore><choice>
    <text/>
    <element name="bpt"><attribute name="i"/><ref name="tag"/></element>
    <element name="ept"><attribute name="i"/><ref name="code"/></element>
    <element name="it"><attribute name="pos"><choice><value>begin</value><value>end</value></choice></attribute>
      <ref name="tag"/></element>
    <element name="ph"><optional><attribute name="assoc"/></optional><ref name="tag"/></element>
    <element name="ut"><optional><attribute name="x"/></optional><ref name="code"/></element>
    <element name="hi"><optional><attribute name="x"/></optional><optional><attribute name="type"/></optional>
      <ref name="inline"/></element>
  </choice></zeroOrMore></define>
  <define name="tag"><optional><attribute name="x"/></optional><optional><attribute name="type"/></optional>
    <ref name="code"/></define>
  <define name="code"><zeroOrMore><choice>
    <text/><element name="sub"><ref name="inline"/></element>
  </choice></zeroOrMore></define>
</grammar>""")
)
"""The structure of TMX 1.4b, in words of our own, as far as it is written here."""


def assert_valid(data: bytes) -> None:
    """Also what the standard says of bpt and ept and no schema can: each has its partner in the segment."""
    root = etree.fromstring(data)
    SCHEMA.assertValid(root)
    for segment in root.iter("seg"):
        opened = [tag.get("i") for tag in segment.iter("bpt")]
        closed = [tag.get("i") for tag in segment.iter("ept")]
        assert len(set(opened)) == len(opened)
        assert sorted(map(str, opened)) == sorted(map(str, closed))
        for tag in segment.iter("ept"):
            assert any(before.get("i") == tag.get("i") for before in tag.itersiblings("bpt", preceding=True))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('srclang="en"', ""),
        ('segtype="sentence"', 'segtype="line"'),
        ('<it pos="begin"', "<it"),
        ("<seg>", "<seg><b/>"),
        ("    </tu>", "<note>Late.</note></tu>"),
        ('xml:lang="uk"', 'xml:lang="uk_UA"'),
    ],
)
def test_the_schema_refuses_what_is_no_tmx(right: str, wrong: str) -> None:
    assert_valid(GOLDEN.encode())
    assert right in GOLDEN
    with pytest.raises(etree.DocumentInvalid):
        assert_valid(GOLDEN.replace(right, wrong, 1).encode())


def test_a_language_has_the_form_of_xml() -> None:
    data = written(translation("Yes.", "Sim.", "pt_BR"))
    assert b'xml:lang="pt-BR"' in data
    assert_valid(data)


# --- other tools' files ---


def foreign(name: str, *expected: tuple[str, str, str, str], **others: str) -> list[Translation]:
    return [
        translation(source, target, language, article=name, date=date, **others)
        for language, source, target, date in expected
    ]


SAMPLE_TRANSLATIONS = {
    "omegat": (
        foreign(
            "omegat",
            ("uk", "The ferry left at dawn.", "Пором відійшов на світанку.", "2026-03-11T08:15:02Z"),
            (
                "uk",
                "It carried <1>forty</1> lorries<2/>and no buses.",
                "Автобусів не було<2/>лише <1>сорок</1> вантажівок.",
                "2026-03-11T08:17:33Z",
            ),
            ("uk", "Pier 4 & pier 5", "Причали 4 і 5", UNDATED),
        ),
        {},
    ),
    "trados": (
        foreign(
            "trados",
            (
                "ko",
                "Ask <1>the <2>port</2> office</1>.<3/>",
                "<2>항만</2> <1>사무소</1>에 문의하세요.<3/>",
                "2025-09-03T07:08:09Z",
            ),
            ("ko", "Closed on <1/>Sunday", "일요일 <1/>휴무", "2025-09-02T10:20:00Z"),
        ),
        {EMPTY: 1},
    ),
    "memoq": (
        foreign(
            "memoq",
            (
                "uk",
                "See <1>page 7</1> and <2>map</2><3/>.",
                "Дивіться <2>мапу</2><3/> і <1>сторінку 7</1>.",
                "2026-01-20T12:13:14Z",
            ),
        ),
        {},
    ),
    "weblate": (
        foreign(
            "weblate",
            ("uk", "The <1>mayor</1> spoke.<2/>", "<1>Мер</1> виступив.<2/>", UNDATED),
            ("ko", "The <1>mayor</1> spoke.<2/>", "<1>시장</1>이 발언했다.<2/>", UNDATED),
            context="p2.s1",
        ),
        {},
    ),
}


@pytest.mark.parametrize("name", SAMPLE_TRANSLATIONS)
def test_the_files_of_other_tools(name: str) -> None:
    skipped: Counter[str] = Counter()
    found = list(read_tmx(SAMPLES / f"{name}.tmx", "en", UNDATED, skipped))
    assert (found, dict(skipped)) == SAMPLE_TRANSLATIONS[name]


def test_every_sample_has_its_translations() -> None:
    assert {path.stem for path in SAMPLES.iterdir()} == set(SAMPLE_TRANSLATIONS)


@pytest.mark.parametrize(
    ("source", "target", "expected"),
    [
        # what each inline element becomes
        ("a<ph>x</ph>b", "а<ph>x</ph>б", ("a<1/>b", "а<1/>б")),
        ("a<ut>x</ut>b", "а<ut>x</ut>б", ("a<1/>b", "а<1/>б")),
        ("a<hi>b<hi>c</hi></hi>", "а<hi/>б", ("abc", "аб")),
        ("a<ph>x<sub>Text <bpt i='1'/>t<ept i='1'/></sub>y</ph>", "а", ("a<1/>", "а")),
        ("a<bpt i='1'/>b", "а<ept i='1'/>б", ("a<1/>b", "а<1/>б")),
        ("a<!-- no text -->b<?pi x?>c", "а<![CDATA[<1/>]]>", ("abc", "а<1/>")),
        # overlapping pairs have their numbers by i
        ("<bpt i='5'/>a<bpt i='9'/>b<ept i='5'/>c<ept i='9'/>", "а", ("<1>a<2>b</1>c</2>", "а")),
        ("<bpt i='1'/>a<ept i='1'/><bpt i='1'/>b<ept i='1'/>", "а", ("<1>a</1><2>b</2>", "а")),
        # the same tag by x, by type, by content, and else by its form
        ("<ph x='7'>p</ph><ph x='8'>p</ph>", "<ph x='8'>q</ph><ph x='7'>q</ph>", ("<1/><2/>", "<2/><1/>")),
        ("<ph type='b'/><ph type='c'/>", "<ph type='c'/><ph type='b'/>", ("<1/><2/>", "<2/><1/>")),
        ("<ph>p</ph><ph>q</ph>", "<ph>q</ph><ph>p</ph>", ("<1/><2/>", "<2/><1/>")),
        (
            "<ph>p<sub>a</sub>q</ph><ph>p<sub>b</sub>r</ph>",
            "<ph>p<sub>б</sub>r</ph><ph>p<sub>а</sub>q</ph>",
            ("<1/><2/>", "<2/><1/>"),
        ),
        ("<ph>p</ph><ph>p</ph>", "<ph>p</ph><ph>p</ph>", ("<1/><2/>", "<1/><2/>")),
        ("<ph>p</ph><ph>q</ph>", "<ph>p</ph><ph>r</ph>", ("<1/><2/>", "<1/><2/>")),
        (
            "<ph>p</ph><bpt i='1'>q</bpt>a<ept i='1'/>",
            "<bpt i='1'>r</bpt>а<ept i='1'/><ph>s</ph>",
            ("<1/><2>a</2>", "<2>а</2><1/>"),
        ),
        ("<ph>p</ph>", "<ph>p</ph><ph>q</ph>", ("<1/>", "<1/><2/>")),
        ("a", "<ph>p</ph><ph>q</ph>", ("a", "<1/><2/>")),
        # a text that only reads as a placeholder
        ("&lt;1&gt; is <ph>p</ph>", "&lt;1<hi>&gt;</hi>", ("&lt;1> is <1/>", "&lt;1>")),
        ("&lt;1&gt; is &lt;/1&gt;", "&lt;1&gt;", ("<1> is </1>", "<1>")),
        # what polyedition wrote, whichever element another tool made of it
        ("<ph>&lt;4&gt;</ph>a<ut>&lt;/4&gt;</ut>", "<bpt i='1'>&lt;4&gt;</bpt>а", ("<4>a</4>", "<4>а")),
        # and beside tags of another tool
        ("<ph x='4'>&lt;4/&gt;</ph><ph>p</ph>", "<ph>p</ph><ph x='4'>&lt;4/&gt;</ph>", ("<1/><2/>", "<2/><1/>")),
    ],
)
def test_tags_become_placeholders(source: str, target: str, expected: tuple[str, str]) -> None:
    assert pair(source, target) == expected


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("uk", "uk"), ("UK", "uk"), ("uk-UA", "uk"), ("uk_UA", "uk"), (" uk ", "uk"), ("Uk-Cyrl-UA", "uk"),
        ("ko-KR", "ko"), ("ko-kp", "ko"), ("de-AT", "de"), ("PT_BR", "pt"), ("ukm", "ukm"),
    ],
)  # fmt: skip
def test_languages_by_their_tags(tag: str, language: str) -> None:
    (found,), _ = read(tmx(f"<tu>{tuv('EN_gb', 'Yes.')}{tuv(tag, 'Так.')}</tu>"))
    assert (found.source_language, found.target_language) == ("en", language)


EN, UK, KO = tuv("en", "Yes."), tuv("uk", "Так."), tuv("ko", "예.")


@pytest.mark.parametrize(
    ("header", "unit", "expected"),
    [
        ("en", f"<tu>{EN}{UK}{KO}</tu>", ["en-uk", "en-ko"]),
        ("en", f"<tu>{UK}{EN}{KO}</tu>", ["en-uk", "en-ko"]),
        ("en", f'<tu srclang="uk">{EN}{UK}</tu>', ["uk-en"]),
        ("EN-US", f'<tu srclang="KO_kr">{EN}{KO}</tu>', ["ko-en"]),
        ("*all*", f"<tu>{UK}{EN}{KO}</tu>", ["en-uk", "en-ko"]),
        ("*ALL*", f"<tu>{UK}{KO}</tu>", ["uk-ko"]),
        ("", f"<tu>{UK}{EN}</tu>", ["en-uk"]),
        ("en", f'<tu srclang="*all*">{KO}{UK}</tu>', ["ko-uk"]),
        ("en", f"<tu>{EN}{EN}</tu>", ["en-en"]),
    ],
)
def test_the_source_language(header: str, unit: str, expected: list[str]) -> None:
    found, skipped = read(tmx(unit, f'<header srclang="{header}"/>'))
    assert [f"{one.source_language}-{one.target_language}" for one in found] == expected
    assert not skipped


def test_the_source_in_its_very_region_comes_before_another() -> None:
    unit = f"<tu>{tuv('en-US', 'The harbor.')}{tuv('en-GB', 'The harbour.')}{UK}</tu>"
    found, _ = read(tmx(unit, '<header srclang="en-gb"/>'))
    assert [(one.source, one.target) for one in found] == [("The harbour.", "The harbor."), ("The harbour.", "Так.")]


@pytest.mark.parametrize(
    ("unit", "reason", "others"),
    [
        (f"<tu>{UK}{KO}</tu>", NO_SOURCE, 0),
        ("<tu/>", NO_SOURCE, 0),
        (f"<tu>{EN}</tu>", NO_TRANSLATION, 0),
        (f"<tu>{EN}<tuv><seg>Так.</seg></tuv>{KO}</tu>", NO_LANGUAGE, 1),
        (f"<tu>{EN}{tuv('uk', ' ')}{KO}</tu>", EMPTY, 1),
        (f'<tu>{EN}<tuv xml:lang="uk"/></tu>', EMPTY, 0),
        (f"<tu>{tuv('en', '')}{UK}</tu>", EMPTY, 0),
    ],
)
def test_what_is_skipped_is_counted(unit: str, reason: str, others: int) -> None:
    found, skipped = read(tmx(unit + f"<tu>{EN}{UK}</tu>"))
    assert skipped == {reason: 1}
    assert len(found) == others + 1


@pytest.mark.parametrize(
    ("header", "unit", "text", "date"),
    [
        ("", "", 'changedate="20260102T030405Z"', "2026-01-02T03:04:05Z"),
        ("", 'changedate="20260103T030405Z"', 'changedate="20260102T030405Z"', "2026-01-02T03:04:05Z"),
        ("", 'changedate="20260102T030405Z"', 'creationdate="20250101T000000Z"', "2026-01-02T03:04:05Z"),
        ("", 'creationdate="20250101T000000Z" changedate="20260102T030405Z"', "", "2026-01-02T03:04:05Z"),
        ("", 'creationdate="20250101T000000Z"', "", "2025-01-01T00:00:00Z"),
        ('changedate="20240101T000000Z" creationdate="20230101T000000Z"', "", "", "2024-01-01T00:00:00Z"),
        ('changedate="20240101T000000Z"', 'creationdate="20230101T000000Z"', "", "2023-01-01T00:00:00Z"),
        ("", "", "", UNDATED),
        # other forms of ISO 8601, and what is no date
        ("", "", 'changedate="2026-01-02T03:04:05Z"', "2026-01-02T03:04:05Z"),
        ("", "", 'changedate="2026-01-02T03:04:05.678+02:00"', "2026-01-02T01:04:05Z"),
        ("", "", 'changedate="20260102"', "2026-01-02T00:00:00Z"),
        ("", "", 'changedate="20260102T0304"', "2026-01-02T03:04:00Z"),
        ("", 'changedate="20250101T000000Z"', 'changedate="yesterday"', "2025-01-01T00:00:00Z"),
        ("", "", 'changedate="20261302T030405Z"', UNDATED),
        ("", "", 'changedate="00010101T000000+14:00"', UNDATED),
    ],
)
def test_the_date(header: str, unit: str, text: str, date: str) -> None:
    (found,), _ = read(tmx(f"<tu {unit}>{EN}{tuv('uk', 'Так.', text)}</tu>", f'<header srclang="en" {header}/>'))
    assert found.date == date


@pytest.mark.parametrize("version", ["1.1", "1.2", "1.3", "1.4", "1.4b"])
def test_every_version_is_read(version: str) -> None:
    unit = '<tu><tuv lang="EN"><seg>Yes.</seg></tuv><tuv lang="UK-UA"><seg>Так.</seg></tuv></tu>'
    found, skipped = read(tmx(unit, '<header srclang="EN"/>', version))
    assert (found, skipped) == ([translation("Yes.", "Так.", article="other", date=UNDATED)], {})


def test_a_file_with_a_namespace_is_read() -> None:
    found, _ = read(tmx(f"<tu>{EN}{UK}</tu>").replace("<tmx ", '<tmx xmlns="http://www.lisa.org/tmx14" '))
    assert [one.target for one in found] == ["Так."]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "koi8-u"])
@pytest.mark.parametrize("doctype", ["", '<!DOCTYPE tmx SYSTEM "tmx14.dtd">\r\n'])
def test_every_encoding_is_read(encoding: str, doctype: str) -> None:
    name = {"utf-8-sig": "utf-8", "utf-16-le": "utf-16", "utf-16-be": "utf-16"}.get(encoding, encoding)
    text = f'<?xml version="1.0" encoding="{name}"?>\r\n{doctype}{tmx(f"<tu>{EN}{UK}</tu>").split("?>")[1]}'
    found, _ = read(text.encode(encoding))
    assert [one.target for one in found] == ["Так."]


# --- files that are refused ---

NO_TRANSLATIONS = '<tmx version="1.4"><header srclang="en"/><body/></tmx>'
BOMB = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    ("data", "line", "message"),
    [
        ("", 1, "is not well-formed XML"),
        ("The ferry left.", 1, "is not well-formed XML"),
        ("<tmx>\n<body>\n<tu>\n", 4, "is not well-formed XML"),
        ("<tmx>\n<body>\n</tmx>", 3, "is not well-formed XML"),
        (tmx(f"\n<tu>{EN}\n{tuv('uk', 'a & b')}</tu>"), 4, "is not well-formed XML"),
        (tmx(f"<tu>{EN}\n{tuv('uk', chr(11))}</tu>"), 3, "is not well-formed XML"),
        (tmx(f"<tu>{EN}\n{tuv('uk', '&nbsp;')}</tu>"), 3, "is not well-formed XML (Entity 'nbsp' not defined)"),
        (b'<?xml version="1.0"?>\n<tmx>\n\xff</tmx>', 3, "is not well-formed XML"),
        ("<!-- x -->\n<xliff/>", 2, "is no TMX file: its outermost element is <xliff>; export TMX from your tool"),
        ('<martif type="TBX"/>', 1, "is no TMX file: its outermost element is <martif>"),
        (f'<!DOCTYPE tmx [<!ENTITY a "b">]>{NO_TRANSLATIONS}', 1, "declares entities, which are not read"),
        (f'<!DOCTYPE tmx [<!ENTITY a SYSTEM "/etc/hostname">]>{NO_TRANSLATIONS}', 1, "declares entities"),
        (f'<!DOCTYPE tmx [<!ENTITY % a SYSTEM "http://localhost/a"> %a;]>{NO_TRANSLATIONS}', 1, "declares entities"),
        (f'<!DOCTYPE tmx [<!ENTITY e0 "ha">{BOMB}]><tmx>&e9;</tmx>', 1, "declares entities"),
        (f'<!DOCTYPE tmx [<!ENTITY e0 "ha">{BOMB}]><tmx version="&e9;"/>', 1, ""),
        (
            f"""<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx><body>\n<tu>{EN}{tuv("uk", "&nbsp;")}</tu></body></tmx>""",
            3,
            "is not well-formed XML (Entity 'nbsp' not defined)",
        ),
        (f"<tmx><body>{'<x>' * 300}", 1, "is not well-formed XML"),
        (tmx(f"<tu>{EN}{tuv('uk', 'а' * 10_000_001)}</tu>"), 2, "is not well-formed XML"),
    ],
)  # fmt: skip
def test_a_file_that_is_refused(tmp_path: Path, data: str | bytes, line: int, message: str) -> None:
    path = tmp_path / "other.tmx"
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    with pytest.raises(ProjectError) as caught:
        list(read_tmx(path, "en", UNDATED, Counter()))
    assert str(caught.value).startswith(f"{path}:{line}: {message}")
    assert "; " in str(caught.value)


@pytest.mark.skipif(sys.platform != "linux", reason="the peak of memory is read from /proc")
def test_no_more_than_a_unit_is_held_in_memory(tmp_path: Path) -> None:
    program = """
import sys
from collections import Counter
from pathlib import Path
from pipeline.memory.tmx import read_tmx
print(sum(1 for _ in read_tmx(Path(sys.argv[1]), "en", "", Counter())))
print(next(line.split()[1] for line in Path("/proc/self/status").open() if line.startswith("VmHWM:")))
"""
    long = translation("Yes. " * 1000, "Так. " * 1000)
    peaks = []
    for units in (1, 3000):
        path = tmp_path / f"{units}.tmx"
        path.write_bytes(written(*[long] * units))
        command = [sys.executable, "-c", program, str(path)]
        done = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
        found, peak = map(int, done.stdout.split())
        assert found == units
        peaks.append(peak * 1024)
    assert peaks[1] - peaks[0] < path.stat().st_size / 4


def test_a_file_that_is_none(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path, said in (
        (tmp_path / "none.tmx", "cannot be read"),
        (tmp_path, "is no file"),
        (tmp_path / "pipe", "is no"),
    ):
        with pytest.raises(ProjectError, match=said):
            list(read_tmx(path, "en", UNDATED, Counter()))


@given(st.data())
@settings(max_examples=150, deadline=None)
def test_a_damaged_file_is_read_or_refused(data: st.DataObject) -> None:
    damaged = bytearray(GOLDEN.encode())
    for _ in range(data.draw(st.integers(1, 3))):
        start = data.draw(st.integers(0, len(damaged)))
        end = data.draw(st.integers(start, min(start + 20, len(damaged))))
        damaged[start:end] = data.draw(
            st.binary(max_size=4) | st.sampled_from([b"<", b"&a;", b"<hi>", b"<!--", b"<seg>", b"<sub/>", b"\r"])
        )
    try:
        found, _ = read(bytes(damaged))
    except ProjectError:
        return
    assert all(one.source.strip() and one.target.strip() and one.target_language for one in found)


# --- another tool itself ---


@pytest.fixture(scope="session")
def po2tmx() -> Path:
    """The converter of translate-toolkit, as a program."""
    path = Path(sys.executable).with_name("po2tmx")
    if not path.exists() or find_spec("translate") is None:
        message = "po2tmx is not installed: install translate-toolkit"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    return path


PAIRS = [
    translation("Grain & oil: <1>see</1>.<2/>", "Зерно й нафта: <1>дивіться</1>.<2/>", context="p1.s1"),
    translation("“Yes,” he wrote: a &lt;1> b", "«Так», написав він: а &lt;1> б", context="p1.s2"),
    translation("<1>Big <2>ship</2></1>", "<1>Велике <2>судно</1></2>", context="p2.s1"),
]


def test_translate_toolkit_reads_what_is_written(po2tmx: Path, tmp_path: Path) -> None:
    path = tmp_path / "memory.tmx"
    path.write_bytes(written(*PAIRS))
    program = (
        "import json, sys; from translate.storage.tmx import tmxfile; store = tmxfile.parsefile(sys.argv[1]);"
        "json.dump([[u.source, u.target, u.getcontext(), store.sourcelanguage] for u in store.units], sys.stdout)"
    )
    command = [str(po2tmx.with_name(Path(sys.executable).name)), "-c", program, str(path)]
    done = subprocess.run(command, check=True, capture_output=True, timeout=60, env={**os.environ, "LC_ALL": "C.UTF-8"})
    assert json.loads(done.stdout) == [[one.source, one.target, one.context, "en"] for one in PAIRS]


def test_what_translate_toolkit_makes_of_a_catalogue_is_read(po2tmx: Path, tmp_path: Path) -> None:
    comment, header = new_header("harbour", LANGUAGES["en"], LANGUAGES["uk"], "2024-05-03 16:00+0000")
    messages = tuple(Message(context=one.context, source=one.source, target=one.target) for one in PAIRS)
    (tmp_path / "harbour.po").write_bytes(format_po(Catalogue(header, messages, comment)).encode())
    path = tmp_path / "harbour.tmx"
    command = [str(po2tmx), "--progress=none", "-l", "uk", str(tmp_path / "harbour.po"), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=60, env={**os.environ, "LC_ALL": "C.UTF-8"})
    skipped: Counter[str] = Counter()
    assert list(read_tmx(path, "en", DATE, skipped)) == PAIRS
    assert not skipped
