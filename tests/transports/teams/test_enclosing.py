"""Pictures and files in Teams: a small picture with its text alternative, and a sentence where a file would be."""

from __future__ import annotations

import base64

from newsroom.messages import File, Picture
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
    assert enclosing.file(File("", "Plan.xlsx", "x"))["text"] == "Plan.xlsx"


def test_a_file_is_a_sentence() -> None:
    file = File("b" * 64, "Plan.xlsx", "x", "Plan.xlsx kann ich nicht schicken.")
    assert enclosing.file(file) == {
        "type": "message",
        "textFormat": "xml",
        "text": "Plan.xlsx kann ich nicht schicken.",
    }
