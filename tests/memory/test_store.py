"""The memory keeps what the catalogues held, and answers the same in SQLite and in PostgreSQL."""

from __future__ import annotations

import random
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from databases import DATE, drop_tables, translation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pipeline.memory import store
from pipeline.memory.likeness import likeness
from pipeline.memory.store import Memory, open_memory

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.memory.model import Translation

EARLIER, LATER = "2025-01-01T00:00:00Z", "2026-12-31T23:59:59Z"
BOAT = "The first boat carried 240 passengers and 31 cars."


def found(memory: Memory, source: str, language: str = "uk", **options: float) -> list[tuple[str, float]]:
    """Targets and likenesses, in the order of the answer."""
    matches = memory.lookup([source], "en", language, **options)[source]  # type: ignore[arg-type]
    return [(match.translation.target, round(match.likeness, 3)) for match in matches]


def test_what_was_remembered_is_there_when_it_is_opened_again(where: str | Path) -> None:
    confirmed = translation(BOAT, "Перший пором перевіз 240 пасажирів і 31 автомобіль.")
    with open_memory(where) as memory:
        assert memory.set_aside is None
        assert memory.remember("uk/ferry", "1", [confirmed]) == 1
    with open_memory(where) as memory:
        assert memory.set_aside is None
        assert memory.count() == 1
        (match,) = memory.lookup([BOAT], "en", "uk")[BOAT]
        assert (match.translation, match.likeness) == (confirmed, 1.0)


def test_a_catalogue_with_the_digest_of_the_last_time_is_not_even_read(where: str | Path) -> None:
    def unread() -> Iterator[Translation]:
        pytest.fail("it was read")
        yield

    with open_memory(where) as memory:
        assert memory.remember("uk/ferry", "1", [translation("One.")]) == 1
        assert memory.remember("uk/ferry", "1", unread()) == 0
        assert memory.remember("uk/harbour", "1", [translation("One.", article="harbour")]) == 1
        assert memory.remember("uk/ferry", "2", [translation("One."), translation("Two.", context="p2")]) == 1
        assert memory.remember("uk/ferry", "1", [translation("One.")]) == 0
        assert memory.remember("uk/ferry", "1", unread()) == 0


def test_a_fault_in_reading_a_catalogue_leaves_nothing_of_it(where: str | Path) -> None:
    def broken() -> Iterator[Translation]:
        yield translation("One.")
        raise KeyError

    with open_memory(where) as memory:
        with pytest.raises(KeyError):
            memory.remember("uk/ferry", "1", broken())
        assert memory.count() == 0
        assert memory.remember("uk/ferry", "1", [translation("One.")]) == 1


def test_a_changed_target_replaces_the_older_one_and_what_is_gone_stays(where: str | Path) -> None:
    one, two, three = (translation(f"{word} boat.", word, context=word, date=EARLIER) for word in ("A", "B", "C"))
    with open_memory(where) as memory:
        assert memory.remember("uk/ferry", "1", [one, two, three]) == 3
        changed, same = replace(one, target="A2", date=LATER), replace(two, date=LATER)
        assert memory.remember("uk/ferry", "2", [changed, same]) == 1
        assert list(memory.every()) == [changed, two, three]
        older_again = replace(one, target="A3", date=EARLIER)
        assert memory.remember("uk/ferry", "3", [older_again]) == 1
        assert list(memory.every()) == [older_again, two, three]


@pytest.mark.parametrize("field", ["source_language", "target_language", "article", "context", "source"])
def test_a_translation_is_another_where_anything_differs_that_makes_it_unique(where: str | Path, field: str) -> None:
    one = translation("One boat.")
    with open_memory(where) as memory:
        assert memory.add([one, replace(one, **{field: "ko"})]) == 2
        assert memory.count() == 2
        assert memory.add([replace(one, target="Інший")]) == 1
        assert memory.count() == 2


def test_of_two_for_the_same_place_the_last_one_counts(where: str | Path) -> None:
    with open_memory(where) as memory:
        assert memory.add([translation("One.", "Раз"), translation("One.", "Один")]) == 1
        assert [one.target for one in memory.every()] == ["Один"]


def test_more_than_one_transaction_and_one_statement_hold(where: str | Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "BATCH", 40)
    monkeypatch.setattr(store, "CHUNK", 7)
    many = [translation(f"Boat {number} came home at {number % 9}.", f"П{number}", context=f"{number:03}")
            for number in range(100)]  # fmt: skip
    with open_memory(where) as memory:
        assert memory.add(iter(many)) == 100
        assert memory.remember("uk/ferry", "1", iter(many)) == 0
        assert list(memory.every()) == many
        answers = memory.lookup([one.source for one in many], "en", "uk")
        assert [answers[one.source][0].translation for one in many] == many
        unlike = memory.lookup([one.source.replace("came", "come") for one in many], "en", "uk")
        assert all(matches[0].likeness > 0.9 for matches in unlike.values())


