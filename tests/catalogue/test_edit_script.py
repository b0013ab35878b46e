"""Articles edited as authors edit them: what ``polyedition extract`` leaves of the translations after each edit."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner
from edits import (
    CODE,
    KINDS,
    TRANSLATED_BETWEEN,
    bare,
    dues,
    lost,
    made_up,
    parse,
    revisions,
    translated_text,
    translation,
    translations,
    verdict,
)
from newsroom import Newsroom, environment

from pipeline.catalogue.po import format_po, read_po
from pipeline.cli import cli

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from edits import Article, Due, Key
    from newsroom import Server

    from pipeline.catalogue.po import Message

LANGUAGES = tuple(CODE)
SHIPPED = Path(__file__).parents[2] / "source" / "from-pyongyang-to-kursk.html"
MADE_UP = (1, 2, 3)
"""Articles by the seed that they are made of."""
SEQUENCES = 8
NUMBER = re.compile(r"\d[\d,.]*\d|\d")


@dataclass(frozen=True)
class Desk:
    """A project, and its articles by their slugs; everything was translated into every language."""

    newsroom: Newsroom
    articles: dict[str, Article]

    def at(self, folder: Path) -> Newsroom:
        """The project in a folder of its own."""
        shutil.copytree(self.newsroom.root, folder)
        return Newsroom(folder, self.newsroom.server)


def extract(newsroom: Newsroom) -> None:
    """The command, run in this process, which reads the tables of names once."""
    command = ["--directory", str(newsroom.root), "extract"]
    done = CliRunner().invoke(cli, command, env=environment(), catch_exceptions=False)
    assert done.exit_code == 0, done.output


def write(newsroom: Newsroom, slug: str, article: Article) -> None:
    (newsroom.root / "source" / f"{slug}.html").write_text(article.page, encoding="utf-8", newline="")


def change(newsroom: Newsroom, language: str, slug: str, translate: Callable[[Message], Message]) -> None:
    """Save a catalogue after a translator has looked at each of its entries."""
    path = newsroom.po(language, slug)
    catalogue = read_po(path)
    messages = tuple(
        replace(changed, line=0, raw="") if changed is not message else message
        for message in catalogue.messages
        for changed in [message if message.obsolete else translate(message)]
    )
    path.write_text(format_po(replace(catalogue, messages=messages)), encoding="utf-8", newline="")


def entries(newsroom: Newsroom, language: str, slug: str) -> tuple[dict[Key, Message], tuple[str, ...]]:
    """The entries of a catalogue that are in use, and the targets of all; no entry stands there twice."""
    messages = read_po(newsroom.po(language, slug)).messages
    keys = [message.key for message in messages]
    assert len(keys) == len(set(keys))
    return {one.key: one for one in messages if not one.obsolete}, tuple(one.target for one in messages if one.target)


def filled_in(targets: dict[Key, str], message: Message) -> Message:
    return replace(message, target=targets[message.key])


def translate(newsroom: Newsroom, slug: str, article: Article) -> None:
    for language in LANGUAGES:
        targets = translations(article, language)
        change(newsroom, language, slug, partial(filled_in, targets))


def confirmed(language: str, message: Message) -> Message:
    """The message as it is, or translated anew if its translation is not confirmed."""
    if message.target and not message.fuzzy:
        return message
    target = translation(message.source, language)
    return replace(message, target=target, fuzzy=False, previous_source=None, previous_context=None)


@pytest.fixture(scope="module")
def desk(server: Server, _extracted: Newsroom, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Desk]:
    """A function that gives the desk of a made-up article, by its seed; 0 is that of several articles."""

    @cache
    def get(seed: int = 0) -> Desk:
        articles = {f"made-up-{seed}": made_up(seed, 4)}
        if not seed:
            pages = {"shipped": SHIPPED, "newsroom": _extracted.page}
            articles = {slug: parse(page.read_text(encoding="utf-8")) for slug, page in pages.items()}
            articles |= {f"made-up-{number}": made_up(number, 6) for number in MADE_UP}
        newsroom = Newsroom(tmp_path_factory.mktemp(f"desk-{seed}"), server)
        settings = f"languages = {list(LANGUAGES)}\n"
        (newsroom.root / "polyedition.toml").write_text(settings, encoding="utf-8")
        newsroom.page.parent.mkdir()
        for slug, article in articles.items():
            write(newsroom, slug, article)
        extract(newsroom)
        for slug, article in articles.items():
            translate(newsroom, slug, article)
        extract(newsroom)
        return Desk(newsroom, articles)

    return get


def edited(kind: str, desk: Desk, seed: int, folder: Path) -> tuple[Newsroom, dict[str, Article]]:
    """The project after an edit of each article that has a place for it, and what these have become."""
    newsroom, after = desk.at(folder), {}
    steps = {slug: revisions(kind, article, seed) for slug, article in desk.articles.items()}
    for step in range(max(map(len, steps.values()))):
        for slug, found in steps.items():
            if step < len(found):
                after[slug] = found[step]
                write(newsroom, slug, found[step])
        extract(newsroom)
        if kind in TRANSLATED_BETWEEN and step == 0:
            for slug in after:
                for language in LANGUAGES:
                    change(newsroom, language, slug, partial(confirmed, language))
    return newsroom, after


def faults(due: Due, message: Message, language: str) -> Iterator[str]:
    """What is wrong with an entry after an edit."""
    found = verdict(due, message.target, language, fuzzy=message.fuzzy)
    previous = message.previous_source or ""
    if found == "wrongly kept":
        yield "a translation of another text, or of its twin, is confirmed"
    elif due.kind == "kept" and found != "kept":
        yield f"not kept but {found}"
    elif due.kind in {"changed", "split", "joined"} and found != "offered":
        yield f"not offered but {found}"
    elif message.fuzzy and not all(bare(source) in bare(previous) for source in due.sources):
        yield f"its previous text is {previous!r}"
    if message.target and message.fuzzy and not previous:
        yield "an offer without its previous text"


def pieces_lost(due: tuple[Due, ...], found: dict[Key, Message]) -> Iterator[str]:
    """Sentences that were split, and whose parts don't have all of the translation between them."""
    parts: dict[str, dict[str, None]] = {}
    for one in due:
        if one.kind == "split":
            parts.setdefault(bare(one.targets[0]), {})[bare(found[one.key].target)] = None
    yield from (whole for whole, offered in parts.items() if "".join(offered) != whole and whole not in offered)


