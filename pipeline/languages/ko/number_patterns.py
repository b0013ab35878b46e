"""Where numbers stand in a Korean text, and what stands around them, as patterns.

One master pattern, `SEED`, finds where any number begins; its group tells which kind it is.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.languages.ko.number_words import (
    DAYS,
    NATIVE_COUNTERS,
    NATIVE_TENS,
    NATIVE_UNITS,
    SINO_COUNTERS,
    TWO_UNITS,
    UNITS,
)
from pipeline.quantities import literals
from pipeline.quantities.tries import trie_pattern

if TYPE_CHECKING:
    from pipeline.quantities.model import Kind

_NOT_AFTER = "(?<![가-힣])"
_SINO = "[일이삼사오육륙칠팔구십백천만억조경]"
DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?!\d)|\d{1,3}(?:[\u00a0\u2009\u202f]\d{3})+(?!\d)|\d+)(?:\.\d+)?"
# 경 is ten quadrillion, and far more often the first syllable of another word: 24경기, 81경찰서.
_SCALE = "(?:[십백천만억조]|경(?![가-힣])|경(?=\\s?원))"
# No numeral has more parts than the bounds below allow; without them a hostile text is read again from each place.
# 만 after a number may also be the particle "only", but then a unit stands between.
_MIXED = (
    rf"{DIGITS}\s?{_SCALE}{{1,8}}"
    rf"(?:\s?(?:여\s)?{DIGITS}(?:\s?{_SCALE}){{0,8}}|\s?[일이삼사오육칠팔구]?{_SCALE}{{1,8}}){{0,12}}"
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

WEAK: dict[str, tuple[int, Kind]] = {
    "무패": (0, "cardinal"),
    "무득점": (0, "cardinal"),
    "득점 없이": (0, "cardinal"),
    "멀티골": (2, "cardinal"),
    "해트트릭": (3, "cardinal"),
    "또 다른": (2, "ordinal"),
}
"""Words that may stand for a number of the other text, and are never missed: value and kind."""

# What each alternative below can begin with, so that most places of a text are passed over at once.
_BEGINNINGS = "영수몇반상하전후이사나닷엿여아보열첫처최맨제우먼초절무득멀또일삼오육륙칠팔구십백천만억조다일둘셋넷한두세네석넉스서마쉰예양쌍재연갑배어내월화목금토지작올매당주"
_SOON = "개월|세기|학년|주년|퍼센트|킬로미터|킬로그램|미터|피트|인치|마일|파운드|달러|유로|위|차례|주|년|분|초|층|명|인|대|회|차|등|부|점"
SEED = re.compile(
    rf"(?=\d)(?:(?P<part>{DIGITS}분의\s?{DIGITS})"
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
    rf"|(?P<weak>{'|'.join(WEAK)})"
    rf"|(?P<both>양국|양측|양쪽|양자|양당|양팀|양\s팀|양사|쌍방|쌍둥이|둘째|재선|연임|재임)"
    rf"|(?P<decimal>(?:영|{_SINO}{{1,16}}(?:\s{_SINO}{{1,9}}){{0,4}})\s?점(?:\s?[영일이삼사오육칠팔구공]){{1,36}}{_END})"
    rf"|(?P<sino>[이삼사오육칠팔구]?십(?=여\s?{_SINO_COUNTER})|{_MORE_SINO}(?:(?<=[만억조])\s{_SINO}{{1,9}}(?![가-힣])){{0,5}}(?=\s?{_SINO_COUNTER}|\s?여\s?|\s?번|{_END})"
    rf"|\A[영일이삼사오육칠팔구십백천만억조]\Z|[만억조](?:\s{_SINO}{{1,9}}(?![가-힣])){{1,5}}|[일이삼사오육칠팔구](?=\s?(?:{_SOON})(?![가-힣]{{2}})))"
    rf"|(?P<week>일주일|일주년|일년|일\s년)"
    rf"|(?P<times>갑절|배로|배(?=가\s)|이중|이중으로|삼중|재차)"
    rf"|(?P<deixis>어제|오늘|내일|[월화수목금토일]요일|지난해|작년|올해|내년|지난달|이달|다음\s?달|이번\s?[주달]"
    rf"|지난\s?[주달]|매일|매년|매월|매주|당일|연간|월간|주말|재작년|전년|이듬해))"
)
HALF_BEFORE = re.compile(r"(오전|오후|새벽|아침|저녁|밤|낮|정오)\s?\Z")
POINT_CLOCK = re.compile(r"(\d{1,2})\.([0-5]\d)")

UNIT = re.compile(rf"(?P<more>여|몇)?\s?(?P<unit>{trie_pattern({**UNITS, **TWO_UNITS})})(?![a-z])")
MULTIPLE = re.compile(r"\s?배(?!송|치|우|경|상|당|달|터|드|구|심|제|출|포|후|신|분|럴)")
ORDINAL = re.compile(
    r"\s?(?:번째|위(?!안|원|해|험|치|협|기|성)|등(?!록|장|학|급|산|의)|째|차(?!례|량|이|별|원|단|지|관|장)|호(?!주|텔)|대(?!의|한|학|규|통|표|원))"
)
YEARS = re.compile(r"\s?(?:년대)")
HALF = re.compile(r"\s반(?![가-힣]|$)|\s반(?=[가-힣]{0,2}(?:\s|$))")
OVER = re.compile(
    r"[가-힣a-z%$]{0,6}?\s?(?:명|명의|개|종|건)?\s?(?:이상|넘(?!지\s않)|초과|(?:을|를)\s(?:넘(?!지\s않)|웃돌|초과)|보다\s(?:많|높|크|더))"
)
UNDER = re.compile(
    r"[가-힣a-z%$]{0,6}?\s?(?:명|개|종|건)?\s?(?:이하|미만|(?:을|를)?\s?넘지\s않|(?:을|를)\s밑|보다\s(?:적|낮|작)|에\s(?:못\s미치|육박))"
)
BEFORE = re.compile(
    r"(?:(?P<over>최소(?:한)?|적어도|무려)|(?P<under>최대|거의|많아야|기껏해야)|(?P<minus>영하|마이너스))\s?[$€£¥₩]?\Z"
)
RANGE = re.compile(r"\s?(?:[-–—~∼〜～]|내지|에서|부터)\s?\Z")
END_AFTER = re.compile(r"(?:[명개원]|달러)?(?:(?P<first>에서|부터)|(?P<last>으로|로|까지))")
SCALE_SYLLABLES = re.compile(r"\s?[십백천만억조경]+\Z")
