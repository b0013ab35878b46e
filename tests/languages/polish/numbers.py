"""Numbers in Polish texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.quantities.lexicon import Lexicon, compile_lexicon
from pipeline.quantities.reader import read
from polish.number_words import ALSO, COMPOUNDS, SCALES, WORDS, compound
from polish.units import BARE_UNITS, DOUBTFUL_MONTHS, GLUED, MONTHS, UNITS

if TYPE_CHECKING:
    from pipeline.quantities.model import Quantity

_OTHER = r"(?:zeszł|ubiegł|przyszł|minion|następn|bieżąc|t)"

LEXICON = Lexicon(
    letters="a-ząćęłńóśźż",
    decimal_sign=",",
    words=WORDS,
    also=ALSO,
    compounds=COMPOUNDS,
    compound=compound,
    months=MONTHS,
    doubtful_months=DOUBTFUL_MONTHS,
    scales=SCALES,
    units=UNITS,
    glued=GLUED,
    idioms=(
        # "And", unless what follows is numbered in Roman figures.
        r"i(?=\s(?!wojn\w+ światow|kwarta))"
        r"|pierwsz\w+ (?:dam|pomoc)\w*|na pierwszy rzut oka|z pierwszej ręki|w pierwszej kolejności|przede wszystkim|raz na zawsze"
        r"|jeden z|jedna z|jedno z|jednego z|jednej z|z jednej strony|z drugiej strony|jednego dnia|ani jed\w+|jeden drugiego"
        rf"|połow(?:a|y|ie|ę)(?=\s(?:\d{{4}}|roku|wieku|lat|miesiąca|{'|'.join(MONTHS)})(?!\w))"
        r"|drugorzędn\w+|trzeci\w* (?:osob|świat)\w*|w tym czasie|po raz kolejny"
    ),
    link=r"[\s-]{1,2}",
    point="przecinek|całe|całych|cała",
    half_of="",
    attached=frozenset(),
    singular=frozenset(),
    inclusive=frozenset({"roku życia"}),
    implied_before="te|tych|tym|tymi|ci|obu",
    month_before="w|we|do|z|ze|od|po|przed|koniec|końca|końcu|końcem|początek|początku|połowie|połowy|tego|zeszłego|ubiegłego",
    minor={},
    article=r"(?:każd(?:y|a|e|ego|ej|ą|ym)|na|co|za)\s",
    bare_units=BARE_UNITS,
    deixis=(
        r"wczoraj\w*|dziś|dzisiaj|dzisiejsz\w+|jutro|poniedział\w+|wtor(?:ek|k\w+)|środ[aęąy]|środzie|czwart(?:ek|ku|kiem|ki)|piąt(?:ek|ku|kiem|ki)"
        r"|sobot\w*|niedziel\w+|weekend\w*"
        rf"|{_OTHER}(?:ym|ego|ej|y|ą|a) (?:rok\w*|miesiąc\w*|tygodni\w*|tydzień|dniu|dnia|wiek\w*)"
        r"|co(?:rocz|miesięcz|dzien|tygodnio)\w+|rocz(?:nie|n[aeyą]\w*)|miesięczn\w+|co rok\w*"
    ),
    deixis_units={"rok": "year", "rocz": "year", "miesi": "month", "tyd": "week", "tyg": "week", "wiek": "century"},
    many_parts=("e", "ich", "ych"),
    half_after=r"[\s-](?:i\spół|z\społową)(?!\w)",
    # 90. in lata 90. (XX wieku); the stop of an ordinal is told by what follows it, since it ends sentences as well.
    suffix=(
        r"(?:(?<=lata \d\d)|(?<=lat \d\d)|(?<=latach \d\d)|(?<=latami \d\d))(?P<decade>(?:\.|-te|-tych)?(?:\sxx\swieku)?)(?![\w-])"
        r"|(?P<ordinal>-(?:ty|tego|tej|tym|te|ta|go|ym|szy|szego|gi|giego|ci|ciego)(?!\w)"
        r"|\.(?=\s(?:miejsc|rocznic|raz|dzień|dniu|dnia|minu|urodzin|edycj|pułk|brygad|rund|etap|piętr|sesj|kilomet)))"
    ),
    vague_before="kilka|kilku|kilkoma|parę|paru|wiele|wielu|dziesiątki|setki|liczne|licznych",
    vague_link=r"\s",
    range_gap=r"\s?[-–—]\s?|\sdo\s|\si\s|\soraz\s|\slub\s|\salbo\s|\sczy\s|\sa\s",
    first="od|z|ze|między|pomiędzy",
    last="do",
    over=(
        r"ponad|powyżej|(?:więcej|dłużej|wyżej|dalej|starsz\w+|większ\w+|wyższ\w+) (?:niż|od)|co najmniej|przynajmniej|minimum"
        r"|nie mniej niż|przekracza\w*|przekroczy\w*"
    ),
    under=(
        r"poniżej|(?:mniej|krócej|niżej|młodsz\w+|mniejsz\w+|niższ\w+) (?:niż|od)|prawie|niemal|blisko|niespełna|co najwyżej"
        r"|maksymalnie|najwyżej|nie więcej niż"
    ),
    minus="minus",
    half_days={
        "rano": "am", "nad ranem": "am", "przed południem": "am", "po południu": "pm", "wieczorem": "pm", "w nocy": "night",
        "czasu lokalnego": "clock", "a.m.": "am", "p.m.": "pm",
    },
    clock_before=r"o|do|po|od|przed|około|godz\.|godzinie|godziny",
    numbered=("część ", "rozdział ", "etap ", "faza "),
    per_century={"wiek": 1, "stuleci": 1, "tysiącleci": 1, "wojn": 1, "kwarta": 1},
)  # fmt: skip

_PATTERNS = compile_lexicon(LEXICON)


def quantities(text: str) -> tuple[Quantity, ...]:
    """The numbers of a Polish text, in its order."""
    return read(text, _PATTERNS)
