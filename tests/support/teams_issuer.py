"""An issuer of tokens like Microsoft's, with real keys and a real key server on this machine; how slow it is, the test says.

async with teams_issuer() as issuer:
    issuer.token(serviceurl=connector.service_url)
"""

from __future__ import annotations

import asyncio
import base64
import json
import time
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

import jwt
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

ISSUER: Final = "https://api.botframework.com"
APP: Final = "11111111-2222-3333-4444-555555555555"
METADATA: Final = "/v1/.well-known/openidconfiguration"


@cache
def rsa_key(name: str) -> RSAPrivateKey:
    """One for each name, made once per run."""
    assert name
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


def seconds_from_now(seconds: float) -> int:
    """As tokens count: libraries look at the machine's own clock."""
    return int(time.time() + seconds)  # noqa: TID251  # see above


@dataclass
class TeamsIssuer:
    """`asked` counts how often its keys were asked for; `keys` are on show, `endorsements` what they vouch for."""

    url: str = ""
    keys: list[str] = field(default_factory=lambda: ["key-1"])
    endorsements: list[str] | None = field(default_factory=lambda: ["msteams"])
    delay: float = 0.0
    broken: bool = False
    asked: int = 0

    @property
    def metadata(self) -> str:
        return self.url + METADATA

    def token(
        self,
        *,
        key: str = "key-1",
        without: tuple[str, ...] = (),
        headers: Mapping[str, Any] | None = None,
        **claims: Any,
    ) -> str:
        """Valid for an hour but for the changed claims and those left out; `key` may be one that is not on show, a header None is left
        out.
        """
        said = {
            "iss": ISSUER,
            "aud": APP,
            "nbf": seconds_from_now(-60),
            "exp": seconds_from_now(3600),
        } | claims
        kept = {name: value for name, value in said.items() if name not in without}
        shown = {"kid": key, **(headers or {})}
        named = {name: value for name, value in shown.items() if value is not None}
        return jwt.encode(kept, rsa_key(key), "RS256", named)

    def public_pem(self, key: str = "key-1") -> bytes:
        return rsa_key(key).public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)

    async def _show_keys(self, _: web.Request) -> web.Response:
        self.asked += 1
        if self.delay:
            gone = asyncio.Event()
            asyncio.get_running_loop().call_later(self.delay, gone.set)
            await gone.wait()
        if self.broken:
            return web.Response(status=503)
        return web.json_response({"keys": [self._shown(name) for name in self.keys]})

    def _shown(self, name: str) -> dict[str, Any]:
        shown = json.loads(jwt.algorithms.RSAAlgorithm.to_jwk(rsa_key(name).public_key()))
        vouching = {} if self.endorsements is None else {"endorsements": self.endorsements}
        return {**shown, "kid": name, "use": "sig", "alg": "RS256", "key_ops": ["verify"], **vouching}

    def app(self) -> web.Application:
        app = web.Application()
        app.router.add_get("/v1/.well-known/keys", self._show_keys)
        return app


def unsigned(claims: Mapping[str, Any], **header: Any) -> str:
    """A token of whatever header, with rubbish as its signature."""
    parts = ({"typ": "JWT", **header}, dict(claims))
    packed = (base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=") for part in parts)
    return ".".join([*packed, "c2lnbmVk"])


@asynccontextmanager
async def teams_issuer() -> AsyncIterator[TeamsIssuer]:
    """Listening on this machine alone."""
    issuer = TeamsIssuer()
    runner = web.AppRunner(issuer.app(), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    host, port = runner.addresses[0][:2]
    issuer.url = f"http://{host}:{port}"
    try:
        yield issuer
    finally:
        await runner.cleanup()
