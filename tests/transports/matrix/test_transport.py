"""The transport against a real homeserver, with a colleague on stock nio."""

import hashlib
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from demo.synapse import Synapse
from newsroom.messages import (
    Deserted,
    Document,
    Echo,
    EndVerification,
    File,
    FileSent,
    Invited,
    Items,
    Join,
    Leave,
    Never,
    Picture,
    PictureSent,
    Run,
    Text,
    Unsupported,
)
from tests.support.matrix_bot import KEY, MatrixBot, matrix_bot
from tests.support.nio_user import NioUser, eventually
from tests.support.synapse import Account, account
from tests.support.waiting import until
from transports.matrix import media
from transports.matrix.session import Account as MatrixAccount
from transports.matrix.session import kept_login

PIXELS = b"\x89PNG" + bytes(range(256)) * 20


async def stored(_file: str) -> bytes:
    return PIXELS


@pytest.fixture
async def bot(homeserver: Synapse, bot_account: Account, tmp_path: Path) -> AsyncIterator[MatrixBot]:
    async with matrix_bot(homeserver.url, bot_account, tmp_path / "matrix", read_file=stored) as bot:
        yield bot


# ---------------------------------------------------------------- words


@pytest.mark.parametrize("encrypted", [True, False])
async def test_a_chat_goes_both_ways(bot: MatrixBot, anna: NioUser, encrypted: bool) -> None:
    room = await bot.chat_with(anna, encrypted=encrypted)
    said = await anna.say(room, "neu")
    [heard] = await bot.hears(Text, room)
    assert heard.id == said
    assert (heard.sender, heard.private, heard.sender_name) == (anna.user_id, True, anna.user_id[1:-8])
    assert heard.content == Text("neu")
    event = await bot.say(room, "Was ist das Thema?", "key-1")
    answer = await anna.hears_text(room, "Was ist das Thema?")
    assert answer.event_id == event
    assert answer.decrypted is encrypted
    assert answer.source["content"]["m.mentions"] == {}


async def test_our_own_message_comes_back_as_an_echo_with_its_key(bot: MatrixBot, anna: NioUser) -> None:
    room = await bot.chat_with(anna)
    event = await bot.say(room, "Guten Tag", "uuid:reply:7:0")
    [echo] = await bot.hears(Echo, room)
    assert (echo.id, echo.content) == (event, Echo("uuid:reply:7:0"))


async def test_our_own_message_comes_back_as_an_echo_even_where_we_lost_its_room_key(
    bot: MatrixBot, anna: NioUser, homeserver: Synapse, bot_account: Account, tmp_path: Path
) -> None:
    room = await bot.chat_with(anna)
    await anna.say(room, "neu")
    place = MatrixAccount(homeserver.url, bot_account.user_id, "", None, None, KEY, tmp_path / "matrix")
    login = kept_login(place)
    assert login is not None
    sealed = anna.seal(room, b"{}") | {"session_id": "lost"}
    path = f"/_matrix/client/v3/rooms/{room}/send/m.room.encrypted/uuid:reply:8:0"
    _, sent = homeserver.call("PUT", path, sealed, login.token)
    [echo] = await bot.hears(Echo, room)
    assert (echo.id, echo.content) == (sent["event_id"], Echo("uuid:reply:8:0"))


async def test_a_text_that_came_openly_into_an_encrypted_room_is_no_command(
    bot: MatrixBot, anna: NioUser
) -> None:
    room = await bot.chat_with(anna)
    path = f"/v3/rooms/{room}/send/m.room.message/open"
    anna.call("PUT", path, {"msgtype": "m.text", "body": "!agenda"})
    await anna.say(room, "!topics")
    heard = [event.content for event in await bot.hears(Text, room, 2)]
    assert heard == [Text("!agenda", plain=False), Text("!topics")]


async def test_the_same_key_is_the_same_message(bot: MatrixBot, anna: NioUser) -> None:
    room = await bot.chat_with(anna)
    first = await bot.say(room, "Guten Tag", "key-1")
    assert await bot.say(room, "Guten Tag", "key-1") == first


