"""A unit's context is its identity: its own text and role decide it, and nothing that stands elsewhere."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.languages import LANGUAGES
from pipeline.units import read_units

ENGLISH = LANGUAGES["en"]
BLOCKS = [
    "<h1>The dam</h1>",
    "<p class=standfirst>It is old. It leaks.</p>",
    "<p>It was built in <b>1954</b>. Nobody <a href=x>repaired</a> it.</p>",
    "<h2>Why now?</h2>",
    "<ul><li>Money</li><li>Time</li></ul>",
    "<figure><img src=a.png alt='The dam at dawn'><figcaption>The dam</figcaption></figure>",
    "<blockquote><p>“It will hold.”</p></blockquote>",
]
PIECES = ["<p>", "It leaks. ", "Yes. ", "<li>", "<h1>", "<b>", "</b>", "<img alt='Yes.'>"]


def contexts(page: str) -> dict[str, str]:
    """The units' texts by their contexts; roles keep apart what reads the same."""
    units = read_units(page, ENGLISH)
    assert len({unit.context for unit in units}) == len(units)
    return {unit.context: unit.text for unit in units}


PAGE = "\n".join(BLOCKS)


def test_a_context_is_role_and_digest() -> None:
    found = contexts(PAGE)
    assert len(found) == 11
    assert all(re.fullmatch(r"[a-z-]+-[0-9a-f]{8}", context) for context in found)
    assert list(contexts("<h1>It leaks.</h1><p>It leaks.")) == ["headline-b59169a7", "paragraph-b59169a7"]


@pytest.mark.parametrize(
    ("was", "becomes"),
    [
        ("", "<p>Something new. And more.</p>"),
        ("<b>1954</b>", '<strong id="y">1954</strong>'),
        ("href=x", "href='https://example.org/' title=''"),
        ("<h2>", "<h2 class='big' id=why>"),
        ("<p class=standfirst>", "<p class='lead standfirst' data-x=1>"),
        ("src=a.png", "src=b.png width=5"),
        ("It was built in", "It  was\n built in"),
        ("<ul>", "<!-- a list --><ul>"),
        ("</blockquote>", "</blockquote><script>x</script>"),
        ("“It will hold.”", "&ldquo;It will hold.&rdquo;"),
    ],
)
def test_what_is_changed_around_them_changes_no_context(was: str, becomes: str) -> None:
    changed = PAGE.replace(was, becomes, 1) if was else becomes + PAGE
    assert changed != PAGE
    assert contexts(PAGE).items() <= contexts(changed).items()


@given(st.permutations(BLOCKS), st.integers(0, len(BLOCKS)))
@settings(max_examples=60, deadline=None)
def test_moving_and_removing_blocks_changes_no_context(blocks: list[str], keep: int) -> None:
    assert contexts("".join(blocks)) == contexts(PAGE)
    rest = contexts("".join(blocks[:keep]))
    assert rest.items() <= contexts(PAGE).items()
    assert len(rest) == sum(len(contexts(block)) for block in blocks[:keep])


@pytest.mark.parametrize(
    ("was", "becomes", "changed"),
    [
        ("Nobody", "No one", 1),
        ("It is old. It leaks.", "It is old, it leaks.", 2),
        ("<b>1954</b>", "1954", 1),
        ("<h2>Why now?</h2>", "<p>Why now?</p>", 1),
        ("class=standfirst", "class=byline", 2),
    ],
)
def test_a_change_of_a_sentence_or_of_its_role_changes_its_context_alone(was: str, becomes: str, changed: int) -> None:
    before, after = contexts(PAGE), contexts(PAGE.replace(was, becomes))
    assert len(before.keys() - after.keys()) == changed


@pytest.mark.parametrize(
    "page",
    [
        "<p>It leaks. It leaks.",
        "<p>It leaks.<p>It leaks.",
        "<p>It leaks. It leaks.<p>It leaks. It leaks.",
        "<p>It leaks. Yes.<p>No. It leaks.<p>It leaks. Yes.",
        "<ul><li>One<li>One<li>One<li>One</ul>",
    ],
)
def test_the_same_sentence_twice_has_two_contexts(page: str) -> None:
    units = read_units(page, ENGLISH)
    assert len({unit.context for unit in units}) == len(units) > 1


def test_of_two_same_sentences_each_keeps_its_context_while_its_paragraph_stands() -> None:
    first, second = "<p>It leaks. It is old.</p>", "<p>It leaks. Nobody cares.</p>"
    both = list(contexts(first + second).items())
    assert [text for _, text in both] == ["It leaks.", "It is old.", "It leaks.", "Nobody cares."]
    more = list(contexts(first + "<p>Something else.</p>" + second).items())
    assert both == more[:2] + more[3:]
    swapped = contexts(second + first)
    assert swapped == dict(both)


def test_a_context_says_nothing_of_the_units_language_or_cut() -> None:
    page = "<h1>The dam</h1><ul><li>Money</li></ul>"
    expected = contexts(page)
    for language in LANGUAGES.values():
        for by_sentence in (True, False):
            units = read_units(page, language, by_sentence=by_sentence)
            assert {unit.context: unit.text for unit in units} == expected


@given(
    st.lists(
        st.sampled_from(["<p>", "It leaks. ", "Yes. ", "<li>", "<h1>", "<b>", "</b>", "<img alt='Yes.'>"]), max_size=20
    )
)
@settings(max_examples=200, deadline=None)
def test_contexts_are_unique_and_the_same_each_time(parts: list[str]) -> None:
    page = "".join(parts)
    assert contexts(page) == contexts(page)
