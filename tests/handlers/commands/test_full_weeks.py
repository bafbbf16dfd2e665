"""planen and annehmen in a full week and in a blackout: the editor is warned and decides, and the contributor hears when."""

from __future__ import annotations

from datetime import date

import pytest

from newsroom.topics import Status, Topic
from storage import topics
from tests.handlers.office import Office
from tests.handlers.planning import limited, planned
from tests.newsroom.planned import complete
from transports.render import terminal
from understanding.when.span import Span

FULL = "KW 50 ist voll (1 von 1)."
FREE = "Frei ist KW 51, zum Beispiel Dienstag, 15. Dezember 2026: !planen T-2 15.12."


async def stored(office: Office, number: int) -> Topic:
    found = await office.database.read(lambda tx: topics.by_number(tx, number))
    assert found is not None
    return found


async def told(office: Office, order: str) -> str:
    """What stands in the editorial room."""
    return terminal((await office.order(order))[0].parcel)


@pytest.fixture
async def full(office: Office) -> Office:
    """Week 50 takes one post, and has it; T-2 waits for a decision."""
    limited(office, 1)
    await planned(office, "2026-12-08")
    await office.contribute(complete(title="Radweg"))
    return office


@pytest.mark.parametrize("order", ["!planen T-2 8.12.", "!annehmen T-2 8.12.", "!schedule T-2 8.12."])
async def test_a_full_week_is_a_warning_and_the_topic_is_planned_all_the_same(
    full: Office, order: str
) -> None:
    said = await told(full, order)
    assert f"{FULL}\n\n{FREE}" in said
    topic = await stored(full, 2)
    assert (topic.status, topic.plan.day) == (Status.SCHEDULED, date(2026, 12, 8))


async def test_a_full_channel_is_told_by_its_name(office: Office) -> None:
    limited(office, None, Instagram=1)
    await planned(office, "2026-12-08", "Instagram")
    await office.contribute(complete(title="Radweg"))
    assert "Instagram ist in KW 50 voll (1 von 1)." in await told(office, "!planen T-2 9.12. instagram")
    assert "voll" not in await told(office, "!planen T-2 9.12. facebook")


async def test_a_week_with_room_and_a_move_within_it_are_no_warning(full: Office) -> None:
    assert "voll" not in await told(full, "!planen T-2 15.12.")
    assert "voll" not in await told(full, "!planen T-1 9.12.")


async def test_a_blackout_that_holds_refuses_and_names_the_next_free_day(full: Office) -> None:
    await full.answer("!sperre anhalten 14.12. bis 20.12. Trauer")
    said = await full.answer("!planen T-2 15.12.")
    assert said == (
        "Am Dienstag, 15. Dezember 2026 lässt sich nichts einplanen: Sperre Trauer bis Sonntag, 20. Dezember 2026. "
        "Frei ist Dienstag, 22. Dezember 2026: !planen T-2 22.12."
    )
    assert (await stored(full, 2)).status is Status.SUBMITTED


async def test_a_blackout_that_marks_is_a_warning(full: Office) -> None:
    await full.answer("!sperre 14.12. bis 20.12. Vorwahlzeit")
    assert (
        "Bitte prüfen: Der Tag liegt in der Sperre Vorwahlzeit bis Sonntag, 20. Dezember 2026."
        in await told(full, "!planen T-2 15.12.")
    )
    assert (await stored(full, 2)).status is Status.SCHEDULED


async def test_whoever_is_accepted_without_a_day_hears_when_at_the_earliest(office: Office) -> None:
    limited(office, 1)
    await planned(office, "2026-11-26")
    await planned(office, "2026-12-01")
    await office.contribute(complete(title="Radweg"))
    await office.contribute(complete(Span(date(2027, 6, 19)), title="Sommerfest"))
    news = [terminal((await office.order(f"!annehmen T-{number}"))[1].parcel) for number in (3, 4)]
    assert (
        "Vor diesem Thema stehen noch andere. Mit einem Beitrag ist frühestens in KW 50 zu rechnen, ab Montag, 7. Dezember 2026."
        in news[0]
    )
    assert "viel geplant" not in news[1]
