"""Our way in for Teams with everything real: server, Microsoft's SDK, signed tokens, reception, SQLite. Only Teams is made up.

async with open_gate(tmp_path) as gate:
    assert await gate.post(message("Guten Tag")) == 200
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from aiohttp import ClientSession
from sqlalchemy import select

from newsroom.messages import Incoming, Receive
from storage.serialise import read_incoming
from storage.tables import inbox
from tests.support.desk import Desk, open_desk
from tests.support.teams_issuer import APP, TeamsIssuer, teams_issuer
from tests.support.waiting import until
from transports.teams.account import Account, Cloud
from transports.teams.application import application
from transports.teams.intake import Intake, Told
from transports.teams.keys import KeyRing
from transports.teams.server import Server, wired

TENANT: Final = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee"
ANNA: Final = "00000000-0000-0000-0000-00000000aaaa"
CHAT: Final = "a:anna-and-the-bot"
PLACE: Final = "https://smba.trafficmanager.net/emea/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee/"


def message(said: str = "Guten Tag", number: str = "1764000000001", **other: Any) -> dict[str, Any]:
    """What Anna writes in her chat with the bot, as Teams tells it."""
    return {
        "type": "message",
        "id": number,
        "timestamp": "2026-11-23T08:00:00.123Z",
        "channelId": "msteams",
        "serviceUrl": PLACE,
        "from": {"id": "29:anna", "name": "Anna Weber", "aadObjectId": ANNA},
        "conversation": {"id": CHAT, "conversationType": "personal", "tenantId": TENANT},
        "recipient": {"id": f"28:{APP}", "name": "Themenbote"},
        "text": said,
        "textFormat": "plain",
        "attachments": [{"contentType": "text/html", "content": f"<p>{said}</p>"}],
        "entities": [{"type": "clientInfo", "locale": "de-DE", "country": "DE", "platform": "Windows"}],
        "channelData": {"tenant": {"id": TENANT}},
    } | other


@dataclass
class Gate:
    """`post` answers with the status; `told` is what we learnt of places and people."""

    desk: Desk
    issuer: TeamsIssuer
    url: str
    server: Server
    told: list[Told] = field(default_factory=list)
    troubles: list[Exception] = field(default_factory=list)  # of the store, one for each attempt

    async def post(self, body: Mapping[str, Any] | bytes, token: str | None = None, **headers: str) -> int:
        """With a good token, unless another one is given; "" is none at all."""
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        place = PLACE if isinstance(body, bytes) else body.get("serviceUrl", PLACE)
        shown = self.issuer.token(serviceurl=place) if token is None else token
        authorization = {"Authorization": f"Bearer {shown}"} if shown else {}
        async with ClientSession() as session:
            answer = await session.post(self.url, data=data, headers={**authorization, **headers})
            return answer.status

    async def stored(self) -> list[Incoming]:
        """What lies in the inbox."""
        found = select(inbox.c.payload).order_by(inbox.c.seq)
        rows = await self.desk.database.read(lambda tx: tx.execute(found))
        return [read_incoming(row.payload) for row in rows]


@dataclass
class Flaky:
    """The house's own reception, with troubles of the store on top, one for each attempt."""

    reception: Receive
    troubles: list[Exception] = field(default_factory=list)

    async def __call__(self, events: Sequence[Incoming], checkpoint: str | None) -> None:
        if self.troubles:
            raise self.troubles.pop()
        await self.reception(events, checkpoint)


@asynccontextmanager
async def open_gate(folder: Path) -> AsyncIterator[Gate]:
    """With the host list of the production."""
    async with teams_issuer() as issuer, open_desk(folder) as desk:
        cloud = Cloud(login=issuer.url, keys=issuer.metadata, token=lambda: "eyJhbGciOiJub25lIn0.e30.c2ln")
        account = Account(app_id=APP, tenant=TENANT, secret="", port=0, cloud=cloud)
        ring, told = KeyRing(cloud.keys, desk.clock), list[Told]()
        intake = Intake(APP, desk.clock, _noting(told))
        server = Server(account, ring, intake.accept)
        await wired(application(account, server), ring)
        receive = Flaky(desk.house.reception("teams", APP, lambda _incoming: True))
        async with _running(server.start(0), intake.run(receive), ring.stay_fresh()):
            await until(lambda: server.port, "the server listens")
            url = f"http://127.0.0.1:{server.port}/api/messages"
            yield Gate(desk, issuer, url, server, told, receive.troubles)


def _noting(told: list[Told]) -> Callable[[Sequence[Told]], Awaitable[None]]:
    async def learn(new: Sequence[Told]) -> None:
        told.extend(new)

    return learn


@asynccontextmanager
async def _running(*works: Coroutine[Any, Any, None]) -> AsyncIterator[None]:
    tasks = [asyncio.ensure_future(work) for work in works]
    try:
        yield
    finally:
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
