"""kontakte: who is contact or deputy of what; with a department and a person, who is its contact from now on."""

from __future__ import annotations

from collections.abc import Iterable

from handlers.commands.appointing import appoint
from handlers.commands.declaration import Call
from handlers.commands.who import person, some, today
from handlers.letters import Letter
from newsroom.messages import Say
from newsroom.people import Department, Person
from newsroom.wording import shortened
from storage import departments
from storage.database import Transaction

SHOWN = 400  # characters of the names of departments


async def run(tx: Transaction, call: Call) -> list[Letter]:
    return await appoint(tx, call, "contact") if call.argument else [call.answer(*await page(tx, call))]


async def page(tx: Transaction, call: Call) -> tuple[Say, ...]:
    """One line a person, and the departments without a contact."""
    known = await departments.everyone(tx)
    named = {one.id: one for each in known for one in (each.contact, each.deputy) if one}
    without = _names(one for one in known if one.contact is None)
    missing = (Say("commands.contacts.without", {"departments": without}),) if without else ()
    if not named:
        return (Say("commands.contacts.empty"), *missing)
    ordered = sorted(named.values(), key=lambda one: (one.name or one.account).casefold())
    lines = some([_line(one, known, call) for one in ordered])
    return (Say("commands.contacts.page", {"lines": lines}), *missing)


def _line(one: Person, known: list[Department], call: Call) -> Say:
    contact = _names(each for each in known if each.contact and each.contact.id == one.id)
    deputy = _names(each for each in known if each.deputy and each.deputy.id == one.id)
    roles = [Say("commands.contacts.contact_for", {"departments": contact})] if contact else []
    roles += [Say("commands.contacts.deputy_for", {"departments": deputy})] if deputy else []
    return Say("commands.contacts.line", {"person": (person(one, today(call)),), "roles": tuple(roles)})


def _names(several: Iterable[Department]) -> str:
    return shortened(", ".join(one.name for one in several), SHOWN)
