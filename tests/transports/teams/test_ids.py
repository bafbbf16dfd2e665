"""Conversations, threads and messages keep their names on the way there and back."""

from __future__ import annotations

from transports.teams.ids import activity_of, event_of, in_thread, is_account, room_of, thread_of

CHANNEL = "19:abc@thread.tacv2"


def test_a_thread_belongs_to_its_channel() -> None:
    inside = f"{CHANNEL};messageid=1700000000001"
    assert room_of(inside) == CHANNEL
    assert in_thread(CHANNEL, thread_of(inside)) == inside
    assert thread_of(CHANNEL) == ""
    assert in_thread(CHANNEL, "") == CHANNEL


def test_messages_of_two_conversations_never_have_the_same_name() -> None:
    assert event_of("a:1", "1700000000001") != event_of("a:2", "1700000000001")
    assert event_of(f"{CHANNEL};messageid=5", "7") == event_of(CHANNEL, "7")
    assert activity_of(event_of(CHANNEL, "1700000000001")) == "1700000000001"


def test_a_person_is_no_conversation() -> None:
    assert is_account("11111111-2222-3333-4444-555555555555")
    assert not any(map(is_account, ("a:1", CHANNEL, "@anna:town.test", "")))
