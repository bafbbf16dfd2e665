"""What a person reads in Teams: a text message without its tags, a card line by line; and the buttons on a card."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any

CARD = "application/vnd.microsoft.card.adaptive"
CONSENT = "application/vnd.microsoft.teams.card.file.consent"
_LOOKS = {0xA0: " ", 0x2060: None}  # a space that does not break; what only keeps signs from being markup
_POINTER = re.compile(r"in unseren Chat zu zweit|in our own chat")
_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|<>~&])")


def as_text(activity: Mapping[str, Any]) -> str:
    """A picture is its text alternative in brackets, a file its name and a place, as at the terminal."""
    attachments = activity.get("attachments") or ()
    if any(one["contentType"].startswith("image/") for one in attachments):
        alternative, _, _ = _plain(activity).rpartition("\n")  # without the sentence about its size
        return f"[{alternative}]"
    if offered := [one["name"] for one in attachments if one["contentType"] == CONSENT]:
        return f"[{offered[0]}: offered]"
    cards = [one["content"]["body"] for one in attachments if one["contentType"] == CARD]
    pieces = [_plain(activity), *("\n".join(_lines(body)) for body in cards)]
    return "\n".join(pieces).translate(_LOOKS)


def only_points_to_a_file(activity: Mapping[str, Any]) -> bool:
    """A channel holds no files: there it is said that the file comes to whoever asked."""
    return _POINTER.search(as_text(activity)) is not None


def _plain(activity: Mapping[str, Any]) -> str:
    text = str(activity.get("text", ""))
    if activity.get("textFormat") != "xml":
        return text
    text = re.sub(r"<br\s*/?>|</p>|</li>", "\n", text)
    return html.unescape(re.sub(r"<[^>]+>", "", text))


def _lines(elements: list[dict[str, Any]]) -> Iterator[str]:
    for element in elements:
        match element["type"]:
            case "TextBlock":
                yield _unmarked(element["text"])
            case "RichTextBlock":
                yield "".join(run if isinstance(run, str) else run["text"] for run in element["inlines"])
            case "Container":
                yield from _lines(element["items"])


def _unmarked(text: str) -> str:
    """Markdown's signs are gone, what they were put before is there."""
    return _ESCAPED.sub(r"\1", re.sub(r"(?<!\\)\*\*", "", text))


def button_for(activity: Mapping[str, Any], reply: str) -> Mapping[str, Any] | None:
    """The data of the button that stands for this reply; None where the message has none."""
    for attachment in activity.get("attachments") or ():
        if attachment["contentType"] == CARD:
            for action in _actions(attachment["content"]):
                data: Mapping[str, Any] = action.get("data") or {}
                if data.get("themenbote", {}).get("reply") == reply:
                    return data
    return None


def _actions(card: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield from card.get("actions") or ()
    for element in card["body"]:
        if element["type"] == "ActionSet":
            yield from element["actions"]
