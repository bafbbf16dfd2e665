"""Activities as Teams sends them (shapes of recorded ones, made up by us), and as nobody would."""

from __future__ import annotations

import json
from datetime import UTC, datetime

import pytest

from newsroom.commanding import Order, parse
from newsroom.messages import (
    Address,
    Content,
    Deserted,
    Edited,
    Entered,
    FileSent,
    Filled,
    Incoming,
    PictureSent,
    Reacted,
    Redacted,
    Text,
    Unsupported,
)
from tests.support.teams_recorded import (
    ANNA,
    APP,
    CHANNEL,
    CHAT,
    FILES,
    JONAS,
    NOW,
    PLACE,
    RECORDED,
    activity,
    contents,
    read,
    said,
)
from transports.teams import guard


def source(url: str, kind: str, name: str = "") -> str:
    return json.dumps({"url": url, "kind": kind, "name": name})


def test_a_message_says_who_where_when_and_what() -> None:
    assert read("personal_message") == [
        Incoming(
            id=f"1764000000001@{CHAT}",
            sender=ANNA,
            address=Address("teams", CHAT),
            at=datetime(2026, 11, 23, 8, 0, 0, 123456, tzinfo=UTC),
            content=Text(
                "Am Samstag, 5. Dezember, 15 Uhr eröffnet das Kinderhaus & die Café-Ecke.\nRund 80 Gäste."
            ),
            private=True,
            sender_name="Anna Weber",
        )
    ]


READ: dict[str, list[Content]] = {
    "channel_command": [Text("agenda KW 50", mentions_bot=True)],
    "channel_reply": [
        Text("annehmen T-17", mentions_bot=True, replies_to=f"1764000000002@{CHANNEL}"),
    ],
    "channel_two_mentions": [Text("für Anna Weber: Herbstfest", mentions_bot=True)],
    "command_from_the_menu": [Text("/agenda", mentions_bot=True)],
    "edit": [Edited(f"1764000000001@{CHAT}", "Am Sonntag")],
    "deleted": [Redacted(f"1764000000001@{CHAT}")],
    "undeleted": [Text("Am Sonntag", plain=False)],
    "reaction": [Reacted(f"1764000000010@{CHANNEL}", "👍")],
    "new_reaction": [Reacted(f"1764000000011@{CHAT}", "✅")],
    "button": [Reacted(f"1764000000010@{CHANNEL}", "👍", pressed=True)],
    "form": [Filled(f"1764000000012@{CHAT}", (("when", "Sonntag"), ("where", ""), ("how_many", "90")))],
    "picture": [
        PictureSent(
            source(f"{PLACE}/0-weu-d1-abc/views/original", "inline"), caption="Das Kinderhaus von vorn"
        ),
        PictureSent(source(f"{PLACE}/0-weu-d2-abc/views/original", "inline")),
    ],
    "file_in_chat": [
        FileSent(
            source(
                f"{FILES}/personal/anna/_layouts/15/download.aspx?UniqueId=1&tempauth=v1.x",
                "file",
                "Programm.pdf",
            ),
            "Programm.pdf",
        )
    ],
    "picture_as_a_file": [PictureSent(source(f"{FILES}/x", "file", "IMG_0001.JPG"), "IMG_0001.JPG")],
    "file_in_channel": [Text("", mentions_bot=True), Unsupported("file")],
    "voice": [Unsupported("voice")],
    "sticker": [Unsupported("unknown")],
    "quoting_answer": [Text("Ja, das stimmt", replies_to=f"1764000000010@{CHAT}", plain=False)],
    "installed": [Entered()],
    "removed": [Deserted()],
    "added_to_the_team": [],
    "removed_from_the_team": [Deserted()],
    "somebody_left_the_team": [],
    "another_bot": [],
}


@pytest.mark.parametrize("name", READ)
def test_every_recorded_activity_is_read(name: str) -> None:
    assert contents(name) == READ[name]


def test_all_recorded_ones_pass_the_guard_and_are_told_apart() -> None:
    names = [path.stem for path in RECORDED.iterdir()]
    assert set(names) == {*READ, "personal_message", "reaction_taken_away", "file_taken"}
    assert all(guard.concerns_us(activity(name)) for name in names)
    ids = [one.id for name in names for one in read(name)]
    assert len(set(ids)) == len(ids)


# ---------------------------------------------------------------- where and who


