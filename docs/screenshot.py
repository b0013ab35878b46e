"""Takes the picture of the sample article's editions that the README shows, with the system's Chromium.

usage: python docs/screenshot.py
"""

from __future__ import annotations

import shutil
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[1]
LANGUAGES = ("en", "uk", "ko")
WIDTH, HEIGHT, GAP = 400, 720, 12


def main() -> None:
    """Writes docs/editions.png: the three editions side by side at the width of a phone."""
    frames = "".join(
        f'<iframe src="{(ROOT / "editions" / tag / "from-pyongyang-to-kursk.html").as_uri()}"></iframe>'
        for tag in LANGUAGES
    )
    style = (
        f"body{{margin:0;display:flex;gap:{GAP}px;background:#ccc}}iframe{{border:0;width:{WIDTH}px;height:{HEIGHT}px}}"
    )
    sheet = ROOT / "editions" / ".sheet.html"
    sheet.write_text(f"<!doctype html><style>{style}</style>{frames}", encoding="utf-8")
    try:
        with sync_playwright() as driver:
            browser = driver.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
            width = len(LANGUAGES) * (WIDTH + GAP) - GAP
            page = browser.new_page(viewport={"width": width, "height": HEIGHT})
            page.goto(sheet.as_uri())
            page.screenshot(path=ROOT / "docs" / "editions.png")
            browser.close()
    finally:
        sheet.unlink()


if __name__ == "__main__":
    main()
