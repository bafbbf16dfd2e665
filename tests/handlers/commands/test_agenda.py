"""agenda: now, in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from newsroom.topics import Draft, Status
from storage import assignments, people
from storage.database import Transaction
from tests.handlers.office import Office
from tests.newsroom.planned import complete, said
from understanding.when import understand
from understanding.when.span import Span


async def plan(office: Office) -> None:
    opening = Span(datetime.fromisoformat("2026-12-05 15:00"), grain="minute")
    late_december = Span(date(2026, 12, 21), date(2026, 12, 31), vague="Ende Dezember")
    await office.contribute(complete(opening, "Eröffnung des Kinderhauses"), status=Status.ACCEPTED)
    await office.contribute(complete(Span(date(2026, 11, 27)), "Blutspende"), status=Status.SCHEDULED)
    await office.contribute(complete(late_december, "Neue Kollegin"), status=Status.ACCEPTED)
    without_picture = replace(complete(Span(date(2027, 6, 19)), "Sommerfest"), pictures=())
    await office.contribute(without_picture, "Ben", status=Status.ACCEPTED)
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
        "Noch nichts angenommen für Kalenderwoche 50 bis 52."
    )


async def test_what_waits_names_whoever_is_asked_for_it(office: Office) -> None:
    lacking = replace(complete(Span(date(2026, 12, 5)), "Sommerfest"), pictures=())
    topic = await office.contribute(lacking, "Ben", status=Status.ACCEPTED)

    async def hand_on(tx: Transaction) -> None:
        jonas = await people.know(tx, "wire", "@jonas", "Jonas", "de", formal=True, now=office.now)
        await assignments.assign(tx, topic.id, responsible=jonas.id)

    await office.database.transaction(hand_on)
    for command in ("!agenda", "!sitzung dezember"):
        letter, *_ = await office.answers(command)
        assert "T-1 Sommerfest · Bild · von Jonas · seit Dienstag, 24. November 2026" in letter


async def test_an_empty_desk_says_so(office: Office) -> None:
    assert await office.answer("!agenda") == (
        "Agenda ab Kalenderwoche 48\nDiese Woche\nDiese Woche ist noch nichts geplant.\n\n"
        "Leere Wochen\nNoch nichts angenommen für Kalenderwoche 49 bis 52."
    )
    assert await office.answer("!agenda", language="en") == (
        "Agenda from week 48\nThis week\nNothing is planned for this week yet.\n\n"
        "Empty weeks\nNothing accepted yet for week 49 to 52."
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
    assert december.endswith("Leere Wochen\nNoch nichts angenommen für Kalenderwoche 50 bis 53.")
    assert (await office.answer("!agenda 1 Woche")).startswith("Agenda ab Kalenderwoche 48\n")
    assert await office.answer("!agenda KW 2") == (
        "Agenda: Kalenderwoche 2 (Montag, 11. Januar bis Sonntag, 17. Januar 2027)\n"
        "In diesem Zeitraum ist noch nichts geplant."
    )


@pytest.mark.parametrize("period", ["bald", "KW 54", "KW 53 2027", "0 Wochen", "x" * 100_000])
async def test_a_period_that_does_not_exist_is_asked_about(office: Office, period: str) -> None:
    assert await office.answer(f"!agenda {period}") == (
        "Diesen Zeitraum verstehe ich nicht. Es gehen zum Beispiel: KW 50, Dezember, letzte Woche, 4 Wochen, 1.12. bis 15.12. oder 2027."
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


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Ende Mai", "Ohne festen Tag\n• T-1 Thema · Ende Mai 2027 · angenommen"),
        ("im Dezember", "Ohne festen Tag\n• T-1 Thema · Dezember 2026 · angenommen"),
        ("KW 50", "Ohne festen Tag\n• T-1 Thema · Kalenderwoche 50 (Montag, 7. Dezember bis Sonntag, 13. Dezember 2026) · angenommen"),
        ("bis Freitag", "Ohne festen Tag\n• T-1 Thema · bis Freitag, 27. November 2026 · angenommen"),
        ("ab 8. Dezember", "Kalenderwoche 50\n• T-1 Thema · ab Dienstag, 8. Dezember 2026 · angenommen"),
        ("vom 3. bis 5. Dezember", "Kalenderwoche 49\n• T-1 Thema · Donnerstag, 3. Dezember bis Samstag, 5. Dezember 2026 · angenommen"),
        ("gegen 18 Uhr am 5.12.", "Kalenderwoche 49\n• T-1 Thema · Samstag, 5. Dezember 2026, gegen 18:00 Uhr · angenommen"),
        ("jeden ersten Montag im Monat, 19 Uhr", "Kalenderwoche 50\n• T-1 Thema · Montag, 7. Dezember 2026, 19:00 Uhr (jeden ersten Montag im Monat) · angenommen"),
        ("Fest am 12.12. um 14 Uhr, Anmeldung bis 1.12.", "Kalenderwoche 50\n• T-1 Thema · Samstag, 12. Dezember 2026, 14:00 Uhr; Frist: bis Dienstag, 1. Dezember 2026 · angenommen"),
    ],
)  # fmt: skip  # one row, one answer to "when"
async def test_every_sort_of_date_has_its_place(office: Office, text: str, shown: str) -> None:
    span = understand(text, datetime.fromisoformat("2026-11-24T09:00"), "de").span
    await office.contribute(complete(span, "Thema"), status=Status.ACCEPTED)
    assert f"{shown}\n" in await office.answer("!agenda")


async def test_what_recurs_is_told_by_its_day_in_each_week(office: Office) -> None:
    weekly = Span(
        datetime.fromisoformat("2026-03-10T18:00"), grain="minute", recurrence="FREQ=WEEKLY;BYDAY=TU"
    )
    await office.contribute(complete(weekly, "Chor"), status=Status.ACCEPTED)
    assert (await office.answer("!agenda")).startswith(
        "Agenda ab Kalenderwoche 48\n"
        "Diese Woche\n• T-1 Chor · Dienstag, 24. November 2026, 18:00 Uhr (jeden Dienstag) · angenommen\n\n"
        "Kalenderwoche 49\n• T-1 Chor · Dienstag, 1. Dezember 2026, 18:00 Uhr (jeden Dienstag) · angenommen\n\n"
    )


async def test_the_words_of_what_recurs_take_the_place_of_its_rule(office: Office) -> None:
    words = "samstags, nicht in den Ferien"
    weekend = Span(date(2026, 6, 6), date(2026, 6, 7), recurrence="FREQ=WEEKLY;BYDAY=SA", vague=words)
    yearly = Span(date(2025, 6, 11), recurrence="FREQ=YEARLY;BYMONTH=6;BYMONTHDAY=11")
    await office.contribute(complete(weekend, "Markt"), status=Status.ACCEPTED)
    await office.contribute(complete(yearly, "Sommerfest"), status=Status.ACCEPTED)
    agenda = await office.answer("!agenda")
    assert f"Samstag, 28. November bis Sonntag, 29. November 2026 ({words}) · angenommen" in agenda
    assert "Später\n• T-2 Sommerfest · Freitag, 11. Juni 2027 (jedes Jahr am 11. Juni) · angenommen" in agenda


async def test_the_dates_beside_stand_in_the_topic_and_in_the_inbox(office: Office) -> None:
    text = "5.12. ab 15 Uhr, Einlass 14 Uhr, Anmeldung bis 1.12."
    span = understand(text, datetime.fromisoformat("2026-11-24T09:00"), "de").span
    await office.contribute(Draft({**complete(span, "Markt").answers}))
    told = (
        "Samstag, 5. Dezember 2026, ab 15:00 Uhr; Einlass: 14:00 Uhr; Frist: bis Dienstag, 1. Dezember 2026"
    )
    assert f"• Wann: {told}\n" in await office.answer("!thema T-1")
    assert f"1  T-1 Markt · {told} · " in await office.answer("!eingang")
