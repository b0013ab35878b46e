"""The report for people: golden lines, and nothing in a translation that could steer the terminal."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pytest
from rich.console import Console

from pipeline.model import Entry, Finding
from pipeline.reports.as_text import as_text, listing, summary, visible

if TYPE_CHECKING:
    from rich.text import Text

MISSING = Finding(
    "number", "number-missing", "error", "uk",
    Entry("p-1", "The 🚢 carried 240 people.", "Пором 🚢 перевіз людей.", file="locales/uk/ferry.po", line=26),
    "The number “240” is missing from the translation: put it in.", source_spans=((14, 17),), expected="240",
)  # fmt: skip
ALTERED = Finding(
    "name", "name-altered", "warning", "ko",
    Entry("p-2", "Park Min-ho waited.", "박민오는 기다렸다.", file="ko.po", line=9),
    "the name “Park Min-ho” is misspelled", source_spans=((0, 11),), target_spans=((0, 3),), found="박민오",
)  # fmt: skip
UNTRANSLATED = Finding(
    "status", "untranslated", "note", "ko", Entry("p-3", "It came.", "", file="ko.po", line=12), "Not translated yet."
)


def printed(lines: list[Text], *, color: bool = False, width: int = 40) -> str:
    """What a console shows, as the command line sets it up."""
    out = io.StringIO()
    console = Console(
        file=out, soft_wrap=True, highlight=False, width=width, force_terminal=color,
        color_system="standard" if color else None, _environ={},
    )  # fmt: skip
    for line in lines:
        console.print(line)
    return out.getvalue()


def test_a_golden_report() -> None:
    assert printed(list(as_text([MISSING, ALTERED, UNTRANSLATED], 104))) == (
        "locales/uk/ferry.po:26: error: The number “240” is missing from the translation: put it in. [number-missing]\n"
        "    source: The 🚢 carried 240 people.\n"
        "    uk: Пором 🚢 перевіз людей.\n"
        "ko.po:9: warning: the name “Park Min-ho” is misspelled [name-altered]\n"
        "    source: Park Min-ho waited.\n"
        "    ko: 박민오는 기다렸다.\n"
        "ko.po:12: note: Not translated yet. [untranslated]\n"
        "    source: It came.\n"
        "104 units checked: 1 error, 1 warning, 1 note\n"
    )


def test_colours_mark_the_severity_and_the_spans() -> None:
    lines = printed(list(listing([MISSING, ALTERED])), color=True).splitlines()
    assert "\x1b[1;31merror\x1b[0m" in lines[0]
    assert lines[1] == "\x1b[2m    source: \x1b[0mThe 🚢 carried \x1b[1;4m240\x1b[0m people."
    assert lines[2] == "\x1b[2m    uk: \x1b[0mПором 🚢 перевіз людей."
    assert "\x1b[33mwarning\x1b[0m" in lines[3]
    assert "\x1b[1;4mPark Min-ho\x1b[0m" in lines[4]
    assert "\x1b[1;4m박민오\x1b[0m" in lines[5]


@pytest.mark.parametrize(
    ("findings", "units", "line"),
    [
        ([], 0, "0 units checked: no findings"),
        ([], 1, "1 unit checked: no findings"),
        ([MISSING], 2, "2 units checked: 1 error"),
        ([ALTERED, MISSING, ALTERED, MISSING], 2, "2 units checked: 2 errors, 2 warnings"),
        ([UNTRANSLATED, UNTRANSLATED], 11, "11 units checked: 2 notes"),
    ],
)
def test_the_count(findings: list[Finding], units: int, line: str) -> None:
    assert summary(findings, units) == line
    assert list(as_text(findings, units))[-1].plain == line


SHOWN = [
    ("plain text, юнікод, 한국어, 🚢", "plain text, юнікод, 한국어, 🚢"),
    ("two\nlines\r\n", "two␤lines␍␤"),
    ("a\u2028b\u2029c\x85d", "a␤b␤c\N{REPLACEMENT CHARACTER}d"),
    ("\x1b[31mred\x1b]0;title\x07", "␛[31mred␛]0;title␇"),
    ("\x9b31m", "\N{REPLACEMENT CHARACTER}31m"),
    ("over\x08\x08write\x7f \x0b\x0c \x00", "over␈␈write\N{REPLACEMENT CHARACTER} ␋␌ ␀"),
    ("tab\there", "tab␉here"),
    ("no\u00a0break \u3000wide\u2009thin", "no\u00a0break \u3000wide\u2009thin"),
    ("\u202eback\u2066", "\N{REPLACEMENT CHARACTER}back\N{REPLACEMENT CHARACTER}"),
    ("\u200bsoft\u00adhyphen", "\N{REPLACEMENT CHARACTER}soft\N{REPLACEMENT CHARACTER}hyphen"),
    ("👩\u200d👧 e\u0301", "👩\u200d👧 e\u0301"),
    ("\ud800", "\N{REPLACEMENT CHARACTER}"),
    *((text, text) for text in ["[bold]not bold[/bold]", "[link=https://example.org]x[/]", ":ship:", "\\[", "[/]"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "shown"), SHOWN)
def test_control_characters_and_markup_are_shown_as_they_are(text: str, shown: str) -> None:
    assert visible(text) == shown
    assert len(shown) == len(text)
    finding = Finding(
        "markup", "own-markup", "error", "uk", Entry("", f"a {text}.", f"b {text}.", file=f"f{text}.po", line=1),
        f"{text} stands here", target_spans=((2, 2 + len(text)),),
    )  # fmt: skip
    message, source, target = listing([finding])
    assert message.plain == f"f{shown}.po:1: error: {shown} stands here [own-markup]"
    assert source.plain == f"    source: a {shown}."
    assert target.plain == f"    uk: b {shown}."
    (marked,) = [span for span in target.spans if span.style == "bold underline"]
    assert target.plain[marked.start : marked.end] == shown
    if "\ud800" not in text:
        assert printed([message, source, target]) == f"{message.plain}\n{source.plain}\n{target.plain}\n"
