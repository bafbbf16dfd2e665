"""Stored files, under the hash of what is in them; nobody else on this machine can read them."""

from __future__ import annotations

import asyncio
import hashlib
import os
import re
import tempfile
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import select

from newsroom.messages import File, Picture, Upload
from storage.database import Transaction
from storage.serialise import read_parcel
from storage.tables import attachments, conversations, outbox, pictures

NAME: Final = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Files:
    folder: Path

    async def keep(self, content: bytes) -> str:
        """The name under which `read` finds it again; the same content has the same name."""
        name = hashlib.sha256(content).hexdigest()
        await asyncio.to_thread(_write, self._path(name), content)
        return name

    async def read(self, name: str) -> bytes:
        """Raises ValueError for what is no name of ours, FileNotFoundError when it is gone."""
        return await asyncio.to_thread(self._path(name).read_bytes)

    async def forget(self, needed: Collection[str], before: datetime) -> None:
        """Deletes what is older than that and not needed, also what a crash left half written."""
        await asyncio.to_thread(_forget, self.folder, frozenset(needed), before)

    def _path(self, name: str) -> Path:
        if not NAME.fullmatch(name):
            raise ValueError("not the name of a stored file")
        return self.folder / name[:2] / name


def _write(path: Path, content: bytes) -> None:
    """Whole or not at all, also when the power fails."""
    if path.exists():
        path.touch()  # young again: somebody needs it
        return
    path.parent.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    path.parent.mkdir(mode=0o700, exist_ok=True)
    descriptor, part = tempfile.mkstemp(dir=path.parent)  # mode 0600
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    Path(part).replace(path)


def _forget(folder: Path, needed: frozenset[str], before: datetime) -> None:
    for path in folder.glob("*/*"):
        if path.name not in needed and path.stat().st_mtime < before.timestamp():
            path.unlink(missing_ok=True)


async def in_use(tx: Transaction) -> set[str]:
    """The names that a topic shows, that wait in a conversation, or in a message that may still be sent."""
    shown = await tx.execute(select(pictures.c.file))
    attached = await tx.execute(select(attachments.c.file))
    waiting = await tx.execute(select(conversations.c.memory))
    unsent = await tx.execute(
        select(outbox.c.parcel)
        .where(outbox.c.kind.in_(["picture", "file", "upload"]))
        .where(outbox.c.state != "sent")
    )
    named = (name for parcel in unsent.scalars() for name in _named(parcel))
    remembered = (name for memory in waiting.scalars() for name in NAME.findall(memory))
    return {*shown.scalars(), *attached.scalars(), *named, *remembered}


def _named(parcel: str) -> list[str]:
    """Nothing where the parcel cannot be read: then it will not be sent either."""
    try:
        sent = read_parcel(parcel)
    except ValueError:
        return []
    return [sent.file] if isinstance(sent, Picture | File | Upload) else []
