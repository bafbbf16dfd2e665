"""Who is in a room with us, from what nio has seen."""

from __future__ import annotations

from collections.abc import Iterator

from nio import MatrixRoom, RoomMemberEvent

from transports.matrix.client import HardenedClient
from transports.matrix.timelines import Placed


def is_joined(client: HardenedClient, room: str, user: str) -> bool:
    known = client.rooms.get(room)
    return known is not None and user in known.users and not known.users[user].invited


def is_encrypted(client: HardenedClient, room: str) -> bool:
    known = client.rooms.get(room)
    return known is not None and known.encrypted


def may_be_encrypted(client: HardenedClient, user: str) -> bool:
    """Whether what is sent to the user by id goes into an encrypted chat: such a one is preferred, and a new one is."""
    chats = [
        name for name, room in client.rooms.items() if user in room.users and is_private(client, name, user)
    ]
    return not chats or any(is_encrypted(client, name) for name in chats)


def is_private(client: HardenedClient, room: str, sender: str) -> bool:
    """Nobody else reads along, nor has been invited to."""
    known = client.rooms.get(room)
    return known is not None and set(known.users) <= {sender, client.user_id}


def name_of(client: HardenedClient, room: str, user: str) -> str:
    """The display name in the room, or "": as its owner chose it, so two people may share it."""
    known: MatrixRoom | None = client.rooms.get(room)
    member = known.users.get(user) if known else None
    return str(member.display_name or "") if member else ""


def entered(client: HardenedClient, arrived: list[Placed]) -> Iterator[tuple[str, RoomMemberEvent]]:
    """People whom we invited and who are alone with us now."""
    for room, event in arrived:
        if not isinstance(event, RoomMemberEvent) or event.state_key == client.user_id:
            continue
        accepted = event.membership == "join" and event.prev_membership == "invite"
        if accepted and is_private(client, room, event.state_key):
            yield room, event


def deserted(client: HardenedClient, arrived: list[Placed]) -> Iterator[tuple[str, RoomMemberEvent]]:
    """Rooms in which only we are left, with the departure that did it."""
    last_departure = {
        room: event
        for room, event in arrived
        if isinstance(event, RoomMemberEvent)
        and event.membership in ("leave", "ban")
        and event.state_key != client.user_id
    }
    for room, event in last_departure.items():
        known = client.rooms.get(room)
        if known is not None and set(known.users) == {client.user_id}:
            yield room, event
