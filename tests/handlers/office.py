"""The editorial room on a real database, without a transport: who contributes, who gives a command, what is answered."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from handlers.commands import Call, called, command
from handlers.context import Context
from handlers.letters import Letter
from newsroom.conversation import Conversation
from newsroom.messages import Address, Text
from newsroom.people import Language, Person
from newsroom.settings import Settings
from newsroom.settings_yaml import parse
from newsroom.topics import Draft, Status, Topic
from storage import conversations, people, topics
from storage.database import Database, Transaction
from tests.support.fresh import laid
from texts import Catalogue, load
from transports.render import terminal

ROOT = Path(__file__).resolve().parents[2]
TUESDAY = datetime(2026, 11, 24, 8, 0, tzinfo=UTC)  # 09:00 in Berlin, week 48
EDITORIAL = Address("wire", "redaktion")
CATALOGUE = load()
SETTINGS = parse((ROOT / "config.yaml").read_text())


@dataclass
class Office:
    database: Database
    now: datetime = TUESDAY
    settings: Settings = SETTINGS
    texts: Catalogue = CATALOGUE
    editorial: Address | None = EDITORIAL

    @property
    def context(self) -> Context:
        return Context(self.settings, self.texts, self.now, self.editorial, transports=("wire",))

    async def contribute(
        self,
        draft: Draft,
        name: str = "Anna Weber",
        *,
        status: Status = Status.SUBMITTED,
        language: Language = "de",
        formal: bool = True,
        reachable: bool = True,
    ) -> Topic:
        """A topic that was handed in just now."""

        async def work(tx: Transaction) -> Topic:
            contributor = await self._contributor(tx, name, language, formal)
            room = Address("wire", contributor.account)
            if reachable:
                await people.reach_at(tx, contributor.id, room)
            await conversations.save(tx, room, contributor, Conversation("check", draft), self.now)
            topic = await topics.submit(tx, room, contributor, self.now)
            if status is Status.SUBMITTED:
                return topic
            return await topics.change_status(tx, topic.id, status, None, "", self.now)

        return await self.database.transaction(work)

    async def begin(self, draft: Draft, name: str) -> None:
        """A draft that lies in the person's chat."""

        async def work(tx: Transaction) -> None:
            person = await self._contributor(tx, name, "de", formal=True)
            room = Address("wire", person.account)
            await conversations.save(tx, room, person, Conversation("check", draft), self.now)

        await self.database.transaction(work)

    async def kept(self, name: str) -> Draft:
        """The draft that lies in the person's chat."""

        async def work(tx: Transaction) -> Draft:
            person = await self._contributor(tx, name, "de", formal=True)
            return (await conversations.load(tx, Address("wire", person.account))).draft or Draft()

        return await self.database.transaction(work)

    async def topic(self, number: int) -> Topic:
        """As it stands now."""
        found = await self.database.read(lambda tx: topics.by_number(tx, number))
        assert found is not None
        return found

    async def publish(self, topic: Topic, link: str) -> None:
        """As a later command will do it."""
        await self.database.transaction(
            lambda tx: topics.change_status(tx, topic.id, Status.PUBLISHED, None, link, self.now)
        )

    async def order(
        self, text: str, *, editor: bool = True, language: Language = "de", formal: bool = True
    ) -> list[Letter]:
        """What Jana's words in the editorial room bring about."""
        return await self.give(Text(text), editor=editor, language=language, formal=formal)

    async def give(
        self, text: Text, *, editor: bool = True, language: Language = "de", formal: bool = True
    ) -> list[Letter]:
        async def work(tx: Transaction) -> list[Letter]:
            jana = await people.meet(tx, "wire", "@jana:town.test", "Jana", language, formal, self.now)
            speaker = replace(jana, language=language, formal=formal)
            order = called(text, self.context, speaker)
            if order is None:
                return []
            return await command(tx, Call(speaker, EDITORIAL, order, self.context, editor))

        return await self.database.transaction(work)

    async def answer(self, text: str, *, editor: bool = True, language: Language = "de") -> str:
        """The one answer to a command, as plain text."""
        [letter] = await self.order(text, editor=editor, language=language)
        assert letter.address == EDITORIAL
        return terminal(letter.parcel)

    async def answers(self, text: str, *, language: Language = "de") -> list[str]:
        """All answers to a command, as plain text; what was made for it has no name yet."""
        return [terminal(letter.parcel) for letter in await self.order(text, language=language)]

    async def _contributor(self, tx: Transaction, name: str, language: Language, formal: bool) -> Person:
        account = f"@{name.partition(' ')[0].lower()}:town.test"
        return await people.meet(tx, "wire", account, name, language, formal, self.now)


@asynccontextmanager
async def open_office(folder: Path) -> AsyncIterator[Office]:
    database = await Database.open(await laid(folder / "data" / "themenbote.db"))
    try:
        yield Office(database)
    finally:
        await database.close()
