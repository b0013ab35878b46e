"""Numbers in Korean texts."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from pipeline.languages.ko.number_words import (
    DAYS,
    NATIVE_COUNTERS,
    NATIVE_TENS,
    NATIVE_UNITS,
    SINO_COUNTERS,
    SINO_DIGITS,
    TWO_UNITS,
    UNITS,
)
from pipeline.languages.ko.sino import sino_value
from pipeline.quantities import literals
from pipeline.quantities.clock import hour_readings
from pipeline.quantities.ends import ends
from pipeline.quantities.literals import decimal
from pipeline.quantities.model import Certainty, Quantity, Reading
from pipeline.quantities.roman import roman_value
from pipeline.quantities.signs import currency_before
from pipeline.quantities.text import prepare
from pipeline.quantities.tries import trie_pattern

if TYPE_CHECKING:
    from collections.abc import Callable
    from re import Match

    from pipeline.quantities.model import Bound, End, Kind, Number
    from pipeline.quantities.text import Prepared

_NOT_AFTER = "(?<![가-힣])"
_SINO = "[일이삼사오육륙칠팔구십백천만억조경]"
_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)|\d+)(?:\.\d+)?"
# 경 is ten quadrillion, and far more often the first syllable of another word: 24경기, 81경찰서.
_SCALE = "(?:[십백천만억조]|경(?![가-힣])|경(?=\\s?원))"
# No numeral has more parts than the bounds below allow; without them a hostile text is read again from each place.
# 만 after a number may also be the particle "only", but then a unit stands between.
_MIXED = (
    rf"{_DIGITS}\s?{_SCALE}{{1,8}}"
    rf"(?:\s?(?:여\s)?{_DIGITS}(?:\s?{_SCALE}){{0,8}}|\s?[일이삼사오육칠팔구]?{_SCALE}{{1,8}}){{0,12}}"
)
_END = r"(?![가-힣])"
_PARTICLE = r"(?=(?:간|간의|동안|이|가|은|는|을|를|의|로|과|와|도|만|씩|째|에|서)?(?:[^가-힣]|\Z)|(?:으로|에서|에게|이서|이다|이며|이나|까지|부터|처럼|째(?:로|에|인|를|의|가|는)))"
_TENS = "(?:" + "|".join(sorted(NATIVE_TENS, key=len, reverse=True)) + ")"
_NATIVE_BEFORE = "(?:" + "|".join(word for word in sorted(NATIVE_UNITS, key=len, reverse=True)) + ")"
# 둘 것, 둘 수: a form of the verb 두다.
_LONG_NATIVE = r"다섯|여섯|일곱|여덟|아홉|둘(?!\s(?:것|수|때|만|경우|예정|필요|뿐|지|터|테|계획))|셋|넷"
_NATIVE_COUNTER = trie_pattern(NATIVE_COUNTERS)
_SINO_COUNTER = trie_pattern(SINO_COUNTERS)
_MORE_SINO = rf"(?:{_SINO}{{1,16}}[십백천만억조]{_SINO}{{0,16}}|[십백천만억조]{_SINO}{{1,16}}|[백천만](?=\s?(?:명|년|개|원|달러|번|배|여)))"

_WEAK: dict[str, tuple[int, Kind]] = {
    "무패": (0, "cardinal"),
    "멀티골": (2, "cardinal"),
    "해트트릭": (3, "cardinal"),
    "또 다른": (2, "ordinal"),
}
"""Words that may stand for a number of the other text, and are never missed: value and kind."""

# What each alternative below can begin with, so that most places of a text are passed over at once.
_BEGINNINGS = "영수몇반상하전후이사나닷엿여아보열첫처최맨제우먼초절무멀또일삼오육륙칠팔구십백천만억조다일둘셋넷한두세네석넉스서마쉰예양쌍재연갑배어내월화목금토지작올매당주"
_SOON = "개월|세기|학년|주년|퍼센트|킬로미터|킬로그램|미터|피트|인치|마일|파운드|달러|유로|위|차례|주|년|분|초|층|명|인|대|회|차|등|부|점"
_SEED = re.compile(
    rf"(?=\d)(?:(?P<part>{_DIGITS}분의\s?{_DIGITS})"
    rf"|(?P<score>\d+\s?대\s?\d+(?!\d))"
    rf"|(?P<clock>(?P<hour>\d{{1,2}})(?:시(?!간|즌|속|점|대|리)(?:\s?(?P<minute>\d{{1,2}})분"
    rf"|\s?(?P<thirty>반)(?![가-힣]))?|:(?P<colon>\d\d)(?!\d)))"
    rf"|(?P<month>(?<![\d.])\d{{1,2}}월)"
    rf"|(?P<mixed>{_MIXED})"
    rf"|(?P<digits>{literals.LITERAL}))"
    rf"|(?P<roman>(?<![a-z0-9])[ivx]{{2,5}}(?![a-z0-9.]))"
    rf"|(?=[{_BEGINNINGS}]){_NOT_AFTER}(?:"
    rf"(?P<vague>(?:수|몇\s?)\s?(?:십|백|천|만|억|조){{1,8}})"
    rf"|(?P<half_year>반세기|반년|반나절|반값|상반기|하반기|전반기|후반기|전반|후반)"
    rf"|(?P<days>{'|'.join(DAYS)}){_PARTICLE}"
    rf"|(?P<first>첫\s?번째|첫째|첫|처음|최초|맨\s?처음|제일|우선|먼저|초기)"
    rf"|(?P<fraction>절반|반반|반(?=\s|\Z|[.,]|(?:이상|으로|이|을|은|의|도|만|에|밖에|정도|가량)(?![가-힣]{{3}})))"
    rf"|(?P<sino_part>[일이삼사오육칠팔구십]분의\s?[일이삼사오육칠팔구])"
    rf"|(?P<ordinal>제\s?(?:\d{{1,9}}\s?조?|{_SINO}{{1,8}}(?=차|회|조|항|장|{_END})))"
    rf"|(?P<native>(?!열세){_TENS}\s?{_NATIVE_BEFORE}{_PARTICLE}|{_TENS}\s?{_NATIVE_BEFORE}(?=\s|{_NATIVE_COUNTER}|{_END})|(?!열[가-힣]){_TENS}(?=\s?여?\s?{_NATIVE_COUNTER})|열(?=여?(?:명|개|번|살|마리|곳|시간|가지|사람|배|차례|건|척))"
    rf"|(?:{_LONG_NATIVE})(?=\s|\s?{_NATIVE_COUNTER}|째)|(?:{_LONG_NATIVE}){_PARTICLE}"
    rf"|(?:석|넉)(?=\s?(?:달|장|잔|섬|되|냥|단|줄))|(?:한|두|세|네|닷|엿)(?=\s[가-힣0-9“‘'\"(A-Za-z]|{_NATIVE_COUNTER})|하나{_PARTICLE}"
    rf"|(?:스무|서른|마흔|예순|일흔|여든|아흔)(?=\s)|(?:스물|서른|마흔|쉰|예순|일흔|여든|아흔){_PARTICLE})"
    rf"|(?P<weak>{'|'.join(_WEAK)})"
    rf"|(?P<both>양국|양측|양쪽|양자|양당|양팀|양\s팀|양사|쌍방|쌍둥이|둘째|재선|연임|재임)"
    rf"|(?P<decimal>(?:영|{_SINO}{{1,16}}(?:\s{_SINO}{{1,9}}){{0,4}})\s?점(?:\s?[영일이삼사오육칠팔구공]){{1,36}}{_END})"
    rf"|(?P<sino>{_MORE_SINO}(?:(?<=[만억조])\s{_SINO}{{1,9}}(?![가-힣])){{0,5}}(?=\s?{_SINO_COUNTER}|\s?여\s?|\s?번|{_END})"
    rf"|\A[영일이삼사오육칠팔구십백천만억조]\Z|[만억조](?:\s{_SINO}{{1,9}}(?![가-힣])){{1,5}}|[일이삼사오육칠팔구](?=\s?(?:{_SOON})(?![가-힣]{{2}})))"
    rf"|(?P<week>일주일|일주년|일년|일\s년)"
    rf"|(?P<times>갑절|배로|배(?=가\s)|이중|이중으로|삼중|재차)"
    rf"|(?P<deixis>어제|오늘|내일|[월화수목금토일]요일|지난해|작년|올해|내년|지난달|이달|다음\s?달|이번\s?[주달]"
    rf"|지난\s?[주달]|매일|매년|매월|매주|당일|연간|월간|주말|재작년|전년|이듬해))"
)
_HALF_BEFORE = re.compile(r"(오전|오후|새벽|아침|저녁|밤|낮|정오)\s?\Z")
_POINT_CLOCK = re.compile(r"(\d{1,2})\.([0-5]\d)")

_UNIT = re.compile(rf"(?P<more>여|몇)?\s?(?P<unit>{trie_pattern({**UNITS, **TWO_UNITS})})(?![a-z])")
_MULTIPLE = re.compile(r"\s?배(?!송|치|우|경|상|당|달|터|드|구|심|제|출|포|후|신|분|럴)")
_ORDINAL = re.compile(
    r"\s?(?:번째|위(?!안|원|해|험|치|협|기|성)|등(?!록|장|학|급|산|의)|째|차(?!례|량|이|별|원|단|지|관|장)|호(?!주|텔)|대(?!의|한|학|규|통|표|원))"
)
_YEARS = re.compile(r"\s?(?:년대)")
_HALF = re.compile(r"\s반(?![가-힣]|$)|\s반(?=[가-힣]{0,2}(?:\s|$))")
_OVER = re.compile(
    r"[가-힣a-z%$]{0,6}?\s?(?:명|명의|개|종|건)?\s?(?:이상|넘(?!지\s않)|초과|(?:을|를)\s(?:넘(?!지\s않)|웃돌|초과)|보다\s(?:많|높|크|더))"
)
_UNDER = re.compile(
    r"[가-힣a-z%$]{0,6}?\s?(?:명|개|종|건)?\s?(?:이하|미만|(?:을|를)?\s?넘지\s않|(?:을|를)\s밑|보다\s(?:적|낮|작)|에\s(?:못\s미치|육박))"
)
_BEFORE = re.compile(
    r"(?:(?P<over>최소(?:한)?|적어도|무려)|(?P<under>최대|거의|많아야|기껏해야)|(?P<minus>영하|마이너스))\s?[$€£¥₩]?\Z"
)
_RANGE = re.compile(r"\s?(?:[-–—~∼〜～]|내지|에서|부터)\s?\Z")
_END_AFTER = re.compile(r"(?:[명개원]|달러)?(?:(?P<first>에서|부터)|(?P<last>으로|로|까지))")
_SCALE_SYLLABLES = re.compile(r"\s?[십백천만억조경]+\Z")


class _Draft:
    """A number while what stands around it is still being read."""

    __slots__ = ("certainty", "end", "readings", "scale", "start", "unit", "words")

    def __init__(self, start: int, end: int, readings: list[Reading], certainty: Certainty, words: bool) -> None:
        self.start, self.end, self.readings = start, end, readings
        self.certainty, self.words = certainty, words
        self.scale: Number = 1
        self.unit = False


def quantities(text: str) -> tuple[Quantity, ...]:
    """The numbers of a Korean text, in its order."""
    prepared = prepare(text)
    lowered = prepared.text
    drafts: list[_Draft] = []
    position = 0
    while (match := _SEED.search(lowered, position)) is not None:
        group = match.lastgroup
        if group in ("hour", "minute", "thirty", "colon"):
            group = "clock"
        if group is None:  # pragma: no cover
            raise AssertionError(match)
        position = _READERS[group](lowered, match, drafts)
    if not drafts:
        return ()
    _share(lowered, drafts)
    places = ends(lowered, [(draft.start, draft.end) for draft in drafts], _END_AFTER, after=True)
    return tuple(_finish(draft, prepared, end) for draft, end in zip(drafts, places, strict=True))


def _finish(draft: _Draft, prepared: Prepared, end: End) -> Quantity:
    # 1명 is what other languages say with an article, 제1야당 the main opposition.
    implied = draft.readings[0].value == 1 and draft.readings[0].kind in ("cardinal", "ordinal") and not draft.unit
    bound, negative = _around(prepared.text, draft)
    return Quantity(
        prepared.span(draft.start, draft.end),
        tuple(draft.readings),
        draft.certainty,
        bound,
        negative,
        draft.words,
        end,
        implied,
    )


def _around(text: str, draft: _Draft) -> tuple[Bound, bool]:
    start = draft.start
    if start and text[start - 1] in "-−" and (start == 1 or text[start - 2] in " (") and not draft.words:
        return "", True
    if draft.readings[0].kind in ("deixis", "month", "designator"):
        return "", False
    if start:
        before = _BEFORE.search(text, max(0, start - 8), start)
        if before is not None:
            if before.lastgroup == "minus":
                return "", True
            return ("over" if before.lastgroup == "over" else "under"), False
    if _OVER.match(text, draft.end):
        return "over", False
    if _UNDER.match(text, draft.end):
        return "under", False
    return "", False


def _digits(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    start, end = match.span()
    literal = match.group()
    values = literals.values(literal, ".")
    if not values:
        for first, last in literals.parts(literal):
            reading = literals.code(literal[first:last])
            drafts.append(_Draft(start + first, start + last, [reading], Certainty.SURE, words=False))
        return end
    if start and "a" <= text[start - 1] <= "z" and not text.endswith("per", 0, start):
        drafts.append(
            _Draft(start, end, [Reading(value, "designator") for value in values], Certainty.SURE, words=False)
        )
        return end
    if (clock := _POINT_CLOCK.fullmatch(literal)) is not None and _HALF_BEFORE.search(text, max(0, start - 3), start):
        return _time(text, start, end, int(clock.group(1)) % 25, int(clock.group(2)), drafts)
    # 다우존스30: a number written onto a name is part of it, and a name may be longer in the other language.
    certainty = Certainty.LIKELY if _ONTO_A_NAME.search(text, max(0, start - 4), start) else Certainty.SURE
    return _counted(text, start, end, values, certainty, drafts)


_ONTO_A_NAME = re.compile(r"[가-힣]{4}\Z")


def _mixed(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    literal = match.group()
    value = sino_value(re.sub(r"[,\s여]", "", literal))
    if value is None:
        # Not one numeral after all ("3천 2만"): the digits alone, and on from there.
        digits = re.match(_DIGITS, literal)
        end = match.start() + (digits.end() if digits else 1)
        values = literals.values(text[match.start() : end], ".")
        return _counted(text, match.start(), end, values or (0,), Certainty.SURE, drafts)
    end = match.end()
    drafts_before = len(drafts)
    position = _counted(text, match.start(), end, (value,), Certainty.SURE, drafts)
    if len(drafts) > drafts_before and (tail := _SCALE_SYLLABLES.search(literal)) is not None:
        drafts[-1].scale = sino_value(tail.group().strip()) or 1
        if literal.endswith("조") and not drafts[-1].unit and value % 10**12 == 0:
            # A trillion, or an article of a law.
            drafts[-1].readings.append(Reading(value // 10**12, "ordinal"))
    return position


def _counted(
    text: str,
    start: int,
    end: int,
    values: tuple[Number, ...],
    certainty: Certainty,
    drafts: list[_Draft],
    kind: Kind = "cardinal",
    words: bool = False,
) -> int:
    """Reads what a number counts, and adds it to the drafts."""
    currency, begin = currency_before(text, start) if not words else ("", start)
    draft = _Draft(begin, end, [Reading(value, kind) for value in values], certainty, words)
    drafts.append(draft)
    if currency:
        draft.readings = [Reading(value, "money", currency) for value in values]
        draft.unit = True
        return end
    if end == len(text):
        return end
    if kind == "cardinal" and text.startswith("여", end):
        # 10여 명 is also what Korean makes of a dozen people, 20여 명 of two dozen.
        values = (*values, *(value * 12 // 10 for value in values if value in (10, 20, 30)))
        draft.readings = [Reading(value, kind) for value in values]
    if (decade := _YEARS.match(text, end)) is not None:
        draft.readings = [Reading(value, "decade") for value in values]
        draft.readings += [Reading(1900 + value, "decade") for value in values if value < 100]
        draft.end = decade.end()
    elif (times := _MULTIPLE.match(text, end)) is not None:
        draft.readings = [Reading(value, "multiplier") for value in values]
        draft.end = times.end()
    elif (unit := _UNIT.match(text, end)) is not None:
        word = unit.group("unit")
        names = TWO_UNITS.get(word) or (UNITS[word],)
        draft.readings = [Reading(value, _kind(kind, name), name) for name in names for value in values]
        draft.end = unit.end()
        draft.unit = True
        if word in ("m", "미터") and (centimetres := _CENTIMETRES.match(text, draft.end)) is not None:
            more = Fraction(int(centimetres.group()), 100)
            draft.readings = [Reading(value + more, "measure", "metre") for value in values]
            draft.end = centimetres.end()
        if word == "분" and (half_time := _HALF_TIME.search(text, max(0, begin - _LOOK_BACK), begin)) is not None:
            before = _PLAYED[half_time.group(1).replace(" ", "")]
            draft.readings += [Reading(value + before, "measure", "minute") for value in values]
        if word in ("일", "분", "주", "세", "살", "도", "원", "해"):
            # These are also the first syllable of other words: days or work, minutes or persons.
            draft.readings += [Reading(value, kind) for value in values]
        if (half := _HALF.match(text, draft.end)) is not None:
            draft.readings = [
                Reading(value + Fraction(1, 2), reading.kind, reading.unit)
                for reading in draft.readings
                for value in (reading.value,)
            ] + draft.readings
            draft.end = half.end()
            if draft.certainty is Certainty.WEAK:
                draft.certainty = Certainty.LIKELY
    elif kind != "vague" and (ordinal := _ORDINAL.match(text, end)) is not None:
        ordinals = [Reading(value, "ordinal") for value in values]
        # 5대 is five cars far more often than the fifth generation.
        draft.readings = [*draft.readings, *ordinals] if ordinal.group().endswith("대") else ordinals
        draft.end = ordinal.end()
    return draft.end


_CENTIMETRES = re.compile(r"\d\d(?!\d)")
"""Behind a unit: a jump of 4m95."""
_HALF_TIME = re.compile(r"(연장\s?전반|연장\s?후반|후반)\s?(?:추가\s?시간\s?)?\Z")
_PLAYED = {"후반": 45, "연장전반": 90, "연장후반": 105}
"""Minutes played before a part of a football match, in which Korean counts anew: 후반 44분 is the 89th minute."""
_LOOK_BACK = 16


def _kind(kind: Kind, unit: str) -> Kind:
    if kind != "cardinal":
        return kind
    if unit == "percent":
        return "percent"
    return "money" if len(unit) == 3 and unit.isupper() else "measure"


def _month(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    value = int(match.group()[:-1])
    drafts.append(_Draft(match.start(), match.end(), [Reading(value, "month")], Certainty.SURE, words=False))
    return match.end()


def _clock(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    hour, minute = int(match.group("hour")), int(match.group("minute") or match.group("colon") or 0)
    if hour > 24 or minute > 59:
        drafts.append(_Draft(*match.span("hour"), [Reading(hour)], Certainty.SURE, words=False))
        return match.end("hour")
    return _time(text, *match.span(), hour, 30 if match.group("thirty") else minute, drafts)


def _time(text: str, start: int, end: int, hour: int, minute: int, drafts: list[_Draft]) -> int:
    """Adds a time of the day, with the half of the day that stands before it."""
    half = ""
    if (before := _HALF_BEFORE.search(text, max(0, start - 3), start)) is not None:
        half, start = _HALF_DAYS[before.group(1)], before.start()
    drafts.append(_Draft(start, end, list(hour_readings(hour, minute, half)), Certainty.SURE, words=False))
    return end


_HALF_DAYS = {
    "오전": "am",
    "오후": "pm",
    "새벽": "am",
    "아침": "am",
    "저녁": "pm",
    "밤": "night",
    "낮": "pm",
    "정오": "pm",
}


def _part(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    below, above = match.group().split("분의")
    denominator, numerator = literals.values(below, ".")[:1], literals.values(above.strip(), ".")[:1]
    if not denominator or not numerator or not denominator[0]:
        return match.end()
    reading = Reading(Fraction(numerator[0]) / denominator[0], "fraction")
    drafts.append(_Draft(match.start(), match.end(), [reading], Certainty.SURE, words=False))
    return match.end()


def _sino_part(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    below, above = (sino_value(part.strip()) for part in match.group().split("분의"))
    if not below or above is None:
        return match.end()
    _say(match, drafts, Fraction(above) / below, "fraction")
    return match.end()


def _score(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    one, other = match.group().split("대")
    first, second = one.strip(), other.strip()
    start = match.start()
    drafts.append(_Draft(start, start + len(first), [literals.code(first)], Certainty.SURE, words=False))
    drafts.append(_Draft(match.end() - len(second), match.end(), [literals.code(second)], Certainty.SURE, words=False))
    return match.end()


def _vague(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    value = sino_value(re.sub(r"[수몇\s]", "", match.group()))
    if value is None:
        return match.end()
    return _counted(text, *match.span(), (value,), Certainty.LIKELY, drafts, "vague", words=True)


def _native(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    word = match.group().replace(" ", "")
    tens = next((tens for tens in NATIVE_TENS if word.startswith(tens)), "")
    value = NATIVE_TENS.get(tens, 0) + NATIVE_UNITS.get(word[len(tens) :], 0)
    certainty = Certainty.WEAK if value == 1 else Certainty.LIKELY
    end = match.end()
    if (hour := _HOUR.match(text, end)) is not None and value <= 12:
        drafts.append(
            _Draft(
                match.start(),
                hour.end(),
                list(hour_readings(value, 30 if hour.group(1) else 0)),
                certainty,
                words=True,
            )
        )
        return hour.end()
    return _counted(text, match.start(), end, (value,), certainty, drafts, words=True)


_HOUR = re.compile(r"\s?시(?!간|즌|점|대|리|장|민|도|작|기|위|절|설|즉|스)(?:\s?(반)(?![가-힣]))?")


def _decimal(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    whole, places = re.sub(r"\s", "", match.group()).split("점")
    value = sino_value(whole)
    if value is None:
        return match.end()
    return _say(match, drafts, decimal(str(value), "".join(str(SINO_DIGITS[digit]) for digit in places)), "cardinal")


def _sino(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    value = sino_value("".join(match.group().split()))
    if value is None:
        return match.start() + 1
    certainty = (
        Certainty.LIKELY if len(match.group()) > 1 and value >= 10 and match.group() not in _WORDS else Certainty.WEAK
    )
    return _counted(text, *match.span(), (value,), certainty, drafts, words=True)


_WORDS = frozenset(
    [
        "이만",
        "일만",
        "사천",
        "이천",
        "구조",
        "이조",
        "오경",
        "사경",
        "구만",
        "오만",
        "사만",
        "조사",
        "만일",
        "천만",
        "만",
        "천",
        "백",
        "십",
        "억",
        "조",
        "구백",
        "이백",
        "백만",
        "만이",
    ]
)
"""Numerals that are common words too."""


def _say(
    match: Match[str],
    drafts: list[_Draft],
    value: Number,
    kind: Kind,
    unit: str = "",
    certainty: Certainty = Certainty.LIKELY,
) -> int:
    drafts.append(_Draft(*match.span(), [Reading(value, kind, unit)], certainty, words=True))
    return match.end()


_HALVES = {"반세기": "century", "반년": "year", "반나절": "day", "반값": ""}


def _half_year(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    word = match.group()
    half = Fraction(1, 2)
    if word in _HALVES:
        return _say(match, drafts, half, "fraction", _HALVES[word])
    _say(match, drafts, 1 if word[0] in "상전" else 2, "ordinal", certainty=Certainty.WEAK)
    unit = "year" if word in ("상반기", "하반기") else ""
    return _say(match, drafts, half, "fraction", unit, Certainty.WEAK)


def _days(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    value = DAYS[match.group()]
    return _say(match, drafts, value, "measure", "day", Certainty.WEAK if value == 1 else Certainty.LIKELY)


def _first(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    certainty = Certainty.LIKELY if match.group().startswith("첫") else Certainty.WEAK
    return _say(match, drafts, 1, "ordinal", certainty=certainty)


def _fraction(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    certainty = Certainty.LIKELY if match.group() == "절반" else Certainty.WEAK
    return _say(match, drafts, Fraction(1, 2), "fraction", certainty=certainty)


def _ordinal(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    numeral = re.sub(r"[제\s]", "", match.group())
    digits = numeral[0].isdecimal()
    # After 제 and digits 조 is an article of a law, not a trillion.
    value = sino_value(numeral.rstrip("조") if digits else numeral)
    if value is None:
        return match.start() + 1
    certainty = Certainty.SURE if digits else Certainty.WEAK
    drafts.append(_Draft(*match.span(), [Reading(value, "ordinal")], certainty, words=not digits))
    return match.end()


def _weak(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    value, kind = _WEAK[match.group()]
    return _say(match, drafts, value, kind, certainty=Certainty.WEAK)


def _both(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    kind: Kind = "ordinal" if match.group() == "둘째" else "cardinal"
    return _say(match, drafts, 2, kind, certainty=Certainty.LIKELY if kind == "ordinal" else Certainty.WEAK)


def _week(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    unit = "week" if match.group() == "일주일" else "year"
    return _say(match, drafts, 1, "measure", unit, Certainty.WEAK)


def _times(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    value = 3 if match.group().startswith("삼") else 2
    return _say(match, drafts, value, "multiplier", certainty=Certainty.WEAK)


def _deixis(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    word = match.group()
    unit = (
        "month"
        if "달" in word or word == "매월"
        else "week"
        if word[-1] == "주"
        else "year"
        if word[-1] in "해년간"
        else "day"
    )
    return _say(match, drafts, 0, "deixis", unit, Certainty.WEAK)


def _roman(text: str, match: Match[str], drafts: list[_Draft]) -> int:
    value = roman_value(match.group())
    if value:
        _say(match, drafts, value, "ordinal", certainty=Certainty.WEAK)
    return match.end()


_READERS: dict[str, Callable[[str, Match[str], list[_Draft]], int]] = {
    "roman": _roman,
    "part": _part,
    "score": _score,
    "clock": _clock,
    "month": _month,
    "mixed": _mixed,
    "digits": _digits,
    "vague": _vague,
    "half_year": _half_year,
    "days": _days,
    "first": _first,
    "fraction": _fraction,
    "sino_part": _sino_part,
    "ordinal": _ordinal,
    "native": _native,
    "weak": _weak,
    "both": _both,
    "decimal": _decimal,
    "sino": _sino,
    "week": _week,
    "times": _times,
    "deixis": _deixis,
}


def _share(text: str, drafts: list[_Draft]) -> None:
    """Gives the first number of a range the unit and the scale of the second (2~3만 명)."""
    for here, following in zip(drafts[-2::-1], drafts[:0:-1], strict=True):
        if not 0 < following.start - here.end <= 4 or here.words or following.words:
            continue
        if here.readings[0].kind != "cardinal" or _RANGE.match(text, here.end, following.start) is None:
            continue
        if following.readings[0].kind == "month" and here.readings[0].value <= 12:
            # 10~12월 is also what the three months to December are.
            first, last = here.readings[0].value, following.readings[0].value
            here.readings += [Reading(first, "month"), Reading((last - first) % 12 + 1, "measure", "month")]
            continue
        kind = following.readings[0].kind
        units = dict.fromkeys(reading.unit for reading in following.readings if reading.unit)
        if units and not here.unit:
            here.readings = [Reading(reading.value, kind, unit) for unit in units for reading in here.readings]
            here.unit = True
        if here.scale == 1 and following.scale != 1 and here.readings[0].value < following.scale:
            here.readings = [
                Reading(reading.value * following.scale, reading.kind, reading.unit) for reading in here.readings
            ] + here.readings
