"""Microsoft's signing keys, fetched beside the event loop and kept: no request ever waits for a slow key server.

The SDK would fetch them on the event loop, every five minutes (facts of issue 7): this ring takes the place of its own.
"""

from __future__ import annotations

import asyncio
import logging
import re
from enum import Enum, auto
from typing import NoReturn

from newsroom.clock import Clock
from transports.teams.fields import Fields, fields, listed, text
from transports.teams.sdk import HttpServer, PyJWK, PyJWKClient, PyJWKClientError, PyJWTError

log = logging.getLogger(__name__)

FRESH = 3600.0  # seconds; Microsoft changes its keys every few days and announces new ones before
SOON = 10.0  # seconds until the next attempt, where the last one failed or there is no key at all
COOL = 30.0  # seconds in which unknown keys are not asked for again, however many come
DEADLINE = 8.0  # seconds for an answer
CHANNEL = "msteams"


class Known(Enum):
    YES = auto()
    NO = auto()
    NOT_YET = auto()  # we have no keys at all: whoever asks shall come again


class KeyRing(PyJWKClient):
    """Answers from what it holds, never from the network."""

    def __init__(self, address: str, clock: Clock) -> None:
        """`address` is that of the OpenID metadata, beside which the keys lie."""
        super().__init__(re.sub(r"/openidconfiguration$", "/keys", address), timeout=DEADLINE)
        self._clock = clock
        self._held: dict[str, PyJWK] = {}
        self._fetching: asyncio.Future[None] | None = None
        self._cold_until = 0.0

    def get_signing_key(self, kid: str) -> PyJWK:
        if kid not in self._held:
            raise PyJWKClientError("unknown key")
        return self._held[kid]

    async def knows(self, kid: str) -> Known:
        """A key that we do not have may be new: then all who ask for it wait for one look together."""
        if kid not in self._held:
            await self._look()
        if kid in self._held:
            return Known.YES
        return Known.NO if self._held else Known.NOT_YET

    async def stay_fresh(self) -> NoReturn:
        while True:
            done = await self._refreshed()
            await self._clock.sleep(FRESH if done else SOON)

    async def _look(self) -> None:
        if self._fetching is None and asyncio.get_running_loop().time() >= self._cold_until:
            await self._refreshed()
        elif self._fetching is not None:
            await asyncio.shield(self._fetching)

    async def _refreshed(self) -> bool:
        """Whether there are new keys. Those that we have stay, where the server does not answer."""
        if self._fetching is not None:
            await asyncio.shield(self._fetching)
            return bool(self._held)
        loop = asyncio.get_running_loop()
        self._fetching, self._cold_until = loop.create_future(), loop.time() + COOL
        try:
            self._held = await asyncio.to_thread(self._fetched)
        except (PyJWTError, ValueError, OSError) as error:
            log.warning("signing keys: no answer (%s)", type(error).__name__)
            return False
        finally:
            self._fetching.set_result(None)
            self._fetching = None
        return True

    def _fetched(self) -> dict[str, PyJWK]:
        """By their names. Raises PyJWKClientError."""
        described = listed(fields(self.fetch_data()).get("keys"))
        vouching = {text(key.get("kid")) for key in described if _vouches(key)}
        return {key.key_id: key for key in self.get_signing_keys() if key.key_id in vouching}


def _vouches(key: Fields) -> bool:
    """Some keys are for other channels; one that names none is for all."""
    named = key.get("endorsements", [CHANNEL])
    return isinstance(named, list) and CHANNEL in named


def hand_over(server: HttpServer, ring: KeyRing) -> None:
    """Makes the SDK verify tokens with our keys. There is no public place for them: another version would fail here, at the start."""
    validator = server._token_validator  # noqa: SLF001  # see above
    if validator is None:
        raise RuntimeError("no validator before the SDK is initialised")
    validator._service_validator._jwks_client = ring  # noqa: SLF001  # see above
