"""What people change afterwards: edits, redactions and reactions as values of the newsroom."""

import pytest
from nio import Event, RedactedEvent

from newsroom.messages import Edited, Reacted, Redacted, Unsupported
from tests.transports.matrix.arriving import content, edit, read, source, text, unsealed


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
