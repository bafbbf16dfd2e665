"""What every command stands on: the chosen settings, the voice of the house, the places where things lie."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import click

from newsroom.clock import Clock
from newsroom.messages import Document, Value
from newsroom.settings import Settings
from newsroom.settings_yaml import parse, problems_for_matrix
from newsroom.wrong_settings import WrongSettings
from storage import credentials
from storage.database import Place
from storage.files import Files
from storage.postgres import PostgresPlace
from storage.sqlite import SqlitePlace
from texts import Voice, load
from transports.render import plain_text

TEXTS: Final = load()
NOTHING: Final[Mapping[str, Value]] = {}


class NoSettings(Exception):
    """The file of the settings is not there, or is no text."""


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
    def most_bytes(self) -> int:
        """That anything may have which people send."""
        return max(self.settings.pictures.max_megabytes, self.settings.files.max_megabytes) * 1_000_000

    @property
    def place(self) -> Place:
        """PostgreSQL where an address is given, else SQLite in the data folder. Raises WrongSettings."""
        url = credentials.database_url(self.settings, os.environ)
        return PostgresPlace(url.value) if url else SqlitePlace(self.settings.data / "themenbote.db")

    def refuse_examples(self) -> None:
        """Raises WrongSettings where a made-up name of the delivered config.yaml still stands."""
        if problems := problems_for_matrix(self.config):
            raise WrongSettings(problems, self.settings.language)


def office(config: Path, data: Path | None, clock: Clock) -> Office:
    """Raises WrongSettings, NoSettings."""
    try:
        text = config.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as unreadable:
        raise NoSettings from unreadable
    settings = parse(text)
    return Office(settings.model_copy(update={"data": data}) if data else settings, text, clock)
