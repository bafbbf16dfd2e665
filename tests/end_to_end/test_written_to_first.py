"""The whole house on a real homeserver writes to somebody who has never heard of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

from demo.synapse import Synapse
from newsroom.messages import Address, Document, Paragraph, Run
from newsroom.people import Person
from storage import notes, outbox, people
from storage.database import Transaction
from tests.support.desk import MONDAY
from tests.support.matrix_stage import MatrixStage, matrix_stage
from tests.support.nio_user import NioUser, eventually, nio_user
from tests.support.synapse import account

WORDS = ("Guten Tag, hier schreibt der Themenbote.", "Bitte bis Montag ein Bild.")


async def write(stage: MatrixStage, user: str) -> None:
    """As the round does, on two days."""

    async def queue(tx: Transaction) -> None:
        person = await people.know(tx, "matrix", user, "Jonas", "de", formal=True, now=MONDAY)
        await people.written_to(tx, person.id, date(2026, 11, 23))
        for number, words in enumerate(WORDS):
            letter = Document((Paragraph((Run(words),)),))
            await outbox.queue(tx, f"asked/2026-11-{23 + number}/{person.id}", person.reach, letter, MONDAY)

    await stage.opened.database.transaction(queue)
    await stage.opened.house.settle()


async def person_of(stage: MatrixStage, user: str) -> Person:
    found = await stage.opened.database.read(lambda tx: people.by_account(tx, "matrix", user))
    assert found is not None
    return found


async def invited_into(jonas: NioUser) -> str:
    async def invited() -> str | None:
        await jonas.sync()
        return next(iter(jonas.client.invited_rooms), None)

    return str(await eventually(invited, "an invitation"))


async def becomes(stage: MatrixStage, user: str, wanted: Callable[[Person], bool], what: str) -> None:
    async def is_so() -> bool:
        await stage.opened.house.settle()
        return wanted(await person_of(stage, user))

    await eventually(is_so, what)


async def test_the_letters_are_there_when_the_person_comes_in_and_end_when_they_leave(
    homeserver: Synapse, tmp_path: Path
) -> None:
    async with (
        matrix_stage(homeserver, tmp_path) as stage,
        nio_user(homeserver, account(homeserver, "jonas")) as jonas,
    ):
        await write(stage, jonas.user_id)
        room = Address("matrix", await invited_into(jonas))
        await stage.restart()
        jonas.call("POST", f"/v3/join/{room.room}", {})
        await becomes(stage, jonas.user_id, lambda one: one.address == room, "the person's coming in")
        heard = [await jonas.hears_text(room.room, words) for words in WORDS]
        assert [event.decrypted for event in heard] == [True, True]
        said = [event.body for place, event in jonas.heard if place == room.room and hasattr(event, "body")]
        assert said == list(WORDS)

        jonas.call("POST", f"/v3/rooms/{room.room}/leave", {})
        await becomes(stage, jonas.user_id, lambda one: one.lost, "the person's leaving")
        [note] = await stage.opened.database.read(notes.untold)
        assert (note.kind, note.person and note.person.account) == ("unreachable", jonas.user_id)
