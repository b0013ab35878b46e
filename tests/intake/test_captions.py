"""Photo captions and their credits, and paragraphs that only speak of photos."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.intake.captions import split_credit
from pipeline.languages import LANGUAGES

CAPTIONS = [
    # run together, as when a page is copied without its markup
    ("en", "The new ferry in the port of Odesa in May 2021", "Harbour Pool Photo via AP"),
    ("en", "Fishermen mend their nets before the storm", "Reuters"),
    ("en", "Fishermen mend their nets.", "Photo by Ann Lowe"),
    ("en", "Fishermen mend their “nets”", "Getty Images"),
    ("en", "Fishermen mend their nets", "© Ann Lowe"),
    ("en", "Fishermen mend their nets", "EPA/Yonhap"),
    ("en", "Fishermen mend their nets.", "(AP Photo/Ann Lowe)"),
    ("uk", "Рибалки лагодять сіті перед бурею", "Фото: Reuters"),
    ("uk", "Рибалки лагодять сіті у 2021", "Укрінформ"),
    ("uk", "Рибалки лагодять сіті.", "Фото надано громадою"),
    ("ko", "어부들이 그물을 고치고 있다.", "연합뉴스"),
    ("ko", "어부들이 그물을 고치고 있다", "사진=연합뉴스"),
    ("ko", "어부들이 그물을 고치고 있다", "AFP 연합뉴스"),
]
SET_OFF = [
    ("en", "Fishermen mend their nets.", "Photo: Ann Lowe"),
    ("en", "Fishermen mend their nets", "Photo: J. R. Lowe"),
    ("en", "Fishermen mend their nets", "PHOTO: REUTERS"),
    ("en", "Fishermen mend their nets.", "AP Photo/Ann Lowe"),
    ("en", "Fishermen mend their nets.", "(AP Photo/Ann Lowe)"),
    ("en", "Fishermen mend their nets", "(Reuters)"),
    ("en", "Fishermen mend their nets", "(photo: Ann Lowe)"),
    ("en", "Fishermen in Odesa, May 2021", "Photo by Ann Lowe"),
    ("en", "Fishermen mend their nets.", "Photo courtesy of the Port Museum"),
    ("en", "Fishermen mend their nets", "| Photo: Ann Lowe"),
    ("en", "Fishermen mend their nets.", "© 2021 Ann Lowe"),
    ("en", "Fishermen mend their nets.", "Photo: Ann Lowe."),
    ("uk", "Рибалки лагодять сіті.", "Фото: пресслужба порту"),
    ("uk", "Рибалки лагодять сіті", "Фото: Ганна Мороз"),
    ("uk", "Рибалки лагодять сіті", "(Джерело: Укрінформ)"),
    ("ko", "어부들이 그물을 고치고 있다.", "사진=연합뉴스"),
    ("ko", "어부들이 그물을 고치고 있다.", "사진 제공 항구박물관"),
    ("ko", "어부들이 그물을 고치고 있다.", "[사진=뉴시스]"),
    ("ko", "어부들이 그물을 고치고 있다.", "(출처: 항구박물관)"),
    ("ko", "어부들이 그물을 고치고 있다.", "ⓒ 연합뉴스"),
    ("ko", "어부들이 그물을 고치고 있다", "(연합뉴스)"),
]
NO_CAPTIONS = [
    ("en", "The Photo was taken by her father in the harbour."),
    ("en", "She sold a Photo by her father."),
    ("en", "The museum owns a Photo by Ann Lowe"),
    ("en", "A photo by Ann Lowe won the prize."),
    ("en", "The exhibition (Photo: a history) opened in the harbour."),
    ("en", "He sold the house with the pool via an agency."),
    ("en", "He sold the house (with the pool)"),
    ("en", "KYIV (Reuters) - The ferry left the harbour at dawn."),
    ("en", "The figures were first reported by an agency (Reuters)."),
    ("en", "The sign © was first used in 1909."),
    ("en", "A WhatsApp image of the ferry was sent to thousands of people."),
    ("en", "The ministry announced it via WhatsApp"),
    ("en", "Sony showed a PlayStation picture"),
    ("en", "The firm runs YouTube and iPhone photo courses"),
    ("en", "Fishermen mend their nets"),
    ("en", "Photo: Ann Lowe"),
    ("en", "Photo: Ann Lowe saw it. She left the harbour."),
    ("en", "Fishermen mend their nets. Photo: " + "Ann Lowe " * 12),
    ("en", "The label says Photo:"),
    ("uk", "Фото зробив її батько в порту."),
    ("uk", "На виставці (Фото: історія) були рибалки."),
    ("uk", "Агентство Reuters повідомило про це вранці."),
    ("ko", "사진은 아버지가 찍었다."),
    ("ko", "항구를 찾은 김철수 시장(사진)"),
    ("ko", "연합뉴스가 이 소식을 전했다."),
    ("ko", "항구에서 BTS 사진 전시회가 열렸다."),
    ("ko", "시는 사진 제공 요청을 거부했다."),
]

PIECES = [
    "nets", "2021", "Photo", "by", "Reuters", "(AP", ")", ".", " ", "©", ":", "Фото", "사진", "있다", "=", "/", "\n",
]  # fmt: skip


@pytest.mark.parametrize(("tag", "caption", "credit"), CAPTIONS, ids=[credit for _, _, credit in CAPTIONS])
def test_a_credit_glued_to_its_caption_is_cut_off(tag: str, caption: str, credit: str) -> None:
    assert split_credit(caption + credit, LANGUAGES[tag].credit_words) == (caption, credit)


@pytest.mark.parametrize(("tag", "caption", "credit"), SET_OFF, ids=[credit for _, _, credit in SET_OFF])
@pytest.mark.parametrize("gap", [" ", "\n", "\u00a0"])
def test_a_credit_behind_its_caption_is_cut_off(tag: str, caption: str, credit: str, gap: str) -> None:
    assert split_credit(caption + gap + credit, LANGUAGES[tag].credit_words) == (caption, credit)


@pytest.mark.parametrize(("tag", "text"), NO_CAPTIONS, ids=[text[:50] for _, text in NO_CAPTIONS])
def test_a_paragraph_that_speaks_of_photos_is_no_caption(tag: str, text: str) -> None:
    assert split_credit(text, LANGUAGES[tag].credit_words) == (text, "")


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join), st.sampled_from(sorted(LANGUAGES)))
@settings(max_examples=500, deadline=None)
def test_caption_and_credit_are_the_text_but_for_the_space_between(text: str, tag: str) -> None:
    caption, credit = split_credit(text, LANGUAGES[tag].credit_words)
    between = text[len(caption) : len(text) - len(credit)]
    assert text == caption + between + credit
    assert not between.strip()
    assert not credit or caption
