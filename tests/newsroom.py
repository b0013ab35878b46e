"""A small newsroom: a project with one article, its translations, and the command line run in it as a user runs it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import polib

SLUG = "ferry"
TEXT = """\
Ferries return to the Northern Strait after eleven years

The first boat carried 240 passengers and 31 cars.

The harbour of Port Ellis reopened on 3 May 2024, the Ministry of Transport said. "We waited eleven years for this," \
captain Olena Marchenko told reporters. Tickets cost $12, and 1.5 million people are expected by 2030.

Port Ellis, May 2024. Photo: Reuters

What changes for the islands

The crossing takes 45 minutes. South Korea built both ships. Fish & chips cost less than before, says Park Min-ho.
"""
HEADLINE = "Ferries return to the Northern Strait after eleven years"
LEAD = "The first boat carried 240 passengers and 31 cars."
CROSSING = "The crossing takes 45 minutes."
SHIPS = "South Korea built both ships."
QUOTE = '"We waited eleven years for this," captain Olena Marchenko told reporters.'

TRANSLATIONS = {
    "uk": {
        HEADLINE: "Пороми повертаються до Північної протоки через одинадцять років",
        LEAD: "Перший пором перевіз 240 пасажирів і 31 автомобіль.",
        "The harbour of Port Ellis reopened on 3 May 2024, the Ministry of Transport said.":
            "Гавань Порт-Елліса знову відкрили 3 травня 2024 року, повідомило Міністерство транспорту.",
        QUOTE: '"Ми чекали на це одинадцять років", - сказала журналістам капітан Олена Марченко.',
        "Tickets cost $12, and 1.5 million people are expected by 2030.":
            "Квитки коштують 12 доларів, а до 2030 року очікують 1,5 мільйона людей.",
        "Port Ellis, May 2024.": "Порт-Елліс, травень 2024 року.",
        "Photo: Reuters": "Фото: Reuters",
        "What changes for the islands": "Що зміниться для островів",
        CROSSING: "Переправа триває 45 хвилин.",
        SHIPS: "Обидва кораблі збудувала Південна Корея.",
        "Fish & chips cost less than before, says Park Min-ho.":
            "Риба & картопля коштують менше, ніж раніше, каже Пак Мін Хо.",
    },
    "ko": {
        HEADLINE: "11년 만에 북해협으로 돌아온 여객선",
        LEAD: "첫 배는 승객 240명과 자동차 31대를 실어 날랐다.",
        "The harbour of Port Ellis reopened on 3 May 2024, the Ministry of Transport said.":
            "교통부는 포트엘리스 항이 2024년 5월 3일 다시 문을 열었다고 밝혔다.",
        QUOTE: '올레나 마르첸코 선장은 기자들에게 "우리는 이것을 11년 동안 기다렸다"고 말했다.',
        "Tickets cost $12, and 1.5 million people are expected by 2030.":
            "표 값은 12달러이며, 2030년까지 150만 명이 찾을 것으로 보인다.",
        "Port Ellis, May 2024.": "2024년 5월 포트엘리스.",
        "Photo: Reuters": "사진: 로이터",
        "What changes for the islands": "섬에는 무엇이 달라지나",
        CROSSING: "건너는 데 45분이 걸린다.",
        SHIPS: "두 배 모두 한국이 지었다.",
        "Fish & chips cost less than before, says Park Min-ho.":
            "피시 앤 칩스가 전보다 싸졌다고 박민호는 말한다.",
    },
}  # fmt: skip
NAMES = {
    "uk": {
        "Northern Strait": "Північна протока",
        "Port Ellis": "Порт-Елліс",
        "Ministry of Transport": "Міністерство транспорту",
        "Olena Marchenko": "Олена Марченко",
        "South Korea": "Південна Корея",
        "Park Min-ho": "Пак Мін Хо",
    },
    "ko": {
        "Northern Strait": "북해협",
        "Port Ellis": "포트엘리스",
        "Ministry of Transport": "교통부",
        "Olena Marchenko": "올레나 마르첸코",
        "South Korea": "한국 | 대한민국",
        "Park Min-ho": "박민호",
    },
}
UNITS = len(TRANSLATIONS["uk"])
DATE = "2024-05-03 16:00+0000"
"""The time that SOURCE_DATE_EPOCH tells in every run."""


@dataclass(frozen=True)
class Run:
    """What a command did."""

    status: int
    out: str
    err: str


def environment(**settings: str) -> dict[str, str]:
    """The environment of a command, which no settings of the user's reach."""
    kept = {name: value for name, value in os.environ.items() if name in {"PATH", "PYTHONPATH", "HOME"}}
    return {**kept, "SOURCE_DATE_EPOCH": "1714752000", **settings}


