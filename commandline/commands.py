"""Commands that take --config and --data, and explain in our own sentences what only a person can mend."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Any, Final, NoReturn

import click

from commandline.carriers import NoPackages
from commandline.office import TEXTS, NoSettings, office
from commandline.usage import Formatter, sentences
from demo.tryout import NoDemo
from newsroom.people import Language
from newsroom.settings_yaml import parse
from newsroom.wrong_settings import WrongSettings
from storage.errors import InUse, StorageError, Unavailable, Unreachable
from transports.matrix.endings import LoggedOut, NoLogin, WrongKey
from transports.teams.endings import NoSecret, PortTaken
from web.site import Occupied

LATER, NEVER = os.EX_TEMPFAIL, os.EX_CONFIG  # so that systemd can tell "try again" from "somebody must act"


def _language(arguments: Sequence[str]) -> Language:
    """For the help and for what goes wrong before there are settings."""
    config = next((after for name, after in pairwise(arguments) if name == "--config"), "config.yaml")
    try:
        return parse(Path(config).read_text("utf-8")).language
    except (WrongSettings, OSError, UnicodeDecodeError):
        return "de"


VOICE: Final = TEXTS.voice(_language(sys.argv), formal=True)


@contextmanager
def explained(config: Path) -> Iterator[None]:
    """Whatever only a person can mend ends the program with a sentence, on standard error, and no traceback."""
    try:
        yield
    except WrongSettings as wrong:
        voice = TEXTS.voice(wrong.language, formal=True)
        problems = [voice.plain(problem.text_key, problem.values) for problem in wrong.problems]
        give_up(voice.plain("cli.wrong_settings", {"file": str(config)}), *problems)
    except NoSettings:
        give_up(VOICE.plain("cli.no_settings", {"file": str(config)}))
    except (InUse, Unreachable, Unavailable) as passing:
        give_up(VOICE.plain(passing.text_key, passing.values), code=LATER)
    except (StorageError, NoPackages, NoDemo, NoSecret, PortTaken, WrongKey, Occupied) as trouble:
        give_up(VOICE.plain(trouble.text_key, trouble.values))
    except PermissionError as denied:
        path = Path(denied.filename or ".")
        give_up(VOICE.plain("storage.not_ours", {"path": str(path), "folder": str(path.parent)}))
    except NoLogin:
        give_up(VOICE.plain("cli.no_login"))
    except LoggedOut:
        give_up(VOICE.plain("cli.logged_out"))


def give_up(*sentences: str, code: int = NEVER) -> NoReturn:
    for sentence in sentences:
        click.echo(sentence, err=True)
    sys.exit(code)


class Help(Formatter):
    voice = VOICE


class Spoken(click.Context):
    formatter_class = Help


class OfficeCommand(click.Command):
    """Takes --config and --data and is handed the Office; its help stands in the texts under `cli.<name>`."""

    context_class = Spoken

    def __init__(self, name: str, **attributes: Any) -> None:
        metavar = VOICE.plain("cli.usage.any_options")
        super().__init__(
            name, **{**attributes, "help": VOICE.plain(f"cli.{name}"), "options_metavar": metavar}
        )
        path = click.Path(path_type=Path)
        self.params += [
            click.Option(
                ["--config"], type=path, default=Path("config.yaml"), help=VOICE.plain("cli.config")
            ),
            click.Option(["--data"], type=path, help=VOICE.plain("cli.data")),
        ]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _in_our_words(super().get_help_option(ctx))

    def invoke(self, ctx: click.Context) -> object:
        config, data = ctx.params.pop("config"), ctx.params.pop("data")
        with explained(config):
            ctx.obj = office(config, data, ctx.obj)
            return super().invoke(ctx)


class Commands(click.Group):
    command_class = OfficeCommand
    context_class = Spoken

    def __init__(self, *arguments: Any, **attributes: Any) -> None:
        words = {
            "options_metavar": VOICE.plain("cli.usage.any_options"),
            "subcommand_metavar": VOICE.plain("cli.usage.any_command"),
        }
        super().__init__(*arguments, **{**attributes, **words})

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        return _in_our_words(super().get_help_option(ctx))

    def main(self, *arguments: Any, **attributes: Any) -> NoReturn:
        """Ends the process, as Click's own does."""
        try:
            ended = super().main(*arguments, **{**attributes, "standalone_mode": False})
        except click.exceptions.NoArgsIsHelpError as bare:
            give_up(bare.message, code=bare.exit_code)
        except click.UsageError as wrong:
            give_up(*sentences(wrong, VOICE), code=wrong.exit_code)
        sys.exit(ended if isinstance(ended, int) else 0)


def _in_our_words(option: click.Option | None) -> click.Option | None:
    if option:
        option.help = VOICE.plain("cli.usage.help")
    return option
