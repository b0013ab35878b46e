"""What a name in Latin letters may be in Ukrainian.

Ukrainian names come from the resolution of the Cabinet of Ministers 55 of 2010, read backwards. Other names follow the
Ukrainian Orthography of 2019: Slavic ones its § 144, the rest the practical transcription of §§ 121-140 (h and g are г,
w is в, th is т, i is і in people's names). Korean names follow the system of Kontsevych with Ukrainian letters (Чон,
Пак, Пхеньян; each syllable apart), Chinese that of Palladius (Сі Цзіньпін), Japanese that of Kovalenko (Сіндзо).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pipeline.languages.uk.transcription_rules import spelling
from pipeline.names import east_asian, origins
from pipeline.names.known_names import family_names, given_names, places
from pipeline.names.proposals import LONGEST, Proposal, distinct, from_cldr, is_acronym, is_designator, is_latin, kept

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.names.proposals import Sureness

_LETTERS = re.compile(r"[А-ЩЬЮЯЄІЇҐа-щьюяєіїґ'. -]+(?:[ -][IVX]+|-\d+[A-Z]?)?")
_INITIALS = dict(
    zip("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "А Б К Д Е Ф Г Г І Дж К Л М Н О П К Р С Т У В В Кс Й З".split(), strict=True)
)
_SPOKEN = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "Ей Бі Сі Ді І Еф Джі Ейч Ай Джей Кей Ел Ем Ен О Пі К'ю Ар Ес Ті Ю Ві Даблю Екс Вай Зі".split(),
        strict=True,
    )
)
_CONNECTORS = {
    "von": "фон", "van": "ван", "der": "дер", "den": "ден", "de": "де", "del": "дель", "della": "делла", "di": "ді", "da": "да", "do": "ду", "dos": "душ",
    "das": "даш", "du": "дю", "des": "де", "la": "ла", "le": "ле", "zu": "цу", "ter": "тер", "ten": "тен", "bin": "бін", "ibn": "ібн", "al": "аль", "el": "ель",
    "y": "і", "e": "е", "abu": "Абу", "ben": "Бен",
}  # fmt: skip
_CAPITAL_CONNECTORS = {
    "abu": "Абу",
    "ben": "Бен",
    "le": "Ле",
    "la": "Ла",
    "de": "Де",
    "di": "Ді",
    "van": "Ван",
    "von": "Фон",
    "el": "Ель",
    "del": "Дель",
    "da": "Да",
}
_SUFFIXES = {"jr": "молодший", "sr": "старший"}

_BUREAUS = {
    "Su": "Су", "MiG": "МіГ", "Tu": "Ту", "Kh": "Х", "Mi": "Мі", "Ka": "Ка", "An": "Ан", "Il": "Іл", "Be": "Бе", "Yak": "Як",
}  # fmt: skip
_AIRCRAFT = re.compile(rf"({'|'.join(_BUREAUS)})(-[0-9]{{1,3}}[AKMNPSTU]{{0,2}})")
_VARIANTS = str.maketrans("AKMNPSTU", "АКМНПСТУ")

_RULES: dict[str, tuple[str, Sureness]] = {
    "ukrainian": ("KMU resolution 55 of 2010, reversed", "likely"),
    "russian": ("Ukrainian Orthography of 2019, § 144: Slavic names", "likely"),
    "english": ("practical transcription of English, Ukrainian Orthography of 2019", "guess"),
    "international": ("practical transcription, Ukrainian Orthography of 2019", "guess"),
    "european": ("practical transcription, Ukrainian Orthography of 2019", "guess"),
}


def propose(name: str, person: bool) -> tuple[Proposal, ...]:
    """What a name in Latin letters may be in Ukrainian, the best first; nothing where no rule tells it."""
    name = " ".join(name.replace("’", "'").split())
    if not name or len(name) > LONGEST or len(name.split()) > 6:
        return ()
    thing = "" if person else east_asian.korean_place(name)  # with a number: Hwasong-18
    if is_designator(name) and not thing:
        return kept(name)
    if (aircraft := _AIRCRAFT.fullmatch(name)) and not person:
        form = _BUREAUS[aircraft[1]] + aircraft[2].translate(_VARIANTS)
        return (Proposal(form, "a Soviet or Russian type in its own letters", "likely"),)
    if is_acronym(name) or not (thing or is_latin(name)) or not name[0].isupper():
        return ()
    found = distinct(_proposals(name, person))
    return tuple(proposal for proposal in found if _LETTERS.fullmatch(proposal.form))


def _proposals(name: str, person: bool) -> Iterator[Proposal]:
    if not person:
        yield from from_cldr(name, "uk")
    asian = tuple(_east_asian(name, person))
    yield from asian
    if asian:
        return
    if person or len(name.split()) == 1 or _slavic_words(name):
        yield from _transcribed(name, person)


def _slavic_words(name: str) -> bool:
    """Whether several words that name no person are a Ukrainian place rather than words to be translated."""
    words = name.split()
    return len(words) <= 3 and origins.origin_of(name, False).origin == "ukrainian" and not any(map(str.islower, words))


# --- East Asian names -------------------------------------------------------------------------------------------------


def _east_asian(name: str, person: bool) -> Iterator[Proposal]:
    people = east_asian.korean(name) if person else ()
    if person and not ("-" in name and people) and (chinese := east_asian.chinese(name)):
        form = " ".join(pinyin(part).capitalize() for part in chinese)
        yield Proposal(form, "Chinese by the system of Palladius", "likely")
        return
    if people:
        for korean in people:
            yield from _korean(name, korean)
        return
    if not person and (hangul := east_asian.korean_place(name)):
        base, hyphen, number = hangul.partition("-")
        yield Proposal(_from_hangul(base) + hyphen + number, "Korean by the system of Kontsevych", "likely")
        return
    if not person and (syllables := east_asian.chinese_place(name)):
        yield Proposal(pinyin(syllables).capitalize(), "Chinese by the system of Palladius", "likely")
        return
    if person and any(known.origin != "spanish" for known in given_names().get(name.split()[0].lower(), ())):
        return
    words, _ = east_asian.japanese(name)
    if words:
        rule = "Japanese by the system of Kovalenko"
        by_system = [_kana(word) for word in words]
        yield Proposal(" ".join(word.capitalize() for word in by_system), rule, "likely")
        as_heard = [_as_heard(word, pieces) for word, pieces in zip(by_system, words, strict=True)]
        yield Proposal(
            " ".join(word.capitalize() for word in as_heard), "Japanese as the press often writes it", "guess"
        )


_KONTSEVYCH_INITIALS = dict(
    zip("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ", "к кк н т тт р м п пп с сс - ч чч чх кх тх пх х".split(), strict=True)
)
_VOICED = {"ㄱ": "г", "ㄷ": "д", "ㅂ": "б", "ㅈ": "чж"}
_KONTSEVYCH_VOWELS = dict(
    zip(
        "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ",
        "а е я є о е йо є о ва ве ве йо у во ве ві ю и ий і".split(),
        strict=True,
    )
)
_AFTER_CONSONANT = {"йо": "ьо", "ий": "і"}
_FINALS = ["", *"к к к н н н т ль к м п ль ль п ль м п п т т н т т к т п т".split()]
_FINAL_JAMO = "_ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
_KOREAN_FAMILY = {"이": "Лі", "리": "Рі", "최": "Чхве", "임": "Ім", "림": "Рім", "유": "Ю", "노": "Но", "로": "Ро"}
# What the press has called them since before the system.
_CUSTOMARY = {
    "김정은": "Кім Чен Ин",
    "김정일": "Кім Чен Ір",
    "김일성": "Кім Ір Сен",
    "이승만": "Лі Син Ман",
    "한강": "Хан Канг",
}


def _syllable(hangul: str, voiced: bool) -> str:
    index = ord(hangul) - 0xAC00
    initial = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"[index // 588]
    vowel = _KONTSEVYCH_VOWELS["ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"[index % 588 // 28]]
    onset = (_VOICED.get(initial) if voiced else None) or _KONTSEVYCH_INITIALS[initial].replace("-", "")
    if onset:
        vowel = _AFTER_CONSONANT.get(vowel, vowel)
    return onset + vowel + _FINALS[index % 28]


def _from_hangul(word: str, last: str = "") -> str:
    """A word of Hangul as one word; `last` is what stands before it, after whose vowel or sonant a stop is voiced."""
    found: list[str] = []
    for at, hangul in enumerate(word):
        before = found[-1] if found else last
        voiced = bool(before) and before[-1] in "аеєиіїоуюяйнмь"
        if at and hangul in "이인일임익" and before.endswith("н") and (ord(word[at - 1]) - 0xAC00) % 28 == 4:
            found.append("'")
        piece = _syllable(hangul, voiced)
        if voiced:
            piece = piece.replace("чж", "дж")  # within a word: Кванджу
        if at and piece[0] == "р" and before.endswith("ль"):
            piece = "л" + piece[1:]
        found.append(piece)
    return "".join(found).capitalize()


def _korean(name: str, korean: east_asian.KoreanName) -> Iterator[Proposal]:
    rule = "Korean by the system of Kontsevych"
    family = _KOREAN_FAMILY.get(korean.family) or _from_hangul(korean.family)
    for given in korean.forms(3):
        if custom := _CUSTOMARY.get(korean.family + given):
            yield Proposal(custom, "the customary Ukrainian form", "sure")
        words = [family]
        for at, hangul in enumerate(given):
            voiced = words[-1][-1] in "аеєиіїоуюяйнмь"
            # 정 and 종 at the head of the given name are Чон also after a vowel: Кім Чон Сік.
            plain = at == 0 and hangul in "정종"
            words.append(_syllable(hangul, voiced and not plain).capitalize())
        form = " ".join(words)
        yield Proposal(form, rule, "likely")
        if "чж" in form.lower():
            soft = form.replace("Чж", "Дж").replace("чж", "дж")
            yield Proposal(soft, "Korean with ㅈ as дж", "guess")
        if family == "Чхве":
            yield Proposal(
                form.replace("Чхве", "Цой"), "Korean, the family name as Koreans of the former Union bear it", "guess"
            )


_PALLADIUS_INITIALS = {
    "zh": "чж", "ch": "ч", "sh": "ш", "b": "б", "p": "п", "m": "м", "f": "ф", "d": "д", "t": "т", "n": "н", "l": "л", "g": "г", "k": "к", "h": "х",
    "j": "цз", "q": "ц", "x": "с", "r": "ж", "z": "цз", "c": "ц", "s": "с", "": "",
}  # fmt: skip
_PALLADIUS_FINALS = {
    "a": "а", "o": "о", "e": "е", "i": "і", "u": "у", "ü": "юй", "ai": "ай", "ei": "ей", "ao": "ао", "ou": "оу", "an": "ань", "en": "ень", "ang": "ан", "eng": "ен", "ong": "ун",
    "er": "ер", "ia": "я", "ie": "є", "iao": "яо", "iu": "ю", "ian": "янь", "in": "інь", "iang": "ян", "ing": "ін", "iong": "юн", "ua": "уа", "uo": "о", "uai": "уай", "ui": "уей",
    "uan": "уань", "un": "унь", "uang": "уан", "ueng": "вен", "üe": "юе", "üan": "юань", "ün": "юнь", "ue": "юе",
}  # fmt: skip
_BARE_FINALS = {
    "i": "ї",
    "ie": "є",
    "u": "у",
    "ui": "вей",
    "uo": "во",
    "ua": "ва",
    "uai": "вай",
    "uan": "вань",
    "un": "вень",
    "uang": "ван",
}


def pinyin(syllables: east_asian.Syllables) -> str:
    """Chinese syllables by the system of Palladius with Ukrainian letters: Цзіньпін."""
    found: list[str] = []
    for initial, final in syllables:
        vowel = _BARE_FINALS.get(final) if not initial else None
        if vowel is None:
            vowel = _PALLADIUS_FINALS.get(final, "")
        if final == "i" and initial in {"zh", "ch", "sh", "r", "z", "c", "s"}:
            vowel = "и"
        if not initial and final in {"in", "ing"} and found and found[-1][-1] in "аеиоуюяєїі":
            vowel = vowel.replace("і", "ї", 1)
        piece = _PALLADIUS_INITIALS.get(initial, "") + vowel
        if found and found[-1].endswith("н") and piece[:1] in "аеоуєюяї":
            piece = piece if piece[:1] in "аеоу" else "'" + piece
        found.append(piece)
    word = "".join(found)
    # ань before another syllable's labial keeps its soft sign; only нь before ь cannot stand.
    return word.replace("ьь", "ь")


_KANA_ROWS = {
    "": "а і у е о", "k": "ка кі ку ке ко", "s": "са сі су се со", "t": "та ті ту те то", "n": "на ні ну не но", "h": "ха хі ху хе хо", "m": "ма мі му ме мо",
    "y": "я ї ю є йо", "r": "ра рі ру ре ро", "w": "ва ві ву ве о", "g": "га гі гу ге го", "z": "дза дзі дзу дзе дзо", "d": "да ді ду де до", "b": "ба бі бу бе бо",
    "p": "па пі пу пе по", "f": "фа фі фу фе фо", "j": "дзя дзі дзю дзе дзьо", "sh": "ся сі сю се сьо", "ch": "тя ті тю те тьо", "ts": "ца ці цу це цо",
}  # fmt: skip
_PALATAL = {"k": "к", "n": "н", "h": "х", "m": "м", "r": "р", "g": "г", "b": "б", "p": "п"}


def _kana(pieces: tuple[str, ...]) -> str:
    found: list[str] = []
    for at, piece in enumerate(pieces):
        if piece == "n":
            following = pieces[at + 1] if at + 1 < len(pieces) else ""
            found.append("н'" if following[:1] in {"y", "i", "e", "u", "a", "o"} and following else "н")
        elif piece == "q":
            following = pieces[at + 1] if at + 1 < len(pieces) else ""
            found.append(_kana((following,))[:1] if following else "")
        elif len(piece) == 3 and piece[1] == "y":
            vowel = dict(zip("aiueo", "я і ю є ьо".split(), strict=True))[piece[-1]]
            apostrophe = "'" if piece[0] in "mbp" and vowel != "ьо" else ""
            found.append(_PALATAL[piece[0]] + apostrophe + vowel.replace("ь", "й" if piece[0] in "mbp" else "ь"))
        else:
            kana = _KANA_ROWS[piece[:-1]].split()["aiueo".index(piece[-1])]
            before = found[-1][-1:] if found else ""
            if kana == "і" and (before == "е" or (before == "а" and at == len(pieces) - 1)):
                kana = "й"
            elif kana == "і" and before and before in "аоу":
                kana = "ї"
            found.append(kana)
    return "".join(found).replace("н'ї", "н'ї").replace("н'і", "н'ї")


def _as_heard(word: str, pieces: tuple[str, ...]) -> str:
    """With ш, дж and ч, which Hepburn's spelling suggests, instead of с, дз and т."""
    found = [
        _kana((piece,)).replace("дзьо", "джо").replace("дзю", "джу").replace("дзя", "джа").replace("дзі", "джі")
        if piece.startswith("j")
        else _hushed(piece)
        for piece in pieces
    ]
    return word if not any(piece.startswith(("sh", "ch", "j")) for piece in pieces) else "".join(found)


