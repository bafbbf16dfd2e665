"""agenda [zeitraum]: the agenda now, for the weeks ahead or the period that was named."""

from __future__ import annotations

from handlers.agenda_around import around
from handlers.agenda_page import load, page
from handlers.commands.declaration import Call
from handlers.commands.period import asked_period
from handlers.letters import Letter
from newsroom import periods
from newsroom.messages import Say
from newsroom.occurrences import wall
from storage.database import Transaction


async def run(tx: Transaction, call: Call) -> list[Letter]:
    settings = call.context.settings
    today = wall(call.context.now, call.zone).date()
    ahead = periods.weeks_ahead(today, settings.agenda.weeks)
    period = asked_period(call, call.argument) if call.argument else ahead
    if period is None:
        return [call.answer(Say("agenda.which_period"))]
    plan = await load(tx, today, period, settings)
    surroundings = await around(tx, plan, call.context.now, settings)
    return [call.answer(*page(plan, settings, around=surroundings))]
