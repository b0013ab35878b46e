"""Measures the checks on translations that are right: false alarms while clean, and planted errors caught.

usage: python benchmarks/accuracy.py [PAIRS_DIR] [--list]

PAIRS_DIR holds, for each corpus and language, ``<corpus>.<language>.clean.po``; without it, the pairs beside this file
are measured. Errors planted in advance stand in ``<corpus>.<language>.<kind>.po``, one a unit, beside a JSON file that
maps a msgctxt to [was, is]; where there are none, errors in numbers are planted here, all on the source side: each
digit changed, each magnitude swapped, each of two to twelve in words made another. Recall is paired: only units that
were silent while clean count as caught when they speak. ``--list`` prints each finding on a clean unit.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.catalogue.po import Catalogue, read_po
from pipeline.commands.check import check_catalogue

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.model import Finding

PLANTED_FOR = {"number": "number", "magnitude": "number", "spelled": "number", "name": "name", "place": "name"}
"""The kind of a planted error, and the check that should see it."""
SPELLED = "two three four five six seven eight nine ten eleven twelve".split()
MAGNITUDES = {"thousand": "million", "million": "billion", "billion": "million", "trillion": "billion"}


def findings(catalogue: Catalogue, path: Path) -> dict[str, dict[str, list[Finding]]]:
    """The findings of a catalogue by check and by msgctxt."""
    found: dict[str, dict[str, list[Finding]]] = defaultdict(lambda: defaultdict(list))
    for finding in check_catalogue(catalogue, path.name).findings:
        found[finding.check][finding.entry.context].append(finding)
    return found


def planted(source: str) -> Iterator[tuple[str, str]]:
    """Every error of a kind that can be planted in a source, as (kind, text)."""
    for match in re.finditer(r"\d", source):
        digit = "2" if match.group() == "1" else "1"
        yield "number", source[: match.start()] + digit + source[match.end() :]
    for match in re.finditer(rf"\b(?:{'|'.join(MAGNITUDES)})\b", source):
        yield "magnitude", source[: match.start()] + MAGNITUDES[match.group()] + source[match.end() :]
    for match in re.finditer(rf"\b(?:{'|'.join(SPELLED)})\b", source):
        other = SPELLED[(SPELLED.index(match.group()) + 3) % len(SPELLED)]
        yield "spelled", source[: match.start()] + other + source[match.end() :]


def planted_here(clean: Catalogue, path: Path, silent: set[str]) -> Iterator[tuple[str, int, int]]:
    """How many errors of each kind were planted in the silent units of a catalogue, and how many were caught."""
    messages, kinds = [], {}
    for message in clean.active:
        if message.context in silent:
            for number, (kind, source) in enumerate(planted(message.source)):
                context = f"{message.context}-{number}"
                kinds[context] = kind
                messages.append(replace(message, context=context, source=source))
    found = findings(replace(clean, messages=tuple(messages)), path)["number"]
    caught = Counter(kinds[context] for context in found)
    for kind, many in Counter(kinds.values()).items():
        yield kind, many, caught[kind]


def planted_there(path: Path, base: dict[str, dict[str, list[Finding]]]) -> Iterator[tuple[str, int, int]]:
    """The same for the errors in the files beside a catalogue."""
    for kind, check in PLANTED_FOR.items():
        file = path.with_name(path.name.replace(".clean.", f".{kind}."))
        if file.exists():
            contexts = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
            found = findings(read_po(file), file)[check]
            silent = [context for context in contexts if context not in base[check]]
            yield kind, len(silent), sum(context in found for context in silent)


def main() -> None:
    """Prints a table per corpus and language."""
    arguments = [argument for argument in sys.argv[1:] if argument != "--list"]
    folder = Path(arguments[0]) if arguments else Path(__file__).with_name("pairs")
    for path in sorted(folder.glob("*.clean.po")):
        clean = read_po(path)
        base = findings(clean, path)
        units = {message.context for message in clean.active}
        print(f"{path.name.removesuffix('.clean.po')}: {len(units)} units")
        for check in ("number", "name"):
            errors = sum(any(f.severity == "error" for f in found) for found in base[check].values())
            rate = 100 * len(base[check]) / len(units)
            print(f"  {check:9} flagged while clean {len(base[check]):4} = {rate:.2f} %, {errors} of them errors")
        counts = list(planted_there(path, base)) or planted_here(clean, path, units - base["number"].keys())
        for kind, many, caught in counts:
            print(f"  {kind:9} planted, caught {caught}/{many} = {100 * caught / max(1, many):.1f} %")
        if "--list" in sys.argv:
            for check in ("number", "name"):
                for finding in (finding for found in base[check].values() for finding in found):
                    entry = finding.entry
                    print(f"    {finding.severity} {finding.message}\n      {entry.source}\n      {entry.target}")


if __name__ == "__main__":
    main()
