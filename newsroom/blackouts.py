"""Periods in which the desk is careful or silent: before elections, in mourning, in a crisis. Which topics they concern."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from newsroom.entry import fixed_days, when
from newsroom.messages import Say, Value
from newsroom.periods import Period
from newsroom.topics import Status, Topic
from understanding.spelling import folded
from understanding.when.span import Span

PLANNED = (Status.ACCEPTED, Status.SCHEDULED)
TO_COME = (Status.SUBMITTED, *PLANNED)


@dataclass(frozen=True, slots=True)
class Blackout:
    """Both local days included. `holds`: nothing is planned into it; otherwise topics in it are only marked."""

    id: int
    first: date
    last: date
    reason: str
    holds: bool = False

    def covers(self, day: date) -> bool:
        return self.first <= day <= self.last


# ---------------------------------------------------------------- which days, which topics


def covering(blackouts: Iterable[Blackout], day: date) -> tuple[Blackout, ...]:
    return tuple(one for one in blackouts if one.covers(day))


def holding(blackouts: Iterable[Blackout], day: date) -> Blackout | None:
    """The one that lets nothing be planned on this day; of several the one that lasts longest."""
    held = [one for one in covering(blackouts, day) if one.holds]
    return max(held, key=lambda one: one.last) if held else None


def within(blackouts: Iterable[Blackout], first: date, last: date) -> tuple[Blackout, ...]:
    """Those of which a day lies in the stretch, both ends included."""
    return tuple(one for one in blackouts if one.first <= last and one.last >= first)


def days(topic: Topic) -> tuple[date, date] | None:
    """When the topic is in public: on its planned day, or while it has none, on those of its event."""
    return (topic.plan.day, topic.plan.day) if topic.plan.day else fixed_days(when(topic))


def of_topic(topic: Topic, blackouts: Iterable[Blackout]) -> tuple[Blackout, ...]:
    """Only of one that is still to be published, or to be decided on."""
    span = days(topic)
    return within(blackouts, *span) if span and topic.status in TO_COME else ()


def concerned(topics: Iterable[Topic], blackout: Blackout) -> tuple[Topic, ...]:
    """The topics of the plan that stand in it."""
    return tuple(topic for topic in topics if topic.status in PLANNED and of_topic(topic, (blackout,)))


def official(topic: Topic, officials: Iterable[str]) -> str:
    """Who holds an office and stands in the foreground of the topic: in its "who" or its title, "" if nobody. The surname is
    enough: a mark too many costs a look, one too few a complaint.
    """
    answers = (topic.draft.answers.get(question) for question in ("who", "what"))
    named = {
        word for answer in answers if answer for word in folded(str(answer.value or answer.words)).split()
    }
    return next((one for one in officials if folded(one) and folded(one).split()[-1] in named), "")


# ---------------------------------------------------------------- in words


def marks(topic: Topic, blackouts: Iterable[Blackout], officials: Sequence[str]) -> tuple[Say, ...]:
    """What stands behind a topic's line, a few words for each."""
    found = of_topic(topic, blackouts)
    who = official(topic, officials) if found else ""
    return tuple(
        Say("blackout.mark_official", {"reason": one.reason, "official": who})
        if who
        else Say("blackout.mark", {"reason": one.reason})
        for one in found
    )


def banner(blackouts: Iterable[Blackout], period: Period) -> tuple[Say, ...]:
    """What stands above an agenda: one line for each that lies in its period, the earliest first."""
    found = sorted(within(blackouts, period.first, period.last), key=lambda one: (one.first, one.id))
    return tuple(Say("blackout.banner_holds" if one.holds else "blackout.banner", told(one)) for one in found)


def told(blackout: Blackout) -> dict[str, Value]:
    """The values under the names that the texts use."""
    return {
        "number": str(blackout.id),
        "reason": blackout.reason,
        "period": Span(blackout.first, blackout.last if blackout.last > blackout.first else None),
    }
