"""Files that people let us put among theirs: to the address they gave, in one piece, without showing who we are."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from http import HTTPStatus

from newsroom.messages import Never
from transports.teams.abroad import link, place, session, told_as_undelivered
from transports.teams.account import Account
from transports.teams.public_addresses import Resolve
from transports.teams.refusals import refusal

DEADLINE = 120.0  # seconds for one file
LARGEST = 60_000_000  # bytes that Microsoft takes in one piece

# Of an address that is no longer good, and of one whose file is there already: it does not say which.
_CLOSED = frozenset({401, 403, 404, 409, 410, 416})
_DONE = frozenset({HTTPStatus.OK, HTTPStatus.CREATED})


class Closed(Never):
    """Nothing is taken at that address any more."""


@dataclass(frozen=True, slots=True)
class Uploading:
    """`resolve` stands for the system's way to addresses."""

    account: Account
    resolve: Resolve | None = None
    deadline: float = DEADLINE

    def link(self, url: str) -> str:
        """The address of the file for people. Raises Never where it leads elsewhere."""
        return link(url, self.account, self._besides())

    def _besides(self) -> frozenset[str]:
        return self.account.service_hosts if self.account.cloud.plain_http else frozenset()

    async def put(self, url: str, data: bytes) -> None:
        """`data` is not empty. Raises Closed, Never (forged, elsewhere, refused) or NotNow."""
        where = place(url, self.account, self._besides())
        if len(data) > LARGEST:
            raise Never("too large for one piece")
        whole = {
            "Content-Range": f"bytes 0-{len(data) - 1}/{len(data)}",
            "Content-Type": "application/octet-stream",
        }
        reach = session(self.account, self.resolve, self.deadline)
        async with (
            told_as_undelivered(),
            asyncio.timeout(self.deadline),
            reach as open_session,
            open_session.put(where, data=data, headers=whole, allow_redirects=False) as answer,
        ):
            status, wait = answer.status, answer.headers.get("Retry-After", "")
        if status in _DONE:
            return
        if status in _CLOSED:
            raise Closed(str(status))
        if status == HTTPStatus.INSUFFICIENT_STORAGE or status < HTTPStatus.BAD_REQUEST:
            raise Never(str(status))
        raise refusal(status, {}, wait)
