"""To which department a topic belongs: derived from whoever handed it in, or asked once, right behind its number."""

from __future__ import annotations

from handlers import announcing
from handlers.changing import Told
from handlers.context import Context
from handlers.letters import Letter
from handlers.similar_topics import for_the_desk
from newsroom import origin
from newsroom.messages import Say
from newsroom.people import Department, Person
from newsroom.topics import Topic
from newsroom.turn import Origin, Turn
from storage import assignments, departments, topics
from storage.database import Transaction


async def belongs(tx: Transaction, topic: Topic, person: Person) -> bool:
    """Assigned to the only department that the person answers for, or to that of their newest topic; whether it has one."""
    own = await departments.of_person(tx, person.id)
    if topic.department and len(own) != 1:
        return True
    found = own[0].id if len(own) == 1 else await _usual(tx, person, own)
    if found is None:
        return False
    await assignments.assign(tx, topic.id, department=found)
    return True


async def _usual(tx: Transaction, person: Person, own: list[Department]) -> int | None:
    """Who answers for several speaks for these alone."""
    usual = await assignments.latest_department(tx, person.id)
    return usual if not own or usual in {one.id for one in own} else None


async def asked(tx: Transaction, turn: Turn, topic: Topic, person: Person) -> Turn:
    """The turn that handed it in, with the question at its end where nothing says to which department it belongs."""
    if await belongs(tx, topic, person):
        return turn
    own = await departments.of_person(tx, person.id)
    return origin.asked(turn, topic.id, [one.name for one in own or await departments.everyone(tx)])


async def settled(tx: Transaction, told: Origin, person: Person, context: Context) -> Told:
    """What the desk has decided meanwhile stays."""
    department = await departments.by_name(tx, told.department)
    if department is None:
        return Told(person, (Say("origin.gone"),))
    free = [topic for topic in await topics.by_ids(tx, told.topics) if topic.department in {"", told.before}]
    if not free:
        return Told(person, (Say("origin.decided"),))
    letters: list[Letter] = []
    for topic in free:
        await assignments.assign(tx, topic.id, department=department.id)
        hints = await for_the_desk(tx, topic, context)
        letters += await announcing.renewed(tx, await topics.by_id(tx, topic.id), context, *hints)
    numbers = ", ".join(f"T-{topic.number}" for topic in free)
    noted = Say("origin.noted", {"numbers": numbers, "department": department.name})
    return Told(person, (noted,), letters=tuple(letters))
