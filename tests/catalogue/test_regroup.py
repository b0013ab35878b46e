"""Texts that were split or joined: where the parts stand in the whole, and what each gets of its translation."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.catalogue.regroup import (
    cut_at_sentences,
    cut_by_length,
    joined,
    one_after_the_other,
    places_in,
    renumbered,
)
from pipeline.languages import LANGUAGES

UK, KO = LANGUAGES["uk"].sentences, LANGUAGES["ko"].sentences


@pytest.mark.parametrize(
    ("whole", "parts", "spans"),
    [
        ("It leaks. It is old.", ["It leaks.", "It is old."], [(0, 9), (10, 20)]),
        ("It leaks.<1/>It is old.", ["It leaks.", "It is old."], [(0, 9), (13, 23)]),
        ("<1>It</1> leaks. <2/> It is <3>old</3>.<4/>", ["<1>It</1> leaks.", "It is <1>old</1>."], [(0, 16), (22, 39)]),
        ("It leaks. <1/> is old.", ["It leaks.", "<1/> is old."], [(0, 9), (10, 22)]),  # a formula starts a sentence
        ("It leaks. It is old.", ["It leaks."], None),
        ("It leaks. It is old.", ["It is old.", "It leaks."], None),
        ("It leaks, it is old.", ["It leaks.", "It is old."], None),
        ("It <1>leaks. It</1> is old.", ["It leaks.", "It is old."], None),
        ("<1>It</1> leaks. It is old.", ["<1/>It leaks.", "It is old."], None),
    ],
)
def test_where_the_parts_stand(whole: str, parts: list[str], spans: list[tuple[int, int]] | None) -> None:
    places = places_in(whole, parts)
    assert (places and [span for span, _ in places]) == spans


def test_placeholders_are_numbered_through() -> None:
    whole, parts = "<1>A</1> b. <2/><3>C</3> <4/> d.", ["<1>A</1> b.", "<1>C</1> <2/> d."]
    places = places_in(whole, parts)
    assert places is not None
    assert [numbers for _, numbers in places] == [{1: 1}, {1: 3, 2: 4}]
    together = joined(whole, places, ["<1>А</1> б.", "<2/> <1>Ц</1> д."])
    assert together == "<1>А</1> б. <2/><4/> <3>Ц</3> д."
    assert cut_at_sentences(together, parts, places, UK) is None  # two sentences: the tag hides the second's capital


@pytest.mark.parametrize(
    ("whole", "parts", "target", "rules", "pieces"),
    [
        ("It leaks. It is old.", ["It leaks.", "It is old."], "Тече. Вона стара.", UK, ["Тече.", "Вона стара."]),
        ("It leaks. It is old.", ["It leaks.", "It is old."], "물이 샌다. 낡았다.", KO, ["물이 샌다.", "낡았다."]),
        ("It leaks. It is old.", ["It leaks.", "It is old."], "Вона тече, бо стара.", UK, None),
        (
            "It <1>leaks</1>. It is <2>old</2>.", ["It <1>leaks</1>.", "It is <1>old</1>."],
            "Вона <1>тече</1>. <2>Стара</2> вона.", UK, ["Вона <1>тече</1>.", "<1>Стара</1> вона."],
        ),
        (
            "It <1>leaks</1>. It is <2>old</2>.", ["It <1>leaks</1>.", "It is <1>old</1>."],
            "<2>Стара</2> вона. Вона <1>тече</1>.", UK, None,  # in another order
        ),
        ("It leaks.<1/>It is old.", ["It leaks.", "It is old."], "Тече.<1/>Стара.", UK, ["Тече.", "Стара."]),
        (  # the first was cut in two, the others put together
            "She left late, after a long night of talks without an end. She slept. Nobody called.",
            ["She left late, after a long night of talks without an end.", "She slept.", "Nobody called."],
            "Пішла пізно. Довга ніч перемовин так і скінчилася нічим. Спала, і ніхто не дзвонив.", UK, None,
        ),
        (
            "It broke in 1954. It is 70.", ["It broke in 1954.", "It is 70."], "Їй 70. Зламалася 1954-го.", UK, None,
        ),
    ],
)  # fmt: skip
def test_a_translation_is_cut_at_its_sentences(
    whole: str, parts: list[str], target: str, rules: object, pieces: list[str] | None
) -> None:
    places = places_in(whole, parts)
    assert places is not None
    cut = cut_at_sentences(target, parts, places, rules)  # type: ignore[arg-type]
    assert (cut and list(cut)) == pieces


@pytest.mark.parametrize(
    ("target", "sources", "pieces"),
    [
        (
            "Пором відійшов о п'ятій, а капітан зостався на березі.",
            ["The ferry left at five.", "The captain stayed ashore."],
            ["Пором відійшов о п'ятій,", "а капітан зостався на березі."],
        ),
        (
            "배는 다섯 시에 떠났으며, 선장은 뭍에 남았다.", ["The ferry left at five.", "The captain stayed ashore."],
            ["배는 다섯 시에 떠났으며,", "선장은 뭍에 남았다."],
        ),
        (
            "Так, 240 людей, зокрема 31 дитина, прибули.", ["Yes, 240 people came.", "31 are children."],
            ["Так, 240 людей,", "зокрема 31 дитина, прибули."],
        ),
        ("Пором відійшов о п'ятій без капітана.", ["The ferry left at five.", "The captain stayed ashore."], None),
        ("Нерозривнеслово", ["One piece.", "Another piece."], None),
        ("", ["One piece.", "Another piece."], None),
    ],
)  # fmt: skip
def test_a_translation_is_cut_where_its_marks_are_nearest(
    target: str, sources: list[str], pieces: list[str] | None
) -> None:
    cut = cut_by_length(target, sources)
    assert (cut and list(cut)) == pieces


def test_placeholders_of_joined_sentences_do_not_clash() -> None:
    parts = [("<1>A</1> b.", "<1>А</1> б."), ("C.", "Ц."), ("<1/> d <2>e</2>.", "<2>Е</2> д <1/>.")]
    assert one_after_the_other(parts) == "<1>А</1> б. Ц. <3>Е</3> д <2/>."


WORDS = st.lists(st.sampled_from(["Так.", "вода", "120", "ні,", "물이", "<1/>", "—"]), min_size=1, max_size=12)


@given(WORDS, st.lists(WORDS, min_size=2, max_size=4))
def test_the_pieces_are_all_of_the_translation(target: list[str], sources: list[list[str]]) -> None:
    cut = cut_by_length(" ".join(target), [" ".join(source) for source in sources])
    assert cut is None or (len(cut) == len(sources) and " ".join(cut).split() == target)


@given(st.permutations(range(1, 6)), st.lists(st.sampled_from(["<1>", "</2>", "<3/>", "a", "</9>"])))
def test_other_numbers_and_back(order: list[int], pieces: list[str]) -> None:
    text = "".join(pieces)
    numbers = dict(zip(range(1, 6), order, strict=True))
    assert renumbered(renumbered(text, numbers), {new: old for old, new in numbers.items()}) == text
