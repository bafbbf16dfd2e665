"""The bot as it is delivered, in a network that consists of this process: Microsoft's three hosts, and nobody else.

`unshare -n -m python -m tests.transports.teams.enclosed FOLDER` prints what became of it as one line of JSON. FOLDER/config.yaml
is what an operator would write.
"""

from __future__ import annotations

import asyncio
import json
import os
import ssl
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from aiohttp import ClientError, ClientSession, web
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from tests.storage.processes import ROOT
from tests.support.teams_connector import TENANT, TeamsConnector, bot_token
from tests.support.teams_issuer import APP, TeamsIssuer, rsa_key
from tests.support.waiting import until

HOSTS = ("login.microsoftonline.com", "login.botframework.com", "smba.trafficmanager.net")
PLACE = f"https://smba.trafficmanager.net/emea/{TENANT}/"
SECRET = "an-app-secret"
ANNA = "00000000-0000-0000-0000-00000000000a"
LOCAL = "127.0.0.1"


@dataclass
class Microsoft(asyncio.DatagramProtocol):
    """All three hosts. `asked` are the names that somebody wanted to have looked up elsewhere, `others` what we did not expect."""

    issuer: TeamsIssuer = field(default_factory=TeamsIssuer)
    connector: TeamsConnector = field(default_factory=TeamsConnector)
    tokens: list[dict[str, Any]] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    others: list[str] = field(default_factory=list)

    def datagram_received(self, data: bytes, addr: object) -> None:
        del addr
        self.asked.append(repr(data[12:-4]))

    def app(self) -> web.Application:
        app = self.connector.app()
        app.router.add_get("/v1/.well-known/keys", self.issuer._show_keys)
        app.router.add_get("/{tenant}/v2.0/.well-known/openid-configuration", self._metadata)
        app.router.add_post("/{tenant}/oauth2/v2.0/token", self._token)
        app.router.add_route("*", "/{path:.*}", self._other)
        return app

    async def _metadata(self, request: web.Request) -> web.Response:
        at = f"https://{HOSTS[0]}/{request.match_info['tenant']}"
        return web.json_response(
            {
                "issuer": f"{at}/v2.0",
                "authorization_endpoint": f"{at}/oauth2/v2.0/authorize",
                "token_endpoint": f"{at}/oauth2/v2.0/token",
            }
        )

    async def _token(self, request: web.Request) -> web.Response:
        self.tokens.append({"tenant": request.match_info["tenant"], **dict(await request.post())})
        return web.json_response({"token_type": "Bearer", "expires_in": 3600, "access_token": bot_token()})

    async def _other(self, request: web.Request) -> web.Response:
        self.others.append(f"{request.method} {request.host}{request.path}")
        return web.Response(status=404)


def furnish(folder: Path) -> None:
    """The network of one machine, where the three names mean this one, and all others are asked for here."""
    (folder / "hosts").write_text("".join(f"{LOCAL} {name}\n" for name in ("localhost", *HOSTS)))
    (folder / "resolv.conf").write_text(f"nameserver {LOCAL}\noptions timeout:1 attempts:1\n")
    commands = [["ip", "link", "set", "lo", "up"]]
    commands += [["mount", "--bind", str(folder / one), f"/etc/{one}"] for one in ("hosts", "resolv.conf")]
    for command in commands:
        subprocess.run(command, check=True)
    certificate(folder / "tls.pem")


def certificate(path: Path) -> None:
    """Names all three, is signed by itself, and is in one file with its key."""
    key, name = rsa_key("tls"), x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Microsoft")])
    now = datetime.now(UTC)  # noqa: TID251  # the libraries look at the machine's own clock
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName(host) for host in HOSTS]), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    private = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    path.write_bytes(signed.public_bytes(Encoding.PEM) + private)


@asynccontextmanager
async def microsoft(folder: Path) -> AsyncIterator[Microsoft]:
    """At its real port, behind TLS."""
    world = Microsoft()
    secured = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    secured.load_cert_chain(folder / "tls.pem")
    runner = web.AppRunner(world.app(), access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    await web.TCPSite(runner, LOCAL, 443, ssl_context=secured).start()
    names, _ = await asyncio.get_running_loop().create_datagram_endpoint(lambda: world, (LOCAL, 53))
    try:
        yield world
    finally:
        names.close()
        await runner.cleanup()


@contextmanager
def bot(folder: Path) -> Iterator[None]:
    """`bot.py run`, with no more than an operator's settings, secret and authorities."""
    trusted = str(folder / "tls.pem")
    places = ["--config", str(folder / "config.yaml"), "--data", str(folder / "data")]
    with (folder / "bot.log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "bot.py", "run", *places],
            cwd=ROOT,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            env={
                "PATH": os.environ["PATH"],
                "SSL_CERT_FILE": trusted,
                "REQUESTS_CA_BUNDLE": trusted,
                "THEMENBOTE_TEAMS_SECRET": SECRET,
            },
        )
    try:
        yield
        assert process.poll() is None, "the bot ended by itself"
    finally:
        process.terminate()
        process.wait(20)


def said(number: int) -> dict[str, Any]:
    return {
        "type": "message",
        "id": str(1_764_000_000_000 + number),
        "timestamp": datetime.now(UTC).isoformat(),  # noqa: TID251  # the bot's clock is the real one
        "serviceUrl": PLACE,
        "from": {"id": "29:anna", "name": "Anna", "aadObjectId": ANNA},
        "conversation": {"id": "a:anna", "conversationType": "personal", "tenantId": TENANT},
        "recipient": {"id": f"28:{APP}"},
        "text": "Hilfe",
        "channelData": {"tenant": {"id": TENANT}},
    }


async def posted(number: int, token: str) -> int:
    """The status, 0 while nobody listens."""
    headers = {"Authorization": f"Bearer {token}"}
    try:
        async with (
            ClientSession() as session,
            session.post(f"http://{LOCAL}:3978/api/messages", json=said(number), headers=headers) as answer,
        ):
            return answer.status
    except ClientError:
        return 0


async def tried(folder: Path) -> dict[str, Any]:
    async with microsoft(folder) as world:
        with bot(folder):
            return await _seen(world)


async def _seen(world: Microsoft) -> dict[str, Any]:
    good = world.issuer.token(serviceurl=PLACE)
    await until(lambda: _taken(0, good), "the bot to take a message", 60)
    await until(lambda: world.connector.sent, "an answer")
    statuses = {
        "good": await posted(1, good),
        "forged": await posted(2, world.issuer.token(key="forged", serviceurl=PLACE)),
        "for somebody else": await posted(3, world.issuer.token(aud="other", serviceurl=PLACE)),
        "unsigned": await posted(4, ""),
    }
    await until(lambda: len(world.connector.sent) == 2, "the second answer")
    return {
        "statuses": statuses,
        "answers": [[one.conversation, one.token == bot_token()] for one in world.connector.sent],
        "tokens": world.tokens,
        "names asked for": world.asked,
        "other requests": world.others,
    }


async def _taken(number: int, token: str) -> bool:
    return await posted(number, token) == 200


def main() -> None:
    folder = Path(sys.argv[1])
    furnish(folder)
    print(json.dumps(asyncio.run(tried(folder))))  # noqa: T201  # its result


if __name__ == "__main__":
    main()
