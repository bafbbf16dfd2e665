"""What Teams and the network between say no to: now or for ever, and whether it may have been a yes that got lost."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus

from newsroom.messages import Never, NotNow, Undelivered

LONGEST_WAIT = 3600.0  # seconds that we let somebody ask for

# Refused before anything was done: a repetition cannot double it.
_UNDONE = frozenset(
    {
        HTTPStatus.UNAUTHORIZED,
        HTTPStatus.PRECONDITION_FAILED,
        HTTPStatus.TOO_MANY_REQUESTS,
        HTTPStatus.SERVICE_UNAVAILABLE,
    }
)


class TooMuch(Never):
    """The message is larger than Teams takes."""


def refusal(status: int, body: object, retry_after: str = "") -> Undelivered:
    """For an answer of this status; `body` is what its JSON says, None where it is none; `retry_after` in seconds.

    Only the service itself says never, and it speaks JSON: a page of some proxy before it decides nothing.
    """
    reason = f"{status} {_code(body)}".rstrip()
    if status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
        return TooMuch(reason)
    if status in _UNDONE:
        return NotNow(reason, _seconds(retry_after))
    if HTTPStatus.BAD_REQUEST <= status < HTTPStatus.INTERNAL_SERVER_ERROR:
        passing = status == HTTPStatus.REQUEST_TIMEOUT or not isinstance(body, Mapping)
        return NotNow(reason, _seconds(retry_after)) if passing else Never(reason)
    return NotNow(reason, _seconds(retry_after), doubtful=status >= HTTPStatus.INTERNAL_SERVER_ERROR)


def _code(body: object) -> str:
    """Microsoft's word for it, if it is one."""
    error = body.get("error") if isinstance(body, Mapping) else None
    code = error.get("code") if isinstance(error, Mapping) else None
    return code[:60] if isinstance(code, str) and code.isascii() and code.isalnum() else ""


def _seconds(header: str) -> float:
    digits = header.isascii() and header.isdigit()  # or a date, which nobody has been seen to send
    return min(float(header), LONGEST_WAIT) if digits else 0.0
