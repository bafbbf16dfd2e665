"""A scripted colleague of Beispielstadt hands in a topic, over the same encrypted transport that the bot uses."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import uuid4

from demo.town import ANNA, BOT_SHOWN, MURAT, Resident, Town
from newsroom.clock import Clock
from newsroom.messages import Address, Document, Incoming, NotNow, Outgoing, Paragraph, Run, Text, Transport

PATIENCE = 60.0  # seconds for each answer of the bot
GLANCE = 0.2  # seconds between two looks whether the bot has joined
TOPIC = re.compile(r"\bT-\d+\b")
THURSDAY, SATURDAY = 3, 5  # as in `date.weekday()`

Show = Callable[[str, str], None]  # who, and what they said


@dataclass(frozen=True, slots=True)
class Story:
    """`lines` are said one by one, each after the bot's answer; the last answer names the topic."""

    resident: Resident
    lines: tuple[str, ...]


def opening(today: date) -> Story:
    """What there is to see from the first moment on."""
    return Story(
        ANNA,
        (
            "neu",
            "Auftakt der Lesepatenschaften",
            f"{_coming(SATURDAY, today):%d.%m.%Y}, 15 Uhr",
            "Stadtteiltreff Nord",
            "Bürgermeisterin Krämer und zwölf Ehrenamtliche",
            "rund 60",
            "kommen noch",
            "„Vorlesen ist geschenkte Zeit“, Lesepatin Maria Lindner",
            "ja",
            "1",
        ),
    )


def encore(today: date) -> Story:
    """What happens before the eyes of the editor."""
    return Story(
        MURAT,
        (
            "neu",
            "Die Radbrücke über die Lenne ist frei",
            f"{_coming(THURSDAY, today):%d.%m.%Y}, 10 Uhr",
            "Lennebrücke am Stadtpark",
            "Tiefbauamt und Radverein",
            "etwa 40",
            "kommen noch",
            "keins",
            "1",
        ),
    )


def _coming(weekday: int, today: date) -> date:
    """In one or two weeks."""
    return today + timedelta(days=7 + (weekday - today.weekday()) % 7)


class Colleague:
    """`transport` is logged in as the resident."""

    def __init__(self, transport: Transport, bot: str, room: str, clock: Clock, show: Show) -> None:
        self._transport = transport
        self._bot = bot
        self._address = Address(transport.name, room)
        self._clock = clock
        self._show = show
        self._heard: asyncio.Queue[str] = asyncio.Queue()

    async def receive(self, events: Sequence[Incoming], checkpoint: str | None) -> None:
        """Listens to the bot; nothing is kept, the story is told in one go."""
        del checkpoint
        for event in events:
            if (
                event.address == self._address
                and event.sender == self._bot
                and isinstance(event.content, Text)
            ):
                self._heard.put_nowait(event.content.body)

    async def meet(self) -> None:
        """Returns when the bot has come into the room."""
        async with asyncio.timeout(PATIENCE):
            while not self._transport.joined(self._address.room, self._bot):
                await self._clock.sleep(GLANCE)

    async def tell(self, story: Story) -> None:
        answer = ""
        for line in story.lines:
            await self._say(story.resident.shown, line)
            answer = await self._hear()
        while not TOPIC.search(answer):
            answer = await self._hear()

    async def _say(self, name: str, line: str) -> None:
        self._show(name, line)
        words = Document((Paragraph((Run(line),)),))
        await self._deliver(Outgoing(str(uuid4()), self._address, words))

    async def _deliver(self, outgoing: Outgoing) -> None:
        async with asyncio.timeout(PATIENCE):
            while True:
                try:
                    await self._transport.deliver(outgoing)
                except NotNow as trouble:
                    await self._clock.sleep(trouble.wait or GLANCE)
                else:
                    return

    async def _hear(self) -> str:
        async with asyncio.timeout(PATIENCE):
            answer = await self._heard.get()
        self._show(BOT_SHOWN, answer)
        return answer


async def hand_in(
    town: Town, password: str, story: Story, transport: Transport, clock: Clock, show: Show
) -> bool:
    """Tells the story in a new chat with the bot; false if the bot did not play its part in time."""
    chat = {"preset": "trusted_private_chat", "is_direct": True}
    room = town.open_room(story.resident, password, chat)
    colleague = Colleague(transport, town.bot, room, clock, show)
    async with asyncio.TaskGroup() as group:
        listening = group.create_task(transport.follow(colleague.receive, None))
        try:
            await colleague.meet()
            await colleague.tell(story)
        except TimeoutError:
            return False
        finally:
            listening.cancel()
    return True
