"""Who opens what: links hold until they are taken back, and whoever has none learns nothing."""

from __future__ import annotations

import logging
import re
import secrets
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import update

from newsroom.overview import Overview
from storage import links, people
from storage.errors import Unavailable
from storage.tables import installation
from tests.support.site import ANNA, EDITOR, NASTY, Site, fill, free_port, open_site
from transports.matrix.logs import discreet
from web.brake import MOST
from web.site import Occupied, opened

WRONG = secrets.token_urlsafe(32)


@pytest.fixture
async def site(tmp_path: Path) -> AsyncIterator[Site]:
    async with open_site(tmp_path) as made:
        await fill(made)
        yield made


def body(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", text.partition("<body>")[2]))


# ---------------------------------------------------------------- what is shown


async def test_the_year_shows_months_topics_days_holidays_and_gaps(site: Site) -> None:
    answer = await site.get(f"/s/{await site.link(EDITOR)}/")
    assert (answer.status, answer.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    said = body(answer.text)
    for words in (
        "2026 auf einen Blick",
        "Samstag, 5. Dezember, 15:00 Uhr T-1 Kinderhaus angenommen Bauamt",
        "Freitag, 11. Dezember T-2 Lesung angenommen Stadtbücherei Priorität: hoch Es fehlt: Bild Ziele: Dialog",
        "Dienstag, 8. Dezember Beitrag: T-3 Brücke eingeplant Termin: Samstag, 12. Dezember 2026 Kanäle: Instagram",
        "Dienstag, 1. Dezember, 14:00 bis 16:00 Uhr T-5 Bilderbuchkino",
        "Samstag, 5. Dezember Jahrestag Tag des Ehrenamts",
        "Donnerstag, 1. Januar Feiertag Neujahr",
        "Kalenderwochen: ",
        "Dezember 7 1 2",
    ):
        assert words in said


async def test_another_year_has_its_own_address(site: Site) -> None:
    secret = await site.link(EDITOR)
    said = body((await site.get(f"/s/{secret}/2027")).text)
    assert "Samstag, 6. März T-10 Frühlingsfest" in said
    assert "Montag, 8. März Jahrestag Weltfrauentag" in said
    assert (await site.get(f"/s/{secret}/1999")).status == 404


async def test_the_agenda_shows_weeks_and_what_has_none(site: Site) -> None:
    answer = await site.get(f"/s/{await site.link(EDITOR)}/agenda")
    headings = re.findall(r"<h2[^>]*>(.*?)</h2>", answer.text)
    assert headings == [
        "Diese Woche (KW 48)",
        "Kalenderwoche 49",
        "Kalenderwoche 50",
        "Kalenderwoche 51",
        "Kalenderwoche 52",
        "Noch ohne festen Tag",
        "Später",
        "Zurückgestellt",
        "Neu im Eingang",
        "Wartet auf Material",
        "Leere Wochen",
        "Auslastung",
        "Ausgewogenheit",
    ]


async def test_pages_speak_the_persons_language(site: Site) -> None:
    answer = await site.get(f"/s/{await site.link(EDITOR, language='en')}/")
    assert '<html lang="en">' in answer.text
    assert answer.headers["Content-Language"] == "en"
    assert "Saturday, 5 December" in body(answer.text)


async def test_what_people_wrote_is_no_markup(site: Site) -> None:
    for path in ("", "agenda"):
        text = (await site.get(f"/s/{await site.link(EDITOR)}/{path}")).text
        assert NASTY not in text
        assert "<script" not in text
        assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; &#34;Fest&#34;" in text


async def test_nothing_comes_from_elsewhere_and_nothing_runs(site: Site) -> None:
    text = (await site.get(f"/s/{await site.link(EDITOR)}/")).text
    assert re.findall(r'\b(?:src|action|style|on\w+)="', text) == []
    assert set(re.findall(r'href="(https?:[^"]*)"', text)) == {"https://town.test/1"}


# ---------------------------------------------------------------- who may


async def test_guessed_expired_and_taken_back_links_look_the_same(site: Site) -> None:
    expired = await site.link(EDITOR, expires_in=timedelta(seconds=1))
    await site.desk.clock.turn(timedelta(seconds=1))
    revoked = await site.link(EDITOR)
    person = await site.desk.database.read(lambda tx: people.by_account(tx, "wire", EDITOR))
    assert person is not None
    now = site.desk.clock.now()
    await site.desk.database.transaction(lambda tx: links.revoke(tx, person.id, "pages", now))
    calendar = await site.link(EDITOR, "calendar")
    answers = [
        await site.get(path)
        for secret in (WRONG, expired, revoked, calendar)
        for path in (f"/s/{secret}/", f"/s/{secret}/agenda", f"/s/{secret}/2027")
    ] + [await site.get("/"), await site.get("/s/short/"), await site.get(f"/c/{WRONG}.ics")]
    assert {(one.status, one.text) for one in answers} == {(404, answers[0].text)}
    assert "Diese Seite gibt es nicht" in answers[0].text


async def test_who_is_no_editor_any_more_loses_the_pages_at_once(site: Site) -> None:
    secret = await site.link(EDITOR)
    assert (await site.get(f"/s/{secret}/")).status == 200
    site.desk.wire.members.clear()
    assert (await site.get(f"/s/{secret}/")).status == 404


async def test_contributors_have_no_pages(site: Site) -> None:
    assert (await site.get(f"/s/{await site.link(ANNA)}/")).status == 404


async def test_who_cannot_be_reached_any_more_has_nothing(site: Site) -> None:
    secret = await site.link(ANNA, "calendar")
    assert (await site.get(f"/c/{secret}.ics")).status == 200
    person = await site.desk.database.read(lambda tx: people.by_account(tx, "wire", ANNA))
    assert person is not None
    await site.desk.database.transaction(lambda tx: people.lose(tx, person.id, site.desk.clock.now()))
    assert (await site.get(f"/c/{secret}.ics")).status == 404


async def test_after_many_wrong_links_they_are_refused_for_a_while(site: Site) -> None:
    for _ in range(MOST):
        assert (await site.get(f"/s/{WRONG}/")).status == 404
    assert (await site.get(f"/c/{WRONG}.ics")).status == 429
    other = await site.get(f"/s/{WRONG}/", X_Forwarded_For="192.0.2.1, 192.0.2.7")
    assert other.status == 404
    await site.desk.clock.turn(timedelta(minutes=10))
    assert (await site.get(f"/s/{WRONG}/")).status == 404


async def test_wrong_links_shut_nobody_out_who_comes_from_the_same_address(site: Site) -> None:
    pages, calendar = await site.link(EDITOR), await site.link(EDITOR, "calendar")
    for _ in range(MOST + 1):
        await site.get(f"/s/{WRONG}/")
    assert (await site.get(f"/s/{pages}/")).status == 200
    assert (await site.get(f"/c/{calendar}.ics")).status == 200


async def test_while_it_is_not_known_who_is_an_editor_the_visitor_is_asked_to_come_again(site: Site) -> None:
    """A subscribed calendar would be emptied, and an editor sent away."""
    pages, calendar = await site.link(EDITOR), await site.link(EDITOR, "calendar")
    own = await site.link(ANNA, "calendar")
    site.desk.wire.is_connected = False
    for path in (f"/s/{pages}", f"/s/{pages}/", f"/s/{pages}/agenda", f"/c/{calendar}.ics"):
        answer = await site.get(path)
        assert (answer.status, answer.headers.get("Retry-After")) == (503, "30")
    assert (await site.get(f"/c/{own}.ics")).status == 200


# ---------------------------------------------------------------- what every answer carries


@pytest.mark.parametrize("path", ["/s/{}/", "/s/{}/agenda", "/c/{}.ics", "/nothing", "/healthz", "/metrics"])
async def test_no_answer_lets_anything_leak(site: Site, path: str) -> None:
    secret = await site.link(EDITOR, "calendar" if path.startswith("/c") else "pages")
    headers = (await site.get(path.format(secret))).headers
    assert headers["Referrer-Policy"] == "no-referrer"
    assert headers["Content-Security-Policy"].startswith("default-src 'none'; style-src 'sha256-")
    assert headers["X-Robots-Tag"] == "noindex, nofollow, noarchive"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Server"] == "Themenbote"
    assert headers["Cache-Control"].startswith("private, ")
    assert "Set-Cookie" not in headers


async def test_nothing_but_looking_is_possible(site: Site) -> None:
    secret = await site.link(EDITOR)
    looked = await site.get(f"/s/{secret}/", "HEAD")
    assert (looked.status, looked.text) == (200, "")
    for method in ("POST", "PUT", "DELETE", "OPTIONS", "PATCH"):
        assert (await site.get(f"/s/{secret}/", method)).status == 405
    assert (await site.get("/s/" + "x" * 5000)).status in {400, 414}


async def test_a_link_without_its_last_slash_finds_the_page(site: Site) -> None:
    secret = await site.link(EDITOR)
    answer = await site.get(f"/s/{secret}")
    assert (answer.status, answer.headers["Location"]) == (308, f"/s/{secret}/")
    assert (await site.get(f"/s/{WRONG}")).status == 404


async def test_the_secret_is_in_no_log(site: Site, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    secret = await site.link(EDITOR)
    calendar = await site.link(EDITOR, "calendar")
    for path in (
        f"/s/{secret}/",
        f"/s/{secret}/agenda",
        f"/s/{secret}",
        f"/c/{calendar}.ics",
        f"/s/{WRONG}/",
    ):
        await site.get(path)
    await site.get(f"/s/{secret}/" + "x" * 5000)
    await site.desk.database.transaction(lambda tx: tx.execute(update(installation).values(uuid="0")))
    kept = [record.getMessage() for record in caplog.records if discreet(record)]
    assert [line for line in kept for one in (secret, calendar, WRONG) if one in line] == []


@pytest.mark.parametrize(("failure", "status"), [(Unavailable(), 503), (KeyError("secret"), 500)])
async def test_a_failure_is_told_without_a_word_of_why(
    tmp_path: Path, failure: Exception, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    async def fails(*_: object) -> Overview:
        raise failure

    async with open_site(tmp_path, fails) as site:
        answer = await site.get(f"/s/{await site.link(EDITOR)}/")
    assert answer.status == status
    assert "Im Moment nicht erreichbar" in answer.text
    assert "secret" not in answer.text + caplog.text


async def test_a_port_that_is_taken_is_told(site: Site) -> None:
    with pytest.raises(Occupied) as occupied:
        async with opened(site.premises):
            pass
    assert occupied.value.values == {"host": "127.0.0.1", "port": str(site.premises.settings.web.port)}
    assert free_port() != site.premises.settings.web.port
