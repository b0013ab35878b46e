"""Compiled catalogues, for programs that load translations with gettext.

The format is that of the gettext manual, "The Format of GNU MO Files". polib and Babel can write it, too, but put the
header's fields into an order of their own, and take time that grows with the square of the catalogue's size.
"""

from __future__ import annotations

from itertools import accumulate, chain
from struct import pack
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from pipeline.catalogue.po import Catalogue, Message

_MAGIC = 0x950412DE
_HEAD = 7 * 4
"""Bytes of the file's head; each string has 8 more in a table, its length and its place."""


def mo_bytes(catalogue: Catalogue) -> bytes:
    """The .mo file of a catalogue: its header and what is translated and confirmed, sorted by bytes.

    As msgfmt does, it leaves POT-Creation-Date out of the header, so that the same translations give the same file; an
    entry with plural forms needs all of them.
    """
    header = "".join(f"{name}: {value}\n" for name, value in catalogue.header.items() if name != "POT-Creation-Date")
    texts = {message_id(message): _target(message) for message in catalogue.active if not message.fuzzy}
    pairs = sorted((one.encode(), other.encode()) for one, other in {"": header, **texts}.items() if other)
    sources, targets = [source for source, _ in pairs], [target for _, target in pairs]
    first = _HEAD + 2 * 8 * len(pairs)
    second = first + sum(len(source) + 1 for source in sources)
    tables = (*_table(sources, first), *_table(targets, second))
    # No hash table: its size is 0, and it would start where the strings do.
    head = (_MAGIC, 0, len(pairs), _HEAD, _HEAD + 8 * len(pairs), 0, first)
    return pack(f"<{len(head) + len(tables)}I", *head, *tables) + b"".join(text + b"\0" for text in sources + targets)


def message_id(message: Message) -> str:
    """What a message is looked up by: its context, EOT, its text, and after NUL its plural."""
    context = f"{message.context}\x04" if message.context else ""
    plural = f"\0{message.plural_source}" if message.plural else ""
    return f"{context}{message.source}{plural}"


def _target(message: Message) -> str:
    """Empty for a message that is not translated in full."""
    if not message.plural:
        return message.target
    return "\0".join(message.plural_targets) if all(message.plural_targets) else ""


def _table(texts: Sequence[bytes], start: int) -> chain[int]:
    """The length and the place of each text, where the first stands at `start`, and each ends with a NUL."""
    places = accumulate((len(text) + 1 for text in texts), initial=start)
    return chain.from_iterable((len(text), place) for text, place in zip(texts, places, strict=False))
