"""Times `polyedition merge` beside msgmerge, pot2po and `pybabel update`, and `polyedition extract` on many articles.

usage: python benchmarks/merge_speed.py [merge|extract] [SIZE]... [--all]

merge: a catalogue of SIZE entries (1,000, 10,000 and 100,000 unless told), all of them translated, and a template in
which a tenth of the texts was edited: a comma, a number, a word or two replaced, a "not" put in, a word taken out.
Printed are seconds and greatest memory of each program in a process of its own, and how many of the edited texts it
offers the translation of their earlier selves. At 100,000 entries only polyedition runs, unless with --all; Babel stops
at 2,000. polib, which neither merges nor compares, shows what reading and writing such a file takes.

extract: 100 articles in three languages, and one article of SIZE units; the first run, one in which nothing changed,
and one after a tenth of the articles, or of the one's sentences, was edited.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import shutil
import subprocess
import sys
import tempfile
from bisect import bisect
from dataclasses import dataclass, replace
from itertools import accumulate
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.catalogue.po import format_po, read_po

sys.path.insert(0, str(Path(__file__).parents[1] / "tests"))

from edits import made_up, revisions, translation, translations

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

PROGRAMS = Path(sys.executable).parent
LANGUAGE = "uk"
SIZES = (1_000, 10_000, 100_000)
PEERS_STOP = 10_000
"""Entries up to which msgmerge and pot2po run without --all: what they take grows with the square."""
BABEL_STOPS = 2_000
RUNS = {1_000: 3, 10_000: 2}
"""Runs of which the best counts; otherwise one."""
ARTICLES, PARAGRAPHS = 100, 11
"""A made-up article of so many paragraphs has some 60 units."""

# --- texts ---

VOCABULARY = 20_000
SYLLABLES = (
    "ba ber cor da del es fa fin go har in ka len lo mar mi nor o pen ra ri sa ser ta tel ter un va vi wen".split()
)


class Writer:
    """Sentences of made-up words, some of them frequent and most of them rare, as in a language (Zipf's law)."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)  # noqa: S311
        words: dict[str, None] = {}
        while len(words) < VOCABULARY:
            count = self.chance.choice([1, 2, 2, 3, 3, 4])
            words["".join(self.chance.choices(SYLLABLES, k=count))] = None
        self.words = sorted(words, key=len)[:200] + self.chance.sample(sorted(words, key=len)[200:], VOCABULARY - 200)
        self.weights = [*accumulate(1 / rank for rank in range(1, VOCABULARY + 1))]

    def word(self) -> str:
        return self.words[bisect(self.weights, self.chance.random() * self.weights[-1])]

    def sentence(self) -> str:
        """Of 8 to 25 words; two in five have a number, most a comma."""
        words = [self.word() for _ in range(self.chance.randint(8, 25))]
        if self.chance.random() < 0.4:
            words[self.chance.randrange(1, len(words) - 1)] = f"{self.chance.randint(100, 99_999):,}"
        if self.chance.random() < 0.7:
            words[self.chance.randrange(1, len(words) - 2)] += ","
        return f"{' '.join(words).capitalize()}."

    def sentences(self, count: int) -> list[str]:
        found: dict[str, None] = {}
        while len(found) < count:
            found[self.sentence()] = None
        return [*found]

    def edited(self, sentence: str) -> str:
        """The sentence with one of six edits."""
        words = sentence[:-1].split()
        at, other = self.chance.sample(range(1, len(words) - 1), 2)
        match self.chance.choice(["comma", "number", "word", "not", "two words", "removed"]):
            case "comma" if "," in words[at]:
                words[at] = words[at].replace(",", "")
            case "comma":
                words[at] += ","
            case "number" if numbers := [place for place, word in enumerate(words) if word[0].isdigit()]:
                words[numbers[0]] = f"{self.chance.randint(100, 99_999):,}"
            case "not":
                words.insert(at, "not")
            case "two words":
                words[at], words[other] = self.word(), self.word()
            case "removed":
                del words[at]
            case _:
                words[at] = self.word()
        return f"{' '.join(words)}."

    def some_edited(self, sentences: Sequence[str]) -> list[str]:
        """The same sentences, a tenth of them edited, and all of them different."""
        found, known = [*sentences], set(sentences)
        for place in self.chance.sample(range(len(found)), len(found) // 10):
            while (edited := self.edited(sentences[place])) in known:
                continue
            known.add(edited)
            found[place] = edited
        return found


def catalogue(sentences: Sequence[str], *, translated: bool) -> str:
    """The text of a PO file, or of a template."""
    fields = ["Project-Id-Version: speed", "MIME-Version: 1.0", "Content-Type: text/plain; charset=UTF-8"]
    fields += ["Content-Transfer-Encoding: 8bit", *([f"Language: {LANGUAGE}"] if translated else [])]
    header = "".join(f'"{field}\\n"\n' for field in fields)
    entries = [f'msgid ""\nmsgstr ""\n{header}']
    for place, sentence in enumerate(sentences):
        digest = hashlib.sha256(sentence.encode()).hexdigest()[:8]
        before = sentences[place - 1][:80] if place else ""
        target = translation(sentence, LANGUAGE) if translated else ""
        entries.append(
            f"#. Paragraph {place // 5 + 1}, sentence {place % 5 + 1} of 5\n#. Before: {before}\n#: source/speed.html\n"
            f'msgctxt "paragraph-{digest}"\nmsgid "{sentence}"\nmsgstr "{target}"\n'
        )
    return "\n".join(entries)


# --- measuring ---


@dataclass(frozen=True, slots=True)
class Cost:
    """What one run of a program took."""

    seconds: float
    megabytes: float

    def __str__(self) -> str:
        return f"{self.seconds:8.2f} s {self.megabytes:6.0f} MB"


MEASURE = """
import resource, subprocess, sys, time
start = time.perf_counter()
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
sys.stderr.buffer.write(done.stderr)
print(time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)
sys.exit(done.returncode)
"""
"""A small program runs each command: the greatest memory of a process counts in that of its parent before it starts."""


def cost(*command: str | Path, cwd: Path | None = None) -> Cost:
    """Seconds by the clock, and the greatest memory, of a command."""
    measure = [sys.executable, "-S", "-E", "-c", MEASURE, *command]
    done = subprocess.run(measure, cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{command}: {done.stderr}")
    seconds, megabytes = map(float, done.stdout.split())
    return Cost(seconds, megabytes)


def best(costs: Iterable[Cost]) -> Cost:
    return min(costs, key=lambda one: one.seconds)


# --- merging ---


def _polyedition(old: Path, template: Path, new: Path) -> Cost:
    return cost(PROGRAMS / "polyedition", "merge", old, template, "-o", new)


def _msgmerge(old: Path, template: Path, new: Path) -> Cost:
    return cost("msgmerge", "--quiet", "--previous", "-o", new, old, template)


def _pot2po(old: Path, template: Path, new: Path) -> Cost:
    return cost(PROGRAMS / "pot2po", "--progress=none", "-t", old, template, new)


def _babel(old: Path, template: Path, new: Path) -> Cost:
    shutil.copy(old, new)
    return cost(PROGRAMS / "pybabel", "--quiet", "update", "-l", LANGUAGE, "-i", template, "-o", new)


def _polib(old: Path, template: Path, new: Path) -> Cost:
    load_and_save = "import polib, sys; polib.pofile(sys.argv[1]).save(sys.argv[2])"
    return cost(sys.executable, "-c", load_and_save, old, new)


TOOLS: dict[str, Callable[[Path, Path, Path], Cost]] = {
    "polyedition merge": _polyedition,
    "msgmerge --previous": _msgmerge,
    "pot2po -t": _pot2po,
    "pybabel update": _babel,
    "polib, load and save": _polib,
}


def most(tool: str, *, peers: bool) -> int:
    """The greatest catalogue that a tool is given."""
    if tool == "pybabel update":
        return BABEL_STOPS
    if tool in {"msgmerge --previous", "pot2po -t"} and not peers:
        return PEERS_STOP
    return sys.maxsize


def results(was: Sequence[str], becomes: Sequence[str], path: Path) -> str:
    """How many of the edited texts are offered their own translation, and how many of the others kept theirs."""
    found = {one.source: one for one in read_po(path, keep_lines=False).active}
    edited = kept = offered = 0
    for old, new in zip(was, becomes, strict=True):
        message = found.get(new)
        right = message is not None and message.target == translation(old, LANGUAGE)
        edited += old != new
        offered += message is not None and old != new and right and message.fuzzy
        kept += message is not None and old == new and right and not message.fuzzy
    return f"{offered:6} of {edited} offered, {kept} of {len(was) - edited} kept"


def merging(sizes: Sequence[int], *, peers: bool) -> None:
    last: dict[str, float] = {}
    writer = Writer(1)
    for size in sizes:
        was = writer.sentences(size)
        becomes = writer.some_edited(was)
        with tempfile.TemporaryDirectory() as name:
            old, template, new = (Path(name) / file for file in ("old.po", "new.pot", "new.po"))
            old.write_text(catalogue(was, translated=True), encoding="utf-8")
            template.write_text(catalogue(becomes, translated=False), encoding="utf-8")
            print(f"\n{size:,} entries, {old.stat().st_size / 1e6:.1f} MB")
            for tool, merge in TOOLS.items():
                if size > most(tool, peers=peers):
                    continue
                runs = 1 if tool == "pybabel update" else RUNS.get(size, 1)
                took = best(merge(old, template, new) for _ in range(runs))
                said = "" if tool.startswith("polib") else results(was, becomes, new)
                grown = f", {took.seconds / last[tool]:.1f} times the last" if tool in last else ""
                last[tool] = took.seconds
                print(f"{tool:22} {took} {said}{grown}", flush=True)


# --- extracting ---


def project(folder: Path, *languages: str) -> Path:
    (folder / "source").mkdir(parents=True)
    settings = ", ".join(f'"{language}"' for language in languages)
    (folder / "polyedition.toml").write_text(f"languages = [{settings}]\n", encoding="utf-8")
    return folder


def extract(folder: Path) -> Cost:
    return cost(PROGRAMS / "polyedition", "extract", cwd=folder)


def many_articles(folder: Path) -> None:
    articles = {f"article-{seed}": made_up(seed, PARAGRAPHS) for seed in range(ARTICLES)}
    here = project(folder / "many", "en", "uk", "ko")
    for slug, article in articles.items():
        (here / "source" / f"{slug}.html").write_text(article.page, encoding="utf-8")
    units = sum(len(article.units) for article in articles.values())
    print(f"\n{ARTICLES} articles, {units:,} units, 3 languages")
    print(f"{'first run':22} {extract(here)}")
    for slug, article in articles.items():
        for language in ("uk", "ko"):
            translate(here, slug, language, translations(article, language))
    print(f"{'all translated':22} {extract(here)}")
    print(f"{'nothing changed':22} {best(extract(here) for _ in range(3))}")
    for slug in [*articles][::10]:
        (edited,) = revisions("not added", articles[slug], 0)
        (here / "source" / f"{slug}.html").write_text(edited.page, encoding="utf-8")
    print(f"{'a tenth edited':22} {extract(here)}")


def translate(folder: Path, slug: str, language: str, targets: dict[tuple[str, str], str] | None = None) -> None:
    """Fill in a whole catalogue, with these translations or with the code of the texts."""
    path = folder / "locales" / language / "LC_MESSAGES" / f"{slug}.po"
    old = read_po(path)
    messages = tuple(
        replace(one, target=targets[one.key] if targets else translation(one.source, language), line=0, raw="")
        for one in old.messages
    )
    path.write_text(format_po(replace(old, messages=messages)), encoding="utf-8")


def one_article(folder: Path, size: int) -> None:
    writer = Writer(2)
    was = writer.sentences(size)
    here = project(folder / str(size), LANGUAGE)

    def write(sentences: Sequence[str]) -> None:
        body = "\n".join(f"<p>{' '.join(sentences[at : at + 5])}</p>" for at in range(0, size, 5))
        page = '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Speed</title></head>\n<body>\n'
        (here / "source" / "long.html").write_text(f"{page}{body}\n</body></html>\n", encoding="utf-8")

    write(was)
    print(f"\none article of {size:,} units, 1 language")
    print(f"{'first run':22} {extract(here)}", flush=True)
    translate(here, "long", LANGUAGE)
    print(f"{'all translated':22} {extract(here)}", flush=True)
    print(f"{'nothing changed':22} {extract(here)}", flush=True)
    becomes = writer.some_edited(was)
    write(becomes)
    print(f"{'a tenth edited':22} {extract(here)} ", end="", flush=True)
    print(results(was, becomes, here / "locales" / LANGUAGE / "LC_MESSAGES" / "long.po"))


def main() -> None:
    """Prints the figures of what was asked for, or of both."""
    parser = argparse.ArgumentParser(usage="python benchmarks/merge_speed.py [merge|extract] [SIZE]... [--all]")
    parser.add_argument("what", nargs="?", choices=["merge", "extract", "both"], default="both")
    parser.add_argument("sizes", nargs="*", type=int)
    parser.add_argument("--all", action="store_true", help="run msgmerge and pot2po at every size")
    options = parser.parse_args()
    if options.what != "extract":
        merging(options.sizes or SIZES, peers=options.all)
    if options.what != "merge":
        with tempfile.TemporaryDirectory() as name:
            many_articles(Path(name))
            for size in options.sizes or SIZES[:2]:
                one_article(Path(name), size)


if __name__ == "__main__":
    main()
