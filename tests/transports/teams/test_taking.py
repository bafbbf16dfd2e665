"""The answer to an offered file, as Teams brings it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from newsroom.messages import Address, FileAnswered
from tests.support.teams_recorded import ANNA, CHAT, READER, activity, read
from transports.teams import guard, taking
from transports.teams.reading import incoming
from transports.teams.taking import Place

INFO = {
    "uploadUrl": "https://town-my.sharepoint.com/up?guid=1",
    "contentUrl": "https://town-my.sharepoint.com/Plan.pdf",
    "name": "Plan.pdf",
    "uniqueId": "u-1",
    "fileType": "pdf",
}


def value(action: str = "accept", **other: Any) -> dict[str, Any]:
    ours = {"themenbote": {"key": "uuid:reply:7:1"}}
    return {"type": "fileUpload", "action": action, "context": ours, "uploadInfo": INFO} | other


def test_a_yes_says_which_offer_and_where_to_put_the_file() -> None:
    (event,) = read("file_taken")
    assert (event.sender, event.address, event.private) == (ANNA, Address("teams", CHAT), True)
    assert isinstance(event.content, FileAnswered)
    assert event.content.key == "uuid:reply:7:1"
    assert taking.read(event.content.place) == Place(
        "https://town-my.sharepoint.com/up?guid=1", "https://town-my.sharepoint.com/Plan.pdf", "u-1"
    )


def test_a_no_has_no_place() -> None:
    (event,) = read("file_taken", value=value("decline"))
    assert event.content == FileAnswered("uuid:reply:7:1")


def test_the_same_answer_has_the_same_name_under_whatever_id_and_another_one_has_its_own() -> None:
    told = [
        read("file_taken"),
        read("file_taken", id="f:2", timestamp="2026-11-23T08:01:00Z"),
        read("file_taken", value=value(uploadInfo=INFO | {"uploadUrl": "https://x.sharepoint.com/2"})),
        read("file_taken", value=value("decline")),
        read("file_taken", value=value(context={"themenbote": {"key": "uuid:reply:8:1"}})),
    ]
    names = [event.id for (event,) in told]
    assert (len(set(names[:3])), len(set(names))) == (1, 3)


@pytest.mark.parametrize(
    "changes",
    [
        {"value": None},
        {"value": []},
        {"value": value("perhaps")},
        {"value": value(context=None)},
        {"value": value(context={"themenbote": {"key": 7}})},
        {"value": value(context="uuid:reply:7:1")},
    ],
)
def test_what_is_no_answer_of_that_kind_is_nothing(changes: dict[str, Any]) -> None:
    assert read("file_taken", **changes) == []


@pytest.mark.parametrize("info", [None, [], {"uploadUrl": 7}, {"uploadUrl": "https://x/" + "a" * 9000}])
def test_whatever_place_is_told_it_is_still_a_yes(info: object) -> None:
    (event,) = read("file_taken", value=value(uploadInfo=info))
    assert isinstance(event.content, FileAnswered)
    assert len(taking.read(event.content.place).put_at) < 5000


@pytest.mark.parametrize("name", ["adaptiveCard/action", "signin/verifyState", "", None, 7])
def test_of_all_that_asks_for_an_answer_at_once_only_this_concerns_us(name: object) -> None:
    asked = activity("file_taken")
    assert guard.concerns_us(asked)
    other = asked | {"name": name}
    assert not guard.concerns_us(other)
    assert incoming(other, READER) == []


def test_a_place_is_json_of_ours() -> None:
    (event,) = read("file_taken")
    assert isinstance(event.content, FileAnswered)
    assert set(json.loads(event.content.place)) == {"put_at", "seen_at", "unique_id"}
