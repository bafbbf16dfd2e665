"""Cross-signing, which nio lacks: without it our messages carry a red shield, and clients that refuse unsigned devices (MSC4153)
neither read us nor write to us."""

from __future__ import annotations

import base64
import json
import logging
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from Crypto.PublicKey import ECC
from Crypto.Signature import eddsa

from transports.matrix.client import HardenedClient
from transports.matrix.refusals import Refused

log = logging.getLogger(__name__)

ROLES = ("master", "self_signing", "user_signing")


class NotSigned(Exception):
    """The device works, but nobody can trust it."""


def new_seeds() -> dict[str, str]:
    """To be stored durably before they are used."""
    return {role: _text(secrets.token_bytes(32)) for role in ROLES}


async def sign(client: HardenedClient, seeds: Mapping[str, str], password: str | None) -> None:
    """Idempotent. The password is needed only to replace keys that somebody else put there. Raises NotSigned."""
    keys = {role: _Key.from_seed(seed) for role, seed in seeds.items()}
    known = await published(client, client.user_id, str(client.device_id))
    _check_identity(client, known.device)
    if known.master is None or _public(known.master) != keys["master"].public:
        await _upload(client, keys, password)
    elif known.is_signed(client.user_id):
        return
    await _sign_device(client, keys["self_signing"], known.device)
    again = await published(client, client.user_id, str(client.device_id))
    if not again.is_signed(client.user_id):
        raise NotSigned("the server does not show our signature")


async def replaced(client: HardenedClient, seeds: Mapping[str, str]) -> bool:
    """Whether our account has the master key of somebody else."""
    known = await published(client, client.user_id, str(client.device_id))
    return known.master is not None and _public(known.master) != _Key.from_seed(seeds["master"]).public


def _check_identity(client: HardenedClient, device: Mapping[str, Any]) -> None:
    for kind, ours in client.olm.account.identity_keys.items():
        if device.get("keys", {}).get(f"{kind}:{client.device_id}") != ours:
            raise NotSigned("the server shows other keys for our device")


async def _sign_device(client: HardenedClient, signer: _Key, device: Mapping[str, Any]) -> None:
    plain = {name: value for name, value in device.items() if name not in ("signatures", "unsigned")}
    signed = {**plain, "signatures": {client.user_id: signer.signature(plain)}}
    answer = await client.call(
        "POST", "/v3/keys/signatures/upload", {client.user_id: {client.device_id: signed}}
    )
    if answer.get("failures"):
        raise NotSigned("the server refused our signature")


async def _upload(client: HardenedClient, keys: Mapping[str, _Key], password: str | None) -> None:
    body: dict[str, Any] = {
        f"{role}_key": {"user_id": client.user_id, "usage": [role], "keys": {key.name: key.public}}
        for role, key in keys.items()
    }
    by_device = client.olm.account.sign(_canonical(body["master_key"]).decode())
    body["master_key"]["signatures"] = {client.user_id: {f"ed25519:{client.device_id}": by_device}}
    for role in ROLES[1:]:
        body[f"{role}_key"]["signatures"] = {client.user_id: keys["master"].signature(body[f"{role}_key"])}
    path = "/v3/keys/device_signing/upload"
    session = await _upload_or_challenge(client, path, body)
    if session is None:
        return
    if password is None:
        raise NotSigned(
            "the account has cross-signing keys of somebody else, and without a password they stay"
        )
    log.warning("replacing the cross-signing keys that somebody else gave our account")
    who = {"type": "m.id.user", "user": client.user_id}
    proof = {"type": "m.login.password", "password": password, "session": session, "identifier": who}
    if await _upload_or_challenge(client, path, {**body, "auth": proof}) is not None:
        raise NotSigned("the server did not accept our password for new cross-signing keys")


async def _upload_or_challenge(client: HardenedClient, path: str, body: object) -> str | None:
    """None when done; else the session in which to prove who we are."""
    try:
        await client.call("POST", path, body)
    except Refused as refused:
        if refused.status == HTTPStatus.UNAUTHORIZED and refused.session:
            return refused.session
        raise
    return None


# ---------------------------------------------------------------- what everybody sees


@dataclass(frozen=True, slots=True)
class Published:
    """What `/keys/query` tells everybody about one device and its owner."""

    device: Mapping[str, Any]
    master: Mapping[str, Any] | None
    self_signing: Mapping[str, Any] | None

    def is_signed(self, user: str) -> bool:
        """Master key signs self-signing key, and that one the device."""
        if not self.device or self.master is None or self.self_signing is None:
            return False
        trusted = _is_signed_by(_public(self.master), self.self_signing, user)
        return trusted and _is_signed_by(_public(self.self_signing), self.device, user)


async def published(client: HardenedClient, user: str, device: str) -> Published:
    answer = await client.call("POST", "/v3/keys/query", {"device_keys": {user: []}})
    return Published(
        answer.get("device_keys", {}).get(user, {}).get(device) or {},
        answer.get("master_keys", {}).get(user),
        answer.get("self_signing_keys", {}).get(user),
    )


# ---------------------------------------------------------------- keys


@dataclass(frozen=True, slots=True)
class _Key:
    public: str
    signer: eddsa.EdDSASigScheme

    @classmethod
    def from_seed(cls, seed: str) -> _Key:
        pair = ECC.construct(curve="Ed25519", seed=_bytes(seed))  # type: ignore[arg-type]  # the stubs are wrong: RFC 8032 seeds are bytes
        return cls(_text(pair.public_key().export_key(format="raw")), eddsa.new(pair, "rfc8032"))

    @property
    def name(self) -> str:
        return f"ed25519:{self.public}"

    def signature(self, signed: Mapping[str, Any]) -> dict[str, str]:
        return {self.name: _text(self.signer.sign(_canonical(signed)))}


def _is_signed_by(public: str, signed: Mapping[str, Any], user: str) -> bool:
    signature = signed.get("signatures", {}).get(user, {}).get(f"ed25519:{public}", "")
    try:
        verifier = eddsa.new(eddsa.import_public_key(_bytes(public)), "rfc8032")
        verifier.verify(_canonical(signed), _bytes(signature))
    except ValueError:
        return False
    return True


def _public(key: Mapping[str, Any]) -> str:
    return str(next(iter(key["keys"].values())))


def _canonical(signed: Mapping[str, Any]) -> bytes:
    rest = {name: value for name, value in signed.items() if name not in ("signatures", "unsigned")}
    return json.dumps(rest, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode().rstrip("=")


def _bytes(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4))
