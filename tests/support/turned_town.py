"""A town on the real homeserver whose days the test turns: the bot is a process of its own, its clock a fixed day's.

async with turned_town(homeserver, folder, "2026-11-23T10:00") as here:
    anna = await here.person("anna")
    …
    await here.bot_starts()
    here.turn_to("2026-11-26T09:00")
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from demo.synapse import Synapse
from newsroom.people import Person
from storage import people
from storage.database import Database, Transaction
from storage.sqlite import SqlitePlace
from tests.support.bot import BotProcess
from tests.support.js_line import Membership
from tests.support.js_user import JsRoom, JsUser, js_user
from tests.support.synapse import Account, account
from tests.support.town import bodies, config

BERLIN = ZoneInfo("Europe/Berlin")
LITTLE_WHILE = timedelta(seconds=1)  # after the minute that is meant, so that it has come


@dataclass
class TurnedTown:
    """The editor is in the editorial room, and the bot comes in when it starts."""

    homeserver: Synapse
    bot: BotProcess
    bot_id: str
    editor: JsUser
    newsroom: JsRoom
    _stack: AsyncExitStack
    _begins: str

    def turn_to(self, local: str) -> None:
        """From then on the bot's clock goes at the pace of the real one. It is never turned back."""
        instant = datetime.fromisoformat(local).replace(tzinfo=BERLIN) + LITTLE_WHILE
        self.bot.turn_to(instant, datetime.now(UTC))  # noqa: TID251  # the bot's clock counts from the real time

    async def person(self, name: str, *, isolating: bool = False) -> JsUser:
        """Somebody with a client, who has never met the bot."""
        someone = account(self.homeserver, name)
        return await self._stack.enter_async_context(js_user(self.homeserver, someone, isolating=isolating))

    async def keep(self, work: Callable[[Transaction], Awaitable[None]]) -> None:
        """Writes into the bot's database, while the bot does not run."""
        place = SqlitePlace(self.bot.folder / "data" / "themenbote.db")
        place.path.parent.mkdir(exist_ok=True, mode=0o700)
        database = await Database.open(place)
        try:
            await database.transaction(work)
        finally:
            await database.close()

    async def bot_starts(self) -> None:
        self.turn_to(self._begins)
        await self.bot.start()
        await self.newsroom.joined_by(self.bot_id)

    async def written_to_first(self, person: JsUser) -> JsRoom:
        """The person accepts the invitation to the chat that the bot opens."""

        def invited(one: object) -> bool:
            return isinstance(one, Membership) and (one.user, one.sender) == (person.user_id, self.bot_id)

        seen = await person.expect(invited, "an invitation from the bot")
        assert isinstance(seen, Membership)
        return await person.join(seen.room)

    def said_in(self, chat: JsRoom) -> list[str]:
        """Everything that the bot said there."""
        return bodies(chat, self.bot_id)


async def known(tx: Transaction, user: JsUser, name: str) -> Person:
    """Somebody of whom the bot has heard."""
    met = datetime(2026, 1, 1, tzinfo=UTC)
    return await people.know(tx, "matrix", user.user_id, name, "de", formal=True, now=met)


@asynccontextmanager
async def turned_town(
    homeserver: Synapse, folder: Path, begins: str, **changes: object
) -> AsyncIterator[TurnedTown]:
    """`begins` is when the bot starts, local; `changes` are those of the config.yaml."""
    async with AsyncExitStack() as stack:
        bot: Account = account(homeserver, "bot")
        editor = await stack.enter_async_context(
            js_user(homeserver, account(homeserver, "editor"), isolating=True)
        )
        newsroom = await editor.open_room("Redaktion", bot.user_id)
        settings = config(homeserver, bot, [editor.user_id], newsroom.id, **changes)
        process = BotProcess(folder, settings, bot.password)
        stack.callback(process.kill)
        yield TurnedTown(homeserver, process, bot.user_id, editor, newsroom, stack, begins)
