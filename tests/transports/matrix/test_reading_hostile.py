"""Whatever a hostile member puts into an event, reading it gives a value or nothing."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st
from nio import Event, UnknownBadEvent

from newsroom.messages import (
    Echo,
)
from tests.support.examples import up_to
from tests.transports.matrix.arriving import (
    ANNA,
    ME,
    OPEN,
    QUOTED,
    SEALED,
    Json,
    edit,
    read,
    source,
    text,
)

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


@settings(max_examples=up_to(2000), deadline=None)
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


@settings(max_examples=up_to(500), deadline=None)
@given(
    st.dictionaries(
        st.sampled_from(["type", "event_id", "sender", "origin_server_ts", "content", "unsigned"]), ODD
    )
)
def test_whatever_an_envelope_holds_is_a_value_or_nothing(whole: Json) -> None:
    found = read(UnknownBadEvent(whole))
    assert found is None or found.sender
