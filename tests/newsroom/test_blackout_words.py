"""A blackout as an editor writes it, and what is asked where something is missing."""

from __future__ import annotations

from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsroom.blackout_words import LONGEST, read
from newsroom.blackouts import Blackout
from understanding.when import Region

NOW = datetime.fromisoformat("2026-11-24T09:00")
HOLDING = ("anhalten", "hält", "halten", "hold")


def heard(text: str, language: str = "de") -> Blackout | str:
    return read(text, NOW, language, Region("BW"), HOLDING)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1.3. bis 15.4. Vorwahlzeit", "2027-03-01 2027-04-15 Vorwahlzeit"),
        ("vom 1.3. bis 15.4. Vorwahlzeit hält", "2027-03-01 2027-04-15 Vorwahlzeit holds"),
        ("anhalten 1.3.-15.4.: Vorwahlzeit", "2027-03-01 2027-04-15 Vorwahlzeit holds"),
        ("Vorwahlzeit 1.3. bis 15.4.", "2027-03-01 2027-04-15 Vorwahlzeit"),
        ("24.12. Trauer", "2026-12-24 2026-12-24 Trauer"),
        ("24. Dezember 2026 Trauer", "2026-12-24 2026-12-24 Trauer"),
        ("KW 50 Krise, bitte Ruhe", "2026-12-07 2026-12-13 Krise, bitte Ruhe"),
        ("heute bis Freitag Trauer um *Altbürgermeister*", "2026-11-24 2026-11-27 Trauer um *Altbürgermeister*"),
        ("bis Freitag Trauer", "2026-11-24 2026-11-27 Trauer"),
        ("20.11. bis 4.12. Trauer", "2026-11-20 2026-12-04 Trauer"),  # has begun
        ("1.3. bis 15.4.", "no_reason"),
        ("1.3. bis 15.4. anhalten", "no_reason"),
        ("1.3. bis 15.4. -", "no_reason"),
        ("Vorwahlzeit", "no_days"),
        ("ab heute Krise", "no_end"),
        ("1.1.2020 bis 2.2.2020 Krise", "past"),
        ("1.1.2020 Krise", "past"),
        ("20.11. Trauer", "past"),  # of this year, or a mistake
        ("31.2. bis 5.3. Krise", "unclear_days"),
        ("nach den Ferien Krise", "unclear_days"),
        ("jeden Montag Ruhe", "unclear_days"),
        ("Ende März Wahl", "unclear_days"),
        (f"24.12. {'x' * (LONGEST + 1)}", "longer"),
    ],
)  # fmt: skip  # one row, one order
def test_days_and_reason_are_told_apart(text: str, expected: str) -> None:
    assert spelled(heard(text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 March to 15 April pre-election period", "2027-03-01 2027-04-15 pre-election period"),
        ("24 December mourning", "2026-12-24 2026-12-24 mourning"),
        ("hold 24 December 2026 mourning", "2026-12-24 2026-12-24 mourning holds"),
    ],
)
def test_english_is_read_as_well(text: str, expected: str) -> None:
    assert spelled(heard(text, "en")) == expected


def spelled(found: Blackout | str) -> str:
    if isinstance(found, str):
        return found
    return f"{found.first} {found.last} {found.reason}" + (" holds" if found.holds else "")


@given(st.text(max_size=60))
def test_any_text_is_an_order_or_a_question(text: str) -> None:
    for words in (text, f"1.3. bis 15.4. {text}", f"{text} 24.12."):
        found = heard(words)
        if isinstance(found, Blackout):
            assert found.first <= found.last
            assert 0 < len(found.reason) <= LONGEST
