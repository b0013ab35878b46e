"""What holds of the sentences of any text: nothing is lost, nothing overlaps, and the time is linear."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from costs import calls
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.languages import LANGUAGES
from pipeline.languages.sentences import SentenceRules, split_sentences

if TYPE_CHECKING:
    from typing import SupportsIndex

TAGS = sorted(LANGUAGES)
PIECES = [
    ". ", "a. ", "a.", "1. ", "5. 10. ", ".", "?", "… ", "! ", ".”", ".) ", "(", "« ", "? — ", "U.S. ", "р. ", "다.” ",
    ".[1] ", ".[", ".[a", "Mr. ", "А. ", "я. А. ", " ", ".  ", "«Так?» — Я, ", "— так, — сказав. — Я ", "“", ". “",
]  # fmt: skip
WORDS = ["Mr.", "p.m.", "The", "said", "“Why?”", "р.", "м.", "В.", "О.", "— Я", "했다.”", "라고", "5."]
SENTENCES = ["The ferry left.", "Пором відплив.", "배가 떠났다.", "Why?", "Ні!"]


def texts() -> st.SearchStrategy[str]:
    marks = st.text(alphabet=" .?!…,:—–-«»„“”\"'’()[]\n\u00a0AaIvВвЄяУу0159다고U。", max_size=60)
    words = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join)
    return st.one_of(st.text(max_size=60), marks, words)


class Watched(str):
    """A text that counts the characters copied out of it."""

    copied = 0

    def __getitem__(self, key: SupportsIndex | slice) -> str:
        part = str.__getitem__(self, key)
        self.copied += len(part)
        return part

    def lstrip(self, chars: str | None = None) -> str:
        self.copied += len(self)
        return str.lstrip(self, chars)

    def rstrip(self, chars: str | None = None) -> str:
        self.copied += len(self)
        return str.rstrip(self, chars)


def cost(text: Watched, rules: SentenceRules) -> int:
    """How many functions are called and how many characters copied."""
    called = calls(lambda: split_sentences(text, rules))
    return called + text.copied


@pytest.mark.parametrize("tag", TAGS)
@given(text=texts())
@settings(max_examples=300, deadline=None)
def test_the_sentences_are_the_text_but_for_white_space_between_them(tag: str, text: str) -> None:
    spans = split_sentences(text, LANGUAGES[tag].sentences)
    at = 0
    for start, end in spans:
        assert not text[at:start].strip()
        assert start < end
        assert not text[start].isspace()
        assert not text[end - 1].isspace()
        at = end
    assert not text[at:].strip()


@pytest.mark.parametrize("tag", TAGS)
@given(
    sentences=st.lists(
        st.sampled_from(["The ferry left.", "Пором відплив.", "배가 떠났다.", "Why?", "Ні!"]), max_size=9
    )
)
@settings(max_examples=60, deadline=None)
def test_plain_sentences_come_back(tag: str, sentences: list[str]) -> None:
    text = "  ".join(sentences)
    spans = split_sentences(text, LANGUAGES[tag].sentences)
    assert [text[start:end] for start, end in spans] == sentences


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("", []),
        (" \n\u00a0\t", []),
        (" One ", ["One"]),
        (".", ["."]),
        (". Two", [".", "Two"]),
        ("One.Two", ["One.Two"]),
        ("One. two", ["One. two"]),
        ("One.\u2003“Two”", ["One.", "“Two”"]),
    ],
)
def test_texts_at_the_edge(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in split_sentences(text, SentenceRules())] == sentences


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("tag", TAGS)
def test_work_grows_no_faster_than_the_text(tag: str, piece: str) -> None:
    small, large = (cost(Watched(piece * times), LANGUAGES[tag].sentences) for times in (150, 1200))
    assert large <= 8 * 1.2 * small + 100


@pytest.mark.parametrize("piece", PIECES)
def test_a_hostile_text_is_read(piece: str) -> None:
    """What a regular expression does inside is not counted above; were it quadratic, this would take minutes."""
    text = piece * (300_000 // len(piece))
    spans = split_sentences(text, SentenceRules())
    assert [end for _, end in spans[-1:]] == [len(text.rstrip())] * bool(text.strip())


@pytest.mark.parametrize("tag", TAGS)
def test_a_megabyte_is_read(tag: str) -> None:
    sentence = {"en": "The ferry left. ", "uk": "Пором відплив. ", "ko": "배가 떠났다. "}[tag]
    count = 1_000_000 // len(sentence)
    assert len(split_sentences(sentence * count, LANGUAGES[tag].sentences)) == count
