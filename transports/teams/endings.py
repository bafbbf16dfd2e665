"""What ends the bot until somebody acts: known without any of the packages that Teams needs."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar


class NoSecret(Exception):
    """Without the app's secret nothing can be sent. `text_key` and `values` are the operator's sentence."""

    text_key: ClassVar[str] = "teams.check.token.no_secret"
    values: ClassVar[Mapping[str, str]] = {}


class PortTaken(Exception):
    """Something else listens where Teams shall find us, or it is no place of this machine."""

    text_key: ClassVar[str] = "teams.port_taken"

    def __init__(self, host: str, port: int) -> None:
        super().__init__(f"{host}:{port}")
        self.values: Mapping[str, str | int] = {"host": host, "port": str(port)}
