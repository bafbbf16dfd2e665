"""The patterns (of Unicode CLDR) and the words between dates of one language, filled in: `formats` in the text files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time, timedelta

from babel import Locale
from babel.dates import format_date, format_time

from texts.template import Template

MONDAY = date(2024, 1, 1)  # any one


@dataclass(frozen=True)
class Patterns:
    language: str
    templates: Mapping[str, Template] = field(repr=False)

    def filled(self, name: str, **values: str) -> str:
        pieces = self.templates[f"formats.{name}"].parts[0].lines[0]
        return "".join(values[piece.name] if piece.name else piece.text for piece in pieces)

    def date(self, day: date, pattern: str) -> str:
        return format_date(day, self.filled(pattern), locale=self.language)

    def time(self, moment: time) -> str:
        return format_time(moment, self.filled("time"), locale=self.language)

    def weekday(self, number: int) -> str:
        """Monday is 0."""
        return self.date(MONDAY + timedelta(days=number), "weekday")

    def month(self, number: int) -> str:
        """January is 1."""
        return self.date(MONDAY.replace(month=number), "month_of_year")

    def listed(self, words: Sequence[str]) -> str:
        """ "Montag, Mittwoch und Freitag"."""
        if len(words) == 1:
            return words[0]
        return self.filled("and", most=", ".join(words[:-1]), last=words[-1])

    def numbered(self, number: int) -> str:
        """ "15." or "15th"."""
        return self.filled(f"numbered.{Locale.parse(self.language).ordinal_form(number)}", number=str(number))
