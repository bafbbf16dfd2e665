"""The settings and what each of them may be. Read by `settings_yaml.py`, explained one by one in `config.yaml`."""

from __future__ import annotations

from datetime import time
from pathlib import Path
from typing import Annotated, Literal, Self, get_args

from pydantic import AfterValidator, Field, ValidationInfo, model_validator
from pydantic_core import PydanticCustomError

from newsroom.people import Language
from newsroom.setting_kinds import (
    AccountId,
    ClockTime,
    Closing,
    DayOfTheYear,
    Land,
    Network,
    PageAddress,
    PostgresAddress,
    Posts,
    Section,
    Weekday,
    Words,
    WorkingDays,
    Zone,
)
from newsroom.transport_settings import Matrix, Teams, reachable
from newsroom.working_time import WorkingTime

MATRIX_PASSWORD = "THEMENBOTE_MATRIX_PASSWORD"  # noqa: S105  # the variable's name, not its value
MATRIX_TOKEN = "THEMENBOTE_MATRIX_TOKEN"  # noqa: S105  # the variable's name, not its value
TEAMS_SECRET = "THEMENBOTE_TEAMS_SECRET"  # noqa: S105  # the variable's name, not its value
DATABASE_URL = "THEMENBOTE_DATABASE_URL"

# ---------------------------------------------------------------- the model


class Organisation(Section):
    name: Words = Field(examples=["Stadt Neustadt"])


class Contact(Section):
    """The human behind the bot: whom `mensch` names."""

    name: Words = Field(examples=["Jana Weber, Pressestelle"])
    reach: Words = Field(examples=["Telefon 0123 4567"])


class SocialMedia(Section):
    """The short pitch of `warum social media?`; None is our own text."""

    why: Words | None = Field(default=None, examples=["Weil die Menschen dort sind."])
    whom: Words | None = Field(default=None, examples=["12.000 Menschen aus Stadt und Umland."])
    what: Words | None = Field(default=None, examples=["Mehr Besuch, weniger Nachfragen."])
    how: Words | None = Field(default=None, examples=["Freundlich, kurz, ohne Amtsdeutsch."])


class Town(Section):
    """Names that the intake shall know; more come from earlier topics."""

    departments: tuple[Words, ...] = Field(default=(), examples=["[Stadtbücherei, Bauhof]"])
    officials: tuple[Words, ...] = Field(default=(), examples=["[Bürgermeisterin Krämer]"])
    places: tuple[Words, ...] = Field(default=(), examples=["[Rathaus, Kinderhaus Sonnenschein]"])


class Department(Section):
    """Who is asked for topics, and who when that person is away; both are accounts of people."""

    name: Words = Field(examples=["Bauamt"])
    contact: AccountId | None = Field(default=None, examples=["'@anna:neustadt.de'"])
    deputy: AccountId | None = Field(default=None, examples=["'@jonas:neustadt.de'"])
    themes: tuple[Words, ...] = Field(default=(), examples=["[Straßen, Spielplätze]"])


class OfficeHours(Section):
    """Local time; outside of it nobody is written to unasked."""

    opens: ClockTime = time(9, 0)
    closes: ClockTime = time(17, 0)

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.closes <= self.opens:
            raise PydanticCustomError("order", "closes before it opens")
        return self


class Reminders(Section):
    """Working days: `deadline` before a topic's day its material is due, `ladder` before that the reminders come."""

    deadline: WorkingDays = 5
    channel_deadlines: dict[str, WorkingDays] = Field(default={}, examples=["{Instagram: 7}"])
    ladder: tuple[Annotated[int, Field(ge=0, le=60)], ...] = Field(
        default=(10, 5, 2, 1), min_length=1, examples=["[10, 5, 2, 1]"]
    )


class TopicCall(Section):
    """`working_day` of the month, None is never; `answer_days` are working days."""

    working_day: int | None = Field(default=1, ge=1, le=15)
    answer_days: int = Field(default=5, ge=2, le=15)
    silent_weeks: int | None = Field(default=None, ge=1, le=52, examples=["8"])


class Yearly(Section):
    """A day that comes every year; the department is asked `lead` working days before."""

    name: Words = Field(max_length=200, examples=["Weltfrauentag"])
    when: DayOfTheYear = Field(examples=["8. März"])
    department: Words | None = Field(default=None, examples=["Gleichstellungsstelle"])
    lead: int = Field(default=20, ge=1, le=120)


def _named_apart(days: tuple[Yearly, ...]) -> tuple[Yearly, ...]:
    """Their names tell them apart."""
    if len({day.name for day in days}) < len(days):
        raise PydanticCustomError("same_name", "two of the same name")
    return days


