"""Measures the checks on translations that are right: false alarms while clean, and planted errors caught.

usage: python benchmarks/accuracy.py [PAIRS_DIR] [--list]

PAIRS_DIR holds, for each corpus and language, ``<corpus>.<language>.clean.po``; without it, the pairs beside this file
are measured. Errors planted in advance stand in ``<corpus>.<language>.<kind>.po``, one a unit, beside a JSON file that
maps a msgctxt to [was, is]; where there are none, errors are planted here, all on the source side: each digit
changed, each magnitude swapped, each of two to twelve in words made another; each surname after a title, each country,
each other name of a person or a place replaced (which to the check is the same as one that was dropped), each of
those with one of its consonants changed. A name is planted alone in its document. Recall is paired: only units that
were silent while clean count as caught when they speak. ``--list`` prints each finding on a clean unit, and each
planted name that was not caught.
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
from pipeline.languages import get
from pipeline.names.extract import find_names
from pipeline.names.match import find_mentions
from pipeline.names.model import Glossary

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pipeline.catalogue.po import Message
    from pipeline.model import Finding
    from pipeline.names.model import Name

PLANTED_FOR = {"number": "number", "magnitude": "number", "spelled": "number", "name": "name", "place": "name"}
"""The kind of a planted error, and the check that should see it."""
SPELLED = "two three four five six seven eight nine ten eleven twelve".split()
MAGNITUDES = {"thousand": "million", "million": "billion", "billion": "million", "trillion": "billion"}
TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|President|Prime Minister|Senator|Sen|Judge|Justice|Governor|Minister|Secretary|Professor|"
    r"Chancellor|Captain|General|Sir|King|Queen|Pope|Mayor|Sergeant)\.? (?:[A-Z][a-z]+ )?([A-Z][a-z]{3,})\b"
)
SURNAMES = (
    "Villanueva Fitzgerald Rasmussen Okonkwo Petrakis Banerjee Whitcombe Nakamura Halvorsen Lindqvist Castellano"
).split()
COUNTRIES = (
    "Germany France Spain Italy Poland Japan China India Brazil Mexico Canada Australia Russia Ukraine Britain "
    "Ireland Turkey Egypt Nigeria Kenya Israel Iran Iraq Syria Greece Portugal Sweden Norway Finland Denmark "
    "Belgium Austria Hungary Vietnam Thailand Malaysia Indonesia Singapore Pakistan Argentina Chile Scotland "
).split()
COUNTRY = re.compile(rf"\b(?:{'|'.join(COUNTRIES)})\b(?! [A-Z])")
PLACES = "Ballymena Trondheim Arequipa Mombasa Kirkenes Salamanca Bournemouth Yokohama Zanesville Cluj".split()
CONSONANTS = "bdfgklmnprstvz"


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


def planted_names(source: str, names: Sequence[Name]) -> Iterator[tuple[str, str]]:
    """Every wrong name that can be planted in a source, as (kind, text)."""
    spans: dict[tuple[int, int], str] = {match.span(1): "surname" for match in TITLED.finditer(source)}
    spans |= {match.span(): "country" for match in COUNTRY.finditer(source)}
    glossary = Glossary.of((name.name, "") for name in names)
    kinds = {name.name: name.kind for name in names}
    for mention in find_mentions(source, glossary, get("en").names):
        start = source.rfind(" ", mention.start, mention.end) + 1 or mention.start
        if source[start : mention.end].isalpha() and kinds[mention.name] in {"person", ""}:
            spans.setdefault((start, mention.end), "other")
    for number, ((start, end), kind) in enumerate(sorted(spans.items())):
        old, choice = source[start:end], {"country": COUNTRIES, "other": PLACES}.get(kind, SURNAMES)
        new = next(name for name in choice[(start + number) % len(choice) :] + choice if name[:2] != old[:2])
        yield kind, source[:start] + new + source[end:]
        at = next((at for at in range(len(old) // 2, len(old)) if old[at] in CONSONANTS), 0)
        if at and kind != "country":
            letter = CONSONANTS[(CONSONANTS.index(old[at]) + 5) % len(CONSONANTS)]
            yield "letter", source[: start + at] + letter + source[start + at + 1 :]


def planted_names_here(clean: Catalogue, path: Path, silent: set[str]) -> Iterator[tuple[str, int, int]]:
    """How many wrong names of each kind were planted in the silent units of a catalogue, and how many were caught."""
    documents: dict[str, list[Message]] = defaultdict(list)
    for message in clean.active:
        documents[message.references[0].rpartition(":")[0] if message.references else message.context].append(message)
    messages: list[Message] = []
    kinds: dict[str, tuple[str, str]] = {}
    for document in documents.values():
        names = find_names([message.source for message in document], get("en").names)
        for place, message in enumerate(document):
            for kind, source in planted_names(message.source, names) if message.context in silent else ():
                number = len(kinds)
                changed = replace(message, source=source)
                for other in [*document[:place], changed, *document[place + 1 :]]:
                    context = f"{number}-{other.context}"
                    messages.append(replace(other, context=context, references=(f"{number}",)))
                kinds[f"{number}-{message.context}"] = kind, f"{source}\n      {message.target}"
    by_check = findings(replace(clean, messages=tuple(messages)), path)
    found = by_check["name"] | by_check["consistency"]
    caught = Counter(kinds[context][0] for context in found.keys() & kinds.keys())
    for kind, many in Counter(kind for kind, _ in kinds.values()).items():
        yield kind, many, caught[kind]
    if "--list" in sys.argv:
        for context, (kind, text) in kinds.items():
            if context not in found and kind != "letter":
                print(f"    {kind} not caught: {text}")


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
        for check in ("number", "name", "consistency"):
            errors = sum(any(f.severity == "error" for f in found) for found in base[check].values())
            rate = 100 * len(base[check]) / len(units)
            print(f"  {check:9} flagged while clean {len(base[check]):4} = {rate:.2f} %, {errors} of them errors")
        counts = list(planted_there(path, base)) or [
            *planted_here(clean, path, units - base["number"].keys()),
            *planted_names_here(clean, path, units - base["name"].keys()),
        ]
        for kind, many, caught in counts:
            print(f"  {kind:9} planted, caught {caught}/{many} = {100 * caught / max(1, many):.1f} %")
        if "--list" in sys.argv:
            for check in ("number", "name"):
                for finding in (finding for found in base[check].values() for finding in found):
                    entry = finding.entry
                    print(f"    {finding.severity} {finding.message}\n      {entry.source}\n      {entry.target}")


if __name__ == "__main__":
    main()
