"""Stored files: under their hash, for nobody else, nowhere else."""

from __future__ import annotations

import hashlib
import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import update

from newsroom.conversation import Conversation
from newsroom.messages import Address, File, Picture
from newsroom.people import Person
from newsroom.topics import Draft, StoredFile, StoredPicture
from storage import conversations, files, outbox
from storage.database import Database, Transaction
from storage.files import Files
from storage.tables import outbox as table

NAMES = [
    "",
    ".",
    "..",
    "../../etc/passwd",
    "/etc/passwd",
    "a" * 63,
    "a" * 65,
    "A" * 64,
    "g" * 64,
    "a" * 64 + "\n",
    "a" * 64 + "/../x",
    "ａ" * 64,
    "a\0" + "a" * 62,
    *("../" * depth + "a" * 64 for depth in range(1, 38)),
]


def modes(folder: Path) -> dict[str, int]:
    return {str(path.relative_to(folder)): path.stat().st_mode & 0o777 for path in folder.rglob("*")}


async def test_a_file_is_found_under_its_hash(tmp_path: Path) -> None:
    files = Files(tmp_path / "files")
    name = await files.keep(b"\0picture")
    assert name == hashlib.sha256(b"\0picture").hexdigest()
    assert await files.read(name) == b"\0picture"
    assert await files.keep(b"\0picture") == name
    assert modes(tmp_path) == {"files": 0o700, f"files/{name[:2]}": 0o700, f"files/{name[:2]}/{name}": 0o600}


@pytest.mark.parametrize("name", NAMES)
async def test_no_other_name_leads_anywhere(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="not the name of a stored file"):
        await Files(tmp_path).read(name)


async def test_a_file_that_is_gone_is_not_found(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        await Files(tmp_path).read("a" * 64)


async def test_what_is_old_and_not_needed_is_deleted(tmp_path: Path) -> None:
    stored = Files(tmp_path / "files")
    needed, young, old, sent_again = [await stored.keep(content) for content in (b"1", b"2", b"3", b"4")]
    half_written = tmp_path / "files" / old[:2] / "tmp123"
    half_written.touch()
    for path in (stored._path(needed), stored._path(old), stored._path(sent_again), half_written):
        os.utime(path, (1_000, 1_000))
    await stored.keep(b"4")
    await stored.forget({needed}, datetime.fromtimestamp(2_000, UTC))
    left = {path.name for path in (tmp_path / "files").glob("*/*")}
    assert left == {needed, young, sent_again}


async def test_files_are_in_use_by_topics_and_by_messages_that_may_be_sent(
    database: Database, room: Address, anna: Person, now: datetime
) -> None:
    draft = Draft(
        pictures=(StoredPicture("a" * 64, "image/png", 1, 1, "", "$1"),),
        attachments=(StoredFile("f" * 64, "application/pdf", "a.pdf", 1, "", "$2"),),
    )
    memory = {"enclosed": {"$3": [{"file": "9" * 64}]}}

    async def work(tx: Transaction) -> None:
        await conversations.save(tx, room, anna, Conversation("pictures", draft, memory), now)
        await outbox.queue(tx, "sent", room, Picture("b" * 64, ""), now)
        await outbox.queue(tx, "waits", room, Picture("c" * 64, ""), now)
        await outbox.queue(tx, "file", room, File("e" * 64, "a.pdf", "application/pdf"), now)
        await outbox.queue(tx, "dead", room, Picture("d" * 64, ""), now)
        await outbox.sent(tx, f"{tx.uuid}:sent", "$2", now)
        await outbox.dead(tx, f"{tx.uuid}:dead", "403", now)

    await database.transaction(work)
    assert await database.read(files.in_use) == {letter * 64 for letter in "acdef9"}
    await database.transaction(lambda tx: tx.execute(update(table).values(parcel="?")))
    assert await database.read(files.in_use) == {letter * 64 for letter in "af9"}
