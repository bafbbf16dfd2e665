"""Questions of the desk on their way: put at once or in the next round, and the answers back to the editors."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from handlers import reminders
from handlers.context import Context
from handlers.letters import Letter
from handlers.speaking import document
from handlers.topic_line import named
from newsroom import inquiries
from newsroom.asking import Ask, Item
from newsroom.inquiries import Inquiry, InquiryReply
from newsroom.messages import Address, Content, Edited, Redacted, Say, Text, Value
from newsroom.people import Person
from newsroom.reminding import Case, why_asked
from newsroom.telling import LONG
from newsroom.wording import shortened
from storage import asks, outbox, people
from storage import inquiries as stored
from storage.database import Transaction
from storage.notes import Note


async def collect(tx: Transaction, context: Context, today: date) -> tuple[list[Item], list[Note]]:
    """What waits until this day, what is put once more because nothing came, and what the editors hear got no answer."""
    found: list[Item] = []
    noted: list[Note] = []
    for inquiry, ask in await stored.unanswered(tx):
        next_step = inquiries.next_step(ask, today, context.settings.working_time)
        if next_step == "none":
            continue
        person = await people.by_id(tx, inquiry.person)
        if next_step == "note":
            noted.append(
                Note(f"question_unanswered/{inquiry.id}", "question_unanswered", inquiry.topic, person)
            )
            continue
        [case] = await reminders.cases(tx, [inquiry.topic])
        found.append(inquiries.item(inquiry, person, today, why_asked(case, person)))
    return found, noted


async def put(
    tx: Transaction,
    context: Context,
    inquiry: Inquiry,
    person: Person,
    case: Case,
    before: tuple[Say, ...] = (),
) -> Letter:
    """At once, in a message of its own, after the sentences `before`."""
    today = context.settings.working_time.today(context.now)
    key = inquiries.key(inquiry.id)
    await asks.add(tx, Ask(key, inquiries.KIND, person.id, today, topic=inquiry.topic.id))
    says = (*before, *inquiries.says(inquiry), *why_asked(case, person), Say("inquiry.how"))
    voice = context.texts.voice(person.language, person.formal)
    return Letter(person.reach, document(voice, says), key)


async def put_off(tx: Transaction, inquiry: Inquiry, day: date) -> None:
    """The round of that day puts it."""
    ask = Ask(inquiries.key(inquiry.id), inquiries.KIND, inquiry.person, day, topic=inquiry.topic.id)
    await asks.add(tx, ask)
    await asks.settle(tx, [ask.key], "later", day)


async def open_to(tx: Transaction, person: Person, address: Address, content: Content) -> tuple[Inquiry, ...]:
    """What the person has not answered yet; the one under which they write is marked."""
    waiting = await stored.open_to(tx, person.id)
    if not waiting or not isinstance(content, Text) or not content.replies_to:
        return tuple(waiting)
    key = await outbox.by_event(tx, address, content.replies_to)
    meant = inquiries.id_of(key.partition(":")[2]) if key else None
    return tuple(replace(one, is_meant=one.id == meant) for one in waiting)


async def settled(
    tx: Transaction, reply: InquiryReply | None, person: Person, context: Context
) -> list[Letter]:
    """The answer is kept with the topic, and told in the thread of the question."""
    if reply is None:
        return []
    inquiry = await stored.by_id(tx, reply.id)
    keys = [ask.key for ask in await asks.of_person(tx, person.id) if inquiries.id_of(ask.key) == reply.id]
    if reply.outcome == "later":
        await asks.settle(tx, keys, "later", reply.later_on)
        return _told(inquiry, "later", person, context, {"day": reply.later_on or date.max})
    words = reply.words or context.voice.plain(f"inquiry.kept.{reply.outcome}")
    await asks.settle(tx, keys, "answered")
    await stored.answer(tx, reply.id, words, reply.event, context.now)
    return _told(inquiry, reply.outcome, person, context, {"answer": shortened(words, LONG)})


async def retold(
    tx: Transaction, content: Content, person: Person, context: Context
) -> tuple[tuple[Say, ...], list[Letter]] | None:
    """Whoever edits the message of an answer changes it, whoever deletes it takes it back: what they hear, and what the
    editors hear. None where the message answered nothing.
    """
    if not isinstance(content, Edited | Redacted):
        return None
    inquiry = await stored.by_answer(tx, person.id, content.target)
    if inquiry is None:
        return None
    if isinstance(content, Edited):
        words = content.body.strip()
        await stored.answer(tx, inquiry.id, words, content.target, context.now)
        told = _told(inquiry, "changed", person, context, {"answer": shortened(words, LONG)})
        return (Say("inquiry.changed", inquiries.values(inquiry)),), told
    words = context.voice.plain("inquiry.kept.gone")
    await stored.answer(tx, inquiry.id, words, "", context.now)
    return (Say("inquiry.gone", inquiries.values(inquiry)),), _told(inquiry, "gone", person, context, {})


def _told(
    inquiry: Inquiry, outcome: str, person: Person, context: Context, more: dict[str, Value]
) -> list[Letter]:
    if context.editorial is None:
        return []
    values = {**inquiries.values(inquiry), "name": named(person), **more}
    said = document(context.voice, [Say(f"inquiry.room.{outcome}", values)])
    return [Letter(context.editorial, said, thread=inquiry.thread or None)]
