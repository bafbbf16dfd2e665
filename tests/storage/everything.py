"""One of everything that can be stored, with a mark in all that people are called or said."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from sqlalchemy import select

from newsroom.asking import Ask
from newsroom.conversation import Conversation
from newsroom.messages import Address, Document, Incoming, Paragraph, Run, Text
from newsroom.people import Department, Person
from newsroom.planning import Plan
from newsroom.topics import Answer, Draft, Given, Quote, Status, StoredFile, StoredPicture, Topic
from storage import (
    asks,
    assignments,
    conversations,
    cursors,
    departments,
    inbox,
    leader,
    notes,
    occurrences,
    outbox,
    people,
    plans,
    posts,
    rooms,
    topics,
)
from storage.database import Transaction
from storage.notes import Note
from storage.occurrences import Occurrence
from storage.posts import Post
from storage.tables import (
    blackouts,
    call_answers,
    calls,
    conversation_references,
    decided_topics,
    decisions,
    links,
    lists,
    pairings,
    questions,
    yearly_events,
)

MARK: Final = "canary"
ROOM: Final = Address("matrix", f"!{MARK}")
NEW_ROOM: Final = Address("matrix", f"!{MARK}2")
ACCOUNT: Final = f"@{MARK}"

SAID: Final = Answer(Given.VALUE, f"{MARK} w", f"{MARK} v", f"${MARK}")
DRAFT: Final = Draft(
    {"what": SAID},
    (StoredPicture(f"{MARK}0", "image/png", 1, 1, f"{MARK} c", f"${MARK}", {"credit": SAID}),),
    (Quote(f"{MARK} q", f"${MARK}", {"speaker": SAID}),),
    (StoredFile(f"{MARK}1", "text/plain", f"{MARK}.txt", 1, f"{MARK} f", f"${MARK}"),),
)
WALL: Final = datetime(2026, 11, 30, 10, 0)  # noqa: DTZ001  # local, and meant so
NOW_LOCAL: Final = date(2026, 11, 30)
AGENDA: Final = Occurrence(
    "agenda", "agenda", datetime.fromisoformat("2026-11-30T09:00Z"), "Europe/Berlin", WALL
)


async def store_everything(tx: Transaction, now: datetime) -> None:
    """Twice is as good as once."""
    document = Document((Paragraph((Run(MARK),)),))
    person = await people.meet(tx, "matrix", ACCOUNT, f"Anna {MARK}", "de", formal=True, now=now)
    await people.reach_at(tx, person.id, ROOM)
    await inbox.add(tx, [Incoming(f"${MARK}", ACCOUNT, ROOM, now, Text(MARK))], now)
    await outbox.queue(tx, "reply:1:0", ROOM, document, now, outbox.Relation(None, f"${MARK}"))
    await outbox.sent(tx, f"{tx.uuid}:reply:1:0", f"$re-{MARK}", now)
    await cursors.save(tx, "matrix", "@bot", "s1")
    await occurrences.plan(tx, AGENDA)
    await leader.take(tx)
    await conversations.save(tx, ROOM, person, Conversation("sum", DRAFT), now)
    topic = await topics.submit(tx, ROOM, person, now)
    await topics.change_status(tx, topic.id, Status.DECLINED, person, f"{MARK} r", now)
    await _departments(tx, person, topic)
    await _desk(tx, person, topic, now)
    await notes.add(tx, Note("note/1", "unreachable", topic, person, MARK), now)
    await conversations.save(tx, ROOM, person, Conversation("what", DRAFT, {"what": MARK}), now)
    await rooms.moved(tx, Address("matrix", f"!{MARK}-old"), ROOM)


async def _departments(tx: Transaction, person: Person, topic: Topic) -> None:
    building = await departments.put(tx, Department(0, "Bauamt", person, None, ("Straßen",)))
    await assignments.assign(tx, topic.id, department=building.id)
    await asks.add(
        tx, Ask("material/1", "material", person.id, NOW_LOCAL, topic=topic.id, version="2026-12-05", rung=5)
    )
    for table, values in (
        (
            yearly_events,
            {"uid": "1", "source": "config", "name": "Fest", "first": NOW_LOCAL, "rule": "", "lead": 1},
        ),
        (calls, {"key": "2026-12", "started_on": NOW_LOCAL, "due_on": NOW_LOCAL}),
    ):
        await tx.execute(tx.insert(table).values(**values).on_conflict_do_nothing())
    call = (await tx.execute(select(calls.c.id))).scalar_one()
    answer = tx.insert(call_answers).values(call=call, department=building.id, answer="")
    await tx.execute(answer.on_conflict_do_nothing())


async def _desk(tx: Transaction, person: Person, topic: Topic, now: datetime) -> None:
    await plans.save(tx, topic.id, Plan(NOW_LOCAL, ("Instagram",), link=f"https://our{MARK}", reach=MARK))
    await posts.note(tx, Post("topic/1", "topic", ROOM, topic.id, "", 0, now))
    about = {"topic": topic.id, "person": person.id}
    for table, values in (
        (decisions, {"id": 1, "person": person.id, "command": "accept", "event": f"${MARK}", "at": now}),
        (decided_topics, {"decision": 1, "topic": topic.id, "before": MARK, "after": MARK}),
        (questions, {**about, "id": 1, "asker": person.id, "words": MARK, "asked_at": now}),
        (blackouts, {"id": 1, "first": NOW_LOCAL, "last": NOW_LOCAL, "reason": MARK, "holds": False}),
        (lists, {"transport": "matrix", "room": ROOM.room, "topics": "[]", "at": now}),
        (
            conversation_references,
            {"transport": "teams", "room": f"a:{MARK}", "reference": f"https://{MARK}"},
        ),
        (pairings, {"code": "0", "person": person.id, "expires_at": now}),
        (links, {"id": 1, "person": person.id, "purpose": "pages", "digest": "0", "made_at": now}),
    ):
        more = {"thread": f"${MARK}", "answer": MARK, "event": f"${MARK}"} if table is questions else {}
        made = {"made_at": now} if table is blackouts else {}
        await tx.execute(tx.insert(table).values(**values, **more, **made).on_conflict_do_nothing())
