"""Matrix events become values of the newsroom. Total: whatever a hostile member sends is a value or None."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TypeAlias

from nio import BadEvent, Event, UnknownBadEvent

from newsroom.messages import (
    Address,
    Content,
    Echo,
    Edited,
    FileSent,
    Incoming,
    PictureSent,
    Reacted,
    Redacted,
    Text,
    Unreadable,
    Unsupported,
)
from transports.matrix import media
from transports.matrix.addressing import Bot, spoken
from transports.matrix.writing import KEY_FIELD

NioEvent: TypeAlias = Event | BadEvent | UnknownBadEvent
Fields: TypeAlias = Mapping[str, object]
Reader: TypeAlias = Callable[[Fields, Bot], Content | None]

_LARGEST = 2**53 - 1  # the largest number in Matrix JSON
_LATEST = 4_102_444_800_000  # 2100-01-01 in ms: a server's clock may claim anything
_PICTURE_FILES = ("image/jpeg", "image/png", "image/webp", "image/heic", "image/heif")
_SMALL_TALK = (  # between clients, so that nobody expects an answer; what has a reader is read all the same
    "m.beacon",
    "m.call.",
    "m.key.verification.",
    "m.poll.",
    "m.room.",
    "m.rtc.",
    "m.space.",
    "org.matrix.call.",
    "org.matrix.msc3381.poll.",
    "org.matrix.msc3401.",
    "org.matrix.msc3672.",
    "org.matrix.msc4075.",
)


def incoming(
    room_id: str,
    event: NioEvent,
    *,
    me: str,
    private: bool,
    name: str,
    my_name: str = "",
    encrypted: bool = False,
) -> Incoming | None:
    """`me` is our user id and `my_name` our display name there, `name` the sender's; None is for what concerns nobody.

    `encrypted` says that the room is: a text that came openly is no command then, for any server could have put it there.

    Everything is read from the event's source, not from nio's classes: those keep back what they find malformed.
    The instant is the server's claim, between 1970 and 2100. Whether an edit comes from the author, and how old
    an event is, the handlers judge.
    """
    source = _fields(event.source)
    sender, event_id = _text(source.get("sender")), _text(source.get("event_id"))
    content = _echo(source) if sender == me else _content(source, Bot(me, my_name))
    if not sender or not event_id or content is None:
        return None
    if isinstance(content, Text) and encrypted and not event.decrypted:
        content = replace(content, plain=False)
    at = _instant(source.get("origin_server_ts"))
    return Incoming(event_id, sender, Address("matrix", room_id), at, content, private, name)


# ---------------------------------------------------------------- which event it is


def _echo(source: Fields) -> Echo | None:
    """The key stands in the last part of a message only; earlier parts have a transaction id that is no key."""
    key = _inside(source, "content").get(KEY_FIELD) or _inside(source, "unsigned").get("transaction_id")
    return Echo(key) if isinstance(key, str) else None


def _content(source: Fields, bot: Bot) -> Content | None:
    kind = _text(source.get("type"))
    if "state_key" in source or "redacted_because" in _inside(source, "unsigned"):
        return (
            None  # a redaction comes as an event of its own, an invitation as a part of the sync of its own
        )
    if read := _READERS.get(kind):
        return read(source, bot)
    return None if kind.startswith(_SMALL_TALK) else Unsupported("unknown")


def _unreadable(source: Fields, _bot: Bot) -> Unreadable:
    return Unreadable(_text(_inside(source, "content").get("session_id")))


def _redacted(source: Fields, _bot: Bot) -> Redacted | None:
    target = source.get("redacts") or _inside(source, "content").get("redacts")  # inside since version 11
    return Redacted(target) if isinstance(target, str) else None


def _reacted(source: Fields, _bot: Bot) -> Reacted | None:
    relation = _inside(_inside(source, "content"), "m.relates_to")
    target, symbol = _text(relation.get("event_id")), _text(relation.get("key"))
    return Reacted(target, symbol) if target and symbol else None


def _message(source: Fields, bot: Bot) -> Content | None:
    content = _inside(source, "content")
    if content.get("msgtype") in ("m.notice", "m.server_notice"):
        return None  # other bots speak so: answering them could go on for ever
    relation = _inside(content, "m.relates_to")
    if relation.get("rel_type") == "m.replace":
        return _edited(content, _text(relation.get("event_id")), bot)
    read = _MESSAGES.get(_text(content.get("msgtype")), _unusable("unknown"))
    return read(content, bot)


def _unusable(sort: str) -> Reader:
    return lambda _fields, _bot: Unsupported(sort)


_READERS: Mapping[str, Reader] = {
    "m.room.message": _message,
    "m.room.encrypted": _unreadable,
    "m.room.redaction": _redacted,
    "m.reaction": _reacted,
    "m.sticker": _unusable("sticker"),
    "m.call.invite": _unusable("unknown"),
    "m.poll.start": _unusable("poll"),
    "org.matrix.msc3381.poll.start": _unusable("poll"),
}


# ---------------------------------------------------------------- which message it is


def _edited(content: Fields, target: str, bot: Bot) -> Content | None:
    """Only `m.new_content` counts: people see it, while `body` is a fallback that may say anything."""
    new = _inside(content, "m.new_content")
    if new.get("msgtype") == "m.notice" or not target:
        return None
    if not isinstance(new.get("body"), str):
        return Unsupported("unknown")
    return Edited(target, _caption(new) if new.get("msgtype") in _MEDIA else spoken(new, bot).body)


def _said(content: Fields, bot: Bot) -> Content:
    if not isinstance(content.get("body"), str):
        return Unsupported("unknown")
    words = spoken(content, bot)
    relation = _Relation.of(content)
    plain = content.get("msgtype") == "m.text" and relation.harmless
    return Text(words.body, words.mentions_bot, relation.replies_to, plain)


@dataclass(frozen=True, slots=True)
class _Relation:
    """`harmless` says that the text stands for itself, so that it may be a command: no relation but a thread."""

    harmless: bool
    replies_to: str | None

    @classmethod
    def of(cls, content: Fields) -> _Relation:
        relation = _inside(content, "m.relates_to")
        replied = _text(_inside(relation, "m.in_reply_to").get("event_id")) or None
        if relation.get("rel_type") == "m.thread":
            # "Falling back" names the last message of the thread for old clients; the thread's first one is meant.
            falls_back = relation.get("is_falling_back") is True or replied is None
            return cls(falls_back, _text(relation.get("event_id")) or None if falls_back else replied)
        return cls(not relation, replied)


def _picture(content: Fields, _bot: Bot) -> Content:
    source = media.reference(content)
    return Unsupported("unknown") if source is None else PictureSent(source, *_claimed(content))


def _file(content: Fields, bot: Bot) -> Content:
    """A photo sent as a file, as some do to keep its quality, is a picture."""
    if _inside(content, "info").get("mimetype") in _PICTURE_FILES:
        return _picture(content, bot)
    source = media.reference(content)
    return Unsupported("file") if source is None else FileSent(source, *_claimed(content))


def _claimed(content: Fields) -> tuple[str, str, int | None]:
    """Name, caption and size, as the sender says."""
    return _file_name(content), _caption(content), _size(_inside(content, "info").get("size"))


def _file_name(content: Fields) -> str:
    return _text(content.get("filename")) or _text(content.get("body"))


def _caption(content: Fields) -> str:
    """The body is a caption only beside a file name that differs (Matrix 1.10)."""
    body, name = _text(content.get("body")), content.get("filename")
    return body if isinstance(name, str) and body != name else ""


def _size(claimed: object) -> int | None:
    return claimed if type(claimed) is int and 0 <= claimed <= _LARGEST else None


def _audio(content: Fields, _bot: Bot) -> Content:
    is_voice = "org.matrix.msc3245.voice" in content or "m.voice" in content
    return Unsupported("voice" if is_voice else "audio")


def _verification(content: Fields, bot: Bot) -> Content | None:
    return Unsupported("verification") if content.get("to") == bot.user_id else None


_MEDIA = ("m.image", "m.file", "m.audio", "m.video")
_MESSAGES: Mapping[str, Reader] = {
    "m.text": _said,
    "m.emote": _said,
    "m.image": _picture,
    "m.file": _file,
    "m.audio": _audio,
    "m.video": _unusable("video"),
    "m.location": _unusable("location"),
    "m.key.verification.request": _verification,
}


# ---------------------------------------------------------------- out of untyped JSON


def _fields(value: object) -> Fields:
    return value if isinstance(value, Mapping) else {}


def _inside(fields: Fields, name: str) -> Fields:
    return _fields(fields.get(name))


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""


def _instant(milliseconds: object) -> datetime:
    claimed = milliseconds if type(milliseconds) is int else 0
    return datetime.fromtimestamp(min(max(claimed, 0), _LATEST) / 1000, UTC)
