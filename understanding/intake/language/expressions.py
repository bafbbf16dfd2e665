"""Regular expressions that are only tried where one of their words stands: most messages have none of them."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Expression:
    """One of the `words`, spelled as `casefold` does, stands in whatever it finds; without words it is always tried."""

    pattern: re.Pattern[str]
    words: tuple[str, ...] = ()

    def spans(self, text: str, casefolded: str) -> list[tuple[int, int]]:
        if self.words and not any(word in casefolded for word in self.words):
            return []
        return [found.span() for found in self.pattern.finditer(text)]
