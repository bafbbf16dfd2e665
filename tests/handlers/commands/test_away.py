"""abwesend: entered by the desk for others and by everybody for themselves, never with a guessed day."""

from __future__ import annotations

from datetime import date

import pytest

from storage import people
from tests.handlers.office import Office


@pytest.fixture
async def office(office: Office) -> Office:
    """Anna is the contact of the Bauamt, Jonas her deputy."""
    for account, name in (("@anna:town.test", "Anna Weber"), ("@jonas:town.test", "Jonas Lang")):
        await office.database.transaction(
            lambda tx, account=account, name=name: people.meet(  # type: ignore[misc]  # as they are now
                tx, "wire", account, name, "de", formal=True, now=office.now
            )
        )
    for order in ("!abteilungen neu Bauamt", "!kontakte Bauamt Weber", "!vertretung Bauamt Jonas Lang"):
        await office.answer(order)
    return office


async def until(office: Office, account: str = "@anna:town.test") -> date | None:
    found = await office.database.read(lambda tx: people.by_account(tx, "wire", account))
    assert found is not None
    return found.away_until


@pytest.mark.parametrize(
    ("order", "day"),
    [
        ("!abwesend @anna:town.test bis 12.12.", date(2026, 12, 12)),
        ("!abwesend Anna Weber bis einschließlich 12.12.", date(2026, 12, 12)),
        ("!abwesend Weber bis nächste Woche Freitag", date(2026, 12, 4)),
        ("!abwesend Weber diese Woche", date(2026, 11, 29)),
        ("!abwesend Weber vom 23.11. bis 27.11.", date(2026, 11, 27)),
        ("!abwesend Weber heute", date(2026, 11, 24)),
        ("!abwesend Weber bis heute", date(2026, 11, 24)),
        ("!away Weber until 12 December", date(2026, 12, 12)),
    ],
)
async def test_the_last_day_is_understood(office: Office, order: str, day: date) -> None:
    assert "Anna Weber (@anna:town.test) ist bis einschließlich " in await office.answer(order)
    assert await until(office) == day


async def test_it_is_said_who_is_asked_meanwhile(office: Office) -> None:
    assert await office.answer("!abwesend Weber bis 12.12.") == (
        "Anna Weber (@anna:town.test) ist bis einschließlich Samstag, 12. Dezember 2026 als abwesend eingetragen.\n\n"
        "Meine Fragen gehen solange für Bauamt an Jonas Lang."
    )
    await office.answer("!abwesend Lang bis 4.12.")
    assert await office.answer("!abwesend") == (
        "Abwesend\n"
        "• Jonas Lang (@jonas:town.test) · bis einschließlich Freitag, 4. Dezember 2026\n"
        "• Anna Weber (@anna:town.test) · bis einschließlich Samstag, 12. Dezember 2026 · Fragen gehen solange für"
        " Bauamt an niemanden (keine Vertretung da)"
    )


@pytest.mark.parametrize(
    ("order", "said"),
    [
        (
            "!abwesend Weber",
            "Bitte den letzten Tag dazuschreiben: !abwesend @anna:town.test bis 12.12. oder zurück",
        ),
        (
            "!abwesend Weber bis bald",
            "Bitte den letzten Tag dazuschreiben: !abwesend @anna:town.test bis 12.12. oder zurück",
        ),
        (
            "!abwesend Weber bis 1.11.2026",
            (
                "„bis 1.11.2026“ liegt in der Vergangenheit. Bitte den letzten Tag der Abwesenheit nennen, wenn nötig mit"
                " dem Jahr."
            ),
        ),
        (
            "!abwesend Weber bis gestern",
            (
                "„bis gestern“ liegt in der Vergangenheit. Bitte den letzten Tag der Abwesenheit nennen, wenn nötig mit dem"
                " Jahr."
            ),
        ),
        (
            "!abwesend Weber vom 7.12. bis 12.12.",
            (
                "„vom 7.12. bis 12.12.“ beginnt erst später, eintragen kann ich nur ab heute. Es geht so:"
                " !abwesend @anna:town.test bis 12.12."
            ),
        ),
        (
            "!abwesend Weber bis 31.2.",
            "„bis 31.2.“ ist kein eindeutiger Tag. Bitte Tag und Monat nennen: !abwesend @anna:town.test bis 12.12.",
        ),
        ("!abwesend Webr bis 12.12.", "„Webr“ kenne ich nicht. Meinten Sie Anna Weber (@anna:town.test)?"),
        (
            "!abwesend Schmidt bis 12.12.",
            "„Schmidt“ kenne ich nicht. Bitte die Matrix-Kennung schreiben, zum Beispiel @anna:ort.de.",
        ),
        (
            "!abwesend @neu:town.test bis 12.12.",
            "„@neu:town.test“ kenne ich nicht. Bekannt ist, wer mir geschrieben hat oder als Kontakt eingetragen ist.",
        ),
        ("!abwesend Weber zurück", "Anna Weber (@anna:town.test) war nicht als abwesend eingetragen."),
    ],
)
async def test_what_is_not_certain_gets_one_sentence(office: Office, order: str, said: str) -> None:
    assert await office.answer(order) == said
    assert await until(office) is None


async def test_back_again(office: Office) -> None:
    await office.answer("!abwesend Weber bis 12.12.")
    said = await office.answer("!abwesend Anna Weber ist zurück")
    assert said == "Anna Weber (@anna:town.test) ist nicht mehr als abwesend eingetragen."
    assert await until(office) is None
    assert await office.answer("!abwesend") == "Zurzeit ist niemand als abwesend eingetragen."


async def test_an_absence_is_over_the_day_after(office: Office) -> None:
    await office.answer("!abwesend Weber bis heute")
    assert "Anna Weber" in await office.answer("!abwesend")
    office.now = office.now.replace(day=25)
    assert await office.answer("!abwesend") == "Zurzeit ist niemand als abwesend eingetragen."


async def test_without_a_name_it_is_ones_own_even_for_who_is_no_editor(office: Office) -> None:
    for editor in (True, False):
        assert (await office.answer("!abwesend bis 12.12.", editor=editor)).startswith(
            "Notiert: Sie sind bis"
        )
        assert await until(office, "@jana:town.test") == date(2026, 12, 12)
        assert (await office.answer("!abwesend zurück", editor=editor)).startswith(
            "Schön, dass Sie wieder da"
        )
        assert await until(office, "@jana:town.test") is None


@pytest.mark.parametrize("order", ["!abwesend", "!abwesend Weber bis 12.12.", "!abwesend @anna:town.test"])
async def test_about_others_it_is_for_editors(office: Office, order: str) -> None:
    said = await office.answer(order, editor=False)
    assert said == "Diesen Befehl kann nur nutzen, wer für die Redaktion eingetragen ist."
    assert await until(office) is None
