"""abfrage [abteilung]: begins a topic call now, for all departments or for one; never twice in its month."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from handlers import calls as topic_calls
from handlers import rounds
from handlers.commands import naming
from handlers.commands.declaration import Call
from handlers.letters import Letter
from newsroom import asking, calling
from newsroom.asking import Item
from newsroom.calling import TopicCall
from newsroom.messages import Say, Value
from newsroom.occurrences import wall
from newsroom.people import Department
from storage import calls, departments
from storage.database import Transaction
from understanding.when.span import Span


@dataclass(frozen=True, slots=True)
class _When:
    """The local day on which it begins, and whether that is now."""

    day: date
    is_now: bool


async def run(tx: Transaction, call: Call) -> list[Letter]:
    if not await departments.everyone(tx):
        return [call.answer(Say("commands.call.no_departments"))]
    working_time = call.context.settings.working_time
    when = _When(
        working_time.today(working_time.next_time_to_write(call.context.now)),
        working_time.may_write(call.context.now),
    )
    if not call.argument:
        return await _for_all(tx, call, when)
    return await _for_one(tx, call, when)


async def _for_all(tx: Transaction, call: Call, when: _When) -> list[Letter]:
    month = calling.month_of(when.day)
    known = await calls.of_month(tx, month)
    if running := next((one for one in known if one.key == month), None):
        return [call.answer(_known(running, call))]
    await topic_calls.begin(tx, call.context, when.day)  # whom it cannot ask is said here
    begun = next(one for one in await calls.of_month(tx, month) if one.key == month)
    if not begun.departments:
        return [call.answer(Say("commands.call.unneeded"))]
    return await _begun(tx, call, when, begun, begun.departments)


async def _for_one(tx: Transaction, call: Call, when: _When) -> list[Letter]:
    """In a call of its own, or in the one that would ask it anyway."""
    named = await naming.department(tx, call)
    if isinstance(named, Say):
        return [call.answer(named)]
    department = named.department
    month, key = calling.month_of(when.day), calling.key_for(department, when.day)
    for one in await calls.of_month(tx, month):
        if department.id in {each.id for each in one.departments}:
            asked, _ = await topic_calls.asked_and_came(tx, one, call.context.settings)
            if calling.is_asked(department, asked) or one.key == key:
                included = Say("commands.call.included", {"department": department.name})
                return [call.answer(_known(one, call), included)]
            if when.day < one.due_on:
                return await _begun(tx, call, when, one, [department])
    await calls.start(tx, key, when.day, calling.due_on(when.day, call.context.settings), [department])
    begun = next(one for one in await calls.of_month(tx, month) if one.key == key)
    return await _begun(tx, call, when, begun, [department])


async def _begun(
    tx: Transaction, call: Call, when: _When, begun: TopicCall, wanted: Sequence[Department]
) -> list[Letter]:
    """Who can be asked at once is, whoever was written to today on the next working day."""
    if not when.is_now:
        begins = {**_facts(begun, call), "opens": _opening(when.day, call)}
        return [call.answer(Say("commands.call.begins", begins), *_without(wanted, when.day))]
    asked, _ = await topic_calls.asked_and_came(tx, begun, call.context.settings)
    ids = {one.id for one in wanted}
    items = [
        item
        for item in calling.items(begun, asked, {}, when.day)
        if ids & set(calling.departments_of(item.ask))
    ]
    bundles = asking.bundles(items, when.day)
    letters = [await rounds.ask(tx, call.context, bundle, when.day) for bundle in bundles.values()]
    now = [item for item in items if item.person.id in bundles]
    later = [item for item in items if item.person.id not in bundles]
    tomorrow = call.context.settings.working_time.next_working_day(when.day)
    says = (
        Say("commands.call.begun", _facts(begun, call)),
        *_listed("commands.call.asked", _of(now, begun.departments)),
        *_listed("commands.call.later", _of(later, begun.departments), day=tomorrow),
        *_without(wanted, when.day),
    )
    return [call.answer(*says), *letters]


def _of(items: Sequence[Item], known: Sequence[Department]) -> list[Department]:
    ids = {department for item in items for department in calling.departments_of(item.ask)}
    return [one for one in known if one.id in ids]


def _without(wanted: Sequence[Department], day: date) -> tuple[Say, ...]:
    return _listed("commands.call.nobody", [one for one in wanted if one.asked_on(day) is None])


def _listed(key: str, departments: Sequence[Department], **more: Value) -> tuple[Say, ...]:
    return (Say(key, {"departments": calling.names(departments), **more}),) if departments else ()


def _known(known: TopicCall, call: Call) -> Say:
    """It was started before: it waits for its day, runs, or is over."""
    today = call.context.settings.working_time.today(call.context.now)
    if today < known.started_on:
        return Say("commands.call.begins", _facts(known, call))
    return Say(
        "commands.call.running" if today <= known.due_on else "commands.call.over", _facts(known, call)
    )


def _facts(known: TopicCall, call: Call) -> dict[str, Value]:
    return {
        "month": Span(known.started_on.replace(day=1), grain="month"),
        "started": known.started_on,
        "opens": _opening(known.started_on, call),
        "due": known.due_on,
    }


def _opening(day: date, call: Call) -> datetime:
    """Local and naive."""
    return wall(call.context.settings.working_time.opening(day), call.zone)
