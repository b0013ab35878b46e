"""The blocks of a page: which text belongs together, what is left out, which attributes are read."""

from __future__ import annotations

import pytest

from pipeline.units.blocks import blocks


def shown(page: str) -> list[str]:
    """Each block as its role and its text."""
    return [f"{block.role}|{block.text}" for block in blocks(page)]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("", []),
        ("a", ["paragraph|a"]),
        ("<p>a</p>b", ["paragraph|a", "paragraph|b"]),
        ("<p>a<p>b", ["paragraph|a", "paragraph|b"]),
        ("<p>a <b>b</b> <i>c</i></p>", ["paragraph|a b c"]),
        ("<div>a<div>b</div>c</div>", ["paragraph|a", "paragraph|b", "paragraph|c"]),
        ("<p>—</p><p>* * *</p><p>🙂</p>", []),
        ("<p>5</p><p>배</p>", ["paragraph|5", "paragraph|배"]),
        ("<p>a<br>b<br/>c</p>", ["paragraph|abc"]),
        ("<p>a<hr>b", ["paragraph|a", "paragraph|b"]),
        ("<a href=x><div>a</div></a>", ["paragraph|a"]),
        ("<p>a&amp;b &lt;c&gt;</p>", ["paragraph|a&b <c>"]),
        ("<p>a<!-- b -->c</p>", ["paragraph|ac"]),
        # roles
        ("<h1>a</h1><h2>b</h2><h6>c</h6>", ["headline|a", "heading|b", "heading|c"]),
        ("<ul><li>a<li>b<ul><li>c</ul>d</ul>e", [*[f"list-item|{letter}" for letter in "abcd"], "paragraph|e"]),
        ("<dl><dt>a<dd>b<p>c</dl>", ["list-item|a", "list-item|b", "list-item|c"]),
        ("<table><caption>a<tr><th>b<td>c</table>d", ["caption|a", "table-cell|b", "table-cell|c", "paragraph|d"]),
        ("<figure><figcaption>a<p class=credit>b</p>c</figcaption></figure>", ["caption|a", "credit|b", "caption|c"]),
        ("<p class='x standfirst'>a<p>b", ["standfirst|a", "paragraph|b"]),
        ("<p class=byline>a<div>b</div>", ["byline|a", "paragraph|b"]),
        ("<p class=standfirsts>a", ["paragraph|a"]),
        ("<details><summary>a</summary>b</details>", ["heading|a", "paragraph|b"]),
        ("<button>a</button>", ["button|a"]),
        ("<title>a &amp; <b></title>", ["title|a & <b>"]),
        ("<h1>a</h2>b</h1>c", ["headline|a", "headline|b", "paragraph|c"]),
        ("</div><h1>a</div></h1>b", ["headline|a", "paragraph|b"]),
    ],
)  # fmt: skip
def test_a_block_is_one_flow_of_text(page: str, expected: list[str]) -> None:
    assert shown(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<script>a</script>b", ["paragraph|b"]),
        ("<style>a</style>b", ["paragraph|b"]),
        ("<p>a<script>b</script>c", ["paragraph|a", "paragraph|c"]),
        ("<template><p>a</p></template>b", ["paragraph|b"]),
        ("<noscript><p>a</p></noscript>b", ["paragraph|b"]),
        ("<pre>a <b>b</b></pre>c", ["paragraph|c"]),
        ("<select><option>a</select>b", ["paragraph|b"]),
        ("<textarea>a</textarea>b", ["paragraph|b"]),
        ("<iframe>a</iframe>b", ["paragraph|b"]),
        ("<p>a <code>b</code> c</p>", ["paragraph|a  c"]),
        ("<p>a <svg><text>b</text></svg> c</p>", ["paragraph|a  c"]),
        ("<p>a<svg/>b</p>c", ["paragraph|ab", "paragraph|c"]),
        ("<p>a<svg><g/><svg/></svg>b</p>", ["paragraph|ab"]),
        ("<p>a<video><p>b</p></video>c</p>d", ["paragraph|ac", "paragraph|d"]),
        ("<p translate=no>a</p>b", ["paragraph|b"]),
        ("<p translate='NO'>a</p>b", ["paragraph|b"]),
        ("<p translate=yes>a</p>", ["paragraph|a"]),
        ("<p translate=yes translate=no>a</p>", ["paragraph|a"]),
        ("<p>a <span translate=no>b <span>c</span></span> d</p>", ["paragraph|a  d"]),
        ("<div translate=no>a<div>b</div>c</div>d", ["paragraph|d"]),
        ("<html translate=no><p>a</html>", []),
        # a tag left open hides no more than a browser would put into it
        ("<p translate=no>a<p>b", ["paragraph|b"]),
        ("<p translate=no>a <b>b<div>c</div>", ["paragraph|c"]),
        ("<ul><li translate=no>a<li>b</ul>", ["list-item|b"]),
        ("<ul><li translate=no><p>a<ul><li>b</ul>c<li>d</ul>", ["list-item|d"]),
        ("<ul><li translate=no>a</ul>b", ["paragraph|b"]),
        ("<table><tr><td translate=no>a<td>b<tr><td>c</table>", ["table-cell|b", "table-cell|c"]),
        ("<tr translate=no><td>a<td>b<tr><td>c", ["table-cell|c"]),
        ("<dl><dt translate=no>a<dd>b</dl>", ["list-item|b"]),
        ("<p>a <code>b</p>c", ["paragraph|a ", "paragraph|c"]),
        ("<p>a <code>b<p>c", ["paragraph|a ", "paragraph|c"]),
        ("<div>a <span translate=no>b</div>c", ["paragraph|a ", "paragraph|c"]),
        ("<p>a<code>b</i>c</code>d", ["paragraph|ad"]),
        ("<p>a<code>b<code>c</code>d</code>e", ["paragraph|ae"]),
        ("<pre>a", []),
    ],
)
def test_what_is_no_text_of_the_article_is_left_out(page: str, expected: list[str]) -> None:
    assert shown(page) == expected


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<img alt='a &amp; b'>", ["alt|a & b"]),
        ("<img alt=a>", ["alt|a"]),
        ("<img alt=''><img alt='—'><img alt>", []),
        ("<img alt=a alt=b>", ["alt|a"]),
        ("<a title=a aria-label=b href=c>d</a>", ["title|a", "aria-label|b", "paragraph|d"]),
        ("<input placeholder=a value=b>", ["placeholder|a"]),
        ("<textarea placeholder=a>b</textarea>", ["placeholder|a"]),
        ("<p>a <img alt=b> c</p>", ["alt|b", "paragraph|a  c"]),
        ("<img alt=a translate=no><p title=b translate=no>c</p>", []),
        ("<div translate=no><img alt=a></div>", []),
        ("<template><img alt=a></template>", []),
        ("<p data-title=a name=b>c</p>", ["paragraph|c"]),
        ("<img alt='?a=1&copy=2'>", ["alt|?a=1&copy=2"]),
        # metadata
        ("<meta name=description content='a b'>", ["description|a b"]),
        ("<meta name=Description content=a>", ["description|a"]),
        ("<meta property=og:title content=a>", ["title|a"]),
        ("<meta property=og:description content=a>", ["description|a"]),
        ("<meta name=twitter:title content=a>", ["title|a"]),
        ("<meta property=og:image:alt content=a>", ["alt|a"]),
        ("<meta property=og:type content=a><meta name=viewport content=b><meta charset=c>", []),
        ("<meta name=description>", []),
        ("<meta name=description content=a content=b>", ["description|a"]),
        ("<meta name=description content=a translate=no>", []),
        ("<meta name=keywords content=a title=b>", []),
    ],
)
def test_attributes_that_people_read(page: str, expected: list[str]) -> None:
    assert shown(page) == expected


