"""The weekly agenda after it was posted: changed in place, pinned, and never said a second time."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from newsroom.conversation import Conversation
from newsroom.messages import Address, Document, NotNow, Outgoing, Pin
from newsroom.topics import Draft, Status
from storage import conversations, outbox, people, topics
from storage.database import Transaction
from tests.newsroom.planned import complete
from tests.support.clock import TurnableClock
from tests.support.desk import EDITORIAL, MONDAY, Desk, Wire, open_desk, settings
from transports.matrix.writing import CHANGED, contents
from transports.render import terminal
from understanding.when.span import Span

AGENDA = MONDAY + timedelta(weeks=1)  # 30 November, when week 49 has its agenda
MINUTE = timedelta(minutes=1)
ANNA = "@anna:town.test"


async def hand_in(desk: Desk, draft: Draft, status: Status = Status.ACCEPTED) -> None:
    async def work(tx: Transaction) -> None:
        room, now = Address("wire", ANNA), desk.clock.now()
        anna = await people.meet(tx, "wire", ANNA, "Anna", "de", formal=True, now=now)
        await conversations.save(tx, room, anna, Conversation("check", draft), now)
        topic = await topics.submit(tx, room, anna, now)
        await topics.change_status(tx, topic.id, status, None, "", now)

    await desk.database.transaction(work)


async def later(desk: Desk, by: timedelta = MINUTE) -> list[Outgoing]:
    """What leaves for the editorial room when the clock has gone on."""
    before = len(desk.wire.sent)
    await desk.clock.turn(by)
    await desk.house.tick()
    await desk.house.settle()
    return [one for one in desk.wire.sent[before:] if one.address == EDITORIAL]


async def until(desk: Desk, instant: datetime) -> list[Outgoing]:
    await desk.house.tick()  # so that it is planned
    return await later(desk, instant - desk.clock.now())


def kinderhaus() -> Draft:
    return complete(Span(date(2026, 12, 5)), "Kinderhaus")


async def test_a_change_is_made_in_the_message_that_said_it_first(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        [posted, _] = await until(desk, AGENDA)
        event = desk.wire.events[desk.wire.sent.index(posted)]
        await hand_in(desk, kinderhaus())
        [changed] = await later(desk)
        assert changed.about == event
        assert terminal(changed.parcel).startswith(
            "Agenda ab Kalenderwoche 49\nDiese Woche\n• T-1 Kinderhaus · Samstag, 5. Dezember 2026 · angenommen\n"
        )
        assert terminal(changed.parcel).endswith("\n\nStand: Montag, 30. November 2026, 09:01 Uhr")
        assert await later(desk) == []
        await hand_in(desk, complete(Span(date(2026, 12, 6)), "Nikolaus"))
        [again] = await later(desk)
        assert (again.about, again.key.rpartition(":")[2]) == (event, "agenda/2026-W49/edit/2")


async def test_nothing_is_changed_while_nothing_has_changed(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        await hand_in(desk, kinderhaus())
        await until(desk, AGENDA)
        assert [await later(desk, timedelta(hours=1)) for _ in range(20)] == [[]] * 20


async def test_it_changes_at_most_once_a_minute(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        await until(desk, AGENDA)
        await hand_in(desk, kinderhaus())
        assert await later(desk, timedelta(seconds=59)) == []
        await hand_in(desk, complete(Span(date(2026, 12, 6)), "Nikolaus"))
        assert len(await later(desk, timedelta(seconds=1))) == 1


async def test_a_restart_finds_what_has_changed_and_says_nothing_twice(tmp_path: Path) -> None:
    wire, clock = Wire(), TurnableClock(MONDAY)
    async with open_desk(tmp_path, wire, clock=clock) as desk:
        await until(desk, AGENDA)
        await hand_in(desk, kinderhaus())
    async with open_desk(tmp_path, wire, clock=clock) as desk:
        assert len(await later(desk)) == 1
    async with open_desk(tmp_path, wire, clock=clock) as desk:
        assert await later(desk) == []


async def test_the_next_agenda_is_a_message_of_its_own_and_the_old_one_rests(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        [first, _] = await until(desk, AGENDA)
        await later(desk, timedelta(days=5))
        sent = await later(desk, timedelta(days=2))
        [second, _] = [one for one in sent if not (isinstance(one.parcel, Document) and one.about)]
        assert second.key.endswith("agenda/2026-W50")
        await hand_in(desk, complete(Span(date(2026, 12, 12)), "Markt"))
        [changed] = await later(desk)
        assert changed.about == desk.wire.events[desk.wire.sent.index(second)]
        assert first.key != second.key


async def test_it_is_pinned_in_place_of_the_one_before(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        [first, pin] = await until(desk, AGENDA)
        events = dict(zip((one.key for one in desk.wire.sent), desk.wire.events, strict=True))
        assert (pin.parcel, pin.about) == (Pin(), events[first.key])
        [second, pin] = [one for one in await later(desk, timedelta(days=7)) if one.key.find("/edit/") < 0]
        assert pin.parcel == Pin((events[first.key],))
        assert pin.about == desk.wire.events[desk.wire.sent.index(second)]


async def test_while_the_agenda_has_not_arrived_it_is_not_changed_and_then_once(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        desk.wire.refuse = [NotNow("away")] * 3
        assert await until(desk, AGENDA) == []
        for number in range(3):
            await hand_in(desk, complete(Span(date(2026, 12, 4)), f"Thema {number}"))
            desk.wire.refuse = [NotNow("away", wait=50)]
            assert await later(desk) == []
        desk.wire.refuse = []
        sent = [*await later(desk, 10 * MINUTE), *await later(desk, 10 * MINUTE)]
        assert [one.key.rpartition(":")[2].removeprefix("agenda/2026-W49") for one in sent] == [
            "",
            "/pin",
            "/edit/1",
        ]


async def test_during_an_outage_one_change_waits_and_the_rest_is_one_more(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        await until(desk, AGENDA)
        for number in range(4):
            await hand_in(desk, complete(Span(date(2026, 12, 4)), f"Thema {number}"))
            desk.wire.refuse = [NotNow("away", wait=50)]
            assert await later(desk) == []
        desk.wire.refuse = []
        sent = [*await later(desk, 10 * MINUTE), *await later(desk, 10 * MINUTE)]
        assert [one.key.rpartition("/")[2] for one in sent] == ["1", "2"]
        assert ["Thema 3" in terminal(one.parcel) for one in sent] == [False, True]


async def test_an_agenda_that_never_arrived_is_not_changed(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        await desk.house.tick()
        await desk.clock.turn_to(AGENDA)
        await desk.house.tick()

        async def lose(tx: Transaction) -> None:
            waiting = await outbox.oldest(tx, EDITORIAL, desk.clock.now())
            assert waiting is not None
            await outbox.dead(tx, waiting.outgoing.key, "forbidden", desk.clock.now())

        await desk.database.transaction(lose)
        await hand_in(desk, kinderhaus())
        assert [one.parcel for one in await later(desk)] == [
            Pin()
        ]  # of nothing: the transport leaves it alone


async def test_it_comes_before_a_holiday_and_says_why(tmp_path: Path) -> None:
    thursday = datetime(2026, 4, 2, 7, 0, tzinfo=UTC)  # 09:00 in Berlin, before Good Friday
    async with open_desk(tmp_path, clock=TurnableClock(thursday - timedelta(days=1))) as desk:
        [posted, _] = await until(desk, thursday)
        assert posted.key.endswith("agenda/2026-W15")
        assert terminal(posted.parcel).startswith(
            "Agenda ab Kalenderwoche 14\nDie Agenda kommt diesmal früher, weil am Montag, 6. April 2026 ein Feiertag "
            "ist: Ostermontag.\n\nDiese Woche\n"
        )
        await hand_in(desk, complete(Span(date(2026, 4, 9)), "Frühjahrsputz"))
        [changed] = await later(desk)
        assert "weil am Montag, 6. April 2026 ein Feiertag ist: Ostermontag." in terminal(changed.parcel)
        sent = [one for _ in range(24) for one in await later(desk, timedelta(hours=12))]
        keys = [one.key.partition(":")[2] for one in sent]
        assert [key for key in keys if key.count("/") == 1] == ["agenda/2026-W16"]


async def test_closing_days_move_it_too_and_it_is_caught_up_on_until_its_regular_day(tmp_path: Path) -> None:
    wednesday = datetime(2026, 12, 23, 8, 0, tzinfo=UTC)
    closed = settings(closing_days=("2026-12-24/2026-12-31",))
    async with open_desk(
        tmp_path, chosen=closed, clock=TurnableClock(wednesday - timedelta(hours=1))
    ) as desk:
        [posted, _] = await until(desk, wednesday + timedelta(days=3))
        assert posted.key.endswith("agenda/2026-W53")
        assert "Fällig war diese Agenda am Mittwoch, 23. Dezember 2026, 09:00 Uhr." in terminal(posted.parcel)


async def test_of_a_full_desk_it_shows_what_fits_and_says_what_does_not(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        for number in range(150):
            day = Span(date(2026, 11, 30) + timedelta(days=number % 40))
            await hand_in(desk, complete(day, f"Täglich Größeres {number} „äöü“ & <{'x' * 60}>"))
        [posted, _] = await until(desk, AGENDA)
        assert isinstance(posted.parcel, Document)
        assert len(contents(posted.parcel, limit=CHANGED)) == 1
        shown = terminal(posted.parcel)
        assert "weitere. Alle zeigt !agenda KW 50.\n" in shown
        assert "Kalenderwoche 53\n" in shown
