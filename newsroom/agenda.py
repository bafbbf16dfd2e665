"""The agenda: which topic stands where. How it reads is up to `handlers/agenda_page.py`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta

from newsroom.entry import clock, stretch, when
from newsroom.material import missing
from newsroom.messages import Say
from newsroom.people import Person
from newsroom.periods import Period, monday
from newsroom.placing import decided_day, reach, stands_on
from newsroom.topics import Status, Topic
from newsroom.yearly import Coming

PLANNED = (Status.ACCEPTED, Status.SCHEDULED)
THURSDAY = timedelta(days=3)  # after Monday; most days of a week lie where it does
LATELY = timedelta(weeks=4)
ON_AGENDA = (Status.SUBMITTED, *PLANNED)


@dataclass(frozen=True, slots=True)
class Week:
    """The topics of one calendar week, by day and hour. What recurs stands in several weeks."""

    monday: date
    topics: tuple[Topic, ...]


@dataclass(frozen=True, slots=True)
class Agenda:
    """`weeks` has every week of the period, the empty ones too, and in them also what was published then. `undated` and
    `later` complete the plan; `waiting` are planned topics that still lack something, `inbox` those that wait for a decision,
    `held` planned ones whose day is over and of which nothing has become yet, `on_hold` those that are to be looked at again
    by the end of the period, `yearly` the events of every year that are to come in the period, each once. `asked` is who is
    asked for the material of a topic in place of its contributor, by the topic's id.
    """

    today: date
    period: Period
    weeks: tuple[Week, ...]
    undated: tuple[Topic, ...]
    later: tuple[Topic, ...]
    waiting: tuple[Topic, ...]
    inbox: tuple[Topic, ...]
    held: tuple[Topic, ...] = ()
    on_hold: tuple[Topic, ...] = ()
    yearly: tuple[Coming, ...] = ()
    asked: Mapping[int, Person] = field(default_factory=dict)

    @property
    def empty_weeks(self) -> tuple[date, ...]:
        """Their Mondays, of the weeks that lie in the period with their Thursday: the others are another period's."""
        return tuple(week.monday for week in self._own_weeks() if not week.topics)

    @property
    def weeks_of_routine(self) -> tuple[date, ...]:
        """The Mondays of those in which stands only what comes again and again: nobody has planned anything for them."""
        return tuple(
            week.monday for week in self._own_weeks() if week.topics and all(map(_is_routine, week.topics))
        )

    def _own_weeks(self) -> Iterator[Week]:
        period = self.period
        return (week for week in self.weeks if period.first <= week.monday + THURSDAY <= period.last)


@dataclass(frozen=True, slots=True)
class Beside:
    """What is told beside the topics of an agenda: `banner` stands above them, `marks` behind one, by its number, and each of
    `below` is a section.
    """

    banner: tuple[Say, ...] = ()
    marks: Mapping[int, tuple[Say, ...]] = field(default_factory=dict)
    below: tuple[Say, ...] = ()


def agenda(topics: Iterable[Topic], today: date, period: Period, channels: Sequence[str]) -> Agenda:
    """`today` is local. Of an asked period only what falls into it; the weeks ahead show all that is to come."""
    known = list(topics)
    coming = [topic for topic in known if _concerns(topic, period)]
    plan = [topic for topic in coming if topic.status in PLANNED]
    dated = [topic for topic in plan if stands_on(topic, period)]
    published = [topic for topic in known if was_published(topic, period)]
    return Agenda(
        today=today,
        period=period,
        weeks=_weeks([*dated, *published], period),
        undated=_ordered((topic for topic in plan if not stands_on(topic, period)), period),
        later=_ordered((topic for topic in dated if stands_on(topic, period)[0] > period.last), period),
        waiting=_ordered((topic for topic in plan if _waits(topic, today, period, channels)), period),
        inbox=tuple(topic for topic in coming if topic.status is Status.SUBMITTED),
        held=() if period.span else tuple(topic for topic in known if _was_held(topic, today)),
        on_hold=_looked_at_again(known, period),
    )


def _is_routine(topic: Topic) -> bool:
    span = when(topic)
    return span is not None and span.recurrence is not None and decided_day(topic) is None


def was_published(topic: Topic, period: Period) -> bool:
    day = decided_day(topic) if topic.status is Status.PUBLISHED else None
    return day is not None and period.first <= day <= period.last


def _looked_at_again(known: Iterable[Topic], period: Period) -> tuple[Topic, ...]:
    """The weeks ahead also remind of those whose day was missed."""
    first = date.min if period.span is None else period.first
    dated = [(topic.plan.hold_until, topic) for topic in known if topic.status is Status.ON_HOLD]
    due = [(day, topic) for day, topic in dated if day is not None and first <= day <= period.last]
    return tuple(topic for _, topic in sorted(due, key=lambda one: (one[0], one[1].number or 0)))


def _waits(topic: Topic, today: date, period: Period, channels: Sequence[str]) -> bool:
    """What was over before this week waits for nothing any more."""
    days = reach(topic, period)
    return (days is None or days[1] >= monday(today)) and bool(missing(topic.draft, channels))


def _was_held(topic: Topic, today: date) -> bool:
    """Lately; what recurs is over only when the day of its publication is."""
    decided, span, days = decided_day(topic), when(topic), stretch(when(topic))
    if topic.status not in PLANNED:
        return False
    if decided is not None:
        event = days[1] if days and span and span.recurrence is None and not span.open else decided
        return decided < today <= max(decided, event) + LATELY
    if span is None or days is None or span.recurrence is not None:
        return False
    return today - LATELY <= days[1] < today


def _concerns(topic: Topic, period: Period) -> bool:
    """What lies before the period is over; a topic to be decided on is never over."""
    days = reach(topic, period)
    if days is None or (topic.status is Status.SUBMITTED and period.span is None):
        return period.span is None
    return days[1] >= period.first and (period.span is None or days[0] <= period.last)


def _weeks(dated: Sequence[Topic], period: Period) -> tuple[Week, ...]:
    """What recurs stands in every week that it is in, once."""
    first = monday(period.first)
    mondays = [first + timedelta(days=days) for days in range(0, (period.last - first).days + 1, 7)]
    placed = [(topic, {monday(day) for day in stands_on(topic, period)}) for topic in dated]
    return tuple(
        Week(first, _ordered((topic for topic, weeks in placed if first in weeks), since(first, period)))
        for first in mondays
    )


def since(first: date, period: Period) -> Period:
    """The period without the weeks before this one."""
    return replace(period, first=max(first, period.first))


def _ordered(topics: Iterable[Topic], period: Period) -> tuple[Topic, ...]:
    def place(topic: Topic) -> tuple[date, time, int]:
        days = stands_on(topic, period) or stretch(when(topic)) or (date.max,)
        begins = time.min if decided_day(topic) else clock(when(topic))
        return max(days[0], period.first), begins, topic.number or 0

    return tuple(sorted(topics, key=place))
