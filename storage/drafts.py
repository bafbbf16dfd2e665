"""What has been collected for a topic: its answers and pictures, each a row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection

from sqlalchemy import delete, select

from newsroom.topics import Answer, Draft, Given, StoredPicture
from storage.database import Transaction
from storage.serialise import read_value, written_value
from storage.tables import answers, pictures


async def save(tx: Transaction, topic_id: int, draft: Draft) -> None:
    """The topic has exactly these answers and pictures afterwards."""
    await tx.execute(delete(answers).where(answers.c.topic == topic_id))
    await tx.execute(delete(pictures).where(pictures.c.topic == topic_id))
    for question, answer in draft.answers.items():
        await answered(tx, topic_id, question, answer)
    for place, picture in enumerate(draft.pictures):
        await _keep(tx, topic_id, place, picture)


async def answered(tx: Transaction, topic_id: int, question: str, answer: Answer) -> None:
    """Replaces the answer to this question alone."""
    row = {
        "given": answer.given,
        "words": answer.words,
        "value": written_value(answer.value),
        "event": answer.event,
    }
    await tx.execute(
        tx.insert(answers)
        .values(topic=topic_id, question=question, **row)
        .on_conflict_do_update(index_elements=["organisation", "topic", "question"], set_=row)
    )


async def load(tx: Transaction, ids: Collection[int]) -> dict[int, Draft]:
    """One draft for each of the topics."""
    said = await _answers(tx, ids)
    shown = await _pictures(tx, ids)
    return {topic: Draft(said[topic], tuple(shown[topic])) for topic in ids}


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


async def _pictures(tx: Transaction, ids: Collection[int]) -> dict[int, list[StoredPicture]]:
    found = await tx.execute(
        select(
            pictures.c.topic,
            pictures.c.file,
            pictures.c.mime,
            pictures.c.width,
            pictures.c.height,
            pictures.c.caption,
            pictures.c.event,
        )
        .where(pictures.c.topic.in_(ids))
        .order_by(pictures.c.topic, pictures.c.place)
    )
    shown: dict[int, list[StoredPicture]] = defaultdict(list)
    for row in found:
        picture = StoredPicture(row.file, row.mime, row.width, row.height, row.caption, row.event)
        shown[row.topic].append(picture)
    return shown


async def _keep(tx: Transaction, topic_id: int, place: int, picture: StoredPicture) -> None:
    await tx.execute(
        tx.insert(pictures).values(
            topic=topic_id,
            place=place,
            file=picture.file,
            mime=picture.mime,
            width=picture.width,
            height=picture.height,
            caption=picture.caption,
            event=picture.event,
        )
    )
