"""A message that tells of a date, and when and where it is read."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from understanding.intake.matter.page import Page
from understanding.when import Located, Region, located, located_back


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

    def back(self) -> Located:
        return located_back(self.masked, self.now, self.language, self.region)
