"""Golden editions: each folder of tests/golden holds a page, catalogues, and the editions that come of them.

A new folder with ``source.html`` and ``<language>.po`` is a new test: it fails once, writing the edition
that is to be read and kept.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.catalogue.po import read_po
from pipeline.editions import Alternate, make_edition
from pipeline.languages import LANGUAGES
from pipeline.units import read_units
from pipeline.units.page import page_language

GOLDEN = Path(__file__).parents[1] / "golden"
CASES = sorted(GOLDEN.glob("*/*.po"))


def made(catalogue: Path) -> str:
    page = (catalogue.parent / "source.html").read_text(encoding="utf-8")
    source, target = LANGUAGES[page_language(page)], LANGUAGES[catalogue.stem]
    translations = {message.context: message.target for message in read_po(catalogue).active if message.target}
    alternates = [Alternate(language, f"https://example.com/{tag}/page.html") for tag, language in LANGUAGES.items()]
    units = read_units(page, source)
    assert translations.keys() <= {unit.context for unit in units}
    canonical = f"https://example.com/{target.tag}/page.html"
    return make_edition(page, units, translations, source, target, alternates, canonical)


@pytest.mark.parametrize("catalogue", CASES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_an_edition_is_as_it_was_read(catalogue: Path) -> None:
    edition, expected = made(catalogue), catalogue.with_suffix(".html")
    if not expected.exists():
        expected.write_text(edition, encoding="utf-8", newline="")
        pytest.fail(f"{expected.name} is new: read it, and keep it if it is right")
    assert edition == expected.read_bytes().decode("utf-8")


def test_there_are_cases() -> None:
    assert len(CASES) >= 2
