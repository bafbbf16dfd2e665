"""People and departments as the newsroom sees them."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from newsroom.messages import Address

Language = Literal["de", "en"]
GUID: Final = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)


def transport_of(account: str, transports: Collection[str] = ()) -> str:
    """Where the account belongs: its looks say so, unless the house has a way of talking of its own (the terminal)."""
    own = [one for one in transports if one not in {"matrix", "teams"}]
    return own[0] if own else "teams" if GUID.fullmatch(account) else "matrix"


@dataclass(frozen=True, slots=True)
class Person:
    """`account` is the user id on `address.transport`; `address` is the private conversation, if there is one yet.

    Days are local: `away_until` is the last day of an absence, `written_on` the last day on which the person was written
    to unasked. `introduced` says that we told them who we are when we wrote first, `lost` that they cannot be reached.
    """

    id: int
    transport: str
    account: str
    name: str
    language: Language
    formal: bool  # Sie rather than du
    address: Address | None = None
    away_until: date | None = None
    written_on: date | None = None
    introduced: bool = False
    lost: bool = False

    @property
    def reach(self) -> Address:
        """Where to write to: the transport finds the private conversation of an account by itself."""
        return self.address or Address(self.transport, self.account)

    def is_there(self, today: date) -> bool:
        """Whether the person can be asked something on that day."""
        return not self.lost and (self.away_until is None or self.away_until < today)


@dataclass(frozen=True, slots=True)
class Department:
    """Who is asked for topics, and who when that person is away."""

    id: int
    name: str
    contact: Person | None = None
    deputy: Person | None = None
    themes: tuple[str, ...] = ()

    def asked_on(self, today: date) -> Person | None:
        """The contact, the deputy when the contact is not there, or nobody."""
        return next((one for one in (self.contact, self.deputy) if one and one.is_there(today)), None)
