"""Which titles say the same, and which places are one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from understanding.titles import Likeness, likeness, same_place

ENOUGH = 0.7


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Eröffnung Kinderhaus", "Kinderhaus-Eröffnung"),
        ("Eröffnung Kinderhaus", "Kinderhauseröffnung"),
        ("Eröffnung des neuen Kinderhauses Sonnenschein", "Eröffnung Kinderhaus"),
        ("Am Samstag eröffnet Bürgermeisterin Krämer das Kinderhaus", "Eröffnung Kinderhaus"),
        ("Sanierung der Brücke Mühlstraße", "Brückensanierung Mühlstrasse"),
        ("Neue Öffnungszeiten im Bürgerbüro", "Bürgerbüro mit neuen Öffnungszeiten"),
        ("Spielplatzeinweihung im Nordpark", "Einweihung Spielplatz Nordpark"),
        ("Lesung mit Juli Zeh", "Autorinnenlesung Juli Zeh"),
        ("Neujahrsempfang", "Neujahrsempfang der Stadt"),
        ("Blutspende im Feuerwehrhaus", "blutspnde Feuerwehrhaus"),
        ("Opening of the children's library", "Library opening for children"),
    ],
)
def test_the_same_in_other_words(one: str, other: str) -> None:
    found = likeness(one, other)
    assert (found.share >= ENOUGH, found.telling) == (True, True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sommerfest Kita Regenbogen", "Sommerfest Kita Sonnenschein"),
        ("Eröffnung Kinderhaus", "Eröffnung Stadtbücherei"),
        ("Tag der offenen Tür Feuerwehr", "Tag der offenen Tür im Rathaus"),
        ("Vollsperrung der Hauptstraße", "Baustelle Hauptplatz"),
        ("Lesung mit Juli Zeh", "Lesung mit Saša Stanišić"),
        ("Kinderhaus", "Eröffnung Museum"),
        ("", "Sommerfest"),
        ("", ""),
        ("10 12", "10 12"),
    ],
)
def test_something_else(one: str, other: str) -> None:
    assert likeness(one, other).share < ENOUGH


@pytest.mark.parametrize(
    "title", ["Tag der offenen Tür", "Weihnachtsmarkt", "Sommerfest", "Großer Flohmarkt"]
)
def test_a_title_that_anybody_may_have_tells_nothing(title: str) -> None:
    assert likeness(title, title) == Likeness(1.0, telling=False)


@given(st.text(max_size=60), st.text(max_size=60))
def test_it_is_the_same_from_both_sides_and_a_share(one: str, other: str) -> None:
    found = likeness(one, other)
    assert 0.0 <= found.share <= 1.0
    assert found == likeness(other, one)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Rathaus", "Rathaus, Foyer", True),
        ("im Rathaus", "RATHAUS", True),
        ("Bahnhofstraße 3", "Kinderhaus, Bahnhofstr. 3", True),
        ("Kinderhaus", "Kinderhaus, Bahnhofstr. 3", True),
        ("Bahnhofstraße 3", "Bahnhofstraße 5", False),
        ("Saal 1 im Rathaus", "Rathaus, Saal 2", False),
        ("Rathaus", "Rathausplatz", False),
        ("Rathaus", "Kirche", False),
        ("im", "am", False),
        ("", "", False),
    ],
)
def test_one_place_named_twice(one: str, other: str, same: bool) -> None:
    assert same_place(one, other) is same
    assert same_place(other, one) is same
