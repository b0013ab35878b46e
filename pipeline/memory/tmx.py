"""The translation memory as TMX, the exchange format of translation tools (LISA, "TMX 1.4b Specification", 2005).

Written is a unit for each translation, not one for each source text with all its languages: OmegaT and Weblate read
both, translate-toolkit takes one pair from a unit, each pair has its own date, and nothing need be gathered first. The
msgctxt stands in the property ``x-context``, where translate-toolkit, and so Weblate, writes and looks for it. OmegaT's
properties ``file`` and ``id`` are not used: they would tie a translation to that one place.

A placeholder is an inline element whose content is the placeholder itself, so that a tool that knows tags shows a
tag, and one that takes all text of a segment has the very msgid. There is no DOCTYPE: some parsers would look for its
``tmx14.dtd`` and fail. Read are the versions 1.1 to 1.4b.

lxml's types stay in this module.
"""

from __future__ import annotations

import re
from collections import Counter, deque
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import count, groupby
from typing import TYPE_CHECKING, Any, BinaryIO, NoReturn

from lxml import etree

from pipeline.errors import ProjectError
from pipeline.files import UNFIT_FOR_XML
from pipeline.languages import known_tags
from pipeline.memory.model import Translation
from pipeline.units.placeholders import PLACEHOLDER, text_to_unit

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

# Why a translation is left out; each is counted for every translation that could not be had.
NO_XML = "holds a character that no XML file can hold"
NO_SOURCE = "has no text in its source language"
NO_TRANSLATION = "is in one language only"
NO_LANGUAGE = "has a text whose language is not told"
EMPTY = "has an empty text"

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_Key = tuple[str, ...]
_Piece = str | etree._Element
"""A text of a segment, or a tag in it."""
_ARTICLE, _CONTEXT = "x-article", "x-context"


# --- writing ---


def write_tmx(translations: Iterable[Translation], tool_version: str, skipped: Counter[str]) -> Iterator[bytes]:
    """The pieces of a TMX 1.4b file in UTF-8, a unit each: no more than one is held in memory.

    The file's source language is that of the first translation; a unit of another one says so itself. What XML
    cannot hold is left out and counted in `skipped`.
    """
    source: str | None = None
    for translation in translations:
        if UNFIT_FOR_XML.search(f"{translation.source}{translation.target}{translation.article}{translation.context}"):
            skipped[NO_XML] += 1
            continue
        if source is None:
            source = translation.source_language
            yield _head(source, tool_version)
        yield _tu(translation, source)
    if source is None:
        yield _head("*all*", tool_version)
    yield b"  </body>\n</tmx>\n"


def _head(source: str, tool_version: str) -> bytes:
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<tmx version="1.4">\n'
        f'  <header creationtool="polyedition" creationtoolversion="{_escaped(tool_version)}" segtype="sentence"'
        f' o-tmf="PO" adminlang="en" srclang="{_tag(source)}" datatype="html"/>\n'
        "  <body>\n"
    ).encode()


def _tu(translation: Translation, source: str) -> bytes:
    date = translation.date.replace("-", "").replace(":", "")
    language = translation.source_language
    own = "" if language == source else f' srclang="{_tag(language)}"'
    context = f'      <prop type="{_CONTEXT}">{_escaped(translation.context)}</prop>\n' if translation.context else ""
    return (
        f'    <tu changedate="{_escaped(date)}"{own}>\n'
        f'      <prop type="{_ARTICLE}">{_escaped(translation.article)}</prop>\n'
        f"{context}"
        f'      <tuv xml:lang="{_tag(language)}"><seg>{_seg(translation.source)}</seg></tuv>\n'
        f'      <tuv xml:lang="{_tag(translation.target_language)}"><seg>{_seg(translation.target)}</seg></tuv>\n'
        "    </tu>\n"
    ).encode()


