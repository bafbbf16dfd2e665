"""What of a message's text was said, and whether it was said to the bot."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

_LINK_TO_PERSON = re.compile(r"\[([^\[\]\n]{1,255})\]\(<?https://matrix\.to/#/[^()<>\s]{1,255}>?\)")
_QUOTE = re.compile(r"(?:>[^\n]*(?:\n|\Z))+\n?")
_COMMAND_FIELD = "org.matrix.msc4391.command"


@dataclass(frozen=True, slots=True)
class Bot:
    """Ourselves as others see us in a room."""

    user_id: str
    display_name: str

    @property
    def names(self) -> tuple[str, ...]:
        """Longest first, so that `@bot:town.example` is not taken for `@bot`."""
        localpart = self.user_id.partition(":")[0].removeprefix("@")
        names = {self.user_id, localpart, self.display_name}
        found = {name for given in names if given for name in (given, f"@{given}")}
        return tuple(sorted(found, key=lambda name: (-len(name), name)))


@dataclass(frozen=True, slots=True)
class Spoken:
    body: str
    mentions_bot: bool


def spoken(content: Mapping[str, object], bot: Bot) -> Spoken:
    """The sender's own words: without the quoted message of a reply, without the bot's name in front of them.

    Element X writes a mention into the plain text as a Markdown link; only its text stays.
    """
    body = _LINK_TO_PERSON.sub(r"\1", _own_words(content))
    mentioned = _is_mentioned(content, bot)
    after_name = _after_name(body, bot, comma_needed=not mentioned)
    return Spoken(body if after_name is None else after_name, mentioned or after_name is not None)


def _own_words(content: Mapping[str, object]) -> str:
    body = content.get("body")
    words = body if isinstance(body, str) else ""
    relation = content.get("m.relates_to")
    if isinstance(relation, Mapping) and "m.in_reply_to" in relation:
        words = _QUOTE.sub("", words, count=1) if words.startswith(">") else words
    return words if words.strip() else _invocation(content) or words


def _invocation(content: Mapping[str, object]) -> str:
    """A command chosen from a client's menu (MSC4391), where the text, which people see, does not say it already."""
    call = content.get(_COMMAND_FIELD)
    if not isinstance(call, Mapping) or not isinstance(call.get("command"), str):
        return ""
    given = call.get("arguments")
    arguments = given.values() if isinstance(given, Mapping) else ()
    return " ".join([f"!{call['command']}", *(str(value) for value in arguments if _is_simple(value))])


def _is_simple(value: object) -> bool:
    return isinstance(value, str) or (type(value) is int and abs(value) < 2**53)


def _is_mentioned(content: Mapping[str, object], bot: Bot) -> bool:
    mentions = content.get("m.mentions")
    users = mentions.get("user_ids") if isinstance(mentions, Mapping) else None
    return isinstance(users, list) and bot.user_id in users


def _after_name(body: str, bot: Bot, *, comma_needed: bool) -> str | None:
    """What follows "Themenbote:" or "@bot," (or, with a true mention, "Themenbote "); None where no name leads."""
    names = "|".join(re.escape(name) for name in bot.names)
    end = r"\s*[:,]" if comma_needed else r"(?:\s*[:,]|(?=\s)|\Z)"
    found = re.match(rf"\s*(?:{names}){end}\s*", body, re.IGNORECASE)
    return body[found.end() :] if found else None
