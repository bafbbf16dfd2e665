"""Who is away until when, entered by the person or by the desk, and who is asked meanwhile."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from zoneinfo import ZoneInfo

from handlers.context import Context
from newsroom.absence import Unfit, last_day
from newsroom.messages import Say
from newsroom.people import Department, Person
from newsroom.wording import shortened
from storage import departments, people
from storage.database import Transaction
from understanding.when import Region
from understanding.wishes import Wish

SHOWN = 60  # characters of what was written


def read(words: str, person: Person, context: Context) -> date | Unfit:
    """The last day that the person's words name."""
    settings = context.settings
    now = context.now.astimezone(ZoneInfo(settings.timezone)).replace(tzinfo=None)
    return last_day(words, now, person.language, Region(settings.state, settings.timezone))


async def granted(
    tx: Transaction, wish: Wish, person: Person, context: Context
) -> tuple[Person, tuple[Say, ...]]:
    """What somebody says of themselves: the person as they are from now on, and the answer."""
    if wish.name == "present":
        return await _present(tx, person, context)
    until = read(wish.argument, person, context)
    if not isinstance(until, date):
        return person, (Say(f"absence.own.{until}", {"words": shortened(wish.argument, SHOWN)}),)
    await people.away(tx, person.id, until)
    away = replace(person, away_until=until)
    return away, (Say("absence.own.noted", {"until": until}), *await covered(tx, away, context))


async def covered(tx: Transaction, away: Person, context: Context) -> tuple[Say, ...]:
    """One sentence on who is asked meanwhile, if the person is the contact of a department."""
    lines = await stand_ins(tx, away, context)
    return (Say("absence.instead", {"lines": lines}),) if lines else ()


async def stand_ins(tx: Transaction, away: Person, context: Context) -> tuple[Say, ...]:
    """For each department of which the person is the contact who is asked instead, or that nobody is."""
    today = context.settings.working_time.today(context.now)
    theirs = await departments.of_person(tx, away.id)
    return tuple(_instead(one, today) for one in theirs if one.contact and one.contact.id == away.id)


def _instead(department: Department, today: date) -> Say:
    asked = department.asked_on(today)
    if asked is None:
        return Say("absence.nobody", {"department": department.name})
    return Say("absence.line", {"department": department.name, "person": asked.name or asked.account})


async def _present(tx: Transaction, person: Person, context: Context) -> tuple[Person, tuple[Say, ...]]:
    today = context.settings.working_time.today(context.now)
    was_away = person.away_until is not None and person.away_until >= today
    await people.away(tx, person.id, None)
    here = replace(person, away_until=None)
    return here, (Say("absence.own.ended" if was_away else "absence.own.not_away"),)
