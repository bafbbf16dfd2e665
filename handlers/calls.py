"""The topic call in the store: begun once a month, asked in the round, and told to the editors when its time is over."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from handlers import digest
from handlers.context import Context
from handlers.letters import Letter
from newsroom import calling
from newsroom.asking import Ask, Item
from newsroom.call_report import report
from newsroom.calling import Came, TopicCall
from newsroom.people import Department, Person
from newsroom.settings import Settings
from newsroom.topics import Status
from storage import asks, assignments, calls, departments, topics
from storage.calls import Answer, Answered
from storage.database import Transaction
from storage.notes import Note

SENT = tuple(status for status in Status if status not in {Status.DRAFT, Status.WITHDRAWN})
WEEK = timedelta(weeks=1)


async def collect(tx: Transaction, context: Context, today: date) -> tuple[list[Item], list[Note]]:
    """The items of this day, and what only the editors are told. Begins the call of the month on its day."""
    everyone, known = await departments.everyone(tx), await calls.keys(tx)
    if not everyone:
        return [], []
    noted = _skipped(calling.skipped(today, known, context.settings))
    if calling.starts(today, known, context.settings):
        noted += await begin(tx, context, today)
    return await waiting(tx, context, today), noted


async def begin(tx: Transaction, context: Context, day: date) -> list[Note]:
    """The call of the month, from that day on. What the editors are to know of it."""
    asked = await _to_be_asked(tx, await departments.everyone(tx), context.settings, day)
    key = calling.month_of(day)
    if not await calls.start(tx, key, day, calling.due_on(day, context.settings), asked):
        return []
    if not asked:
        return [Note(f"call_unneeded/{key}", "call_unneeded", words=_month(key))]
    return [_nobody(one, key) for one in asked if one.asked_on(day) is None]


async def waiting(tx: Transaction, context: Context, today: date) -> list[Item]:
    """Whom the calls that are open still have to ask or to remind."""
    found: list[Item] = []
    for call in await calls.unreported(tx):
        asked, came = await asked_and_came(tx, call, context.settings)
        found += calling.items(call, asked, came, today)
        found += calling.reminders(call, asked, came, today, context.settings.working_time)
    return found


async def reports(tx: Transaction, context: Context, today: date) -> list[Letter]:
    """What came of the calls whose time is over: one letter to each editor who is there."""
    letters: list[Letter] = []
    for call in [one for one in await calls.unreported(tx) if one.due_on < today]:
        asked, came = await asked_and_came(tx, call, context.settings)
        says = report(call, asked, came)
        told = (
            await digest.to_editors(tx, context, today, says, f"digest/call/{call.key}")
            if call.departments
            else []
        )
        if told or not (call.departments and context.editors):
            await calls.report(tx, call, _answers(call, asked, came), context.now)
        letters += told
    return letters


async def asked_and_came(tx: Transaction, call: TopicCall, settings: Settings) -> tuple[list[Ask], Came]:
    """What was asked in the call, and which topics came since it began."""
    asked = await asks.of_call(tx, call.id)
    return asked, await _came(tx, call.departments, asked, call.started_on, settings)


async def _to_be_asked(
    tx: Transaction, everyone: Collection[Department], settings: Settings, day: date
) -> list[Department]:
    """All of them, or those that have been silent; never one that a call of its own has asked this month."""
    alone = {one.id for call in await calls.of_month(tx, calling.month_of(day)) for one in call.departments}
    weeks = settings.topic_call.silent_weeks
    heard = await _came(tx, everyone, (), day - weeks * WEEK, settings) if weeks else {}
    return [one for one in everyone if one.id not in alone and one.id not in heard]


async def _came(
    tx: Transaction, of: Iterable[Department], asked: Iterable[Ask], since: date, settings: Settings
) -> Came:
    begins = datetime.combine(since, time.min, ZoneInfo(settings.timezone)).astimezone(UTC)
    found = list(reversed(await topics.handed_in_since(tx, begins, SENT)))
    assigned = await assignments.of_topics(tx, [topic.id for topic in found])
    owned = {topic: one.department for topic, one in assigned.items() if one.department is not None}
    return calling.came(of, asked, found, owned)


def _answers(call: TopicCall, asked: Collection[Ask], came: Came) -> list[Answered]:
    return [Answered(one.id, _answer(one, asked, came), _last_asked(one, asked)) for one in call.departments]


def _answer(department: Department, asked: Iterable[Ask], came: Came) -> Answer:
    if department.id in came:
        return "topics"
    return "nothing" if calling.has_nothing(department, asked) else ""


def _last_asked(department: Department, asked: Iterable[Ask]) -> int | None:
    return next(
        (ask.person for ask in reversed(list(asked)) if department.id in calling.departments_of(ask)), None
    )


async def refused(tx: Transaction, ask: Ask, person: Person) -> Note:
    """Somebody says that it is not theirs."""
    about = calling.departments_of(ask)
    named = ", ".join(one.name for one in await departments.everyone(tx) if one.id in about)
    return Note(f"call_elsewhere/{ask.key}", "call_elsewhere", person=person, words=named)


def _skipped(key: str | None) -> list[Note]:
    return [Note(f"call_skipped/{key}", "call_skipped", words=_month(key))] if key else []


def _month(key: str) -> str:
    """ "12/2026", as every language reads it."""
    year, _, month = key.partition("-")
    return f"{month}/{year}"


def _nobody(department: Department, key: str) -> Note:
    kind = "call_away" if department.contact or department.deputy else "call_nobody"
    return Note(f"{kind}/{key}/{department.id}", kind, words=department.name)
