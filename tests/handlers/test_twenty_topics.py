"""An inbox of twenty topics is empty after at most 25 messages of an editor, slips and all; everybody hears what became of theirs."""

from __future__ import annotations

import asyncio
import itertools
import re
import shutil
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from copy import deepcopy
from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path

import pytest

from newsroom.messages import Address, Incoming, Reacted, Redacted
from newsroom.topics import Status
from tests.handlers.saying import heard_by_the_editors, say, topic
from tests.support.desk import EDITOR, EDITORIAL, Desk, Wire, open_desk, settings

MOST = 25  # messages for twenty topics, as issue 6 asks
TITLES = (
    "Eröffnung des Kinderhauses",
    "Neue Parkuhren am Markt",
    "Tag der offenen Tür im Klärwerk",
    "Lesenacht in der Stadtbücherei",
    "Sanierung der Turnhalle",
    "Blutspende im Rathaus",
    "Baumpflanzung im Stadtpark",
    "Ausbildung bei der Stadt",
    "Neue Radwege im Norden",
    "Seniorencafé im Bürgerhaus",
    "Winterdienst startet",
    "Ehrung der Feuerwehr",
    "Ferienprogramm für Kinder",
    "Umbau der Bushaltestelle",
    "Konzert der Musikschule",
    "Schließung des Hallenbads",
    "Neue Öffnungszeiten im Archiv",
    "Weihnachtsmarkt mit Handwerk",
    "Energieberatung für Haushalte",
    "Ausstellung im Museum",
)
HANDED_IN_BY = ("@anna:town.test", "@ben:town.test", "@cara:town.test", "@dora:town.test")
OTHER = "@jonas:town.test"
FRESH = 1000  # the number of the next event; none before it had that
WITHOUT_CALLS = settings(topic_call=settings().topic_call.model_copy(update={"working_day": None}))


@dataclass
class Shift:
    """What the editor does, counted."""

    desk: Desk
    done: int = 0
    lines: dict[int, str] = field(
        default_factory=dict
    )  # by the topic's number: the event of its announcement

    async def order(self, said: str) -> str:
        self.done += 1
        return "\n".join(await self.desk.order(said))

    async def react(self, number: int, symbol: str) -> str:
        self.done += 1
        return "\n".join(await self.desk.order(Reacted(self.lines[number], symbol)))


async def hand_in(shift: Shift) -> None:
    for number, title in enumerate(TITLES, 1):
        person = HANDED_IN_BY[number % len(HANDED_IN_BY)]
        await say(shift.desk, title, "fertig", "ja", person=person)
        assert (await topic(shift.desk, number)).status is Status.SUBMITTED
        shift.lines[number] = shift.desk.wire.last_event(EDITORIAL)


def open_house(folder: Path, wire: Wire) -> AbstractAsyncContextManager[Desk]:
    return open_desk(folder, wire, chosen=WITHOUT_CALLS, editors=frozenset({EDITOR, OTHER}))


@pytest.fixture(scope="module")
def evening(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Shift]:
    """Everything is handed in, once for all tests, and the house is closed; where it lies."""
    folder = tmp_path_factory.mktemp("evening")

    async def work() -> Shift:
        async with open_house(folder, Wire()) as desk:
            shift = Shift(desk)
            await hand_in(shift)
        return shift

    return folder, asyncio.run(work())


@pytest.fixture
async def shift(evening: tuple[Path, Shift], tmp_path: Path) -> AsyncIterator[Shift]:
    """The next morning, in a copy of the house."""
    folder, before = evening
    shutil.copytree(folder, tmp_path / "house")
    async with open_house(tmp_path / "house", deepcopy(before.desk.wire)) as desk:
        yield Shift(replace(desk, _events=itertools.count(FRESH)), lines=dict(before.lines))


async def statuses(desk: Desk) -> list[Status]:
    return [(await topic(desk, number)).status for number in range(1, len(TITLES) + 1)]


def told_since(desk: Desk, before: int) -> dict[str, list[str]]:
    """What each of those who handed in heard since then."""
    sent = desk.wire.sent[before:]
    everything = {room: desk.heard_in(Address("wire", room)) for room in HANDED_IN_BY}
    count = {room: sum(one.address.room == room for one in sent) for room in HANDED_IN_BY}
    return {room: everything[room][len(everything[room]) - count[room] :] for room in HANDED_IN_BY}


async def test_twenty_topics_are_decided_in_few_messages(  # long: one shift of an editor from begin to end
    shift: Shift,
) -> None:
    desk = shift.desk
    assert len(heard_by_the_editors(desk)) == len(TITLES)
    before = len(desk.wire.sent)
    inbox = await shift.order("!eingang")
    for place, title in enumerate(TITLES, 1):
        assert re.search(rf"^{place}\.? .*T-{place}\b.*{title}", inbox, re.MULTILINE), inbox
    taken = await shift.order("!annehmen 1 3 5-8")
    for number in (1, 3, 5, 6, 7, 8):
        assert f"T-{number} " in taken
        assert TITLES[number - 1] in taken
    await shift.order("!planen 2 9.12. Instagram")
    await shift.order("!annehmen 4 15.12. facebok")
    await shift.order("!ablehnen 9, 10 Dazu gab es gerade erst Beiträge.")
    await shift.order("!zurückstellen 11 12 bis 15.1.2027")
    await shift.react(13, "👍")
    await shift.react(14, "⏸️")
    await shift.order("!priorität 15 hoch")
    await shift.order("!annehmen alle")
    await shift.order("!veröffentlicht T-1 https://social.example/1 1.200 Aufrufe")
    assert shift.done <= MOST
    assert await statuses(desk) == [
        Status.PUBLISHED,
        Status.SCHEDULED,
        Status.ACCEPTED,
        Status.SCHEDULED,
        *[Status.ACCEPTED] * 4,
        *[Status.DECLINED] * 2,
        *[Status.ON_HOLD] * 2,
        Status.ACCEPTED,
        Status.ON_HOLD,
        *[Status.ACCEPTED] * 6,
    ]
    assert (await topic(desk, 2)).plan.channels == ("Instagram",)
    assert (await topic(desk, 4)).plan.channels == ("Facebook",)
    everybody_heard_of_their_own(told_since(desk, before))
    assert "leer" in await shift.order("!eingang")


