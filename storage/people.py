"""People and the accounts under which they talk to us: every person is one row, referred to by its id."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from typing import Any

from sqlalchemy import Row, ScalarSelect, Select, or_, select, update

from newsroom.messages import Address
from newsroom.people import Language, Person
from storage.database import Transaction
from storage.serialise import clean
from storage.tables import accounts, conversations, people


async def meet(
    tx: Transaction, transport: str, account: str, name: str, language: Language, formal: bool, now: datetime
) -> Person:
    """The person of this account. `language` and `formal` are for a new one; the name follows the account's."""
    known = await by_account(tx, transport, account)
    if known is None:
        stranger = Person(0, transport, clean(account), clean(name), language, formal)
        return await _make(tx, stranger, now)
    if name in {"", known.name}:
        return known
    await tx.execute(update(people).where(people.c.id == known.id).values(name=name))
    return replace(known, name=clean(name))


async def know(
    tx: Transaction, transport: str, account: str, name: str, language: Language, formal: bool, now: datetime
) -> Person:
    """Somebody of whom others told us; a known account stays as it is, except that it gets a name if it has none."""
    known = await by_account(tx, transport, account)
    return await meet(
        tx, transport, account, known.name if known and known.name else name, language, formal, now
    )


async def by_account(tx: Transaction, transport: str, account: str) -> Person | None:
    found = await tx.execute(
        _people().where(accounts.c.transport == transport).where(accounts.c.account == account)
    )
    row = found.one_or_none()
    return None if row is None else _person(row)


async def at(tx: Transaction, address: Address) -> Person | None:
    """Whose private conversation it is, or whose account."""
    found = await tx.execute(
        _people()
        .where(accounts.c.transport == address.transport)
        .where(or_(accounts.c.room == address.room, accounts.c.account == address.room))
        .order_by(accounts.c.room != address.room)
        .limit(1)
    )
    row = found.one_or_none()
    return None if row is None else _person(row)


async def by_id(tx: Transaction, person_id: int) -> Person:
    """Raises LookupError for an unknown id."""
    return (await by_ids(tx, [person_id]))[person_id]


async def by_ids(tx: Transaction, ids: Collection[int]) -> dict[int, Person]:
    """Who has several accounts is shown, and reached, under the one where they spoke last."""
    return _each_once(await tx.execute(_people().where(people.c.id.in_(ids)))) if ids else {}


async def everybody(tx: Transaction) -> list[Person]:
    """Each once, in the order in which we learned of them."""
    persons = _each_once(await tx.execute(_people()))
    return [persons[one] for one in sorted(persons)]


async def accounts_of(tx: Transaction, who: Address) -> list[Address]:
    """All accounts of the person of this account, `room` being the account; also where nobody knows the person yet."""
    own = accounts.alias()
    found = await tx.execute(
        select(accounts.c.transport, accounts.c.account)
        .join_from(accounts, own, own.c.person == accounts.c.person)
        .where(own.c.transport == who.transport)
        .where(own.c.account == who.room)
    )
    return [Address(row.transport, row.account) for row in found] or [who]


async def on_transport(tx: Transaction, transport: str) -> dict[str, Person]:
    """All who have an account there, by it."""
    found = await tx.execute(_people().where(accounts.c.transport == transport))
    return {row.account: _person(row) for row in found}


async def reached_elsewhere(tx: Transaction, person_id: int, address: Address) -> bool:
    """Whether the person has another private conversation than this one."""
    found = await tx.execute(
        select(accounts.c.room)
        .where(accounts.c.person == person_id)
        .where(accounts.c.room.is_not(None))
        .where(or_(accounts.c.transport != address.transport, accounts.c.room != address.room))
    )
    return found.first() is not None


async def reach_at(tx: Transaction, person_id: int, address: Address) -> None:
    """The private conversation of the person on this transport."""
    await tx.execute(
        update(accounts)
        .where(accounts.c.person == person_id)
        .where(accounts.c.transport == address.transport)
        .values(room=address.room)
    )


