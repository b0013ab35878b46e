"""Times the number check beside translate-toolkit's `pofilter -t numbers`, on the same catalogue and one core.

usage: python benchmarks/numbers_speed.py [UNITS] [uk|ko]

Both read the catalogue from disk; the check's own share is printed as well.
"""

from __future__ import annotations

import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

import polib

from pipeline.languages.en.numbers import quantities as read_english
from pipeline.languages.ko.numbers import quantities as read_korean
from pipeline.languages.uk.numbers import quantities as read_ukrainian
from pipeline.quantities.compare import compare

if TYPE_CHECKING:
    from collections.abc import Callable

READERS = {"uk": read_ukrainian, "ko": read_korean}

# News sentences of the usual length: about half of them hold a number, as in newspapers.
SENTENCES: list[dict[str, str]] = [
    {
        "en": "The ministry said on {day} May that {n} people had left the flooded towns along the river.",
        "uk": "Міністерство повідомило {day} травня, що затоплені міста вздовж річки залишили {n} людей.",
        "ko": "정부 부처는 5월 {day}일 강변의 침수된 마을을 떠난 사람이 {n}명이라고 밝혔다.",
    },
    {
        "en": "Neither the mayor nor her deputy was ready to answer questions about the new bridge over the bay.",
        "uk": "Ні міська голова, ні її заступник не були готові відповідати на запитання про новий міст через затоку.",
        "ko": "시장도 부시장도 만을 가로지르는 새 다리에 관한 질문에 답할 준비가 되어 있지 않았다.",
    },
    {
        "en": "Exports grew by {day}.5% last year, to ${n} million, while the two largest ports stayed closed.",
        "uk": "Торік експорт зріс на {day},5 % — до {n} млн доларів, хоча два найбільші порти залишалися зачиненими.",
        "ko": "지난해 수출은 {day}.5% 늘어 {n}백만 달러가 됐지만 가장 큰 두 항구는 계속 닫혀 있었다.",
    },
    {
        "en": "Teachers from the whole region came to the square to hear what the union had agreed to.",
        "uk": "Учителі з усього регіону прийшли на площу, щоб почути, на що погодилася профспілка.",
        "ko": "지역 전체의 교사들이 노동조합이 무엇에 합의했는지 들으려고 광장에 모였다.",
    },
]


def catalogue(units: int, language: str, path: Path) -> None:
    """Writes a catalogue of so many units."""
    numbers = random.Random(1)  # noqa: S311
    entries = polib.POFile()
    entries.metadata = {"Content-Type": "text/plain; charset=UTF-8", "Language": language}
    for place in range(units):
        sentence = SENTENCES[place % len(SENTENCES)]
        values = {"day": numbers.randint(2, 28), "n": numbers.randint(100, 999)}
        entries.append(
            polib.POEntry(
                msgctxt=str(place),
                msgid=sentence["en"].format(**values),
                msgstr=sentence[language].format(**values),
            )
        )
    path.write_text(str(entries), encoding="utf-8")


def timed(work: Callable[[], object]) -> float:
    """The seconds that the work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    """Prints both times and their ratio."""
    units = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    language = sys.argv[2] if len(sys.argv) > 2 else "uk"
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as folder:
        source, output = Path(folder, "units.po"), Path(folder, "out.po")
        catalogue(units, language, source)
        exe = Path(sys.executable).with_name("pofilter")
        command = [exe, "--progress=none", "--test=numbers", f"--language={language}", source, output]
        peer = timed(lambda: subprocess.run(command, check=False, capture_output=True))
        entries: list[polib.POEntry] = []
        loading = timed(lambda: entries.extend(polib.pofile(str(source))))
        read = READERS[language]
        found: list[object] = []

        def check() -> None:
            for entry in entries:
                found.extend(compare(read_english(entry.msgid), read(entry.msgstr)))

        checking = timed(check)
    print(f"{units} units, {language}: {len(found)} findings")
    print(f"pofilter -t numbers   {peer:6.2f} s   {units / peer:9.0f} units/s")
    print(f"loading with polib    {loading:6.2f} s")
    print(f"the number check      {checking:6.2f} s   {units / checking:9.0f} units/s")
    print(f"ratio {checking / peer:.2f} (check alone), {(checking + loading) / peer:.2f} (with loading)")


if __name__ == "__main__":
    main()
