"""On which days a topic stands in the plan: on the day that the desk decided on, or else on those of its event."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from newsroom.entry import fixed_days, has_certain_day, stretch, when
from newsroom.periods import Period
from newsroom.topics import Status, Topic
from understanding.when.recurring import occurrences, upcoming
from understanding.when.span import Moment, Span


def decided_day(topic: Topic) -> date | None:
    """When it is to be published, or was; None while the desk has set no day."""
    match topic.status:
        case Status.SCHEDULED:
            return topic.plan.day
        case Status.PUBLISHED:
            return topic.plan.published_on or topic.plan.day
        case _:
            return None


def reach(topic: Topic, period: Period) -> tuple[date, date] | None:
    """The first and the last day that may be meant, of what recurs within the period; None where no day is known."""
    decided = decided_day(topic)
    if decided is not None:
        return decided, decided
    span, days = when(topic), stretch(when(topic))
    if span is None or days is None or span.recurrence is None:
        return days
    following = _occurring(span.recurrence, days, period)
    return (following[0], following[-1]) if following else days


def stands_on(topic: Topic, period: Period) -> tuple[date, ...]:
    """On which days it stands in the plan; none where they are not certain. What has begun before the period stands on its
    first day, but what is open ("ab 8. Dezember") would stand there for ever.
    """
    decided = decided_day(topic)
    if decided is not None:
        return (decided,)
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
