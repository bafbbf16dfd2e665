"""The names that the bot recognises: those of the settings, and those of earlier topics."""

from __future__ import annotations

from collections.abc import Iterable

from newsroom.settings import Settings
from storage import names
from storage.database import Transaction
from understanding.intake import Known
from understanding.spelling import folded

SUGGESTED = 3  # places
USUAL = 3  # times that a place must have been named before it is suggested to everybody


async def known(tx: Transaction, settings: Settings) -> Known:
    """Only to recognise them in what somebody writes. Those of other people's topics are never shown to anybody."""
    town = settings.town
    return Known(
        places=_once((*town.places, *await names.used(tx, "where"))),
        departments=town.departments,
        people=_once((*town.officials, *await names.used(tx, "who"))),
    )


async def places(tx: Transaction, person: int) -> tuple[str, ...]:
    """Up to three places to choose from: the person's own last ones, then those that everybody uses."""
    own = await names.of_person(tx, "where", person, SUGGESTED)
    if len(_once(own)) < SUGGESTED:
        own = (*own, *await names.used(tx, "where", USUAL, SUGGESTED))
    return _once(own)[:SUGGESTED]


def _once(said: Iterable[str]) -> tuple[str, ...]:
    """Each name in its first spelling."""
    found: dict[str, str] = {}
    for name in said:
        found.setdefault(folded(name), name)
    return tuple(found.values())
