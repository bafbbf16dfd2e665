"""New topics in the editorial room: one quiet line for each, or all of a day together. A reaction to the line decides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from handlers.commands.inbox import line
from handlers.context import Context
from handlers.letters import Letter
from handlers.speaking import document
from handlers.topic_line import facts
from newsroom.messages import Address, Document, Offer, Say
from newsroom.topics import Status, Topic
from storage import outbox, posts, topics
from storage.database import Transaction
from storage.posts import Post

KIND: Final = "topic"
RECENT: Final = timedelta(days=14)  # what is older was seen in the inbox


async def announced(tx: Transaction, topic: Topic, context: Context, *besides: Say) -> list[Letter]:
    """The line about a topic that was just handed in, where each is announced by itself."""
    if context.editorial is None or context.settings.inbox.announce != "each":
        return []
    key = _key(topic)
    await _note(tx, topic, key, context, context.editorial)
    return [Letter(context.editorial, _said(topic, context, besides), key)]


async def renewed(tx: Transaction, topic: Topic, context: Context, *besides: Say) -> list[Letter]:
    """The same line in its place, as it reads now; nothing where it was never said by itself, or is decided already."""
    post = await posts.by_key(tx, _key(topic))
    if post is None or topic.status is not Status.SUBMITTED or post.address != context.editorial:
        return []
    if await outbox.event_of(tx, post.key) == "":
        return []
    await posts.edited(tx, post.key, post.said)
    said = _said(topic, context, besides)
    return [Letter(post.address, said, f"{post.key}/edit/{post.edits + 1}", about=post.key)]


def _key(topic: Topic) -> str:
    return f"topic/{topic.id}"


def _said(topic: Topic, context: Context, besides: Sequence[Say]) -> Document:
    key = "own_topics.room_new_owned" if topic.department else "own_topics.room_new"
    values = {**facts(topic, context.settings.timezone), "department": topic.department}
    said = document(context.voice, [Say(key, values), *besides])
    return replace(said, offers=_offers(context))


def _offers(context: Context) -> tuple[Offer, ...]:
    """One button for each command that a reaction may mean."""
    signs: dict[str, str] = {}
    for sign, name in context.settings.triage.reactions.items():
        signs.setdefault(name, sign)
    return tuple(Offer(context.voice.plain(f"card.{name}"), sign) for name, sign in signs.items())


async def of_the_day(tx: Transaction, context: Context, today: date) -> list[Letter]:
    """One message about all that came since the last one; none where nothing came."""
    if context.editorial is None or context.settings.inbox.announce != "daily":
        return []
    known = {post.topic for post in await posts.of_kind(tx, KIND, context.now - RECENT)}
    waiting = await topics.handed_in_since(tx, context.now - RECENT, (Status.SUBMITTED,))
    new = [topic for topic in reversed(waiting) if topic.id not in known]
    for topic in new:
        await _note(tx, topic, _key(topic), context, context.editorial)
    if not new:
        return []
    lines = tuple(line(topic, context.settings) for topic in new)
    say = Say("own_topics.room_new_today", {"lines": lines})
    return [Letter(context.editorial, document(context.voice, [say]), f"topics/{today.isoformat()}")]


async def _note(tx: Transaction, topic: Topic, key: str, context: Context, room: Address) -> None:
    await posts.note(tx, Post(key, KIND, room, topic.id, "", 0, context.now))
