"""One event of a calendar file, as iCalendar (RFC 5545) spells it, in our own values."""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from icalendar import Event

from commandline.import_calendar.blocks import Block
from newsroom import rules
from newsroom.calendar_changes import Listed
from newsroom.rules import Rule

LONGEST_NAME: Final = 200  # characters
LONGEST_UID: Final = 200
MOST_GONE: Final = 200  # days on which something that recurs does not take place
LIFETIME: Final = timedelta(days=50 * 366)  # of something that comes a number of times
SOON: Final = timedelta(days=8 * 366)  # until it must have come for the first time


class Amiss(Exception):
    """An event that cannot be used: `key` names the reason, `name` the event, if it has one."""

    def __init__(self, key: str, name: str = "") -> None:
        super().__init__(key)
        self.key = key
        self.name = name


@dataclass(frozen=True, slots=True)
class _Start:
    """`day` is local, `own` the day in the zone in which it is written."""

    day: date
    own: date


def read(block: Block, zone: ZoneInfo) -> Listed:
    """Raises Amiss."""
    event = _parsed(block)
    name = tidy(_first(event, "SUMMARY"))
    if not name:
        raise Amiss("no_name")
    try:
        return _listed(event, name, block.line, zone)
    except Amiss as amiss:
        raise Amiss(amiss.key, name) from amiss
    except (ValueError, OverflowError, AttributeError, TypeError) as broken:
        raise Amiss("broken", name) from broken


def _listed(event: Any, name: str, line: int, zone: ZoneInfo) -> Listed:
    start, instance = _start(event, "DTSTART", zone), _start(event, "RECURRENCE-ID", zone)
    if start is None:
        raise Amiss("no_start")
    return Listed(
        line,
        _uid(_first(event, "UID") or f"{name}/{start.day}"),
        name,
        start.day,
        "" if instance else _rule(event, start, zone),
        owners=tuple(_owners(event)),
        cancelled=_first(event, "STATUS").strip().upper() == "CANCELLED",
        instance=instance.day if instance else None,
    )


def tidy(text: str) -> str:
    """One line without signs that cannot be seen, cut where it is too long."""
    seen = "".join(" " if unicodedata.category(sign)[0] == "C" else sign for sign in text[: 4 * LONGEST_NAME])
    return " ".join(seen.split())[:LONGEST_NAME].strip()


def _parsed(block: Block) -> Any:
    """Of its own lines alone. Raises Amiss."""
    if block.fault:
        raise Amiss(block.fault)
    text = "\r\n".join(["BEGIN:VEVENT", *block.lines, "END:VEVENT", ""])
    try:
        event = Event.from_ical(text)
    except (ValueError, KeyError, IndexError, OverflowError, RecursionError) as broken:
        raise Amiss("broken") from broken
    if event.errors:
        raise Amiss("broken", tidy(_first(event, "SUMMARY")))
    return event


def _first(event: Any, name: str) -> str:
    """ "" where it is missing; of several the first one."""
    value = event.get(name, "")
    return str(value[0] if isinstance(value, list) else value)


def _uid(said: str) -> str:
    """Short enough to be a key; "|" is ours."""
    plain = "".join(sign for sign in said.strip() if sign.isprintable()).replace("|", "/")
    return plain if len(plain) <= LONGEST_UID else hashlib.sha256(plain.encode()).hexdigest()


def _owners(event: Any) -> Iterable[str]:
    """Who may be meant as the department: the categories, then the organiser's name."""
    categories = event.get("CATEGORIES", [])
    for one in categories if isinstance(categories, list) else [categories]:
        yield from (tidy(str(name)) for name in one.cats)
    organiser = event.get("ORGANIZER")
    if organiser is not None and hasattr(organiser, "params") and organiser.params.get("CN"):
        yield tidy(str(organiser.params["CN"]))


# ---------------------------------------------------------------- days


def _start(event: Any, name: str, zone: ZoneInfo) -> _Start | None:
    value = event.get(name)
    if value is None:
        return None
    if isinstance(value, list):
        raise Amiss("broken")
    return _Start(_local(value.dt, zone), _own(value.dt))


def _local(moment: object, zone: ZoneInfo) -> date:
    """A moment without a zone is local already."""
    if isinstance(moment, datetime):
        return (moment.astimezone(zone) if moment.tzinfo else moment).date()
    return _own(moment)


def _own(moment: object) -> date:
    if isinstance(moment, datetime):
        return moment.date()
    if isinstance(moment, date):
        return moment
    raise Amiss("broken")


# ---------------------------------------------------------------- the rule


def _rule(event: Any, start: _Start, zone: ZoneInfo) -> str:
    """ "" for what comes once. Raises Amiss."""
    if "RDATE" in event:
        raise Amiss("more_days")
    if "RRULE" not in event:
        return ""
    if isinstance(event["RRULE"], list):
        raise Amiss("rule")
    rule = rules.read(event["RRULE"].to_ical().decode())
    if rule is None:
        raise Amiss("rule")
    if start.own != start.day and (rule.days or rule.numbers or rule.months):
        raise Amiss("other_zone")
    if not rules.days(rule, start.day, start.day, start.day) and not _comes(rule, start.day):
        raise Amiss("never")
    return rules.written(_limited(rule, event, start.day, zone))


def _limited(rule: Rule, event: Any, start: date, zone: ZoneInfo) -> Rule:
    """With its end and its exceptions as local days."""
    until = event["RRULE"].get("UNTIL")
    if until:
        rule = replace(rule, until=_local(until[0], zone))
    gone = frozenset(_exceptions(event, zone))
    if len(gone) > MOST_GONE:
        raise Amiss("too_many_exceptions")
    return replace(rules.ended(rule, start, _after(start, LIFETIME)), gone=gone)


def _exceptions(event: Any, zone: ZoneInfo) -> Iterable[date]:
    lists = event.get("EXDATE", [])
    for one in lists if isinstance(lists, list) else [lists]:
        yield from (_local(each.dt, zone) for each in one.dts)


def _comes(rule: Rule, start: date) -> bool:
    return bool(rules.days(replace(rule, gone=frozenset()), start, start, _after(start, SOON)))


def _after(day: date, span: timedelta) -> date:
    return day + span if day < date.max - span else date.max
