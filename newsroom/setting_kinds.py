"""What a single setting may be: a clock time, a user id, a closing day. Raises what `wrong_settings.py` explains."""

from __future__ import annotations

import re
from datetime import date, time
from ipaddress import ip_network
from typing import Annotated, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from newsroom.returning import yearly

Land = Literal[
    "BB", "BE", "BW", "BY", "HB", "HE", "HH", "MV", "NI", "NW", "RP", "SH", "SL", "SN", "ST", "TH"
]  # fmt: skip  # one row, as a table
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]


class Section(BaseModel):
    """Things that stand together under one name; what is not known there is a mistake."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", str_strip_whitespace=True, hide_input_in_errors=True
    )


_GUID = r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}"


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
    if not parts.hostname or parts.scheme not in (
        {"http", "https"} if is_here(parts.hostname) else {"https"}
    ):
        raise PydanticCustomError("homeserver", "not an https:// address")
    return address.rstrip("/")


def is_here(host: str | None) -> bool:
    """Whether it names this machine itself."""
    return host in {"localhost", "127.0.0.1", "::1"}


def _account(written: str) -> str:
    """A Matrix id, or the object id of a person in Entra, which is written in several ways and compared in one."""
    if not re.fullmatch(rf"@[^:\s]+:\S+|{_GUID}", written):
        raise PydanticCustomError("account", "neither a Matrix id nor an object id")
    return written if written.startswith("@") else written.lower()


def _guid(written: str) -> str:
    if not re.fullmatch(_GUID, written):
        raise PydanticCustomError("guid", "no GUID")
    return written.lower()


def _page_address(address: str) -> str:
    parts = urlsplit(address)
    schemes = {"http", "https"} if is_here(parts.hostname) else {"https"}
    if not parts.hostname or parts.scheme not in schemes or parts.query or parts.fragment:
        raise PydanticCustomError("page_address", "not an https:// address")
    return address.rstrip("/")


def _public_page(address: str) -> str:
    """A page of somebody else's, wherever it lies."""
    parts = urlsplit(address)
    if parts.scheme != "https" or not parts.hostname or re.search(r"\s", address):
        raise PydanticCustomError("public_page", "not an https:// address")
    return address


def _network(written: str) -> str:
    try:
        ip_network(written)
    except ValueError as none:
        raise PydanticCustomError("network", "no network") from none
    return written


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


def _closing(written: str) -> str:
    """One day, several, or a day of every year; all of them must exist."""
    first, slash, last = written.partition("/")
    try:
        days = [
            date.fromisoformat(day if len(day) > len("12-24") else f"2000-{day}")
            for day in (first, last or first)
        ]
    except ValueError as none:
        raise PydanticCustomError("closing", "no such day") from none
    if (slash and len(last) != len("2026-12-24")) or days[1] < days[0]:
        raise PydanticCustomError("closing", "no such days")
    return written


def _day_of_the_year(written: str) -> str:
    if yearly(written) is None:
        raise PydanticCustomError("yearly_day", "no day of every year")
    return written


Words = Annotated[str, Field(min_length=1)]
UserId = Annotated[str, _shaped("user", r"@[^:\s]+:\S+")]
AccountId = Annotated[str, AfterValidator(_account)]
EntraId = Annotated[str, AfterValidator(_guid)]
ChannelId = Annotated[str, _shaped("channel", r"19:[\w.\-]+@thread\.(tacv2|skype)")]
HostName = Annotated[str, _shaped("host", r"(?!-)[A-Za-z0-9\-]+(\.[A-Za-z0-9\-]+)+")]
RoomId = Annotated[str, _shaped("room", r"!\S+")]
Closing = Annotated[
    str, _shaped("closing", r"(\d{4}-)?\d\d-\d\d|\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d"), AfterValidator(_closing)
]
DayOfTheYear = Annotated[str, AfterValidator(_day_of_the_year)]
WorkingDays = Annotated[int, Field(ge=0, le=60)]
Posts = Annotated[int, Field(ge=1, le=200)]
ServerName = Annotated[str, _shaped("server", r"[A-Za-z0-9.\-\[\]:]+")]
ClockTime = Annotated[time, BeforeValidator(_clock_time), AfterValidator(_outside_the_time_change)]
Zone = Annotated[str, AfterValidator(_zone)]
Homeserver = Annotated[str, AfterValidator(_homeserver)]
PostgresAddress = Annotated[str, AfterValidator(_postgres)]
PageAddress = Annotated[str, AfterValidator(_page_address)]
PublicPage = Annotated[str, AfterValidator(_public_page)]
Network = Annotated[str, AfterValidator(_network)]
