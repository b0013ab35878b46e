"""The parts of an edition: typography, the head of odd pages, fallback, and the verification."""

from __future__ import annotations

import pytest

from pipeline.editions import Alternate, make_edition
from pipeline.editions.edits import Edit, apply
from pipeline.editions.typography import typeset
from pipeline.editions.verify import EditionError, verify
from pipeline.languages import LANGUAGES
from pipeline.units import read_units

EN, UK, KO = LANGUAGES["en"], LANGUAGES["uk"], LANGUAGES["ko"]


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("uk", '"Так", — сказав він.', "«Так», — сказав він."),
        ("uk", 'Газета "День" пише.', "Газета «День» пише."),
        ("uk", '"Я читаю "День" щодня".', "«Я читаю „День“ щодня»."),
        ("uk", "п'ять", "п’ять"),
        ("uk", "«Так», „ні“ і “може”", "«Так», „ні“ і “може”"),
        ("uk", '<1>"Так"</1>', "<1>«Так»</1>"),
        ("uk", 'слово ("так")', "слово («так»)"),
        ("uk", "рок-н-рол '90-х", "рок-н-рол '90-х"),
        ("ko", '"네"라고 말했다.', "“네”\u2060라고 말했다."),
        ("ko", "“네”라고 말했다.", "“네”\u2060라고 말했다."),
        ("ko", "북대서양조약기구(나토)의", "북대서양조약기구\u2060(나토)\u2060의"),
        ("ko", "“네” 그가 말했다.", "“네” 그가 말했다."),
        ("ko", "나토 (NATO) 회의", "나토 (NATO) 회의"),
        ("en", '"Yes," he said.', "“Yes,” he said."),
    ],
)
def test_typography(language: str, text: str, expected: str) -> None:
    assert typeset(text, LANGUAGES[language]) == expected
    assert typeset(expected, LANGUAGES[language]) == expected


def test_inches_are_no_quotation() -> None:
    assert typeset('екран 27" і "так"', UK) == 'екран 27" і «так»'
    assert typeset('кінець у 2024"', UK) == "кінець у 2024»"  # the end of a quotation that an earlier unit opened


ALTERNATES = [Alternate(EN, "../en/a.html"), Alternate(UK, "../uk/a.html")]
LINKS = (
    '<link rel="alternate" hreflang="en" href="../en/a.html">\n'
    '<link rel="alternate" hreflang="uk" href="../uk/a.html">\n'
    '<link rel="alternate" hreflang="x-default" href="../en/a.html">\n'
)
OTHER = '<meta property="og:locale:alternate" content="en_US">\n'
OG = '<meta property="og:locale" content="uk_UA">\n' + OTHER


def ukrainian(page: str, **texts: str) -> str:
    units = read_units(page, EN)
    translations = {unit.context: texts[unit.text.strip(".")] for unit in units if unit.text.strip(".") in texts}
    return make_edition(page, units, translations, EN, UK, ALTERNATES)


@pytest.mark.parametrize(
    ("page", "edition"),
    [
        ("<!doctype html><p>Yes.", f'<!doctype html><html lang="uk">{LINKS}{OG}<p>Так.'),
        ("<p>Yes.</p>", f'<html lang="uk">{LINKS}{OG}<p>Так.</p>'),
        (
            "<!doctype html>\n<html>\n<title>T1 a</title>\n<body><p>Yes.</p>",
            f'<!doctype html>\n<html lang="uk">\n<title>T1 a</title>\n{LINKS}{OG}<body><p>Так.</p>',
        ),
        (
            '<html lang="en" dir=ltr><head><meta property=og:locale content=en_GB></head><p>Yes.',
            f'<html lang="uk" dir=ltr><head><meta property=og:locale content="uk_UA">{LINKS}{OTHER}</head><p>Так.',
        ),
        (
            '<html><head>\n  <link rel="alternate" hreflang="de" href="/de">\n<link rel=icon href=i.png></head><p>Yes.',
            f'<html lang="uk"><head>\n<link rel=icon href=i.png>{LINKS}{OG}</head><p>Так.',
        ),
    ],
)  # fmt: skip
def test_the_head_of_odd_pages(page: str, edition: str) -> None:
    assert ukrainian(page, Yes="Так.") == edition


def test_what_is_not_translated_is_marked() -> None:
    page = (
        '<html lang="en"><head><title>One</title></head><body><p>One. Two <b>x</b>.</p><img alt="Three"></body></html>'
    )
    body = ukrainian(page, One="Один.").partition("<body>")[2]
    assert body == '<p>Один. <span lang="en">Two <b>x</b>.</span></p><img alt="Three"></body></html>'


def test_a_translation_cannot_bring_markup() -> None:
    text = "<script>alert(1)</script><img onerror=x> &lt;1> 'x'"
    page = '<html lang="en"><body><p>Yes.</p><img alt="Alt" title=Tip></body></html>'
    edition = ukrainian(page, Yes="<script>x</script>&amp;", Alt='"><script>', Tip="a onload=x")
    assert "<script" not in edition
    assert "<p>&lt;script&gt;x&lt;/script&gt;&amp;amp;</p>" in edition
    assert '<img alt="«&gt;&lt;script&gt;" title="a onload=x">' in edition
    assert "<script" not in ukrainian(page, Yes=text)


@pytest.mark.parametrize(
    "changed",
    [
        "<p>Так.</p><p>Ні.</p>",
        "<p>Так.</p><div>Ні.</div>",
        '<p>Так.</p><p class="b">Ні.</p><p></p>',
        '<p>Так.</p><p class="c">Ні.</p>',
        '<p class="b">Ні.</p><p>Так.</p>',
        '<p><em>Так.</em></p><p class="b">Ні.</p>',
    ],
)
def test_lost_or_changed_structure_is_refused(changed: str) -> None:
    source = '<body><p>Yes.</p><p class="b">No.</p></body>'
    verify(source, f'<body><p>Так.</p><p class="b"><span lang="en">No.</span></p></body>', marks=1)  # noqa: F541
    with pytest.raises(EditionError):
        verify(source, f"<body>{changed}</body>", marks=0)


def test_overlapping_edits_are_refused() -> None:
    assert apply("abcdef", [Edit((4, 5), "-"), Edit((1, 3), "+"), Edit((3, 3), "!")]) == "a+!d-f"
    with pytest.raises(ValueError, match="offset 2"):
        apply("abcdef", [Edit((1, 3), "+"), Edit((2, 4), "-")])
