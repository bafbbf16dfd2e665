"""What a calendar changes among the events that are known: the same calendar again changes nothing. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from newsroom import rules
from newsroom.people import Department
from newsroom.yearly import Event
from understanding.spelling import folded

PREFIX = "ics:"  # before the uid of what came from a calendar
LEAD = 20  # working days, where nobody says otherwise


@dataclass(frozen=True, slots=True)
class Listed:
    """An event as it stands on that line of a calendar. `owners` may name its department. `instance` is the day of a series
    that this event stands for.
    """

    line: int
    uid: str
    name: str
    first: date
    rule: str
    owners: tuple[str, ...] = ()
    cancelled: bool = False
    instance: date | None = None


@dataclass(frozen=True, slots=True)
class Chosen:
    """What holds for all events that do not say otherwise; None leaves a known event as it is."""

    source: str
    department: Department | None = None
    lead: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be stored and what is to be removed; `unchanged` are as they were."""

    new: tuple[Event, ...] = ()
    changed: tuple[Event, ...] = ()
    removed: tuple[Event, ...] = ()
    unchanged: int = 0


def doubles(listed: Iterable[Listed]) -> list[Listed]:
    """Those that stand there a second time."""
    met: set[tuple[str, date | None]] = set()
    found = []
    for one in listed:
        if (one.uid, one.instance) in met:
            found.append(one)
        met.add((one.uid, one.instance))
    return found


def planned(
    listed: Sequence[Listed], known: Iterable[Event], departments: Iterable[Department], chosen: Chosen
) -> Plan:
    """`known` are all events, wherever they came from."""
    before = {event.uid: event for event in known if event.uid.startswith(PREFIX)}
    owners = {folded(one.name): one for one in departments}
    wanted = {uid: _event(uid, one, before.get(uid), owners, chosen) for uid, one in _wanted(listed).items()}
    gone = [before[uid] for uid in _gone(before, listed) if uid not in wanted]
    fresh = [event for uid, event in wanted.items() if uid not in before]
    others = [event for uid, event in wanted.items() if uid in before]
    changed = [event for event in others if event != before[event.uid]]
    return Plan(tuple(fresh), tuple(changed), tuple(gone), len(others) - len(changed))


def _wanted(listed: Sequence[Listed]) -> dict[str, Listed]:
    """By our uid. A day of a series that is moved or cancelled is no day of the series any more."""
    instances: dict[str, list[Listed]] = {}
    for one in listed:
        if one.instance:
            instances.setdefault(one.uid, []).append(one)
    found = {}
    for one in listed:
        if one.cancelled:
            continue
        if one.instance:
            found[_uid(one)] = one
        else:
            apart = {other.instance for other in instances.get(one.uid, ()) if other.instance}
            found[_uid(one)] = _without(one, apart)
    return found


def _without(one: Listed, days: set[date]) -> Listed:
    rule = rules.read(one.rule) if days else None
    return replace(one, rule=rules.written(replace(rule, gone=rule.gone | days))) if rule else one


def _uid(one: Listed) -> str:
    return f"{PREFIX}{one.uid}" + (f"|{one.instance.isoformat()}" if one.instance else "")


def _gone(uids: Iterable[str], listed: Sequence[Listed]) -> list[str]:
    """Cancelled, or a single day of a series that the calendar lists without it."""
    series = {_uid(one) for one in listed if not one.instance}
    cancelled = {_uid(one) for one in listed if one.cancelled}
    return [uid for uid in uids if uid in cancelled or ("|" in uid and uid.partition("|")[0] in series)]


def _event(
    uid: str, one: Listed, before: Event | None, owners: Mapping[str, Department], chosen: Chosen
) -> Event:
    named = next((owners[folded(name)] for name in one.owners if folded(name) in owners), None)
    return Event(
        before.id if before else 0,
        uid,
        before.source if before else chosen.source,
        one.name,
        one.first,
        one.rule,
        chosen.lead or (before.lead if before else LEAD),
        named or chosen.department or (before.department if before else None),
    )
