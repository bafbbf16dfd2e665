"""Names of conversations and messages. Teams numbers messages per conversation, we name them in the whole world."""

from __future__ import annotations

import re

SEVERAL = "19:"  # how the ids of conversations among several people begin
_THREAD = ";messageid="
_ASIDE = "aside:"
_GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def is_account(room: str) -> bool:
    """Whether it is no conversation but a person's object id in Entra."""
    return _GUID.fullmatch(room) is not None


def room_of(conversation: str) -> str:
    """The channel or chat, whatever thread was meant."""
    return conversation.partition(_THREAD)[0]


def thread_of(conversation: str) -> str:
    """The event at the root of the thread, "" where none is meant."""
    room, _, root = conversation.partition(_THREAD)
    return event_of(room, root) if root else ""


def aside_to(person: str) -> str:
    """Instead of a thread: what is said in the room for one person alone to see, by their id in Teams (29:…)."""
    return f"{_ASIDE}{person}"


def hearer_of(thread: str) -> str:
    """Who alone shall see it, "" where it is a thread."""
    return thread.removeprefix(_ASIDE) if thread.startswith(_ASIDE) else ""


def event_of(conversation: str, activity: str) -> str:
    """The event that we call this activity by, whatever thread it is in."""
    return f"{activity}@{room_of(conversation)}"


def activity_of(event: str) -> str:
    """What Teams calls the event, within its conversation."""
    return event.partition("@")[0]


def in_thread(room: str, event: str) -> str:
    """The conversation id that means this thread of the room; the room itself where `event` is ""."""
    return f"{room}{_THREAD}{activity_of(event)}" if event else room