def everybody_heard_of_their_own(told: dict[str, list[str]]) -> None:
    for number, title in enumerate(TITLES, 1):
        mine = "\n".join(told[HANDED_IN_BY[number % len(HANDED_IN_BY)]])
        assert title in mine
        others = [text for room, text in told.items() if room != HANDED_IN_BY[number % len(HANDED_IN_BY)]]
        assert not any(title in said for heard in others for said in heard)


async def test_one_command_about_many_tells_each_person_once_and_undo_too(shift: Shift) -> None:
    desk = shift.desk
    await shift.order("!eingang")
    before = len(desk.wire.sent)
    await shift.order("!annehmen 1-20")
    assert {room: len(heard) for room, heard in told_since(desk, before).items()} == dict.fromkeys(
        HANDED_IN_BY, 1
    )
    assert await statuses(desk) == [Status.ACCEPTED] * len(TITLES)
    before = len(desk.wire.sent)
    taken_back = await shift.order("!rückgängig")
    assert await statuses(desk) == [Status.SUBMITTED] * len(TITLES)
    for number, title in enumerate(TITLES, 1):
        assert f"T-{number} " in taken_back
        assert title in taken_back
    told = told_since(desk, before)
    assert {room: len(heard) for room, heard in told.items()} == dict.fromkeys(HANDED_IN_BY, 1)
    for number, title in enumerate(TITLES, 1):
        assert title in told[HANDED_IN_BY[number % len(HANDED_IN_BY)]][0]


async def test_undo_twice_goes_back_two_decisions(shift: Shift) -> None:
    desk = shift.desk
    await shift.order("!planen T-2 9.12. Instagram")
    await shift.order("!planen T-2 10.12. Mastodon")
    await shift.order("!rückgängig")
    plan = (await topic(desk, 2)).plan
    assert (plan.day and plan.day.day, plan.channels) == (9, ("Instagram",))
    await shift.order("!rückgängig")
    back = await topic(desk, 2)
    assert (back.status, back.plan.day, back.plan.channels) == (Status.SUBMITTED, None, ())
    before = len(desk.wire.sent)
    await shift.order("!rückgängig")
    assert len(desk.wire.sent) == before + 1  # says that there is nothing; nobody else hears a word
    assert await statuses(desk) == [Status.SUBMITTED] * len(TITLES)


async def test_undo_is_refused_when_somebody_has_gone_on_or_it_is_too_late(shift: Shift) -> None:
    desk = shift.desk
    desk.wire.members.add((EDITORIAL.room, OTHER))
    await shift.order("!annehmen T-1 T-2")
    await desk.order("!ablehnen T-2 Doch nicht.", editor=OTHER)
    refused = await shift.order("!rückgängig")
    assert "T-2" in refused
    assert list((await statuses(desk))[:2]) == [Status.ACCEPTED, Status.DECLINED]
    await desk.order("!annehmen T-3", editor=OTHER)
    await desk.clock.turn_to(desk.clock.now() + timedelta(minutes=11))
    late = "\n".join(await desk.order("!rückgängig", editor=OTHER))
    assert "T-3" in late
    assert (await topic(desk, 3)).status is Status.ACCEPTED


async def test_a_reaction_that_is_removed_takes_its_decision_back_and_no_other(shift: Shift) -> None:
    desk = shift.desk
    await shift.react(5, "✅")
    await shift.order("!annehmen T-6")
    accepted = await _reaction_event(desk, shift.lines[7], "👍")
    await desk.order(Redacted(accepted))
    assert [(await topic(desk, number)).status for number in (5, 6, 7)] == [
        Status.ACCEPTED,
        Status.ACCEPTED,
        Status.SUBMITTED,
    ]
    assert await desk.order(Redacted(accepted)) == []


async def test_reactions_of_others_on_others_lines_or_of_other_signs_do_nothing(shift: Shift) -> None:
    desk = shift.desk
    before = len(desk.wire.sent)
    await desk.order(Reacted(shift.lines[5], "✅"), editor="@guest:town.test")
    await shift.react(5, "🎉")
    await desk.order(Reacted("$unknown", "✅"))
    await desk.tell(HANDED_IN_BY[0], Reacted(shift.lines[5], "✅"))
    assert (await topic(desk, 5)).status is Status.SUBMITTED
    assert all("T-5 " not in one for one in heard_by_the_editors(desk)[len(TITLES) :])
    assert len([one for one in desk.wire.sent[before:] if one.address == EDITORIAL]) == 0
    asked = await shift.react(5, "❌")
    assert "!ablehnen T-5" in asked
    assert (await topic(desk, 5)).status is Status.SUBMITTED


async def _reaction_event(desk: Desk, line: str, symbol: str) -> str:
    """The editor reacts; the event of it."""
    event = f"$reaction-{line}"
    await desk.receive(
        [Incoming(event, EDITOR, EDITORIAL, desk.clock.now(), Reacted(line, symbol), False, "Editor")]
    )
    await desk.house.settle()
    return event
