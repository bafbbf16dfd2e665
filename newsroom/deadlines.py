"""Until when a topic's material is needed. All days are local."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from newsroom.entry import stretch, when
from newsroom.material import Lack
from newsroom.occurrences import wall
from newsroom.settings import Reminders
from newsroom.topics import Topic
from newsroom.working_time import WorkingTime
from understanding.when.recurring import upcoming

GRACE = 10  # working days for the material of what has no day, or began before it was handed in
UNDATED = "undated"


@dataclass(frozen=True, slots=True)
class Deadline:
    """`day` is the last day for the material. `version` names the day of the topic that it follows from: a topic whose
    day is moved is asked about anew. `over` is the day after which nothing can be done any more, if there is one.
    """

    day: date
    version: str
    over: date | None = None


def deadline(
    topic: Topic, lacks: Sequence[Lack], chosen: Reminders, channels: Sequence[str], working_time: WorkingTime
) -> Deadline:
    """Of the channel that needs most time, of those for which something is lacking.

    Never before the working day after the topic was handed in, and never after the topic's own day.
    """
    handed_in = wall(topic.submitted_at or topic.created_at, working_time.zone).date()
    days = topic_days(topic, handed_in)
    if days is None:
        return Deadline(working_time.add_working_days(handed_in, GRACE), UNDATED)
    first, last = days
    if first <= handed_in:
        return Deadline(working_time.add_working_days(handed_in, GRACE), first.isoformat())
    wished = working_time.add_working_days(first, -lead(lacks, chosen, channels))
    possible = max(wished, working_time.next_working_day(handed_in))
    return Deadline(min(possible, first), first.isoformat(), last)


def lead(lacks: Sequence[Lack], chosen: Reminders, channels: Sequence[str]) -> int:
    """Working days before the topic's day, for the channels concerned."""
    concerned = {channel for lack in lacks for channel in lack.channels or channels}
    return max(
        (chosen.channel_deadlines.get(one, chosen.deadline) for one in concerned), default=chosen.deadline
    )


def topic_days(topic: Topic, since: date) -> tuple[date, date] | None:
    """The first and last day that may be meant; of what recurs the next one after `since`. None where nobody knows."""
    span = when(topic)
    days = stretch(span)
    if span is None or days is None or span.recurrence is None or days[0] > since:
        return days
    following = upcoming(span.recurrence, days[0], since)
    return (following, following) if following else days
