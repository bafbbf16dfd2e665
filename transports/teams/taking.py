"""What a person answers to an offered file: whether they want it, and where Teams lets us put it. All of it is claimed."""

from __future__ import annotations

import json
from dataclasses import dataclass

from newsroom.messages import FileAnswered
from transports.teams.fields import Fields, fields, inside, text
from transports.teams.submits import OURS, Submitted, named

CONSENT = "fileConsent/invoke"
_LONGEST = 4_200  # characters of an address


@dataclass(frozen=True, slots=True)
class Place:
    """`put_at` takes the bytes, `seen_at` is for people, `unique_id` what Teams calls the file."""

    put_at: str
    seen_at: str
    unique_id: str


def answered(activity: Fields, sender: str) -> Submitted | None:
    """None for what answers no offer of ours. The name is the same however often somebody says the same."""
    value = inside(activity, "value")
    key = text(inside(inside(value, "context"), OURS).get("key"))
    action = text(value.get("action"))
    if text(activity.get("name")) != CONSENT or not key or action not in ("accept", "decline"):
        return None
    place = _written(inside(value, "uploadInfo")) if action == "accept" else ""
    return Submitted(FileAnswered(key, place), named(key, sender, CONSENT, action))


def read(place: str) -> Place:
    """As it stands in `FileAnswered.place`."""
    told = fields(json.loads(place))
    return Place(*(text(told.get(name)) for name in ("put_at", "seen_at", "unique_id")))


def _written(told: Fields) -> str:
    names = {"put_at": "uploadUrl", "seen_at": "contentUrl", "unique_id": "uniqueId"}
    return json.dumps({ours: text(told.get(theirs))[:_LONGEST] for ours, theirs in names.items()})
