"""Measures the checks on professional translations: false alarms while clean, and planted errors caught.

usage: python benchmarks/accuracy.py PAIRS_DIR [--list]

PAIRS_DIR holds, for each corpus and language, ``<corpus>.<language>.clean.po``, and ``<corpus>.<language>.<kind>.po``
with one error planted in each unit, beside ``<corpus>.<language>.<kind>.json``, which maps a msgctxt to [was, is].
Recall is paired: only units that were silent while clean count as caught when they speak. ``--list`` prints
each finding on a clean unit.
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.catalogue.po import read_po
from pipeline.commands.check import check_catalogue

if TYPE_CHECKING:
    from pipeline.model import Finding

PLANTED_FOR = {"number": "number", "magnitude": "number", "spelled": "number", "name": "name", "place": "name"}
"""The kind of a planted error, and the check that should see it."""


def findings(path: Path) -> tuple[int, dict[str, dict[str, list[Finding]]]]:
    """How many units a catalogue has, and its findings by check and by msgctxt."""
    report = check_catalogue(read_po(path), path, path.name)
    found: dict[str, dict[str, list[Finding]]] = defaultdict(lambda: defaultdict(list))
    for finding in report.findings:
        found[finding.check][finding.entry.context].append(finding)
    return report.units, found


def main() -> None:
    """Prints a table per corpus and language."""
    folder = Path(sys.argv[1])
    for clean in sorted(folder.glob("*.clean.po")):
        corpus, language = clean.name.split(".")[:2]
        units, base = findings(clean)
        print(f"{corpus}.{language}: {units} units")
        for check in ("number", "name"):
            flagged = base[check]
            errors = sum(any(f.severity == "error" for f in found) for found in flagged.values())
            rate = 100 * len(flagged) / units
            print(f"  {check:9} flagged while clean {len(flagged):4} = {rate:.2f} %, {errors} of them errors")
        for kind, check in PLANTED_FOR.items():
            path = folder / f"{corpus}.{language}.{kind}.po"
            if not path.exists():
                continue
            planted = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
            _, found = findings(path)
            silent = [context for context in planted if context not in base[check]]
            caught = sum(context in found[check] for context in silent)
            share = 100 * caught / max(1, len(silent))
            print(f"  {kind:9} planted {len(planted):4}, caught {caught}/{len(silent)} = {share:.1f} %")
        if "--list" in sys.argv:
            for check in ("number", "name"):
                for found_here in base[check].values():
                    for finding in found_here:
                        print(f"    {finding.severity} {finding.message}")
                        print(f"      {finding.entry.source}\n      {finding.entry.target}")


if __name__ == "__main__":
    main()
