"""A topic as one line of the agenda: number, title, day, department, status, how urgent it is, what is missing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import reduce

from handlers.topic_line import facts, lacking
from newsroom.entry import when
from newsroom.messages import Say
from newsroom.periods import Period
from newsroom.placing import decided_day, next_time
from newsroom.planning import Priority
from newsroom.settings import Settings
from newsroom.topics import Status, Topic

Marks = Mapping[int, Sequence[Say]]  # what else is to be said of a topic, by its id

UNMARKED: Marks = {}


def entry(topic: Topic, period: Period, settings: Settings, marks: Marks = UNMARKED) -> Say:
    """Everything that a line of the plan tells."""
    lacks = lacking(topic, settings) if topic.status is not Status.PUBLISHED else ()
    pieces = [
        *_days(topic, period, settings),
        *owner(topic),
        Say(f"agenda.status.{topic.status}"),
        *urgency(topic),
        *([Say("agenda.lacks", {"missing": lacks})] if lacks else []),
        *marks.get(topic.id, ()),
    ]
    return told(topic, pieces, settings)


def told(topic: Topic, pieces: Sequence[Say], settings: Settings) -> Say:
    """The number, the title, and then the pieces, one after another."""
    known = facts(topic, settings.timezone)
    return Say(
        "agenda.entry", {"number": known["number"], "title": known["title"], "pieces": (joined(pieces),)}
    )


def joined(pieces: Sequence[Say]) -> Say:
    """As one; there must be at least one piece."""
    return reduce(
        lambda rest, piece: Say("agenda.joined", {"piece": (piece,), "rest": (rest,)}), pieces[::-1]
    )


def owner(topic: Topic) -> list[Say]:
    return [Say("agenda.owner", {"name": topic.department})] if topic.department else []


def urgency(topic: Topic) -> list[Say]:
    """Only what is out of the ordinary."""
    return [] if topic.plan.priority is Priority.NORMAL else [Say(f"agenda.priority.{topic.plan.priority}")]


def channels(topic: Topic) -> tuple[Say, ...]:
    """Where it is published; none means everywhere, which needs no words."""
    return tuple(Say("agenda.channel", {"name": one}) for one in topic.plan.channels)


def _days(topic: Topic, period: Period, settings: Settings) -> list[Say]:
    """The day of publication, and beside it the one of the event, unless it is exactly that day."""
    day = decided_day(topic)
    if day is None:
        return [_event(topic, period, settings)]
    where = channels(topic)
    planned = (
        Say("agenda.planned_on", {"day": day, "channels": where})
        if where
        else Say("agenda.day", {"day": day})
    )
    span = when(topic)
    is_same = span is None or (span.start, span.end, span.vague, span.part) == (day, None, None, None)
    return (
        [planned]
        if is_same
        else [planned, Say("agenda.takes_place", {"when": (_event(topic, period, settings),)})]
    )


def _event(topic: Topic, period: Period, settings: Settings) -> Say:
    """What recurs is told by its day in this period; when it was the first time is of no interest here."""
    once = next_time(topic, period)
    if once is None:
        return Say("agenda.when", {"when": facts(topic, settings.timezone)["when"]})
    day, rule = once
    return Say("agenda.recurring", {"day": day, "rule": rule})