def test_the_quotation_mark_around_a_value_is_known() -> None:
    page = "<img alt=a><img alt='b'><img alt=\"c\"><p>d"
    assert [block.quote for block in blocks(page)] == ["", "'", '"', None]


@pytest.mark.parametrize(
    ("page", "groups"),
    [
        ("<p>a<div class=quotation><p>b<p>c</div><p>d", [0, 1, 1, 0]),
        ("<blockquote><p>a</blockquote><blockquote>b</blockquote>c", [1, 2, 0]),
        ("<blockquote>a<blockquote>b</blockquote>c</blockquote>", [1, 2, 1]),
        ("<p class=quotations>a", [0]),
    ],
)
def test_paragraphs_of_one_quotation_are_a_group(page: str, groups: list[int]) -> None:
    assert [block.group for block in blocks(page)] == groups


@pytest.mark.parametrize(
    ("page", "labels"),
    [
        ("<p>x<a href='a&amp;b' title=t>c</a>", ["a: a&b"]),
        ("<p>x<a>c</a>", ["a"]),
        ("<p>x<img src=' a.png '>y", ["img: a.png"]),
        ("<p>x<time datetime=2024-10-05>c</time>", ["time: 2024-10-05"]),
        ("<p>x<!-- c -->y", ["comment"]),
        ("<p>x<code>a &lt; <b>b</b>\n c</code>y", ["code: a < b c"]),
        ("<p>x<svg><title>a</title></svg>y", ["svg"]),
        ("<p>x<span translate=no>a</span>y", ["span: a"]),
        ("<p>x<a href=" + "u" * 99 + ">c</a>", ["a: " + "u" * 80]),
        ("<p>x&#1;y\x02z", ["&#1;", "U+0002"]),
    ],
)
def test_a_tag_is_named_in_a_word(page: str, labels: list[str]) -> None:
    text = [block for block in blocks(page) if block.quote is None]
    assert [piece.label for block in text for piece in block.pieces if piece.tag in {"open", "single"}] == labels
