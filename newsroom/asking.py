"""What people are asked unasked: each item once, and all items of a day in one message to each person."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from newsroom.messages import Say
from newsroom.people import Person

Kind = Literal["material", "look_back", "call", "yearly"]
Outcome = Literal["open", "answered", "done", "later", "elsewhere"]


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing that one person was asked. `person`, `topic`, `call`, `department` and `event` are ids; days are local.

    `key` names it for ever. `version` is the day of the topic or event that it was about, so that a moved day is asked about
    anew; `rung` is how many working days before the deadline it was. `later_on` is when to ask again.
    """

    key: str
    kind: Kind
    person: int
    asked_on: date
    topic: int | None = None
    call: int | None = None
    department: int | None = None
    event: int | None = None
    version: str = ""
    rung: int = 0
    state: Outcome = "open"
    later_on: date | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """What one person shall be asked today: the row that remembers it, and its lines. The most urgent come first."""

    person: Person
    ask: Ask
    deadline: date
    says: tuple[Say, ...]


def bundles(items: Iterable[Item], today: date) -> dict[int, tuple[Item, ...]]:
    """By the person's id: the items of everybody who can be written to today and has not been yet, the most urgent first."""
    found: dict[int, tuple[Item, ...]] = {}
    for item in sorted(items, key=lambda one: (one.deadline, one.ask.key)):
        person = item.person
        if person.is_there(today) and (person.written_on is None or person.written_on < today):
            found[person.id] = (
                *found.get(person.id, ()),
                replace(item, ask=replace(item.ask, asked_on=today)),
            )
    return found