def _seg(text: str) -> str:
    """The content of a segment.

    Of placeholders that are no pair, as a translator may have left them, each is an isolated tag (`it`).
    """
    tags = list(PLACEHOLDER.finditer(text))
    pairs = _pairs(tags)
    pieces: list[str] = []
    at = 0
    for index, tag in enumerate(tags):
        content = _escaped(tag.group())
        number = int(tag["number"])
        pieces.append(_escaped(text[at : tag.start()]))
        if tag["void"]:
            pieces.append(f'<ph x="{number}">{content}</ph>')
        elif index not in pairs:
            pieces.append(f'<it pos="{"end" if tag["close"] else "begin"}" x="{number}">{content}</it>')
        elif tag["close"]:
            pieces.append(f'<ept i="{pairs[index]}">{content}</ept>')
        else:
            pieces.append(f'<bpt i="{pairs[index]}" x="{number}">{content}</bpt>')
        at = tag.end()
    return "".join(pieces) + _escaped(text[at:])


def _pairs(tags: Sequence[re.Match[str]]) -> dict[int, int]:
    """For each tag that is one of a pair, by its index, the number of the pair in the segment."""
    opened: dict[str, int] = {}
    pairs: dict[int, int] = {}
    for index, tag in enumerate(tags):
        if tag["void"]:
            continue
        if not tag["close"]:
            opened[tag["number"]] = index
        elif (opening := opened.pop(tag["number"], None)) is not None:
            pairs[opening] = pairs[index] = len(pairs) // 2 + 1
    return pairs


def _escaped(text: str) -> str:
    return (
        text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
        .replace("\r", "&#13;")
    )  # fmt: skip


def _tag(language: str) -> str:
    return _escaped(language.replace("_", "-"))


# --- reading ---


@dataclass(frozen=True, slots=True)
class _Defaults:
    """What holds where a unit doesn't say it itself."""

    source: str
    """The language of the source texts where the file says that any may be it."""
    article: str
    date: str
    header: Mapping[str, str]
    known: Mapping[str, str]
    """The tags of the known languages by their small letters."""


@dataclass(frozen=True, slots=True)
class _Variant:
    """A text of a unit in one language."""

    tag: str
    """As the file has it, in small letters and with hyphens."""
    language: str
    element: etree._Element
    segment: etree._Element | None


@dataclass(frozen=True, slots=True)
class _Inline:
    """A tag of another tool within a segment."""

    form: str
    """``<{}>``, ``</{}>`` or ``<{}/>``, as it will be a placeholder."""
    key: _Key
    """By which the source and the translation have the same tag; its first part is the form of its opening."""


def read_tmx(path: Path, source: str, undated: str, skipped: Counter[str]) -> Iterator[Translation]:
    """The translations of a TMX file, one after the other: no more than a unit is held in memory.

    A unit of several languages is a translation from its source language into each other one. Where any language may
    be the source (``*all*``), that is `source`, or else the first. A known language is told by its tag with or without
    a region, another one keeps the first part of its tag. A translation without a date has that of `undated`, one
    without an article the file's name without its ending.

    Tags of other tools become placeholders, numbered by their appearance in the source text. What is left out is
    counted in `skipped`, by reason. Raises `ProjectError` with file, line and remedy for a file that is no TMX, which
    may happen after the first translations. A file that
    declares entities is refused, and nothing is loaded from elsewhere.
    """
    defaults = _Defaults(source, path.stem, undated, {}, {tag.lower(): tag for tag in known_tags()})
    if path.exists() and not path.is_file():
        _fail(path, None, "is no file that can be read twice", "name a file")
    try:
        file = path.open("rb")
    except OSError as error:
        _fail(path, None, f"cannot be read ({error.strerror})", "check the path and its permissions")
    with file:
        try:
            _check_start(path, file)
            file.seek(0)
            for unit in _events(file, "end", ("{*}header", "{*}tu")):
                if _local(unit) == "header":
                    defaults = replace(defaults, header={str(name): str(value) for name, value in unit.attrib.items()})
                    continue
                yield from _translations(unit, defaults, skipped)
                if (body := unit.getparent()) is not None:
                    del body[: body.index(unit)]  # what was read
        except etree.XMLSyntaxError as error:
            message = re.sub(r", line \d+, column \d+.*", "", str(error.msg), flags=re.DOTALL)
            remedy = "mend that line, or export the file anew"
            _fail(path, error.lineno or 1, f"is not well-formed XML ({message})", remedy)


