"""Two years of an office: 40 people, 300 topics, absences, moved days. What must hold
of all that was asked stands in judging_years.py. Who plays the office is up to the test: the newsroom alone, or a whole house.
"""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Final, Protocol
from zoneinfo import ZoneInfo

import holidays

from newsroom.people import Department, Person
from newsroom.topics import Answer, Draft, Given, Quote, Status, StoredPicture
from understanding.when.span import Span

ZONE: Final = ZoneInfo("Europe/Berlin")
FIRST: Final = date(2026, 9, 28)
DAYS: Final = 2 * 365
QUIET: Final = 60  # days at the end without a new topic
PEOPLE: Final = 40
TOPICS: Final = 300

ITEMS: Final = {
    "where": "Ort",
    "who": "Beteiligte",
    "how_many": "Anzahl",
    "pictures": "Bild",
    "quote": "Zitat",
}
YES: Final = Answer(Given.VALUE, "ja", "yes")
SHOT: Final = StoredPicture(
    "f", "image/jpeg", 1, 1, "", "",
    {"people": Answer(Given.VALUE, "nein", "no"), "credit": YES, "alternative": YES},
)  # fmt: skip
SAID: Final = Quote("Endlich!", "", {"speaker": YES, "cleared": YES})

Heard = tuple[datetime, str, str]  # when (local), by whom (account), what


@dataclass
class Subject:
    """A topic as the test knows it. `came` says when each item came that was lacking at first (aware)."""

    number: int
    contributor: int
    handed_in: date
    day: date
    lacking: set[str]
    came: dict[str, datetime] = field(default_factory=dict)
    closed: datetime | None = None
    moved: bool = False

    @property
    def draft(self) -> Draft:
        known = {"what": "Fest", "where": "Rathaus", "who": "Bauamt", "how_many": "80"}
        answers = {
            name: Answer(Given.VALUE, one, one) for name, one in known.items() if name not in self.lacking
        }
        answers["when"] = Answer(Given.VALUE, self.day.isoformat(), Span(self.day))
        return Draft(
            answers, () if "pictures" in self.lacking else (SHOT,), () if "quote" in self.lacking else (SAID,)
        )


class Office(Protocol):
    """What the newsroom under test does and is told. All of it happens at `now`, an aware instant."""

    async def hand_in(self, subject: Subject, person: Person, now: datetime) -> None:
        """The topic is there; `subject.number` is its number."""

    async def change(self, subject: Subject, now: datetime, *, answered: bool) -> None:
        """Its draft is another one; `answered` says that somebody replied to what was asked."""

    async def close(self, subject: Subject, status: Status, now: datetime) -> None: ...

    async def leave(self, person: Person, until: date, now: datetime) -> None: ...

    async def look(self, now: datetime) -> list[Heard]:
        """What is said when the clock is looked at."""

    async def reply(self, account: str, number: int, word: str, now: datetime) -> None:
        """In words: "später", "erledigt"."""


@dataclass
class World:
    office: Office
    dice: random.Random
    land: str
    persons: list[Person]
    departments: list[Department]
    talks: bool = False
    heard: list[Heard] = field(default_factory=list)
    subjects: list[Subject] = field(default_factory=list)
    absences: dict[int, list[tuple[date, date]]] = field(default_factory=lambda: defaultdict(list))

    def __post_init__(self) -> None:
        self.free = holidays.country_holidays("DE", self.land, years=range(2026, 2030))


def staffed(people: list[Person]) -> list[Department]:
    """Every fourth person is a contact, with a deputy in two of three departments."""
    pairs = [(people[4 * n], people[4 * n + 1] if n % 3 else None) for n in range(len(people) // 4)]
    return [Department(0, f"Amt {n}", contact, deputy) for n, (contact, deputy) in enumerate(pairs)]


async def two_years(world: World, days: int = DAYS) -> None:
    """Or fewer days."""
    for number in range(days):
        await _day(world, number, takes_in=number < days - QUIET)


async def _day(world: World, number: int, *, takes_in: bool) -> None:
    """Somebody leaves before the house opens; replies come at once, all else in the afternoon."""
    day, dice = FIRST + timedelta(days=number), world.dice
    if dice.random() < 0.08:
        person, until = dice.choice(world.persons), day + timedelta(days=dice.randint(2, 20))
        world.absences[person.id].append((day, until))
        await world.office.leave(person, until, _at(day, time(7, 30)))
    await _look(world, _at(day, time(9)))
    await _afternoon(world, _at(day, time(14)), takes_in=takes_in)
    if dice.random() < 0.2 or _clocks_change(day):
        await _look(world, _at(day, dice.choice([time(16, 59), time(17), time(21), time(23, 59)])))


async def _afternoon(world: World, now: datetime, *, takes_in: bool) -> None:
    day, dice = now.date(), world.dice
    open_ones = [one for one in world.subjects if one.closed is None]
    for subject in [one for one in open_ones if one.day < day - timedelta(days=4)]:
        await _close(world, subject, Status.PUBLISHED, now)
    if takes_in and dice.random() < 0.55 and len(world.subjects) < TOPICS:
        await _hand_in(world, now)
    if open_ones and dice.random() < 0.03:
        await _close(world, dice.choice(open_ones), Status.DECLINED, now)
    early = [one for one in open_ones if one.closed is None and one.day > day + timedelta(days=3)]
    if early and dice.random() < 0.05:
        subject = dice.choice(early)
        subject.day, subject.moved = subject.day + timedelta(days=21), True
        await world.office.change(subject, now, answered=False)


async def _hand_in(world: World, now: datetime) -> None:
    person = world.dice.choice(world.persons)
    on = now.date() + timedelta(days=world.dice.choice([1, 2, 4, 6, 8, 10, 12, 15, 18, 20, 25, 30, 45]))
    lacking = set(world.dice.sample(sorted(ITEMS), world.dice.randint(0, 3)))
    subject = Subject(len(world.subjects) + 1, person.id, now.date(), on, lacking)
    await world.office.hand_in(subject, person, now)
    world.subjects.append(subject)


async def _close(world: World, subject: Subject, status: Status, now: datetime) -> None:
    if subject.closed is None:
        subject.closed = now
        await world.office.close(subject, status, now)


async def _look(world: World, now: datetime) -> None:
    """Who was asked gives everything, a part, words, or nothing."""
    heard = await world.office.look(now)
    world.heard += heard
    for _, account, text in heard:
        for subject in [one for one in world.subjects if f"T-{one.number} " in text and one.closed is None]:
            await _replied(world, subject, account, now)


async def _replied(world: World, subject: Subject, account: str, now: datetime) -> None:
    chance = world.dice.random()
    if chance < 0.4 and subject.lacking:
        given = set(subject.lacking) if chance < 0.25 else {min(subject.lacking)}
        subject.lacking -= given
        subject.came |= dict.fromkeys(given, now)
        await world.office.change(subject, now, answered=True)
    elif chance < 0.5 and world.talks:
        await world.office.reply(account, subject.number, world.dice.choice(["später", "erledigt"]), now)


def _at(day: date, hour: time) -> datetime:
    return datetime.combine(day, hour, ZONE)


def _clocks_change(day: date) -> bool:
    """In the night to this day or from it."""
    return day.month in {3, 10} and day.day > 23 and day.isoweekday() > 5
