"""kontakte and vertretung: exactly one person is meant, or nothing changes."""

from __future__ import annotations

from datetime import date

import pytest

from newsroom.people import Department, Person
from storage import departments, people
from tests.handlers.office import Office


@pytest.fixture
async def office(office: Office) -> Office:
    """With two departments and four people who wrote before."""
    for name in ("Bauamt", "Amt für Jugend"):
        await office.answer(f"!abteilungen neu {name}")
    for account, name in (
        ("@anna:town.test", "Anna Weber"),
        ("@jonas:town.test", "Jonas Lang"),
        ("@mia:town.test", "Mia Lang"),
        ("@kim:town.test", "Öztürk, Kim"),
    ):
        await met(office, account, name)
    return office


async def met(office: Office, account: str, name: str) -> Person:
    return await office.database.transaction(
        lambda tx: people.meet(tx, "wire", account, name, "de", formal=True, now=office.now)
    )


async def building(office: Office) -> Department:
    found = await office.database.read(lambda tx: departments.by_name(tx, "Bauamt"))
    assert found is not None
    return found


def account(person: Person | None) -> str | None:
    return person.account if person else None


@pytest.mark.parametrize(
    ("named", "meant"),
    [
        ("@anna:town.test", "@anna:town.test"),
        ("@Anna:town.test", "@anna:town.test"),
        ("Anna Weber", "@anna:town.test"),
        ("weber", "@anna:town.test"),
        ("Mia Lang", "@mia:town.test"),
        ("Kim Öztürk", "@kim:town.test"),
        ("Oeztuerk", "@kim:town.test"),
        ("@neu:town.test", "@neu:town.test"),
    ],
)
async def test_a_contact_is_named_by_id_name_or_surname(office: Office, named: str, meant: str) -> None:
    said = await office.answer(f"!kontakte Bauamt {named}")
    assert said.startswith("Kontakt für Bauamt ist jetzt ")
    assert account((await building(office)).contact) == meant


@pytest.mark.parametrize(
    ("order", "said"),
    [
        (
            "!kontakte Bauamt Lang",
            (
                "„Lang“ passt auf mehrere: Jonas Lang (@jonas:town.test), Mia Lang (@mia:town.test)."
                " Bitte die Matrix-Kennung schreiben."
            ),
        ),
        ("!kontakte Bauamt Webr", "„Webr“ kenne ich nicht. Meinten Sie Anna Weber (@anna:town.test)?"),
        ("!kontakte Bauamt Anna", "„Anna“ kenne ich nicht. Meinten Sie Anna Weber (@anna:town.test)?"),
        ("!kontakte Bauamt @mia", "„@mia“ kenne ich nicht. Meinten Sie Mia Lang (@mia:town.test)?"),
        (
            "!kontakte Bauamt Schmidt",
            "„Schmidt“ kenne ich nicht. Bitte die Matrix-Kennung schreiben, zum Beispiel @anna:ort.de.",
        ),
        (
            "!kontakte Bauamt Anna Weber und Mia Lang",
            (
                "„Anna Weber und Mia Lang“ kenne ich nicht. Bitte die Matrix-Kennung schreiben, zum Beispiel"
                " @anna:ort.de."
            ),
        ),
        (
            "!kontakte Buamt Weber",
            "Eine Abteilung „Buamt Weber“ gibt es nicht. Meinten Sie !kontakte Bauamt Weber?",
        ),
        (
            "!kontakte Zoo @mia:town.test",
            "Eine Abteilung „Zoo“ gibt es nicht. Es gibt: Amt für Jugend, Bauamt.",
        ),
        ("!kontakte Bauamt keiner", "Bauamt hat keinen Kontakt."),
        ("!vertretung Bauamt keine", "Bauamt hat keine Vertretung."),
        ("!kontakte Bauamt @themenbote:example.org", "Das bin ich selbst. Bitte einen Menschen nennen."),
    ],
)
async def test_what_is_not_certain_changes_nothing(office: Office, order: str, said: str) -> None:
    before = await building(office)
    assert await office.answer(order) == said
    assert await building(office) == before


