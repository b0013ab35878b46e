# ruff: noqa: E501
"""Korean, Chinese and Japanese names in Latin letters, cut into their syllables."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import islice, product
from typing import Literal, TypeAlias

Order: TypeAlias = Literal["family first", "given first", ""]

_LONGEST = 24
"""Letters of a word; no name of these languages has more."""

# --- Korean -----------------------------------------------------------------------------------------------------------

# Spellings of the Revised Romanisation, of McCune-Reischauer as newspapers write it, and free ones. What stands after
# "|" is for names of the North, where o is 어 and u is 으 too.
_KOREAN_GIVEN = """
lac:락 rak:락 lak:락 nak:낙 back:백 boo:부 bu:부 sam:삼 wha:화 bi:비 ga:가 hyang:향 hoe:회 hoo:후 hu:후 ryun:륜 wol:월 yool:율 sul:설 ro:로 dam:담 geol:걸 pan:판 nae:내 gak:각 ak:악 a:아 ae:애 ah:아 ahn:안 an:안 bae:배 baek:백 bak:박 bang:방 beom:범 bum:범 pom:범 bin:빈 bo:보 bok:복 bon:본 bong:봉 byeong:병 byung:병
byong:병 pyong:평|병 pyung:평병 byeol:별 byul:별 chae:채 chan:찬 chang:창 cheol:철 chul:철 chol:철 cheon:천 chon:천|천전 chun:춘천 choon:춘 chin:진 cheong:청 chung:정충청
chong:종정|정총 cho:초조 choong:충 chu:추주 chi:치지 da:다 dae:대 dal:달 dan:단 deok:덕 duck:덕 duk:덕 dok:덕 do:도 dong:동 doo:두 du:두 eok:억 eon:언 eui:의 ui:의
eul:을 eun:은 un:운|은 gap:갑 geon:건 gun:건근 keon:건 geum:금 keum:금 geun:근 keun:근 gi:기 ki:기 kee:기 gil:길 kil:길 gon:곤 kon:곤 gook:국 kook:국
guk:국 kuk:국 gu:구 koo:구 ku:구 goo:구 gwan:관 kwan:관 gwang:광 kwang:광 gwi:귀 kwi:귀 gyeong:경 kyung:경 kyeong:경 kyong:경 kyoung:경 gyung:경 gyu:규 kyu:규 gyun:균
kyun:균 gyo:교 kyo:교 ha:하 hae:해 hai:해 hak:학 han:한 hang:항 hee:희 hui:희 hi:희 heon:헌 hun:훈헌 hoon:훈 heung:흥 hung:흥 heum:흠 ho:호 hong:홍
hwa:화 hwan:환 hwang:황 hwi:휘 hye:혜 hyeok:혁 hyuk:혁 hyok:혁 hyeon:현 hyun:현 hyon:현 hyeong:형 hyung:형 hyong:형 hyo:효 il:일 im:임 in:인 ik:익 ja:자 jae:재 jai:재
jang:장 je:제 jeong:정 jung:정중 jong:종정|정종 ji:지 jik:직 jin:진 jo:조 joo:주 ju:주 joon:준 jun:준|준전 joong:중 jon:존|전 jeon:전 jeom:점 jil:질 kap:갑 kang:강 gang:강
gwon:권 kwon:권 man:만 mi:미 mee:미 min:민 mo:모 mok:목 mong:몽 moo:무 mu:무 moon:문 mun:문 muk:묵 myung:명 myeong:명 myong:명 na:나 nam:남 nan:난 no:노 oh:오 o:오
ok:옥|옥억 on:온 pal:팔 pil:필 phil:필 pyo:표 pong:봉 ra:라 rae:래 ran:란 ri:리 rim:림 rin:린 rok:록 ryong:룡|룡령 ryol:렬 ryul:률 ryeol:렬 ryon:련 ryeon:련 ryang:량 rye:례 sa:사
sae:새 san:산 sang:상 se:세 seo:서 suh:서 seok:석 suk:석숙 sok:석 seol:설 sol:솔|설 seon:선 sun:선순|순선 son:손|선 seong:성 sung:성승 song:송|성송 seop:섭 sup:섭 sop:섭 seul:슬
seung:승 syng:승 shi:시 si:시 shik:식 sik:식 shin:신 sin:신 sil:실 so:소|소서 soo:수 su:수 sook:숙 soon:순 tae:태 thae:태 taek:택 tak:탁 thak:탁 uk:욱 wook:욱 ook:욱
wan:완 won:원 weon:원 woo:우 u:우 wu:우 woong:웅 ung:웅 un:운|은 woon:운 yang:양 ye:예 yeol:열 yul:율열 yol:열 yeon:연 yun:윤연 yon:연 yeong:영 young:영 yong:용|영용 yung:영
yeop:엽 yup:엽 yop:엽 yo:요|여 yoo:유 yu:유 yoon:윤 yeo:여 yi:이 yul:율 eum:음 um:음 ryung:령 lim:림 ran:란 rang:랑 kyom:겸 gyeom:겸 kyum:겸 sep:섭 hak:학 mae:매 mun:문 pok:복 pae:배
paek:백 pyo:표 tong:동 tok:덕 tu:두 to:도 i:이 e:에 wi:위 yup:엽 nyeo:녀 nyo:녀 nyong:녕 nyeong:녕 ryu:류 il:일 hwak:확 dun:둔 chil:칠 cha:차 pum:범 bom:범봄 sop:섭 jip:집 kim:김 lan:란 lin:린 la:라 rea:래 sin:신
"""
_KOREAN_FAMILY = """
kim:김 lee:이 yi:이 rhee:이 ri:이리 pak:박 park:박 bak:박 choi:최 choe:최 choy:최 jung:정 jeong:정 chung:정 cheong:정 jong:정 kang:강 gang:강 cho:조 jo:조 yoon:윤 yun:윤
jang:장 chang:장 lim:임 im:임 yim:임 rim:임림 han:한 oh:오 o:오 seo:서 suh:서 shin:신 sin:신 kwon:권 gwon:권 hwang:황 ahn:안 an:안 song:송 yoo:유 yu:유 ryu:류유 you:유 hong:홍 jeon:전
chun:전천 jun:전 chon:전 jon:전 ko:고 go:고 koh:고 moon:문 mun:문 yang:양 son:손 sohn:손 bae:배 pae:배 baek:백 paik:백 paek:백 back:백 heo:허 huh:허 hur:허 ho:허 nam:남 shim:심 sim:심
noh:노 roh:노 no:노 ro:노로 ha:하 kwak:곽 gwak:곽 sung:성 seong:성 cha:차 joo:주 ju:주 woo:우 koo:구 gu:구 ku:구 min:민 jin:진 na:나 ra:나 um:엄 eom:엄 uhm:엄 won:원 chae:채
cheon:천 bang:방 bong:봉 pang:방 kong:공 gong:공 hyun:현 hyon:현 ham:함 byun:변 byeon:변 pyon:변 yeom:염 yum:염 yeo:여 choo:추 chu:추 do:도 to:도 seok:석 suk:석 seol:설 ma:마 kil:길 gil:길 wi:위
pyo:표 myung:명 ki:기 ban:반 pan:반 wang:왕 ok:옥 yook:육 thae:태 tae:태 ji:지 tak:탁 jegal:제갈 namkung:남궁 namgung:남궁 sunwoo:선우 hwangbo:황보 nah:나 chin:진 u:우 wu:우 kyon:견 ryo:여려
"""
_KOREAN_PEOPLE = """
syngman rhee:이승만; kim gu:김구; kim ku:김구; ban ki-moon:반기문; kim yo jong:김여정; han kang:한강; lee kun-hee:이건희;
kim jong-un:김정은; kim jong-il:김정일; kim yo-jong:김여정; park chung-hee:박정희; park chung hee:박정희; kim dae-jung:김대중; kim dae jung:김대중; choe ryong hae:최룡해; ri yong ho:리용호; jo yong won:조용원
"""
_KOREAN_PLACES = """
Pyongyang:평양 Seoul:서울 Busan:부산 Pusan:부산 Incheon:인천 Inchon:인천 Daegu:대구 Taegu:대구 Daejeon:대전 Taejon:대전 Gwangju:광주 Kwangju:광주 Ulsan:울산 Sejong:세종
Suwon:수원 Jeju:제주 Cheju:제주 Cheongju:청주 Jeonju:전주 Chuncheon:춘천 Gangneung:강릉 Kangnung:강릉 Pohang:포항 Changwon:창원 Mokpo:목포 Yeosu:여수 Gyeongju:경주 Andong:안동
Gimhae:김해 Pyeongtaek:평택 Pyongtaek:평택 Paju:파주 Goyang:고양 Yongin:용인 Seongnam:성남 Gimpo:김포 Gyeonggi:경기 Gangwon:강원 Gangwha:강화 Ganghwa:강화 Yongsan:용산 Gangnam:강남 Itaewon:이태원
Wonsan:원산 Hamhung:함흥 Hamhŭng:함흥 Kaesong:개성 Gaeseong:개성 Sinuiju:신의주 Chongjin:청진 Nampo:남포 Sariwon:사리원 Haeju:해주 Kanggye:강계 Hyesan:혜산 Rason:라선 Rajin:라진 Sinpo:신포 Yongbyon:영변
Panmunjom:판문점 Punggye-ri:풍계리 Tongchang-ri:동창리 Sohae:서해 Kusong:구성 Kumgang:금강 Paektu:백두 Musudan-ri:무수단리 Tumen:두만 Yeonpyeong:연평 Yonpyong:연평 Pyeongchang:평창
Hwasong:화성 Hwasal:화살 Pukguksong:북극성 Kwangmyongsong:광명성 Cheongung:천궁 Hyunmoo:현무 Bulsae:불새 Chollima:천리마 Malligyong:만리경 Pukkuksong:북극성 Rodong:로동 Nodong:노동 Taepodong:대포동 Samjiyon:삼지연
"""


@dataclass(frozen=True, slots=True)
class KoreanName:
    """How a name may be written in Hangul, the most frequent way first; the family name's syllables stand alone."""

    family: str
    given: tuple[tuple[str, ...], ...]
    """Each syllable of the given name, with the Hangul that it may stand for."""
    northern: bool = False

    def forms(self, most: int = 8) -> tuple[str, ...]:
        """The given name's readings, those that differ least from the first of each syllable first."""
        ways = sorted(
            islice(product(*(range(len(options)) for options in self.given)), 256), key=lambda way: (sum(way), way)
        )
        return tuple("".join(options[at] for options, at in zip(self.given, way, strict=True)) for way in ways[:most])


