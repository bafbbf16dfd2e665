"""What one command decided, about one topic or many, with everything as it was before."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from pydantic import TypeAdapter
from sqlalchemy import Row, select, update

from newsroom.decided import State
from newsroom.planning import Plan
from newsroom.topics import Answer, Given, Status
from storage.database import Transaction
from storage.serialise import read_value, written_value
from storage.tables import decided_topics, decisions

_PLAN: Final = TypeAdapter(Plan)


@dataclass(frozen=True, slots=True)
class Decided:
    """One topic, by its id, before and after."""

    topic: int
    before: State
    after: State


@dataclass(frozen=True, slots=True)
class Decision:
    """`command` is its name in the table of commands, `event` what it came from; `topics` are none where it decided about
    none.
    """

    id: int
    command: str
    at: datetime
    event: str
    topics: tuple[Decided, ...]


async def record(
    tx: Transaction, person: int, command: str, event: str, decided: Sequence[Decided], now: datetime
) -> None:
    """Nothing where nothing was decided."""
    if not decided:
        return
    number = await _added(tx, person, command, event, now)
    rows = [
        {"decision": number, "topic": one.topic, "before": _written(one.before), "after": _written(one.after)}
        for one in decided
    ]
    await tx.execute(tx.insert(decided_topics), rows)


async def note(tx: Transaction, person: int, command: str, event: str, now: datetime) -> None:
    """What was done last, but decided nothing about topics: it has none."""
    await _added(tx, person, command, event, now)


async def _added(tx: Transaction, person: int, command: str, event: str, now: datetime) -> int:
    made = await tx.execute(
        tx.insert(decisions)
        .values(person=person, command=command, event=event, at=now)
        .returning(decisions.c.id)
    )
    return int(made.scalar_one())


async def last_of(tx: Transaction, person: int, event: str | None = None) -> Decision | None:
    """The person's last decision that was not taken back; with `event` the one that came from it."""
    query = (
        select(decisions.c.id, decisions.c.command, decisions.c.at, decisions.c.event)
        .where(decisions.c.person == person)
        .where(decisions.c.taken_back_at.is_(None))
        .order_by(decisions.c.id.desc())
        .limit(1)
    )
    found = await tx.execute(query if event is None else query.where(decisions.c.event == event))
    row = found.one_or_none()
    return await _whole(tx, row) if row else None


async def last_about(tx: Transaction, person: int, topic: int | None = None) -> Decision | None:
    """The person's last decision about that topic, or about any, that was not taken back."""
    query = (
        select(decisions.c.id, decisions.c.command, decisions.c.at, decisions.c.event)
        .join(decided_topics, decided_topics.c.decision == decisions.c.id)
        .where(decisions.c.person == person)
        .where(decisions.c.taken_back_at.is_(None))
        .order_by(decisions.c.id.desc())
        .limit(1)
    )
    found = await tx.execute(query if topic is None else query.where(decided_topics.c.topic == topic))
    row = found.one_or_none()
    return await _whole(tx, row) if row else None


async def take_back(tx: Transaction, person: int, decision: Decision, now: datetime) -> None:
    """The decision, or of a larger one only the topics that are named here; the others stay decided."""
    named = [one.topic for one in decision.topics]
    whole = await _whole(tx, decision)
    number = decision.id
    if len(named) < len(whole.topics):
        number = await _added(tx, person, decision.command, decision.event, decision.at)
        moved = (decided_topics.c.decision == decision.id) & decided_topics.c.topic.in_(named)
        await tx.execute(update(decided_topics).where(moved).values(decision=number))
    await tx.execute(update(decisions).where(decisions.c.id == number).values(taken_back_at=now))


async def _whole(tx: Transaction, row: Row[Any] | Decision) -> Decision:
    found = await tx.execute(
        select(decided_topics.c.topic, decided_topics.c.before, decided_topics.c.after)
        .where(decided_topics.c.decision == row.id)
        .order_by(decided_topics.c.topic)
    )
    topics = tuple(Decided(one.topic, _read(one.before), _read(one.after)) for one in found)
    return Decision(row.id, row.command, row.at, row.event, topics)


def _written(state: State) -> str:
    answers = {question: _answer_written(one) for question, one in state.answers.items()}
    return json.dumps(
        {
            "status": state.status,
            "reason": state.reason,
            "plan": _PLAN.dump_python(state.plan, mode="json"),
            "answers": answers,
            "department": state.department,
        },
        ensure_ascii=False,
    )


def _read(text: str) -> State:
    fields = json.loads(text)
    return State(
        Status(fields["status"]),
        fields["reason"],
        _PLAN.validate_python(fields["plan"], strict=False),
        {question: _answer_read(one) for question, one in fields["answers"].items()},
        fields["department"],
    )


def _answer_written(answer: Answer | None) -> list[str] | None:
    return None if answer is None else [answer.given, answer.words, written_value(answer.value), answer.event]


def _answer_read(fields: list[str] | None) -> Answer | None:
    if fields is None:
        return None
    given, words, value, event = fields
    return Answer(Given(given), words, read_value(value), event)
