"""The monthly meeting of the editors: on which days it looks back, and which come."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from newsroom.entry import month_after
from newsroom.periods import Period

DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Meeting:
    """`month` is the first day of its month. `behind` ends with the day that is still looked back on, `ahead` begins with it;
    neither has a span, since nobody asked for these very days.
    """

    month: date
    behind: Period
    ahead: Period


def meeting(month: date, today: date) -> Meeting:
    """The meeting in the month of that day: it looks back on the month before and on what is over of its own, and ahead to
    the end of the month after it.
    """
    first = month.replace(day=1)
    begins, last, ends = month_after(first, -1), month_after(first) - DAY, month_after(first, 2) - DAY
    turn = min(max(today, begins), last)
    return Meeting(first, Period(begins, turn), Period(turn, ends))
