"""The weekly agenda: at its time, once, caught up for a day, and never lost in silence."""

from __future__ import annotations

import random
from collections.abc import AsyncIterator
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

import pytest

from handlers import weekly
from handlers.letters import Letter
from newsroom.messages import Pin
from newsroom.occurrences import Weekly, key_of, next_due
from newsroom.topics import Status
from storage import occurrences
from storage.database import Transaction
from storage.occurrences import Occurrence
from tests.handlers.office import EDITORIAL, Office, open_office
from tests.newsroom.planned import complete
from transports.render import terminal
from understanding.when.span import Span

MONDAY = datetime(2026, 11, 30, 8, 0, tzinfo=UTC)  # 09:00 in Berlin, week 49
WEEK = timedelta(days=7)


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Office]:
    async with open_office(tmp_path) as opened:
        yield opened


async def plan(office: Office) -> None:
    await office.database.transaction(lambda tx: weekly.plan(tx, office.context))


async def due(office: Office) -> list[Occurrence]:
    return await office.database.read(lambda tx: occurrences.due(tx, office.now))


async def spoken(office: Office, now: datetime) -> list[Letter]:
    """What is said when the bot looks at the clock at that moment."""
    office.now = now
    await plan(office)
    letters: list[Letter] = []
    for occurrence in await due(office):
        letters += await say(office, occurrence)
    return letters


async def say(office: Office, occurrence: Occurrence) -> list[Letter]:
    """What people read of it: that it is pinned besides is looked at in test_weekly_in_place.py."""
    letters = await office.database.transaction(lambda tx: weekly.speak(tx, occurrence, office.context))
    return [letter for letter in letters if not isinstance(letter.parcel, Pin)]


async def test_it_comes_at_its_time_once_under_its_own_name(office: Office) -> None:
    await office.contribute(complete(Span(date(2026, 12, 5)), "Kinderhaus"), status=Status.ACCEPTED)
    await plan(office)
    assert await spoken(office, MONDAY - timedelta(seconds=1)) == []
    [letter] = await spoken(office, MONDAY)
    assert (letter.address, letter.key) == (EDITORIAL, "agenda/2026-W49")
    assert terminal(letter.parcel).startswith("Agenda ab Kalenderwoche 49\nDiese Woche\n• T-1 Kinderhaus · ")
    assert await spoken(office, MONDAY + timedelta(seconds=30)) == []


async def test_planning_often_plans_once(office: Office) -> None:
    for _ in range(3):
        await plan(office)
    office.now = MONDAY
    assert [occurrence.key for occurrence in await due(office)] == ["agenda/2026-W49"]


async def test_the_next_one_is_planned_in_the_same_transaction(office: Office) -> None:
    await plan(office)
    office.now = MONDAY
    [now_due] = await due(office)
    await say(office, now_due)
    assert await office.database.read(occurrences.next_due) == MONDAY + WEEK


async def test_taken_twice_it_is_said_once(office: Office) -> None:
    await plan(office)
    office.now = MONDAY
    [now_due] = await due(office)
    assert len(await say(office, now_due)) == 1
    assert await say(office, now_due) == []


async def test_dropped_twice_it_is_told_once(office: Office) -> None:
    await plan(office)
    office.now = MONDAY + timedelta(days=2)
    [now_due] = await due(office)
    assert [letter.key for letter in await say(office, now_due)] == ["agenda/2026-W49/skipped"]
    assert await say(office, now_due) == []


async def test_a_crash_before_the_end_says_nothing_and_loses_nothing(office: Office) -> None:
    await plan(office)
    office.now = MONDAY
    [now_due] = await due(office)

    async def crash(tx: Transaction) -> None:
        await weekly.speak(tx, now_due, office.context)
        raise ConnectionError

    with pytest.raises(ConnectionError):
        await office.database.transaction(crash)
    assert await office.database.read(occurrences.next_due) == MONDAY
    assert [letter.key for letter in await spoken(office, MONDAY + timedelta(seconds=20))] == [
        "agenda/2026-W49"
    ]


async def test_after_an_outage_it_is_caught_up_and_marked_late(office: Office) -> None:
    await plan(office)
    [letter] = await spoken(office, MONDAY + timedelta(hours=24))
    assert terminal(letter.parcel).startswith(
        "Agenda ab Kalenderwoche 49\nVerspätet (technische Störung). "
        "Fällig war diese Agenda am Montag, 30. November 2026, 09:00 Uhr.\n\nDiese Woche\n"
    )


async def test_a_few_minutes_are_no_delay(office: Office) -> None:
    await plan(office)
    [letter] = await spoken(office, MONDAY + timedelta(minutes=5))
    assert "Verspätet" not in terminal(letter.parcel)


async def test_after_more_than_a_day_the_editors_are_told_once_that_it_was_dropped(office: Office) -> None:
    await plan(office)
    [letter] = await spoken(office, MONDAY + 3 * WEEK + timedelta(hours=25))
    assert letter.address == EDITORIAL
    assert terminal(letter.parcel) == (
        "Die Agenda vom Montag, 30. November 2026, 09:00 Uhr ist ausgefallen, weil ich länger als einen Tag nicht "
        "arbeiten konnte. Die nächste kommt am Montag, 28. Dezember 2026, 09:00 Uhr. Was jetzt ansteht, sehen Sie "
        "mit !agenda."
    )
    assert await spoken(office, MONDAY + 3 * WEEK + timedelta(hours=26)) == []
    assert await office.database.read(occurrences.next_due) == MONDAY + 4 * WEEK


