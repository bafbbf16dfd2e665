"""Asking once how it was, after the event. Pure; all days are local."""

from __future__ import annotations

from datetime import date

from newsroom.asking import Ask, Item
from newsroom.deadlines import topic_days
from newsroom.messages import Say
from newsroom.occurrences import wall
from newsroom.reminding import Case
from newsroom.settings import Settings
from newsroom.telling import title
from newsroom.topics import Status, Topic

USEFUL = 10  # working days after the event


def look_back(case: Case, today: date, settings: Settings) -> Item | None:
    """ "Wie war's?", once, on a working day after the topic's last day, while the desk has not gone on with it."""
    topic = case.topic
    handed_in = wall(topic.submitted_at or topic.created_at, settings.timezone).date()
    days = topic_days(topic, handed_in)
    asked_before = any(ask.kind == "look_back" for ask in case.asks)
    if topic.status is not Status.ACCEPTED or days is None or asked_before or _recurs(topic):
        return None
    last = days[1]
    latest = last if last == date.max else settings.working_time.add_working_days(last, USEFUL)
    if last <= handed_in or not last < today <= latest:
        return None
    ask = Ask(
        f"look_back/{topic.id}",
        "look_back",
        case.responsible.id,
        today,
        topic=topic.id,
        version=last.isoformat(),
    )
    values = {"number": str(topic.number), "title": title(topic.draft) or (Say("agenda.untitled"),)}
    return Item(case.responsible, ask, date.max, (Say("asked.look_back", values),))


def _recurs(topic: Topic) -> bool:
    given = topic.draft.answers.get("when")
    return bool(given and getattr(given.value, "recurrence", None))
