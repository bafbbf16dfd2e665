"""Activities in the shapes that Teams was recorded with, made up by us, and how we read them."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from newsroom.messages import Content, Incoming
from transports.teams.reading import Reader, incoming

APP = "11111111-2222-3333-4444-555555555555"
ANNA = "0a0a0a0a-0000-4000-8000-00000000aaaa"
JONAS = "0b0b0b0b-0000-4000-8000-00000000bbbb"
CHAT = "a:1chatOfAnnaAndTheBot"
CHANNEL = "19:redaktion0123456789@thread.tacv2"
RECORDED = Path(__file__).parents[1] / "transports" / "teams" / "recorded"
NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
READER = Reader(APP, {"29:known": ANNA}, NOW)
PLACE = "https://smba.trafficmanager.net/emea/aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee/v3/attachments"
FILES = "https://neustadt-my.sharepoint.com"


def activity(name: str, **changes: Any) -> dict[str, Any]:
    recorded: dict[str, Any] = json.loads((RECORDED / f"{name}.json").read_text())
    return recorded | changes


def read(name: str, **changes: Any) -> list[Incoming]:
    return incoming(activity(name, **changes), READER)


def contents(name: str, **changes: Any) -> list[Content]:
    return [one.content for one in read(name, **changes)]


def said(text: str, **changes: Any) -> Content:
    (content,) = contents("personal_message", text=text, **changes)
    return content
