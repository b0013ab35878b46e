"""Numbers in Ukrainian texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.languages.uk.compounds import PATTERN, compound
from pipeline.languages.uk.number_words import ALSO, SCALES, WORDS
from pipeline.languages.uk.units import BARE_UNITS, DOUBTFUL_MONTHS, GLUED, MONTHS, UNITS
from pipeline.quantities.lexicon import Lexicon, compile_lexicon
from pipeline.quantities.reader import read

if TYPE_CHECKING:
    from pipeline.quantities.model import Quantity

_ORDINAL_ENDINGS = "(?:[иі]й|а|я|е|є|о?го|[оь]?ї|о?му|у|ю|[иі]м|ою|[иі]ми|ма|ми|ти|тий|та|те|ту|тою|та|ше|ша|ший|шого|шу|го|ро|ох|рьох|ьох|рох|ші|й|ї|ю)"
_WORDS_HERE = {word: entry for word, entry in WORDS.items() if entry.kind != "deixis"}

LEXICON = Lexicon(
    letters="а-яєіїґivx",
    decimal_sign=",",
    words=_WORDS_HERE,
    also=ALSO,
    compounds=PATTERN,
    compound=compound,
    months=MONTHS,
    doubtful_months=DOUBTFUL_MONTHS,
    scales=SCALES,
    units=UNITS,
    glued=GLUED,
    idioms=(
        r"перш(?:а|у|ої|ій|ою) леді|двох зайців|трет\w+ (?:сторон|особ|світ)\w*|перш за все|передусім|у першу чергу|в першу чергу|перш(?:ий|ого|ому|им) міністр\w*"
        r"|один одн\w+|одна одн\w+|одне одн\w+|з одного боку|одного разу|одного дня|ні один|жоден|один із|одна з|одне з|один з"
        r"|на перший погляд|та сама|одразу|від часу|на той час|у той час|в той час|перша допомога"
        r"|перш(?:ої|у) допомог\w+|другорядн\w+|у другій половині дня|в другій половині дня"
    ),
    link=r"[\s-]{1,2}",
    point="кома|цілих|ціла",
    half_of="",
    attached=frozenset(),
    singular=frozenset(
        "рік місяць тиждень день година годину хвилина хвилину секунда секунду доба добу долар відсоток гривня гривню".split()
    ),
    inclusive=frozenset({"році життя"}),
    implied_before="ці|цих|цим|цими|ті|тих",
    month_before="у|в|до|з|із|від|після|наприкінці|початку|середини|кінця|цього|минулого|наступного",
    minor={},
    article=r"(?:кожн(?:ий|а|е|ого|ої|у|і|их)|щодо)\s",
    bare_units=BARE_UNITS,
    deixis=(
        r"учора|вчора|сьогодні|завтра|понеділ\w+|вівтор\w+|серед[аиуі]|середою|четвер(?:г\w*)?|п'ятниц\w+|субот\w+|неділ\w+"
        r"|торік|цьогоріч|торішн\w+|цьогорічн\w+|щороку|щомісяця|щодня|щотижня|щорічн\w+|щомісячн\w+|щоденн\w+"
        r"|(?:минул|наступн|поточн|попередн|тог)(?:ого|ому|ої|ій|их|ьому|ього|ий|о) (?:рок\w+|рік|році|місяц\w+|тижн\w+|тиждень|дня|день)|вихідн\w+"
    ),
    deixis_units={"місяц": "month", "рік": "year", "рок": "year", "річн": "year", "році": "year", "тиж": "week"},
    many_parts=("і", "их"),
    half_after=r"[\s-](?:з|із|і|та)\sполовиною(?!\w)",
    suffix=(
        r"-?(?P<decade>х|ті|тих|тими|ми|і|их)(?=\s(?:рок|рр)|[\s,.;:)]|\Z)|-(?P<ordinal>" + _ORDINAL_ENDINGS + r")(?!\w)"
    ),
    vague_before=r"кілька|декілька|кількох|кількома|кільком|декількох|багато|багатьох|пара|пару|кількасот",
    vague_link=r"\s(?:й|і|та)?\s?",
    range_gap=r"\s?[-–—]\s?|\sдо\s|\sта\s|\sі\s|\sй\s|\sабо\s|\sчи\s",
    first="від|з|із|зі",
    last="до",
    over=(
        r"понад|більш(?:е|а|ий|і|ої|ою)?,? (?:ніж|як|за|від)|більше|вище|вищ(?:е|а|ий|ою) (?:ніж|за|від)|не менш(?:е|а|ий)?(?: ніж| як|)|щонайменше"
        r"|принаймні|мінімум|не нижче|перевищу\w+|перевищи\w+|старш\w+ (?:за|від|ніж)"
    ),
    under=(
        r"менш(?:е|а|ий|і)?,? (?:ніж|як|за|від)|менше|нижче|майже|не більш(?:е|а|ий)?(?: ніж| як|)|щонайбільше|максимум"
        r"|мало не|молодш\w+ (?:за|від|ніж)|не перевищу\w+|не вище"
    ),
    minus=r"мінус",
    half_days={
        "ранку": "am", "дня": "pm", "вечора": "pm", "ночі": "night", "годині ранку": "am", "годині дня": "pm",
        "годині вечора": "pm", "години ранку": "am", "години дня": "pm", "години вечора": "pm", "годині": "clock",
        "години": "clock", "година": "clock", "годину": "clock", "год": "clock", "годині ночі": "night",
        "години ночі": "night", "годину ночі": "night", "годин ранку": "am", "годин вечора": "pm",
        "дня за місцевим часом": "pm", "пополудні": "pm", "після полудня": "pm", "a.m.": "am", "p.m.": "pm", "am": "am", "pm": "pm",
    },
    clock_before=r"об?|до|після|з|близько|приблизно об?|від",
    numbered=("частина ", "розділ ", "етап "),
    per_century={"століт": 1, "сторіч": 1, "ст.": 1, "вік": 1, "світов": 1, "квартал": 1, "тисячоліт": 1, "етап": 1, "з'їзд": 1},
)  # fmt: skip

_PATTERNS = compile_lexicon(LEXICON)


def quantities(text: str) -> tuple[Quantity, ...]:
    """The numbers of a Ukrainian text, in its order."""
    return read(text, _PATTERNS)
