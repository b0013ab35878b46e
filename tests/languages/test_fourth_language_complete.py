"""Whether a language is complete: what any must have, the three of the package and a fourth from outside alike.

Held against sources that know nothing of this package: CLDR by way of Babel, num2words, the gettext manual's formulas.
"""

from __future__ import annotations

import re
from dataclasses import fields
from datetime import date
from fractions import Fraction
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest
from babel import Locale
from babel.core import get_global
from babel.dates import format_date, get_day_names, get_month_names
from babel.numbers import format_decimal, get_currency_name
from babel.units import format_unit
from num2words import num2words
from polish import POLISH

from pipeline.languages import LANGUAGES, SCRIPTS
from pipeline.languages.sentences import split_sentences
from pipeline.names.renderings import Renderings
from pipeline.names.text import fold
from pipeline.quantities.units import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pipeline.languages.language import Language
    from pipeline.quantities.model import Number

ALL = [LANGUAGES["en"], LANGUAGES["uk"], LANGUAGES["ko"], POLISH]
each_language = pytest.mark.parametrize("language", ALL, ids=lambda language: language.tag)

MAY_BE_EMPTY = {"css", "joint"}
QUOTES = {
    "en": (("“", "”"), ("‘", "’")),
    "uk": (("«", "»"), ("„", "“")),
    "ko": (("“", "”"), ("‘", "’")),
    "pl": (("„", "”"), ("«", "»")),
}
"""The delimiters of CLDR 46, which Babel leaves out."""
CLDR_UNITS = {
    "percent": "concentr-percent", "permille": "concentr-permille", "millimetre": "length-millimeter",
    "centimetre": "length-centimeter", "metre": "length-meter", "kilometre": "length-kilometer",
    "inch": "length-inch", "foot": "length-foot", "yard": "length-yard", "mile": "length-mile",
    "milligram": "mass-milligram", "gram": "mass-gram", "kilogram": "mass-kilogram", "ounce": "mass-ounce",
    "pound-mass": "mass-pound", "stone": "mass-stone", "second": "duration-second", "minute": "duration-minute",
    "hour": "duration-hour", "day": "duration-day", "week": "duration-week", "month": "duration-month",
    "year": "duration-year", "decade": "duration-decade", "century": "duration-century", "litre": "volume-liter",
    "millilitre": "volume-milliliter", "gallon": "volume-gallon", "barrel": "volume-barrel",
    "square-metre": "area-square-meter", "square-kilometre": "area-square-kilometer",
    "square-foot": "area-square-foot", "square-mile": "area-square-mile", "hectare": "area-hectare",
    "acre": "area-acre", "cubic-metre": "volume-cubic-meter", "celsius": "temperature-celsius",
    "fahrenheit": "temperature-fahrenheit", "degree": "angle-degree", "watt": "power-watt",
    "kilowatt": "power-kilowatt", "megawatt": "power-megawatt", "gigawatt": "power-gigawatt",
    "horsepower": "power-horsepower", "byte": "digital-byte", "kilobyte": "digital-kilobyte",
    "megabyte": "digital-megabyte", "gigabyte": "digital-gigabyte", "terabyte": "digital-terabyte",
}  # fmt: skip
NOT_IN_CLDR_AS_SUCH = {"nautical-mile", "tonne", "pint", "pyeong", "basis-point"}
"""Of another name in CLDR than in newspapers, or none: knots, metric tons, Polish half quarts, Korean floors."""
GAPS = {
    "en": {"permille", "watt", "byte", "kilobyte"},
    "uk": {"watt", "byte", "kilobyte", "megabyte", "gigabyte", "terabyte"},
    "ko": {"watt", "byte", "kilobyte"},
}
"""Units that a language of the package cannot read yet, in words."""
CURRENCIES = "USD EUR GBP JPY UAH RUB CNY CHF PLN TRY SEK NOK CAD AUD KRW INR".split()
CURRENCY_GAPS = {"en": {"SEK", "NOK"}, "uk": {"KRW"}, "ko": {"SEK", "NOK"}}
"""The same of currencies."""
CORE = "US GB FR DE RU CN JP KR KP UA PL eu nato un".split()
"""Identifiers without which no gazetteer of news is one."""
LARGE = [
    1001,
    1999,
    2000,
    2024,
    12_345,
    100_000,
    250_000,
    1_000_000,
    1_001_100,
    2_500_000,
    81_001_100,
    10**9,
    3 * 10**9 + 7,
]


