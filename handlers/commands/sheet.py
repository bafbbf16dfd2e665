"""jahresblatt abteilung [jahr]: what became of a department's topics, as a document to hand on."""

from __future__ import annotations

import asyncio
import re
from dataclasses import replace

from exports.minutes import DOCX, minutes
from handlers.commands import naming
from handlers.commands.declaration import Call
from handlers.letters import Letter
from handlers.meeting_page import published
from handlers.speaking import document
from newsroom import balance
from newsroom.messages import Document, File, Say
from newsroom.naming import Named
from newsroom.occurrences import wall
from newsroom.sheet import Sheet, sheet
from newsroom.topics import Topic
from storage import departments, merging, topics
from storage.database import Transaction

FIRST_YEAR = 2000


async def run(tx: Transaction, call: Call) -> list[Letter]:
    this_year = wall(call.context.now, call.zone).year
    known = await departments.everyone(tx)
    if not known:
        return [call.answer(Say("commands.sheet.no_departments"))]
    if not call.argument:
        values = {"name": known[0].name, "year": str(this_year)}
        return [call.answer(Say("commands.sheet.which", values))]
    named = await naming.department(tx, call)
    if isinstance(named, Say):
        return [call.answer(named)]
    year = _year(named, this_year)
    if year is None:
        values = {"department": named.department.name, "year": str(this_year)}
        return [call.answer(Say("commands.sheet.no_year", values))]
    return await _sheet(
        sheet(await _come(tx, named.department.id), named.department.name, year, call.zone), call
    )


async def _come(tx: Transaction, department: int) -> list[Topic]:
    """The department's topics, and the topics of others into which some of them were merged: something came of those, too."""
    own = await topics.of_department(tx, department)
    further = [await merging.goes_on_in(tx, topic) for topic in own if topic.plan.merged_into is not None]
    return list({topic.id: topic for topic in (*own, *further)}.values())


def _year(named: Named, this_year: int) -> int | None:
    """Of a year to come there is nothing to tell."""
    written = named.rest.strip(" .,")
    if not written:
        return this_year
    number = int(written) if re.fullmatch(r"[0-9]{4}", written) else 0
    return number if FIRST_YEAR <= number <= this_year else None


async def _sheet(found: Sheet, call: Call) -> list[Letter]:
    values = {"department": found.department, "year": str(found.year)}
    if found.is_empty:
        return [call.answer(Say("commands.sheet.nothing", values))]
    said, title = _document(found, call), call.voice.plain("sheet.title", values)
    organisation = call.context.settings.organisation.name
    made = await asyncio.to_thread(minutes, said, title, call.voice.language, organisation, call.context.now)
    name = call.voice.plain("sheet.file", {"year": values["year"]})
    file = Letter(call.address, File("", name, DOCX), content=made)
    return [call.answer(Say("commands.sheet.done", values)), file]


def _document(found: Sheet, call: Call) -> Document:
    settings = call.context.settings
    values = {"department": found.department, "year": str(found.year)}
    contact = {"contact": settings.contact.name, "reach": settings.contact.reach}
    lines = tuple(published(topic, settings) for topic in found.published)
    spoken = tuple(replace(one, name=call.voice.plain(f"sheet.{one.name}")) for one in found.others)
    says = [
        Say("sheet.title", values),
        Say("sheet.thanks", values),
        Say("sheet.published", {"lines": lines}) if lines else Say("sheet.published_none", values),
        *([Say("sheet.others", {"lines": balance.lines(spoken, "balance.no_theme")})] if spoken else []),
        Say("sheet.further", contact),
    ]
    return document(call.voice, says)
