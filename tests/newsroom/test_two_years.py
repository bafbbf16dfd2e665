"""Two years of the newsroom alone, in every Land: never a message too many, none at a bad time, nothing forgotten."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from typing import get_args

import pytest

from newsroom.asking import Ask, Item, bundles
from newsroom.looking_back import look_back
from newsroom.people import Department, Person
from newsroom.reminding import Case, reminder
from newsroom.setting_kinds import Land
from newsroom.settings import Settings
from newsroom.topics import Status, Topic
from tests.support.desk import settings
from tests.support.judging_years import assert_all_is_well, report
from tests.support.two_years import (
    PEOPLE,
    ZONE,
    Heard,
    Subject,
    World,
    staffed,
    two_years,
)
from texts import Voice, load


@dataclass
class Newsroom:
    """The pure functions, with everything in memory."""

    chosen: Settings
    voice: Voice
    persons: dict[int, Person]
    departments: list[Department]
    topics: dict[int, Topic] = field(default_factory=dict)
    asks: list[Ask] = field(default_factory=list)

    async def hand_in(self, subject: Subject, person: Person, now: datetime) -> None:
        at = now.astimezone(UTC)
        self.topics[subject.number] = Topic(
            subject.number, subject.number, Status.SUBMITTED, person, subject.draft, at, at
        )

    async def change(self, subject: Subject, now: datetime, *, answered: bool) -> None:
        del now
        self.topics[subject.number] = replace(self.topics[subject.number], draft=subject.draft)
        if answered:
            self.asks = [
                replace(ask, state="answered") if ask.topic == subject.number and ask.state == "open" else ask
                for ask in self.asks
            ]

    async def close(self, subject: Subject, status: Status, now: datetime) -> None:
        del status, now
        del self.topics[subject.number]

    async def leave(self, person: Person, until: date, now: datetime) -> None:
        del now
        self.persons[person.id] = replace(self.persons[person.id], away_until=until)

    async def look(self, now: datetime) -> list[Heard]:
        if not self.chosen.working_time.may_write(now):
            return []
        items = [item for topic in self.topics.values() if (item := self._item(topic, now.date()))]
        heard = []
        for person, bundle in bundles(items, now.date()).items():
            self.asks += [item.ask for item in bundle]
            self.persons[person] = replace(self.persons[person], written_on=now.date())
            said = [self.voice.plain(say.key, say.values) for item in bundle for say in item.says]
            heard.append((now.astimezone(ZONE), self.persons[person].account, "\n".join(said)))
        return heard

    def _item(self, topic: Topic, today: date) -> Item | None:
        case = self._case(topic)
        found = reminder(case, today, self.chosen) or look_back(case, today, self.chosen)
        return found if isinstance(found, Item) else None

    def _case(self, topic: Topic) -> Case:
        person = self.persons[topic.contributor.id]
        own = next((one for one in self.departments if person.id in self._ids(one)), None)
        about = tuple(ask for ask in self.asks if ask.topic == topic.id)
        return Case(topic, person, self._today(own) if own else None, about)

    def _ids(self, department: Department) -> set[int]:
        return {one.id for one in (department.contact, department.deputy) if one}

    def _today(self, department: Department) -> Department:
        """With the people as they are now."""
        contact = self.persons[department.contact.id] if department.contact else None
        deputy = self.persons[department.deputy.id] if department.deputy else None
        return replace(department, contact=contact, deputy=deputy)

    async def reply(self, account: str, number: int, word: str, now: datetime) -> None:
        raise AssertionError(f"nobody talks here: {account}, {number}, {word}, {now}")


@pytest.mark.parametrize("land", get_args(Land))
async def test_two_years_without_a_message_too_many_or_too_few(land: Land) -> None:
    known = [Person(n, "wire", f"@p{n}", f"Person {n}", "de", formal=True) for n in range(1, PEOPLE + 1)]
    made = staffed(known)
    voice = load().voice("de", formal=True)
    office = Newsroom(settings(state=land), voice, {one.id: one for one in known}, made)
    world = World(office, random.Random(land), land, known, made)  # noqa: S311  # the same two years every time
    await two_years(world)
    print(report(world))  # noqa: T201  # the counts are the result
    assert_all_is_well(world)
