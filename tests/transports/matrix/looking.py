"""Chats that the bot opened: what the homeserver knows of them, and what the people do who are invited."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from demo.synapse import Login, Synapse
from newsroom.messages import Entered, NotNow
from tests.support.js_line import Membership
from tests.support.js_user import JsUser
from tests.support.matrix_bot import KEY, MatrixBot
from tests.support.nio_user import NioUser, eventually
from tests.support.synapse import Account
from transports.matrix.direct import UNTIL_JOINED
from transports.matrix.session import Account as MatrixAccount


async def invitation(person: JsUser) -> Membership:
    seen = await person.expect(
        lambda one: isinstance(one, Membership) and one.user == person.user_id, "an invitation"
    )
    assert isinstance(seen, Membership)
    return seen


def matrix_account(homeserver: Synapse, person: Account, folder: Path) -> MatrixAccount:
    return MatrixAccount(homeserver.url, person.user_id, "", person.password, None, KEY, folder)


async def invite(bot: MatrixBot, user: str) -> None:
    """The message waits until they have come in; tried again while the homeserver is still making the room."""

    async def invited() -> bool:
        with pytest.raises(NotNow) as refusal:
            await bot.say(user, "Guten Tag", "first")
        assert not refusal.value.everywhere
        return refusal.value.wait == UNTIL_JOINED

    await eventually(invited, "an invitation")


async def come_in(bot: MatrixBot, person: NioUser, room: str) -> None:
    person.call("POST", f"/v3/join/{room}", {})
    await bot.hears(Entered, room)


class Look:
    """What the homeserver tells the bot's account, through a login of its own."""

    def __init__(self, homeserver: Synapse, person: Account) -> None:
        self._homeserver = homeserver
        self.login: Login = homeserver.login(person.name, person.password)

    def call(self, method: str, path: str, body: object = None) -> dict[str, Any]:
        _, answer = self._homeserver.call(method, f"/_matrix/client{path}", body, self.login.token)
        return answer

    def rooms(self) -> Sequence[str]:
        joined: list[str] = self.call("GET", "/v3/joined_rooms")["joined_rooms"]
        return joined

    def state(self, room: str, kind: str, key: str = "") -> dict[str, Any]:
        return self.call("GET", f"/v3/rooms/{room}/state/{kind}/{key}")

    @property
    def named(self) -> str:
        """The path of the account data that says which room is whose."""
        return f"/v3/user/{self.login.user_id}/account_data/m.direct"
