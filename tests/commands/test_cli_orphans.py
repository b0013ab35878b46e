"""What is left of an article that was renamed or deleted is told, and touched by nobody."""

from __future__ import annotations

from newsroom import SLUG, Newsroom


def test_catalogues_and_editions_without_a_page(translated: Newsroom) -> None:
    assert translated("run").status == 0
    translated.page.rename(translated.page.with_name("kelp.html"))
    before = translated.tree()
    done = translated("extract")
    assert done.status == 0
    told = [line for line in done.err.splitlines() if "no article of that name" in line]
    left = [f"{folder}/{SLUG}" for folder in ("locales/{}/LC_MESSAGES", "editions/{}")]
    paths = [f"{left[0]}.po", f"{left[1]}.html"]
    end = "no article of that name in source/; rename it with its page, or delete it"
    assert told == [f"{path.format(tag)}: {end}" for tag in ("en", "uk", "ko") for path in paths]
    after = translated.tree()
    assert all(after[path.format(tag)] == before[path.format(tag)] for tag in ("en", "uk", "ko") for path in paths)
