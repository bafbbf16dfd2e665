"""What the doctor (`bot.py check`) asks: Microsoft for a token, and our own endpoint whether it is there."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus

from aiohttp import ClientError, ClientSession, ClientTimeout

from transports.finding import Finding
from transports.teams.account import Account

SCOPE = "https://api.botframework.com/.default"
PATIENCE = ClientTimeout(total=15)
_OURS = (HTTPStatus.METHOD_NOT_ALLOWED, HTTPStatus.UNAUTHORIZED)  # what we say to who only looks


async def check(
    account: Account, address: str | None, editors: Sequence[str], *, in_use: bool
) -> list[Finding]:
    """In this order. `address` is what Teams was told; only while the bot is `in_use` somebody answers there. `editors` are
    object ids.
    """
    async with ClientSession(timeout=PATIENCE) as session:
        found = [await _token(session, account), await _endpoint(session, address, in_use=in_use)]
    if account.editorial_channel:
        found.append(_found("editors", "fine" if editors else "none", ok=bool(editors), all=len(editors)))
    return found


async def _token(session: ClientSession, account: Account) -> Finding:
    """What Microsoft says of our credentials; the token itself is let go."""
    if not account.secret:
        return _found("token", "no_secret")
    asked = {
        "grant_type": "client_credentials",
        "client_id": account.app_id,
        "client_secret": account.secret,
        "scope": SCOPE,
    }
    url = f"{account.cloud.login}/{account.tenant}/oauth2/v2.0/token"
    try:
        async with session.post(url, data=asked, allow_redirects=False) as answer:
            status, said = answer.status, await answer.json(content_type=None)
    except (ClientError, TimeoutError, OSError, ValueError) as problem:
        return _found("token", "failed", problem=type(problem).__name__)
    if status == HTTPStatus.OK and isinstance(said, dict) and said.get("access_token"):
        return _found("token", "fine", ok=True)
    reason = said.get("error") if isinstance(said, dict) else None
    known = isinstance(reason, str) and reason.isascii() and reason.replace("_", "").isalpha()
    return _found("token", "refused", problem=f"{status} {reason if known else ''}".rstrip())


async def _endpoint(session: ClientSession, address: str | None, *, in_use: bool) -> Finding:
    if address is None:
        return _found("endpoint", "no_address")
    if not in_use:
        return _found("endpoint", "not_running", ok=True, address=address)
    try:
        async with session.head(f"{address}/api/messages", allow_redirects=False) as answer:
            status = answer.status
    except (ClientError, TimeoutError, OSError) as problem:
        return _found("endpoint", "failed", address=address, problem=type(problem).__name__)
    what = "fine" if status in _OURS else "somebody_else"
    return _found("endpoint", what, ok=status in _OURS, address=address, status=str(status))


def _found(name: str, what: str, *, ok: bool = False, **values: str | int) -> Finding:
    return Finding(f"teams_{name}", ok, f"teams.check.{name}.{what}", values)
