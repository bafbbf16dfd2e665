"""Links are found by their secret alone, which is kept nowhere, and hold until they expire or are taken back."""

from __future__ import annotations

from datetime import datetime, timedelta

from sqlalchemy import select

from newsroom.messages import Address, Document, Paragraph, Run
from newsroom.people import Person
from storage import links, outbox, people
from storage.database import Database, Transaction
from storage.tables import links as table
from storage.tables import outbox as sent

SECRET = "x" * 43
DAY = timedelta(days=1)


async def made(
    database: Database,
    person: Person,
    now: datetime,
    expires_at: datetime | None = None,
    secret: str = SECRET,
) -> int:
    return await database.transaction(lambda tx: links.make(tx, person.id, "pages", secret, now, expires_at))


async def person_behind(database: Database, now: datetime, secret: str = SECRET) -> int | None:
    found = await database.read(lambda tx: links.find(tx, "pages", secret, now))
    return None if found is None else found.person


async def test_a_link_is_found_by_its_secret_and_purpose(
    database: Database, anna: Person, now: datetime
) -> None:
    await made(database, anna, now)
    assert await person_behind(database, now) == anna.id
    assert await person_behind(database, now, "y" * 43) is None
    assert await database.read(lambda tx: links.find(tx, "calendar", SECRET, now)) is None


async def test_the_secret_itself_is_not_kept(database: Database, anna: Person, now: datetime) -> None:
    await made(database, anna, now)
    row = await database.read(_row)
    assert SECRET not in row
    assert len(links.digest(SECRET)) == 64
    assert links.digest(SECRET) in row


async def _row(tx: Transaction) -> str:
    return repr((await tx.execute(select(table))).all())


async def test_it_holds_until_the_moment_it_expires(database: Database, anna: Person, now: datetime) -> None:
    await made(database, anna, now, expires_at=now + DAY)
    assert await person_behind(database, now + DAY - timedelta(seconds=1)) == anna.id
    assert await person_behind(database, now + DAY) is None


async def test_what_is_taken_back_holds_no_longer_and_is_counted_once(
    database: Database, anna: Person, now: datetime
) -> None:
    jonas = await database.transaction(
        lambda tx: people.meet(tx, "matrix", "@jonas:example.org", "Jonas", "de", formal=True, now=now)
    )
    await made(database, anna, now)
    await made(database, anna, now, secret="z" * 43)
    await made(database, anna, now - 2 * DAY, expires_at=now - DAY, secret="e" * 43)
    await made(database, jonas, now, secret="j" * 43)
    counts = [
        await database.transaction(lambda tx: links.revoke(tx, anna.id, "pages", now)) for _ in range(2)
    ]
    assert counts == [2, 0]
    assert await person_behind(database, now) is None
    assert await person_behind(database, now, "j" * 43) == jonas.id


# ---------------------------------------------------------------- on its way to its owner

ROOM = Address("matrix", "!anna")
TOLD = Document((Paragraph((Run(SECRET),)),))


async def _queued(tx: Transaction, key: str, now: datetime) -> str:
    await outbox.queue(tx, key, ROOM, TOLD, now)
    return f"{tx.uuid}:{key}"


async def _parcels(tx: Transaction) -> list[str]:
    return list((await tx.execute(select(sent.c.parcel).order_by(sent.c.id))).scalars())


async def test_a_letter_with_a_secret_is_empty_as_soon_as_it_has_left(
    database: Database, now: datetime
) -> None:
    async def work(tx: Transaction) -> list[str]:
        await outbox.sent(tx, await _queued(tx, f"{outbox.FORGOTTEN}1", now), "$1", now)
        await outbox.acknowledge(tx, await _queued(tx, f"{outbox.FORGOTTEN}2", now), "$2", now)
        await outbox.dead(tx, await _queued(tx, f"{outbox.FORGOTTEN}3", now), "gone", now)
        await outbox.sent(tx, await _queued(tx, "reply:1", now), "$4", now)
        await _queued(tx, f"{outbox.FORGOTTEN}5", now)
        return [SECRET if SECRET in parcel else parcel for parcel in await _parcels(tx)]

    assert await database.transaction(work) == ["", "", "", SECRET, SECRET]
