"""A file is offered in a chat of two; what was taken stands where the offer stood, and what could not be put is said."""

from __future__ import annotations

import json

import pytest

from newsroom.messages import File, Never, NotNow, Outgoing, Upload
from tests.support.teams_connector import CHANNEL, Fault, TeamsConnector
from tests.transports.teams.test_deliver import ANNA, CHAT, said, talking_to, to
from transports.teams.enclosing import OFFERED, TAKEN
from transports.teams.transport import TeamsTransport

STORED = {"b": b"%PDF-1.7"}
FILE = File("b", "Plan.pdf", "application/pdf", "Wenn Sie zustimmen.")


def upload(connector: TeamsConnector, event: str, number: str = "1", **place: str) -> Outgoing:
    """Anna's yes to the offer, on its way out."""
    told = {
        "put_at": f"{connector.url}/uploads/{number}",
        "seen_at": f"{connector.url}/personal/anna/Plan.pdf",
        "unique_id": "u-1",
    } | place
    parcel = Upload("b", "Plan.pdf", json.dumps(told), "Wenn Sie zustimmen.", "Noch einmal.", "Ging nicht.")
    return to(CHAT, parcel, f"taken/{number}", about=event)


async def offered(transport: TeamsTransport) -> str:
    return await transport.deliver(to(CHAT, FILE, "offer"))


def kinds(connector: TeamsConnector) -> list[str]:
    """What was sent, each change with the id of what it changes."""
    return [f"{_kind(one.activity)}{' for ' + one.changes if one.changes else ''}" for one in connector.sent]


def _kind(activity: dict[str, object]) -> str:
    attachments = activity.get("attachments")
    assert attachments is None or isinstance(attachments, list)
    return (
        {OFFERED: "offer", TAKEN: "file"}[attachments[0]["contentType"]]
        if attachments
        else str(activity["text"])
    )


async def test_a_file_is_offered_with_its_size(connector: TeamsConnector) -> None:
    async with talking_to(connector, files=STORED) as transport:
        await offered(transport)
    (card,) = connector.sent[0].activity["attachments"]
    assert (card["name"], card["content"]["sizeInBytes"]) == ("Plan.pdf", 8)
    assert card["content"]["acceptContext"] == {"themenbote": {"key": "offer"}}


async def test_a_file_that_is_taken_is_put_and_shown_instead_of_the_offer(connector: TeamsConnector) -> None:
    async with talking_to(connector, files=STORED) as transport:
        event = await offered(transport)
        assert await transport.deliver(upload(connector, event)) == event
    assert kinds(connector) == ["offer", f"file for {connector.sent[0].id}"]
    assert connector.uploads["1"].data == b"%PDF-1.7"
    assert connector.sent[1].activity["attachments"][0]["contentUrl"].endswith("/personal/anna/Plan.pdf")


async def test_an_offer_that_is_not_there_any_more_is_no_obstacle(connector: TeamsConnector) -> None:
    async with talking_to(connector, files=STORED) as transport:
        await transport.deliver(upload(connector, f"17@{CHAT}"))
        await transport.deliver(upload(connector, "", "2"))
    assert kinds(connector) == ["file", "file"]


async def test_a_place_that_is_closed_meanwhile_means_a_new_offer(connector: TeamsConnector) -> None:
    connector.closed.add("1")
    async with talking_to(connector, files=STORED) as transport:
        event = await offered(transport)
        again = await transport.deliver(upload(connector, event))
    assert kinds(connector) == ["offer", f"Noch einmal. for {connector.sent[0].id}", "offer"]
    assert again == f"{connector.sent[2].id}@{CHAT}"
    assert connector.sent[2].activity["attachments"][0]["content"]["acceptContext"] == {
        "themenbote": {"key": "taken/1"}
    }


async def test_a_lost_answer_is_no_second_file_and_no_new_offer(connector: TeamsConnector) -> None:
    connector.fail("upload", Fault(how="lost"))
    async with talking_to(connector, files=STORED) as transport:
        event = await offered(transport)
        with pytest.raises(NotNow) as refused:
            await transport.deliver(upload(connector, event))
        assert not refused.value.doubtful
        await transport.deliver(upload(connector, event))
    assert kinds(connector) == ["offer", f"file for {connector.sent[0].id}"]


@pytest.mark.parametrize("fault", [Fault(503), Fault(how="lost"), Fault(how="reset")])
async def test_what_was_put_is_not_put_again_where_only_its_message_failed(
    connector: TeamsConnector, fault: Fault
) -> None:
    async with talking_to(connector, files=STORED) as transport:
        event = await offered(transport)
        connector.fail("put", fault)
        with pytest.raises(NotNow):
            await transport.deliver(upload(connector, event))
        await transport.deliver(upload(connector, event))
    assert [method for method, path in connector.seen if "uploads" in path] == ["PUT"]
    assert kinds(connector)[-1] == f"file for {connector.sent[0].id}"


@pytest.mark.parametrize(
    "place",
    [
        {"put_at": "https://evil.example/x"},
        {"put_at": "http://169.254.169.254/latest/meta-data"},
        {"put_at": ""},
        {"seen_at": "https://evil.example/Plan.pdf"},
        {"seen_at": "javascript:alert(1)"},
    ],
)
async def test_to_a_forged_place_nothing_leaves_and_the_person_is_told(
    connector: TeamsConnector, place: dict[str, str]
) -> None:
    async with talking_to(connector, files=STORED) as transport:
        event = await offered(transport)
        await transport.deliver(upload(connector, event, **place))
    assert kinds(connector) == ["offer", f"Ging nicht. for {connector.sent[0].id}"]
    assert not any("uploads" in path for _, path in connector.seen)


async def test_a_file_that_is_gone_is_told_too(connector: TeamsConnector) -> None:
    async with talking_to(connector) as transport:
        with pytest.raises(Never):
            await offered(transport)
        await transport.deliver(upload(connector, ""))
    assert kinds(connector) == ["Ging nicht."]


async def test_in_a_channel_or_group_there_is_no_place_for_files(connector: TeamsConnector) -> None:
    async with talking_to(connector, files=STORED) as transport:
        rooms = (CHAT, ANNA, CHANNEL, "19:group@thread.v2")
        assert [transport.keeps_files(room) for room in rooms] == [True, True, False, False]
        with pytest.raises(Never):
            await transport.deliver(to(CHANNEL, FILE))
        await transport.deliver(to(CHAT, said("weiter")))
    assert kinds(connector) == ["weiter"]
