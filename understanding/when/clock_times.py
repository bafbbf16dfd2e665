"""Which clock times "um 3", "abends von 8 bis 1" and "20 bis 1 Uhr" mean."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time

from understanding.when.days import DAY
from understanding.when.grammar.said import Clock, Hours
from understanding.when.span import DayPart

NOON, MIDNIGHT, MINUTES = 12, 24, 60
_EVENING, _SMALL_HOURS = 18, 7
# Below these hours and from those on, an hour said with a part of the day lies after noon.
_LATE: dict[DayPart, range] = {
    "noon": range(5), "afternoon": range(NOON), "evening": range(4, NOON), "night": range(7, NOON),
}  # fmt: skip  # a table


@dataclass(frozen=True, slots=True)
class Clocks:
    start: Clock | None = None
    end: Clock | None = None

    @property
    def real(self) -> bool:
        """24:00 is a time of day, 24:30 is none."""
        return all(is_real(clock) for clock in (self.start, self.end) if clock)

    @property
    def about(self) -> bool:
        return any(clock.about for clock in (self.start, self.end) if clock)


def readings(hours: Hours | None, until: Hours | None, part: DayPart | None) -> tuple[Clocks, ...]:
    """Two where the half of the day is in doubt, the likelier first. `until` are the hours of the end of a range."""
    start = hours.start if hours else None
    end = (hours.end if hours else None) or ((until.end or until.start) if until else None)
    clocks = _overnight(_in_part(start, end, part))
    if all(clock is None or clock.sure for clock in (clocks.start, clocks.end)):
        return (clocks,)
    return clocks, Clocks(_other_half(clocks.start), _other_half(clocks.end))


def _in_part(start: Clock | None, end: Clock | None, part: DayPart | None) -> Clocks:
    """ "abends zwischen 8 und 9" are both in the evening; "abends von 8 bis 1" not."""
    first, last = _fitted(start, part), _fitted(end, part)
    if first and last and (last.hour, last.minute) <= (first.hour, first.minute):
        return Clocks(first, end)
    return Clocks(first, last)


def _fitted(clock: Clock | None, part: DayPart | None) -> Clock | None:
    """ "Um 3 nachmittags" is 15:00, "um 8 in der Nacht" 20:00, "um 2" then 2:00."""
    if clock is None or part is None:
        return clock
    hour = clock.hour if clock.sure or clock.hour < NOON else clock.hour - NOON
    if part in {"evening", "night"} and hour == NOON:
        return replace(clock, hour=0, sure=True)
    return replace(clock, hour=hour + NOON if hour in _LATE.get(part, ()) else hour, sure=True)


def _overnight(clocks: Clocks) -> Clocks:
    """ "Von 20 Uhr bis 1 Uhr" leaves no doubt about the 1."""
    start, end = clocks.start, clocks.end
    if not start or not end or start.sure == end.sure:
        return clocks
    if end.sure:
        return Clocks(replace(start, sure=True), end)
    if start.hour >= _EVENING and end.hour % NOON < _SMALL_HOURS:
        return Clocks(start, replace(end, hour=end.hour % NOON, sure=True))
    later = end.hour + NOON if end.hour <= start.hour and end.hour < NOON else end.hour
    return Clocks(start, replace(end, hour=later, sure=True))


def _other_half(clock: Clock | None) -> Clock | None:
    return clock if clock is None or clock.sure else replace(clock, hour=(clock.hour + NOON) % MIDNIGHT)


def is_real(clock: Clock) -> bool:
    return clock.minute < MINUTES and clock.hour * MINUTES + clock.minute <= MIDNIGHT * MINUTES


def at(day: date, clock: Clock) -> datetime:
    """24 o'clock is the first minute of the next day."""
    if clock.hour == MIDNIGHT:
        return datetime.combine(day, time(0)) + DAY
    return datetime.combine(day, time(clock.hour, clock.minute))


def time_of(clock: Clock | None) -> time | None:
    return time(clock.hour % MIDNIGHT, clock.minute) if clock else None
