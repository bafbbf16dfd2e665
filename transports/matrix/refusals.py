"""How the homeserver says no."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from http import HTTPStatus

from aiohttp import ClientError

from newsroom.messages import Never, NotNow, Undelivered
from transports.matrix.endings import LoggedOut

log = logging.getLogger(__name__)

# An unauthorised request is one for later: the sync loop finds out whether we were logged out.
_UNFINISHED = (
    HTTPStatus.UNAUTHORIZED,
    HTTPStatus.REQUEST_TIMEOUT,
    HTTPStatus.TOO_EARLY,
    HTTPStatus.TOO_MANY_REQUESTS,
)


class Refused(ConnectionError):
    """An answer with an error. `wait` is what the server asked for, in seconds, or 0; `session` is the one in which
    it wants us to prove who we are, if it does.
    """

    def __init__(
        self, status: int = HTTPStatus.OK, errcode: str = "", wait: float = 0, session: str = ""
    ) -> None:
        super().__init__(f"{status} {errcode or 'broken answer'}")
        self.status = status
        self.errcode = errcode
        self.wait = wait
        self.session = session

    @property
    def final(self) -> bool:
        """Whether the homeserver itself has decided this. A page of some proxy before it decides nothing."""
        decided = self.errcode.startswith("M_") and self.errcode not in ("M_UNRECOGNIZED", "M_LIMIT_EXCEEDED")
        client_error = HTTPStatus.BAD_REQUEST <= self.status < HTTPStatus.INTERNAL_SERVER_ERROR
        too_large = self.status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE  # proxies have limits of their own
        return too_large or (decided and client_error and self.status not in _UNFINISHED)

    @property
    def is_limit(self) -> bool:
        return self.status == HTTPStatus.TOO_MANY_REQUESTS

    def as_undelivered(self) -> Undelivered:
        if self.final:
            return Never(str(self))
        return NotNow(str(self), self.wait, everywhere=self.is_limit)


def refusal(status: int, body: Mapping[str, object], retry_after: str = "") -> Exception:
    """The exception for an answer of this status; `retry_after` is the header of that name, in seconds."""
    errcode = _text(body.get("errcode"))
    if errcode == "M_UNKNOWN_TOKEN":
        return LoggedOut("the access token is not valid any more", soft=body.get("soft_logout") is True)
    milliseconds = body.get("retry_after_ms")
    asked = milliseconds / 1000 if isinstance(milliseconds, int | float) else 0.0
    header = float(retry_after) if retry_after.isdigit() else 0.0
    return Refused(status, errcode, max(asked, header), _text(body.get("session")))


@asynccontextmanager
async def told_as_undelivered() -> AsyncIterator[None]:
    """Whatever goes wrong becomes NotNow or Never. In doubt NotNow: the same key makes a repetition harmless."""
    try:
        yield
    except Undelivered:
        raise
    except Refused as refused:
        raise refused.as_undelivered() from None
    except LoggedOut:
        raise NotNow("logged out") from None  # the sync loop reports it
    except (ClientError, TimeoutError, OSError) as error:
        raise NotNow(type(error).__name__) from None
    except Exception as error:
        log.exception("a request failed")
        raise NotNow(type(error).__name__) from error


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
