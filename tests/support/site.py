"""The web page of a small town on loopback: a house with a desk, topics in it, and people with links.

async with open_site(tmp_path) as site:
    answer = await site.get(f"/s/{await site.link(EDITOR)}/")
"""

from __future__ import annotations

import secrets
import socket
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path

from aiohttp import ClientSession

from handlers import overviews
from newsroom.blackouts import Blackout
from newsroom.conversation import Conversation
from newsroom.messages import Address
from newsroom.people import Department, Language
from newsroom.planning import Plan, Priority
from newsroom.settings import Capacity, Settings, Web, Yearly
from newsroom.topics import Draft, Status, Topic
from storage import assignments, blackouts, conversations, departments, links, people, plans, topics
from storage.database import Transaction
from storage.links import Purpose
from tests.newsroom.planned import complete
from tests.support.desk import EDITOR, TEXTS, Desk, open_desk, settings
from understanding.when.span import Span
from web.premises import LoadOverview, Premises
from web.pulse import Pulse
from web.site import opened

ANNA = "@anna:town.test"
NASTY = '<script>alert(1)</script> & "Fest"'
at = datetime.fromisoformat


@dataclass(frozen=True)
class Answer:
    status: int
    headers: Mapping[str, str]
    text: str


@dataclass
class Site:
    desk: Desk
    premises: Premises
    address: str
    session: ClientSession

    async def get(self, path: str, method: str = "GET", **headers: str) -> Answer:
        named = {name.replace("_", "-"): value for name, value in headers.items()}
        async with self.session.request(
            method, self.address + path, headers=named, allow_redirects=False
        ) as answer:
            return Answer(answer.status, answer.headers, await answer.text())

    async def link(
        self,
        account: str,
        purpose: Purpose = "pages",
        language: Language = "de",
        expires_in: timedelta | None = timedelta(days=30),
    ) -> str:
        """The secret of a new link."""
        secret = secrets.token_urlsafe(32)
        now = self.desk.clock.now()

        async def work(tx: Transaction) -> None:
            person = await people.meet(tx, "wire", account, account[1:5], language, formal=True, now=now)
            await people.set_language(tx, person.id, language)
            await links.make(tx, person.id, purpose, secret, now, now + expires_in if expires_in else None)

        await self.desk.database.transaction(work)
        return secret

    async def hand_in(
        self, draft: Draft, department: str = "", plan: Plan | None = None, *way: Status
    ) -> Topic:
        """A topic of Anna's that was decided on in this way."""
        now = self.desk.clock.now()

        async def work(tx: Transaction) -> Topic:
            anna = await people.meet(tx, "wire", ANNA, "Anna", "de", formal=True, now=now)
            room = Address("wire", "anna")
            await conversations.save(tx, room, anna, Conversation("check", draft), now)
            topic = await topics.submit(tx, room, anna, now)
            if department:
                whose = await departments.put(tx, Department(0, department))
                await assignments.assign(tx, topic.id, department=whose.id)
            if plan:
                await plans.save(tx, topic.id, plan)
            for status in way:
                await topics.change_status(tx, topic.id, status, None, "", now)
            return await topics.by_id(tx, topic.id)

        return await self.desk.database.transaction(work)

    async def close(self, blackout: Blackout) -> None:
        now = self.desk.clock.now()

        async def work(tx: Transaction) -> None:
            editor = await people.meet(tx, "wire", EDITOR, "Edit", "de", formal=True, now=now)
            await blackouts.add(tx, blackout, editor, now)

        await self.desk.database.transaction(work)


async def fill(site: Site) -> None:
    """What a town has: it is Monday, 23 November 2026."""
    accepted = Status.ACCEPTED
    await site.hand_in(
        complete(Span(at("2026-12-05 15:00"), grain="minute"), "Kinderhaus"), "Bauamt", None, accepted
    )
    lacking = replace(complete(Span(date(2026, 12, 11)), "Lesung"), pictures=())
    high = Plan(priority=Priority.HIGH, goals=("Dialog",))
    await site.hand_in(lacking, "Stadtbücherei", high, accepted)
    scheduled = Plan(day=date(2026, 12, 8), channels=("Instagram",))
    await site.hand_in(
        complete(Span(date(2026, 12, 12)), "Brücke"), "", scheduled, accepted, Status.SCHEDULED
    )
    await site.hand_in(complete(Span(date(2026, 12, 20)), NASTY))
    monthly = Span(at("2026-12-01 14:00"), at("2026-12-01 16:00"), "minute", "FREQ=MONTHLY;BYDAY=1TU")
    await site.hand_in(complete(monthly, "Bilderbuchkino"), "Stadtbücherei", None, accepted)
    await site.hand_in(
        complete(Span(date(2026, 12, 21), date(2026, 12, 31), about=True), "Feuerwehr"), "", None, accepted
    )
    published = Plan(published_on=date(2026, 11, 24), link="https://town.test/1", reach="1.200 Aufrufe")
    await site.hand_in(
        complete(Span(date(2026, 11, 24)), "Rathaus"), "", published, accepted, Status.PUBLISHED
    )
    await site.hand_in(complete(None, "Hinter den Kulissen"), "", None, accepted)
    held = Plan(hold_until=date(2026, 12, 14))
    await site.hand_in(complete(Span(date(2026, 12, 1)), "Depot"), "", held, Status.ON_HOLD)
    await site.hand_in(complete(Span(date(2027, 3, 6)), "Frühlingsfest"), "Bauamt", None, accepted)
    await site.close(Blackout(0, date(2026, 12, 7), date(2026, 12, 20), "Vorwahlzeit"))


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def chosen(**changes: object) -> Settings:
    days = (
        Yearly(name="Tag des Ehrenamts", when="5. Dezember", department="Hauptamt"),
        Yearly(name="Weltfrauentag", when="8. März"),
    )
    web = Web(enabled=True, port=free_port()).model_copy(update=changes)
    return settings(web=web, yearly=days, state="BW", capacity=Capacity(per_week=3))


@asynccontextmanager
async def open_site(
    folder: Path, overview: LoadOverview = overviews.load, **changes: object
) -> AsyncIterator[Site]:
    """`changes` are of the settings under `web`."""
    picked = chosen(**changes)
    async with open_desk(folder, chosen=picked) as desk:
        premises = Premises(
            desk.database,
            picked,
            TEXTS,
            desk.clock,
            overview,
            overviews.with_agenda,
            desk.house.is_editor,
            Pulse(desk.clock),
        )
        async with opened(premises), ClientSession() as session:
            yield Site(desk, premises, f"http://127.0.0.1:{picked.web.port}", session)


__all__ = ["ANNA", "EDITOR", "NASTY", "Answer", "Site", "fill", "free_port", "open_site"]
