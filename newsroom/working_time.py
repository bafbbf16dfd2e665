"""When one may write to a colleague unasked: working days, office hours, closing days, absences. All days are local."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from newsroom.occurrences import wall
from understanding.when.public_holidays import free_days, is_free

_NIGHT = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WorkingTime:
    """The house's own: `land` and `zone` as in `Region`, from `opens` until before `closes` one may write, local time.

    `closed` are the days on which the house is closed besides: "2026-12-24", "2026-12-24/2027-01-01" with both ends, or
    "12-24" for every year.
    """

    land: str
    zone: str
    opens: time = time(9)
    closes: time = time(17)
    closed: Collection[str] = ()

    def is_working_day(self, day: date) -> bool:
        """Neither a weekend, nor a public holiday, nor a day on which the house is closed."""
        return not is_free(day, self.land) and not any(_lies_in(day, days) for days in self.closed)

    def holiday(self, day: date) -> str:
        """The German name of the public holiday, "" for all other days."""
        return free_days(self.land, day.year, "public").get(day, "")

    def next_working_day(self, day: date) -> date:
        """The first one after that day."""
        return self.add_working_days(day, 1)

    def add_working_days(self, day: date, count: int) -> date:
        """So many working days later, or earlier with a negative count; 0 is the day itself, whatever it is."""
        step = _NIGHT if count > 0 else -_NIGHT
        for _ in range(abs(count)):
            day += step
            while not self.is_working_day(day):
                day += step
        return day

    def may_write(self, instant: datetime, away_until: date | None = None) -> bool:
        """Whether it is office hours on a working day, and the person is there; `away_until` is the last day away."""
        local = wall(instant, self.zone)
        there = away_until is None or local.date() > away_until
        return there and self.is_working_day(local.date()) and self.opens <= local.time() < self.closes

    def next_time_to_write(self, instant: datetime, away_until: date | None = None) -> datetime:
        """The instant itself where one may write, else the next opening; aware, in UTC."""
        if self.may_write(instant, away_until):
            return instant.astimezone(UTC)
        local = wall(instant, self.zone)
        last_lost = local.date() if local.time() >= self.opens else local.date() - _NIGHT
        return self.opening(self.next_working_day(max(last_lost, away_until or last_lost)))

    def later_by_working_days(self, instant: datetime, count: int) -> datetime:
        """The same clock time so many working days later; aware, in UTC."""
        local = wall(instant, self.zone)
        return self._instant(self.add_working_days(local.date(), count), local.time())

    def opening(self, day: date) -> datetime:
        """When one may begin to write on that day; aware, in UTC."""
        return self._instant(day, self.opens)

    def today(self, instant: datetime) -> date:
        """The local day."""
        return wall(instant, self.zone).date()

    def _instant(self, day: date, at: time) -> datetime:
        """A clock time that comes twice is the first of the two, one that is skipped comes when the clocks have jumped."""
        return datetime.combine(day, at, ZoneInfo(self.zone)).astimezone(UTC)


def _lies_in(day: date, days: str) -> bool:
    first, _, last = days.partition("/")
    if len(first) == len("12-24"):
        return f"{day:%m-%d}" == first
    return first <= day.isoformat() <= (last or first)
