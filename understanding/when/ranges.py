"""What the two ends of a range, or the members of a list, say for one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from understanding.when.days import DAY, Days, Place, real
from understanding.when.grammar.said import Date, Dated, Month, Stretch, Term
from understanding.when.periods import end_of

_DECEMBER = 12
_OVER_MONTHS_END, _NEARLY_A_YEAR = timedelta(days=20), timedelta(days=330)
_YEAR = timedelta(days=365)
_LONGEST = timedelta(days=200)  # of what began before today: "vom 5. Januar bis 3. Januar" is a slip


def completed(first: Term, last: Term) -> Term:
    """ "3. bis 5. Mai 2027": what the first does not say is said by the last."""
    end = last.last if isinstance(last, Stretch) else last
    end = end.day if isinstance(end, Dated) else end
    match first, end:
        case Stretch(begin, close), _ if isinstance(end, Date):
            return Stretch(completed(begin, end), completed(close, end))
        case Dated(weekday, Date() as day), Date():
            return Dated(weekday, completed(day, end))
        case Date(day, None, None), Date(last_day, int() as month, year):
            earlier = day > last_day  # "28. bis 3. Mai" begins in April
            before = (month - 2) % 12 + 1 if earlier else month
            return Date(day, before, year and year - (earlier and before == _DECEMBER))
        case Date(day, int() as month, None), Date(last_day, int() as last_month, int() as year):
            return Date(day, month, year - ((month, day) > (last_month, last_day)), first.either)
        case Month(number, None), Month(last_number, int() as year):
            return Month(number, year - (number > last_number))
        case _:
            return first


def ongoing(first: Term, start: Days, place: Place) -> Days | None:
    """ "vom 20.11. bis 30.11.", said on the 24th, is hardly next year's: its start a year before."""
    if not isinstance(first, Date | Month) or first.year or (isinstance(first, Date) and first.month is None):
        return None
    begun = real(start.first.year - 1, start.first.month, start.first.day)
    longest = _YEAR if isinstance(first, Month) else _LONGEST
    return (
        replace(start, first=begun, last=begun) if begun and begun < place.today < begun + longest else None
    )


def is_slip(first: Term, last: Term, days: Days) -> bool:
    """ "10.12. bis 5.12." is no year, "5. bis 3. Mai" no month."""
    match first, last:
        case Date(day, None, None), Date(last_day, int()):
            return day > last_day and days.last - days.first > _OVER_MONTHS_END
        case Date(_, int(), None), Date(_, int(), None):
            return days.last - days.first > _NEARLY_A_YEAR
        case _:
            return False


def in_a_row(days: Sequence[Days]) -> bool:
    return all(
        day.first <= later.first <= max(day.last, end_of(day.first, day.grain)) + DAY
        for day, later in pairwise(days)
    )
