"""One step along the homeserver's stream: what came, and from where to go on."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime

from nio import EncryptionError, Event, MegolmEvent, SyncResponse

from transports.matrix.checkpoint import MOST_WAITING, Checkpoint, Waiting
from transports.matrix.client import DEADLINE, HardenedClient
from transports.matrix.guards import Opened
from transports.matrix.one_time_keys import replenish
from transports.matrix.refusals import Refused
from transports.matrix.timelines import FILTER, Placed, events

LONG_POLL = 30.0  # seconds the homeserver may wait for news
SHORT_POLL = 5.0  # seconds, while a late key is awaited


@dataclass(frozen=True, slots=True)
class Step:
    response: SyncResponse
    events: list[Placed]
    checkpoint: Checkpoint


async def step(client: HardenedClient, mark: Checkpoint, now: datetime, *, first: bool) -> Step:
    """nio has stored what it needs, atomically; we have stored nothing: a crash now repeats the step and loses nothing.

    The first step after each start asks for the full state, without which nio knows no rooms.
    """
    patience = 0.0 if first else SHORT_POLL if mark.waiting else LONG_POLL
    async with asyncio.timeout(patience + DEADLINE):
        client.next_batch = ""  # nio skips a response whose token it has seen
        response = await client.sync(round(patience * 1000), FILTER, mark.since, full_state=first or None)
        if not isinstance(response, SyncResponse):
            raise Refused
        arrived = await events(client, response, mark.since)
    for room in response.rooms.leave:
        client.rooms.pop(room, None)  # nio would keep it
    readable, waiting = _sorted(client, mark, arrived, now)
    return Step(response, readable, Checkpoint(response.next_batch, waiting))


def _sorted(
    client: HardenedClient, mark: Checkpoint, arrived: list[Placed], now: datetime
) -> tuple[list[Placed], tuple[Waiting, ...]]:
    """What can be handed over, and what waits for its key. Given up is handed over as it is: unreadable."""
    readable: list[Placed] = []
    waiting: list[Waiting] = []
    for late in mark.waiting:
        event = _opened(client, late)
        if event is None and not late.is_given_up(now):
            waiting.append(late)
        else:
            readable.append((late.room, event or Event.parse_encrypted_event(dict(late.event))))
    for room, event in arrived:
        if not isinstance(event, MegolmEvent) or event.sender == client.user_id:
            readable.append((room, event))  # our own one says by its transaction id alone that it arrived
        else:
            waiting.append(Waiting(room, event.source, now.isoformat()))
    too_many = [
        (late.room, Event.parse_encrypted_event(dict(late.event))) for late in waiting[:-MOST_WAITING]
    ]
    return too_many + readable, tuple(waiting[-MOST_WAITING:])


def _opened(client: HardenedClient, late: Waiting) -> Opened | None:
    event = Event.parse_encrypted_event(dict(late.event))
    try:
        return client.olm.decrypt_megolm_event(event, late.room)
    except EncryptionError:
        return None


async def keep_house(client: HardenedClient, response: SyncResponse) -> None:
    """After each step: our keys on the server, others' devices, broken Olm sessions."""
    await replenish(client, response)
    if client.should_query_keys:
        await client.keys_query()
    if client.should_claim_keys:
        await client.keys_claim(client.get_users_for_key_claiming())
    await client.send_to_device_messages()
