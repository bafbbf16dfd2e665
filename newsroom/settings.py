"""The settings and what each of them may be. Read by `settings_yaml.py`, explained one by one in `config.yaml`."""

from __future__ import annotations

import re
from datetime import time
from pathlib import Path
from typing import Annotated, Literal, get_args
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from newsroom.people import Language

Land = Literal[
    "BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH"
]  # fmt: skip  # one row, as a table
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

MATRIX_PASSWORD = "THEMENBOTE_MATRIX_PASSWORD"  # noqa: S105  # the variable's name, not its value
MATRIX_TOKEN = "THEMENBOTE_MATRIX_TOKEN"  # noqa: S105  # the variable's name, not its value
DATABASE_URL = "THEMENBOTE_DATABASE_URL"

# ---------------------------------------------------------------- kinds of values


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as unknown:
        raise PydanticCustomError("zone", "no such time zone") from unknown
    return name


def _clock_time(written: object) -> time:
    if isinstance(written, time):
        return written
    if not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", str(written)):
        raise PydanticCustomError("time", "not HH:MM")
    return time.fromisoformat(str(written))


def _outside_the_time_change(moment: time) -> time:
    """The hour from 2 to 3 is missing in one night of March and comes twice in one of October."""
    if moment.hour == 2:  # noqa: PLR2004  # the hour itself
        raise PydanticCustomError("time_change", "between 02:00 and 02:59")
    return moment


def _homeserver(address: str) -> str:
    parts = urlsplit(address)
    here = parts.hostname in {"localhost", "127.0.0.1", "::1"}
    if not parts.hostname or parts.scheme not in ({"http", "https"} if here else {"https"}):
        raise PydanticCustomError("homeserver", "not an https:// address")
    return address.rstrip("/")


def _postgres(address: str) -> str:
    parts = urlsplit(address)
    if parts.scheme != "postgresql":
        raise PydanticCustomError("database_url", "not a postgresql:// address")
    if parts.password or "password=" in parts.query:
        raise PydanticCustomError("secret", "a password stands in the configuration")
    return address


def _shaped(sort: str, pattern: str) -> AfterValidator:
    def checked(text: str) -> str:
        if not re.fullmatch(pattern, text):
            raise PydanticCustomError(sort, "wrong shape")
        return text

    return AfterValidator(checked)


Words = Annotated[str, Field(min_length=1)]
UserId = Annotated[str, _shaped("user", r"@[^:\s]+:\S+")]
RoomId = Annotated[str, _shaped("room", r"!\S+")]
ServerName = Annotated[str, _shaped("server", r"[A-Za-z0-9.\-\[\]:]+")]
ClockTime = Annotated[time, BeforeValidator(_clock_time), AfterValidator(_outside_the_time_change)]


# ---------------------------------------------------------------- the model


class _Section(BaseModel):
    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, hide_input_in_errors=True
    )


class Organisation(_Section):
    name: Words = Field(examples=["Stadt Neustadt"])


class Contact(_Section):
    """The human behind the bot: whom `mensch` names."""

    name: Words = Field(examples=["Jana Weber, Pressestelle"])
    reach: Words = Field(examples=["Telefon 0123 4567"])


class SocialMedia(_Section):
    """The short pitch of `warum social media?`; None is our own text."""

    why: Words | None = Field(default=None, examples=["Weil die Menschen dort sind."])
    whom: Words | None = Field(default=None, examples=["12.000 Menschen aus Stadt und Umland."])
    what: Words | None = Field(default=None, examples=["Mehr Besuch, weniger Nachfragen."])
    how: Words | None = Field(default=None, examples=["Freundlich, kurz, ohne Amtsdeutsch."])


class Town(_Section):
    """Names that the intake shall know; more come from earlier topics."""

    departments: tuple[Words, ...] = Field(default=(), examples=["[Stadtbücherei, Bauhof]"])
    officials: tuple[Words, ...] = Field(default=(), examples=["[Bürgermeisterin Krämer]"])
    places: tuple[Words, ...] = Field(default=(), examples=["[Rathaus, Kinderhaus Sonnenschein]"])


class Database(_Section):
    """No address at all is SQLite in the data folder."""

    url: Annotated[str, AfterValidator(_postgres)] | None = Field(
        default=None, examples=["postgresql://themenbote@localhost/themenbote"]
    )
    url_file: Path | None = Field(default=None, examples=["/etc/themenbote/database-url"])


class Matrix(_Section):
    homeserver: Annotated[str, AfterValidator(_homeserver)] = Field(
        default="https://matrix.example.org", examples=["https://matrix.neustadt.de"]
    )
    user: UserId = Field(default="@themenbote:example.org", examples=["@themenbote:neustadt.de"])
    password_file: Path | None = Field(default=None, examples=["/etc/themenbote/matrix-password"])
    token_file: Path | None = Field(default=None, examples=["/etc/themenbote/matrix-token"])
    device_name: Words = "Themenbote"
    key_file: Path | None = Field(default=None, examples=["/etc/themenbote/matrix-key"])
    editorial_room: RoomId | None = Field(default=None, examples=["!AbCdEfGh:neustadt.de"])
    allowed_servers: tuple[ServerName, ...] | None = Field(default=None, examples=["[neustadt.de]"])
    allowed_users: tuple[UserId, ...] = Field(default=(), examples=["['@anna:neustadt.de']"])

    @property
    def server(self) -> str:
        """The server name in the bot's own user id."""
        return _server_of(self.user)

    def admits(self, user: str) -> bool:
        """Whether this user may talk to the bot at all."""
        servers = (self.server,) if self.allowed_servers is None else self.allowed_servers
        return _server_of(user) in servers or user in self.allowed_users


def _server_of(user: str) -> str:
    return user.partition(":")[2]


class Agenda(_Section):
    """When the weekly agenda is posted, local time, and how many weeks it looks ahead."""

    weekday: Weekday = "monday"
    time: ClockTime = time(9, 0)
    weeks: int = Field(default=4, ge=1, le=26)

    @property
    def weekday_number(self) -> int:
        """Monday is 0, as in `date.weekday()`."""
        return get_args(Weekday).index(self.weekday)


class Pictures(_Section):
    max_megabytes: int = Field(default=20, ge=1, le=100)
    max_megapixels: int = Field(default=40, ge=1, le=200)


class Files(_Section):
    """Files that are no pictures."""

    max_megabytes: int = Field(default=20, ge=1, le=100)


class Settings(_Section):
    language: Language = "de"
    form_of_address: Literal["sie", "du"] = "sie"
    timezone: Annotated[str, AfterValidator(_zone)] = "Europe/Berlin"
    state: Land = Field(examples=["BW"])
    organisation: Organisation
    contact: Contact
    data: Path = Path("data")
    database: Database = Database()
    matrix: Matrix = Matrix()
    editors: tuple[UserId, ...] = Field(default=(), examples=["['@redaktion:neustadt.de']"])
    agenda: Agenda = Agenda()
    pictures: Pictures = Pictures()
    files: Files = Files()
    social_media: SocialMedia = SocialMedia()
    town: Town = Town()
    channels: tuple[Words, ...] = Field(
        default=("Instagram", "Facebook", "Mastodon"), min_length=1, examples=["[Instagram, Mastodon]"]
    )

    @property
    def key_file(self) -> Path:
        return self.matrix.key_file or self.data / "matrix" / "key"

    @property
    def formal(self) -> bool:
        return self.form_of_address == "sie"
