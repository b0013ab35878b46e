"""Whatever a glossary says, it is the same after it went through a file; an export that comes back changes nothing."""

from __future__ import annotations

import csv
import io
import tempfile
from pathlib import Path

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from pipeline.catalogue.header import new_header
from pipeline.catalogue.po import Catalogue, Message, format_po
from pipeline.commands.names import FileFormat, export_names, import_names
from pipeline.errors import ProjectError
from pipeline.languages import LANGUAGES
from pipeline.names.forms import Forms
from pipeline.project import Project
from pipeline.termbase.model import Term, Termbase, Translation
from pipeline.termbase.table import format_table, read_table
from pipeline.termbase.tbx import V2, V3, format_tbx, read_tbx

PIECES = [
    "|", " | ", "!", "-", "–", "=", "+", "@", "'", "''", '"', ",", ";", "\t", "\n", "\r\n", "\u00a0", "\u2028",
    "\ufeff", "<", "&amp;", "]]>", "＝", "｜", "！", "Київ", "한국", "👩‍👧", "é", "e\u0301", "\u200b", "name", "sep=;",
    "\x01", "\x85",
]  # fmt: skip
ODD = st.lists(st.sampled_from(PIECES) | st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=3))
TEXTS = ODD.map("".join)
NAMES = TEXTS.map(lambda text: " ".join(text.split())).filter(bool)
KINDS = st.sampled_from(["", "person", "place", "organisation", "weapon", "media"])
TRANSLATIONS = st.builds(Translation, TEXTS.map(Forms.of).filter(bool), st.booleans())
TERMS = st.builds(Term, NAMES, KINDS, st.dictionaries(st.sampled_from(["uk", "ko"]), TRANSLATIONS))
TERMBASES = st.lists(TERMS, max_size=4, unique_by=lambda term: term.name).map(
    lambda terms: Termbase(("uk", "ko"), tuple(terms))
)


def bare(termbase: Termbase) -> list[Term]:
    return [Term(term.name, term.kind, term.translations) for term in termbase.terms]


@given(TERMBASES)
@settings(max_examples=100, deadline=None)
@example(Termbase(("uk", "ko"), (Term("'=1", "", {"uk": Translation(Forms(("''-x",)), confirmed=False)}), Term("=1"))))
@example(Termbase(("uk", "ko"), (Term("sep=;"), Term(";;;,"), Term('"'))))
def test_a_table_says_the_same_when_it_is_read(termbase: Termbase) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "g.csv"
        path.write_bytes(format_table(termbase).encode())
        assert bare(read_table(path, ("en", "uk", "ko"))) == bare(termbase)


@given(TERMBASES)
@settings(max_examples=100, deadline=None)
@example(Termbase(("uk", "ko"), (Term("-2", "", {"uk": Translation(Forms(no_name=True))}), Term("@x"), Term("\t=x"))))
def test_no_cell_of_a_table_is_a_formula(termbase: Termbase) -> None:
    for row in csv.reader(io.StringIO(format_table(termbase), newline="")):
        for cell in row:
            assert not cell.startswith(("=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r"))


@pytest.mark.parametrize("edition", [V2, V3], ids=["2008", "2019"])
@given(TERMBASES)
@settings(max_examples=60, deadline=None)
def test_tbx_says_the_same_when_it_is_read(edition: object, termbase: Termbase) -> None:
    assert edition in {V2, V3}
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "g.tbx"
        try:
            path.write_bytes(format_tbx(termbase, "en", V2 if edition is V2 else V3).encode())
        except ProjectError as error:
            assert "which no XML file can hold" in str(error)  # noqa: PT017
            return
        if not termbase.terms:
            return
        told = [
            Term(term.name, term.kind, {tag: one for tag, one in term.translations.items() if not one.forms.no_name})
            for term in termbase.terms
        ]
        assert bare(read_tbx(path, "en", ("en", "uk", "ko"))) == told


MESSAGES = st.builds(
    Message,
    context=st.sampled_from(["", "", "", "c"]),
    source=TEXTS.filter(bool),
    target=TEXTS,
    fuzzy=st.booleans(),
    obsolete=st.sampled_from([False, False, True]),
    comments=st.sampled_from(["", "Ask Olena."]),
    notes=st.sampled_from([(), ("Place",), ("Person", "A sentence.")]),
    references=st.sampled_from([(), ("source/a.html",)]),
)
GLOSSARIES = st.lists(MESSAGES, max_size=5, unique_by=lambda message: message.key)


@pytest.mark.parametrize("form", ["csv", "tbx", "tbx2"])
@given(GLOSSARIES, GLOSSARIES, st.booleans())
@settings(max_examples=40, deadline=None)
def test_what_was_exported_changes_nothing(
    form: FileFormat, ukrainian: list[Message], korean: list[Message], overwrite: bool
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        project = Project(Path(folder))
        for tag, messages in (("en", []), ("uk", ukrainian), ("ko", korean)):
            comment, header = new_header("names", LANGUAGES["en"], LANGUAGES[tag], "2024-05-03 16:00+0000")
            path = project.names(tag)
            path.parent.mkdir(parents=True)
            path.write_bytes(format_po(Catalogue(header, tuple(messages), comment)).encode())
        file = Path(folder) / f"g.{form}"
        try:
            export_names(project, file, form)
        except ProjectError as error:
            assert "which no XML file can hold" in str(error)  # noqa: PT017
            assume(False)
        before = [project.names(tag).read_bytes() for tag in ("en", "uk", "ko")]
        done = import_names(project, file, overwrite=overwrite)
        assert (done.changes, done.written) == ((), ())
        assert [project.names(tag).read_bytes() for tag in ("en", "uk", "ko")] == before
