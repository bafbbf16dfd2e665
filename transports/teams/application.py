"""Microsoft's App, told everything: what it is not told it takes from the environment."""

from __future__ import annotations

import warnings

from transports.teams.account import KEYS, LOGIN, Account
from transports.teams.sdk import (
    PUBLIC,
    App,
    AppOptions,
    ClientOptions,
    CloudEnvironment,
    HttpServerAdapter,
    with_overrides,
)

DEADLINE = 15.0  # seconds for one request
_NOWHERE = "https://service.invalid"  # every request names its own place


def application(account: Account, adapter: HttpServerAdapter, *, deadline: float = DEADLINE) -> App:
    """`adapter` is where requests come in, `deadline` the seconds for one that goes out."""
    options: AppOptions = {
        "client_id": account.app_id,
        "tenant_id": account.tenant,
        "http_server_adapter": adapter,
        "client": ClientOptions(timeout=deadline),
        "cloud": cloud(account),
        "service_url": _NOWHERE,
        "dangerously_allow_unauthenticated_requests": False,
    }
    given = account.cloud.token
    if given is None:
        options["client_secret"] = account.secret
    else:
        options["token"] = lambda _scope, _tenant: given()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it makes parts of itself that it calls deprecated
        return App(**options)


def cloud(account: Account) -> CloudEnvironment:
    """Microsoft's public one, but for tests."""
    places = account.cloud
    return with_overrides(
        PUBLIC,
        login_endpoint=None if places.login == LOGIN else places.login,
        openid_metadata_url=None if places.keys == KEYS else places.keys,
    )
