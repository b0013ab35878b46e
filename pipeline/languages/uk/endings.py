"""Endings of Ukrainian adjectives (Український правопис 2019, § 102)."""

from __future__ import annotations

HARD = ("ий", "а", "е", "ого", "ої", "ому", "ій", "у", "им", "ою", "ім", "і", "их", "ими")
"""Of the hard group."""
SOFT = ("ій", "я", "є", "ього", "ьої", "ьому", "ю", "ім", "ьою", "і", "іх", "іми")
"""Of the soft group."""
