"""The department or the person that a command names, or the sentence that helps to find it."""

from __future__ import annotations

import re

from handlers.commands.declaration import Call
from newsroom import naming
from newsroom.messages import Say
from newsroom.naming import Named, Persons
from newsroom.people import Person, transport_of
from newsroom.wording import shortened
from storage import departments, people
from storage.database import Transaction
from understanding.spelling import folded

SHOWN = 60  # characters of what was written
LISTED = 10  # names that a sentence can hold without becoming a list


async def department(tx: Transaction, call: Call) -> Named | Say:
    """The one that the argument begins with; a similar one is asked about."""
    known = await departments.everyone(tx)
    found = naming.department(call.argument, known)
    if found:
        return found
    values = {"written": shortened(_name(call.argument), SHOWN)}
    similar = naming.similar_department(call.argument, known)
    if similar:
        meant = f"!{call.word} {similar.department.name} {shortened(similar.rest, SHOWN)}".rstrip()
        return Say("commands.department_meant", {**values, "meant": meant})
    if not known:
        return Say("commands.no_departments_yet", values)
    names = ", ".join(shortened(one.name, SHOWN) for one in known[:LISTED])
    more = "_more" if len(known) > LISTED else ""
    return Say(f"commands.no_department{more}", {**values, "names": names})


async def persons(tx: Transaction, text: str) -> Persons:
    """All who may be meant by the first words."""
    return naming.persons(text, await people.everybody(tx))


async def unclear(tx: Transaction, found: Persons) -> Say:
    """Several are meant, or a similar name, or nobody is known."""
    written = {"written": shortened(found.name, SHOWN)}
    if found.persons:
        return Say("commands.several_people", {**written, "people": _listed(found.persons)})
    similar = naming.similar_persons(found.name, await people.everybody(tx))
    if similar:
        return Say("commands.person_meant", {**written, "people": _listed(similar)})
    return Say("commands.no_account" if naming.account(found.name) else "commands.no_person", written)


async def known_or_new(tx: Transaction, call: Call, text: str) -> Person | Say:
    """Whom the whole text names; a user id that nobody has met yet becomes a person."""
    found = await persons(tx, text)
    if len(found.persons) == 1 and not folded(found.rest):
        return found.persons[0]
    identity = naming.account(text)
    if identity is None:
        whole = found if not folded(found.rest) else Persons(text, (), "")
        return await unclear(tx, whole)
    settings = call.context.settings
    account, now = identity.lower(), call.context.now
    if account == settings.matrix.user:
        return Say("commands.myself")
    transport = transport_of(account, call.context.transports)
    return await people.know(tx, transport, account, "", settings.language, settings.formal, now)


def called(person: Person) -> str:
    """ "Anna Weber (@anna:neustadt.de)", so that nobody is mistaken for somebody else; an object id tells nobody anything."""
    return person.name if person.name and person.transport == "teams" else _exactly(person)


def addressed(person: Person) -> str:
    """What a command may call the person, as one would write it."""
    return person.name if person.name and person.transport == "teams" else person.account


def _listed(meant: tuple[Person, ...]) -> str:
    """To choose from, so with the account in any case."""
    return ", ".join(map(_exactly, meant[:LISTED]))


def _exactly(person: Person) -> str:
    return f"{person.name} ({person.account})" if person.name not in {"", person.account} else person.account


def _name(text: str) -> str:
    """Without an account or a year behind it."""
    return re.split(r"\s(?:@|[0-9]{4}$)", text, maxsplit=1)[0]
