"""The doctor's questions to the homeserver, and that each has its sentence."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from demo.synapse import Synapse
from newsroom.messages import Text
from tests.support.fault_proxy import FaultProxy
from tests.support.matrix_bot import KEY, MatrixBot, matrix_bot
from tests.support.nio_user import NioUser, nio_user
from tests.support.synapse import Account as Person
from tests.support.synapse import account
from texts import load
from transports.finding import Finding
from transports.matrix.checking import check
from transports.matrix.session import Account, forget_token, logged_in

TEXTS = load()


def told(findings: list[Finding]) -> dict[str, tuple[bool, str]]:
    """What each question found; every finding can be said in every language."""
    for finding in findings:
        for language in TEXTS.languages:
            assert TEXTS.voice(language, formal=True).plain(finding.key, finding.values)
    return {finding.name: (finding.ok, finding.key.rpartition(".")[2]) for finding in findings}


@pytest.fixture
def operator(homeserver: Synapse, bot_account: Person, tmp_path: Path) -> Account:
    return Account(
        homeserver.url,
        bot_account.user_id,
        "Themenbote",
        bot_account.password,
        None,
        KEY,
        tmp_path / "matrix",
    )


async def test_a_bot_that_runs_well(bot: MatrixBot, anna: NioUser, operator: Account) -> None:
    room = await bot.chat_with(anna)
    assert told(await check(operator, room, [anna.user_id, "@typo:hs.test"])) == {
        "homeserver": (True, "fine"),
        "login": (True, "fine"),
        "device": (True, "fine"),
        "rate_limit": (True, "fine"),
        "room": (True, "fine"),
        "editors": (True, "fine"),
        "pinning": (True, "no_right"),
    }
    await anna.say(room, "läuft es noch?")
    await bot.hears(Text, room)
    assert bot.clock.paused == []


def devices(homeserver: Synapse, person: Person) -> int:
    """How many the account has, one of them made by this question."""
    login = homeserver.login(person.name, person.password, "ASKING")
    _, answer = homeserver.call("GET", "/_matrix/client/v3/devices", None, login.token)
    return len(answer["devices"])


async def test_where_the_bot_never_ran_the_login_is_tried_and_nothing_remains(
    homeserver: Synapse, bot_account: Person, operator: Account
) -> None:
    found = told(await check(operator, None))
    assert found == {
        "homeserver": (True, "fine"),
        "login": (True, "accepted"),
        "device": (False, "never_started"),
        "rate_limit": (True, "fine"),
    }
    assert devices(homeserver, bot_account) == 1
    assert not operator.folder.exists()


async def test_a_token_is_tried_and_nothing_remains(
    homeserver: Synapse, bot_account: Person, operator: Account
) -> None:
    login = homeserver.login(bot_account.name, bot_account.password)
    by_token = replace(operator, password=None, token=login.token)
    for _ in range(2):
        assert told(await check(by_token, None))["login"] == (True, "accepted")
    assert not operator.folder.exists()


async def test_without_password_and_token_that_is_said(operator: Account) -> None:
    assert told(await check(replace(operator, password=None), None))["login"] == (False, "no_login")


async def test_a_device_that_was_logged_out_is_asked_for_by_its_own_name(
    homeserver: Synapse, operator: Account
) -> None:
    login = await logged_in(operator)
    homeserver.call("POST", "/_matrix/client/v3/logout", {}, login.token)
    forget_token(operator)
    device = next(finding for finding in await check(operator, None) if finding.name == "device")
    assert (device.key, device.values["device"]) == ("matrix.check.device.not_started", login.device)


async def test_a_running_bot_is_not_slowed_down(proxy: FaultProxy, operator: Account) -> None:
    operator = replace(operator, homeserver=proxy.url)
    assert told(await check(operator, None, probe=False))["rate_limit"] == (True, "skipped")
    assert proxy.count("/displayname") == 0


async def test_editors_who_are_not_in_the_room(bot: MatrixBot, anna: NioUser, operator: Account) -> None:
    room = await bot.chat_with(anna)
    assert told(await check(operator, room, ["@typo:hs.test"]))["editors"] == (False, "absent")
    assert told(await check(operator, room, []))["editors"] == (False, "none")


async def test_nobody_answers(operator: Account) -> None:
    assert told(await check(replace(operator, homeserver="http://127.0.0.1:1"), "!x")) == {
        "homeserver": (False, "failed")
    }


@pytest.mark.parametrize(
    ("path", "status", "body", "expected"),
    [
        ("/versions", 200, "{}", {"homeserver": (False, "no_matrix")}),
        ("/versions", 404, "<html>", {"homeserver": (False, "failed")}),
        ("/login", 502, "<html>", {"homeserver": (True, "fine"), "login": (False, "failed")}),
        ("/whoami", 200, "{}", {"homeserver": (True, "fine"), "login": (False, "other_device")}),
        (
            "/whoami",
            401,
            '{"errcode": "M_UNKNOWN_TOKEN"}',
            {"homeserver": (True, "fine"), "login": (False, "logged_out")},
        ),
    ],
)
async def test_what_is_wrong_is_named_and_the_rest_left_out(
    operator: Account,
    proxy: FaultProxy,
    path: str,
    status: int,
    body: str,
    expected: dict[str, tuple[bool, str]],
) -> None:
    proxy.refuse(path, status, body=body)
    assert told(await check(replace(operator, homeserver=proxy.url), "!x")) == expected


async def test_a_wrong_password_and_a_wrong_key(operator: Account) -> None:
    assert told(await check(replace(operator, password="wrong"), None))["login"] == (False, "refused")
    await logged_in(operator)
    assert told(await check(replace(operator, store_key="wrong"), None))["login"] == (False, "wrong_key")
    (operator.folder / "session").write_bytes(b"damaged")
    assert told(await check(operator, None))["login"] == (False, "damaged_keys")


async def test_an_unsigned_device(
    homeserver: Synapse, bot_account: Person, operator: Account, tmp_path: Path
) -> None:
    async with matrix_bot(homeserver.url, bot_account, tmp_path / "old"):
        pass
    login = homeserver.login(bot_account.name, bot_account.password)
    by_token = replace(operator, password=None, token=login.token)
    async with nio_user(homeserver, bot_account) as element:
        token = replace(by_token, token=element.client.access_token)
        await logged_in(token)
        assert told(await check(token, None))["device"] == (False, "unsigned")


async def test_rooms_in_which_the_bot_cannot_work(bot: MatrixBot, anna: NioUser, operator: Account) -> None:
    uninvited = await anna.room_with()
    open_room = await bot.chat_with(anna, encrypted=False)
    mute = await bot.chat_with(anna)
    anna.call("PUT", f"/v3/rooms/{mute}/state/m.room.power_levels", {"events_default": 50})
    kicked = await bot.chat_with(anna)
    anna.call("POST", f"/v3/rooms/{kicked}/kick", {"user_id": bot.user_id})
    rooms = [uninvited, open_room, mute, kicked, "!nowhere"]
    found = [told(await check(operator, room))["room"] for room in rooms]
    assert found == [
        (False, "not_joined"),
        (False, "not_encrypted"),
        (False, "no_right"),
        (False, "not_joined"),
        (False, "not_joined"),
    ]


# ---------------------------------------------------------------- the limit


@pytest.fixture(scope="module")
def slow_homeserver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Synapse]:
    """With Synapse's own default for messages."""
    limit = {"rc_message": {"per_second": 0.2, "burst_count": 10}}
    server = Synapse(tmp_path_factory.mktemp("slow"), extra=limit)
    server.start()
    yield server
    server.stop()


