"""Blocks cut into units: sentences, with their markup as numbered placeholders."""

from __future__ import annotations

import pytest

from pipeline.languages import LANGUAGES
from pipeline.units import read_units

ENGLISH = LANGUAGES["en"]
SENTENCES = [
    # sentences and blocks
    ("<p>A dam. A ferry.</p><p>A port.</p>", ["A dam.", "A ferry.", "A port."]),
    ("<p> A \n dam.\t\r\n </p>", ["A dam."]),
    ("<p>A&nbsp;dam, 5\u00a0km.\u3000A port.</p>", ["A\u00a0dam, 5\u00a0km.", "A port."]),
    ("<p>A dam. * * * A port.</p>", ["A dam.", "* * * A port."]),
    ("<p>A dam. …!</p>", ["A dam. …!"]),
    ("<p>A dam. ☂! A port.</p>", ["A dam.", "A port."]),
    # pairs of tags
    ("<p>A <b>dam</b> and a <a href=x>port</a>.</p>", ["A <1>dam</1> and a <2>port</2>."]),
    ("<p><b>A <i>dam</i></b> here.</p>", ["<1>A <2>dam</2></1> here."]),
    ("<p>A dam. <b>A port.</b> A ferry.</p>", ["A dam.", "<1>A port.</1>", "A ferry."]),
    ("<p>A dam. <b> A port. </b> A ferry.</p>", ["A dam.", "<1> A port. </1>", "A ferry."]),
    ("<p>A <b>dam.</b> A port.</p>", ["A <1>dam.</1>", "A port."]),
    # a pair across sentences keeps them together, and only them
    ("<p>A <b>dam. A</b> port. A ferry.</p>", ["A <1>dam. A</1> port.", "A ferry."]),
    ("<p>A dam. <b>A port. A ferry.</b> A lock.</p>", ["A dam.", "<1>A port. A ferry.</1>", "A lock."]),
    ("<p>A <b>dam. </b>A port.</p>", ["A <1>dam. </1>", "A port."]),
    ("<p>A <b>dam. A <i>port. A</b> x</i> lock. A ferry.</p>", ["A <1>dam. A <2/>port. A</1> x<3/> lock.", "A ferry."]),
    ("<p>A <b>dam. A</b> port <i>or. A</i> lock. Oh.</p>", ["A <1>dam. A</1> port <2>or. A</2> lock.", "Oh."]),
    # tags around the whole block belong to no unit
    ("<p><b>A dam.</b></p>", ["A dam."]),
    ("<p> <b><i> A dam. A port. </i></b> </p>", ["A dam.", "A port."]),
    ("<p><b>A</b> <i>dam</i></p>", ["<1>A</1> <2>dam</2>"]),
    ("<p><a href=x></a>A dam.<a href=y></a></p>", ["A dam."]),
    # single tags: inside they are placeholders; at the edges and between sentences they are in no unit
    ("<p>A <img src=x> dam<br>here.</p>", ["A <1/> dam<2/>here."]),
    ("<p><img src=x>A dam.<br></p>", ["A dam."]),
    ("<p>A dam.<br>A port.<br/><br>A ferry.</p>", ["A dam.", "A port.", "A ferry."]),
    ("<p>A dam. <img src=x> A port.</p>", ["A dam.", "A port."]),
    ("<p>A dam. <!-- x --> A <!-- y --> port.</p>", ["A dam.", "A <1/> port."]),
    ("<p>A <a id=x></a>dam.</p>", ["A <1/>dam."]),
    ("<p>A soft<wbr>ware dam.</p>", ["A soft<1/>ware dam."]),
    ("<p>A <b>dam.<img></b> A port.</p>", ["A <1>dam.<2/></1>", "A port."]),
    ("<p>A <b>dam. <img> </b> A port.</p>", ["A <1>dam. <2/> </1>", "A port."]),
    # what stands for words stays in its sentence, wherever
    ("<p><code>git</code> is new. Use <kbd>x</kbd>.</p>", ["<1/> is new.", "Use <1/>."]),
    ("<p>Use <code>a.b</code>. <code>C</code> is old.</p>", ["Use <1/>.", "<1/> is old."]),
    ("<p><b translate=no>Hale</b> said so.</p>", ["<1/> said so."]),
    ("<p><svg></svg> A dam.</p>", ["A dam."]),
    ("<p><code>x</code>. A dam.</p>", ["A dam."]),
    ("<p><code>x</code></p>", []),
    # misnested and open tags are single ones
    ("<p>A <b>dam <i>or</b> port</i> x.</p>", ["A <1>dam <2/>or</1> port<3/> x."]),
    ("<p>A <b>dam.</p><p>A port</b> x.</p>", ["A <1/>dam.", "A port<1/> x."]),
    ("<p>A </b>dam.</p>", ["A <1/>dam."]),
    # text that looks like a placeholder, an entity, a tag
    ("<p>A &lt;1&gt; and <b>b</b>.</p>", ["A &lt;1> and <1>b</1>."]),
    ("<p>A &lt;/12&gt; &amp;lt;3/&gt; &lt;x&gt; <3</p>", ["A &lt;/12> &amp;lt;3/> <x> <3"]),
    ("<p>A &lt;<b>1&gt;</b></p>", ["A <<1>1></1>"]),
    ("<p>A&#1;dam\x02.</p>", ["A<1/>dam<2/>."]),
    # attributes
    ("<img alt='A dam. A port.'>", ["A dam.", "A port."]),
    ("<img alt=A&#32;dam.&nbsp;Port.&#32;>", ["A dam.\u00a0Port."]),
]  # fmt: skip


