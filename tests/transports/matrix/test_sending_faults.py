"""A key exchange that fails before a message is never taken for success."""

import pytest

from newsroom.messages import Never, NotNow
from tests.support.fault_proxy import FaultProxy
from tests.support.matrix_bot import MatrixBot
from tests.support.nio_user import NioUser

LIMITED = '{"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 1500}'
JSON_500 = '{"errcode": "M_UNKNOWN", "error": "Internal server error"}'


@pytest.mark.parametrize("path", ["/keys/claim", "/sendToDevice"])
@pytest.mark.parametrize(
    ("status", "body"), [(500, JSON_500), (502, "<html>"), (429, LIMITED), (403, JSON_500)]
)
async def test_after_a_failed_key_exchange_the_next_try_is_readable(
    far_bot: MatrixBot, anna: NioUser, proxy: FaultProxy, path: str, status: int, body: str
) -> None:
    room = await far_bot.chat_with(anna)
    proxy.refuse(path, status, body=body, times=2)
    for _ in range(2):
        with pytest.raises(NotNow):
            await far_bot.say(room, "Guten Tag", "key-1")
    event = await far_bot.say(room, "Guten Tag", "key-1")
    heard = await anna.hears_text(room, "Guten Tag")
    assert (heard.event_id, far_bot.ending) == (event, None)


@pytest.mark.parametrize("status", [500, 502])
async def test_nothing_is_sent_while_devices_cannot_be_asked_for(
    far_bot: MatrixBot, anna: NioUser, proxy: FaultProxy, status: int
) -> None:
    room = await anna.room_with(far_bot.user_id)
    proxy.refuse("/keys/query", status)
    await far_bot.enter(room, anna)
    with pytest.raises(NotNow):
        await far_bot.say(room, "Guten Tag", "key-1")
    proxy.heal()
    await far_bot.say(room, "Guten Tag", "key-1")
    await anna.hears_text(room, "Guten Tag")


async def test_a_dropped_connection_is_for_later_and_hangs_nothing(
    far_bot: MatrixBot, anna: NioUser, proxy: FaultProxy
) -> None:
    room = await far_bot.chat_with(anna)
    for path in ("/keys/claim", "/sendToDevice", "/send/"):
        proxy.drop(path)
        with pytest.raises(NotNow):
            await far_bot.say(room, "Guten Tag", "key-1")
    proxy.heal()
    await far_bot.say(room, "Guten Tag", "key-1")
    await anna.hears_text(room, "Guten Tag")


async def test_a_message_whose_answer_was_lost_is_one_message(
    far_bot: MatrixBot, anna: NioUser, proxy: FaultProxy
) -> None:
    room = await far_bot.chat_with(anna)
    proxy.after = True
    proxy.refuse("/send/", 502, times=1)
    with pytest.raises(NotNow):
        await far_bot.say(room, "Guten Tag", "key-1")
    event = await far_bot.say(room, "Guten Tag", "key-1")
    await anna.hears_text(room, "Guten Tag")
    bodies = [seen.event_id for place, seen in anna.heard if place == room and hasattr(seen, "body")]
    assert bodies == [event]


async def test_a_limit_holds_for_the_whole_account_and_as_long_as_asked(
    far_bot: MatrixBot, anna: NioUser, proxy: FaultProxy
) -> None:
    room = await far_bot.chat_with(anna)
    proxy.refuse("/send/", 429, body=LIMITED, headers={"Retry-After": "3"}, times=1)
    with pytest.raises(NotNow) as limited:
        await far_bot.say(room, "Guten Tag", "key-1")
    assert (limited.value.wait, limited.value.everywhere) == (3.0, True)
    proxy.refuse("/sendToDevice", 429, headers={"Retry-After": "7"}, times=1)
    other = await far_bot.chat_with(anna)
    await far_bot.say(room, "Guten Tag", "key-2")
    with pytest.raises(NotNow) as limited:
        await far_bot.say(other, "Guten Tag", "key-3")
    assert (limited.value.wait, limited.value.everywhere) == (7.0, True)


@pytest.mark.parametrize(
    ("status", "body", "final"),
    [
        (403, '{"errcode": "M_FORBIDDEN"}', True),
        (404, '{"errcode": "M_NOT_FOUND"}', True),
        (413, '{"errcode": "M_TOO_LARGE"}', True),
        (413, "<html>", True),
        (403, "<html>", False),  # a proxy in front of the homeserver, not the homeserver
        (404, '{"errcode": "M_UNRECOGNIZED"}', False),
        (401, '{"errcode": "M_UNKNOWN_TOKEN"}', False),
        (504, "<html>", False),
        (200, "{", False),
    ],
)
async def test_only_the_homeserver_itself_has_the_last_word_on_a_message(
    far_bot: MatrixBot, anna: NioUser, proxy: FaultProxy, status: int, body: str, final: bool
) -> None:
    room = await far_bot.chat_with(anna, encrypted=False)
    proxy.refuse("/send/", status, body=body)
    with pytest.raises(Never if final else NotNow):
        await far_bot.say(room, "Guten Tag", "key-1")
