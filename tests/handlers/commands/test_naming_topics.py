"""Which topics a command means when it names several; what is not certain is asked about, and nothing is changed."""

from __future__ import annotations

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


async def test_a_number_that_no_topic_has_is_named_and_the_others_are_done(office: Office) -> None:
    await fill(office)
    await office.order("!eingang")
    [answer, *_] = await office.answers("!annehmen 1, 2 und 99")
    assert "Ein Thema T-99 gibt es nicht." in answer
    assert await with_status(office, Status.ACCEPTED) == [1, 2]


async def test_a_stretch_that_leaves_the_list_decides_nothing(office: Office) -> None:
    await fill(office)
    await office.order("!eingang")
    assert "Zu welchem Thema?" in await office.answer("!annehmen 3-9")
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
