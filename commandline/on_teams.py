"""Microsoft Teams, as the settings want it. Only `carriers.py` imports this, and only where Teams is switched on."""

from __future__ import annotations

import os

from commandline import teams_manifest
from commandline.office import Office
from newsroom.people import transport_of
from newsroom.settings import Settings
from storage import credentials
from storage.database import Database
from storage.pictures import preview
from storage.references import StoredReferences
from transports.finding import Finding
from transports.teams import checking
from transports.teams.account import SERVICE_HOST, Account
from transports.teams.enclosing import LARGEST_PICTURE
from transports.teams.handing import Stored
from transports.teams.transport import TeamsTransport


def account(settings: Settings) -> Account:
    """With an empty secret where there is none. Raises WrongSettings when it cannot be read or lies open."""
    chosen, secret = settings.teams, credentials.teams_secret(settings, os.environ)
    return Account(
        app_id=chosen.app_id or "",  # the settings see to it that both are there
        tenant=chosen.tenant or "",
        secret=secret.value if secret else "",
        host=chosen.host,
        port=chosen.port,
        service_hosts=frozenset({SERVICE_HOST, *chosen.service_hosts}),
        editorial_channel=chosen.editorial_channel,
    )


def transport(office: Office, who: Account, database: Database) -> TeamsTransport:
    async def small(name: str) -> bytes:
        return await preview(await office.files.read(name), LARGEST_PICTURE)

    return TeamsTransport(
        who,
        clock=office.clock,
        references=StoredReferences(database, TeamsTransport.name),
        stored=Stored(small, office.files.read),
        max_bytes=office.most_bytes,
    )


async def findings(office: Office, who: Account, *, in_use: bool) -> list[Finding]:
    """Whether we get a token, whether Teams gets through to us, whether anybody may give commands, and whether the app tells
    people what we can do.
    """
    chosen = office.settings
    editors = [one for one in chosen.editors if transport_of(one) == "teams"]
    found = await checking.check(who, chosen.teams.address, editors, in_use=in_use)
    return [*found, teams_manifest.finding(office)]
