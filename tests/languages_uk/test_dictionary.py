"""The nominative of a Ukrainian name from another case."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.languages.uk.dictionary import lemmas
from pipeline.languages.uk.phrases import inflected

PEOPLE = """
    Кирила Буданова: Кирило Буданов; Кирилу Буданову: Кирило Буданов; Кирилом Будановим: Кирило Буданов
    Олени Марченко: Олена Марченко
    Оленою Марченко: Олена Марченко; Володимира Зеленського: Володимир Зеленський
    Володимиром Зеленським: Володимир Зеленський
    Юлії Свириденко: Юлія Свириденко; Кім Чен Ина: Кім Чен Ин; Марком Сьоренсеном: Марк Сьоренсен
    Олена Марченко: Олена Марченко
"""
THINGS = """
    Києва: Київ; Києві: Київ; Харкові: Харків; Авдіївкою: Авдіївка; Авдіївці: Авдіївка
    Порт-Елліса: Порт-Елліс; Курську: Курськ
    Курської області: Курська область; Сьоренсеном: Сьоренсен; Київ: Київ
"""
FORMS = [
    (*pair.strip().split(": "), table is PEOPLE)
    for table in (PEOPLE, THINGS)
    for line in table.strip().splitlines()
    for pair in line.split("; ")
]


@pytest.mark.parametrize(("form", "name", "person"), FORMS)
def test_a_case_has_its_name_among_what_it_can_be(form: str, name: str, person: bool) -> None:
    found = lemmas(form, person)
    assert name in found
    assert all(form in inflected(one, person=person) for one in found)


@given(st.text(alphabet="АБЇєьжЗгаеоиу' -’я", max_size=16), st.booleans())
def test_a_form_is_always_a_name_itself(form: str, person: bool) -> None:
    assert form.replace("’", "'") in lemmas(form, person)
