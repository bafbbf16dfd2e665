"""The agenda: which topic stands where. How it reads is up to `handlers/agenda_page.py`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta

from newsroom.entry import clock, fixed_days, has_certain_day, stretch, when
from newsroom.material import missing
from newsroom.periods import Period, monday
from newsroom.topics import Status, Topic
from newsroom.yearly import Coming
from understanding.when.recurring import occurrences, upcoming
from understanding.when.span import Moment, Span

PLANNED = (Status.ACCEPTED, Status.SCHEDULED)
LATELY = timedelta(weeks=4)
ON_AGENDA = (Status.SUBMITTED, *PLANNED)


@dataclass(frozen=True, slots=True)
class Week:
    """The topics of one calendar week, by day and hour. What recurs stands in several weeks."""

    monday: date
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class Agenda:
    """`weeks` has every week of the period, the empty ones too. `undated` and `later` complete the plan; `waiting` are
    planned topics that still lack something, `inbox` those that wait for a decision, `held` accepted ones whose day is over
    and of which nothing has become yet, `yearly` the events of every year that are to come in the period, each once.
    """

    today: date
    period: Period
    weeks: tuple[Week, ...]
    undated: tuple[Topic, ...]
    later: tuple[Topic, ...]
    waiting: tuple[Topic, ...]
    inbox: tuple[Topic, ...]
    held: tuple[Topic, ...] = ()
    yearly: tuple[Coming, ...] = ()

    @property
    def empty_weeks(self) -> tuple[Week, ...]:
        return tuple(week for week in self.weeks if not week.topics)


def agenda(topics: Iterable[Topic], today: date, period: Period, channels: Sequence[str]) -> Agenda:
    """`today` is local. Of an asked period only what falls into it; the weeks ahead show all that is to come."""
    known = list(topics)
    coming = [topic for topic in known if _concerns(topic, period)]
    plan = [topic for topic in coming if topic.status in PLANNED]
    dated = [topic for topic in plan if _days(topic, period)]
    return Agenda(
        today=today,
        period=period,
        weeks=_weeks(dated, period),
        undated=_ordered((topic for topic in plan if not _days(topic, period)), period),
        later=_ordered((topic for topic in dated if _days(topic, period)[0] > period.last), period),
        waiting=_ordered((topic for topic in plan if missing(topic.draft, channels)), period),
        inbox=tuple(topic for topic in coming if topic.status is Status.SUBMITTED),
        held=() if period.span else tuple(topic for topic in known if _was_held(topic, today)),
    )


def _was_held(topic: Topic, today: date) -> bool:
    """Lately; what recurs is never over."""
    span, days = when(topic), stretch(when(topic))
    if topic.status is not Status.ACCEPTED or span is None or days is None or span.recurrence is not None:
        return False
    return today - LATELY <= days[1] < today


def _concerns(topic: Topic, period: Period) -> bool:
    """What lies before the period is over; a topic to be decided on is never over."""
    span, days = when(topic), stretch(when(topic))
    if span is None or days is None or (topic.status is Status.SUBMITTED and period.span is None):
        return period.span is None
    first, last = days
    if span.recurrence is not None:
        following = _occurring(span.recurrence, days, period)
        first, last = (following[0], following[-1]) if following else days
    return last >= period.first and (period.span is None or first <= period.last)


def _days(topic: Topic, period: Period) -> tuple[date, ...]:
    """On which days it stands in the plan; none where they are not certain. What has begun before the period stands on its
    first day, but what is open ("ab 8. Dezember") would stand there for ever.
    """
    span, days = when(topic), stretch(when(topic))
    if span is None or days is None:
        return ()
    if span.recurrence is not None:
        return _occurring(span.recurrence, days, period) if has_certain_day(span) else ()
    if span.open and not has_certain_day(span):
        begins = days[0] >= period.first and fixed_days(replace(span, open=False)) is not None
        return (days[0],) if begins else ()
    return (max(days[0], period.first),) if fixed_days(_without_additions(span)) else ()


def _without_additions(span: Span) -> Span:
    """ "5.12. ab 18 Uhr" has a day too: its words only add to it, other than those of "Ende Mai", from 21 to 31 May."""
    return replace(span, vague=None) if span.end is None else span


def _occurring(rrule: str, first_time: tuple[date, date], period: Period) -> tuple[date, ...]:
    """The days in the period, or else the next one behind it."""
    return tuple(dict.fromkeys(max(day, period.first) for day in _beginnings(rrule, first_time, period)))


def _beginnings(rrule: str, first_time: tuple[date, date], period: Period) -> list[date]:
    """What begins before the period may reach into it."""
    start, end = first_time
    within = occurrences(rrule, start, period.first - (end - start), period.last)
    following = None if within else upcoming(rrule, start, period.last)
    return [following] if following else within


def next_time(topic: Topic, period: Period) -> tuple[Span, Span] | None:
    """Of what recurs the next time, as if it were the only one, and what is said of all times; None for the rest."""
    span, days = when(topic), stretch(when(topic))
    if span is None or days is None or span.recurrence is None or not has_certain_day(span):
        return None
    begins = _beginnings(span.recurrence, days, period)
    if not begins:
        return None
    later = begins[0] - days[0]
    once = replace(span, start=_moved(span.start, later), end=_moved(span.end, later), recurrence=None)
    rule = Span(
        None, recurrence=None if span.vague else span.recurrence, vague=span.vague, beside=span.beside
    )
    return replace(once, vague=None, beside=()), rule


def _moved(moment: Moment | None, later: timedelta) -> Moment | None:
    return moment + later if isinstance(moment, date) else moment


def _weeks(dated: Sequence[Topic], period: Period) -> tuple[Week, ...]:
    """What recurs stands in every week that it is in, once."""
    first = monday(period.first)
    mondays = [first + timedelta(days=days) for days in range(0, (period.last - first).days + 1, 7)]
    placed = [(topic, {monday(day) for day in _days(topic, period)}) for topic in dated]
    return tuple(
        Week(first, _ordered((topic for topic, weeks in placed if first in weeks), since(first, period)))
        for first in mondays
    )


def since(first: date, period: Period) -> Period:
    """The period without the weeks before this one."""
    return replace(period, first=max(first, period.first))


def _ordered(topics: Iterable[Topic], period: Period) -> tuple[Topic, ...]:
    def place(topic: Topic) -> tuple[date, time, int]:
        days = _days(topic, period) or stretch(when(topic)) or (date.max,)
        return max(days[0], period.first), clock(when(topic)), topic.number or 0

    return tuple(sorted(topics, key=place))
