"""Who said what, and to whom: each event as a value of the newsroom or as nothing."""

from datetime import UTC, datetime

import pytest
from nio import BadEvent, Event, UnknownBadEvent

from newsroom.messages import Address, Echo, Incoming, Text, Unreadable
from tests.transports.matrix.arriving import (
    ANNA,
    ME,
    QUOTED,
    ROOM,
    Json,
    content,
    read,
    source,
    text,
    unsealed,
)
from transports.matrix.reading import incoming

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
