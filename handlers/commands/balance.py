"""ausgewogenheit [zeitraum]: what the topics were about and which departments they came from, never from whom."""

from __future__ import annotations

from datetime import date

from handlers import planned
from handlers.commands.declaration import Call
from handlers.commands.period import asked_period, period_words
from handlers.commands.who import today
from handlers.letters import Letter
from newsroom import balance, periods, periods_behind
from newsroom.messages import Say
from newsroom.periods import Period
from storage.database import Transaction
from understanding.when.span import Span

BEHIND, AHEAD = 26, 8  # weeks, without a period


async def run(tx: Transaction, call: Call) -> list[Letter]:
    period = _period(call, today(call))
    if period is None:
        return [call.answer(Say("balance.which_period"))]
    settings = call.context.settings
    found = await planned.spread(tx, period, settings)
    shown = balance.page(found) if found.departments else (Say("balance.nothing"),)
    silent = _silent(await planned.silent(tx, today(call), settings), call)
    note = (Say("balance.note"),) if found.departments else ()
    return [call.answer(Say("balance.title", {"period": period.span or ""}), *shown, *silent, *note)]


def _silent(names: tuple[str, ...], call: Call) -> tuple[Say, ...]:
    weeks = balance.silent_weeks(call.context.settings)
    return (Say("balance.silent", {"names": ", ".join(names), "weeks": weeks}),) if names else ()


def _period(call: Call, day: date) -> Period | None:
    if not call.argument:
        return _around(day)
    behind = periods_behind.understood(call.argument, day, period_words(call.context.texts))
    return behind or asked_period(call, call.argument)


def _around(day: date) -> Period:
    """The last half year, and what is planned for the next weeks."""
    behind = periods_behind.last_weeks(day, BEHIND)
    last = periods.weeks_ahead(day, AHEAD - 1).last
    return Period(behind.first, last, Span(behind.first, last))
