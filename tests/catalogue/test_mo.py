"""Compiled catalogues: what gettext's own reader finds in them, and what msgfmt makes of the same PO file."""

from __future__ import annotations

import gettext
import io
from dataclasses import replace
from typing import TYPE_CHECKING

import programs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.catalogue.header import new_header
from pipeline.catalogue.mo import mo_bytes
from pipeline.catalogue.po import Catalogue, Message, format_po
from pipeline.languages import LANGUAGES

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

COMMENT, HEADER = new_header("ferry", LANGUAGES["en"], LANGUAGES["uk"], "2024-05-03 16:00+0000")
SHIPS = Message("", "ship", plural_source="ships", plural_targets=("корабель", "кораблі", "кораблів"))
MESSAGES = (
    Message("p-2", "Tickets cost $12.", "Квитки коштують 12 доларів."),
    Message("p-1", "Tickets cost $12.", "표 값은 12달러이다."),
    Message("", "Tickets cost $12.", "Без контексту."),
    Message("", "two\nlines\t\"of\" it\\", "два\nрядки\t«цього»\\"),
    SHIPS,
    replace(SHIPS, context="port"),
    replace(SHIPS, source="half", plural_targets=("пів", "", "пів")),
    replace(SHIPS, source="none", plural_targets=("", "", "")),
    replace(SHIPS, source="doubt", fuzzy=True),
    Message("", "Zebra", "Зебра"),
    Message("", "ärger", "злість"),
    Message("", "doubtful", "сумнівно", fuzzy=True),
    Message("", "gone", "нема", obsolete=True),
    Message("", "untranslated"),
)  # fmt: skip
CATALOGUE = Catalogue(HEADER, MESSAGES, COMMENT)


def loaded(data: bytes) -> gettext.GNUTranslations:
    return gettext.GNUTranslations(io.BytesIO(data))


def test_gettext_finds_what_is_confirmed() -> None:
    found = loaded(mo_bytes(CATALOGUE))
    assert found.pgettext("p-2", "Tickets cost $12.") == "Квитки коштують 12 доларів."
    assert found.pgettext("p-1", "Tickets cost $12.") == "표 값은 12달러이다."
    assert found.pgettext("p-3", "Tickets cost $12.") == "Tickets cost $12."
    assert found.gettext("Tickets cost $12.") == "Без контексту."
    assert found.gettext("two\nlines\t\"of\" it\\") == "два\nрядки\t«цього»\\"  # fmt: skip
    assert [found.ngettext("ship", "ships", count) for count in (1, 3, 5)] == list(SHIPS.plural_targets)
    assert [found.npgettext("port", "ship", "ships", count) for count in (1, 3, 5)] == list(SHIPS.plural_targets)


def test_it_does_not_find_what_is_not() -> None:
    found = loaded(mo_bytes(CATALOGUE))
    for text in ("doubtful", "gone", "untranslated"):
        assert found.gettext(text) == text
    for text in ("half", "none", "doubt"):
        assert [found.ngettext(text, "ships", count) for count in (1, 3)] == [text, "ships"]


def test_the_header() -> None:
    info = loaded(mo_bytes(CATALOGUE)).info()
    assert info["language"] == "uk"
    assert info["plural-forms"] == HEADER["Plural-Forms"]
    assert "pot-creation-date" not in info
    later = replace(CATALOGUE, header={**HEADER, "POT-Creation-Date": "2025-01-01 00:00+0000"})
    assert mo_bytes(later) == mo_bytes(CATALOGUE)


def test_the_bytes() -> None:
    """A file small enough to be read by eye, laid out as the manual says."""
    assert mo_bytes(Catalogue({"A": "b"}, (Message("c", "d", "е"),))) == bytes.fromhex(
        "de120495 00000000 02000000 1c000000 2c000000 00000000 3c000000"
        "00000000 3c000000 03000000 3d000000 05000000 41000000 02000000 47000000"
    ) + b"\0c\x04d\0A: b\n\0" + "е".encode() + b"\0"  # fmt: skip


@pytest.mark.parametrize("name", ["msgctxt", "plain"])
def test_msgunfmt_reads_the_same_as_from_msgfmt_s_own(tmp_path: Path, name: str) -> None:
    messages = [
        message for message in MESSAGES if message.source != "half" and (name == "msgctxt" or not message.context)
    ]
    catalogue = replace(CATALOGUE, messages=tuple(messages))
    (tmp_path / "x.po").write_text(format_po(catalogue), encoding="utf-8")
    (tmp_path / "ours.mo").write_bytes(mo_bytes(catalogue))
    programs.gettext("msgfmt", tmp_path / "x.po", "-o", tmp_path / "theirs.mo")
    ours, theirs = (programs.gettext("msgunfmt", tmp_path / f"{whose}.mo") for whose in ("ours", "theirs"))
    assert ours == theirs
    assert ours.count("msgid ") == (9 if name == "msgctxt" else 6)


TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\0\x04"), min_size=1, max_size=8)


@given(st.dictionaries(st.tuples(TEXTS | st.just(""), TEXTS), TEXTS, max_size=8), st.randoms())
def test_every_translation_is_found(texts: dict[tuple[str, str], str], random: Random) -> None:
    messages = [Message(*key, target) for key, target in texts.items()]
    data = mo_bytes(Catalogue(HEADER, tuple(messages)))
    found = loaded(data)
    for (context, source), target in texts.items():
        assert (found.pgettext(context, source) if context else found.gettext(source)) == target
    random.shuffle(messages)
    assert mo_bytes(Catalogue(HEADER, tuple(messages))) == data