@lru_cache(maxsize=1)
def _korean() -> tuple[dict[str, tuple[str, str]], dict[str, str], dict[str, str], dict[str, str]]:
    given: dict[str, tuple[str, str]] = {}
    for entry in _KOREAN_GIVEN.split():
        spelling, _, readings = entry.partition(":")
        south, _, north = readings.partition("|")
        given.setdefault(spelling, (south, north or south))
    family = dict(_pairs(_KOREAN_FAMILY.split()))
    people = dict(_pairs(_KOREAN_PEOPLE.split(";")))
    places = {name.lower(): hangul for name, hangul in _pairs(_KOREAN_PLACES.split())}
    return given, family, people, places


def _pairs(entries: list[str]) -> list[tuple[str, str]]:
    return [(key.strip(), value.strip()) for key, _, value in (entry.partition(":") for entry in entries)]


def korean_given_syllables() -> tuple[str, ...]:
    """The syllables of Korean given names, in every spelling."""
    return tuple(_korean()[0])


def korean_place(name: str) -> str:
    """The Hangul of a Korean place or weapon; empty for another name."""
    base, _, number = name.lower().partition("-")
    places = _korean()[3]
    if name.lower() in places:
        return places[name.lower()]
    return f"{places[base]}-{number.upper()}" if base in places and re.fullmatch(r"[ivx]+|\d+[a-z]?", number) else ""


