"""abteilungen: who has no contact comes first, and no wrong word changes anything."""

from __future__ import annotations

import pytest

from newsroom.people import Department
from newsroom.settings import Department as Configured
from storage import assignments, departments
from storage.database import Transaction
from tests.handlers.office import Office
from tests.newsroom.planned import complete


async def known(office: Office) -> list[Department]:
    return await office.database.read(departments.everyone)


async def made(office: Office, *names: str) -> None:
    for name in names:
        await office.answer(f"!abteilungen neu {name}")


async def test_the_list_shows_those_without_a_contact_first(office: Office) -> None:
    await made(office, "Bauamt", "Kulturamt")
    await office.answer("!kontakte Bauamt @anna:town.test")
    await office.answer("!abteilungen Bauamt themen Straßen, Spielplätze")
    assert await office.answer("!abteilungen") == (
        "Abteilungen ohne Kontakt\n"
        "• Kulturamt · Kontakt: niemand · Vertretung: niemand\n\n"
        "Einen Kontakt eintragen: !kontakte Kulturamt @name:ort.de\n\n"
        "Abteilungen\n"
        "• Bauamt · Kontakt: @anna:town.test · Vertretung: niemand · Themen: Straßen, Spielplätze"
    )


async def test_one_department_alone(office: Office) -> None:
    await made(office, "Bauamt")
    assert await office.answer("!departments bauamt", language="en") == (
        "Bauamt · contact: nobody · deputy: nobody"
    )


async def test_a_long_list_is_cut_and_says_so(office: Office) -> None:
    async def many(tx: Transaction) -> None:
        for number in range(60):
            await departments.put(tx, Department(0, f"Amt {number:02}"))

    await office.database.transaction(many)
    page = await office.answer("!abteilungen")
    assert page.count("· Kontakt") == 50
    assert "Und 10 weitere." in page


@pytest.mark.parametrize(
    ("order", "said"),
    [
        ("!abteilungen", "Es gibt noch keine Abteilung. So entsteht die erste: !abteilungen neu Bauamt"),
        ("!abteilungen neu", "Bitte den Namen dazuschreiben: !abteilungen neu Bauamt"),
        ("!abteilungen neu …", "Bitte den Namen dazuschreiben: !abteilungen neu Bauamt"),
        ("!abteilungen neu " + "a" * 201, "Der Name ist zu lang, möglich sind 200 Zeichen."),
        ("!abteilungen Zoo", "Eine Abteilung „Zoo“ gibt es nicht. So entsteht sie: !abteilungen neu Bauamt"),
    ],
)
async def test_where_there_is_none_yet(office: Office, order: str, said: str) -> None:
    assert await office.answer(order) == said
    assert await known(office) == []


@pytest.mark.parametrize(
    ("order", "said"),
    [
        ("!abteilungen neu bauamt", "Bauamt gibt es schon."),
        ("!abteilungen Zoo weg", "Eine Abteilung „Zoo weg“ gibt es nicht. Es gibt: Bauamt, Kulturamt."),
        (
            "!abteilungen Buamt weg",
            "Eine Abteilung „Buamt weg“ gibt es nicht. Meinten Sie !abteilungen Bauamt weg?",
        ),
        (
            "!abteilungen Bauamt themen",
            "Bitte die Themen dazuschreiben: !abteilungen Bauamt themen Straßen, Spielplätze",
        ),
        (
            "!abteilungen Bauamt themen " + "x" * 201,
            "Das sind zu viele oder zu lange Themen. Möglich sind 20 mit je 200 Zeichen.",
        ),
        (
            "!abteilungen Bauamt umbenennen",
            "Das verstehe ich nicht. Es gehen !abteilungen Bauamt themen Straßen, Spielplätze und !abteilungen Bauamt weg.",
        ),
    ],
)
async def test_what_is_not_understood_changes_nothing(office: Office, order: str, said: str) -> None:
    await made(office, "Bauamt", "Kulturamt")
    before = await known(office)
    assert await office.answer(order) == said
    assert await known(office) == before


async def test_themes_are_set_and_taken_away(office: Office) -> None:
    await made(office, "Amt für Jugend und Familie")
    said = await office.answer("!abteilungen amt fuer jugend und familie themen: Kitas , Ferien,Kitas,")
    assert said == "Themen für Amt für Jugend und Familie: Kitas, Ferien"
    assert (await known(office))[0].themes == ("Kitas", "Ferien")
    await office.answer("!abteilungen Amt für Jugend und Familie themen keine")
    assert (await known(office))[0].themes == ()


async def test_a_name_is_one_line_that_can_be_seen(office: Office) -> None:
    await office.answer("!abteilungen neu Bau\u202eamt\x07\n  Süd")
    assert [one.name for one in await known(office)] == ["Bauamt Süd"]


async def test_only_one_without_topics_is_taken_out(office: Office) -> None:
    await made(office, "Bauamt", "Kulturamt")
    topic = await office.contribute(complete())
    [building, _] = await known(office)
    await office.database.transaction(lambda tx: assignments.assign(tx, topic.id, department=building.id))
    assert await office.answer("!abteilungen Bauamt weg") == (
        "Bauamt hat Themen oder Termine und bleibt deshalb. Ohne Kontakt und Vertretung wird dort niemand gefragt:"
        " !kontakte Bauamt keiner"
    )
    assert await office.answer("!abteilungen Kulturamt weg") == "Kulturamt ist herausgenommen."
    assert await known(office) == [building]


async def test_what_stands_in_the_settings_would_come_again(office: Office) -> None:
    office.settings = office.settings.model_copy(update={"departments": (Configured(name="Bauamt"),)})
    await made(office, "Bauamt")
    assert "config.yaml" in await office.answer("!abteilungen Bauamt weg")


async def test_it_is_for_editors(office: Office) -> None:
    said = await office.answer("!abteilungen neu Bauamt", editor=False)
    assert said == "Diesen Befehl kann nur nutzen, wer für die Redaktion eingetragen ist."
    assert await known(office) == []
