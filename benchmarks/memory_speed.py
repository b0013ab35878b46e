"""Times the translation memory: filling it, and looking up the units of new articles in it.

usage: python benchmarks/memory_speed.py [--units 1000000] [--url URL]

Made-up sentences of made-up words, as frequent as words are (Zipf), with a Ukrainian "translation" each; the same ones
each time. Looked up are 1,000: a third that are stored, a third in which one to three words were changed, and a third
that are new. Without a URL, an SQLite file in a temporary folder is filled; what a database of a URL holds stays there.
"""

from __future__ import annotations

import argparse
import itertools
import random
import resource
import tempfile
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.memory.likeness import likeness
from pipeline.memory.model import Translation
from pipeline.memory.store import open_memory

if TYPE_CHECKING:
    from collections.abc import Iterator

SYLLABLES = (
    "ba dor mi kan lo ret su vin ta gor ne ros pel za hun fi mar tos bri wen ku dal nor ves li mon ger sha".split()
)
WORDS = 60_000
LOOKED_UP = 1_000


def vocabulary(chance: random.Random) -> list[str]:
    """Words, the most frequent first: these are the shortest."""
    words = dict.fromkeys(
        "".join(chance.choices(SYLLABLES, k=1 + (rank > 20) + (rank > 2_000) + (chance.random() < 0.3)))
        for rank in range(4 * WORDS)
    )
    return list(words)[:WORDS]


def sentences(chance: random.Random, words: list[str]) -> Iterator[str]:
    """Sentences without end, one of six a headline of two to five words."""
    weights = list(itertools.accumulate(1 / (rank + 2.7) for rank in range(len(words))))
    while True:
        length = chance.randint(2, 5) if chance.random() < 1 / 6 else 6 + int(chance.expovariate(1 / 11))
        yield " ".join(chance.choices(words, cum_weights=weights, k=length)).capitalize() + "."


def translations(chance: random.Random, found: Iterator[str]) -> Iterator[Translation]:
    for number, source in enumerate(found):
        day, hour = divmod(number // 1_000, 24)
        date = f"20{10 + day // 336 % 90}-{1 + day // 28 % 12:02}-{1 + day % 28:02}T{hour:02}:00:00Z"
        target = f"«{source[::-1].strip('.')}»."
        yield Translation("en", "uk", source, target, f"article-{number // 40}", f"p{number % 40}", date)


def edited(chance: random.Random, source: str, words: list[str]) -> str:
    """A sentence with one to three words replaced, put in or left out."""
    found = source.split()
    for _ in range(chance.randint(1, 3)):
        place = chance.randrange(len(found))
        new = [chance.choice(words)] if chance.random() < 2 / 3 else []
        found[place : place + chance.randint(0, 1)] = new
        found = found or [chance.choice(words)]
    return " ".join(found)


@contextmanager
def timed(what: str) -> Iterator[None]:
    start, cpu = time.perf_counter(), time.process_time()
    yield
    print(f"{what}: {time.perf_counter() - start:.2f} s, of which {time.process_time() - cpu:.2f} s in this process")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--units", type=int, default=1_000_000)
    parser.add_argument("--url")
    options = parser.parse_args()
    chance = random.Random(20241103)  # noqa: S311
    words = vocabulary(chance)
    stored = list(itertools.islice(sentences(chance, words), options.units))
    new = list(itertools.islice(sentences(chance, words), LOOKED_UP // 3))
    exact = chance.sample(stored, LOOKED_UP // 3)
    originals = chance.sample(stored, LOOKED_UP - len(new) - len(exact))
    changed = {edited(chance, source, words): source for source in originals}
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "memory.sqlite"
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        with open_memory(options.url or file) as memory:
            with timed(f"{len(stored):,} translations stored"):
                memory.add(translations(chance, iter(stored)))
            if file.exists():
                print(f"file: {file.stat().st_size / 1e6:.0f} MB")
            with timed("one catalogue of 300, new"):
                memory.remember("uk/new", "1", itertools.islice(translations(chance, sentences(chance, words)), 300))
        with open_memory(options.url or file) as memory:
            with timed("300 catalogues that did not change"):
                for _ in range(300):
                    memory.remember("uk/new", "1", [])
            for which, sources in {"stored": exact, "changed": list(changed), "new": new}.items():
                with timed(f"{len(sources)} looked up, {which}"):
                    found = memory.lookup(sources, "en", "uk")
                print(f"  found: {sum(map(bool, found.values()))}")
                if which == "changed":
                    alike = {text: value for text, old in changed.items() if (value := likeness(text, old)) >= 0.7}
                    missed = sum(not found[text] or found[text][0].likeness < value for text, value in alike.items())
                    print(f"  missed: {missed} of the {len(alike)} that are alike")
            with timed("all read in order"):
                print(f"  {sum(1 for _ in memory.every()):,}")
        after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        print(f"memory: {(after - before) / 1024:.0f} MB more than the sentences themselves")


if __name__ == "__main__":
    main()
