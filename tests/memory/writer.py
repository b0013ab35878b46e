"""A process that writes to a memory: ``python writer.py PLACE FIRST STEP LAST`` adds translations with the
numbers of a range, at each of them the next fifty.

It prints a line when it has opened the memory, and waits for one before it begins.
"""

from __future__ import annotations

import sys
from pathlib import Path

from pipeline.memory import store
from pipeline.memory.model import Translation


def numbered(number: int) -> Translation:
    source = f"Ferry number {number} leaves pier {number % 7} in the morning."
    return Translation("en", "uk", source, f"Пором {number}", "ferries", f"p{number}", "2026-11-25T02:00:00Z")


def main(place: str, first: str, step: str, last: str) -> None:
    store.BATCH = 50
    with store.open_memory(place if "://" in place else Path(place)) as memory:
        sys.stdout.write("open\n")
        sys.stdout.flush()
        sys.stdin.readline()
        for number in range(int(first), int(last), int(step)):
            memory.add(numbered(number + offset) for offset in range(50))
            sys.stdout.write(f"{number}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
