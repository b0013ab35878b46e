"""The notes of a glossary's entries that tell of a proposal."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.catalogue.added import no_names
from pipeline.catalogue.po import Catalogue, Message
from pipeline.catalogue.proposed import (
    is_untouched,
    proposal_notes,
    with_notes_of,
    with_proposals,
    without_gone_proposals,
)
from pipeline.names.proposals import Proposal

NEW = Message("", "Kyrylo Budanov", notes=("Person", "He said: proposed: it."), references=("source/a.html",))
PROPOSALS = [Proposal("Кирило Буданов", "KMU resolution 55 of 2010, reversed", "likely")]
OTHERS = [Proposal(form, "x", "guess") for form in ("А", "Б", "В", "Г")]
FILLED = with_proposals(NEW, PROPOSALS)
NOTE = "proposed: Кирило Буданов; KMU resolution 55 of 2010, reversed; likely"


def test_the_first_proposal_stands_in_the_entry_and_the_others_in_its_note() -> None:
    assert replace(NEW, target="Кирило Буданов", fuzzy=True, notes=(*NEW.notes, NOTE)) == FILLED
    more = with_proposals(NEW, [*PROPOSALS, *OTHERS])
    assert more.notes[-2:] == (NOTE, "also: А | Б | В")


@pytest.mark.parametrize(
    ("notes", "count"),
    [
        ((NOTE,), 1),
        (("Person", NOTE), 1),
        (("Person", NOTE, "also: А | Б"), 2),
        (("Person", "proposed: Кирило", "Буданов; KMU resolution 55", "of 2010, reversed; likely also:", "А | Б"), 4),
        (("proposed: a law; it passed", NOTE), 1),
        ((), 0),
        (("Person",), 0),
        (("proposed: a law on ships",), 0),
        (("proposed: a law; on ships; surely",), 0),
        ((NOTE, "Added by hand"), 0),
    ],
)
def test_the_note_is_told_from_other_notes(notes: tuple[str, ...], count: int) -> None:
    assert proposal_notes(replace(NEW, notes=notes)) == (notes[len(notes) - count :] if count else ())


@pytest.mark.parametrize(
    ("message", "untouched"),
    [
        (FILLED, True),
        (replace(FILLED, target="Кирило  Буданов "), True),
        (replace(FILLED, target="Кирило Буданов | Буданов"), False),
        (replace(FILLED, fuzzy=False), False),
        (replace(FILLED, comments="sure?"), False),
        (replace(FILLED, target=""), False),
        (replace(FILLED, notes=NEW.notes), False),
        (NEW, False),
    ],
)
def test_what_nobody_touched(message: Message, *, untouched: bool) -> None:
    assert is_untouched(message) is untouched


def test_notes_of_proposals_are_carried_once() -> None:
    old = {FILLED.key: FILLED}
    (carried,) = with_notes_of([NEW], old)
    assert carried.notes == FILLED.notes
    assert with_notes_of([carried], old) == (carried,)
    assert with_notes_of([NEW], {}) == (NEW,)


def test_only_untouched_proposals_of_gone_names_go() -> None:
    mine = replace(FILLED, source="Budanov", target="Буданов")
    catalogue = Catalogue({}, (FILLED, mine))
    assert without_gone_proposals(catalogue, [NEW]).messages == (FILLED, mine)
    assert without_gone_proposals(catalogue, []).messages == (mine,)


def test_a_proposal_keeps_no_name_that_another_translator_struck_out() -> None:
    struck = Catalogue({}, (replace(NEW, target="-"),))
    assert no_names([struck, Catalogue({}, (FILLED,))]) == {"Kyrylo Budanov"}
    assert no_names([struck, Catalogue({}, (replace(FILLED, target="Буданов"),))]) == frozenset()
