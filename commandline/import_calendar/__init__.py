"""`bot.py import-calendar`: events of every year from an iCalendar file, as a whole or not at all."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from zoneinfo import ZoneInfo

import click

from commandline.commands import VOICE, OfficeCommand
from commandline.import_calendar.blocks import NoCalendar, blocks
from commandline.import_calendar.reading import Amiss, read, tidy
from commandline.office import Office
from newsroom.calendar_changes import Chosen, Listed, Plan, doubles, planned
from newsroom.messages import Say
from newsroom.people import Department
from storage import departments, yearly
from storage.database import Database, Transaction
from storage.sqlite import SqlitePlace
from understanding.spelling import folded

MOST_BYTES: Final = 5_000_000


@dataclass(frozen=True, slots=True)
class Fault:
    """An event that cannot be used, and why: the reason is a text under `cli.calendar.bad`."""

    line: int
    name: str
    key: str


@dataclass(frozen=True, slots=True)
class Wish:
    """What was said on the command line."""

    department: str | None
    lead: int | None
    dry_run: bool
    skip_bad: bool


@click.command("import-calendar", cls=OfficeCommand)
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--department", help=VOICE.plain("cli.calendar.department"))
@click.option("--lead", type=click.IntRange(1, 120), help=VOICE.plain("cli.calendar.lead"))
@click.option("--dry-run", is_flag=True, help=VOICE.plain("cli.dry_run"))
@click.option("--skip-bad", is_flag=True, help=VOICE.plain("cli.calendar.skip_bad_option"))
@click.pass_obj
def command(
    office: Office, file: Path, department: str | None, lead: int | None, dry_run: bool, skip_bad: bool
) -> None:
    wish = Wish(department, lead, dry_run, skip_bad)
    sys.exit(not asyncio.run(import_calendar(office, file, wish)))


async def import_calendar(office: Office, path: Path, wish: Wish) -> bool:
    """Says what is wrong and what changes; whether it went as asked. Raises StorageError, WrongSettings."""
    try:
        listed, faults = _listed(_text(path), ZoneInfo(office.settings.timezone))
        plan = await _carried_out(office, listed, tidy(path.stem), wish, writing=not _stops(faults, wish))
    except NoCalendar as wrong:
        values = {"file": tidy(str(path)), "department": tidy(wish.department or "")}
        click.echo(office.voice.plain(f"cli.calendar.{wrong.key}", values), err=True)
        return False
    for fault in faults:
        reason = (Say(f"cli.calendar.bad.{fault.key}"),)
        key = "cli.calendar.fault" if fault.name else "cli.calendar.nameless"
        office.say(key, {"line": str(fault.line), "name": fault.name, "reason": reason})
    counts = {"new": len(plan.new), "changed": len(plan.changed), "removed": len(plan.removed)}
    office.say("cli.calendar.events", {**counts, "unchanged": plan.unchanged})
    refused = bool(faults) and not (wish.dry_run or wish.skip_bad)
    ending = "dry_run" if wish.dry_run else "refused" if refused else "skipped" if faults else "done"
    office.say(f"cli.calendar.{ending}", {"count": len(faults)})
    return not refused


def _stops(faults: Sequence[Fault], wish: Wish) -> bool:
    return wish.dry_run or (bool(faults) and not wish.skip_bad)


# ---------------------------------------------------------------- what the file says


def _text(path: Path) -> str:
    """Raises NoCalendar."""
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as unreadable:
        raise NoCalendar("unreadable") from unreadable
    if len(data) > MOST_BYTES:
        raise NoCalendar("too_big")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as unreadable:
        raise NoCalendar("no_calendar") from unreadable


def _listed(text: str, zone: ZoneInfo) -> tuple[list[Listed], list[Fault]]:
    """The events that can be used, and those that cannot. Raises NoCalendar."""
    listed: list[Listed] = []
    faults: list[Fault] = []
    for block in blocks(text):
        try:
            listed.append(read(block, zone))
        except Amiss as amiss:
            faults.append(Fault(block.line, amiss.name, amiss.key))
    again = doubles(listed)
    faults += [Fault(one.line, one.name, "twice") for one in again]
    lines = {one.line for one in again}
    return [one for one in listed if one.line not in lines], sorted(faults, key=lambda one: one.line)


# ---------------------------------------------------------------- what changes


async def _carried_out(
    office: Office, listed: Sequence[Listed], source: str, wish: Wish, *, writing: bool
) -> Plan:
    """Where nothing is to be written and there is no database yet, none is made. Raises NoCalendar."""
    place = office.place
    if not writing and isinstance(place, SqlitePlace) and not place.path.exists():
        return planned(listed, [], [], Chosen(source, _owner([], wish.department), wish.lead))
    database = await Database.open(place)
    try:
        if not writing:
            return await database.read(lambda tx: _plan(tx, listed, source, wish))
        return await database.transaction(lambda tx: _stored(tx, listed, source, wish))
    finally:
        await database.close()


async def _plan(tx: Transaction, listed: Sequence[Listed], source: str, wish: Wish) -> Plan:
    owners = await departments.everyone(tx)
    chosen = Chosen(source, _owner(owners, wish.department), wish.lead)
    return planned(listed, await yearly.everything(tx), owners, chosen)


async def _stored(tx: Transaction, listed: Sequence[Listed], source: str, wish: Wish) -> Plan:
    plan = await _plan(tx, listed, source, wish)
    for event in (*plan.new, *plan.changed):
        await yearly.put(tx, event)
    for event in plan.removed:
        await yearly.remove(tx, event.id)
    return plan


def _owner(owners: Sequence[Department], name: str | None) -> Department | None:
    """Raises NoCalendar."""
    if name is None:
        return None
    found = next((one for one in owners if folded(one.name) == folded(name)), None)
    if found is None:
        raise NoCalendar("no_department")
    return found