def _korean_syllables(word: str, northern: bool) -> tuple[tuple[str, ...], ...] | None:
    """A word of one or two syllables; of two ways to part it the one with the longer first syllable."""
    given = _korean()[0]
    if len(word) > _LONGEST:
        return None
    if word in given:
        return (tuple(given[word][northern]),)
    for at in range(min(6, len(word) - 1), 0, -1):
        if word[:at] in given and word[at:] in given and word[at] not in "aeiou":
            return tuple(tuple(given[part][northern]) for part in (word[:at], word[at:]))
    return None


def korean(name: str) -> tuple[KoreanName, ...]:
    """The Korean people who may be meant, one for each way to write the family name; nothing for another name."""
    small = name.lower()
    family_names, people = _korean()[1:3]
    if person := people.get(small):
        return (KoreanName(person[0], tuple((syllable,) for syllable in person[1:])),)
    words = small.split()
    if not 2 <= len(words) <= 3:
        return ()
    swapped = len(words) == 2 and "-" in words[0] and "-" not in words[1] and words[1] in family_names
    family, given = (words[-1], words[:-1]) if swapped else (words[0], words[1:])
    if family not in family_names:
        return ()
    northern = (
        len(given) == 2
        and not re.search(r"eo|eu|oo|ee|young|yeo|yun|yoon|lee|park|choi|jung|suk", small)
        and name == name.title()
    )
    syllables: list[tuple[str, ...]] = []
    for piece in re.split(r"[ '-]", " ".join(given)):
        found = _korean_syllables(piece, northern)
        if found is None:
            return ()
        syllables += found
    if len(syllables) > 2:
        return ()
    readings = family_names[family]
    ways = [readings] if family in {"jegal", "namkung", "namgung", "sunwoo", "hwangbo"} else list(readings)
    if northern and family in {"ri", "rim", "ro", "ryo"}:
        ways.reverse()
    return tuple(KoreanName(way, tuple(syllables), northern) for way in ways)


