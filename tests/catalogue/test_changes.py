"""The note on what changed in a source text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.catalogue.changes import change_note


@pytest.mark.parametrize(
    ("previous", "source", "note"),
    [
        ("More than 30,000 men came.", "More than 35,000 men came.", "Changed: 30,000 -> 35,000"),
        ("It has 1.28 million men.", "It has 12.8 million men.", "Changed: 1.28 -> 12.8"),
        ("Budanov agreed.", "Umerov agreed.", "Changed: Budanov -> Umerov"),
        ("He was asked.", "He was not asked.", "Changed: added: not"),
        ("He was never asked.", "He was asked.", "Changed: removed: never"),
        ("In May it rained, he said.", "In May it rained he said.", "Changed: removed: ,"),
        ('"Yes," he said.', "“Yes,” he said.", 'Changed: " -> “; " -> ”'),
        ("The <1>old</1> dam.", "The old dam.", "Changed: removed: <1>; removed: </1>"),
        ("병력 1만 명이 왔다.", "병력 2만 명이 왔다.", "Changed: 1만 -> 2만"),
        ("Дамба не тече.", "Дамба тече.", "Changed: removed: не"),
        ("a b c d e f g h i j", "A b C d E f G h I j", "Changed: a -> A; c -> C; e -> E; g -> G; and 1 more"),
        ("The  dam leaks.", "The dam\nleaks.", ""),
        ("", "", ""),
        (
            "Start " + "long " * 30 + "end.", "Start end.",
            "Changed: removed: long long long long long long … long long long long long long",
        ),
    ],
)  # fmt: skip
def test_what_changed(previous: str, source: str, note: str) -> None:
    assert change_note(previous, source) == note


@given(st.text(max_size=60), st.text(max_size=60))
def test_a_note_is_one_line(previous: str, source: str) -> None:
    note = change_note(previous, source)
    assert note == " ".join(note.split())
    assert change_note(source, source) == ""
