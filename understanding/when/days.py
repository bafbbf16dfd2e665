"""Which day a date, a weekday or both together mean, seen from today; or what has to be asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from understanding.when.reading import Question
from understanding.when.relative import relative_day
from understanding.when.tokens import Token

WEEK = 7
RECENTLY = timedelta(days=60)
YEARS_AHEAD = 8  # the longest wait for a 29 February


@dataclass(frozen=True, slots=True)
class Day:
    """One day, or a `question` and the days it may be about."""

    day: date | None
    question: Question | None = None
    candidates: tuple[date, ...] = ()


def resolved(parts: Sequence[Token], today: date, later: Token | None = None) -> Day:
    """`parts` are a date or a weekday or both; `later` is the end of the range, which may name month and year."""
    weekday = next((token for token in parts if token.sort == "W"), None)
    dated = next((token for token in parts if token.sort != "W"), None)
    if dated is None:
        return _weekday(weekday, today) if weekday else Day(None)
    number = weekday.numbers[0] if weekday else None
    match dated.sort:
        case "R":
            return _agreeing(_near_day(dated, today), number, today, repeats=False)
        case "P" if later is None or later.sort != "D":
            return _agreeing(_day_of_month(dated.numbers[0], number, today), number, today)
    numbers = _completed(dated, later)
    agreed = _agreeing(_date(numbers, today), number, today)
    return agreed if numbers[2] else _not_just_over(agreed, today)


def _near_day(token: Token, today: date) -> date | None:
    return today + timedelta(days=token.numbers[0]) if token.numbers else relative_day(token.word, today)


def _completed(token: Token, later: Token | None) -> tuple[int, ...]:
    if token.sort == "P" and later is not None:
        return token.numbers[0], *later.numbers[1:]
    if not token.numbers[2] and later is not None and later.sort == "D":
        return *token.numbers[:2], later.numbers[2]
    return token.numbers


def _date(numbers: tuple[int, ...], today: date) -> date | None:
    day, month, year = numbers
    for candidate in [year] if year else range(today.year, today.year + YEARS_AHEAD + 1):
        found = _real(candidate, month, day)
        if found and (year or found >= today):
            return found
    return None


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day_of_month(day: int, weekday: int | None, today: date) -> date | None:
    """The next such day, on that weekday if one is named: "Mittwoch der 22."."""
    for ahead in range(YEARS_AHEAD * 12):
        months = today.month - 1 + ahead
        found = _real(today.year + months // 12, months % 12 + 1, day)
        if found and found >= today and weekday in {None, found.weekday()}:
            return found
    return None


def _agreeing(day: date | None, weekday: int | None, today: date, *, repeats: bool = True) -> Day:
    """`repeats` says that the same date of another year may be meant."""
    if day is None:
        return Day(None, "impossible")
    if weekday is not None and weekday != day.weekday():
        return Day(None, "weekday", (day, _just_over(day, weekday, today) or _nearest(day, weekday)))
    if day < today:
        return Day(None, "past", (day, *_a_year_later(day, today)) if repeats else (day,))
    if day.year > today.year + YEARS_AHEAD:
        return Day(None, "unclear", (day,))  # "3 Dec 2125" is a clock time, or a slip
    return Day(day)


def _not_just_over(agreed: Day, today: date) -> Day:
    """ "22.11.", said two days later, is hardly a day in a year."""
    past = _year_before(agreed.day, today) if agreed.day else None
    return Day(None, "recent", (agreed.day, past)) if agreed.day and past else agreed


def _just_over(day: date, weekday: int, today: date) -> date | None:
    """ "Do 12.11.", said two weeks later, is that Thursday rather than the next 12 November."""
    past = _year_before(day, today)
    return past if past and past.weekday() == weekday else None


def _year_before(day: date, today: date) -> date | None:
    """None where it is long over, too."""
    past = _real(day.year - 1, day.month, day.day)
    return past if past and today - RECENTLY < past < today else None


def _nearest(day: date, weekday: int) -> date:
    return next(
        day + timedelta(days=off) for off in (1, -1, 2, -2, 3, -3) if (day.weekday() + off) % WEEK == weekday
    )


def _a_year_later(day: date, today: date) -> tuple[date, ...]:
    upcoming = _date((day.day, day.month, 0), today)
    return (upcoming,) if upcoming else ()


def _weekday(token: Token, today: date) -> Day:
    """ "nächsten Freitag" is this one for some and the one after for others; so is a weekday said on that day."""
    ahead = (token.numbers[0] - today.weekday()) % WEEK
    coming = today + timedelta(days=ahead)
    same_week = today.weekday() < token.numbers[0]
    if ahead == 0 or (token.word.startswith(("n", "N")) and same_week):
        return Day(None, "ambiguous", (coming, coming + timedelta(days=WEEK)))
    return Day(coming)