# --- Chinese ----------------------------------------------------------------------------------------------------------

_INITIALS = "zh ch sh b p m f d t n l g k h j q x r z c s".split()
_FINALS = """
    iang iong uang uai iao ian ang eng ing ong uan ai ei ao ou an en er in un ui iu ia ie ua uo ue üe üan ün a o e i u ü
""".split()
_AFTER_JQX = frozenset("i ia ie iao iu ian in iang ing iong u ue uan un".split())
_AFTER_RETROFLEX = frozenset("i a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang".split())
_AFTER_LABIAL = frozenset("a o ai ei ao ou an en ang eng i ie iao iu ian in ing u".split())
_AFTER_OTHER = frozenset(
    "a e ai ei ao ou an en ang eng ong i ia ie iao iu ian in iang ing u uo ui uan un ü üe ue".split()
)
_AFTER_VELAR = frozenset("a e ai ei ao ou an en ang eng ong u ua uo uai ui uan un uang".split())
_BARE = {
    "yi": "i", "ya": "ia", "ye": "ie", "yao": "iao", "you": "iu", "yan": "ian", "yin": "in", "yang": "iang", "ying": "ing", "yong": "iong",
    "wu": "u", "wa": "ua", "wo": "uo", "wai": "uai", "wei": "ui", "wan": "uan", "wen": "un", "wang": "uang", "weng": "ueng",
    "yu": "ü", "yue": "üe", "yuan": "üan", "yun": "ün", "a": "a", "e": "e", "ai": "ai", "ei": "ei", "ao": "ao", "ou": "ou", "an": "an", "en": "en", "ang": "ang", "er": "er",
}  # fmt: skip
_CHINESE_FAMILY = frozenset(
    """
    wang li zhang liu chen yang huang zhao wu zhou xu sun zhu hu guo he lin gao luo zheng liang xie tang deng feng han ma cao peng zeng xiao
    tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren yao lü lyu shen zhong jiang cui tan fan fang shi jin jia xia fu bai
    meng qin qiu hou xue lei hao kong shao mao wan gu dai xi bo yi ai chang wen pang niu hong qi qiao lai ni yan gong an tao wang hua xing yin mo
    ou shu geng kang tong ouyang sima duan lian lan zong zhan ke pei yun che zhai xin zhuang zou chai ji song qian yue zuo bian nie mu dou rao ge tong pu sha
    """.split()
)
_WADE_FAMILY = {
    "tsai": "cai", "lai": "lai", "chiang": "jiang", "chen": "chen", "lee": "li", "ma": "ma", "wu": "wu", "lin": "lin", "hsiao": "xiao", "su": "su",
    "chang": "zhang", "wang": "wang", "liu": "liu", "hsu": "xu", "huang": "huang", "ko": "ke", "hou": "hou", "han": "han", "kuo": "guo", "chu": "zhu", "chou": "zhou", "lien": "lian",
    "hsieh": "xie", "yu": "you", "cho": "zhuo", "ku": "gu", "tang": "tang", "yeh": "ye", "teng": "deng", "mao": "mao", "chu-ko": "zhuge",
}  # fmt: skip
_CHINESE_PLACES = frozenset(
    """
    shenzhen guangdong guangzhou guangxi chongqing hangzhou wuhan xinjiang shanghai nanjing tianjin chengdu xian shenyang dalian qingdao jinan
    zhengzhou changsha kunming guiyang nanning fuzhou xiamen suzhou hefei nanchang lanzhou xining yinchuan urumqi hebei henan hubei hunan
    shanxi shaanxi shandong zhejiang jiangsu jiangxi anhui fujian sichuan guizhou yunnan gansu qinghai hainan liaoning jilin heilongjiang ningxia
    zhuhai dongguan foshan wenzhou ningbo dandong huawei xinhua weibo wechat baidu zhongnanhai yangtze sanya yiwu wuxi changchun taiyuan
    """.split()
)


