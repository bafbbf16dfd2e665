"""jahresblatt: what became of a department's topics, as a document without figures about single people."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import UTC, date, datetime

import docx
import pytest

from newsroom.balance import Share
from newsroom.messages import Address, File
from newsroom.people import Department, Person
from newsroom.planning import Plan
from newsroom.sheet import Sheet, sheet
from newsroom.topics import Status, Topic
from storage import assignments, departments, plans
from storage.database import Transaction
from tests.handlers.office import Office
from tests.newsroom.planned import complete, topic

BEN = Person(2, "wire", "@ben:town.test", "Ben", "de", formal=True, address=Address("wire", "ben"))
BERLIN = "Europe/Berlin"


async def building(office: Office) -> int:
    """The building office, with one topic that was published, and one that was declined."""

    async def put(tx: Transaction) -> int:
        return (await departments.put(tx, Department(0, "Bauamt"))).id

    department = await office.database.transaction(put)
    bridge = await office.contribute(complete(title="Brücke"), status=Status.PUBLISHED)
    road = await office.contribute(complete(title="Straße"), "Ben", status=Status.DECLINED)
    await office.contribute(complete(title="Von anderswo"), status=Status.PUBLISHED)

    async def work(tx: Transaction) -> None:
        plan = Plan(published_on=date(2026, 12, 6), link="https://town.test/1", reach="1.200 Aufrufe")
        await plans.save(tx, bridge.id, plan)
        for one in (bridge, road):
            await assignments.assign(tx, one.id, department=department)

    await office.database.transaction(work)
    return department


async def test_a_department_reads_what_became_of_its_topics(office: Office) -> None:
    await building(office)
    done, letter = await office.order("!jahresblatt Bauamt 2026")
    assert isinstance(letter.parcel, File)
    assert (letter.parcel.name, done.address) == ("jahresblatt-2026.docx", letter.address)
    assert letter.content is not None
    document = docx.Document(io.BytesIO(letter.content))
    contact = office.settings.contact
    asked = f"{contact.name} ({contact.reach})"
    assert [(one.style.name, one.text) for one in document.paragraphs if one.style] == [
        ("Heading 1", "Was aus Ihren Themen wurde: Bauamt 2026"),
        (
            "Normal",
            "Vielen Dank für Ihre Themen! Erst durch sie erfahren die Menschen in unserer Stadt, was bei Ihnen geschieht.",
        ),
        ("Heading 2", "Veröffentlicht"),
        (
            "List Bullet",
            "T-1 Brücke · Sonntag, 6. Dezember 2026 · Bauamt · 1.200 Aufrufe · https://town.test/1",
        ),
        ("Heading 2", "Die anderen Themen"),
        ("List Bullet", "nicht aufgenommen · unter 3"),
        ("Heading 2", "Weiter so"),
        (
            "Normal",
            f"Ein Satz an den Themenboten genügt für das nächste Thema. Fragen beantwortet {asked}.",
        ),
    ]


async def test_it_is_there_in_english_and_for_this_year(office: Office) -> None:
    await building(office)
    done, file = await office.answers("!sheet Bauamt", language="en")
    assert done == "The sheet for Bauamt, 2026. It does not say who sent the topics."
    assert file.startswith("[topics-of-the-year-2026.docx")


@pytest.mark.parametrize(
    ("words", "answer"),
    [
        ("", "Bitte die Abteilung dazuschreiben, zum Beispiel !jahresblatt Bauamt 2026."),
        (
            "Bauamt 2027",
            "Ein Jahresblatt gibt es für vergangene Jahre und für das laufende, zum Beispiel !jahresblatt Bauamt 2026.",
        ),
        ("Bauamt 2025", "Von Bauamt kam 2025 kein Thema, deshalb gibt es kein Blatt."),
        (
            "Bauampt 2026",
            "Eine Abteilung „Bauampt“ gibt es nicht. Meinten Sie !jahresblatt Bauamt 2026?",
        ),
    ],
)
async def test_what_cannot_be_made_is_said_in_one_sentence(office: Office, words: str, answer: str) -> None:
    await building(office)
    assert await office.answer(f"!jahresblatt {words}") == answer


async def test_without_departments_it_says_how_to_make_one(office: Office) -> None:
    assert await office.answer("!jahresblatt Bauamt") == (
        "Es gibt noch keine Abteilung. So entsteht die erste: !abteilungen neu Bauamt"
    )


# ---------------------------------------------------------------- which topics, which figures


def of_ben(one: Topic) -> Topic:
    return replace(one, contributor=BEN)


def made(*topics: Topic, year: int = 2026) -> Sheet:
    return sheet(topics, "Bauamt", year, BERLIN)


def test_figures_stand_only_where_they_are_about_several_people() -> None:
    declined = [topic(number, status=Status.DECLINED) for number in (1, 2, 3)]
    assert made(*declined).others == (Share("not_taken", None, few=False),)
    assert made(*declined[:2], of_ben(declined[2])).others == (Share("not_taken", 3, few=False),)
    assert made(declined[0], of_ben(declined[1])).others == (Share("not_taken", None, few=True),)


def test_a_topic_is_published_in_the_year_of_its_day_and_waits_in_the_year_in_which_it_came() -> None:
    later = replace(topic(1, status=Status.PUBLISHED), plan=Plan(published_on=date(2027, 1, 2)))
    noted_nowhere = topic(2, status=Status.PUBLISHED)
    waiting = replace(
        topic(3, status=Status.ACCEPTED), submitted_at=datetime(2026, 12, 31, 23, 30, tzinfo=UTC)
    )
    assert [one.number for one in made(later, noted_nowhere, waiting).published] == [2]
    assert made(later, noted_nowhere, waiting).others == ()
    following = made(later, noted_nowhere, waiting, year=2027)
    assert [one.number for one in following.published] == [1]
    assert [one.name for one in following.others] == ["at_work"]


def test_what_was_withdrawn_or_goes_on_elsewhere_is_not_spoken_of() -> None:
    merged = replace(topic(1, status=Status.DECLINED), plan=Plan(merged_into=2))
    assert made(merged, topic(3, status=Status.WITHDRAWN)).is_empty


async def test_what_was_merged_into_a_topic_of_others_counts_for_both(office: Office) -> None:
    department = await building(office)
    part = await office.contribute(complete(title="Ein Fest"))
    await office.database.transaction(lambda tx: assignments.assign(tx, part.id, department=department))
    await office.contribute(complete(title="Das Fest"), "Ben")
    await office.order("!zusammenlegen T-4 T-5")
    await office.order("!veröffentlicht T-5 https://town.test/5")
    _, letter = await office.order("!jahresblatt Bauamt 2026")
    assert letter.content is not None
    assert any("Das Fest" in one.text for one in docx.Document(io.BytesIO(letter.content)).paragraphs)
