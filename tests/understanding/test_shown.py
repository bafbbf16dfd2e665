"""Whom a picture shows: replies with and without a name."""

from __future__ import annotations

import pytest

from understanding.shown import names_nobody, only_somebody


@pytest.mark.parametrize(
    "text",
    [
        *("eltern haben ok gesagt", "Für alle Kanäle", "nein nur erwachsene", "niemand den man kennt"),
        *("für instagram", "keine ahnung", "alle haben zugestimmt", "only adults", "nobody you know"),
    ],
)
def test_a_reply_without_a_name(text: str) -> None:
    assert names_nobody(text, ("Instagram", "Facebook"))


@pytest.mark.parametrize(
    "text",
    [
        "petra",
        "nur der landrat",
        "die Feuerwehr",
        "alle vom Bauhof",
        "Eltern und Kinder",
        "Nein-Schmidt, Kurz",
        "für anna",
    ],
)
def test_a_reply_that_may_name_somebody(text: str) -> None:
    assert not names_nobody(text, ("Instagram", "Facebook"))


@pytest.mark.parametrize(
    "text",
    [
        "nur der landrat",
        "Nur Landrat Huber.",
        "ja, nur die Bürgermeisterin",
        "nur petra",
        "nur erwachsene",
        "only the mayor",
    ],
)
def test_only_somebody_is_somebody(text: str) -> None:
    assert only_somebody(text)


@pytest.mark.parametrize(
    "text", ["nur das gebäude", "nur der löschwagen", "der landrat", "nur von hinten", "nur der Stadtrat"]
)
def test_a_thing_is_nobody(text: str) -> None:
    assert not only_somebody(text)