def _hushed(piece: str) -> str:
    if piece.startswith(("sh", "ch")):
        return ("ш" if piece[0] == "s" else "ч") + dict(zip("aiueo", "аіуео", strict=True))[piece[-1]]
    return "" if piece == "q" else _kana((piece,))


# --- Names by the letters of their language ---------------------------------------------------------------------------


def _transcribed(name: str, person: bool) -> Iterator[Proposal]:
    parts = origins.origin_of(name, person)
    if parts.origin == "vietnamese":
        return
    rule, sure = _RULES.get(
        parts.origin,
        (f"practical transcription of {parts.origin.capitalize()}, Ukrainian Orthography of 2019", "guess"),
    )
    if not parts.sure:
        sure = "guess"
    words: list[str] = []
    known = 0
    for at, word in enumerate(parts.words):
        form, established = _word(word, at, len(parts.words), parts.origin, person)
        if not form:
            return
        known += established
        words.append(form)
    if known == len(words) and (len(words) > 1 or not person):
        rule = "established forms of the given name and the surname" if person else "the place's established form"
        sure = "sure"
    if person and origins.INITIAL.fullmatch(parts.words[0]) and "." not in parts.words[0]:
        spoken = " ".join(_SPOKEN[letter] for letter in parts.words[0])
        yield Proposal(" ".join([spoken, *words[1:]]), f"initials as they are said; {rule}", "guess")
    yield Proposal(" ".join(words), rule, sure)
    yield from _others(words, parts, rule)


