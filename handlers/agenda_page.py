"""The agenda in words: a heading for whatever there is to say, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from handlers.agenda_line import UNMARKED, Marks, entry, owner, told, urgency
from handlers.topic_line import facts, lacking, line, named
from newsroom.agenda import ON_AGENDA, Agenda, Week, agenda, since
from newsroom.messages import Say, Value
from newsroom.people import Person
from newsroom.periods import Period, monday
from newsroom.settings import Settings
from newsroom.telling import title
from newsroom.topics import Topic
from newsroom.wording import shortened, weeks
from newsroom.yearly import Coming, coming
from storage import assignments, people, topics, yearly
from storage.database import Transaction

MOST = 10  # lines under a heading; a list of all would bury the rest
MOST_ASKED = 50  # of a period that somebody asked for


@dataclass(frozen=True, slots=True)
class Around:
    """What the desk sees besides its topics: `banner` stands above the plan, `marks` beside topics, `below` everything."""

    banner: Sequence[Say] = ()
    marks: Marks = field(default_factory=lambda: UNMARKED)
    below: Sequence[Say] = ()


NOTHING = Around()
MORE = Say("agenda.more")

# ---------------------------------------------------------------- what is known


async def load(tx: Transaction, today: date, period: Period, settings: Settings) -> Agenda:
    """`today` is local."""
    known = [
        *await topics.with_status(tx, *ON_AGENDA),
        *await topics.published_between(tx, period.first, period.last),
        *await topics.held_until(tx, period.last),
    ]
    first = max(today, period.first) if period.span is None else period.first
    plan = agenda(known, today, period, settings.channels)
    yearly_days = await _coming(tx, first, period.last)
    return replace(plan, yearly=yearly_days, asked=await _asked(tx, plan.waiting))


async def _asked(tx: Transaction, waiting: Sequence[Topic]) -> dict[int, Person]:
    assigned = await assignments.of_topics(tx, [topic.id for topic in waiting])
    others = {topic: one.responsible for topic, one in assigned.items() if one.responsible is not None}
    who = await people.by_ids(tx, set(others.values()))
    return {topic: who[person] for topic, person in others.items() if person in who}


async def _coming(tx: Transaction, first: date, last: date) -> tuple[Coming, ...]:
    """Each event on its next day alone: what comes every week would bury the others."""
    events = await yearly.everything(tx)
    linked = await yearly.topics_about(tx) if events else {}
    found: dict[int, Coming] = {}
    for one in coming(events, first, last, linked):
        found.setdefault(one.event.id, one)
    return tuple(found.values())


# ---------------------------------------------------------------- how it reads


def page(
    plan: Agenda,
    settings: Settings,
    note: Sequence[Say] = (),
    around: Around = NOTHING,
    most: int | None = None,
) -> list[Say]:
    """`note` stands under the title; `most` is how many lines may stand under a heading."""
    shown = _Shown(plan, settings, around, most or (MOST_ASKED if plan.period.span else MOST))
    return [
        _title(plan),
        *note,
        *around.banner,
        *shown.weeks(),
        *shown.yearly(),
        *shown.section("undated", plan.undated),
        *shown.section("later", plan.later),
        *shown.waiting(),
        *shown.section("held", plan.held),
        *shown.on_hold(),
        *shown.inbox(),
        *_empty(plan),
        *around.below,
    ]


@dataclass(frozen=True, slots=True)
class _Shown:
    """The sections that list something, each cut to `most` lines and saying so."""

    plan: Agenda
    settings: Settings
    around: Around
    most: int

    def weeks(self) -> list[Say]:
        if not any(week.topics for week in self.plan.weeks) and self.plan.period.span is not None:
            return [
                Say("agenda.nothing" if self.plan.period.last >= self.plan.today else "agenda.nothing_then")
            ]
        return [say for week in self.plan.weeks for say in self._week(week)]

    def _week(self, week: Week) -> list[Say]:
        """This week speaks even when it is empty; the others are named together at the end."""
        heading = "this_week" if week.monday == monday(self.plan.today) else "week"
        if not week.topics:
            return [Say("agenda.this_week_empty")] if heading == "this_week" else []
        period, number = since(week.monday, self.plan.period), {"week": _number(week.monday)}
        lines = [entry(topic, period, self.settings, self.around.marks) for topic in week.topics[: self.most]]
        rest = "more" if self.plan.period.span else "more_in_week"
        return self._cut(f"agenda.{heading}", lines, len(week.topics), Say(f"agenda.{rest}", number))

    def section(self, name: str, found: Sequence[Topic]) -> list[Say]:
        lines = [entry(one, self.plan.period, self.settings, self.around.marks) for one in found[: self.most]]
        return self._cut(f"agenda.{name}", lines, len(found))

    def yearly(self) -> list[Say]:
        lines = [_event(one) for one in self.plan.yearly[: self.most]]
        return self._cut("agenda.yearly", lines, len(self.plan.yearly))

    def waiting(self) -> list[Say]:
        lines = [material(topic, self.settings, self.plan.asked) for topic in self.plan.waiting[: self.most]]
        return self._cut("agenda.waiting", lines, len(self.plan.waiting))

    def on_hold(self) -> list[Say]:
        lines = [on_hold(topic, self.settings) for topic in self.plan.on_hold[: self.most]]
        return self._cut("agenda.on_hold", lines, len(self.plan.on_hold))

    def inbox(self) -> list[Say]:
        lines = [line("agenda.new", topic, self.settings) for topic in self.plan.inbox[: self.most]]
        return self._cut("agenda.inbox", lines, len(self.plan.inbox), Say("agenda.more_new"))

    def _cut(self, key: str, lines: Sequence[Say], known: int, more: Say = MORE) -> list[Say]:
        """The lines under their heading, and how many there are besides."""
        if not lines:
            return []
        left = known - len(lines)
        rest = [replace(more, values={**more.values, "count": left})] if left else []
        return [Say(key, {**more.values, "lines": tuple(lines)}), *rest]


def unplaced(plan: Agenda, settings: Settings, around: Around) -> tuple[Say, ...]:
    """What a page of the plan does not show beside its topics."""
    shown = _Shown(plan, settings, around, MOST_ASKED)
    return (*shown.waiting(), *_empty(plan), *around.below)


def material(topic: Topic, settings: Settings, asked: Mapping[int, Person]) -> Say:
    """What a topic waits for, from whom, since when."""
    known, lacks = facts(topic, settings.timezone), lacking(topic, settings)
    whom = named(asked.get(topic.id, topic.contributor))
    return Say("agenda.material", {**known, "contributor": whom, "missing": lacks})


def on_hold(topic: Topic, settings: Settings) -> Say:
    """Until when it rests, and why."""
    until = topic.plan.hold_until
    pieces = [
        *([Say("agenda.until", {"day": until})] if until else []),
        *owner(topic),
        *urgency(topic),
        *([Say("agenda.reason", {"reason": shortened(topic.reason)})] if topic.reason else []),
    ]
    return told(topic, pieces or [Say("agenda.status.on_hold")], settings)


def _title(plan: Agenda) -> Say:
    if plan.period.span is None:
        return Say("agenda.title", {"week": _number(plan.period.first)})
    return Say("agenda.title_period", {"period": plan.period.span})


def _event(one: Coming) -> Say:
    """With its department, and the topic about it if there is one."""
    values: dict[str, Value] = {"name": one.event.name, "day": one.day}
    about: list[Say] = []
    if one.event.department:
        about.append(Say("agenda.owner", {"name": one.event.department.name}))
    if one.topic:
        number, name = str(one.topic.number), title(one.topic.draft) or (Say("agenda.untitled"),)
        about.append(Say("agenda.event_topic", {"number": number, "title": name}))
    return (
        Say("agenda.event_about", {**values, "about": tuple(about)}) if about else Say("agenda.event", values)
    )


def _empty(plan: Agenda) -> list[Say]:
    """Weeks without a topic that are still to come; this one has said so already."""
    named = {"nothing_accepted": plan.empty_weeks, "only_routine": plan.weeks_of_routine}
    ahead = {key: [one for one in mondays if one > monday(plan.today)] for key, mondays in named.items()}
    lines = tuple(Say(f"agenda.{key}", {"weeks": weeks(found)}) for key, found in ahead.items() if found)
    return [Say("agenda.empty_weeks", {"lines": lines})] if lines and len(plan.weeks) > 1 else []


def _number(first: date) -> str:
    return str(first.isocalendar().week)
