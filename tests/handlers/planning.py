"""An office that plans: its limits, its departments, and topics with a day of publication."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from newsroom.people import Department
from newsroom.planning import Plan
from newsroom.settings import Capacity, Town
from newsroom.topics import Status, Topic
from storage import assignments, departments, plans
from storage.database import Transaction
from tests.handlers.office import Office
from tests.newsroom.planned import complete
from understanding.when.span import Span


def limited(office: Office, per_week: int | None = None, **channels: int) -> None:
    capacity = Capacity(per_week=per_week, channels=channels)
    town = Town(officials=("Bürgermeisterin Krämer",))
    office.settings = office.settings.model_copy(
        update={"capacity": capacity, "goals": ("Bürgernähe", "Transparenz"), "town": town}
    )


async def founded(office: Office, *names: str, themes: Sequence[str] = ()) -> list[Department]:
    async def work(tx: Transaction) -> list[Department]:
        return [await departments.put(tx, Department(0, name, themes=tuple(themes))) for name in names]

    return await office.database.transaction(work)


async def planned(
    office: Office,
    day: str,
    *channels: str,
    title: str = "Kinderhaus",
    who: str = "Anna Weber",
    department: Department | None = None,
    status: Status = Status.SCHEDULED,
    goals: tuple[str, ...] = (),
) -> Topic:
    """A topic that is to be published on that day."""
    local = date.fromisoformat(day)
    topic = await office.contribute(complete(Span(local), title), who, status=status)

    async def work(tx: Transaction) -> None:
        published = local if status is Status.PUBLISHED else None
        await plans.save(tx, topic.id, Plan(local, channels, goals=goals, published_on=published))
        await assignments.assign(tx, topic.id, department=department.id if department else None)

    await office.database.transaction(work)
    return topic
