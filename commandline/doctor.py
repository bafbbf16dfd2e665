"""`bot.py check`: one line for each finding."""

from __future__ import annotations

from commandline.carriers import doctors
from commandline.office import Office
from commandline.pages import finding
from newsroom.messages import Say
from newsroom.people import transport_of
from newsroom.settings import Settings
from storage import glance
from storage.database import Database, Place
from storage.errors import InUse, StorageError, Unavailable
from storage.sqlite import SqlitePlace
from transports.finding import Finding


async def examine(office: Office) -> bool:
    """Says one line for each finding; whether all is well. Raises NoPackages, WrongSettings."""
    asked = doctors(office)
    database, in_use = await look(office.place)
    findings = [database, *await _doubled(office.place, database), finding(office.settings.web)]
    findings += elsewhere(office.settings)
    for doctor in asked:
        findings += await doctor(in_use=in_use)
    for one in findings:
        office.say("cli.well" if one.ok else "cli.amiss", {"what": (Say(one.key, one.values),)})
    return all(one.ok for one in findings)


async def look(place: Place) -> tuple[Finding, bool]:
    """How the database is, and whether the bot is working with it. Where there is none yet, none is made."""
    if isinstance(place, SqlitePlace) and not place.path.exists():
        return Finding("database", False, "cli.no_database", {"path": str(place.path)}), False
    try:
        await (await Database.open(place)).close()
    except InUse as busy:
        return await _undone(place, Finding("database", True, "cli.database_in_use", busy.values)), True
    except StorageError as trouble:
        return Finding("database", False, trouble.text_key, trouble.values), False
    return await _undone(place, Finding("database", True, "cli.database_well")), False


async def _doubled(place: Place, database: Finding) -> list[Finding]:
    """Nothing where nothing can have arrived twice, or where it cannot be asked."""
    if not database.ok:
        return []
    try:
        count = await glance.doubtful(place)
    except Unavailable:
        return []
    return [Finding("doubled", True, "cli.doubtful", {"count": count})] if count else []


def elsewhere(settings: Settings) -> list[Finding]:
    """Nothing where everybody who is named can be reached."""
    named = {*settings.editors}
    named |= {one for each in settings.departments for one in (each.contact, each.deputy) if one}
    enabled = {"matrix": settings.matrix.enabled, "teams": settings.teams.enabled}
    lost = sorted(one for one in named if not enabled[transport_of(one)])
    values: dict[str, str | int] = {"count": len(lost), "first": lost[0]} if lost else {}
    return [Finding("elsewhere", False, "cli.accounts_elsewhere", values)] if lost else []


async def _undone(place: Place, well: Finding) -> Finding:
    """What was left undone weighs more than that all else is well."""
    try:
        count = await glance.undone(place)
    except Unavailable as trouble:
        return Finding("database", False, trouble.text_key, trouble.values)
    return Finding("database", False, "cli.dead_letters", {"count": count}) if count else well
