"""One login, one device, for ever; what is kept of it is sealed and nobody else's."""

import asyncio
import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from peewee import OperationalError

from demo.synapse import Synapse
from tests.support.fault_proxy import FaultProxy
from tests.support.matrix_bot import KEY, FastClock, Kept, matrix_bot, no_files
from tests.support.nio_user import NioUser
from tests.support.synapse import Account as Person
from tests.support.waiting import until
from transports.matrix.client import HardenedClient
from transports.matrix.cross_signing import published
from transports.matrix.endings import DamagedKeys, LoggedOut, NoLogin, NotOurs, WrongKey
from transports.matrix.sealing import seal, unseal
from transports.matrix.session import (
    Account,
    Login,
    forget_token,
    kept_login,
    logged_in,
    only_the_operator_can_help,
)
from transports.matrix.transport import MatrixTransport


def by_password(homeserver: Synapse, person: Person, folder: Path) -> Account:
    return Account(homeserver.url, person.user_id, "Themenbote", person.password, None, KEY, folder)


def by_token(homeserver: Synapse, person: Person, folder: Path, token: str) -> Account:
    return Account(homeserver.url, person.user_id, "Themenbote", None, token, KEY, folder)


async def test_the_password_is_used_once(homeserver: Synapse, bot_account: Person, tmp_path: Path) -> None:
    account = by_password(homeserver, bot_account, tmp_path / "matrix")
    first = await logged_in(account)
    assert await logged_in(account) == first
    status, devices = homeserver.call("GET", "/_matrix/client/v3/devices", None, first.token)
    assert status == 200
    assert [(device["device_id"], device["display_name"]) for device in devices["devices"]] == [
        (first.device, "Themenbote")
    ]


async def test_a_crash_between_login_and_saving_makes_no_second_device(
    homeserver: Synapse, bot_account: Person, proxy: FaultProxy, tmp_path: Path
) -> None:
    account = by_password(homeserver, bot_account, tmp_path / "matrix")
    proxy.after = True
    proxy.refuse("/login", 502, times=1)
    far = Account(proxy.url, account.user, "Themenbote", bot_account.password, None, KEY, account.folder)
    with pytest.raises(ConnectionError):
        await logged_in(far)
    login = await logged_in(account)
    _, devices = homeserver.call("GET", "/_matrix/client/v3/devices", None, login.token)
    assert [device["device_id"] for device in devices["devices"]] == [login.device]


async def test_after_a_logout_the_device_stays(
    homeserver: Synapse, bot_account: Person, tmp_path: Path
) -> None:
    account = by_password(homeserver, bot_account, tmp_path / "matrix")
    first = await logged_in(account)
    forget_token(account)
    second = await logged_in(account)
    assert (second.device, second.token == first.token) == (first.device, False)


async def test_a_token_brings_its_own_device(
    homeserver: Synapse, bot_account: Person, tmp_path: Path
) -> None:
    given = homeserver.login(bot_account.name, bot_account.password, "GIVEN")
    account = by_token(homeserver, bot_account, tmp_path / "matrix", given.token)
    assert (await logged_in(account)).device == "GIVEN"
    assert kept_login(account) == await logged_in(account)


@pytest.mark.parametrize("wrong", ["password", "token", "user"])
async def test_a_wrong_login_is_for_the_operator(
    homeserver: Synapse, bot_account: Person, tmp_path: Path, wrong: str
) -> None:
    given = homeserver.login(bot_account.name, bot_account.password)
    stranger = Person("x", "@somebody:hs.test", "wrong")
    accounts = {
        "password": by_password(homeserver, stranger, tmp_path),
        "token": by_token(homeserver, bot_account, tmp_path, "wrong"),
        "user": by_token(homeserver, stranger, tmp_path, given.token),
    }
    with pytest.raises(LoggedOut):
        await logged_in(accounts[wrong])


async def test_a_wrong_login_ends_the_transport(homeserver: Synapse, tmp_path: Path) -> None:
    stranger = Person("x", "@somebody:hs.test", "wrong")
    async with matrix_bot(homeserver.url, stranger, tmp_path / "matrix") as bot:
        assert isinstance(bot.ending, LoggedOut)


async def signed(url: str, login: Login) -> bool:
    client = HardenedClient(url, login.user, login.device, login.token)
    try:
        return (await published(client, login.user, login.device)).is_signed(login.user)
    finally:
        await client.close()


async def test_two_folders_of_one_account_replace_each_others_keys_and_both_start(
    homeserver: Synapse, bot_account: Person, tmp_path: Path
) -> None:
    for folder in ("first", "second", "first", "second"):
        async with matrix_bot(homeserver.url, bot_account, tmp_path / folder) as bot:
            assert bot.clock.paused == []
        login = await logged_in(by_password(homeserver, bot_account, tmp_path / folder))
        assert await signed(homeserver.url, login)


@pytest.mark.parametrize(
    ("status", "body"), [(500, '{"errcode": "M_UNKNOWN"}'), (502, "<html>"), (200, "[]")]
)
async def test_without_cross_signing_the_bot_starts_and_tries_again_next_time(
    homeserver: Synapse, bot_account: Person, proxy: FaultProxy, tmp_path: Path, status: int, body: str
) -> None:
    proxy.refuse("/keys/signatures/upload", status, body=body)
    async with matrix_bot(proxy.url, bot_account, tmp_path) as bot:
        assert (bot.ending, bot.clock.paused) == (None, [])
    proxy.heal()
    login = await logged_in(by_password(homeserver, bot_account, tmp_path))
    assert not await signed(homeserver.url, login)
    async with matrix_bot(proxy.url, bot_account, tmp_path):
        assert await signed(homeserver.url, login)


