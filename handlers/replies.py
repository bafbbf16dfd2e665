"""What follows in the store from a reply to something that we asked unasked."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from handlers import calls, yearly_days
from handlers.context import Context
from handlers.topic_line import named
from newsroom import asking, inquiries, steps, yearly
from newsroom.asking import Ask, Asked, Reply
from newsroom.conversation import Conversation
from newsroom.messages import Say, Value
from newsroom.naming import persons_within
from newsroom.people import Person
from newsroom.reminding import due, lacking, words
from newsroom.topics import Status, Topic
from newsroom.turn import Scene
from storage import asks, assignments, departments, merging, notes, people, topics
from storage.database import Transaction
from storage.notes import Note

OPEN_STILL = (Status.SUBMITTED, Status.ACCEPTED, Status.SCHEDULED, Status.ON_HOLD)
FRESH = timedelta(days=14)  # so long a reply is understood without the topic's number


async def asked(tx: Transaction, person: Person) -> tuple[Asked, ...]:
    """What the person was asked last, and may still reply to."""
    waiting = [ask for ask in await asks.of_person(tx, person.id) if ask.kind != inquiries.KIND]
    latest = [ask for ask in waiting if _is_understood(ask, person)]
    about = {ask.topic: await topics.by_id(tx, ask.topic) for ask in latest if ask.topic is not None}
    known = [
        Asked(
            ask,
            about.get(ask.topic) if ask.topic is not None else None,
            await yearly_days.prompt(tx, ask) if ask.kind == yearly.KIND else None,
        )
        for ask in latest
    ]
    return tuple(one for one in known if one.topic is None or one.topic.status in OPEN_STILL)


def _is_understood(ask: Ask, person: Person) -> bool:
    """What was asked last; "nichts" is said to a topic call, whatever came after it."""
    if person.written_on is None:
        return False
    return ask.asked_on == person.written_on or (
        ask.kind == "call" and person.written_on - ask.asked_on <= FRESH
    )


def begun(conversation: Conversation, person: Person, scene: Scene) -> Conversation:
    """Who was written to before there was a conversation replies in it, and knows who we are."""
    if not person.introduced or conversation.memory.get(steps.MET):
        return conversation
    met = steps.remembering(conversation, **{steps.MET: True})
    return asking.interrupted(met) if scene.asked else met


async def settled(
    tx: Transaction, replies: Sequence[Reply], person: Person, context: Context
) -> tuple[Say, ...]:
    """Remembered; what only the editors need to know is noted for their digest."""
    said: list[Say] = []
    for reply in replies:
        await asks.settle(tx, reply.keys, reply.outcome, reply.later_on)
        await yearly_days.noted(tx, reply, person, context)
        for ask in await asks.by_keys(tx, reply.keys):
            if ask.topic is not None:
                said += await _noted(tx, ask, reply, person, context)
            elif ask.kind == "call" and reply.outcome == "elsewhere":
                await notes.add(tx, await calls.refused(tx, ask, person), context.now)
        await yearly_days.noted(tx, reply, person, context)
    return tuple(say for place, say in enumerate(said) if say not in said[:place])


async def _noted(
    tx: Transaction, ask: Ask, reply: Reply, person: Person, context: Context
) -> tuple[Say, ...]:
    assert ask.topic is not None  # noqa: S101  # looked at before
    topic = await topics.by_id(tx, ask.topic)
    if reply.outcome == "elsewhere":
        return await _handed_over(tx, topic, ask, reply.words, person, context)
    if reply.outcome == "done" and lacking(topic, context.settings.channels):
        await notes.add(tx, Note(f"done/{topic.id}/{ask.version}", "done", topic, person), context.now)
    return ()


async def _handed_over(
    tx: Transaction, topic: Topic, ask: Ask, whom: str, person: Person, context: Context
) -> tuple[Say, ...]:
    """To the one person that is meant by these words, or to the editors, who will know."""
    meant = persons_within(whom, await people.everybody(tx), await departments.everyone(tx))
    others = tuple(one for one in meant if one.id != person.id)
    if len(others) == 1:
        await assignments.assign(tx, topic.id, responsible=others[0].id)
        return (Say("asked.handed_on", {"name": named(others[0])}),)
    kind = "elsewhere" if whom else "elsewhere_unknown"
    key = f"elsewhere/{topic.id}/{ask.version}/{person.id}"
    await notes.add(tx, Note(key, kind, topic, person, whom), context.now)
    return (Say("asked.handed_on_to_editors"),)


async def answered(tx: Transaction, number: int, person: Person, context: Context) -> tuple[Say, ...]:
    """After something came for a topic: what is lacking still, where it was asked for."""
    topic = await topics.by_number(tx, number)
    waiting = [ask for ask in await asks.of_person(tx, person.id) if ask.kind != inquiries.KIND]
    about = [ask for ask in waiting if topic and ask.topic == topic.id]
    if topic is None or not about:
        return ()
    await asks.settle(tx, [ask.key for ask in about], "answered")
    lacks = lacking(topic, context.settings.channels)
    if not lacks:
        return (Say("asked.complete", {"number": str(number)}),)
    end = due(topic, context.settings).day
    values: dict[str, Value] = {"number": str(number), "missing": words(lacks), "deadline": end}
    today = context.settings.working_time.today(context.now)
    return (Say("asked.lacking_until" if end >= today else "asked.lacking", values),)


async def may_change(tx: Transaction, topic: Topic, person: Person) -> bool:
    """Whose topic it is, also by way of one that goes on in it, and whoever was asked for something that it lacks."""
    contributed = any(one.id == person.id for one in await merging.contributors(tx, topic))
    return contributed or await asks.was_asked(tx, topic.id, person.id)
