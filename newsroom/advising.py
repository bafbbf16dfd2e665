"""What is said when a topic gets a day: the week is full, a blackout lies there, and where there is room instead."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import Final

from newsroom.blackouts import Blackout, covering, days, holding, of_topic, official
from newsroom.capacity import Full, Schedule, expectation, free_day, full
from newsroom.entry import fixed_days, when
from newsroom.messages import Say, Value
from newsroom.topics import Topic

WEEKEND: Final = timedelta(days=2)


def refusal(topic: Topic, day: date, channels: Collection[str], schedule: Schedule) -> Say | None:
    """Where a blackout lets nothing be planned on that day: which one, and the next free day. None where it may be."""
    held = holding(schedule.blackouts, day)
    if held is None:
        return None
    free = free_day(day, schedule, channels, topic)
    values: dict[str, Value] = {"day": day, "reason": held.reason, "last": held.last}
    if free is None:
        return Say("planning.held", values)
    return Say("planning.held_free", {**_free(topic, free, schedule), **values, "free": free})


def warnings(topic: Topic, day: date, channels: Collection[str], schedule: Schedule) -> tuple[Say, ...]:
    """What an editor should know before the topic stands on that day; it is planned all the same. `channels` are those of the
    post, none: all of them. The topic itself, if it was planned before, is not counted.
    """
    week = schedule.week(day, topic)
    found = [_full(one, week.number) for one in full(week, schedule.settings, channels)]
    if found:
        free = free_day(day, schedule, channels, topic)
        key = "planning.free_after" if free and _after_event(topic, free) else "planning.free"
        found.append(Say(key, _free(topic, free, schedule)) if free else Say("planning.nothing_free"))
    marked = [_marked(topic, one, schedule) for one in covering(schedule.blackouts, day)]
    return (*_after_event(topic, day), *found, *marked)


def noted(topic: Topic, schedule: Schedule) -> tuple[Say, ...]:
    """The blackouts in which the topic stands as it is planned now."""
    return tuple(_marked(topic, one, schedule) for one in of_topic(topic, schedule.blackouts))


def _after_event(topic: Topic, day: date) -> tuple[Say, ...]:
    """A look back may be meant, or a slip of the pen."""
    days = fixed_days(when(topic))
    return (Say("planning.after_event", {"last": days[1]}),) if days and days[1] < day else ()


def hope(schedule: Schedule, topic: Topic | None = None) -> tuple[Say, ...]:
    """For the contributor of a topic that has no day yet: when at the earliest it may get its turn. Nothing where that may be
    this week or right after the weekend, or before the day of the topic itself, or is not known.
    """
    week, own = expectation(schedule), days(topic) if topic else None
    if week is None or week <= schedule.today + WEEKEND or (own and own[1] >= week):
        return ()
    return (Say("planning.expectation", {"week": str(week.isocalendar().week), "from": week}),)


def _full(one: Full, week: str) -> Say:
    values: dict[str, Value] = {"week": week, "posts": one.posts, "limit": one.limit}
    return (
        Say("planning.channel_full", {**values, "channel": one.channel})
        if one.channel
        else Say("planning.week_full", values)
    )


def _marked(topic: Topic, blackout: Blackout, schedule: Schedule) -> Say:
    who = official(topic, schedule.settings.town.officials)
    values: dict[str, Value] = {"reason": blackout.reason, "last": blackout.last}
    return (
        Say("planning.blackout_official", {**values, "official": who})
        if who
        else Say("planning.blackout", values)
    )


def _free(topic: Topic, free: date, schedule: Schedule) -> dict[str, Value]:
    return {
        "number": str(topic.number),
        "week": str(free.isocalendar().week),
        "day": free,
        "typed": typed(free, schedule.today),
    }


def typed(day: date, today: date) -> str:
    """ "15.12.": as it is typed in every language; with the year where that is another one."""
    return f"{day.day}.{day.month}." + (str(day.year) if day.year != today.year else "")
