"""A translation's own markup and broken placeholders: always a finding, never markup of an edition."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from lxml import html
from newsroom import HEADLINE, SHIPS, SLUG, Newsroom

from pipeline.checks.markup import check_markup
from pipeline.languages import LANGUAGES
from pipeline.model import Entry, Pair
from pipeline.names.model import Glossary

if TYPE_CHECKING:
    from pathlib import Path

    from lxml.html import HtmlElement

    from pipeline.model import Finding

LINKED = '<a href="https://example.org/?a=1&amp;b=2" title="About ships">South Korea</a> built <em>both</em> ships.<br>'
UNIT = "<1>South Korea</1> built <2>both</2> ships."
SOUND = "<2>Обидва</2> кораблі збудувала <1>Південна Корея</1>."


def findings(source: str, target: str) -> list[Finding]:
    entry = Entry("p-1", source, target, file="uk.po", line=3)
    return list(check_markup(Pair(entry, LANGUAGES["en"], LANGUAGES["uk"], Glossary())))


OWN = [
    ("Слово <script>alert(1)</script>.", ["<script>", "</script>"]),
    ("Слово <b>жирне</b>.", ["<b>", "</b>"]),
    ("Слово <BR/> і <br />", ["<BR/>", "<br />"]),
    ("<img src=x onerror=alert(1)>", ["<img src=x onerror=alert(1)>"]),
    ("<a href='https://example.org'>сюди", ["<a href='https://example.org'>"]),
    ("відрізане <script", ["<script"]),
    ("відрізане </svg", ["</svg"]),
    ("<!-- примітка -->", ["<!--"]),
    ("<![CDATA[x]]>", ["<![CDATA["]),
    ("javascript:alert(1)", ["javascript:"]),
    ("JavaScript : alert(1)", ["JavaScript :"]),
    ("onclick=alert(1)", ["onclick="]),
    ('слово" onmouseover = "x', ["onmouseover ="]),
    ("a &lt;b&gt; c", ["&lt;", "&gt;"]),
    ("Ріта &amp; Олена&nbsp;Марченко", ["&amp;", "&nbsp;"]),
    ("&#60;&#x3C;&Uuml;", ["&#60;", "&#x3C;", "&Uuml;"]),
]
SILENT = [
    "x < y", "x<y", "x <= y", "1 < 2 > 0", "AT&T", "AT&T; а також", "Johnson&Johnson; а також", "R&D;", "<3",
    "I <3 you", "a -> b", "<- назад", "<< назва >>", "<Київ>", "пишіть <olena@example.org>", "&", "a & b; c", "& lt;",
    "мова javascript", "JavaScript: сильні сторони", "один=два", "online = так", "onset=рано", "once==twice",
    "on = off", "https://example.org/?a=1&copy=2", "100 %", "C&A;", "{0} %s", "[b]жирне[/b]", "&;", "&#;", "&#x;",
]  # fmt: skip


@pytest.mark.parametrize(("target", "found"), OWN)
def test_markup_of_its_own_is_found(target: str, found: list[str]) -> None:
    reported = findings("A word.", target)
    assert [finding.found for finding in reported] == found
    at = 0
    for finding in reported:
        ((start, end),) = finding.target_spans
        assert start >= at
        assert target[start:end] == finding.found
        at = end
        assert (finding.check, finding.rule, finding.severity) == ("markup", "own-markup", "error")
        assert finding.message.startswith(f"{finding.found} would stand in the edition as these very characters; ")


@pytest.mark.parametrize(
    ("source", "target", "remedies"),
    [
        ("A word.", "<b>слово</b>.", ["the source has no markup here, so take it out."] * 2),
        (
            "A <1>word</1><2/>.", "<b><1>слово</1><2/>.",
            ["markup is written with the placeholders of the source, here <1>...</1> <2/>."],
        ),
        ("A word.", "«&Uuml;»&nbsp;слово", ["write the character itself, Ü.", "write the character itself, U+00A0."]),
    ],
)  # fmt: skip
def test_a_translator_is_told_how_to_write_it(source: str, target: str, remedies: list[str]) -> None:
    assert [finding.message.split(" characters; ")[1] for finding in findings(source, target)] == remedies


@pytest.mark.parametrize(("target", "found"), OWN)
def test_what_the_source_says_too_is_text(target: str, found: list[str]) -> None:
    assert findings(f"On the web, {', '.join(found)} means this.", target) == []
    if len(found) > 1:
        assert [finding.found for finding in findings(f"{found[0]} alone.", target)] == found[1:]


@pytest.mark.parametrize("target", SILENT)
def test_a_near_miss_is_silent(target: str) -> None:
    assert findings("A word.", target) == []


PLACEHOLDERS = [
    (SOUND, []),
    ("<1>Південна <2>Корея</2></1>", []),
    ("<2></2><1></1>", []),
    ("<2>Обидва</2> кораблі.",
     [((), "Placeholder <1>...</1> is missing; put it around the same words as in the source.")]),
    ("<1>a <2>b</2>", [((0, 3), "Placeholder <1> is never closed; put </1> after its text.")]),
    ("a</1> <2>b</2>", [
        ((1, 5), "Placeholder </1> closes what was never opened; put <1> before it."),
        ((), "Placeholder <1>...</1> is missing; put it around the same words as in the source."),
    ]),
    ("<1>a <2>b</1> c</2>", [
        ((9, 13), "Placeholder </1> closes across <2>; close <2> first."),
    ]),
    ("<1>a</1> <2>b</2> <1>c</1>", [
        ((18, 21), "Placeholder <1> stands here twice; the source has it once."),
        ((22, 26), "Placeholder </1> closes what was never opened; put <1> before it."),
    ]),
    ("<1>a</1> <2>b</2> <3/>", [((18, 22), "Placeholder <3/> is not in the source; take it out.")]),
    ("<1/>a <2>b</2>", [((0, 4), "Placeholder <1/> must be <1>...</1>.")]),
    ("<1>a</1/> <2>b</2>", [
        ((4, 9), "Placeholder </1/> is no placeholder; write </1> or <1/>."),
        ((0, 3), "Placeholder <1> is never closed; put </1> after its text."),
    ]),
]  # fmt: skip


@pytest.mark.parametrize(("target", "expected"), PLACEHOLDERS)
def test_placeholders(target: str, expected: list[tuple[tuple[int, int] | tuple[()], str]]) -> None:
    reported = findings(UNIT, target)
    assert [(finding.message, finding.target_spans) for finding in reported] == [
        (message, (span,) if span else ()) for span, message in expected
    ]
    assert {(finding.rule, finding.severity, finding.expected) for finding in reported} <= {
        ("placeholder", "error", "<1>...</1> <2>...</2>")
    }


@pytest.mark.parametrize("target", ["<1>a</1>", "<1/>", "</1>", "1>a<1"])
def test_a_source_without_placeholders(target: str) -> None:
    assert bool(findings("A word.", target)) is (target != "1>a<1")
    assert findings("A word.", "a < 1 > b <1 >") == []


# --- editions ---


def page(path: Path) -> HtmlElement:
    return html.parse(str(path), html.HTMLParser(encoding="utf-8")).getroot()


def shape(root: HtmlElement) -> list[tuple[object, list[tuple[str, str]]]]:
    """Every element with its attributes, but for those that an edition writes itself."""
    return [
        (
            element.tag,
            sorted((name, value) for name, value in element.items() if name not in {"lang", "title", "content"}),
        )
        for element in root.iter()
        if element.tag not in {"link", "meta"}
    ]


def published(newsroom: Newsroom, headline: str, ships: str, attribute: str) -> HtmlElement:
    """The Ukrainian edition with these translations of a headline, of a sentence with markup and of an attribute."""
    newsroom.edit(newsroom.page, SHIPS, LINKED)
    assert newsroom("extract").status == 0
    newsroom.save("uk", {HEADLINE: headline, UNIT: ships, "About ships": attribute})
    assert newsroom("build", "-l", "uk", "--allow-incomplete").status == 0
    return page(newsroom.edition("uk"))


ATTACKS = [
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "' onclick='alert(1)", '" onmouseover="alert(1)',
    "&lt;script&gt;", "&#60;b&#62;", "javascript:alert(1)", "<b>", "</p></body>", "</title><h1>", "<!--", "-->", "]]>",
    "<![CDATA[", "&", "<", "`", "\\u003cb\\u003e", "<svg/onload=alert(1)>",
]  # fmt: skip


def test_no_markup_of_a_translation_reaches_an_edition(newsroom: Newsroom) -> None:
    """All attacks at once, in text, in the page's title and in an attribute: each stands there as these characters."""
    text = " ".join(ATTACKS)
    root = published(newsroom, text, f"{text} <2>{text}</2> <1>{text}</1>", text)
    plain = published_plain(newsroom)
    assert shape(root) == plain
    straight = text.replace('"', "").replace("'", "")
    shown = {
        "title": root.findtext("head/title"),
        "headline": root.findtext("body//h1"),
        "link": root.findtext("body//a[@href]"),
        "attribute": next(link.get("title") for link in root.iter("a") if link.get("title")),
    }
    for place, found in shown.items():
        assert found is not None
        for mark in "\"'’«»„“":
            found = found.replace(mark, "")
        assert found == straight, place


