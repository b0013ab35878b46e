"""The header entry of a catalogue (gettext manual, "Filling in the Header Entry")."""

from __future__ import annotations

import os
import re
import time
from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.catalogue.po import Catalogue, Message
    from pipeline.languages.language import Language

_DATE = re.compile(r'("POT-Creation-Date: )[^"\\]*')
NOBODY = "Automatically generated"
"""What msginit writes where no translator is known yet."""


def now() -> str:
    """The time as headers write it, ``2026-11-24 16:00+0000``; SOURCE_DATE_EPOCH stands in for the clock."""
    seconds = int(os.environ.get("SOURCE_DATE_EPOCH", "") or time.time())
    return time.strftime("%Y-%m-%d %H:%M+0000", time.gmtime(seconds))


def creation_date(messages: Sequence[Message], old: Catalogue | None) -> str:
    """The POT-Creation-Date of a template: the old one as long as the set of messages is the same."""
    if old and {message.key for message in old.active} == {message.key for message in messages}:
        return old.header.get("POT-Creation-Date") or now()
    return now()


def new_header(project: str, source: Language, target: Language | None, date: str) -> tuple[str, dict[str, str]]:
    """Comment and fields of a new file's header; a template has no `target`."""
    comment = f"Template of {project}." if target is None else f"{target.name} translations of {project}."
    return comment, {
        "Project-Id-Version": project,
        "POT-Creation-Date": date,
        "PO-Revision-Date": date,
        "Last-Translator": NOBODY,
        "Language-Team": "none" if target is None else target.name,
        "Language": source.tag if target is None else target.tag,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        **({} if target is None else {"Plural-Forms": target.plural_forms}),
        "X-Generator": "polyedition",
        "X-Source-Language": source.tag,
    }


def with_date(catalogue: Catalogue, date: str) -> Catalogue:
    """The catalogue with this POT-Creation-Date, all other bytes of its header as they are."""
    if catalogue.header.get("POT-Creation-Date", date) == date:
        return catalogue
    return replace(
        catalogue,
        header={**catalogue.header, "POT-Creation-Date": date},
        raw_header=_DATE.sub(lambda match: match[1] + date, catalogue.raw_header),
    )
