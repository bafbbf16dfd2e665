"""A blackout from what an editor wrote: "1.3. bis 15.4. Vorwahlzeit", "24.12. anhalten: Trauer". Nothing is guessed."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import Literal

from newsroom.blackouts import Blackout
from newsroom.entry import stretch
from newsroom.wording import one_line
from understanding.spelling import folded, says
from understanding.when import Located, Region, located
from understanding.when.span import Span

LONGEST = 100  # characters of a reason
Fault = Literal["no_days", "past", "no_end", "unclear_days", "no_reason", "longer"]
_RUNNING = {"past", "recent"}  # of the questions that a date may leave open


def read(text: str, now: datetime, language: str, region: Region, holding: Sequence[str]) -> Blackout | Fault:
    """Without a number. `now` is local and naive; `holding` are the words that let nothing be planned into it."""
    found = located(text, now, language, region)
    days = _days(found, now.date())
    if isinstance(days, str):
        return days
    reason, holds = _reason(_beside(text, found, now, language, region), tuple(holding))
    if not folded(reason):
        return "no_reason"
    return "longer" if len(reason) > LONGEST else Blackout(0, *days, reason, holds)


def _days(found: Located, today: date) -> tuple[date, date] | Fault:
    """A stretch that has begun is meant as it is; one that is over is never taken for next year's."""
    reading = found.reading
    if reading.span is None and reading.question == "no_date":
        return "no_days"
    if reading.span is None and reading.question not in _RUNNING:
        return "unclear_days"
    spans = [reading.span] if reading.span else reading.candidates
    known = [(span, days) for span in spans if not span.vague and (days := stretch(span))]
    if not known:
        return "unclear_days"
    running = [(span, days) for span, days in known if reading.span or days[0] <= today <= days[1]]
    return _whole(*running[0], today) if running else "past"


def _whole(span: Span, days: tuple[date, date], today: date) -> tuple[date, date] | Fault:
    if span.recurrence or span.about:
        return "unclear_days"
    if span.open:
        return "no_end"
    return (today, days[1]) if span.start is None else days


def _beside(text: str, found: Located, now: datetime, language: str, region: Region) -> str:
    """The words around the days. "24 December mourning" is no morning: what adds nothing to the days is no part of them."""
    first, last = found.places[0][0], found.places[-1][1]
    words = text[first:last].split()
    while len(words) > 1 and not any(sign.isdigit() for sign in words[-1]):
        shorter = located(" ".join(words[:-1]), now, language, region).reading
        if _spans(shorter.span, shorter.candidates) != _spans(found.reading.span, found.reading.candidates):
            break
        words.pop()
    dated = " ".join(text[first:last].split()[len(words) :])
    return " ".join([text[:first], dated, text[last:]])


def _spans(span: Span | None, candidates: Sequence[Span]) -> list[tuple[date, date] | None]:
    return [stretch(one) for one in ([span] if span else candidates)]


def _reason(words: str, holding: tuple[str, ...]) -> tuple[str, bool]:
    """The words without the one, in front or at the end, that says that it holds."""
    pieces = one_line(words).strip(" ,;:-–").split()
    for place in (0, -1):
        if pieces and says(pieces[place], holding):
            kept = pieces[1:] if place == 0 else pieces[:-1]
            return " ".join(kept).strip(" ,;:-–"), True
    return " ".join(pieces), False
