"""`bot.py export` and `bot.py agenda`: a period for operators, read beside a running bot."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

import click
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from commandline.commands import VOICE, OfficeCommand
from commandline.office import TEXTS, Office
from exports.files import FORMATS
from exports.imprint import Imprint
from handlers import overviews
from handlers.agenda_around import around
from handlers.agenda_page import load, page
from handlers.commands.period import period as understood
from handlers.speaking import document
from newsroom.messages import Say, Value
from newsroom.occurrences import wall
from newsroom.overview import Overview
from newsroom.periods import Period, weeks_ahead
from storage import glance
from storage.database import Transaction
from transports.render import plain_text

PIPE: Final = Path("-")  # standard output
STEPS: Final = ("reading", "making", "writing")


@dataclass(frozen=True, slots=True)
class Wish:
    """What was said on the command line; no `period` is the year from today on."""

    format: str
    period: str | None
    output: Path
    force: bool


@click.command("export", cls=OfficeCommand)
@click.option(
    "--format",
    "kind",
    type=click.Choice(list(FORMATS)),
    required=True,
    help=VOICE.plain("cli.exports.format"),
)
@click.option("--period", help=VOICE.plain("cli.exports.period"))
@click.option(
    "--output", type=click.Path(path_type=Path), required=True, help=VOICE.plain("cli.exports.output")
)
@click.option("--force", is_flag=True, help=VOICE.plain("cli.exports.force"))
@click.pass_obj
def export_command(office: Office, kind: str, period: str | None, output: Path, force: bool) -> None:
    sys.exit(not asyncio.run(export(office, Wish(kind, period, output, force))))


@click.command("agenda", cls=OfficeCommand)
@click.option("--period", help=VOICE.plain("cli.exports.weeks"))
@click.pass_obj
def agenda_command(office: Office, period: str | None) -> None:
    sys.exit(not asyncio.run(show_agenda(office, period)))


async def export(office: Office, wish: Wish) -> bool:
    """Whether the file was written; else one sentence says why not. Raises StorageError, WrongSettings."""
    today = _today(office)
    period = _period(office, wish.period, overviews.year_ahead(today))
    if period is None:
        return False
    if wish.output != PIPE and wish.output.exists() and not wish.force:
        return _refused(office, "exists", file=str(wish.output))
    with _progress(office) as step:
        step("reading")
        overview, imprint = await _read(office, period)
        step("making")
        content = await asyncio.to_thread(FORMATS[wish.format].made, overview, imprint)
        step("writing")
        try:
            _write(wish.output, content)
        except OSError as trouble:
            problem = trouble.strerror or type(trouble).__name__
            return _refused(office, "unwritable", file=str(wish.output), problem=problem)
    if wish.output != PIPE:
        values: dict[str, Value] = {"first": period.first, "last": period.last, "file": str(wish.output)}
        office.say("cli.exports.done", {**values, "count": len(overview.entries)})
    return True


async def show_agenda(office: Office, written: str | None) -> bool:
    """Whether it was shown; else one sentence says why not. Raises StorageError, WrongSettings."""
    today = _today(office)
    period = _period(office, written, weeks_ahead(today, office.settings.agenda.weeks))
    if period is None:
        return False

    async def read(tx: Transaction) -> list[Say]:
        plan = await load(tx, today, period, office.settings)
        surroundings = await around(tx, plan, office.clock.now(), office.settings)
        return page(plan, office.settings, around=surroundings)

    click.echo(plain_text(document(office.voice, await glance.read(office.place, read))))
    return True


async def _read(office: Office, period: Period) -> tuple[Overview, Imprint]:
    settings = office.settings

    async def read(tx: Transaction) -> tuple[Overview, Imprint]:
        found = await overviews.load(tx, _today(office), period, settings)
        return found, overviews.imprint(tx, settings, office.voice, office.clock.now())

    return await glance.read(office.place, read)


def _period(office: Office, written: str | None, otherwise: Period) -> Period | None:
    """None where the words name none, which is said."""
    if not written:
        return otherwise
    settings = office.settings
    found = understood(written, _today(office), settings.language, settings, TEXTS)
    if found is None:
        _refused(office, "which_period", period=written)
    return found


def _today(office: Office) -> date:
    return wall(office.clock.now(), office.settings.timezone).date()


def _refused(office: Office, reason: str, **values: str) -> bool:
    click.echo(office.voice.plain(f"cli.exports.{reason}", values), err=True)
    return False


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all: a program that watches the folder never sees half a file."""
    if path == PIPE:
        sys.stdout.buffer.write(content)
        return
    part = path.with_name(f".{path.name}.part")
    try:
        part.write_bytes(content)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _progress(office: Office) -> Iterator[Callable[[str], None]]:
    """A bar for whoever watches; nothing where nobody does."""
    console = Console(stderr=True)
    columns = (SpinnerColumn(), TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True, disable=not sys.stderr.isatty()) as progress:
        task = progress.add_task("", total=len(STEPS))

        def step(name: str) -> None:
            progress.update(
                task, description=office.voice.plain(f"cli.exports.{name}"), completed=STEPS.index(name)
            )

        yield step
