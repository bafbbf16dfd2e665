"""suchen wort: the topics in which all of the words are found, whatever became of them."""

from __future__ import annotations

from handlers.commands.declaration import Call
from handlers.letters import Letter
from handlers.topic_line import facts
from newsroom.messages import Say
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
    if not hits.topics:
        return [call.answer(Say("commands.search.nothing", {"words": words}))]
    found = await topics.by_ids(tx, hits.topics)
    lines = tuple(Say("commands.search.line", facts(topic, call.zone)) for topic in found)
    page = Say("commands.search.page", {"words": words, "lines": lines})
    return [call.answer(page, *_more(hits))]


def _more(hits: search.Hits) -> tuple[Say, ...]:
    if not hits.more:
        return ()
    return (Say(f"commands.search.{'many' if hits.at_least else 'more'}", {"count": hits.more}),)
