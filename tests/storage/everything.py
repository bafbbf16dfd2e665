"""One of everything that can be stored, with a mark in all that people are called or said."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from newsroom.conversation import Conversation
from newsroom.messages import Address, Document, Incoming, Paragraph, Run, Text
from newsroom.topics import Answer, Draft, Given, Quote, Status, StoredFile, StoredPicture
from storage import conversations, cursors, inbox, leader, occurrences, outbox, people, rooms, topics
from storage.database import Transaction
from storage.occurrences import Occurrence

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
AGENDA: Final = Occurrence(
    "agenda", "agenda", datetime.fromisoformat("2026-11-30T09:00Z"), "Europe/Berlin", WALL
)


async def store_everything(tx: Transaction, now: datetime) -> None:
    """Twice is as good as once."""
    document = Document((Paragraph((Run(MARK),)),))
    person = await people.meet(tx, "matrix", ACCOUNT, f"Anna {MARK}", "de", formal=True, now=now)
    await people.reach_at(tx, person.id, ROOM)
    await inbox.add(tx, [Incoming(f"${MARK}", ACCOUNT, ROOM, now, Text(MARK))], now)
    await outbox.queue(tx, "reply:1:0", ROOM, document, now)
    await outbox.sent(tx, f"{tx.uuid}:reply:1:0", f"$re-{MARK}", now)
    await cursors.save(tx, "matrix", "@bot", "s1")
    await occurrences.plan(tx, AGENDA)
    await leader.take(tx)
    await conversations.save(tx, ROOM, person, Conversation("sum", DRAFT), now)
    topic = await topics.submit(tx, ROOM, person, now)
    await topics.change_status(tx, topic.id, Status.DECLINED, person, f"{MARK} r", now)
    await conversations.save(tx, ROOM, person, Conversation("what", DRAFT, {"what": MARK}), now)
    await rooms.moved(tx, Address("matrix", f"!{MARK}-old"), ROOM)
