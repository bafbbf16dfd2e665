"""What the doctor (`bot.py check`) asks the homeserver: without the crypto store, so it may run beside the bot."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Sequence
from http import HTTPStatus
from urllib.parse import quote

from aiohttp import ClientError

from transports.finding import Finding
from transports.matrix import cross_signing
from transports.matrix.client import HardenedClient
from transports.matrix.endings import LoggedOut, NoLogin, WrongKey
from transports.matrix.pinning import PINNED
from transports.matrix.refusals import Refused
from transports.matrix.rights import RoomState
from transports.matrix.session import (
    Account,
    Login,
    kept_login,
    lent_login,
    only_the_operator_can_help,
)

PROBES = 12  # Synapse lets 10 messages pass at once unless the operator has changed that (rc_message)


async def check(
    account: Account, editorial_room: str | None, editors: Sequence[str] = (), *, probe: bool = True
) -> list[Finding]:
    """In this order; what depends on something that failed is left out. Nothing is written, and no login remains.

    `probe` may use up what the homeserver lets the bot say at once: not while it runs.
    """
    reached = await _asked("homeserver", account, _homeserver)
    if not reached.ok:
        return [reached]
    try:
        with only_the_operator_can_help(account.folder):
            kept = kept_login(account)
            async with lent_login(account) as login:
                own = await _about_us(account, kept, login, probe=probe)
                return [reached, *own, *await _about_the_room(account, login, editorial_room, editors, own)]
    except (LoggedOut, WrongKey, Refused, ClientError, TimeoutError, OSError) as problem:
        return [reached, _not_logged_in(account, problem)]


def _not_logged_in(account: Account, problem: Exception) -> Finding:
    match problem:
        case NoLogin():
            return Finding("login", False, "cli.no_login")
        case LoggedOut():
            return _found("login", "refused", user=account.user)
        case WrongKey():
            return Finding("login", False, problem.text_key, problem.values)
        case _:
            return _found("login", "failed", problem=_named(problem))


async def _about_us(account: Account, kept: Login | None, login: Login, *, probe: bool) -> list[Finding]:
    known = await _asked("login", account, _whoami, login)
    if not known.ok:
        return [known]
    if kept is None:
        known = _found("login", "accepted", ok=True, user=login.user)
        device = _found("device", "never_started", folder=str(account.folder))
    else:
        asked = login.device if account.token else kept.device
        device = await _asked("device", account, _device(asked), login)
    if probe:
        return [known, device, await _asked("rate_limit", account, _rate_limit, login)]
    return [known, device, _found("rate_limit", "skipped", ok=True)]


async def _about_the_room(
    account: Account, login: Login, room: str | None, editors: Sequence[str], own: Sequence[Finding]
) -> list[Finding]:
    if room is None or not own[0].ok:
        return []
    found = await _asked("room", account, _room(room), login)
    if not found.ok:
        return [found]
    present = await _asked("editors", account, _editors(room, editors), login)
    return [found, present, await _asked("pinning", account, _pinning(room), login)]


Question = Callable[[HardenedClient], Awaitable[Finding]]


async def _asked(name: str, account: Account, question: Question, login: Login | None = None) -> Finding:
    who = login or Login("", "", "")
    client = HardenedClient(account.homeserver, who.user, who.device, who.token)
    try:
        return await question(client)
    except LoggedOut:
        return _found(name, "logged_out")
    except (Refused, ClientError, TimeoutError, OSError) as problem:
        return _found(name, "failed", problem=_named(problem))
    finally:
        await client.close()


def _found(name: str, what: str, *, ok: bool = False, **values: str | int) -> Finding:
    return Finding(name, ok, f"matrix.check.{name}.{what}", values)


def _named(problem: Exception) -> str:
    return str(problem) if isinstance(problem, Refused) else type(problem).__name__


# ---------------------------------------------------------------- the questions


async def _homeserver(client: HardenedClient) -> Finding:
    versions = (await client.call("GET", "/versions")).get("versions")
    if not isinstance(versions, list) or not versions:
        return _found("homeserver", "no_matrix", homeserver=client.homeserver)
    return _found("homeserver", "fine", ok=True, homeserver=client.homeserver, version=str(versions[-1]))


async def _whoami(client: HardenedClient) -> Finding:
    who = await client.call("GET", "/v3/account/whoami")
    if (who.get("user_id"), who.get("device_id")) != (client.user_id, client.device_id):
        return _found("login", "other_device", device=str(client.device_id))
    return _found("login", "fine", ok=True, user=client.user_id, device=str(client.device_id))


def _device(device: str) -> Question:
    async def question(client: HardenedClient) -> Finding:
        seen = await cross_signing.published(client, client.user_id, device)
        if not seen.device:
            return _found("device", "not_started", device=device)
        signed = seen.is_signed(client.user_id)
        return _found("device", "fine" if signed else "unsigned", ok=signed, device=device)

    return question


async def _rate_limit(client: HardenedClient) -> Finding:
    """An ordinary account is not told its limit, and only administrators may ask for its override. But Synapse counts a
    change of the display name like a message (`ProfileHandler._update_join_states`), and setting the same name again
    changes nothing. A limit that lets more than PROBES pass at once is not found; it hardly matters.
    """
    path = f"/v3/profile/{quote(client.user_id, safe='')}/displayname"
    name = (await client.call("GET", path)).get("displayname")
    if not name:
        return _found("rate_limit", "unknown")
    for probe in range(PROBES):
        try:
            await client.call("PUT", path, {"displayname": name})
        except Refused as refused:
            if not refused.is_limit:
                return _found("rate_limit", "unknown")
            return _found("rate_limit", "limited", passed=probe, user=client.user_id)
    return _found("rate_limit", "fine", ok=True, passed=PROBES)


def _room(room: str) -> Question:
    async def question(client: HardenedClient) -> Finding:
        try:
            state = await RoomState.of(client, room)
        except Refused as refused:
            if refused.status not in (HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND):
                raise
            return _found("room", "not_joined", room=room, user=client.user_id)
        if not state.is_member(client.user_id):
            return _found("room", "not_joined", room=room, user=client.user_id)
        if not state.encrypted:
            return _found("room", "not_encrypted", room=room)
        if not state.may_send(client.user_id, "m.room.encrypted"):
            return _found("room", "no_right", room=room, user=client.user_id)
        return _found("room", "fine", ok=True, room=room)

    return question


def _editors(room: str, editors: Sequence[str]) -> Question:
    """Commands are taken only from editors, so there should be one in the room."""

    async def question(client: HardenedClient) -> Finding:
        state = await RoomState.of(client, room)
        present = sum(state.is_member(editor) for editor in editors)
        what = "fine" if present else "absent" if editors else "none"
        return _found("editors", what, ok=present > 0, room=room, present=present, all=len(editors))

    return question


def _pinning(room: str) -> Question:
    """Without the right the agenda stands in the room all the same, so it is no fault."""

    async def question(client: HardenedClient) -> Finding:
        state = await RoomState.of(client, room)
        what = "fine" if state.may_set(client.user_id, PINNED) else "no_right"
        return _found("pinning", what, ok=True, room=room, user=client.user_id)

    return question