async def test_a_long_document_arrives_in_order_and_its_last_part_answers_for_it(
    bot: MatrixBot, anna: NioUser
) -> None:
    room = await bot.chat_with(anna)
    lines = tuple((Run(f"Zeile {number} " + "x" * 1000),) for number in range(60))
    event = await bot.send(room, Document((Items(lines),)), "long")
    last = await anna.hears(room, lambda event: "Zeile 59" in getattr(event, "body", ""), "the end")
    assert last.event_id == event
    parts = [event.body for place, event in anna.heard if place == room and hasattr(event, "body")]
    assert len(parts) > 2
    told = "\n".join(parts)
    assert sorted(range(60), key=lambda number: told.index(f"Zeile {number} ")) == list(range(60))
    await bot.hears(Echo, room)
    assert {echo.key for echo in bot.contents(Echo, room)} >= {"long"}
    assert await bot.send(room, Document((Items(lines),)), "long") == event


# ---------------------------------------------------------------- rooms


async def test_an_invitation_is_handed_over_and_not_accepted_by_itself(bot: MatrixBot, anna: NioUser) -> None:
    room = await anna.room_with(bot.user_id)
    [invitation] = await bot.hears(Invited, room)
    assert invitation.sender == anna.user_id
    assert anna.client.rooms[room].users[bot.user_id].invited


async def test_a_second_invitation_after_leaving_is_another_one(bot: MatrixBot, anna: NioUser) -> None:
    room = await bot.chat_with(anna)
    await bot.send(room, Leave(), "leave")
    anna.call("POST", f"/v3/rooms/{room}/invite", {"user_id": bot.user_id})
    first, second = await bot.hears(Invited, room, 2)
    assert first.id != second.id


async def test_a_room_can_be_left_and_an_invitation_refused(bot: MatrixBot, anna: NioUser) -> None:
    invited = await anna.room_with(bot.user_id)
    await bot.hears(Invited, invited)
    joined = await bot.chat_with(anna)
    for room in (invited, joined, joined):  # the last time there is nothing left to leave
        assert await bot.send(room, Leave(), "leave") == ""

    async def gone() -> bool:
        await anna.sync()
        return all(bot.user_id not in anna.client.rooms[room].users for room in (invited, joined))

    await eventually(gone, "the bot's leaving")


async def test_a_room_without_people_is_deserted(bot: MatrixBot, anna: NioUser) -> None:
    room = await bot.chat_with(anna)
    anna.call("POST", f"/v3/rooms/{room}/leave", {})
    [deserted] = await bot.hears(Deserted, room)
    assert deserted.sender == anna.user_id


async def test_whoever_is_merely_invited_is_not_joined_and_makes_the_room_no_private_one(
    bot: MatrixBot, anna: NioUser, homeserver: Synapse
) -> None:
    room = await bot.chat_with(anna)
    guest = account(homeserver, "gast").user_id
    anna.call("POST", f"/v3/rooms/{room}/invite", {"user_id": guest})
    await anna.say(room, "!agenda")
    [heard] = await bot.hears(Text, room)
    assert not heard.private
    assert [bot.transport.joined(room, user) for user in (anna.user_id, guest, "@nobody:hs.test")] == [
        True,
        False,
        False,
    ]


async def test_what_is_sent_to_a_room_we_are_not_in_never_arrives(bot: MatrixBot, anna: NioUser) -> None:
    room = await bot.chat_with(anna)
    anna.call("POST", f"/v3/rooms/{room}/kick", {"user_id": bot.user_id})
    await until(lambda: not bot.transport.joined(room, bot.user_id), "being kicked")
    with pytest.raises(Never):
        await bot.say(room, "Guten Tag", "key-1")
    with pytest.raises(Never):
        await bot.send("!nowhere", Join(), "key-2")


async def test_what_the_room_forbids_never_arrives(bot: MatrixBot, anna: NioUser) -> None:
    room = await bot.chat_with(anna, encrypted=False)
    anna.call("PUT", f"/v3/rooms/{room}/state/m.room.power_levels", {"events_default": 50})
    with pytest.raises(Never, match="403"):
        await bot.say(room, "Guten Tag", "key-1")


# ---------------------------------------------------------------- pictures


