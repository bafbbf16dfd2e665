"""`bot.py check`: one line for each finding."""

from __future__ import annotations

from commandline.office import Office
from newsroom.messages import Say
from storage import outbox
from storage.database import Database
from storage.errors import InUse, StorageError
from transports.matrix import checking
from transports.matrix.checking import Finding
from transports.matrix.session import Account


async def examine(office: Office, account: Account) -> bool:
    """Says one line for each finding; whether all is well. Raises WrongSettings."""
    findings = [await _database(office)]
    findings += await checking.check(account, office.settings.matrix.editorial_room)
    for finding in findings:
        office.say("cli.well" if finding.ok else "cli.amiss", {"what": (Say(finding.key, finding.values),)})
    return all(finding.ok for finding in findings)


async def _database(office: Office) -> Finding:
    """In use is well: the bot runs."""
    try:
        database = await Database.open(office.place)
    except InUse as busy:
        return Finding("database", True, "cli.database_in_use", busy.values)
    except StorageError as trouble:
        return Finding("database", False, trouble.text_key, trouble.values)
    letters = await database.read(outbox.dead_letters)
    await database.close()
    return Finding(
        "database", not letters, "cli.dead_letters" if letters else "cli.database_well", {"count": letters}
    )