def _others(words: list[str], parts: origins.Parts, rule: str) -> Iterator[Proposal]:
    """What the resolution's spelling leaves open: a soft sign at the end, ґ, є or ї for what is written e or i."""
    if parts.origin not in {"ukrainian", "russian"}:
        return
    latin, last = parts.words[-1].lower(), words[-1]
    other: list[str] = []
    if parts.origin == "ukrainian" and re.search(r"[лнст]$", last):
        other.append(last + "ь")
    if "g" in latin and "zgh" not in latin and parts.origin == "ukrainian":
        other.append(last.replace("г", "ґ").replace("Г", "Ґ"))
    if re.search(r"[bcdfgklmnprstvz]e[a-z]+[oe]va?$", latin) or (parts.origin == "russian" and "e" in latin):
        other.append(re.sub(r"(?<=[бвгґдзклмнпст])е(?=.*[оеє]ва?$)", "є", last, count=1))
    if re.search(r"[aeo]i(?=[a-z])", latin):
        other.append(re.sub(r"(?<=[аео])й(?=[а-яєіїґ])", "ї", last))
    if re.search(r"[bcdfghklmnprstvz]ia?$|ia$", latin) and last.endswith("ія"):
        other.append(last[:-2] + "я")
    if parts.origin == "russian":
        other.append(re.sub(r"(?<=[а-яє])і(?=[бвгґджзклмнпрстфхцчшщ])", "и", last, count=1))
    for word in other:
        yield Proposal(" ".join([*words[:-1], word]), f"{rule}; another reading of the Latin letters", "guess")
    first = parts.words[0].lower()
    if len(words) > 1 and first in {"natalia", "nataliia", "nataliya"}:
        yield Proposal(" ".join(["Наталя", *words[1:]]), "another form of the given name", "guess")


