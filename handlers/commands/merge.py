"""zusammenlegen T-17 T-12: two topics are one from now on, with all that both have, and both contributors."""

from __future__ import annotations

from dataclasses import replace

from handlers.commands.declaration import Call
from handlers.commands.finding import Found, find
from handlers.letters import Letter
from handlers.speaking import document
from handlers.topic_line import facts
from newsroom.commanding import Order
from newsroom.messages import Say, Value
from newsroom.people import Person
from newsroom.telling import title
from newsroom.topics import Status, Topic
from storage import merging
from storage.database import Transaction
from understanding.spelling import folded

OVER = (Status.DECLINED, Status.WITHDRAWN)


async def run(tx: Transaction, call: Call) -> list[Letter]:
    """The first one goes on in the second one."""
    found = await find(tx, call, Say("commands.merge.example"))
    if isinstance(found, Say):
        return [call.answer(found)]
    into = await _into(tx, call, found)
    if isinstance(into, Say):
        return [call.answer(into)]
    if wrong := await _wrong(tx, call, found.topic, into):
        return [call.answer(wrong)]
    reason = call.context.voice.plain("merged.reason", {"number": str(into.number)})
    whole = await merging.merge(tx, found.topic, into, call.person, reason, call.context.now)
    values = _values(found.topic, whole, call)
    return [call.answer(Say("commands.merge.done", values)), *_news(found.topic, whole, call)]


async def _into(tx: Transaction, call: Call, found: Found) -> Topic | Say:
    """The second number, with or without a word between the two; nothing that was written behind it is dropped."""
    first, _, behind = found.rest.partition(" ")
    rest = behind if folded(first) in set(map(folded, call.every("merge.linking"))) else found.rest
    if not rest:
        return Say("commands.merge.which", {"number": str(found.topic.number)})
    order = Order("merge", rest)
    second = await find(tx, replace(call, order=order), Say("commands.merge.example"))
    if isinstance(second, Say):
        return second
    if second.rest:
        return Say("commands.merge.which", {"number": str(found.topic.number)})
    return second.topic


async def _wrong(tx: Transaction, call: Call, gone: Topic, into: Topic) -> Say | None:
    """Why the two are not merged."""
    values = _values(gone, into, call)
    if gone.id == into.id:
        return Say("commands.merge.same", values)
    if gone.plan.merged_into is not None:
        whole = await merging.goes_on_in(tx, gone)
        return Say("commands.merge.already", {**values, "into": str(whole.number)})
    if into.plan.merged_into is not None:
        whole = await merging.goes_on_in(tx, into)
        return Say("commands.merge.goes_on", {**values, "whole": str(whole.number)})
    if gone.status in {Status.PUBLISHED, Status.WITHDRAWN}:
        return Say("commands.merge.over", facts(gone, call.zone))
    return Say("commands.merge.over", facts(into, call.zone)) if into.status in OVER else None


def _values(gone: Topic, into: Topic, call: Call) -> dict[str, Value]:
    other = title(into.draft) or (Say("agenda.untitled"),)
    return {**facts(gone, call.zone), "into": str(into.number), "other": other}


def _news(gone: Topic, into: Topic, call: Call) -> list[Letter]:
    """Whoever contributed both hears it once."""
    letters = [_letter("merged.gone", gone.contributor, gone, into, call)]
    if into.contributor.id != gone.contributor.id:
        letters.append(_letter("merged.into", into.contributor, gone, into, call))
    return [one for one in letters if one is not None]


def _letter(key: str, person: Person, gone: Topic, into: Topic, call: Call) -> Letter | None:
    if person.address is None:
        return None
    voice = call.context.texts.voice(person.language, person.formal)
    return Letter(person.address, document(voice, [Say(key, _values(gone, into, call))]))
