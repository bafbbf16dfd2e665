"""Topics that are like the one being collected: the same place and day, or a title that says the same."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from newsroom.entry import stretch
from newsroom.telling import title
from newsroom.topics import Draft, Given, Topic
from understanding.titles import Likeness, likeness, same_place
from understanding.when.span import Span

ALIKE = 0.7  # the share of what two titles say together
LONGEST_STRETCH = 31  # days; of what lasts longer nobody says that it is the same day
SHOWN = 3


def similar(draft: Draft, others: Iterable[Topic]) -> tuple[Topic, ...]:
    """At most SHOWN of the others, in their order."""
    found = (other for other in others if _is_like(draft, other.draft))
    return tuple(other for other, _ in zip(found, range(SHOWN), strict=False))


def _is_like(one: Draft, other: Draft) -> bool:
    days, days_there = _days(one), _days(other)
    same_day = bool(days and days_there and days[0] <= days_there[1] and days_there[0] <= days[1])
    if same_day and _place(one) and same_place(_place(one), _place(other)):
        return True
    other_day = bool(days and days_there) and not same_day
    return _says_the_same(likeness(title(one), title(other)), other_day=other_day)


def _says_the_same(found: Likeness, *, other_day: bool) -> bool:
    """ "Tag der offenen Tür" is on many days, each time another one."""
    return found.share >= ALIKE and (found.telling or not other_day)


def _days(draft: Draft) -> tuple[date, date] | None:
    """None where they are not known well enough to be compared."""
    answer = draft.answers.get("when")
    span = answer.value if answer and isinstance(answer.value, Span) else None
    days = None if span is None or span.recurrence else stretch(span)
    return days if days and (days[1] - days[0]).days < LONGEST_STRETCH else None


def _place(draft: Draft) -> str:
    answer = draft.answers.get("where")
    return answer.words if answer and answer.given is Given.VALUE else ""
