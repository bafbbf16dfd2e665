"""Somebody in a story with Teams: what their client makes of a deed, in the shapes that Teams sends to a bot."""

from __future__ import annotations

import itertools
import uuid
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from urllib.parse import quote

from newsroom.messages import Edited, PictureSent, Reacted, Redacted, Text
from tests.support.stage import Deed, FileHandedOver
from tests.support.teams_connector import APP, CHANNEL, TENANT
from transports.teams.ids import activity_of, event_of

REACTIONS: Final = {"👍": "like", "❤️": "heart", "😆": "laugh", "😮": "surprised", "😢": "sad", "😠": "angry"}

_NUMBERS = itertools.count(1_764_000_000_000)  # as Teams does it: milliseconds since 1970


def object_id(name: str) -> str:
    """The same in every story."""
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"https://town.example/{name}"))


@dataclass
class TeamsPerson:
    """`read` counts what was heard of the bot's messages; `store` is the address below which the files lie that are sent."""

    name: str
    service_url: str
    store: str
    now: Callable[[], datetime]
    editor: bool = False
    read: int = 0

    @property
    def user(self) -> str:
        return object_id(self.name)

    @property
    def conversation(self) -> str:
        """The chat with the bot, or the channel of the editors."""
        return CHANNEL if self.editor else f"a:{self.name.lower()}"

    def does(self, deed: Deed, button: Mapping[str, Any] | None = None) -> dict[str, Any]:
        """The activity; `button` is the data of the one that stands for a reaction on the card in question."""
        match deed:
            case Text(body):
                return self._message(self._addressed(body))
            case Edited(target, body):
                changed = {"type": "messageUpdate", "id": activity_of(target)}
                return self._message(body) | changed | self._channel_data(eventType="editMessage")
            case Redacted(target):
                gone = {"type": "messageDelete", "id": activity_of(target)}
                return self._frame() | gone | self._channel_data(eventType="softDeleteMessage")
            case Reacted(target, symbol):
                return self._frame() | _reaction(activity_of(target), symbol, button)
            case PictureSent(name=name, caption=caption) | FileHandedOver(name, caption):
                attached = self._picture(name) if isinstance(deed, PictureSent) else self._file(name)
                return self._message(caption) | {"attachments": [attached]}
            case _:
                raise AssertionError(f"no client does this: {deed}")

    def event(self, activity: Mapping[str, Any]) -> str:
        """What the bot calls it."""
        return event_of(self.conversation, str(activity["id"]))

    def _addressed(self, body: str) -> str:
        """In a channel only what mentions the bot reaches it."""
        return f"<at>Themenbote</at> {body}" if self.editor else body

    def _message(self, text: str) -> dict[str, Any]:
        mention = {"type": "mention", "mentioned": {"id": f"28:{APP}", "name": "Themenbote"}}
        entities = [{**mention, "text": "<at>Themenbote</at>"}] if self.editor else []
        mirror = {"contentType": "text/html", "content": f"<p>{text}</p>"}  # never a file
        said = {"type": "message", "text": text, "textFormat": "plain", "attachments": [mirror]}
        return self._frame() | said | {"entities": [*entities, {"type": "clientInfo", "locale": "de-DE"}]}

    def _picture(self, name: str) -> dict[str, Any]:
        """Pasted into the message."""
        return {"contentType": "image/*", "contentUrl": f"{self.store}/{quote(name)}", "name": name}

    def _file(self, name: str) -> dict[str, Any]:
        """Taken from the disk: it lies in the person's own store, for a short while open to whoever knows the address."""
        content = {
            "downloadUrl": f"{self.store}/{quote(name)}",
            "uniqueId": name,
            "fileType": name.rpartition(".")[2],
        }
        return {
            "contentType": "application/vnd.microsoft.teams.file.download.info",
            "name": name,
            "content": content,
        }

    def _frame(self) -> dict[str, Any]:
        number = str(next(_NUMBERS))
        thread = f";messageid={number}" if self.editor else ""
        kind = "channel" if self.editor else "personal"
        return {
            "id": number,
            "timestamp": self._timestamp(int(number) % 1000),
            "channelId": "msteams",
            "serviceUrl": self.service_url,
            "from": {"id": f"29:{self.name}", "name": self.name, "aadObjectId": self.user},
            "recipient": {"id": f"28:{APP}", "name": "Themenbote"},
            "conversation": {
                "id": f"{self.conversation}{thread}",
                "conversationType": kind,
                "tenantId": TENANT,
                "isGroup": self.editor,
            },
            **self._channel_data(),
        }

    def _timestamp(self, later: int) -> str:
        """Nothing happens in the same millisecond, also where the clock of the story stands still."""
        moment = self.now() + timedelta(milliseconds=later)
        return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")

    def _channel_data(self, **more: str) -> dict[str, Any]:
        channel = {"channel": {"id": CHANNEL}, "team": {"id": CHANNEL}} if self.editor else {}
        return {"channelData": {"tenant": {"id": TENANT}, **channel, **more}}


def _reaction(target: str, symbol: str, button: Mapping[str, Any] | None) -> dict[str, Any]:
    """A click comes as a message without words."""
    if button is not None:
        return {"type": "message", "value": dict(button), "replyToId": target, "id": f"f:{uuid.uuid4()}"}
    added = [{"type": REACTIONS.get(symbol, symbol)}]
    return {"type": "messageReaction", "reactionsAdded": added, "id": target, "replyToId": target}
