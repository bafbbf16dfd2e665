"""Pictures and files as values of the newsroom, and all that we cannot use by its name."""

import json

import pytest

from newsroom.messages import (
    FileSent,
    PictureSent,
    Unsupported,
)
from tests.transports.matrix.arriving import (
    ANNA,
    ME,
    OPEN,
    SEALED,
    Json,
    content,
    unsealed,
)


def test_a_picture_in_an_open_room() -> None:
    assert content(OPEN | {"info": {"size": 1234}}) == PictureSent(
        '{"url": "mxc://town.example/Abc_-1"}', "haus.jpg", size=1234
    )


def test_a_picture_in_an_encrypted_room_brings_its_keys_and_nothing_else() -> None:
    found = unsealed({"msgtype": "m.image", "body": "haus.jpg", "file": SEALED | {"extra": "x" * 1000}})
    assert isinstance(found, PictureSent)
    assert json.loads(found.source) == {
        "url": "mxc://town.example/Abc_-1",
        "key": "c2VjcmV0",
        "sha256": "aGFzaA",
        "iv": "aXY",
    }


@pytest.mark.parametrize(
    ("fields", "caption"),
    [
        ({"body": "Das neue Haus", "filename": "haus.jpg"}, "Das neue Haus"),
        ({"body": "haus.jpg", "filename": "haus.jpg"}, ""),
        ({"body": "haus.jpg"}, ""),
        ({"body": "haus.jpg", "filename": 5}, ""),
    ],
)
def test_a_caption_is_a_body_beside_another_file_name(fields: Json, caption: str) -> None:
    found = content(OPEN | fields)
    assert isinstance(found, PictureSent)
    assert (found.caption, found.name) == (caption, "haus.jpg")


def test_a_command_in_a_caption_stays_a_caption() -> None:
    found = content(OPEN | {"body": "!ablehnen T-5", "filename": "haus.jpg"})
    assert isinstance(found, PictureSent)
    assert found.caption == "!ablehnen T-5"


def test_a_photo_sent_as_a_file_is_a_picture() -> None:
    found = content(OPEN | {"msgtype": "m.file", "info": {"mimetype": "image/jpeg"}})
    assert isinstance(found, PictureSent)


PAPER = OPEN | {"msgtype": "m.file", "body": "Programm.pdf"}


def test_a_file_with_what_its_sender_claims() -> None:
    claimed = {
        "filename": "Programm.pdf",
        "body": "Der Ablauf",
        "info": {"size": 1234, "mimetype": "text/plain"},
    }
    source = '{"url": "mxc://town.example/Abc_-1"}'
    assert content(PAPER | claimed) == FileSent(source, "Programm.pdf", "Der Ablauf", 1234)
    assert content(PAPER) == FileSent(source, "Programm.pdf")


def test_a_file_in_an_encrypted_room_brings_its_keys() -> None:
    found = unsealed({"msgtype": "m.file", "body": "Programm.pdf", "file": SEALED})
    assert isinstance(found, FileSent)
    assert json.loads(found.source)["key"] == "c2VjcmV0"


@pytest.mark.parametrize(
    "info", [None, [], {"mimetype": 5}, {"mimetype": ["image/png"]}, {"mimetype": "image/svg+xml"}]
)
def test_a_file_of_no_kind_or_a_strange_one_is_a_file(info: object) -> None:
    assert isinstance(content(PAPER | {"info": info}), FileSent)


@pytest.mark.parametrize("claimed", [-1, True, "12", 12.5, None, 2**60])
def test_an_absurd_size_of_a_file_is_no_size(claimed: object) -> None:
    found = content(PAPER | {"info": {"size": claimed}})
    assert isinstance(found, FileSent)
    assert found.size is None


@pytest.mark.parametrize("name", ["../../etc/passwd", "x" * 10_000, "a\u202egnp.exe", "", "\0"])
def test_a_name_is_handed_on_as_it_was_claimed(name: str) -> None:
    found = content(PAPER | {"body": name})
    assert isinstance(found, FileSent)
    assert found.name == name