def texts(page: str, *, by_sentence: bool = True) -> list[str]:
    return [unit.text for unit in read_units(page, ENGLISH, by_sentence=by_sentence)]


@pytest.mark.parametrize(("page", "expected"), SENTENCES, ids=[page[:60] for page, _ in SENTENCES])
def test_a_sentence_is_a_unit(page: str, expected: list[str]) -> None:
    assert texts(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>A dam. A ferry.</p><p>A port.</p>", ["A dam. A ferry.", "A port."]),
        ("<p> <b>A dam. <i>A</i> ferry.</b> </p>", ["A dam. <1>A</1> ferry."]),
        ("<p>A dam.<br>A ferry.<br></p>", ["A dam.<1/>A ferry."]),
        ("<p>A dam. <!-- x --> A <code>x</code></p>", ["A dam. <1/> A <2/>"]),
        ("<p>A dam.&nbsp;</p>", ["A dam.\u00a0"]),
        ("<img alt='A dam. A port.'>", ["A dam. A port."]),
    ],
)
def test_or_a_block_is_one(page: str, expected: list[str]) -> None:
    assert texts(page, by_sentence=False) == expected


def test_a_units_place_is_its_source() -> None:
    page = "<p> A <b class=x>dam</b>.<br> <i>A <img> port.</i> A&nbsp;lock. </p><img alt='A dam'>"
    units = read_units(page, ENGLISH)
    assert [page[slice(*unit.places[0].span)] for unit in units] == [
        "A <b class=x>dam</b>.",
        "<i>A <img> port.</i>",
        "A&nbsp;lock.",
        "A dam",
    ]
    bold, image = units[1].places[0].tags.values()
    assert bold.close is not None
    assert (page[slice(*bold.open)], page[slice(*bold.close)]) == ("<i>", "</i>")
    assert (page[slice(*image.open)], image.close) == ("<img>", None)
    assert [(unit.places[0].quote, unit.places[0].markup) for unit in units] == [(None, True)] * 3 + [("'", False)]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<title>A dam</title><h1>A dam</h1>", [("headline", "A dam", 2)]),
        ("<title>A port</title><h1>A dam</h1>", [("title", "A port", 1), ("headline", "A dam", 1)]),
        ("<title>A dam</title><h1>A <b>dam</b></h1>", [("title", "A dam", 1), ("headline", "A <1>dam</1>", 1)]),
        ("<title>A dam</title><h1><b>A dam</b></h1>", [("headline", "A dam", 2)]),
        ("<title>A</title><meta property=og:title content=A>", [("title", "A", 2)]),
        (
            "<meta name=description content='A dam. A port.'><p>A port. A lock.",
            [("description", "A dam.", 1), ("paragraph", "A port.", 2), ("paragraph", "A lock.", 1)],
        ),
        ("<img alt='A dam'><p>A dam", [("paragraph", "A dam", 2)]),
        ("<img alt='A dam'><img alt='A dam'>", [("alt", "A dam", 2)]),
        ("<a title='A dam' aria-label='A dam'>A port</a>", [("title", "A dam", 2), ("paragraph", "A port", 1)]),
        ("<p>A dam<p>A dam<img alt='A dam'>", [("paragraph", "A dam", 2), ("paragraph", "A dam", 1)]),
    ],
)
def test_metadata_that_repeats_the_body_follows_it(page: str, expected: list[tuple[str, str, int]]) -> None:
    assert [(unit.role, unit.text, len(unit.places)) for unit in read_units(page, ENGLISH)] == expected


@pytest.mark.parametrize("tag", LANGUAGES)
def test_each_language_cuts_by_its_own_rules(tag: str) -> None:
    pages = {
        "en": "<p>Mr. Hale left. He ran.",
        "uk": "<p>Він у м. Київ. Це так.",
        "ko": "<p>2024. 10. 5. 떠났다. 갔다.",
    }
    expected = {
        "en": ["Mr. Hale left.", "He ran."],
        "uk": ["Він у м. Київ.", "Це так."],
        "ko": ["2024. 10. 5. 떠났다.", "갔다."],
    }
    assert [unit.text for unit in read_units(pages[tag], LANGUAGES[tag])] == expected[tag]
