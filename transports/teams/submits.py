"""What a pressed button or a form that was handed in says; the data in it are ours, and came back through other hands."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass

from newsroom.messages import Content, Filled, Reacted
from transports.teams.fields import Fields, fields, inside, text

OURS = "themenbote"
ENTRY = "entry."
MOST = 40  # entries of a form


@dataclass(frozen=True, slots=True)
class Submitted:
    """`name` is the same however often Teams tells it, and another one for another choice."""

    content: Content
    name: str


def submitted(activity: Fields, target: str, sender: str) -> Submitted | None:
    """None for what is no card of ours. `target` is the event of the card."""
    value = fields(activity.get("value"))
    ours = inside(value, OURS)
    key, reply, form = text(ours.get("key")), text(ours.get("reply")), ours.get("form")
    if not key or not target:
        return None
    if reply:
        return Submitted(Reacted(target, reply, pressed=True), named(key, sender, reply))
    if not isinstance(form, dict):
        return None
    stood = [(name, text(was)) for name, was in list(form.items())[:MOST]]
    given = {name: text(value.get(ENTRY + name)).strip() for name, _ in stood}
    changed = tuple((name, given[name]) for name, was in stood if given[name] != was.strip())
    return Submitted(Filled(target, changed), named(key, sender, json.dumps(given, sort_keys=True)))


def named(*parts: str) -> str:
    """An event that is the same however often it is told under other ids."""
    told = json.dumps(parts).encode()  # ASCII, whatever characters there are
    return f"card:{hashlib.sha256(told).hexdigest()[:32]}"
