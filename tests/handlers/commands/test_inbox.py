"""eingang: what waits for a decision, on one line each."""

from __future__ import annotations

from datetime import date

from newsroom.topics import Answer, Draft, Given
from tests.handlers.office import Office
from tests.newsroom.planned import complete, said
from understanding.when.span import Span


async def test_each_new_topic_is_one_line_under_its_own_number(office: Office) -> None:
    await office.contribute(complete(Span(date(2026, 12, 5)), "Eröffnung des\nKinderhauses"))
    await office.contribute(complete(title="Schon entschieden"))
    await office.contribute(Draft({"what": said("Sperrung " * 20), "when": Answer(Given.OPEN)}), "Ben")
    await office.order("!annehmen 2")
    assert await office.answer("!eingang") == (
        "Eingang: 2 neue Themen\n"
        "• T-1 Eröffnung des Kinderhauses · Samstag, 5. Dezember 2026 · von Anna Weber\n"
        "• T-3 Sperrung Sperrung Sperrung Sperrung Sperrung Sperrung Sperrung Sperrung Sperrun…"
        " · Termin offen · von Ben · es fehlt: Termin, Ort, Beteiligte, Anzahl, Bild, Zitat\n\n"
        "Entscheiden: !annehmen 1 oder !ablehnen 1 Grund. Alles dazu: !thema 1."
    )


async def test_a_single_topic_is_not_counted(office: Office) -> None:
    await office.contribute(complete())
    assert (await office.answer("!eingang")).startswith("Eingang: ein neues Thema\n• T-1 Kinderhaus · ")
    assert (await office.answer("!inbox", language="en")).startswith(
        "Inbox: one new topic\n• T-1 Kinderhaus · "
    )


async def test_an_empty_inbox_says_so(office: Office) -> None:
    assert await office.answer("!eingang") == "Der Eingang ist leer. Über alle Themen ist entschieden."


async def test_what_people_typed_is_never_markup(office: Office) -> None:
    await office.contribute(complete(title="**Fett** <b>{number}</b>"))
    assert "• T-1 **Fett** <b>{number}</b> · " in await office.answer("!eingang")