Syllables: TypeAlias = tuple[tuple[str, str], ...]
"""Initial and final of each syllable; the final as pinyin means it, wei = ui, yu = ü."""


@lru_cache(maxsize=1)
def pinyin_syllables() -> dict[str, tuple[str, str]]:
    """Every syllable as pinyin spells it, with its initial and its final."""
    found: dict[str, tuple[str, str]] = {spelling: ("", final) for spelling, final in _BARE.items()}
    for initial in _INITIALS:
        if initial in {"j", "q", "x"}:
            finals = _AFTER_JQX
        elif initial in {"zh", "ch", "sh", "r", "z", "c", "s"}:
            finals = _AFTER_RETROFLEX
        elif initial in {"b", "p", "m", "f"}:
            finals = _AFTER_LABIAL | ({"e"} if initial == "m" else set())
        elif initial in {"g", "k", "h"}:
            finals = _AFTER_VELAR
        else:
            finals = _AFTER_OTHER
        for final in finals:
            meant = final
            if initial in {"j", "q", "x"}:
                meant = {"u": "ü", "ue": "üe", "uan": "üan", "un": "ün"}.get(final, final)
            elif final == "ue":
                meant = "üe"
            found[initial + final] = (initial, meant)
    found |= {"lyu": ("l", "ü"), "lv": ("l", "ü"), "nv": ("n", "ü"), "nyu": ("n", "ü")}
    return found


def pinyin(word: str) -> Syllables | None:
    """A word in pinyin by its syllables, the fewest that it can have, the longer ones first; none if it is none.

    Within a word a syllable begins with a vowel only after an apostrophe (Basic Rules of the Chinese Phonetic
    Alphabet Orthography, GB/T 16159), or after a consonant's end where newspapers leave it out: Enlai, Xi'an.
    """
    syllables: list[tuple[str, str]] = []
    for piece in re.split(r"['’-]", word.lower()):
        cut = _cut(piece)
        if cut is None:
            return None
        syllables += cut
    return tuple(syllables) if len(syllables) <= 4 else None


@lru_cache(maxsize=256)
def _cut(piece: str) -> Syllables | None:
    if not piece or len(piece) > _LONGEST:
        return None
    table = pinyin_syllables()
    best: dict[int, list[tuple[str, str]]] = {0: []}
    for start in range(len(piece)):
        if start not in best:
            continue
        for end in range(min(len(piece), start + 6), start, -1):
            syllable = table.get(piece[start:end])
            if syllable and not (start and piece[start] in "aeo" and piece[start - 1] in "aeiou"):
                way = [*best[start], syllable]
                if end not in best or len(way) < len(best[end]):
                    best[end] = way
    found = best.get(len(piece))
    return tuple(found) if found else None


_WADE = [
    (r"^hs", "x"), (r"^tsz", "z"), (r"^ts", "z"), (r"^tz", "z"), (r"^ch(?=i(?!h)|u(?:an|eh|n|)$)", "j"), (r"^ch(?!w)", "zh"), (r"^j", "r"), (r"^k", "g"), (r"^p", "b"), (r"^t(?!s)", "d"),
    (r"ih$", "i"), (r"ieh$", "ie"), (r"ien$", "ian"), (r"ueh$", "ue"), (r"ung$", "ong"), (r"^(g|h|)uei$", r"\1ui"), (r"^([dtnlgkhzcs]|zh|sh|r)o$", r"\1uo"),
    (r"^yen$", "yan"), (r"^yeh$", "ye"), (r"^ing$", "ying"), (r"^in$", "yin"), (r"^yu$", "you"), (r"^jeou$", "jiu"), (r"^szu$", "si"), (r"erh$", "er"),
]  # fmt: skip
_WADE_KNOWN = {
    "ching-te": "qing-de",
    "te": "de",
    "bian": "bian",
    "chun": "jun",
    "ying-jeou": "ying-jiu",
    "kai-shek": "",
}


