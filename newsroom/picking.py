"""Which of the candidates of a doubt a reply means: "der zweite", "Samstag", "der 6.", "nachmittags"."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from newsroom import doubts
from newsroom.answering import NoAnswer, reading
from newsroom.doubts import HALF_READ, Doubt
from newsroom.entry import DAILY, stretch
from newsroom.topics import Answer, Given
from newsroom.turn import Scene
from understanding.choice import LAST, number, ordinal
from understanding.when.span import DayPart, Span

STILL_OPEN = NoAnswer("dialogue.not_a_date_choice")
# Days before a candidate; seen from each of them "morgen" is another day, "Samstag" the same.
EVES = (1, 3, 6)
HOURS: dict[DayPart, tuple[int, int]] = {  # wide, because they only tell one candidate from another
    "morning": (0, 12),
    "forenoon": (6, 13),
    "noon": (11, 15),
    "afternoon": (12, 19),
    "evening": (17, 24),
    "night": (20, 30),
}

Meant = Answer | Doubt | NoAnswer | None


def meant(doubted: Doubt, text: str, scene: Scene) -> Meant:
    """None where the reply says something new."""
    if not doubted.candidates:
        return None
    attempts: tuple[Callable[[Doubt, str, Scene], Meant], ...] = (
        _by_place,
        _by_date,
        _by_name,
        _by_period,
        _by_number,
        _by_clock,
    )
    return next((found for attempt in attempts if (found := attempt(doubted, text, scene))), None)


def is_day(doubted: Doubt, text: str, scene: Scene) -> bool:
    """Whether "der 4." is a day rather than the fourth answer; a number alone is the answer."""
    said = number(text, scene.vocabulary)
    spelled = any(letter.isalpha() for letter in text)
    return bool(said and spelled and _on_day(doubted, said) and reading(text, scene).span)


def _by_place(doubted: Doubt, text: str, scene: Scene) -> Meant:
    """Nobody knows whether the second of the answers or of the dates is meant where these begin with the second answer."""
    place = ordinal(text, scene.vocabulary)
    ways, count = doubts.ways(doubted), len(doubted.candidates)
    if place is None or (place != LAST and place >= len(ways)):
        return None
    if place == LAST:
        return _taken(doubted, doubted.candidates[-1])
    others = [one for one in _on_day(doubted, place + 1) if one != ways[place].answer.value]
    unsure = others or (doubted.reason in HALF_READ and count > 1)
    return STILL_OPEN if unsure else ways[place].answer


def _by_date(doubted: Doubt, text: str, scene: Scene) -> Meant:
    return doubts.picked(doubted, reading(text, scene))


def _by_name(doubted: Doubt, text: str, scene: Scene) -> Meant:
    """By the weekday or the day of the month. What is past may also be named to say that another is meant."""
    if doubted.reason == "past":
        return None
    named = [span for one in doubted.candidates if (span := _named(one, text, scene))]
    if len(named) == 1:
        return _taken(doubted, named[0])
    loses_clock = any(isinstance(one.start, datetime) for one in named)
    return STILL_OPEN if loses_clock else None


def _named(candidate: Span, text: str, scene: Scene) -> Span | None:
    """The candidate, if the words mean it on whichever day shortly before they are said."""
    day = _day(candidate)
    if day is None or candidate.recurrence:
        return None
    eves = (datetime.combine(day - timedelta(days=eve), time.min) for eve in EVES)
    said = [reading(text, replace(scene, now=eve)).span for eve in eves]
    first = said[0]
    same = first and all(other and (other.start, other.end) == (first.start, first.end) for other in said)
    return _with(candidate, first) if first and same else None


def _with(candidate: Span, said: Span) -> Span | None:
    """With the clock time or the part of the day that is said besides and was not known."""
    more = isinstance(said.start, datetime) or said.part is not None
    if more and not isinstance(candidate.start, datetime) and candidate.part is None:
        return said if _day(said) == candidate.start else None
    lies_in = said.part is None or _at(candidate, Span(None, part=said.part))
    return candidate if doubts.means(candidate, said) and lies_in else None


def _by_period(doubted: Doubt, text: str, scene: Scene) -> Meant:
    """ "diese Woche", "im Dezember", "2026": the only one of several that lies in it."""
    said = reading(text, scene).span
    days = stretch(said) if said and said.end is None and said.grain not in DAILY else None
    if days is None or len(doubted.candidates) == 1:
        return None
    within = [one for one in doubted.candidates if days[0] <= (_day(one) or date.max) <= days[1]]
    return _taken(doubted, within[0]) if len(within) == 1 else None


def _by_number(doubted: Doubt, text: str, scene: Scene) -> Meant:
    """ "15" is the 15th or 15 o'clock."""
    said = number(text, scene.vocabulary)
    fits = [*_on_day(doubted, said), *_at_hour(doubted, said)] if said else []
    return _taken(doubted, fits[0]) if len(fits) == 1 else None


