"""veröffentlicht T-17 link [reichweite]: done; whoever contributed the topic gets the link, the figures and thanks."""

from __future__ import annotations

from dataclasses import replace
from typing import Final
from urllib.parse import urlsplit

from handlers.commands.choosing import choose
from handlers.commands.deciding import Change, decide
from handlers.commands.declaration import Call
from handlers.commands.who import today
from handlers.letters import Letter
from handlers.topic_line import facts
from newsroom.messages import Say
from newsroom.topics import Status, Topic
from newsroom.wording import one_line
from storage.database import Transaction

CLOSED = (Status.WITHDRAWN,)
LONGEST_LINK: Final = 500  # characters
LONGEST_REACH: Final = 200


async def run(tx: Transaction, call: Call) -> list[Letter]:
    """Once more corrects the link and the figures, and tells them again."""
    chosen = await choose(tx, call, CLOSED)
    if isinstance(chosen, Say):
        return [call.answer(chosen)]
    if not chosen.topics:
        return [call.answer(*chosen.left)]
    if len(chosen.topics) > 1:
        return [
            call.answer(Say("commands.published.one_only", {"example": (Say("commands.published.example"),)}))
        ]
    link, _, more = chosen.rest.partition(" ")
    reach = one_line(more)
    if fault := _fault(link, reach):
        return [call.answer(fault)]
    return await decide(tx, call, [_published(chosen.topics[0], link, reach, call)], *chosen.left)


def _fault(link: str, reach: str) -> Say | None:
    """What is wrong with them, if anything."""
    example = {"example": (Say("commands.published.example"),)}
    if not is_link(link):
        return Say("commands.published.no_link", example)
    if any(is_link(word) for word in reach.split()):
        return Say("commands.published.one_link", example)
    if len(reach) > LONGEST_REACH:
        return Say("commands.published.shorter", {"limit": LONGEST_REACH})
    return None


def is_link(text: str) -> bool:
    """A web address as it is copied from a browser, encrypted, and nothing that hides where it leads."""
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        return False
    visible = (
        text.isprintable() and not any(sign in text for sign in " <>\"'\\") and len(text) <= LONGEST_LINK
    )
    return visible and parts.scheme == "https" and "." in host and parts.username is None


def _published(topic: Topic, link: str, reach: str, call: Call) -> Change:
    again = topic.status is Status.PUBLISHED
    day = topic.plan.published_on if again and topic.plan.published_on else today(call)
    plan = replace(topic.plan, link=link, reach=reach or topic.plan.reach, published_on=day)
    key = "decisions.published_reach" if plan.reach else "decisions.published"
    news = Say(key, {**facts(topic, call.zone), "link": link, "reached": plan.reach})
    return Change(topic, Status.PUBLISHED, plan=plan, news=(news,))
