"""The pages for editors: who opens one is checked, what stands there is loaded, and both are seen in one moment."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from datetime import date
from typing import Final, TypeVar

from newsroom import year
from newsroom.agenda import Beside
from newsroom.occurrences import wall
from newsroom.overview import Overview
from newsroom.periods import weeks_ahead
from storage.database import Transaction
from texts import Voice
from web.agenda_page import banner, sections, told
from web.premises import Premises
from web.rendering import page
from web.visitors import Visitor, visitor
from web.year_page import year_page

YEARS: Final = range(2000, 2100)

Found = TypeVar("Found")


async def year_at_a_glance(premises: Premises, secret: str, asked: int | None) -> tuple[str, Voice] | None:
    """This year's where none is asked for. None where there is no such page for the visitor."""
    today = _today(premises)
    chosen = today.year if asked is None else asked
    if chosen not in YEARS:
        return None

    def values(found: Overview, voice: Voice) -> Mapping[str, object]:
        return {
            "here": "year",
            "title": voice.plain("web.title_year", {"year": str(chosen)}),
            "years": sorted({today.year - 1, today.year, today.year + 1, chosen}),
            "shown": year_page(found, voice),
        }

    async def load(tx: Transaction) -> Overview:
        return await premises.overview(tx, today, year.of(chosen), premises.settings)

    return await _shown(premises, secret, load, "year.html", values)


async def agenda(premises: Premises, secret: str) -> tuple[str, Voice] | None:
    """For the weeks of the weekly agenda. None where there is no such page for the visitor."""
    period = weeks_ahead(_today(premises), premises.settings.agenda.weeks)

    async def load(tx: Transaction) -> tuple[Overview, Beside]:
        return await premises.agenda(tx, premises.clock.now(), period, premises.settings)

    def values(found: tuple[Overview, Beside], voice: Voice) -> Mapping[str, object]:
        return {
            "here": "agenda",
            "title": voice.plain("web.title_agenda"),
            "banner": banner(found[1], voice),
            "sections": (*sections(found[0], found[1].marks, voice), *told(found[1].below, voice)),
        }

    return await _shown(premises, secret, load, "agenda.html", values)


async def is_open(premises: Premises, secret: str) -> bool:
    """Whether there are such pages for the visitor."""
    return await premises.database.read(lambda tx: _reader(tx, premises, secret)) is not None


async def _reader(tx: Transaction, premises: Premises, secret: str) -> Visitor | None:
    someone = await visitor(tx, premises, "pages", secret)
    return someone if someone and someone.is_editor else None


async def _shown(
    premises: Premises,
    secret: str,
    load: Callable[[Transaction], Awaitable[Found]],
    template: str,
    values: Callable[[Found, Voice], Mapping[str, object]],
) -> tuple[str, Voice] | None:
    async def work(tx: Transaction) -> tuple[Visitor, Found] | None:
        someone = await _reader(tx, premises, secret)
        if someone is None:
            return None
        return someone, await load(tx)

    seen = await premises.database.read(work)
    if seen is None:
        return None
    someone, found = seen
    voice = premises.voice_for(someone.person)

    def made() -> str:
        return page(template, voice, {**_frame(premises, someone, voice), **values(found, voice)})

    return await asyncio.to_thread(made), voice  # of thousands of topics it takes the processor a while


def _frame(premises: Premises, someone: Visitor, voice: Voice) -> dict[str, object]:
    zone = premises.settings.timezone
    now = wall(premises.clock.now(), zone)
    ends = someone.link.expires_at
    return {
        "organisation": premises.settings.organisation.name,
        "stand": voice.plain("web.stand", {"at": now}),
        "expires": voice.plain("web.expires", {"day": wall(ends, zone).date()}) if ends else "",
    }


def _today(premises: Premises) -> date:
    return wall(premises.clock.now(), premises.settings.timezone).date()
