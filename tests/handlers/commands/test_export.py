"""export: a period as a file in the room; the same entries as in the agenda, the picture and its words."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
import vobject
from openpyxl import load_workbook

from exports import alternative, files, json_file, wording
from handlers import overviews
from newsroom import year
from newsroom.messages import File
from newsroom.overview import Entry, Overview
from newsroom.topics import Status
from newsroom.yearly import CONFIG, Event
from storage import yearly
from storage.database import Transaction
from tests.exports.made import GERMAN
from tests.handlers.office import Office
from tests.newsroom.planned import complete
from tests.support.desk import open_desk
from understanding.when.span import Span
from web.agenda_page import sections
from web.year_page import year_page

at = datetime.fromisoformat


async def plan(office: Office) -> None:
    weekly = Span(at("2027-01-05 14:00"), grain="minute", recurrence="FREQ=MONTHLY;BYDAY=1TU")
    await office.contribute(
        complete(Span(at("2027-03-06 15:00"), grain="minute"), "Brücke"), status=Status.ACCEPTED
    )
    await office.contribute(
        complete(Span(date(2027, 5, 1), grain="month"), "Stadtfest"), status=Status.ACCEPTED
    )
    await office.contribute(complete(weekly, "Vorlesen"), status=Status.ACCEPTED)
    await office.contribute(complete(Span(date(2027, 6, 1)), "=1+1"))
    await office.contribute(complete(Span(date(2027, 7, 1)), "Abgesagt"), status=Status.WITHDRAWN)
    await office.contribute(complete(Span(date(2028, 6, 1)), "Nächstes Jahr"), status=Status.ACCEPTED)
    await office.order("!sperre 28.8.2027 bis 12.9.2027 Vorwahlzeit")
    womens_day = Event(0, "config:1", CONFIG, "Weltfrauentag", date(2000, 1, 1), "words:8. März", 20)
    await office.database.transaction(lambda tx: yearly.put(tx, womens_day))


async def content(office: Office, text: str) -> tuple[str, bytes]:
    """The name and the bytes of the file that the command brings."""
    _, letter = await office.order(text)
    assert isinstance(letter.parcel, File)
    assert letter.content is not None
    return letter.parcel.name, letter.content


async def test_a_year_as_a_workbook(office: Office) -> None:
    await plan(office)
    done, file = await office.answers("!export xlsx 2027")
    assert done == "29 Einträge vom Freitag, 1. Januar 2027 bis zum Freitag, 31. Dezember 2027."
    assert file.startswith("[themen-2027.xlsx: ")


async def test_without_a_period_it_is_the_year_from_today(office: Office) -> None:
    await plan(office)
    name, raw = await content(office, "!export csv")
    assert name == "themen-2026-11-24_2027-11-23.csv"
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";"))
    assert ("2027-06-01", "'=1+1") in {(row[0], row[6]) for row in rows}


async def test_it_is_understood_in_english(office: Office) -> None:
    await plan(office)
    letters = await office.order("!export calendar march 2027", language="en")
    (file,) = (letter.parcel for letter in letters if isinstance(letter.parcel, File))
    assert (file.name, file.mime) == ("topics-2027-03-01_2027-03-31.ics", "text/calendar")


async def test_the_same_entries_in_agenda_words_and_every_file(office: Office) -> None:
    await plan(office)
    found = await overview(office)
    shown = await office.answer("!agenda 2027")
    topics = {entry.number for entry in found.topics}
    assert topics == {1, 2, 3, 4} == {int(number) for number in re.findall(r"T-(\d+)", shown)}
    assert "Weltfrauentag" in shown
    assert "Vorwahlzeit" in shown
    days = {(entry.number, str(entry.first)) for entry in found.topics}
    _, raw = await content(office, "!export xlsx 2027")
    sheet = load_workbook(io.BytesIO(raw)).active
    assert sheet is not None
    rows = [row for row in sheet.iter_rows(min_row=2, values_only=True) if row[4] == "Thema"]
    assert {(int(str(row[5])[2:]), str(row[0])[:10]) for row in rows} == days
    _, raw = await content(office, "!export csv 2027")
    lines = csv.reader(io.StringIO(raw.decode("utf-8-sig")), delimiter=";")
    assert {(int(row[5][2:]), row[0]) for row in lines if row[4] == "Thema"} == days
    words = alternative.text(found, GERMAN)
    assert {int(number) for number in re.findall(r"T-(\d+)", words)} == topics
    assert "Weltfrauentag (8.)" in words
    assert "Vorwahlzeit (28.)" in words
    _, raw = await content(office, "!export ics 2027")
    events = {event.uid.value.partition("@")[0]: event for event in vobject.readOne(raw.decode()).vevent_list}
    assert {uid for uid in events if uid.startswith("topic-")} == {f"topic-{n}" for n in (*topics, 5)}
    assert events["topic-5"].status.value == "CANCELLED"
    assert events.keys() - {"topic-5"} == {entry.uid for entry in found.entries}


async def test_the_pages_have_the_same_entries_with_the_same_days(office: Office) -> None:
    await plan(office)
    found = await overview(office)
    seen = year_page(found, GERMAN)
    items = [item for month in seen.months for item in month.items] + list(seen.others)
    wanted = sorted((wording.title(entry, GERMAN), day_of(entry)) for entry in found.entries)
    assert sorted((item.title, item.iso) for item in items) == wanted
    weeks = sections(found, {}, GERMAN)
    assert sorted({(item.title, item.iso) for week in weeks for item in week.items}) == wanted


def day_of(entry: Entry) -> str:
    """ "" for what has no certain day."""
    return "" if entry.vague else str(entry.first)


async def test_a_file_of_one_week_takes_nothing_out_of_another(office: Office) -> None:
    await plan(office)
    await office.contribute(complete(Span(date(2026, 12, 10)), "Depot"), status=Status.ACCEPTED)
    await office.order("!zurückstellen T-7 bis 10.1.2027")
    _, raw = await content(office, "!export ics 2027")
    assert b"SUMMARY:Wiedervorlage: T-7 Depot" in raw
    await office.contribute(complete(Span(date(2026, 12, 10)), "Markt"), status=Status.ACCEPTED)
    _, raw = await content(office, "!export ics KW 50")
    assert b"T-7" not in raw
    assert b"CANCELLED" not in raw


async def test_a_lifted_blackout_is_cancelled(office: Office) -> None:
    await plan(office)
    await office.order("!sperre aufheben 1")
    _, raw = await content(office, "!export ics 2027")
    events = {event.uid.value.partition("@")[0]: event for event in vobject.readOne(raw.decode()).vevent_list}
    assert events["blackout-1"].status.value == "CANCELLED"
    assert events["blackout-1"].sequence.value == "1"


async def test_json_has_them_too(office: Office) -> None:
    await plan(office)
    found = await overview(office)

    async def work(tx: Transaction) -> bytes:
        return json_file.made(found, overviews.imprint(tx, office.settings, GERMAN, office.now))

    read = json.loads(await office.database.read(work))
    assert [one["uid"] for one in read["entries"]] == [entry.uid for entry in found.entries]


async def overview(office: Office) -> Overview:
    today = office.now.date()
    return await office.database.read(lambda tx: overviews.load(tx, today, year.of(2027), office.settings))


@pytest.mark.parametrize("words", ["pdf", "2027", "Tabellenblatt xlsx"])
async def test_a_file_that_there_is_not_is_named(office: Office, words: str) -> None:
    assert await office.answer(f"!export {words}") == (
        f"„{words.split(maxsplit=1)[0]}“ ist keine Datei, die ich schreiben kann. Es gehen ics für Kalender, xlsx und csv für Tabellen, "
        "zum Beispiel !export xlsx."
    )


async def test_which_file_is_asked_in_one_sentence(office: Office) -> None:
    assert await office.answer("!export") == (
        "Bitte dazuschreiben, welche Datei es sein soll, zum Beispiel !export xlsx. "
        "Es gehen ics für Kalender, xlsx und csv für Tabellen."
    )


async def test_which_period_is_asked_in_one_sentence(office: Office) -> None:
    assert await office.answer("!export csv irgendwann") == (
        "Diesen Zeitraum verstehe ich nicht. Es gehen zum Beispiel: "
        "!export csv KW 50, !export csv Dezember oder !export csv 2027."
    )


async def test_nothing_makes_no_file(office: Office) -> None:
    assert (
        await office.answer("!export ics KW 50")
        == "In diesem Zeitraum steht nichts, deshalb gibt es keine Datei."
    )


async def test_only_editors_may_have_it(office: Office) -> None:
    letters = await office.order("!export xlsx", editor=False)
    assert [letter.content for letter in letters] == [None]


def test_the_name_of_a_whole_year_is_short() -> None:
    assert files.name(year.of(2026), "xlsx", GERMAN) == "themen-2026.xlsx"
    part = replace(year.of(2026), first=date(2026, 2, 1))
    assert files.name(part, "csv", GERMAN) == "themen-2026-02-01_2026-12-31.csv"


async def test_the_file_is_kept_and_sent(tmp_path: Path) -> None:
    async with open_desk(tmp_path) as desk:
        await desk.order("!export xlsx 2027")
        (sent,) = (parcel for parcel in desk.parcels_for("redaktion") if isinstance(parcel, File))
        raw = (tmp_path / "files" / sent.file[:2] / sent.file).read_bytes()
        assert load_workbook(io.BytesIO(raw)).active is not None
