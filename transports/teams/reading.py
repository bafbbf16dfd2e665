"""Activities of Teams become values of the newsroom. Total: whatever somebody sends is a list of values, maybe an empty one."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

from newsroom.messages import Address, Content, Deserted, Edited, Entered, Incoming, Reacted, Redacted, Text
from newsroom.messages import Unsupported as NotUsable
from transports.teams.attached import attached, quoted
from transports.teams.fields import Fields, inside, listed, text
from transports.teams.ids import SEVERAL, aside_to, event_of, room_of, thread_of
from transports.teams.submits import submitted
from transports.teams.symbols import symbol
from transports.teams.taking import answered
from transports.teams.wording import is_targeted, spoken

NAME = "teams"
REACTION = "reaction:"
_EARLIEST, _LATEST = datetime(1970, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)
_LONGEST_NAME = 200


@dataclass(frozen=True, slots=True)
class Reader:
    """`people` says who the Teams ids are that come without an object id, `now` stands where no time is told."""

    app_id: str
    people: Mapping[str, str]
    now: datetime


def incoming(activity: Fields, reader: Reader) -> list[Incoming]:
    """What somebody said or did, in its order. An activity repeated has the same ids; an edit, a deletion and a reaction carry
    the id of the message that they are about, and are told apart by their time.
    """
    sender = account_of(inside(activity, "from"), reader.people)
    if sender is None or not _conversation(activity):
        return []
    read = _READERS.get(text(activity.get("type")))
    return [
        _placed(activity, reader, sender, name, content)
        for name, content in (read(activity, reader, sender) if read else ())
    ]


def account_of(person: Fields, people: Mapping[str, str]) -> str | None:
    """The object id in Entra, or the Teams id where nobody knows it; None for bots, ourselves among them."""
    name, known = text(person.get("id")), text(person.get("aadObjectId")).lower()
    if not name or name.startswith("28:"):
        return None
    return known or people.get(name, name)


def reaction_of(target: str, name: str, sender: str) -> str:
    """What all reactions of this kind by this person to this message begin with."""
    return f"{REACTION}{_hashed([target, name, sender])}"


Named = tuple[str, Content]  # its event


# ---------------------------------------------------------------- one reader for each type


def _message(activity: Fields, reader: Reader, sender: str) -> list[Named]:
    if isinstance(activity.get("value"), dict):
        card = submitted(activity, _event(activity, "replyToId"), sender)
        return [(card.name, card.content)] if card else []
    words = spoken(activity, reader.app_id)
    came = attached(activity, words.body)
    if any(hasattr(one, "caption") for one in came):
        contents = came  # the words are with the picture
    elif words.body or words.mentions_bot:
        plain = quoted(activity) is None
        contents = [Text(words.body, words.mentions_bot, _replied(activity), plain), *came]
    else:
        contents = came or [NotUsable("unknown")]
    return [(_numbered(activity, place), content) for place, content in enumerate(contents)]


def _updated(activity: Fields, reader: Reader, _sender: str) -> list[Named]:
    """A message that was deleted and is back says once more what it says."""
    body = spoken(activity, reader.app_id).body
    if _event_type(activity) == "undeleteMessage":
        return [(_at_its_time(activity, "back"), Text(body, replies_to=_replied(activity), plain=False))]
    return [(_at_its_time(activity, "edit"), Edited(_event(activity, "id"), body))]


def _deleted(activity: Fields, _reader: Reader, _sender: str) -> list[Named]:
    return [(_at_its_time(activity, "deleted"), Redacted(_event(activity, "id")))]


def _reaction(activity: Fields, _reader: Reader, sender: str) -> list[Named]:
    """What is taken away names no single reaction; `intake` knows the last one of the kind."""
    target = _event(activity, "replyToId") or _event(activity, "id")
    added = [text(one.get("type")) for one in listed(activity.get("reactionsAdded"))]
    removed = [text(one.get("type")) for one in listed(activity.get("reactionsRemoved"))]
    time = text(activity.get("timestamp"))
    return [
        *((f"{reaction_of(target, name, sender)}|{time}", Reacted(target, symbol(name))) for name in added),
        *(
            (_at_its_time(activity, f"removed:{name}:{sender}"), Redacted(reaction_of(target, name, sender)))
            for name in removed
        ),
    ]


def _installation(activity: Fields, _reader: Reader, _sender: str) -> list[Named]:
    """The app came to a person or a team, or it is gone from there."""
    action, event = text(activity.get("action")), _numbered(activity, 0)
    if action.startswith("remove"):
        return [(event, Deserted())]
    return [(event, Entered())] if action.startswith("add") and is_private(activity) else []


def _invoked(activity: Fields, _reader: Reader, sender: str) -> list[Named]:
    """Of what Teams asks of us at once, the answer to an offered file."""
    answer = answered(activity, sender)
    return [(answer.name, answer.content)] if answer else []


def _change(activity: Fields, reader: Reader, _sender: str) -> list[Named]:
    """Of members coming and going only our own going concerns a conversation."""
    gone = {text(one.get("id")).lower() for one in listed(activity.get("membersRemoved"))}
    return [(_numbered(activity, 0), Deserted())] if f"28:{reader.app_id}" in gone else []


_READERS = {
    "message": _message,
    "messageUpdate": _updated,
    "messageDelete": _deleted,
    "messageReaction": _reaction,
    "invoke": _invoked,
    "installationUpdate": _installation,
    "conversationUpdate": _change,
}


# ---------------------------------------------------------------- where, when and who


def _placed(activity: Fields, reader: Reader, sender: str, name: str, content: Content) -> Incoming:
    return Incoming(
        id=name,
        sender=sender,
        address=Address(NAME, room_of(_conversation(activity))),
        at=_instant(activity.get("timestamp"), reader.now),
        content=content,
        private=is_private(activity),
        sender_name=text(inside(activity, "from").get("name"))[:_LONGEST_NAME],
        thread=thread_of(_conversation(activity)),
        aside=aside_to(text(inside(activity, "from").get("id"))) if is_targeted(activity) else "",
    )


def _conversation(activity: Fields) -> str:
    return text(inside(activity, "conversation").get("id"))


def is_private(activity: Fields) -> bool:
    """Whether sender and bot are alone. Not every activity tells its sort of conversation; those of several people all begin alike."""
    sort = text(inside(activity, "conversation").get("conversationType"))
    return sort == "personal" if sort else not _conversation(activity).startswith(SEVERAL)


def _event(activity: Fields, name: str) -> str:
    told = text(activity.get(name))
    return event_of(_conversation(activity), told) if told else ""


def _numbered(activity: Fields, place: int) -> str:
    """The first part of a message has the message's own name: by it edits and deletions call the whole."""
    told = text(activity.get("id")) or _hashed(activity)
    return event_of(_conversation(activity), f"{told}:{place}" if place else told)


def _at_its_time(activity: Fields, what: str) -> str:
    return event_of(
        _conversation(activity), f"{text(activity.get('id'))}:{what}:{text(activity.get('timestamp'))}"
    )


def _event_type(activity: Fields) -> str:
    return text(inside(activity, "channelData").get("eventType"))


def _replied(activity: Fields) -> str | None:
    """The message that is quoted; in a channel the one at the root of the thread, except for the root itself."""
    if (told := quoted(activity)) is not None:
        return event_of(_conversation(activity), told) if told else None
    root = thread_of(_conversation(activity))
    return root if root and root != _event(activity, "id") else None


def _instant(told: object, now: datetime) -> datetime:
    try:
        at = datetime.fromisoformat(text(told))
        return min(max(at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC), _EARLIEST), _LATEST)
    except (ValueError, OverflowError):
        return now


def _hashed(told: object) -> str:
    return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()[:32]
