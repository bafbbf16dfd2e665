"""The site: which address shows what, until the bot stops."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager
from typing import Final

from aiohttp import web
from aiohttp.typedefs import Middleware

from newsroom.messages import Value
from storage.errors import StorageError
from texts import Voice
from web import answers, health
from web.brake import Brake
from web.calendars import Calendars
from web.pages import agenda, is_open, year_at_a_glance
from web.premises import Premises
from web.visitors import NotYet, comes_from, is_within

log = logging.getLogger(__name__)

KEY: Final = "{secret:[A-Za-z0-9_-]{43}}"
LONGEST: Final = 4096  # bytes of a request's line or header
SOON: Final = "30"  # seconds
NOT_FOUND, TOO_MANY, BROKEN, UNAVAILABLE = 404, 429, 500, 503

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Occupied(Exception):
    """Something else listens at the configured place, or it is no place of this machine."""

    text_key = "cli.page_occupied"

    def __init__(self, values: Mapping[str, Value]) -> None:
        super().__init__()
        self.values = values


class Site:
    def __init__(self, premises: Premises) -> None:
        self._premises = premises
        self._brake = Brake()
        self._calendars = Calendars(premises)

    def application(self) -> web.Application:
        made = web.Application(middlewares=[self._guarded()], client_max_size=1)
        made.on_response_prepare.append(answers.with_headers)
        made.router.add_get(f"/s/{KEY}", self._with_slash)
        made.router.add_get(f"/s/{KEY}/", self._year)
        made.router.add_get(f"/s/{KEY}/{{year:[0-9]{{4}}}}", self._year)
        made.router.add_get(f"/s/{KEY}/agenda", self._agenda)
        made.router.add_get(f"/c/{KEY}.ics", self._calendar)
        made.router.add_get("/healthz", self._health)
        made.router.add_get("/metrics", self._metrics)
        return made

    # ---------------------------------------------------------------- pages and calendars

    async def _with_slash(self, request: web.Request) -> web.StreamResponse:
        """Relative links need it. Of a wrong address nothing is said."""
        secret = request.match_info["secret"]
        if not await is_open(self._premises, secret):
            return self._missed(request)
        raise web.HTTPPermanentRedirect(f"/s/{secret}/")

    async def _year(self, request: web.Request) -> web.StreamResponse:
        year, secret = request.match_info.get("year"), request.match_info["secret"]
        return self._page(
            request, await year_at_a_glance(self._premises, secret, int(year) if year else None)
        )

    async def _agenda(self, request: web.Request) -> web.StreamResponse:
        return self._page(request, await agenda(self._premises, request.match_info["secret"]))

    def _page(self, request: web.Request, shown: tuple[str, Voice] | None) -> web.StreamResponse:
        return self._missed(request) if shown is None else answers.html(*shown)

    async def _calendar(self, request: web.Request) -> web.StreamResponse:
        found = await self._calendars.of(request.match_info["secret"])
        return self._missed(request) if found is None else answers.calendar(request, *found)

    def _missed(self, request: web.Request) -> web.StreamResponse:
        visitor, now = comes_from(request), self._premises.clock.now()
        if self._brake.holds(visitor, now):
            return self._notice("often", TOO_MANY)
        self._brake.miss(visitor, now)
        return self._notice("gone", NOT_FOUND)

    # ---------------------------------------------------------------- for whoever watches over the bot

    async def _health(self, request: web.Request) -> web.StreamResponse:
        if not self._may_watch(request):
            return self._notice("gone", NOT_FOUND)
        found = await health.examined(self._premises)
        return web.json_response(health.as_words(found), status=200 if found.is_well else UNAVAILABLE)

    async def _metrics(self, request: web.Request) -> web.StreamResponse:
        if not self._may_watch(request):
            return self._notice("gone", NOT_FOUND)
        found = await health.examined(self._premises)
        return web.Response(body=health.metrics(found, self._premises.pulse), headers=health.FORMAT)

    def _may_watch(self, request: web.Request) -> bool:
        return is_within(comes_from(request), self._premises.settings.web.metrics_from)

    # ---------------------------------------------------------------- what stands around every answer

    def _guarded(self) -> Middleware:
        @web.middleware
        async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
            try:
                return await handler(request)
            except web.HTTPPermanentRedirect:
                raise
            except web.HTTPException as refusal:
                return self._notice("gone", refusal.status)
            except (StorageError, NotYet):
                return self._notice("unavailable", UNAVAILABLE)
            except Exception as error:  # noqa: BLE001  # the visitor learns nothing of it, and the site goes on
                log.error("a page failed: %s", type(error).__name__)  # noqa: TRY400  # the trace is withheld anyway
                return self._notice("unavailable", BROKEN)

        return guarded

    def _notice(self, name: str, status: int) -> web.Response:
        made = answers.notice(name, self._premises.settings.organisation.name, self._premises.voice, status)
        if status == UNAVAILABLE:
            made.headers["Retry-After"] = SOON
        return made


async def serve(premises: Premises) -> None:
    """Until cancelled. Raises Occupied."""
    async with opened(premises):
        await asyncio.Event().wait()  # for ever


@asynccontextmanager
async def opened(premises: Premises) -> AsyncIterator[None]:
    """It can be visited meanwhile. Nothing of a request is ever logged, since its address is a secret. Raises Occupied."""
    chosen = premises.settings.web
    runner = web.AppRunner(
        Site(premises).application(),
        access_log=None,
        handle_signals=False,
        shutdown_timeout=1.0,
        max_line_size=LONGEST,
        max_field_size=LONGEST,
    )
    await runner.setup()
    try:
        await _listen(runner, chosen.host, chosen.port)
        yield
    finally:
        await runner.cleanup()


async def _listen(runner: web.AppRunner, host: str, port: int) -> None:
    try:
        await web.TCPSite(runner, host, port).start()
    except OSError as occupied:
        raise Occupied({"host": host, "port": str(port)}) from occupied
