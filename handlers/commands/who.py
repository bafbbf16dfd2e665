"""How a department and its people stand in the answer to a command."""

from __future__ import annotations

from datetime import date

from handlers.commands.declaration import Call
from handlers.commands.naming import called
from newsroom.messages import Say, Value
from newsroom.people import Department, Person

MOST = 50  # lines that one message can show


def today(call: Call) -> date:
    """The local day."""
    return call.context.settings.working_time.today(call.context.now)


def department_line(one: Department, day: date) -> Say:
    """Its contact, its deputy, its themes."""
    values: dict[str, Value] = {
        "department": one.name,
        "contact": (person(one.contact, day),),
        "deputy": (person(one.deputy, day),),
        "themes": ", ".join(one.themes),
    }
    return Say("commands.department_themed" if one.themes else "commands.department", values)


def person(one: Person | None, day: date) -> Say:
    """With the name and why nobody is there, if so."""
    if one is None:
        return Say("commands.nobody_there")
    if one.lost:
        return Say("commands.person_lost", {"person": called(one)})
    if one.away_until is not None and one.away_until >= day:
        return Say("commands.person_away", {"person": called(one), "until": one.away_until})
    return Say("commands.person", {"person": called(one)})


def some(lines: list[Say]) -> tuple[Say, ...]:
    """As many as one message can show, and how many there are besides."""
    more = (Say("agenda.more", {"count": len(lines) - MOST}),) if len(lines) > MOST else ()
    return (*lines[:MOST], *more)