def run(*command: str | Path, cwd: Path, **settings: str) -> Run:
    """A command run in a folder, as from a shell."""
    done = subprocess.run(
        list(map(str, command)),
        cwd=cwd,
        env=environment(**settings),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
        timeout=60,
    )
    return Run(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))


class Server:
    """The process of ``command_server.py``: it runs ``polyedition`` as `run` does, but without its start-up time."""

    def __init__(self, folder: Path) -> None:
        self.out, self.err = folder / "stdout", folder / "stderr"
        self.process = subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("command_server.py"))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def __call__(self, *arguments: str | Path, cwd: Path, **settings: str) -> Run:
        request = [list(map(str, arguments)), str(cwd), environment(**settings), str(self.out), str(self.err)]
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{json.dumps(request)}\n")
        self.process.stdin.flush()
        status = int(self.process.stdout.readline())
        return Run(status, self.out.read_text(encoding="utf-8"), self.err.read_text(encoding="utf-8"))

    def stop(self) -> None:
        self.process.communicate()


def tree(root: Path) -> dict[str, bytes]:
    """Every file below a folder, hidden ones included, with its bytes; without what polyedition keeps to itself."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file() and ".polyedition" not in path.parts
    }


@dataclass(frozen=True)
class Newsroom:
    """A project's folder, and what people do in it."""

    root: Path
    server: Server

    def __call__(self, *arguments: str | Path, **settings: str) -> Run:
        """``polyedition`` with these arguments, run in the folder."""
        return self.server(*arguments, cwd=self.root, **settings)

    def tree(self) -> dict[str, bytes]:
        return tree(self.root)

    @property
    def page(self) -> Path:
        return self.root / "source" / f"{SLUG}.html"

    def po(self, language: str, name: str = SLUG) -> Path:
        return self.root / "locales" / language / "LC_MESSAGES" / f"{name}.po"

    def edition(self, language: str) -> Path:
        return self.root / "editions" / language / f"{SLUG}.html"

    def edit(self, path: Path, old: str, new: str) -> None:
        """Put `new` in the one place of a file where `old` stands."""
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, (old, text.count(old))
        path.write_text(text.replace(old, new), encoding="utf-8", newline="")

    def save(self, language: str, translations: dict[str, str], name: str = SLUG, *, fuzzy: bool = False) -> None:
        """Translate as an editor does that knows nothing of polyedition, and that wraps lines its own way."""
        file = polib.pofile(str(self.po(language, name)), wrapwidth=79)
        for source, target in translations.items():
            entry = file.find(source)
            assert entry is not None, source
            entry.msgstr = target
            entry.flags = ["fuzzy"] if fuzzy else []
        file.save(newline="\n")

    def translate(self, *languages: str) -> None:
        """Translate the article and its names in full."""
        for language in languages:
            self.save(language, TRANSLATIONS[language])
            self.save(language, NAMES[language], "names")

    def line(self, language: str, source: str, name: str = SLUG) -> int:
        """The line of a catalogue on which the entry of a source text starts, its comments included."""
        lines = self.po(language, name).read_text(encoding="utf-8").split("\n")
        at = lines.index(f'msgid "{source}"')
        while lines[at - 1]:
            at -= 1
        return at + 1
