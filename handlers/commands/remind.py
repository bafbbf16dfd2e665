"""erinnern T-17: asks for what is missing now, or says when it will be asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from handlers import rounds
from handlers.commands.declaration import Call
from handlers.commands.finding import find
from handlers.letters import Letter
from handlers.reminders import cases
from handlers.topic_line import facts, named
from newsroom.asking import Item
from newsroom.messages import Say
from newsroom.reminding import ASKED_ABOUT, asked_now, lacking, words
from storage import asks
from storage.database import Transaction


async def run(tx: Transaction, call: Call) -> list[Letter]:
    found = await find(tx, call, Say("commands.remind.example"))
    if isinstance(found, Say):
        return [call.answer(found)]
    topic, settings = found.topic, call.context.settings
    values = facts(topic, call.zone)
    if topic.status not in ASKED_ABOUT:
        return [call.answer(Say("commands.remind.closed", values))]
    lacks = lacking(topic, settings.channels)
    if not lacks:
        return [call.answer(Say("commands.remind.complete", values))]
    [case] = await cases(tx, [topic])
    today = settings.working_time.today(call.context.now)
    item = asked_now(case, today, settings)
    if item is None:
        return [call.answer(Say("commands.remind.nobody", {**values, "name": named(case.responsible)}))]
    told = {**values, "name": named(item.person), "missing": words(lacks)}
    if item.person.written_on == today or not settings.working_time.may_write(call.context.now):
        day = settings.working_time.next_working_day(today)
        await _put_off(tx, item, day)
        return [call.answer(Say("commands.remind.later", {**told, "day": day}))]
    letter = await rounds.ask(tx, call.context, [item], today)
    return [call.answer(Say("commands.remind.asked", told)), letter]


async def _put_off(tx: Transaction, item: Item, day: date) -> None:
    """Nobody is written to twice in a day, or at night: the round of that day asks for it."""
    planned = replace(item.ask, key=f"{item.ask.key}/later", state="later", later_on=day)
    await asks.add(tx, planned)
