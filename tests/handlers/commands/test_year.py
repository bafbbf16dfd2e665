"""jahr: the picture, its words, and where the gaps are."""

from __future__ import annotations

import asyncio
import io
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from PIL import Image

from newsroom.messages import Picture
from newsroom.overview import Entry
from newsroom.planning import Plan
from newsroom.topics import Status
from newsroom.year import empty_weeks, of, unplanned
from storage import yearly
from tests.exports.made import TODAY, made
from tests.handlers.commands.test_export import plan
from tests.handlers.office import Office
from tests.newsroom.planned import complete, topic
from tests.newsroom.test_yearly import WOMEN
from understanding.when.span import Span


async def test_a_year_at_a_glance(office: Office) -> None:
    await plan(office)
    drawn, page = await office.answers("!jahr 2027")
    assert drawn.startswith("[Jahresübersicht 2027. Januar: ")
    assert page == (
        "2027 auf einen Blick\n"
        "Es stehen 3 Themen im Plan.\n\n"
        "Daneben: 1 noch ohne Entscheidung.\n\n"
        "Ohne Thema: Kalenderwoche 1 bis 8, 10 bis 52. Regelmäßige Termine zählen dabei nicht.\n\n"
        "• Weltfrauentag · Montag, 8. März 2027 · noch ohne Thema\n\n"
        "Alles als Tabelle: !export xlsx 2027"
    )


async def test_what_rests_is_not_in_the_plan(office: Office) -> None:
    await plan(office)
    await office.order("!zurückstellen T-1 bis 10.1.2027")
    _, page = await office.answers("!jahr 2027")
    assert "Es stehen 2 Themen im Plan.\n\nDaneben: 1 noch ohne Entscheidung, 1 zurückgestellt.\n\n" in page


async def test_a_year_that_is_over_promises_nothing(office: Office) -> None:
    _, page = await office.answers("!jahr 2025")
    assert "Es stand kein Thema im Plan." in page


async def test_the_picture_is_a_picture(office: Office) -> None:
    letter, _ = await office.order("!jahr")
    assert isinstance(letter.parcel, Picture)
    assert letter.content is not None
    shown = Image.open(io.BytesIO(letter.content))
    assert (shown.format, shown.size) == ("PNG", (letter.parcel.width, letter.parcel.height))
    assert letter.parcel.alternative.startswith("Jahresübersicht 2026. ")


async def test_an_empty_year_in_english(office: Office) -> None:
    _, page = await office.answers("!year 2028", language="en")
    assert page == (
        "2028 at a glance\nThere is no topic in the plan yet.\n\nWithout a topic: week 1 to 52.\n\n"
        "All of it as a table: !export xlsx 2028"
    )


@pytest.mark.parametrize("words", ["nächstes", "27", "1850", "9999", "2027 und 2028"])
async def test_which_year_is_asked_in_one_sentence(office: Office, words: str) -> None:
    assert await office.answer(f"!jahr {words}") == (
        "Bitte das Jahr mit vier Ziffern schreiben, zum Beispiel !jahr 2027."
    )


async def test_only_editors_may_see_it(office: Office) -> None:
    assert [letter.content for letter in await office.order("!jahr", editor=False)] == [None]


async def test_the_loop_goes_on_while_the_picture_is_drawn(office: Office) -> None:
    loop = asyncio.get_running_loop()
    pauses: list[float] = []

    def look(before: float) -> None:
        pauses.append(loop.time() - before)
        loop.call_later(0.005, look, loop.time())

    look(loop.time())
    await plan(office)
    pauses.clear()
    await office.order("!jahr 2027")
    assert len(pauses) > 1


# ---------------------------------------------------------------- gaps


def test_a_week_is_empty_without_a_topic_that_is_sure() -> None:
    sure = topic(1, Span(date(2027, 1, 20)))
    waiting = topic(2, Span(date(2027, 1, 27)), Status.SUBMITTED)
    rough = topic(3, Span(date(2027, 2, 1), grain="week"))
    weeks = [day.isocalendar().week for day in empty_weeks(made((sure, waiting, rough)))]
    assert weeks == [2, *range(4, 53)]


def test_what_comes_every_week_fills_none_until_a_day_is_planned() -> None:
    weekly = topic(1, Span(date(2027, 1, 5), recurrence="FREQ=WEEKLY;BYDAY=TU"))
    assert len(empty_weeks(made((weekly,)))) == 51
    planned = replace(weekly, status=Status.SCHEDULED, plan=Plan(day=date(2027, 1, 20)))
    assert 3 not in [day.isocalendar().week for day in empty_weeks(made((planned,)))]


def test_a_year_that_is_over_is_looked_at_as_a_whole() -> None:
    over = replace(made(()), today=date(2028, 5, 1))
    assert [day.isocalendar().week for day in empty_weeks(over)] == list(range(1, 53))


def test_what_lasts_fills_all_its_weeks() -> None:
    weeks = empty_weeks(made((topic(1, Span(date(2027, 1, 12), date(2027, 2, 3))),)))
    assert weeks[0].isocalendar().week == 6


def test_a_yearly_day_with_a_topic_or_behind_us_is_no_gap() -> None:
    year = made()
    (day,) = unplanned(year)
    assert day.title == "Weltfrauentag"
    assert unplanned(replace(year, today=date(2027, 3, 9))) == ()
    with_topic = tuple(_about(entry) for entry in year.entries)
    assert unplanned(replace(year, entries=with_topic)) == ()


def _about(entry: Entry) -> Entry:
    return replace(entry, number=7) if entry.kind == "yearly" else entry


def test_a_year_is_its_days() -> None:
    assert (of(2027).first, of(2027).last, TODAY.year) == (date(2027, 1, 1), date(2027, 12, 31), 2027)


async def test_an_owned_day_names_its_department(office: Office) -> None:
    event = replace(WOMEN, id=0, department=None)
    await office.database.transaction(lambda tx: yearly.put(tx, event))
    office.now = datetime(2027, 1, 5, 8, tzinfo=UTC)
    await office.contribute(complete(Span(date(2027, 3, 1))), status=Status.ACCEPTED)
    assert "• Weltfrauentag · Montag, 8. März 2027 · noch ohne Thema" in (await office.answers("!jahr"))[1]
