"""The glossary of all languages exported as one file, and such a file merged into the glossaries."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal, TypeAlias

from pipeline.catalogue.added import kind_note, name_key, no_names
from pipeline.catalogue.header import new_header, now
from pipeline.catalogue.po import Catalogue, Message, format_po
from pipeline.commands.catalogues import need_catalogue, read_catalogue
from pipeline.files import reread_if_changed, write_text, write_texts
from pipeline.languages import LANGUAGES
from pipeline.names.forms import Forms
from pipeline.termbase.model import Term, Termbase, Translation
from pipeline.termbase.table import format_table, read_table
from pipeline.termbase.tbx import V2, V3, format_tbx, read_tbx

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from pipeline.files import Held
    from pipeline.project import Project

FileFormat: TypeAlias = Literal["tbx", "tbx2", "csv"]
Outcome: TypeAlias = Literal["added", "filled", "confirmed", "replaced", "kept"]
BEFORE = "Before the import: "
"""What a translator's comment says before a translation that an import replaced."""


@dataclass(frozen=True, slots=True)
class Change:
    """What an import did to an entry, or did not do."""

    language: str
    name: str
    outcome: Outcome
    """`kept`: the file has another translation, which was not taken."""
    ours: str
    theirs: str
    line: int
    """Where the entry stood, from 1; 0 for a new one."""


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did."""

    changes: tuple[Change, ...]
    written: tuple[Path, ...]
    unknown: tuple[str, ...]
    """Languages of the file that the project doesn't have."""


def export_names(project: Project, path: Path, form: FileFormat, languages: Sequence[str] = ()) -> bool:
    """Write the glossaries of these languages, or of all, into one file; whether it had to be written anew.

    The source's own language is among them in a CSV if somebody wrote something there.
    """
    wanted = languages or project.languages
    found = {tag: need_catalogue(project, project.names(tag), tag) for tag in wanted}
    if not languages and not any(message.target for message in found[project.source_language].active):
        del found[project.source_language]
    termbase = _termbase(found)
    if form == "csv":
        return write_text(path, format_table(termbase))
    struck = no_names(found.values())
    kept = replace(termbase, terms=tuple(term for term in termbase.terms if term.name not in struck))
    return write_text(path, format_tbx(kept, project.source_language, V2 if form == "tbx2" else V3))


def _termbase(catalogues: Mapping[str, Catalogue]) -> Termbase:
    """The names of all glossaries, in the order of their entries."""
    kinds: dict[str, str] = {}
    translations: dict[str, dict[str, Translation]] = {}
    for tag, catalogue in catalogues.items():
        for name, message in _standing(catalogue.active).items():
            kinds[name] = kinds.get(name) or kind_note(message).lower()
            found = translations.setdefault(name, {})
            if forms := Forms.of(message.target):
                found[tag] = Translation(forms, not message.fuzzy)
    return Termbase(tuple(catalogues), tuple(Term(name, kinds[name], found) for name, found in translations.items()))


def _standing(messages: Iterable[Message]) -> dict[str, Message]:
    """The entry that holds for each name: of several the first that is confirmed, translated, in use."""
    found: dict[str, Message] = {}
    for message in messages:
        name = name_key(message.source)
        if name and not message.plural and (name not in found or _rank(message) > _rank(found[name])):
            found[name] = message
    return found


def _rank(message: Message) -> tuple[bool, bool, bool]:
    translated = bool(Forms.of(message.target))
    return not message.obsolete, translated and not message.fuzzy, translated


def import_names(project: Project, path: Path, *, overwrite: bool = False) -> Imported:
    """Merge a TBX or CSV file into the glossaries of its languages, all of them or none.

    A confirmed translation that differs stays, unless `overwrite`. Of what is replaced a comment keeps the words.
    Entries to which nothing happens keep their bytes.
    """
    return reread_if_changed(lambda held: _import_names(project, path, held, overwrite=overwrite))


