"""A catalogue that went through another tool: what comes back, and what polyedition makes of it."""

from __future__ import annotations

import csv
import io
import json
import shutil
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import polib
import pytest
from babel.messages.pofile import read_po as babel_read
from babel.messages.pofile import write_po as babel_write
from newsroom import CROSSING, SHIPS, SLUG, UNITS, Newsroom
from programs import gettext, toolkit

from pipeline.catalogue.po import read_po

if TYPE_CHECKING:
    from collections.abc import Callable

TICKETS = "Tickets cost $12, and 1.5 million people are expected by 2030."
GONE = "South Korea built both of the ships."
"""A text that the article had once."""
COMMENT = "Перевірила Олена.\nДругий рядок."
LATER = "1717230600"
NO_PREVIOUS = (None, None)


@pytest.fixture(scope="module")
def _desk(_translated: Newsroom, tmp_path_factory: pytest.TempPathFactory) -> Newsroom:
    folder = tmp_path_factory.mktemp("desk") / "desk"
    desk = Newsroom(Path(shutil.copytree(_translated.root, folder)), _translated.server)
    desk.save("uk", {CROSSING: ""})
    desk.edit(desk.page, SHIPS, GONE)
    assert desk("extract").status == 0
    desk.save("uk", {GONE: "Обидва ці кораблі збудувала Південна Корея."})
    desk.edit(desk.page, GONE, SHIPS)
    desk.edit(desk.page, "Tickets cost $12", "Tickets cost $13")
    assert desk("extract").status == 0
    file = polib.pofile(str(desk.po("uk")), wrapwidth=79)
    entry = file.find("Photo: Reuters")
    assert entry is not None
    entry.tcomment = COMMENT
    entry.flags = ["no-wrap"]
    file.save(newline="\n")
    assert desk("extract").status == 0
    return desk


@pytest.fixture(scope="module")
def before(_desk: Newsroom) -> Facts:
    """What its Ukrainian catalogue says."""
    return facts(_desk)


@pytest.fixture
def desk(_desk: Newsroom, tmp_path: Path) -> Newsroom:
    """The newsroom in the midst of its work: a fuzzy entry, an obsolete one, a comment, one to translate."""
    return Newsroom(Path(shutil.copytree(_desk.root, tmp_path / "desk")), _desk.server)


@dataclass(frozen=True)
class Facts:
    """What a catalogue says: each entry's context, text, translation, fuzzy state, comment and previous text."""

    active: frozenset[tuple[str, str, str, bool, str, tuple[str | None, str | None]]]
    obsolete: frozenset[tuple[str, str]]
    findings: str
    status: str


def facts(desk: Newsroom) -> Facts:
    messages = read_po(desk.po("uk")).messages
    report = json.loads(desk("check", "--format", "json").out)
    for finding in report["findings"]:
        del finding["line"]
    return Facts(
        frozenset(
            (one.context, one.source, one.target, one.fuzzy, one.comments, (one.previous_context, one.previous_source))
            for one in messages
            if not one.obsolete
        ),
        frozenset((one.source, one.target) for one in messages if one.obsolete),
        json.dumps(report, sort_keys=True, ensure_ascii=False),
        desk("status").out,
    )


def msgcat(*options: str) -> Callable[[Path, Path], None]:
    return lambda path, _: gettext_on("msgcat", path, *options)


def msgattrib(*options: str) -> Callable[[Path, Path], None]:
    return lambda path, _: gettext_on("msgattrib", path, *options)


def msgmerge(*options: str) -> Callable[[Path, Path], None]:
    return lambda path, template: gettext_on("msgmerge", path, *options, "--quiet", str(template))


def gettext_on(name: str, path: Path, *options: str) -> None:
    gettext(name, "--output-file", path, path, *options)


def polib_saves(path: Path, _: Path) -> None:
    polib.pofile(str(path)).save()


def babel_saves(path: Path, _: Path) -> None:
    with path.open("rb") as file:
        catalogue = babel_read(file)
    with path.open("wb") as file:
        babel_write(file, catalogue)


def by_way_of_xliff(path: Path, _: Path) -> None:
    between = path.with_suffix(".xlf")
    toolkit("po2xliff", "--progress", "none", path, between)
    toolkit("xliff2po", "--progress", "none", between, path)
    between.unlink()


def nothing(before: Facts) -> Facts:
    return before


def obsolete(before: Facts) -> Facts:
    return replace(before, obsolete=frozenset())


def previous(before: Facts) -> Facts:
    return replace(before, active=frozenset((*one[:5], NO_PREVIOUS) for one in before.active))