def _events(file: BinaryIO, event: str, tags: Sequence[str] | None = None) -> Iterator[etree._Element]:
    """The elements of these names, by default of any, at their start or end.

    Entities would be read that the file itself declares (`_check_start` sees to it that there are none), since only
    then lxml tells of one that is not declared, and in which line.
    """
    for _, element in etree.iterparse(
        file, events=(event,), tag=tags, resolve_entities="internal", no_network=True, load_dtd=False,
        dtd_validation=False, huge_tree=False, remove_comments=True, remove_pis=True,
    ):  # fmt: skip
        yield element


def _check_start(path: Path, file: BinaryIO) -> None:
    """Raises `ProjectError` where the outermost element is not that of TMX, or where entities are declared."""
    root = next(_events(file, "start"))
    if _local(root) != "tmx":
        line: object = root.sourceline
        message = f"is no TMX file: its outermost element is <{_local(root)}>"
        _fail(path, line if isinstance(line, int) else 1, message, "export TMX from your tool")
    declared: Any = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        _fail(path, 1, "declares entities, which are not read", "export the file without them")


def _fail(path: Path, line: int | None, message: str, remedy: str) -> NoReturn:
    raise ProjectError(message, file=path, line=line, remedy=remedy) from None


def _translations(unit: etree._Element, defaults: _Defaults, skipped: Counter[str]) -> Iterator[Translation]:
    variants = [_variant(element, defaults) for element in unit.iterchildren("{*}tuv")]
    source = _source(variants, unit.get("srclang") or defaults.header.get("srclang", ""), defaults)
    if source is None:
        skipped[NO_SOURCE] += 1
        return
    if len(variants) == 1:
        skipped[NO_TRANSLATION] += 1
    properties = {prop.get("type"): prop.text or "" for prop in unit.iterchildren("{*}prop")}
    for target in variants:
        if target is source:
            continue
        source_text, target_text = _texts(source.segment, target.segment)
        if not target.language:
            skipped[NO_LANGUAGE] += 1
        elif not source_text.strip() or not target_text.strip():
            skipped[EMPTY] += 1
        else:
            yield Translation(
                source.language,
                target.language,
                source_text,
                target_text,
                properties.get(_ARTICLE, defaults.article),
                properties.get(_CONTEXT, ""),
                _date(target.element, unit, defaults),
            )


def _variant(element: etree._Element, defaults: _Defaults) -> _Variant:
    tag = _spelled(element.get(_LANGUAGE) or element.get("lang") or "")  # the latter up to TMX 1.2
    return _Variant(tag, _language(tag, defaults), element, next(element.iterchildren("{*}seg"), None))


def _source(variants: Sequence[_Variant], tag: str, defaults: _Defaults) -> _Variant | None:
    """The source text: in the very language of the tag, or else in that language of another region."""
    told = [variant for variant in variants if variant.language]
    spelled = _spelled(tag)
    if spelled in {"", "*all*"}:
        return next((one for one in told if one.language == defaults.source), told[0] if told else None)
    language = _language(spelled, defaults)
    return next(
        (one for one in told if one.tag == spelled), next((one for one in told if one.language == language), None)
    )


def _spelled(tag: str) -> str:
    return tag.strip().replace("_", "-").lower()


def _language(spelled: str, defaults: _Defaults) -> str:
    primary = spelled.partition("-")[0]
    return defaults.known.get(spelled) or defaults.known.get(primary) or primary


def _date(element: etree._Element, unit: etree._Element, defaults: _Defaults) -> str:
    """When the text was changed, or else made, as far as it, its unit or the header tells, in the model's form."""
    for attributes in ((element, unit), (defaults.header,)):
        for name in ("changedate", "creationdate"):
            for one in attributes:
                if date := _utc(one.get(name, "")):
                    return date
    return defaults.date


def _utc(stamp: str) -> str:
    """A time of ISO 8601, in UTC where it doesn't say otherwise; empty where it is none."""
    try:
        moment = datetime.fromisoformat(stamp.strip())
        moment = moment.astimezone(UTC) if moment.tzinfo else moment
    except (ValueError, OverflowError):
        return ""
    return f"{moment.replace(microsecond=0, tzinfo=None).isoformat()}Z"


# --- inline markup ---


