"""A glossary as a CSV table (RFC 4180): a row for each name, a column for each language."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, NoReturn

from pipeline.catalogue.added import KINDS
from pipeline.errors import ProjectError
from pipeline.files import read_text
from pipeline.languages import LANGUAGES, get
from pipeline.names.forms import Forms
from pipeline.termbase.model import Term, Termbase, Translation, each_once

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

NAME, KIND, FUZZY = "name", "kind", "fuzzy"
"""The columns that are no languages; the last one lists the languages whose translation is not confirmed."""
_DELIMITERS = (",", ";", "\t")
"""The last two are what a spreadsheet writes where the comma is the decimal sign, or into a text file."""
_FORMULA = re.compile("'*[=+@＝＋－＠\t\r-]")
"""What a spreadsheet would take for a formula (OWASP, "CSV Injection"); an apostrophe before it makes it text."""
_BOM = "\ufeff"
"""By which Excel knows that a file is UTF-8."""


def format_table(termbase: Termbase) -> str:
    """The text of a CSV file, which ends each line with CR LF and begins with a byte order mark."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([NAME, KIND, *termbase.languages, FUZZY])
    for term in termbase.terms:
        found = [term.translations.get(language) for language in termbase.languages]
        cells = [str(translation.forms) if translation else "" for translation in found]
        fuzzy = [tag for tag, one in zip(termbase.languages, found, strict=True) if one and not one.confirmed]
        writer.writerow([*map(_shielded, [term.name, term.kind, *cells]), " ".join(fuzzy)])
    return _BOM + out.getvalue()


def _shielded(cell: str) -> str:
    return f"'{cell}" if _FORMULA.match(cell) else cell


def _unshielded(cell: str) -> str:
    return cell[1:] if cell.startswith("'") and _FORMULA.match(cell) else cell


def read_table(path: Path, languages: Sequence[str]) -> Termbase:
    """The glossary in a CSV file of a project with these languages.

    Raises `ProjectError` with file, line and remedy for a file that is no such table.
    """
    text = read_text(path)
    first, _, rest = text.partition("\n")
    skipped = 0
    if re.fullmatch(r"(?i)\"?sep=.\"?\r?", first):  # what Excel itself writes into the first line
        text, skipped = rest, 1
    head = text.split("\n", 1)[0]
    delimiter = max(_DELIMITERS, key=head.count)
    reader = _Table(path, text, delimiter, skipped)
    rows = iter(reader)
    columns = _columns(path, 1 + skipped, next(rows, (1, []))[1], languages)
    known = {name: index for index, name in columns.items()}
    terms = [_term(reader, line, row, columns) for line, row in rows if any(cell.strip() for cell in row)]
    found = tuple(name for name in known if name in LANGUAGES)
    return Termbase(found, each_once(terms, path))


class _Table:
    """The rows of a CSV text, each with the line on which it starts."""

    def __init__(self, path: Path, text: str, delimiter: str, skipped: int) -> None:
        self.path = path
        self._reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
        self._skipped = skipped

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        while True:
            line = self._reader.line_num + 1 + self._skipped
            try:
                row = next(self._reader)
            except StopIteration:
                return
            except csv.Error as error:
                self.fail(line, f"is no row of a CSV table ({error})", "mend its quotation marks")
            yield line, [_unshielded(cell) for cell in row]

    def fail(self, line: int, message: str, remedy: str) -> NoReturn:
        raise ProjectError(message, file=self.path, line=line, remedy=remedy)


def _columns(path: Path, line: int, header: Sequence[str], languages: Sequence[str]) -> dict[int, str]:
    """What each column holds, by its index."""

    def fail(message: str, remedy: str) -> NoReturn:
        raise ProjectError(message, file=path, line=line, remedy=remedy)

    columns: dict[int, str] = {}
    for index, cell in enumerate(header):
        name = cell.strip().lower()
        if not name:
            continue
        if name not in {NAME, KIND, FUZZY}:
            tag = name.replace("_", "-").split("-")[0]
            if tag not in LANGUAGES:
                fail(f"unknown column {cell!r}", f"the columns are name, kind, {', '.join(languages)} and fuzzy")
            name = get(tag).tag
            if name not in languages:
                fail(
                    f"the project has no language {name!r}",
                    f"add it to the project's settings, or take out the column; they are {', '.join(languages)}",
                )
        if name in columns.values():
            fail(f"the column {name!r} stands there twice", "keep one of the two")
        columns[index] = name
    if NAME not in columns.values():
        fail("has no column 'name'", f"begin the table with the row name,kind,{','.join(languages)}")
    return columns


def _term(table: _Table, line: int, row: Sequence[str], columns: Mapping[int, str]) -> Term:
    for index, cell in enumerate(row):
        if index not in columns and cell.strip():
            table.fail(line, f"“{cell.strip()}” stands in no column of the table", "put a row's cells below the header")
    cells = {name: row[index] if index < len(row) else "" for index, name in columns.items()}
    name = " ".join(cells[NAME].split())
    if not name:
        table.fail(line, "a row without a name", "write the name into the column 'name', or take out the row")
    kind = cells.get(KIND, "").strip().lower()
    if kind and kind not in KINDS:
        table.fail(line, f"unknown kind {kind!r}", f"write one of {', '.join(sorted(KINDS))}, or nothing")
    fuzzy = {tag.lower() for tag in re.split(r"[\s,;]+", cells.get(FUZZY, "")) if tag}
    for tag in sorted(fuzzy - set(columns.values())):
        table.fail(
            line, f"{tag!r} in the column 'fuzzy' is no language of the table", "list languages, parted by spaces"
        )
    translations = {
        tag: Translation(forms, tag not in fuzzy)
        for tag in cells
        if tag in LANGUAGES
        if (forms := Forms.of(cells[tag]))
    }
    return Term(name, kind, translations, line)
