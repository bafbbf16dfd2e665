"""What people see of the topics they handed in, and what they can still change about them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import cast

from handlers.context import Context
from handlers.topic_line import facts
from newsroom import telling
from newsroom.answering import NoAnswer, answer
from newsroom.corrections import reread
from newsroom.doubts import Doubt
from newsroom.messages import Say, Value
from newsroom.people import Language, Person
from newsroom.topics import Answer, Given, Status, Topic
from newsroom.turn import Scene
from storage import people, topics
from storage.database import Transaction
from understanding.wishes import Wish

IN_HAND = {Status.SUBMITTED, Status.ACCEPTED, Status.SCHEDULED, Status.ON_HOLD}
WITH_REASON = {Status.DECLINED, Status.ON_HOLD}
LISTED = 20  # the newest ones


@dataclass(frozen=True, slots=True)
class Told:
    """What the person hears, what the editorial room hears, and the person as they are from now on."""

    person: Person
    says: tuple[Say, ...] = ()
    room: tuple[Say, ...] = ()


async def granted(tx: Transaction, wish: Wish, person: Person, context: Context) -> Told:
    """The wishes that only the store can answer."""
    match wish.name:
        case "mine":
            return await _mine(tx, person, context)
        case "status" | "withdraw":
            return await _about_one(tx, wish, person, context)
        case "language":
            return await _language(tx, wish.argument, person)
        case _:
            formal = wish.name == "formal"
            await people.set_formal(tx, person.id, formal)
            return Told(
                replace(person, formal=formal),
                (Say("own_topics.formal" if formal else "own_topics.informal"),),
            )


async def _mine(tx: Transaction, person: Person, context: Context) -> Told:
    own = [topic for topic in await topics.of_person(tx, person.id) if topic.number is not None]
    if not own:
        return Told(person, (Say("own_topics.none"),))
    lines = tuple(Say("own_topics.line", _facts(topic, context)) for topic in reversed(own[-LISTED:]))
    return Told(person, (Say("own_topics.list", {"lines": lines}),))


async def _about_one(tx: Transaction, wish: Wish, person: Person, context: Context) -> Told:
    if not wish.argument:
        return Told(person, (Say("own_topics.which"),))
    topic = await topics.by_number(tx, int(wish.argument))
    if topic is None or topic.contributor.id != person.id:
        return Told(person, (Say("own_topics.unknown", {"number": wish.argument}),))
    if wish.name == "status":
        return Told(person, (_status(topic, context),))
    return await _withdraw(tx, topic, person, context)


def _status(topic: Topic, context: Context) -> Say:
    if topic.reason and topic.status in WITH_REASON:
        return Say("own_topics.status_why", {**_facts(topic, context), "reason": topic.reason})
    return Say("own_topics.status", _facts(topic, context))


async def _withdraw(tx: Transaction, topic: Topic, person: Person, context: Context) -> Told:
    if topic.status not in IN_HAND:
        contact = context.settings.contact
        values = {**_facts(topic, context), "contact": contact.name, "reach": contact.reach}
        return Told(person, (Say("own_topics.too_late", values),))
    withdrawn = await topics.change_status(tx, topic.id, Status.WITHDRAWN, person, "", context.now)
    values = _facts(withdrawn, context)
    return Told(person, (Say("own_topics.withdrawn", values),), (Say("own_topics.room_withdrawn", values),))


async def _language(tx: Transaction, language: str, person: Person) -> Told:
    if not language:
        return Told(person, (Say("own_topics.which_language"),))
    chosen = cast("Language", language)
    await people.set_language(tx, person.id, chosen)
    return Told(replace(person, language=chosen), (Say("own_topics.language"),))


# ---------------------------------------------------------------- messages edited or deleted after handing in


async def edited(
    tx: Transaction, target: str, body: str, person: Person, scene: Scene, context: Context
) -> Told:
    found = await _given_by(tx, target, person)
    if found is None:
        return Told(person, (Say("dialogue.nothing_to_edit"),))
    topic, question = found
    match answer(question, reread(question, body, scene), target, scene):
        case NoAnswer(key):
            return Told(person, (Say(key),))
        case Doubt() as doubt:
            return Told(person, (telling.why_doubtful(doubt),))
        case Answer() as meant if meant == topic.draft.answers[question]:
            return Told(person)
        case Answer() as meant:
            return await _changed(tx, topic, question, meant, person, context)


async def _changed(
    tx: Transaction, topic: Topic, question: str, meant: Answer, person: Person, context: Context
) -> Told:
    await topics.update_answer(tx, topic.id, question, meant)
    after = await topics.by_id(tx, topic.id)
    values = {**_facts(after, context), "field": (telling.field(after.draft, question),)}
    return Told(person, (Say("own_topics.changed", values),), (Say("own_topics.room_changed", values),))


async def redacted(tx: Transaction, target: str, person: Person, context: Context) -> Told:
    """The words go; the field is open again. Nothing is said about a message that gave nothing."""
    found = await _given_by(tx, target, person)
    if found is None:
        return Told(person)
    topic, question = found
    told = await _changed(tx, topic, question, Answer(Given.OPEN), person, context)
    values = {**_facts(topic, context), "label": telling.label(question)}
    return replace(told, says=(Say("own_topics.taken_back", values),))


async def _given_by(tx: Transaction, event: str, person: Person) -> tuple[Topic, str] | None:
    """The topic in the editors' hands, and the question that the message answered."""
    for topic in reversed(await topics.of_person(tx, person.id)):
        if topic.status in IN_HAND:
            for question, given in topic.draft.answers.items():
                if event and given.event == event:
                    return topic, question
    return None


def _facts(topic: Topic, context: Context) -> dict[str, Value]:
    return facts(topic, context.settings.timezone)
