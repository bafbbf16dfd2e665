"""Themenbote: the command line, and the one place where the parts are put together. The real clock ticks here."""

from __future__ import annotations

import asyncio
import gc
import getpass
import logging
import os
import sys
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

import click

from commandline.carriers import Carrier, editorial, matrix_transport, prepared
from commandline.commands import VOICE, Commands
from commandline.doctor import examine
from commandline.ending import beside, first_of, stoppable
from commandline.export import agenda_command, export_command
from commandline.import_calendar import command as import_calendar_command
from commandline.import_contacts import import_contacts
from commandline.office import TEXTS, Office
from commandline.pages import premises
from commandline.screen import prompt, shown
from commandline.teams_manifest import teams_manifest_command
from commandline.understand import understand_lines
from commandline.when import answer_lines
from demo.tryout import Lent
from demo.tryout import run as try_out
from handlers.ground import Ground
from handlers.house import House
from handlers.pictures import Darkroom
from newsroom.clock import Clock
from newsroom.messages import Address, Incoming, Transport
from newsroom.settings import DATABASE_URL, MATRIX_PASSWORD, MATRIX_TOKEN, TEAMS_SECRET
from storage import cursors
from storage.database import Database
from storage.errors import StorageError
from storage.pictures import Limits
from storage.sqlite import SqlitePlace
from transports.matrix.endings import LoggedOut, WrongKey
from transports.matrix.logs import discreet, places
from transports.teams.endings import PortTaken
from transports.terminal import Lines, TerminalTransport
from web.pulse import Pulse
from web.site import Occupied, serve

log = logging.getLogger("themenbote")

EDITORIAL = Address("terminal", "redaktion")  # the editorial room of `chat`


class RealClock:
    def now(self) -> datetime:
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


# ---------------------------------------------------------------- the house on its ground


@dataclass(frozen=True, slots=True)
class Newsroom:
    """Where the editors sit, and who they are."""

    room: Address | None
    editors: frozenset[str]


@asynccontextmanager
async def opened(
    office: Office, database: Database, transports: Sequence[Transport], newsroom: Newsroom
) -> AsyncIterator[House]:
    """The house with all its parts; the database is closed at the end."""
    limits = office.settings.pictures
    darkroom = Darkroom(
        office.files, Limits(limits.max_megabytes * 1_000_000, limits.max_megapixels * 1_000_000)
    )
    try:
        house = House(
            Ground(
                database=database,
                darkroom=darkroom,
                transports={one.name: one for one in transports},
                editorial=newsroom.room,
                editors=newsroom.editors,
                settings=office.settings,
                texts=TEXTS,
                clock=office.clock,
            )
        )
        await house.begin()
        yield house
    finally:
        await database.close()


# ---------------------------------------------------------------- chat


async def chat_at_the_terminal(office: Office, person: str, *, editor: bool) -> None:
    """Until the end of input. A line is answered completely before the next one is read. Raises StorageError."""
    terminal = TerminalTransport(
        person,
        EDITORIAL if editor else Address("terminal", f"chat/{person}"),
        private=not editor,
        lines=Lines(sys.stdin, prompt(person)),
        show=shown,
        clock=office.clock,
    )
    newsroom = Newsroom(EDITORIAL, frozenset({person}) if editor else frozenset())
    database = await Database.open(SqlitePlace(office.settings.data / "chat.db"))
    async with opened(office, database, [terminal], newsroom) as house:
        reception = house.reception("terminal", person, admitted=lambda _: True)

        async def answer(events: Sequence[Incoming], checkpoint: str | None) -> None:
            await reception(events, checkpoint)
            await house.settle()

        office.say("cli.chat_begins_editor" if editor else "cli.chat_begins", {"person": person})
        await house.tick()
        await house.settle()  # what fell due, or was meant for this person, while nobody sat here
        async with beside(house.attend()):
            await terminal.follow(answer, None)
        click.echo(nl=sys.stdin.isatty())  # ends the line of the last prompt


# ---------------------------------------------------------------- run


async def run_until_stopped(office: Office) -> None:
    """Until it is cancelled. Raises StorageError, NoPackages, NoSecret, WrongSettings, LoggedOut, WrongKey, Occupied,
    PortTaken.
    """
    newsroom = Newsroom(editorial(office.settings), frozenset(office.settings.editors))
    ways = prepared(office)
    database = await Database.open(
        office.place
    )  # its lock keeps a second process away from the crypto store too
    carriers = [way(database) for way in ways]
    async with opened(office, database, [one.transport for one in carriers], newsroom) as house:
        pages = premises(office, database, house)
        gc.freeze()  # what a transport has brought by now stays, too
        ending: BaseException | None = None
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(house.run())
                for carrier in carriers:
                    group.create_task(followed(carrier, database, house, pages.pulse))
                if office.settings.web.enabled:
                    group.create_task(serve(pages))
        except* (LoggedOut, WrongKey, StorageError, Occupied, PortTaken) as ended:
            ending = first_of(ended)  # raised below: Python 3.11.2, Debian's, wraps again what is raised here
        if ending is not None:
            raise ending


