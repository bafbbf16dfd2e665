"""What somebody says is not so: it is never noted; and what only ends later than it was noted."""

from __future__ import annotations

from datetime import date

import pytest

from tests.newsroom.talking import FIVE, Talk
from understanding.when.span import Span


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("nein, Bürgermeisterin Krämer kommt nicht", "Wer ist dabei?"),
        ("halt, doch nicht in der Bahnhofstraße 3", "Wo findet es statt?"),
    ],
)
def test_what_is_denied_is_never_noted_and_asked_anew(talk: Talk, text: str, asked: str) -> None:
    talk.say(*FIVE)
    before = talk.draft
    assert asked in talk.say(text)
    assert talk.draft == before


def test_what_is_denied_fills_no_field_by_its_number(talk: Talk) -> None:
    talk.say(*FIVE, "nein, so war das alles nicht", "1")
    assert talk.words["what"] == FIVE[0]


def test_a_day_behind_until_is_no_number_and_ends_what_began(talk: Talk) -> None:
    talk.say(
        "Turnhalle bekommt einen neuen Boden",
        "7.12.",
        "Turnhalle",
        "Firma Schön",
        "keine",
        "halt, bis 22.12.",
    )
    span = talk.draft.answers["when"].value
    assert isinstance(span, Span)
    assert (span.start, span.end) == (date(2026, 12, 7), date(2026, 12, 22))
