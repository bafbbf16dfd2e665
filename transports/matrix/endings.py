"""What ends the bot until somebody acts: known without any of the packages that Matrix needs."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import ClassVar


class LoggedOut(Exception):
    """The homeserver does not know our login any more; only the operator can help.

    `soft` says that it merely ran out, and that a new login may go on with the same device.
    """

    def __init__(self, reason: str, *, soft: bool = False) -> None:
        super().__init__(reason)
        self.soft = soft


class NoLogin(LoggedOut):
    """Neither a password nor a token, and no login kept from earlier."""


class WrongKey(Exception):
    """The key from the settings does not open what is kept; without the right one it is lost.

    `text_key` and `values` are the operator's sentence.
    """

    text_key: ClassVar[str] = "matrix.wrong_key"

    def __init__(self, folder: Path) -> None:
        super().__init__(str(folder))
        self.values: Mapping[str, str] = {"folder": str(folder)}


class DamagedKeys(WrongKey):
    """What is kept is broken, so no key will help."""

    text_key = "matrix.damaged_keys"


class NotOurs(WrongKey):
    """What is kept belongs to another user of this machine."""

    text_key = "matrix.not_ours"