def _texts(source: etree._Element | None, target: etree._Element | None) -> tuple[str, str]:
    """The texts of two segments, in which the same tag has the same number.

    Beside tags of another tool nothing else is meant as a placeholder, even if it reads as one.
    """
    pieces, translated = list(_pieces(source)), list(_pieces(target))
    if all(isinstance(piece, str) or PLACEHOLDER.fullmatch(_content(piece)) for piece in (*pieces, *translated)):
        return _verbatim(pieces), _verbatim(translated)
    told, told_translated = _told(pieces), _told(translated)
    numbers = _numbers(_tags(told), _tags(told_translated))
    return _numbered(told, numbers), _numbered(told_translated, numbers)


def _verbatim(pieces: Iterable[_Piece]) -> str:
    return "".join(piece if isinstance(piece, str) else _content(piece) for piece in pieces)


def _numbered(pieces: Iterable[str | _Inline], numbers: Mapping[_Key, int]) -> str:
    return "".join(
        text_to_unit(piece) if isinstance(piece, str) else piece.form.format(numbers[piece.key]) for piece in pieces
    )


def _tags(pieces: Iterable[str | _Inline]) -> list[_Inline]:
    return [piece for piece in pieces if isinstance(piece, _Inline)]


def _numbers(tags: Sequence[_Inline], translated: Sequence[_Inline]) -> dict[_Key, int]:
    """The number of each tag, by its appearance in the source.

    A tag of the translation that the source does not have is taken for one that the translation lacks, the first of
    the same form; where it lacks none, it is one more.
    """
    numbers: dict[_Key, int] = {}
    for tag in tags:
        numbers.setdefault(tag.key, len(numbers) + 1)
    kept = {tag.key for tag in translated}
    lacking: dict[str, deque[int]] = {}
    for key, number in numbers.items():
        if key not in kept:
            lacking.setdefault(key[0], deque()).append(number)
    free = count(len(numbers) + 1)
    for tag in translated:
        if tag.key not in numbers:
            spare = lacking.get(tag.key[0])
            numbers[tag.key] = spare.popleft() if spare else next(free)
    return numbers


def _pieces(element: etree._Element | None) -> Iterator[_Piece]:
    """The texts and the tags of a segment. Highlighted text is text, as is what stands in elements that are no TMX."""
    if element is None:
        return
    yield element.text or ""
    for child in element:
        if _local(child) in {"bpt", "ept", "it", "ph", "ut"}:
            yield child
        else:
            yield from _pieces(child)
        yield child.tail or ""


def _content(tag: etree._Element) -> str:
    """What the tool itself writes for a tag, without the texts in it (`sub`)."""
    return "".join([tag.text or "", *(child.tail or "" for child in tag)])


def _told(pieces: Iterable[_Piece]) -> list[str | _Inline]:
    """The texts and the tags of a segment, each tag with what it can be told by."""
    flat: list[_Piece] = []
    for is_text, group in groupby(pieces, lambda piece: isinstance(piece, str)):
        members = list(group)
        flat += ["".join(map(str, members))] if is_text else members
    partners = _partners(flat)
    keys: dict[int, _Key] = {}
    alike: Counter[_Key] = Counter()
    told: list[str | _Inline] = []
    for index, piece in enumerate(flat):
        if isinstance(piece, str):
            told.append(piece)
        elif (opening := partners.get(index, index)) < index:
            told.append(_Inline("</{}>", keys[opening]))
        else:
            form = "<{}>" if index in partners else "<{}/>"
            number = piece.get("x")
            key = (form, "x", number) if number else (form, piece.get("type", ""), _content(piece))
            alike[key] += 1
            keys[index] = (*key, str(alike[key]))
            told.append(_Inline(form, keys[index]))
    return told


def _partners(flat: Sequence[_Piece]) -> dict[int, int]:
    """For each tag of a pair the other one, by their indices."""
    opened: dict[str, int] = {}
    partners: dict[int, int] = {}
    for index, piece in enumerate(flat):
        if isinstance(piece, str):
            continue
        if _local(piece) == "bpt":
            opened[piece.get("i", "")] = index
        elif _local(piece) == "ept" and (opening := opened.pop(piece.get("i", ""), None)) is not None:
            partners[opening], partners[index] = index, opening
    return partners


def _local(element: etree._Element) -> str:
    return str(element.tag).rpartition("}")[2]
