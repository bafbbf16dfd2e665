"""Matrix, as the settings want it. Only `carriers.py` imports this, and only where Matrix is switched on."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass

from commandline.office import Office
from handlers.commands import TABLE
from newsroom.settings import Settings
from storage import credentials
from transports.finding import Finding
from transports.matrix import checking
from transports.matrix.session import Account
from transports.matrix.transport import MatrixTransport


@dataclass(frozen=True, slots=True)
class Described:
    """A command, as Matrix clients offer it while somebody types."""

    name: str
    summary: str


def account(
    settings: Settings, key: Callable[[Settings], credentials.Secret] = credentials.crypto_key
) -> Account:
    """Raises WrongSettings when a secret cannot be read or lies open."""
    password = credentials.matrix_password(settings, os.environ)
    token = credentials.matrix_token(settings, os.environ)
    return Account(
        homeserver=settings.matrix.homeserver,
        user=settings.matrix.user,
        device_name=settings.matrix.device_name,
        password=password.value if password else None,
        token=token.value if token else None,
        store_key=key(settings).value,
        folder=settings.data / "matrix",
    )


def transport(office: Office) -> MatrixTransport:
    """Raises WrongSettings when a secret cannot be read or lies open."""
    voice = office.voice
    return MatrixTransport(
        account(office.settings),
        clock=office.clock,
        read_file=office.files.read,
        max_bytes=office.most_bytes,
        editorial_room=office.settings.matrix.editorial_room,
        commands=[
            Described(command.names(voice)[0], voice.plain(f"commands.{command.name}.about"))
            for command in TABLE
        ],
    )


async def findings(office: Office, who: Account, *, in_use: bool) -> list[Finding]:
    """What the homeserver says of us. Of editors only those count who sit there."""
    chosen = office.settings
    editors = [one for one in chosen.editors if one.startswith("@")]
    return await checking.check(who, chosen.matrix.editorial_room, editors, probe=not in_use)