def previous_to_comment(before: Facts) -> Facts:
    """Babel takes ``#|`` lines for a translator's comment."""
    active = []
    for *said, comments, (context, source) in before.active:
        lines = f'| msgctxt "{context}"\n| msgid "{source}"' if source else comments
        active.append((*said, lines, NO_PREVIOUS))
    return replace(before, active=frozenset(active))


KEEPING = [
    pytest.param(msgcat(), nothing, id="msgcat"),
    pytest.param(msgcat("--no-wrap"), nothing, id="msgcat --no-wrap"),
    pytest.param(msgcat("--width=40"), nothing, id="msgcat --width=40"),
    pytest.param(msgcat("--sort-output"), nothing, id="msgcat --sort-output"),
    pytest.param(msgcat("--sort-by-file", "--add-location=file"), nothing, id="msgcat --sort-by-file"),
    pytest.param(msgmerge(), previous, id="msgmerge"),
    pytest.param(msgmerge("--previous"), nothing, id="msgmerge --previous"),
    pytest.param(msgmerge("--no-fuzzy-matching"), previous, id="msgmerge --no-fuzzy-matching"),
    pytest.param(msgattrib("--no-obsolete"), obsolete, id="msgattrib --no-obsolete"),
    pytest.param(msgattrib("--clear-previous"), previous, id="msgattrib --clear-previous"),
    pytest.param(polib_saves, nothing, id="polib"),
    pytest.param(babel_saves, previous_to_comment, id="Babel"),
    pytest.param(by_way_of_xliff, previous, id="XLIFF and back"),
]
"""What a tool does with a file, and what it loses for good."""


@pytest.mark.parametrize(("tool", "lost"), KEEPING)
def test_nothing_is_lost(
    desk: Newsroom, before: Facts, tool: Callable[[Path, Path], None], lost: Callable[[Facts], Facts]
) -> None:
    text = desk.po("uk").read_bytes()
    tool(desk.po("uk"), desk.root / f"locales/{SLUG}.pot")
    assert desk.po("uk").read_bytes() != text
    assert desk("extract", SOURCE_DATE_EPOCH=LATER).status == 0
    assert facts(desk) == lost(before)
    tree = desk.tree()
    assert desk("extract", SOURCE_DATE_EPOCH=LATER).status == 0
    assert desk.tree() == tree


def test_the_desk_has_something_to_lose(before: Facts) -> None:
    assert len(before.active) == UNITS
    assert [one[5][1] for one in before.active if one[3]] == [TICKETS]
    assert [one[1] for one in before.active if one[4] == COMMENT] == ["Photo: Reuters"]
    assert [one[1] for one in before.active if not one[2]] == [CROSSING]
    assert GONE in dict(before.obsolete)
    rules = {one["rule"] for one in json.loads(before.findings)["findings"]}
    assert {"fuzzy", "untranslated", "number-altered"} <= rules
    assert before != previous(before) != obsolete(before) != previous_to_comment(before)


def test_what_msgattrib_confirms_is_confirmed(desk: Newsroom, before: Facts) -> None:
    gettext_on("msgattrib", desk.po("uk"), "--clear-fuzzy")
    assert desk("extract").status == 0
    after = facts(desk)
    assert after.active == {(*one[:3], False, *one[4:]) for one in before.active}
    assert after.obsolete == before.obsolete
    assert after.status != before.status


def test_what_xliff_drops(desk: Newsroom) -> None:
    """Contexts and previous texts; an obsolete entry becomes one in use. The texts bring all but the previous back."""
    before = read_po(desk.po("uk"))
    by_way_of_xliff(desk.po("uk"), desk.page)
    between = read_po(desk.po("uk"))
    assert {one.context for one in between.messages} == {""}
    assert {one.previous_source for one in between.messages} == {None}
    assert not any(one.obsolete for one in between.messages)
    assert {one.source for one in between.messages} == {one.source for one in before.messages}
    assert desk("extract").status == 0
    after = read_po(desk.po("uk"))
    assert [one.key for one in after.active] == [one.key for one in before.active]
    assert {one.source for one in after.messages if one.obsolete} == {
        one.source for one in before.messages if one.obsolete
    }


def test_pocount_counts_as_we_do(desk: Newsroom) -> None:
    (row,) = csv.DictReader(io.StringIO(toolkit("pocount", "--csv", desk.po("uk"))))
    ours = next(line for line in desk("status").out.split("\n") if "Ukrainian" in line).split()
    counts = [row["Total Message"], row["Translated Messages"], row["Fuzzy Messages"]]
    assert ours[2:5] == counts == [str(UNITS), str(UNITS - 2), "1"]
    assert row["Untranslated Messages"] == "1"
