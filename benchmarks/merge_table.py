"""What edits of articles leave of their translations: `polyedition extract` beside msgmerge, pot2po and Babel.

usage: python benchmarks/merge_table.py [ARTICLES] [--kind NAME]...

The articles are the shipped one and made-up ones, the edits those of ``tests/edits.py``, one of a kind in each
article. Every unit was translated, with a code that tells for which text it was made. The peers get the same PO file
and the template that polyedition made of the edited page. Their contexts hold a digest of the text, which none of them
expects; so they are also run on files without contexts, where a text that stands twice is one entry.

Counted are units: those whose text did not change and that kept their translation; those that changed and are offered,
marked fuzzy, the translations of all they were made from; translations that stand nowhere in the new file, not even in
an obsolete entry; and those that are confirmed for a text, or for one of two identical sentences, for which they were
not made.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import polib
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from edits import (  # noqa: E402
    KINDS,
    TRANSLATED_BETWEEN,
    dues,
    lost,
    made_up,
    parse,
    revisions,
    translation,
    translations,
    verdict,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from edits import Article, Due

SHIPPED = ROOT / "source" / "from-pyongyang-to-kursk.html"
LANGUAGE = "uk"
PROGRAMS = Path(sys.executable).parent
OURS = "polyedition"
COLUMNS = ("kept", "offered", "lost", "wrong")


# --- the tools: each makes a new PO file, by name, of every old one and the template of the same name ---


def msgmerge(old: Path, templates: Path, new: Path) -> None:
    for template in templates.glob("*.pot"):
        name = f"{template.stem}.po"
        command: list[str | Path] = ["msgmerge", "--quiet", "--previous", "-o", new / name, old / name, template]
        subprocess.run(command, check=True, capture_output=True)


def pot2po(old: Path, templates: Path, new: Path) -> None:
    command: list[str | Path] = [PROGRAMS / "pot2po", "--progress=none", "-t", old, templates, new]
    subprocess.run(command, check=True, capture_output=True)


def babel(old: Path, templates: Path, new: Path) -> None:
    """What `pybabel update` does with a file. Its ``--previous`` wraps long texts so that msgfmt refuses the file."""
    for template in templates.glob("*.pot"):
        name = f"{template.stem}.po"
        with (old / name).open("rb") as file:
            catalogue = read_po(file, locale=LANGUAGE)
        with template.open("rb") as file:
            catalogue.update(read_po(file))
        with (new / name).open("wb") as file:
            write_po(file, catalogue)


PEERS: dict[str, Callable[[Path, Path, Path], None]] = {"msgmerge": msgmerge, "pot2po": pot2po, "Babel": babel}


# --- a project of ours ---


def write_pages(project: Path, articles: Mapping[str, Article]) -> None:
    for slug, article in articles.items():
        (project / "source" / f"{slug}.html").write_text(article.page, encoding="utf-8", newline="")


def extract(project: Path) -> None:
    command: list[str | Path] = [PROGRAMS / "polyedition", "extract"]
    done = subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(done.stderr)


def catalogue(project: Path, slug: str) -> Path:
    return project / "locales" / LANGUAGE / "LC_MESSAGES" / f"{slug}.po"


def translated(folder: Path, articles: Mapping[str, Article]) -> Path:
    """A project of these articles, with every unit translated."""
    project = folder / "translated"
    (project / "source").mkdir(parents=True)
    (project / "polyedition.toml").write_text(f'languages = ["{LANGUAGE}"]\n', encoding="utf-8")
    write_pages(project, articles)
    extract(project)
    for slug, article in articles.items():
        file = polib.pofile(str(catalogue(project, slug)), wrapwidth=0)
        targets = translations(article, LANGUAGE)
        for entry in file:
            entry.msgstr = targets[entry.msgctxt, entry.msgid]
        file.save(newline="\n")
    extract(project)
    return project


def without_contexts(source: Path, goal: Path) -> None:
    """A copy of a PO file whose entries have no context; of the same text the first entry stays."""
    file = polib.pofile(str(source), wrapwidth=0)
    first: dict[str, polib.POEntry] = {}
    for entry in file:
        first.setdefault(entry.msgid, entry)
    del file[:]
    for entry in first.values():
        entry.msgctxt = None  # type: ignore[assignment]
        file.append(entry)
    file.save(str(goal), newline="\n")


def bring_up(path: Path) -> None:
    """Translate what is not confirmed, as a translator does."""
    file = polib.pofile(str(path), wrapwidth=0)
    for entry in file:
        if not entry.obsolete and (entry.fuzzy or not entry.msgstr):
            entry.msgstr, entry.flags = translation(entry.msgid, LANGUAGE), []
            entry.previous_msgid = entry.previous_msgctxt = None
    file.save(newline="\n")


# --- counting ---


def counted(due: Sequence[Due], before: Mapping[tuple[str, str], str], path: Path, *, contexts: bool) -> Counter[str]:
    """How many units of a merged file are what; see `COLUMNS`."""
    file = polib.pofile(str(path))
    found = {(entry.msgctxt if contexts else None, entry.msgid): entry for entry in file if not entry.obsolete}
    count: Counter[str] = Counter()
    seen = set()
    for one in due:
        key = (one.key[0] if contexts else None, one.key[1])
        if key in seen:
            continue
        seen.add(key)
        entry = found[key]
        said = verdict(one, entry.msgstr, LANGUAGE, fuzzy=entry.fuzzy)
        count["wrong"] += said == "wrongly kept"
        if one.kind != "new":
            goal = "kept" if one.kind == "kept" else "offered"
            count[f"due {goal}"] += 1
            count[goal] += said == "kept" or (goal == said)
    count["lost"] = len([*lost(set(before.values()), [entry.msgstr for entry in file if entry.msgstr])])
    return count


def measured(kind: str, articles: Mapping[str, Article], project: Path, folder: Path) -> dict[str, Counter[str]]:
    """For each tool what an edit of each article that has a place for it leaves."""
    steps = {slug: found for slug, article in articles.items() if (found := revisions(kind, article, 0))}
    ours = Path(shutil.copytree(project, folder / OURS))
    templates, before = folder / "templates", folder / "before"
    before.mkdir()
    for slug in steps:
        shutil.copy(catalogue(ours, slug), before)
    last: dict[str, Path] = {}
    for step in range(max(map(len, steps.values()), default=0)):
        write_pages(ours, {slug: found[step] for slug, found in steps.items()})
        extract(ours)
        for contexts in (True, False):
            here = templates / f"{step} {contexts}"
            here.mkdir(parents=True)
            for slug in steps:
                template = ours / "locales" / f"{slug}.pot"
                (shutil.copy if contexts else without_contexts)(template, here / template.name)
            for name, merge in PEERS.items():
                column = name if contexts else f"{name}, no contexts"
                if column not in last:
                    last[column] = folder / f"{column} before"
                    last[column].mkdir()
                    for path in before.glob("*.po"):
                        (shutil.copy if contexts else without_contexts)(path, last[column] / path.name)
                new = folder / f"{column} {step}"
                new.mkdir()
                merge(last[column], here, new)
                last[column] = new
        if kind in TRANSLATED_BETWEEN and step == 0:
            for path in (
                *(catalogue(ours, slug) for slug in steps),
                *(at for new in last.values() for at in new.glob("*.po")),
            ):
                bring_up(path)
    result: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for column in (OURS, *last):
        contexts = not column.endswith("no contexts")
        for slug, found in steps.items():
            path = catalogue(ours, slug) if column == OURS else last[column] / f"{slug}.po"
            due = dues(articles[slug], found[-1], LANGUAGE, twins=contexts)
            was = translations(articles[slug], LANGUAGE, twins=contexts)
            result[column].update(counted(due, was, path, contexts=contexts))
    return result


def cell(count: Counter[str]) -> str:
    shares = [f"{count[name]}/{count[f'due {name}']}" for name in ("kept", "offered")]
    return f"{shares[0]:>11} {shares[1]:>9} {count['lost']:5} {count['wrong']:5}"


def main() -> None:
    """Prints a table for each tool, by kind of edit, and one of their sums."""
    parser = argparse.ArgumentParser(usage=__doc__.split("\n")[2].removeprefix("usage: ") if __doc__ else None)
    parser.add_argument("articles", type=int, nargs="?", default=30)
    parser.add_argument("--kind", action="append", choices=KINDS)
    options = parser.parse_args()
    articles = {"shipped": parse(SHIPPED.read_text(encoding="utf-8"))}
    articles |= {f"made-up-{seed}": made_up(seed) for seed in range(1, options.articles)}
    sums: defaultdict[str, Counter[str]] = defaultdict(Counter)
    tables: defaultdict[str, list[str]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as name:
        project = translated(Path(name), articles)
        for number, kind in enumerate(options.kind or KINDS):
            folder = Path(name) / str(number)
            folder.mkdir()
            for column, count in measured(kind, articles, project, folder).items():
                sums[column].update(count)
                tables[column].append(f"{kind:36} {cell(count)}")
            shutil.rmtree(folder)
            sys.stderr.write(f"{kind}\n")
    first = subprocess.run(["msgmerge", "--version"], capture_output=True, text=True, check=True).stdout.split("\n")[0]
    versions = [f"{name} {version(name)}" for name in (OURS, "translate-toolkit", "babel")]
    print(f"{len(articles)} articles, {sum(len(one.units) for one in articles.values())} units; {first}, {versions}")
    head = f"{'':36} {COLUMNS[0]:>11} {COLUMNS[1]:>9} {COLUMNS[2]:>5} {COLUMNS[3]:>5}"
    for column, lines in tables.items():
        print(f"\n{column}\n{head}", *lines, sep="\n")
    print(f"\nall edits\n{head}", *(f"{column:36} {cell(count)}" for column, count in sums.items()), sep="\n")


if __name__ == "__main__":
    main()
