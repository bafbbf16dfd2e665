"""The web page as `bot.py` starts it, and as `bot.py check` looks at it."""

from __future__ import annotations

from urllib.parse import urlsplit

from commandline.office import TEXTS, Office
from handlers import overviews
from handlers.house import House
from newsroom.setting_kinds import is_here
from newsroom.settings import Web
from storage.database import Database
from transports.finding import Finding
from web.premises import Premises
from web.pulse import Pulse


def premises(office: Office, database: Database, house: House) -> Premises:
    """Whether the page is switched on or not: its pulse is felt all the same."""
    return Premises(
        database=database,
        settings=office.settings,
        texts=TEXTS,
        clock=office.clock,
        overview=overviews.load,
        agenda=overviews.with_agenda,
        is_editor=house.is_editor,
        pulse=Pulse(office.clock),
    )


def finding(web: Web) -> Finding:
    """Whether people can open the page, and nobody else reads along."""
    if not web.enabled:
        return Finding("page", True, "cli.page_off")
    values = {"address": web.reach}
    if is_here(urlsplit(web.reach).hostname):
        return Finding("page", False, "cli.page_here_only", values)
    if not web.reach.startswith("https://"):
        return Finding("page", False, "cli.page_open")
    return Finding("page", True, "cli.page_well", values)
