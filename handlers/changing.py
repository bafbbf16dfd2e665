"""What was handed in before has other answers, more pictures and quotes, or more is known of them: both sides are told."""

from __future__ import annotations

from dataclasses import dataclass, replace

from handlers.context import Context
from handlers.letters import Letter
from handlers.replies import may_change
from handlers.topic_line import facts
from newsroom import attachments, telling
from newsroom.messages import Say
from newsroom.people import Person
from newsroom.topics import Draft, Status, Topic
from newsroom.turn import Addition, Amendment, Retelling
from storage import merging, topics
from storage.database import Transaction

IN_HAND = {Status.SUBMITTED, Status.ACCEPTED, Status.SCHEDULED, Status.ON_HOLD}


@dataclass(frozen=True, slots=True)
class Told:
    """What the person hears, what the editorial room hears, and the person as they are from now on. `letters` are those that
    have a key of their own.
    """

    person: Person
    says: tuple[Say, ...] = ()
    room: tuple[Say, ...] = ()
    letters: tuple[Letter, ...] = ()


async def amended(
    tx: Transaction, amendments: tuple[Amendment, ...], person: Person, context: Context
) -> Told:
    """Answers that are corrected after the topic was handed in."""
    topic = await _in_hand(tx, amendments[0].number, person)
    if topic is None:
        return unknown(person, amendments[0].number)
    for one in amendments:
        await topics.update_answer(tx, topic.id, one.question, one.answer)
    return await changed(tx, topic, tuple(one.question for one in amendments), (), person, context)


async def added(tx: Transaction, addition: Addition, person: Person, context: Context) -> Told:
    """Pictures that came after the topic was handed in, and what was said with them."""
    topic = await _in_hand(tx, addition.number, person)
    if topic is None:
        return unknown(person, addition.number)
    more = addition.draft
    pictures = (*topic.draft.pictures, *more.pictures)
    answers = {name: one for name, one in topic.draft.answers.items() if name != "pictures"}
    quotes = (*topic.draft.quotes, *more.quotes)
    files = (*topic.draft.attachments, *more.attachments)
    await topics.update_draft(tx, topic.id, Draft({**answers, **more.answers}, pictures, quotes, files))
    questions = (*more.answers, *(("quote",) if more.quotes else ()))
    told = await changed(tx, topic, questions, _shown(more), person, context)
    return (
        told if questions or more.attachments or not more.pictures else _pictured(told, topic, more, context)
    )


def _pictured(told: Told, topic: Topic, more: Draft, context: Context) -> Told:
    """Nothing but pictures came: "In T-17 ist jetzt ein Bild mehr"."""
    count, values = len(more.pictures), facts(topic, context.settings.timezone)
    says = telling.counted("own_topics.pictured", count, values)
    return replace(told, says=(says,), room=(telling.counted("own_topics.room_pictured", count, values),))


async def retold(tx: Transaction, retelling: Retelling, person: Person, context: Context) -> Told:
    """What is known of pictures and quotes after the topic was handed in."""
    topic = await _in_hand(tx, retelling.number, person)
    if topic is None:
        return unknown(person, retelling.number)
    await topics.update_draft(tx, topic.id, retelling.draft)
    return await changed(tx, topic, (), retelling.lines, person, context)


async def _in_hand(tx: Transaction, number: int, person: Person) -> Topic | None:
    """The topic of this number, or the one in which it goes on, as long as the person may change it."""
    known = await topics.by_number(tx, number)
    topic = await merging.goes_on_in(tx, known) if known else None
    may = topic and topic.status in IN_HAND and await may_change(tx, topic, person)
    return topic if may else None


def unknown(person: Person, number: int | str) -> Told:
    return Told(person, (Say("own_topics.unknown", {"number": str(number)}),))


def _shown(more: Draft) -> tuple[Say, ...]:
    """How many pictures were added, and which files."""
    says: list[Say] = []
    if more.pictures:
        says.append(telling.counted("own_topics.pictures", len(more.pictures), {}))
    if more.attachments:
        says.append(Say("own_topics.file_added", {"names": attachments.names(more.attachments)}))
    return tuple(says)


async def changed(
    tx: Transaction,
    topic: Topic,
    questions: tuple[str, ...],
    besides: tuple[Say, ...],
    person: Person,
    context: Context,
) -> Told:
    """In one line for each of the two sides."""
    after = await topics.by_id(tx, topic.id)
    lines = (*(telling.field(after.draft, question) for question in questions), *besides)
    if not lines:
        return Told(person)
    values = {**facts(after, context.settings.timezone), "field": lines}
    return Told(person, (Say("own_topics.changed", values),), (Say("own_topics.room_changed", values),))
