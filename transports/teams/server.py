"""Where Teams calls us: the SDK's way in, on aiohttp. Nothing is acknowledged that is not stored, nothing stored that is not verified."""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Awaitable, Callable
from http import HTTPStatus

from aiohttp import web

from transports.teams import guard
from transports.teams.account import Account
from transports.teams.fields import Fields, text
from transports.teams.intake import NotStored
from transports.teams.keys import KeyRing, Known, hand_over
from transports.teams.sdk import ActivityEvent, App, HttpMethod, HttpRouteHandler, InvokeResponse

log = logging.getLogger(__name__)

TALLY = 60.0  # seconds in which one line tells of all requests that were refused: anybody can send some
PATIENCE = 10.0  # seconds for a request to arrive whole; after 15 Teams calls again

Accept = Callable[[Fields], Awaitable[None]]


class Server:
    """An HttpServerAdapter of the SDK, which brings its own handler and starts nothing by itself."""

    def __init__(self, account: Account, ring: KeyRing, accept: Accept) -> None:
        """`accept` gets every verified activity; it raises NotStored."""
        self._account = account
        self._ring = ring
        self._accept = accept
        self._routes: list[tuple[HttpMethod, str]] = []
        self._verify: HttpRouteHandler | None = None
        self._stopped = asyncio.Event()
        self._refused: Counter[int] = Counter()
        self._silent_until = 0.0
        self.refused: Counter[int] = Counter()  # since the start, by status
        self.port = 0  # that we listen on; 0 while we do not

    def register_route(self, method: HttpMethod, path: str, handler: HttpRouteHandler) -> None:
        self._routes.append((method, path))
        self._verify = handler

    def serve_static(self, path: str, directory: str) -> None:
        """Tabs would need it."""

    async def start(self, port: int) -> None:
        """Listens until stopped or cancelled. Raises OSError where the port is taken."""
        self._stopped.clear()
        place = web.Application(client_max_size=guard.LARGEST)
        for method, path in self._routes:
            place.router.add_route(method, path, self._answer)
        runner = web.AppRunner(place, access_log=None)
        await runner.setup()
        try:
            await web.TCPSite(runner, self._account.host, port).start()
            self.port = runner.addresses[0][1]
            await self._stopped.wait()
        finally:
            self.port = 0
            await runner.cleanup()

    async def stop(self) -> None:
        self._stopped.set()

    async def _answer(self, request: web.Request) -> web.Response:
        try:
            async with asyncio.timeout(PATIENCE):
                raw = await request.read()
        except TimeoutError:
            return web.Response(status=HTTPStatus.REQUEST_TIMEOUT)
        status = await self._heard(guard.parsed(raw), request.headers.get("Authorization", ""))
        if status >= HTTPStatus.BAD_REQUEST:
            self._tell(status)
        return web.Response(status=status)

    def _tell(self, status: HTTPStatus) -> None:
        """The first one at once, the others together."""
        self._refused[status] += 1
        self.refused[status] += 1
        now = asyncio.get_running_loop().time()
        if now >= self._silent_until:
            counted = ", ".join(f"{number} with {code}" for code, number in sorted(self._refused.items()))
            log.warning("requests refused: %s", counted)
            self._refused.clear()
            self._silent_until = now + TALLY

    async def _heard(self, body: Fields | None, authorization: str) -> HTTPStatus:
        if body is None:
            return HTTPStatus.BAD_REQUEST
        claimed = guard.claim(authorization)
        refused = guard.refusal(body, claimed, self._account)
        if refused or claimed is None or not guard.concerns_us(body):
            return refused or HTTPStatus.OK
        known = await self._ring.knows(claimed.key)
        if known is Known.NOT_YET:
            return HTTPStatus.SERVICE_UNAVAILABLE
        if known is Known.NO or not await self._is_verified(body, authorization):
            return HTTPStatus.UNAUTHORIZED
        return await self._stored(body)

    async def _is_verified(self, body: Fields, authorization: str) -> bool:
        """The SDK gets what it needs for that, and nothing that somebody wrote."""
        if self._verify is None:
            return False
        shown = {name: text(body.get(name)) for name in ("type", "id", "serviceUrl")}
        answer = await self._verify({"body": dict(shown), "headers": {"authorization": authorization}})
        return answer["status"] == HTTPStatus.OK

    async def _stored(self, body: Fields) -> HTTPStatus:
        try:
            await self._accept(body)
        except NotStored:
            return HTTPStatus.SERVICE_UNAVAILABLE
        return HTTPStatus.OK


async def wired(app: App, ring: KeyRing) -> App:
    """The app, initialised: it verifies tokens with our keys, and does nothing else with what comes in."""
    await app.initialize()
    hand_over(app.server, ring)
    app.server.on_request = _verified
    return app


async def _verified(_event: ActivityEvent) -> InvokeResponse[None]:
    return InvokeResponse(status=HTTPStatus.OK)
