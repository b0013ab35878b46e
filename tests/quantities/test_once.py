"""One number of a translation is accused once."""

from __future__ import annotations

from pipeline.languages.en.numbers import quantities as english
from pipeline.languages.uk.numbers import quantities as ukrainian
from pipeline.quantities.compare import compare


def test_what_one_number_became_is_not_what_another_became() -> None:
    source = english("Five boats left, the other five stayed, and seven sank.")
    found = compare(source, ukrainian("П'ять човнів вийшли, а два затонули."))
    accused = [difference.target.span for difference in found if difference.target]
    assert len(accused) == len(set(accused)) == 1
