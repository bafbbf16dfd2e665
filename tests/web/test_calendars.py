"""A calendar to subscribe to: an editor's has everything, other people's their own topics, and nothing is sent twice."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from newsroom.people import Language
from newsroom.topics import Status
from storage import topics
from tests.newsroom.planned import complete
from tests.support.site import ANNA, EDITOR, Site, fill, open_site
from understanding.when.span import Span

LANGUAGES: tuple[Language, ...] = ("de", "en")
BERTA = "@berta:town.test"


@pytest.fixture
async def site(tmp_path: Path) -> AsyncIterator[Site]:
    async with open_site(tmp_path) as made:
        await fill(made)
        yield made


def unfolded(text: str) -> str:
    return text.replace("\r\n ", "").replace("\r\n", "\n")


async def test_an_editors_calendar_has_everything(site: Site) -> None:
    answer = await site.get(f"/c/{await site.link(EDITOR, 'calendar', expires_in=None)}.ics")
    assert (answer.status, answer.headers["Content-Type"]) == (200, "text/calendar; charset=utf-8")
    text = unfolded(answer.text)
    for words in (
        "SUMMARY:T-1 Kinderhaus",
        "SUMMARY:Tag des Ehrenamts",
        "SUMMARY:Neujahr",
        "T-10 Frühlingsfest",
    ):
        assert words in text


async def test_contributors_see_their_own_topics_alone(site: Site) -> None:
    text = unfolded((await site.get(f"/c/{await site.link(ANNA, 'calendar')}.ics")).text)
    assert "SUMMARY:T-1 Kinderhaus" in text
    assert "Ehrenamts" not in text
    assert "Neujahr" not in text
    others = (await site.get(f"/c/{await site.link(BERTA, 'calendar')}.ics")).text
    assert "BEGIN:VCALENDAR" in others
    assert "SUMMARY" not in others


async def test_what_was_withdrawn_is_cancelled_in_it(site: Site) -> None:
    secret = await site.link(ANNA, "calendar")
    now = site.desk.clock.now()
    await site.desk.database.transaction(
        lambda tx: topics.change_status(tx, 1, Status.WITHDRAWN, None, "", now)
    )
    text = unfolded((await site.get(f"/c/{secret}.ics")).text)
    event = next(part for part in text.split("BEGIN:VEVENT") if "T-1 Kinderhaus" in part)
    assert "STATUS:CANCELLED" in event


async def test_a_contributor_does_not_see_when_the_desk_looks_again(site: Site) -> None:
    own, editors = [
        unfolded((await site.get(f"/c/{await site.link(who, 'calendar')}.ics")).text)
        for who in (ANNA, EDITOR)
    ]
    depot = next(part for part in own.split("BEGIN:VEVENT") if "T-9 Depot" in part)
    assert "STATUS:CANCELLED" in depot
    assert "DTSTART;VALUE=DATE:20261201" in depot
    assert "Wiedervorlage" not in own
    again = next(part for part in editors.split("BEGIN:VEVENT") if "T-9 Depot" in part)
    assert "SUMMARY:Wiedervorlage: T-9 Depot" in again
    assert "STATUS:TENTATIVE" in again
    assert "DTSTART;VALUE=DATE:20261214" in again


async def test_what_the_program_has_already_is_not_sent_again(site: Site) -> None:
    path = f"/c/{await site.link(EDITOR, 'calendar')}.ics"
    first = await site.get(path)
    tag, since = first.headers["ETag"], first.headers["Last-Modified"]
    await site.desk.clock.turn(timedelta(hours=1))
    again = await site.get(path, If_None_Match=tag)
    assert (again.status, again.text, again.headers["ETag"]) == (304, "", tag)
    assert (await site.get(path, If_Modified_Since=since)).status == 304
    assert (await site.get(path, If_None_Match='"other"', If_Modified_Since=since)).status == 200
    await site.hand_in(complete(Span(date(2026, 12, 30)), "Neues"), "", None, Status.ACCEPTED)
    changed = await site.get(path, If_None_Match=tag)
    assert changed.status == 200
    assert changed.headers["ETag"] != tag
    assert (await site.get(path, If_Modified_Since=since)).status == 200


async def test_a_calendar_speaks_the_persons_language(site: Site) -> None:
    german, english = [
        await site.get(f"/c/{await site.link(EDITOR, 'calendar', language=language)}.ics")
        for language in LANGUAGES
    ]
    assert german.headers["ETag"] != english.headers["ETag"]
    assert english.headers["Content-Language"] == "en"
