"""How full the weeks are, against what the desk can make, and where there is room. Weeks are calendar weeks, days local."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import reduce

from newsroom.blackouts import Blackout, holding, within
from newsroom.messages import Say, Value
from newsroom.periods import monday
from newsroom.settings import Settings
from newsroom.topics import Status, Topic

WEEKS = 8  # shown
FURTHEST = 53  # weeks ahead in which room is looked for
UNLIMITED = 1_000_000
WEEK = timedelta(weeks=1)
DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Week:
    """What is planned in one week: `posts` in all, and on each channel; a post without channels goes to all of them."""

    monday: date
    posts: int
    channels: tuple[tuple[str, int], ...]

    @property
    def number(self) -> str:
        return str(self.monday.isocalendar().week)

    def on(self, channel: str) -> int:
        return dict(self.channels).get(channel, 0)


@dataclass(frozen=True, slots=True)
class Full:
    """What there is no more room for: `posts` of `limit` are planned, on one channel or (`channel` is "") in the week."""

    channel: str
    posts: int
    limit: int


@dataclass(frozen=True, slots=True)
class Schedule:
    """What is planned, and what bounds it. `queue` counts the topics that are to be planned and have no day yet."""

    today: date
    topics: tuple[Topic, ...]
    blackouts: tuple[Blackout, ...]
    settings: Settings
    queue: int = 0

    def week(self, day: date, without: Topic | None = None) -> Week:
        """The week of that day, leaving out a topic that is about to be moved."""
        first = monday(day)
        planned = [one for one in self.topics if (posted := day_of(one)) and monday(posted) == first]
        return _week(
            first, [one for one in planned if without is None or one.id != without.id], self.settings.channels
        )


# ---------------------------------------------------------------- how full


def day_of(topic: Topic) -> date | None:
    """The day on which it is or was published; None for a topic that is not planned (any more)."""
    if topic.status is Status.PUBLISHED:
        return topic.plan.published_on or topic.plan.day
    return topic.plan.day if topic.status is Status.SCHEDULED else None


def load(schedule: Schedule, weeks: int = WEEKS) -> tuple[Week, ...]:
    """This week and those after it."""
    first = monday(schedule.today)
    return tuple(schedule.week(first + count * WEEK) for count in range(weeks))


def full(week: Week, settings: Settings, channels: Collection[str] = ()) -> tuple[Full, ...]:
    """What has no room for one more post on these channels; without any, on all of them."""
    limits = settings.capacity
    found = [Full("", week.posts, limits.per_week)] if limits.per_week else []
    wanted = channels or settings.channels
    found += [Full(one, week.on(one), limit) for one, limit in limits.channels.items() if one in wanted]
    return tuple(one for one in found if one.posts >= one.limit)


def is_limited(settings: Settings) -> bool:
    return settings.capacity.per_week is not None or bool(settings.capacity.channels)


def _week(first: date, topics: Sequence[Topic], channels: Sequence[str]) -> Week:
    counts = tuple(
        (channel, sum(not one.plan.channels or channel in one.plan.channels for one in topics))
        for channel in channels
    )
    return Week(first, len(topics), counts)


# ---------------------------------------------------------------- where there is room


def free_day(
    wanted: date, schedule: Schedule, channels: Collection[str] = (), without: Topic | None = None
) -> date | None:
    """The first working day from the wanted one on that no blackout holds, in a week with room; in a later week the same day
    of the week, if it can be had. None where a year brings none.
    """
    wanted = max(wanted, schedule.today)
    for count in range(FURTHEST):
        first = monday(wanted) + count * WEEK
        if full(schedule.week(first, without), schedule.settings, channels):
            continue
        for day in _in_order(first, wanted):
            if day >= wanted and is_open(day, schedule):
                return day
    return None


def days_of(week: date) -> tuple[date, ...]:
    """The seven days from that Monday on."""
    return tuple(week + count * DAY for count in range(7))


def is_open(day: date, schedule: Schedule) -> bool:
    """Whether it is a working day that no blackout holds."""
    return schedule.settings.working_time.is_working_day(day) and holding(schedule.blackouts, day) is None


def _in_order(first: date, wanted: date) -> tuple[date, ...]:
    same = first + (wanted - monday(wanted))
    return (same, *(day for day in days_of(first) if day != same))


def expectation(schedule: Schedule) -> date | None:
    """The Monday of the first week in which a topic without a day may get its turn, when those before it have had theirs.
    None where nothing is limited, or where a year brings no room.
    """
    if not is_limited(schedule.settings):
        return None
    ahead = schedule.queue
    for week in load(schedule, FURTHEST):
        room = _room(week, schedule.settings) if _is_open_week(week, schedule) else 0
        if room > ahead:
            return week.monday
        ahead -= room
    return None


def _is_open_week(week: Week, schedule: Schedule) -> bool:
    return any(day >= schedule.today and is_open(day, schedule) for day in days_of(week.monday))


def _room(week: Week, settings: Settings) -> int:
    """For posts whose channels are open: what the week has left, as long as one of the channels has room."""
    limits = settings.capacity
    lefts = [
        max(0, limits.channels[one] - week.on(one)) for one in settings.channels if one in limits.channels
    ]
    on_channels = max(lefts) if len(lefts) == len(settings.channels) else None
    bounds = [max(0, limits.per_week - week.posts)] if limits.per_week else []
    return min([*bounds, *([] if on_channels is None else [on_channels])], default=UNLIMITED)


# ---------------------------------------------------------------- in words


def lines(schedule: Schedule, weeks: int = WEEKS) -> tuple[Say, ...]:
    """One line for each week: "KW 50 · 3 von 4 · Instagram 2 von 2 (voll)"."""
    return tuple(_line(week, schedule) for week in load(schedule, weeks))


def section(schedule: Schedule, weeks: int = WEEKS) -> tuple[Say, ...]:
    """For the agenda; nothing where nothing is limited."""
    return (Say("agenda.load", {"lines": lines(schedule, weeks)}),) if is_limited(schedule.settings) else ()


def _line(week: Week, schedule: Schedule) -> Say:
    settings = schedule.settings
    limits = settings.capacity.channels
    on_channels = [
        _count(week.on(one), limits.get(one), {"channel": one})
        for one in settings.channels
        if one in limits or (week.on(one) and not limits)
    ]
    marks = [
        Say("capacity.blackout_holds" if one.holds else "capacity.blackout", {"reason": one.reason})
        for one in within(schedule.blackouts, week.monday, week.monday + 6 * DAY)
    ]
    parts = (_count(week.posts, settings.capacity.per_week, {}), *on_channels, *marks)
    return Say("capacity.line", {"week": week.number, "parts": (reduce(_and, parts),)})


def _and(before: Say, after: Say) -> Say:
    return Say("capacity.and", {"before": (before,), "after": (after,)})


def _count(posts: int, limit: int | None, values: dict[str, Value]) -> Say:
    kind = "on_channel" if values else "in_all"
    if limit is None:
        return Say(f"capacity.{kind}", {**values, "posts": posts})
    fullness = "_full" if posts >= limit else "_of"
    return Say(f"capacity.{kind}{fullness}", {**values, "posts": posts, "limit": limit})
