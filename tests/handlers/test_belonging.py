"""To which department a topic belongs: derived, asked once, remembered, and shown to the editors."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from pathlib import Path

import pytest

from newsroom.messages import Reacted
from newsroom.people import Department
from newsroom.settings import Inbox
from newsroom.topics import Status
from storage import departments
from storage.database import Transaction
from tests.handlers.called import BEN, at, known
from tests.handlers.saying import ANNA, heard_by_the_editors, say, topic
from tests.support.desk import EDITORIAL, Desk, open_desk, settings

QUESTION = "Aus welcher Abteilung kommt das?"
NUMBERED = "1  Bauamt\n2  Jugendamt\n3  Stadtbücherei\n4  Keine davon"
NAMES = ("Stadtbücherei", "Bauamt", "Jugendamt")


@pytest.fixture
async def desk(tmp_path: Path) -> AsyncIterator[Desk]:
    async with open_desk(tmp_path) as opened:
        await found(opened, NAMES)
        yield opened


async def found(desk: Desk, names: Sequence[str], annas: Sequence[str] = ()) -> None:
    async def put(tx: Transaction) -> None:
        anna = await known(tx, desk, ANNA) if annas else None
        for name in names:
            await departments.put(tx, Department(0, name, contact=anna if name in annas else None))

    await desk.database.transaction(put)


async def hand_in(desk: Desk, title: str = "Sommerfest", person: str = ANNA) -> str:
    return await say(desk, title, "fertig", "1", person=person)


async def test_it_is_asked_behind_the_number_and_noted(desk: Desk) -> None:
    answer = await hand_in(desk)
    assert answer.index("T-1") < answer.index(QUESTION)
    assert (answer.endswith(NUMBERED), answer.count("?")) == (True, 1)
    assert (await topic(desk, 1)).department == ""
    assert await say(desk, "2") == (
        "Danke, notiert für T-1: Jugendamt. Bei Ihren nächsten Themen weiß ich es schon."
    )
    assert (await topic(desk, 1)).department == "Jugendamt"


async def test_who_has_said_it_is_not_asked_again(desk: Desk) -> None:
    await hand_in(desk)
    await say(desk, "Bauamt")
    assert QUESTION not in await hand_in(desk, "Weinfest")
    assert (await topic(desk, 2)).department == "Bauamt"
    assert (
        heard_by_the_editors(desk)[-1] == "Neu im Eingang: T-2 „Weinfest“, Termin offen, von Anna (Bauamt)."
    )


async def test_the_newest_topic_counts(desk: Desk) -> None:
    await hand_in(desk)
    await say(desk, "Bauamt")
    await hand_in(desk, "Weinfest")
    await desk.order("!ändern T-2 abteilung Jugendamt")
    await hand_in(desk, "Lesung")
    assert [(await topic(desk, number)).department for number in (1, 2, 3)] == [
        "Bauamt",
        "Jugendamt",
        "Jugendamt",
    ]


async def test_the_only_department_somebody_answers_for_needs_no_question(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        await found(desk, NAMES, annas=("Bauamt",))
        assert QUESTION not in await hand_in(desk)
        assert (await topic(desk, 1)).department == "Bauamt"


async def test_who_answers_for_several_chooses_among_these(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        await found(desk, NAMES, annas=("Bauamt", "Stadtbücherei"))
        assert (await hand_in(desk)).endswith("1  Bauamt\n2  Stadtbücherei\n3  Keine davon")
        await say(desk, "2")
        assert QUESTION not in await hand_in(desk, "Lesung")
        assert (await topic(desk, 2)).department == "Stadtbücherei"
        await desk.order("!ändern T-2 abteilung Jugendamt")
        assert QUESTION in await hand_in(desk, "Weinfest")


@pytest.mark.parametrize("names", [(), ("Bauamt",)])
async def test_a_house_that_knows_fewer_than_two_asks_nothing(tmp_path: Path, names: Sequence[str]) -> None:
    async with open_desk(tmp_path) as desk:
        await found(desk, names)
        assert QUESTION not in await hand_in(desk)


async def test_the_answer_of_others_says_nothing_about_somebody_else(desk: Desk) -> None:
    await hand_in(desk)
    await say(desk, "Bauamt")
    assert QUESTION in await hand_in(desk, "Lesung", person=BEN)


async def test_it_can_be_answered_after_a_restart(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as before:
        await found(before, NAMES)
        await hand_in(before)
    async with open_desk(tmp_path) as desk:
        await desk.tell(ANNA, "3", "$later")
        assert (await topic(desk, 1)).department == "Stadtbücherei"


async def test_the_line_in_the_editorial_room_is_changed_in_its_place(desk: Desk) -> None:
    await hand_in(desk)
    [line] = heard_by_the_editors(desk)
    await say(desk, "1")
    changed = desk.wire.sent[-2:]
    [edit] = [one for one in changed if one.address == EDITORIAL]
    assert edit.about == "$bot-4"
    assert heard_by_the_editors(desk) == [line, line.replace("von Anna.", "von Anna (Bauamt).")]


async def test_a_reaction_to_the_changed_line_decides_still(desk: Desk) -> None:
    await hand_in(desk)
    said = desk.wire.last_event(EDITORIAL)
    await say(desk, "1")
    await desk.order(Reacted(said, "👍"))
    assert (await topic(desk, 1)).status is Status.ACCEPTED


async def test_what_is_decided_already_is_not_announced_anew(desk: Desk) -> None:
    await hand_in(desk)
    await desk.order("!annehmen T-1")
    before = len(heard_by_the_editors(desk))
    await say(desk, "1")
    assert (len(heard_by_the_editors(desk)), (await topic(desk, 1)).department) == (before, "Bauamt")


async def test_where_new_topics_are_told_once_a_day_none_is_told_anew(tmp_path: Path) -> None:
    async with open_desk(tmp_path, chosen=settings(inbox=Inbox(announce="daily"))) as desk:
        await found(desk, NAMES)
        await hand_in(desk)
        await say(desk, "1")
        await hand_in(desk, "Lesung", person=BEN)
        assert heard_by_the_editors(desk) == []
        await at(desk, "2026-11-24T09:00")
        [told] = heard_by_the_editors(desk)
        assert "T-1 Sommerfest · Termin offen · Bauamt" in told
        await say(desk, "2", person=BEN)
        assert heard_by_the_editors(desk) == [told]
        assert (await topic(desk, 2)).department == "Jugendamt"


async def test_what_the_desk_has_entered_stays(desk: Desk) -> None:
    await hand_in(desk)
    await desk.order("!ändern T-1 abteilung Jugendamt")
    assert await say(desk, "1") == "Danke, die Redaktion hat es inzwischen schon eingetragen."
    assert (await topic(desk, 1)).department == "Jugendamt"


async def test_a_slip_is_corrected_with_the_topic(desk: Desk) -> None:
    await hand_in(desk)
    await say(desk, "1", "nein, 2")
    assert (await topic(desk, 1)).department == "Jugendamt"


async def test_a_department_that_is_gone_meanwhile_leaves_it_open(desk: Desk) -> None:
    await hand_in(desk)
    await desk.order("!abteilungen Bauamt löschen")
    assert await say(desk, "1") == "Diese Abteilung gibt es inzwischen nicht mehr, darum bleibt es offen."
    assert (await topic(desk, 1)).department == ""


async def test_two_topics_of_one_message_get_it_together(desk: Desk) -> None:
    await say(
        desk, "Am 5.12. Adventsmarkt auf dem Rathausplatz.\n\nAm 12.12. Seniorenfeier in der Stadthalle."
    )
    assert QUESTION not in await say(desk, "1", "fertig", "1")
    assert QUESTION in await say(desk, "fertig", "1")
    assert (await say(desk, "Bauamt")).startswith("Danke, notiert für T-1, T-2: Bauamt.")
    assert [(await topic(desk, number)).department for number in (1, 2)] == ["Bauamt", "Bauamt"]
