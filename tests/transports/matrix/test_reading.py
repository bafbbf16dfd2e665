"""Every shape in which Matrix brings an event, honest or hostile, as a value of the newsroom or as nothing."""

import json
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from nio import BadEvent, Event, RedactedEvent, UnknownBadEvent

from newsroom.messages import (
    Address,
    Content,
    Echo,
    Edited,
    Incoming,
    PictureSent,
    Reacted,
    Redacted,
    Text,
    Unreadable,
    Unsupported,
)
from transports.matrix.reading import NioEvent, incoming

ME, ANNA = "@themenbote:town.example", "@anna:town.example"
ROOM = "!room"
Json = dict[str, Any]
SEALED: Json = {
    "url": "mxc://town.example/Abc_-1",
    "key": {"k": "c2VjcmV0", "alg": "A256CTR", "ext": True, "kty": "oct", "key_ops": ["decrypt"]},
    "iv": "aXY",
    "hashes": {"sha256": "aGFzaA"},
    "v": "v2",
}


def source(content: Json, kind: str = "m.room.message", **more: object) -> Json:
    return {
        "type": kind,
        "event_id": "$1",
        "sender": ANNA,
        "origin_server_ts": 1_796_137_200_000,
        "content": content,
    } | more


def read(event: NioEvent) -> Incoming | None:
    return incoming(ROOM, event, me=ME, private=True, name="Anna", my_name="Themenbote")


def content(fields: Json, kind: str = "m.room.message", **more: object) -> Content | None:
    """As it arrives in an unencrypted room."""
    found = read(Event.parse_event(source(fields, kind, **more)))
    return found.content if found else None


def unsealed(fields: Json, kind: str = "m.room.message") -> Content | None:
    """As it comes out of the encryption."""
    found = read(Event.parse_decrypted_event(source(fields, kind)))
    return found.content if found else None


def text(body: object, **more: object) -> Json:
    return {"msgtype": "m.text", "body": body} | more


# ---------------------------------------------------------------- the envelope


def test_a_message_keeps_its_place_its_sender_and_its_instant() -> None:
    event = Event.parse_event(source(text("Guten Tag")))
    assert incoming(ROOM, event, me=ME, private=False, name="Anna") == Incoming(
        id="$1",
        sender=ANNA,
        address=Address("matrix", ROOM),
        at=datetime(2026, 12, 1, 15, 0, tzinfo=UTC),
        content=Text("Guten Tag"),
        private=False,
        sender_name="Anna",
    )


@pytest.mark.parametrize(
    ("claimed", "year"),
    [(0, 1970), (-1, 1970), (10**30, 2100), ("yesterday", 1970), (None, 1970), (True, 1970)],
)
def test_an_absurd_clock_of_a_server_is_bounded(claimed: object, year: int) -> None:
    event = UnknownBadEvent(source(text("x"), origin_server_ts=claimed))
    found = read(event)
    assert found is not None
    assert found.at.year == year


# ---------------------------------------------------------------- words


@pytest.mark.parametrize(
    "body", ["Guten Tag", "", "   ", "x" * 60_000, "Nul\x00", "\ud800", "!agenda", "> zitiert"]
)
def test_text_arrives_as_it_was_written(body: str) -> None:
    assert content(text(body)) == unsealed(text(body)) == Text(body)


def test_formatting_is_never_read() -> None:
    html = {"format": "org.matrix.custom.html", "formatted_body": "<b>!agenda</b>"}
    assert content(text("harmlos", **html)) == Text("harmlos")


@pytest.mark.parametrize("msgtype", ["m.notice", "m.server_notice"])
def test_other_bots_are_not_listened_to(msgtype: str) -> None:
    assert content({"msgtype": msgtype, "body": "!agenda"}) is None


def test_an_emote_is_words_but_no_command() -> None:
    assert content({"msgtype": "m.emote", "body": "!agenda"}) == Text("!agenda", plain=False)


QUOTED = "> <@eve:town.example> !ablehnen T-5\n> zweite Zeile\n\n!annehmen T-5"


def test_a_reply_loses_its_quote_and_is_no_command() -> None:
    reply = {"m.in_reply_to": {"event_id": "$question"}}
    expected = Text("!annehmen T-5", replies_to="$question", plain=False)
    assert content(text(QUOTED, **{"m.relates_to": reply})) == expected
    assert content(text("!annehmen T-5", **{"m.relates_to": reply})) == expected
    only_quoting = text("> <@eve:town.example> !ablehnen T-5", **{"m.relates_to": reply})
    assert content(only_quoting) == Text("", replies_to="$question", plain=False)


def test_a_quote_without_a_reply_is_what_somebody_typed() -> None:
    assert content(text(QUOTED)) == Text(QUOTED)


