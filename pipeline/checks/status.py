"""Units that are not translated, or not confirmed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.model import Finding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.model import Pair


def check_status(pair: Pair) -> Iterator[Finding]:
    """Findings of the check ``status``: rules ``untranslated`` and ``fuzzy``.

    They are warnings: a catalogue in work is no mistake. A release build refuses them all the same.
    In the source's own language an empty translation means that the source stands. White space alone is empty.
    """
    language = pair.target_language.tag
    if not pair.target.strip() and pair.target_language is not pair.source_language:
        yield Finding(
            "status", "untranslated", "warning", language, pair.entry, "Not translated yet.", expected=pair.source
        )
    elif pair.entry.fuzzy and pair.target.strip():
        yield Finding(
            "status", "fuzzy", "warning", language, pair.entry,
            "Marked fuzzy: compare it with the source, then take the mark off.", found=pair.target,
        )  # fmt: skip