async def test_nobody_else_can_read_what_is_kept(
    homeserver: Synapse, bot_account: Person, tmp_path: Path
) -> None:
    async with matrix_bot(homeserver.url, bot_account, tmp_path / "matrix"):
        files = list((tmp_path / "matrix").iterdir())
        modes = {file.name: file.stat().st_mode & 0o777 for file in files}
    assert set(modes) >= {"session", "cross-signing", "crypto.db"}
    assert set(modes.values()) == {0o600}
    assert (tmp_path / "matrix").stat().st_mode & 0o777 == 0o700
    kept = kept_login(by_password(homeserver, bot_account, tmp_path / "matrix"))
    assert kept is not None
    assert not [file.name for file in files if file.exists() and kept.token.encode() in file.read_bytes()]


async def test_another_key_opens_nothing_and_ends_the_transport(
    homeserver: Synapse, bot_account: Person, tmp_path: Path
) -> None:
    seal(tmp_path / "session", {"user": bot_account.user_id, "device": "D", "token": "t"}, "another key")
    with pytest.raises(WrongKey):
        unseal(tmp_path / "session", KEY)
    async with matrix_bot(homeserver.url, bot_account, tmp_path) as bot:
        assert isinstance(bot.ending, WrongKey)


@pytest.mark.parametrize(
    ("file", "content"),
    [
        ("crypto.db", b"no database" * 999),
        ("session", b"\xff\x00"),
        ("session", b""),
        ("cross-signing", b"AAAA"),
    ],
)
async def test_a_damaged_file_ends_the_transport_at_once(
    homeserver: Synapse, bot_account: Person, tmp_path: Path, file: str, content: bytes
) -> None:
    async with matrix_bot(homeserver.url, bot_account, tmp_path):
        pass
    (tmp_path / file).write_bytes(content)
    async with matrix_bot(homeserver.url, bot_account, tmp_path) as bot:
        assert type(bot.ending) is DamagedKeys
        assert bot.clock.paused == []


async def test_a_store_whose_account_is_damaged_ends_the_transport(
    homeserver: Synapse, bot_account: Person, tmp_path: Path
) -> None:
    async with matrix_bot(homeserver.url, bot_account, tmp_path):
        pass
    with closing(sqlite3.connect(tmp_path / "crypto.db")) as store, store:
        store.execute("UPDATE accounts SET account = 'broken'")
    async with matrix_bot(homeserver.url, bot_account, tmp_path) as bot:
        assert type(bot.ending) is DamagedKeys


def test_what_another_user_owns_is_told_and_a_full_disk_passes(tmp_path: Path) -> None:
    with pytest.raises(NotOurs, match=str(tmp_path)), only_the_operator_can_help(tmp_path):
        raise PermissionError
    with pytest.raises(OperationalError), only_the_operator_can_help(tmp_path):
        raise OperationalError("database or disk is full")


async def test_without_password_and_token_nothing_is_kept(
    homeserver: Synapse, bot_account: Person, tmp_path: Path
) -> None:
    async with matrix_bot(homeserver.url, replace(bot_account, password=""), tmp_path / "matrix") as bot:
        assert isinstance(bot.ending, NoLogin)
    assert list((tmp_path / "matrix").iterdir()) == []


async def test_a_kept_login_needs_no_password(
    homeserver: Synapse, bot_account: Person, tmp_path: Path
) -> None:
    first = await logged_in(by_password(homeserver, bot_account, tmp_path))
    assert await logged_in(by_password(homeserver, replace(bot_account, password=""), tmp_path)) == first


@pytest.mark.parametrize("encrypted", [True, False])
async def test_an_open_editorial_room_is_warned_of_once(
    homeserver: Synapse,
    bot_account: Person,
    anna: NioUser,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    encrypted: bool,
) -> None:
    kept = Kept()  # the homeserver gives the answer to a first sync a second time within two minutes
    async with matrix_bot(homeserver.url, bot_account, tmp_path, kept=kept) as bot:
        room = await bot.chat_with(anna, encrypted=encrypted)
    transport = MatrixTransport(
        by_password(homeserver, bot_account, tmp_path),
        clock=FastClock(),
        read_file=no_files,
        max_bytes=1,
        editorial_room=room,
    )
    async with asyncio.TaskGroup() as group:
        following = group.create_task(transport.follow(kept.receive, kept.checkpoint))
        await until(lambda: transport.serves(room), "a connection")
        following.cancel()
    assert caplog.text.count("the editorial room is not encrypted") == (not encrypted)
    assert room not in caplog.text


def test_what_was_sealed_comes_back_and_differs_each_time(tmp_path: Path) -> None:
    file, values = tmp_path / "secret", {"master": "ä" * 43}
    assert unseal(file, KEY) is None
    seal(file, values, KEY)
    first = file.read_bytes()
    seal(file, values, KEY)
    assert unseal(file, KEY) == values
    assert file.read_bytes() != first
    assert list(tmp_path.iterdir()) == [file]


def test_a_secret_never_shows_in_what_is_printed(tmp_path: Path) -> None:
    account = Account("http://hs", "@bot:hs", "Bot", "my password", "my token", "my key", tmp_path)
    assert "my" not in repr(account)
