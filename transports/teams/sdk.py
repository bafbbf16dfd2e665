"""The one door to Microsoft's SDK: loading it reads no `.env` of the working directory, and warns of nothing."""

from __future__ import annotations

import logging
import os
import warnings

os.environ["PYTHON_DOTENV_DISABLED"] = "1"  # it would take secrets from wherever the bot was started

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # says at each start that some of it is experimental
    from jwt import PyJWK, PyJWKClient, PyJWKClientError, PyJWKSet, PyJWTError
    from microsoft_teams.api import InvokeResponse
    from microsoft_teams.api.auth.cloud_environment import PUBLIC, CloudEnvironment, with_overrides
    from microsoft_teams.apps import App, AppOptions
    from microsoft_teams.apps.events import ActivityEvent
    from microsoft_teams.apps.http import HttpMethod, HttpRouteHandler, HttpServer, HttpServerAdapter
    from microsoft_teams.common import ClientOptions

logging.getLogger("microsoft_teams").setLevel(
    logging.CRITICAL
)  # it quotes; what is worth a line we say ourselves

__all__ = [
    "PUBLIC",
    "ActivityEvent",
    "App",
    "AppOptions",
    "ClientOptions",
    "CloudEnvironment",
    "HttpMethod",
    "HttpRouteHandler",
    "HttpServer",
    "HttpServerAdapter",
    "InvokeResponse",
    "PyJWK",
    "PyJWKClient",
    "PyJWKClientError",
    "PyJWKSet",
    "PyJWTError",
    "with_overrides",
]
