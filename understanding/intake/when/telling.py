"""A message that tells of a date, and when and where it is read."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from understanding.intake.language.words import blanked, ends_sentence
from understanding.intake.matter.page import Page
from understanding.intake.when.tense import Tense, is_decided, tense_of
from understanding.when import Located, Reading, Region, located, located_back


@dataclass(frozen=True, slots=True)
class Telling:
    """What was read: `masked` is the text that the date was looked for in; `now` is local and naive."""

    page: Page
    masked: str
    now: datetime
    language: str
    region: Region

    def found(self) -> Located:
        return located(self.masked, self.now, self.language, self.region)

    def back(self, found: Located) -> Reading:
        """What was found in it, as of what was: nothing is parsed again."""
        return located_back(found, self.masked, self.now, self.region)

    def without(self, places: Iterable[tuple[int, int]]) -> Telling:
        return replace(self, masked=blanked(self.masked, places))

    def tense(self, place: tuple[int, int]) -> Tense | None:
        """Of the sentence that speaks of the date at that place of the text."""
        at = self._at(place)
        return None if at is None else tense_of(self.page.row, self.page.text, at, english=self.page.english)

    def opens_with_past(self) -> bool:
        """Whether its first sentence tells of what was done, and of no decision."""
        row, page = self.page.row, self.page
        first = next((at for at in range(len(row)) if not ends_sentence(row, at)), None)
        if first is None or is_decided(row, first):
            return False
        return tense_of(row, page.text, first, english=page.english) == "past"

    def decides(self, place: tuple[int, int]) -> bool:
        """Whether it says when something was decided, and not what happened."""
        at = self._at(place)
        return at is not None and is_decided(self.page.row, at)

    def _at(self, place: tuple[int, int]) -> int | None:
        return min(self.page.within([place]), default=None)
