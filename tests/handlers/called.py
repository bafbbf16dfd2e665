"""An office with two departments, and what is heard there when the bot looks at the clock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from newsroom.people import Department, Person
from newsroom.settings import Settings
from storage import departments, people
from storage.database import Transaction
from tests.handlers.saying import ANNA
from tests.support.desk import EDITORIAL, Desk, settings
from transports.render import terminal

BERLIN = ZoneInfo("Europe/Berlin")
BEN, CARA = "@ben:town.test", "@cara:town.test"
ASKED = "Was steht im Dezember an?"
REMINDED = "Noch einmal kurz zur Themenabfrage: Was steht im Dezember an?"
TOPIC = "Am Samstag, 19. Dezember, 15 Uhr eröffnet Bürgermeisterin Krämer das Kinderhaus in der Bahnhofstraße 3, rund 80 Gäste."


async def staff(desk: Desk) -> None:
    """The building office of Anna, with Ben as her deputy, and the library of Cara."""

    async def put(tx: Transaction) -> None:
        anna, ben, cara = [await known(tx, desk, account) for account in (ANNA, BEN, CARA)]
        await departments.put(tx, Department(0, "Bauamt", anna, ben))
        await departments.put(tx, Department(0, "Stadtbücherei", cara))

    await desk.database.transaction(put)


async def known(tx: Transaction, desk: Desk, account: str) -> Person:
    return await people.know(tx, "wire", account, account[1:5], "de", formal=True, now=desk.clock.now())


async def away(desk: Desk, account: str, until: str) -> None:
    async def work(tx: Transaction) -> None:
        person = await known(tx, desk, account)
        await people.away(tx, person.id, date.fromisoformat(until))

    await desk.database.transaction(work)


async def at(desk: Desk, local: str, *heard_by: str) -> list[str]:
    """What these people, or all but the editorial room, hear when the bot looks at the clock at that time."""
    await desk.clock.turn_to(datetime.fromisoformat(local).replace(tzinfo=BERLIN))
    before = len(desk.wire.sent)
    await desk.house.tick()
    await desk.house.settle()
    sent = [one for one in desk.wire.sent[before:] if one.address != EDITORIAL]
    return [terminal(one.parcel) for one in sent if not heard_by or one.address.room in heard_by]


def days(first: str, last: str) -> Iterator[str]:
    day = date.fromisoformat(first)
    while day <= date.fromisoformat(last):
        yield day.isoformat()
        day += timedelta(days=1)


async def heard(desk: Desk, first: str, last: str, *by: str) -> dict[str, int]:
    """How many messages on which days, looked at four times a day."""
    found = {
        day: sum([len(await at(desk, f"{day}T{hour}", *by)) for hour in ("08:59", "09:00", "12:00", "16:59")])
        for day in days(first, last)
    }
    return {day: count for day, count in found.items() if count}


def chosen(working_day: int | None = 1, silent_weeks: int | None = None) -> Settings:
    rule = settings().topic_call.model_copy(update={"working_day": working_day, "silent_weeks": silent_weeks})
    return settings(topic_call=rule)
