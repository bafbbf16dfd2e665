"""What strangers and members can send to kill or to mislead a Matrix client, and does neither here."""

import json
from typing import Any

from demo.synapse import Synapse
from newsroom.messages import Text, Unreadable
from tests.support.matrix_bot import MatrixBot
from tests.support.nio_user import NioUser, nio_user
from tests.support.synapse import Account, account
from tests.support.waiting import until

OLM = "m.olm.v1.curve25519-aes-sha2"
SOUND = "A" * 43  # 32 bytes
GARBAGE = "AwohBQ" + "x" * 60


def olm_message(bot_key: str, kind: Any, body: Any) -> dict[str, Any]:
    return {"algorithm": OLM, "sender_key": SOUND, "ciphertext": {bot_key: {"type": kind, "body": body}}}


TO_DEVICE = [
    (0, GARBAGE),
    (0, "not base64 ä"),
    (0, ""),
    (1, GARBAGE),
    (1, "?"),
    (1, 7),
    (2, GARBAGE),
    ("0", GARBAGE),
    (0, None),
    (0, "AwogBQ"),
]


def _sealed_poison(stranger: NioUser, victim: str) -> list[dict[str, Any]]:
    known = stranger.call("POST", "/v3/keys/query", {"device_keys": {victim: []}})
    [(device, keys)] = known["device_keys"][victim].items()
    return [
        *(olm_message(keys["keys"][f"curve25519:{device}"], kind, body) for kind, body in TO_DEVICE),
        {"algorithm": OLM, "sender_key": SOUND, "ciphertext": []},
        {"algorithm": OLM, "sender_key": 3, "ciphertext": {}},
    ]


def _open_poison(room: str) -> list[tuple[str, dict[str, Any]]]:
    megolm = "m.megolm.v1.aes-sha2"
    return [
        ("m.room_key", {"algorithm": megolm, "room_id": room, "session_id": "x", "session_key": "x"}),
        ("m.forwarded_room_key", {"algorithm": megolm, "session_key": 1}),
        (
            "m.room_key_request",
            {"action": "request", "body": [], "request_id": {}, "requesting_device_id": 1},
        ),
        ("m.key.verification.start", {"method": [], "from_device": 1}),
    ]


async def test_a_stranger_cannot_stop_the_bot_with_messages_to_its_device(
    bot: MatrixBot, anna: NioUser, homeserver: Synapse
) -> None:
    room = await bot.chat_with(anna)
    async with nio_user(homeserver, account(homeserver, "fremd")) as stranger:
        poison = [("m.room.encrypted", content) for content in _sealed_poison(stranger, bot.user_id)]
        poison += _open_poison(room)
        for number, (kind, content) in enumerate(poison):
            status, _ = homeserver.call(
                "PUT",
                f"/_matrix/client/v3/sendToDevice/{kind}/poison{number}",
                {"messages": {bot.user_id: {"*": content}}},
                stranger.client.access_token,
            )
            assert status in (200, 400)
    await anna.say(room, "Ist da noch wer?")
    assert [event.content for event in await bot.hears(Text, room)] == [Text("Ist da noch wer?")]
    assert bot.clock.paused == []  # not one step failed


PAYLOADS = [
    b"[]",
    b'"text"',
    b"\xff\xfe",
    b"{",
    b"[" * 15_000,
    b'{"type": "m.room.message"}',
    b'{"type": 7, "content": [], "room_id": "ROOM"}',
    b'{"type": "m.room.message", "content": null, "room_id": "ROOM"}',
]


async def test_a_member_cannot_stop_the_bot_from_inside_the_encryption(bot: MatrixBot, anna: NioUser) -> None:
    room = await bot.chat_with(anna)
    await anna.say(room, "eins")
    for number, payload in enumerate(PAYLOADS):
        sealed = anna.seal(room, payload.replace(b"ROOM", room.encode()))
        anna.call("PUT", f"/v3/rooms/{room}/send/m.room.encrypted/poison{number}", sealed)
    await anna.post(room, "m.room.message", {"msgtype": "m.text", "body": "zwei"})
    assert [event.content for event in await bot.hears(Text, room, 2)] == [Text("eins"), Text("zwei")]
    assert bot.clock.paused == []


STATE: list[dict[str, Any]] = [
    {"type": "m.room.member", "state_key": "BOT", "content": {"membership": "leave"}},
    {"type": "m.room.member", "content": {"membership": "leave"}},
    {"type": "m.room.message", "state_key": "", "content": {"msgtype": "m.text", "body": "state"}},
    {"type": "m.room.power_levels", "state_key": "", "content": {"users": {}}},
    {"type": "m.room.tombstone", "state_key": "", "content": {"replacement_room": "!x", "body": ""}},
    {"type": "m.room.redaction", "redacts": "FIRST", "content": {}},
    {"type": "m.space.child", "state_key": "!x", "content": {}},
]


