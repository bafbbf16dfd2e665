"""The files of a topic, in the order in which they came; their bytes lie in `storage.files`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from sqlalchemy import delete, select

from newsroom.topics import StoredFile
from storage.database import Transaction
from storage.tables import attachments


async def save(tx: Transaction, topic_id: int, files: tuple[StoredFile, ...]) -> None:
    """The topic has exactly these files afterwards."""
    await tx.execute(delete(attachments).where(attachments.c.topic == topic_id))
    for place, file in enumerate(files):
        await tx.execute(
            tx.insert(attachments).values(
                topic=topic_id,
                place=place,
                file=file.file,
                mime=file.mime,
                name=file.name,
                size=file.size,
                caption=file.caption,
                event=file.event,
            )
        )


async def load(tx: Transaction, ids: Collection[int]) -> Mapping[int, tuple[StoredFile, ...]]:
    """By topic; for each of them at least an empty one."""
    found = await tx.execute(
        select(
            attachments.c.topic,
            attachments.c.file,
            attachments.c.mime,
            attachments.c.name,
            attachments.c.size,
            attachments.c.caption,
            attachments.c.event,
        )
        .where(attachments.c.topic.in_(ids))
        .order_by(attachments.c.topic, attachments.c.place)
    )
    files: dict[int, list[StoredFile]] = defaultdict(list)
    for row in found:
        file = StoredFile(row.file, row.mime, row.name, row.size, row.caption, row.event)
        files[row.topic].append(file)
    return {topic: tuple(files[topic]) for topic in ids}
