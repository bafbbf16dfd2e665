"""A house with a past: so many topics, of which the same few are still alive, whatever the number."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import partial
from typing import Final

from newsroom.planning import Plan
from newsroom.topics import Answer, Draft, Given, Status
from storage import drafts, plans, search
from storage.database import Database, Transaction
from storage.tables import accounts, assignments, departments, people, status_changes, topics
from understanding.when.span import Span

TODAY: Final = date(2026, 11, 23)
ALIVE: Final = {Status.SUBMITTED: 40, Status.ACCEPTED: 120, Status.SCHEDULED: 80, Status.ON_HOLD: 20}
OVER: Final = (Status.PUBLISHED, Status.PUBLISHED, Status.PUBLISHED, Status.DECLINED, Status.WITHDRAWN)
DEPARTMENTS: Final = 40
A_YEAR: Final = 400  # topics that are over and done with, of one year
BATCH: Final = 500  # topics in one transaction
SUBJECTS: Final = (
    "Sommerfest",
    "Einweihung",
    "Lesung",
    "Sperrung",
    "Ausstellung",
    "Führung",
    "Ehrung",
    "Umzug",
)
PLACES: Final = ("Rathaus", "Stadtpark", "Bücherei", "Marktplatz", "Turnhalle", "Kinderhaus")


@dataclass(frozen=True, slots=True)
class Made:
    """A topic before it is stored."""

    number: int
    status: Status
    day: date
    subject: str
    place: str
    contributor: int
    department: int

    @property
    def handed_in(self) -> datetime:
        return datetime.combine(self.day - timedelta(days=30), time.min, UTC)

    @property
    def draft(self) -> Draft:
        said = {
            "what": f"{self.subject} {self.number} am {self.place}",
            "where": self.place,
            "who": f"Amt {self.department}",
            "how_many": "80 Gäste",
        }
        answers = {question: Answer(Given.VALUE, words, words) for question, words in said.items()}
        when = Answer(Given.VALUE, self.day.isoformat(), Span(self.day, grain="day"))
        return Draft({**answers, "when": when})

    @property
    def plan(self) -> Plan:
        if self.status is Status.PUBLISHED:
            return Plan(self.day, link=f"https://example.org/{self.number}", published_on=self.day)
        return Plan(self.day if self.status is Status.SCHEDULED else None)


async def fill(database: Database, count: int, contacts: int) -> None:
    """Into an empty house. The same count gives the same house."""
    await database.transaction(lambda tx: _people(tx, contacts))
    made = list(_topics(count, contacts, random.Random(count)))  # noqa: S311  # made-up topics, no secret
    for start in range(0, count, BATCH):
        await database.transaction(partial(_store, made=made[start : start + BATCH]))
    while await database.transaction(search.catch_up):
        pass


async def _people(tx: Transaction, contacts: int) -> None:
    now, numbers = datetime.combine(TODAY, time.min, UTC), range(1, contacts + 1)
    one = {"language": "de", "formal": True, "met_at": now}
    await tx.execute(tx.insert(people), [{"id": n, "name": f"Kontakt {n}", **one} for n in numbers])
    named = [{"transport": "wire", "account": f"@k{n}:town.test", "person": n} for n in numbers]
    await tx.execute(tx.insert(accounts), named)
    owned = [{"name": f"Amt {n}", "themes": "[]", "contact": n} for n in range(1, DEPARTMENTS + 1)]
    await tx.execute(tx.insert(departments), owned)


async def _store(tx: Transaction, made: Sequence[Made]) -> None:
    await tx.execute(tx.insert(topics), [_row(one) for one in made])
    await tx.execute(tx.insert(status_changes), [_change(one) for one in made])
    await tx.execute(
        tx.insert(assignments), [{"topic": one.number, "department": one.department} for one in made]
    )
    for one in made:
        await drafts.save(tx, one.number, one.draft)
        await plans.save(tx, one.number, one.plan)


def _row(one: Made) -> dict[str, object]:
    at = {"created_at": one.handed_in, "submitted_at": one.handed_in}
    who = {"contributor": one.contributor, "reason": ""}
    return {"id": one.number, "number": one.number, "status": one.status, **who, **at}


def _change(one: Made) -> dict[str, object]:
    steps = {"before": Status.SUBMITTED, "after": one.status}
    return {"topic": one.number, **steps, "reason": "", "at": one.handed_in}


def _topics(count: int, contacts: int, chance: random.Random) -> Iterator[Made]:
    alive = [status for status, many in ALIVE.items() for _ in range(many)]
    for number in range(1, count + 1):
        age = count - number
        living = age < len(alive)
        yield Made(
            number=number,
            status=alive[age] if living else chance.choice(OVER),
            day=TODAY + timedelta(days=chance.randrange(365)) if living else _before(age, chance),
            subject=chance.choice(SUBJECTS),
            place=chance.choice(PLACES),
            contributor=chance.randrange(contacts) + 1,
            department=chance.randrange(DEPARTMENTS) + 1,
        )


def _before(age: int, chance: random.Random) -> date:
    """The older a topic, the longer it is over."""
    return TODAY - timedelta(days=1 + age * 365 // A_YEAR + chance.randrange(30))