async def test_without_a_person_it_says_who_it_is_and_how_to_change_it(office: Office) -> None:
    await office.answer("!vertretung Bauamt Weber")
    assert await office.answer("!vertretung Bauamt") == (
        "Bauamt · Kontakt: niemand · Vertretung: Anna Weber (@anna:town.test)\n\n"
        "Eine Vertretung eintragen: !vertretung Bauamt @name:ort.de, keine: !vertretung Bauamt keine"
    )


async def test_contact_and_deputy_are_taken_out(office: Office) -> None:
    await office.answer("!kontakte Bauamt Weber")
    await office.answer("!vertretung Bauamt Mia Lang")
    said = await office.answer("!kontakte Bauamt keiner")
    assert said == "Anna Weber (@anna:town.test) ist nicht mehr Kontakt für Bauamt."
    said = await office.answer("!deputy Bauamt nobody", language="en")
    assert said == (
        "Mia Lang (@mia:town.test) is no longer the deputy for Bauamt.\n\nNobody is asked there now."
    )
    assert (await building(office)).asked_on(date(2026, 11, 24)) is None


async def test_nobody_is_contact_and_deputy_of_one_department(office: Office) -> None:
    await office.answer("!kontakte Bauamt Weber")
    assert await office.answer("!vertretung Bauamt Weber") == (
        "Anna Weber (@anna:town.test) ist schon Kontakt für Bauamt. Die Vertretung muss jemand anderes sein."
    )
    await office.answer("!vertretung Bauamt Mia Lang")
    assert await office.answer("!kontakte Bauamt Mia Lang") == (
        "Kontakt für Bauamt ist jetzt Mia Lang (@mia:town.test).\n\nEine Vertretung gibt es damit dort nicht mehr."
    )
    department = await building(office)
    assert (account(department.contact), department.deputy) == ("@mia:town.test", None)


async def test_who_is_away_is_entered_all_the_same_and_it_is_said(office: Office) -> None:
    await office.answer("!abwesend Weber bis 12.12.")
    assert (await office.answer("!kontakte Bauamt Weber")).endswith(
        "\n\nAnna Weber (@anna:town.test) ist bis einschließlich Samstag, 12. Dezember 2026 abwesend."
    )


async def test_the_list_has_a_line_for_each_person(office: Office) -> None:
    assert await office.answer("!kontakte") == (
        "Es ist noch niemand eingetragen. So geht es: !kontakte Bauamt @anna:ort.de\n\n"
        "Ohne Kontakt: Amt für Jugend, Bauamt"
    )
    await office.answer("!kontakte Bauamt Weber")
    await office.answer("!vertretung Bauamt Mia Lang")
    await office.answer("!vertretung Amt für Jugend Weber")
    await office.answer("!abwesend Mia Lang bis 12.12.")
    page = (
        "Kontakte\n"
        "• Anna Weber (@anna:town.test) · Kontakt für Bauamt, Vertretung für Amt für Jugend\n"
        "• Mia Lang (@mia:town.test), abwesend bis Samstag, 12. Dezember 2026 · Vertretung für Bauamt\n\n"
        "Ohne Kontakt: Amt für Jugend"
    )
    assert await office.answer("!kontakte") == await office.answer("!vertretung") == page


async def test_who_cannot_be_reached_is_pointed_out(office: Office) -> None:
    await office.answer("!kontakte Bauamt Weber")
    contact = (await building(office)).contact
    assert contact is not None
    await office.database.transaction(lambda tx: people.lose(tx, contact.id, office.now))
    assert "Anna Weber (@anna:town.test), nicht erreichbar" in await office.answer("!abteilungen Bauamt")


@pytest.mark.parametrize("order", ["!kontakte", "!kontakte Bauamt Weber", "!vertretung Bauamt Weber"])
async def test_it_is_for_editors(office: Office, order: str) -> None:
    said = await office.answer(order, editor=False)
    assert said == "Diesen Befehl kann nur nutzen, wer für die Redaktion eingetragen ist."
    assert (await building(office)).contact is (await building(office)).deputy is None
