"""Events of every year: when they come, whose they are, and who is asked in time whether something is planned. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from newsroom import returning
from newsroom.asking import Ask, Item
from newsroom.entry import stretch, when
from newsroom.messages import Say, Value
from newsroom.people import Department, Person
from newsroom.telling import title
from newsroom.topics import Status, Topic
from newsroom.working_time import WorkingTime

KIND: Final = "yearly"
CONFIG = "config"  # the source of those that stand in config.yaml
NEAR = timedelta(days=60)  # around its day; a topic of then is about it, an earlier one about the last time
GONE = (Status.DRAFT, Status.DECLINED, Status.WITHDRAWN)


@dataclass(frozen=True, slots=True)
class Event:
    """`uid` names it for ever. `first` is its first day, `rule` says when it comes again, as `returning` reads it: empty is
    never. The department is asked `lead` working days before.
    """

    id: int
    uid: str
    source: str
    name: str
    first: date
    rule: str
    lead: int
    department: Department | None = None


@dataclass(frozen=True, slots=True)
class Coming:
    """An event on one of its days, and the topic about it, if there is one."""

    event: Event
    day: date
    topic: Topic | None = None


@dataclass(frozen=True, slots=True)
class Unowned:
    """An event about which nobody can be asked: the editors are told, once; `key` says so."""

    key: str
    event: Event
    day: date


Linked = Mapping[int, Sequence[Topic]]  # the topics about an event, by its id


def next_days(event: Event, first: date, last: date) -> list[date]:
    """The days of the event in that period."""
    return returning.days(event.rule, event.first, first, last)


def coming(events: Iterable[Event], first: date, last: date, linked: Linked) -> list[Coming]:
    """All days of all events in that period, in their order: what an agenda or a plan of the year shows."""
    found = [
        Coming(event, day, topic_for(day, linked.get(event.id, ())))
        for event in events
        for day in next_days(event, first, last)
    ]
    return sorted(found, key=lambda one: (one.day, one.event.name, one.event.id))


def topic_for(day: date, topics: Iterable[Topic]) -> Topic | None:
    """Of the topics about the event the one for this day."""
    return next((one for one in topics if _is_alive(one) and abs(_day(one) - day) <= NEAR), None)


def last_topic(day: date, topics: Iterable[Topic]) -> Topic | None:
    """Of the topics about the event the latest one for a time before this day."""
    before = [one for one in topics if _is_alive(one) and one.number is not None and _day(one) < day - NEAR]
    return max(before, key=_day, default=None)


def _is_alive(topic: Topic) -> bool:
    return topic.status not in GONE


def _day(topic: Topic) -> date:
    """Its own, or the one on which somebody told of it."""
    days = stretch(when(topic))
    return days[0] if days else topic.created_at.date()


# ---------------------------------------------------------------- who is asked today


def items(
    events: Iterable[Event], asked: Sequence[Ask], linked: Linked, today: date, working_time: WorkingTime
) -> tuple[list[Item], list[Unowned]]:
    """What is to be asked on that working day, of each person the nearest event only: a short reply must mean one."""
    found: list[Item] = []
    unowned: list[Unowned] = []
    for event in events:
        mine = [ask for ask in asked if ask.event == event.id]
        match _wanted(event, mine, linked.get(event.id, ()), today, working_time):
            case Item() as item:
                found.append(item)
            case Unowned() as note:
                unowned.append(note)
    nearest: dict[int, Item] = {}
    for item in sorted(found, key=lambda one: (one.deadline, one.ask.key)):
        nearest.setdefault(item.person.id, item)
    return list(nearest.values()), unowned


def _wanted(
    event: Event, asked: Sequence[Ask], topics: Sequence[Topic], today: date, working_time: WorkingTime
) -> Item | Unowned | None:
    """Once for an event and a year, and once more; never on the day itself or after it."""
    horizon = today + timedelta(days=2 * event.lead + 60)
    day = next(iter(next_days(event, today + timedelta(days=1), horizon)), None)
    if day is None or today < working_time.add_working_days(day, -event.lead):
        return None
    if topic_for(day, topics) or any(_is_other_day_of_the_year(ask, day) for ask in asked):
        return None
    version = day.isoformat()
    turn = _turn([ask for ask in asked if ask.version == version], event, day, today, working_time)
    if turn is None:
        return None
    person = event.department.asked_on(today) if event.department else None
    if person is None:
        return None if _may_come_back(event.department) else Unowned(_key(event, day, ""), event, day)
    return _item(event, person, day, turn, last_topic(day, topics), today)


def _is_other_day_of_the_year(ask: Ask, day: date) -> bool:
    return ask.version[:4] == f"{day.year}" and ask.version != day.isoformat()


def _may_come_back(department: Department | None) -> bool:
    """Whether somebody is only away."""
    people = (department.contact, department.deputy) if department else ()
    return any(one is not None and not one.lost for one in people)


@dataclass(frozen=True, slots=True)
class _Turn:
    """`mark` tells the keys of one day apart; `rung` counts working days before it."""

    mark: str
    rung: int
    again: bool = False


def _turn(
    asked: Sequence[Ask], event: Event, day: date, today: date, working_time: WorkingTime
) -> _Turn | None:
    if not asked:
        return _Turn("", event.lead)
    last = asked[-1]
    if last.state == "later" and last.later_on is not None:
        due = last.later_on <= today
        return _Turn(f"/{last.later_on.isoformat()}", last.rung, again=True) if due else None
    half = event.lead // 2
    if last.state != "open" or len(asked) > 1 or half == 0 or last.asked_on >= today:
        return None
    due = _half_way(last.asked_on, day, event.lead, working_time) <= today
    return _Turn("/again", half, again=True) if due else None


def _half_way(asked_on: date, day: date, lead: int, working_time: WorkingTime) -> date:
    """The working day in the middle between the two; `lead` is the most that lies between them."""
    left = lead
    while left > 1 and working_time.add_working_days(day, -left) < asked_on:
        left -= 1
    return working_time.add_working_days(day, -(left // 2)) if left > 1 else day


# ---------------------------------------------------------------- the words


def _key(event: Event, day: date, mark: str) -> str:
    return f"{KIND}/{event.id}/{day.isoformat()}{mark}"


def _item(event: Event, person: Person, day: date, turn: _Turn, last: Topic | None, today: date) -> Item:
    ask = Ask(
        _key(event, day, turn.mark),
        KIND,
        person.id,
        today,
        department=event.department.id if event.department else None,
        event=event.id,
        version=day.isoformat(),
        rung=turn.rung,
    )
    values: dict[str, Value] = {"day": day, "name": event.name}
    before = Say("yearly.again", values) if turn.again else Say("yearly.ask", values)
    return Item(person, ask, day, (before, _ways(last)))


def _ways(last: Topic | None) -> Say:
    """How to answer: "wie letztes Jahr" where there is something like it."""
    if last is None:
        return Say("yearly.how")
    return Say("yearly.how_as_before", {"number": str(last.number), "title": title(last.draft)})
