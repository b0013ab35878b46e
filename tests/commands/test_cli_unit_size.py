"""Units of sentences or of blocks: translations are carried over, there and back, and the editions stay the same."""

from __future__ import annotations

import shutil
from pathlib import Path

import polib
import pytest
from newsroom import QUOTE, SLUG, TRANSLATIONS, Newsroom, Server

ROOT = Path(__file__).parents[2]
ARTICLE = "from-pyongyang-to-kursk"
LANGUAGES = ("en", "uk", "ko")


@pytest.fixture
def sample(tmp_path: Path, server: Server) -> Newsroom:
    """The shipped article with its translations."""
    for folder in ("source", "locales", "editions"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    (tmp_path / "polyedition.toml").write_text('unit = "sentence"\n', encoding="utf-8")
    return Newsroom(tmp_path, server)


def switch(newsroom: Newsroom, unit: str) -> None:
    settings = newsroom.root / "polyedition.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("sentence", unit).replace("block", unit), encoding="utf-8")
    done = newsroom("extract")
    assert done.status == 0, done


def editions(newsroom: Newsroom) -> dict[str, bytes]:
    return {path: data for path, data in newsroom.tree().items() if path.startswith("editions/")}


def without_obsolete(path: Path) -> None:
    """The catalogue as somebody leaves it who tidies up."""
    file = polib.pofile(str(path), wrapwidth=0)
    for entry in file.obsolete_entries():
        file.remove(entry)
    file.save(newline="\n")


def test_the_shipped_article_is_switched_to_blocks_and_back(sample: Newsroom) -> None:
    before = editions(sample)
    switch(sample, "block")
    assert sample("run").status == 0
    assert editions(sample) == before
    switch(sample, "sentence")
    assert sample("run").status == 0
    assert editions(sample) == before
    for language in LANGUAGES:
        old = polib.pofile(str(ROOT / "locales" / language / "LC_MESSAGES" / f"{ARTICLE}.po"))
        new = polib.pofile(str(sample.po(language, ARTICLE)))
        assert [(entry.msgctxt, entry.msgid, entry.msgstr) for entry in new if not entry.obsolete] == [
            (entry.msgctxt, entry.msgid, entry.msgstr) for entry in old
        ]


def test_an_article_that_was_translated_in_blocks_is_cut_into_sentences(sample: Newsroom) -> None:
    before = editions(sample)
    switch(sample, "block")
    for language in LANGUAGES:
        without_obsolete(sample.po(language, ARTICLE))
    switch(sample, "sentence")
    assert sample("run").status == 0
    assert editions(sample) == before


def test_sentences_that_do_not_answer_to_each_other_wait_for_a_translator(translated: Newsroom) -> None:
    switch(translated, "block")
    block = next(entry for entry in polib.pofile(str(translated.po("uk"))) if QUOTE in entry.msgid)
    merged = block.msgstr.replace(" року, повідомило", " року — про це повідомило").replace(
        "транспорту. ", "транспорту, а "
    )
    assert merged != block.msgstr
    translated.save("uk", {block.msgid: merged})
    without_obsolete(translated.po("uk"))
    switch(translated, "sentence")
    file = polib.pofile(str(translated.po("uk")))
    pieces = [entry for entry in file if entry.msgid in block.msgid and not entry.obsolete]
    assert len(pieces) == 3
    assert all(entry.fuzzy and entry.previous_msgid == block.msgid for entry in pieces)
    assert " ".join(entry.msgstr for entry in pieces) == merged
    kept = [entry for entry in file if entry.obsolete and entry.msgid == block.msgid]
    assert [entry.msgstr for entry in kept] == [merged]


def test_one_fuzzy_sentence_makes_its_block_fuzzy(translated: Newsroom) -> None:
    translated.save("ko", {QUOTE: TRANSLATIONS["ko"][QUOTE]}, fuzzy=True)
    switch(translated, "block")
    for entry in polib.pofile(str(translated.po("ko"))):
        assert entry.obsolete or entry.fuzzy is (QUOTE in entry.msgid), entry.msgid
    assert "Changed" not in translated.po("ko").read_text(encoding="utf-8")
    assert translated.po("ko", SLUG).exists()
