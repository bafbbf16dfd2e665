"""agenda: now, in words."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from newsroom.topics import Draft, Status
from tests.handlers.office import Office
from tests.newsroom.planned import complete, said
from understanding.when.span import Span


async def plan(office: Office) -> None:
    opening = Span(datetime.fromisoformat("2026-12-05 15:00"), grain="minute")
    late_december = Span(date(2026, 12, 21), date(2026, 12, 31), vague="Ende Dezember")
    await office.contribute(complete(opening, "Eröffnung des Kinderhauses"), status=Status.ACCEPTED)
    await office.contribute(complete(Span(date(2026, 11, 27)), "Blutspende"), status=Status.SCHEDULED)
    await office.contribute(complete(late_december, "Neue Kollegin"), status=Status.ACCEPTED)
    await office.contribute(
        Draft({**complete(Span(date(2027, 6, 19)), "Sommerfest").answers}), "Ben", status=Status.ACCEPTED
    )
    await office.contribute(complete(title="Sperrung"), "Clara")


async def test_it_reads_well_as_plain_text(office: Office) -> None:
    await plan(office)
    assert await office.answer("!agenda") == (
        "Agenda ab Kalenderwoche 48\n"
        "Diese Woche\n"
        "• T-2 Blutspende · Freitag, 27. November 2026 · eingeplant\n\n"
        "Kalenderwoche 49\n"
        "• T-1 Eröffnung des Kinderhauses · Samstag, 5. Dezember 2026, 15:00 Uhr · angenommen\n\n"
        "Ohne festen Tag\n"
        "• T-3 Neue Kollegin · Ende Dezember (Montag, 21. Dezember bis Donnerstag, 31. Dezember 2026)"
        " · angenommen\n\n"
        "Später\n"
        "• T-4 Sommerfest · Samstag, 19. Juni 2027 · angenommen · es fehlt: Bild\n\n"
        "Wartet auf Material\n"
        "• T-4 Sommerfest · Bild · von Ben · seit Dienstag, 24. November 2026\n\n"
        "Neu im Eingang\n"
        "• T-5 Sperrung · ohne Termin · von Clara\n\n"
        "Leere Wochen\n"
        "Noch nichts angenommen für Kalenderwoche 50, 51, 52."
    )


async def test_an_empty_desk_says_so(office: Office) -> None:
    assert await office.answer("!agenda") == (
        "Agenda ab Kalenderwoche 48\nDiese Woche\nDiese Woche ist noch nichts geplant.\n\n"
        "Leere Wochen\nNoch nichts angenommen für Kalenderwoche 49, 50, 51, 52."
    )
    assert await office.answer("!agenda", language="en") == (
        "Agenda from week 48\nThis week\nNothing is planned for this week yet.\n\n"
        "Empty weeks\nNothing accepted yet for week 49, 50, 51, 52."
    )


async def test_a_period_may_be_named(office: Office) -> None:
    await plan(office)
    assert await office.answer("!agenda KW 49") == (
        "Agenda: Kalenderwoche 49 (Montag, 30. November bis Sonntag, 6. Dezember 2026)\n"
        "Kalenderwoche 49\n"
        "• T-1 Eröffnung des Kinderhauses · Samstag, 5. Dezember 2026, 15:00 Uhr · angenommen"
    )
    december = await office.answer("!agenda december")
    assert december.startswith("Agenda: Dezember 2026\nKalenderwoche 49\n• T-1 ")
    assert december.endswith("Leere Wochen\nNoch nichts angenommen für Kalenderwoche 50, 51, 52, 53.")
    assert (await office.answer("!agenda 1 Woche")).startswith("Agenda ab Kalenderwoche 48\n")
    assert await office.answer("!agenda KW 2") == (
        "Agenda: Kalenderwoche 2 (Montag, 11. Januar bis Sonntag, 17. Januar 2027)\n"
        "In diesem Zeitraum ist noch nichts geplant."
    )


@pytest.mark.parametrize("period", ["bald", "KW 54", "KW 53 2027", "0 Wochen", "x" * 100_000])
async def test_a_period_that_does_not_exist_is_asked_about(office: Office, period: str) -> None:
    assert await office.answer(f"!agenda {period}") == (
        "Diesen Zeitraum verstehe ich nicht. Es gehen zum Beispiel: KW 50, Dezember, nächste Woche, 4 Wochen oder 2027."
    )


async def test_the_far_future_does_not_bury_the_weeks(office: Office) -> None:
    for _ in range(12):
        await office.contribute(complete(Span(date(2027, 6, 19)), "Sommerfest"), status=Status.ACCEPTED)
    said_now = await office.answer("!agenda")
    assert said_now.count("Sommerfest") == 10
    assert "\n\nUnd 2 weitere.\n\n" in said_now


async def test_it_is_today_by_the_clock_on_the_wall(office: Office) -> None:
    office.now = datetime.fromisoformat("2026-11-29T23:30:00+00:00")  # Monday in Berlin already
    assert (await office.answer("!agenda")).startswith("Agenda ab Kalenderwoche 49\n")


async def test_titles_are_only_text(office: Office) -> None:
    await office.contribute(Draft({"what": said("{lines} **x**")}), status=Status.ACCEPTED)
    assert "• T-1 {lines} **x** · Termin offen · angenommen" in await office.answer("!agenda")
