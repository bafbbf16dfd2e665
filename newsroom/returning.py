"""On which days something comes again: by the words for a day of the year, by a rule of a calendar, or only once."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache

from newsroom import rules
from newsroom.entry import fixed_days
from understanding.when import Reading, understand

WORDS = "words:"  # before what is said in words: "words:2. Sonntag im Mai"
LONGEST = 60  # characters of such words
LATEST = 9000  # years that a calendar can count on from

_TRIED = range(2028, 2033)  # two of them are leap years
_LATER = 9  # of January: by then "Freitag" and "heute" are another day, "2. Sonntag im Mai" is not


def days(rule: str, start: date, first: date, last: date) -> list[date]:
    """From `first` to `last`, never before `start`. A rule that cannot be read comes only once, like an empty one."""
    first = max(first, start)
    if rule.startswith(WORDS):
        years = range(first.year, min(last.year, LATEST) + 1)
        found = (_day(rule.removeprefix(WORDS), year) for year in years)
        return [day for day in found if day and first <= day <= last]
    read = rules.read(rule)
    if read is None:
        return [start] if first <= start <= last else []
    return rules.days(read, start, first, last)


def yearly(written: str) -> str | None:
    """The rule for what somebody wrote: "8. März", "1. Advent", "FREQ=YEARLY;BYMONTH=3;BYMONTHDAY=8"; None where that is not
    the same day of every year, whoever reads it and when.
    """
    if "FREQ=" in written.upper():
        return written if _is_fixed(written) else None
    if len(written) > LONGEST or len(list(_in_words(written))) < 2:  # noqa: PLR2004  # a leap day comes twice
        return None
    return WORDS + written


def _is_fixed(rule: str) -> bool:
    """Whether it comes every year, and whatever day is taken for its first."""
    read = rules.read(rule)
    if read is None or read.cycle != "YEARLY" or read.count is not None:
        return False
    first, last = date(_TRIED[0], 1, 1), date(_TRIED[-1], 12, 31)
    starts = date(2001, 1, 1), date(2002, 2, 2)
    one, other = (rules.days(read, start, first, last) for start in starts)
    return one == other != []


def _in_words(words: str) -> Iterable[date]:
    return filter(None, (_day(words, year) for year in _TRIED))


@lru_cache(maxsize=4096)
def _day(words: str, year: int) -> date | None:
    """The day of that year that the words name, the first one of several; None where it depends on when they are read."""
    readings = [understand(words, datetime(year, 1, day), "de") for day in (1, _LATER)]  # noqa: DTZ001  # local, as the words are
    first, later = (_in_year(reading, year) for reading in readings)
    return first if first == later else None


def _in_year(reading: Reading, year: int) -> date | None:
    """Said on New Year's Day, "31. Dezember" may be yesterday."""
    if reading.question not in {None, "recent"}:
        return None
    spans = [reading.span] if reading.span else reading.candidates
    begun = [stretch[0] for span in spans if (stretch := fixed_days(span))]
    return next((day for day in begun if day.year == year), None)