async def followed(carrier: Carrier, database: Database, house: House, pulse: Pulse) -> None:
    """What this transport hears reaches the house, from where it stood the last time."""
    name, account = carrier.transport.name, carrier.account
    checkpoint = await database.read(lambda tx: cursors.load(tx, name, account))
    reception = house.reception(name, account, carrier.admits)
    pulse.refused[name] = carrier.refused
    await carrier.transport.follow(pulse.listening(name, reception), checkpoint)


# ---------------------------------------------------------------- the command line


@click.group(cls=Commands, help=VOICE.plain("cli.about"))
def cli() -> None:
    pass


@cli.command("run")
@click.pass_obj
def run_command(office: Office) -> None:
    office.refuse_examples()
    log_to(logging.StreamHandler())
    asyncio.run(stoppable(run_until_stopped(office)))


@cli.command("chat")
@click.option("--as", "person", default=getpass.getuser, help=VOICE.plain("cli.as"))
@click.option("--editor", is_flag=True, help=VOICE.plain("cli.editor"))
@click.pass_obj
def chat_command(office: Office, person: str, editor: bool) -> None:
    asyncio.run(stoppable(chat_at_the_terminal(office, person, editor=editor)))


@cli.command("demo")
@click.option("--web", is_flag=True, help=VOICE.plain("cli.web"))
@click.pass_obj
def demo_command(office: Office, web: bool) -> None:
    for variable in (MATRIX_PASSWORD, MATRIX_TOKEN, TEAMS_SECRET, DATABASE_URL):
        os.environ.pop(variable, None)  # the secrets of the real bot have no business in Beispielstadt
    folder = office.settings.data / "demo"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    log_to(logging.FileHandler(folder / "bot.log"))
    lent = Lent(
        start_bot=lambda settings: run_until_stopped(replace(office, settings=settings)),
        connect=lambda settings: matrix_transport(replace(office, settings=settings)),
        say=office.say,
        clock=office.clock,
    )
    asyncio.run(stoppable(try_out(folder, office.settings.language, lent, web=web)))


@cli.command("check")
@click.pass_obj
def check_command(office: Office) -> None:
    office.refuse_examples()
    sys.exit(not asyncio.run(examine(office)))


@cli.command("when")
@click.option("--now", help=VOICE.plain("cli.now"))
@click.option("--state", help=VOICE.plain("cli.state"))
@click.pass_obj
def when_command(office: Office, now: str | None, state: str | None) -> None:
    answer_lines(office, now, state, sys.stdin.buffer)


@cli.command("understand")
@click.option("--now", help=VOICE.plain("cli.now"))
@click.option("--state", help=VOICE.plain("cli.state"))
@click.pass_obj
def understand_command(office: Office, now: str | None, state: str | None) -> None:
    understand_lines(office, now, state, sys.stdin.buffer)


@cli.command("import-contacts")
@click.argument("file", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help=VOICE.plain("cli.dry_run"))
@click.option("--skip-bad", is_flag=True, help=VOICE.plain("cli.skip_bad"))
@click.pass_obj
def import_contacts_command(office: Office, file: Path, dry_run: bool, skip_bad: bool) -> None:
    sys.exit(not asyncio.run(import_contacts(office, file, dry_run=dry_run, skip_bad=skip_bad)))


cli.add_command(import_calendar_command)
cli.add_command(export_command)
cli.add_command(agenda_command)
cli.add_command(teams_manifest_command)


def log_to(handler: logging.Handler) -> None:
    handler.addFilter(discreet)
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s", handlers=[handler])


def report(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
    """The last words of a crash: where it happened, never what somebody wrote, which the message may quote."""
    click.echo(places(error), err=True)


def main(clock: Clock) -> None:
    gc.freeze()  # texts and code stay: looking through them for rubbish stops the loop for a fifth of a second
    gc.enable()  # which `commandline` has put off
    os.umask(0o077)  # whatever the bot writes, nobody else on this machine reads
    sys.excepthook = report
    cli(obj=clock)


if __name__ == "__main__":
    main(RealClock())
