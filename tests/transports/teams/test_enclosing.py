"""Pictures and files in Teams: a small picture with its text alternative, and a file that is offered."""

from __future__ import annotations

import base64

from newsroom.messages import Picture
from transports.teams import enclosing

PICTURE = Picture("a" * 64, "Das Haus <rot> & neu", smaller="Eine kleine Ansicht.")


def test_a_picture_is_shown_with_its_alternative_as_text() -> None:
    message = enclosing.picture(PICTURE, b"jpeg")
    assert message == {
        "type": "message",
        "textFormat": "xml",
        "text": "Das Haus &lt;rot&gt; &amp; neu<br/>Eine kleine Ansicht.",
        "attachments": [
            {
                "contentType": "image/jpeg",
                "contentUrl": "data:image/jpeg;base64," + base64.b64encode(b"jpeg").decode(),
                "name": "aaaaaaaaaaaa.jpg",
            }
        ],
    }


def test_a_picture_that_is_too_large_or_gone_is_its_alternative() -> None:
    words = {"type": "message", "textFormat": "xml", "text": "Das Haus &lt;rot&gt; &amp; neu"}
    assert enclosing.picture(PICTURE, b"") == words
    assert enclosing.picture(PICTURE, b"x" * (enclosing.LARGEST_PICTURE + 1)) == words


def test_no_message_is_empty() -> None:
    assert enclosing.picture(Picture("a" * 64, ""), b"")["text"] == "aaaaaaaaaaaa"


def test_a_file_is_offered_with_its_size_and_brings_only_our_key_back() -> None:
    ours = {"themenbote": {"key": "uuid:reply:7:1"}}
    assert enclosing.offer("Plan\u202e.xlsx", "Wenn Sie zustimmen.", 12, "uuid:reply:7:1") == {
        "type": "message",
        "attachments": [
            {
                "contentType": "application/vnd.microsoft.teams.card.file.consent",
                "name": "Plan.xlsx",
                "content": {
                    "description": "Wenn Sie zustimmen.",
                    "sizeInBytes": 12,
                    "acceptContext": ours,
                    "declineContext": ours,
                },
            }
        ],
    }


def test_a_file_that_was_taken_is_shown_where_it_lies() -> None:
    assert enclosing.taken("Plan.XLSX", "https://town.sharepoint.com/Plan.XLSX", "17") == {
        "type": "message",
        "attachments": [
            {
                "contentType": "application/vnd.microsoft.teams.card.file.info",
                "contentUrl": "https://town.sharepoint.com/Plan.XLSX",
                "name": "Plan.XLSX",
                "content": {"uniqueId": "17", "fileType": "xlsx"},
            }
        ],
    }