def readings(language: Language, text: str) -> list[tuple[Number, str, str]]:
    return [
        (reading.value, reading.kind, reading.unit)
        for quantity in language.quantities(text)
        for reading in quantity.readings
    ]


@each_language
def test_every_field_is_filled(language: Language) -> None:
    for field in fields(language):
        assert getattr(language, field.name) or field.name in MAY_BE_EMPTY, field.name


@each_language
def test_what_cldr_says_of_the_language_itself(language: Language) -> None:
    locale = Locale.parse(language.tag)
    _, script, territory = get_global("likely_subtags")[language.tag].split("_")
    assert language.name == locale.get_display_name("en")
    assert language.endonym.lower() == (locale.get_display_name(language.tag) or "").lower()
    assert language.script == {"Kore": "Hang"}.get(script, script)
    assert language.script in SCRIPTS.values()
    assert language.og_locale == f"{language.tag}_{territory}"
    assert language.quotes == QUOTES[language.tag]


@each_language
def test_plural_forms_part_the_numbers_as_cldr_does(language: Language) -> None:
    match = re.fullmatch(r"nplurals=(\d); plural=\(?(.+?)\)?;", language.plural_forms)
    assert match is not None
    rule = Locale.parse(language.tag).plural_form
    category: dict[int, str] = {}
    for number in range(1100):
        form = _c_expression(match[2], number)
        assert category.setdefault(form, rule(number)) == rule(number), number
    assert len(category) == int(match[1]) == len(set(category.values()))


def _c_expression(expression: str, n: int) -> int:
    """The value of an expression of gettext's, made of n, numbers, comparisons and ?:, whose : goes to the right."""
    condition, question, rest = expression.partition("?")
    if question:
        yes, _, no = rest.partition(":")
        return _c_expression(yes if _c_expression(condition, n) else no, n)
    python = expression.strip().replace("&&", " and ").replace("||", " or ")
    return int(eval(python, {"__builtins__": {}}, {"n": n}))  # noqa: S307 - a constant of the languages' own


@each_language
def test_its_own_phrases_are_those_of_english(language: Language) -> None:
    english = LANGUAGES["en"].phrases
    assert language.phrases.keys() == english.keys()
    assert all(language.phrases.values())
    assert language is LANGUAGES["en"] or not set(language.phrases.values()) & set(english.values())


@each_language
def test_spelled_numbers_are_read_back(language: Language) -> None:
    for value in (*range(1001), *LARGE):
        text = num2words(value, lang=language.tag)
        found = language.quantities(text)
        assert [Fraction(number.value) for number in found] == [value], text
        assert found[0].span == (0, len(text)), text


@each_language
def test_spelled_ordinals_are_read_back(language: Language) -> None:
    for value in (*range(1, 200), 300, 365, 999, 1000, 1995, 2000):
        if language.tag == "ko" and value > 99:
            continue  # num2words counts on in native numerals, which end at 99
        text = num2words(value, lang=language.tag, to="ordinal")
        assert language.quantities(text)[0].value == value, text


@each_language
def test_formatted_numbers_are_read_back(language: Language) -> None:
    for value in ("0.5", "3.14", "1234", "12500", "1234567", "1234567.25", "2024"):
        text = format_decimal(value, locale=language.tag)
        assert Fraction(value) in {read for read, _, _ in readings(language, text)}, text


@each_language
def test_every_unit_is_read(language: Language) -> None:
    assert set(CLDR_UNITS) | NOT_IN_CLDR_AS_SUCH == set(UNITS), "a unit was added: tell its name in CLDR"
    lacking = set()
    for unit, name in CLDR_UNITS.items():
        for value in (5, 12):
            text = format_unit(value, name, length="long", locale=language.tag)
            if name not in text and (value, unit) not in {(read, unit) for read, _, unit in readings(language, text)}:
                lacking.add(unit)
    assert lacking <= GAPS.get(language.tag, set())


@each_language
def test_every_currency_is_read(language: Language) -> None:
    lacking = {
        code for code in CURRENCIES if not any(_reads_currency(language, code, name) for name in _names(code, language))
    }
    assert lacking <= CURRENCY_GAPS.get(language.tag, set())


def _names(code: str, language: Language) -> Iterable[str]:
    """A currency as CLDR calls five of it, and without the words for its country."""
    words = get_currency_name(code, count=5, locale=language.tag).split()
    yield " ".join(words)
    yield words[0]
    yield words[-1]


