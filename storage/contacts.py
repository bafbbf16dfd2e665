"""A list of contacts, laid beside what is stored, and taken over as one whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from newsroom.contact_changes import ListedDepartment, ListedPerson, Plan, planned
from newsroom.contact_list import Entry
from newsroom.people import Department, Language, Person, transport_of
from storage import departments, people
from storage.database import Transaction


@dataclass(frozen=True, slots=True)
class Standing:
    """What holds for people of whom the list does not say otherwise."""

    language: Language
    formal: bool
    now: datetime


async def compared(tx: Transaction, entries: Sequence[Entry]) -> Plan:
    """What taking the list over would change; nothing is written."""
    known = await _known(tx)
    listed = {known[one.account].id: known[one.account] for one in entries if one.account in known}
    return planned(entries, [_as_listed(one, listed) for one in await departments.everyone(tx)], known)


async def _known(tx: Transaction) -> dict[str, Person]:
    """Everybody by account; who has several is there under each."""
    return {**await people.on_transport(tx, "matrix"), **await people.on_transport(tx, "teams")}


def _as_listed(department: Department, listed: Mapping[int, Person]) -> Department:
    """People under the account by which the list names them."""
    contact, deputy = department.contact, department.deputy
    return replace(
        department,
        contact=listed.get(contact.id, contact) if contact else None,
        deputy=listed.get(deputy.id, deputy) if deputy else None,
    )


async def taken_over(tx: Transaction, entries: Sequence[Entry], standing: Standing) -> Plan:
    """What has changed. Rows that contradict what is stored are left out."""
    plan = await compared(tx, entries)
    for one in plan.people:
        if one.change != "unchanged":
            await _put_person(tx, one, standing)
    known = await _known(tx)
    stored = {one.name: one for one in await departments.everyone(tx)}
    for department in plan.departments:
        if department.change != "unchanged":
            await departments.put(tx, _department(department, known, stored.get(department.name)))
    return plan


async def _put_person(tx: Transaction, one: ListedPerson, standing: Standing) -> None:
    language = one.language or standing.language
    formal = standing.formal if one.formal is None else one.formal
    person = await people.know(
        tx, transport_of(one.account), one.account, one.name, language, formal, standing.now
    )
    if one.language and one.language != person.language:
        await people.set_language(tx, person.id, one.language)
    if one.formal is not None and one.formal != person.formal:
        await people.set_formal(tx, person.id, one.formal)
    if one.away_until:
        await people.away(tx, person.id, one.away_until)


def _department(listed: ListedDepartment, known: dict[str, Person], before: Department | None) -> Department:
    """A contact or deputy who is reached elsewhere stays, though neither in Matrix nor in Teams."""
    elsewhere = {one.account: one for one in (before.contact, before.deputy) if one} if before else {}

    def meant(account: str | None) -> Person | None:
        return (known.get(account) or elsewhere.get(account)) if account else None

    return Department(
        before.id if before else 0, listed.name, meant(listed.contact), meant(listed.deputy), listed.themes
    )
