"""A topic gets a day and channels, others, or loses its day again."""

from __future__ import annotations

from datetime import date

import pytest

from newsroom.topics import Status
from tests.handlers.office import Office
from tests.newsroom.planned import complete

DAY = date(2026, 12, 9)


async def test_with_a_channel_alone_the_day_stays(office: Office) -> None:
    await office.contribute(complete())
    await office.order("!planen T-1 9.12. Instagram")
    [answer, _] = await office.answers("!planen T-1 Mastodon")
    plan = (await office.topic(1)).plan
    assert (plan.day, plan.channels) == (DAY, ("Mastodon",))
    assert "Mittwoch, 9. Dezember 2026 auf Mastodon" in answer


async def test_with_a_channel_alone_and_no_day_the_day_is_asked_for(office: Office) -> None:
    for _ in range(2):
        await office.contribute(complete())
    await office.order("!planen T-1 9.12.")
    assert "Bitte den Tag dazuschreiben" in await office.answer("!planen T-1 T-2 Mastodon")
    assert (await office.topic(1)).plan.channels == ()


@pytest.mark.parametrize("order", ["planen T-1 9.12. um 9 Uhr", "annehmen T-1 9.12. 9 Uhr"])
async def test_a_clock_time_is_not_dropped_in_silence(office: Office, order: str) -> None:
    await office.contribute(complete())
    assert "die Uhrzeit ist nicht notiert" in (await office.answers(f"!{order}"))[0]
    assert (await office.topic(1)).plan.day == DAY
    assert "Uhrzeit" not in (await office.answers("!planen T-1 10.12."))[0]


async def test_it_goes_back_to_accepted_without_its_day(office: Office) -> None:
    for _ in range(2):
        await office.contribute(complete())
    await office.order("!planen T-1 9.12. Instagram")
    [answer, told] = await office.answers("!planen T-1 T-2 ohne Tag")
    topic = await office.topic(1)
    assert (topic.status, topic.plan.day, topic.plan.channels) == (Status.ACCEPTED, None, ("Instagram",))
    assert answer.startswith("T-1 „Kinderhaus“ ist jetzt angenommen.")
    assert answer.endswith("T-2 „Kinderhaus“ hat keinen Tag, der sich streichen ließe.")
    assert "erscheint aber nicht am Mittwoch, 9. Dezember 2026" in told
    assert "hat keinen Tag" in await office.answer("!planen T-1 ohne Tag")


async def test_another_day_is_told_as_such_and_the_same_one_to_nobody(office: Office) -> None:
    await office.contribute(complete())
    await office.order("!planen T-1 9.12. Instagram")
    [_, told] = await office.answers("!planen T-1 10.12.")
    assert "am Donnerstag, 10. Dezember 2026 erscheinen, nicht mehr am Mittwoch, 9. Dezember 2026" in told
    [answer] = await office.answers("!planen T-1 10.12. Instagram")
    assert answer == "T-1 „Kinderhaus“ ist schon eingeplant, genau so. Es ändert sich nichts."
    assert "eingeplant für Mittwoch, 9. Dezember 2026" in (await office.answers("!rückgängig"))[0]
    assert (await office.topic(1)).plan.day == DAY
