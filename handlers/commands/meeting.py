"""sitzung [monat]: the agenda of the monthly meeting, as a message and as a document to print or to write into."""

from __future__ import annotations

import asyncio
from datetime import date

from exports.minutes import DOCX, minutes
from handlers.commands.declaration import Call
from handlers.commands.period import asked_period
from handlers.letters import Letter
from handlers.meeting_page import page, papers
from handlers.speaking import document
from newsroom.meeting import meeting
from newsroom.messages import File, Say
from storage.database import Transaction
from understanding.when.span import Span


async def run(tx: Transaction, call: Call) -> list[Letter]:
    settings, now = call.context.settings, call.context.now
    month = _month(call)
    if month is None:
        return [call.answer(Say("commands.meeting.which_month"))]
    lies = await papers(tx, meeting(month, settings.working_time.today(now)), now, settings)
    said = document(call.voice, page(lies, settings))
    title = call.voice.plain("meeting.title", {"month": Span(lies.meeting.month, grain="month")})
    made = await asyncio.to_thread(
        minutes, said, title, call.person.language, settings.organisation.name, now
    )
    name = call.voice.plain("meeting.file", {"month": f"{lies.meeting.month:%Y-%m}"})
    return [Letter(call.address, said), Letter(call.address, File("", name, DOCX), content=made)]


def _month(call: Call) -> date | None:
    """The first day of the month that was named, of the present one without a name; None for what is no month."""
    if not call.argument:
        return call.context.settings.working_time.today(call.context.now).replace(day=1)
    period = asked_period(call, call.argument)
    if period is None or period.span is None or period.span.grain != "month" or period.span.end is not None:
        return None
    return period.first
