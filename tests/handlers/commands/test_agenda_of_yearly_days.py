"""The agenda shows which events of every year are to come, whose they are, and which have a topic."""

from pathlib import Path

from newsroom.settings import Department, Yearly
from storage import assignments, yearly
from storage.database import Transaction
from tests.handlers.saying import say
from tests.support.desk import Desk, open_desk, settings

DAYS = (
    Yearly(name="Tag des Ehrenamts", when="5. Dezember"),
    Yearly(name="Weihnachtsmarkt", when="3. Advent", department="Bauhof"),
    Yearly(name="Weltfrauentag", when="8. März"),
    Yearly(name="Volkstrauertag", when="15. November"),
)


async def section(desk: Desk, command: str) -> list[str]:
    """The lines below the heading."""
    [page] = await desk.order(command)
    lines = page.partition("Wiederkehrend\n")[2].strip().split("\n")
    return [line for line in lines[: lines.index("") if "" in lines else None] if line]


async def test_the_agenda_lists_them_with_department_and_topic(tmp_path: Path) -> None:
    async with open_desk(
        tmp_path, chosen=settings(yearly=DAYS, departments=(Department(name="Bauhof"),))
    ) as desk:
        assert await section(desk, "!agenda") == [
            "• Tag des Ehrenamts · Samstag, 5. Dezember 2026",
            "• Weihnachtsmarkt · Sonntag, 13. Dezember 2026 · Bauhof",
        ]
        await say(
            desk, "Am 13. Dezember ist Weihnachtsmarkt auf dem Marktplatz, 30 Stände", "der Bauhof", "1"
        )

        async def link(tx: Transaction) -> None:
            found = {event.name: event for event in await yearly.everything(tx)}
            await assignments.assign(tx, 1, event=found["Weihnachtsmarkt"].id)

        await desk.database.transaction(link)
        assert (await section(desk, "!agenda"))[1].startswith(
            "• Weihnachtsmarkt · Sonntag, 13. Dezember 2026 · Bauhof, dazu T-1 "
        )
        assert await section(desk, "!agenda März 2027") == ["• Weltfrauentag · Montag, 8. März 2027"]
        assert await section(desk, "!agenda KW 49") == ["• Tag des Ehrenamts · Samstag, 5. Dezember 2026"]


async def test_many_of_them_do_not_bury_the_rest(tmp_path: Path) -> None:
    many = tuple(Yearly(name=f"Tag {day}", when=f"{day}. Dezember") for day in range(1, 14))
    async with open_desk(tmp_path, chosen=settings(yearly=many)) as desk:
        [page] = await desk.order("!agenda")
        assert "Tag 10 " in page
        assert "Tag 11 " not in page
        assert "Und 3 weitere." in page
