"""Keys on the server: enough to be written to, and signed so that everybody can trust the device."""

import json
from contextlib import AsyncExitStack
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from demo.synapse import Synapse
from newsroom.messages import Text
from tests.support.fault_proxy import FaultProxy
from tests.support.matrix_bot import KEY, MatrixBot, matrix_bot
from tests.support.nio_user import NioUser, nio_user
from tests.support.synapse import Account, account
from tests.support.waiting import until
from transports.matrix import cross_signing
from transports.matrix import session as sessions
from transports.matrix.client import HardenedClient
from transports.matrix.sealing import unseal

# ---------------------------------------------------------------- one-time keys


def claimed(person: NioUser, bot: str, device: str) -> dict[str, Any]:
    """The next of the bot's one-time keys, as a new chat takes one."""
    wanted = {"one_time_keys": {bot: {device: "signed_curve25519"}}}
    [key] = person.call("POST", "/v3/keys/claim", wanted)["one_time_keys"][bot][device].values()
    return dict(key)


async def test_one_time_keys_are_refilled_even_from_none(
    homeserver: Synapse, anna: NioUser, bot_account: Account, tmp_path: Path
) -> None:
    async with matrix_bot(homeserver.url, bot_account, tmp_path / "matrix") as bot:
        room = await bot.chat_with(anna)
        device = await device_of(anna, bot.user_id)
    keys = [claimed(anna, bot.user_id, device) for _ in range(60)]  # there were 50
    assert len({key["key"] for key in keys}) == 51  # and the fallback key, again and again
    assert [key.get("fallback", False) for key in keys[-10:]] == [True] * 10
    async with matrix_bot(homeserver.url, bot_account, tmp_path / "matrix", kept=bot.kept) as again:
        await anna.say(room, "eins")
        await again.hears(Text, room)

        def fresh() -> bool:
            key = claimed(anna, bot.user_id, device)
            return key["key"] not in {old["key"] for old in keys} and not key.get("fallback")

        await until(fresh, "new one-time keys")


async def test_chats_begun_with_the_fallback_key_are_readable(
    homeserver: Synapse, bot_account: Account, anna: NioUser, tmp_path: Path
) -> None:
    async with AsyncExitStack() as stack:
        people = [
            await stack.enter_async_context(nio_user(homeserver, account(homeserver, "neu")))
            for _ in range(3)
        ]
        async with matrix_bot(homeserver.url, bot_account, tmp_path / "matrix") as bot:
            rooms = [await bot.chat_with(person) for person in people]
            device = await device_of(anna, bot.user_id)
        while not claimed(anna, bot.user_id, device).get("fallback"):
            pass
        for person, room in zip(people, rooms, strict=True):
            await person.say(room, "Guten Tag")
        async with matrix_bot(homeserver.url, bot_account, tmp_path / "matrix", kept=bot.kept) as again:
            for room in rooms:
                await again.hears(Text, room)


async def test_one_time_keys_are_on_our_disk_before_the_server_has_them(
    bot_account: Account, proxy: FaultProxy, tmp_path: Path
) -> None:
    """Otherwise a crash in between leaves the server handing out keys whose private half is gone."""
    seen: list[int] = []

    def look(request: web.Request) -> None:
        if request.path.endswith("/keys/upload"):
            other = HardenedClient(proxy.url, bot_account.user_id, device_in(tmp_path), "")
            other.open_store(tmp_path / "matrix" / "crypto.db", KEY)
            seen.append(len(other.olm.account.one_time_keys["curve25519"]))
            assert other.store is not None
            other.store.database.close()

    proxy.fault = look
    async with matrix_bot(proxy.url, bot_account, tmp_path / "matrix"):
        assert seen[0] == 50


def device_in(folder: Path) -> str:
    kept = unseal(folder / "matrix" / "session", KEY)
    assert kept is not None
    return kept["device"]


async def device_of(person: NioUser, user: str) -> str:
    known = person.call("POST", "/v3/keys/query", {"device_keys": {user: []}})
    [device] = known["device_keys"][user]
    return str(device)


