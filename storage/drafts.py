"""What has been collected for a topic: its answers, each a row, and its material."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import delete, select

from newsroom.topics import Answer, Draft, Given
from storage import attachments, material
from storage.database import Transaction
from storage.serialise import read_value, written_value
from storage.tables import answers


async def save(tx: Transaction, topic_id: int, draft: Draft) -> None:
    """The topic has exactly these answers, pictures, quotes and files afterwards."""
    await tx.execute(delete(answers).where(answers.c.topic == topic_id))
    for question, answer in draft.answers.items():
        await _answered(tx, topic_id, question, answer)
    await material.save(tx, topic_id, draft.pictures, draft.quotes)
    await attachments.save(tx, topic_id, draft.attachments)


async def _answered(tx: Transaction, topic_id: int, question: str, answer: Answer) -> None:
    await tx.execute(
        tx.insert(answers).values(
            topic=topic_id,
            question=question,
            given=answer.given,
            words=answer.words,
            value=written_value(answer.value),
            event=answer.event,
        )
    )


async def load(tx: Transaction, ids: Collection[int]) -> dict[int, Draft]:
    """One draft for each of the topics."""
    said = await _answers(tx, ids)
    shown, quoted = await material.load(tx, ids)
    files = await attachments.load(tx, ids)
    return {
        topic: Draft(said[topic], tuple(shown[topic]), tuple(quoted[topic]), files[topic]) for topic in ids
    }


async def _answers(tx: Transaction, ids: Collection[int]) -> dict[int, dict[str, Answer]]:
    found = await tx.execute(
        select(
            answers.c.topic,
            answers.c.question,
            answers.c.given,
            answers.c.words,
            answers.c.value,
            answers.c.event,
        )
        .where(answers.c.topic.in_(ids))
        .order_by(answers.c.topic, answers.c.question)
    )
    said: dict[int, dict[str, Answer]] = defaultdict(dict)
    for row in found:
        answer = Answer(Given(row.given), row.words, read_value(row.value), row.event)
        said[row.topic][row.question] = answer
    return said