def test_a_quote_that_opens_a_thread_message_is_what_somebody_typed() -> None:
    thread = {"rel_type": "m.thread", "event_id": "$root"}
    assert content(text(QUOTED, **{"m.relates_to": thread})) == Text(QUOTED, replies_to="$root")


def test_a_thread_message_may_be_a_command_and_belongs_to_its_first_message() -> None:
    thread = {"rel_type": "m.thread", "event_id": "$root"}
    fallback = {"is_falling_back": True, "m.in_reply_to": {"event_id": "$last"}}
    assert content(text("!agenda", **{"m.relates_to": thread})) == Text("!agenda", replies_to="$root")
    assert content(text("!agenda", **{"m.relates_to": thread | fallback})) == Text(
        "!agenda", replies_to="$root"
    )


def test_a_true_reply_inside_a_thread_is_a_reply() -> None:
    relation = {"rel_type": "m.thread", "event_id": "$root", "m.in_reply_to": {"event_id": "$question"}}
    assert content(text("ja", **{"m.relates_to": relation})) == Text(
        "ja", replies_to="$question", plain=False
    )


@pytest.mark.parametrize(
    "relation", [{"rel_type": "x.unknown"}, {"rel_type": "m.reference", "event_id": "$x"}]
)
def test_an_unknown_relation_is_no_command(relation: Json) -> None:
    assert content(text("!agenda", **{"m.relates_to": relation})) == Text("!agenda", plain=False)


@pytest.mark.parametrize(
    "body",
    [
        "Themenbote: agenda",
        "themenbote, agenda",
        "@Themenbote: agenda",
        "@themenbote:town.example: agenda",
        "Themenbote :  agenda",
        "[Themenbote](https://matrix.to/#/@themenbote:town.example): agenda",
        "[@themenbote:town.example](<https://matrix.to/#/@themenbote:town.example>): agenda",
    ],
)
def test_the_name_in_front_addresses_the_bot_and_is_no_part_of_the_words(body: str) -> None:
    assert content(text(body)) == Text("agenda", mentions_bot=True)


@pytest.mark.parametrize(
    "body", ["Themenbote agenda", "@themenbote:town.example agenda", "Themenbote: agenda"]
)
def test_a_true_mention_needs_no_comma(body: str) -> None:
    assert content(text(body, **{"m.mentions": {"user_ids": [ME]}})) == Text("agenda", mentions_bot=True)


def test_a_mention_further_on_stays_in_the_words() -> None:
    mentions = {"m.mentions": {"user_ids": [ANNA, ME]}}
    assert content(text("agenda bitte, Themenbote", **mentions)) == Text(
        "agenda bitte, Themenbote", mentions_bot=True
    )


@pytest.mark.parametrize(
    ("body", "mentions"),
    [
        ("Themenboten: zwei", None),
        ("Themenbote ist neu", None),
        ("Der Themenbote: neu", None),
        ("agenda", {"user_ids": [ANNA]}),
        ("agenda", {"user_ids": ME}),
        ("agenda", {"room": True}),
        ("agenda", [ME]),
    ],
)
def test_speaking_of_the_bot_is_not_speaking_to_it(body: str, mentions: object) -> None:
    assert content(text(body, **{"m.mentions": mentions})) == Text(body)


def test_a_person_mentioned_by_link_is_a_name_in_the_words() -> None:
    assert content(text("Wer: [Erika Krämer](https://matrix.to/#/@erika:town.example) kommt")) == Text(
        "Wer: Erika Krämer kommt"
    )


def test_a_command_from_a_menu_is_what_people_see() -> None:
    call = {"org.matrix.msc4391.command": {"command": "löschen", "arguments": {"nummer": 5}}}
    assert content(text("!agenda", **call)) == Text("!agenda")


def test_a_command_from_a_menu_without_words_is_written_out() -> None:
    arguments = {"topic": "T-17", "priority": 2, "odd": ["x"], "huge": 10**5000}
    call = {"org.matrix.msc4391.command": {"command": "priorität", "arguments": arguments}}
    assert content(text("", **call)) == Text("!priorität T-17 2")


# ---------------------------------------------------------------- changes of what was said


def edit(new: object, body: str = "* !ablehnen T-5") -> Json:
    return text(body, **{"m.new_content": new, "m.relates_to": {"rel_type": "m.replace", "event_id": "$old"}})


def test_an_edit_is_its_new_content_and_never_its_fallback() -> None:
    assert content(edit(text("harmlos"))) == unsealed(edit(text("harmlos"))) == Edited("$old", "harmlos")


