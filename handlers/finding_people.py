"""Whom somebody means: by account, by name, or by the department that they answer for."""

from __future__ import annotations

from newsroom.people import Person
from storage import departments, people
from storage.database import Transaction
from understanding.spelling import folded


async def found(tx: Transaction, words: str) -> tuple[Person, ...]:
    """Everybody who may be meant; a department means its contact, or else its deputy."""
    said = folded(words)
    if not said:
        return ()
    everybody = await people.everybody(tx)
    exact = [one for one in everybody if said in {folded(one.account), folded(one.name)}]
    if exact:
        return tuple(exact)
    named = [one for one in await departments.everyone(tx) if folded(one.name) in said]
    answering = [person for one in named if (person := one.contact or one.deputy)]
    if answering:
        return tuple(dict.fromkeys(answering))
    return tuple(one for one in everybody if _surname(one) and _surname(one) in said.split())


def _surname(person: Person) -> str:
    return folded(person.name).split()[-1] if folded(person.name) else ""
