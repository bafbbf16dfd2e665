"""What a list of contacts changes in what is known: departments and people, each new, changed or as it was."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from newsroom.contact_list import Entry, Fault
from newsroom.people import Department, Language, Person
from understanding.spelling import folded

Change = Literal["new", "changed", "unchanged"]


@dataclass(frozen=True, slots=True)
class ListedPerson:
    """What the list says of somebody; what it leaves open is empty or None."""

    account: str
    name: str
    language: Language | None
    formal: bool | None
    away_until: date | None
    change: Change = "new"


@dataclass(frozen=True, slots=True)
class ListedDepartment:
    """As it is from now on; contact and deputy are accounts."""

    name: str
    contact: str | None
    deputy: str | None
    themes: tuple[str, ...]
    change: Change = "new"


@dataclass(frozen=True, slots=True)
class Plan:
    """`faults` are rows that contradict what is stored; they are not in the rest."""

    people: tuple[ListedPerson, ...]
    departments: tuple[ListedDepartment, ...]
    faults: tuple[Fault, ...]

    def counted(self) -> tuple[Counter[Change], Counter[Change]]:
        """How many departments and how many people are new, changed and unchanged."""
        return Counter(one.change for one in self.departments), Counter(one.change for one in self.people)


def planned(
    entries: Sequence[Entry], departments: Sequence[Department], people: Mapping[str, Person]
) -> Plan:
    """`people` are those on the transport of the list, by account."""
    stored = {folded(one.name): one for one in departments}
    contacts = {folded(one.department) for one in entries if one.role == "contact"}
    faults = tuple(
        Fault(one.row, "is_contact", {"department": one.department})
        for one in entries
        if _is_contact_already(one, stored.get(folded(one.department)), contacts)
    )
    bad = {one.row for one in faults}
    by_person: dict[str, list[Entry]] = {}
    by_department: dict[str, list[Entry]] = {}
    for one in entries:
        if one.row not in bad:
            by_person.setdefault(one.account, []).append(one)
            by_department.setdefault(folded(one.department), []).append(one)
    return Plan(
        tuple(_person(rows, people.get(account)) for account, rows in by_person.items()),
        tuple(_department(rows, stored.get(name)) for name, rows in by_department.items()),
        faults,
    )


def _is_contact_already(one: Entry, stored: Department | None, contacts: Collection[str]) -> bool:
    """Whether the stored contact would be the deputy as well, because the list names no other contact."""
    alone = one.role == "deputy" and folded(one.department) not in contacts
    return (
        alone and stored is not None and stored.contact is not None and stored.contact.account == one.account
    )


def _person(rows: Sequence[Entry], known: Person | None) -> ListedPerson:
    """All rows that name somebody agree, as far as they say anything (`newsroom.contact_list`)."""
    said = ListedPerson(
        rows[0].account,
        next((one.name for one in rows if one.name), ""),
        next((one.language for one in rows if one.language), None),
        next((one.formal for one in rows if one.formal is not None), None),
        next((one.away_until for one in rows if one.away_until), None),
    )
    if known is None:
        return said
    # Whoever talks to us has a name and has said in what language, and how to be addressed.
    name = said.name if not known.name else ""
    mine = replace(said, name=name, language=None, formal=None) if known.address else replace(said, name=name)
    after = replace(
        known,
        name=mine.name or known.name,
        language=mine.language or known.language,
        formal=known.formal if mine.formal is None else mine.formal,
        away_until=mine.away_until or known.away_until,
    )
    return replace(mine, change="unchanged" if after == known else "changed")


def _department(rows: Sequence[Entry], known: Department | None) -> ListedDepartment:
    """Whoever becomes the contact is no longer the deputy; themes are those of all rows."""
    contact = next((one.account for one in rows if one.role == "contact"), None)
    deputy = next((one.account for one in rows if one.role == "deputy"), None)
    themes = tuple(dict.fromkeys(theme for one in rows for theme in one.themes))
    if known is None:
        return ListedDepartment(rows[0].department, contact, deputy, themes)
    before = ListedDepartment(
        known.name, _account(known.contact), _account(known.deputy), known.themes, "unchanged"
    )
    stays = before.deputy if before.deputy != contact else None
    after = replace(
        before, contact=contact or before.contact, deputy=deputy or stays, themes=themes or before.themes
    )
    return after if after == before else replace(after, change="changed")


def _account(person: Person | None) -> str | None:
    return person.account if person else None
