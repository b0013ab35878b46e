"""The index finds what a comparison with every stored text would find; its keys are the same on every machine."""

from __future__ import annotations

import random
import re
import sys
from pathlib import Path
from subprocess import run

import polib
import pytest
from databases import translation
from rapidfuzz import process
from rapidfuzz.distance import Indel

from pipeline.memory import store
from pipeline.memory.keys import probed_keys, stored_keys
from pipeline.memory.store import open_memory

ARTICLE = Path(__file__).parents[2] / "locales"
SLUG = "from-pyongyang-to-kursk.po"


def texts_in(language: str) -> list[str]:
    """The shipped article's sentences, and headlines of two to four words cut from them."""
    chance = random.Random(language)  # noqa: S311
    catalogue = polib.pofile(str(ARTICLE / ("uk" if language == "en" else language) / "LC_MESSAGES" / SLUG))
    sentences = [entry.msgid if language == "en" else entry.msgstr for entry in catalogue]
    headlines = []
    for sentence in sentences * 2:
        found = sentence.split()
        length = chance.randint(2, 4)
        start = chance.randrange(max(1, len(found) - length))
        headlines.append(" ".join(found[start : start + length]))
    return sorted({*sentences, *headlines})


def edited(chance: random.Random, text: str, others: list[str]) -> str:
    """A text after one of the edits that a journalist makes."""
    found = text.split()
    places = range(len(found))
    kind, times = chance.choice(["replace", "insert", "delete", "number", "mark", "move"]), chance.randint(1, 3)
    if kind == "replace":
        for place in chance.sample(places, min(times, len(found))):
            found[place] = chance.choice(others)
    elif kind == "insert":
        for _ in range(times):
            found.insert(chance.choice(places), chance.choice(others))
    elif kind == "delete":
        for _ in range(min(times, len(found) - 1)):
            found.pop(chance.randrange(len(found)))
    elif kind == "mark":
        place = chance.choice(places)
        found[place] = found[place].rstrip(",.") + chance.choice(",.:;!?")
    elif kind == "move":
        found.insert(chance.choice(places), found.pop(chance.choice(places)))
    else:
        return re.sub(r"\d+", lambda number: str(chance.randint(1, 10 ** len(number[0]))), text)
    return " ".join(found)


@pytest.mark.parametrize("language", ["en", "uk", "ko"])
def test_nearly_all_that_is_similar_is_found(tmp_path: Path, language: str) -> None:
    chance = random.Random(1)  # noqa: S311
    stored = texts_in(language)
    others = [word for text in stored for word in text.split()]
    noise = {" ".join(chance.choices(others, k=3 + int(chance.expovariate(1 / 8)))) for _ in range(5_000)}
    asked = {text for text in (edited(chance, text, others) for text in stored * 4) if " " in text} - {*stored, *noise}
    with open_memory(tmp_path / "memory.sqlite") as memory:
        memory.add(
            translation(text, context=f"{number}", source_language=language)
            for number, text in enumerate([*stored, *noise])
        )
        answers = memory.lookup(asked, language, "uk")
    everything = [*stored, *noise]
    seen = {0.7: [0, 0], 0.75: [0, 0]}
    for text, matches in answers.items():
        best = process.extractOne(text, everything, scorer=Indel.normalized_similarity)[1]
        for least, (found, all_) in seen.items():
            if best >= least:
                right = bool(matches) and matches[0].likeness == best
                seen[least] = [found + right, all_ + 1]
    (found, all_), (found_likely, all_likely) = seen[0.7], seen[0.75]
    assert all_likely > 500
    assert found >= 0.95 * all_
    assert found_likely >= 0.98 * all_likely


TEXTS = [
    "",
    "Storm",
    "The first boat carried 240 passengers.",
    "Гавань знову відкрили.",
    "첫 배는 승객 240명을 태웠다.",
]


def test_the_keys_are_the_same_on_every_machine() -> None:
    """A stored key is read by a later process; whoever changes this must raise `database.VERSION`."""
    assert stored_keys("Storm hits Odesa", "en", "uk") == {
        -1898852757,
        -1022962214,
        -651869292,
        -540902463,
        97541408,
        1291121992,
    }
    code = (
        "import sys; from pipeline.memory.keys import stored_keys\n"
        "print([sorted(stored_keys(text, 'en', 'uk')) for text in sys.argv[1:]])"
    )
    done = run([sys.executable, "-c", code, *TEXTS], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == str([sorted(stored_keys(text, "en", "uk")) for text in TEXTS])


@pytest.mark.parametrize("text", [*TEXTS, " ".join(map(str, range(3_000))), "a b a b a b a b a b a b a b a b a b"])
def test_a_text_is_looked_up_under_all_keys_it_is_stored_under(text: str) -> None:
    stored, probed = stored_keys(text, "en", "uk"), probed_keys(text, "en", "uk")
    assert stored <= probed
    assert all(-(2**31) <= key < 2**31 for key in probed)
    assert not stored & probed_keys(text, "en", "ko")


def test_keys_that_too_many_texts_have_are_not_followed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "ROWS", 10)
    names = [f"{one}{other}" for one in "abcdefgh" for other in "uvwxyz"]
    with open_memory(tmp_path / "memory.sqlite") as memory:
        memory.add(translation(f"Photo by the agency of {name}") for name in names)
        answers = memory.lookup(["Photo by the agency of", "Photo by the agency of cx!"], "en", "uk")
        assert answers["Photo by the agency of"] == []
        (match,) = answers["Photo by the agency of cx!"]
        assert match.translation.source == "Photo by the agency of cx"
