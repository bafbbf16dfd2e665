"""No text takes long to read: a guard against patterns whose time grows faster than the text, no benchmark (that is `bench/`)."""

from __future__ import annotations

from datetime import datetime
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from understanding.when import understand
from understanding.when.grammar.lexicon import LONGEST

NOW = datetime.fromisoformat("2026-11-24T09:00")
BOUND = 0.25  # seconds of this process; reading takes a tenth of it
FRAGMENTS = [
    "1", "1 ", "1.", "1. ", "1.1.", "1.1.2026 ", "1/", "1/1 ", "1-", "1:", "12:00 ", "2026 ", "0711 ", "'", "„", "„a", "a@", "www.", ".", ". ", "..",
    ",", " ", "\n", "\t", "-", "–", "(", ")", "()", "&", "§", "ä", "\u0301", "\u200b", "𝔸", "٣", "x", "X ", "so ", "um ", "und ", "am ", "am 5. ", "am 5. und ",
    "bis ", "bis 5. ", "von ", "von 3 bis ", "halb ", "viertel vor ", "Mo-", "Mo, ", "Montag ", "Montag und ", "morgen ", "heute früh ", "KW 1 ", "KW 1/",
    "Mai ", "Mai und ", "Mai bis ", "5. Mai und ", "5. Mai bis ", "Ende Mai/", "jeden ersten ", "jeden Montag und ", "außer Montag ", "nach Ostern ",
    "nächste Woche ", "15 Uhr ", "15 Uhr bis ", "8-12 und ", "nicht ", "oder ", "Raum 1 ", "Herr ", "Anmeldung ", "verschoben auf ", "statt ", "letzten ",
    "Donnerstagabend", "Donerstg ", "Freitagabendsamstag", "in drei Wochen ", "vor ", "ab ", "the ", "of ", "in may ", "every other ", "until ", "at ",
]  # fmt: skip  # one list


def seconds(text: str) -> float:
    """The best of three: what else the machine does only adds."""
    return min(_once(text) for _ in range(3))


def _once(text: str) -> float:
    before = process_time()
    understand(text, NOW, "de")
    return process_time() - before


@pytest.mark.parametrize("fragment", FRAGMENTS)
def test_a_repetition_is_read_in_no_time(fragment: str) -> None:
    assert seconds(fragment * (LONGEST // len(fragment))) < BOUND


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(FRAGMENTS), min_size=2, max_size=4))
def test_a_repetition_of_several_is_read_in_no_time(fragments: list[str]) -> None:
    period = "".join(fragments)
    assert seconds(period * (LONGEST // len(period) + 1)) < BOUND


@settings(deadline=None, max_examples=40)
@given(st.text(min_size=1, max_size=400))
def test_any_text_is_read_in_no_time(text: str) -> None:
    assert seconds((text * LONGEST)[:LONGEST]) < BOUND


def test_what_is_too_long_is_not_read_to_its_end() -> None:
    assert seconds("5.12.2026 " + "am 5. " * 100_000) < BOUND
    assert understand(" " * 2000 + "5.12.2026", NOW, "de").question == "no_date"
