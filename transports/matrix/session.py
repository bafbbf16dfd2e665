"""One login, one device, for ever: who we are on the homeserver, and what we keep of it in our folder."""

from __future__ import annotations

import logging
import secrets
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path

from aiohttp import ClientError
from peewee import DatabaseError
from vodozemac import LibolmPickleException, PickleException

from transports.matrix import cross_signing
from transports.matrix.client import HardenedClient
from transports.matrix.cross_signing import NotSigned
from transports.matrix.endings import DamagedKeys, LoggedOut, NoLogin, NotOurs, WrongKey
from transports.matrix.refusals import Refused
from transports.matrix.sealing import seal, unseal

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Account:
    """Either a password or a token; `folder` is for nobody else, `store_key` opens what lies in it."""

    homeserver: str
    user: str
    device_name: str
    password: str | None = field(repr=False)
    token: str | None = field(repr=False)
    store_key: str = field(repr=False)
    folder: Path


@dataclass(frozen=True, slots=True)
class Login:
    user: str
    device: str
    token: str = field(repr=False)


async def connect(account: Account) -> HardenedClient:
    """A client with its store, its keys on the server and its device signed. Raises Refused, LoggedOut, WrongKey."""
    login = await logged_in(account)
    client = HardenedClient(account.homeserver, login.user, login.device, login.token)
    try:
        client.open_store(account.folder / "crypto.db", account.store_key)
        await _show_device(client)
        await _sign(client, account)
    except BaseException:
        await client.close()
        raise
    return client


@contextmanager
def only_the_operator_can_help(folder: Path) -> Iterator[None]:
    """Raises DamagedKeys or NotOurs for what no further attempt will mend."""
    try:
        yield
    except PermissionError as denied:
        raise NotOurs(folder) from denied
    except (PickleException, LibolmPickleException) as damage:
        raise DamagedKeys(folder) from damage
    except DatabaseError as damage:
        if type(damage) is not DatabaseError:  # a full disk, a lock: these pass
            raise
        raise DamagedKeys(folder) from damage


# ---------------------------------------------------------------- login


async def logged_in(account: Account) -> Login:
    """The kept login, or a new one. Raises Refused, LoggedOut, WrongKey."""
    account.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    kept = kept_login(account)
    if kept and _is_chosen(kept, account):
        return kept
    if account.token:
        return _keep(account, await _by_token(account, account.token))
    if not account.password:
        raise NoLogin("no password")
    device = kept.device if kept else f"THEMENBOTE{secrets.token_hex(4).upper()}"
    # A crash right after the login shall not make a second device.
    _keep(account, Login(account.user, device, ""))
    return _keep(account, await _by_password(account, device))


@asynccontextmanager
async def lent_login(account: Account) -> AsyncIterator[Login]:
    """The kept login, or one that is given back at the end: nothing is written. Raises Refused, LoggedOut, WrongKey."""
    kept = kept_login(account)
    if kept and _is_chosen(kept, account):
        yield kept
    elif account.token:
        yield await _by_token(account, account.token)
    elif account.password:
        login = await _by_password(account)
        try:
            yield login
        finally:
            await _log_out(account, login)
    else:
        raise NoLogin("no password")


def kept_login(account: Account) -> Login | None:
    """None before the first login; its token is empty after we were logged out. Raises WrongKey."""
    kept = unseal(account.folder / "session", account.store_key)
    return Login(**kept) if kept and kept["user"] == account.user else None


def forget_token(account: Account) -> None:
    """The device stays ours."""
    if kept := kept_login(account):
        _keep(account, Login(kept.user, kept.device, ""))


def _is_chosen(kept: Login, account: Account) -> bool:
    return bool(kept.token) and account.token in (None, kept.token)


def _keep(account: Account, login: Login) -> Login:
    values = {"user": login.user, "device": login.device, "token": login.token}
    seal(account.folder / "session", values, account.store_key)
    return login


async def _by_token(account: Account, token: str) -> Login:
    client = HardenedClient(account.homeserver, token=token)
    try:
        who = await client.call("GET", "/v3/account/whoami")
    finally:
        await client.close()
    if who.get("user_id") != account.user or not who.get("device_id"):
        raise LoggedOut("the token belongs to another user, or to no device")
    return Login(account.user, str(who["device_id"]), token)


async def _by_password(account: Account, device: str | None = None) -> Login:
    """With a device of that name, or with a new one."""
    body = {
        "type": "m.login.password",
        "identifier": {"type": "m.id.user", "user": account.user},
        "password": account.password,
        "initial_device_display_name": account.device_name,
        **({"device_id": device} if device else {}),
    }
    client = HardenedClient(account.homeserver)
    try:
        answer = await client.call("POST", "/v3/login", body)
    except Refused as refused:
        if refused.status in (HTTPStatus.FORBIDDEN, HTTPStatus.BAD_REQUEST) and refused.final:
            raise LoggedOut(f"the login was refused: {refused}") from None
        raise
    finally:
        await client.close()
    return Login(account.user, str(answer["device_id"]), str(answer["access_token"]))


async def _log_out(account: Account, login: Login) -> None:
    client = HardenedClient(account.homeserver, login.user, login.device, login.token)
    try:
        with suppress(LoggedOut, ClientError, TimeoutError, OSError):
            await client.call("POST", "/v3/logout", {})
    finally:
        await client.close()


# ---------------------------------------------------------------- device


async def _show_device(client: HardenedClient) -> None:
    """Our keys are on the server; after a logout they are gone there, although nio remembers having uploaded them."""
    if client.olm.account.shared:
        known = await cross_signing.published(client, client.user_id, str(client.device_id))
        if known.device:
            return
        client.olm.account.shared = False
        client.olm.save_account()
    await client.keys_upload()


async def _sign(client: HardenedClient, account: Account) -> None:
    """Unsigned we still work for most, so nothing that fails here is a reason to stop; the next start tries again."""
    try:
        await cross_signing.sign(client, await _seeds(client, account), account.password)
    except (LoggedOut, WrongKey, PermissionError):
        raise
    except (NotSigned, Refused) as unsigned:
        log.warning("our device is not cross-signed: %s", unsigned)
    except Exception as surprise:  # noqa: BLE001  # also a broken answer or connection is no reason to stop
        log.warning("our device is not cross-signed: %s", type(surprise).__name__)


async def _seeds(client: HardenedClient, account: Account) -> dict[str, str]:
    """Stored before their keys are published. No second time after others have replaced them: Synapse answers 500 then,
    as a key of its database must be unique.
    """
    file = account.folder / "cross-signing"
    seeds = unseal(file, account.store_key)
    if seeds is None or await cross_signing.replaced(client, seeds):
        seeds = cross_signing.new_seeds()
        seal(file, seeds, account.store_key)
    return seeds