async def test_state_and_redactions_inside_the_encryption_are_refused(bot: MatrixBot, anna: NioUser) -> None:
    room = await bot.chat_with(anna)
    first = await anna.say(room, "eins")
    for number, event in enumerate(STATE):
        text = json.dumps(event | {"room_id": room}).replace("BOT", bot.user_id).replace("FIRST", first)
        sealed = anna.seal(room, text.encode())
        anna.call("PUT", f"/v3/rooms/{room}/send/m.room.encrypted/poison{number}", sealed)
    await anna.post(room, "m.room.message", {"msgtype": "m.text", "body": "zwei"})
    assert [heard.content for heard in await bot.hears(Text, room, 2)] == [Text("eins"), Text("zwei")]
    assert bot.transport.joined(room, bot.user_id)
    assert len(bot.kept.events) == 3  # the invitation, and two texts


async def test_an_encrypted_event_without_its_deprecated_fields_is_not_passed_over(
    bot: MatrixBot, anna: NioUser
) -> None:
    """nio calls it malformed (matrix-nio #346, #466), although leaving them out is allowed."""
    room = await bot.chat_with(anna)
    await anna.say(room, "eins")
    sealed = anna.seal(room, b"{}")
    modern = {name: value for name, value in sealed.items() if name not in ("sender_key", "device_id")}
    anna.call("PUT", f"/v3/rooms/{room}/send/m.room.encrypted/modern", modern)
    [unreadable] = await bot.hears(Unreadable, room)
    assert unreadable.content == Unreadable(sealed["session_id"])


# ---------------------------------------------------------------- keys

MALFORMED = ["", "AAAA", "ä" * 43, "!" * 43, "A" * 44]  # the last one, 33 bytes, makes vodozemac panic


async def test_members_with_malformed_device_keys_do_not_block_the_room(
    bot: MatrixBot, anna: NioUser, homeserver: Synapse
) -> None:
    room = await bot.chat_with(anna)
    anna.curious = False
    villain = account(homeserver, "boese")
    for number, key in enumerate(MALFORMED):
        _publish_device(homeserver, villain, f"BAD{number}", key, SOUND)
        _publish_device(homeserver, villain, f"WORSE{number}", SOUND, key)
    token = homeserver.login(villain.name, villain.password, "BAD0").token
    anna.call("POST", f"/v3/rooms/{room}/invite", {"user_id": villain.user_id})
    homeserver.call("POST", f"/_matrix/client/v3/rooms/{room}/join", {}, token)
    await until(lambda: bot.transport.joined(room, villain.user_id), "the villain")
    await bot.say(room, "Guten Tag", "key-1")
    await anna.hears_text(room, "Guten Tag")
    assert bot.clock.paused == []


async def test_a_member_with_malformed_one_time_keys_does_not_block_the_room(
    bot: MatrixBot, anna: NioUser, homeserver: Synapse
) -> None:
    room = await bot.chat_with(anna)
    async with nio_user(homeserver, account(homeserver, "boese")) as villain:
        _use_up_one_time_keys(villain)
        signature = villain.olm.sign_json({"key": "AAAA"})  # properly signed nonsense
        device = f"ed25519:{villain.client.device_id}"
        key = {"key": "AAAA", "signatures": {villain.user_id: {device: signature}}}
        villain.call("POST", "/v3/keys/upload", {"one_time_keys": {"signed_curve25519:zzz": key}})
        anna.call("POST", f"/v3/rooms/{room}/invite", {"user_id": villain.user_id})
        villain.call("POST", f"/v3/rooms/{room}/join", {})
        await until(lambda: bot.transport.joined(room, villain.user_id), "the villain")
        await bot.say(room, "Guten Tag", "key-1")
        await anna.hears_text(room, "Guten Tag")


def _publish_device(homeserver: Synapse, person: Account, device: str, ed25519: str, curve25519: str) -> None:
    token = homeserver.login(person.name, person.password, device).token
    keys = {
        "user_id": person.user_id,
        "device_id": device,
        "algorithms": [OLM, "m.megolm.v1.aes-sha2"],
        "keys": {f"ed25519:{device}": ed25519, f"curve25519:{device}": curve25519},
        "signatures": {person.user_id: {f"ed25519:{device}": "A" * 86}},
    }
    status, answer = homeserver.call("POST", "/_matrix/client/v3/keys/upload", {"device_keys": keys}, token)
    assert status == 200, answer


def _use_up_one_time_keys(person: NioUser) -> None:
    wanted = {"one_time_keys": {person.user_id: {person.client.device_id: "signed_curve25519"}}}
    while person.call("POST", "/v3/keys/claim", wanted)["one_time_keys"]:
        pass
