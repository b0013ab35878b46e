"""Rules from letters to letters, as tables that a linguist can read."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spelling:
    """Rules that are tried in their order at each place of a word; what no rule tells is left as it is."""

    pattern: re.Pattern[str]
    outputs: tuple[str, ...]

    @classmethod
    def of(cls, table: str) -> Spelling:
        """From lines of a regular expression and what it becomes, "-" for nothing. No groups of its own."""
        rules = [line.split() for line in table.splitlines() if line.strip()]
        pattern = re.compile("|".join(f"({rule[0]})" for rule in rules))
        return cls(pattern, tuple("" if rule[1] == "-" else rule[1] for rule in rules))

    def __call__(self, word: str) -> str:
        return self.pattern.sub(lambda match: self.outputs[(match.lastindex or 1) - 1], word)
