"""JSON lines in, JSON lines out: what `bot.py when` and `bot.py understand` share. No line is the last one, whatever is wrong with it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Any, Final, NoReturn, get_args
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import click

from commandline.office import Office
from commandline.usage import Misused
from newsroom.messages import Value
from newsroom.setting_kinds import Land
from newsroom.telling import shortened
from transports.matrix.logs import places
from understanding.when import Region

MOST: Final = 10_000  # characters of a text; more is a file that went astray
YEARS: Final = range(
    1900, 2200
)  # of a reference; the calendar of Python ends soon after what is near to its ends
LANDS: Final = get_args(Land)
ENDS_OF_LINES: Final = {0x85: r"\u0085", 0x2028: r"\u2028", 0x2029: r"\u2029"}  # to some, though not to JSON

Fields = dict[str, Any]


class Amiss(Exception):
    """A line or an option that cannot be used; `text_key` names the sentence about it."""

    def __init__(self, name: str, **values: Value) -> None:
        super().__init__(name)
        self.text_key = f"cli.line.{name}"
        self.values = values


@dataclass(frozen=True, slots=True)
class Line:
    """What is to be understood, and where and when it was said: `now` is local and naive."""

    text: str
    now: datetime
    region: Region


@dataclass(frozen=True, slots=True)
class Standpoint:
    """What holds for a line that does not say otherwise. `now` is written as on a line; None is the clock's time."""

    office: Office
    now: str | None
    land: str


@dataclass(frozen=True, slots=True)
class Answers:
    """What a command says of a line, all but the id, and what it says where the line cannot be used: the question alone."""

    understood: Callable[[Line], Fields]
    refused: Callable[[str], Fields]


def answer_lines(
    office: Office, now: str | None, state: str | None, lines: Iterable[bytes], answers: Answers
) -> None:
    """One line on standard output for each that is not blank, at once. Raises click.UsageError."""
    try:
        standpoint = Standpoint(office, now, land(state) if state else office.settings.state)
        if now:
            moment(now, ZoneInfo(office.settings.timezone))
    except Amiss as amiss:
        raise Misused(office.voice.plain(amiss.text_key, amiss.values)) from None
    for line in lines:
        if line.strip():
            click.echo(written(answer(line, standpoint, answers)))


def written(fields: Mapping[str, Any]) -> bytes:
    """One line for every reader; half a surrogate pair in an id becomes its escape."""
    return json.dumps(fields, ensure_ascii=False).translate(ENDS_OF_LINES).encode("utf-8", "backslashreplace")


def answer(line: bytes, standpoint: Standpoint, answers: Answers) -> Fields:
    """The fields of the answer; what is wrong with a line is its `question`."""
    voice = standpoint.office.voice
    name = None
    try:
        fields = read(line)
        name = identity(fields)
        return {"id": name, **answers.understood(_line(fields, standpoint))}
    except Amiss as amiss:
        return {"id": name, **answers.refused(voice.plain(amiss.text_key, amiss.values))}
    except Exception as trouble:  # noqa: BLE001  # one text that trips us must not cost all the others their answer
        click.echo(places(trouble), err=True)
        return {"id": name, **answers.refused(voice.plain("cli.line.failed"))}


def _line(fields: Mapping[str, object], standpoint: Standpoint) -> Line:
    """Raises Amiss."""
    office = standpoint.office
    said, zone = text(fields), place(word(fields, "tz"), ZoneInfo(office.settings.timezone))
    reference = word(fields, "reference") or standpoint.now or office.clock.now().isoformat()
    region = Region(land(word(fields, "state") or standpoint.land), zone.key)
    return Line(said, moment(reference, zone), region)


# ---------------------------------------------------------------- what stands on a line


def read(line: bytes) -> Mapping[str, object]:
    """Raises Amiss."""
    try:
        fields = json.loads(line, parse_constant=_refuse)
    except (ValueError, RecursionError) as wrong:
        raise Amiss("no_json") from wrong
    if not isinstance(fields, dict):
        raise Amiss("no_json")
    return fields


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is Python's, not JSON's")


def identity(fields: Mapping[str, object]) -> str | int | None:
    """Raises Amiss."""
    name = fields.get("id")
    if name is not None and not isinstance(name, str | int):
        raise Amiss("no_id")
    return name


def text(fields: Mapping[str, object]) -> str:
    """Raises Amiss."""
    said = word(fields, "text")
    if said is None:
        raise Amiss("no_text")
    if len(said) > MOST:
        raise Amiss("too_long", most=MOST)
    if any("\ud800" <= sign <= "\udfff" for sign in said):
        raise Amiss("no_characters")
    return said


def word(fields: Mapping[str, object], name: str) -> str | None:
    """Raises Amiss."""
    value = fields.get(name)
    if value is not None and not isinstance(value, str):
        raise Amiss("no_word", field=name)
    return value


def place(zone: str | None, ours: ZoneInfo) -> ZoneInfo:
    """Ours where there is no such zone: "local" is where we are."""
    try:
        return ZoneInfo(zone) if zone else ours
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return ours


def land(state: str) -> str:
    """As we write it: "BW", also where ISO's "DE-BW" was said. Raises Amiss."""
    known = state.upper().removeprefix("DE-")
    if known not in LANDS:
        raise Amiss("no_land", state=shortened(state), lands=", ".join(LANDS))
    return known


def moment(written: str, zone: ZoneInfo) -> datetime:
    """Local and naive. What has an offset is an instant; without one it is local already. Raises Amiss."""
    wrong = partial(Amiss, "no_moment", written=shortened(written))
    try:
        said = datetime.fromisoformat(written)
        here = said.astimezone(zone) if said.tzinfo else said
    except (ValueError, OverflowError) as unreadable:
        raise wrong() from unreadable
    if here.year not in YEARS:
        raise wrong()
    return here.replace(tzinfo=None)
