"""When a Land has school holidays, as far as they are fixed, and the school days beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Literal

from understanding.when.public_holidays import free_days, is_free

Kind = Literal["winter", "easter", "pentecost", "summer", "autumn", "christmas"]
Stretch = tuple[date, date]  # first and last day, both inclusive

_NAMES: dict[Kind, str] = {
    "winter": "Winterferien",
    "easter": "Oster-/Frühjahrsferien",
    "pentecost": "Himmelfahrts-/Pfingstferien",
    "summer": "Sommerferien",
    "autumn": "Herbstferien",
    "christmas": "Weihnachtsferien",
}
_NIGHT = timedelta(1)


@lru_cache(maxsize=1024)
def school_holidays(kind: Kind, land: str, year: int) -> Stretch | None:
    """The first and last day; `year` is that of the first one, so Christmas holidays end in the next.

    None where the Land has none or nobody has fixed them yet: `is_known` tells which. A single free day is no holidays.
    `land` is as in `Region`; NotImplementedError for another. Weekends and public holidays count where they lie inside.
    """
    years = (year - 1, year, year + 1)  # Christmas holidays are in two of them
    joined = _joined(_listed(kind, land, years), land)
    runs = [(first, last) for first, last in joined if first.year == year and first < last]
    return max(runs, key=_nights, default=None)  # Bavaria's week at carnival bears the name of Easter, too


def is_known(kind: Kind, land: str, year: int) -> bool:
    """Whether the holidays of that year are fixed, be it that there are none.

    The Länder fix school years, which end with summer; every Land has holidays in summer and at Christmas.
    """
    sure: Kind = "christmas" if kind in {"autumn", "christmas"} else "summer"
    return school_holidays(sure, land, year) is not None


def first_school_day_after(kind: Kind, land: str, year: int) -> date | None:
    """None where `school_holidays` has none."""
    holidays = school_holidays(kind, land, year)
    return _next_school_day(holidays[1], land, _NIGHT) if holidays else None


def last_school_day_before(kind: Kind, land: str, year: int) -> date | None:
    """None where `school_holidays` has none."""
    holidays = school_holidays(kind, land, year)
    return _next_school_day(holidays[0], land, -_NIGHT) if holidays else None


def _next_school_day(day: date, land: str, step: timedelta) -> date:
    day += step
    while is_free(day, land):
        day += step
    return day


def _nights(run: Stretch) -> timedelta:
    return run[1] - run[0]


def _listed(kind: Kind, land: str, years: Iterable[int]) -> Iterator[date]:
    for year in years:
        yield from (day for day, name in free_days(land, year, "school").items() if name == _NAMES[kind])


def _joined(listed: Iterable[date], land: str) -> list[Stretch]:
    """Runs of days; what lies between two days of one run is free anyway."""
    runs: list[Stretch] = []
    for day in sorted(listed):
        if runs and _only_free_days_between(runs[-1][1], day, land):
            runs[-1] = (runs[-1][0], day)
        else:
            runs.append((day, day))
    return runs


def _only_free_days_between(day: date, later: date, land: str) -> bool:
    between = (day + timedelta(number) for number in range(1, (later - day).days))
    return all(is_free(one, land) for one in between)
