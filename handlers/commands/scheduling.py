"""From "15.12. instagram" behind a topic's number to a change: accepted, or planned for a day, with all that speaks against it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Final
from zoneinfo import ZoneInfo

from handlers import planned
from handlers.commands.deciding import Change
from handlers.commands.declaration import Call
from handlers.topic_line import facts, line
from newsroom import advising
from newsroom.capacity import Schedule
from newsroom.doubts import Doubt
from newsroom.entry import fixed_days
from newsroom.messages import Say, Value
from newsroom.scheduling import Stranger, Wanted, wanted
from newsroom.telling import why_doubtful
from newsroom.topics import Status, Topic
from storage.database import Transaction
from understanding.when import Region

LONGEST: Final = 200  # characters behind the numbers that are read


def read(call: Call, words: str) -> Wanted | Say:
    """The day and the channels, or the one sentence that helps to write them."""
    settings = call.context.settings
    now, region = here(call)
    linking = call.every("schedule.linking")
    found = wanted(words[:LONGEST], now, call.person.language, region, settings.channels, linking)
    example = (Say("commands.schedule.example"),)
    match found:
        case Wanted():
            return found
        case Stranger(strange):
            channels = ", ".join(settings.channels)
            return Say(
                "commands.schedule.stranger", {"words": strange, "channels": channels, "example": example}
            )
        case Doubt():
            return doubtful(found, today=now.date(), example=example)
        case fault:
            return Say(f"commands.schedule.{fault}", {"example": example})


def here(call: Call) -> tuple[datetime, Region]:
    """The local time, and where days are understood."""
    settings = call.context.settings
    now = call.context.now.astimezone(ZoneInfo(settings.timezone)).replace(tzinfo=None)
    return now, Region(settings.state, settings.timezone)


def doubtful(doubt: Doubt, *, today: date, example: Value) -> Say:
    """Why the day is not certain, and which days it may be."""
    known = [days for one in doubt.candidates if (days := fixed_days(one)) and days[0] == days[1] >= today]
    values: dict[str, Value] = {"why": (why_doubtful(doubt),), "example": example}
    if not known:
        return Say("commands.doubtful_day", values)
    *others, last = [day for day, _ in dict.fromkeys(known)]
    possible = [Say("commands.possible_day", {"day": day}) for day in others]
    possible.append(Say("commands.possible_day_last" if others else "commands.possible_day", {"day": last}))
    return Say("commands.doubtful_day_of", {**values, "days": tuple(possible)})


async def scheduled(
    tx: Transaction, call: Call, chosen: Sequence[Topic], when: Wanted
) -> tuple[list[Change], list[Say]]:
    """A change for each topic, and why there is none for the others: a blackout lets nothing be planned on that day. Without a
    day each keeps its own.
    """
    schedule = await planned.schedule(tx, call.context.now, call.context.settings)
    changes, refused = list[Change](), list[Say]()
    for topic in chosen:
        channels, day = when.channels or topic.plan.channels, when.day or topic.plan.day
        if day is None:
            raise ValueError("no day to plan for")
        if refusal := advising.refusal(topic, day, channels, schedule):
            refused.append(refusal)
            continue
        notes = advising.warnings(topic, day, channels, schedule)
        plan = replace(topic.plan, day=day, channels=channels, hold_until=None)
        change = Change(topic, Status.SCHEDULED, plan=plan, notes=notes)
        changes.append(replace(change, news=(_planned(change, call),)))
        schedule = _with(schedule, replace(topic, status=Status.SCHEDULED, plan=plan))
    without_clock = [Say("commands.schedule.no_clock")] if when.clock and changes else []
    return changes, [*refused, *without_clock]


def unscheduled(topic: Topic, call: Call) -> Change:
    """Accepted as before, but without its day."""
    values: dict[str, Value] = {"day": topic.plan.day or ""}
    news = signed("decisions.unscheduled", {**facts(topic, call.zone), **values}, call)
    return Change(topic, Status.ACCEPTED, plan=replace(topic.plan, day=None), news=(news,))


def _with(schedule: Schedule, topic: Topic) -> Schedule:
    """The next one of the same command finds this one planned."""
    others = tuple(one for one in schedule.topics if one.id != topic.id)
    return replace(schedule, topics=(*others, topic))


def _planned(change: Change, call: Call) -> Say:
    plan = change.plan or change.topic.plan
    values: dict[str, Value] = {"day": plan.day or "", "channels": ", ".join(plan.channels)}
    before = change.topic.plan.day if change.topic.status is Status.SCHEDULED else None
    if before and before != plan.day:
        return signed("decisions.moved", {**facts(change.topic, call.zone), **values, "before": before}, call)
    key = "decisions.scheduled_on" if plan.channels else "decisions.scheduled"
    return told(key, change.topic, call, values)


def told(key: str, topic: Topic, call: Call, more: dict[str, Value]) -> Say:
    """What the contributor hears, in other words where something is still missing."""
    said = line(key, topic, call.context.settings)
    return signed(said.key, {**said.values, **more}, call)


def signed(key: str, values: Mapping[str, Value], call: Call) -> Say:
    """With whom to ask."""
    contact = call.context.settings.contact
    return Say(key, {**values, "contact": contact.name, "reach": contact.reach})


async def accepted(tx: Transaction, call: Call, chosen: Sequence[Topic], when: Wanted) -> list[Change]:
    """Without a day; the contributor hears when at the earliest it may get one."""
    hopes = await planned.hopes(tx, chosen, call.context)
    return [_accepted(topic, call, when, hope) for topic, hope in zip(chosen, hopes, strict=True)]


def _accepted(topic: Topic, call: Call, when: Wanted, hope: Sequence[Say]) -> Change:
    plan = replace(topic.plan, channels=when.channels or topic.plan.channels, hold_until=None)
    return Change(
        topic, Status.ACCEPTED, plan=plan, news=(told("decisions.accepted", topic, call, {}), *hope)
    )
