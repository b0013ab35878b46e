"""Numbers in English texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.languages.en.number_words import ALSO, SCALES, WORDS
from pipeline.languages.en.units import DOUBTFUL_MONTHS, MONTHS, UNITS
from pipeline.quantities.lexicon import Lexicon, compile_lexicon
from pipeline.quantities.reader import read

if TYPE_CHECKING:
    from pipeline.quantities.model import Quantity

LEXICON = Lexicon(
    letters="a-z",
    decimal_sign=".",
    words=WORDS,
    also=ALSO,
    compounds="",
    compound=WORDS.__getitem__,
    months=MONTHS,
    doubtful_months=DOUBTFUL_MONTHS,
    scales=SCALES,
    units=UNITS,
    glued=frozenset({"m", "k", "b", "t", "g", "l", "min", "mi", "hr", "ha"}),
    idioms=(
        r"at first(?: glance| sight)?|first of all|first and foremost|first (?:lady|ladies|minister|ministers|name|names"
        r"|aid|hand|responders?|class|half-dozen)|second to none|second thoughts?|second-hand|first-hand|first-rate"
        r"|second-guess\w*|one another|no one|one-off|one day|at sixes and sevens|on all fours|cloud nine"
        r"|half-?(?:time|way|brother|sister|hearted\w*)|third part(?:y|ies)|third world|two-faced|back to square one"
        r"|a million miles|split second|seconds? (?:after|later|away)|nine-to-five|in the first place"
        r"|of a second|(?:in|of) two minds|two birds with one stone|(?:think|thinks|thought|thinking) twice"
        r"|six of one(?: and half a dozen of the other)?|two cents|(?:eleventh|11th) hour|the one|one's|other than|on the other hand|to be one|other"
    ),
    link=(
        r"[\s-]{1,2}(?:and\s|an?\s)?|,\s(?:and\s)?"
        r"(?=[a-z\s-]{1,40}(?:hundred|thousand|million|billion))"
    ),
    point="point",
    half_of=r"\san?(?=\s)",
    attached=frozenset({"f", "c"}),
    singular=frozenset(),
    inclusive=frozenset(),
    implied_before="the|these|those|its|their|his|her|our",
    month_before="in|since|until|by|last|next|early|late|mid",
    minor={
        "foot": (r"[\s-]?(\d{1,2})\s?(?:inches|inch|ins|in)(?!\w)|-(\d{1,2})(?![\w.,]*\d)", 12),
        "pound-mass": (r"[\s-]?(\d{1,2})\s?(?:ounces|ounce|oz)(?!\w)", 16),
        "stone": (r"[\s-]?(\d{1,2})\s?(?:pounds|pound|lbs|lb)(?!\w)", 14),
    },
    article=r"(?:an?|per|every|each|(?:the|its|his|her|their)(?:\s(?:first|last|final|next|past|closing))?)[\s-]",
    bare_units={},
    deixis=(
        r"yesterday|today|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
        r"|(?:last|next|this|past|previous|following|same|the|that) (?:year|month|week|day|night|century)s?"
        r"|(?:year|month|week|day|dai|month|annual|year)ly|weekends?|turn of the century"
        r"|(?:boxing|christmas|new year's|valentine's|independence|memorial|veterans|labou?r|bastille) (?:day|eve)"
        r"|christmas|thanksgiving|halloween|easter"
    ),
    deixis_units={"month": "month", "year": "year", "annual": "year", "week": "week", "decade": "year", "century": "year"},
    many_parts=(),
    half_after=r"[\s-]and[\s-]a[\s-]half(?!\w)",
    suffix=r"(?P<ordinal>st|nd|rd|th)(?!\w)|(?P<decade>'?s)(?!\w)",
    vague_before=r"few|several|many|couple|couple of|some|of",
    vague_link=r"\s(?:of\s)?",
    range_gap=r"\s?[-–—]\s?|\sto\s|\sand\s|\sor\s",
    first="from|between",
    last="to",
    over=(
        r"(?:more|greater|higher|larger|longer|older) than|over|at least|above|upwards? of|exceed(?:s|ed|ing)?"
        r"|no (?:less|fewer) than|in excess of|surpass(?:es|ed|ing)?|minimum of"
    ),
    under=(
        r"(?:less|fewer|lower|smaller|shorter|younger) than|under|below|almost|nearly|up to|at most|just short of"
        r"|(?:no|not) more than|as (?:many|much|high) as|maximum of"
    ),
    minus=r"minus|negative",
    half_days={
        "am": "am", "a.m.": "am", "a.m": "am", "pm": "pm", "p.m.": "pm", "p.m": "pm", "o'clock": "clock",
        "in the morning": "am", "in the afternoon": "pm", "in the evening": "pm", "noon": "pm",
        **dict.fromkeys(("gmt", "utc", "bst", "cet", "est", "edt", "kst", "hours"), "zone"),
    },
    clock_before=r"at|by|until|till|from|around|about",
    numbered=("war ", "phase ", "part ", "chapter "),
    per_century={"century": 1, "centuries": 1, "world": 1, "olympi": 1},
)  # fmt: skip

_PATTERNS = compile_lexicon(LEXICON)


def quantities(text: str) -> tuple[Quantity, ...]:
    """The numbers of an English text, in its order."""
    return read(text, _PATTERNS)
