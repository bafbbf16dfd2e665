"""The one list of what stands in a period, with what lies behind it: for every file, picture and page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from exports.imprint import Imprint
from handlers.agenda_around import beside
from handlers.agenda_page import load as agenda
from newsroom.agenda import Agenda, Beside
from newsroom.blackouts import Blackout, within
from newsroom.occurrences import wall
from newsroom.overview import Background, Overview, overview
from newsroom.periods import Period
from newsroom.settings import Settings
from storage import blackouts, departments, topics
from storage.database import Transaction
from texts import Voice
from understanding.when.public_holidays import free_days
from understanding.when.span import Span

REMEMBERED: Final = timedelta(days=365)  # so long a calendar is told what was called off


async def load(tx: Transaction, today: date, period: Period, settings: Settings) -> Overview:
    """`today` is local."""
    return await _seen(tx, await agenda(tx, today, period, settings), settings)


async def with_agenda(
    tx: Transaction, now: datetime, period: Period, settings: Settings
) -> tuple[Overview, Beside]:
    """The entries, and what the agenda of the period tells beside them at the instant `now`."""
    plan = await agenda(tx, wall(now, settings.timezone).date(), period, settings)
    return await _seen(tx, plan, settings), await beside(tx, plan, now, settings)


async def _seen(tx: Transaction, plan: Agenda, settings: Settings) -> Overview:
    today, period = plan.today, plan.period
    since = datetime.combine(today - REMEMBERED, time.min, UTC)
    background = [*_holidays(period, settings.state), *await _blackouts(tx, period)]
    lifted = [_background(one) for one in await blackouts.lifted(tx, since)]
    found = overview(plan, settings.channels, background, await topics.called_off(tx, since), lifted)
    known = sorted(await departments.everyone(tx), key=lambda one: one.id)
    return replace(found, departments=tuple(one.name for one in known))


def imprint(tx: Transaction, settings: Settings, voice: Voice, now: datetime) -> Imprint:
    """`now` is aware."""
    return Imprint(settings.organisation.name, tx.uuid, settings.timezone, now, voice)


def year_ahead(today: date) -> Period:
    """From today on, to the day before the same one of the next year."""
    last = today + timedelta(days=364)
    return Period(today, last, Span(today, last))


def _holidays(period: Period, land: str) -> Iterator[Background]:
    for year in range(period.first.year, period.last.year + 1):
        for day, name in sorted(free_days(land, year, "public").items()):
            if period.first <= day <= period.last:
                yield Background("holiday", f"holiday-{day:%Y%m%d}", name, day, day)


async def _blackouts(tx: Transaction, period: Period) -> list[Background]:
    known = await blackouts.current(tx, period.first)
    return [_background(one) for one in within(known, period.first, period.last)]


def _background(one: Blackout) -> Background:
    return Background("blackout", f"blackout-{one.id}", one.reason, one.first, one.last)