@pytest.mark.parametrize("kind", KINDS)
def test_what_an_edit_leaves(kind: str, desk: Callable[..., Desk], tmp_path: Path) -> None:
    here = desk()
    newsroom, after = edited(kind, here, 0, tmp_path / "desk")
    assert len(after) >= 3, "an edit that finds no place in these articles tests nothing"
    wrong = []
    for slug, article in after.items():
        for language in LANGUAGES:
            found, targets = entries(newsroom, language, slug)
            due = dues(here.articles[slug], article, language)
            assert set(found) == {one.key for one in due}
            wrong += [
                f"{slug}, {language}, {one.kind}: {fault}\n{one}\n{found[one.key]}"
                for one in due
                for fault in faults(one, found[one.key], language)
            ]
            before = translations(here.articles[slug], language).values()
            wrong += [f"{slug}, {language}, lost: {target}" for target in lost(before, targets)]
            wrong += [f"{slug}, {language}, lost by the parts: {whole}" for whole in pieces_lost(due, found)]
    assert not wrong, "\n\n".join(wrong)


def notes_on_changes(kind: str, desk: Desk, seed: int, folder: Path) -> Iterator[tuple[str, str, str]]:
    """For each unit that an edit changed the old text, the new one, and the note that tells the difference."""
    newsroom, after = edited(kind, desk, seed, folder)
    for slug, article in after.items():
        for language in LANGUAGES:
            found, _ = entries(newsroom, language, slug)
            for due in dues(desk.articles[slug], article, language):
                if due.kind == "changed":
                    (note,) = (note for note in found[due.key].notes if note.startswith("Changed: "))
                    yield due.sources[0], due.key[1], note


@pytest.mark.parametrize("kind", ["number changed", "magnitude changed"])
@pytest.mark.parametrize("seed", [1, 2])
def test_a_note_tells_which_number_changed(kind: str, seed: int, desk: Callable[..., Desk], tmp_path: Path) -> None:
    told = [*notes_on_changes(kind, desk(), seed, tmp_path / "desk")]
    assert len(told) >= 3 * len(LANGUAGES)
    for was, becomes, note in told:
        numbers = [NUMBER.findall(text) for text in (was, becomes)]
        ((old, new),) = (pair for pair in zip(*numbers, strict=True) if pair[0] != pair[1])
        assert re.search(rf"{re.escape(old)}.* -> .*{re.escape(new)}", note), (old, new, note)


