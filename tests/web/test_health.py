"""Whoever watches over the bot sees whether it is well, and nobody else sees even that."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator, Sequence
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from newsroom.messages import Address, Document, Incoming, Paragraph, Run, Text
from storage import occurrences, outbox
from storage.occurrences import Occurrence
from tests.support.site import ANNA, Site, open_site

ROOM = Address("wire", "anna")


@pytest.fixture
async def site(tmp_path: Path) -> AsyncIterator[Site]:
    async with open_site(tmp_path) as made:
        yield made


async def stored(events: Sequence[Incoming], checkpoint: str | None) -> None:
    """What the house does with them is not of interest here."""
    del events, checkpoint


async def hear(site: Site, *events: Incoming) -> None:
    """One step of a transport."""
    await site.premises.pulse.listening("wire", stored)(events, None)


async def health(site: Site) -> tuple[int, dict[str, object]]:
    answer = await site.get("/healthz")
    return answer.status, json.loads(answer.text)


def said(site: Site, number: int) -> Incoming:
    return Incoming(f"$e{number}", ANNA, ROOM, site.desk.clock.now(), Text("Geheim"))


async def test_all_is_well_while_the_transport_is_heard(site: Site) -> None:
    await hear(site)
    assert await health(site) == (
        200,
        {
            "status": "ok",
            "database": True,
            "transports": {"wire": True},
            "due_lag_seconds": 0,
            "inbox_age_seconds": None,
            "outbox_age_seconds": None,
        },
    )
    await site.desk.clock.turn(timedelta(minutes=4))
    status, words = await health(site)
    assert (status, words["status"], words["transports"]) == (503, "failing", {"wire": False})


async def test_a_transport_that_was_never_heard_is_not_well(site: Site) -> None:
    site.premises.pulse.listening("wire", stored)
    assert (await health(site))[0] == 503


async def test_requests_that_were_refused_are_counted(site: Site) -> None:
    site.premises.pulse.refused["teams"] = {401: 2}
    counted = (await site.get("/metrics")).text
    assert 'themenbote_requests_refused_total{status="401",transport="teams"} 2.0' in counted


async def test_what_is_late_is_not_well(site: Site) -> None:
    await hear(site)
    now = site.desk.clock.now()
    late = Occurrence(
        "a", "agenda", now - timedelta(hours=1), "Europe/Berlin", datetime.fromisoformat("2026-11-23")
    )
    await site.desk.database.transaction(lambda tx: occurrences.plan(tx, late))
    status, words = await health(site)
    assert (status, words["due_lag_seconds"]) == (503, 3600)


async def test_the_metrics_count_what_waits_and_name_nobody(site: Site) -> None:
    await hear(site, said(site, 1), said(site, 2))
    await site.desk.receive([said(site, 1)])
    letter = Document((Paragraph((Run("Geheim"),)),))
    now = site.desk.clock.now() - timedelta(seconds=30)

    async def queue(key: str) -> None:
        await site.desk.database.transaction(lambda tx: outbox.queue(tx, key, ROOM, letter, now))

    await queue("1")
    answer = await site.get("/metrics")
    assert answer.headers["Content-Type"].startswith("text/plain")
    values = dict(re.findall(r"^(themenbote_\S+) (\S+)$", answer.text, re.MULTILINE))
    assert {name: float(value) for name, value in values.items()} == {
        "themenbote_database_reachable": 1,
        "themenbote_due_lag_seconds": 0,
        "themenbote_inbox_age_seconds": 0,
        "themenbote_outbox_age_seconds": 30,
        "themenbote_inbox_waiting": 1,
        "themenbote_outbox_waiting": 1,
        "themenbote_dead_letters": 0,
        "themenbote_given_up_events": 0,
        "themenbote_doubtful_messages": 0,
        'themenbote_sync_age_seconds{transport="wire"}': 0,
        'themenbote_events_total{kind="text",transport="wire"}': 2,
    }
    assert "nna" not in answer.text
    assert "Geheim" not in answer.text


@pytest.mark.parametrize("path", ["/healthz", "/metrics"])
async def test_only_the_configured_networks_see_it(site: Site, path: str) -> None:
    assert (await site.get(path, X_Forwarded_For="192.0.2.7")).status == 404
    assert (await site.get(path, X_Forwarded_For="nonsense")).status == 404


async def test_another_network_may_be_configured(tmp_path: Path) -> None:
    async with open_site(tmp_path, metrics_from=("192.0.2.0/24",)) as site:
        await hear(site)
        assert (await site.get("/metrics", X_Forwarded_For="10.0.0.1, 192.0.2.7")).status == 200
        assert (await site.get("/metrics", X_Forwarded_For="192.0.2.7, 10.0.0.1")).status == 404
        assert (await site.get("/metrics")).status == 404
