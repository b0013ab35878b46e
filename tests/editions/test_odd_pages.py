"""Pages on which an edition once stumbled."""

from __future__ import annotations

import pytest

from pipeline.editions import Alternate, make_edition
from pipeline.editions.verify import EditionError, verify
from pipeline.languages import LANGUAGES
from pipeline.units import read_units

EN, UK = LANGUAGES["en"], LANGUAGES["uk"]
ALTERNATES = [Alternate(EN, "../en/a.html"), Alternate(UK, "../uk/a.html")]


def edition(page: str, **texts: str) -> str:
    units = read_units(page, EN)
    translations = {unit.context: texts[unit.text] for unit in units if unit.text in texts}
    return make_edition(page, units, translations, EN, UK, ALTERNATES)


def test_a_switcher_with_links_of_its_own_is_text_like_any() -> None:
    page = '<html><body><nav class="editions"><a href="/uk">Ukrainian</a></nav><p>Yes</p></body></html>'
    assert '<nav class="editions"><a href="/uk"><span lang="en">Ukrainian</span></a></nav>' in edition(page, Yes="Так")
    assert '<nav class="editions"><a href="/uk">Українська</a></nav>' in edition(page, Ukrainian="Українська")


def test_a_translated_title_of_a_link_that_goes() -> None:
    page = '<html><head><link rel="alternate" hreflang="uk" title="Old" href="x"></head><body><p>Yes</p></body></html>'
    assert "Старе" not in edition(page, Old="Старе", Yes="Так")


@pytest.mark.parametrize(
    "lost", ['<link rel="stylesheet" href="a.css">', "<style>p{}</style>", '<meta name="author" content="A">']
)
def test_what_the_head_lost_is_seen(lost: str) -> None:
    source = f"<html><head><title>T</title>{lost}</head><body><p>Yes.</p></body></html>"
    verify(source, source, marks=0)
    with pytest.raises(EditionError):
        verify(source, source.replace(lost, ""), marks=0)
