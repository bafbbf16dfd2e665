"""Whose name stands beside a picture, out of what somebody wrote about it."""

from __future__ import annotations

import pytest

from understanding.credit_line import name_in


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Anna Müller, Stadtarchiv", "Anna Müller, Stadtarchiv"),
        ("foto von anna müller, stadtarchiv", "anna müller, stadtarchiv"),
        ("alle fotos von stefan kurz", "stefan kurz"),
        ("die bilder sind alle von petra", "petra"),
        ("das Foto hat Anna gemacht", "Anna"),
        ("Anna hat fotografiert", "Anna"),
        ("fotografiert hat Stefan", "Stefan"),
        ("foto huber", "huber"),
        ("foto: huber", "huber"),
        ("vom Stadtarchiv", "Stadtarchiv"),
        ("von der Pressestelle", "Pressestelle"),
        ("taken by anna", "anna"),
        ("photo by Jane Doe", "Jane Doe"),
        ("Jane took them", "Jane"),
        ("von mir (Anna Kurz)", "Anna Kurz"),
        ("ich bin Petra Kurz", "Petra Kurz"),
        ("Foto: von Ahn", "von Ahn"),
        ("Ursula von Ahn", "Ursula von Ahn"),
        ("I. Müller", "I. Müller"),
        ("foto ag der realschule", "foto ag der realschule"),
        ("Bildner GmbH", "Bildner GmbH"),
    ],
)
def test_only_the_name_is_left(text: str, name: str) -> None:
    assert name_in(text) == name


@pytest.mark.parametrize(
    "text",
    [
        "ich",
        "Ich selbst",
        "von mir",
        "hab ich gemacht",
        "me",
        "i did",
        "taken by me",
        "Foto: ich",
        "wir",
        "von Anna und mir",
    ],
)
def test_who_says_that_it_was_they_has_said_no_name(text: str) -> None:
    assert name_in(text) == ""
