"""A person with Element's present encryption (matrix-js-sdk on Node), steered from the test.

async with js_user(homeserver, anna) as person:
    chat = await person.chat_with(bot)
    await chat.say("neu")
    assert "Was" in (await chat.hear()).body
"""

from __future__ import annotations

import asyncio
import base64
import shutil
from collections.abc import AsyncIterator, Callable, Iterable, Mapping
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from demo import node
from demo.synapse import Synapse
from tests.support.js_line import PATIENCE, Line, Message, Seen
from tests.support.synapse import Account

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "tests" / "js"
CACHE = ROOT / ".cache" / "js"


class JsUser:
    """`seen` is everything in its order; what `hear` and `expect` returned, and all before it, counts as read."""

    def __init__(self, line: Line) -> None:
        self._line = line
        self.user_id = ""
        self.device_id = ""
        self._read: dict[str, int] = {}

    @property
    def seen(self) -> list[Seen]:
        return self._line.seen

    def messages(self, room: str) -> list[Message]:
        return [one for one in self.seen if isinstance(one, Message) and one.room == room]

    async def order(self, what: str, **details: object) -> Any:
        """Raises JsUserFailed with the client's own words."""
        return await self._line.order(what, details)

    async def log_in(self, homeserver: str, account: Account, device: str | None, **ways: bool) -> None:
        answer = await self.order(
            "login",
            homeserver=homeserver,
            name=account.name,
            password=account.password,
            device=device,
            **ways,
        )
        self.user_id, self.device_id = answer["user_id"], answer["device_id"]

    async def chat_with(self, bot: str, *, patient: bool = True) -> JsRoom:
        """A new encrypted direct chat; impatient people write before the bot has joined."""
        return JsRoom(self, await self.order("chat", bot=bot, patient=patient))

    async def open_room(self, name: str, *guests: str) -> JsRoom:
        """A new encrypted room; `JsRoom.joined_by` waits for a guest."""
        return JsRoom(self, await self.order("room", name=name, invite=guests))

    async def join(self, room: str) -> JsRoom:
        await self.order("join", room=room)
        return JsRoom(self, room)

    async def devices(self, user: str) -> dict[str, bool]:
        """Each device of the user, and whether its owner has cross-signed it."""
        return dict(await self.order("devices", user=user))

    async def expect(self, wanted: Callable[[Seen], bool], what: str, patience: float = PATIENCE) -> Seen:
        """The first that is wanted among all that was ever seen."""
        return (await self._line.first(0, wanted, what, patience))[1]

    async def unread(self, room: str, wanted: Callable[[Message], bool], patience: float) -> Message:
        """The first unread message of the room that is wanted; it and all before it are then read."""

        def fits(one: Seen) -> bool:
            return isinstance(one, Message) and one.room == room and wanted(one)

        place, found = await self._line.first(self._read.get(room, 0), fits, "a message", patience)
        self._read[room] = place + 1
        assert isinstance(found, Message)
        return found


class JsRoom:
    """One room as this person sees it. What is said returns its event id."""

    def __init__(self, person: JsUser, room: str) -> None:
        self.person = person
        self.id = room

    @property
    def messages(self) -> list[Message]:
        return self.person.messages(self.id)

    async def hear(
        self, wanted: Callable[[Message], bool] = lambda _: True, patience: float = PATIENCE
    ) -> Message:
        """The next text or picture that somebody else sent."""
        return await self.person.unread(
            self.id, lambda one: one.type == "m.room.message" and wanted(one), patience
        )

    async def hear_text(self, words: str, patience: float = PATIENCE) -> Message:
        """The next one with these words in it, passing over others."""
        return await self.hear(lambda one: words in one.body, patience)

    async def in_order(self, messages: Iterable[Message]) -> list[Message]:
        """As they stand in the room: a client may be able to read the second one before the first."""
        events = list(await self.person.order("order", room=self.id))
        return sorted(messages, key=lambda one: events.index(one.event))

    async def send(self, content: Mapping[str, object], kind: str = "m.room.message") -> str:
        return str(await self.person.order("send", room=self.id, type=kind, content=content))

    async def say(self, text: str, *mentions: str) -> str:
        return await self.send(_text(text) | ({"m.mentions": {"user_ids": mentions}} if mentions else {}))

    async def reply(self, event: str, text: str) -> str:
        return await self.send(_text(text) | {"m.relates_to": {"m.in_reply_to": {"event_id": event}}})

    async def edit(self, event: str, text: str) -> str:
        relation = {"rel_type": "m.replace", "event_id": event}
        return await self.send(_text(f"* {text}") | {"m.new_content": _text(text), "m.relates_to": relation})

    async def react(self, event: str, symbol: str) -> str:
        relation = {"rel_type": "m.annotation", "event_id": event, "key": symbol}
        return await self.send({"m.relates_to": relation}, "m.reaction")

    async def redact(self, event: str) -> str:
        return str(await self.person.order("redact", room=self.id, event=event))

    async def send_picture(self, data: bytes, name: str, caption: str = "", mime: str = "image/jpeg") -> str:
        """Encrypted, as Element sends it: the caption is the body beside a file name."""
        content = {
            "msgtype": "m.image",
            "body": caption or name,
            "filename": name,
            "info": {"mimetype": mime, "size": len(data)},
        }
        coded = base64.b64encode(data).decode()
        return str(await self.person.order("sendFile", room=self.id, data=coded, content=content))

    async def fetch_picture(self, message: Message) -> bytes:
        return base64.b64decode(await self.person.order("fetchFile", file=message.content["file"]))

    async def joined_by(self, user: str) -> None:
        await self.person.order("joined", room=self.id, user=user)

    async def invite(self, user: str) -> None:
        await self.person.order("invite", room=self.id, user=user)

    async def leave(self) -> None:
        await self.person.order("leave", room=self.id)

    async def ask_for_verification(self, user: str) -> None:
        """What becomes of it is seen as `Verification`."""
        await self.person.order("verify", room=self.id, user=user)


def _text(words: str) -> dict[str, object]:
    return {"msgtype": "m.text", "body": words}


@asynccontextmanager
async def js_user(
    homeserver: Synapse,
    account: Account,
    *,
    device: str | None = None,
    cross_signed: bool = True,
    isolating: bool = False,
) -> AsyncIterator[JsUser]:
    """Logged in and synced. `isolating` people exchange messages with cross-signed devices only (MSC4153)."""
    await node.install(SOURCE / "package.json", CACHE)
    script = shutil.copy(SOURCE / "user.mjs", CACHE / "user.mjs")  # beside its node_modules
    loop = asyncio.get_running_loop()
    transport, line = await loop.subprocess_exec(Line, node.program(), script)
    person = JsUser(line)
    try:
        await person.log_in(homeserver.url, account, device, bootstrap=cross_signed, isolate=isolating)
        yield person
    finally:
        await line.hang_up()
        transport.close()