async def test_the_servers_limit_is_found_and_an_override_too(
    slow_homeserver: Synapse, tmp_path: Path
) -> None:
    person = account(slow_homeserver, "bot")
    operator = Account(
        slow_homeserver.url, person.user_id, "Themenbote", person.password, None, KEY, tmp_path / "matrix"
    )
    assert told(await check(operator, None))["rate_limit"] == (False, "limited")
    admin = account(slow_homeserver, "chef")
    slow_homeserver.register(f"{admin.name}-admin", "secret", admin=True)
    token = slow_homeserver.login(f"{admin.name}-admin", "secret").token
    path = f"/_synapse/admin/v1/users/{person.user_id}/override_ratelimit"
    slow_homeserver.call("POST", path, {"messages_per_second": 0, "burst_count": 0}, token)
    assert told(await check(operator, None))["rate_limit"] == (True, "fine")


async def test_the_probe_leaves_no_trace_in_any_room(
    bot: MatrixBot, anna: NioUser, operator: Account
) -> None:
    room = await bot.chat_with(anna)
    await check(operator, room)
    await anna.say(room, "danach")
    await anna.hears_text(room, "danach")
    changes = [
        event
        for place, event in anna.heard
        if place == room and getattr(event, "state_key", "") == bot.user_id
    ]
    assert len(changes) == 2  # the invitation and the joining
