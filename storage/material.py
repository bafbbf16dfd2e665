"""The pictures and quotes of a topic, in their order, and what is known of each of them, every answer a row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Literal

from sqlalchemy import delete, select

from newsroom.topics import Answer, Given, Quote, StoredPicture
from storage.database import Transaction
from storage.serialise import read_value, written_value
from storage.tables import material_answers, pictures, quotes

Kind = Literal["picture", "quote"]
Known = Mapping[tuple[int, str, int], dict[str, Answer]]  # by topic, kind and place


async def save(
    tx: Transaction, topic_id: int, shown: tuple[StoredPicture, ...], said: tuple[Quote, ...]
) -> None:
    """The topic has exactly these pictures and quotes afterwards."""
    for table in (material_answers, pictures, quotes):
        await tx.execute(delete(table).where(table.c.topic == topic_id))
    for place, picture in enumerate(shown):
        await _keep_picture(tx, topic_id, place, picture)
        await _keep_answers(tx, topic_id, "picture", place, picture.answers)
    for place, quote in enumerate(said):
        row = {"words": quote.words, "event": quote.event}
        await tx.execute(tx.insert(quotes).values(topic=topic_id, place=place, **row))
        await _keep_answers(tx, topic_id, "quote", place, quote.answers)


async def _keep_picture(tx: Transaction, topic_id: int, place: int, picture: StoredPicture) -> None:
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


async def _keep_answers(
    tx: Transaction, topic_id: int, kind: Kind, place: int, known: Mapping[str, Answer]
) -> None:
    for question, answer in known.items():
        await tx.execute(
            tx.insert(material_answers).values(
                topic=topic_id,
                kind=kind,
                place=place,
                question=question,
                given=answer.given,
                words=answer.words,
                value=written_value(answer.value),
                event=answer.event,
            )
        )


async def load(
    tx: Transaction, ids: Collection[int]
) -> tuple[dict[int, list[StoredPicture]], dict[int, list[Quote]]]:
    """The pictures and the quotes by topic; none is an empty list."""
    known = await _known(tx, ids)
    return await _pictures(tx, ids, known), await _quotes(tx, ids, known)


async def _known(tx: Transaction, ids: Collection[int]) -> Known:
    found = await tx.execute(
        select(
            material_answers.c.topic,
            material_answers.c.kind,
            material_answers.c.place,
            material_answers.c.question,
            material_answers.c.given,
            material_answers.c.words,
            material_answers.c.value,
            material_answers.c.event,
        )
        .where(material_answers.c.topic.in_(ids))
        .order_by(material_answers.c.question)
    )
    known: dict[tuple[int, str, int], dict[str, Answer]] = defaultdict(dict)
    for row in found:
        answer = Answer(Given(row.given), row.words, read_value(row.value), row.event)
        known[row.topic, row.kind, row.place][row.question] = answer
    return known


async def _pictures(tx: Transaction, ids: Collection[int], known: Known) -> dict[int, list[StoredPicture]]:
    found = await tx.execute(
        select(
            pictures.c.topic,
            pictures.c.place,
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
        answers = known.get((row.topic, "picture", row.place), {})
        size = (row.width, row.height)
        shown[row.topic].append(StoredPicture(row.file, row.mime, *size, row.caption, row.event, answers))
    return shown


async def _quotes(tx: Transaction, ids: Collection[int], known: Known) -> dict[int, list[Quote]]:
    found = await tx.execute(
        select(quotes.c.topic, quotes.c.place, quotes.c.words, quotes.c.event)
        .where(quotes.c.topic.in_(ids))
        .order_by(quotes.c.topic, quotes.c.place)
    )
    said: dict[int, list[Quote]] = defaultdict(list)
    for row in found:
        answers = known.get((row.topic, "quote", row.place), {})
        said[row.topic].append(Quote(row.words, row.event, answers))
    return said
