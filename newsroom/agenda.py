"""The agenda: which topic stands where. How it reads is up to `handlers/agenda_page.py`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from newsroom.entry import clock, fixed_days, missing, stretch, when
from newsroom.periods import Period, monday
from newsroom.topics import Status, Topic

PLANNED = (Status.ACCEPTED, Status.SCHEDULED)
ON_AGENDA = (Status.SUBMITTED, *PLANNED)


@dataclass(frozen=True, slots=True)
class Week:
    """The topics of one calendar week, by day and hour."""

    monday: date
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class Agenda:
    """`weeks` has every week of the period, the empty ones too. `undated` and `later` complete the plan; `waiting` are
    planned topics that still lack something, `inbox` those that wait for a decision.
    """

    today: date
    period: Period
    weeks: tuple[Week, ...]
    undated: tuple[Topic, ...]
    later: tuple[Topic, ...]
    waiting: tuple[Topic, ...]
    inbox: tuple[Topic, ...]

    @property
    def empty_weeks(self) -> tuple[Week, ...]:
        return tuple(week for week in self.weeks if not week.topics)


def agenda(topics: Iterable[Topic], today: date, period: Period) -> Agenda:
    """`today` is local. Of an asked period only what falls into it; the weeks ahead show all that is to come."""
    coming = [topic for topic in topics if _concerns(topic, period)]
    plan = [topic for topic in coming if topic.status in PLANNED]
    dated = [topic for topic in plan if _has_days(topic)]
    return Agenda(
        today=today,
        period=period,
        weeks=_weeks(dated, period),
        undated=_ordered((topic for topic in plan if not _has_days(topic)), period),
        later=_ordered((topic for topic in dated if _day(topic, period) > period.last), period),
        waiting=_ordered((topic for topic in plan if missing(topic)), period),
        inbox=tuple(topic for topic in coming if topic.status is Status.SUBMITTED),
    )


def _concerns(topic: Topic, period: Period) -> bool:
    """What lies before the period is over; a topic to be decided on is never over."""
    days = stretch(when(topic))
    if period.span is None:
        return topic.status is Status.SUBMITTED or days is None or days[1] >= period.first or _recurs(topic)
    return days is not None and days[0] <= period.last and days[1] >= period.first


def _has_days(topic: Topic) -> bool:
    """ "5.12. ab 18 Uhr" has one too: its words only add to it, other than those of "Ende Mai", from 21 to 31 May."""
    span = when(topic)
    only_added = span is not None and span.vague is not None and span.end is None
    return fixed_days(replace(span, vague=None) if span and only_added else span) is not None


def _recurs(topic: Topic) -> bool:
    span = when(topic)
    return span is not None and span.recurrence is not None


def _weeks(dated: Sequence[Topic], period: Period) -> tuple[Week, ...]:
    first = monday(period.first)
    mondays = [first + timedelta(days=days) for days in range(0, (period.last - first).days + 1, 7)]
    return tuple(
        Week(first, _ordered((topic for topic in dated if monday(_day(topic, period)) == first), period))
        for first in mondays
    )


def _day(topic: Topic, period: Period) -> date:
    """What has begun before the period stands on its first day; what has no day stands behind the rest."""
    days = stretch(when(topic))
    return max(days[0], period.first) if days else date.max


def _ordered(topics: Iterable[Topic], period: Period) -> tuple[Topic, ...]:
    def place(topic: Topic) -> tuple[date, time, int]:
        return _day(topic, period), clock(when(topic)), topic.number or 0

    return tuple(sorted(topics, key=place))
