"""What each ingredient of the check for names without a glossary is worth.

usage: python benchmarks/ablation.py PAIRS_DIR

PAIRS_DIR is a folder as `benchmarks/accuracy.py` takes it, with planted names in ``<corpus>.<language>.name.po`` (a
surname) and ``.place.po`` (a country). For each ingredient that is left out: the pairs flagged while clean, and the
planted errors caught in those that were silent.
"""

from __future__ import annotations

import json
import sys
from contextlib import ExitStack
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING
from unittest.mock import patch

from pipeline.catalogue.po import read_po
from pipeline.commands.check import check_catalogue
from pipeline.languages import LANGUAGES
from pipeline.names import inferred, renderings
from pipeline.names.gazetteer import Gazetteer
from pipeline.names.renderings import Renderings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from pipeline.catalogue.po import Catalogue

Patch = tuple[object, str, object]


def rules(**changes: object) -> list[Patch]:
    """Changes to the rules of every language."""
    return [(language.names, name, value) for language in LANGUAGES.values() for name, value in changes.items()]


NOTHING = Gazetteer("")
LEFT_OUT: dict[str, list[Patch]] = {
    "nothing": [],
    "transliteration": [(renderings, "between", lambda *tags: None)],
    "gazetteer": rules(gazetteer=lambda: NOTHING),
    "seats for countries": [(Renderings, "meant", lambda self, word: list(word.identifiers))],
    "common words": rules(common=frozenset),
    "the words beside": [(Renderings, "likely", lambda self, run, stands, heard: list(stands))],
    "rules of transcription": [(Renderings, "transcribed", lambda self, name, heard: False)],
    "pronouns": [(inferred._Document, "_pronoun", lambda self, outcome, index: False)],
    "what the document shows": [],
}


def flagged(catalogue: Catalogue, path: Path, *, alone: bool) -> set[str]:
    """The msgctxts with a finding about a name."""
    parts = [[message] for message in catalogue.messages] if alone else [list(catalogue.messages)]
    found: set[str] = set()
    for part in parts:
        one = type(catalogue)(catalogue.header, tuple(part), catalogue.header_comment, catalogue.raw_header)
        report = check_catalogue(one, path.name)
        found |= {finding.entry.context for finding in report.findings if finding.check == "name"}
    return found


def planted(path: Path, base: set[str], *, alone: bool) -> Iterator[str]:
    """How many of the planted errors of each kind were caught."""
    for kind in ("name", "place"):
        file = path.with_name(path.name.replace(".clean.", f".{kind}."))
        contexts = set(json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))) - base
        caught = contexts & flagged(read_po(file), file, alone=alone)
        yield f"{kind} {len(caught)}/{len(contexts)}"


def measured(path: Path, *, alone: bool) -> str:
    """One cell of the table."""
    clean = read_po(path)
    base = flagged(clean, path, alone=alone)
    rate = 100 * len(base) / len(clean.active)
    return ", ".join([f"flagged {rate:.2f} %", *planted(path, base, alone=alone)])


def main() -> None:
    """Prints a line per ingredient and corpus."""
    for path in sorted(Path(sys.argv[1]).glob("*.clean.po")):
        for ingredient, patches in LEFT_OUT.items():
            with ExitStack() as stack:
                inferred._read_source.cache_clear()
                renderings._model.cache_clear()
                for owner, name, value in patches:
                    stack.enter_context(_patched(owner, name, value))
                print(f"{path.name}: without {ingredient}: {measured(path, alone=ingredient.startswith('what'))}")


def _patched(owner: object, name: str, value: object) -> ExitStack:
    """`patch.object`, also for a frozen dataclass."""
    stack = ExitStack()
    if isinstance(owner, (type, ModuleType)):
        stack.enter_context(patch.object(owner, name, value))
        return stack
    before: Callable[[], object] = getattr(owner, name)
    object.__setattr__(owner, name, value)
    stack.callback(object.__setattr__, owner, name, before)
    return stack


if __name__ == "__main__":
    main()
