"""Stands between a client and the homeserver and answers some requests itself: refusals, lost answers, silence.

proxy.refuse("/sync", status=502, times=3)
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from aiohttp import ClientSession, web
from aiohttp.typedefs import LooseHeaders

_OURS = {"host", "content-length", "transfer-encoding", "content-encoding", "connection"}

Fault = Callable[[web.Request], web.StreamResponse | None]


@dataclass
class FaultProxy:
    """`seen` is every request's method and path, in order. `after` loses only answers: the request takes effect."""

    target: str
    url: str = ""
    fault: Fault | None = None
    after: bool = False
    seen: list[tuple[str, str]] = field(default_factory=list)

    def refuse(
        self,
        ending: str,
        status: int = 500,
        *,
        body: str = "<html>",
        headers: LooseHeaders | None = None,
        times: int | None = None,
    ) -> None:
        """Until `heal`, or so many times, for requests whose path contains `ending`."""
        left = times

        def fault(request: web.Request) -> web.StreamResponse | None:
            nonlocal left
            if ending not in request.path or left == 0:
                return None
            left = None if left is None else left - 1
            kind = "application/json" if body.startswith("{") else "text/html"
            return web.Response(status=status, text=body, headers=headers, content_type=kind)

        self.fault = fault

    def drop(self, ending: str) -> None:
        """The connection breaks instead of an answer."""

        def fault(request: web.Request) -> web.StreamResponse | None:
            if ending in request.path and request.transport is not None:
                request.transport.close()
                return web.Response(status=500)
            return None

        self.fault = fault

    def heal(self) -> None:
        self.fault, self.after = None, False

    def count(self, ending: str) -> int:
        return sum(ending in path for _, path in self.seen)


@asynccontextmanager
async def fault_proxy(target: str) -> AsyncIterator[FaultProxy]:
    proxy = FaultProxy(target)
    async with ClientSession(auto_decompress=False) as session:
        application = web.Application(client_max_size=100 * 2**20)

        async def pass_on(request: web.Request) -> web.StreamResponse:
            return await _passed_on(proxy, session, request)

        application.router.add_route("*", "/{path:.*}", pass_on)
        runner = web.AppRunner(application, shutdown_timeout=0.1)
        await runner.setup()
        await web.TCPSite(runner, "127.0.0.1", 0).start()
        proxy.url = f"http://127.0.0.1:{runner.addresses[0][1]}"
        try:
            yield proxy
        finally:
            await runner.cleanup()


async def _passed_on(proxy: FaultProxy, session: ClientSession, request: web.Request) -> web.StreamResponse:
    proxy.seen.append((request.method, request.path))
    refusal = proxy.fault(request) if proxy.fault else None
    if refusal is not None and not proxy.after:
        return refusal
    kept = {name: value for name, value in request.headers.items() if name.lower() not in _OURS}
    body = await request.read()
    try:
        async with session.request(
            request.method, proxy.target + str(request.rel_url), data=body, headers=kept
        ) as answer:
            data = await answer.read()
            headers = {name: value for name, value in answer.headers.items() if name.lower() not in _OURS}
            if encoding := answer.headers.get("Content-Encoding"):
                headers["Content-Encoding"] = encoding
            return refusal or web.Response(status=answer.status, body=data, headers=headers)
    except asyncio.CancelledError:
        raise
    except OSError:
        return web.Response(status=502, text="<html>")