@pytest.mark.parametrize(
    "fields", [{"url": None}, {"url": "https://evil.example/a"}, {"url": "mxc://../a"}, {"file": {}}]
)
def test_a_file_from_nowhere_cannot_be_fetched(fields: Json) -> None:
    assert content(PAPER | fields) == Unsupported("file")


def test_a_command_in_the_caption_of_a_file_stays_a_caption() -> None:
    found = content(PAPER | {"body": "!ablehnen T-5", "filename": "a.pdf"})
    assert isinstance(found, FileSent)
    assert found.caption == "!ablehnen T-5"


@pytest.mark.parametrize("claimed", [-1, True, "12", 12.5, None, 2**60])
def test_an_absurd_size_is_no_size(claimed: object) -> None:
    found = content(OPEN | {"info": {"size": claimed}})
    assert isinstance(found, PictureSent)
    assert found.size is None


@pytest.mark.parametrize(
    "url",
    [
        "mxc://town.example/../../etc/passwd",
        "mxc://town.example/a/b",
        "mxc://../a",
        "mxc://town.example/",
        "mxc://town.example/a?x=1",
        "mxc://town.example/%2e%2e",
        "mxc://town.example/a\n",
        "mxc://user@town.example/a",
        "https://evil.example/a",
        "file:///etc/passwd",
        "mxc://town.example/" + "a" * 256,
        5,
        None,
    ],
)
def test_a_picture_from_nowhere_is_not_fetched(url: object) -> None:
    assert content(OPEN | {"url": url}) == Unsupported("unknown")
    assert unsealed({"msgtype": "m.image", "body": "x", "file": SEALED | {"url": url}}) == Unsupported(
        "unknown"
    )


@pytest.mark.parametrize(
    "broken",
    [{"key": "k"}, {"key": {}}, {"hashes": None}, {"iv": 5}, {"iv": "x" * 1000}, {"hashes": {"sha256": []}}],
)
def test_a_picture_without_sound_keys_cannot_be_opened(broken: Json) -> None:
    assert unsealed({"msgtype": "m.image", "body": "x", "file": SEALED | broken}) == Unsupported("unknown")


@pytest.mark.parametrize(
    ("fields", "sort"),
    [
        ({"msgtype": "m.audio"}, "audio"),
        ({"msgtype": "m.audio", "org.matrix.msc3245.voice": {}}, "voice"),
        ({"msgtype": "m.video"}, "video"),
        ({"msgtype": "m.location", "geo_uri": "geo:48,9"}, "location"),
        ({"msgtype": "de.example.new"}, "unknown"),
        ({"msgtype": "m.text"}, "unknown"),
        ({"msgtype": "m.text", "body": ["x"]}, "unknown"),
        ({"msgtype": None}, "unknown"),
        ({}, "unknown"),
    ],
)
def test_what_we_cannot_use_is_named(fields: Json, sort: str) -> None:
    body = {"body": "x", "url": "mxc://town.example/a"} if "msgtype" in fields and sort != "unknown" else {}
    assert content(body | fields) == unsealed(body | fields) == Unsupported(sort)


@pytest.mark.parametrize(
    ("kind", "sort"),
    [
        ("m.sticker", "sticker"),
        ("m.poll.start", "poll"),
        ("org.matrix.msc3381.poll.start", "poll"),
        ("m.call.invite", "unknown"),
        ("de.example.new", "unknown"),
    ],
)
def test_other_events_we_cannot_use_are_named(kind: str, sort: str) -> None:
    assert content({}, kind) == Unsupported(sort)


@pytest.mark.parametrize(
    "kind",
    [
        "m.poll.response",
        "org.matrix.msc3381.poll.end",
        "m.key.verification.done",
        "m.key.verification.mac",
        "m.call.candidates",
        "m.call.hangup",
        "m.beacon",
        "org.matrix.msc4075.rtc.notification",
        "m.room.unheard_of",
    ],
)
def test_the_small_talk_of_clients_is_ignored(kind: str) -> None:
    assert content({}, kind) is None


def test_only_a_request_to_verify_us_is_ours() -> None:
    request = {"msgtype": "m.key.verification.request", "body": "…", "from_device": "D", "methods": []}
    assert content(request | {"to": ME}) == Unsupported("verification")
    assert content(request | {"to": ANNA}) is None