def test_a_note_tells_that_a_negation_was_added(desk: Callable[..., Desk], tmp_path: Path) -> None:
    told = [*notes_on_changes("not added", desk(), 1, tmp_path / "desk")]
    assert len(told) >= 3 * len(LANGUAGES)
    assert [note for _, _, note in told if not re.search(r"\bnot\b", note)] == []


# --- one edit after another ---


class Translator:
    """Confirms some of what is fuzzy, leaves other entries half done, and knows all that was written and stands."""

    def __init__(self, language: str, chance: Random, targets: dict[Key, str]) -> None:
        self.language, self.chance = language, chance
        self.written = set(targets.values())
        self.confirmed = {text for _, text in targets}
        self.half_done: set[str] = set()

    def __call__(self, message: Message) -> Message:
        if message.target and not message.fuzzy:
            return message
        dice = self.chance.random()
        if dice < 0.4:
            target = translation(message.source, self.language, self.chance.randint(0, 3))
            self.written.add(target)
            self.confirmed.add(message.source)
            self.half_done.discard(message.target)
            return replace(message, target=target, fuzzy=False, previous_source=None, previous_context=None)
        if dice < 0.55 and message.fuzzy:
            target = f"{message.target} {translation('half done', self.language)} {len(self.written)} {dice}"
            self.half_done.discard(message.target)
            self.half_done.add(target)
            return replace(message, target=target)
        return message

    def faults(self, found: dict[Key, Message], targets: tuple[str, ...]) -> Iterator[str]:
        """What a catalogue has lost, confirms wrongly, or offers without its previous text."""
        yield from (f"lost: {target}" for target in lost(self.written | self.half_done, targets))
        kept: dict[str, bool] = {}
        for message in found.values():
            done = bool(message.target) and not message.fuzzy
            kept[message.source] = kept.get(message.source, False) or done
            if done and translated_text(message.target, self.language) != message.source:
                yield f"wrongly kept: {message}"
            if message.target and message.fuzzy and not message.previous_source:
                yield f"without its previous text: {message}"
        yield from (f"not kept: {text}" for text, done in kept.items() if text in self.confirmed and not done)


@pytest.mark.parametrize("seed", range(SEQUENCES))
def test_edits_one_after_another(
    seed: int, desk: Callable[..., Desk], tmp_path: Path, msgfmt: Callable[..., str]
) -> None:
    chance = Random(f"sequence {seed}")  # noqa: S311
    here = desk(10 + seed % 3)
    (slug,), newsroom = here.articles, here.at(tmp_path / "desk")
    article = here.articles[slug]
    translators = {language: Translator(language, chance, translations(article, language)) for language in LANGUAGES}
    done = []
    for kind in chance.choices(list(KINDS), k=chance.randint(5, 10)):
        for revision in revisions(kind, article, seed):
            article = revision
            done.append(kind)
            write(newsroom, slug, article)
            extract(newsroom)
            for language, translator in translators.items():
                found, targets = entries(newsroom, language, slug)
                assert set(found) == {(unit.context, unit.text) for unit, _ in article.units}
                assert not [*translator.faults(found, targets)], (language, done)
                assert msgfmt(newsroom.po(language, slug), "--check") == ""
                change(newsroom, language, slug, translator)
    extract(newsroom)
    before = newsroom.tree()
    extract(newsroom)
    assert newsroom.tree() == before
    assert len(done) > 3


# --- the file of an article renamed ---


def catalogues(newsroom: Newsroom, language: str) -> tuple[Message, ...]:
    """The entries of all catalogues of a language but its glossary."""
    paths = [path for path in newsroom.po(language).parent.glob("*.po") if path.stem != "names"]
    return tuple(message for path in paths for message in read_po(path).messages)


@pytest.mark.parametrize("files", ["source/*.html", "**/{}.*"], ids=["its page", "its page and its catalogues"])
def test_an_article_renamed_keeps_its_translations(files: str, desk: Callable[..., Desk], tmp_path: Path) -> None:
    here = desk(10)
    (slug,), newsroom = here.articles, here.at(tmp_path / "desk")
    for path in [*newsroom.root.glob(files.format(slug))]:
        path.rename(path.with_name(f"renamed{path.suffix}"))
    extract(newsroom)
    for language in LANGUAGES:
        found, _ = entries(newsroom, language, "renamed")
        targets = translations(here.articles[slug], language)
        assert {key: message.target for key, message in found.items()} == targets
        assert not any(message.fuzzy for message in found.values())
        assert not [*lost(targets.values(), [message.target for message in catalogues(newsroom, language)])]
