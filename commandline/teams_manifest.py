"""`bot.py teams-manifest`: the package with which an administrator brings the bot into Teams."""

from __future__ import annotations

import re
import sys
import tomllib
from pathlib import Path
from typing import Final

import click

from commandline.commands import VOICE, OfficeCommand, give_up
from commandline.office import TEXTS, Office
from exports.teams_package import EDITIONS, MOST_COMMANDS, App, Entry, Wording, in_step, package
from handlers.commands import TABLE, Command
from newsroom.settings import Settings
from newsroom.settings_yaml import problems_for_matrix
from newsroom.wrong_settings import WrongSettings
from texts import Voice
from transports.finding import Finding

PROJECT: Final = Path(__file__).parents[1] / "pyproject.toml"
NEEDED: Final = ("app_id", "website", "privacy")
SHOWN: Final = ("organisation.name", *(f"teams.{name}" for name in NEEDED))
WISHES: Final = (
    "new",
    "go_on",
    "mine",
    "status",
    "withdraw",
    "away",
    "present",
    "pitch",
    "human",
    "data",
    "language",
    "help",
)


@click.command("teams-manifest", cls=OfficeCommand)
@click.option("--out", type=click.Path(path_type=Path), help=VOICE.plain("cli.teams_app.out"))
@click.option("--app-version", "version", help=VOICE.plain("cli.teams_app.version"))
@click.pass_obj
def teams_manifest_command(office: Office, out: Path | None, version: str | None) -> None:
    version = version or own_version()
    if not re.fullmatch(r"(0|[1-9]\d*)(\.(0|[1-9]\d*)){2}", version):
        give_up(office.voice.plain("cli.teams_app.which_version", {"version": version}))
    sys.exit(not write(office, app(office, version), out or folder(office)))


def write(office: Office, made: App, out: Path) -> bool:
    """Whether both packages were written; else one sentence says why not."""
    try:
        out.mkdir(parents=True, exist_ok=True)
        for edition in EDITIONS:
            (out / edition.file).write_bytes(package(made, edition))
    except OSError as trouble:
        problem = trouble.strerror or type(trouble).__name__
        click.echo(
            office.voice.plain("cli.teams_app.unwritable", {"folder": str(out), "problem": problem}), err=True
        )
        return False
    first, second = (str(out / edition.file) for edition in EDITIONS)
    office.say("cli.teams_app.done", {"version": made.version, "package": first, "other": second})
    return True


def finding(office: Office) -> Finding:
    """Whether the package that was last written into the data folder says what the bot can do today."""
    settings, path = office.settings, folder(office) / EDITIONS[0].file
    if missing(settings):
        return Finding("teams_app", False, "cli.teams_app.missing", {"settings": _listed(settings)})
    try:
        content = path.read_bytes()
    except OSError:
        return Finding("teams_app", False, "cli.teams_app.none", {"file": str(path)})
    if in_step(content, _app(settings, own_version())):
        return Finding("teams_app", True, "cli.teams_app.in_step")
    return Finding("teams_app", False, "cli.teams_app.behind", {"file": str(path)})


def folder(office: Office) -> Path:
    return office.settings.data / "teams"


def own_version() -> str:
    """The program's own, as x.y.z."""
    return str(tomllib.loads(PROJECT.read_text("utf-8"))["project"]["version"])


# ---------------------------------------------------------------- from settings and declarations


def app(office: Office, version: str) -> App:
    """Ends the program with a sentence where a setting is missing. Raises WrongSettings where a made-up name still stands."""
    settings = office.settings
    if missing(settings):
        give_up(office.voice.plain("cli.teams_app.missing", {"settings": _listed(settings)}))
    if problems := tuple(one for one in problems_for_matrix(office.config) if one.key in SHOWN):
        raise WrongSettings(problems, settings.language)
    return _app(settings, version)


def missing(settings: Settings) -> list[str]:
    """The settings without which no package can be made."""
    return [f"teams.{name}" for name in NEEDED if getattr(settings.teams, name) is None]


def _listed(settings: Settings) -> str:
    return ", ".join(missing(settings))


def _app(settings: Settings, version: str) -> App:
    """The house's own language comes first."""
    languages = sorted(TEXTS.languages, key=lambda one: one != settings.language)
    voices = {one: TEXTS.voice(one, formal=settings.formal) for one in languages}
    teams = settings.teams
    return App(
        app_id=teams.app_id or "",
        version=version,
        developer=settings.organisation.name,
        website=teams.website or "",
        privacy=teams.privacy or "",
        wordings={one: _wording(voice, settings) for one, voice in voices.items()},
    )


def _wording(voice: Voice, settings: Settings) -> Wording:
    values = {"organisation": settings.organisation.name}
    return Wording(
        short=voice.plain("cli.teams_app.name"),
        full=voice.plain("cli.teams_app.full_name", values),
        summary=voice.plain("cli.teams_app.summary"),
        description=voice.plain("cli.teams_app.description", values),
        lists=(_wishes(voice), _commands(voice, TABLE), _commands(voice, _of_everybody())),
    )


def _wishes(voice: Voice) -> tuple[Entry, ...]:
    """What a colleague may say at any moment, in their own chat."""
    return tuple(
        Entry(voice.words(f"words.wishes.{name}")[0], voice.plain(f"cli.teams_app.wishes.{name}"))
        for name in WISHES
    )


def _commands(voice: Voice, commands: tuple[Command, ...]) -> tuple[Entry, ...]:
    """The first ones: the table begins with looking and deciding, which is the daily work."""
    return tuple(
        Entry(one.names(voice)[0], voice.plain(f"commands.{one.name}.about"))
        for one in commands[:MOST_COMMANDS]
    )


def _of_everybody() -> tuple[Command, ...]:
    """In a group chat nobody is at the desk."""
    return tuple(command for command in TABLE if command.for_everybody)
