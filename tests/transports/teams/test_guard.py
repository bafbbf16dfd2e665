"""What is turned away before anybody asks whose token it is."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.examples import up_to
from tests.support.teams_gate import PLACE, TENANT, message
from tests.support.teams_issuer import APP, unsigned
from transports.teams import guard
from transports.teams.account import Account, Cloud
from transports.teams.guard import Claim
from transports.teams.hosts import is_on_the_list

US = Account(app_id=APP, tenant=TENANT, secret="")
GOOD = Claim("key-1", "https://api.botframework.com", ends=True)


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"{",
        b"[]",
        b'"text"',
        b"null",
        b"NaN",
        b'{"a": NaN}',
        b'{"a": Infinity}',
        b"\xff\xfe{}",
        b'{"a": ' + b"9" * 5000 + b"}",
        b"[" * 200_000,
        b'{"a":' * 50_000,
        b'{"a":' + b"[" * 32 + b"]" * 32 + b"}",
    ],
)
def test_what_is_no_activity_is_none(raw: bytes) -> None:
    assert guard.parsed(raw) is None


def test_what_is_nested_like_a_card_is_one() -> None:
    raw = b'{"a":' + b"[" * 20 + b"]" * 20 + b"}"
    assert guard.parsed(raw) == json.loads(raw)


def test_a_place_on_the_list_and_our_tenant_are_let_through() -> None:
    assert guard.refusal(message(), GOOD, US) is None
    assert guard.refusal(message(channelData={}), GOOD, US) is None  # the conversation names the tenant too
    assert guard.refusal(message(channelData={"tenant": {"id": TENANT.upper()}}), GOOD, US) is None


@pytest.mark.parametrize(
    "changes",
    [
        {"type": "typing"},
        {"type": "invoke"},
        {"type": "somethingNew"},
        {"type": 7},
        {"type": None},
        {"id": None},
        {"id": 7},
        {"id": ""},
        {"from": None},
        {"from": {}},
        {"from": "29:anna"},
        {"conversation": None},
        {"conversation": {"id": None}},
        {"conversation": []},
    ],
)
def test_what_we_cannot_read_does_not_concern_us(changes: dict[str, Any]) -> None:
    assert guard.concerns_us(message())
    assert not guard.concerns_us(message(**changes))


@pytest.mark.parametrize(
    "authorization",
    [
        "",
        "Bearer",
        "Bearer ",
        "Basic a.b.c",
        "bearer " + unsigned({}, alg="RS256", kid="k"),
        "Bearer a.b",
        "Bearer a.b.c.d",
        "Bearer ....",
        "Bearer " + unsigned({}, alg="RS256"),
        "Bearer " + unsigned({}, alg="RS256", kid=7),
        "Bearer " + unsigned({}, alg="none", kid="k"),
        "Bearer " + unsigned({}, alg=["RS256"], kid="k"),
        "Bearer W10.W10.x",
    ],
)
def test_what_is_no_token_claims_nothing(authorization: str) -> None:
    assert guard.claim(authorization) is None


def test_a_claim_is_read_and_believed_in_nothing() -> None:
    token = unsigned({"iss": ["x"], "exp": "morgen"}, alg="RS256", kid="k")
    assert guard.claim(f"Bearer {token}") == Claim("k", "", ends=False)
    token = unsigned({"iss": "x", "exp": True}, alg="RS256", kid="k")
    assert guard.claim(f"Bearer {token}") == Claim("k", "x", ends=False)


@settings(max_examples=up_to(300), deadline=None)
@given(st.text(), st.text())
def test_no_header_is_too_strange(scheme: str, token: str) -> None:
    guard.claim(f"{scheme} {token}")
    guard.claim(f"Bearer {token}.{scheme}.{token}")


# ---------------------------------------------------------------- the list


@pytest.mark.parametrize(
    "url", [PLACE, "https://smba.trafficmanager.net", "https://smba.trafficmanager.net/de/"]
)
def test_microsofts_own_place_is_on_the_list(url: str) -> None:
    assert is_on_the_list(url, US)


def test_a_configured_host_is_on_the_list() -> None:
    government = Account(
        app_id=APP, tenant=TENANT, secret="", service_hosts=frozenset({"smba.infra.gov.teams.microsoft.us"})
    )
    assert is_on_the_list("https://smba.infra.gov.teams.microsoft.us/gcc/", government)
    assert not is_on_the_list(PLACE, government)


def test_plain_http_is_for_tests() -> None:
    here = frozenset({"127.0.0.1"})
    tested = Account(app_id=APP, tenant=TENANT, secret="", service_hosts=here, cloud=Cloud(plain_http=True))
    strict = Account(app_id=APP, tenant=TENANT, secret="", service_hosts=here)
    assert is_on_the_list("http://127.0.0.1:8080/emea/", tested)
    assert not is_on_the_list("http://127.0.0.1:8080/emea/", strict)
    assert not is_on_the_list("https://127.0.0.1:8080/emea/", strict)
