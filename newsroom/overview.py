"""What stands in a calendar of the desk: topics, days of every year, holidays and blackouts of one period, as one list.

Every file, picture and page that shows a period shows exactly these entries, so nobody finds in one what another lacks.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time
from itertools import chain
from typing import Final, Literal

from newsroom.agenda import Agenda
from newsroom.entry import fixed_days, has_certain_day, stretch, when
from newsroom.material import Lack, missing
from newsroom.periods import Period
from newsroom.placing import decided_day
from newsroom.planning import Priority
from newsroom.telling import title
from newsroom.topics import Status, Topic
from newsroom.yearly import Coming
from understanding.when.recurring import occurrences
from understanding.when.span import Moment, Span

Kind = Literal["blackout", "holiday", "yearly", "topic"]
Occasion = Literal["event", "post", "follow_up"]

ORDER: Final[tuple[Kind, ...]] = ("blackout", "holiday", "yearly", "topic")  # on one day


@dataclass(frozen=True, slots=True)
class Entry:
    """Days are local and both included; clock times are local and naive. `first` is None where there is no day at all.

    `uid` names the topic or day for ever; what recurs has an entry for each of its times, all with one uid, its `rule`
    (an RRULE), and `begun`, the day of the very first time. `vague` says that it may be any of the days ("Ende Mai").
    `when` is the date of the event as it was told, which `first` is not where the desk set the day: `occasion` says what is on
    then. No `department` and no `title` are "". `missing` is what keeps a topic from being published.
    """

    kind: Kind
    uid: str
    title: str
    first: date | None = None
    last: date | None = None
    start: time | None = None
    end: time | None = None
    vague: bool = False
    number: int | None = None
    when: Span | None = None
    occasion: Occasion = "event"
    rule: str = ""
    begun: date | None = None
    department: str = ""
    status: Status | None = None
    priority: Priority = Priority.NORMAL
    channels: tuple[str, ...] = ()
    missing: tuple[Lack, ...] = ()
    link: str = ""
    reach: str = ""
    goals: tuple[str, ...] = ()
    theme: str = ""
    revision: int = 0


@dataclass(frozen=True, slots=True)
class Background:
    """What is no work of the desk's but lies behind it: a holiday, a blackout. `uid` as of an entry."""

    kind: Kind
    uid: str
    title: str
    first: date
    last: date


@dataclass(frozen=True, slots=True)
class Overview:
    """`entries` in their order; `called_off` are topics and blackouts that stood in this period once and now stand in
    none: only a calendar that somebody subscribed to, or imports once more, must hear of them. `departments` are all that
    there are, in the order in which they came.
    """

    today: date
    period: Period
    entries: tuple[Entry, ...]
    called_off: tuple[Entry, ...] = ()
    departments: tuple[str, ...] = ()

    @property
    def topics(self) -> tuple[Entry, ...]:
        return tuple(entry for entry in self.entries if entry.kind == "topic")


def overview(
    plan: Agenda,
    channels: Sequence[str],
    background: Iterable[Background] = (),
    called_off: Iterable[Topic] = (),
    lifted: Iterable[Background] = (),
) -> Overview:
    """The entries of the agenda's period; `channels` are those of the house, `lifted` is no longer behind it. Of `called_off`
    what stands in the plan all the same is left out, in whatever period: one calendar may have been filled from several.
    """
    found = chain(
        chain.from_iterable(_of_topic(topic, plan.period, channels) for topic in _topics(plan)),
        map(_of_event, plan.yearly),
        (_behind(one) for one in background),
    )
    entries = _ordered(found)
    known = {entry.uid for entry in entries}
    off = (topic for topic in called_off if not _follow_up(topic))
    gone = chain.from_iterable(_of_topic(topic, plan.period, channels) for topic in off)
    missed = (
        entry
        for entry in chain(gone, map(_lifted, lifted))
        if entry.uid not in known and _is_within(entry, plan.period)
    )
    return Overview(plan.today, plan.period, entries, _ordered(missed))