def _word(word: str, at: int, count: int, origin: str, person: bool) -> tuple[str, bool]:
    """A word of the name, and whether its form is an established one."""
    small = word.lower()
    bare = small.rstrip(".")
    if person and origins.INITIAL.fullmatch(word) and (at < count - 1 or "." in word):
        letters = [_INITIALS.get(letter, "") for letter in word if letter.isalpha()]
        return " ".join(f"{letter}." for letter in letters), True
    if at and origins.ROMAN.fullmatch(word) and at == count - 1:
        return word, True
    if at and bare in _SUFFIXES and at == count - 1:
        return _SUFFIXES[bare], True
    if person and 0 < at < count - 1 and small in _CONNECTORS and (word.islower() or small in _CAPITAL_CONNECTORS):
        return (_CONNECTORS[small] if word.islower() else _CAPITAL_CONNECTORS[small]), True
    if article := origins.ARTICLE.match(word):
        form, established = _word(word[article.end() :], at, count, "arabic", person)
        return {"a": "аль-", "e": "ель-", "u": "уль-"}[small[0]] + form, established
    pieces = [_piece(piece, at == 0 and person, origin, person) for piece in word.split("-")]
    return "-".join(form for form, _ in pieces), all(established for _, established in pieces)


def _piece(word: str, given: bool, origin: str, person: bool) -> tuple[str, bool]:
    small = word.lower()
    if person or given:
        choices = [known for known in given_names().get(small, ()) if known.uk]
        own = [known for known in choices if known.origin == origin]
        if given and (own or choices):
            return (own or choices)[0].uk, True
        family = family_names().get(small)
        if not given and family and family.uk:
            return family.uk, True
        if not given and own and origin == "english":
            return own[0].uk, True
    if person and not given and east_asian.is_japanese_family(small) and (pieces := east_asian.kana(small)):
        return _kana(pieces).capitalize(), False
    if not person and (place := places().get(small)) and place.uk:
        return place.uk, True
    by = origin
    if not given and person and origin == "english" and re.search(r"enko$|[^aeiou]chuk$|[^l]skyi$|[^aeo]ov$", small):
        by = "ukrainian"
    if (
        origin == "english"
        and (person and not given)
        and re.search(r"(?:eau|oux|ault|[nv]sky|tsky|[oe]vich|[^aeo]ova)$", small)
    ):
        by = "french" if small[-1] in "uxt" else "russian"
    elif origin == "english" and (person and not given) and re.search(r"[^eo]o$|[^aeo]u$|[^e][ai]$", small):
        by = "international"
    if not given and person and origin == "english" and re.search(r"ski$|czyk$|wicz$", small):
        by = "polish"
    form = spelling(by)(small)
    if not person and by not in {"ukrainian", "russian"}:
        # § 129: и in places after дж, ж, ч, ш, щ, ц, р before a consonant.
        form = re.sub(r"(?<=[жчшщцр])і(?=[бвгґдзжклмнпрстфхцчшщ])", "и", form)
    if not person and by == "ukrainian" and re.search(r"[^sc]k?y$", small) and not re.search(r"[iy]y$|sky$", small):
        form = re.sub(r"ий$", "и", form)  # a place in the plural: Суми, Кринки
    return _capitalised(form, word), False


def _capitalised(form: str, word: str) -> str:
    """With the capitals of the word: the first letter's, and that after Mc and O'."""
    if form[:1] == "'":
        form = form[1:]
    if word.startswith("O'"):
        return "О'" + form[2:3].upper() + form[3:]
    return form[:1].upper() + form[1:]
