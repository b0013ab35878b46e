"""The page of an article: complete, valid HTML with the words of the plain text, and nothing lost."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree, html

import pipeline.intake
from pipeline.errors import ProjectError
from pipeline.intake import Article, read_article, slug_of
from pipeline.languages import LANGUAGES

ENGLISH = LANGUAGES["en"]
TEXT = """\
Ferry & dam: what "Lowtown" wants

The town has <one> ferry. It has one dam.

It is old & tired.

Next

“It leaks.

It will hold,” she said.

The dam in 2021Harbour Pool Photo via AP

That is all.
"""
PAGE = """\
<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Ferry &amp; dam: what "Lowtown" wants</title>
<meta name="description" content="The town has &lt;one&gt; ferry. It has one dam.">
<meta property="og:type" content="article">
<meta property="og:locale" content="en_US">
<meta property="og:title" content="Ferry &amp; dam: what &quot;Lowtown&quot; wants">
<meta property="og:description" content="The town has &lt;one&gt; ferry. It has one dam.">
<style></style>
</head>
<body>
<nav class="editions"></nav>
<main>
<article>
<header>
<h1>Ferry &amp; dam: what "Lowtown" wants</h1>
<p class="standfirst">The town has &lt;one&gt; ferry. It has one dam.</p>
</header>
<p>It is old &amp; tired.</p>
<h2>Next</h2>
<div class="quotation">
<p>“It leaks.</p>
<p>It will hold,” she said.</p>
</div>
<figure>
<figcaption>
<p>The dam in 2021</p>
<p class="credit">Harbour Pool Photo via AP</p>
</figcaption>
</figure>
<p>That is all.</p>
</article>
</main>
</body>
</html>
"""
WORDS = [
    "ferry", "Dam", "1954", "$2.5", "&", "&amp;", "<1>", "</p>", "<script>", "-->", '"', "«міст»", "배가", "“it",
    "her”", "Photo:", "Reuters", "2021Kremlin", "©", "(AP)", "a.m.", "Why?", "end.", "☂", "a\u0301", "x\u200by",
    "사진=연합뉴스", "다.연합뉴스", "Фото:",
]  # fmt: skip
LETTERS = st.characters(exclude_categories=["Cc", "Cs"])


def visible_text(page: str) -> str:
    return str(html.document_fromstring(page).xpath("string(//body)"))


def words_of(text: str) -> str:
    """The words without white space: the place where a caption and its credit were glued counts for nothing."""
    return "".join(text.split())


def glued(article: Article) -> int:
    return sum(part.kind == "caption" for part in article.parts)


def check(text: str, article: Article) -> None:
    """Every word is there, in order; a space more than in the text is between a caption and its credit."""
    shown = visible_text(article.html)
    assert words_of(shown) == words_of(text)
    assert len(text.split()) <= len(shown.split()) <= len(text.split()) + glued(article)


def test_the_page_is_complete() -> None:
    page = read_article(TEXT, ENGLISH).html
    css = (Path(pipeline.intake.__file__).parent / "article.css").read_text(encoding="utf-8")
    assert page.replace(f"<style>\n{css}</style>", "<style></style>") == PAGE
    assert "</style" not in css.lower()


@pytest.mark.parametrize("tag", LANGUAGES)
def test_the_page_says_its_language_and_parses_without_an_error(tag: str) -> None:
    page = read_article("Headline\n\nOne.\n\nTwo.\n\nThree.", LANGUAGES[tag]).html
    parser = html.HTMLParser()
    root = html.document_fromstring(page, parser=parser)
    assert root.get("lang") == tag
    assert root.xpath("string(//meta[@property='og:locale']/@content)") == LANGUAGES[tag].og_locale
    html5 = {"nav", "main", "article", "header", "figure", "figcaption"}  # younger than the parser's list of elements
    assert [error.message for error in parser.error_log if not html5 & {error.message.split()[1]}] == []
    lines = [line for line in page.splitlines() if not line.startswith(("<meta", "<!DOCTYPE"))]
    etree.fromstring("\n".join(lines))  # every element but the empty ones is closed, in order


def test_a_text_without_a_standfirst_has_no_description() -> None:
    page = read_article("Headline\n\nOne.", ENGLISH).html
    assert "description" not in page
    assert "<header>\n<h1>Headline</h1>\n</header>\n<p>One.</p>" in page


@pytest.mark.parametrize(
    "text",
    [
        TEXT,
        TEXT.replace("\n", "\r\n"),
        "\ufeff" + TEXT,
        TEXT.replace(" ", "\u00a0"),
        "Ціна\u00a0— 5\u00a0грн\n\n<script>alert('&lt;')</script> & \"так\"\n\nКінець 5 < 6 > 4",
        "제목\n\n“배가 <b>떠났다</b>.”\n\nA\u3000B\tC &nbsp; D",
        "Title\n\nThis text was wrapped by hand, which a reader\nmust not see, since it goes on here.\n\nEnd.",
    ],
    ids=["plain", "Windows", "byte order mark", "no-break spaces", "script", "Korean", "wrapped"],
)
def test_the_page_shows_the_words_of_the_text(text: str) -> None:
    check(text.removeprefix("\ufeff"), read_article(text, ENGLISH))


def test_no_break_spaces_and_marks_come_back_as_they_are() -> None:
    text = "5\u00a0km & more\n\n<script>alert(\"&lt;\")</script> 'x'\u00a0— y"
    root = html.document_fromstring(read_article(text, ENGLISH).html)
    assert [element.text for element in root.iter("h1", "p")] == text.split("\n\n")
    assert not list(root.iter("script"))


@given(st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join), min_size=2, max_size=9))
@settings(max_examples=300, deadline=None)
def test_no_word_is_lost_or_changed(texts: list[str]) -> None:
    text = "\n\n".join(texts)
    for language in LANGUAGES.values():
        check(text, read_article(text, language))


@given(
    st.lists(
        st.text(st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="<\ufffe\uffff"), max_size=30),
        max_size=9,
    ).map("\n\n".join)
)
@settings(max_examples=300, deadline=None)
def test_no_letter_of_any_script_is_lost(rest: str) -> None:
    text = f"Headline\n\nOne.\n\n{rest}"
    check(text, read_article(text, ENGLISH))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("<!DOCTYPE html>\n<p>One", "a.txt:1: is an HTML page, not a plain text; put it into source/ as it is"),
        ("\ufeff\n\n<html>\n", "a.txt:3: is an HTML page, not a plain text; put it into source/ as it is"),
        ("<?xml version='1.0'?>", "a.txt:1: is an HTML page, not a plain text; put it into source/ as it is"),
        ("<h1 class=x>One</h1>\n\nTwo", "a.txt:1: is an HTML page, not a plain text; put it into source/ as it is"),
        ("<!-- saved -->\n", "a.txt:1: is an HTML page, not a plain text; put it into source/ as it is"),
        ("One\n\nTw\x00o", "a.txt:3: control character U+0000; delete it; is this a plain text?"),
        ("One\r\n\r\nTwo\x1b[1m", "a.txt:3: control character U+001B; delete it; is this a plain text?"),
        ("One\n\n\x93Two\x94", "a.txt:3: control character U+0093; delete it; is this a plain text?"),
        ("One\n\n\ud800", "a.txt:3: control character U+D800; delete it; is this a plain text?"),
        ("", "a.txt:1: holds no article; it needs a headline and, after a blank line, at least one paragraph"),
        (" \n\ufeff", "a.txt:1: holds no article; it needs a headline and, after a blank line, at least one paragraph"),
        ("One", "a.txt:1: holds no article; it needs a headline and, after a blank line, at least one paragraph"),
    ],
)
def test_what_is_no_article_is_refused(text: str, message: str) -> None:
    with pytest.raises(ProjectError) as caught:
        read_article(text, ENGLISH, file="a.txt")
    assert str(caught.value) == message


@pytest.mark.parametrize(
    "text", ["<script> explained\n\nOne.", "<3 for the dam\n\n<p> is a tag.", "A\tB\x0c\n\nC\x85D"]
)
def test_what_only_looks_like_it_is_taken(text: str) -> None:
    check(text, read_article(text, ENGLISH))


@pytest.mark.parametrize(
    ("headline", "slug"),
    [
        ("Harbour of Lowtown: why the old dam has to go", "harbour-of-lowtown"),
        ("The dam: why it has to go", "the-dam-why-it-has-to-go"),
        ("The dam of Lowtown at 10:30", "the-dam-of-lowtown-at-10-30"),
        ("Don’t blame Hale's dam", "dont-blame-hales-dam"),
        ("Чому розберуть греблю?", "чому-розберуть-греблю"),
        ("П’ять причин", "пять-причин"),
        ("낮은마을 둑, 왜 허무나", "낮은마을-둑-왜-허무나"),
        ("«Dam» — 5% & more_or_less __", "dam-5-more-or-less"),
        ("?!", "article"),
        ("word " * 20, "-".join(["word"] * 12)),
        ("x" * 70, "x" * 60),
        ("Cafe\u0301", "caf\u00e9"),
    ],
)
def test_the_slug_is_made_of_the_headline(headline: str, slug: str) -> None:
    assert slug_of(headline) == slug
    assert read_article(f"{headline}\n\nOne.", ENGLISH).slug == slug
    assert read_article(f"{headline}\n\nOne.", ENGLISH, slug="other").slug == "other"


@given(st.text(max_size=90))
@settings(max_examples=200, deadline=None)
def test_a_slug_can_always_name_a_file(headline: str) -> None:
    slug = slug_of(headline)
    assert re.fullmatch(r"[^\W_]+(?:-[^\W_]+)*", slug)
    assert len(slug) <= 60
