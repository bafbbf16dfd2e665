"""fragen T-17 text: puts an editor's question to whoever contributed the topic, or stands in; the answer comes back."""

from __future__ import annotations

from handlers import inquiries, reminders, rounds
from handlers.commands.declaration import Call
from handlers.commands.finding import Found, find
from handlers.letters import Letter
from handlers.topic_line import facts, named
from newsroom.messages import Say, Value
from newsroom.people import Person
from newsroom.reminding import Case
from newsroom.topics import Status
from storage import decisions
from storage import inquiries as stored
from storage.database import Transaction

LONGEST = 1000  # characters of a question


async def run(tx: Transaction, call: Call) -> list[Letter]:
    """Nobody is written to outside office hours; the editor learns when the question goes out, and to whom."""
    found = await find(tx, call, Say("commands.ask.form"))
    if isinstance(found, Say):
        return [call.answer(found)]
    if wrong := _wrong(found, call):
        return [call.answer(wrong)]
    [case] = await reminders.cases(tx, [found.topic])
    today = call.context.settings.working_time.today(call.context.now)
    person = next((one for one in (case.responsible, *case.deputies) if one.is_there(today)), None)
    if person is None:
        values = {**facts(found.topic, call.zone), "name": named(case.responsible)}
        return [call.answer(Say("commands.ask.nobody", values))]
    return await _asked(tx, call, found, case, person)


def _wrong(found: Found, call: Call) -> Say | None:
    """Why it is not asked, in one sentence."""
    values = facts(found.topic, call.zone)
    if not found.rest:
        return Say("commands.ask.what", values)
    if len(found.rest) > LONGEST:
        return Say("commands.ask.shorter", {**values, "limit": LONGEST})
    if found.topic.status is Status.WITHDRAWN:
        return Say("commands.ask.withdrawn", values)
    return None


async def _asked(tx: Transaction, call: Call, found: Found, case: Case, person: Person) -> list[Letter]:
    context = call.context
    thread = call.thread if call.address == context.editorial else ""
    await decisions.note(tx, call.person.id, call.order_name, call.event, context.now)
    inquiry = await stored.add(tx, found.topic, call.person, person, found.rest, thread, context.now)
    values: dict[str, Value] = {**facts(found.topic, call.zone), "name": named(person)}
    instead = _instead(case, person)
    working_time = context.settings.working_time
    if working_time.may_write(context.now):
        introduction = await rounds.introduction(tx, context, person)
        letter = await inquiries.put(tx, context, inquiry, person, case, introduction)
        return [call.answer(Say("commands.ask.asked", values), *instead), letter]
    day = working_time.today(working_time.next_time_to_write(context.now))
    await inquiries.put_off(tx, inquiry, day)
    return [call.answer(Say("commands.ask.later", {**values, "day": day}), *instead)]


def _instead(case: Case, person: Person) -> tuple[Say, ...]:
    if person.id == case.responsible.id:
        return ()
    return (Say("commands.ask.instead", {"name": named(case.responsible)}),)
