"""Which topics a blackout concerns, and how it is said."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from newsroom import blackouts
from newsroom.periods import Period
from newsroom.topics import Draft, Status, Topic
from tests.newsroom.planned import said, topic
from tests.newsroom.scheduled import blackout, posted
from texts import load
from understanding.when.span import Span

GERMAN = load().voice("de", formal=True)
WINTER = blackout("2026-12-01", "2026-12-15")
OFFICIALS = ("Bürgermeisterin Krämer", "Landrat Dr. Otto Süß")


def naming(who: str, what: str = "Eröffnung") -> Topic:
    return replace(posted(1, "2026-12-08"), draft=Draft({"what": said(what), "who": said(who)}))


@pytest.mark.parametrize(
    ("one", "concerned"),
    [
        (posted(1, "2026-12-01"), True),
        (posted(1, "2026-12-15"), True),
        (posted(1, "2026-12-16"), False),
        (posted(1, "2026-12-08", status=Status.PUBLISHED), False),
        (posted(1, "2026-12-08", status=Status.WITHDRAWN), False),
        (topic(1, Span(date(2026, 11, 28), date(2026, 12, 2))), True),
        (topic(1, Span(date(2026, 12, 16))), False),
        (topic(1, Span(date(2026, 12, 1), grain="month")), False),  # nobody knows the day yet
        (topic(1), False),
    ],
)
def test_it_concerns_what_is_to_be_published_in_it(one: Topic, concerned: bool) -> None:
    assert blackouts.concerned([one], WINTER) == ((one,) if concerned else ())


def test_a_planned_day_counts_more_than_that_of_the_event() -> None:
    one = replace(topic(1, Span(date(2026, 12, 8))), plan=posted(1, "2026-12-20").plan)
    assert blackouts.concerned([one], WINTER) == ()


@pytest.mark.parametrize(
    ("one", "official"),
    [
        (naming("Bürgermeisterin Krämer und rund 80 Kinder"), "Bürgermeisterin Krämer"),
        (naming("Frau Krämer"), "Bürgermeisterin Krämer"),
        (naming("Landrat Süss"), "Landrat Dr. Otto Süß"),
        (naming("Kinder", "Bürgermeisterin Kraemer liest vor"), "Bürgermeisterin Krämer"),
        (naming("Krämers Buchladen"), ""),
        (naming("die Bürgermeisterin"), ""),
    ],
)
def test_whoever_holds_an_office_is_noticed(one: Topic, official: str) -> None:
    assert blackouts.official(one, OFFICIALS) == official
    [mark] = blackouts.marks(one, [WINTER], OFFICIALS)
    expected = f"Vorwahlzeit prüfen: {official}" if official else "Sperre: Vorwahlzeit"
    assert GERMAN.plain(mark.key, mark.values) == expected


def test_outside_of_it_nobody_is_marked() -> None:
    assert blackouts.marks(naming("Frau Krämer"), [blackout("2027-01-01", "2027-01-02")], OFFICIALS) == ()


def test_of_several_that_hold_the_longest_counts() -> None:
    long = blackout("2026-12-01", "2026-12-20", holds=True)
    short = blackout("2026-12-07", "2026-12-09", holds=True)
    assert blackouts.holding([short, long, WINTER], date(2026, 12, 8)) == long
    assert blackouts.holding([WINTER], date(2026, 12, 8)) is None


def test_the_banner_names_those_of_the_period_in_their_order() -> None:
    december = Period(date(2026, 12, 1), date(2026, 12, 31))
    held = blackout("2026-11-30", "2026-12-01", holds=True, reason="Trauer **{x}**")
    shown = blackouts.banner([WINTER, held, blackout("2027-01-01", "2027-01-31")], december)
    assert [GERMAN.plain(say.key, say.values) for say in shown] == [
        "Sperre: Trauer **{x}**, Montag, 30. November bis Dienstag, 1. Dezember 2026. In dieser Zeit wird nichts eingeplant.",
        "Sperre: Vorwahlzeit, Dienstag, 1. Dezember bis Dienstag, 15. Dezember 2026. Themen in dieser Zeit bitte prüfen.",
    ]


def test_a_single_day_is_told_as_one() -> None:
    one = blackouts.told(blackout("2026-12-24", "2026-12-24"))
    assert GERMAN.plain("blackout.banner", one) == (
        "Sperre: Vorwahlzeit, Donnerstag, 24. Dezember 2026. Themen in dieser Zeit bitte prüfen."
    )
