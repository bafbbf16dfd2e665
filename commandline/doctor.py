"""`bot.py check`: one line for each finding."""

from __future__ import annotations

from commandline.office import Office
from newsroom.messages import Say
from storage import outbox
from storage.database import Database
from storage.errors import InUse, StorageError
from storage.sqlite import SqlitePlace
from transports.matrix import checking
from transports.matrix.checking import Finding
from transports.matrix.session import Account


async def examine(office: Office, account: Account) -> bool:
    """Says one line for each finding; whether all is well. Raises WrongSettings."""
    database, settings = await _database(office), office.settings
    probe = database.key != "cli.database_in_use"
    findings = [database]
    findings += await checking.check(account, settings.matrix.editorial_room, settings.editors, probe=probe)
    for finding in findings:
        office.say("cli.well" if finding.ok else "cli.amiss", {"what": (Say(finding.key, finding.values),)})
    return all(finding.ok for finding in findings)


async def _database(office: Office) -> Finding:
    """In use is well: the bot runs. Where there is none yet, none is made."""
    place = office.place
    if isinstance(place, SqlitePlace) and not place.path.exists():
        return Finding("database", False, "cli.no_database", {"path": str(place.path)})
    try:
        database = await Database.open(place)
    except InUse as busy:
        return Finding("database", True, "cli.database_in_use", busy.values)
    except StorageError as trouble:
        return Finding("database", False, trouble.text_key, trouble.values)
    letters = await database.read(outbox.dead_letters)
    await database.close()
    return Finding(
        "database", not letters, "cli.dead_letters" if letters else "cli.database_well", {"count": letters}
    )