def _is_within(entry: Entry, period: Period) -> bool:
    return bool(entry.first and entry.last and entry.first <= period.last and entry.last >= period.first)


def _topics(plan: Agenda) -> Iterator[Topic]:
    """Each once, whatever sections it stands in. What goes on in another topic is shown there."""
    weeks = chain.from_iterable(week.topics for week in plan.weeks)
    known: set[int] = set()
    for topic in chain(weeks, plan.undated, plan.later, plan.inbox, plan.held, plan.on_hold):
        if topic.id not in known and topic.plan.merged_into is None:
            known.add(topic.id)
            yield topic


def _ordered(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    def place(entry: Entry) -> tuple[date, int, time, int, str]:
        kind = ORDER.index(entry.kind)
        return entry.first or date.max, kind, entry.start or time.min, entry.number or 0, entry.uid

    return tuple(sorted(entries, key=place))


# ---------------------------------------------------------------- topics


def _of_topic(topic: Topic, period: Period, channels: Sequence[str]) -> list[Entry]:
    """One, or of what recurs one for each time in the period."""
    entry = _undated(topic, channels)
    span, days = when(topic), stretch(when(topic))
    if again := _follow_up(topic):
        return [replace(entry, first=again, last=again, occasion="follow_up")]
    if decided := decided_day(topic):
        return [replace(entry, first=decided, last=decided, occasion="post")]
    if span is None or days is None:
        return [entry]
    if span.recurrence is not None and has_certain_day(span):
        return _times(entry, span, days, period)
    return [_dated(entry, span, days)]


def _follow_up(topic: Topic) -> date | None:
    return topic.plan.hold_until if topic.status is Status.ON_HOLD else None


def _undated(topic: Topic, channels: Sequence[str]) -> Entry:
    plan = topic.plan
    named = plan.channels or tuple(channels)
    return Entry(
        kind="topic",
        uid=f"topic-{topic.number}",
        title=title(topic.draft),
        number=topic.number,
        when=when(topic),
        department=topic.department,
        status=topic.status,
        priority=plan.priority,
        channels=named,
        missing=() if topic.status is Status.PUBLISHED else missing(topic.draft, channels),
        link=plan.link,
        reach=plan.reach,
        goals=plan.goals,
        theme=plan.theme,
        revision=plan.revision,
    )


def _dated(entry: Entry, span: Span, days: tuple[date, date]) -> Entry:
    """What is open ("ab 8. Dezember") stands on its first day, as in the agenda."""
    first, last = days if days[1] != date.max else (days[0], days[0])
    certain = fixed_days(replace(span, vague=None, open=False) if span.end is None else span) is not None
    return replace(
        entry, first=first, last=last, start=_clock(span.start), end=_clock(span.end), vague=not certain
    )


def _times(entry: Entry, span: Span, days: tuple[date, date], period: Period) -> list[Entry]:
    """None in the period where the agenda shows only what comes after it: then the first time of all."""
    long = days[1] - days[0]
    rule = span.recurrence or ""
    begins = occurrences(rule, days[0], period.first - long, period.last) or [days[0]]
    timed = replace(entry, start=_clock(span.start), end=_clock(span.end), rule=rule, begun=days[0])
    return [replace(timed, first=day, last=day + long) for day in begins]


def _clock(moment: Moment | None) -> time | None:
    return moment.time() if isinstance(moment, datetime) else None


# ---------------------------------------------------------------- what else is on


def _of_event(coming: Coming) -> Entry:
    """A topic about it that stands in the plan is an entry of its own; here it is only named."""
    event, day, topic = coming.event, coming.day, coming.topic
    return Entry(
        kind="yearly",
        uid=f"yearly-{event.id}-{day:%Y%m%d}",
        title=event.name,
        first=day,
        last=day,
        number=topic.number if topic else None,
        department=event.department.name if event.department else "",
    )


def _behind(one: Background) -> Entry:
    return Entry(kind=one.kind, uid=one.uid, title=one.title, first=one.first, last=one.last)


def _lifted(one: Background) -> Entry:
    """Newer than what was behind the period before."""
    return replace(_behind(one), revision=1)
