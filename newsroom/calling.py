"""The topic call: once a month the departments are asked what is coming up. When it opens, and who is asked what today.

All days are local. A call lasts from `started_on` to `due_on`, both included; what comes later counts too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from newsroom.asking import Ask, Item
from newsroom.messages import Say
from newsroom.people import Department, Person
from newsroom.settings import Settings
from newsroom.topics import Topic
from newsroom.working_time import WorkingTime

LEFT = 2  # working days of the month, today included, that are worth a call that comes late
AGAIN = "/again"  # ends the key of the reminder
FIRST_HALF = 15  # until this day a call asks about its month, later about the weeks ahead


@dataclass(frozen=True, slots=True)
class TopicCall:
    """`key` is "2026-12" for the call of the month, "2026-12/7" for that of department 7 alone; the departments are those
    that it asks, with their people as they are today.
    """

    id: int
    key: str
    started_on: date
    due_on: date
    departments: tuple[Department, ...]
    reported: bool = False

    @property
    def is_of_the_month(self) -> bool:
        """Whether it asks all departments."""
        return self.key == month_of(self.started_on)


Came = Mapping[int, tuple[Topic, ...]]  # by the department's id


# ---------------------------------------------------------------- days


def month_of(day: date) -> str:
    """ "2026-12": the key of the month's call."""
    return f"{day:%Y-%m}"


def key_for(department: Department, day: date) -> str:
    """The key of a call for this department alone, in the month of that day."""
    return f"{month_of(day)}/{department.id}"


def opens_on(month: date, settings: Settings) -> date | None:
    """The day of the call in the month of that day, at the latest its last working day; None where there is none."""
    wanted, days = settings.topic_call.working_day, _working_days(month, settings.working_time)
    return days[:wanted][-1] if wanted and days else None


def starts(today: date, known: Collection[str], settings: Settings) -> bool:
    """Whether the call of the month begins today. `known` are the keys of all calls so far."""
    return _is_due(today, known, settings) and _is_worth_it(today, settings)


def skipped(today: date, known: Collection[str], settings: Settings) -> str | None:
    """The key of the call that nobody can make up for any more, this month's or last month's; a house that begins late in a
    month has skipped nothing.
    """
    if _is_due(today, known, settings):
        missed = None if _is_worth_it(today, settings) else month_of(today)
    else:
        before = today.replace(day=1) - timedelta(days=1)
        missed = month_of(before) if _is_due(before, known, settings) else None
    return missed if missed and any(key < missed for key in known) else None


def due_on(started: date, settings: Settings) -> date:
    """The last day for an answer."""
    return settings.working_time.add_working_days(started, settings.topic_call.answer_days)


def _is_due(today: date, known: Collection[str], settings: Settings) -> bool:
    opens = opens_on(today, settings)
    return opens is not None and opens <= today and month_of(today) not in known


def _is_worth_it(today: date, settings: Settings) -> bool:
    """On its own day, or late but not too late."""
    left = [day for day in _working_days(today, settings.working_time) if day >= today]
    return today == opens_on(today, settings) or len(left) >= LEFT


def _working_days(month: date, working_time: WorkingTime) -> list[date]:
    first = month.replace(day=1)
    days = [first + timedelta(days=count) for count in range(31)]
    return [day for day in days if day.month == first.month and working_time.is_working_day(day)]


# ---------------------------------------------------------------- what came


def came(
    departments: Iterable[Department], asks: Iterable[Ask], topics: Sequence[Topic], owned: Mapping[int, int]
) -> Came:
    """Per department the topics that are its own (`owned` tells the department of a topic, by ids), or came from its people:
    contact, deputy, and whoever was asked for it.
    """
    asks = tuple(asks)
    found = {one.id: _from(one, _people_of(one, asks), topics, owned) for one in departments}
    return {department: theirs for department, theirs in found.items() if theirs}


def _from(
    department: Department, who: Collection[int], topics: Sequence[Topic], owned: Mapping[int, int]
) -> tuple[Topic, ...]:
    return tuple(
        topic
        for topic in topics
        if (owned[topic.id] == department.id if topic.id in owned else topic.contributor.id in who)
    )


def _people_of(department: Department, asks: Iterable[Ask]) -> set[int]:
    named = {one.id for one in (department.contact, department.deputy) if one}
    return named | {ask.person for ask in asks if department.id in departments_of(ask)}


def has_nothing(department: Department, asks: Iterable[Ask]) -> bool:
    """Whether "nichts" was the answer."""
    return any(ask.state == "done" and department.id in departments_of(ask) for ask in asks)


