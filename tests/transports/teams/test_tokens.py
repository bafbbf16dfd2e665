"""Whoever is not Teams is turned away: by the guard, or by Microsoft's SDK with real keys. Nothing is stored, nobody is asked."""

from __future__ import annotations

import asyncio
import base64
import hashlib
import hmac
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import jwt

from tests.support.outward import Went, outward
from tests.support.teams_gate import PLACE, TENANT, Gate, message, open_gate
from tests.support.teams_issuer import APP, ISSUER, TeamsIssuer, rsa_key, seconds_from_now, unsigned

FOREIGN = "bbbbbbbb-bbbb-bbbb-bbbb-bbbbbbbbbbbb"
HOUR = 3600
Forged = Callable[[TeamsIssuer], str]


def _claims(**claims: Any) -> dict[str, Any]:
    return {"iss": ISSUER, "aud": APP, "serviceurl": PLACE, "exp": seconds_from_now(HOUR), **claims}


def _signed(**claims: Any) -> Forged:
    return lambda issuer: issuer.token(**({"serviceurl": PLACE} | claims))


def _by_secret(issuer: TeamsIssuer) -> str:
    """HS256 with the public key as its secret, which careless libraries take."""
    header = {"alg": "HS256", "kid": "key-1"}
    return _hmac(header, issuer.public_pem())


def _hmac(header: dict[str, str], secret: bytes) -> str:
    start = unsigned(_claims(), **header).rpartition(".")[0]
    signature = hmac.new(secret, start.encode(), hashlib.sha256).digest()
    return f"{start}.{base64.urlsafe_b64encode(signature).decode().rstrip('=')}"


def _tampered(issuer: TeamsIssuer) -> str:
    """Signed for somebody else, with our claims put in."""
    header, _, signature = issuer.token(aud="somebody else", serviceurl=PLACE).split(".")
    return f"{header}.{unsigned(_claims()).split('.')[1]}.{signature}"


TOKENS: dict[str, tuple[Forged, int]] = {
    "none": (lambda _: "", 401),
    "garbage": (lambda _: "garbage", 401),
    "three parts of garbage": (lambda _: "a.b.c", 401),
    "unsigned": (lambda _: unsigned(_claims(), alg="RS256", kid="key-1"), 401),
    "alg none": (lambda _: unsigned(_claims(), alg="none", kid="key-1"), 401),
    "alg none without a signature": (lambda _: unsigned(_claims(), alg="none").rpartition(".")[0] + ".", 401),
    "HS256 with the public key": (_by_secret, 401),
    "RS512": (lambda _: jwt.encode(_claims(), rsa_key("key-1"), "RS512", {"kid": "key-1"}), 401),
    "tampered": (_tampered, 401),
    "signed by somebody else under a known name": (_signed(key="theirs", headers={"kid": "key-1"}), 401),
    "unknown key": (_signed(key="theirs"), 401),
    "no key named": (_signed(headers={"kid": None}), 401),
    "expired": (_signed(exp=seconds_from_now(-HOUR)), 401),
    "not yet valid": (_signed(nbf=seconds_from_now(HOUR)), 401),
    "issued in the future": (_signed(iat=seconds_from_now(HOUR)), 401),
    "no end": (_signed(without=("exp",)), 403),
    "an end that is no number": (lambda i: _with_end(i, "tomorrow"), 403),
    "wrong audience": (_signed(aud=FOREIGN), 401),
    "no audience": (_signed(without=("aud",)), 401),
    "wrong issuer": (_signed(iss="https://api.botframework.example"), 403),
    "no issuer": (_signed(without=("iss",)), 403),
    "an issuer of Entra": (_signed(iss=f"https://sts.windows.net/{TENANT}/", tid=TENANT), 403),
    "no service URL in the token": (_signed(without=("serviceurl",)), 401),
    "another service URL in the token": (_signed(serviceurl="https://smba.trafficmanager.net/amer/"), 401),
}


def _with_end(issuer: TeamsIssuer, end: object) -> str:
    start = issuer.token(serviceurl=PLACE).split(".")[0]
    return f"{start}.{unsigned(_claims(exp=end)).split('.')[1]}.c2lnbmVk"


async def test_no_token_but_a_good_one_is_taken(tmp_path: Path) -> None:
    async with open_gate(tmp_path) as gate:
        with outward() as went:
            answers = {
                name: await gate.post(message(), make(gate.issuer)) for name, (make, _) in TOKENS.items()
            }
        assert answers == {name: status for name, (_, status) in TOKENS.items()}
        await _nothing_came_of_it(gate, went)
        assert await gate.post(message()) == 200