def published_plain(newsroom: Newsroom) -> list[tuple[object, list[tuple[str, str]]]]:
    """The shape of the same edition with harmless words."""
    newsroom.save("uk", {HEADLINE: "Слово", UNIT: "Слово <2>слово</2> <1>слово</1>", "About ships": "слово"})
    assert newsroom("build", "-l", "uk").status == 0
    return shape(page(newsroom.edition("uk")))


@pytest.mark.parametrize("target", [target for target, expected in PLACEHOLDERS if expected])
def test_a_broken_placeholder_leaves_the_source_in_a_draft(newsroom: Newsroom, target: str) -> None:
    root = published(newsroom, "Слово", target, "слово")
    sentence = next(span for span in root.iter("span") if (span.text_content() or "").startswith("South Korea"))
    assert sentence.get("lang") == "en"
    assert html.tostring(sentence, encoding="unicode", with_tail=False).replace("&amp;", "&") == (
        f'<span lang="en">{LINKED.removesuffix("<br>").replace("&amp;", "&").replace("About ships", "слово")}</span>'
    )


def test_a_finding_tells_file_line_and_span_and_keeps_the_release_back(newsroom: Newsroom) -> None:
    published(newsroom, "Слово", SOUND, "слово")
    newsroom.save("uk", {UNIT: f"{SOUND} <b>&nbsp;"})
    done = newsroom("check", "-l", "uk", "--format", "json")
    assert done.status == 1
    found = [finding for finding in json.loads(done.out)["findings"] if finding["check"] == "markup"]
    assert [(finding["found"], finding["target_spans"]) for finding in found] == [
        ("<b>", [[len(SOUND) + 1, len(SOUND) + 4]]),
        ("&nbsp;", [[len(SOUND) + 4, len(SOUND) + 10]]),
    ]
    path = newsroom.po("uk")
    assert {(finding["file"], finding["line"]) for finding in found} == {
        (f"locales/uk/LC_MESSAGES/{SLUG}.po", newsroom.line("uk", UNIT))
    }
    assert f'msgid "{UNIT}"' in path.read_text(encoding="utf-8")
    assert newsroom("build", "-l", "uk", "--require-complete").status == 1
