"""Themenbote: the command line, and the one place where the parts are put together. The real clock ticks here."""

from __future__ import annotations

import asyncio
import getpass
import logging
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager, contextmanager, suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any, NoReturn

import click

from demo.tryout import Lent, NoDemo
from demo.tryout import run as try_out
from handlers.commands import TABLE
from handlers.ground import Ground
from handlers.house import House
from handlers.pictures import Darkroom
from newsroom.clock import Clock
from newsroom.messages import Address, Document, Incoming, Say, Transport, Value
from newsroom.people import Language
from newsroom.settings import Settings
from newsroom.settings_yaml import parse, problems_for_matrix
from newsroom.wrong_settings import WrongSettings
from storage import credentials, cursors, outbox
from storage.database import Database, Place
from storage.errors import InUse, StorageError
from storage.files import Files
from storage.pictures import Limits
from storage.postgres import PostgresPlace
from storage.sqlite import SqlitePlace
from texts import Voice, load
from transports.matrix import checking
from transports.matrix.checking import Finding
from transports.matrix.logs import discreet
from transports.matrix.session import Account, LoggedOut, WrongKey
from transports.matrix.transport import MatrixTransport
from transports.render import plain_text
from transports.terminal import Lines, TerminalTransport

log = logging.getLogger("themenbote")

TEXTS = load()
NOTHING: Mapping[str, Value] = {}
EDITORIAL = Address("terminal", "redaktion")  # the editorial room of `chat`
LATER, NEVER = os.EX_TEMPFAIL, os.EX_CONFIG  # so that systemd can tell "try again" from "somebody must act"


class RealClock:
    def now(self) -> datetime:
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


# ---------------------------------------------------------------- what every command stands on


@dataclass(frozen=True, slots=True)
class Office:
    """The settings that were chosen on the command line, the text they come from, and the time."""

    settings: Settings
    config: str
    clock: Clock

    @property
    def voice(self) -> Voice:
        return TEXTS.voice(self.settings.language, formal=self.settings.formal)

    def say(self, key: str, values: Mapping[str, Value] = NOTHING) -> None:
        """One of our sentences, to whoever sits at the terminal."""
        click.echo(plain_text(Document(self.voice.blocks(key, values))))

    @property
    def files(self) -> Files:
        return Files(self.settings.data / "files")

    @property
    def place(self) -> Place:
        """PostgreSQL where an address is given, else SQLite in the data folder. Raises WrongSettings."""
        url = credentials.database_url(self.settings, os.environ)
        return PostgresPlace(url.value) if url else SqlitePlace(self.settings.data / "themenbote.db")


@dataclass(frozen=True, slots=True)
class Newsroom:
    """Where the editors sit, and who they are."""

    room: Address | None
    editors: frozenset[str]


@asynccontextmanager
async def opened(
    office: Office, database: Database, transport: Transport, newsroom: Newsroom
) -> AsyncIterator[House]:
    """The house with all its parts; the database is closed at the end."""
    limits = office.settings.pictures
    darkroom = Darkroom(
        office.files, Limits(limits.max_megabytes * 1_000_000, limits.max_megapixels * 1_000_000)
    )
    try:
        yield House(
            Ground(
                database=database,
                darkroom=darkroom,
                transports={transport.name: transport},
                editorial=newsroom.room,
                editors=newsroom.editors,
                settings=office.settings,
                texts=TEXTS,
                clock=office.clock,
            )
        )
    finally:
        await database.close()


# ---------------------------------------------------------------- chat


async def chat_at_the_terminal(office: Office, person: str, *, editor: bool) -> None:
    """Until the end of input. A line is answered completely before the next one is read. Raises StorageError."""
    terminal = TerminalTransport(
        person,
        EDITORIAL if editor else Address("terminal", f"chat/{person}"),
        private=not editor,
        lines=Lines(sys.stdin, _prompt(person)),
        show=_shown,
        clock=office.clock,
    )
    newsroom = Newsroom(EDITORIAL, frozenset({person}) if editor else frozenset())
    database = await Database.open(SqlitePlace(office.settings.data / "chat.db"))
    async with opened(office, database, terminal, newsroom) as house:
        reception = house.reception("terminal", person, admitted=lambda _: True)

        async def answer(events: Sequence[Incoming], checkpoint: str | None) -> None:
            await reception(events, checkpoint)
            await house.settle()

        office.say("cli.chat_begins_editor" if editor else "cli.chat_begins", {"person": person})
        await house.settle()  # what was meant for this person while nobody sat here
        await terminal.follow(answer, None)


def _prompt(person: str) -> Callable[[], None]:
    """A person sees where to type; the output of a script is what the bot said and nothing else."""
    return (lambda: click.echo(f"{person} › ", nl=False)) if sys.stdin.isatty() else (lambda: None)


def _shown(text: str) -> None:
    click.echo(f"\n{text}\n" if text else "", nl=bool(text))


# ---------------------------------------------------------------- run


@dataclass(frozen=True, slots=True)
class Described:
    """A command, as Matrix clients offer it while somebody types."""

    name: str
    summary: str


def matrix_account(settings: Settings) -> Account:
    """Raises WrongSettings when a secret cannot be read or lies open."""
    password = credentials.matrix_password(settings, os.environ)
    token = credentials.matrix_token(settings, os.environ)
    return Account(
        homeserver=settings.matrix.homeserver,
        user=settings.matrix.user,
        device_name=settings.matrix.device_name,
        password=password.value if password else None,
        token=token.value if token else None,
        store_key=credentials.crypto_key(settings).value,
        folder=settings.data / "matrix",
    )


