"""What following a Matrix homeserver costs the loop, without one: each step is read by nio and stored with its checkpoint."""

from __future__ import annotations

import asyncio
import itertools
import json
from typing import Any, Final, NoReturn

from aiohttp import web
from nio import Event, SyncResponse

from newsroom.messages import Incoming, Receive
from transports.matrix.reading import incoming

EVERY: Final = 0.5  # seconds between two steps
ROOMS: Final = 5  # with an event in each step
ME: Final = "@bot:town.test"


async def follow(receive: Receive) -> NoReturn:
    """Until cancelled."""
    for step in itertools.count():
        body = json.dumps(_sync(step))
        response = SyncResponse.from_dict(json.loads(body))
        assert isinstance(response, SyncResponse)
        await receive(_events(response), f"s{step}")
        await _pause()
    raise AssertionError("counting has no end")


def _events(response: SyncResponse) -> list[Incoming]:
    read = (
        incoming(room, event, me=ME, private=True, name="Anna")
        for room, joined in response.rooms.join.items()
        for event in joined.timeline.events
        if isinstance(event, Event)
    )
    return [one for one in read if one is not None]


def _sync(step: int) -> dict[str, Any]:
    """A notice in every room, which says nothing to us, as most of what is said in rooms; and one message."""
    return {
        "next_batch": f"s{step}",
        "rooms": {"join": {f"!{room}:town.test": _room(step, room) for room in range(ROOMS)}},
    }


def _room(step: int, room: int) -> dict[str, Any]:
    sort = "m.text" if room == step % ROOMS else "m.notice"
    event = {
        "type": "m.room.message",
        "event_id": f"$e{step}-{room}",
        "sender": f"@anna{room}:town.test",
        "origin_server_ts": 1_764_000_000_000 + step,
        "content": {"msgtype": sort, "body": "Guten Tag"},
    }
    return {
        "timeline": {"events": [event], "limited": False, "prev_batch": "p"},
        "state": {"events": []},
        "ephemeral": {"events": []},
        "account_data": {"events": []},
    }


async def _pause() -> None:
    rung = asyncio.Event()
    asyncio.get_running_loop().call_later(EVERY, rung.set)
    await rung.wait()


async def bare() -> tuple[web.AppRunner, str]:
    """The least that a web server can do with an activity: read it, and say yes. And where it listens."""

    async def answer(request: web.Request) -> web.Response:
        await request.json()
        return web.Response()

    app = web.Application()
    app.router.add_post("/api/messages", answer)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return runner, f"http://127.0.0.1:{runner.addresses[0][1]}/api/messages"
