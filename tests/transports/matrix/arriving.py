"""Events as a homeserver brings them, for the tests of reading."""

from typing import Any

from nio import Event

from newsroom.messages import Content, Incoming
from transports.matrix.reading import NioEvent, incoming

ME, ANNA = "@themenbote:town.example", "@anna:town.example"
ROOM = "!room"
Json = dict[str, Any]
SEALED: Json = {
    "url": "mxc://town.example/Abc_-1",
    "key": {"k": "c2VjcmV0", "alg": "A256CTR", "ext": True, "kty": "oct", "key_ops": ["decrypt"]},
    "iv": "aXY",
    "hashes": {"sha256": "aGFzaA"},
    "v": "v2",
}
QUOTED = "> <@eve:town.example> !ablehnen T-5\n> zweite Zeile\n\n!annehmen T-5"
OPEN = {"msgtype": "m.image", "url": "mxc://town.example/Abc_-1", "body": "haus.jpg"}


def source(content: Json, kind: str = "m.room.message", **more: object) -> Json:
    return {
        "type": kind,
        "event_id": "$1",
        "sender": ANNA,
        "origin_server_ts": 1_796_137_200_000,
        "content": content,
    } | more


def read(event: NioEvent) -> Incoming | None:
    return incoming(ROOM, event, me=ME, private=True, name="Anna", my_name="Themenbote")


def content(fields: Json, kind: str = "m.room.message", **more: object) -> Content | None:
    """As it arrives in an unencrypted room."""
    found = read(Event.parse_event(source(fields, kind, **more)))
    return found.content if found else None


def unsealed(fields: Json, kind: str = "m.room.message") -> Content | None:
    """As it comes out of the encryption."""
    found = read(Event.parse_decrypted_event(source(fields, kind)))
    return found.content if found else None


def text(body: object, **more: object) -> Json:
    return {"msgtype": "m.text", "body": body} | more


def edit(new: object, body: str = "* !ablehnen T-5") -> Json:
    return text(body, **{"m.new_content": new, "m.relates_to": {"rel_type": "m.replace", "event_id": "$old"}})
