"""The shipped translations are silent, and no number and no name of theirs can be dropped or altered in silence."""

from __future__ import annotations

import pytest
from mutants import TRANSLATIONS, Mutant, name_mutants, number_mutants, pairs, unanswered

from pipeline.checks import check_pairs

SHIPPED = [pair for language in TRANSLATIONS for pair in pairs(language)]
NUMBERS = [mutant for pair in SHIPPED for mutant in number_mutants(pair)]
NAMES = [mutant for pair in SHIPPED for mutant in name_mutants(pair)]


@pytest.mark.parametrize("language", TRANSLATIONS)
def test_the_shipped_translation_yields_nothing(language: str) -> None:
    assert not [finding.message for finding in check_pairs(pairs(language))]


def test_every_number_of_the_article_is_mutated() -> None:
    assert not [left for pair in SHIPPED for left in unanswered(pair)]


def test_there_are_mutants_enough() -> None:
    """Guards the generators: an article of this length has so many numbers and names."""
    assert len(NUMBERS) > 250
    assert len(NAMES) > 900


@pytest.mark.parametrize("mutant", [*NUMBERS, *NAMES], ids=lambda mutant: mutant.name)
def test_the_finding_names_what_was_lost(mutant: Mutant) -> None:
    findings = [finding.message for finding in check_pairs([mutant.pair]) if finding.check == mutant.check]
    assert any(mutant.was in message for message in findings), (mutant.pair.target, findings)
