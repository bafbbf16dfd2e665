"""A message as a document for a word processor: read by python-docx, and its XML by hand."""

from __future__ import annotations

import io
import zipfile
from datetime import UTC, datetime
from xml.etree import ElementTree as ET

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exports.minutes import minutes
from newsroom.messages import Document, Heading, Items, Paragraph, Run
from tests.support.examples import up_to

NOW = datetime(2026, 11, 28, 12, 0, tzinfo=UTC)
SAID = Document(
    (
        Heading((Run("Redaktionssitzung "), Run("Dezember 2026"))),
        Paragraph((Run("Rückblick ab Sonntag."),)),
        Heading((Run("Was kommt"),)),
        Items(((Run("T-1 Kinderhaus", strong=True), Run(" · Jugendamt")), (Run("T-2 Markt"),))),
        Heading((Run("Zu entscheiden"),)),
        Items(((Run("T-3 Fest"),),), numbered=True),
    )
)


def made(said: Document = SAID, language: str = "de") -> bytes:
    return minutes(said, "Redaktionssitzung Dezember 2026", language, "Stadt Musterstadt", NOW)


def part(content: bytes, name: str) -> ET.Element:
    with zipfile.ZipFile(io.BytesIO(content)) as file:
        return ET.fromstring(file.read(name))  # noqa: S314  # our own


def test_headings_and_lists_are_real_ones() -> None:
    written = docx.Document(io.BytesIO(made()))
    assert [(line.style.name if line.style else "", line.text) for line in written.paragraphs] == [
        ("Heading 1", "Redaktionssitzung Dezember 2026"),
        ("Normal", "Rückblick ab Sonntag."),
        ("Heading 2", "Was kommt"),
        ("List Bullet", "T-1 Kinderhaus · Jugendamt"),
        ("List Bullet", "T-2 Markt"),
        ("Heading 2", "Zu entscheiden"),
        ("List Number", "T-3 Fest"),
    ]
    assert [run.bold for run in written.paragraphs[3].runs] == [True, None]
    assert written.tables == []
    assert {str(written.styles[f"Heading {level}"].font.color.rgb) for level in (1, 2)} == {"000000"}


@pytest.mark.parametrize(("language", "tag"), [("de", "de-DE"), ("en", "en-GB")])
def test_it_says_its_title_and_its_language(language: str, tag: str) -> None:
    content = made(language=language)
    about = docx.Document(io.BytesIO(content)).core_properties
    assert (about.title, about.language, about.author) == (
        "Redaktionssitzung Dezember 2026",
        tag,
        "Stadt Musterstadt",
    )
    spoken = [
        element.get(f"{element.tag[: element.tag.index('}') + 1]}val")
        for element in part(content, "word/styles.xml").iter()
        if element.tag.endswith("}lang")
    ]
    assert set(spoken) == {tag}


@settings(max_examples=up_to(25), deadline=None)
@given(st.text(max_size=200))
def test_whatever_people_wrote_it_opens_and_stands_there_as_text(words: str) -> None:
    said = Document((Heading((Run("Sitzung"),)), Items(((Run(words), Run("!")),))))
    [_, line] = docx.Document(io.BytesIO(made(said))).paragraphs
    assert line.text.endswith("!")
    assert "<" not in words or "<" in line.text