def matrix_transport(office: Office) -> MatrixTransport:
    """Raises WrongSettings when a secret cannot be read or lies open."""
    voice = office.voice
    return MatrixTransport(
        matrix_account(office.settings),
        clock=office.clock,
        read_file=office.files.read,
        max_bytes=office.settings.pictures.max_megabytes * 1_000_000,
        commands=[
            Described(command.names(voice)[0], voice.plain(f"commands.{command.name}.about"))
            for command in TABLE
        ],
    )


async def run_until_stopped(office: Office) -> None:
    """Until it is cancelled. Raises StorageError, WrongSettings, LoggedOut, WrongKey."""
    chosen = office.settings.matrix
    room = Address("matrix", chosen.editorial_room) if chosen.editorial_room else None
    newsroom = Newsroom(room, frozenset(office.settings.editors))
    matrix = matrix_transport(office)
    database = await Database.open(
        office.place
    )  # its lock keeps a second process away from the crypto store too
    async with opened(office, database, matrix, newsroom) as house:
        checkpoint = await database.read(lambda tx: cursors.load(tx, "matrix", chosen.user))
        reception = house.reception("matrix", chosen.user, lambda event: chosen.admits(event.sender))
        try:
            async with asyncio.TaskGroup() as group:
                group.create_task(house.run())
                group.create_task(matrix.follow(reception, checkpoint))
        except* (LoggedOut, WrongKey) as ended:
            raise ended.exceptions[0] from None


# ---------------------------------------------------------------- check


async def examined(office: Office) -> bool:
    """Says one line for each finding; whether all is well. Raises WrongSettings."""
    findings = [await _database(office)]
    account = matrix_account(office.settings)
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


async def stoppable(work: Coroutine[None, None, None]) -> None:
    """SIGTERM ends the work as Ctrl-C does: a transaction that has begun is finished, what waits stays in the store."""
    here = asyncio.current_task()
    if here is not None:
        asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, here.cancel)
    with suppress(asyncio.CancelledError):
        await work


# ---------------------------------------------------------------- the command line


def _language(arguments: Sequence[str]) -> Language:
    """For the help and for what goes wrong before there are settings."""
    config = next((after for name, after in pairwise(arguments) if name == "--config"), "config.yaml")
    try:
        return parse(Path(config).read_text("utf-8")).language
    except (WrongSettings, OSError, UnicodeDecodeError):
        return "de"


VOICE = TEXTS.voice(_language(sys.argv), formal=True)


@contextmanager
def explained(config: Path) -> Iterator[None]:
    """Whatever only a person can mend ends the program with a sentence, on standard error, and no traceback."""
    try:
        yield
    except WrongSettings as wrong:
        voice = TEXTS.voice(wrong.language, formal=True)
        problems = [voice.plain(problem.text_key, problem.values) for problem in wrong.problems]
        give_up(voice.plain("cli.wrong_settings", {"file": str(config)}), *problems)
    except InUse as busy:
        give_up(VOICE.plain(busy.text_key, busy.values), code=LATER)
    except (StorageError, NoDemo) as trouble:
        give_up(VOICE.plain(trouble.text_key, trouble.values))
    except LoggedOut:
        give_up(VOICE.plain("cli.logged_out"))
    except WrongKey:
        give_up(VOICE.plain("cli.wrong_key"))


def give_up(*sentences: str, code: int = NEVER) -> NoReturn:
    for sentence in sentences:
        click.echo(sentence, err=True)
    sys.exit(code)


class OfficeCommand(click.Command):
    """Takes --config and --data and is handed the Office; its help stands in the texts under `cli.<name>`."""

    def __init__(self, name: str, **attributes: Any) -> None:
        super().__init__(name, **{**attributes, "help": VOICE.plain(f"cli.{name}")})
        path = click.Path(path_type=Path)
        self.params += [
            click.Option(
                ["--config"], type=path, default=Path("config.yaml"), help=VOICE.plain("cli.config")
            ),
            click.Option(["--data"], type=path, help=VOICE.plain("cli.data")),
        ]

    def invoke(self, ctx: click.Context) -> object:
        config, data = ctx.params.pop("config"), ctx.params.pop("data")
        with explained(config):
            ctx.obj = office(config, data, ctx.obj)
            return super().invoke(ctx)


def office(config: Path, data: Path | None, clock: Clock) -> Office:
    """Raises WrongSettings."""
    try:
        text = config.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        give_up(VOICE.plain("cli.no_settings", {"file": str(config)}))
    settings = parse(text)
    return Office(settings.model_copy(update={"data": data}) if data else settings, text, clock)


class Commands(click.Group):
    command_class = OfficeCommand


@click.group(cls=Commands, help=VOICE.plain("cli.about"))
def cli() -> None:
    pass


@cli.command("run")
@click.pass_obj
def run_command(office: Office) -> None:
    refuse_examples(office)
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
    refuse_examples(office)
    sys.exit(not asyncio.run(examined(office)))


def refuse_examples(office: Office) -> None:
    """Raises WrongSettings where a made-up name of the delivered config.yaml still stands."""
    if problems := problems_for_matrix(office.config):
        raise WrongSettings(problems, office.settings.language)


def log_to(handler: logging.Handler) -> None:
    handler.addFilter(discreet)
    logging.basicConfig(level=logging.INFO, format="%(levelname)s %(name)s: %(message)s", handlers=[handler])


def main(clock: Clock) -> None:
    os.umask(0o077)  # whatever the bot writes, nobody else on this machine reads
    cli(obj=clock)


if __name__ == "__main__":
    main(RealClock())