def _wade(word: str) -> Syllables | None:
    """A hyphenated given name as Taiwan writes it, Wade-Giles without its apostrophes."""
    if word in _WADE_KNOWN:
        return pinyin(_WADE_KNOWN[word]) if _WADE_KNOWN[word] else None
    syllables: list[tuple[str, str]] = []
    for piece in word.split("-"):
        spelled = piece
        for pattern, becomes in _WADE:
            spelled = re.sub(pattern, becomes, spelled)
        cut = _cut(spelled) or _cut(piece)
        if cut is None or len(cut) != 1:
            return None
        syllables += cut
    return tuple(syllables)


def chinese(name: str) -> tuple[Syllables, Syllables] | None:
    """Family and given name of a Chinese person in pinyin, or in the spelling of Taiwan; none for another name."""
    words = name.lower().replace("’", "'").split()
    if len(words) != 2:
        return None
    family, given = words
    if "-" in given and family in _WADE_FAMILY and len(given) <= _LONGEST:
        cut = _wade(given)
        return (pinyin(_WADE_FAMILY[family]) or (), cut) if cut else None
    if family not in _CHINESE_FAMILY:
        return None
    head, tail = pinyin(family), pinyin(given)
    return (head, tail) if head and tail and len(tail) <= 2 else None


def chinese_place(name: str) -> Syllables | None:
    """A Chinese place or company by its syllables."""
    return pinyin(name) if name.lower().replace("'", "") in _CHINESE_PLACES else None


# --- Japanese ---------------------------------------------------------------------------------------------------------

_JAPANESE_GIVEN = frozenset(
    """
    shinzo fumio shigeru yoshihide taro sanae haruki hirohito naruhito akihito hayao akira yukio junichiro yoko takeshi minoru yoshimasa
    toshimitsu ken gen naomi kenji hiroshi takashi satoshi makoto yutaka kazuo kenzaburo yasunari natsume shohei ichiro hideki hideo hiroyuki
    masako aiko keiko yuriko tomomi seiko katsunobu masahiro hirokazu yasuhiro kakuei eisaku nobusuke ryutaro keizo yoshiro naoto yoshihiko
    yasuo hayashi haruhiko masayoshi carlos sadako ryunosuke ryuichi takuya daisuke kazuya yuki yui sakura haruka rina mai kei koji shoji jun shun
    kaori megumi noriko michiko tomoko mariko hiroko kyoko reiko yumi emi miki rie chie yayoi yoshiko kazuko toshiro toshio mitsuru osamu mamoru
    isamu isoroku hideyoshi nobunaga ieyasu motoo tetsuya tatsuya kazuhiro nobuo norio masao tadao kengo shinji shinya shuji shigeo itsunori taku yoji
    takayuki tomohiro hirofumi yasutoshi kosuke keisuke shunsuke ryota kenta yuta yuto kiyoshi tadashi atsushi
    """.split()
)
_JAPANESE_FAMILY = frozenset(
    """
    abe kishida ishiba suga aso takaichi murakami miyazaki kurosawa mishima koizumi kamikawa iwaya kihara hayashi motegi kono nakatani sato
    suzuki takahashi tanaka watanabe ito yamamoto nakamura kobayashi kato yoshida yamada sasaki yamaguchi matsumoto inoue kimura shimizu
    yamazaki mori ikeda hashimoto ishikawa yamashita ogawa ishii hasegawa goto okada kondo maeda fujita endo aoki sakamoto fujii nishimura fukuda ota
    miura fujiwara okamoto matsuda nakajima harada ono tamura takeuchi kaneko wada nakayama ueda morita hara shibata sakai kudo yokoyama miyamoto uchida
    takagi ando ohtani otani honda toyoda toyota noda kan hatoyama obuchi nakasone tojo yamagata kuroda onodera kawaguchi osaka nishikori oe kawabata akutagawa
    inada moriyama tokugawa oda toyotomi imai yoshino komura komeito son koike edano tamaki izumi ozawa hosono matsui nagata iwasaki nakano tsuji kawasaki
    nishida asano matsuoka kikuchi kuribayashi yoshimura hirano fukushima hamada kitamura nagai tsukamoto ueno otsuka ishiguro hosokawa murayama
    """.split()
)
_JAPANESE_PLACES = frozenset(
    """
    hiroshima nagasaki sapporo yokohama nagoya kobe fukuoka sendai okinawa hokkaido honshu kyushu shikoku naha niigata kanazawa nara
    fukushima kumamoto kagoshima chiba saitama kawasaki hamamatsu okayama aomori akita iwate miyagi yamagata ibaraki tochigi gunma
    nagano gifu shizuoka aichi mie shiga hyogo wakayama tottori shimane yamaguchi tokushima kagawa ehime kochi saga oita miyazaki toyama ishikawa
    fukui yamanashi shibuya shinjuku yokosuka iwakuni kadena misawa nikkei asahi yomiuri mainichi toyota honda mitsubishi kawasaki nintendo
    """.split()
)
_KANA = re.compile(
    r"(?:(?:k|s|t|n|h|m|y|r|w|g|z|j|d|b|p|f|sh|ch|ts|[knhmrgbp]y)?[aiueoāūōēī]|n(?![aiueoy])|([kstp])(?=\1)|t(?=ch)|m(?=[bp])|n?'(?=[aiueoy]))"
)
_LONG = str.maketrans("āīūēō", "aiueo")
_N_VOWEL = re.compile(r"(?<=ju|hi|ke|ge)n(?=ichi)|(?<=shi)n(?=ichi)|(?<=ke)n(?=ei\b)")