class Database(Section):
    """No address at all is SQLite in the data folder."""

    url: PostgresAddress | None = Field(
        default=None, examples=["postgresql://themenbote@localhost/themenbote"]
    )
    url_file: Path | None = Field(default=None, examples=["/etc/themenbote/database-url"])


class Agenda(Section):
    """When the weekly agenda is posted, local time, and how many weeks it looks ahead."""

    weekday: Weekday = "monday"
    time: ClockTime = time(9, 0)
    weeks: int = Field(default=4, ge=1, le=26)

    @property
    def weekday_number(self) -> int:
        """Monday is 0, as in `date.weekday()`."""
        return get_args(Weekday).index(self.weekday)


class Pictures(Section):
    max_megabytes: int = Field(default=20, ge=1, le=100)
    max_megapixels: int = Field(default=40, ge=1, le=200)


class Files(Section):
    """Files that are no pictures."""

    max_megabytes: int = Field(default=20, ge=1, le=100)


class Capacity(Section):
    """How many posts the desk can make in a calendar week: in all, and on single channels. None, or no entry: no limit."""

    per_week: Posts | None = Field(default=None, examples=["4"])
    channels: dict[str, Posts] = Field(default={}, examples=["{Instagram: 3}"])


def _of_known_channels(capacity: Capacity, known: ValidationInfo) -> Capacity:
    """A misspelled one would be no limit at all."""
    if not set(capacity.channels) <= set(known.data.get("channels", capacity.channels)):
        raise PydanticCustomError("unknown_channel", "no such channel")
    return capacity


class Inbox(Section):
    """How the editorial room hears of new topics: of each by itself, of all of a day together, or not at all."""

    announce: Literal["each", "daily", "never"] = "each"


class Triage(Section):
    """Which reaction to the line about a new topic means which command."""

    reactions: dict[Words, Literal["accept", "hold", "decline"]] = Field(
        default={"👍": "accept", "✅": "accept", "⏸️": "hold", "❌": "decline"}, examples=["{👍: accept}"]
    )


class Web(Section):
    """The pages and calendars; people reach them under `address`, for which a proxy stands in front of host and port."""

    enabled: bool = False
    host: Words = "127.0.0.1"
    port: int = Field(default=8080, ge=1, le=65535)
    address: PageAddress | None = Field(default=None, examples=["https://themenbote.neustadt.de"])
    link_days: int = Field(default=30, ge=1, le=365)
    metrics_from: tuple[Network, ...] = Field(
        default=("127.0.0.1/32", "::1/128"), examples=["[127.0.0.1/32]"]
    )

    @property
    def reach(self) -> str:
        """What the addresses of pages begin with, without a slash at the end."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return self.address or f"http://{host}:{self.port}"


class Settings(Section):
    language: Language = "de"
    form_of_address: Literal["sie", "du"] = "sie"
    timezone: Zone = "Europe/Berlin"
    state: Land = Field(examples=["BW"])
    organisation: Organisation
    contact: Contact
    data: Path = Path("data")
    database: Database = Database()
    matrix: Matrix = Matrix()
    teams: Annotated[Teams, Field(validate_default=True), AfterValidator(reachable)] = Teams()
    editors: tuple[AccountId, ...] = Field(default=(), examples=["['@redaktion:neustadt.de']"])
    agenda: Agenda = Agenda()
    office_hours: OfficeHours = OfficeHours()
    closing_days: tuple[Closing, ...] = Field(default=(), examples=["[12-24, 2026-12-28/2026-12-30]"])
    departments: tuple[Department, ...] = Field(
        default=(), examples=["[{name: Bauamt, contact: '@anna:neustadt.de'}]"]
    )
    reminders: Reminders = Reminders()
    topic_call: TopicCall = TopicCall()
    yearly: Annotated[tuple[Yearly, ...], AfterValidator(_named_apart)] = Field(
        default=(), examples=["[{name: Weltfrauentag, when: 8. März}]"]
    )
    pictures: Pictures = Pictures()
    files: Files = Files()
    social_media: SocialMedia = SocialMedia()
    town: Town = Town()
    channels: tuple[Words, ...] = Field(
        default=("Instagram", "Facebook", "Mastodon"), min_length=1, examples=["[Instagram, Mastodon]"]
    )
    capacity: Annotated[Capacity, AfterValidator(_of_known_channels)] = Capacity()
    goals: tuple[Words, ...] = Field(default=(), examples=["[Bürgernähe, Transparenz]"])
    inbox: Inbox = Inbox()
    triage: Triage = Triage()
    web: Web = Web()

    @property
    def working_time(self) -> WorkingTime:
        hours = self.office_hours
        return WorkingTime(self.state, self.timezone, hours.opens, hours.closes, self.closing_days)

    @property
    def key_file(self) -> Path:
        return self.matrix.key_file or self.data / "matrix" / "key"

    @property
    def formal(self) -> bool:
        return self.form_of_address == "sie"