@pytest.mark.parametrize("encrypted", [True, False])
async def test_a_picture_goes_both_ways(bot: MatrixBot, anna: NioUser, encrypted: bool) -> None:
    room = await bot.chat_with(anna, encrypted=encrypted)
    sent = await media.upload(anna.client, PIXELS, encrypted=encrypted, mime="image/png", name="haus.png")
    picture = {"msgtype": "m.image", "body": "haus.png", "info": {"mimetype": "image/png"}}
    await anna.send(room, "m.room.message", picture | sent)
    await bot.hears(PictureSent, room)
    [heard] = bot.contents(PictureSent, room)
    assert await bot.transport.fetch(heard) == PIXELS

    file = hashlib.sha256(PIXELS).hexdigest()
    event = await bot.send(room, Picture(file, "Das Haus", "image/png", 10, 20), "picture")
    shown = await anna.hears(room, lambda shown: shown.event_id == event, "the picture")
    content = shown.source["content"]
    assert (content["msgtype"], content["body"], content["info"]["w"]) == ("m.image", "Das Haus", 10)
    source = media.reference(content)
    assert source is not None
    assert await media.download(anna.client, source, 10**6) == PIXELS
    assert ("file" in content) is encrypted


@pytest.mark.parametrize("encrypted", [True, False])
async def test_a_file_goes_both_ways(bot: MatrixBot, anna: NioUser, encrypted: bool) -> None:
    room = await bot.chat_with(anna, encrypted=encrypted)
    sent = await media.upload(anna.client, PIXELS, encrypted=encrypted, mime="application/pdf", name="a.pdf")
    file = {"msgtype": "m.file", "body": "Programm.pdf", "info": {"mimetype": "application/pdf"}}
    await anna.send(room, "m.room.message", file | sent)
    await bot.hears(FileSent, room)
    [heard] = bot.contents(FileSent, room)
    assert (heard.name, await bot.transport.fetch(heard)) == ("Programm.pdf", PIXELS)

    stored = hashlib.sha256(PIXELS).hexdigest()
    event = await bot.send(room, File(stored, "Programm.pdf", "application/pdf"), "file")
    shown = await anna.hears(room, lambda shown: shown.event_id == event, "the file")
    content = shown.source["content"]
    assert (content["msgtype"], content["filename"], content["info"]["size"]) == (
        "m.file",
        "Programm.pdf",
        len(PIXELS),
    )
    source = media.reference(content)
    assert source is not None
    assert await media.download(anna.client, source, 10**6) == PIXELS
    assert ("file" in content) is encrypted


async def test_a_picture_whose_file_is_gone_never_arrives(
    homeserver: Synapse, anna: NioUser, tmp_path: Path
) -> None:
    async with matrix_bot(homeserver.url, account(homeserver, "bot"), tmp_path / "matrix") as bot:
        room = await bot.chat_with(anna)
        with pytest.raises(Never, match="gone"):
            await bot.send(room, Picture("0" * 64, "Das Haus"), "picture")


# ---------------------------------------------------------------- manners


async def test_a_request_to_verify_in_the_room_is_ended(bot: MatrixBot, anna: NioUser) -> None:
    room = await bot.chat_with(anna)
    request = {
        "msgtype": "m.key.verification.request",
        "body": "?",
        "to": bot.user_id,
        "methods": ["m.sas.v1"],
    }
    asked = await anna.send(room, "m.room.message", request | {"from_device": anna.client.device_id})
    [heard] = await bot.hears(Unsupported, room)
    assert heard.content == Unsupported("verification")
    event = await bot.send(room, EndVerification(heard.id), "end")
    ended = await anna.hears(room, lambda seen: getattr(seen, "event_id", "") == event, "the end of it")
    assert ended.source["type"] == "m.key.verification.cancel"
    assert ended.source["content"]["m.relates_to"]["event_id"] == asked


async def test_what_was_read_is_marked_and_an_answer_announced(bot: MatrixBot, anna: NioUser) -> None:
    room = await bot.chat_with(anna)
    said = await anna.say(room, "neu")
    await bot.hears(Text, room)

    async def seen() -> bool:
        await anna.sync()
        return said in _read_by(anna, room, bot.user_id) and bot.user_id in _typing(anna, room)

    await eventually(seen, "read marker and typing")
    await bot.say(room, "Was ist das Thema?", "key-1")

    async def silent() -> bool:
        await anna.sync()
        return bot.user_id not in anna.client.rooms[room].typing_users

    await eventually(silent, "the end of typing")


def _read_by(person: NioUser, room: str, user: str) -> set[str]:
    receipts = [event for place, event in person.ephemeral if place == room and hasattr(event, "receipts")]
    return {receipt.event_id for event in receipts for receipt in event.receipts if receipt.user_id == user}


def _typing(person: NioUser, room: str) -> set[str]:
    notices = [event for place, event in person.ephemeral if place == room and hasattr(event, "users")]
    return {user for event in notices for user in event.users}
