"""What is a command without its mark too: "kalender" alone in a private chat is a wish, unless a topic is being collected."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from handlers.commands import called
from handlers.context import Context
from newsroom.commanding import Order
from newsroom.messages import Incoming, Text
from newsroom.people import Person
from storage import conversations
from storage.database import Transaction
from understanding.spelling import says

LINKS = ("calendar", "page")


async def order(tx: Transaction, incoming: Incoming, person: Person, context: Context) -> Order | None:
    """Where a topic is being collected, it may be an answer."""
    said = incoming.content
    if not isinstance(said, Text):
        return None
    found = called(replace(said, body=f"!{said.body.strip()}"), context, person)
    if not isinstance(found, Order) or found.name not in LINKS or not _is_whole(found, context):
        return None
    return found if await conversations.draft_of(tx, incoming.address) is None else None


def _is_whole(found: Order, context: Context) -> bool:
    """ "Kalender für Senioren" is a topic."""
    return not found.argument or says(found.argument, tuple(_arguments(context)))


def _arguments(context: Context) -> Iterator[str]:
    for language in context.texts.languages:
        voice = context.texts.voice(language, formal=True)
        yield from (*voice.words("commands.links.renews"), *voice.words("commands.links.ends"))