def _reads_currency(language: Language, code: str, name: str) -> bool:
    return any(
        reading == (5, "money", code) for text in (f"5 {name}", f"5{name}") for reading in readings(language, text)
    )


@each_language
def test_every_month_is_read(language: Language) -> None:
    for month in range(1, 13):
        texts = [format_date(date(2024, month, 15), form, locale=language.tag) for form in ("long", "full")]
        for context in ("format", "stand-alone"):
            name = get_month_names("wide", context, locale=language.tag)[month]
            texts += (
                [name] if name.lower() not in {"may", "march", "maj", "maja", "лютий", "лютого"} else []
            )  # other words, too
        for text in texts:
            assert (month, "month", "") in readings(language, text), text


@each_language
def test_weekdays_point_at_a_date(language: Language) -> None:
    for name in get_day_names("wide", locale=language.tag).values():
        assert "deixis" in {kind for _, kind, _ in readings(language, f"... {name} ...")}, name


@each_language
def test_the_gazetteer_has_known_identifiers_and_finds_its_forms(language: Language) -> None:
    gazetteer = language.names.gazetteer()
    shared = _identifiers(LANGUAGES["en"])
    own = _identifiers(language)
    assert own <= shared
    assert not [identifier for identifier in CORE if identifier not in gazetteer]
    for identifier in own:
        forms = gazetteer.forms(identifier)
        assert forms, identifier
        for form in forms:
            if form.startswith("~"):
                continue  # a syllable of compounds
            text = form.replace("*", "").lstrip()
            first = re.match(r"[^\W\d_]+\*", form)
            assert first is None or len(first.group()) > 4, f"{form}: a stem this short is never looked up"
            assert gazetteer.sought(identifier).search(text), form


def _identifiers(language: Language) -> set[str]:
    """Those of a language's table, which lies beside its rules."""
    package = language.names.gazetteer.__module__.rpartition(".")[0]
    lines = files(package).joinpath("gazetteer.txt").read_text(encoding="utf-8").splitlines()
    return {line.partition("\t")[0] for line in lines if line.strip() and not line.startswith("#")}


@each_language
def test_names_have_shapes_and_marks(language: Language) -> None:
    rules, vocabulary = language.names, language.names.vocabulary
    for name in ("NATO", *sorted(vocabulary.territories())[:50]):
        assert fold(name).text in {fold(shape).text for shape in rules.shapes(name, "")}, name
        assert rules.ends(name, 0, len(name))
        assert rules.ends(f"{name}, ", 0, len(name))
    # A script without capitals has other ways to tell a name.
    for part in (
        ("stand_ins",) if rules.attached else ("common", "titles", "stand_ins", "calendar", "place_heads", "media")
    ):
        assert getattr(vocabulary, part), part
    cldr = Locale.parse(language.tag).territories
    found = {name.replace("'", "’") for name in vocabulary.territories()}
    for code in ("FR", "JP", "BR", "EG"):
        assert cldr[code].replace("'", "’") in found


@each_language
def test_a_person_is_called_by_one_word(language: Language) -> None:
    name = {"en": "Jane Marchenko", "uk": "Олена Марченко", "ko": "박민호", "pl": "Olena Marczenko"}[language.tag]
    shorts = language.names.short_forms(name)
    assert all(short != name and short in name for short, _ in shorts)
    assert shorts or language.names.attached


@each_language
def test_names_of_english_texts_are_followed(language: Language) -> None:
    """Where a script or a spelling differs there is a table of letters."""
    english = LANGUAGES["en"]
    if language is not english:
        assert Renderings(english, language).model is not None
        assert Renderings(language, english).model is not None


@each_language
def test_sentences_end(language: Language) -> None:
    rules = language.sentences
    assert rules.quote_carriers
    assert rules.starters or language.tag == "ko"
    sentence = {"en": "The ferry left.", "uk": "Пором відплив.", "ko": "배가 떠났다.", "pl": "Prom odpłynął."}[
        language.tag
    ]
    assert len(split_sentences(" ".join([sentence] * 3), rules)) == 3
    assert len(split_sentences(f"{sentence[:-1]} 3.5 {sentence}", rules)) == 1
    for word in language.speech_verbs | language.credit_words | rules.starters:
        assert word == word.lower()
