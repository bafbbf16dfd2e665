"""The one friendly nudge for a draft in which nothing happens any more."""

from __future__ import annotations

from datetime import date, datetime

from newsroom import telling
from newsroom.conversation import Conversation
from newsroom.entry import stretch
from newsroom.messages import Say
from newsroom.topics import Draft
from newsroom.working_time import WorkingTime
from understanding.when.span import Span

QUIET_DAYS = 2  # working days without a word


def due(last_word: datetime, working_time: WorkingTime) -> datetime:
    """When the nudge may come; both are aware, the one returned is in UTC."""
    return working_time.next_time_to_write(working_time.later_by_working_days(last_word, QUIET_DAYS))


def is_over(draft: Draft, today: date) -> bool:
    """Whether the day of the topic has passed, so that nobody needs to be reminded of it."""
    answer = draft.answers.get("when")
    span = answer.value if answer and isinstance(answer.value, Span) else None
    days = None if span is None or span.recurrence else stretch(span)
    return days is not None and days[1] < today


def says(conversation: Conversation) -> tuple[Say, ...]:
    """What lies here, what is still open about it, and that we will not come back to it."""
    draft = conversation.draft or Draft()
    name = Say("nudge.draft", {"draft": (telling.kept_name(draft),)})
    if conversation.state == "idle":
        return (name, Say("nudge.go_on"))
    return (name, Say("nudge.answer"), *telling.reminder(conversation))
