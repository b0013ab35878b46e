"""Makes the list of common English words, ``pipeline/languages/en/common_words.txt``.

usage: python tools/common_words.py [FOLDER]

Data: SCOWL (Spell Checker Oriented Word Lists, http://wordlist.sourceforge.net), the lists of sizes 10 to 50 of
English, American and British words, from FOLDER, by default where Debian's package scowl 2020.12.07 puts them. Its
licence allows copies that carry its notice, which the list's first lines do.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

LISTED = Path(__file__).parent.parent / "pipeline" / "languages" / "en" / "common_words.txt"
SCOWL = Path("/usr/share/dict/scowl")
SIZES = (10, 20, 35, 40, 50)
VARIETIES = ("english", "american", "british")
WORD = re.compile(r"[a-z]{2,}")
HEAD = """\
# Common English words, made by tools/common_words.py from SCOWL, sizes 10 to 50 (http://wordlist.sourceforge.net).
# Copyright 2000-2011 by Kevin Atkinson. Permission to use, copy, modify, distribute and sell these word lists, the
# associated scripts, the output created from the scripts, and its documentation for any purpose is hereby granted
# without fee, provided that the above copyright notice appears in all copies and that both that copyright notice and
# this permission notice appear in supporting documentation. Kevin Atkinson makes no representations about the
# suitability of this array for any purpose. It is provided "as is" without express or implied warranty.
"""


def main() -> None:
    """Writes the list."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else SCOWL
    paths = [folder / f"{variety}-words.{size}" for size in SIZES for variety in VARIETIES]
    words = {
        word
        for path in paths
        if path.is_file()
        for word in path.read_text("latin-1").split("\n")
        if WORD.fullmatch(word)
    }
    LISTED.write_text(HEAD + "\n".join(sorted(words)) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
