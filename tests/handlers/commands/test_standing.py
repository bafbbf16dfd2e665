"""What whoever contributed a topic reads of how it stands."""

from __future__ import annotations

import pytest

from handlers import standing
from tests.handlers.office import Office
from tests.newsroom.planned import complete

LINK = "https://town.test/1"


@pytest.mark.parametrize(
    ("order", "said"),
    [
        ("annehmen T-1", "ist angenommen."),
        ("planen T-1 9.12.", "ist eingeplant für Mittwoch, 9. Dezember 2026."),
        ("planen T-1 9.12. Instagram", "ist eingeplant für Mittwoch, 9. Dezember 2026 auf Instagram."),
        (f"veröffentlicht T-1 {LINK}", f"ist veröffentlicht: {LINK}"),
        ("ablehnen T-1 Das ist zu kurzfristig.", "ist abgelehnt. Grund: Das ist zu kurzfristig."),
    ],
)
async def test_status_tells_the_day_the_link_and_the_reason(office: Office, order: str, said: str) -> None:
    await office.contribute(complete())
    await office.order(f"!{order}")
    topic = await office.topic(1)
    say = await office.database.read(lambda tx: standing.status(tx, topic, office.context))
    assert office.context.voice.plain(say.key, say.values) == f"T-1 „Kinderhaus“ {said}"
