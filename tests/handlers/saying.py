"""What Anna says to the bot in the tests of the conversation, and what comes of it."""

from __future__ import annotations

from newsroom.topics import Topic
from storage import topics
from tests.support.desk import EDITORIAL, Desk

ANNA = "@anna:town.test"
ALL = (
    "neu",
    "Eröffnung Kinderhaus",
    "5.12. 15 Uhr",
    "Bahnhofstraße 3",
    "Bürgermeisterin Krämer",
    "rund 80 Gäste",
    "keine",
    "keins",
)


async def say(desk: Desk, *texts: str, person: str = ANNA) -> str:
    """Each as a message of its own, which `event` finds again; the answer to the last one."""
    answers = [await desk.tell(person, text, event(text) if text in ALL else "") for text in texts]
    return "\n\n".join(answers[-1])


def event(text: str) -> str:
    return f"$said-{ALL.index(text)}"


async def topic(desk: Desk, number: int) -> Topic:
    found = await desk.database.read(lambda tx: topics.by_number(tx, number))
    assert found is not None
    return found


def heard_by_the_editors(desk: Desk) -> list[str]:
    return desk.heard_in(EDITORIAL)
