"""Every card that the house can make is one for Microsoft's own reader: each text of the catalogue, and whatever people type."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from newsroom.messages import Block, Choice, Document, Entry, Form, Heading, Items, Offer, Paragraph, Run
from newsroom.people import Language
from tests.support.card_judge import faults
from tests.support.desk import open_desk
from tests.support.desk import settings as settings_of_the_house
from texts import Voice, load
from transports.teams.writing import activities

CATALOGUE = load()
TOPIC = "Am Samstag, 12. Dezember, 15 Uhr eröffnet Bürgermeisterin Krämer das Kinderhaus in der Bahnhofstraße 3, rund 80 Gäste."
VOICES = tuple(CATALOGUE.voice(language, formal) for language in ("de", "en") for formal in (True, False))
NASTY = st.sampled_from(
    ["{{DATE(2026-12-05T10:00:00Z, SHORT)}}", "${x}", "{{entry.what.value}}", "[x](https://evil.example)", "\n", "\\", "\0"]
)  # fmt: skip
TYPED = st.lists(NASTY | st.text(max_size=10), max_size=4).map("".join)
LINE = st.lists(st.builds(Run, TYPED, st.booleans()), max_size=3).map(tuple)
LINES = st.lists(LINE, max_size=4).map(tuple)
BLOCK = (
    st.builds(Heading, LINE)
    | st.builds(Paragraph, LINE)
    | st.builds(Items, LINES, st.booleans(), st.integers(1, 99))
    | st.builds(Choice, LINES, st.integers(1, 99))
)
FORM = st.builds(
    Form,
    st.lists(st.builds(Entry, st.sampled_from(["what", "when"]), TYPED, TYPED, TYPED), unique_by=lambda e: e.name).map(tuple),
    st.just("Formular"),
    st.just("Schicken"),
)  # fmt: skip
OFFER = st.builds(Offer, TYPED, TYPED)
DOCUMENT = st.builds(
    Document,
    st.lists(BLOCK, max_size=4).map(tuple),
    st.just(()),
    st.lists(OFFER, max_size=8).map(tuple),
    st.none() | FORM,
)


def cards(documents: list[Document]) -> list[Any]:
    return [
        attachment["content"]
        for document in documents
        for activity in activities(document, "key")
        for attachment in listed(activity.get("attachments"))
    ]


def listed(value: Any) -> list[Any]:
    return value or []


def texts(voice: Voice) -> Iterator[tuple[Block, ...]]:
    """Each text of the catalogue with something in every place for a value."""
    for key in voice.templates:
        yield voice.blocks(
            key, dict.fromkeys(voice.names(key), "etwas [hier](https://a.example) {{DATE(x)}}")
        )


async def test_every_text_of_the_catalogue_makes_a_card(tmp_path: Path) -> None:
    said = [blocks for voice in VOICES for blocks in texts(voice)]
    form = Form((Entry("what", "Was", "Fest", "Zum Beispiel: Fest."),), "Formular", "Schicken")
    made = cards([Document(blocks, offers=(Offer("Ja", "1"),), form=form) for blocks in said])
    assert len(made) > 1500
    assert [
        (card, found) for card, found in zip(made, await faults(made, tmp_path), strict=True) if found
    ] == []


async def test_every_choice_and_heading_of_the_catalogue_makes_a_card(tmp_path: Path) -> None:
    made = cards([Document(blocks) for voice in VOICES for blocks in texts(voice)])
    assert len(made) > 100
    assert [
        (card, found) for card, found in zip(made, await faults(made, tmp_path), strict=True) if found
    ] == []


@pytest.mark.parametrize("language", ["de", "en"])
async def test_what_a_house_really_says_makes_cards(tmp_path: Path, language: Language) -> None:
    async with open_desk(tmp_path, chosen=settings_of_the_house(language=language)) as desk:
        for said in (TOPIC, "2", "6", "keine", "1", "neu", "hilfe", "meine themen"):
            await desk.tell("@anna:town.test", said)
        for order in ("!eingang", "!agenda", "!thema T-1", "!annehmen T-1", "!auslastung", "!jahr", "!hilfe"):
            await desk.order(order)
        said_so_far = desk.documents()
    made = cards(said_so_far)
    assert len(made) > 10
    assert (
        {bool(one.offers) for one in said_so_far} == {bool(one.form) for one in said_so_far} == {True, False}
    )
    assert [
        (card, found) for card, found in zip(made, await faults(made, tmp_path), strict=True) if found
    ] == []


async def test_whatever_people_type_the_card_stays_one(tmp_path: Path) -> None:
    documents: list[Document] = []

    @settings(max_examples=300, deadline=None, database=None)
    @given(DOCUMENT)
    def collect(document: Document) -> None:
        documents.append(document)

    collect()
    made = cards(documents)
    assert len(made) > 200
    assert [
        (card, found) for card, found in zip(made, await faults(made, tmp_path), strict=True) if found
    ] == []


async def test_the_judge_sees_what_is_wrong(tmp_path: Path) -> None:
    [good] = cards([Document((Heading((Run("Gut"),)),))])
    wrong = [
        {**good, "body": [{"type": "TextBlok", "text": "x"}]},
        {**good, "body": [{"type": "Input.Text", "label": "x"}]},
        {**good, "body": [{"type": "Table", "columns": [{"width": "x"}]}]},
        {**good, "version": "1.9"},
    ]
    assert [bool(found) for found in await faults([good, *wrong], tmp_path)] == [
        False,
        True,
        True,
        True,
        True,
    ]


def test_a_card_without_words_is_still_sent() -> None:
    [activity] = activities(replace(Document(()), offers=(Offer("", ""),)), "key")
    assert activity["summary"] == ""