async def test_without_an_editorial_room_it_is_skipped_in_silence(office: Office) -> None:
    await plan(office)
    office.editorial = None
    assert await spoken(office, MONDAY) == []
    office.editorial = EDITORIAL
    assert await spoken(office, MONDAY + timedelta(minutes=1)) == []


async def test_a_clock_that_is_set_back_repeats_nothing(office: Office) -> None:
    await plan(office)
    assert len(await spoken(office, MONDAY)) == 1
    assert await spoken(office, MONDAY - timedelta(hours=1)) == []
    assert await spoken(office, MONDAY) == []


def choose(office: Office, weekday: str, at: str) -> None:
    """What an editor changes in config.yaml."""
    chosen = office.settings.agenda.model_copy(update={"weekday": weekday, "time": time.fromisoformat(at)})
    office.settings = office.settings.model_copy(update={"agenda": chosen})


@pytest.mark.parametrize(
    ("before", "after", "hours"),
    [
        (("monday", "09:00"), ("monday", "16:00"), 7),
        (("monday", "09:00"), ("tuesday", "09:00"), 24),
        (("tuesday", "09:00"), ("monday", "09:00"), 0),
        (("sunday", "09:00"), ("monday", "09:00"), 0),  # from one ISO week to another
        (("monday", "09:00"), ("sunday", "09:00"), -24),
    ],
)
async def test_a_changed_time_is_heeded_and_and_spoken_once(
    office: Office, before: tuple[str, str], after: tuple[str, str], hours: int
) -> None:
    office.now = MONDAY - timedelta(hours=30)
    choose(office, *before)
    await plan(office)
    choose(office, *after)
    moments = [MONDAY + timedelta(hours=hour) for hour in range(-29, 49)]
    found = [now for now in moments for _ in await spoken(office, now)]
    assert found == [MONDAY + timedelta(hours=hours)]


async def test_a_changed_time_zone_is_heeded(office: Office) -> None:
    await plan(office)
    office.settings = office.settings.model_copy(update={"timezone": "Europe/London"})
    assert await spoken(office, MONDAY) == []
    assert len(await spoken(office, MONDAY + timedelta(hours=1))) == 1


async def test_a_changed_mind_changed_back_loses_no_agenda(office: Office) -> None:
    office.now = MONDAY - timedelta(hours=30)
    for weekday in ("sunday", "monday", "sunday"):
        choose(office, weekday, "09:00")
        await plan(office)
    assert len(await spoken(office, MONDAY - timedelta(hours=24))) == 1


@pytest.mark.parametrize(
    ("before", "sunday"),
    [
        ("2026-03-23T12:00:00+00:00", "2026-03-29T01:00:00+00:00"),  # 03:00 in summer time
        ("2026-10-20T12:00:00+00:00", "2026-10-25T02:00:00+00:00"),  # 03:00 in winter time
    ],
)
async def test_in_the_nights_of_the_time_change_it_comes_once(
    office: Office, before: str, sunday: str
) -> None:
    choose(office, "sunday", "03:00")
    office.now = datetime.fromisoformat(before)
    await plan(office)
    moment, letters = datetime.fromisoformat(sunday) - timedelta(hours=4), list[tuple[datetime, str | None]]()
    for minute in range(0, 8 * 60, 30):
        now = moment + timedelta(minutes=minute)
        letters += [(now, letter.key) for letter in await spoken(office, now)]
    assert [now for now, _ in letters] == [datetime.fromisoformat(sunday)]


async def test_from_year_to_year_no_week_is_missed_or_doubled(office: Office) -> None:
    """Looked at every 20 hours, over week 53 and the turn of the year."""
    await plan(office)
    keys = []
    for step in range(70):
        keys += [letter.key for letter in await spoken(office, MONDAY + timedelta(hours=20 * step))]
    weeks = [
        *(f"agenda/2026-W{week}" for week in range(49, 54)),
        *(f"agenda/2027-W0{week}" for week in range(1, 5)),
    ]
    assert keys == weeks


async def test_over_two_years_of_holidays_and_downtimes_each_week_has_its_agenda_once(office: Office) -> None:
    """Closed between the years; away for hours, and now and then for days. What is dropped is told, once."""
    dice = random.Random(1)  # noqa: S311  # no secret
    office.settings = office.settings.model_copy(
        update={"closing_days": ("2026-12-21/2027-01-01", "12-24", "12-31")}
    )
    end, told = MONDAY + timedelta(days=2 * 365), list[str]()
    await plan(office)
    while office.now < end:
        away = timedelta(
            hours=dice.choice([2, 7, 13, 20]) if dice.random() < 0.97 else dice.randrange(25, 90)
        )
        told += [letter.key or "" for letter in await spoken(office, office.now + away)]
    weeks = [key.removesuffix("/skipped") for key in told]
    assert len(weeks) == len(set(weeks))
    first, expected = MONDAY - timedelta(days=7), list[str]()
    while (due := next_due(Weekly(0, time(9), "Europe/Berlin"), first)).instant < end - WEEK:
        expected, first = [*expected, key_of("agenda", due)], due.instant
    assert [week for week in expected if week not in weeks] == ["agenda/2026-W53"]  # nobody worked for a week
    assert sum(key.endswith("/skipped") for key in told) < 15