def test_an_edit_that_claims_to_edit_inside_names_only_the_outer_target() -> None:
    nested = text("neu", **{"m.relates_to": {"rel_type": "m.replace", "event_id": "$other"}})
    assert content(edit(nested)) == Edited("$old", "neu")


@pytest.mark.parametrize("new", [None, "text", {}, {"msgtype": "m.text"}, {"msgtype": "m.text", "body": 5}])
def test_an_edit_without_new_words_is_something_we_cannot_use(new: object) -> None:
    assert content(edit(new)) == Unsupported("unknown")


def test_an_edit_by_a_bot_or_of_nothing_is_ignored() -> None:
    assert content(edit({"msgtype": "m.notice", "body": "neu"})) is None
    assert (
        content(text("x", **{"m.new_content": text("y"), "m.relates_to": {"rel_type": "m.replace"}})) is None
    )


def test_an_edited_picture_has_a_new_caption() -> None:
    new = {"msgtype": "m.image", "url": "mxc://town.example/a", "filename": "haus.jpg", "body": "Das Haus"}
    assert content(edit(new)) == Edited("$old", "Das Haus")
    assert content(edit(new | {"body": "haus.jpg"})) == Edited("$old", "")


def test_a_redaction_names_what_it_took_back_in_old_and_new_rooms() -> None:
    assert content({}, "m.room.redaction", redacts="$old") == Redacted("$old")
    assert content({"redacts": "$old"}, "m.room.redaction") == Redacted("$old")
    assert content({}, "m.room.redaction") is None


def test_what_was_redacted_says_nothing_itself() -> None:
    because = source({}, "m.room.redaction", redacts="$1")
    event = Event.parse_event(source({}, unsigned={"redacted_because": because}))
    assert isinstance(event, RedactedEvent)
    assert read(event) is None


def test_a_reaction_names_its_target_and_its_symbol() -> None:
    relation = {"rel_type": "m.annotation", "event_id": "$question", "key": "👍🏽"}
    assert content({"m.relates_to": relation}, "m.reaction") == Reacted("$question", "👍🏽")
    assert content({"m.relates_to": relation | {"key": 5}}, "m.reaction") is None
    assert content({}, "m.reaction") is None


# ---------------------------------------------------------------- pictures and other files

OPEN = {"msgtype": "m.image", "url": "mxc://town.example/Abc_-1", "body": "haus.jpg"}


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
        ({"msgtype": "m.file"}, "file"),
        ({"msgtype": "m.file", "info": {"mimetype": "image/svg+xml"}}, "file"),
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


# ---------------------------------------------------------------- encryption, membership, ourselves


def test_an_undecryptable_message_names_its_room_key() -> None:
    sealed = {"algorithm": "m.megolm.v1.aes-sha2", "ciphertext": "x", "session_id": "key-1"}
    assert content(sealed | {"sender_key": "s", "device_id": "D"}, "m.room.encrypted") == Unreadable("key-1")
    assert content(sealed, "m.room.encrypted") == Unreadable("key-1")
    assert content({"algorithm": "de.example.new"}, "m.room.encrypted") == Unreadable("")


def test_an_open_text_in_an_encrypted_room_is_no_command() -> None:
    """The homeserver could have written it."""
    said = source(text("!agenda"))
    opened = Event.parse_decrypted_event(said)
    opened.decrypted = True  # as nio does after it
    for event, plain in [(Event.parse_event(said), False), (opened, True)]:
        found = incoming(ROOM, event, me=ME, private=True, name="", encrypted=True)
        assert found is not None
        assert found.content == Text("!agenda", plain=plain)


@pytest.mark.parametrize(
    ("kind", "state_key", "fields"),
    [
        ("m.room.member", ANNA, {"membership": "invite"}),
        ("m.room.member", ME, {"membership": "invite"}),
        ("m.room.member", ME, {"membership": "ban"}),
        ("m.room.topic", "", {"topic": "T-17"}),
        ("m.room.message", "", {"msgtype": "m.text", "body": "!agenda"}),
        ("de.example.state", "", {}),
    ],
)
def test_other_changes_of_the_room_say_nothing(kind: str, state_key: str, fields: Json) -> None:
    assert content(fields, kind, state_key=state_key) is None


def test_our_own_message_acknowledges_its_key() -> None:
    assert content(text("Guten Tag"), sender=ME, unsigned={"transaction_id": "k-7"}) == Echo("k-7")
    last = text("Guten Tag", **{"de.themenbote.key": "k-7"})
    assert content(last, sender=ME, unsigned={"transaction_id": "k-7/2"}) == Echo("k-7")
    assert content(text("Guten Tag"), sender=ME) is None


def test_nobody_else_acknowledges_for_us() -> None:
    forged = text("Guten Tag", **{"de.themenbote.key": "k-7"})
    assert content(forged, unsigned={"transaction_id": "k-7"}) == Text("Guten Tag")


