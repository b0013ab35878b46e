"""The tokeniser: spans that follow without a gap, and the bounds that HTML gives to tags, attributes and comments."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.units.tokens import first_attribute, tokens

PIECES = [
    "<", ">", "</", "/>", "<p", "<p>", "</p>", "<a href=", '"', "'", "=", "/", "!", "?", "-", "--", "<!--", "-->",
    "--!>", "<!doctype html>", "<script>", "</script", "</script>", "<title>", "</title>", "<svg>", "</svg>",
    "<style/>", "&amp;", "&", "a", "B", "é", "배", "x y", " ", "\n", "\t", "\r\n", "\f", "\u00a0", "\x00", "<3",
    "< b", "title=x ",
]  # fmt: skip


def shown(page: str) -> list[str]:
    """Each token as its kind, its name and its source."""
    return [f"{token.kind} {token.name}|{page[token.start : token.end]}" for token in tokens(page)]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("", []),
        ("a < b", ["text |a < b"]),
        ("a <3 b", ["text |a <3 b"]),
        ("a<b", ["text |a", "other |<b"]),
        ("<p>a</p>", ["start p|<p>", "text |a", "end p|</p>"]),
        ("<P>a</P >", ["start p|<P>", "text |a", "end p|</P >"]),
        ("<p\n>a</p\n>", ["start p|<p\n>", "text |a", "end p|</p\n>"]),
        ("<br/>a<br />", ["start br|<br/>", "text |a", "start br|<br />"]),
        ("<my-tag:x>", ["start my-tag:x|<my-tag:x>"]),
        ("<p<b>a", ["start p<b|<p<b>", "text |a"]),
        ("</>a</ >", ["other |</>", "text |a", "other |</ >"]),
        ("a</", ["text |a</"]),
        ("<!doctype html>a", ["other |<!doctype html>", "text |a"]),
        ("<?php a ?>b", ["other |<?php a ?>", "text |b"]),
        ("<!a", ["other |<!a"]),
        # comments
        ("a<!-- <p> -- > -->b", ["text |a", "other |<!-- <p> -- > -->", "text |b"]),
        ("<!-->b", ["other |<!-->", "text |b"]),
        ("<!--->b", ["other |<!--->", "text |b"]),
        ("<!-- a --!>b", ["other |<!-- a --!>", "text |b"]),
        ("<!-- a -> b", ["other |<!-- a -> b"]),
        # quotation marks hide a tag's end
        ("<a x='>' y=\">\">b", ["start a|<a x='>' y=\">\">", "text |b"]),
        ("<a x=\"y>b</a>", ["other |<a x=\"y>b</a>"]),
        ("<a x=y'>b", ["start a|<a x=y'>", "text |b"]),
        ("<a\u00a0b>c", ["start a\u00a0b|<a\u00a0b>", "text |c"]),
        # text without tags
        ("<script>a<b></p></script>c", ["start script|<script>", "other |a<b></p>", "end script|</script>", "text |c"]),
        ("<SCRIPT></scripty></Script >", ["start script|<SCRIPT>", "other |</scripty>", "end script|</Script >"]),
        ("<style></style>a", ["start style|<style>", "end style|</style>", "text |a"]),
        ("<script>a", ["start script|<script>", "other |a"]),
        ("<title>a<b></title>", ["start title|<title>", "text |a<b>", "end title|</title>"]),
        ("<textarea><p></textarea>", ["start textarea|<textarea>", "text |<p>", "end textarea|</textarea>"]),
        ("<script/>a", ["start script|<script/>", "other |a"]),
        ("<svg><style/></svg>a", ["start svg|<svg>", "start style|<style/>", "end svg|</svg>", "text |a"]),
        ("<svg/><style/>a", ["start svg|<svg/>", "start style|<style/>", "other |a"]),
    ],
)  # fmt: skip
def test_the_bounds_of_tokens(page: str, expected: list[str]) -> None:
    assert shown(page) == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("<a>", []),
        ("<a b>", []),
        ("<a b=c>", [("b", "c", "")]),
        ("<a b='c d' e=\"f\">", [("b", "c d", "'"), ("e", "f", '"')]),
        ("<a b = c/ >", [("b", "c/", "")]),
        ("<a B=c>", [("b", "c", "")]),
        ("<a b=c b=d>", [("b", "c", ""), ("b", "d", "")]),
        ("<a b=''>", [("b", "", "'")]),
        ("<a b=>", [("b", "", "")]),
        ("<a b=c'd\"e>", [("b", "c'd\"e", "")]),
        ("<a b/c=d>", [("c", "d", "")]),
        ("<a =b=c>", [("=b", "c", "")]),
        ("<a b='c'd=e>", [("b", "c", "'"), ("d", "e", "")]),
        ("<a b\n=\n'c'>", [("b", "c", "'")]),
    ],
)
def test_the_attributes_of_a_tag(tag: str, expected: list[tuple[str, str, str]]) -> None:
    (token,) = tokens(tag)
    assert [(each.name, tag[slice(*each.span)], each.quote) for each in token.attributes] == expected


def test_the_first_attribute_of_a_name_counts() -> None:
    page = "<a b=c B=d>"
    (token,) = tokens(page)
    found = first_attribute(token, "b")
    assert found is not None
    assert page[slice(*found.span)] == "c"
    assert first_attribute(token, "c") is None


@pytest.mark.parametrize(("tag", "expected"), [("<br/>", True), ("<br />", True), ("<br>", False), ("<a b=c/>", False)])
def test_a_slash_at_the_end_of_a_tag(tag: str, expected: bool) -> None:
    (token,) = tokens(tag)
    assert token.self_closing is expected


@given(st.one_of(st.text(max_size=60), st.lists(st.sampled_from(PIECES), max_size=40).map("".join)))
@settings(max_examples=600, deadline=None)
def test_the_tokens_are_the_page(page: str) -> None:
    at = 0
    for token in tokens(page):
        assert token.start == at < token.end
        assert all(at < start <= end <= token.end for start, end in (each.span for each in token.attributes))
        assert (token.kind in {"start", "end"}) == bool(token.name)
        at = token.end
    assert at == len(page)
