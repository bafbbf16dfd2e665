"""What is refused before Microsoft's SDK sees it. Pure: body and headers in, a status or nothing out."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from http import HTTPStatus

from transports.teams.account import ISSUER, Account
from transports.teams.fields import Fields, fields, inside, text
from transports.teams.hosts import is_on_the_list
from transports.teams.taking import CONSENT

LARGEST = 256 * 1024  # bytes of a request
DEEPEST = 32  # objects within objects
_KINDS = frozenset(
    {
        "message",
        "messageUpdate",
        "messageDelete",
        "messageReaction",
        "installationUpdate",
        "conversationUpdate",
    }
)


def parsed(raw: bytes) -> Fields | None:
    """The object that a request carries; None for what is none, or nested deeper than any activity."""
    try:
        body = json.loads(raw, parse_constant=_no_number)
    except (ValueError, RecursionError):
        return None
    return body if isinstance(body, dict) and _is_shallow(body) else None


def _no_number(name: str) -> object:
    raise ValueError(name)


def _is_shallow(body: object) -> bool:
    layer = [body]
    for _ in range(DEEPEST):
        layer = [
            part
            for one in layer
            if isinstance(one, dict | list)
            for part in (one.values() if isinstance(one, dict) else one)
        ]
        if not layer:
            return True
    return False


@dataclass(frozen=True, slots=True)
class Claim:
    """What a token says of itself, not verified by anybody: enough to refuse it, never to believe it."""

    key: str
    issuer: str
    ends: bool


def claim(authorization: str) -> Claim | None:
    """None where there is no token, or one that is not signed as Microsoft signs."""
    scheme, _, token = authorization.partition(" ")
    parts = token.split(".")
    if scheme != "Bearer" or len(parts) != 3:  # noqa: PLR2004  # header, claims, signature
        return None
    header, claims = (_unpacked(part) for part in parts[:2])
    key = text(header.get("kid"))
    if header.get("alg") != "RS256" or not key:
        return None
    return Claim(key, text(claims.get("iss")), type(claims.get("exp")) in (int, float))


def _unpacked(part: str) -> Fields:
    try:
        return fields(json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4))))
    except (ValueError, RecursionError):
        return {}


def refusal(body: Fields, claimed: Claim | None, account: Account) -> HTTPStatus | None:
    """None where the SDK shall verify the token.

    The SDK alone would believe a token of any tenant's platform app, one without an end, and any service address.
    """
    if not is_on_the_list(body.get("serviceUrl"), account) or _tenant(body) != account.tenant:
        return HTTPStatus.FORBIDDEN
    if claimed is None:
        return HTTPStatus.UNAUTHORIZED
    if claimed.issuer != ISSUER or not claimed.ends:
        return HTTPStatus.FORBIDDEN
    return None


def _tenant(body: Fields) -> str:
    named = inside(inside(body, "channelData"), "tenant").get("id")
    return text(named or inside(body, "conversation").get("tenantId")).lower()


def concerns_us(body: Fields) -> bool:
    """Whether it is of a kind that we read, and says where and from whom; all else is acknowledged and forgotten."""
    named = (body.get("id"), inside(body, "from").get("id"), inside(body, "conversation").get("id"))
    kind = text(body.get("type"))
    known = kind in _KINDS or (kind == "invoke" and body.get("name") == CONSENT)
    return known and all(isinstance(name, str) and name for name in named)
