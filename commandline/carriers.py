"""The ways of talking to people that the settings switch on. What only one of them needs is imported when it is."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Final, Protocol

from commandline.office import Office
from newsroom.messages import Address, Incoming, Transport
from newsroom.settings import Settings
from storage import credentials
from storage.database import Database
from transports.finding import Finding
from transports.teams.endings import NoSecret

_OURS: Final = ("commandline", "transports", "newsroom", "handlers", "storage")


@dataclass(frozen=True, slots=True)
class Carrier:
    """A transport, the account under which it keeps its place, and whom it lets in. `refused` counts by status the requests
    that one which is called did not let in.
    """

    transport: Transport
    account: str
    admits: Callable[[Incoming], bool]
    refused: Mapping[int, int] = field(default_factory=dict)


class NoPackages(Exception):
    """What a transport needs is not installed; `text_key` and `values` are the operator's sentence."""

    text_key: Final = "cli.no_packages"

    def __init__(self, groups: Sequence[str]) -> None:
        super().__init__(*groups)
        self.values: Mapping[str, str] = {"groups": " ".join(f"--group {one}" for one in groups)}


class Doctor(Protocol):
    def __call__(self, *, in_use: bool) -> Awaitable[list[Finding]]:
        """`in_use` says that the bot is running just now."""


def prepared(office: Office) -> list[Callable[[Database], Carrier]]:
    """Each transport that is switched on. Whatever is missing for it is told before anything is opened.

    Raises NoPackages, NoSecret, WrongSettings.
    """
    ways: list[Callable[[Database], Carrier]] = []
    if office.settings.matrix.enabled:
        chosen = office.settings.matrix
        matrix = Carrier(
            matrix_transport(office), chosen.user, lambda incoming: chosen.admits(incoming.sender)
        )
        ways.append(lambda _: matrix)
    if office.settings.teams.enabled:
        ways.append(_teams(office))
    return ways


def _teams(office: Office) -> Callable[[Database], Carrier]:
    """Whoever gets through to us there belongs to the tenant: Teams asks for that, and so does the guard."""
    with _packages(office.settings):
        from commandline import on_teams  # noqa: PLC0415  # its packages are optional
    account = on_teams.account(office.settings)
    if not account.secret:
        raise NoSecret

    def carrier(database: Database) -> Carrier:
        transport = on_teams.transport(office, account, database)
        return Carrier(transport, account.app_id, lambda _: True, transport.refused)

    return carrier


def matrix_transport(office: Office) -> Transport:
    """Raises NoPackages, WrongSettings."""
    with _packages(office.settings):
        from commandline import on_matrix  # noqa: PLC0415  # its packages are optional
    return on_matrix.transport(office)


def doctors(office: Office) -> list[Doctor]:
    """Who examines the transports that are switched on. Raises NoPackages, WrongSettings."""
    asked: list[Doctor] = []
    if office.settings.matrix.enabled:
        with _packages(office.settings):
            from commandline import on_matrix  # noqa: PLC0415  # its packages are optional
        account = on_matrix.account(office.settings, credentials.kept_crypto_key)
        asked.append(partial(on_matrix.findings, office, account))
    if office.settings.teams.enabled:
        with _packages(office.settings):
            from commandline import on_teams  # noqa: PLC0415  # its packages are optional
        asked.append(partial(on_teams.findings, office, on_teams.account(office.settings)))
    return asked


def editorial(settings: Settings) -> Address | None:
    """Where the editors sit; on one transport at most."""
    if settings.matrix.enabled and settings.matrix.editorial_room:
        return Address("matrix", settings.matrix.editorial_room)
    if settings.teams.enabled and settings.teams.editorial_channel:
        return Address("teams", settings.teams.editorial_channel)
    return None


@contextmanager
def _packages(settings: Settings) -> Iterator[None]:
    """Raises NoPackages where one is missing, with all groups that these settings need."""
    try:
        yield
    except ModuleNotFoundError as missing:
        if (missing.name or "").partition(".")[0] in _OURS:
            raise
        needed = {"matrix": settings.matrix.enabled, "teams": settings.teams.enabled}
        raise NoPackages([group for group, is_on in needed.items() if is_on]) from missing
