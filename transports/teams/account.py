"""Who we are at Microsoft, and whom we listen to and answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Protocol

ISSUER = "https://api.botframework.com"
LOGIN = "https://login.microsoftonline.com"
KEYS = "https://login.botframework.com/v1/.well-known/openidconfiguration"
SERVICE_HOST = "smba.trafficmanager.net"


@dataclass(frozen=True, slots=True)
class Cloud:
    """Where tokens are signed and handed out. Other places are for tests alone; `login` without a slash at the end."""

    login: str = LOGIN
    keys: str = KEYS
    token: Callable[[], str] | None = None  # instead of asking `login` for one
    plain_http: bool = False  # whether services may be asked without TLS


@dataclass(frozen=True, slots=True)
class Account:
    """`app_id` and `tenant` are GUIDs in small letters, `service_hosts` all hosts to which answers may be sent."""

    app_id: str
    tenant: str
    secret: str = field(repr=False)
    host: str = "127.0.0.1"
    port: int = 3978
    service_hosts: frozenset[str] = frozenset({SERVICE_HOST})
    editorial_channel: str | None = None
    cloud: Cloud = field(default_factory=Cloud)


class References(Protocol):
    """Keeps where conversations are found (service URLs), for the time after a restart. `bot.py` ties it to the store."""

    async def load(self) -> Mapping[str, str]:
        """The service URL of every room."""

    async def keep(self, places: Mapping[str, str]) -> None:
        """The service URLs of these rooms, instead of what was known of them."""

    async def forget(self, room: str) -> None: ...
