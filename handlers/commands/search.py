"""suchen wort: the topics in which all of the words are found, or the one with that number, whatever became of them."""

from __future__ import annotations

from handlers.commands.declaration import Call
from handlers.letters import Letter
from handlers.topic_line import facts
from newsroom.messages import Say
from newsroom.numbers import numbered
from newsroom.topics import Topic
from newsroom.wording import shortened
from storage import search, topics
from storage.database import Transaction

SHOWN = 10  # topics
WORDS = 60  # characters of what was looked for


async def run(tx: Transaction, call: Call) -> list[Letter]:
    """The best ones, and how many more there are."""
    if not call.argument:
        return [call.answer(Say("commands.search.what"))]
    words = shortened(call.argument, WORDS)
    hits = await search.find(tx, call.argument, SHOWN)
    named = await _named(tx, call.argument)
    found = [*named, *(one for one in await topics.by_ids(tx, hits.topics) if one not in named)]
    if not found:
        return [call.answer(Say("commands.search.nothing", {"words": words}))]
    lines = tuple(Say("commands.search.line", facts(topic, call.zone)) for topic in found)
    page = Say("commands.search.page", {"words": words, "lines": lines})
    return [call.answer(page, *_more(hits))]


async def _named(tx: Transaction, words: str) -> list[Topic]:
    """The topic of which nothing but the number was written: "T-4", "4"."""
    number = numbered(words)
    topic = await topics.by_number(tx, number.number) if number and not number.rest else None
    return [topic] if topic else []


def _more(hits: search.Hits) -> tuple[Say, ...]:
    if not hits.more:
        return ()
    return (Say(f"commands.search.{'many' if hits.at_least else 'more'}", {"count": hits.more}),)
