"""The values every handler may look at while it answers one event. No store, no network."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from newsroom.messages import Address
from newsroom.settings import Settings
from texts import Catalogue, Voice


@dataclass(frozen=True, slots=True)
class Context:
    """`now` is an aware instant in UTC; `editorial` is the editorial room as it is called today, if there is one;
    `editors` are the accounts of those who may give commands there, `transports` the names of the ways of talking to people.
    `sealed` says whether a room is encrypted.
    """

    settings: Settings
    texts: Catalogue
    now: datetime
    editorial: Address | None
    editors: frozenset[str] = frozenset()
    sealed: Callable[[Address], bool] = lambda _: False
    transports: tuple[str, ...] = ()

    @property
    def voice(self) -> Voice:
        """The house's own language and form of address, for whoever is not known yet, and for the editorial room."""
        return self.texts.voice(self.settings.language, formal=self.settings.formal)