def _by_clock(doubted: Doubt, text: str, scene: Scene) -> Meant:
    """It decides between the candidates, or it is put in the place of theirs."""
    said = reading(text, scene)
    if said.question != "no_day" or said.span is None:
        return None
    fits = tuple(one for one in doubted.candidates if _at(one, said.span))
    if len(fits) == 1:
        return _taken(doubted, fits[0])
    if fits:
        return STILL_OPEN if fits == doubted.candidates else replace(doubted, candidates=fits)
    recurs = any(one.recurrence for one in doubted.candidates)
    return (_said_together if recurs else _at_another_time)(doubted, text, scene)


def _said_together(doubted: Doubt, text: str, scene: Scene) -> Meant:
    words = f"{doubted.words}, {text}"
    said = reading(words, scene)
    if said.question:
        asked = replace(doubted, words=words, reason=said.question, candidates=said.candidates)
        return asked if said.candidates else None
    return _taken(replace(doubted, words=words), said.span) if said.span else None


def _at_another_time(doubted: Doubt, text: str, scene: Scene) -> Meant:
    """The day stays known; where it is in doubt itself, it is asked for with the new clock time."""
    days = dict.fromkeys(_day(one) for one in doubted.candidates)
    together = [reading(f"{day.isoformat()}, {text}", scene) for day in days if day]
    spans = tuple(one.span for one in together if one.span and one.question is None)
    asked = replace(doubted, words=f"{doubted.words}, {text}")
    if len(days) == 1 and together and (question := together[0].question):
        known = together[0].candidates[: 1 if question == "past" else None]  # the year is known too
        return replace(asked, reason=question, candidates=known)
    if not spans or len(spans) < len(days):
        return None
    settled = len(spans) == 1 and doubted.reason not in {"past", "impossible"}
    return _taken(asked, spans[0]) if settled else replace(asked, candidates=spans)


def _at(candidate: Span, said: Span) -> bool:
    """Whether its clock time is the one said, or lies in the part of the day."""
    if said.part is None:
        return doubts.means(candidate, said)
    first, last = HOURS[said.part]
    start = candidate.start
    hours = (start.hour, start.hour + 24) if isinstance(start, datetime) else ()
    return candidate.part == said.part or any(first <= hour < last for hour in hours)


def _on_day(doubted: Doubt, number: int) -> Sequence[Span]:
    return [one for one in doubted.candidates if (day := _day(one)) and day.day == number]


def _at_hour(doubted: Doubt, number: int) -> Sequence[Span]:
    return [
        one
        for one in doubted.candidates
        if isinstance(one.start, datetime) and (one.start.hour, one.start.minute) == (number, 0)
    ]


def _day(span: Span) -> date | None:
    days = stretch(span)
    return days[0] if days else None


def _taken(doubted: Doubt, span: Span) -> Answer:
    return Answer(Given.VALUE, doubted.words, span, doubted.event)
