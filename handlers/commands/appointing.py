"""Contact and deputy of a department: named, replaced, taken out."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from handlers.commands import naming
from handlers.commands.declaration import Call
from handlers.commands.naming import called
from handlers.commands.who import department_line, today
from handlers.letters import Letter
from newsroom.messages import Say, Value
from newsroom.people import Department, Person
from storage import departments
from storage.database import Transaction
from understanding.spelling import says

Role = Literal["contact", "deputy"]


async def appoint(tx: Transaction, call: Call, role: Role) -> list[Letter]:
    """What "Bauamt @anna:neustadt.de" brings about, in the sentences under `commands.appointing.<role>`."""
    found = await naming.department(tx, call)
    if isinstance(found, Say):
        return [call.answer(found)]
    department = found.department
    if not found.rest:
        which = Say(
            f"commands.appointing.{role}.which", {"department": department.name, "command": call.word}
        )
        return [call.answer(department_line(department, today(call)), which)]
    if says(found.rest, call.every("nobody_words")):
        return [call.answer(*await _taken_out(tx, department, role))]
    person = await naming.known_or_new(tx, call, found.rest)
    if isinstance(person, Say):
        return [call.answer(person)]
    return [call.answer(*await _appointed(tx, department, person, role, call))]


async def _taken_out(tx: Transaction, department: Department, role: Role) -> tuple[Say, ...]:
    before = department.contact if role == "contact" else department.deputy
    if before is None:
        return (Say(f"commands.appointing.{role}.nobody", {"department": department.name}),)
    without = replace(department, contact=None) if role == "contact" else replace(department, deputy=None)
    await departments.put(tx, without)
    values: dict[str, Value] = {"department": department.name, "person": called(before)}
    out = Say(f"commands.appointing.{role}.out", values)
    is_silent = without.contact is None and without.deputy is None
    return (out, Say("commands.appointing.nobody_left")) if is_silent else (out,)


async def _appointed(
    tx: Transaction, department: Department, person: Person, role: Role, call: Call
) -> tuple[Say, ...]:
    """The deputy who becomes the contact leaves the other place empty; the contact cannot be the deputy as well."""
    values: dict[str, Value] = {"department": department.name, "person": called(person)}
    if role == "deputy":
        if department.contact and department.contact.id == person.id:
            return (Say("commands.appointing.deputy.both", values),)
        await departments.put(tx, replace(department, deputy=person))
        return (Say("commands.appointing.deputy.set", values), *_hints(person, call))
    rises = department.deputy is not None and department.deputy.id == person.id
    deputy = None if rises else department.deputy
    await departments.put(tx, replace(department, contact=person, deputy=deputy))
    risen = (Say("commands.appointing.contact.risen", values),) if rises else ()
    return (Say("commands.appointing.contact.set", values), *risen, *_hints(person, call))


def _hints(person: Person, call: Call) -> tuple[Say, ...]:
    """What keeps the bot from asking this person."""
    if person.transport == "matrix" and not call.context.settings.matrix.admits(person.account):
        return (Say("commands.not_admitted", {"account": person.account}),)
    if person.away_until is not None and person.away_until >= today(call):
        return (Say("commands.is_away", {"person": called(person), "until": person.away_until}),)
    return ()