def test_the_same_text_comes_first_then_the_likest_and_of_equals_the_newest(where: str | Path) -> None:
    stored = [
        translation("The old harbour is open.", "same, older", article="b", date=EARLIER),
        translation("The old harbour is open.", "same, newer, b", article="b", context="p2", date=LATER),
        translation("The old harbour is open.", "same, newer, a", article="a", date=LATER),
        translation("The old harbour is shut.", "shut, older", date=EARLIER),
        translation("The old harbour is shut.", "shut, newer", article="c", date=LATER),
        translation("The old harbour is opened.", "opened"),
        translation("The old harbour is not open today.", "today"),
        translation("Nothing of the kind.", "nothing"),
    ]
    with open_memory(where) as memory:
        memory.add(stored)
        text = "The old harbour is open."
        expected = ["same, newer, a", "same, newer, b", "same, older", "opened", "shut, newer", "shut, older", "today"]
        assert [target for target, _ in found(memory, text, limit=10)] == expected
        for limit in range(1, 7):
            assert [target for target, _ in found(memory, text, limit=limit)] == expected[:limit]
        assert found(memory, text)[0][1] == 1.0
        assert found(memory, "The old harbour is opened!") == [
            ("opened", round(likeness("The old harbour is opened!", "The old harbour is opened."), 3))
        ]
        assert [target for target, _ in found(memory, text, limit=10, least=0.95)] == expected[:4]
        assert [target for target, _ in found(memory, text, limit=10, least=1)] == expected[:3]


def test_of_similar_texts_that_are_equally_like_the_newest_is_taken(where: str | Path) -> None:
    with open_memory(where) as memory:
        memory.add(
            translation(f"Captain Marchenko told {name} reporters.", name, article=name, date=date)
            for name, date in [("six", EARLIER), ("two", LATER), ("ten", EARLIER), ("odd", LATER)]
        )
        equal = "Captain Marchenko told ABC reporters."
        assert [target for target, _ in found(memory, equal, limit=4)] == ["odd", "two", "six", "ten"]
        assert [target for target, _ in found(memory, equal)] == ["odd"]


def test_languages_do_not_mix(where: str | Path) -> None:
    with open_memory(where) as memory:
        memory.add([translation("The boats are back.", "Пороми", "uk"), translation("The boats are back.", "배", "ko")])
        memory.add([translation("The boats are back.", "Човни", "uk", source_language="pl")])
        for asked in ("The boats are back.", "The boats are not back."):
            assert [target for target, _ in found(memory, asked, "uk", limit=5)] == ["Пороми"]
            assert [target for target, _ in found(memory, asked, "ko", limit=5)] == ["배"]
            assert found(memory, asked, "de") == []
        pair = [one.target for one in memory.every("en", "uk")]
        assert pair == ["Пороми"]
        assert [one.target for one in memory.every(target_language="uk")] == ["Пороми", "Човни"]
        assert [one.target for one in memory.every("pl")] == ["Човни"]


def test_much_of_one_language_hides_nothing_of_another(where: str | Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "ROWS", 5)
    with open_memory(where) as memory:
        memory.add(translation(f"Photo by {name}", name, "uk", context=name) for name in "abcdefghijklmnop")
        memory.add([translation("Photo by Reuters", "사진: 로이터", "ko")])
        assert found(memory, "Photo by Reuter", "ko") == [("사진: 로이터", 0.968)]


@pytest.mark.parametrize(
    ("stored", "asked"),
    [
        (BOAT, "The first boat carried 312 passengers and 8 cars."),
        (BOAT, "The first boat carried <1>240 passengers</1> and 31 cars."),
        (BOAT, "The second boat carried 240 passengers but 31 cars!"),
        ("Photo: Reuters", "Photo: AP / Reuters"),
        ("Storm hits Odesa", "Storm hits Kherson"),
        ("Storm", "Storms"),
        ("27 March 2024", "3 March 2026"),
        ("Гавань знову відкрили 3 травня.", "Гаваню знову відкриють 14 травня."),
        ("Міністр оборони прибув до Києва", "Міністри оборони прибули до Києва"),
        ("교통부는 포트엘리스 항이 다시 문을 열었다고 밝혔다.", "교통부가 포트엘리스 항은 다시 문을 열었다고 밝혔다."),
        ("11년 만에 돌아온 여객선", "12년 만에 돌아온 여객선들"),
        ("첫 배는 승객 240명을 태웠다.", "첫 배는 승객 31명을 태웠다."),
    ],
)
def test_a_similar_text_is_found(where: str | Path, stored: str, asked: str) -> None:
    value = likeness(asked, stored)
    assert 0.7 <= value < 1
    with open_memory(where) as memory:
        memory.add([translation(stored), translation("Something else altogether.", context="p2")])
        assert found(memory, asked) == [("Переклад", round(value, 3))]
        assert found(memory, asked, least=value + 0.001) == []


@pytest.mark.parametrize(
    "text", ["", "…", "***", "<1/>", "1", "🚢", "　", "'", "%", "_", "NULL", "{}", '\\"', "a\nb\t"]
)
def test_texts_that_are_hardly_texts(where: str | Path, text: str) -> None:
    with open_memory(where) as memory:
        assert found(memory, text) == []
        assert memory.add([translation(text, text, article=text, context=text)]) == 1
        assert found(memory, text) == [(text, 1.0)]
        assert [one.source for one in memory.every()] == [text]


