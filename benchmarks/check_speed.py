"""Times `polyedition check`, numbers and names together, beside `pofilter` with all its default tests, on one core.

usage: python benchmarks/check_speed.py [UNITS]

The units are the news sentences of ``pairs/``, over and over, in documents of 25. In the second catalogue of each
language every unit names somebody else, a made-up name of three syllables, so that nothing can be remembered of one.
User seconds of the whole command, reading the file included, and its greatest memory; pofilter is translate-toolkit's.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

from pipeline.catalogue.po import read_po

PAIRS = Path(__file__).with_name("pairs")
DOCUMENT = 25
# Syllables that are written in one way in each script.
SYLLABLES = [
    syllable.split("/")
    for syllable in (
        "ba/ба/바 dor/дор/도르 mi/мі/미 kan/кан/칸 lo/ло/로 ret/рет/레트 "
        "su/су/수 vin/він/빈 ta/та/타 gor/гор/고르 ne/не/네 ros/рос/로스 "
        "pel/пел/펠 za/за/자 hun/хун/훈 fi/фі/피 mar/мар/마르 tos/тос/토스 "
        "bri/брі/브리 wen/вен/웬 ku/ку/쿠 dal/дал/달 nor/нор/노르 ves/вес/베스 "
        "li/лі/리 mon/мон/몬 ger/гер/게르 sha/ша/샤 pon/пон/폰 ki/кі/키 "
    ).split()
]


def catalogue(language: str, units: int, *, fresh: bool) -> str:
    """The text of a catalogue of so many units."""
    column = {"uk": 1, "ko": 2}[language]
    pairs = [
        (message.source, message.target)
        for path in sorted(PAIRS.glob(f"*.{language}.clean.po"))
        for message in read_po(path).active
    ]
    chance = random.Random(1)  # noqa: S311
    entries = [f'msgid ""\nmsgstr ""\n"Language: {language}\\n"\n"Content-Type: text/plain; charset=UTF-8\\n"\n']
    for at in range(units):
        source, target = pairs[at % len(pairs)]
        if fresh:
            name = [chance.choice(SYLLABLES) for _ in range(3)]
            source += f" ({''.join(syllable[0] for syllable in name).capitalize()})"
            target += f" ({''.join(syllable[column] for syllable in name).capitalize()})"
        texts = [json.dumps(text, ensure_ascii=False) for text in (source, target)]
        entries.append(f'#: {at // DOCUMENT}:{at}\nmsgctxt "{at}"\nmsgid {texts[0]}\nmsgstr {texts[1]}\n')
    return "\n".join(entries)


def used(*command: str) -> tuple[float, int]:
    """The user seconds of a command, and its greatest memory in MB."""
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
    return usage.ru_utime, usage.ru_maxrss // 1024


def main() -> None:
    """Prints a line per language and catalogue: ours, then pofilter's time, and the share."""
    units = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    programs = Path(sys.executable).parent
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "units.po"
        for language in ("uk", "ko"):
            for fresh in (False, True):
                path.write_text(catalogue(language, units, fresh=fresh), encoding="utf-8")
                ours, memory = used(str(programs / "polyedition"), "check", "--format", "json", str(path))
                theirs, _ = used(
                    str(programs / "pofilter"), "--progress=none", f"--language={language}", str(path), f"{path}.out"
                )
                what = "a new name in each" if fresh else "as they are"
                share = ours / theirs
                print(
                    f"{language}, {units} units, {what}: {ours:.1f} s, {memory} MB; {theirs:.1f} s: {share:.2f} of it"
                )


if __name__ == "__main__":
    main()
