"""A template merged into one PO file, without a project: what msgmerge does, with this project's merge."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from pipeline.catalogue.header import plural_count, with_date
from pipeline.catalogue.merge import merge
from pipeline.catalogue.po import po_pieces, read_po
from pipeline.errors import ProjectError
from pipeline.files import reread_if_changed, write_text
from pipeline.languages import get

if TYPE_CHECKING:
    from pathlib import Path

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
    return reread_if_changed(lambda held: _merge_files(po, template, out, held if out == po else None))


def _merge_files(po: Path, template: Path, out: Path, held: Held | None) -> Merged:
    old, new = read_po(po), read_po(template, keep_lines=False)
    rules = None
    with suppress(ProjectError):
        rules = get(old.header.get("Language", "")).sentences
    forms = ("",) * plural_count(old)
    messages = tuple(
        replace(message, plural_targets=(*message.plural_targets, *forms)[: len(forms)])
        if message.plural and len(message.plural_targets) < len(forms)
        else message
        for message in merge(new.active, old.messages, rules)
    )
    merged = replace(with_date(old, new.header.get("POT-Creation-Date", "")), messages=messages)
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
