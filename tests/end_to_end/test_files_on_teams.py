"""Files in Teams from the command in the channel to the file in OneDrive; answers told three times, lost ones, restarts, forgeries."""

from __future__ import annotations

import zipfile
from collections.abc import AsyncIterator
from datetime import timedelta
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from newsroom.messages import Text
from tests.support.desk import MONDAY
from tests.support.stage import EDITOR_NAME
from tests.support.teams_connector import CHANNEL, Fault, Sent
from tests.support.teams_person import TeamsPerson
from tests.support.teams_reading import as_text
from tests.support.teams_stage import TeamsStage, teams_stage
from transports.teams.enclosing import OFFERED, TAKEN

CHAT = "a:editor"
NAME = "redaktionssitzung-2026-11.docx"
ELSEWHERE = f"Die Datei „{NAME}“ schicke ich Ihnen in unseren Chat zu zweit; in einen Kanal kann ich in Teams keine Dateien stellen."


@pytest.fixture
async def stage(tmp_path: Path) -> AsyncIterator[TeamsStage]:
    async with teams_stage(tmp_path) as opened:
        yield opened


def sent(stage: TeamsStage, room: str) -> list[Sent]:
    return [one for one in stage.connector.sent if one.conversation.partition(";")[0] == room]


def kinds(stage: TeamsStage) -> list[str]:
    """What stands in the editor's own chat, in its order, each place as it was changed last."""
    shown: dict[str, str] = {}
    for one in sent(stage, CHAT):
        attached = [card["contentType"] for card in one.activity.get("attachments", ())]
        names = {OFFERED: "offer", TAKEN: "file"}
        shown[one.changes or one.id] = names[attached[0]] if attached else as_text(one.activity)
    return list(shown.values())


async def offered(stage: TeamsStage) -> Sent:
    await stage.say(EDITOR_NAME, [Text("sitzung")])
    assert as_text(sent(stage, CHANNEL)[-1].activity).startswith(ELSEWHERE)
    return sent(stage, CHAT)[-1]


def answer(
    stage: TeamsStage, offer: Sent, number: str = "1", action: str = "accept", **info: str
) -> dict[str, Any]:
    """What a press on the card becomes; `number` names the address that Teams opens for it."""
    (card,) = offer.activity["attachments"]
    context = card["content"]["acceptContext"]
    url = stage.connector.url
    told = {
        "uploadUrl": f"{url}/uploads/{number}",
        "contentUrl": f"{url}/personal/{NAME}",
        "uniqueId": number,
    }
    value = {"type": "fileUpload", "action": action, "context": context, "uploadInfo": told | info}
    editor = TeamsPerson("Editor", stage.connector.service_url, "", lambda: MONDAY)
    frame = {
        name: part for name, part in editor.does(Text("")).items() if name not in ("text", "attachments")
    }
    return frame | {"type": "invoke", "name": "fileConsent/invoke", "value": value, "replyToId": offer.id}


async def told(stage: TeamsStage, *activities: dict[str, Any]) -> None:
    for activity in activities:
        assert await stage.post(activity) == 200
    await stage.opened.house.settle()


async def test_a_yes_told_three_times_and_again_with_another_address_is_one_file(stage: TeamsStage) -> None:
    offer = await offered(stage)
    yes = answer(stage, offer)
    await told(stage, yes, yes, yes, answer(stage, offer, "2"))
    assert kinds(stage) == ["file"]
    assert list(stage.connector.uploads) == ["1"]
    uploaded = stage.connector.uploads["1"]
    assert uploaded.token == ""
    assert "word/document.xml" in zipfile.ZipFile(BytesIO(uploaded.data)).namelist()


async def test_a_no_stands_where_the_offer_stood(stage: TeamsStage) -> None:
    offer = await offered(stage)
    no = answer(stage, offer, action="decline")
    await told(stage, no, no, answer(stage, offer))
    assert kinds(stage) == [f"Die Datei „{NAME}“ habe ich nicht abgelegt."]
    assert stage.connector.uploads == {}


async def test_an_upload_that_fails_is_tried_again_after_a_restart(stage: TeamsStage) -> None:
    offer = await offered(stage)
    stage.connector.fail("upload", Fault(503))
    await told(stage, answer(stage, offer))
    assert kinds(stage) == ["offer"]
    await stage.restart()
    await stage.wait(timedelta(minutes=5))
    assert kinds(stage) == ["file"]
    assert list(stage.connector.uploads) == ["1"]


async def test_a_lost_answer_of_the_upload_is_no_second_file(stage: TeamsStage) -> None:
    offer = await offered(stage)
    stage.connector.fail("upload", Fault(how="lost"))
    await told(stage, answer(stage, offer))
    await stage.wait(timedelta(minutes=5))
    assert kinds(stage) == ["file"]


async def test_a_lost_answer_and_a_restart_mean_a_new_offer_rather_than_a_lost_file(
    stage: TeamsStage,
) -> None:
    offer = await offered(stage)
    stage.connector.fail("upload", Fault(how="lost"))
    await told(stage, answer(stage, offer))
    await stage.restart()
    await stage.wait(timedelta(minutes=5))
    over, again = kinds(stage)
    assert over.startswith(f"Die Datei „{NAME}“ ließ sich nicht mehr ablegen")
    assert again == "offer"
    await told(stage, answer(stage, sent(stage, CHAT)[-1], "2"))
    assert kinds(stage) == [over, "file"]
    assert stage.connector.uploads["2"].data == stage.connector.uploads["1"].data


@pytest.mark.parametrize(
    "info",
    [
        {"uploadUrl": "https://evil.example/up"},
        {"uploadUrl": "http://169.254.169.254/latest/meta-data"},
        {"uploadUrl": "https://town.sharepoint.com@evil.example/"},
        {"contentUrl": "https://evil.example/Agenda.docx"},
    ],
)
async def test_a_forged_address_gets_nothing(stage: TeamsStage, info: dict[str, str]) -> None:
    offer = await offered(stage)
    await told(stage, answer(stage, offer, **info))
    assert kinds(stage) == [
        f"Die Datei „{NAME}“ ließ sich nicht ablegen. Bitte rufen Sie sie noch einmal ab."
    ]
    assert stage.connector.uploads == {}


async def test_nobody_answers_for_somebody_else(stage: TeamsStage) -> None:
    offer = await offered(stage)
    eve = TeamsPerson("Eve", stage.connector.service_url, "", lambda: MONDAY)
    forged = answer(stage, offer)
    theirs = {name: eve.does(Text(""))[name] for name in ("from", "conversation")}
    await told(stage, forged | theirs, forged | {"from": theirs["from"]})
    assert await stage.post(forged, token="a.b.c") == 401
    assert kinds(stage)[0] == "offer"
    assert stage.connector.uploads == {}


async def test_other_questions_of_teams_are_none_of_ours(stage: TeamsStage) -> None:
    offer = await offered(stage)
    await told(stage, answer(stage, offer) | {"name": "adaptiveCard/action"})
    assert kinds(stage) == ["offer"]
