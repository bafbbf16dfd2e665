"""Working days and office hours: when one may write to a colleague unasked. All days are local, `land` is as in `Region`."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from newsroom.occurrences import wall
from understanding.when import Region
from understanding.when.public_holidays import is_free

OPENS = time(9)
CLOSES = time(17)  # from then on nobody is written to
_NIGHT = timedelta(days=1)


def is_working_day(day: date, land: str) -> bool:
    """Neither a weekend nor a public holiday."""
    return not is_free(day, land)


def next_working_day(day: date, land: str) -> date:
    """The first one after that day."""
    return add_working_days(day, 1, land)


def add_working_days(day: date, count: int, land: str) -> date:
    """So many working days later, or earlier with a negative count; 0 is the day itself, whatever it is."""
    step = _NIGHT if count > 0 else -_NIGHT
    for _ in range(abs(count)):
        day += step
        while is_free(day, land):
            day += step
    return day


def may_write(instant: datetime, region: Region) -> bool:
    """Whether it is office hours on a working day."""
    local = wall(instant, region.zone)
    return is_working_day(local.date(), region.land) and OPENS <= local.time() < CLOSES


def next_time_to_write(instant: datetime, region: Region) -> datetime:
    """The instant itself where one may write, else the next opening; aware, in UTC."""
    if may_write(instant, region):
        return instant.astimezone(UTC)
    local = wall(instant, region.zone)
    opens_today = is_working_day(local.date(), region.land) and local.time() < OPENS
    day = local.date() if opens_today else next_working_day(local.date(), region.land)
    return _instant(day, OPENS, region)


def later_by_working_days(instant: datetime, count: int, region: Region) -> datetime:
    """The same clock time so many working days later; aware, in UTC."""
    local = wall(instant, region.zone)
    return _instant(add_working_days(local.date(), count, region.land), local.time(), region)


def _instant(day: date, at: time, region: Region) -> datetime:
    """A clock time that comes twice is the first of the two, one that is skipped comes when the clocks have jumped."""
    return datetime.combine(day, at, ZoneInfo(region.zone)).astimezone(UTC)
