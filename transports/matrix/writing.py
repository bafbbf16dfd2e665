"""What we say becomes contents of Matrix events: escaped, split to size, with exactly the mentions we intend."""

from __future__ import annotations

import json
import mimetypes
from collections.abc import Mapping

from newsroom.messages import Document, File, Outgoing, Picture
from transports import render
from transports.splitting import parts

ContentDict = dict[str, object]

KEY_FIELD = "de.themenbote.key"  # the outbox row's key in our own events: their echo says that it arrived
WHOLE = 30_000  # bytes of JSON, which leaves room for the encryption: 48,500 do not pass Synapse (measured, 1.163)
CHANGED = WHOLE // 2  # a replacement holds its text twice


def contents(document: Document, *, limit: int = WHOLE) -> list[ContentDict]:
    """The `m.room.message` contents of one document, in order, each at most `limit` bytes of JSON.

    Only the first part mentions anybody, so that a long message rings once.
    """
    split = parts(document, lambda part: _size(_message(part)), limit)
    return [_message(part) for part in split]


def _message(document: Document) -> ContentDict:
    # Not m.notice: the push rule .m.rule.suppress_notices keeps notices from ever ringing, and a reminder must ring.
    return {
        "msgtype": "m.text",
        "body": render.plain_text(document),
        "format": "org.matrix.custom.html",
        "formatted_body": render.matrix_html(document),
        "m.mentions": {"user_ids": list(document.mentions)} if document.mentions else {},
    }


def _size(content: ContentDict) -> int:
    return len(json.dumps(content, separators=(",", ":")))  # as nio writes it: ASCII, a byte per character


def picture(parcel: Picture, uploaded: Mapping[str, object], size: int) -> ContentDict:
    """The text alternative is the caption too: everybody reads it, and screen readers do so for the picture.

    `uploaded` is what `media.upload` returned, `size` the number of bytes before encryption.
    """
    name = parcel.file[:12] + (mimetypes.guess_extension(parcel.mime) or "")
    return {
        "msgtype": "m.image",
        "body": render.shown(parcel.alternative) or name,
        "filename": name,
        "info": {"mimetype": parcel.mime, "size": size, "w": parcel.width, "h": parcel.height},
        "m.mentions": {},
        **uploaded,
    }


def file(parcel: File, uploaded: Mapping[str, object], size: int) -> ContentDict:
    """`uploaded` is what `media.upload` returned, `size` the number of bytes before encryption."""
    name = render.shown(parcel.name)
    return {
        "msgtype": "m.file",
        "body": name,
        "filename": name,
        "info": {"mimetype": parcel.mime, "size": size},
        "m.mentions": {},
        **uploaded,
    }


def related(content: ContentDict, outgoing: Outgoing) -> ContentDict:
    """Replaces an earlier message of ours (Matrix specification, "Event replacements"), or belongs to a thread.

    The text outside of `m.new_content` is for clients that know no replacements.
    """
    if outgoing.about:
        mentioned_before: ContentDict = {**content, "m.mentions": {}}  # a change rings nobody
        relation = {"rel_type": "m.replace", "event_id": outgoing.about}
        return {**mentioned_before, "m.new_content": content, "m.relates_to": relation}
    if outgoing.thread:
        return {**content, "m.relates_to": {"rel_type": "m.thread", "event_id": outgoing.thread}}
    return content


def end_of_verification(target: str) -> ContentDict:
    """For `m.key.verification.cancel`; `reason` is required by the Rust clients and shown by none."""
    return {
        "code": "m.user",
        "reason": "automated account",
        "m.relates_to": {"rel_type": "m.reference", "event_id": target},
    }
