"""jahr [2027]: the year at a glance, as a picture with its text alternative, and where the gaps are."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Collection
from typing import Final

from exports import alternative, picture, wording
from handlers import overviews
from handlers.commands.declaration import Call
from handlers.letters import Letter
from newsroom import year
from newsroom.messages import Picture, Say, Value
from newsroom.occurrences import wall
from newsroom.overview import Entry, Overview
from newsroom.topics import Status
from storage.database import Transaction

YEARS: Final = range(2000, 2100)
LISTED: Final = 5  # days of the year without a topic


async def run(tx: Transaction, call: Call) -> list[Letter]:
    today = wall(call.context.now, call.zone).date()
    asked = _year(call.argument, today.year)
    if asked is None:
        return [call.answer(Say("commands.year.which", {"year": str(today.year + 1)}))]
    settings = call.context.settings
    found = await overviews.load(tx, today, year.of(asked), settings)
    imprint = overviews.imprint(tx, settings, call.voice, call.context.now)
    content, width, height = await asyncio.to_thread(picture.drawn, found, imprint)
    drawn = Picture("", alternative.text(found, call.voice), "image/png", width, height)
    return [Letter(call.address, drawn, content=content), call.answer(_page(found, asked, call))]


def _year(written: str, this_year: int) -> int | None:
    if not written:
        return this_year
    number = int(written) if re.fullmatch(r"[0-9]{4}", written) else 0
    return number if number in YEARS else None


def _page(found: Overview, asked: int, call: Call) -> Say:
    values: dict[str, Value] = {
        "year": str(asked),
        "counts": (_counts(found),),
        "besides": _besides(found),
        "gaps": (_gaps(found, call),),
        "unplanned": tuple(_unplanned(entry) for entry in year.unplanned(found)[:LISTED]),
    }
    return Say("commands.year.page", values)


def _counts(found: Overview) -> Say:
    """Of what is planned, or was published."""
    is_over = found.period.last < found.today
    count = _count(found, year.PLANNED)
    name = {0: "no_topics", 1: "one_topic"}.get(count, "topics")
    return Say(f"commands.year.{name}{'_then' if is_over else ''}", {"count": count})


def _besides(found: Overview) -> tuple[Say, ...]:
    """What has a day in the year and is in no plan: it waits for a decision, or rests."""
    counts = {"waiting": {Status.SUBMITTED}, "on_hold": {Status.ON_HOLD}}
    parts = tuple(
        Say(f"commands.year.{name}", {"count": count})
        for name, statuses in counts.items()
        if (count := _count(found, statuses))
    )
    return (Say("commands.year.besides", {"parts": parts}),) if parts else ()


def _count(found: Overview, statuses: Collection[Status]) -> int:
    """What recurs is one topic, however often it comes."""
    return len({entry.number for entry in found.topics if entry.status in statuses})


def _gaps(found: Overview, call: Call) -> Say:
    empty = year.empty_weeks(found)
    if not empty:
        return Say("commands.year.no_gaps")
    key = "gaps_and_routine" if any(entry.rule for entry in found.topics) else "gaps"
    return Say(f"commands.year.{key}", {"weeks": wording.weeks(empty, call.voice)})


def _unplanned(entry: Entry) -> Say:
    values: dict[str, Value] = {"name": entry.title, "day": entry.first or ""}
    if not entry.department:
        return Say("commands.year.unplanned", values)
    return Say("commands.year.unplanned_owned", {**values, "department": entry.department})
