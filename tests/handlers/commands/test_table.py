"""The table of commands: complete in every language, and only for those who may."""

from __future__ import annotations

import pytest

from handlers.commands import TABLE, vocabulary
from newsroom.messages import Text
from newsroom.questions import IDS
from newsroom.topics import Status
from storage import topics
from tests.handlers.office import CATALOGUE, Office
from tests.newsroom.planned import complete
from understanding.spelling import folded

VOICES = [CATALOGUE.voice(language, formal) for language in CATALOGUE.languages for formal in (True, False)]


def test_every_command_has_its_words_in_every_language() -> None:
    for voice in VOICES:
        for command in TABLE:
            name = f"!{command.names(voice)[0]}"
            assert command.usage(voice).startswith(name)
            assert voice.plain(f"commands.{command.name}.example").startswith(name)
            assert voice.plain(f"commands.{command.name}.about")


def test_no_word_means_two_commands() -> None:
    meant: dict[str, set[str]] = {}
    for language in CATALOGUE.languages:
        for word, name in vocabulary(CATALOGUE, language).items():
            meant.setdefault(folded(word), set()).add(name)
    assert [word for word, names in meant.items() if len(names) > 1] == []


def test_everything_a_topic_can_be_or_lack_has_a_word() -> None:
    keys = [f"agenda.status.{status}" for status in Status] + [
        f"agenda.missing.{question}" for question in IDS
    ]
    assert all(voice.plain(key) for voice in VOICES for key in keys)


@pytest.mark.parametrize("text", ["!eingang", "/inbox", "//Eingang", r"\/INBOX", "Themenbote: eingang"])
async def test_german_and_english_names_and_all_signs_mean_the_same(office: Office, text: str) -> None:
    assert await office.answer(text) == "Der Eingang ist leer. Über alle Themen ist entschieden."
    assert await office.answer(text, language="en") == "The inbox is empty. Every topic has been decided on."


async def test_a_mention_is_a_command_too(office: Office) -> None:
    assert len(await office.give(Text("Themenbote eingang", mentions_bot=True))) == 1
    assert await office.give(Text("Themenbote eingang")) == []


@pytest.mark.parametrize("text", ["Guten Morgen!", "Wer macht heute den Eingang?", "!!!", "agenda"])
async def test_ordinary_talk_is_left_alone(office: Office, text: str) -> None:
    assert await office.order(text) == []


async def test_what_is_not_plain_never_runs(office: Office) -> None:
    """An edit, a quote, a notice: the transport says so."""
    await office.contribute(complete())
    assert await office.give(Text("!annehmen T-1", plain=False)) == []
    assert await office.give(Text("!annehmen T-1", plain=False, mentions_bot=True)) == []
    [topic] = await office.database.read(lambda tx: topics.with_status(tx, Status.SUBMITTED))
    assert topic.number == 1


@pytest.mark.parametrize(
    "text",
    [
        "!agenda",
        "!eingang",
        "!thema 1",
        "!annehmen 1",
        "!ablehnen 1 nein",
        "/accept T-1",
        "Themenbote: agenda",
    ],
)
async def test_who_is_no_editor_is_told_so_and_nothing_happens(office: Office, text: str) -> None:
    await office.contribute(complete())
    said = await office.answer(text, editor=False)
    assert said == "Diesen Befehl kann nur nutzen, wer für die Redaktion eingetragen ist."
    assert len(await office.database.read(lambda tx: topics.with_status(tx, Status.SUBMITTED))) == 1


async def test_everybody_may_ask_for_help(office: Office) -> None:
    assert (await office.answer("!hilfe", editor=False)).startswith("Befehle der Redaktion\n")


async def test_a_near_miss_is_asked_and_does_nothing(office: Office) -> None:
    await office.contribute(complete())
    said = await office.answer("!anehmen T-1")
    assert said == "Den Befehl „anehmen“ kenne ich nicht. Meinten Sie !annehmen T-1?"
    assert len(await office.database.read(lambda tx: topics.with_status(tx, Status.SUBMITTED))) == 1


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("!xyz", "Den Befehl „xyz“ kenne ich nicht. !hilfe zeigt alle Befehle."),
        ("!inbx", "Den Befehl „inbx“ kenne ich nicht. Meinten Sie !inbox?"),
        ("!them 17", "Den Befehl „them“ kenne ich nicht. Meinten Sie !thema 17?"),
        ("!agend " + "x" * 5000, "Den Befehl „agend“ kenne ich nicht. Meinten Sie !agenda " + "x" * 60 + "?"),
    ],
)
async def test_an_unknown_command_gets_one_sentence(office: Office, text: str, answer: str) -> None:
    assert await office.answer(text) == answer
