"""What the pages stand on; `bot.py` hands it over."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import date, datetime

from newsroom.agenda import Beside
from newsroom.clock import Clock
from newsroom.overview import Overview
from newsroom.people import Person
from newsroom.periods import Period
from newsroom.settings import Settings
from storage.database import Database, Transaction
from texts import Catalogue, Voice
from web.pulse import Pulse

LoadOverview = Callable[[Transaction, date, Period, Settings], Awaitable[Overview]]
LoadAgenda = Callable[[Transaction, datetime, Period, Settings], Awaitable[tuple[Overview, Beside]]]
IsEditor = Callable[[Transaction, Person], Awaitable[bool | None]]


@dataclass(frozen=True, slots=True)
class Premises:
    """`overview` takes the local day of today, `agenda` an aware instant. `is_editor` is asked anew with every request; None: nobody can tell yet."""

    database: Database
    settings: Settings
    texts: Catalogue
    clock: Clock
    overview: LoadOverview
    agenda: LoadAgenda
    is_editor: IsEditor
    pulse: Pulse

    @property
    def voice(self) -> Voice:
        """For whoever is not known."""
        return self.texts.voice(self.settings.language, formal=self.settings.formal)

    def voice_for(self, person: Person) -> Voice:
        return self.texts.voice(person.language, formal=person.formal)
