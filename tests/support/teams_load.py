"""Teams under load, as a process of its own: slow keys, a place for answers, and so many activities a second whatever comes back.

`python -m tests.support.teams_load` prints a line of JSON with its addresses, then answers each line of JSON that it reads.
"""

from __future__ import annotations

import asyncio
import json
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

from aiohttp import ClientError, ClientSession, ClientTimeout, TCPConnector

from tests.support.teams_connector import TENANT, TeamsConnector, teams_connector
from tests.support.teams_gate import message
from tests.support.teams_issuer import TeamsIssuer, teams_issuer

SLOW: Final = 2.0  # seconds of the key server
PEOPLE: Final = 300
SAID: Final = (
    "Am Samstag, 5. Dezember, 15 Uhr eröffnet Bürgermeisterin Krämer das Kinderhaus in der Bahnhofstraße 3.",
    "Rund 80 Gäste",
    "weiß ich noch nicht",
    "Wo: Bürgerhaus",
    "1",
    "meine themen",
    "hilfe",
)


@dataclass(frozen=True, slots=True)
class Load:
    """`rate` activities a second for so many seconds, sent when they are due and not when the last one was answered."""

    url: str
    rate: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Outcome:
    """Milliseconds from when each was due to its answer, and how often each status came ("0" is no answer at all)."""

    milliseconds: list[float]
    statuses: dict[str, int]


async def sent(load: Load, issuer: TeamsIssuer, place: str) -> Outcome:
    token = issuer.token(serviceurl=place)
    headers = {"Authorization": f"Bearer {token}", "Content-Type": "application/json"}
    took: list[float] = []
    statuses: Counter[str] = Counter()
    loop = asyncio.get_running_loop()
    connector = TCPConnector(limit=400)
    async with ClientSession(connector=connector, timeout=ClientTimeout(30)) as session:
        begun = loop.time() + 0.5

        async def one(number: int, body: bytes) -> None:
            due = begun + number / load.rate
            await _at(loop, due)
            try:
                async with session.post(load.url, data=body, headers=headers) as answer:
                    statuses[str(answer.status)] += 1
            except (ClientError, TimeoutError):
                statuses["0"] += 1
            took.append((loop.time() - due) * 1000)

        bodies = _bodies(place, round(load.rate * load.seconds))
        await asyncio.gather(*(one(number, body) for number, body in enumerate(bodies)))
    return Outcome([round(one, 1) for one in took], dict(statuses))


def _bodies(place: str, count: int) -> Iterator[bytes]:
    """Everybody says one thing after the other."""
    for number in range(count):
        person, turn = number % PEOPLE, number // PEOPLE
        account = f"00000000-0000-0000-0000-{person:012}"
        changes: dict[str, Any] = {
            "serviceUrl": place,
            "from": {"id": f"29:{person}", "name": f"Person {person}", "aadObjectId": account},
            "conversation": {"id": f"a:{person}", "conversationType": "personal", "tenantId": TENANT},
        }
        yield json.dumps(message(SAID[turn % len(SAID)], f"{number}", **changes)).encode()


async def _at(loop: asyncio.AbstractEventLoop, due: float) -> None:
    rung = asyncio.Event()
    loop.call_at(due, rung.set)
    await rung.wait()


async def main() -> None:
    async with teams_issuer() as issuer, teams_connector() as connector:
        issuer.delay = SLOW
        place = connector.service_url
        _print({"keys": issuer.metadata, "login": issuer.url, "place": place})
        while line := await asyncio.to_thread(sys.stdin.readline):
            outcome = await sent(Load(**json.loads(line)), issuer, place)
            _print(_shown(outcome, issuer, connector))


def _shown(outcome: Outcome, issuer: TeamsIssuer, connector: TeamsConnector) -> dict[str, Any]:
    return {
        "milliseconds": outcome.milliseconds,
        "statuses": outcome.statuses,
        "asked": issuer.asked,
        "answers": len(connector.sent),
    }


def _print(value: dict[str, Any]) -> None:
    print(json.dumps(value), flush=True)  # noqa: T201  # it is read by whoever started us


if __name__ == "__main__":
    asyncio.run(main())
