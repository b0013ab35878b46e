"""A template merged into one PO file, without a project: what msgmerge does, with this project's merge."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.catalogue.header import GENERATOR, in_utf_8, plural_count, with_date
from pipeline.catalogue.merge import merge
from pipeline.catalogue.po import po_pieces, read_po
from pipeline.errors import ProjectError
from pipeline.files import reread_if_changed, write_text
from pipeline.languages import get

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.catalogue.po import Catalogue, Message
    from pipeline.files import Held


@dataclass(frozen=True, slots=True)
class Merged:
    """What became of the entries of a catalogue."""

    written: bool
    translated: int
    fuzzy: int
    untranslated: int
    obsolete: int


def merge_files(po: Path, template: Path, out: Path) -> Merged:
    """Bring a PO file up to a template, and write it as `out`; that may be the file itself.

    The language of its header tells how its sentences end; of an unknown one no texts are cut or put together.
    """
    if out.exists() and out.samefile(template):
        raise ProjectError("is the template", file=out, remedy="write into another file")
    return reread_if_changed(lambda held: _merge_files(po, template, out, held if out == po else None))


def _merge_files(po: Path, template: Path, out: Path, held: Held | None) -> Merged:
    old, new = read_po(po), read_po(template, keep_lines=False)
    if not old.header:
        raise ProjectError("has no header entry", file=po, remedy="begin the file with msginit, or restore it")
    rules = None
    with suppress(ProjectError):
        rules = get(old.header.get("Language", "")).sentences
    # A template of another program may hold the texts of its own language as translations.
    wanted = [replace(message, target="", plural_targets=(), fuzzy=False, comments="") for message in new.active]
    foreign = new.header.get("X-Generator") != GENERATOR
    messages = tuple(_with_all_forms(message, old) for message in merge(wanted, old.messages, rules, foreign=foreign))
    merged = replace(in_utf_8(with_date(old, new.header.get("POT-Creation-Date", ""))), messages=messages)
    active = merged.active
    fuzzy = sum(message.fuzzy for message in active)
    translated = sum(bool(message.target) or any(message.plural_targets) for message in active) - fuzzy
    return Merged(
        write_text(out, po_pieces(merged), held),
        translated,
        fuzzy,
        len(active) - translated - fuzzy,
        len(messages) - len(active),
    )


def _with_all_forms(message: Message, catalogue: Catalogue) -> Message:
    """The message with as many plural forms as the catalogue's language has; fuzzy where some were translated."""
    forms = plural_count(catalogue)
    if not message.plural or len(message.plural_targets) >= forms:
        return message
    filled = (*message.plural_targets, *[""] * forms)[:forms]
    return replace(message, plural_targets=filled, fuzzy=message.fuzzy or any(filled), raw="", line=0)