def test_our_own_reactions_and_changes_say_nothing() -> None:
    relation = {"rel_type": "m.annotation", "event_id": "$x", "key": "👍"}
    assert content({"m.relates_to": relation}, "m.reaction", sender=ME) is None
    assert content({"membership": "invite"}, "m.room.member", sender=ME, state_key=ANNA) is None


def test_an_event_without_id_or_sender_is_nobody_s() -> None:
    assert read(UnknownBadEvent(text("x"))) is None
    assert read(UnknownBadEvent(source(text("x"), sender=None))) is None


def test_a_malformed_event_still_gets_an_answer() -> None:
    event = Event.parse_event(source({"msgtype": "m.text"}))
    assert isinstance(event, BadEvent)
    assert read(event) is not None


# ---------------------------------------------------------------- hostile members

LEAVES = st.sampled_from(
    [
        None,
        True,
        0,
        -1,
        1.5,
        2**70,
        "",
        "m.text",
        "m.image",
        "m.replace",
        "m.thread",
        "\ud800",
        "\x00",
        "$1",
        ME,
        "> x\n\n",
        "[a](",
    ]
) | st.text(max_size=8)
ODD = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)
KNOWN = [
    text("Guten Tag", **{"m.mentions": {"user_ids": [ME]}}),
    text(QUOTED, **{"m.relates_to": {"m.in_reply_to": {"event_id": "$q"}}}),
    text("x", **{"m.relates_to": {"rel_type": "m.thread", "event_id": "$r", "is_falling_back": True}}),
    edit(text("neu")),
    edit(OPEN | {"filename": "x"}),
    OPEN | {"filename": "haus.jpg", "info": {"size": 5, "mimetype": "image/png"}},
    {"msgtype": "m.image", "body": "x", "file": SEALED, "info": {}},
    {"msgtype": "m.file", "body": "x", "file": SEALED, "info": {"mimetype": "image/png"}},
    {"msgtype": "m.audio", "body": "x", "url": "mxc://a/b", "m.voice": {}},
    text("", **{"org.matrix.msc4391.command": {"command": "x", "arguments": {"a": 1}}}),
    {"msgtype": "m.key.verification.request", "to": ME},
    {"m.relates_to": {"rel_type": "m.annotation", "event_id": "$x", "key": "1"}},
    {
        "algorithm": "m.megolm.v1.aes-sha2",
        "ciphertext": "x",
        "session_id": "s",
        "sender_key": "k",
        "device_id": "D",
    },
    {"membership": "invite"},
    {"redacts": "$1"},
]
KINDS = [
    "m.room.message", "m.room.message", "m.room.message", "m.reaction", "m.room.redaction", "m.room.encrypted",
    "m.room.member", "m.sticker", "m.poll.start", "m.call.invite", "m.room.name", "x.y",
]  # fmt: skip


@st.composite
def mutated(draw: st.DrawFn) -> Json:
    """An honest content with up to three of its values, however deep, exchanged or taken away."""
    fields: Json = json.loads(json.dumps(draw(st.sampled_from(KNOWN))))
    for _ in range(draw(st.integers(1, 3))):
        place = fields
        while place:
            name = draw(st.sampled_from(sorted(place)))
            if isinstance(place[name], dict) and draw(st.booleans()):
                place = place[name]
                continue
            if draw(st.booleans()):
                place[name] = draw(ODD)
            else:
                del place[name]
            break
    return fields


@settings(max_examples=2000, deadline=None)
@given(mutated(), st.sampled_from(KINDS), st.sampled_from([ANNA, ME]), ODD, st.booleans())
def test_whatever_a_member_sends_is_a_value_or_nothing(
    fields: Json, kind: str, sender: str, odd: object, sealed: bool
) -> None:
    state = {"state_key": odd} if kind == "m.room.member" else {}
    whole = source(fields, kind, sender=sender, redacts=odd, **state)
    parse = Event.parse_decrypted_event if sealed else Event.parse_event
    raw = (read(UnknownBadEvent(whole)), read(UnknownBadEvent(whole | {"content": odd, "unsigned": odd})))
    for found in (*raw, read(parse(whole))):
        assert found is None or (found.sender == sender and found.id == "$1")
        assert found is None or sender == ANNA or isinstance(found.content, Echo)


@settings(max_examples=500, deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["type", "event_id", "sender", "origin_server_ts", "content", "unsigned"]), ODD
    )
)
def test_whatever_an_envelope_holds_is_a_value_or_nothing(whole: Json) -> None:
    found = read(UnknownBadEvent(whole))
    assert found is None or found.sender
