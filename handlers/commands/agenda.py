"""agenda [zeitraum]: the agenda now, for the weeks ahead or the period that was named."""

from __future__ import annotations

from datetime import date
from itertools import chain

from handlers.agenda_page import load, page
from handlers.commands.declaration import Call
from handlers.letters import Letter
from newsroom import periods
from newsroom.messages import Say
from newsroom.occurrences import wall
from newsroom.periods import Period
from storage.database import Transaction
from texts import Catalogue


async def run(tx: Transaction, call: Call) -> list[Letter]:
    today = wall(call.context.now, call.zone).date()
    period = _period(call, today)
    if period is None:
        return [call.answer(Say("agenda.which_period"))]
    return [call.answer(*page(await load(tx, today, period, call.context.settings), call.context.settings))]


def _period(call: Call, today: date) -> Period | None:
    argument = call.order.argument
    if not argument:
        return periods.weeks_ahead(today, call.context.settings.agenda.weeks)
    return periods.understood(argument, today, period_words(call.context.texts))


def period_words(texts: Catalogue) -> periods.Words:
    """The words of all languages: whoever writes German may still type "week 50"."""
    voices = [texts.voice(language, formal=True) for language in texts.languages]

    def every(name: str) -> tuple[str, ...]:
        return tuple(chain.from_iterable(voice.words(f"agenda.words.{name}") for voice in voices))

    return periods.Words(
        this=every("this"),
        next=every("next"),
        week=every("week"),
        weeks=every("weeks"),
        month=every("month"),
        months=[voice.words("agenda.words.months") for voice in voices],
    )
