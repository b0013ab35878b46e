"""The shipped article's editions in a real browser, at phone and desktop width."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from pipeline.commands.build import build
from pipeline.project import find_project

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[2]
SLUG = "from-pyongyang-to-kursk"
LANGUAGES = ("en", "uk", "ko")
WIDTHS = {"phone": 360, "desktop": 1280}
SCRIPTS = {"en": "A", "uk": "Ж", "ko": "한"}
"""A letter of each edition's script."""

BROKEN_WORDS = """() => {
  // Words of running text that stand on two lines, although one line would hold them.
  const broken = [];
  for (const paragraph of document.querySelectorAll('h1, h2, p')) {
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node; (node = walker.nextNode()); ) {
      for (const match of node.data.matchAll(/[^\\s—–~·-]+/g)) {
        const range = document.createRange();
        range.setStart(node, match.index);
        range.setEnd(node, match.index + match[0].length);
        const lines = new Set(Array.from(range.getClientRects(), (box) => Math.round(box.top)));
        if (lines.size > 1) broken.push(match[0]);
      }
    }
  }
  return broken;
}"""


@pytest.fixture(scope="module")
def editions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of editions, built anew from the shipped page and catalogues."""
    folder = tmp_path_factory.mktemp("project")
    shutil.copy(ROOT / "pyproject.toml", folder)
    for name in ("source", "locales"):
        shutil.copytree(ROOT / name, folder / name)
    made = build(find_project(folder), require_complete=True)
    assert not made.refused
    return folder / "editions"


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """The system's Chromium, headless."""
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        if os.environ.get("CI"):
            pytest.fail("Chromium is not installed, and CI must have it")
        pytest.skip("Chromium is not installed")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as driver:
        instance = driver.chromium.launch(
            executable_path=chromium,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"],
        )
        yield instance
        instance.close()


@pytest.fixture(params=sorted(WIDTHS))
def page(request: pytest.FixtureRequest, browser: Any) -> Iterator[Any]:
    found = browser.new_page(viewport={"width": WIDTHS[request.param], "height": 900})
    yield found
    found.close()


def fonts(page: Any, selector: str) -> set[str]:
    """The names of the fonts with which the browser really paints an element."""
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    return {font["familyName"] for font in session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]}


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_edition_reads_well(page: Any, editions: Path, language: str) -> None:
    problems: list[str] = []
    page.on("pageerror", lambda error: problems.append(str(error)))
    page.on("request", lambda request: problems.append(request.url) if "file:" not in request.url else None)
    page.goto((editions / language / f"{SLUG}.html").as_uri())
    assert page.evaluate("document.documentElement.lang") == language
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    assert page.evaluate(BROKEN_WORDS) == []
    assert page.locator("article p").count() == 39  # 36 paragraphs, the standfirst, a caption and its credit
    assert page.locator("article [lang]").count() == 0  # nothing fell back to the source
    assert page.title() == page.locator("h1").inner_text()
    assert SCRIPTS[language].lower() in page.locator("article").inner_text().lower()
    assert page.locator("nav.editions a").all_inner_texts() == ["English", "Українська", "한국어"]
    assert page.locator("nav.editions [aria-current]").get_attribute("lang") == language
    assert problems == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_script_has_a_font_of_its_own(page: Any, editions: Path, language: str) -> None:
    page.goto((editions / language / f"{SLUG}.html").as_uri())
    painted = fonts(page, "article header + p")
    assert len(painted) == 1, f"mixed fonts in one paragraph: {painted}"
    assert ("CJK KR" in next(iter(painted))) == (language == "ko"), painted


def test_korean_would_break_inside_words_without_its_style(page: Any, editions: Path) -> None:
    """The measure can fail: with the style switched off words do break."""
    page.goto((editions / "ko" / f"{SLUG}.html").as_uri())
    page.evaluate("document.documentElement.style.wordBreak = 'normal'")
    assert page.evaluate(BROKEN_WORDS)


def test_the_links_lead_from_edition_to_edition(page: Any, editions: Path) -> None:
    page.goto((editions / "index.html").as_uri())
    page.get_by_role("link").first.click()
    for language in ("uk", "ko", "en"):
        page.locator(f"nav.editions a[lang={language}]").click()
        assert page.evaluate("document.documentElement.lang") == language