def _import_names(project: Project, path: Path, held: Held, *, overwrite: bool) -> Imported:
    termbase = (
        read_table(path, project.languages)
        if path.suffix.lower() in {".csv", ".txt"}
        else read_tbx(path, project.source_language, project.languages)
    )
    old = {tag: read_catalogue(project, project.names(tag), tag) for tag in project.languages}
    known = {name for catalogue in old.values() if catalogue for name in _standing(catalogue.messages)}
    wishes = {tag for tag in termbase.languages if tag != project.source_language}
    changes: list[Change] = []
    texts: dict[Path, str] = {}
    for tag in termbase.languages:
        catalogue = old[tag] or _new(project, tag)
        merged = _Merge(tag, catalogue, overwrite=overwrite)
        for term in termbase.terms:
            if translation := term.translations.get(tag):
                merged.take(term, translation)
            elif tag in wishes and not term.translations and term.name not in known:
                merged.add(term, Translation(Forms()))
        if merged.touched:
            texts[project.names(tag)] = format_po(replace(catalogue, messages=tuple(merged.messages)))
        changes += merged.changes
    return Imported(tuple(changes), write_texts(texts, held), termbase.unknown)


def _new(project: Project, tag: str) -> Catalogue:
    comment, header = new_header("names", LANGUAGES[project.source_language], LANGUAGES[tag], now())
    return Catalogue(header, (), comment)


class _Merge:
    """The glossary of one language while a file is merged into it."""

    def __init__(self, language: str, catalogue: Catalogue, *, overwrite: bool) -> None:
        self.language = language
        self.messages = list(catalogue.messages)
        self.changes: list[Change] = []
        self.touched = False
        self._overwrite = overwrite
        self._standing = _standing(catalogue.messages)
        self._places = {message.key: index for index, message in enumerate(catalogue.messages)}

    def take(self, term: Term, translation: Translation) -> None:
        """What the file says of a name."""
        message = self._standing.get(term.name)
        if message is None:
            self.add(term, translation)
            return
        forms, fuzzy = Forms.of(message.target), not translation.confirmed
        if forms == translation.forms:
            if message.fuzzy and not fuzzy:
                self._put(message, message.target, "confirmed", translation)
            elif message.obsolete:
                self._put(message, message.target, "added", translation, fuzzy=message.fuzzy)
        elif not forms:
            self._put(message, str(translation.forms), "filled", translation, fuzzy=fuzzy)
        elif self._overwrite or (message.fuzzy and not fuzzy):
            old = f"{BEFORE}{' '.join(message.target.split())}"
            comments = "\n".join(filter(None, [message.comments, old]))
            kept = replace(message, comments=comments)
            self._put(kept, str(translation.forms), "replaced", translation, fuzzy=fuzzy)
        else:
            if message.obsolete:
                self._put(message, message.target, "kept", translation, fuzzy=message.fuzzy)
            else:
                self._tell(message, "kept", translation)

    def add(self, term: Term, translation: Translation) -> None:
        """A name that the glossary doesn't have."""
        notes = (term.kind.capitalize(),) if term.kind else ()
        target = str(translation.forms)
        message = Message("", term.name, target, fuzzy=not translation.confirmed, notes=notes)
        self.messages.append(message)
        self._tell(message, "added", translation)
        self.touched = True

    def _put(
        self, message: Message, target: str, outcome: Outcome, translation: Translation, *, fuzzy: bool = False
    ) -> None:
        new = replace(message, target=target, fuzzy=fuzzy, obsolete=False, line=0, raw="")
        if not fuzzy:
            new = replace(new, previous_context=None, previous_source=None)
        self.messages[self._places[message.key]] = new
        self._tell(message, outcome, translation)
        self.touched = True

    def _tell(self, message: Message, outcome: Outcome, translation: Translation) -> None:
        ours = " ".join(message.target.split())
        change = Change(self.language, message.source, outcome, ours, str(translation.forms), message.line)
        self.changes.append(change)
