"""The agenda in words: a heading for whatever there is to say, and nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from handlers.topic_line import facts, lacking, line
from newsroom.agenda import ON_AGENDA, Agenda, Week, agenda, since
from newsroom.messages import Say, Value
from newsroom.periods import Period, monday
from newsroom.placing import next_time
from newsroom.settings import Settings
from newsroom.telling import title
from newsroom.topics import Topic
from newsroom.yearly import Coming, coming
from storage import topics, yearly
from storage.database import Transaction
from understanding.when.span import Span

MOST = 10  # topics beyond the weeks ahead; a list of all would bury the weeks


async def load(tx: Transaction, today: date, period: Period, settings: Settings) -> Agenda:
    """`today` is local."""
    known = [
        *await topics.with_status(tx, *ON_AGENDA),
        *await topics.published_between(tx, period.first, period.last),
        *await topics.held_until(tx, period.last),
    ]
    first = max(today, period.first) if period.span is None else period.first
    plan = agenda(known, today, period, settings.channels)
    return replace(plan, yearly=await _coming(tx, first, period.last))


async def _coming(tx: Transaction, first: date, last: date) -> tuple[Coming, ...]:
    """Each event on its next day alone: what comes every week would bury the others."""
    events = await yearly.everything(tx)
    linked = await yearly.topics_about(tx) if events else {}
    found: dict[int, Coming] = {}
    for one in coming(events, first, last, linked):
        found.setdefault(one.event.id, one)
    return tuple(found.values())


def page(plan: Agenda, settings: Settings, note: Sequence[Say] = ()) -> list[Say]:
    """`note` stands under the title."""
    return [
        _title(plan),
        *note,
        *_weeks(plan, settings),
        *_yearly(plan),
        *_section("undated", plan.undated, "agenda.line", plan, settings),
        *_later(plan, settings),
        *_waiting(plan, settings),
        *_section("held", plan.held, "agenda.line", plan, settings),
        *_section("inbox", plan.inbox, "agenda.new", plan, settings),
        *_empty(plan),
    ]


def _title(plan: Agenda) -> Say:
    if plan.period.span is None:
        return Say("agenda.title", {"week": _number(plan.period.first)})
    return Say("agenda.title_period", {"period": plan.period.span})


def _weeks(plan: Agenda, settings: Settings) -> list[Say]:
    if not any(week.topics for week in plan.weeks) and plan.period.span is not None:
        return [Say("agenda.nothing")]
    return [say for week in plan.weeks for say in _week(week, plan, settings)]


def _week(week: Week, plan: Agenda, settings: Settings) -> list[Say]:
    """This week speaks even when it is empty; the others are named together at the end."""
    heading = "this_week" if week.monday == monday(plan.today) else "week"
    if not week.topics:
        return [Say("agenda.this_week_empty")] if heading == "this_week" else []
    lines = _lines(week.topics, "agenda.line", settings, since(week.monday, plan.period))
    return [Say(f"agenda.{heading}", {"week": _number(week.monday), "lines": lines})]


def _section(name: str, shown: Sequence[Topic], key: str, plan: Agenda, settings: Settings) -> list[Say]:
    return [Say(f"agenda.{name}", {"lines": _lines(shown, key, settings, plan.period)})] if shown else []


def _yearly(plan: Agenda) -> list[Say]:
    shown = tuple(_event(one) for one in plan.yearly[:MOST])
    left = len(plan.yearly) - MOST
    more = [Say("agenda.more", {"count": left})] if left > 0 else []
    return [Say("agenda.yearly", {"lines": shown}), *more] if shown else []


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


def _later(plan: Agenda, settings: Settings) -> list[Say]:
    shown = _section("later", plan.later[:MOST], "agenda.line", plan, settings)
    left = len(plan.later) - MOST
    return [*shown, Say("agenda.more", {"count": left})] if left > 0 else shown


def _waiting(plan: Agenda, settings: Settings) -> list[Say]:
    lines = tuple(
        Say("agenda.material", {**facts(topic, settings.timezone), "missing": lacking(topic, settings)})
        for topic in plan.waiting
    )
    return [Say("agenda.waiting", {"lines": lines})] if lines else []


def _empty(plan: Agenda) -> list[Say]:
    """Weeks without a topic, except this one, which has said so already."""
    empty = [week for week in plan.empty_weeks if week.monday != monday(plan.today)]
    if not empty or len(plan.weeks) == 1:
        return []
    weeks = tuple(Say("agenda.number", {"number": _number(week.monday)}) for week in empty)
    return [Say("agenda.empty_weeks", {"weeks": weeks})]


def _lines(shown: Sequence[Topic], key: str, settings: Settings, period: Period) -> tuple[Say, ...]:
    return tuple(_dated(line(key, topic, settings), next_time(topic, period)) for topic in shown)


def _dated(said: Say, time: tuple[Span, Span] | None) -> Say:
    """What recurs is told by its day in this week; when it was the first time is of no interest here."""
    if time is None:
        return said
    day, rule = time
    return replace(
        said, values={**said.values, "when": (Say("agenda.recurring", {"day": day, "rule": rule}),)}
    )


def _number(first: date) -> str:
    return str(first.isocalendar().week)
