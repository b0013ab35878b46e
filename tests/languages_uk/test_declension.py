"""Ukrainian names in all their cases: every form of the norm is matched, and no form of another name."""

from __future__ import annotations

import os
import subprocess
import sys
from itertools import product
from pathlib import Path

import pytest
from spans import find_spans

from pipeline.languages.uk.declension import CASES, noun
from pipeline.languages.uk.names import NAMES
from pipeline.languages.uk.phrases import inflected

HERE = Path(__file__).parent
COLUMNS = 1 + len(CASES) + 1


def rows() -> list[list[str]]:
    lines = (HERE / "paradigms.txt").read_text(encoding="utf-8").splitlines()
    found = [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]
    assert all(len(row) == COLUMNS for row in found), [row for row in found if len(row) != COLUMNS]
    return found


def expand(cell: str, nominative: str) -> set[str]:
    """What a cell stands for: "Кирилові/Кирилу Буданову" is two forms."""
    found: set[str] = set()
    for form in filter(None, map(str.strip, cell.split(","))):
        choices = [[nominative]] if form == "-" else [word.split("/") for word in form.split(" ")]
        found.update(" ".join(choice) for choice in product(*choices))
    return found


def declined(role: str, name: str) -> tuple[str, ...]:
    return inflected(name, person=role == "person", surname=role == "surname")


ROWS = rows()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]} {row[1]}")
def test_a_name_has_these_forms_and_no_others(row: list[str]) -> None:
    role, nominative, *cells = row
    expected = {nominative}.union(*(expand(cell, nominative) for cell in cells))
    assert set(declined(role, nominative)) == expected


@pytest.mark.parametrize("row", [row for row in ROWS if row[0] == "name"], ids=lambda row: row[1])
def test_every_case_is_found_in_a_sentence_with_its_span(row: list[str]) -> None:
    _, nominative, *cells = row
    for form in {nominative}.union(*(expand(cell, nominative) for cell in cells[:-1])):
        written = form.replace("'", "’")
        before, after = "Учора (про ", ", зокрема) ішлося."
        span = (len(before), len(before) + len(written))
        assert find_spans(before + written + after, nominative, NAMES) == (span,), written


NEAR_MISSES = [
    # another surname, which begins or ends like it
    ("surname", "Гончар", ["Гончаров", "Гончаренко", "Гончарук", "Гончаря", "Ганчара", "Гончарова", "Ончар"]),
    ("surname", "Гончаров", ["Гончар", "Гончару", "Гончаром", "Гончаренкова"]),
    ("surname", "Буданов", ["Буданок", "Буданова-Рильського", "Буданівна", "Будинова", "Будановська", "Богданова"]),
    ("surname", "Самусь", ["Самусев", "Самусева", "Самус", "Самуса", "Самуеля"]),
    ("surname", "Зеленський", ["Зеленська", "Зеленської", "Зеленка", "Зелінського", "Зеленського-Гая"]),
    ("surname", "Кравець", ["Кравецьа", "Кравця-Мельника", "Кравченка", "Кравецю", "Кравчука"]),
    ("surname", "Сорока", ["Сорок", "Сорокіна", "Сороче", "Сорокопуд"]),
    ("surname", "Шевчук", ["Шевчуке", "Шевчуці", "Шевчика", "Шевченка"]),
    ("surname", "Коваль", ["Ковал", "Ковала", "Коваленка", "Ковальова", "Ковалювати"]),
    ("surname", "Кім", ["Ким", "Кіма-", "Кімоно", "Кімнати"]),
    # one wrong letter in the stem, or in the given name
    ("person", "Кирило Буданов", ["Кирила Будинова", "Кирилла Буданова", "Кирила Буданове-", "Буданова Кирила"]),
    ("person", "Кім Чен Ин", ["Кім Чен Інa", "Кіма Чен Ина", "Кім Чин Ина", "Кім Чен Іл"]),
    ("person", "Наталія Шевчук", ["Наталії Шевчука", "Наталії Шевчуку"]),
    ("person", "Любов Коваль", ["Любові Коваля", "Любовою Коваль", "Любова Коваль"]),
    ("name", "Київ", ["Київа", "Киева", "Києвський", "Києвляни"]),
    ("name", "Харків", ["Харківа", "Харькова", "Харківщина", "Харківський"]),
    ("name", "Донецьк", ["Донецький", "Донецьке", "Донця", "Донецьком-"]),
    ("name", "Тернопіль", ["Тернопіля", "Тернополя-", "Тернопільський"]),
    ("name", "Чернівці", ["Чернівця", "Чернігова", "Чернівецький"]),
    ("name", "Росія", ["Россія", "Росіяни", "Росісії", "Русія"]),
    ("name", "Єгипет", ["Єгипета", "Єгиптом-", "Єгиптянин"]),
    ("name", "Білорусь", ["Білорусії", "Білоруса", "Біларусі", "Білоруси"]),
    ("name", "Рівне", ["Рівна", "Рівній", "Рівнина", "Рівного-"]),
    ("name", "Сполучені Штати", ["Сполучених Штати", "Сполучені Штатів", "Сполучених Штат"]),
    ("name", "Збройні сили України", ["Збройних сили України", "Збройні сили Україна", "Збройних силів України"]),
    ("name", "Часів Яр", ["Часіва Яру", "Часових Ярів"]),
    ("name", "Осло", ["Осла", "Ослу"]),
    ("name", "НАТО", ["НАТА", "Нато"]),
]


