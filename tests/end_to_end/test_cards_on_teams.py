"""Buttons and forms in Teams, from the card that the connector got to the activity that a click becomes, told three times."""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from newsroom.messages import Reacted, Text
from newsroom.topics import Status, Topic
from storage import topics
from tests.handlers.test_rounds import TOPIC
from tests.support.desk import MONDAY
from tests.support.teams_connector import CHANNEL, Sent
from tests.support.teams_person import TeamsPerson
from tests.support.teams_reading import as_text, button_for
from tests.support.teams_stage import TeamsStage, teams_stage
from transports.teams.ids import event_of

CHAT = "a:anna"
OLD = "Dieser Knopf gehört zu einer älteren Nachricht, deshalb habe ich nichts geändert."


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[TeamsStage]:
    async with teams_stage(tmp_path) as opened:
        yield opened


def person(stage: TeamsStage, name: str) -> TeamsPerson:
    return TeamsPerson(name, stage.connector.service_url, "", lambda: MONDAY, editor=name == "Editor")


def said(stage: TeamsStage, room: str) -> list[Sent]:
    there = [one for one in stage.connector.sent if one.conversation.partition(";")[0] == room]
    return [one for one in there if not one.changes]


def changes(stage: TeamsStage, room: str) -> list[str]:
    there = [one for one in stage.connector.sent if one.conversation.partition(";")[0] == room]
    return [as_text(one.activity) for one in there if one.changes]


def click(who: TeamsPerson, card: Sent, data: Mapping[str, Any] | None) -> dict[str, Any]:
    assert data is not None, "there is no such button"
    return who.does(Reacted(event_of(card.conversation, card.id), ""), data)


async def told(stage: TeamsStage, *activities: Mapping[str, Any]) -> None:
    for activity in activities:
        assert await stage.post(activity) == 200
    await stage.opened.house.settle()


async def topic(stage: TeamsStage, number: int) -> Topic | None:
    return await stage.opened.database.read(lambda tx: topics.by_number(tx, number))


async def test_a_button_told_three_times_and_once_more_under_a_new_id_hands_in_once(
    stage: TeamsStage,
) -> None:
    await stage.say("Anna", [Text(TOPIC)])
    card = said(stage, CHAT)[-1]
    pressed = click(person(stage, "Anna"), card, button_for(card.activity, "1"))
    await told(stage, pressed, pressed, pressed)
    await told(stage, pressed | {"id": "f:another"})
    assert await topic(stage, 1) is not None
    assert await topic(stage, 2) is None
    assert len(said(stage, CHAT)) == 2
    [receipt] = changes(stage, CHAT)
    assert receipt.endswith("Ihre Auswahl: Ja, absenden")


async def test_another_choice_on_the_same_card_is_told_to_be_too_late(stage: TeamsStage) -> None:
    await stage.say("Anna", [Text(TOPIC)])
    card, anna = said(stage, CHAT)[-1], person(stage, "Anna")
    await told(stage, *(click(anna, card, button_for(card.activity, reply)) for reply in ("1", "3")))
    assert as_text(said(stage, CHAT)[-1].activity) == OLD
    assert await topic(stage, 1) is not None


async def test_the_form_changes_what_was_changed_in_it(stage: TeamsStage) -> None:
    await stage.say("Anna", [Text(TOPIC)])
    card, anna = said(stage, CHAT)[-1], person(stage, "Anna")
    filled = click(anna, card, filled_in(card, where="Bürgerhaus\nWer: Mallory", how_many=""))
    await told(stage, filled, filled | {"id": "f:another"})
    assert changes(stage, CHAT)[-1].endswith("Das Formular ist angekommen.")
    answer = as_text(said(stage, CHAT)[-1].activity).strip()
    assert answer.startswith("Aus dem Formular übernommen:\n• Wo: Bürgerhaus\n")
    await stage.say("Anna", [Text("1")])
    handed_in = await topic(stage, 1)
    assert handed_in is not None
    answers = handed_in.draft.answers
    assert (answers["who"].value, answers["how_many"].given) == ("Bürgermeisterin Krämer", "open")


def filled_in(card: Sent, **entries: str) -> dict[str, Any]:
    """What the client sends: its inputs as they are, without those that are empty, and what stands behind the button."""
    [attachment] = card.activity["attachments"]
    form = attachment["content"]["actions"][-1]["card"]
    stood = {one["id"]: one.get("value", "") for one in form["body"]}
    given = stood | {f"entry.{name}": text for name, text in entries.items()}
    return {**{name: text for name, text in given.items() if text}, **form["actions"][0]["data"]}


async def test_the_desk_decides_by_button_once(stage: TeamsStage) -> None:
    await stage.say("Anna", [Text(TOPIC), Text("1")])
    card, editor = said(stage, CHANNEL)[-1], person(stage, "Editor")
    pressed = click(editor, card, button_for(card.activity, "👍"))
    await told(stage, pressed, pressed | {"id": "f:another"})
    [receipt] = changes(stage, CHANNEL)
    assert receipt.endswith("Auswahl von Editor: Annehmen")
    accepted = await topic(stage, 1)
    assert accepted is not None
    assert accepted.status in {Status.ACCEPTED, Status.SCHEDULED}


async def test_who_is_no_editor_decides_nothing(stage: TeamsStage) -> None:
    await stage.say("Anna", [Text(TOPIC), Text("1")])
    card = said(stage, CHANNEL)[-1]
    guest = TeamsPerson("Guest", stage.connector.service_url, "", lambda: MONDAY, editor=True)
    await told(stage, click(guest, card, button_for(card.activity, "👍")))
    waiting = await topic(stage, 1)
    assert waiting is not None
    assert waiting.status is Status.SUBMITTED
    assert as_text(said(stage, CHANNEL)[-1].activity).startswith("Diesen Befehl kann nur nutzen")