def test_a_channel_is_one_room_and_each_of_its_threads_is_named() -> None:
    (post,), (reply,) = read("channel_command"), read("channel_reply")
    assert (post.address, post.private, post.thread) == (
        Address("teams", CHANNEL),
        False,
        f"1764000000002@{CHANNEL}",
    )
    assert (reply.address, reply.thread) == (post.address, post.thread)


def test_a_group_chat_is_not_private_although_nothing_says_so() -> None:
    (event,) = read("personal_message", conversation={"id": "19:abc@thread.v2"})
    assert not event.private


@pytest.mark.parametrize(
    ("person", "account"),
    [
        ({"id": "29:known"}, ANNA),
        ({"id": "29:stranger", "name": "Wer"}, "29:stranger"),
        ({"id": "29:known", "aadObjectId": JONAS.upper()}, JONAS),
    ],
)
def test_who_it_was_is_known_without_an_object_id_too(person: dict[str, str], account: str) -> None:
    (event,) = read("personal_message", **{"from": person})
    assert event.sender == account


@pytest.mark.parametrize(
    ("told", "at"),
    [
        ("2026-11-23T09:30:00+01:00", datetime(2026, 11, 23, 8, 30, tzinfo=UTC)),
        ("2026-11-23T08:30:00", datetime(2026, 11, 23, 8, 30, tzinfo=UTC)),
        ("9999-12-31T23:59:59Z", datetime(2100, 1, 1, tzinfo=UTC)),
        ("0001-01-01T00:00:00+14:00", NOW),
        ("gestern", NOW),
        (1764000000001, NOW),
    ],
)
def test_the_time_is_theirs_as_far_as_it_is_one(told: object, at: datetime) -> None:
    (event,) = read("personal_message", timestamp=told)
    assert event.at == at


# ---------------------------------------------------------------- words


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("5 &lt; 6 &amp;amp; &quot;so&quot;", '5 < 6 &amp; "so"'),
        ("https://x.example/?a=1&copy=2&lt=3", "https://x.example/?a=1&copy=2&lt=3"),
        ("<b>fett</b> <script>alert(1)</script>", "<b>fett</b> <script>alert(1)</script>"),
        ("&lt;at&gt;Themenbote&lt;/at&gt; agenda", "<at>Themenbote</at> agenda"),
        ("Wer kommt, <at>Jonas Klein</at>?", "Wer kommt, Jonas Klein?"),
        ("a&nbsp;b  c\t d \r\n\r\n e ", "a b c d\n\ne"),
        ("&#228;&#xE4;", "ää"),
    ],
)
def test_entities_are_letters_and_markup_is_text(text: str, body: str) -> None:
    assert said(text) == Text(body)


def test_who_is_only_called_like_the_bot_is_not_mentioned() -> None:
    other = {
        "type": "mention",
        "mentioned": {"id": "29:x", "name": "Themenbote"},
        "text": "<at>Themenbote</at>",
    }
    assert said("<at>Themenbote</at> agenda", entities=[other]) == Text("Themenbote agenda")


@pytest.mark.parametrize(
    "text",
    [
        "<at>Bot</at> !agenda",
        "<at>Bot</at> /agenda",
        "<AT id='0'>Bot</AT>&nbsp;agenda",
        "agenda <at>Bot</at>",
    ],
)
def test_our_name_is_no_part_of_the_words(text: str) -> None:
    ours = {"type": "mention", "mentioned": {"id": f"28:{APP.upper()}", "name": "Bot"}}
    content = said(text, entities=[ours])
    assert isinstance(content, Text)
    assert (content.body.lstrip("!/"), content.mentions_bot) == ("agenda", True)


@pytest.mark.parametrize(
    "content",
    [
        *(
            contents("channel_command", text=f"<at>Themenbote</at> {said}")
            for said in ("agenda", "!agenda", "/agenda")
        ),
        contents("channel_command", text="AGENDA <at>Themenbote</at>"),
        contents("command_from_the_menu"),
        contents("command_from_the_menu", text="agenda"),
        contents("personal_message", text="/agenda"),
        contents("personal_message", text="!agenda"),
    ],
)
def test_a_command_means_the_same_however_it_is_given(content: list[Content]) -> None:
    (text,) = content
    assert isinstance(text, Text)
    order = parse(text.body, {"agenda": "agenda"}, ("Themenbote",), mentioned=text.mentions_bot)
    assert order == Order("agenda")


def test_a_text_longer_than_any_is_cut() -> None:
    content = said("x" * 200_000)
    assert isinstance(content, Text)
    assert len(content.body) == 28_000
