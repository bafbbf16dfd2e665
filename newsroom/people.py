"""People as the newsroom sees them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from newsroom.messages import Address

Language = Literal["de", "en"]


@dataclass(frozen=True, slots=True)
class Person:
    """`account` is the user id on `address.transport`; `address` is the private conversation, if there is one yet."""

    id: int
    transport: str
    account: str
    name: str
    language: Language
    formal: bool  # Sie rather than du
    address: Address | None = None
