"""Which topics a command means when it names several; what is not certain is asked about, and nothing is changed."""

from __future__ import annotations

from datetime import date

import pytest

from newsroom.topics import Status
from storage import topics
from tests.handlers.office import Office
from tests.newsroom.planned import complete

COUNT = 4  # topics in the inbox


async def fill(office: Office) -> None:
    for _ in range(COUNT):
        await office.contribute(complete())


async def with_status(office: Office, status: Status) -> list[int]:
    """Their numbers."""
    found = await office.database.read(lambda tx: topics.with_status(tx, status))
    return sorted(topic.number or 0 for topic in found)


@pytest.mark.parametrize(
    ("words", "decided"),
    [
        ("annehmen 1 3", [1, 3]),
        ("annehmen 1, 3 und 4", [1, 3, 4]),
        ("annehmen 2-4", [2, 3, 4]),
        ("annehmen T-2 99", [2]),
        ("annehmen 2 15.12.", []),  # a day, so it is planned
    ],
)
async def test_without_a_list_numbers_are_the_topics_own(
    office: Office, words: str, decided: list[int]
) -> None:
    await fill(office)
    await office.order(f"!{words}")
    assert await with_status(office, Status.ACCEPTED) == decided
    untouched = COUNT - max(len(decided), 1)
    assert len(await with_status(office, Status.SUBMITTED)) == untouched


async def test_a_reason_begins_behind_the_last_number(office: Office) -> None:
    await fill(office)
    await office.order("!ablehnen 1, 2 Dazu gab es schon etwas.")
    assert await with_status(office, Status.DECLINED) == [1, 2]
    assert (await office.topic(2)).reason == "Dazu gab es schon etwas."


@pytest.mark.parametrize(
    "words", ["2 3 Beiträge pro Woche sind genug.", "1 99 weil", "3. Advent passt nicht"]
)
async def test_a_reason_that_may_begin_with_a_number_declines_nothing(office: Office, words: str) -> None:
    await fill(office)
    await office.order("!eingang")
    answer = await office.answer(f"!ablehnen {words}")
    assert "!ablehnen" in answer
    assert await with_status(office, Status.DECLINED) == []


async def test_a_colon_begins_the_reason(office: Office) -> None:
    await fill(office)
    await office.order("!eingang")
    assert "!ablehnen 2: 3 Beiträge sind genug" in await office.answer("!ablehnen 2 3 Beiträge sind genug")
    await office.order("!ablehnen 2: 3 Beiträge sind genug")
    assert await with_status(office, Status.DECLINED) == [2]
    assert (await office.topic(2)).reason == "3 Beiträge sind genug"


@pytest.mark.parametrize(
    "words", ["annehmen 3.12.", "planen 2.1.", "zurückstellen 2.1.", "accept 3 December"]
)
async def test_a_day_is_no_topic(office: Office, words: str) -> None:
    await fill(office)
    await office.order("!eingang")
    answer = await office.answer(f"!{words}")
    assert answer.startswith("Zu welchem Thema?")
    assert len(await with_status(office, Status.SUBMITTED)) == COUNT


@pytest.mark.parametrize(
    "words", ["planen T-1 3 Dezember Instagram", "schedule T-1 3 December", "annehmen 1 3 Dezember"]
)
async def test_the_day_of_a_month_is_no_place(office: Office, words: str) -> None:
    await fill(office)
    await office.order("!eingang")
    await office.order(f"!{words}")
    assert await with_status(office, Status.SCHEDULED) == [1]
    assert (await office.topic(1)).plan.day == date(2026, 12, 3)


async def test_a_number_that_no_topic_has_is_named_and_the_others_are_done(office: Office) -> None:
    await fill(office)
    await office.order("!eingang")
    [answer, *_] = await office.answers("!annehmen 1, 2 und 99")
    assert "Ein Thema T-99 gibt es nicht." in answer
    assert await with_status(office, Status.ACCEPTED) == [1, 2]


async def test_a_stretch_that_leaves_the_list_decides_nothing(office: Office) -> None:
    await fill(office)
    await office.order("!eingang")
    for words in ("3-9", "1-20"):
        answer = await office.answer(f"!annehmen {words}")
        assert answer.startswith(f"{words} passt nicht zur Liste: Zuletzt standen darin die Nummern 1 bis 4.")
    assert await with_status(office, Status.ACCEPTED) == []


async def test_all_of_an_empty_inbox(office: Office) -> None:
    assert await office.answer("!annehmen alle") == "Der Eingang ist leer. Über alle Themen ist entschieden."


async def test_a_change_is_about_one_topic(office: Office) -> None:
    await fill(office)
    answer = await office.answer("!ändern T-1 T-2 wo Bürgerhaus")
    assert answer.startswith("Bitte ein Thema je Änderung")
    assert {str((await office.topic(number)).draft.answers["where"].value) for number in (1, 2)} == {
        str(complete().answers["where"].value)
    }


@pytest.mark.parametrize(
    "link",
    ["http://social.example/1", "https://social", "https://a:b@social.example/1", "social.example/1", ""],
)
async def test_a_link_is_a_whole_encrypted_web_address(office: Office, link: str) -> None:
    await fill(office)
    assert "https://" in await office.answer(f"!veröffentlicht T-1 {link} 200 Aufrufe")
    assert await with_status(office, Status.PUBLISHED) == []