BODIES: dict[str, tuple[dict[str, Any], int]] = {
    "a foreign tenant": ({"channelData": {"tenant": {"id": FOREIGN}}}, 403),
    "a foreign tenant behind ours": (
        {
            "channelData": {"tenant": {"id": FOREIGN}},
            "conversation": {"id": "a:1", "conversationType": "personal", "tenantId": TENANT},
        },
        403,
    ),
    "no tenant": ({"channelData": {}, "conversation": {"id": "a:1", "conversationType": "personal"}}, 403),
    "no service URL": ({"serviceUrl": None}, 403),
    "a service URL that is no text": ({"serviceUrl": {"url": PLACE}}, 403),
}


async def test_a_good_token_opens_no_foreign_house(tmp_path: Path) -> None:
    async with open_gate(tmp_path) as gate:
        token = gate.issuer.token(serviceurl=PLACE)
        with outward() as went:
            for name, (changes, status) in BODIES.items():
                assert (name, await gate.post(message(**changes), token)) == (name, status)
        await _nothing_came_of_it(gate, went)


# What clients and checkers of addresses have read differently, and what would be asked in our name.
ELSEWHERE = (
    "http://smba.trafficmanager.net/emea/",
    "https://evil.example/",
    "https://smba.trafficmanager.net@evil.example/",
    "https://smba.trafficmanager.net:secret@evil.example/",
    "https://evil.example@smba.trafficmanager.net/",
    "https://evil.example#@smba.trafficmanager.net/",
    "https://evil.example\\@smba.trafficmanager.net/",
    "https://evil.example\\.smba.trafficmanager.net/",
    "https://smba.trafficmanager.net.evil.example/",
    "https://evil-smba.trafficmanager.net/",
    "https://evil.smba.trafficmanager.net/",
    "https://smba.trafficmanager.net./emea/",
    "https://smba.trafficmanager.net:8443/emea/",
    "https://smba.trafficmanager.net:443/emea/",
    "https://smba.trafficmanager.net%2eevil.example/",
    "https://smba.trafficmanager.net\t.evil.example/",
    "https://smba.trafficmanager.net\n/emea/",
    "https://smbа.trafficmanager.net/",  # a Cyrillic а
    "https://smba。trafficmanager。net/",
    "https://ＳＭＢＡ.trafficmanager.net/",
    "https://127.0.0.1/",
    "https://2130706433/",
    "https://0x7f000001/",
    "https://0177.0.0.1/",
    "https://[::1]/",
    "https://[::ffff:169.254.169.254]/",
    "https://169.254.169.254/latest/meta-data/",
    "https://localhost/",
    "https://smba.trafficmanager.net/?next=https://evil.example",
    "//smba.trafficmanager.net/",
    "file:///etc/passwd",
    "ftp://smba.trafficmanager.net/",
    "javascript:alert(1)",
    "https:/smba.trafficmanager.net/",
    "https:///smba.trafficmanager.net/",
    " https://smba.trafficmanager.net/",
    "",
)


async def test_no_other_place_is_taken_for_microsofts(tmp_path: Path) -> None:
    """Signed by Microsoft's own keys, even: whoever holds one of its tokens would get ours sent to them."""
    async with open_gate(tmp_path) as gate:
        with outward() as went:
            taken = [url for url in ELSEWHERE if await gate.post(message(serviceUrl=url)) != 403]
        assert taken == []
        await _nothing_came_of_it(gate, went)


async def test_a_stolen_token_is_good_for_no_other_place_tenant_or_bot(tmp_path: Path) -> None:
    """It names the service URL and us, and it ends; the tenant stands in every activity."""
    async with open_gate(tmp_path) as gate:
        stolen = gate.issuer.token(serviceurl=PLACE)
        assert await gate.post(message(), stolen) == 200
        other_place = "https://smba.trafficmanager.net/amer/"
        for changes in ({"serviceUrl": other_place}, {"channelData": {"tenant": {"id": FOREIGN}}}):
            assert await gate.post(message("Ich war es", "2", **changes), stolen) in {401, 403}
        assert len(await gate.stored()) == 1


async def test_a_request_repeated_has_no_second_effect(tmp_path: Path) -> None:
    async with open_gate(tmp_path) as gate:
        token = gate.issuer.token(serviceurl=PLACE)
        assert [await gate.post(message(), token) for _ in range(3)] == [200, 200, 200]
        assert len(await gate.stored()) == 1


async def test_ten_strangers_at_once_are_all_turned_away(tmp_path: Path) -> None:
    async with open_gate(tmp_path) as gate:
        forged = gate.issuer.token(key="theirs", serviceurl=PLACE)
        assert set(await asyncio.gather(*(gate.post(message(), forged) for _ in range(10)))) == {401}
        assert gate.issuer.asked <= 2


async def _nothing_came_of_it(gate: Gate, went: Went) -> None:
    ours = [urlsplit(url).port or 0 for url in (gate.url, gate.issuer.url)]
    assert went.beyond(*ours) == []
    assert (await gate.stored(), gate.told) == ([], [])
