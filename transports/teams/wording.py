"""What a person typed, out of what Teams makes of it: no tags of mentions, no entities, and never markup."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from transports.teams.fields import Fields, inside, listed, text

LONGEST = 28_000  # characters; nobody can send more, whatever a request says

_AT = re.compile(r"<at\b[^<>]{0,200}>([^<>]{0,300})</at>", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|apos|nbsp|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});")
_BLANK = re.compile(r"[ \t\u00a0]+")


@dataclass(frozen=True, slots=True)
class Spoken:
    """The sender's own words, without our name, wherever it was; the names of others stay."""

    body: str
    mentions_bot: bool


def spoken(message: Fields, app_id: str) -> Spoken:
    """Who is mentioned is told by ids, never by names: anybody may be called like the bot."""
    ours = _our_names(message, app_id)
    raw = text(message.get("text"))[:LONGEST]
    words = _AT.sub(lambda found: " " if _name(found[1]) in ours else found[1], raw)
    lines = (_BLANK.sub(" ", line).strip() for line in _unescaped(words).splitlines())
    return Spoken("\n".join(lines).strip(), bool(ours) or is_targeted(message))


def _our_names(message: Fields, app_id: str) -> set[str]:
    """What we are called in this text."""
    mentions = [one for one in listed(message.get("entities")) if one.get("type") == "mention"]
    ours = [one for one in mentions if text(inside(one, "mentioned").get("id")).lower() == f"28:{app_id}"]
    tags = [_AT.search(text(one.get("text"))[:LONGEST]) for one in ours]
    spelled = {tag[1] for tag in tags if tag} | {text(inside(one, "mentioned").get("name")) for one in ours}
    return {_name(name) for name in spelled}


def _name(spelled: str) -> str:
    return _unescaped(spelled).strip()


def is_targeted(message: Fields) -> bool:
    """A command from Teams' own menu, which only we and its sender see."""
    return inside(message, "recipient").get("isTargeted") is True


def _unescaped(words: str) -> str:
    """Only whole entities: a link may say `?a=1&copy=2`."""
    return _ENTITY.sub(lambda found: html.unescape(found[0]), words)
