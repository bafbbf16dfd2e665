"""The days on which a Land does not work."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

_FRIDAY = 5  # ISO


def is_free(day: date, land: str) -> bool:
    """Whether it is a weekend or a public holiday; `land` is as in `Region`, NotImplementedError for another."""
    return day.isoweekday() > _FRIDAY or day in free_days(land, day.year, "public")


@lru_cache(maxsize=128)
def free_days(land: str, year: int, category: str) -> Mapping[date, str]:
    """The days of a year with their German names; `category` is "public" or "school"."""
    import holidays  # noqa: PLC0415  # costs 60 ms, and most texts name no holidays

    return dict(holidays.country_holidays("DE", land, years=year, categories=category, language="de"))
