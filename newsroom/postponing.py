"""When to ask again: the three days that are offered, a day in words, and never after the deadline. All days are local."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from newsroom.answering import reading
from newsroom.messages import Say
from newsroom.reminding import due
from newsroom.topics import Topic
from newsroom.turn import Saying, Scene
from understanding.choice import number, pick

_NIGHT = timedelta(days=1)
_WEEK = timedelta(days=7)


def options(scene: Scene) -> Say:
    """The question, with the days to choose from."""
    shown = tuple(Say(f"asked.day.{name}", {"day": day}) for name, day in _shown(scene))
    return Say("asked.later_when", {"options": shown})


def _shown(scene: Scene) -> list[tuple[str, date]]:
    """Without those that come to the same day: on a Friday tomorrow is Monday."""
    offered = _offered(scene)
    return [one for place, one in enumerate(offered) if one[1] not in [day for _, day in offered[:place]]]


def _offered(scene: Scene) -> tuple[tuple[str, date], ...]:
    """The next working day, Monday, in a week; where one of them is free, the next working day after it."""
    today, working_time = scene.now.date(), scene.settings.working_time
    sunday = today + timedelta(days=6 - today.weekday())
    return (
        ("tomorrow", working_time.next_working_day(today)),
        ("monday", working_time.next_working_day(sunday)),
        ("week", working_time.next_working_day(today + _WEEK - _NIGHT)),
    )


def day_said(said: Saying) -> date | None:
    """One of the three, or a day in words that lies ahead; always a working day."""
    counted, shown = number(said.text, said.scene.vocabulary), _shown(said.scene)
    if counted is not None:
        return shown[counted - 1][1] if 1 <= counted <= len(shown) else None
    place = pick(said.text, "asked_when", said.scene.vocabulary, 3)
    if place is not None:
        return _offered(said.scene)[place][1]
    span = reading(said.text, said.scene).span
    start = span.start if span else None
    day = start.date() if isinstance(start, datetime) else start
    if not isinstance(day, date) or day <= said.scene.now.date():
        return None
    return said.scene.settings.working_time.next_working_day(day - _NIGHT)


def in_time(topic: Topic, day: date, scene: Scene) -> tuple[date, Say]:
    """The day, or where the deadline is before it the last working day until then, if one is left; and how it is said."""
    end, working_time = due(topic, scene.settings).day, scene.settings.working_time
    last = end if working_time.is_working_day(end) else working_time.add_working_days(end, -1)
    if day <= last or last <= scene.now.date():
        return day, Say("asked.later", {"day": day})
    return last, Say("asked.later_in_time", {"deadline": end, "day": last})