@pytest.mark.parametrize(("role", "name", "others"), NEAR_MISSES, ids=lambda value: str(value)[:30])
def test_no_form_of_another_name_is_made(role: str, name: str, others: list[str]) -> None:
    assert set(declined(role, name)).isdisjoint(others)


@pytest.mark.parametrize(
    ("form", "text", "found"),
    [
        ("Буданов", "Будановим", ["Будановим"]),
        ("Буданов", "Будaновим", []),  # a Latin a
        ("Буданов", "будановим", []),
        ("Буданов", "БУДАНОВ", ["БУДАНОВ"]),
        ("Захід", "На Заході кажуть, що захід відклали", ["Заході"]),
        ("Самусь", "Самусь-молодший", ["Самусь"]),
        ("Корея", "Кореєю, Корейською", ["Кореєю"]),
        ("Слов'янськ", "у Слов’янську й під Словʼянськом", ["Слов’янську", "Словʼянськом"]),
        ("Кім", "Кім'як і Кіма", ["Кіма"]),
        ("НАТО", "НАТО, а не нато", ["НАТО"]),
        ("Українська правда", "«Українській правді» та «українській правді»", ["Українській правді"]),
        ("«Українська правда»", "для «Української правди»", ["Української правди"]),
        ("газета «Дзеркало тижня»", 'у газеті "Дзеркало тижня"', ['газеті "Дзеркало тижня"']),
        ("Київ", "у Ки\u0301єві й Киє\u00adві", ["Ки\u0301єві", "Киє\u00adві"]),
    ],
)
def test_a_name_is_found_where_it_stands_as_a_word(form: str, text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in find_spans(text, form, NAMES)] == found


def test_the_forms_come_in_the_order_of_the_cases() -> None:
    assert inflected("Київ") == ("Київ", "Києва", "Києву", "Києвові", "Києвом", "Києві", "Києве")
    assert inflected("Волинь") == ("Волинь", "Волині", "Волинню", "Волине")


def test_the_order_does_not_hang_on_the_hash_seed() -> None:
    program = "from pipeline.languages.uk.phrases import inflected; print(inflected('Іван Сорока', person=True))"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONIOENCODING": "utf-8"},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2", "3", "4")
    }
    assert len(outputs) == 1


@pytest.mark.parametrize(
    ("word", "case", "forms"),
    [
        ("Ігор", "genitive", {"Ігоря"}),
        ("Олег", "vocative", {"Олегу", "Олеже", "Олег"}),
        ("Микола", "dative", {"Миколі"}),
        ("Ілля", "vocative", {"Ілле", "Іллю"}),
        ("Наталія", "instrumental", {"Наталією"}),
        ("Павло", "genitive", {"Павла"}),
        ("Петро", "accusative", {"Петра"}),
        ("Дмитро", "locative", {"Дмитрові", "Дмитру", "Дмитрі"}),
        ("Лев", "genitive", {"Лева", "Льва"}),
    ],
)
def test_a_given_name_in_one_case(word: str, case: str, forms: set[str]) -> None:
    assert noun(word, person=True)[CASES.index(case)] == forms