# ---------------------------------------------------------------- who is asked today


def items(call: TopicCall, asks: Collection[Ask], answers: Came, today: date) -> list[Item]:
    """Of every department that this call has not asked yet, whoever is there; each person once, for all of theirs."""
    if not call.started_on <= today < call.due_on:
        return []
    left = [one for one in call.departments if not is_asked(one, asks) and one.id not in answers]
    found = _shared((one, _asked_instead(one, asks, today)) for one in left)
    return [_item(call, person, theirs, today) for person, theirs in found]


def reminders(
    call: TopicCall, asks: Collection[Ask], answers: Came, today: date, working_time: WorkingTime
) -> list[Item]:
    """On the working day before the last one, or on the last one: once to who was asked before that and has not answered."""
    begins = working_time.add_working_days(call.due_on, -1)
    if not begins <= today <= call.due_on:
        return []
    reminded = {one for ask in asks if ask.key.endswith(AGAIN) for one in departments_of(ask)}
    asked = {
        one: ask.person
        for ask in asks
        if ask.asked_on < begins and ask.state != "elsewhere"
        for one in departments_of(ask)
    }
    silent = [
        one
        for one in call.departments
        if one.id in asked and one.id not in {*answers, *reminded} and not has_nothing(one, asks)
    ]
    found = _shared((one, _reminded(one, asked[one.id], today)) for one in silent)
    return [_item(call, person, theirs, today, AGAIN) for person, theirs in found]


def departments_of(ask: Ask) -> tuple[int, ...]:
    """The departments that it was about, by their ids."""
    return tuple(map(int, ask.key.removesuffix(AGAIN).split("/")[-2].split("+")))


def is_asked(department: Department, asks: Iterable[Ask]) -> bool:
    """Whoever says that it is not theirs does not count."""
    return any(department.id in departments_of(ask) for ask in asks if ask.state != "elsewhere")


def _asked_instead(department: Department, asks: Iterable[Ask], today: date) -> Person | None:
    """The contact, or else the deputy: one who is there and has not said that it is not theirs."""
    refused = {
        ask.person for ask in asks if ask.state == "elsewhere" and department.id in departments_of(ask)
    }
    named = [one for one in (department.contact, department.deputy) if one and one.id not in refused]
    return next((one for one in named if one.is_there(today)), None)


def _reminded(department: Department, asked: int, today: date) -> Person | None:
    """Whoever was asked, while that is still one of the two and there; else whoever is."""
    named = [one for one in (department.contact, department.deputy) if one and one.id == asked]
    return next((one for one in named if one.is_there(today)), department.asked_on(today))


def _shared(found: Iterable[tuple[Department, Person | None]]) -> list[tuple[Person, list[Department]]]:
    """By person; departments without anybody are left out."""
    shared: dict[int, tuple[Person, list[Department]]] = {}
    for department, person in found:
        if person is not None:
            shared.setdefault(person.id, (person, []))[1].append(department)
    return list(shared.values())


def _item(
    call: TopicCall, person: Person, theirs: Sequence[Department], today: date, again: str = ""
) -> Item:
    about = "+".join(str(one.id) for one in theirs)
    ask = Ask(
        f"call/{call.key}/{about}/{person.id}{again}",
        "call",
        person.id,
        today,
        call=call.id,
        department=theirs[0].id if len(theirs) == 1 else None,
        rung=1 if again else 0,
    )
    return Item(person, ask, call.due_on, _says(call, person, theirs, again=bool(again)))


def _says(call: TopicCall, person: Person, theirs: Sequence[Department], *, again: bool) -> tuple[Say, ...]:
    """The question; which departments it is about, where that does not go without saying."""
    question = Say("call.again" if again else "call.ask", {"time": (_time(call),), "due": call.due_on})
    about = tuple(_about(one, person) for one in theirs)
    if len(about) == 1 and about[0].key == "call.department":
        return (question,)
    return (question, Say("call.about", {"departments": about}))


def _about(department: Department, person: Person) -> Say:
    own = department.contact is not None and department.contact.id == person.id
    return Say("call.department" if own else "call.deputised", {"name": department.name})


def _time(call: TopicCall) -> Say:
    return Say(f"call.month.{call.started_on.month}" if call.started_on.day <= FIRST_HALF else "call.weeks")


def names(departments: Iterable[Department]) -> tuple[Say, ...]:
    return tuple(Say("call.department", {"name": one.name}) for one in departments)
