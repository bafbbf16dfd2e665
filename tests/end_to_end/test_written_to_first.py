"""The whole house on a real homeserver writes to somebody who has never heard of it."""

from __future__ import annotations

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


async def test_the_letters_are_there_when_the_person_comes_in_and_end_when_they_leave(
    homeserver: Synapse, tmp_path: Path
) -> None:
    jonas_account = account(homeserver, "jonas")
    async with (
        matrix_stage(homeserver, tmp_path) as stage,
        nio_user(homeserver, jonas_account) as jonas,
    ):
        await write(stage, jonas.user_id)
        room = await invited_into(jonas)
        await stage.restart()
        jonas.call("POST", f"/v3/join/{room}", {})

        async def is_there() -> bool:
            await stage.opened.house.settle()
            return (await person_of(stage, jonas.user_id)).address == Address("matrix", room)

        await eventually(is_there, "the person's coming in")
        heard = [await jonas.hears_text(room, words) for words in WORDS]
        assert [event.decrypted for event in heard] == [True, True]
        said = [event.body for place, event in jonas.heard if place == room and hasattr(event, "body")]
        assert said == list(WORDS)

        jonas.call("POST", f"/v3/rooms/{room}/leave", {})

        async def is_lost() -> bool:
            await stage.opened.house.settle()
            return (await person_of(stage, jonas.user_id)).lost

        await eventually(is_lost, "the person's leaving")
        [note] = await stage.opened.database.read(notes.untold)
        assert note.kind == "unreachable"
        assert note.person is not None
        assert note.person.account == jonas.user_id