# ---------------------------------------------------------------- cross-signing


async def test_everybody_sees_that_the_device_is_signed_by_its_owner(bot: MatrixBot, anna: NioUser) -> None:
    assert await is_signed(anna, bot.user_id)


async def is_signed(person: NioUser, user: str) -> bool:
    """As another client sees it."""
    client = HardenedClient(person.homeserver.url, person.user_id, "", person.client.access_token)
    try:
        seen = await cross_signing.published(client, user, await device_of(person, user))
        return seen.is_signed(user)
    finally:
        await client.close()


async def test_a_restart_signs_nothing_anew(
    proxy: FaultProxy, bot_account: Account, anna: NioUser, tmp_path: Path
) -> None:
    async with matrix_bot(proxy.url, bot_account, tmp_path / "matrix") as bot:
        assert await is_signed(anna, bot.user_id)
    uploads = proxy.count("/keys/device_signing/upload"), proxy.count("/keys/signatures/upload")
    async with matrix_bot(proxy.url, bot_account, tmp_path / "matrix"):
        pass
    assert uploads == (1, 1)
    assert (proxy.count("/keys/device_signing/upload"), proxy.count("/keys/signatures/upload")) == uploads


async def test_the_seeds_are_stored_before_their_keys_are_published(
    proxy: FaultProxy, bot_account: Account, anna: NioUser, tmp_path: Path
) -> None:
    """A crash in between must not leave an identity on the server that nobody can ever use again."""
    proxy.after = True
    proxy.refuse("/device_signing/upload", 502, times=1)
    async with matrix_bot(proxy.url, bot_account, tmp_path / "matrix") as bot:
        assert not await is_signed(anna, bot.user_id)
    async with matrix_bot(proxy.url, bot_account, tmp_path / "matrix") as bot:
        assert await is_signed(anna, bot.user_id)
    assert proxy.count("/device_signing/upload") == 1  # the second start found its own keys


async def test_an_identity_that_somebody_else_gave_our_account_is_replaced_with_the_password(
    homeserver: Synapse, bot_account: Account, anna: NioUser, tmp_path: Path
) -> None:
    async with matrix_bot(homeserver.url, bot_account, tmp_path / "old"):
        pass
    login = homeserver.login(bot_account.name, bot_account.password, "ELEMENT")
    homeserver.call("POST", "/_matrix/client/v3/logout/all", {}, login.token)
    async with matrix_bot(homeserver.url, bot_account, tmp_path / "new") as bot:
        assert await is_signed(anna, bot.user_id)


async def test_without_a_password_the_bot_works_unsigned_and_says_so(
    homeserver: Synapse, bot_account: Account, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with matrix_bot(homeserver.url, bot_account, tmp_path / "old"):
        pass
    login = homeserver.login(bot_account.name, bot_account.password, "BYTOKEN")
    token = sessions.Account(
        homeserver.url, bot_account.user_id, "Themenbote", None, login.token, KEY, tmp_path / "new"
    )
    client = await sessions.connect(token)
    try:
        assert client.device_id == "BYTOKEN"
        seen = await cross_signing.published(client, client.user_id, "BYTOKEN")
        assert not seen.is_signed(client.user_id)
        assert "not cross-signed" in caplog.text
    finally:
        await client.close()


async def test_a_device_whose_keys_somebody_has_swapped_is_not_signed(
    proxy: FaultProxy, bot_account: Account, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with matrix_bot(proxy.url, bot_account, tmp_path / "matrix"):
        pass
    device = device_in(tmp_path)
    swapped = {"keys": {f"ed25519:{device}": "A" * 43, f"curve25519:{device}": "A" * 43}}
    answer = {"device_keys": {bot_account.user_id: {device: swapped}}}
    proxy.refuse("/keys/query", 200, body=json.dumps(answer))
    async with matrix_bot(proxy.url, bot_account, tmp_path / "matrix"):
        assert "other keys for our device" in caplog.text
    assert proxy.count("/keys/signatures/upload") == 1
