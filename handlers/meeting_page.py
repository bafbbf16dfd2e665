"""The agenda of the monthly meeting in words: what was published and how it did, what comes, what is to be decided."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from handlers.agenda_around import standing
from handlers.agenda_line import channels, entry, joined, owner
from handlers.agenda_page import load, material, on_hold
from handlers.topic_line import facts, line
from newsroom.agenda import Agenda
from newsroom.meeting import Meeting
from newsroom.messages import Say
from newsroom.periods import Period
from newsroom.placing import decided_day, stands_on
from newsroom.settings import Settings
from newsroom.topics import Status, Topic
from newsroom.wording import shortened
from storage import topics
from storage.database import Transaction
from understanding.when.span import Span

MOST = 40  # lines under a heading
LONGEST = 300  # characters of a link


@dataclass(frozen=True, slots=True)
class Papers:
    """What lies on the table: `resting` are all topics on hold, `standing` is said below everything else."""

    meeting: Meeting
    published: Sequence[Topic]
    plan: Agenda
    resting: Sequence[Topic]
    standing: Sequence[Say]


async def papers(tx: Transaction, meeting: Meeting, now: datetime, settings: Settings) -> Papers:
    """As of the instant `now`."""
    today = settings.working_time.today(now)
    behind, ahead = meeting.behind, meeting.ahead
    return Papers(
        meeting,
        await topics.published_between(tx, behind.first, behind.last),
        await load(tx, today, ahead, settings),
        await topics.with_status(tx, Status.ON_HOLD),
        await standing(tx, Period(behind.first, ahead.last), now, settings),
    )


def page(of: Papers, settings: Settings) -> list[Say]:
    """Every heading speaks, also where there is nothing: whoever leads the meeting goes from one to the next."""
    period, plan = of.meeting.ahead, of.plan
    coming = _coming(plan, period)
    return [
        Say("meeting.title", {"month": Span(of.meeting.month, grain="month")}),
        Say("meeting.from_to", {"first": of.meeting.behind.first, "last": period.last}),
        *_section("published", of.published, published, settings),
        *_section("coming", coming, lambda topic, chosen: entry(topic, period, chosen), settings),
        *_section("inbox", plan.inbox, lambda topic, chosen: line("agenda.new", topic, chosen), settings),
        *(_section("resting", of.resting, on_hold, settings) if of.resting else []),
        *(
            _section("held", plan.held, lambda topic, chosen: entry(topic, period, chosen), settings)
            if plan.held
            else []
        ),
        *(_section("waiting", plan.waiting, material, settings) if plan.waiting else []),
        *of.standing,
    ]


def _coming(plan: Agenda, period: Period) -> list[Topic]:
    """Each once, and what recurs with its next time; what has no fixed day is last."""
    dated = [topic for week in plan.weeks for topic in week.topics if topic.status is not Status.PUBLISHED]
    within = [topic for topic in dated if stands_on(topic, period)[0] <= period.last]
    return [*{topic.id: topic for topic in [*within, *plan.undated]}.values()]


def _section(
    name: str, found: Sequence[Topic], told: Callable[[Topic, Settings], Say], settings: Settings
) -> list[Say]:
    if not found:
        return [Say(f"meeting.{name}_none")]
    lines = tuple(told(topic, settings) for topic in found[:MOST])
    left = len(found) - len(lines)
    return [
        Say(f"meeting.{name}", {"lines": lines}),
        *([Say("agenda.more", {"count": left})] if left else []),
    ]


def published(topic: Topic, settings: Settings) -> Say:
    """When and where, how it did, and the link."""
    day, where, plan = decided_day(topic), channels(topic), topic.plan
    on = [Say("agenda.planned_on" if where else "agenda.day", {"day": day, "channels": where})] if day else []
    pieces = [
        *on,
        *owner(topic),
        *([Say("meeting.reach", {"reach": shortened(plan.reach)})] if plan.reach else []),
        *([Say("meeting.link", {"link": shortened(plan.link, LONGEST)})] if plan.link else []),
    ]
    known = facts(topic, settings.timezone)
    told = joined(pieces or [Say("agenda.status.published")])
    return Say("agenda.entry", {"number": known["number"], "title": known["title"], "pieces": (told,)})