def is_japanese_family(word: str) -> bool:
    """Whether a word is a Japanese family name, also of someone who bears another given name."""
    small = word.lower()
    known = small in _JAPANESE_FAMILY and len(small) > 4
    return known or (re.search(r"[aeiou](?:yama|moto|guchi|zaki|mura|shima|saki)$", small) is not None)


def kana(word: str) -> tuple[str, ...] | None:
    """A word in Hepburn romanisation by its kana: "n" alone, a doubled consonant as "q". None if it is no such word."""
    small = _N_VOWEL.sub("n'", word.lower().replace("’", "'").translate(_LONG))
    if not small or len(small) > _LONGEST:
        return None
    found: list[str] = []
    at = 0
    while at < len(small):
        match = _KANA.match(small, at)
        if match is None:
            return None
        piece = match[0]
        if piece in {"n'", "m"}:
            found.append("n")
        elif len(piece) == 1 and piece in "kstp":
            found.append("q")
        elif piece != "'":
            found.append(piece)
        at = match.end()
    # Long vowels as some write them: Ohtani, Satou.
    return tuple(kana for index, kana in enumerate(found) if not _lengthens(found, index))


def _lengthens(pieces: list[str], index: int) -> bool:
    last = pieces[index - 1] if index else ""
    following = pieces[index + 1] if index + 1 < len(pieces) else ""
    if pieces[index] == "u":
        return last.endswith(("o", "u")) and following != "e"  # but Inoue
    return pieces[index] == "o" and last.endswith("o")


def japanese(name: str) -> tuple[tuple[tuple[str, ...], ...], Order]:
    """The words of a Japanese name by their kana, and which stands first; nothing for another name."""
    words = [re.sub(r"oh(?=[^aiueo]|$)", "o", word) for word in name.lower().split()]
    cut = [kana(word) for word in words]
    found = tuple(word for word in cut if word)
    if len(found) != len(words) or not 1 <= len(words) <= 2:
        return (), ""
    if len(words) == 1:
        known = words[0] in _JAPANESE_GIVEN | _JAPANESE_FAMILY | _JAPANESE_PLACES and len(found[0]) > 1
        return (found, "") if known else ((), "")
    known_given = words[0] in _JAPANESE_GIVEN
    if words[0] in _JAPANESE_FAMILY - _JAPANESE_GIVEN and (
        words[1] in _JAPANESE_GIVEN or words[1] not in _JAPANESE_FAMILY
    ):
        return found, "family first"
    telling = len(found[0]) > 1 and (words[1] in _JAPANESE_FAMILY) and len(found[1]) > 1
    marked = len(found[1]) > 2 and len(found[0]) > 2 and re.search(r"shi|tsu|[kr]y|suke|ichi|awa$|ji", " ".join(words))
    if (known_given and len(found[1]) > 1) or telling or marked:
        return found, "given first"
    return (), ""