async def unreachable(tx: Transaction, address: Address) -> None:
    """Nobody can be reached in that room any more."""
    await tx.execute(
        update(accounts)
        .where(accounts.c.transport == address.transport)
        .where(accounts.c.room == address.room)
        .values(room=None)
    )


async def away(tx: Transaction, person_id: int, until: date | None) -> None:
    """`until` is the last day of the absence, None the end of it."""
    await tx.execute(update(people).where(people.c.id == person_id).values(away_until=until))


async def written_to(tx: Transaction, person_id: int, day: date) -> None:
    """Unasked, on that local day."""
    await tx.execute(update(people).where(people.c.id == person_id).values(written_on=day))


async def introduced(tx: Transaction, person_id: int, now: datetime) -> None:
    """The person was told who we are."""
    await tx.execute(update(people).where(people.c.id == person_id).values(introduced_at=now))


async def lose(tx: Transaction, person_id: int, now: datetime) -> bool:
    """The person cannot be reached any more. False when that was known."""
    lost = await tx.execute(
        update(people).where(people.c.id == person_id).where(people.c.lost_at.is_(None)).values(lost_at=now)
    )
    return lost.rowcount == 1


async def find_again(tx: Transaction, person_id: int) -> None:
    """The person wrote to us."""
    await tx.execute(update(people).where(people.c.id == person_id).values(lost_at=None))


async def set_language(tx: Transaction, person_id: int, language: Language) -> None:
    await tx.execute(update(people).where(people.c.id == person_id).values(language=language))


async def set_formal(tx: Transaction, person_id: int, formal: bool) -> None:
    await tx.execute(update(people).where(people.c.id == person_id).values(formal=formal))


async def _make(tx: Transaction, stranger: Person, now: datetime) -> Person:
    made = await tx.execute(
        tx.insert(people)
        .values(name=stranger.name, language=stranger.language, formal=stranger.formal, met_at=now)
        .returning(people.c.id)
    )
    person = replace(stranger, id=made.scalar_one())
    await tx.execute(
        tx.insert(accounts).values(transport=person.transport, account=person.account, person=person.id)
    )
    return person


@cache
def _people() -> Select[Any]:
    return select(
        people.c.id,
        people.c.name,
        people.c.language,
        people.c.formal,
        people.c.away_until,
        people.c.written_on,
        people.c.introduced_at,
        people.c.lost_at,
        accounts.c.transport,
        accounts.c.account,
        accounts.c.room,
        _spoke_at().label("spoke_at"),
    ).join_from(people, accounts, accounts.c.person == people.c.id)


def _spoke_at() -> ScalarSelect[Any]:
    """When the person and we last spoke in the private conversation of an account; empty where we never did."""
    return (
        select(conversations.c.changed_at)
        .where(conversations.c.transport == accounts.c.transport)
        .where(conversations.c.room == accounts.c.room)
        .correlate(accounts)
        .scalar_subquery()
    )


def _each_once(rows: Iterable[Row[Any]]) -> dict[int, Person]:
    """Where nobody ever spoke, rather an account that has a room; then always the same."""
    persons: dict[int, Person] = {}
    for row in sorted(rows, key=_nearness):
        persons.setdefault(row.id, _person(row))
    return persons


def _nearness(row: Row[Any]) -> tuple[float, bool, str, str]:
    spoke = row.spoke_at.timestamp() if row.spoke_at else 0.0
    return -spoke, row.room is None, row.transport, row.account


def _person(row: Row[Any]) -> Person:
    return Person(
        id=row.id,
        transport=row.transport,
        account=row.account,
        name=row.name,
        language=row.language,
        formal=bool(row.formal),
        address=None if row.room is None else Address(row.transport, row.room),
        away_until=row.away_until,
        written_on=row.written_on,
        introduced=row.introduced_at is not None,
        lost=row.lost_at is not None,
    )
