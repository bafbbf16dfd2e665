"""The same told twice, cards that are none of ours, and anything at all."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.examples import up_to
from tests.support.teams_recorded import ANNA, CHAT, READER, RECORDED, activity, contents, read
from transports.teams import guard
from transports.teams.reading import incoming

# ---------------------------------------------------------------- the same again


def test_an_edit_of_another_minute_is_another_event() -> None:
    (first,), (second,) = read("edit"), read("edit", timestamp="2026-11-23T08:09:00Z")
    assert first.id != second.id
    assert first.id == read("edit")[0].id != read("personal_message")[0].id


def test_a_card_told_anew_is_the_same_and_another_choice_is_not() -> None:
    """Teams repeats a click that was answered late under another id and time."""
    (first,) = read("button")
    (again,) = read("button", id="f:another", timestamp="2026-11-23T08:00:31Z")
    (other,) = read("button", value={"themenbote": {"key": "post:7", "reply": "❌"}})
    assert first.id == again.id != other.id
    anna = {"id": "29:a", "aadObjectId": ANNA}
    assert read("button", **{"from": anna})[0].id != first.id


def test_a_form_told_anew_is_the_same_and_other_values_are_not() -> None:
    filled = activity("form")
    (first,), (again,) = incoming(filled, READER), read("form", id="f:another")
    (other,) = incoming(filled | {"value": filled["value"] | {"entry.what": "Turnhalle"}}, READER)
    assert first.id == again.id != other.id


@pytest.mark.parametrize(
    "value",
    [
        {},
        {"themenbote": 1},
        {"themenbote": {"key": "post:7"}},
        {"themenbote": {"reply": "👍"}},
        {"themenbote": {"key": "post:7", "form": []}},
        {"other": {"key": "post:7", "reply": "👍"}},
    ],
)
def test_cards_of_others_say_nothing(value: object) -> None:
    assert contents("button", value=value) == []


def test_parts_of_a_message_have_names_of_their_own() -> None:
    first, second = read("picture")
    assert (first.id, second.id) == (f"1764000000020@{CHAT}", f"1764000000020:1@{CHAT}")


# ---------------------------------------------------------------- anything at all

_NAMES = sorted(
    {key for path in RECORDED.iterdir() for key in json.loads(path.read_text())}
    | {"reply", "key", "form", "context", "action", "uploadInfo"}
)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(_NAMES) | st.text(), inner),
    max_leaves=12,
)
_TEXTS = st.text() | st.text("<at/>&;#xnbspamlt \r\n{}", max_size=60)


@settings(max_examples=up_to(1000), deadline=None)
@given(st.dictionaries(st.sampled_from(_NAMES) | st.text(), _JSON | _TEXTS))
def test_no_body_is_too_strange(body: dict[str, Any]) -> None:
    assert isinstance(incoming(body, READER), list)
    assert isinstance(guard.concerns_us(body), bool)


@settings(max_examples=up_to(1000), deadline=None)
@given(
    st.sampled_from(sorted(path.stem for path in RECORDED.iterdir())),
    st.dictionaries(st.sampled_from([*_NAMES, "from", "value", "attachments", "entities"]), _JSON | _TEXTS),
)
def test_no_activity_is_too_damaged(name: str, damage: dict[str, Any]) -> None:
    for event in incoming(activity(name) | damage, READER):
        assert event.id
        assert event.sender
        assert event.address.room
