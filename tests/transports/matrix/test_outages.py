"""The loop outlives whatever the homeserver does, does not hammer it, and stops only when it is logged out."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from demo.synapse import Synapse
from newsroom.messages import Incoming, NotNow, Text
from tests.support.fault_proxy import FaultProxy, fault_proxy
from tests.support.matrix_bot import Kept, MatrixBot, matrix_bot
from tests.support.nio_user import NioUser
from tests.support.synapse import Account
from tests.support.waiting import until
from transports.matrix.endings import LoggedOut

FAULTS: dict[str, tuple[int, str, dict[str, str]]] = {
    "500": (500, '{"errcode": "M_UNKNOWN"}', {}),
    "502": (502, "<html>", {}),
    "truncated": (200, '{"next_batch": "s1", "rooms": {"jo', {}),
    "no token": (200, "{}", {}),
    "a list": (200, "[]", {}),
    "null among events": (
        200,
        '{"next_batch": "s1", "rooms": {"join": {"!x:y": {"timeline": {"events": [null]}}}}}',
        {},
    ),
}


@pytest.mark.parametrize("fault", FAULTS)
async def test_an_outage_is_waited_out_with_growing_pauses(
    far_bot: MatrixBot, anna: NioUser, proxy: FaultProxy, fault: str
) -> None:
    room = await far_bot.chat_with(anna)
    status, body, headers = FAULTS[fault]
    proxy.refuse("/sync", status, body=body, headers=headers)
    before = proxy.count("/sync")
    await anna.say(room, "während der Störung")
    await until(lambda: len(far_bot.clock.paused) >= 5, "five pauses")
    requests = proxy.count("/sync") - before
    assert requests <= 7  # one was waiting already
    for number, pause in enumerate(far_bot.clock.paused[:5]):
        assert 0.5 * 2**number <= pause <= 2**number
    proxy.heal()
    await far_bot.hears(Text, room)
    await far_bot.say(room, "wieder da", "key-1")
    await anna.hears_text(room, "wieder da")


async def test_an_outage_at_the_very_start_leaves_nothing_unknown(
    homeserver: Synapse, anna: NioUser, proxy: FaultProxy, bot_account: Account, tmp_path: Path
) -> None:
    """Stock nio forgets to ask for the full state after a failed first sync, and knows no room."""
    async with matrix_bot(homeserver.url, bot_account, tmp_path / "matrix") as bot:
        quiet = await bot.chat_with(anna)
        room = await bot.chat_with(anna)
        await anna.say(room, "eins")
        await bot.hears(Text, room)
    proxy.refuse("", 502)
    async with matrix_bot(
        proxy.url, bot_account, tmp_path / "matrix", kept=bot.kept, patient=False
    ) as restarted:
        await until(lambda: len(restarted.clock.paused) >= 2, "two pauses")
        proxy.refuse("/sync", 500)
        await until(lambda: proxy.count("/sync") >= 2, "two syncs")
        assert not restarted.transport.serves(room)
        await anna.say(room, "zwei")
        proxy.heal()
        assert [heard.content for heard in await restarted.hears(Text, room, 2)] == [
            Text("eins"),
            Text("zwei"),
        ]
        await restarted.say(quiet, "Guten Tag", "key-1")
        await anna.hears_text(quiet, "Guten Tag")


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        ('{"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 7000}', {}),
        ('{"errcode": "M_LIMIT_EXCEEDED"}', {"Retry-After": "7"}),
        ('{"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 2000}', {"Retry-After": "7"}),
    ],
)
async def test_the_pause_is_as_long_as_the_server_asks(
    far_bot: MatrixBot, anna: NioUser, proxy: FaultProxy, body: str, headers: dict[str, str]
) -> None:
    room = await far_bot.chat_with(anna)
    proxy.refuse("/sync", 429, body=body, headers=headers, times=1)
    await anna.say(room, "eins")
    await anna.say(room, "zwei")
    await far_bot.hears(Text, room, 2)
    [pause] = far_bot.clock.paused
    assert 7 <= pause <= 8


async def test_a_homeserver_that_was_killed_and_came_back_is_found_again(tmp_path: Path) -> None:
    server = Synapse(tmp_path / "server")
    server.start()
    try:
        person = Account("bot", server.register("bot", "secret"), "secret")
        async with matrix_bot(server.url, person, tmp_path / "matrix") as bot:
            server.kill()
            await until(lambda: len(bot.clock.paused) >= 2, "two pauses")
            server.start()
            handed = bot.kept.handed
            # Killed, Synapse may have to catch up with our token first: it waits 10 s, then for news.
            await until(lambda: bot.kept.handed > handed, "the next sync", 60)
    finally:
        server.stop()


class Stumbling(Kept):
    """A store that fails once, after nio has written its part."""

    fails = 1

    async def receive(self, events: Sequence[Incoming], checkpoint: str | None) -> None:
        if self.fails and any(isinstance(event.content, Text) for event in events):
            self.fails -= 1
            raise RuntimeError
        await super().receive(events, checkpoint)


async def test_after_a_surprise_a_new_client_repeats_the_step(
    homeserver: Synapse, bot_account: Account, anna: NioUser, tmp_path: Path
) -> None:
    async with matrix_bot(homeserver.url, bot_account, tmp_path / "matrix", kept=Stumbling()) as bot:
        room = await bot.chat_with(anna)
        await anna.say(room, "eins")
        assert [event.content for event in await bot.hears(Text, room)] == [Text("eins")]
        assert len(bot.clock.paused) == 1
        await until(lambda: bot.transport.serves(room), "the new client")
        await bot.say(room, "Guten Tag", "key-1")
        await anna.hears_text(room, "Guten Tag")


async def test_a_redirect_leads_us_to_nobody_else(
    far_bot: MatrixBot, anna: NioUser, proxy: FaultProxy
) -> None:
    room = await far_bot.chat_with(anna, encrypted=False)
    async with fault_proxy(proxy.target) as elsewhere:
        proxy.refuse("/send/", 307, headers={"Location": f"{elsewhere.url}/_matrix/client/versions"})
        with pytest.raises(NotNow, match="307"):
            await far_bot.say(room, "Guten Tag", "key-1")
        assert elsewhere.seen == []


# ---------------------------------------------------------------- logged out


async def test_being_logged_out_ends_it(bot: MatrixBot, homeserver: Synapse, bot_account: Account) -> None:
    [device] = await _devices(homeserver, bot_account)
    homeserver.call(
        "POST",
        "/_matrix/client/v3/logout/all",
        {},
        homeserver.login(bot_account.name, bot_account.password).token,
    )
    await until(lambda: bot.ending, "the end")
    assert isinstance(bot.ending, LoggedOut)
    assert not bot.transport.serves("")
    assert device.startswith("THEMENBOTE")


async def test_a_login_that_merely_ran_out_is_renewed_with_the_same_device(
    far_bot: MatrixBot, anna: NioUser, proxy: FaultProxy, homeserver: Synapse, bot_account: Account
) -> None:
    room = await far_bot.chat_with(anna)
    proxy.refuse("/sync", 401, body='{"errcode": "M_UNKNOWN_TOKEN", "soft_logout": true}', times=1)
    await anna.say(room, "eins")
    await until(lambda: proxy.count("/login") == 2, "a second login")
    await anna.say(room, "zwei")
    await far_bot.hears(Text, room, 2)
    assert len(await _devices(homeserver, bot_account)) == 1


async def test_after_a_logout_the_next_start_is_the_same_device_and_signed_again(
    homeserver: Synapse, anna: NioUser, bot_account: Account, tmp_path: Path
) -> None:
    async with matrix_bot(homeserver.url, bot_account, tmp_path / "matrix") as bot:
        room = await bot.chat_with(anna)
        [before] = await _devices(homeserver, bot_account)
        token = homeserver.login(bot_account.name, bot_account.password).token
        homeserver.call("POST", "/_matrix/client/v3/logout/all", {}, token)
        await until(lambda: bot.ending, "the end")
    async with matrix_bot(homeserver.url, bot_account, tmp_path / "matrix", kept=bot.kept) as again:
        assert await _devices(homeserver, bot_account) == [before]
        await anna.say(room, "wieder da?")
        await again.hears(Text, room)
        await again.say(room, "ja", "key-1")
        await anna.hears_text(room, "ja")


async def _devices(homeserver: Synapse, person: Account) -> list[str]:
    """Devices that have cross-signed keys for everybody to see."""
    login = homeserver.login(person.name, person.password, "LOOK")
    status, known = homeserver.call(
        "POST", "/_matrix/client/v3/keys/query", {"device_keys": {person.user_id: []}}, login.token
    )
    homeserver.call("POST", "/_matrix/client/v3/logout", {}, login.token)
    assert status == 200
    [signer] = known["self_signing_keys"][person.user_id]["keys"].values()
    devices = known["device_keys"][person.user_id]
    return [
        name
        for name, device in devices.items()
        if f"ed25519:{signer}" in device["signatures"][person.user_id]
    ]
