"""The agenda of the monthly meeting in words: what was published and how it did, what comes, what is to be decided."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from handlers.agenda_around import signs, standing
from handlers.agenda_line import channels, entry, joined, owner
from handlers.agenda_page import Around, load, material, on_hold
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

Told = Callable[[Topic, Settings], Say]


@dataclass(frozen=True, slots=True)
class Papers:
    """What lies on the table: `resting` are all topics on hold, `around` is said above and below everything else."""

    meeting: Meeting
    published: Sequence[Topic]
    plan: Agenda
    resting: Sequence[Topic]
    around: Around

    @property
    def is_over(self) -> bool:
        """Then it tells what was: the work of today is none of its business."""
        return self.meeting.ahead.last < self.plan.today


async def papers(tx: Transaction, meeting: Meeting, now: datetime, settings: Settings) -> Papers:
    """As of the instant `now`."""
    today = settings.working_time.today(now)
    behind, ahead = meeting.behind, meeting.ahead
    plan = await load(tx, today, ahead, settings)
    around = await signs(tx, plan, settings)
    return Papers(
        meeting,
        await topics.published_between(tx, behind.first, behind.last),
        plan,
        await topics.with_status(tx, Status.ON_HOLD),
        replace(around, below=await standing(tx, Period(behind.first, ahead.last), now, settings)),
    )


def page(of: Papers, settings: Settings) -> list[Say]:
    """Every heading speaks, also where there is nothing: whoever leads the meeting goes from one to the next."""
    return [
        Say("meeting.title", {"month": Span(of.meeting.month, grain="month")}),
        Say("meeting.from_to", {"first": of.meeting.behind.first, "last": of.meeting.ahead.last}),
        *of.around.banner,
        *_section("published", of.published, published, settings),
        *([] if of.is_over else _of_today(of, settings)),
    ]


def _of_today(of: Papers, settings: Settings) -> list[Say]:
    """What comes, and what is to be decided and done."""
    plan = of.plan
    sections = (
        ("resting", of.resting, on_hold),
        ("held", plan.held, _entry(of)),
        ("waiting", plan.waiting, partial(material, asked=plan.asked)),
    )
    return [
        *_section("coming", _coming(plan, of.meeting.ahead), _entry(of), settings),
        *_section("inbox", plan.inbox, partial(line, "agenda.new"), settings),
        *(say for name, found, told in sections if found for say in _section(name, found, told, settings)),
        *of.around.below,
    ]


def _entry(of: Papers) -> Told:
    return lambda topic, settings: entry(topic, of.meeting.ahead, settings, of.around.marks)


def _coming(plan: Agenda, period: Period) -> list[Topic]:
    """Each once, and what recurs with its next time; what has no fixed day is last."""
    dated = [topic for week in plan.weeks for topic in week.topics if topic.status is not Status.PUBLISHED]
    within = [topic for topic in dated if stands_on(topic, period)[0] <= period.last]
    return [*{topic.id: topic for topic in [*within, *plan.undated]}.values()]


def _section(name: str, found: Sequence[Topic], told: Told, settings: Settings) -> list[Say]:
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
