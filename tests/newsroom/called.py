"""Departments in a topic call, for the tests of what is asked and told."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, date, datetime

from newsroom import calling
from newsroom.asking import Ask, Item
from newsroom.calling import TopicCall
from newsroom.people import Department, Person
from newsroom.settings import Settings
from newsroom.topics import Status, Topic
from tests.newsroom.planned import complete
from tests.support.desk import settings

TUESDAY = date(2026, 12, 1)


def person(number: int, **more: object) -> Person:
    return replace(Person(number, "wire", f"@{number}:town.test", f"P {number}", "de", formal=True), **more)  # type: ignore[arg-type]  # its own fields


ANNA, BEN, CARA = person(1), person(2), person(3)
BUILDING = Department(7, "Bauamt", ANNA, BEN)
LIBRARY = Department(8, "Stadtbücherei", ANNA)
CULTURE = Department(9, "Kulturamt", CARA, BEN)


def call(*departments: Department, key: str = "2026-12", started: date = TUESDAY) -> TopicCall:
    return TopicCall(1, key, started, calling.due_on(started, settings()), departments)


def house(working_day: int | None = 1, *closed: str) -> Settings:
    rule = settings().topic_call.model_copy(update={"working_day": working_day})
    return settings(topic_call=rule, closing_days=closed)


def topic(number: int, contributor: Person) -> Topic:
    now = datetime(2026, 12, 2, 9, tzinfo=UTC)
    return Topic(number, number, Status.SUBMITTED, contributor, complete(), now, now)


def asked(items: Iterable[Item], on: date | None = None, state: str = "open") -> list[Ask]:
    return [replace(one.ask, state=state, asked_on=on or one.ask.asked_on) for one in items]  # type: ignore[arg-type]  # this module's own calls
