"""A glossary as TBX, the exchange format of terminology tools (ISO 30042).

Written is TBX-Basic of the edition of 2019 ("v3"), in the style DCA, which names data categories by an attribute: that
is also how the edition of 2008 ("v2") does it, so that the two differ by the names of some elements, and one set
of categories serves both. Tools that read nothing newer than v2 are OmegaT and translate-toolkit, and so Weblate.
Both editions are read, also in the style DCT.

lxml's types stay in this module.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, cast

from lxml import etree

from pipeline.catalogue.added import KINDS
from pipeline.errors import ProjectError
from pipeline.files import UNFIT_FOR_XML, read_bytes
from pipeline.languages import LANGUAGES
from pipeline.names.forms import Forms
from pipeline.termbase.model import Term, Termbase, Translation, each_once

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_STATUS, _PROCESS, _SUBJECT = "administrativeStatus", "processStatus", "subjectField"
_PREFERRED, _ADMITTED, _DEPRECATED = "preferredTerm-admn-sts", "admittedTerm-admn-sts", "deprecatedTerm-admn-sts"
_UNSURE = "provisionallyProcessed"
_USED_NO_MORE = ("deprecated", "superseded", "forbidden", "obsolete", "notrecommended", "rejected")
"""How a status of a term that is not to be used begins, also in the words of other tools."""


@dataclass(frozen=True, slots=True)
class _Edition:
    """The element names of an edition of the standard."""

    root: str
    header: str
    concept: str
    language: str
    term: str
    attributes: tuple[tuple[str, str], ...]
    namespace: str = ""
    encoding: str = ""


V3 = _Edition("tbx", "tbxHeader", "conceptEntry", "langSec", "termSec", (("type", "TBX-Basic"), ("style", "dca")),
              namespace="urn:iso:std:iso:30042:ed-2")  # fmt: skip
V2 = _Edition("martif", "martifHeader", "termEntry", "langSet", "tig", (("type", "TBX-Basic"),),
              encoding="TBXBasicXCSV02.xcs")  # fmt: skip


# --- writing ---


def format_tbx(termbase: Termbase, source: str, edition: _Edition = V3) -> str:
    """The text of a TBX file of names in the language `source`. Raises `ProjectError` for what XML cannot hold."""

    def below(parent: etree._Element, tag: str, text: str | None = None, **attributes: str) -> etree._Element:
        element = etree.SubElement(parent, qualified(tag), attributes)
        element.text = text
        return element

    def qualified(tag: str) -> str:
        return f"{{{edition.namespace}}}{tag}" if edition.namespace else tag

    def section(concept: etree._Element, language: str) -> etree._Element:
        element = below(concept, edition.language)
        element.set(_LANGUAGE, language)
        return element

    namespaces = cast("dict[str, str]", {None: edition.namespace} if edition.namespace else {})
    root = etree.Element(qualified(edition.root), dict(edition.attributes), namespaces)
    root.set(_LANGUAGE, source)
    header = below(root, edition.header)
    below(below(below(header, "fileDesc"), "sourceDesc"), "p", "Names and their translations, from polyedition")
    if edition.encoding:
        below(below(header, "encodingDesc"), "p", edition.encoding, type="XCSURI")
    body = below(below(root, "text"), "body")
    for number, term in enumerate(termbase.terms, start=1):
        concept = below(body, edition.concept, id=f"c{number}")
        if term.kind:
            below(concept, "descrip", term.kind, type=_SUBJECT)
        below(below(section(concept, source), edition.term), "term", _printable(term, term.name))
        for language, translation in term.translations.items():
            if language == source or not (translation.forms.allowed or translation.forms.forbidden):
                continue
            forms = section(concept, language)
            for form, status in _statuses(translation.forms):
                entry = below(forms, edition.term)
                below(entry, "term", _printable(term, form))
                below(entry, "termNote", status, type=_STATUS)
                if not translation.confirmed:
                    below(entry, "termNote", _UNSURE, type=_PROCESS)
    etree.indent(root, "  ")
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True).decode("utf-8") + "\n"


def _statuses(forms: Forms) -> Iterator[tuple[str, str]]:
    for index, form in enumerate(forms.allowed):
        yield form, _ADMITTED if index else _PREFERRED
    for form in forms.forbidden:
        yield form, _DEPRECATED


def _printable(term: Term, text: str) -> str:
    if wrong := UNFIT_FOR_XML.search(text):
        raise ProjectError(
            f"the entry of “{term.name}” holds the character U+{ord(wrong.group()):04X}, which no XML file can hold",
            remedy="take it out of names.po, or export CSV",
        )
    return text


# --- reading ---


def read_tbx(path: Path, source: str, languages: Sequence[str]) -> Termbase:
    """The glossary in a TBX file, for a project with these languages and names in `source`.

    Of several terms that a concept has in that language, each is a name. Raises `ProjectError` with file, line and
    remedy for a file that is no TBX. Entities are not expanded, nothing is loaded from elsewhere.
    """
    root = _parse(path)
    if _local(root) not in {V3.root, V2.root}:
        raise ProjectError(
            f"is no TBX file: its outermost element is <{_local(root)}>",
            file=path,
            line=_line(root),
            remedy="export TBX from your tool, or give a CSV file the ending .csv",
        )
    terms: list[Term] = []
    named: dict[str, None] = {}
    unnamed: int | None = None
    for concept in root.iter("{*}conceptEntry", "{*}termEntry"):
        sections = [child for child in concept if _local(child) in {V3.language, V2.language}]
        translations: dict[str, Translation] = {}
        names: dict[str, int] = {}
        for section in sections:
            tag = (section.get(_LANGUAGE) or "").replace("_", "-").split("-")[0].lower()
            named[tag] = None
            if tag == source:
                names |= {name: line for name, line, used in _names(section) if used}
            elif tag in languages and tag not in translations and (translation := _translation(path, section)):
                translations[tag] = translation
        unnamed = unnamed or (None if names else _line(concept))
        subject = next((_text(child).lower() for child in concept.iter() if _category(child) == _SUBJECT), "")
        kind = subject if subject in KINDS else ""
        terms += [Term(name, kind, translations, line) for name, line in names.items()]
    if unnamed is not None and not terms:
        raise ProjectError(
            f"a concept without a term in {LANGUAGES[source].name}, as all are: there is no name to translate",
            file=path,
            line=unnamed,
            remedy=f'export the terms of xml:lang="{source}" too',
        )
    found = tuple(language for language in languages if language in named and language != source)
    unknown = tuple(tag for tag in named if tag != source and tag not in languages)
    return Termbase(found, each_once(terms, path), unknown)


def _parse(path: Path) -> etree._Element:
    data = read_bytes(path)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, dtd_validation=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        message = re.sub(r", line \d+, column \d+.*", "", str(error.msg), flags=re.DOTALL)
        raise ProjectError(
            f"is not well-formed XML ({message})",
            file=path,
            line=error.lineno or 1,
            remedy="mend that line, or export the file anew",
        ) from None
    declared: Any = root.getroottree().docinfo.internalDTD
    if declared is not None and any(True for _ in declared.iterentities()):
        raise ProjectError(
            "declares entities, which are not read", file=path, line=1, remedy="export the file without them"
        )
    return root


def _names(section: etree._Element) -> Iterator[tuple[str, int, bool]]:
    """The terms of a language in their order, the line of each, and whether it is to be used."""
    for entry in _entries(section):
        name = " ".join(_term(entry).split())
        if name:
            yield name, _line(entry), not _is_barred(entry)


def _translation(path: Path, section: etree._Element) -> Translation | None:
    preferred: list[str] = []
    admitted: list[str] = []
    barred: list[str] = []
    confirmed = True
    for entry in _entries(section):
        form = " ".join(_term(entry).split())
        if not form:
            continue
        status = _status(entry, _STATUS)
        kept = barred if _is_barred(entry) else preferred if status.startswith("preferred") else admitted
        kept.append(form)
        confirmed = confirmed and _status(entry, _PROCESS) in {"", "finalized"}
    forms = Forms(tuple(dict.fromkeys([*preferred, *admitted])), tuple(dict.fromkeys(barred)))
    if Forms.of(str(forms)) != forms:
        raise ProjectError(
            f"the terms {forms} cannot be told apart in names.po, where | parts forms, ! forbids one and - is no name",
            file=path,
            line=_line(section),
            remedy="write them without these signs",
        )
    return Translation(forms, confirmed) if forms else None


def _entries(section: etree._Element) -> list[etree._Element]:
    return [child for child in section if _local(child) in {"termSec", "tig", "ntig"}]


def _term(entry: etree._Element) -> str:
    return next((_text(element) for element in entry.iter("{*}term")), "")


def _is_barred(entry: etree._Element) -> bool:
    return _status(entry, _STATUS).startswith(_USED_NO_MORE)


def _status(entry: etree._Element, category: str) -> str:
    return next((_text(element).lower() for element in entry.iter() if _category(element) == category), "")


def _category(element: etree._Element) -> str:
    """The data category of an element: its attribute in the style DCA, its name in the style DCT."""
    return element.get("type") or _local(element)


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname


def _text(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext(with_tail=False))).split())


def _line(element: etree._Element) -> int:
    line: object = element.sourceline
    return line if isinstance(line, int) else 0