@pytest.mark.parametrize("mark", [chr(0), chr(0xD83D), chr(0xDFFF)], ids=ascii)
def test_what_cannot_be_stored_is_left_out(where: str | Path, mark: str) -> None:
    good, odd = translation("A good text of some words."), f"A good text{mark} of some words."
    fields = ["source", "target", "article", "context", "date", "source_language", "target_language"]
    bad = [replace(good, **{field: odd}) for field in fields]
    with open_memory(where) as memory:
        assert memory.remember("uk/ferry", "1", [*bad[:3], good, *bad[3:]]) == 1
        assert list(memory.every()) == [good]
        assert found(memory, odd) == [("Переклад", round(likeness(odd, good.source), 3))]


def test_long_texts_and_characters_of_four_bytes(where: str | Path) -> None:
    chance = random.Random(7)  # noqa: S311
    words = ["𝕡𝕠𝕣𝕥", "гавань", "항구", "🚢🚢", "harbour", "captain", "30,000", "don't"]
    long = " ".join(f"{chance.choice(words)}{chance.randrange(500)}" for _ in range(12_000))
    assert len(long.encode()) > 100_000
    with open_memory(where) as memory:
        assert memory.add([translation(long, long, article=long[:9_000], context=long[:9_000])]) == 1
        assert found(memory, long) == [(long, 1.0)]
        (target, value), = found(memory, long[:5_000] + "and more " + long[9_000:])  # fmt: skip
        assert target == long
        assert value > 0.9


def test_all_come_in_the_order_of_code_points(where: str | Path) -> None:
    articles = ["Zebra", "apple", "Ärger", "zebra", "Єва", "їжак", "가", "a-b", "ab", "a b", "", "𝕡", "\uffee"]
    with open_memory(where) as memory:
        memory.add(translation("One.", article=article, context=context) for article in articles for context in "ba")
        order = [(one.article, one.context) for one in memory.every()]
        assert order == [(article, context) for article in sorted(articles) for context in "ab"]
        assert [match.translation.article for match in memory.lookup(["One."], "en", "uk", limit=3)["One."]] == [
            "", "", "Zebra"
        ]  # fmt: skip


def test_an_export_that_is_given_up_keeps_nothing_open(where: str | Path) -> None:
    with open_memory(where) as memory:
        memory.add(translation("One.", context=f"{number}") for number in range(1_500))
        reading = memory.every()
        assert next(reading).context == "0"
        reading.close()
        assert memory.add([translation("Two.")]) == 1


def test_no_file_is_left_beside_the_memory(tmp_path: Path) -> None:
    with open_memory(tmp_path / "new" / "memory.sqlite") as memory:
        memory.remember("uk/ferry", "1", [translation("One.")])
        memory.lookup(["One!"], "en", "uk")
        assert len(list(memory.every())) == 1
    assert [path.name for path in (tmp_path / "new").iterdir()] == ["memory.sqlite"]


def test_a_path_is_taken_as_it_is(tmp_path: Path) -> None:
    file = tmp_path / "a?b=c%20 d#é" / "memory.sqlite"
    with open_memory(file) as memory:
        memory.add([translation("One.")])
    assert file.is_file()


WORDS = st.sampled_from(
    "the old new harbour boat ferry is open shut today 3 12 гавань пором відкрито 항구 배는 떠났다".split()
)
TEXTS = st.lists(WORDS, min_size=1, max_size=9).map(" ".join)
TRANSLATIONS = st.lists(
    st.builds(
        translation,
        TEXTS,
        st.text(st.characters(exclude_categories=["Cs"]), max_size=9),
        st.sampled_from(["uk", "ko"]),
        article=st.sampled_from(["a", "B", "ä"]),
        context=st.sampled_from(["", "p1", "p2"]),
        date=st.sampled_from([EARLIER, DATE, LATER]),
    ),
    max_size=40,
    unique_by=lambda one: (one.target_language, one.article, one.context, one.source),
)


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(stored=TRANSLATIONS, asked=st.lists(TEXTS, max_size=5), limit=st.integers(1, 4), data=st.data())
def test_a_memory_that_is_built_anew_answers_the_same(
    where: str | Path, stored: list[Translation], asked: list[str], limit: int, data: st.DataObject
) -> None:
    """Whatever the database, and in whatever order and portions the same translations came."""
    order = data.draw(st.permutations(stored))
    cut = data.draw(st.integers(0, len(stored)))
    sources = [*asked, *(one.source for one in stored[:3])]
    with tempfile.TemporaryDirectory() as folder:
        with open_memory(Path(folder) / "memory.sqlite") as memory:
            memory.add(stored)
            expected = list(memory.every()), memory.lookup(sources, "en", "uk", limit=limit)
        if isinstance(where, Path):
            where.unlink(missing_ok=True)
        else:
            drop_tables(where)
        with open_memory(where) as memory:
            memory.add(order[:cut])
            memory.remember("uk/ferry", "1", order)
            assert (list(memory.every()), memory.lookup(sources, "en", "uk", limit=limit)) == expected
