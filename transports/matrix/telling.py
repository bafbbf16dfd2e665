"""What a step brought, in the newsroom's words: events read, rooms moved or deserted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from nio import InviteMemberEvent

from newsroom.messages import Address, Deserted, Entered, Incoming, Invited, Moved
from transports.matrix import membership, reading, upgrades
from transports.matrix.checkpoint import Checkpoint, Upgrade
from transports.matrix.client import HardenedClient
from transports.matrix.following import Step
from transports.matrix.timelines import entered
from transports.matrix.upgrades import Move


def told(
    client: HardenedClient, step: Step, mark: Checkpoint, moves: Sequence[Move], now: datetime
) -> list[Incoming]:
    """All events in order; that a room moved comes before what is said in the new one."""
    found = [_moved(move, now) for move in moves]
    for room, event in step.events:
        if isinstance(event, InviteMemberEvent):
            found.append(_invited(room, event, f"invited:{mark.since}:{room}", now))
        elif (incoming := _read(client, room, event)) is not None:
            found.append(incoming)
    for room, event in membership.entered(client, step.events):
        address = Address("matrix", room)
        found.append(Incoming(f"entered:{event.event_id}", event.state_key, address, now, Entered()))
    for room, event in membership.deserted(client, step.events):
        address = Address("matrix", room)
        found.append(Incoming(f"deserted:{event.event_id}", event.state_key, address, now, Deserted()))
    return found


def _invited(room: str, event: InviteMemberEvent, name: str, now: datetime) -> Incoming:
    """Invitations come without id and time. Repeating the step gives the same id, being invited again another one."""
    return Incoming(name, event.sender, Address("matrix", room), now, Invited(), private=False)


def _read(client: HardenedClient, room: str, event: Any) -> Incoming | None:
    source = event.source if isinstance(event.source, dict) else {}
    sender = str(source.get("sender", ""))
    known = client.rooms.get(room)
    return reading.incoming(
        room,
        event,
        me=client.user_id,
        private=membership.is_private(client, room, sender),
        name=membership.name_of(client, room, sender),
        my_name=membership.name_of(client, room, client.user_id),
        encrypted=known is not None and known.encrypted,
    )


def to_follow(client: HardenedClient, step: Step, mark: Checkpoint) -> tuple[Upgrade, ...]:
    """Rooms that this step shows to be replaced, or to be perhaps the new ones, after those left from before."""
    if mark.since is None:
        return ()  # the very first start: whatever moved had moved before
    left_behind = [room for room, event in step.events if _is_tombstone(event)]
    return (
        *mark.upgrades,
        *(Upgrade(room, entered=True) for room in entered(client, step.events)),
        *(Upgrade(room, entered=False) for room in left_behind),
    )


def _is_tombstone(event: Any) -> bool:
    source = event.source if isinstance(event.source, dict) else {}
    return source.get("type") == upgrades.TOMBSTONE and source.get("state_key") == ""


def _moved(move: Move, now: datetime) -> Incoming:
    return Incoming(move.id, move.sender, Address("matrix", move.old), now, Moved(move.new))
