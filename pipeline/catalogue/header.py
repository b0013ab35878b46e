"""The header entry of a catalogue (gettext manual, "Filling in the Header Entry")."""

from __future__ import annotations

import os
import re
import time
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from pipeline.errors import ProjectError
from pipeline.languages import get

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.catalogue.po import Catalogue, Message
    from pipeline.languages.language import Language

_DATE_FIELD = "POT-Creation-Date"
_DATE = re.compile(rf"(?<=[\"n]{_DATE_FIELD}: )[^\"\\]*")
_SOURCE_LANGUAGE_FIELD = "X-Source-Language"
_FORMS = re.compile(r"nplurals\s*=\s*([0-9]{1,2})")
_CHARSET = re.compile(r"(?<=charset=)[^\s\"\\;]+")
GENERATOR = "polyedition"
NOBODY = "Automatically generated"
"""What msginit writes where no translator is known yet."""


def now() -> str:
    """The time as headers write it, ``2026-11-24 16:00+0000``; SOURCE_DATE_EPOCH stands in for the clock."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        return time.strftime("%Y-%m-%d %H:%M+0000", time.gmtime(int(epoch) if epoch else time.time()))
    except (ValueError, OverflowError, OSError):
        raise ProjectError(
            f"SOURCE_DATE_EPOCH is {epoch!r}, which is no time",
            remedy="set that environment variable to seconds since 1970, or unset it",
        ) from None


def revision_date(catalogue: Catalogue | None) -> str:
    """When a catalogue was saved last, in UTC: ``2026-11-24T16:00:00Z``. The present where its header doesn't tell."""
    for told in (catalogue.header.get("PO-Revision-Date", "") if catalogue else "", now()):
        with suppress(ValueError, OverflowError):
            return datetime.strptime(told, "%Y-%m-%d %H:%M%z").astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    raise AssertionError(told)


def creation_date(messages: Sequence[Message], old: Catalogue | None) -> str:
    """The POT-Creation-Date of a template: the old one, or none, as long as the set of messages is the same."""
    if old:
        wanted = {message.key for message in messages}
        if wanted == {message.key for message in old.active if not message.plural or message.key in wanted}:
            return old.header.get(_DATE_FIELD, "")
    return now()


def new_header(project: str, source: Language, target: Language | None, date: str) -> tuple[str, dict[str, str]]:
    """Comment and fields of a new file's header; a template has no `target`."""
    date = date or now()
    comment = f"Template of {project}." if target is None else f"{target.name} translations of {project}."
    return comment, {
        "Project-Id-Version": project,
        _DATE_FIELD: date,
        "PO-Revision-Date": date,
        "Last-Translator": NOBODY,
        "Language-Team": "none" if target is None else target.name,
        "Language": source.tag if target is None else target.tag,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        **({} if target is None else {"Plural-Forms": target.plural_forms}),
        "X-Generator": GENERATOR,
        _SOURCE_LANGUAGE_FIELD: source.tag,
    }


def with_date(catalogue: Catalogue, date: str) -> Catalogue:
    """The catalogue with this POT-Creation-Date, all other bytes of its header as they are; one without it has none."""
    if not date or catalogue.header.get(_DATE_FIELD, date) == date:
        return catalogue
    return replace(
        catalogue,
        header={**catalogue.header, _DATE_FIELD: date},
        raw_header=_DATE.sub(lambda match: date, catalogue.raw_header),
    )


def with_source_language(catalogue: Catalogue, source: Language) -> Catalogue:
    """The catalogue with this source language, where its header tells another: an article's may change."""
    if catalogue.header.get(_SOURCE_LANGUAGE_FIELD, source.tag) == source.tag:
        return catalogue
    pattern = rf"(?<=[\"n]{_SOURCE_LANGUAGE_FIELD}: )[^\"\\]*"
    return replace(
        catalogue,
        header={**catalogue.header, _SOURCE_LANGUAGE_FIELD: source.tag},
        raw_header=re.sub(pattern, lambda match: source.tag, catalogue.raw_header),
    )


def in_utf_8(catalogue: Catalogue) -> Catalogue:
    """The catalogue with a header that says so: files are read and written as UTF-8, whatever a header claims."""
    told = catalogue.header.get("Content-Type", "")
    charset = _CHARSET.search(told)
    if charset is None or charset.group().lower() in {"utf-8", "utf8"}:
        return catalogue
    return replace(
        catalogue,
        header={**catalogue.header, "Content-Type": _CHARSET.sub("UTF-8", told)},
        raw_header=_CHARSET.sub("UTF-8", catalogue.raw_header, count=1),
    )


def plural_count(catalogue: Catalogue) -> int:
    """How many plural forms each of its entries that has some needs, as its header tells; 2 where it doesn't."""
    said = _FORMS.search(catalogue.header.get("Plural-Forms", ""))
    return int(said[1]) if said else 2


def languages_of(catalogue: Catalogue, where: str, expected: str = "uk") -> tuple[Language, Language]:
    """The source and the target language that a catalogue's header tells; the source is English if it doesn't.

    Raises `ProjectError`, which names the file as `where`, for a header that tells no known language; its remedy
    proposes the `expected` one.
    """
    if not catalogue.header:
        raise ProjectError(
            "has no header entry", file=where, remedy="restore the file from version control, or add its header"
        )
    tag = catalogue.header.get("Language", "")
    if not tag:
        raise ProjectError(
            "its header does not tell the language",
            file=where,
            remedy=f'add "Language: {expected}\\n" to the header entry',
        )
    return get(catalogue.header.get(_SOURCE_LANGUAGE_FIELD) or "en", file=where), get(tag, file=where)
