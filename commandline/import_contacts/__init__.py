"""`bot.py import-contacts`: departments with contact and deputy from a table, as a whole or not at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast
from zoneinfo import ZoneInfo

import click

from commandline.import_contacts.sheets import Table, Unreadable, read
from commandline.office import TEXTS, Office
from newsroom.contact_changes import Change, Plan, planned
from newsroom.contact_list import Entry, Fault, Here, Known, Wrong, columns, entries
from newsroom.messages import Say
from newsroom.people import Language, transport_of
from newsroom.wording import one_line
from storage import contacts
from storage.contacts import Standing
from storage.database import Database
from storage.sqlite import SqlitePlace
from understanding.spelling import Words
from understanding.when import Region


@dataclass(frozen=True, slots=True)
class Read:
    """What the file says, and what is wrong with it."""

    entries: Sequence[Entry]
    faults: Sequence[Fault]


async def import_contacts(office: Office, path: Path, *, dry_run: bool, skip_bad: bool) -> bool:
    """Says what is wrong and what changes; whether it went as asked. Raises StorageError, WrongSettings."""
    try:
        found = _read(read(path), office)
    except (Unreadable, Wrong) as wrong:
        click.echo(office.voice.plain(f"cli.contacts.{wrong.key}", wrong.values), err=True)
        return False
    plan = await _compared(office, found.entries) if dry_run else await _taken_over(office, found, skip_bad)
    faults = sorted((*found.faults, *plan.faults), key=lambda one: one.row)
    for fault in faults:
        reason = Say(f"cli.contacts.bad.{fault.key}", fault.values)
        office.say("cli.contacts.fault", {"row": str(fault.row), "reason": (reason,)})
    _say_changes(office, plan)
    refused = bool(faults) and not (dry_run or skip_bad)
    ending = "dry_run" if dry_run else "refused" if refused else "skipped" if faults else "done"
    office.say(f"cli.contacts.{ending}", {"count": len(faults)})
    return not refused


async def _compared(office: Office, listed: Sequence[Entry]) -> Plan:
    """Where there is no database yet, none is made."""
    place = office.place
    if isinstance(place, SqlitePlace) and not place.path.exists():
        return planned(listed, [], {})
    database = await Database.open(place)
    try:
        return await database.read(lambda tx: contacts.compared(tx, listed))
    finally:
        await database.close()


async def _taken_over(office: Office, found: Read, skip_bad: bool) -> Plan:
    """With a bad row nothing is written, unless these are to be left out."""
    settings = office.settings
    standing = Standing(settings.language, settings.formal, office.clock.now())
    plan = await _compared(office, found.entries)
    if (found.faults or plan.faults) and not skip_bad:
        return plan
    database = await Database.open(office.place)
    try:
        return await database.transaction(lambda tx: contacts.taken_over(tx, found.entries, standing))
    finally:
        await database.close()


# ---------------------------------------------------------------- what the file says


def _read(table: Table, office: Office) -> Read:
    """Says what is not read. Raises Wrong."""
    known = _known()
    places = columns(table.header, known)
    if table.sheet:
        office.say("cli.contacts.only_sheet", {"sheet": one_line(table.sheet)})
    if places.others:
        office.say("cli.contacts.ignored", {"columns": ", ".join(places.others)})
    settings = office.settings
    now = office.clock.now().astimezone(ZoneInfo(settings.timezone)).replace(tzinfo=None)
    here = Here(now, settings.language, Region(settings.state, settings.timezone))
    return Read(*entries(table.rows, places, known, here))


def _known() -> Known:
    """The words of all languages, those of the house first."""
    return Known(
        _family("columns"),
        {"contact": _words("roles.contact"), "deputy": _words("roles.deputy")},
        {cast("Language", name): words for name, words in _family("languages").items()},
        {True: _words("form.formal"), False: _words("form.informal")},
    )


def _family(key: str) -> Mapping[str, Words]:
    names = TEXTS.voice(TEXTS.languages[0], formal=True).family(f"cli.contacts.{key}")
    return {name: _words(f"{key}.{name}") for name in names}


def _words(key: str) -> Words:
    voices = (TEXTS.voice(language, formal=True) for language in TEXTS.languages)
    return tuple(dict.fromkeys(word for voice in voices for word in voice.words(f"cli.contacts.{key}")))


# ---------------------------------------------------------------- what changes


def _say_changes(office: Office, plan: Plan) -> None:
    departments, people = plan.counted()
    office.say("cli.contacts.departments", _counts(departments))
    office.say("cli.contacts.people", _counts(people))
    strangers = {
        one.account.partition(":")[2]
        for one in plan.people
        if transport_of(one.account) == "matrix" and not office.settings.matrix.admits(one.account)
    }
    if strangers:
        office.say("cli.contacts.not_admitted", {"servers": ", ".join(sorted(strangers)[:5])})


def _counts(counter: Counter[Change]) -> dict[str, int]:
    return {change: counter[change] for change in ("new", "changed", "unchanged")}
