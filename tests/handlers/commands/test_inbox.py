"""eingang: what waits for a decision, on one line each."""

from __future__ import annotations

from datetime import date, timedelta

from newsroom.topics import Answer, Draft, Given, Status
from tests.handlers.office import Office
from tests.newsroom.planned import complete, said
from understanding.when.span import Span


async def test_each_new_topic_is_one_line_under_a_number(office: Office) -> None:
    await office.contribute(complete(Span(date(2026, 12, 5)), "Eröffnung des\nKinderhauses"))
    await office.contribute(complete(title="Schon entschieden"))
    await office.contribute(Draft({"what": said("Sperrung " * 20), "when": Answer(Given.OPEN)}), "Ben")
    await office.order("!annehmen 2")
    assert await office.answer("!eingang") == (
        "Eingang: 2 neue Themen\n"
        "1  T-1 Eröffnung des Kinderhauses · Samstag, 5. Dezember 2026 · Anna Weber\n"
        "2  T-3 Sperrung Sperrung Sperrung Sperrung Sperrung Sperrung Sperrung Sperrung Sperrun…"
        " · Termin offen · Ben · es fehlt: Termin, Ort, Beteiligte, Anzahl, Bild, Zitat\n\n"
        "Entscheiden geht mit diesen Nummern, auch für mehrere: !annehmen 1 3, !zurückstellen 2, "
        "!ablehnen 4 Grund. Alles zu einem: !thema 1."
    )


async def test_a_single_topic_is_not_counted(office: Office) -> None:
    await office.contribute(complete())
    assert (await office.answer("!eingang")).startswith("Eingang: ein neues Thema\n1  T-1 Kinderhaus · ")
    assert (await office.answer("!inbox", language="en")).startswith(
        "Inbox: one new topic\n1  T-1 Kinderhaus · "
    )


async def test_an_empty_inbox_says_so(office: Office) -> None:
    assert await office.answer("!eingang") == "Der Eingang ist leer. Über alle Themen ist entschieden."


async def test_what_people_typed_is_never_markup(office: Office) -> None:
    await office.contribute(complete(title="**Fett** <b>{number}</b>"))
    assert "1  T-1 **Fett** <b>{number}</b> · " in await office.answer("!eingang")


async def test_its_numbers_mean_places_until_the_next_day(office: Office) -> None:
    for title in ("Alt", "Neu", "Neuer"):
        await office.contribute(complete(title=title))
    await office.order("!ablehnen T-1 Zu spät.")
    await office.order("!eingang")
    await office.order("!annehmen 1")  # the first of the list, which is T-2
    assert [(await office.topic(number)).status for number in (1, 2, 3)] == [
        Status.DECLINED,
        Status.ACCEPTED,
        Status.SUBMITTED,
    ]
    office.now += timedelta(hours=25)
    assert (await office.answers("!thema 1"))[0].startswith("T-1: Alt")


async def test_behind_an_empty_inbox_numbers_are_the_topics_own(office: Office) -> None:
    for title in ("Alt", "Neu"):
        await office.contribute(complete(title=title))
    await office.order("!annehmen T-1")
    await office.order("!eingang")  # the first of the list is T-2
    await office.order("!annehmen 1")
    assert "ist leer" in await office.answer("!eingang")
    await office.order("!planen 1 22.12.")
    assert [(await office.topic(number)).status for number in (1, 2)] == [Status.SCHEDULED, Status.ACCEPTED]


async def test_a_long_inbox_is_shown_in_parts(office: Office) -> None:
    for number in range(23):
        await office.contribute(complete(title=f"Thema {number}"))
    said = await office.answer("!eingang")
    assert "20  T-20" in said
    assert "T-21" not in said
    assert said.endswith("Und 3 weitere, sobald über diese entschieden ist.")
