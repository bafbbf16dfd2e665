"""What is asked about though the words are clear: moments that are over, and those that a clock change leaves out or doubles."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

from understanding.when.clock_times import NOON
from understanding.when.reading import Question, Reading
from understanding.when.span import Moment, Span

_YEARS_AHEAD = 8
_HOUR = timedelta(hours=1)


def judged(span: Span, now: datetime, zone: str) -> Reading:
    """`now` is local and naive."""
    if is_over(span, now):
        return Reading(None, "past", _today(span, now))
    if change := clock_change(span, zone):
        return Reading(None, change, _out_of_its_way(span, zone, change))
    if _is_too_far(span, now):
        return Reading(None, "unclear", (span,))
    return Reading(span)


def is_over(span: Span, now: datetime) -> bool:
    """What has begun is over when it ends."""
    last = span.end or (None if span.open else span.start)
    if isinstance(last, datetime):
        return last < now
    return isinstance(last, date) and span.grain == "day" and last < now.date()


def _today(span: Span, now: datetime) -> tuple[Span, ...]:
    """ "heute 9 Uhr", said in the afternoon, may be tonight."""
    if not isinstance(span.start, datetime) or span.end or span.start.hour >= NOON:
        return (span,)
    later = span.start + _HOUR * NOON
    return (span, replace(span, start=later)) if later > now else (span,)


def _is_too_far(span: Span, now: datetime) -> bool:
    """ "3 Dec 2125" is a clock time, or a slip."""
    moment = span.start or span.end
    return isinstance(moment, date) and moment.year > now.year + _YEARS_AHEAD


def clock_change(span: Span, zone: str) -> Question | None:
    """An instant is looked for that the local time shows, once before and once after the change (PEP 495)."""
    return _change(span.start, zone) or _change(span.end, zone)


def _change(moment: Moment | None, zone: str) -> Question | None:
    if not isinstance(moment, datetime):
        return None
    early, late = (moment.replace(tzinfo=ZoneInfo(zone), fold=fold) for fold in (0, 1))
    if early.utcoffset() == late.utcoffset():
        return None
    shown = early.astimezone(UTC).astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    return "doubled" if shown == moment else "skipped"


def _out_of_its_way(span: Span, zone: str, change: Question) -> tuple[Span, ...]:
    """An hour that comes twice stays as it is: only whoever said it knows which one."""
    return tuple(_moved(span, zone, by) for by in (_HOUR, -_HOUR)) if change == "skipped" else (span,)


def _moved(span: Span, zone: str, by: timedelta) -> Span:
    if isinstance(span.start, datetime) and _change(span.start, zone):
        return replace(span, start=span.start + by)
    return replace(span, end=span.end + by) if isinstance(span.end, datetime) else span


def elapsed(now: datetime, by: timedelta, zone: str) -> datetime:
    """What the clock will show then, be it put forward or back in between."""
    then = now.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC) + by
    return then.astimezone(ZoneInfo(zone)).replace(tzinfo=None, second=0, microsecond=0, fold=0)
